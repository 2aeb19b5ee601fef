import Foundation
import PlanIngest
import PlanModel
import TestSupport
import Testing

@Suite struct SafetyTests {
  private func refusal(_ bytes: [UInt8], _ options: IngestOptions = IngestOptions()) -> String? {
    #expect(throws: PlanError.self) { try ingest(bytes, path: "x", options: options) }?.id
  }

  @Test func `other formats are told by content and refused with advice`() {
    #expect(refusal(Array("%PDF-1.7\n".utf8)) == "ingest.pdf")
    #expect(refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0]) == "ingest.ole2")
    #expect(refusal(Array("{\\rtf1 x}".utf8)) == "ingest.rtf")
    #expect(refusal(zip([("OFD.xml", Array("<x/>".utf8))])) == "ofd.damaged")
    #expect(refusal(zip([("xl/workbook.xml", Array("<x/>".utf8))])) == "ingest.xlsx")
    #expect(refusal(zip([("ppt/presentation.xml", Array("<x/>".utf8))])) == "ingest.pptx")
    #expect(refusal(zip([("mimetype", Array("application/epub+zip".utf8))])) == "ingest.epub")
    #expect(refusal(zip([("[Content_Types].xml", Array("<x/>".utf8))])) == "ingest.zip")
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0]
    for (stream, id) in [("WordDocument", "doc"), ("EncryptedPackage", "encrypted"), ("Workbook", "xls")] {
      #expect(refusal(compound + stream.utf8.flatMap { [$0, 0] }) == "ingest.\(id)")
    }
    #expect(refusal([]) == "ingest.empty")
    #expect(refusal(Array(" \n\u{0C}\n".utf8)) == "ingest.empty")
  }

  @Test func `gzip is unpacked and what is in it told by content`() throws {
    let plain = try ingest(gzip(Array("一、总体要求\n".utf8)), path: "x")
    #expect(plain.shown == ["一、总体要求"])
    let word = try ingest(gzip(DocxFixture(paragraph("甲")).bytes), path: "x")
    #expect(word.source.format == "docx")
    #expect(refusal(gzip(gzip(Array("甲".utf8)))) == "gzip.nested")
    #expect(refusal(Array(gzip(Array("一、总体要求\n".utf8)).dropLast(6))) == "gzip.damaged")
  }

  @Test func `the source is described by the bytes as given`() throws {
    let bytes = gzip(Array("甲".utf8))
    let document = try ingest(bytes, path: "a/b.txt")
    #expect(document.source.sha256 == sha256(bytes))
    #expect(document.source.byteCount == bytes.count)
    #expect(document.source.path == "a/b.txt")
  }

  @Test func `a bomb is not inflated to its end`() {
    let zeros = [UInt8](repeating: 0x20, count: 3 << 20)
    var options = IngestOptions()
    options.maximumInflationRatio = 100
    #expect(refusal(gzip(zeros), options) == "gzip.size")
    var parts = DocxFixture("").parts.map { ($0.0, Array($0.1.utf8)) }
    parts[2].1 += zeros
    #expect(refusal(zip(parts), options) == "zip.size")
    options = IngestOptions()
    options.maximumInflatedBytes = 1 << 20
    #expect(refusal(gzip(zeros), options) == "gzip.size")
    #expect(refusal(zip(parts), options) == "zip.size")
  }

  @Test func `limits hold`() {
    var options = IngestOptions()
    options.maximumInputBytes = 3
    #expect(refusal(Array("甲乙".utf8), options) == "ingest.size")
    options = IngestOptions()
    options.maximumEntries = 2
    #expect(refusal(DocxFixture("").bytes, options) == "zip.entries")
    options = IngestOptions()
    options.maximumTextBytes = 5
    #expect(refusal(DocxFixture(paragraph("甲乙")).bytes, options) == "ingest.size")
    let deep = String(repeating: "<w:sdt>", count: 600) + String(repeating: "</w:sdt>", count: 600)
    #expect(refusal(DocxFixture(deep).bytes) == "docx.damaged")
  }

  @Test(arguments: 0..<500)
  func `damaged input gives a document or a refusal`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var bytes: [UInt8]
    switch seed % 5 {
    case 0: bytes = Array(planParagraphs.joined(separator: "\n").utf8)
    case 1: bytes = Self.word.bytes
    case 2: bytes = Self.openDocument
    default:
      // Damage inside the parts, which the checksums of a damaged container would hide.
      var parts = seed % 5 == 3 ? Self.pages : Self.word.parts.map { ($0.0, Array($0.1.utf8)) }
      let part = Int.random(in: 0..<parts.count, using: &random)
      Self.damage(&parts[part].1, &random)
      bytes = zip(parts)
    }
    if seed % 5 < 3 { Self.damage(&bytes, &random) }
    guard let document = try? ingest(bytes, path: "x") else { return }
    var end = 0
    for block in document.blocks {
      #expect(block.range.lowerBound >= end && block.range.upperBound <= document.text.count)
      end = block.range.upperBound
    }
    #expect(String(validating: document.text, as: UTF8.self) != nil)
  }

  private static func damage(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 2: bytes.removeSubrange(place..<min(bytes.count, place + 9))
      default: if Int.random(in: 0..<8, using: &random) == 0 { bytes.removeSubrange(place...) }
      }
    }
  }

  private static let openDocument = OdfFixture(
    "<text:list><text:list-item text:start-value=\"2\"><text:p>甲<text:s text:c=\"3\"/></text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell table:number-columns-spanned=\"2\"><text:p>乙</text:p></table:table-cell></table:table-row></table:table>"
  ).flat

  private static let pages: [(String, [UInt8])] = {
    var fixture = OfdFixture(columns: 10, rows: 3)
    fixture.paragraph("到二〇二七年建成十个示范点力争更多。")
    for y in [60.0, 70, 80] { fixture.rule(30, y, 150, y) }
    for x in [30.0, 90, 150] { fixture.rule(x, 60, x, 80) }
    fixture.draw("指标", x: 35, y: 67)
    return fixture.parts
  }()

  private static let word: DocxFixture = {
    var fixture = DocxFixture(
      listed("甲", 1) + listed("乙", 1, 1)
        + "<w:tbl><w:tr><w:tc>\(paragraph("丙"))</w:tc><w:tc>\(paragraph("丁"))</w:tc></w:tr></w:tbl>")
    fixture.numbering =
      "<w:abstractNum w:abstractNumId=\"0\">\(level(0, "chineseCounting", "%1、"))\(level(1, "decimal", "%1.%2"))</w:abstractNum>"
      + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
    return fixture
  }()
}
