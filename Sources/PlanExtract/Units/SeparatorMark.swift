internal import PlanModel

/// What a character does in a list of units.
enum SeparatorMark: Sendable, Equatable {
  /// 、 / and \ join names of one group.
  case enumeration
  /// ，
  case clause
  /// ； and 。
  case sentence
  case opening
  case closing
  case other

  /// Borrows the bytes: it is asked at every character, and initialisers take what they are given.
  init(_ bytes: borrowing [UInt8], _ position: Int) {
    switch bytes[position] {
    case UInt8(ascii: "/"), UInt8(ascii: "\\"): self = .enumeration
    case UInt8(ascii: ","): self = .clause
    case UInt8(ascii: ";"): self = .sentence
    case UInt8(ascii: "("), UInt8(ascii: "["): self = .opening
    case UInt8(ascii: ")"), UInt8(ascii: "]"): self = .closing
    case 0xE3:
      switch bytes.scalar(at: position) {
      case 0x3001: self = .enumeration  // 、
      case 0x3002: self = .sentence  // 。
      case 0x3010, 0x3014: self = .opening  // 【〔
      case 0x3011, 0x3015: self = .closing  // 】〕
      default: self = .other
      }
    default: self = .other
    }
  }
}
