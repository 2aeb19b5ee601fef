internal import PlanModel

/// The measure words and units of the lexicon, compiled for matching.
struct UnitTable: Sendable {
  enum Kind: String, Sendable {
    case count, share, money, physical, duration, year, month, day, clock, name
  }

  enum Numerals: String, Sendable {
    case all, plural, arabic
  }

  /// Words that change the number or need words around them.
  enum Role: Sendable {
    case plain
    /// 成: tenths.
    case tenth
    /// 折: tenths of a price.
    case discount
    /// 番, after 翻.
    case turn
    /// 个 by itself.
    case piece
  }

  struct Entry: Sendable {
    var word: [UInt8]
    var kind: Kind
    var role: Role
    var numerals: Numerals
    var not: [[UInt8]]
  }

  struct Match {
    var entry: Int
    var end: Int
  }

  private(set) var entries: [Entry] = []
  private let trie: WordTrie<Int>
  /// Words that begin behind a measure word, longer than what would make another word of it: 家 in 6家具有特色的企业.
  private let followers: WordTrie<Bool>
  /// By code point: whether a unit, or a word that may stand between numeral and unit, begins with it.
  private let beginnings: [Bool]
  /// Words that start with 百 or 千, at which a numeral stops.
  let powerUnits: [String]

  /// - Parameter followers: words that begin behind a measure word.
  init(_ table: LexiconTable, followers: [String] = []) {
    self.followers = WordTrie(followers.map { (ScanText.normalize($0), true) })
    var words: [(String, Int)] = []
    var powerUnits: [String] = []
    var starts: [UInt32] = Array("分半又至到多余餘来來几点點万亿萬億十百千".unicodeScalars.map(\.value))
    for row in table.values("words", "kind", "numerals", "not") {
      guard let kind = Kind(rawValue: row[1]) else { continue }
      let numerals = Numerals(rawValue: row[2]) ?? .all
      let not = row[3].split(separator: " ").map { Array(ScanText.normalize(String($0)).utf8) }
      for word in row[0].split(separator: " ").map(String.init) {
        let scan = ScanText.normalize(word)
        words.append((scan, entries.count))
        entries.append(
          Entry(word: Array(scan.utf8), kind: kind, role: Self.role(of: scan), numerals: numerals, not: not))
        if let first = scan.unicodeScalars.first { starts.append(first.value) }
        if scan.hasPrefix("千") || scan.hasPrefix("百") { powerUnits.append(scan) }
      }
    }
    trie = WordTrie(words)
    var beginnings = [Bool](repeating: false, count: 0x10000)
    for start in starts where start < 0x10000 { beginnings[Int(start)] = true }
    self.beginnings = beginnings
    self.powerUnits = powerUnits
  }

  private static func role(of word: String) -> Role {
    switch word {
    case "成": .tenth
    case "折": .discount
    case "番": .turn
    case "个", "個": .piece
    default: .plain
    }
  }

  /// Whether a unit may follow a numeral that ends at the position; false rules it out by the first character alone.
  func mayBegin(_ bytes: [UInt8], at position: Int, limit: Int) -> Bool {
    guard position < limit, let scalar = bytes.scalar(at: position) else { return false }
    return scalar < 0x80 ? true : scalar < 0x10000 && beginnings[Int(scalar)]
  }

  /// The longest unit at the position that is not the start of another word; nil when none stands there.
  func match(_ bytes: [UInt8], at position: Int, limit: Int) -> Match? {
    var limit = limit
    while true {
      let (entry, end) = trie.trie.longest(in: bytes, at: position, limit: limit)
      guard entry >= 0 else { return nil }
      if isWhole(entry, bytes, from: position, to: end) { return Match(entry: entry, end: end) }
      // Not this one: perhaps a shorter one (个百分点 never, but 人 before 口).
      limit = end - 1
    }
  }

  private func isWhole(_ entry: Int, _ bytes: [UInt8], from start: Int, to end: Int) -> Bool {
    let last = bytes[end - 1]
    if last.isASCIILetter, end < bytes.count, bytes[end].isASCIIAlphanumeric { return false }
    for word in entries[entry].not where starts(with: word, bytes, at: end) {
      return followers.trie.longest(in: bytes, at: end, limit: bytes.count).end > end + word.count
    }
    return true
  }

  private func starts(with word: [UInt8], _ bytes: [UInt8], at position: Int) -> Bool {
    guard position + word.count <= bytes.count else { return false }
    for offset in 0..<word.count where bytes[position + offset] != word[offset] { return false }
    return true
  }
}
