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

/// Names of what is measured, whole and no more.
struct IndicatorNameTests {
  private func told(_ text: String) throws -> [String] {
    let plan = try Stages().process(Array("河州市行动方案（2025—2027年）\n一、主要任务\n（一）做好工作。\(text)\n".utf8), path: "x")
    return plan.targets.map {
      "\($0.indicator ?? "–") \($0.value?.description ?? "–") \($0.baselineValue?.description ?? "") \($0.deadline.map(String.init) ?? "")"
    }
  }

  @Test func `what stands now is where the change starts, and makes no report of the rest`() throws {
    #expect(try told("航道里程由目前的210公里提高到330公里；新增泊位12个。") == ["航道里程 330 210 ", "泊位 12  "])
    #expect(try told("比例由2024年底的35%提高到2027年的45%。") == ["比例 45 35 2027"])
    #expect(try told("目前建成泊位12个。").isEmpty)
  }

  @Test func `a time may be part of the name`() throws {
    #expect(try told("高速公路出口30分钟覆盖率提高到95%。") == ["高速公路出口30分钟覆盖率 95  "])
    #expect(try told("九年义务教育巩固率达到97%。") == ["九年义务教育巩固率 97  "])
    #expect(try told("三年共培育企业50家。") == ["企业 50  "])
  }

  @Test func `a figure may be part of the name of one of several`() throws {
    #expect(try told("30户以上自然村通路率、建制村通车率分别达到98%和100%。") == ["30户以上自然村通路率 98  ", "建制村通车率 100  "])
  }

  @Test func `years with one 年 behind the last, which hold for the part only`() throws {
    #expect(
      try told("新建公路30公里，其中2025、2026、2027年分别完成12公里、10公里、8公里；改造桥梁5座。")
        == ["公路 30  ", "公路 12  2025", "公路 10  2026", "公路 8  2027", "桥梁 5  "])
  }

  @Test func `words beside the name are none of it`() throws {
    #expect(try told("生均拨款标准达到每生每年500元。") == ["生均拨款标准 500  "])
    #expect(try told("总里程进入全省前5位。") == ["总里程 5  "])
    #expect(try told("建成东山高速等4条（段）共158公里。") == ["东山高速 4  ", "东山高速 158  "])
    #expect(try told("2027年完成投资过半。") == ["投资 50  2027"])
  }
}

/// Who is to have how many, and what the figures beside a count tell.
struct CountTests {
  private func told(_ text: String) throws -> [String] {
    let plan = try Stages().process(Array("河州市行动方案（2025—2027年）\n一、发展目标\n（一）做好工作。\(text)\n".utf8), path: "x")
    return plan.targets.map { "\($0.indicator ?? "–") \($0.value?.description ?? "–")\($0.unit)" }
  }

  @Test func `each is to have so many, but what all have is a fact`() throws {
    #expect(try told("每个社区拥有3个以上的社会组织。") == ["社会组织 3个"])
    #expect(try told("每个村设有1个活动站并配齐设施。") == ["活动站 1个"])
    #expect(try told("各县（市、区）各建有1所公园。") == ["公园 1所"])
    #expect(try told("力争全市建有康复中心5个。") == ["康复中心 5个"])
    #expect(try told("全市设有5个服务点。").isEmpty)
  }

  @Test func `a count stands before a size`() throws {
    #expect(try told("每个村有1个100平方米以上的活动站。") == ["100平方米以上的活动站 1个"])
    #expect(try told("建设2个500千瓦电站。") == ["500千瓦电站 2个"])
    #expect(try told("实施3个100工程。").isEmpty)
  }

  @Test func `the object of several counts stands behind the last`() throws {
    #expect(
      try told("培育5家以上年销售过百亿元、2家以上年销售达500亿元的企业。") == ["企业 5家", "年销售达500亿元的企业 2家"])
    #expect(try told("打造2个1000亿元、3个500亿元集群。") == ["集群 2个", "500亿元集群 3个"])
  }

  @Test func `what is taken in, or does something, is promised`() throws {
    #expect(try told("逐步将19个以上康复项目纳入保障。") == ["康复项目 19个"])
    #expect(try told("将5个项目作为重点。").isEmpty)
    #expect(try told("75%以上科研人员进入企业。").count == 1)
  }

  @Test func `so many of each, so many in each place`() throws {
    #expect(try told("创建省、市级基地各2个。") == ["省、市级基地 2个"])
    #expect(try told("在东山、西河、南岭三县各建1个中心。") == ["中心 1个"])
    #expect(try told("领导小组下设3个工作组。").isEmpty)
    #expect(try told("全年督办5件。").isEmpty)
  }

  @Test func `a month is no part of the name`() throws {
    #expect(try told("6月底前建成平台3个，三季度末完成投资2亿元。") == ["平台 3个", "投资 2亿元"])
    #expect(try told("在10月31日前新建学校3所。") == ["学校 3所"])
  }

  @Test func `a verb names what is measured where no noun does`() throws {
    #expect(try told("建成基地2个，完成造林300亩。") == ["基地 2个", "造林 300亩"])
    #expect(try told("植树100万株。") == ["植树 100万株"])
    #expect(try told("接待游客2万人次，硬化道路60公里，打通断头路10条。") == ["接待游客 2万人次", "道路 60公里", "断头路 10条"])
    #expect(try told("开工安置房1.2万套，基本建成8000套。") == ["安置房 1.2万套", "安置房 8000套"])
  }

  @Test func `a figure without unit changes into another`() throws {
    let plan = try Stages().process(
      Array("河州市行动方案（2025—2027年）\n一、目标\n灌溉水利用系数由0.55提高到0.58，城乡收入比由2.4缩小到2.2以内。\n".utf8), path: "x")
    #expect(plan.targets.map(\.indicator) == ["灌溉水利用系数", "城乡收入比"])
    #expect(plan.targets.map { $0.baselineValue?.description } == ["0.55", "2.4"])
    #expect(plan.targets.map(\.comparator) == [.eq, .le])
  }

  @Test func `this year's work after last year's report is promised`() throws {
    #expect(try told("去年已改造小区35个，今年再改造小区40个。") == ["小区 40个"])
    #expect(try told("去年已改造小区35个，今年以来改造小区40个。").isEmpty)
  }
}

/// Names of what lists share, and of what places have.
struct SharedNameTests {
  private func plan(_ text: String) throws -> [PlanTarget] {
    try Stages().process(Array("河州市行动方案（2021—2025年）\n一、发展目标\n（一）目标。\(text)\n".utf8), path: "x").targets
  }

  private func names(_ text: String) throws -> [String?] {
    try plan(text).map(\.indicator)
  }

  @Test func `places before one indicator have each their own`() throws {
    #expect(try names("东山及周边地区、西河平原排放量分别下降20%、15%。") == ["东山及周边地区排放量", "西河平原排放量"])
    #expect(try names("城市、县城污水处理率分别达到98%、95%。") == ["城市污水处理率", "县城污水处理率"])
    #expect(try names("婴儿死亡率和5岁以下儿童死亡率分别降至5‰和6‰以下。") == ["婴儿死亡率", "5岁以下儿童死亡率"])
  }

  @Test func `以上 goes back over a list only where it stands with the last alone`() throws {
    #expect(try plan("甲、乙、丙、丁排放量分别下降8%、8%、10%以上、10%以上。").map(\.comparator) == [.eq, .eq, .ge, .ge])
    #expect(try plan("甲、乙排放量分别下降8%、10%以上。").map(\.comparator) == [.ge, .ge])
  }

  @Test func `what is counted may stand behind a later figure`() throws {
    #expect(try names("形成4个以上万亿级、12个以上千亿级产业集群。") == ["万亿级产业集群", "千亿级产业集群"])
  }

  @Test func `a verb or a relative clause may belong to the name`() throws {
    #expect(try names("设立老年科的医院占比达到60%。") == ["设立老年科的医院占比"])
    #expect(try names("试点启动建设率100%，启动建设率100%。") == ["试点启动建设率", "启动建设率"])
    #expect(try names("原油年产量回升并稳定在2亿吨。") == ["原油年产量"])
    #expect(try names("老年大学每个县（市、区）至少1所。") == ["老年大学"])
    #expect(try names("近岸水质优良比例达到79%，PM2.5年均浓度控制在18微克/立方米以内。") == ["近岸水质优良比例", "PM2.5年均浓度"])
  }

  @Test func `a part in a bracket is promised with the whole`() throws {
    #expect(try names("建成工厂300家（其中国家级标杆30家）。") == ["工厂", "国家级标杆"])
    #expect(try names("新开工项目1000个（含10亿元以上项目80个）。") == ["项目", "10亿元以上项目"])
    #expect(try names("每个产业培育2—3家百亿级企业。") == ["百亿级企业"])
    #expect(try names("生猪存栏、出栏分别稳定在130万头、200万头。") == ["生猪存栏", "生猪出栏"])
    #expect(try names("每项支持资金不低于1000万元。").isEmpty)
  }

  @Test func `what is taken away is a decrease`() throws {
    let found = try plan("减少碳排放100万吨，提高粮食产能5亿斤。")
    #expect(found.map(\.measure) == [.decrease, .increase])
    #expect(found.map(\.indicator) == ["碳排放", "粮食产能"])
  }

  @Test func `a rate needs no verb, a share may be covered, a bracket may tell which`() throws {
    #expect(try names("病险水库除险加固率100%。") == ["病险水库除险加固率"])
    #expect(try names("覆盖80%以上的规上企业。") == ["规上企业"])
    #expect(try names("到2025年，中长距离（运距500公里以上）的煤炭运输中，铁路比例达到90%。") == ["铁路比例"])
    #expect(try names("建设基站3万个、充电桩6万个（其中超充桩2000个）。").prefix(2) == ["基站", "充电桩"])
  }

  @Test func `an effort in the middle of a sentence governs its own words`() throws {
    #expect(try plan("新增就业5万人，努力实现更充分就业，失业率控制在5%以内。").map(\.aspirational) == [false, false])
    #expect(try plan("力争指标实现突破，产值达到5亿元。").map(\.aspirational) == [true])
  }
}

/// Task tables that state targets.
struct TaskTableTargetTests {
  private func plan(_ table: String) throws -> Plan {
    try Stages().process(Array("河州市2024年重点工作任务分解表\n\n\(table)\n".utf8), path: "x")
  }

  @Test func `figures in the words of tasks and goals are targets of the row`() throws {
    let plan = try plan(
      """
      | 序号 | 重点任务 | 工作目标 | 责任单位 | 完成情况 |
      |---|---|---|---|---|
      | 1 | 培育企业 | 新增规上企业50家以上。 | 市经信局 | 已新增规上企业20家 |
      | 2 | 改造小区。改造老旧小区40个 | 40个 | 市住建局 | 改造小区12个 |
      """)
    #expect(
      plan.targets.map { "\($0.path?.description ?? "") \($0.indicator ?? "–") \($0.value?.description ?? "")" } == [
        "T1.1 规上企业 50", "T1.2 老旧小区 40",
      ])
    #expect(plan.targets.allSatisfy { $0.source == .table })
  }

  @Test func `a heading and a header anew open a second table`() throws {
    let header = "序号\n\n主 要 工 作 任 务\n\n责任单位\n\n"
    let plan = try plan(
      "一、五年任务\n\n\(header)1\n\n产值突破1万亿元。\n\n市发改委\n\n2\n\n收入突破100亿元。\n\n市财政局\n\n二、今年任务\n\n\(header)1\n\n产值增长6%左右。\n\n市发改委\n\n2\n\n研发投入占比达到3%。\n\n市科技局"
    )
    #expect(plan.items.map { $0.path.description } == ["1", "2", "T1.1", "T1.2", "T2.1", "T2.2"])
    #expect(
      plan.targets.map { "\($0.path?.description ?? "") \($0.value?.description ?? "")" } == [
        "T1.1 1", "T1.2 100", "T2.1 6", "T2.2 3",
      ])
  }
}

/// A notice whose own paragraphs are numbered.
struct NumberedNoticeTests {
  private func titles(_ text: String) throws -> [String] {
    try Stages().process(Array(text.utf8), path: "x").items.map { "\($0.path.description) \($0.title ?? "–")" }
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

  @Test func `of two plans in one notice the first has its own items alone`() throws {
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
    #expect(try titles(text) == ["1 主要任务", "1.1 建平台"])
  }

  @Test func `what a notice issues beside its plan is an annex of the plan`() throws {
    let text = """
      河州市人民政府关于印发河州市成果转化行动方案和重点任务清单的通知
      各区人民政府：
      现将河州市成果转化行动方案和重点任务清单印发给你们。
      河州市成果转化行动方案
      一、主要任务
      （一）建平台。
      重点任务清单
      一、近期任务
      （一）育企业。
      """
    #expect(try titles(text) == ["1 主要任务", "1.1 建平台", "A2.1 近期任务", "A2.1.1 育企业"])
  }

  @Test func `a title that heads a page opens no plan`() throws {
    let rest = "\n河州市成果转化行动方案\n三、主要任务\n（一）建园区。\n"
    #expect(try titles(notice + rest).first == "1 提高认识")
  }
}
