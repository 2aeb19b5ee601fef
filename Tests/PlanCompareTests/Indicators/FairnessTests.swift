internal import PlanModel
internal import Testing

@testable internal import PlanCompare

/// What must not be set side by side, and what is said instead.
struct FairnessTests {
  private func compare(_ first: String, _ second: String) throws -> Comparison {
    Comparer().compare([try cityPlan(2018, first), try cityPlan(2021, second)])
  }

  private func plan(_ title: String, _ text: String) throws -> Plan {
    try PlanCompareTests.plan("\(title)\n一、主要目标\n\(text)\n二、重点任务\n（一）做好服务。落实各项工作。\n")
  }

  @Test func `figures of a review are no targets`() throws {
    func report(_ year: Int, _ was: String, _ aim: String) throws -> Plan {
      try PlanCompareTests.plan(
        """
        临江市\(year)年政府工作报告
        一、\(year - 1)年工作回顾
        新增公共车位\(was)个。
        二、\(year)年工作安排
        新增公共车位\(aim)个。
        """)
    }
    let comparison = Comparer().compare([try report(2023, "700", "800"), try report(2024, "850", "900")])
    #expect(comparison.values("车位") == ["800个", "900个"])
    #expect(comparison.rows.count == 1)
  }

  @Test func `growth over other numbers of years is not compared`() throws {
    let a = try plan("临江市工业行动方案（2021—2023年）", "到2023年，技改投资增长12%。")
    let b = try plan("临江市工业行动方案（2024—2028年）", "到2028年，技改投资增长20%。")
    #expect(Comparer().compare([a, b]).row("技改投资")?.verdict == .windowDiffers)
  }

  @Test func `shares change in points and have no relative change`() throws {
    let change = try compare("（一）污水集中处理率达到80%。", "（一）污水集中处理率达到88%。").row("处理率")?.change
    #expect(change?.absolute == ExactDecimal(8))
    #expect(change?.unit == "个百分点")
    #expect(change?.relative == nil)
  }

  @Test func `a better rank is raised`() throws {
    let row = try compare("（一）创新能力进入全省前9名。", "（一）创新能力进入全省前4名。").row("创新能力")
    #expect(row?.direction == .raised)
    #expect(row?.strictness == .tightened)
  }

  @Test func `bounds and what is good for an indicator tell tightened from loosened`() throws {
    let loosened = try compare("（一）城镇调查失业率控制在5%以内。", "（一）城镇调查失业率控制在5%左右。").row("失业率")
    #expect(loosened?.direction == .kept)
    #expect(loosened?.strictness == .loosened)
    let opposed = try compare("（一）示范园区不少于12个。", "（一）示范园区不超过12个。").row("示范园区")
    #expect(opposed?.direction == nil)
  }

  @Test func `names of the table of indicators are one, under its id`() throws {
    let row = try compare("（一）GDP年均增长7%。", "（一）地区生产总值年均增长6%。").row("生产总值")
    #expect(row?.indicatorID == "gdp")
    #expect(row?.verdict == .comparable)
    #expect(row?.direction == .lowered)
  }

  @Test func `between places nothing is new or dropped`() throws {
    let a = try plan("瑞川市茶业行动方案（2024—2026年）", "到2026年，茶园面积达到9万亩，茶企达到40家。")
    let b = try plan("怀岭市茶业行动方案（2024—2026年）", "到2026年，茶园面积达到7万亩，茶旅线路达到6条。")
    let comparison = Comparer().compare([a, b])
    #expect(comparison.mode == .peers)
    #expect(comparison.rows.allSatisfy { $0.direction == nil })
    #expect(comparison.row("茶园面积")?.verdict == .scopeDiffers)
  }

  @Test func `plans of one place and subject are a series, and plans that share nothing are not compared`() throws {
    let first = try cityPlan(2018, "（一）培育创新企业30家。")
    let second = try cityPlan(2021, "（一）培育创新企业50家。")
    #expect(Comparer().compare([first, second]).mode == .series)
    let other = try plan("怀岭市河湖治理规划（2022—2024年）", "到2024年，整治河道70公里。")
    let unrelated = Comparer().compare([first, other])
    #expect(unrelated.mode == .unrelated)
    #expect(unrelated.rows.allSatisfy { $0.pairs.isEmpty && $0.direction == nil })
    #expect(unrelated.tasks.isEmpty)
  }

  @Test func `an indicator with a near and free counterpart is not found rather than dropped`() throws {
    let comparison = try compare("（一）建设乡村数字服务站30个。", "（一）建设村级数字服务站点45个。")
    let row = try #require(comparison.rows.first { $0.cells[1] == nil })
    #expect(row.direction == nil)
    #expect(row.pairs.first?.nearest.isEmpty == false)
  }

  @Test func `a later plan that tells the level of the year says whether a target was met`() throws {
    let comparison = try compare("（一）到2020年，孵化基地达到50家以上。", "（一）孵化基地由2020年的44家增加到2023年的60家。")
    let told = comparison.row("孵化基地")?.pairs.first?.fulfilment
    #expect(told?.status == .missed)
    #expect(told?.reported == ExactDecimal(44))
    #expect(told?.percent == ExactDecimal(88))
    let other = try compare("（一）到2020年，孵化基地达到50家以上。", "（一）孵化基地由2019年的44家增加到2023年的60家。")
    #expect(other.row("孵化基地")?.pairs.first?.fulfilment == nil)
  }

  @Test func `plans of one place and of other subjects are not said to drop each other's tasks`() throws {
    let tasks = "（一）修缮堤防。完成险段治理，清理淤积河段。\n（二）监测水质。增设断面，公开数据。"
    let other = try PlanCompareTests.plan("临江市水环境治理工作方案（2021—2023年）\n一、重点任务\n\(tasks)")
    let comparison = Comparer().compare([try cityPlan(2018, "（一）培育创新企业30家。"), other])
    #expect(comparison.mode == .unrelated)
    #expect(comparison.tasks.isEmpty)
  }

  @Test func `figures beyond 64 bits are compared without a change that is not exact`() throws {
    let row = try compare("（一）技术合同成交额达到1元。", "（一）技术合同成交额达到9000000万亿元。").row("技术合同成交额")
    #expect(row?.direction == .raised)
    #expect(row?.change?.relative == nil)
  }
}
