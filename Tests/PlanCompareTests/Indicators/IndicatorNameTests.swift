internal import PlanModel
internal import Testing

@testable internal import PlanCompare

struct IndicatorNameTests {
  private let reader = IndicatorReader(lexicon: .builtIn)

  @Test(arguments: [
    ("重大科技成果", "科技成果", ["重大"]),
    ("科技成果", "科技成果", []),
    ("自治区级中试研究基地", "中试基地", ["自治区级"]),
    ("国家高新区", "高新区", ["国家级"]),
    ("国家级高新区", "高新区", ["国家级"]),
    ("全区高新技术企业总数", "高新技术企业", []),
    ("年末高新技术企业保有量", "高新技术企业", []),
    ("技术经纪人（经理人）", "技术经理人", []),
    ("技术合同成交额总额", "技术合同成交额", []),
    ("科技计划项目产出的重大科技成果", "科技成果", ["科技计划项目产出的", "重大"]),
    // A share keeps every word: without 规模以上 it would be a share of something else.
    ("规模以上工业企业中有研发活动企业占比", "规模以上工业企业中有研发活动企业占比", []),
    ("技术创新中心、概念验证中心等平台", "技术创新中心、概念验证中心等平台", []),
    // 重大 is all there is, so nothing is taken off.
    ("重大", "重大", []),
  ]) func `an indicator is a head and what narrows it`(indicator: String, head: String, modifiers: [String]) {
    let name = reader.name(of: indicator, region: nil)
    #expect(name.head == head)
    #expect(name.modifiers == modifiers)
    #expect(name.scope == nil)
  }

  @Test func `the plan's own place is no scope, a part of it is`() {
    #expect(reader.name(of: "广西高新技术企业数量", region: "450000").scope == nil)
    #expect(reader.name(of: "广西高新技术企业数量", region: "440000").scope == "广西")
    #expect(reader.name(of: "南宁高新技术企业数量", region: "450000").scope == "南宁")
    #expect(reader.name(of: "高新技术企业", scope: "南宁市", region: "450000").scope == "南宁")
    #expect(reader.name(of: "广西大学国家重点学科", region: "440000").scope == nil, "the name of a university")
  }

  @Test func `rows of an analyst's table change what is found`() throws {
    var lexicon = Lexicon.builtIn
    try lexicon.extend(
      "compare.indicators",
      with: LexiconTable(tsv: "word\tkind\tmeans\n绿色\tmodifier\n节能车\tsynonym\t新能源汽车\n", name: "test"))
    let name = IndicatorReader(lexicon: lexicon).name(of: "绿色节能车", region: nil)
    #expect(name.head == "新能源汽车")
    #expect(name.modifiers == ["绿色"])
  }
}
