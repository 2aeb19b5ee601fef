import PlanModel
import Testing

@testable import PlanNormalize

struct SharedPrefixTests {
  private let prefixes = SharedPrefix(lexicon: .builtIn, regions: RegionTable(lexicon: .builtIn))

  @Test(arguments: [
    ("自治区水利厅、教育厅、农科院", "自治区水利厅、自治区教育厅、自治区农科院"),
    ("市水务局、财政局", "市水务局、市财政局"),
    ("省水利厅、市场监管局、地方金融监管局", "省水利厅、省市场监管局、省地方金融监管局"),
    ("市政府督查室、城市管理局、园区办", "市政府督查室、市城市管理局、市园区办"),
    ("自治区水利厅、广西证监局、财政厅", "自治区水利厅、广西证监局、自治区财政厅"),
    ("省水利厅、各设区市人民政府、财政厅", "省水利厅、各设区市人民政府、省财政厅"),
    ("省委宣传部、网信办、教育厅", "省委宣传部、省委网信办、省教育厅"),
    ("自治区党委宣传部、财政厅", "自治区党委宣传部、自治区财政厅"),
    ("武汉市水务局、财政局", "武汉市水务局、武汉市财政局"),
    ("省水利厅、证监局、通信管理局", "省水利厅、省证监局、省通信管理局"),
    ("某山县水务局、财政局", "某山县水务局、某山县财政局"),
    ("州市场监管局、水务局", "州市场监管局、州水务局"), ("县市容局、水务局", "县市容局、县水务局"),
  ])
  func `the prefix carries over names that lack one`(group: String, expected: String) {
    #expect(prefixes.restored(split(group)) == split(expected))
  }

  @Test(arguments: [
    "国家发展改革委、财政部、国务院扶贫办", "省水利厅、某某大学、某某集团", "官渡区、西山区、寻甸县人民政府",
    "省水利厅、有关部门", "市级有关部门、水务局", "各区政府、市政府各部门", "水务局、财政局", "省水利厅、中国人民银行某某省分行",
    "自治区水利厅、国家税务总局某某税务局", "各县（市、区）人民政府、财政局", "重庆气象局、财政局", "市水务局、财政部",
    "省水利厅、江东证监局、江东银保监局", "市水务局、高新区管委会", "水利厅、省数据局、财政厅",
    "州市人民政府、水务局", "省水利厅、河道司",
  ])
  func `names that stand by themselves neither take nor give one`(group: String) {
    #expect(prefixes.restored(split(group)) == split(group))
  }

  private func split(_ group: String) -> [String] { group.split(separator: "、").map(String.init).joinedBrackets() }
}

extension [String] {
  /// 各县（市、区）人民政府 is one name.
  fileprivate func joinedBrackets() -> [String] {
    reduce(into: []) { out, part in
      if let last = out.last, last.contains("（"), !last.contains("）") {
        out[out.count - 1] = last + "、" + part
      } else {
        out.append(part)
      }
    }
  }
}
