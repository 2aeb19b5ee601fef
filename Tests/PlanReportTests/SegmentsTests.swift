internal import PlanModel
internal import TestSupport
internal import Testing

@testable internal import PlanReport

struct SegmentsTests {
  private func text(_ blocks: [Range<Int>]) -> ShownText {
    var text = ShownText(quotes: [])
    text.scalars = Array(repeating: "文", count: blocks.last?.upperBound ?? 0)
    text.blocks = blocks.map { ShownText.Block(kind: .paragraph, range: $0) }
    return text
  }

  private func record(_ range: Range<Int>, _ kind: Record.Kind = .target) -> Record {
    Record(kind: kind, id: "\(range)", range: range)
  }

  @Test func `spans that nest, cross and coincide are cut apart and all stay linked`() {
    let records = [record(0..<10), record(4..<6, .unit), record(8..<14), record(8..<14), record(20..<24)]
    let segments = Segments(text([0..<16, 17..<26]), records)
    #expect(segments.blocks[0].map(\.range) == [0..<4, 4..<6, 6..<8, 8..<10, 10..<14, 14..<16])
    #expect(segments.blocks[0].map(\.records) == [[0], [1, 0], [0], [2, 3, 0], [2, 3], []])
    #expect(segments.blocks[0].map(\.hidden) == [[], [], [], [], [3], []])
    #expect(segments.blocks[1].map(\.records) == [[], [4], []])
    #expect(segments.starts == [0, 4, 8, 8, 20])
  }

  @Test func `a span over two blocks is linked in both and begins in the first`() {
    let segments = Segments(text([0..<5, 6..<10]), [record(3..<8)])
    #expect(segments.blocks[0].map(\.range) == [0..<3, 3..<5])
    #expect(segments.blocks[1].map(\.range) == [6..<8, 8..<10])
    #expect(segments.starts == [3])
  }

  @Test func `a span outside of all blocks is linked from nowhere`() {
    let segments = Segments(text([2..<4]), [record(0..<2), record(4..<9), record(3..<3)])
    #expect(segments.blocks[0].map(\.range) == [2..<4])
    #expect(segments.starts == [nil, nil, nil])
  }

  @Test(arguments: 0..<300)
  func `segments make up the text, and each tells exactly the spans it lies in`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var blocks: [Range<Int>] = []
    var place = 0
    for _ in 0..<Int.random(in: 1...5, using: &generator) {
      let end = place + Int.random(in: 0...12, using: &generator)
      blocks.append(place..<end)
      place = end + Int.random(in: 1...2, using: &generator)
    }
    let records = (0..<Int.random(in: 0...14, using: &generator)).map { _ in
      let start = Int.random(in: 0...place, using: &generator)
      return record(
        start..<(start + Int.random(in: 0...9, using: &generator)),
        Record.Kind.allCases.randomElement(using: &generator) ?? .item)
    }
    let segments = Segments(text(blocks), records, marks: [Int.random(in: 0...place, using: &generator)])
    var linked: Set<Int> = []
    for (block, pieces) in zip(blocks, segments.blocks) {
      #expect(pieces.map(\.range.count).reduce(0, +) == block.count)
      #expect(pieces.first?.range.lowerBound ?? block.lowerBound == block.lowerBound)
      for (piece, next) in zip(pieces, pieces.dropFirst()) { #expect(piece.range.upperBound == next.range.lowerBound) }
      for piece in pieces {
        let covering = records.indices.filter { records[$0].range.contains(piece.range.lowerBound) }
        #expect(Set(piece.records) == Set(covering))
        #expect(piece.records.allSatisfy { records[$0].range.upperBound >= piece.range.upperBound })
        if let first = piece.records.first { linked.insert(first) }
        linked.formUnion(piece.hidden)
      }
    }
    let shown = records.indices.filter { index in
      blocks.contains { $0.overlaps(records[index].range) && !records[index].range.isEmpty }
    }
    #expect(linked == Set(shown))
    for index in records.indices { #expect((segments.starts[index] != nil) == shown.contains(index)) }
  }
}
