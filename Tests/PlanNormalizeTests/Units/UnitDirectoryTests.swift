import PlanModel
import Testing

@testable import PlanNormalize

@Suite struct UnitDirectoryTests {
  private let directory = Normalizer(lexicon: .builtIn).directory

  private static let places: [String: Region] = [
    "昆明": Region(name: "昆明市", code: "530100"), "广西": Region(name: "广西壮族自治区", code: "450000"),
    "安徽": Region(name: "安徽省", code: "340000"), "北京": Region(name: "北京市", code: "110000"),
    "海淀": Region(name: "北京市海淀区", code: nil), "昆山": Region(name: "昆山市", code: nil),
  ]

  private func entry(_ name: String, _ place: String = "昆明") -> UnitEntry {
    directory.entry(for: name, region: Self.places[place], isNational: place == "国")
  }

  private func names(_ name: String, _ place: String = "昆明") -> String {
    let entry = entry(name, place)
    return "\(entry.fullName ?? "–") \(entry.id ?? "–")"
  }

  private func nature(_ name: String, _ place: String = "昆明") -> String {
    let entry = entry(name, place)
    return "\(entry.kind?.rawValue ?? "–") \(entry.level?.rawValue ?? "–")"
  }

  @Test func `a renamed department is one body under the name of its time`() {
    #expect(names("市环保局") == "昆明市环境保护局 530100/environment")
    #expect(names("市生态环境局") == "昆明市生态环境局 530100/environment")
    #expect(names("市扶贫办") == "昆明市扶贫开发办公室 530100/rural-revitalisation")
  }

  @Test func `a body that was merged is not the one it went into, and no full name is guessed`() {
    #expect(names("市旅游局") == "昆明市旅游局 530100/tourism-before-2018")
    #expect(names("市金融办") == "– 530100/local-finance")
  }

  @Test func `a body that no table lists has its own words for an id, one for all ways of printing it`() {
    #expect(names("市蔬菜办") == "– 530100/蔬菜办")
    #expect(names("昆明市蔬菜办") == "– 530100/蔬菜办")
    #expect(names("官渡区人民政府") == "昆明市官渡区人民政府 530111/government")
    #expect(names("官渡区") == names("官渡区人民政府"))
    #expect(names("官渡区财政局") == "昆明市官渡区财政局 530111/finance")
    #expect(names("各县（市、区）人民政府", "安徽") == names("各县、市、区政府", "安徽"))
    #expect(entry("市蔬菜办", "无").id == nil)
  }

  @Test func `the organs of the party and the bodies of the state have the names that the law gives them`() {
    #expect(names("市委宣传部") == "中共昆明市委员会宣传部 530100/party-publicity")
    #expect(names("自治区党委网信办", "广西") == "中共广西壮族自治区委员会网络安全和信息化委员会办公室 450000/party-internet")
    #expect(names("市税务局") == "国家税务总局昆明市税务局 530100/tax")
    #expect(names("广西证监局", "广西") == "中国证券监督管理委员会广西监管局 450000/securities")
    #expect(names("市政府办公室") == "昆明市人民政府办公室 530100/general-office")
    #expect(names("国家发展改革委") == "国家发展和改革委员会 cn/ndrc")
    #expect(names("财政部", "国") == "财政部 cn/mof")
  }

  @Test func `a department without a prefix is the plan's own, one of the province is the province's`() {
    #expect(names("财政厅", "安徽") == "安徽省财政厅 340000/finance")
    #expect(names("省财政厅") == "云南省财政厅 530000/finance")
    #expect(names("财政局", "海淀") == "北京市海淀区财政局 北京市海淀区/finance")
    #expect(entry("市财政局", "安徽").id == nil)
  }

  @Test func `a place is the plan's own before it is another of the same name`() {
    #expect(entry("朝阳区", "北京").id == "110105/government")
    #expect(entry("朝阳区", "北京").level == .county)
    #expect(names("合肥市", "安徽") == "合肥市人民政府 340100/government")
    #expect(names("寻甸县人民政府") == "寻甸回族彝族自治县人民政府 530129/government")
  }

  @Test func `a name means the body of its time and place`() {
    func name(_ date: String?) -> String? {
      let scope = UnitScope(
        counties: CountyScope(RegionTable(lexicon: .builtIn).counties, region: nil, year: nil), date: date)
      return directory.entry(for: "省金融监管局", region: Self.places["安徽"], isNational: false, scope: scope).fullName
    }
    #expect(name("2023-01") == "安徽省地方金融监督管理局")
    #expect(name("2024-03") == "国家金融监督管理总局安徽监管局")
    #expect(name(nil) == nil)
    #expect(names("市国资委", "北京") == "北京市人民政府国有资产监督管理委员会 110000/state-assets")
    #expect(names("市国资委") == "– 530100/state-assets")
    #expect(names("市法院") == "昆明市中级人民法院 530100/court")
    #expect(entry("市城管执法局").id != entry("市城市管理委").id)
    #expect(names("合肥海关", "安徽") == "中华人民共和国合肥海关 cn/中华人民共和国合肥海关")
    #expect(names("人行合肥中心支行", "安徽") == "中国人民银行合肥中心支行 cn/中国人民银行合肥中心支行")
  }

  @Test func `divisions are those of the office that issues the plan`() {
    var scope = UnitScope(
      counties: CountyScope(RegionTable(lexicon: .builtIn).counties, region: nil, year: nil), date: "2024-03")
    let region = Self.places["安徽"]
    #expect(directory.entry(for: "政策法规处", region: region, isNational: false, scope: scope).id == nil)
    scope.office = directory.office("安徽省水利厅", region: region, scope: scope)
    #expect(
      directory.entry(for: "政策法规处", region: region, isNational: false, scope: scope).id == "340000/water/政策法规处")
    #expect(directory.office("安徽省人民政府办公厅", region: region, scope: scope) == nil)
  }

  @Test func `a university or a company is one body in whatever plan`() {
    #expect(names("昆明理工大学") == "– cn/昆明理工大学")
    #expect(entry("昆明理工大学", "广西").id == "cn/昆明理工大学")
    #expect(entry("广西建工集团", "广西").id == "cn/广西建工集团")
  }

  @Test(arguments: [
    ("市科技局", "昆明", "department prefecture"), ("省科技厅", "昆明", "department province"),
    ("自治区科技厅", "广西", "department province"), ("市科委", "北京", "department province"),
    ("区财政局", "海淀", "department county"), ("市水务局", "昆山", "department county"),
    ("市委组织部", "昆明", "party prefecture"), ("省委", "安徽", "party province"),
    ("各设区市人民政府", "广西", "government prefecture"), ("各县（市、区）人民政府", "昆明", "government county"),
    ("各区政府", "北京", "government county"), ("官渡区", "昆明", "government county"), ("安宁市人民政府", "昆明", "government county"),
    ("昆明高新区管委会", "昆明", "government –"), ("中国人民银行昆明市分行", "广西", "department –"),
    ("各县（市、区）人民政府（管委会）", "昆明", "government county"), ("海关总署", "无", "department central"),
    ("滇池度假区管委会", "昆明", "government –"), ("各乡（镇）人民政府", "昆明", "government township"),
    ("昆明理工大学", "昆明", "institution –"), ("市疾控中心", "昆明", "institution prefecture"),
    ("昆明轨道集团", "昆明", "company –"), ("国网白银供电公司", "昆明", "company –"), ("有关企业", "昆明", "company –"),
    ("市总工会", "昆明", "social prefecture"), ("团市委", "昆明", "social –"), ("市贸促会", "昆明", "social prefecture"),
    ("教育部", "国", "department central"), ("国家能源局", "昆明", "department central"),
    ("人民银行昆明中心支行", "昆明", "department –"), ("广西证监局", "广西", "department province"),
    ("各成员单位", "昆明", "– –"), ("市中级人民法院", "昆明", "– prefecture"), ("合肥海关", "安徽", "department –"),
    ("各市、县（区）人民政府", "安徽", "government –"), ("各省级人民政府", "国", "government province"),
    ("官渡区财政局", "昆明", "department county"), ("市财政局", "无", "department –"), ("省财政厅", "无", "department province"),
  ])
  func `kind and level are what name and place tell`(name: String, place: String, nature: String) {
    #expect(self.nature(name, place) == nature)
  }
}
