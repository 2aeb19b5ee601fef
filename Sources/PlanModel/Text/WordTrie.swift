/// A set of words with a value each, matched against UTF-8 bytes, longest first.
package struct WordTrie<Value: Sendable>: Sendable {
  /// The words alone: hot callers search it and read `values` themselves, so that no generic code runs.
  package let trie: ByteTrie
  /// In the order in which the words were given.
  package let values: [Value]

  /// A later word replaces an earlier one that is the same. Words are taken in scan form.
  package init(_ words: some Sequence<(String, Value)>) {
    var entries: [(word: [UInt8], value: Int32)] = []
    var values: [Value] = []
    for (word, value) in words where !word.isEmpty {
      entries.append((Array(ScanText.normalize(word).utf8), Int32(values.count)))
      values.append(value)
    }
    trie = ByteTrie(entries)
    self.values = values
  }

  /// The longest word at the position and where it ends; nil when none stands there.
  package func longest(in bytes: [UInt8], at position: Int, limit: Int) -> (value: Value, end: Int)? {
    let (index, end) = trie.longest(in: bytes, at: position, limit: limit)
    guard index >= 0 else { return nil }
    return (values[index], end)
  }
}

/// The words alone, without a generic value, so that a search is one call of compiled code from any module.
///
/// Layout: nodes in one array, each with a run of edges sorted by byte in a second one; the root has a direct table. A first character of
/// three bytes, as nearly all are, leads to its node through a table of pages of 64 characters, so that most positions are turned away by two
/// look-ups and no run of edges is long. A class, so that readers that hold tables are cheap to copy.
package final class ByteTrie: Sendable {
  private struct Node: Sendable {
    var edges: Range<Int32>
    var value: Int32
  }

  private let nodes: [Node]
  private let labels: [UInt8]
  private let children: [Int32]
  private let root: [Int32]
  /// For each 64 characters below U+10000 where their page starts in `firsts`; all without words share the page at 0.
  private let pages: [Int32]
  /// The node behind a first character of three bytes; -1 where no word begins with it.
  private let firsts: [Int32]

  fileprivate init(_ words: [(word: [UInt8], value: Int32)]) {
    let entries = words.sorted { a, b in
      a.word == b.word ? a.value < b.value : a.word.lexicographicallyPrecedes(b.word)
    }
    var nodes: [Node] = [Node(edges: 0..<0, value: -1)]
    var labels: [UInt8] = []
    var children: [Int32] = []
    var queue: [(node: Int, entries: Range<Int>, depth: Int)] = [(0, 0..<entries.count, 0)]
    var head = 0
    while head < queue.count {
      let (node, range, depth) = queue[head]
      head += 1
      var position = range.lowerBound
      while position < range.upperBound, entries[position].word.count == depth {
        nodes[node].value = entries[position].value
        position += 1
      }
      let firstEdge = Int32(labels.count)
      while position < range.upperBound {
        let byte = entries[position].word[depth]
        var end = position
        while end < range.upperBound, entries[end].word[depth] == byte { end += 1 }
        labels.append(byte)
        children.append(Int32(nodes.count))
        queue.append((nodes.count, position..<end, depth + 1))
        nodes.append(Node(edges: 0..<0, value: -1))
        position = end
      }
      nodes[node].edges = firstEdge..<Int32(labels.count)
    }
    var root = [Int32](repeating: -1, count: 256)
    for edge in nodes[0].edges { root[Int(labels[Int(edge)])] = children[Int(edge)] }
    var pages = [Int32](repeating: 0, count: 1024)
    var firsts = [Int32](repeating: -1, count: 64)
    for first in nodes[0].edges where labels[Int(first)] & 0xF0 == 0xE0 {
      for second in nodes[Int(children[Int(first)])].edges {
        for third in nodes[Int(children[Int(second)])].edges {
          let scalar =
            Int(labels[Int(first)] & 0x0F) << 12 | Int(labels[Int(second)] & 0x3F) << 6
            | Int(labels[Int(third)] & 0x3F)
          if pages[scalar >> 6] == 0 {
            pages[scalar >> 6] = Int32(firsts.count)
            firsts.append(contentsOf: repeatElement(-1, count: 64))
          }
          firsts[Int(pages[scalar >> 6]) + scalar & 63] = children[Int(third)]
        }
      }
    }
    self.nodes = nodes
    self.labels = labels
    self.children = children
    self.root = root
    self.pages = pages
    self.firsts = firsts
  }

  /// Which of the words is the longest at the position, and where it ends; -1 when none stands there.
  package func longest(in bytes: [UInt8], at position: Int, limit: Int) -> (index: Int, end: Int) {
    guard position < limit else { return (-1, position) }
    let first = bytes[position]
    var node: Int32
    var next: Int
    if first & 0xF0 == 0xE0, position + 2 < limit {
      let scalar =
        Int(first & 0x0F) << 12 | Int(bytes[position + 1] & 0x3F) << 6 | Int(bytes[position + 2] & 0x3F)
      node = firsts[Int(pages[scalar >> 6]) + scalar & 63]
      next = position + 3
    } else {
      node = root[Int(first)]
      next = position + 1
    }
    var best: Int32 = -1
    var bestEnd = position
    while node >= 0 {
      let current = nodes[Int(node)]
      if current.value >= 0 {
        best = current.value
        bestEnd = next
      }
      guard next < limit else { break }
      let byte = bytes[next]
      node = -1
      for edge in current.edges where labels[Int(edge)] == byte {
        node = children[Int(edge)]
        break
      }
      next += 1
    }
    return (Int(best), bestEnd)
  }
}
