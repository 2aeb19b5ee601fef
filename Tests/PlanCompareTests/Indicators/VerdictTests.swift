internal import PlanModel
internal import Testing

@testable internal import PlanCompare

/// Each verdict with the case it exists for, and one that only looks like it.
struct VerdictTests {
  private func compare(_ first: String, _ second: String, rules: PairRules = PairRules()) throws -> Comparison {
    Comparer().compare([try cityPlan(2018, first), try cityPlan(2021, second)], rules: rules)
  }

  @Test func `a figure of one kind and definition is comparable, and its change is told`() throws {
    let comparison = try compare("（一）到2020年，转化科技成果400项。", "（一）到2023年，转化科技成果500项。")
    let row = try #require(comparison.row("科技成果"))
    #expect(row.verdict == .comparable)
    #expect(row.direction == .raised)
    let change = try #require(row.change)
    #expect(change.absolute == ExactDecimal(100))
    #expect(change.relative == ExactDecimal(25))
    #expect(change.perYear == ExactDecimal(mantissa: 3333, scale: 2))
    #expect(change.unit == "项")
  }

  @Test func `lower and equal figures are told apart, and a range that only overlaps is told as neither`() throws {
    #expect(try compare("（一）培训技术经理人400人。", "（一）培训技术经理人300人。").row("技术经理人")?.direction == .lowered)
    #expect(try compare("（一）培训技术经理人400人。", "（一）培训技术经纪人400名。").row("技术经")?.direction == .kept)
    let overlap = try compare("（一）建设概念验证中心2—6个。", "（一）建设概念验证中心3—4个。").row("概念验证中心")
    #expect(overlap?.verdict == .comparable)
    #expect(overlap?.direction == nil)
  }

  @Test func `a narrowing word that is gone changes the definition`() throws {
    let row = try compare("（一）转化重大科技成果1000项。", "（一）转化科技成果2000项。").row("科技成果")
    #expect(row?.verdict == .definitionChanged)
    #expect(row?.reason.contains("重大") == true)
    #expect(row?.direction == nil)
    #expect(row?.change == nil)
    #expect(row?.cells.allSatisfy { $0 != nil } == true)
  }

  @Test func `two grades of one thing in one plan are two rows`() throws {
    let comparison = try compare(
      "（一）国家级高新区达到4个，市级高新区达到9个。", "（一）国家级高新区达到5个，市级高新区达到12个。")
    #expect(comparison.rows.count { $0.verdict == .comparable && $0.direction == .raised } == 2)
  }

  @Test func `what is added does not compare with what there is`() throws {
    let row = try compare("（一）到2020年，中试基地达到30家。", "（一）到2023年，新增中试基地30家。").row("中试基地")
    #expect(row?.verdict == .kindDiffers)
    #expect(row?.direction == nil)
  }

  @Test func `a figure of each year does not compare with one of all years`() throws {
    let row = try compare("（一）每年培训技术经理人400人。", "（一）到2023年，培训技术经理人1000人。").row("技术经理人")
    #expect(row?.verdict == .kindDiffers)
  }

  @Test func `a running total of money does not compare with a year's amount`() throws {
    let row = try compare("（一）到2020年，技术合同成交额达到150亿元。", "（一）到2023年，技术合同成交额累计达到600亿元。").row("技术合同成交额")
    #expect(row?.verdict == .kindDiffers)
  }

  @Test func `counting words of persons compare with each other and not with those of things`() throws {
    let comparison = try compare("（一）培训技术经理人400人，建设数据平台3个。", "（一）培训技术经理人500名，建设数据平台4家。")
    #expect(comparison.row("技术经理人")?.verdict == .comparable)
    #expect(comparison.row("数据平台")?.verdict == .comparable, "个 counts anything")
    let row = try compare("（一）引进创新团队20人。", "（一）引进创新团队30项。").row("创新团队")
    #expect(row?.verdict == .unitDiffers)
  }

  @Test func `amounts of plans of different length do not compare, stocks do`() throws {
    let three = try cityPlan(2018, "（一）转化科技成果400项，高新技术企业数量达到500家。")
    let five = try plan(
      """
      临江市科技创新行动方案（2021—2025年）
      一、总体目标
      加快建设创新城市。
      二、重点任务
      （一）转化科技成果900项，高新技术企业数量达到900家。
      """)
    let comparison = Comparer().compare([three, five])
    #expect(comparison.row("科技成果")?.verdict == .windowDiffers)
    #expect(comparison.row("高新技术企业")?.direction == .raised)
  }

  @Test func `plans of two places do not compare, nor those of a place that is not known`() throws {
    let text = "一、总体目标\n到2023年，高新技术企业数量达到500家。"
    let first = try plan("南宁市科技创新三年行动方案（2021—2023年）\n\(text)")
    let second = try plan("柳州市科技创新三年行动方案（2021—2023年）\n\(text)")
    let unknown = try plan("科技创新三年行动方案（2021—2023年）\n\(text)")
    #expect(Comparer().compare([first, second]).row("高新技术企业")?.verdict == .scopeDiffers)
    #expect(Comparer().compare([first, unknown]).row("高新技术企业")?.verdict == .scopeDiffers)
    #expect(Comparer().compare([first, first]).row("高新技术企业")?.direction == .kept)
  }

  @Test func `a city's figure is never set against the region's`() throws {
    func region(_ start: Int, _ words: String) throws -> Plan {
      try plan("广西科技创新三年行动方案（\(start)—\(start + 2)年）\n一、总体目标\n到\(start + 2)年，\(words)。")
    }
    let comparison = Comparer().compare([
      try region(2018, "全区高新技术企业数量达到2200家"), try region(2021, "南宁高新技术企业数量达到1500家"),
    ])
    #expect(comparison.rows.allSatisfy { $0.verdict == .scopeDiffers && $0.direction == nil })
    #expect(comparison.rows.count == 1)
  }

  @Test func `what comes is new, what goes is dropped`() throws {
    let comparison = try compare("（一）科技进步贡献率达到55%。", "（一）建设科创飞地8个。")
    #expect(comparison.row("科技进步贡献率")?.direction == .dropped)
    #expect(comparison.row("科创飞地")?.direction == .new)
    #expect(comparison.row("科创飞地")?.verdict == nil)
    #expect(comparison.row("科创飞地")?.cells[0] == nil)
  }

  @Test func `of several targets the one that the other plan has too is chosen, and the others are kept`() throws {
    let row = try #require(
      try compare(
        "（一）到2020年，新增高新技术企业1000家。\n（二）到2018年，高新技术企业总数达到1700家；到2020年，高新技术企业总数达到2200家。",
        "（一）到2023年，高新技术企业数量达到4200家。"
      ).row("高新技术企业"))
    #expect(row.cells[0]?.target.value == ExactDecimal(2200))
    #expect(row.cells[0]?.others.count == 2)
    #expect(row.cells[0]?.choice?.contains("新增高新技术企业1000家") == true)
    #expect(row.verdict == .comparable)
    #expect(row.direction == .raised)
  }

  @Test func `plans are compared in the order of their years`() throws {
    let old = try cityPlan(2018, "（一）转化科技成果400项。")
    let new = try cityPlan(2021, "（一）转化科技成果500项。")
    let comparison = Comparer().compare([new, old])
    #expect(comparison.plans.map(\.id) == [old.id, new.id])
    #expect(comparison.row("科技成果")?.direction == .raised)
  }

  @Test func `a pinned pair shares a row, with the verdict that is told, and a forbidden one does not`() throws {
    let first = "（一）攻克关键技术20项。"
    let second = "（一）突破卡点难题30项。"
    #expect(try compare(first, second).row("关键技术")?.direction == .dropped)
    let pins = try PairRules(
      LexiconTable(
        tsv: "action\tleft\tright\tverdict\treason\npin\t关键技术\t卡点难题\tcomparable\t改了名称\n", name: "test"),
      name: "test")
    let row = try #require(try compare(first, second, rules: pins).row("卡点难题"))
    #expect(row.verdict == .comparable)
    #expect(row.reason.contains("改了名称"))
    #expect(row.direction == .raised)
    let forbids = try PairRules(
      LexiconTable(tsv: "action\tleft\tright\nforbid\t科技成果\t重大科技成果\nforbid\t甲\t乙\n", name: "test"), name: "test")
    let apart = try compare("（一）转化重大科技成果1000项。", "（一）转化科技成果2000项。", rules: forbids)
    #expect(apart.rows.map(\.direction) == [.dropped, .new])
    #expect(apart.unusedPairs == ["forbid\t甲\t乙"])
  }

  @Test(arguments: ["merge\t甲\t乙\t", "pin\t甲\t\t", "pin\t甲\t乙\tequal"])
  func `a wrong line of a file of pairs is an error`(line: String) throws {
    let table = try LexiconTable(tsv: "action\tleft\tright\tverdict\n\(line)\n", name: "test")
    #expect(throws: PlanError.self) { try PairRules(table, name: "test") }
  }

  @Test func `figures whose name does not say of what stand alone`() throws {
    let before = try cityPlan(2018, "（一）种茶。新辟茶园，到2020年，年产量达到50万吨。")
    let after = try cityPlan(2021, "（一）养鱼。改造鱼塘，到2023年，年产量达到80万吨，到2023年，茶叶年产量达到60万吨。")
    let rows = Comparer().compare([before, after]).rows
    let bare = rows.filter { $0.indicator == "年产量" }
    #expect(bare.count == 2)
    #expect(bare.allSatisfy { $0.verdict == nil && $0.direction == nil && $0.pairs.isEmpty })
    #expect(bare.allSatisfy { $0.reasons == [Remark(.bareIndicator)] })
    #expect(rows.first { $0.indicator == "茶叶年产量" }?.direction == .new)
  }

  @Test func `thousands of rows are aligned as few are`() throws {
    let heads = ["中心", "基地", "园区", "学校", "医院", "码头", "平台", "企业"]
    func tasks(_ seed: Int) -> String {
      (0..<120).map { "（\($0 + 1)）推进第\($0)类工作。到\(seed + 2)年，建成第\($0)号\(heads[($0 + seed) % 8])\($0 + seed)个。" }
        .joined(separator: "\n")
    }
    let plans = try [2015, 2018, 2021, 2024].map { try cityPlan($0, tasks($0)) }
    let together = Comparer().compare(plans)
    #expect(together.rows.flatMap { $0.cells.compactMap(\.self) }.count == plans.reduce(0) { $0 + $1.targets.count })
    let pair = Comparer().compare([plans[0], plans[1]])
    #expect(pair.rows.allSatisfy { $0.cells.contains { $0 != nil } })
  }
}
