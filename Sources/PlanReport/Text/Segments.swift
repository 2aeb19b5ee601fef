/// A text cut where records begin and end, so that every piece lies wholly inside or outside of each of them: this is how spans that overlap or
/// cross can be told apart.
struct Segments {
  struct Segment {
    /// Within one block.
    var range: Range<Int>
    /// The records it is part of, the shortest first; empty between them.
    var records: [Int]
    /// Records that end here and are the shortest of none of their segments: they need a link of their own.
    var hidden: [Int] = []
  }

  /// For each block of the text.
  private(set) var blocks: [[Segment]]
  /// Where each record begins in the text; nil when it lies in no block.
  private(set) var starts: [Int?]

  /// - Parameter marks: further places to cut at, where something stands between two characters.
  init(_ text: ShownText, _ records: [Record], marks: [Int] = []) {
    blocks = Array(repeating: [], count: text.blocks.count)
    starts = Array(repeating: nil, count: records.count)
    let spans = records.indices.filter { !records[$0].range.isEmpty }
    let opening = spans.sorted { (records[$0].range.lowerBound, $0) < (records[$1].range.lowerBound, $1) }
    var cuts = spans.flatMap { [records[$0].range.lowerBound, records[$0].range.upperBound] } + marks
    cuts.sort()
    var (cut, next) = (0, 0)
    var active: [Int] = []
    var isLinked = Array(repeating: false, count: records.count)
    var last: [(block: Int, segment: Int)?] = Array(repeating: nil, count: records.count)
    for (number, block) in text.blocks.enumerated() where block.kind != .gap {
      var start = block.range.lowerBound
      while cut < cuts.count, cuts[cut] <= start { cut += 1 }
      while start < block.range.upperBound {
        while next < opening.count, records[opening[next]].range.lowerBound <= start {
          active.append(opening[next])
          next += 1
        }
        active.removeAll { records[$0].range.upperBound <= start }
        while cut < cuts.count, cuts[cut] <= start { cut += 1 }
        let end = cut < cuts.count ? min(cuts[cut], block.range.upperBound) : block.range.upperBound
        let here = active.sorted { records[$0].precedence(before: records[$1]) ?? ($0 < $1) }
        for record in here {
          if starts[record] == nil { starts[record] = start }
          last[record] = (number, blocks[number].count)
        }
        if let shortest = here.first { isLinked[shortest] = true }
        blocks[number].append(Segment(range: start..<end, records: here))
        start = end
      }
    }
    for record in records.indices where !isLinked[record] {
      if let (block, segment) = last[record] { blocks[block][segment].hidden.append(record) }
    }
  }
}

extension Record {
  /// Whether this one is linked where both stand; nil where they are alike.
  fileprivate func precedence(before other: Record) -> Bool? {
    if range.count != other.range.count { return range.count < other.range.count }
    return kind == other.kind ? nil : kind.rank < other.kind.rank
  }
}

extension Record.Kind {
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
