import PlanModel
import Testing

@testable import PlanIngest

@Suite struct WordXMLTests {
  private func read(
    _ body: String, before: String = "", prefix: String = "w", options: IngestOptions = IngestOptions()
  ) throws -> Document {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Word.Document"?>
      <w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" \
      xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" xmlns:aml="http://schemas.microsoft.com/aml/2001/core" \
      xmlns:v="urn:schemas-microsoft-com:vml">\(before)<w:body><wx:sect>\(body)</wx:sect></w:body></w:wordDocument>
      """
    if prefix != "w" {
      text = text.split(separator: "<w:").joined(separator: "<\(prefix):").split(separator: "</w:").joined(
        separator: "</\(prefix):")
      text = text.split(separator: "xmlns:w=").joined(separator: "xmlns:\(prefix)=")
    }
    return try ingest(Array(text.utf8), path: "plan.xml", options: options)
  }

  private static let lists = """
    <w:lists><w:listDef w:listDefId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:nfc w:val="39"/><w:lvlText w:val="%1、"/></w:lvl>\
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:lvlText w:val="%2."/></w:lvl></w:listDef>\
    <w:list w:ilfo="1"><w:ilst w:val="0"/></w:list>\
    <w:list w:ilfo="2"><w:ilst w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:list></w:lists>
    """

  private func listed(_ text: String, _ number: Int, _ level: Int = 0, shown: String = "?") -> String {
    paragraph(
      text, "<w:listPr><w:ilvl w:val=\"\(level)\"/><w:ilfo w:val=\"\(number)\"/><wx:t wx:val=\"\(shown)\"/></w:listPr>")
  }

  @Test func `paragraphs in sections and sub-sections`() throws {
    let document = try read(paragraph("甲") + "<wx:sub-section>\(paragraph("乙"))</wx:sub-section>")
    #expect(document.shown == ["甲", "乙"])
    #expect(document.source.format == "wordxml2003")
    #expect(document.origin(of: 0) == Origin(part: nil, paragraph: 1))
  }

  @Test func `any prefix`() throws {
    #expect(try read("<w:p><w:r><w:t>甲</w:t></w:r></w:p>", prefix: "q").shown == ["甲"])
  }

  @Test func `lists count by definition and restart by override`() throws {
    let body = listed("甲", 1) + listed("乙", 1, 1) + listed("丙", 1) + listed("丁", 2)
    #expect(try read(body, before: Self.lists).shown == ["一、|甲", "1.|乙", "二、|丙", "一、|丁"])
  }

  @Test func `a list that is not defined has the label that Word showed`() throws {
    #expect(try read(listed("甲", 7, shown: "（三）")).shown == ["（三）|甲"])
  }

  @Test func `styles bring headings and lists`() throws {
    let styles = """
      <w:styles><w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/><w:pPr><w:listPr><w:ilfo w:val="1"/></w:listPr>\
      <w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>
      """
    let document = try read(paragraph("甲", "<w:pStyle w:val=\"a\"/>"), before: Self.lists + styles)
    #expect(document.shown == ["一、|甲"])
    #expect(document.blocks[0].level == 1)
  }

  @Test func `insertions stay, deletions and comments go`() throws {
    let run = { (text: String) in "<w:r><w:t>\(text)</w:t></w:r>" }
    let annotation = { (type: String, content: String) in
      "<aml:annotation aml:id=\"1\" w:type=\"\(type)\"><aml:content>\(content)</aml:content></aml:annotation>"
    }
    let body = """
      <w:p>\(run("到"))\(annotation("Word.Insertion", run("2027")))\
      \(annotation("Word.Deletion", "<w:r><w:delText>2025</w:delText></w:r>"))<aml:annotation w:type="Word.Comment.Start"/>\(run("年"))\
      <w:r>\(annotation("Word.Comment", paragraph("查")))</w:r></w:p>
      """
    #expect(try read(body).shown == ["到2027年"])
  }

  @Test func `the original text is what was deleted`() throws {
    let body = """
      <w:p><aml:annotation w:type="Word.Insertion"><aml:content><w:r><w:t>新</w:t></w:r></aml:content></aml:annotation>\
      <aml:annotation w:type="Word.Deletion"><aml:content><w:r><w:delText>旧</w:delText></w:r></aml:content></aml:annotation></w:p>
      """
    var options = IngestOptions()
    options.revisions = .original
    let document = try read(body, options: options)
    #expect(document.shown == ["旧"])
    #expect(document.source.revisions == "original")
  }

  @Test func `an encoding that the declaration names`() throws {
    let text = """
      <?xml version="1.0" encoding="GB2312"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml">\
      <w:body>\(paragraph("总体要求"))</w:body></w:wordDocument>
      """
    let document = try ingest(try #require(convert(Array(text.utf8), from: "UTF-8", to: "GB2312")), path: "plan.xml")
    #expect(document.shown == ["总体要求"])
    #expect(document.source.encoding == "GB2312")
  }

  @Test func `bytes that do not follow the declared encoding are refused`() throws {
    let text = """
      <?xml version="1.0" encoding="GB2312"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>
      """
    let error = #expect(throws: PlanError.self) { try ingest(Array(text.utf8) + [0xFF, 0xFF], path: "plan.xml") }
    #expect(error?.id == "xml.encoding")
  }

  @Test func `a deleted paragraph end joins`() throws {
    let mark = "<w:rPr><aml:annotation aml:id=\"1\" w:type=\"Word.Deletion\"/></w:rPr>"
    #expect(try read(paragraph("力争", mark) + paragraph("建成")).shown == ["力争建成"])
  }

  @Test func `a note hangs where it stands`() throws {
    let body = """
      <w:p><w:r><w:t>甲</w:t></w:r><w:r><w:footnote>\(paragraph("注"))</w:footnote></w:r><w:r><w:t>乙</w:t></w:r></w:p>
      """
    let document = try read(body)
    #expect(document.shown == ["甲乙", "注"])
    #expect(document.blocks.map(\.kind) == [.paragraph, .note])
    #expect(document.blocks[1].anchor == "甲".utf8.count)
  }

  @Test func `separators of notes are no text`() throws {
    let before =
      "<w:docPr><w:footnotePr><w:footnote w:type=\"separator\">\(paragraph("—"))</w:footnote></w:footnotePr></w:docPr>"
    #expect(try read(paragraph("甲"), before: before).shown == ["甲"])
  }

  @Test func `headers and footers are set apart`() throws {
    let body = paragraph("甲") + "<w:sectPr><w:hdr w:type=\"odd\">\(paragraph("页眉"))</w:hdr></w:sectPr>"
    let document = try read(body)
    #expect(document.shown == ["甲", "页眉"])
    #expect(document.blocks.map(\.kind) == [.paragraph, .headerFooter])
  }

  @Test func `merged cells and text boxes`() throws {
    let cell = { (text: String, merge: String) in "<w:tc><w:tcPr>\(merge)</w:tcPr>\(paragraph(text))</w:tc>" }
    let body = """
      <w:tbl><w:tr>\(cell("甲", "<w:vmerge w:val=\"restart\"/>"))\(cell("乙", ""))</w:tr>\
      <w:tr>\(cell("", "<w:vmerge/>"))\(cell("丙", ""))</w:tr></w:tbl>\
      <w:p><w:r><w:pict><w:binData w:name="x">QQ==</w:binData><v:textbox><w:txbxContent>\(paragraph("专栏"))</w:txbxContent></v:textbox>\
      </w:pict></w:r></w:p>
      """
    let document = try read(body)
    #expect(document.shown == ["甲", "乙", "丙", "专栏"])
    #expect(document.blocks[0].cell?.rowSpan == 2)
    #expect(document.blocks[3].kind == .box)
  }

  @Test func `a file that ends early is refused`() throws {
    let text =
      "<w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\"><w:body>\(paragraph("甲"))"
    let error = #expect(throws: PlanError.self) { try ingest(Array(text.utf8), path: "plan.xml") }
    #expect(error?.id == "wordxml2003.damaged")
  }
}
