internal import PlanModel

/// The comparator words of the lexicon, compiled for matching before the number and after the unit.
struct ComparatorWords: Sendable {
  /// What a word beside a figure does.
  enum Effect: Sendable, Equatable {
    case compares(Comparator)
    /// 为, 是, 提高到: a figure follows.
    case states
    /// 突破: 超过 before a sum, a verb before an object.
    case verb
    /// Only looks like a comparator: 签约.
    case nothing
    /// 举办, 开办: what follows is counted, in Chinese numerals too (三期, where 三期 by itself is a name).
    case counts
    /// May stand between comparator and number: 人民币, 每年.
    case filler
  }

  private let before: WordTrie<Bool>
  private let after: WordTrie<Bool>
  private let effectsBefore: [Effect]
  private let effectsAfter: [Effect]
  /// Length of the longest word that stands before, in bytes.
  private let reach: Int

  init(_ table: LexiconTable) {
    var before: [(String, Effect)] = []
    var after: [(String, Effect)] = []
    for row in table.values("place", "words", "comparator") {
      let effect: Effect
      switch row[2] {
      case "is": effect = .states
      case "verb": effect = .verb
      case "none": effect = .nothing
      case "fill": effect = .filler
      case "count": effect = .counts
      default:
        guard let comparator = Comparator(rawValue: row[2]) else { continue }
        effect = .compares(comparator)
      }
      for word in row[1].split(separator: " ").map({ ScanText.normalize(String($0)) }) {
        if row[0] == "after" { after.append((word, effect)) } else { before.append((word, effect)) }
      }
    }
    reach = before.map { $0.0.utf8.count }.max() ?? 0
    self.before = WordTrie(before.map { ($0.0, true) })
    self.after = WordTrie(after.map { ($0.0, true) })
    effectsBefore = before.map(\.1)
    effectsAfter = after.map(\.1)
  }

  /// The longest word that ends at the position and starts at `floor` or after.
  func ending(_ bytes: [UInt8], at position: Int, floor: Int) -> (effect: Effect, start: Int)? {
    var start = max(floor, position - reach)
    while start < position, bytes[start] & 0xC0 == 0x80 { start += 1 }
    while start < position {
      let (index, end) = before.trie.longest(in: bytes, at: start, limit: position)
      if index >= 0, end == position { return (effectsBefore[index], start) }
      start = bytes.next(start)
    }
    return nil
  }

  /// The comparator before a number, over words that may stand between.
  func before(_ bytes: [UInt8], at position: Int, floor: Int) -> (effect: Effect, start: Int)? {
    var position = position
    for _ in 0..<3 {
      guard let found = ending(bytes, at: position, floor: floor) else { return nil }
      if found.effect != .filler { return found }
      position = found.start
    }
    return nil
  }

  /// The comparator after a unit.
  func after(_ bytes: [UInt8], at position: Int, limit: Int) -> (comparator: Comparator, end: Int)? {
    let (index, end) = after.trie.longest(in: bytes, at: position, limit: limit)
    guard index >= 0, case .compares(let comparator) = effectsAfter[index] else { return nil }
    return (comparator, end)
  }
}
