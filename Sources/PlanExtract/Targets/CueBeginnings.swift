internal import PlanModel

/// What may begin with a character, so that one look-up passes over most characters of a clause.
struct CueBeginnings: Sendable {
  struct Kinds: OptionSet, Sendable {
    let rawValue: UInt8

    /// A word of the tables `targets.*`.
    static let cue = Kinds(rawValue: 1)
    /// One of those that promise without a figure.
    static let quality = Kinds(rawValue: 2)
    /// One of those that make a title announce a report.
    static let report = Kinds(rawValue: 4)
    /// A year, or the number of a five-year plan.
    static let numeral = Kinds(rawValue: 8)

    static let all: Kinds = [.cue, .quality, .report, .numeral]
  }

  /// By code point of the basic plane, for characters of three bytes.
  private let table: [UInt8]

  init(_ words: [(word: String, roles: CueRoles)]) {
    var table = [UInt8](repeating: 0, count: 0x10000)
    func add(_ kinds: Kinds, _ scalar: Unicode.Scalar?) {
      if let scalar, scalar.value < 0x10000 { table[Int(scalar.value)] |= kinds.rawValue }
    }
    for (word, roles) in words {
      var kinds: Kinds = .cue
      if roles.has(.quality) { kinds.insert(.quality) }
      if roles.has(.background) { kinds.insert(.report) }
      add(kinds, word.unicodeScalars.first)
    }
    for scalar in "〇一二三四五六七八九十“".unicodeScalars { add(.numeral, scalar) }
    self.table = table
  }

  /// Of characters of other lengths all is possible.
  @inline(__always)
  func kinds(_ bytes: [UInt8], at position: Int, limit: Int) -> Kinds {
    guard position + 2 < limit, bytes[position] & 0xF0 == 0xE0 else { return .all }
    let code =
      Int(bytes[position] & 0x0F) << 12 | Int(bytes[position + 1] & 0x3F) << 6 | Int(bytes[position + 2] & 0x3F)
    return Kinds(rawValue: table[code])
  }
}
