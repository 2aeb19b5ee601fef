internal import PlanModel
internal import PlanPipeline
internal import Testing

/// What is told of a target beyond its figure.
struct TargetFieldTests {
  private func targets(_ text: String, title: String = "河州市行动方案（2024—2026年）") throws -> [PlanTarget] {
    try Stages().process(Array("\(title)\n一、主要任务\n\(text)\n".utf8), path: "x").targets
  }

  @Test func `an indicator table states targets, with where they start from and what binds`() throws {
    let found = try targets(
      "指标\t单位\t2023年\t2026年\t年均增长（%）\t属性\n1.产值\t亿元\t20\t≥35\t8\t预期性\n2.能耗强度（吨/万元）\t\t0.5\t[0.4]\t\t约束性")
    #expect(found.map(\.indicator) == ["产值", "产值", "能耗强度"])
    #expect(found.map { $0.value?.description } == ["35", "8", "0.4"])
    #expect(found.map(\.comparator) == [.ge, .eq, .eq])
    #expect(found.map(\.measure) == [.level, .increase, .cumulative])
    #expect(found.map(\.deadline) == [2026, nil, 2026])
    #expect(found.map(\.baselineYear) == [2023, nil, 2023])
    #expect(found.map(\.binding) == [.expected, .expected, .binding])
    #expect(found.allSatisfy { $0.source == .table })
  }

  @Test func `a table of what was states none, nor does one without indicators`() throws {
    #expect(try targets("指标\t2019年\t2020年\n产值\t20\t35\n利润\t2\t3").isEmpty)
    #expect(try targets("乡镇\t2025年\t2026年\n东山\t20\t35\n西河\t2\t3").isEmpty)
  }

  @Test func `the place that an indicator opens with is its scope`() throws {
    #expect(try targets("全市高新技术企业达到50家。").first?.scope == "全市")
    #expect(try targets("昆明市高新技术企业达到50家。").first?.scope == "昆明市")
    #expect(try targets("高新技术企业达到50家。").first?.scope == nil)
  }

  @Test func `words of time are resolved from the plan's year, and say so`() throws {
    let title = "河州市2024年工作要点"
    #expect(try targets("年底前建成平台5个。", title: title).first?.dueSource == .relative)
    #expect(try targets("年底前建成平台5个。", title: title).first?.dueBy == 2024)
    #expect(try targets("未来五年培育企业50家。", title: title).first?.dueBy == 2029)
    #expect(try targets("三年内培育企业50家。", title: title).first?.dueBy == 2027)
    let told = try targets("2025年底前建成平台5个。", title: title).first
    #expect(told?.dueBy == 2025 && told?.dueSource == .text && told?.deadline == 2025)
    #expect(try targets("建成平台5个。").first?.dueSource == .period)
  }

  @Test func `promises without a figure are kept without one`() throws {
    let found = try targets("到2025年，实现行政村5G网络全覆盖，重大事故零发生。培育一批领军企业。")
    #expect(found.map(\.indicator) == ["行政村5G网络", "重大事故", "领军企业"])
    #expect(found.allSatisfy { $0.kind == .qualitative && $0.value == nil && $0.comparator == nil })
    #expect(found.map(\.deadline) == [2025, 2025, 2025])
    #expect(try targets("第一批企业全面覆盖的情况已经报告。").isEmpty)
    #expect(try targets("截至2020年，已实现行政村全覆盖。").isEmpty)
  }
}

/// A notice whose own paragraphs are numbered.
struct NumberedNoticeTests {
  private func titles(_ text: String) throws -> [String] {
    try Stages().process(Array(text.utf8), path: "x").items.map { "\($0.path) \($0.title ?? "–")" }
  }

  private let notice = """
    河州市人民政府关于印发河州市成果转化行动方案的通知
    各区人民政府：
    《河州市成果转化行动方案》已经市政府同意，现印发给你们。
    一、提高认识。各单位要高度重视。
    二、强化督查。市政府督查室要加强督查。
    """

  @Test func `the plan behind its signature is read, the notice is not`() throws {
    let plan = "\n河州市人民政府\n2024年5月6日\n河州市成果转化行动方案\n（2024—2026年）\n一、总体目标\n建平台。\n二、主要任务\n（一）建园区。\n"
    #expect(try titles(notice + plan) == ["1 总体目标", "2 主要任务", "2.1 建园区"])
  }

  @Test func `of two plans in one notice the second is kept apart`() throws {
    let text = """
      河州市人民政府关于印发两个行动方案的通知
      各区人民政府：
      《河州市成果转化行动方案》《河州市企业培育行动方案》已经市政府同意，现印发给你们。
      河州市成果转化行动方案
      一、主要任务
      （一）建平台。
      河州市企业培育行动方案
      一、主要任务
      （一）育企业。
      """
    #expect(try titles(text) == ["1 主要任务", "1.1 建平台", "A2.1 主要任务", "A2.1.1 育企业"])
  }

  @Test func `a title that heads a page opens no plan`() throws {
    let rest = "\n河州市成果转化行动方案\n三、主要任务\n（一）建园区。\n"
    #expect(try titles(notice + rest).first == "1 提高认识")
  }
}
