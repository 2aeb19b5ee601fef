import PlanModel
import Testing

@testable import PlanExtract

/// Clauses are read only as far as a figure or another promise needs them; what is found must not depend on it.
@Suite struct `Text without figures is passed over` {
  private let reader = TargetReader(lexicon: .builtIn)

  /// Figures of paragraphs, each a block of its own.
  private func figures(_ paragraphs: [(TextPiece.Kind, String)]) -> [QuantityFinding] {
    var text: [UInt8] = []
    var blocks: [Block] = []
    for (_, words) in paragraphs {
      let start = text.count
      text += Array(words.utf8)
      blocks.append(Block(kind: .paragraph, range: start..<text.count))
      text.append(0x0A)
    }
    let scan = ScanText(Document(source: Source(path: "-"), text: text, blocks: blocks))
    let pieces = paragraphs.enumerated().map { block, paragraph in
      TextPiece(kind: paragraph.0, item: nil, block: block, range: scan.blocks[block])
    }
    return reader.findings(pieces: pieces, scan: scan, excluded: [], items: [], since: 2022)
  }

  @Test func `a lead paragraph without a figure gives its year to the bullets below it`() {
    let found = figures([(.text, "到2025年，重点做好以下工作："), (.bullet, "完善制度。"), (.bullet, "建成示范园区12个。")])
    #expect(found.map { $0.deadline?.value } == [2025])
  }

  @Test func `a paragraph between them takes the year away`() {
    let found = figures([(.text, "到2025年，重点做好以下工作："), (.text, "完善制度。"), (.bullet, "建成示范园区12个。")])
    #expect(found.map { $0.deadline?.value } == [nil])
  }

  @Test func `a sentence without a figure gives its year to the sentence behind it`() {
    let found = figures([(.text, "到2025年，体系更加完善。建成示范园区12个。机制更加顺畅。")])
    #expect(found.map { $0.deadline?.value } == [2025])
  }

  @Test(arguments: ["实现行政村网络全覆盖。", "建成示范园区12个。实现行政村网络全覆盖。", "实现行政村网络全覆盖。建成示范园区12个。机制更加顺畅。"])
  func `promises in words are kept, whether a figure stands beside them or not`(_ text: String) {
    let bytes = Array(text.utf8)
    let scan = ScanText(
      Document(source: Source(path: "-"), text: bytes, blocks: [Block(kind: .paragraph, range: 0..<bytes.count)]))
    let item = OutlineItem(
      path: ItemPath([1]), block: 0, labelRange: 0..<0, label: "", titleRange: nil, section: .tasks, leaf: true)
    var promises: [QualityFinding] = []
    _ = reader.findings(
      pieces: [TextPiece(kind: .text, item: 0, block: 0, range: scan.blocks[0])], scan: scan, excluded: [],
      items: [item], since: 2022, qualities: &promises)
    #expect(promises.map(\.indicator.value) == ["行政村网络"])
  }

  @Test(arguments: [
    "到2025年，建成园区5个、基地6个。产值达到（其中工业3亿元）30亿元；“两个中心。三个平台”建成。力争增长8%。", "完善制度，建成园区5个！下设3个科。二〇二五年底前新建10家。",
  ])
  func `sentences up to a figure are those of the whole text`(_ text: String) {
    let scan = ScanText(
      Document(
        source: Source(path: "-"), text: Array(text.utf8), blocks: [Block(kind: .paragraph, range: 0..<text.utf8.count)]
      ))
    let range = scan.blocks[0]
    let mentions = QuantityRecognizer(lexicon: .builtIn).mentions(in: scan.bytes, range: range)
    let whole = reader.sentences(in: scan.bytes, range, mentions: mentions)
    #expect(whole.count > 1)
    for mention in mentions {
      let part = reader.sentences(in: scan.bytes, range, mentions: mentions, upTo: mention.numberRange.lowerBound)
      let clauses = part.flatMap { $0 }
      #expect(clauses.contains { $0.range.contains(mention.numberRange.lowerBound) })
      for (clause, same) in zip(clauses, whole.flatMap { $0 }) {
        #expect(clause.range == same.range)
        #expect(clause.cues == same.cues)
        #expect(clause.years == same.years)
        #expect(clause.figures == same.figures)
      }
    }
  }

  @Test func `no character with which a word of the tables begins is passed over`() {
    let words = CueRoles.words(of: .builtIn)
    let beginnings = CueBeginnings(words)
    #expect(words.count > 1000)
    for (word, roles) in words {
      let bytes = Array(word.utf8) + Array("。".utf8)
      let kinds = beginnings.kinds(bytes, at: 0, limit: bytes.count)
      #expect(kinds.contains(.cue), "\(word)")
      #expect(kinds.contains(.quality) || !roles.has(.quality), "\(word)")
    }
    let plain = Array("的确".utf8)
    #expect(beginnings.kinds(plain, at: 3, limit: 6) != .all)
  }
}
