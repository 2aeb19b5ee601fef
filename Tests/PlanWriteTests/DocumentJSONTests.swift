import PlanModel
import Testing

@testable import PlanWrite

@Suite struct DocumentJSONTests {
  private let document = Document(
    source: Source(path: "a.docx", format: "docx", byteCount: 9, sha256: "ab", revisions: "accepted"),
    text: Array("总体要求\n𠮷田3亩\n\n完".utf8),
    blocks: [
      Block(kind: .heading, range: 0..<12, label: "一、", level: 1),
      Block(kind: .tableCell, range: 13..<24, cell: CellPosition(table: 0, row: 1, column: 2, columnSpan: 2)),
      Block(kind: .paragraph, range: 26..<29),
    ],
    fragments: [
      Fragment(start: 0, origin: Origin(part: "word/document.xml", paragraph: 1)),
      Fragment(start: 13, origin: Origin(line: 4, column: 2, byte: 40)),
    ])

  @Test func `A document is written block by block with its offsets and origins`() throws {
    try expectSnapshot(json(document) + [0x0A], "document.json")
  }

  @Test func `Offsets count Unicode scalars of the whole text`() throws {
    let output = String(decoding: json(document), as: UTF8.self)
    let scalars = Array(String(decoding: document.text, as: UTF8.self).unicodeScalars)
    // 总体要求, line feed, 𠮷田3亩: the block stands at 5..<9.
    #expect(String(String.UnicodeScalarView(scalars[5..<9])) == "𠮷田3亩")
    #expect(output.contains("\"char_end\": 9,\n      \"char_start\": 5,"))
  }
}
