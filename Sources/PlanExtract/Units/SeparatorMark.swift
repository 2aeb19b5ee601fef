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
  /// “ and 〈 set words apart inside a name, ” and 〉 end them.
  case inside
  case outside
  case other

  /// Borrows the bytes: it is asked at every character, and initialisers take what they are given.
  init(_ bytes: borrowing [UInt8], _ position: Int) {
    switch bytes[position] {
    case UInt8(ascii: "/"), UInt8(ascii: "\\"): self = .enumeration
    case UInt8(ascii: ","): self = .clause
    case UInt8(ascii: "\""): self = .inside
    case UInt8(ascii: ";"): self = .sentence
    case UInt8(ascii: "("), UInt8(ascii: "["): self = .opening
    case UInt8(ascii: ")"), UInt8(ascii: "]"): self = .closing
    case 0xE3:
      switch bytes.scalar(at: position) {
      case 0x3001: self = .enumeration  // 、
      case 0x3002: self = .sentence  // 。
      case 0x3008, 0x300C: self = .inside  // 〈「
      case 0x3009, 0x300D: self = .outside  // 〉」
      case 0x3010, 0x3014: self = .opening  // 【〔
      case 0x3011, 0x3015: self = .closing  // 】〕
      default: self = .other
      }
    case 0xE2:
      switch bytes.scalar(at: position) {
      case 0x201C, 0x2018: self = .inside  // “‘
      case 0x201D, 0x2019: self = .outside  // ”’
      default: self = .other
      }
    default: self = .other
    }
  }

  /// Where the words end that the mark at the position sets apart inside a name: “双随机、一公开”, 〈市、区〉. The position itself without one.
  static func endOfInside(_ bytes: borrowing [UInt8], _ position: Int, limit: Int) -> Int {
    guard SeparatorMark(bytes, position) == .inside else { return position }
    var depth = 0
    var end = position
    let isStraight = bytes[position] == UInt8(ascii: "\"")
    while end < limit {
      if isStraight, end > position, bytes[end] == UInt8(ascii: "\"") { return end + 1 }
      switch SeparatorMark(bytes, end) {
      case .inside: depth += 1
      case .outside:
        depth -= 1
        if depth == 0 { return bytes.next(end) }
      case .sentence: return position
      default: break
      }
      end = bytes.next(end)
    }
    return position
  }
}
