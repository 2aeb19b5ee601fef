import PlanIngest
import PlanModel
import Testing

@Suite struct NumberingTests {
  /// 一、 → （一） → 1. → ①, as plans are numbered.
  private static let plan =
    "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "chineseCountingThousand", "%1、")
    + level(1, "chineseCountingThousand", "（%2）") + level(2, "decimal", "%3.") + level(3, "decimalEnclosedCircle", "%4")
    + "</w:abstractNum>"

  private static func number(_ id: Int, _ abstract: Int = 0, _ more: String = "") -> String {
    "<w:num w:numId=\"\(id)\"><w:abstractNumId w:val=\"\(abstract)\"/>\(more)</w:num>"
  }

  private func labels(_ numbering: String, _ body: String, styles: String = "") throws -> [String?] {
    var fixture = DocxFixture(body)
    fixture.numbering = numbering
    fixture.styles = styles
    return try fixture.read().blocks.map(\.label)
  }

  @Test func `levels count and restart below a higher one`() throws {
    let body =
      listed("总体要求", 1) + listed("指导思想", 1, 1) + listed("基本原则", 1, 1) + listed("坚持创新", 1, 2)
      + listed("重点任务", 1) + listed("做强产业", 1, 1) + listed("链主", 1, 3)
    #expect(
      try labels(Self.plan + Self.number(1), body) == ["一、", "（一）", "（二）", "1.", "二、", "（一）", "①"])
  }

  @Test func `an empty numbered paragraph counts and is not shown`() throws {
    #expect(try labels(Self.plan + Self.number(1), listed("甲", 1) + listed("", 1) + listed("乙", 1)) == ["一、", "三、"])
  }

  @Test func `a level that never restarts runs on`() throws {
    let numbering =
      "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "chineseCounting", "第%1章")
      + level(1, "chineseCounting", "第%2条", "<w:lvlRestart w:val=\"0\"/>") + "</w:abstractNum>" + Self.number(1)
    let body = listed("总则", 1) + listed("为了", 1, 1) + listed("附则", 1) + listed("施行", 1, 1)
    #expect(try labels(numbering, body) == ["第一章", "第一条", "第二章", "第二条"])
  }

  @Test func `two lists of one definition count on, a start of its own restarts`() throws {
    let restart = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>"
    let numbering = Self.plan + Self.number(1) + Self.number(2) + Self.number(3, 0, restart)
    let body = listed("甲", 1) + listed("乙", 2) + listed("丙", 3) + listed("丁", 3)
    #expect(try labels(numbering, body) == ["一、", "二、", "一、", "二、"])
  }

  @Test func `a level of a list may be put in the place of its definition's`() throws {
    let override = "<w:lvlOverride w:ilvl=\"0\">" + level(0, "decimalEnclosedCircle", "%1") + "</w:lvlOverride>"
    #expect(try labels(Self.plan + Self.number(1, 0, override), listed("甲", 1)) == ["①"])
  }

  @Test func `legal levels show digits`() throws {
    let numbering =
      "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "chineseCounting", "%1、")
      + level(1, "decimal", "%1.%2", "<w:isLgl/>") + "</w:abstractNum>" + Self.number(1)
    #expect(try labels(numbering, listed("甲", 1) + listed("乙", 1, 1)) == ["一、", "1.1"])
  }

  @Test func `a style brings its list and level`() throws {
    let styles = """
      <w:style w:type="paragraph" w:styleId="条"><w:name w:val="条"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="条下"><w:name w:val="条下"/><w:basedOn w:val="条"/></w:style>
      """
    let numbering =
      "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "chineseCounting", "%1、")
      + level(1, "chineseCountingThousand", "第%2条", "<w:pStyle w:val=\"条\"/>") + "</w:abstractNum>" + Self.number(1)
    let body =
      paragraph("甲", "<w:pStyle w:val=\"条\"/>") + paragraph("乙", "<w:pStyle w:val=\"条下\"/>")
      + paragraph("丙", "<w:pStyle w:val=\"条\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>")
    #expect(try labels(numbering, body, styles: styles) == ["第一条", "第二条", nil])
  }

  @Test func `a list style lends its levels`() throws {
    let numbering = """
      <w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="公文"/></w:abstractNum>
      <w:abstractNum w:abstractNumId="6"><w:styleLink w:val="公文"/>\(level(0, "japaneseCounting", "（%1）"))</w:abstractNum>
      """
    #expect(try labels(numbering + Self.number(1, 5) + Self.number(2, 6), listed("甲", 1)) == ["（一）"])
  }

  @Test func `a bullet of a symbol font is shown as a mark`() throws {
    let numbering =
      "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "bullet", "\u{F06C}") + "</w:abstractNum>" + Self.number(1)
    #expect(try labels(numbering, listed("甲", 1)) == ["●"])
  }

  @Test func `a label is kept apart from the text`() throws {
    var fixture = DocxFixture(listed("总体要求", 1))
    fixture.numbering = Self.plan + Self.number(1)
    let document = try fixture.read()
    #expect(document.blocks[0].kind == .listItem)
    #expect(String(decoding: document.text, as: UTF8.self) == "总体要求")
  }

  // MARK: Rarer rules

  @Test func `a level used before those above it takes them as used`() throws {
    let numbering =
      "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "decimal", "%1") + level(1, "decimal", "%1.%2")
      + level(2, "decimal", "%1.%2.%3") + "</w:abstractNum>" + Self.number(1)
    let body = listed("甲", 1, 1) + listed("乙", 1) + listed("丙", 1, 2) + listed("丁", 1, 1)
    #expect(try labels(numbering, body) == ["1.1", "2", "2.1.1", "2.2"])
  }

  @Test func `a level without a start begins at 0`() throws {
    let numbering =
      "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
      + "</w:abstractNum>" + Self.number(1)
    #expect(try labels(numbering, listed("甲", 1) + listed("乙", 1)) == ["0.", "1."])
  }

  @Test func `a label that asks for a level below its own is empty`() throws {
    let numbering =
      "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "decimal", "%1.%2") + "</w:abstractNum>" + Self.number(1)
    #expect(try labels(numbering, listed("甲", 1)) == [nil])
  }

  @Test func `a level restarts only after the level that its restart names`() throws {
    let numbering =
      "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "decimal", "%1") + level(1, "decimal", "%2")
      + level(2, "decimal", "%3）", "<w:lvlRestart w:val=\"1\"/>") + "</w:abstractNum>" + Self.number(1)
    let body =
      listed("甲", 1) + listed("乙", 1, 1) + listed("丙", 1, 2) + listed("丁", 1, 1) + listed("戊", 1, 2) + listed("己", 1)
      + listed("庚", 1, 2)
    #expect(try labels(numbering, body) == ["1", "1", "1）", "2", "2）", "2", "1）"])
  }

  @Test func `a level put in place goes on counting with its definition`() throws {
    let override = "<w:lvlOverride w:ilvl=\"0\">" + level(0, "upperLetter", "%1") + "</w:lvlOverride>"
    let numbering = Self.plan + Self.number(1) + Self.number(2, 0, override)
    #expect(try labels(numbering, listed("甲", 1) + listed("乙", 2) + listed("丙", 1)) == ["一、", "B", "三、"])
  }

  @Test func `a deleted paragraph end makes two paragraphs count once`() throws {
    let numbered = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"
    let body =
      listed("甲", 1) + paragraph("乙", numbered + "<w:rPr><w:del w:id=\"1\"/></w:rPr>") + listed("丙", 1) + listed("丁", 1)
    #expect(try labels(Self.plan + Self.number(1), body) == ["一、", "二、", "三、"])
  }

  @Test func `a hidden paragraph counts, as Word skips numbers with it, and shows nothing`() throws {
    let numbered = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:vanish/></w:rPr>"
    let hidden = "<w:p><w:pPr>\(numbered)</w:pPr></w:p>"
    #expect(try labels(Self.plan + Self.number(1), listed("甲", 1) + hidden + listed("乙", 1)) == ["一、", "三、"])
    // The end alone is hidden: the label stays.
    #expect(try labels(Self.plan + Self.number(1), paragraph("甲", numbered)) == ["一、"])
  }

  @Test func `a level may hide its label`() throws {
    let numbering =
      "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "decimal", "%1.", "<w:rPr><w:vanish/></w:rPr>")
      + level(1, "decimal", "%1.%2") + "</w:abstractNum>" + Self.number(1)
    #expect(try labels(numbering, listed("甲", 1) + listed("乙", 1) + listed("丙", 1, 1)) == [nil, nil, "2.1"])
  }

  @Test func `a format of a later version is taken from its choice`() throws {
    let numbering = """
      <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent>\
      <mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice>\
      <mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1号"/></w:lvl></w:abstractNum>
      """
    #expect(try labels(numbering + Self.number(1), listed("甲", 1)) == ["001号"])
  }

  @Test func `a list style is found by the list that the style names`() throws {
    let styles =
      "<w:style w:type=\"numbering\" w:styleId=\"公文\"><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr></w:style>"
    let numbering = """
      <w:abstractNum w:abstractNumId="4"><w:styleLink w:val="公文"/>\(level(0, "decimal", "%1."))</w:abstractNum>
      <w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="公文"/></w:abstractNum>
      <w:abstractNum w:abstractNumId="6"><w:styleLink w:val="公文"/>\(level(0, "chineseCounting", "%1、"))</w:abstractNum>
      """
    let body = listed("甲", 1)
    #expect(try labels(numbering + Self.number(1, 5) + Self.number(2, 6), body, styles: styles) == ["一、"])
  }

  @Test func `a style based on a numbered one takes the level that names it`() throws {
    let styles = """
      <w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="b"><w:name w:val="heading 2"/><w:basedOn w:val="a"/></w:style>
      <w:style w:type="paragraph" w:styleId="c"><w:name w:val="c"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>
      """
    let numbering =
      "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "chineseCounting", "%1、", "<w:pStyle w:val=\"a\"/>")
      + level(1, "chineseCounting", "（%2）", "<w:pStyle w:val=\"b\"/>") + "</w:abstractNum>" + Self.number(1)
    let body = ["a", "b", "c", "b"].map { paragraph($0, "<w:pStyle w:val=\"\($0)\"/>") }.joined()
    #expect(try labels(numbering, body, styles: styles) == ["一、", "（一）", nil, "（二）"])
  }

  @Test func `a picture as a bullet is shown as a dot`() throws {
    let numbering =
      "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "bullet", "", "<w:lvlPicBulletId w:val=\"0\"/>")
      + "</w:abstractNum>"
    #expect(try labels(numbering + Self.number(1), listed("甲", 1)) == ["•"])
  }

  @Test func `the title of a contents list counts where it is numbered`() throws {
    let contents = """
      <w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>\
      <w:sdtContent>\(listed("目录", 1))</w:sdtContent></w:sdt>
      """
    #expect(try labels(Self.plan + Self.number(1), contents + listed("甲", 1)) == ["一、", "二、"])
  }

  @Test func `a level override may number a list that its definition leaves without a format`() throws {
    let numbering =
      "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "none", "") + "</w:abstractNum>"
      + Self.number(1, 0, "<w:lvlOverride w:ilvl=\"0\">\(level(0, "decimal", "%1."))</w:lvlOverride>") + Self.number(2)
    #expect(try labels(numbering, listed("甲", 2) + listed("乙", 1)) == [nil, "2."])
  }

  @Test func `a bullet is shown as its font shows it`() throws {
    let font = "<w:rPr><w:rFonts w:ascii=\"Wingdings\" w:hAnsi=\"Wingdings\"/></w:rPr>"
    let numbering =
      "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "bullet", "\u{F0D8}", font) + level(1, "bullet", "–")
      + "</w:abstractNum>" + Self.number(1)
    #expect(try labels(numbering, listed("甲", 1) + listed("乙", 1, 1)) == ["➢", "–"])
  }

  @Test func `paragraphs of a deleted row do not count, nor does a table inside it stay`() throws {
    let cell = { (content: String) in "<w:tc>\(content)</w:tc>" }
    let inner = "<w:tbl><w:tr>\(cell(listed("丙", 1)))</w:tr></w:tbl>"
    let body =
      listed("甲", 1)
      + "<w:tbl><w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>\(cell(listed("乙", 1) + inner))\(cell(listed("丁", 1)))</w:tr>"
      + "<w:tr>\(cell(listed("戊", 1)))\(cell(paragraph("己")))</w:tr></w:tbl>"
    var fixture = DocxFixture(body)
    fixture.numbering = Self.plan + Self.number(1)
    #expect(try fixture.read().shown == ["一、|甲", "二、|戊", "己"])
  }

  @Test func `lists in a text box count by themselves`() throws {
    let box =
      "<w:p><w:r><w:pict><v:textbox><w:txbxContent>\(listed("专栏", 1))</w:txbxContent></v:textbox></w:pict></w:r></w:p>"
    var fixture = DocxFixture(listed("甲", 1) + box + listed("乙", 1) + box)
    fixture.numbering = Self.plan + Self.number(1)
    #expect(try fixture.read().shown == ["一、|甲", "一、|专栏", "二、|乙", "一、|专栏"])
  }

  @Test func `starts of its own hold once, from the first paragraph of the list`() throws {
    let numbering =
      "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "decimal", "%1") + level(1, "decimal", "%1.%2")
      + "</w:abstractNum>"
      + Self.number(1)
      + Self.number(
        2, 0,
        "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"4\"/></w:lvlOverride>"
          + "<w:lvlOverride w:ilvl=\"1\"><w:startOverride w:val=\"3\"/></w:lvlOverride>")
    let body = listed("甲", 1) + listed("乙", 2, 1) + listed("丙", 1, 1) + listed("丁", 2, 1) + listed("戊", 2)
    #expect(try labels(numbering, body) == ["1", "4.3", "4.4", "4.5", "5"])
  }
}
