import PlanIngest
import PlanModel
import Testing

/// An OpenDocument text put together from readable XML.
struct OdfFixture {
  /// What stands in `office:text`.
  var body: String
  var styles = ""
  var masters = ""
  var tail = ""

  init(_ body: String) { self.body = body }

  private static let namespaces =
    [
      ("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing"), ("style", "style"),
    ].map { "xmlns:\($0.0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0.1):1.0\"" }.joined(separator: " ")
    + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""

  var flat: [UInt8] {
    Array(
      """
      <?xml version="1.0"?><office:document \(Self.namespaces) office:mimetype="application/vnd.oasis.opendocument.text">\
      <office:styles>\(styles)</office:styles><office:master-styles>\(masters)</office:master-styles>\
      <office:body><office:text>\(body)</office:text></office:body></office:document>\(tail)
      """.utf8)
  }

  var zipped: [UInt8] {
    zip([
      ("mimetype", Array("application/vnd.oasis.opendocument.text".utf8)),
      (
        "content.xml",
        Array(
          "<office:document-content \(Self.namespaces)><office:body><office:text>\(body)</office:text></office:body></office:document-content>"
            .utf8)
      ),
      (
        "styles.xml",
        Array(
          "<office:document-styles \(Self.namespaces)><office:styles>\(styles)</office:styles><office:master-styles>\(masters)</office:master-styles></office:document-styles>\(tail)"
            .utf8)
      ),
    ])
  }

  func read(_ options: IngestOptions = IngestOptions()) throws -> Document {
    try ingest(flat, path: "plan.fodt", options: options)
  }
}

@Suite struct OdfTests {
  private func shown(_ body: String) throws -> [String] { try OdfFixture(body).read().shown }

  @Test func `white space is one space, elements give more`() throws {
    #expect(
      try shown("<text:p>\n  建设 <text:span> 三</text:span>个<text:s text:c=\"2\"/>A<text:tab/>B \n</text:p>") == [
        "建设 三个  A\tB"
      ])
    #expect(try shown("<text:p>关于加快<text:line-break/>发展</text:p>") == ["关于加快 发展"])
  }

  @Test func `the container and the flat form give the same`() throws {
    var fixture = OdfFixture("<text:h text:outline-level=\"2\">甲</text:h><text:p text:style-name=\"b\">乙</text:p>")
    fixture.styles =
      "<style:style style:name=\"a\" style:family=\"paragraph\"><style:text-properties fo:font-weight=\"bold\"/></style:style>"
      + "<style:style style:name=\"b\" style:family=\"paragraph\" style:parent-style-name=\"a\"/>"
    for document in [try fixture.read(), try ingest(fixture.zipped, path: "plan.odt")] {
      #expect(document.shown == ["甲", "乙"])
      #expect(document.blocks.map(\.level) == [2, nil])
      #expect(document.blocks[1].boldLead == 3)
      #expect(document.source.format == "odt")
      #expect(document.origin(of: 4)?.paragraph == 2)
    }
  }

  private static let numbered = """
    <text:list-style style:name="L">\
    <text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/>\
    <text:list-level-style-number text:level="2" style:num-format="1" style:num-prefix="（" style:num-suffix="）"/>\
    <text:list-level-style-number text:level="3" style:num-format="1" text:display-levels="2" style:num-suffix="."/>\
    <text:list-level-style-bullet text:level="4" text:bullet-char="\u{F0FC}"><style:text-properties style:font-name="Wingdings"/></text:list-level-style-bullet>\
    </text:list-style>
    """

  private func item(_ content: String, _ attributes: String = "") -> String {
    "<text:list-item \(attributes)>\(content)</text:list-item>"
  }

  @Test func `items are numbered by level, each once`() throws {
    let nested = "<text:list>\(item("<text:p>子</text:p>"))\(item("<text:p>丑</text:p><text:p>续</text:p>"))</text:list>"
    var fixture = OdfFixture(
      "<text:list text:style-name=\"L\"><text:list-header><text:p>头</text:p></text:list-header>\(item("<text:p>甲</text:p>" + nested))\(item("<text:p>乙</text:p>" + nested))</text:list>"
    )
    fixture.styles = Self.numbered
    #expect(
      try fixture.read().shown == [
        "头", "一、|甲", "（1）|子", "（2）|丑", "续", "二、|乙", "（1）|子", "（2）|丑", "续",
      ])
  }

  @Test func `lists start anew, go on, or start where they say`() throws {
    let list = { (attributes: String, inner: String) in
      "<text:list text:style-name=\"L\" \(attributes)>\(inner)</text:list>"
    }
    var fixture = OdfFixture(
      list("xml:id=\"x\"", item("<text:p>甲</text:p>")) + list("", item("<text:p>乙</text:p>"))
        + list("text:continue-numbering=\"true\"", item("<text:p>丙</text:p>"))
        + list("text:continue-list=\"x\"", item("<text:p>丁</text:p>"))
        + list("", item("<text:p>戊</text:p>", "text:start-value=\"7\"")))
    fixture.styles = Self.numbered
    #expect(try fixture.read().shown == ["一、|甲", "一、|乙", "二、|丙", "二、|丁", "七、|戊"])
  }

  @Test func `a level shows those above it, and bullets as their font does`() throws {
    let deep =
      "<text:list>\(item("<text:list>\(item("<text:p>甲</text:p><text:list>\(item("<text:p>乙</text:p>"))</text:list>"))</text:list>"))</text:list>"
    var fixture = OdfFixture("<text:list text:style-name=\"L\">\(item("<text:p>上</text:p>" + deep))</text:list>")
    fixture.styles = Self.numbered
    #expect(try fixture.read().shown == ["一、|上", "1.1.|甲", "✓|乙"])
  }

  @Test func `headings are numbered by the outline`() throws {
    var fixture = OdfFixture(
      "<text:h text:outline-level=\"1\">甲</text:h><text:h text:outline-level=\"2\">乙</text:h><text:h text:outline-level=\"1\" text:is-list-header=\"true\">丙</text:h>"
    )
    fixture.styles = """
      <text:outline-style><text:outline-level-style text:level="1" style:num-format="1" text:num-list-format="第%1%章"/>\
      <text:outline-level-style text:level="2" style:num-format="a" text:display-levels="2"/></text:outline-style>
      """
    #expect(try fixture.read().shown == ["第1章|甲", "1.a|乙", "丙"])
  }

  @Test func `tables keep spans and header rows, and repeat what repeats`() throws {
    let document = try OdfFixture(
      """
      <table:table><table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>头</text:p></table:table-cell>\
      <table:covered-table-cell/></table:table-row></table:table-header-rows>\
      <table:table-row table:number-rows-repeated="2"><table:table-cell><text:p>甲</text:p></table:table-cell><table:table-cell table:number-columns-repeated="1048576"/></table:table-row>\
      <table:table-row table:number-rows-repeated="1048576"><table:table-cell/></table:table-row></table:table>
      """
    ).read()
    #expect(document.shown == ["头", "甲", "甲"])
    #expect(document.tables.map(\.headerRows) == [1])
    #expect(document.blocks[0].cell?.columnSpan == 2)
  }

  @Test func `repetitions in repetitions do not multiply`() throws {
    var cell = "<text:p>甲</text:p>"
    for _ in 0..<6 {
      cell =
        "<table:table><table:table-row table:number-rows-repeated=\"100\"><table:table-cell table:number-columns-repeated=\"100\">\(cell)</table:table-cell></table:table-row></table:table>"
    }
    #expect(try OdfFixture(cell).read().blocks.count < 20_000)
  }

  @Test func `notes and boxes hang at their place, indexes and hidden text are set apart`() throws {
    let document = try OdfFixture(
      """
      <text:table-of-content><text:table-of-content-source><text:index-title-template>样</text:index-title-template></text:table-of-content-source>\
      <text:index-body><text:p>一、总体要求 1</text:p></text:index-body></text:table-of-content>\
      <text:p>甲<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注</text:p></text:note-body></text:note>乙\
      <draw:frame><draw:text-box><text:p>盒</text:p></draw:text-box></draw:frame></text:p>\
      <text:section text:display="none"><text:p>藏</text:p></text:section><office:annotation><text:p>批</text:p></office:annotation>
      """
    ).read()
    #expect(document.shown == ["一、总体要求 1", "甲乙", "注", "盒", "藏"])
    #expect(document.blocks.map(\.kind) == [.contents, .paragraph, .note, .box, .hidden])
    #expect(document.blocks[2].anchor.map { document.string(document.blocks[1].range.lowerBound..<$0) } == "甲")
  }

  @Test func `tracked changes are read as accepted or as before`() throws {
    let body = """
      <text:tracked-changes><text:changed-region text:id="i"><text:insertion><office:change-info/></text:insertion></text:changed-region>\
      <text:changed-region text:id="d"><text:deletion><text:p>五</text:p></text:deletion></text:changed-region></text:tracked-changes>\
      <text:p>力争<text:change text:change-id="d"/><text:change-start text:change-id="i"/>三</text:p><text:p>十<text:change-end text:change-id="i"/>年</text:p>
      """
    #expect(try shown(body) == ["力争三", "十年"])
    var options = IngestOptions()
    options.revisions = .original
    #expect(try OdfFixture(body).read(options).shown == ["力争五年"])
  }

  @Test func `headers and footers of pages in use stand at the end`() throws {
    var fixture = OdfFixture("<text:p>甲</text:p>")
    fixture.masters =
      "<style:master-page style:name=\"Standard\"><style:header><text:p>页眉</text:p></style:header></style:master-page>"
      + "<style:master-page style:name=\"Other\"><style:footer><text:p>别处</text:p></style:footer></style:master-page>"
    for document in [try fixture.read(), try ingest(fixture.zipped, path: "x")] {
      #expect(document.shown == ["甲", "页眉"])
      #expect(document.blocks[1].kind == .headerFooter)
    }
  }

  @Test func `what is no readable text is refused, damaged styles cost labels only`() throws {
    func refusal(_ bytes: [UInt8]) -> String? {
      #expect(throws: PlanError.self) { try ingest(bytes, path: "x") }?.id
    }
    var fixture = OdfFixture("<text:p>甲</text:p>")
    fixture.tail = "<"
    #expect(try ingest(fixture.zipped, path: "x").diagnostics.map(\.id) == ["odf.part.damaged"])
    #expect(refusal(fixture.flat) == "odf.damaged")
    let sheet = String(decoding: OdfFixture("").flat, as: UTF8.self).replacing(
      "office:text>", with: "office:spreadsheet>")
    #expect(refusal(Array(sheet.utf8)) == "ingest.odf")
    #expect(
      refusal(
        zip([
          ("mimetype", Array("application/vnd.oasis.opendocument.text".utf8)), ("content.xml", [1, 2, 3]),
          ("META-INF/manifest.xml", Array("<manifest:encryption-data/>".utf8)),
        ])) == "odf.encrypted")
  }
}
