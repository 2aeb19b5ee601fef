internal import PlanModel

/// The rows of a plan in each sheet, without their numbers and the plan's name.
enum LedgerRows {
  private static let front = [
    SheetColumn("序号", .integer, 6...8),
    SheetColumn("方案", .text, 12...22, isOptional: true),
  ]

  // MARK: 任务台账

  static let taskColumns =
    front + [
      SheetColumn("编号", .short, 6...12),
      SheetColumn("任务", .text, 14...26),
      SheetColumn("目标", .text, 16...38),
      SheetColumn("牵头单位", .text, 12...20),
      SheetColumn("责任单位", .text, 12...24, isOptional: true),
      SheetColumn("配合单位", .text, 12...24),
      SheetColumn("指导单位", .text, 12...24, isOptional: true),
      SheetColumn("完成时限", .text, 10...12),
      SheetColumn("依据原文", .text, 24...60),
      SheetColumn("进展情况", .blank, 18...18),
    ]

  /// Each task: items of tasks and safeguards with nothing below them, and any other that has units, targets or a deadline of its own. Targets before
  /// the first item have a row of their own.
  static func tasks(_ plan: Plan) -> [[SheetCell]] {
    let targets = Dictionary(grouping: plan.targets) { $0.item ?? "" }
    var rows: [[SheetCell]] = []
    if let first = targets[""] {
      rows.append([.text(nil), .text(nil), .text(words(of: first)), .text(nil), .text(nil), .text(nil), .text(nil)])
      rows[0] += [.text(deadline(nil, first)), .text(words(of: first))]
    }
    for item in plan.items {
      let own = targets[item.id] ?? []
      let isTask = item.leaf && (item.section == .tasks || item.section == .safeguards)
      guard isTask || !own.isEmpty || !item.units.isEmpty || item.deadline != nil else { continue }
      rows.append([
        .text(item.path.description), .text(item.title ?? item.text), .text(words(of: own)),
        .text(names(item, .lead)), .text(names(item, .responsible)), .text(names(item, .support)),
        .text(names(item, .guide)), .text(deadline(item.deadline, own)), .text(item.evidence.text),
      ])
    }
    return rows
  }

  /// The words that state the targets, each once, one below the other.
  private static func words(of targets: [PlanTarget]) -> String {
    unique(targets.map(\.evidence.text)).joined(separator: "\n")
  }

  private static func names(_ item: PlanItem, _ role: UnitRole) -> String {
    let names = unique(item.units.filter { $0.role == role }.map(\.name)).joined(separator: "、")
    // The list of units is of the role of its last one.
    return item.unitsOpen && !names.isEmpty && item.units.last?.role == role ? names + "等" : names
  }

  /// As printed, else the years that the targets tell.
  private static func deadline(_ printed: String?, _ targets: [PlanTarget]) -> String? {
    if let printed { return printed }
    let years = Set(targets.compactMap(\.deadline)).sorted()
    return years.isEmpty ? nil : years.map { "\($0)年" }.joined(separator: "、")
  }

  private static func unique(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }

  // MARK: 目标清单

  static let targetColumns =
    front + [
      SheetColumn("编号", .short, 6...12),
      SheetColumn("任务", .text, 12...26),
      SheetColumn("指标", .text, 14...36),
      SheetColumn("比较词", .short, 8...10),
      SheetColumn("数值", .number, 9...16),
      SheetColumn("上限", .number, 9...16, isOptional: true),
      SheetColumn("单位", .short, 7...14),
      SheetColumn("口径", .short, 8...10),
      SheetColumn("完成年份", .integer, 10...10),
      SheetColumn("期限依据", .short, 10...10),
      SheetColumn("基期值", .number, 9...14, isOptional: true),
      SheetColumn("基期年份", .integer, 10...10, isOptional: true),
      SheetColumn("属性", .short, 8...10, isOptional: true),
      SheetColumn("力争", .short, 7...7, isOptional: true),
      SheetColumn("范围", .text, 8...20, isOptional: true),
      SheetColumn("责任单位", .text, 12...20),
      SheetColumn("责任依据", .short, 10...10),
      SheetColumn("依据原文", .text, 24...60),
    ]

  /// Each target, with and without a figure.
  static func targets(_ plan: Plan) -> [[SheetCell]] {
    let items = Dictionary(plan.items.map { ($0.id, $0) }) { first, _ in first }
    let owners = OwnerTable(plan)
    return plan.targets.map { target in
      let owned = owners.owners(of: target)
      let item = target.item.flatMap { items[$0] }
      let due: String? =
        switch target.dueSource {
        case .text: "原文"
        case .relative: "推算"
        case .period: "方案期"
        case nil: nil
        }
      return [
        .text(target.path?.description), .text(item?.title ?? item?.text), .text(target.indicator),
        .text(target.value == nil ? nil : target.comparator?.label(in: .chinese)), .number(target.value),
        .number(target.upper), .text(target.unit),
        .text(target.perYear ? "每年" : target.measure?.label(in: .chinese)), .integer(target.dueBy), .text(due),
        .number(target.baselineValue), .integer(target.baselineYear), .text(target.binding?.rawValue),
        .text(target.aspirational ? "力争" : nil), .text(target.scope),
        .text(owned?.units.map(\.name).joined(separator: "、")), .text(owned.map { basis($0.source) }),
        .text(target.evidence.text),
      ]
    }
  }

  private static func basis(_ source: Owners.Source) -> String {
    switch source {
    case .sentence: "本句"
    case .item: "本项"
    case .section: "上级"
    }
  }

  // MARK: 单位职责

  static let unitColumns =
    front + [
      SheetColumn("单位", .text, 12...30),
      SheetColumn("全称", .text, 12...34, isOptional: true),
      SheetColumn("性质", .short, 9...9, isOptional: true),
      SheetColumn("层级", .short, 7...7, isOptional: true),
      SheetColumn("牵头", .integer, 7...7),
      SheetColumn("责任", .integer, 7...7, isOptional: true),
      SheetColumn("配合", .integer, 7...7),
      SheetColumn("指导", .integer, 7...7, isOptional: true),
      SheetColumn("合计", .integer, 7...7),
      SheetColumn("牵头任务", .text, 20...50),
      SheetColumn("责任任务", .text, 20...50, isOptional: true),
      SheetColumn("配合任务", .text, 20...50),
      SheetColumn("指导任务", .text, 20...50, isOptional: true),
    ]

  /// Each body in the order in which the plan names it, with the tasks that it has in each role.
  static func units(_ plan: Plan) -> [[SheetCell]] {
    var order: [String] = []
    var found: [String: (unit: ResponsibleUnit, tasks: [UnitRole: [String]], all: Set<String>)] = [:]
    for item in plan.items {
      let task = "\(item.path) \(item.title ?? String(item.text.prefix(30)))"
      for unit in item.units {
        let key = unit.unitID ?? unit.name
        if found[key] == nil { order.append(key) }
        var entry = found[key] ?? (unit, [:], [])
        if entry.tasks[unit.role]?.last != task { entry.tasks[unit.role, default: []].append(task) }
        entry.all.insert(item.id)
        found[key] = entry
      }
    }
    let roles: [UnitRole] = [.lead, .responsible, .support, .guide]
    return order.compactMap { key in
      guard let (unit, tasks, all) = found[key] else { return nil }
      let counts = roles.map { role in SheetCell.integer(count(tasks[role]?.count, role)) }
      let lists = roles.map { role in SheetCell.text(tasks[role]?.joined(separator: "；")) }
      let nature = [unit.kind?.label(in: .chinese), unit.level?.label(in: .chinese)].map { SheetCell.text($0) }
      return [.text(unit.name), .text(unit.fullName == unit.name ? nil : unit.fullName)] + nature
        + counts + [.integer(all.count)] + lists
    }
  }

  /// 0 in the columns that every ledger has, nothing in the others.
  private static func count(_ count: Int?, _ role: UnitRole) -> Int? {
    count ?? (role == .lead || role == .support ? 0 : nil)
  }

  // MARK: 自查

  static let findingColumns =
    front + [
      SheetColumn("性质", .short, 7...8),
      SheetColumn("检查项", .short, 12...14),
      SheetColumn("说明", .text, 20...50),
      SheetColumn("位置一", .short, 8...12),
      SheetColumn("原文一", .text, 20...50),
      SheetColumn("位置二", .short, 8...12),
      SheetColumn("原文二", .text, 20...50),
      SheetColumn("其他原文", .text, 20...50, isOptional: true),
      SheetColumn("处理情况", .blank, 16...16),
    ]

  /// Each error and doubt with the places that it rests on.
  static func findings(_ report: CheckReport) -> [[SheetCell]] {
    report.findings.map { finding in
      let others = finding.places.dropFirst(2).map { "\($0.path) \($0.quote.text)" }.joined(separator: "\n")
      var cells: [SheetCell] = [
        .text(finding.severity.label(in: .chinese)), .text(finding.kindLabel(in: .chinese)), .text(finding.message),
      ]
      for number in 0..<2 {
        let place = finding.places.count > number ? finding.places[number] : nil
        cells += [.text(place?.path), .text(place?.quote.text)]
      }
      return cells + [.text(others)]
    }
  }
}
