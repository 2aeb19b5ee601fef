import PlanModel
import TestSupport
import Testing

@testable import PlanIngest

@Suite struct HTMLBlockTests {
  @Test(arguments: [
    ("<p>甲<p>乙", ["甲", "乙"]), ("<div>甲<div>乙</div>丙</div>", ["甲", "乙", "丙"]), ("<p>甲 \n 乙</p>", ["甲乙"]),
    ("<p>A\nB  C</p>", ["A B C"]),
    ("甲<section>乙</section>", ["甲", "乙"]),
    ("<p>a&nbsp;b&hellip;&#26032;&#x4e2d;&foo;&amp;&ldquo;</p>", ["a\u{A0}b…新中&foo;&“"]),
    ("<p>甲&shy;乙\u{200B}丙</p>", ["甲乙丙"]), ("<ruby>重<rp>(</rp><rt>zhòng</rt><rp>)</rp></ruby>点", ["重点"]),
    ("<p>5km<sup>2</sup></p>", ["5km2"]), ("<q>甲</q>", ["“甲”"]), ("<dl><dt>甲<dd>乙</dl>", ["甲", "乙"]),
    ("<p hidden>甲</p><p style='display:none'>乙</p><template>丙</template><noscript>丁</noscript>戊", ["戊"]),
    ("<p>甲<![if !supportEmptyParas]>乙<![endif]><!-- 丙 --></p>", ["甲乙"]), ("<a href='x'><div>甲</div></a>", ["甲"]),
    ("1 < 2 &lt; 3", ["1 < 2 < 3"]), ("<p title='a>b'>甲</p>", ["甲"]), ("甲</body></html>乙", ["甲乙"]),
    ("<span style='display:block'>甲</span><span>乙</span>", ["甲", "乙"]),
  ])
  func `text and paragraphs`(markup: String, expected: [String]) throws {
    #expect(try shown(markup) == expected)
  }

  @Test(arguments: [
    ("甲市国民经济<br>发展规划", ["甲市国民经济 发展规划"]), ("甲<br><br>乙", ["甲", "乙"]), ("　　甲<br>　　乙", ["甲", "乙"]),
    ("甲<br>&nbsp;&nbsp;&nbsp;&nbsp;乙", ["甲", "乙"]), ("完成甲。<br>乙", ["完成甲。", "乙"]), ("甲<br>（二）乙", ["甲", "（二）乙"]),
    ("一、甲<br>乙事。<br>二、丙<br>丁事。", ["一、甲", "乙事。", "二、丙", "丁事。"]),
  ])
  func `which breaks end a paragraph`(markup: String, expected: [String]) throws {
    #expect(try shown("<div>\(markup)</div>") == expected)
  }

  @Test(arguments: [
    ("<ol><li>甲<li>乙</ol>", ["1.|甲", "2.|乙"]), ("<ol start=3><li>甲<li value=9>乙<li>丙</ol>", ["3.|甲", "9.|乙", "10.|丙"]),
    ("<ol reversed><li>甲<li>乙</ol>", ["2.|甲", "1.|乙"]),
    ("<ol type=A><li>甲</ol><ol type=i><li>乙</ol>", ["A.|甲", "i.|乙"]),
    ("<ol style='list-style-type:cjk-ideographic'><li>甲<li>乙</ol>", ["一、|甲", "二、|乙"]),
    ("<ol style='list-style:none inside'><li>甲</ol>", ["甲"]),
    ("<ul><li>甲<ul><li>乙</ul><li>丙</ul>", ["•|甲", "◦|乙", "•|丙"]),
    ("<ol><li>甲<ol><li>乙</li></ol></li><li>丙</li></ol>", ["1.|甲", "1.|乙", "2.|丙"]),
    ("<ol><li><p>甲<p>乙</ol>", ["1.|甲", "乙"]),
    ("<ul><li>（一）甲</ul>", ["（一）甲"]),
    ("<p><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>甲</p>", ["1.|甲"]),
    (
      "<p><![if !supportLists]><span style='font-family:Wingdings'><span style='mso-list:Ignore'>l<span> </span></span></span><![endif]>甲</p>",
      ["●|甲"]
    ),
  ])
  func `lists have the labels that a browser shows`(markup: String, expected: [String]) throws {
    #expect(try shown(markup) == expected)
  }

  @Test func `headings and bold leads`() throws {
    let document = try page(
      "<html><h2>甲</h2><p><b>乙。</b>丙</p><p><span style='font-weight:700'>丁</span>戊</p><b><p>己</p></b>庚<p>辛<strong>壬</strong></p>"
    )
    #expect(document.blocks.map(\.level) == [2, nil, nil, nil, nil, nil])
    #expect(document.blocks.map(\.boldLead) == [3, 6, 3, 3, 0, 0])
  }

  @Test func `preformatted lines`() throws {
    #expect(try shown("<pre>　　甲事，\n乙事。\n　　丙</pre>") == ["甲事， 乙事。", "丙"])
  }

  // MARK: Tables

  private func cells(_ document: Document) -> [String] {
    document.blocks.compactMap { block in
      block.cell.map { "\($0.row),\($0.column),\($0.rowSpan),\($0.columnSpan) \(document.string(block.range))" }
    }
  }

  @Test func `a table of data has its spans and header rows`() throws {
    let document = try page(
      "<html><table border=1><caption>表1</caption><thead><tr><th>指标<th colspan=2>目标</thead><tr><td rowspan=2>甲<td>1<td>2<tr><td>3<td>4</table>"
    )
    #expect(
      cells(document) == ["0,0,1,1 指标", "0,1,1,2 目标", "1,0,2,1 甲", "1,1,1,1 1", "1,2,1,1 2", "2,1,1,1 3", "2,2,1,1 4"])
    #expect(document.tables.first?.headerRows == 1)
    #expect(document.shown.first == "表1")
  }

  @Test(arguments: [
    "<table><tr><td>甲</td></tr><tr><td>乙</td></tr></table>", "<table><tr><td><table><tr><td>甲<tr><td>乙</table></table>",
    "<table role=presentation><tr><td>甲<td>乙</table>", "<table><tr>甲<td>乙</table>", "<table><p>甲</p><tr><td>乙</table>",
    "<table><tr><table><tr><td>甲</table><tr><td>乙</table>", "<td>甲</td><td>乙</td>",
    "<table><form><tr><td>甲</tr><tr><td>乙</form></table>",
  ])
  func `a table that only puts things in place is no table`(markup: String) throws {
    let document = try page("<html>\(markup)")
    #expect(document.shown == ["甲", "乙"])
    #expect(document.tables.isEmpty)
  }

  @Test func `a frame with lines around text is a box`() throws {
    let document = try page("<html><table border=1><tr><td><p>专栏1 重点工程<p>建设甲。</table>")
    #expect(document.blocks.map(\.kind) == [.box, .box])
  }

  // MARK: Damage

  @Test func `deep nesting is read, and told`() throws {
    let document = try page(
      "<html>" + String(repeating: "<div><b>", count: 100_000) + "甲" + String(repeating: "</div></i>", count: 100_000)
        + "乙")
    #expect(document.text.starts(with: "甲".utf8))
    #expect(document.diagnostics.map(\.id) == ["html.depth"])
  }

  @Test func `a megabyte in one line`() throws {
    let text = String(repeating: "粮食产量达到三十万吨，", count: 30_000)
    #expect(try shown("<p>\(text)</p>") == [text])
  }

  @Test(arguments: [
    "<p>甲</p><p class=\"x>乙</p>", "<p>甲<!-- 乙", "<p>甲<script>乙", "<p>甲</p><", "<p>甲</p><p", "<table><tr><td>甲",
    "<ol><li>甲</div>",
  ])
  func `markup that ends early`(markup: String) throws {
    #expect(try shown(markup).first.map { $0.hasSuffix("甲") || $0.hasPrefix("甲") } == true)
  }

  @Test func `tables with absurd spans stay small`() throws {
    let row = "<tr>" + String(repeating: "<td colspan=1000 rowspan=0>甲", count: 500)
    let document = try page("<html><table border=1>" + String(repeating: row, count: 20) + "</table>")
    #expect(document.blocks.count == 10_000)
  }

  @Test(arguments: 0..<200)
  func `damaged pages give a document or a refusal`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var bytes = PageShape.all[seed % PageShape.all.count].page(planParagraphs)
    for _ in 0..<Int.random(in: 1...20, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[place] = [0x3C, 0x3E, 0x22, 0x26, 0x2F].randomElement(using: &random) ?? 0
      case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 2: bytes.removeSubrange(place..<min(bytes.count, place + 30))
      default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 60)], at: place / 2)
      }
    }
    guard let document = try? ingest(bytes, path: "x") else { return }
    #expect(document.blocks.allSatisfy { $0.range.upperBound <= document.text.count })
    #expect(String(validating: document.text, as: UTF8.self) != nil)
  }

  @Test func `many end tags that close nothing`() throws {
    let markup =
      String(repeating: "<div><span>", count: 250) + "甲" + String(repeating: "</p></td></em>", count: 20_000) + "乙"
    #expect(try shown(markup) == ["甲乙"])
  }
}
