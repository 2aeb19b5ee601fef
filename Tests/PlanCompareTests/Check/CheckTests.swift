internal import PlanModel
internal import TestSupport
internal import Testing

@testable internal import PlanCompare

/// Every check with the case it exists for and one that it must not take for it.
struct CheckTests {
  private let checker = Checker()

  private func table(_ rows: [(String, Int)], total: Int) throws -> CheckReport {
    let lines = rows.enumerated().map { "\($0.offset + 1)\t\($0.element.0)\t\($0.element.1)" }.joined(separator: "\n")
    return checker.check(
      try plan(
        """
        临江市科技创新三年行动方案（2018—2020年）
        一、重点任务
        （一）建设平台。按附件1组织实施。
        附件1
        创新平台建设计划
        序号\t平台类别\t数量（个）
        \(lines)
        合计\t\t\(total)
        """))
  }

  @Test func `rows that do not add up to their total are an error that quotes the total and the rows`() throws {
    let report = try table([("实验室", 4), ("中试基地", 12), ("众创空间", 20)], total: 37)
    let error = try #require(report.findings("check.table.total", .error).first)
    #expect(error.message.contains("37") && error.message.contains("36"))
    #expect(error.places.map(\.quote.text) == ["37", "4", "20"])
    #expect(report.errors == 1)
  }

  @Test func `rows that add up agree, and rows with a part of another are no error`() throws {
    #expect(try table([("实验室", 4), ("中试基地", 12)], total: 16).findings("check.table.total", .agrees).count == 1)
    let part = try table([("实验室", 4), ("其中：重点实验室", 2), ("中试基地", 12)], total: 16)
    #expect(part.errors == 0)
  }

  @Test func `a stated total must be the sum of its parts, and as many as the rows`() throws {
    func report(_ total: String, rows: Int = 3) throws -> CheckReport {
      let lines = (1...rows).map { "\($0)\t第\($0)号攻关课题" }.joined(separator: "\n")
      return checker.check(
        try plan(
          """
          临江市科技攻关三年行动方案（2018—2020年）
          一、重点任务
          （一）组织攻关。按附件1组织实施。
          附件1
          攻克3项关键技术计划
          序号\t课题名称
          \(lines)
          \(total)\t
          """))
    }
    let good = try report("合计：核心技术2项，共性技术1项，共3项")
    #expect(good.findings.isEmpty)
    #expect(good.findings("check.table.stated", .agrees).count == 1)
    #expect(good.findings("check.table.rows", .agrees).count == 1)
    #expect(good.findings("check.table.title", .agrees).count == 1)
    let wrong = try report("合计：核心技术2项，共性技术1项，共4项")
    #expect(wrong.findings("check.table.stated", .error).count == 1)
    #expect(wrong.findings("check.table.rows", .doubt).count == 1)
    #expect(wrong.findings("check.table.title", .doubt).count == 1)
  }

  @Test func `parts that exceed their whole are an error, parts of a list of several wholes are left alone`() throws {
    func report(_ sentence: String) throws -> CheckReport { checker.check(try cityPlan(2018, "（一）\(sentence)。")) }
    let error = try report("到2020年，高新技术企业达到900家，其中南岸、北岸高新技术企业分别达到600家、400家")
    #expect(error.findings("check.part", .error).count + error.findings("check.part", .doubt).count == 1)
    #expect(try report("形成新产品100个，其中高端新产品150个").findings("check.part", .error).count == 1)
    #expect(try report("形成新产品100个以上，其中高端新产品150个").findings("check.part", .doubt).count == 1)
    #expect(try report("形成新产品100个，其中高端新产品50个").findings.isEmpty)
    #expect(try report("建设美丽乡村1000个、绿色村庄300个，其中示范乡村500个").findings("check.part", .error).isEmpty)
  }

  @Test func `stages must come to the whole, and a stock should not fall on the way`() throws {
    func report(_ years: [Int], whole: Int) throws -> CheckReport {
      let stages = zip(["一", "二", "三"], years).enumerated().map {
        "（\($0.element.0)）\(2018 + $0.offset)年，新增高新技术企业\($0.element.1)家。"
      }
      return checker.check(
        try cityPlan(2018, stages.joined(separator: "\n"), goals: "到2020年，新增高新技术企业\(whole)家。"))
    }
    #expect(try report([500, 300, 200], whole: 1000).findings.isEmpty)
    #expect(try report([500, 300, 200], whole: 1000).findings("check.stage.sum", .agrees).count == 1)
    #expect(try report([500, 300, 100], whole: 1000).findings("check.stage.sum", .doubt).count == 1)
    let falling = checker.check(
      try cityPlan(2018, "（一）到2019年，高新技术企业总数达到900家；到2020年，高新技术企业总数达到800家。"))
    #expect(falling.findings("check.stage.order", .doubt).count == 1)
  }

  @Test func `an indicator with two figures is a doubt, unless both may hold`() throws {
    func report(_ goal: String, _ task: String) throws -> CheckReport {
      checker.check(try cityPlan(2018, "（一）\(task)。", goals: "\(goal)。"))
    }
    let doubt = try report("到2020年，高新技术企业数量达到400家", "到2020年，高新技术企业数量达到420家")
    #expect(doubt.findings("check.repeat.overview", .doubt).first?.places.count == 2)
    let open = try report("到2020年，攻克关键技术100项以上", "到2020年，攻克关键技术123项")
    #expect(open.findings.isEmpty)
    let same = try report("到2020年，攻克关键技术100项", "到2020年，攻克关键技术100项")
    #expect(same.findings("check.repeat.overview", .agrees).count == 1)
    let parts = checker.check(try cityPlan(2018, "（一）建设应用示范场景8个。\n（二）建设应用示范场景3个。"))
    #expect(parts.findings.isEmpty, "two tasks with their own share")
  }

  @Test func `a title that says another figure than its text is a doubt`() throws {
    func report(_ text: String) throws -> CheckReport {
      checker.check(try cityPlan(2018, "（一）新建100个创新平台。\(text)。\n（二）加强宣传。办好科普活动。"))
    }
    #expect(try report("到2020年，新建各类创新平台120个").findings("check.title", .doubt).count == 1)
    #expect(try report("到2020年，新建各类创新平台100个").findings("check.title", .doubt).isEmpty)
    #expect(try report("组织申报工作").findings.isEmpty)
  }

  @Test func `a year outside the plan's years is a doubt that quotes them`() throws {
    let report = checker.check(try cityPlan(2018, "（一）到2030年，高新技术企业数量达到900家。\n（二）到2020年，建设实验室4家。"))
    let doubt = try #require(report.findings("check.deadline", .doubt).first)
    #expect(doubt.places.count == 2)
    #expect(doubt.places.last?.quote.text.contains("2018—2020") == true)
    #expect(report.findings("check.deadline", .doubt).count == 1)
  }

  @Test func `a task without a unit is a doubt where the others have one, and not where none has`() throws {
    let unit = "（责任单位：市科技局）"
    let tasks = ["一", "二", "三", "四", "五"].map { "（\($0)）完善第\($0)批平台。加强平台建设。" }
    let most = tasks.dropLast().map { $0 + unit } + [tasks[4]]
    let report = checker.check(try cityPlan(2018, most.joined(separator: "\n")))
    #expect(report.findings("check.task.unit", .doubt).map { $0.places[0].path } == ["2.5"])
    #expect(checker.check(try cityPlan(2018, tasks.joined(separator: "\n"))).findings.isEmpty)
  }

  @Test func `a task without a target is a doubt where the others have one`() throws {
    let tasks = ["一", "二", "三", "四"].map { "（\($0)）建设第\($0)批平台。到2020年，建设创新平台\($0.utf8.count)0个。" }
    let report = checker.check(try cityPlan(2018, (tasks + ["（五）加强宣传。办好科普活动。"]).joined(separator: "\n")))
    #expect(report.findings("check.task.target", .doubt).map { $0.places[0].path } == ["2.5"])
  }

  @Test func `a unit that supports again and again and leads nothing is a doubt`() throws {
    let tasks = ["一", "二", "三"].map { "（\($0)）完善第\($0)批平台。加强平台建设。（牵头单位：市科技局；配合单位：市统计局，各县区人民政府）" }
    let report = checker.check(try cityPlan(2018, tasks.joined(separator: "\n")))
    #expect(report.findings("check.unit.idle", .doubt).count == 1, "governments of counties never lead")
    #expect(report.findings("check.unit.idle", .doubt).first?.message.contains("市统计局") == true)
    let two = checker.check(try cityPlan(2018, tasks.prefix(2).joined(separator: "\n")))
    #expect(two.findings("check.unit.idle", .doubt).isEmpty)
  }

  @Test func `every quote is the words at its place`() throws {
    let text = Array(
      String(decoding: try Checkout.bytes(Checkout.path("samples/guangxi-2018-2020.txt")), as: UTF8.self).unicodeScalars
    )
    #expect(!text.isEmpty)
    let plan = try plan(at: Checkout.path("samples/guangxi-2018-2020.txt"))
    let report = checker.check(plan)
    #expect(report.errors == 0)
    for table in plan.tables {
      let part = table.evidence.part("合计")
      #expect(part.charEnd - part.charStart == part.text.unicodeScalars.count)
      #expect(part.charStart >= table.evidence.charStart && part.charEnd <= table.evidence.charEnd)
    }
  }

  @Test func `two yields of two crops are no contradiction`() throws {
    let plan = try cityPlan(
      2021, "（一）种茶。新辟茶园，到2023年，年产量达到50万吨。\n（二）养鱼。改造鱼塘，到2023年，年产量达到80万吨。")
    #expect(checker.check(plan).findings.filter { $0.id.hasPrefix("check.repeat") }.isEmpty)
  }

  @Test func `no sample has an error`() throws {
    for folder in ["samples", "samples/extra"] {
      for path in Checkout.files(in: Checkout.path(folder)) where path.hasSuffix(".txt") || path.hasSuffix(".docx") {
        #expect(checker.check(try plan(at: path)).errors == 0, "\(path)")
      }
    }
  }

  @Test(.readsShared) func `the annex that does not add up is the only error beside the checkout`() throws {
    for path in try Checkout.sharedTexts() {
      let report = checker.check(try plan(at: path))
      let errors = report.findings.filter { $0.severity == .error }
      guard path.contains("guangxi-2018-2020") else {
        #expect(errors.isEmpty, "\(path): \(errors.map(\.message))")
        continue
      }
      #expect(errors.map(\.id) == ["check.table.total"])
      #expect(errors.first?.message.contains("100") == true && errors.first?.message.contains("99") == true)
      #expect(errors.first?.places.first?.path == "A2")
      // 13 fields, 123 rows and 44+17+62 are one figure.
      let tasks = try #require(report.findings("check.table.tasks", .agrees).first)
      #expect(tasks.places.count == 14)
      #expect(tasks.message.contains("13") && tasks.message.contains("123"))
      #expect(report.findings("check.table.stated", .agrees).first?.message.contains("44+17+62=123") == true)
      #expect(report.findings("check.table.rows", .agrees).first?.message.contains("123行") == true)
      #expect(report.findings("check.table.title", .doubt).count == 1, "the title says 100")
    }
  }
}
