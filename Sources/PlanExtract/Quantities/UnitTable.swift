internal import PlanModel

/// The measure words and units of the lexicon, compiled for matching.
struct UnitTable: Sendable {
  enum Kind: String, Sendable {
    case count, share, money, physical, duration, year, month, day, clock, name
  }

  enum Numerals: String, Sendable {
    case all, plural, arabic
  }

  struct Entry: Sendable {
    var word: [UInt8]
    var kind: Kind
    var numerals: Numerals
    var not: [[UInt8]]
  }

  struct Match {
    var entry: Int
    var end: Int
  }

  private(set) var entries: [Entry] = []
  private let trie: WordTrie<Int>
  /// Words that start with 百 or 千, at which a numeral stops.
  let powerUnits: [String]

  init(_ table: LexiconTable) {
    var words: [(String, Int)] = []
    var powerUnits: [String] = []
    for row in table.values("words", "kind", "numerals", "not") {
      guard let kind = Kind(rawValue: row[1]) else { continue }
      let numerals = Numerals(rawValue: row[2]) ?? .all
      let not = row[3].split(separator: " ").map { Array(ScanText.normalize(String($0)).utf8) }
      for word in row[0].split(separator: " ").map(String.init) {
        let scan = ScanText.normalize(word)
        words.append((scan, entries.count))
        entries.append(Entry(word: Array(scan.utf8), kind: kind, numerals: numerals, not: not))
        if scan.hasPrefix("千") || scan.hasPrefix("百") { powerUnits.append(scan) }
      }
    }
    trie = WordTrie(words)
    self.powerUnits = powerUnits
  }

  /// The longest unit at the position that is not the start of another word; nil when none stands there.
  func match(_ bytes: [UInt8], at position: Int, limit: Int) -> Match? {
    var limit = limit
    while let (entry, end) = trie.longest(in: bytes, at: position, limit: limit) {
      if isWhole(entry, bytes, from: position, to: end) { return Match(entry: entry, end: end) }
      // Not this one: perhaps a shorter one (个百分点 never, but 人 before 口).
      limit = end - 1
    }
    return nil
  }

  private func isWhole(_ entry: Int, _ bytes: [UInt8], from start: Int, to end: Int) -> Bool {
    let last = bytes[end - 1]
    if last.isASCIILetter, end < bytes.count, bytes[end].isASCIIAlphanumeric { return false }
    for word in entries[entry].not where starts(with: word, bytes, at: end) { return false }
    return true
  }

  private func starts(with word: [UInt8], _ bytes: [UInt8], at position: Int) -> Bool {
    guard position + word.count <= bytes.count else { return false }
    for offset in 0..<word.count where bytes[position + offset] != word[offset] { return false }
    return true
  }
}
