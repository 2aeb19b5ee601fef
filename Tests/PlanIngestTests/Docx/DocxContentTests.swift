import PlanIngest
import PlanModel
import Testing

/// Fields, revisions, symbols, formulas and shapes.
@Suite struct DocxContentTests {
  private func shown(_ body: String, _ revisions: Revisions = .accepted) throws -> [String] {
    var options = IngestOptions()
    options.revisions = revisions
    let document = try DocxFixture(body).read(options)
    #expect(document.source.revisions == revisions.rawValue)
    return document.shown
  }

  private func run(_ text: String) -> String { "<w:r><w:t>\(text)</w:t></w:r>" }

  private func field(_ code: String, _ result: String? = nil, _ form: String = "") -> String {
    "<w:r><w:fldChar w:fldCharType=\"begin\">\(form)</w:fldChar></w:r><w:r><w:instrText>\(code)</w:instrText></w:r>"
      + (result.map { "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\($0)" } ?? "")
      + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
  }

  @Test func `tracked changes are read as accepted or as before`() throws {
    let body = """
      <w:p>\(run("力争"))<w:del>\("<w:r><w:delText>五</w:delText></w:r>")</w:del><w:ins>\(run("三"))</w:ins>\(run("年"))</w:p>\
      <w:p><w:pPr><w:rPr><w:ins/></w:rPr></w:pPr>\(run("甲"))</w:p><w:p>\(run("乙"))</w:p>\
      <w:tbl><w:tr><w:trPr><w:ins/></w:trPr><w:tc>\(paragraph("新"))</w:tc><w:tc>\(paragraph("行"))</w:tc></w:tr>\
      <w:tr><w:trPr><w:del/></w:trPr><w:tc>\(paragraph("旧"))</w:tc><w:tc>\(paragraph("行"))</w:tc></w:tr></w:tbl>
      """
    #expect(try shown(body) == ["力争三年", "甲", "乙", "新", "行"])
    #expect(try shown(body, .original) == ["力争五年", "甲乙", "旧", "行"])
  }

  @Test func `a field may hold another, and run over paragraphs`() throws {
    let nested = "<w:p>\(field("IF \(field("PAGE", run("3"))) = 1", run("是")))</w:p>"
    #expect(try shown(nested) == ["是"])
    let long =
      "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>QUOTE</w:instrText></w:r>"
      + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(run("甲"))</w:p><w:p>\(run("乙"))<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>\(run("丙"))</w:p>"
    #expect(try shown(long) == ["甲", "乙丙"])
    #expect(try shown("<w:p><w:fldSimple w:instr=\"SEQ 表\">\(run("4"))</w:fldSimple></w:p>") == ["4"])
  }

  @Test func `form fields and formulas without a result show what they hold`() throws {
    let box = "<w:ffData><w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox></w:ffData>"
    let list =
      "<w:ffData><w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"甲\"/><w:listEntry w:val=\"乙\"/></w:ddList></w:ffData>"
    let body =
      "<w:p>\(field("FORMCHECKBOX", nil, box))\(field("FORMDROPDOWN", nil, list))\(field(" EQ \\o\\ac(○,12)"))</w:p>"
    #expect(try shown(body) == ["☒乙⑫"])
    #expect(try shown("<w:p>\(run("甲"))\(field("XE \"词条\""))</w:p>") == ["甲"])
  }

  @Test func `entries of a contents list are told by their field, control or style`() throws {
    let link = "<w:hyperlink w:anchor=\"_Toc1\">\(run("目标"))</w:hyperlink>"
    let document = try DocxFixture(
      "<w:p>\(field("TOC \\o", link))</w:p><w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr>"
        + "<w:sdtContent>\(paragraph("目录"))</w:sdtContent></w:sdt>\(paragraph("一、目标"))"
    ).read()
    #expect(document.blocks.map(\.kind) == [.contents, .contents, .paragraph])
  }

  @Test func `symbols show as their font draws them`() throws {
    let body = """
      <w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r><w:r><w:sym w:font="Wingdings 2" w:char="F052"/></w:r>\
      <w:r><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr><w:t>\u{F0B3}90%</w:t></w:r><w:r><w:softHyphen/><w:t>完</w:t></w:r></w:p>
      """
    #expect(try shown(body) == ["✓☑≥90%完"])
    #expect(try shown("<w:p><w:r><w:sym w:font=\"Arial\" w:char=\"2264\"/></w:r></w:p>") == ["≤"])
  }

  @Test func `formulas are a line of text`() throws {
    let letter = { (text: String) in "<m:r><m:t>\(text)</m:t></m:r>" }
    let fraction =
      "<m:f><m:num>\(letter("a+b"))</m:num><m:den>\(letter("c"))</m:den></m:f>"
      + "<m:sSup><m:e>\(letter("x"))</m:e><m:sup>\(letter("2"))</m:sup></m:sSup>"
      + "<m:rad><m:radPr/><m:deg/><m:e>\(letter("y+1"))</m:e></m:rad>"
      + "<m:d><m:dPr><m:begChr m:val=\"[\"/><m:endChr m:val=\"]\"/></m:dPr><m:e>\(letter("z"))</m:e></m:d>"
      + "<m:nary><m:naryPr><m:chr m:val=\"∑\"/></m:naryPr><m:sub>\(letter("i=1"))</m:sub><m:sup/><m:e>\(letter("n"))</m:e></m:nary>"
    #expect(try shown("<w:p><m:oMath>\(fraction)</m:oMath></w:p>") == ["(a+b)/cx^2√(y+1)[z]∑_(i=1)n"])
  }

  @Test func `boxes and shapes are read once, numbered by themselves`() throws {
    var fixture = DocxFixture(
      """
      <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:pict><v:shape><v:textpath string="草案"/>\
      <v:textbox><w:txbxContent>\(listed("盒", 1))</w:txbxContent></v:textbox></v:shape></w:pict></w:r>\(run("正文"))</w:p>
      """)
    fixture.numbering =
      "<w:abstractNum w:abstractNumId=\"0\">\(level(0, "decimal", "%1."))</w:abstractNum>"
      + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
    let document = try fixture.read()
    #expect(document.shown == ["1.|正文", "草案", "1.|盒"])
    #expect(document.blocks.map(\.kind) == [.listItem, .box, .box])
  }

  @Test func `cells merged in a row are one, ruby is its base`() throws {
    let cell = { (text: String, properties: String) in "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraph(text))</w:tc>" }
    let table = try DocxFixture(
      "<w:tbl><w:tr>\(cell("甲", "<w:hMerge w:val=\"restart\"/>"))\(cell("", "<w:hMerge/>"))\(cell("乙", ""))</w:tr></w:tbl>"
    ).read()
    #expect(table.blocks.compactMap(\.cell?.columnSpan) == [2, 1])
    let ruby = "<w:p><w:r><w:ruby><w:rt>\(run("zhōng"))</w:rt><w:rubyBase>\(run("中"))</w:rubyBase></w:ruby></w:r></w:p>"
    #expect(try shown(ruby) == ["中"])
  }
}
