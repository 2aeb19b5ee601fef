import PlanModel

/// A plan in our own words that has every kind of field, filled and empty.
enum SamplePlan {
  static func plan(id: String = "榆政发〔2031〕7号") -> Plan {
    var document = PlanDocument()
    document.title = "榆州市种业振兴行动计划（2031—2033年）"
    document.titleEvidence = quote("榆州市种业振兴行动计划（2031—2033年）", at: 0, rule: "document.title")
    document.documentNumber = "榆政发〔2031〕7号"
    document.documentNumberEvidence = quote("榆政发〔2031〕7号", at: 30, rule: "document.number")
    document.issuers = ["榆州市人民政府", "榆州市农业农村局"]
    document.issuersEvidence = [quote("榆州市人民政府", at: 45, rule: "document.issuer")]
    document.issuedOn = CivilDate(year: 2031, month: 3, day: 9)
    document.issuedOnEvidence = quote("2031年3月9日", at: 60, rule: "document.date")
    document.period = YearPeriod(start: 2031, end: 2033)
    document.periodEvidence = quote("2031—2033年", at: 12, rule: "document.period")
    document.region = Region(name: "榆州市", code: "999900")
    document.series = "榆州市种业振兴行动计划"
    document.repeals = [
      Repeal(
        title: "榆州市种业行动计划", documentNumber: "榆政发〔2028〕2号",
        evidence: quote("《榆州市种业行动计划》（榆政发〔2028〕2号）同时废止", at: 510, rule: "metadata.repeals")),
      Repeal(title: nil, documentNumber: nil, evidence: quote("《》同时废止", at: 540, rule: "metadata.repeals")),
    ]
    var coverage = Coverage()
    coverage.bytes = [.task: 400, .target: 120, .unread: 37]
    return Plan(
      id: id,
      source: Source(
        path: "in/种业,\"一\".txt", encoding: "GB18030", byteCount: 620, sha256: String(repeating: "0a", count: 32)),
      document: document, items: items, targets: targets, quantities: quantities, tables: [table],
      diagnostics: [
        PlanDiagnostic(
          id: "outline.gap", severity: .warning, message: "item 2.2 is missing after 2.1",
          evidence: quote("（三）", at: 300)),
        PlanDiagnostic(id: "text.encoding.guessed", severity: .note, message: "read as GB18030", evidence: nil),
      ],
      coverage: coverage)
  }

  static func quote(_ text: String, at start: Int, rule: String = "item.label") -> Quote {
    Quote(
      text: text, block: start / 50, charStart: start, charEnd: start + text.unicodeScalars.count, rule: rule,
      origin: Origin(line: start / 50 + 1, column: start % 50 + 1, byte: start * 3))
  }

  private static var items: [PlanItem] {
    var part = PlanItem(
      id: "i2", path: ItemPath([2]), label: "二、", title: "主要任务",
      titleEvidence: quote("主要任务", at: 102, rule: "item.title"),
      text: "主要任务", section: .tasks, leaf: false, parent: nil, evidence: quote("二、", at: 100))
    part.evidence.origin = Origin(part: "word/document.xml", paragraph: 14)
    let sowing = PlanItem(
      id: "i2.1", path: ItemPath([2, 1]), label: "（一）", title: nil, titleEvidence: nil,
      text: "-建设繁育基地3个，\n建成\"一库,两园\"。", section: .tasks, leaf: true, parent: "i2",
      units: [
        ResponsibleUnit(
          role: .lead, name: "市农业农村局", fullName: "榆州市农业农村局", unitID: "agriculture", group: 0,
          evidence: quote("市农业农村局", at: 210, rule: "unit.label")),
        ResponsibleUnit(
          role: .support, name: "市财政局", group: 1, evidence: quote("财政局", at: 218, rule: "unit.prefix")),
      ], unitsOpen: true, deadline: "2032年底", deadlineEvidence: quote("2032年底", at: 230, rule: "unit.deadline"),
      evidence: quote("（一）", at: 200))
    let annex = PlanItem(
      id: "a1.3", path: ItemPath(root: "A1", [3]), label: "3.", title: "@评估", titleEvidence: nil, text: "@评估",
      section: .safeguards, leaf: true, parent: nil, evidence: quote("3.", at: 400))
    return [part, sowing, annex]
  }

  private static var targets: [PlanTarget] {
    Comparator.allCases.enumerated().map { index, comparator in
      var target = PlanTarget(
        id: "t\(index)", kind: .quantified, unit: "亿元", source: index == 0 ? .box : .text,
        evidence: quote("产值达到1.3亿元", at: 150 + index, rule: "target.verb"))
      target.value = ExactDecimal(mantissa: 13, scale: 1)
      target.upper = comparator == .range ? ExactDecimal(2) : nil
      target.comparator = comparator
      target.measure = .level
      target.indicator = "种业产值"
      target.indicatorEvidence = quote("产值", at: 150 + index, rule: "target.indicator")
      target.canonical = CanonicalQuantity(
        value: ExactDecimal(130_000_000), upper: comparator == .range ? ExactDecimal(200_000_000) : nil, unit: "元")
      if index > 0 {
        target.item = "i2.1"
        target.path = ItemPath([2, 1])
        target.deadline = 2033
        target.dueBy = 2033
        target.dueSource = .text
        target.baselineValue = ExactDecimal(mantissa: -5, scale: 2)
        target.baselineYear = 2030
        target.binding = .expected
        target.perYear = true
        target.aspirational = true
      }
      return target
    } + [
      PlanTarget(
        id: "q", kind: .qualitative, unit: "", source: .text, evidence: quote("实现全覆盖", at: 190, rule: "target.words"))
    ]
  }

  private static var quantities: [PlanQuantity] {
    [
      PlanQuantity(
        id: "n1", item: nil, path: nil, statement: .baseline, value: ExactDecimal(70), upper: nil, unit: "%",
        comparator: .ge, canonical: nil, evidence: quote("70%以上", at: 80, rule: "quantity.baseline")),
      PlanQuantity(
        id: "n2", item: "i2.1", path: ItemPath([2, 1]), statement: .award, value: ExactDecimal(20),
        upper: ExactDecimal(50), unit: "万元", comparator: .range,
        canonical: CanonicalQuantity(value: ExactDecimal(200_000), upper: ExactDecimal(500_000), unit: "元"),
        evidence: quote("20—50万元", at: 240, rule: "quantity.award")),
    ]
  }

  private static var table: PlanTable {
    PlanTable(
      id: "tb1", caption: "表1", captionEvidence: quote("表1", at: 310, rule: "table.caption"), path: ItemPath([2, 1]),
      header: ["县区", "2032年"],
      rows: [["北县", "12.5"], ["合计", "30"]],
      cells: [
        PlanTable.Cell(
          row: "北县", column: "2032年", value: ExactDecimal(mantissa: 125, scale: 1), unit: "万亩",
          evidence: quote("12.5", at: 320, rule: "table.cell")),
        PlanTable.Cell(
          row: "=合计", column: "2032年", value: ExactDecimal(30), unit: "",
          evidence: quote("30", at: 330, rule: "table.cell")),
      ], evidence: quote("表1", at: 310, rule: "table.caption"))
  }
}
