import Foundation
import PlanModel
import TestSupport
import Testing

@testable import PlanIngest

func convertToGB18030(_ text: String) -> [UInt8] { convert(Array(text.utf8), from: "UTF-8", to: "GB18030") ?? [] }

extension Document {
  /// Blocks of the document itself, with labels.
  var body: [String] { zip(blocks, shown).filter { $0.0.kind.isBody }.map(\.1) }
  var site: [String] { blocks.filter { $0.kind == .headerFooter }.map { string($0.range) } }
}

func page(_ markup: String) throws -> Document { try ingest(Array(markup.utf8), path: "plan.html") }

/// The body of a page that has nothing else.
func shown(_ markup: String) throws -> [String] { try page("<html><body>\(markup)</body></html>").shown }

@Suite struct PageTests {
  @Test(arguments: PageShape.all)
  func `a plan reads the same in every kind of page`(shape: PageShape) throws {
    for seed in 0..<20 {
      let lines = Self.plan(seed)
      let document = try ingest(shape.page(lines), path: "plan.html")
      #expect(document.source.format == "html")
      #expect(document.body == shape.fields + lines, "\(shape) \(seed)")
      #expect(!document.site.joined().contains("工作目标"), "\(shape) \(seed)")
    }
  }

  @Test(arguments: PageShape.all)
  func `nothing that a page shows is lost`(shape: PageShape) throws {
    let document = try ingest(shape.page(Self.plan(1)), path: "plan.html")
    let text = document.shown.joined()
    let whole = String(decoding: shape.page(Self.plan(1)), as: UTF8.self)
    for word in ["政务公开", "网站标识码", "上一篇", "打印本页", "扫一扫", "版权所有"] where whole.contains(word) {
      #expect(text.contains(word), "\(shape)")
    }
    #expect(!text.contains("document.write") && !text.contains("text-indent") && !text.contains("知道了"))
  }

  /// A title and paragraphs of many lengths, among them some that look like a site's.
  private static func plan(_ seed: Int) -> [String] {
    var random = SeededGenerator(seed: UInt64(seed))
    let sentences = [
      "到2025年，粮食产量稳定在30万吨以上，新建高标准农田2万亩。", "加强统筹协调，明确责任分工，确保各项任务落到实处。", "支持企业建设研发中心，对通过认定的给予一次性奖励。",
      "（责任单位：市农业农村局、市财政局）", "扩大首页推荐位等宣传渠道，分享典型经验。", "打印并张贴公告，做到家喻户晓。",
    ]
    var lines = ["甲市推进第\(seed)批重点项目建设实施方案（2021—2025年）", "为做好重点项目建设，制定本方案。", "一、工作目标"]
    for number in 1...Int.random(in: 4...9, using: &random) {
      if Bool.random(using: &random) { lines.append("（\(number)）重点任务") }
      lines.append(
        (0..<Int.random(in: 1...6, using: &random)).map { _ in sentences.randomElement(using: &random) ?? "" }.joined())
    }
    return lines + ["甲市人民政府", "2021年3月1日"]
  }

  @Test func `fields of public government information stay before the text as lines`() throws {
    let markup = """
      <div class="menu"><a href=1>首页</a><a href=2>公开</a></div><div class="xx"><ul><li><b>发文字号：</b><span>甲政发〔2021〕1号</span></li>
      <li><b>成文日期</b>：2021-03-01</li></ul><dl><dt>发布机构：</dt><dd>甲市人民政府</dd></dl></div>
      <div class="x"><h1>甲市发展规划纲要</h1><div class="TRS_Editor"><p>为加快发展，制定本规划，请认真贯彻落实。</p><p>一、总体要求</p></div></div>
      """
    #expect(
      try page("<html>\(markup)").body == [
        "•|发文字号：甲政发〔2021〕1号", "•|成文日期：2021-03-01", "发布机构：甲市人民政府", "甲市发展规划纲要", "为加快发展，制定本规划，请认真贯彻落实。", "一、总体要求",
      ])
  }

  @Test func `attachments of the text stay with it, sites' lines do not`() throws {
    let document = try page(
      """
      <html><body><h1>甲市发展规划纲要</h1><div id="zoom"><p>为加快发展，制定本规划，请认真贯彻落实。</p>
      <p>附件：<a href="1.doc">1.重点任务表</a></p><p>【打印】【关闭】</p><p>打印设备产业产值达到5亿元。</p></div></body></html>
      """)
    #expect(document.body == ["甲市发展规划纲要", "为加快发展，制定本规划，请认真贯彻落实。", "附件：1.重点任务表", "打印设备产业产值达到5亿元。"])
    #expect(document.site == ["【打印】【关闭】"])
    #expect(document.diagnostics.map(\.id) == ["html.site"])
  }

  @Test func `a page inside another document is read whole`() throws {
    let bytes = Array("<p>首页</p><p>打印 关闭</p>".utf8)
    let document = try ingestEmbedded(bytes, path: "x", options: IngestOptions(), depth: 1)
    #expect(document.body == ["首页", "打印 关闭"])
    #expect(document.origin(of: 0) == Origin(paragraph: 1))
  }
}
