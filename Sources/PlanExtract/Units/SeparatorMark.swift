internal import PlanModel

/// What a character does in a list of units.
enum SeparatorMark: Sendable, Equatable {
  /// 、 and / join names of one group.
  case enumeration
  /// ，
  case clause
  /// ； and 。
  case sentence
  case opening
  case closing
  case other

  init(_ bytes: [UInt8], _ position: Int) {
    switch bytes[position] {
    case UInt8(ascii: "/"): self = .enumeration
    case UInt8(ascii: ","): self = .clause
    case UInt8(ascii: ";"): self = .sentence
    case UInt8(ascii: "("), UInt8(ascii: "["): self = .opening
    case UInt8(ascii: ")"), UInt8(ascii: "]"): self = .closing
    case 0xE3:
      if bytes.has("、", at: position) {
        self = .enumeration
      } else if bytes.has("。", at: position) {
        self = .sentence
      } else if bytes.has("【", at: position) || bytes.has("〔", at: position) {
        self = .opening
      } else if bytes.has("】", at: position) || bytes.has("〕", at: position) {
        self = .closing
      } else {
        self = .other
      }
    default: self = .other
    }
  }
}
