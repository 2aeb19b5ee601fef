import Foundation
import PlanModel
import TestSupport
import Testing

@testable import PlanIngest

@Suite struct FlatPackageTests {
  /// The parts of a fixture in one XML file; `around` stands before the root.
  private func flat(_ fixture: DocxFixture, around: String = "", prefix: String = "pkg") -> String {
    let parts = fixture.parts.map { name, content in
      "<\(prefix):part \(prefix):name=\"/\(name)\"><\(prefix):xmlData>\(content)</\(prefix):xmlData></\(prefix):part>"
    }
    return around + "<\(prefix):package xmlns:\(prefix)=\"http://schemas.microsoft.com/office/2006/xmlPackage\">"
      + parts.joined() + "</\(prefix):package>"
  }

  private func read(_ text: String) throws -> Document { try ingest(Array(text.utf8), path: "plan.xml") }

  @Test func `a flat package is read as its container would be`() throws {
    var fixture = DocxFixture(listed("总体要求", 1) + paragraph("正文"))
    fixture.numbering =
      "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "chineseCounting", "%1、")
      + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
    let document = try read(flat(fixture))
    #expect(document.shown == ["一、|总体要求", "正文"])
    #expect(document.source.format == "flatopc")
    #expect(document.origin(of: 0) == Origin(part: "word/document.xml", paragraph: 1))
  }

  @Test func `any prefix, comments and instructions before the root`() throws {
    let around = "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Word.Document\"?><!-- <html> -->"
    #expect(try read(flat(DocxFixture(paragraph("甲")), around: around, prefix: "p0")).shown == ["甲"])
  }

  @Test func `UTF-16 with a mark`() throws {
    let text = flat(DocxFixture(paragraph("发展目标")), around: "<?xml version=\"1.0\" encoding=\"UTF-16\"?>")
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { bytes += [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)] }
    let document = try ingest(bytes, path: "plan.xml")
    #expect(document.shown == ["发展目标"])
    #expect(document.source.encoding == "UTF-16LE")
  }

  @Test func `namespaces may be declared on the package`() throws {
    var text = flat(DocxFixture(paragraph("甲")))
    let declaration = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    text = text.split(separator: declaration, omittingEmptySubsequences: false).joined()
    text = "<pkg:package\(declaration)" + text.dropFirst("<pkg:package".count)
    #expect(try read(text).shown == ["甲"])
  }

  @Test func `a part that ends early costs the document only when it is the main one`() throws {
    let whole = flat(DocxFixture(paragraph("甲") + paragraph("乙")))
    let end = try #require(whole.range(of: "乙")).lowerBound
    let error = #expect(throws: PlanError.self) { try read(String(whole[..<end])) }
    #expect(error?.id == "docx.damaged")
  }

  @Test func `slides in one file are refused`() throws {
    var text = flat(DocxFixture(paragraph("甲")))
    text = text.split(separator: "w:document").joined(separator: "w:presentation")
    let error = #expect(throws: PlanError.self) { try read(text) }
    #expect(error?.id == "ingest.flatopc")
    #expect(error?.message.contains(";") == true)
  }

  @Test func `an Excel workbook in XML is refused`() throws {
    let error = #expect(throws: PlanError.self) {
      try read("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>")
    }
    #expect(error?.id == "ingest.spreadsheet")
  }

  @Test(arguments: [("5Lmh5p2R", "乡村"), ("5Lmh\n 5p2R", "乡村"), ("QQ==", "A"), ("", "")])
  func `base64 with white space`(text: String, decoded: String) {
    #expect(decodeBase64(Array(text.utf8)) == Array(decoded.utf8))
  }

  @Test func `what is no base64 has no bytes`() {
    #expect(decodeBase64(Array("QQ==QQ".utf8)) == nil)
    #expect(decodeBase64(Array("Q-".utf8)) == nil)
  }

  @Test func `a flat package has the limit of parts that a container has`() throws {
    var options = IngestOptions()
    options.maximumEntries = 2
    let text = flat(DocxFixture(paragraph("甲")))
    let error = #expect(throws: PlanError.self) { try ingest(Array(text.utf8), path: "plan.xml", options: options) }
    #expect(error?.id == "zip.entries")
  }

  @Test(arguments: 0..<100)
  func `a damaged flat package gives a document or a refusal`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var bytes = Array(flat(DocxFixture(listed("甲", 1) + paragraph("乙"))).utf8)
    for _ in 0...3 {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      if seed % 2 == 0 {
        bytes[place] = "<>/\"'&x".utf8.randomElement(using: &random) ?? 0
      } else {
        bytes.removeSubrange(place..<min(bytes.count, place + 20))
      }
    }
    guard let document = try? ingest(bytes, path: "x") else { return }
    #expect(String(validating: document.text, as: UTF8.self) != nil)
  }
}
