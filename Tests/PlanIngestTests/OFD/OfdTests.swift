import PlanIngest
import PlanModel
import TestSupport
import Testing

/// An OFD document laid out as an office program would: text set in lines of a width, over pages of a height.
struct OfdFixture {
  var pages: [[String]] = [[]]
  var root = "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>"
  var template = ""
  private var y = 37.0
  let size = 5.6
  let left = 28.0
  /// Characters in a line.
  let columns: Int
  let rows: Int

  init(columns: Int = 28, rows: Int = 22) {
    self.columns = columns
    self.rows = rows
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }

  mutating func draw(_ text: String, x: Double, y: Double, size: Double? = nil, attributes: String = "") {
    let size = size ?? self.size
    let deltas = text.dropLast().map { $0.utf8.count <= 2 ? "\(size / 2)" : "\(size)" }.joined(separator: " ")
    pages[pages.count - 1].append(
      """
      <ofd:TextObject ID="1" Boundary="\(x) \(y - size) 150 \(size)" Size="\(size)" Font="1" \(attributes)>\
      <ofd:TextCode X="0" Y="\(size)" DeltaX="\(deltas)">\(Self.escaped(text))</ofd:TextCode></ofd:TextObject>
      """)
  }

  mutating func rule(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) {
    pages[pages.count - 1].append(
      "<ofd:PathObject ID=\"2\" Boundary=\"\(x0) \(y0) 1 1\"><ofd:AbbreviatedData>M 0 0 L \(x1 - x0) \(y1 - y0)</ofd:AbbreviatedData></ofd:PathObject>"
    )
  }

  private mutating func nextLine() -> Double {
    if y > 37 + Double(rows - 1) * 10 {
      draw("— \(pages.count) —", x: 95, y: 285)
      pages.append([])
      y = 37
    }
    defer { y += 10 }
    return y
  }

  mutating func centre(_ text: String) {
    let line = nextLine()
    draw(text, x: left + (Double(columns) - Double(text.count)) * size / 2, y: line)
  }

  /// A paragraph of wide characters with an indent of two.
  mutating func paragraph(_ text: String) {
    var rest = text[...]
    var indent = 2
    while !rest.isEmpty {
      let line = nextLine()
      draw(String(rest.prefix(columns - indent)), x: left + Double(indent) * size, y: line)
      rest = rest.dropFirst(columns - indent)
      indent = 0
    }
  }

  var bytes: [UInt8] { zip(parts) }

  var parts: [(String, [UInt8])] {
    let names = pages.indices.map { "Pages/Page_\($0)/Content.xml" }
    let content = pages.map { "<ofd:Content><ofd:Layer>\($0.joined())</ofd:Layer></ofd:Content>" }
    let namespace = "xmlns:ofd=\"http://www.ofdspec.org/2016\""
    return [
      ("OFD.xml", "<ofd:OFD \(namespace)><ofd:DocBody>\(root)</ofd:DocBody></ofd:OFD>"),
      (
        "Doc_0/Document.xml",
        "<ofd:Document \(namespace)><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>\(template)</ofd:CommonData><ofd:Pages>\(names.map { "<ofd:Page ID=\"1\" BaseLoc=\"\($0)\"/>" }.joined())</ofd:Pages></ofd:Document>"
      ),
    ].map { ($0.0, Array($0.1.utf8)) }
      + Swift.zip(names, content).map {
        ("Doc_0/\($0)", Array("<ofd:Page \(namespace)>\($1)</ofd:Page>".utf8))
      }
  }

  func read() throws -> Document { try ingest(bytes, path: "plan.ofd") }
}

@Suite struct OfdTests {
  @Test func `paragraphs are put together over lines and pages, page numbers are set apart`() throws {
    var fixture = OfdFixture(columns: 10, rows: 3)
    fixture.centre("河州方案")
    fixture.paragraph("到二〇二七年建成十个示范点力争更多")
    fixture.paragraph("第二段。")
    let document = try fixture.read()
    #expect(document.shown == ["河州方案", "— 1 —", "到二〇二七年建成十个示范点力争更多", "第二段。"])
    #expect(document.blocks.map(\.kind) == [.paragraph, .pageMark, .paragraph, .paragraph])
    #expect(document.source.format == "ofd")
    #expect(document.origin(of: 0) == Origin(part: "Doc_0/Pages/Page_0/Content.xml", paragraph: 1))
  }

  @Test(arguments: 0..<40)
  func `any paragraphs come back from any width and height of page`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let letters = Array("建设示范加快推进高质量发展到年底前完成任务数据平台企业")
    var fixture = OfdFixture(
      columns: Int.random(in: 12...30, using: &random), rows: Int.random(in: 4...24, using: &random))
    var expected: [String] = []
    for _ in 0..<Int.random(in: 3...12, using: &random) {
      // A line that is full to its last place looks like one that goes on; the next one's indent tells.
      let text = String(
        (0..<Int.random(in: 3...90, using: &random)).map { _ in letters.randomElement(using: &random) ?? "建" })
      expected.append(text)
      fixture.paragraph(text)
    }
    let document = try fixture.read()
    #expect(document.blocks.filter { $0.kind == .paragraph }.map { document.string($0.range) } == expected)
  }

  @Test func `a grid of rules is a table, cells without a rule between them are one`() throws {
    var fixture = OfdFixture()
    fixture.paragraph("表前。")
    for y in [60.0, 70, 80] { fixture.rule(30, y, 150, y) }
    fixture.rule(30, 60, 30, 80)
    fixture.rule(90, 70, 90, 80)
    fixture.rule(150, 60, 150, 80)
    fixture.draw("指标", x: 35, y: 67)
    fixture.draw("产值", x: 35, y: 77)
    fixture.draw("5亿元", x: 95, y: 77)
    fixture.draw("表后。", x: 39.2, y: 100)
    let document = try fixture.read()
    #expect(document.shown == ["表前。", "指标", "产值", "5亿元", "表后。"])
    #expect(document.blocks.compactMap(\.cell?.columnSpan) == [2, 1, 1])
    #expect(document.tables.map(\.columnCount) == [2])
  }

  @Test func `words drawn twice are read once, invisible ones not, turned ones apart`() throws {
    var fixture = OfdFixture()
    fixture.draw("加粗标题", x: 60, y: 40)
    fixture.draw("加粗标题", x: 60.1, y: 40)
    fixture.draw("看不见", x: 60, y: 60, attributes: "Visible=\"false\"")
    fixture.draw("水印", x: 60, y: 120, attributes: "CTM=\"0.7 0.7 -0.7 0.7 0 0\"")
    let document = try fixture.read()
    #expect(document.shown == ["加粗标题", "水印"])
    #expect(document.blocks.map(\.kind) == [.paragraph, .headerFooter])
  }

  @Test func `repeated distances stand for as many characters`() throws {
    var fixture = OfdFixture()
    fixture.pages[0].append(
      "<ofd:TextObject ID=\"1\" Boundary=\"10 10 100 10\" Size=\"4\"><ofd:TextCode X=\"0\" Y=\"4\" DeltaX=\"g 3 4 -12\" DeltaY=\"g 3 0 6\">甲乙丙丁戊</ofd:TextCode></ofd:TextObject>"
    )
    #expect(try fixture.read().shown == ["甲乙丙丁戊"])
  }

  @Test(arguments: ["1e300", "nan", "-inf", "99999999999999999999"])
  func `numbers beyond any page are passed over`(number: String) throws {
    var fixture = OfdFixture()
    fixture.pages[0].append(
      """
      <ofd:TextObject ID="1" Boundary="0 \(number) 9 9" Size="\(number)" CTM="1 0 0 \(number) 0 0">\
      <ofd:TextCode X="\(number)" Y="\(number)" DeltaX="g \(number) 1 \(number)">甲乙</ofd:TextCode></ofd:TextObject>\
      <ofd:PathObject Boundary="0 0 \(number) 1"><ofd:AbbreviatedData>M 0 0 L \(number) 0</ofd:AbbreviatedData></ofd:PathObject>
      """)
    #expect(try fixture.read().shown.joined() == "甲乙")
  }

  @Test func `columns are read one after the other`() throws {
    var fixture = OfdFixture()
    for row in 0..<6 {
      fixture.draw("左栏文字一共十个字符", x: 20, y: 40 + Double(row) * 10, size: 7)
      fixture.draw("右栏文字一共十个字符", x: 115, y: 40 + Double(row) * 10, size: 7)
    }
    let document = try fixture.read()
    let left = String(repeating: "左栏文字一共十个字符", count: 6)
    #expect(document.shown == [left + left.replacing("左", with: "右")])
  }

  @Test func `pages without text, and documents that lead nowhere, are refused`() throws {
    var fixture = OfdFixture()
    fixture.pages = [["<ofd:ImageObject ID=\"3\" Boundary=\"0 0 1 1\"/>"]]
    #expect(#expect(throws: PlanError.self) { try fixture.read() }?.id == "ofd.images")
    fixture.root = ""
    #expect(#expect(throws: PlanError.self) { try fixture.read() }?.id == "ofd.damaged")
  }
}
