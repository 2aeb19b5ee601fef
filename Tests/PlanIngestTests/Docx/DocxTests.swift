import PlanIngest
import PlanModel
import Testing

@Suite struct DocxTests {
  private func shown(_ body: String) throws -> [String] { try DocxFixture(body).read().shown }

  @Test func `runs, hyperlinks, controls and tabs make one paragraph`() throws {
    let body = """
      <w:p><w:r><w:t>到2027年，</w:t></w:r><w:hyperlink><w:r><w:t xml:space="preserve">建成 </w:t></w:r></w:hyperlink>\
      <w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent><w:r><w:t>3</w:t></w:r></w:sdtContent></w:sdt>\
      <w:smartTag><w:r><w:tab/><w:t>个</w:t></w:r></w:smartTag></w:p>
      """
    #expect(try shown(body) == ["到2027年，建成 3\t个"])
  }

  @Test func `strict documents and any part name are read`() throws {
    var fixture = DocxFixture(paragraph("甲"))
    fixture.namespace = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    fixture.mainPart = "doc/正文.xml"
    let document = try fixture.read()
    #expect(document.shown == ["甲"])
    #expect(document.origin(of: 0) == Origin(part: "doc/正文.xml", paragraph: 1))
    #expect(document.source.format == "docx")
    #expect(document.source.encoding == nil)
  }

  @Test func `deletions are gone, insertions stay, a deleted paragraph end joins`() throws {
    let body = """
      <w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>力争</w:t></w:r>\
      <w:del><w:r><w:delText>五</w:delText></w:r></w:del><w:ins><w:r><w:t>三</w:t></w:r></w:ins></w:p>\
      <w:p><w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom><w:r><w:t>年建成。</w:t></w:r></w:p>
      """
    let document = try DocxFixture(body).read()
    #expect(document.shown == ["力争三年建成。"])
    #expect(document.origin(of: "力争三".utf8.count)?.paragraph == 2)
    #expect(document.source.revisions == "accepted")
  }

  @Test func `one branch of alternate content is read`() throws {
    let box = { (text: String) in "<w:txbxContent>" + paragraph(text) + "</w:txbxContent>" }
    let body = """
      <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>\(box("专栏1"))</wps:txbx></mc:Choice>\
      <mc:Fallback><v:textbox>\(box("专栏1"))</v:textbox></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>正文</w:t></w:r></w:p>\
      <w:p><mc:AlternateContent><mc:Choice Requires="unheard"><w:r><w:t>新</w:t></w:r></mc:Choice>\
      <mc:Fallback><w:r><w:t>旧</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>
      """
    let document = try DocxFixture(body).read()
    #expect(document.shown == ["正文", "专栏1", "旧"])
    #expect(document.blocks.map(\.kind) == [.paragraph, .box, .paragraph])
  }

  @Test func `a field shows its result, not its code`() throws {
    let field = { (code: String, result: String) in
      """
      <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>\(code)</w:instrText></w:r>\
      <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>\(result)</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
      """
    }
    #expect(try shown("<w:p>\(field("DATE", "2024年"))</w:p>") == ["2024年"])
    let contents = try DocxFixture("<w:p>\(field(" TOC \\o", "一、总体要求\t1"))</w:p>" + paragraph("一、总体要求")).read()
    #expect(contents.shown == ["一、总体要求\t1", "一、总体要求"])
    #expect(contents.blocks.map(\.kind) == [.contents, .paragraph])
    #expect(contents.diagnostics.map(\.id) == ["docx.contents"])
  }

  @Test func `a line break is a space, or parts paragraphs where a label follows`() throws {
    #expect(
      try shown("<w:p><w:r><w:t>关于加快</w:t><w:br/><w:t>发展的意见</w:t></w:r></w:p>") == ["关于加快 发展的意见"])
    #expect(
      try shown("<w:p><w:r><w:t>（一）甲</w:t><w:br/><w:t>（二）乙</w:t></w:r></w:p>") == ["（一）甲", "（二）乙"])
  }

  @Test func `the bold lead is measured`() throws {
    let body = """
      <w:p><w:r><w:rPr><w:b/></w:rPr><w:t>做强产业。</w:t></w:r><w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>推动</w:t></w:r></w:p>
      """
    #expect(try DocxFixture(body).read().blocks[0].boldLead == "做强产业。".utf8.count)
  }

  @Test func `headings are known by outline level or style name`() throws {
    var fixture = DocxFixture(
      paragraph("甲", "<w:pStyle w:val=\"a\"/>") + paragraph("乙", "<w:outlineLvl w:val=\"2\"/>")
        + paragraph("丙", "<w:pStyle w:val=\"a\"/><w:outlineLvl w:val=\"9\"/>"))
    fixture.styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"b\"><w:name w:val=\"heading 1\"/></w:style>"
      + "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"x\"/><w:basedOn w:val=\"b\"/></w:style>"
    let document = try fixture.read()
    #expect(document.blocks.map(\.level) == [1, 3, nil])
    #expect(document.blocks.map(\.kind) == [.heading, .heading, .paragraph])
  }

  @Test func `notes follow their paragraph`() throws {
    var fixture = DocxFixture(
      "<w:p><w:r><w:t>甲</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:p>" + paragraph("乙"))
    fixture.footnotes =
      "<w:footnote w:type=\"separator\" w:id=\"0\">\(paragraph("—"))</w:footnote><w:footnote w:id=\"2\">\(paragraph("注"))</w:footnote>"
    let document = try fixture.read()
    #expect(document.shown == ["甲", "注", "乙"])
    #expect(document.blocks[1].kind == .note)
  }

  @Test func `a main part that ends early is refused`() throws {
    var parts = DocxFixture(paragraph("甲") + paragraph("乙")).parts
    parts[2].1 = String(parts[2].1.dropLast(30))
    let bytes = zip(parts.map { ($0.0, Array($0.1.utf8)) })
    let error = #expect(throws: PlanError.self) { try ingest(bytes, path: "x") }
    #expect(error?.id == "docx.damaged")
  }

  @Test func `a damaged numbering part is told`() throws {
    var parts = DocxFixture(paragraph("甲")).parts
    parts[4].1 = "<w:numbering"
    let document = try ingest(zip(parts.map { ($0.0, Array($0.1.utf8)) }), path: "x")
    #expect(document.shown == ["甲"])
    #expect(document.diagnostics.map(\.id) == ["docx.part.damaged"])
  }

  @Test func `entities and document types are refused`() throws {
    var parts = DocxFixture(paragraph("甲")).parts
    parts[2].1 = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + parts[2].1
    let bytes = zip(parts.map { ($0.0, Array($0.1.utf8)) })
    #expect(throws: PlanError.self) { try ingest(bytes, path: "x") }
  }
}
