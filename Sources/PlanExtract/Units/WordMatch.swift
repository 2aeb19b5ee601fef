internal import PlanModel

extension WordTrie {
  /// The longest word at the position and where it ends; nil when none stands there.
  ///
  /// As `longest`, but compiled with this module for the values that it holds: generic code of another module asks the runtime for its
  /// types at each call, which takes as long as the search.
  func match(in bytes: [UInt8], at position: Int, limit: Int) -> (value: Value, end: Int)? {
    let (index, end) = trie.longest(in: bytes, at: position, limit: limit)
    return index < 0 ? nil : (values[index], end)
  }

  /// The longest word that ends exactly at `end` and starts at or after `start`; words have at most 12 characters.
  func suffix(in bytes: [UInt8], endingAt end: Int, from start: Int) -> (value: Value, start: Int)? {
    var best: (index: Int, start: Int)?
    var position = end
    for _ in 0..<12 where position > start {
      position = bytes.previous(position)
      if position < start { break }
      let (index, last) = trie.longest(in: bytes, at: position, limit: end)
      if index >= 0, last == end { best = (index, position) }
    }
    return best.map { (values[$0.index], $0.start) }
  }
}
