import PlanIngest
import PlanModel
import Testing

/// What stands beside the body, or hangs on it.
@Suite struct DocxPartsTests {
  private func run(_ text: String, _ properties: String = "") -> String {
    "<w:r><w:rPr>\(properties)</w:rPr><w:t>\(text)</w:t></w:r>"
  }

  @Test func `hidden text is set apart at its place`() throws {
    var fixture = DocxFixture(
      "<w:p>\(run("推动"))\(run("秘密", "<w:vanish/>"))\(run("发展"))\(run("显示", "<w:rStyle w:val=\"h\"/><w:vanish w:val=\"0\"/>"))</w:p>"
        + "<w:p>\(run("内", "<w:rStyle w:val=\"h\"/>"))</w:p>" + paragraph("藏", "<w:pStyle w:val=\"p\"/>"))
    fixture.styles =
      "<w:style w:type=\"character\" w:styleId=\"h\"><w:rPr><w:vanish/></w:rPr></w:style>"
      + "<w:style w:type=\"paragraph\" w:styleId=\"p\"><w:rPr><w:vanish/></w:rPr></w:style>"
    let document = try fixture.read()
    #expect(document.shown == ["推动发展显示", "秘密", "内", "藏"])
    #expect(document.blocks.map(\.kind) == [.paragraph, .hidden, .hidden, .hidden])
    #expect(document.blocks[1].anchor == "推动".utf8.count)
  }

  @Test func `notes are tied to their place, those in a table come after it`() throws {
    let reference = { (id: Int) in "<w:r><w:footnoteReference w:id=\"\(id)\"/></w:r>" }
    var fixture = DocxFixture(
      "<w:p>\(run("甲"))\(reference(2))\(run("乙"))</w:p>"
        + "<w:tbl><w:tr><w:tc><w:p>\(run("丙"))\(reference(3))</w:p></w:tc><w:tc>\(paragraph("丁"))</w:tc></w:tr></w:tbl>"
    )
    fixture.footnotes =
      "<w:footnote w:id=\"2\">\(paragraph("注二"))</w:footnote><w:footnote w:id=\"3\">\(paragraph("注三"))</w:footnote>"
    let document = try fixture.read()
    #expect(document.shown == ["甲乙", "注二", "丙", "丁", "注三"])
    #expect(document.blocks[1].anchor == "甲".utf8.count)
    #expect(document.blocks[4].anchor == document.blocks[2].range.upperBound)
    #expect(document.tables.map(\.blocks) == [2..<4])
  }

  @Test func `headers and footers that sections name stand at the end, each once`() throws {
    let section = { (id: Int) in "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"more\(id)\"/></w:sectPr>" }
    var fixture = DocxFixture(paragraph("甲", section(0)) + paragraph("乙", section(1)) + paragraph("丙") + section(0))
    fixture.more = ["页眉", "页眉", "不用"].enumerated().map { index, text in
      ("header", "header\(index).xml", "<w:hdr NAMESPACES>\(paragraph(text))</w:hdr>")
    }
    let document = try fixture.read()
    #expect(document.shown == ["甲", "乙", "丙", "页眉"])
    #expect(document.blocks[3].kind == .headerFooter)
    #expect(document.origin(of: document.blocks[3].range.lowerBound)?.part == "word/header0.xml")
  }

  @Test func `embedded documents stand where they are anchored, broken ones cost themselves`() throws {
    var fixture = DocxFixture(
      paragraph("前") + "<w:altChunk r:id=\"more0\"/>" + paragraph("中")
        + "<w:altChunk r:id=\"more1\"/><w:altChunk r:id=\"none\"/>")
    fixture.more = [("aFChunk", "chunk.txt", "第一段。\n第二段。"), ("aFChunk", "chunk.pdf", "%PDF-1.7 x")]
    let document = try fixture.read()
    #expect(document.shown == ["前", "第一段。", "第二段。", "中"])
    #expect(document.origin(of: document.blocks[1].range.lowerBound)?.part == "word/chunk.txt")
    #expect(document.diagnostics.map(\.id) == ["docx.part.damaged", "docx.altchunk"])
  }

  @Test func `an embedded Word document brings its tables and labels`() throws {
    var inner = DocxFixture(
      listed("甲", 1) + "<w:tbl><w:tr><w:tc>\(paragraph("丙"))</w:tc><w:tc>\(paragraph("丁"))</w:tc></w:tr></w:tbl>")
    inner.numbering =
      "<w:abstractNum w:abstractNumId=\"0\">\(level(0, "chineseCounting", "%1、"))</w:abstractNum>"
      + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
    var fixture = DocxFixture("<w:altChunk r:id=\"more0\"/>" + paragraph("后"))
    fixture.more = [("aFChunk", "chunk.docx", "")]
    var parts = fixture.parts.map { ($0.0, Array($0.1.utf8)) }
    parts[parts.count - 1].1 = inner.bytes
    let document = try ingest(zip(parts), path: "x")
    #expect(document.shown == ["一、|甲", "丙", "丁", "后"])
    #expect(document.tables.map(\.columnCount) == [2])
  }

  @Test func `damaged relationships leave parts where Word puts them`() throws {
    var fixture = DocxFixture(paragraph("甲", "<w:pStyle w:val=\"a\"/>"))
    fixture.styles = "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"heading 2\"/></w:style>"
    var parts = fixture.parts.map { ($0.0, Array($0.1.utf8)) }
    parts[0].1 = Array("<Relationships".utf8)
    parts[1].1 = Array("<Relationships".utf8)
    let document = try ingest(zip(parts), path: "x")
    #expect(document.blocks.map(\.level) == [2])
    #expect(document.diagnostics.map(\.id) == ["docx.part.damaged"])
  }
}
