import PlanModel
import Testing

@testable import PlanExtract

/// Tables printed one cell a line.
struct LineTableTests {
  private func lines(_ cells: String, gap: String = "\n") -> Document {
    tableDocument(cells.split(separator: "|", omittingEmptySubsequences: false).joined(separator: gap))
  }

  @Test func `rows are found by their numbers; an empty last column 备注 does no harm`() {
    let reading = readTables(
      lines("分工表|序号|任务内容|牵头单位|配合单位|备注|（一）打基础|1|建平台|甲局|乙局、丙局|2|办大赛|丁局|—|（二）促应用|3|推场景|戊局|己局|附件下载|关于我们"),
      annex: 1)
    #expect(
      items(reading) == [
        "A1.1 建平台 [lead:甲局 support:乙局 support:丙局]", "A1.2 办大赛 [lead:丁局]", "A1.3 推场景 [lead:戊局 support:己局]",
      ])
    #expect(reading.tables.first?.caption?.value == "分工表")
  }

  @Test func `the lines behind the last row stay text`() {
    let document = lines("序号|项目|数量|1|甲|5|2|乙|6|网站地图|联系我们")
    let scan = ScanText(document)
    let grids = TableReader(lexicon: .builtIn).grids(in: document, scan: scan).grids
    #expect(grids.map(\.blocks) == [0..<9])
  }

  @Test func `header texts set in two lines and figures in the sum row find their columns`() {
    let reading = readTables(
      lines("序号|项目类别|单位|前期规划|目标|总投资|（万元）|1|河道|条|350|9000|2|管网|公里|40|700|合计|390|9700"))
    #expect(
      cells(reading) == [
        "河道 | 前期规划目标 | 350条", "河道 | 总投资（万元） | 9000万元", "管网 | 前期规划目标 | 40公里", "管网 | 总投资（万元） | 700万元",
        "合计 | 前期规划目标 | 390", "合计 | 总投资（万元） | 9700万元",
      ])
  }

  @Test func `wide gaps are empty cells; a second header row splits the last header`() {
    let text = "序号|地市|总数|整治计划（处）||||2021年|2022年|1|甲市|9|4|5|2|乙市||3|4|3|丙市|7|3|4"
    let reading = readTables(lines(text, gap: "\n\n"))
    #expect(cells(reading).contains("甲市 | 整治计划（处） 2021年 | 4处"))
    #expect(cells(reading).filter { $0.hasPrefix("乙市") } == ["乙市 | 整治计划（处） 2021年 | 3处", "乙市 | 整治计划（处） 2022年 | 4处"])
  }

  @Test func `a cell of two lines is joined where only one way fits`() {
    let reading = readTables(
      lines("序号|类别|主要指标|2025年目标|指标|属性|1|综合|治理|达标率（%）|95|约束性|2|风险|处置率（%）|90|预期性|3|数字|覆盖率（%）|80|预期性"))
    #expect(
      cells(reading) == ["达标率（%） | 2025年目标 | 95%", "处置率（%） | 2025年目标 | 90%", "覆盖率（%） | 2025年目标 | 80%"])
    #expect(reading.tables.first?.header.last == "指标属性")
  }

  @Test func `a row that fits in no single way is left out and told`() {
    let reading = readTables(lines("序号|名称|地点|数量|1|甲站|东街|3|2|乙站|西街|北段|口|7|3|丙站|南街|4|4|丁站|中街|5"))
    #expect(!cells(reading).contains { $0.hasPrefix("乙站") })
    #expect(cells(reading).count == 3)
    #expect(reading.diagnostics.map(\.id) == ["table.rows.unclear"])
  }

  @Test func `a header that does not fit the columns gives no figures`() {
    let reading = readTables(lines("序号|区域|数量|1|甲市|东城|50|20|2|乙市|西城|30|20|3|丙市|北城|40|30"))
    #expect(cells(reading).isEmpty)
    #expect(reading.diagnostics.map(\.id) == ["table.header.unclear"])
  }

  @Test(arguments: [
    "网站导航|首页|政务公开|政策文件|互动交流|关于我们|联系方式",
    "名单|1.张三|2.李四|3.王五|4.赵六",
    "甲局 地址：东街1号|乙局 地址：西街2号|1|2|3",
    "序号说明|本表由各单位填报。|1|2|3|4",
    "单位|甲局|乙局|丙局|1|2|3",
    "序号|首页|1|下一页|尾页",
  ])
  func `menus, rosters and addresses are no tables`(text: String) {
    let document = lines(text)
    #expect(TableReader(lexicon: .builtIn).grids(in: document, scan: ScanText(document)).grids.isEmpty)
  }

  @Test(arguments: [
    "指标单位2020年2025年属性1绿道公里40 80预期性2公园个6 9约束性3学位个50 70预期性4床位张5 8约束性",
    "1 绿道 公里 预期性 - 80|2 公园 个 约束性 9 -|3 学位 个 预期性 70 -|4 床位 张 约束性 8 -",
  ])
  func `a table without borders between its cells stays text and is told`(text: String) {
    let reading = readTables(lines(text))
    #expect(reading.tables.isEmpty)
    #expect(reading.diagnostics.map(\.id) == ["table.glued"])
  }

  @Test func `约束性 in sentences is no table`() {
    #expect(readTables(lines("完成约束性指标5项，|落实预期性指标。|约束性、预期性|约束性指标2|预期性")).diagnostics.isEmpty)
  }
}
