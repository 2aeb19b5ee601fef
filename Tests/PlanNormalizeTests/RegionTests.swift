import PlanModel
import Testing

@testable import PlanNormalize

struct RegionTests {
  private let regions = RegionTable(lexicon: .builtIn)

  @Test(
    arguments: [
      (["昆明市人民政府办公室"], "昆明市某某方案", nil, "530100"),
      (["安徽省合肥市人民政府"], nil, nil, "340100"),
      (["广西壮族自治区科学技术厅"], "广西某某方案", nil, "450000"),
      ([], "2024年北京市某某要点", nil, "110000"),
      ([], "贵州某某规划", nil, "520000"),
      ([], "某某方案", "桂政发〔2018〕51号", "450000"),
      ([], "昆明市建设区域性中心工作任务", nil, "530100"),
    ] as [([String], String?, String?, String)])
  func `issuer, title or number tell the region`(issuers: [String], title: String?, number: String?, code: String) {
    #expect(regions.region(issuers: issuers, title: title, number: number)?.code == code)
  }

  @Test(
    arguments: [
      ([], "广州市某某区某某方案", nil), ([], "城区某某方案", nil), ([], "某某方案", "宁政发〔2020〕1号"),
      (["国务院"], "某某意见", "国发〔2020〕1号"), ([], "吉林某某方案", nil), ([], nil, nil),
      (["昆明市人民政府", "贵阳市人民政府"], "某某方案", nil),
    ] as [([String], String?, String?)])
  func `a district, two places or none leave it unknown`(issuers: [String], title: String?, number: String?) {
    #expect(regions.region(issuers: issuers, title: title, number: number) == nil)
  }

  @Test(
    arguments: [
      (["北京市海淀区人民政府"], "北京市海淀区", "110108"), (["昆山市人民政府办公室"], "昆山市", "320583"),
      (["中共嵩明县委员会", "嵩明县人民政府"], "嵩明县", "530127"), (["青浦区人民政府"], "上海市青浦区", "310118"),
      (["上海市青浦区发展和改革委员会"], "上海市青浦区", "310118"), (["北京市某某区人民政府"], "北京市某某区", nil),
    ] as [([String], String, String?)])
  func `a county or district is found in its city or by a name that it has alone`(
    issuers: [String], name: String, code: String?
  ) {
    #expect(regions.region(issuers: issuers, title: nil, number: nil) == Region(name: name, code: code))
  }

  @Test(arguments: [
    ("重庆市黔江区某某要点", "重庆市黔江区", "500114"), ("2025年青浦区某某要点", "上海市青浦区", "310118"), ("昆山市某某要点", "昆山市", "320583"),
  ])
  func `a title tells the county`(title: String, name: String, code: String) {
    #expect(regions.region(issuers: [], title: title, number: nil) == Region(name: name, code: code))
  }

  @Test(arguments: ["北京市经济技术开发区管理委员会", "雄安新区管理委员会", "某某集团有限公司"])
  func `a zone has no code, and a company is no place`(issuer: String) {
    let region = regions.region(issuers: [issuer], title: nil, number: nil)
    #expect(region?.code == nil && region?.name == (issuer.contains("公司") ? nil : String(issuer.dropLast(5))))
  }

  @Test func `counties have codes of their own within a year, and go over into counties that the table has`() {
    let table = regions.counties
    let all = regions.provinces.flatMap(table.counties)
    #expect(all.count > 3000)
    let codes = Set(all.compactMap(\.region.code))
    #expect(all.allSatisfy { $0.successor.map(codes.contains) ?? true })
    let now = all.filter { $0.isCalledSo(in: 2024) && $0.last == nil }
    #expect(Set(now.compactMap(\.region.code)).count == now.count)
  }

  @Test func `codes and names of the table are unique and well-formed`() {
    let rows = Lexicon.builtIn["regions"].values("code", "name")
    #expect(Set(rows.map { $0[0] }).count == rows.count && Set(rows.map { $0[1] }).count == rows.count)
    #expect(rows.allSatisfy { $0[0].count == 6 && $0[0].allSatisfy(\.isNumber) })
    let provinces = Set(rows.map { $0[0] }.filter { $0.hasSuffix("0000") }.map { $0.prefix(2) })
    #expect(provinces.count == 34)
    #expect(rows.allSatisfy { provinces.contains($0[0].prefix(2)) })
  }
}

struct SeriesTests {
  @Test(arguments: [
    ("某省创新行动方案（2018—2020年）", "某省创新行动方案"), ("某省创新行动方案(2025-2027)（征求意见稿）", "某省创新行动方案"),
    ("2024年某市公开工作要点", "某市公开工作要点"), ("某市2023年度工作任务", "某市工作任务"),
    ("某市“十四五”水利规划（2021—2025年）", "某市水利规划"), ("某市对接《协定》（RCEP）实施意见", "某市对接《协定》（RCEP）实施意见"),
    ("某市科技三年行动计划", "某市科技三年行动计划"), ("某市2000年志愿计划", "某市志愿计划"),
    ("某市新增2000公里绿道方案", "某市新增2000公里绿道方案"),
    ("第三期学前教育行动计划（2017—2020年）", "学前教育行动计划"), ("某市学前教育行动计划（第二期）", "某市学前教育行动计划"),
    ("某市营商环境改革2.0版实施方案", "某市营商环境改革实施方案"), ("某市营商环境改革方案（3.0版）", "某市营商环境改革方案"),
    ("某市营商环境优化升级版行动方案", "某市营商环境优化行动方案"), ("某市人才办法（试行）", "某市人才办法"), ("某市产业目录（2023年版）", "某市产业目录"),
    ("某市“十三五”时期水利规划", "某市水利规划"), ("某市第十四个五年规划纲要", "某市规划纲要"), ("某市十四五规划纲要", "某市规划纲要"),
    ("某市工业4.0行动计划", "某市工业4.0行动计划"), ("某市第三产业发展规划", "某市第三产业发展规划"), ("某市二十五条措施", "某市二十五条措施"),
    ("某市新一轮找矿行动方案", "某市找矿行动方案"), ("某市第一版图行动", "某市第一版图行动"),
  ])
  func `years and draft marks are no part of the series`(title: String, series: String) {
    #expect(Series.name(of: title, region: nil, regions: RegionTable(lexicon: .builtIn)) == series)
  }

  private func name(_ title: String, _ issuers: String...) -> String? {
    let regions = RegionTable(lexicon: .builtIn)
    let region = regions.region(issuers: issuers, title: title, number: nil)
    return Series.name(of: title, region: region, regions: regions)
  }

  @Test func `generations find each other however their titles name the place`() {
    let series = "广西壮族自治区成果转化行动方案"
    #expect(name("广西成果转化行动方案（2018—2020年）") == series)
    #expect(name("广西壮族自治区成果转化行动方案（2021—2023年）", "广西壮族自治区人民政府") == series)
    #expect(name("成果转化行动方案（2025—2027年）", "广西壮族自治区科学技术厅") == series)
    #expect(name("2024年全区成果转化行动方案", "广西壮族自治区人民政府办公厅") == series)
    #expect(name("安徽省合肥市水利规划", "合肥市人民政府") == "合肥市水利规划")
    #expect(name("合肥市人民政府关于加快发展的意见", "合肥市人民政府") == name("关于加快发展的意见（征求意见稿）", "合肥市发展和改革委员会"))
  }

  @Test func `plans of two places that bear one title are two series`() {
    let title = "优化营商环境若干措施"
    #expect(name(title, "合肥市人民政府") == "合肥市优化营商环境若干措施")
    #expect(name(title, "昆明市人民政府") == "昆明市优化营商环境若干措施")
    #expect(name(title, "合肥市人民政府", "昆明市人民政府") == title)
    #expect(name("吉林市水利规划", "吉林市人民政府") != name("吉林省水利规划", "吉林省人民政府"))
  }
}
