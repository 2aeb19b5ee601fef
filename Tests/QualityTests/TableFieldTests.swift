internal import PlanModel
internal import PlanPipeline
internal import Testing

/// What columns beside the figures say of a target.
struct TableFieldTests {
  private func targets(_ text: String) throws -> [PlanTarget] {
    try Stages().process(Array("河州市行动方案（2021—2025年）\n一、主要任务\n\(text)\n".utf8), path: "x").targets
  }

  @Test(
    arguments: [
      ("基期水平", nil), ("现状值", nil), ("2020年基数", 2020), ("基数（2020年）", 2020), ("2020年", 2020),
    ] as [(String, Int?)]) func `a column tells where its rows start from`(column: String, year: Int?) throws
  {
    let found = try targets("指标\t单位\t\(column)\t2025年\n产值\t亿元\t20\t35\n水渠\t公里\t4\t〔>5〕")
    #expect(found.map { $0.baselineValue?.description } == ["20", "4"])
    #expect(found.map(\.baselineYear) == [year, year])
    #expect(found.map { $0.value?.description } == ["35", "5"])
    #expect(found.map(\.comparator) == [.eq, .gt])
  }

  @Test func `another column is none`() throws {
    #expect(try targets("指标\t单位\t全省平均\t2025年\n产值\t亿元\t20\t35").map(\.baselineValue) == [nil])
  }

  @Test func `the row's time limit is when its targets are due`() throws {
    let found = try targets(
      "序号\t工作任务\t责任单位\t完成时限\n1\t新建平台5个。\t市科技局\t2023年12月\n2\t到2024年，新建园区3个。\t市工信局\t2025年\n"
        + "3\t新增企业8家。\t市工信局\t长期\n4\t新建水渠9公里。\t市水务局\t2022—2023年\n5\t新建平台7个。\t市水务局\t2022年6月、2023年6月")
    #expect(found.map(\.dueBy) == [2023, 2024, 2025, 2023, 2025])
    #expect(found.map(\.dueSource) == [.text, .text, .period, .text, .period])
  }
}
