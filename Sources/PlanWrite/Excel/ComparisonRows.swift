internal import PlanModel

/// The rows of a comparison, without their numbers.
enum ComparisonRows {
  private static let back = [
    SheetColumn("结论", .short, 10...12),
    SheetColumn("变化方向", .short, 10...10),
    SheetColumn("变化量", .number, 10...16),
    SheetColumn("变化单位", .short, 10...12),
    SheetColumn("变化幅度（%）", .number, 10...14),
    SheetColumn("年均变化", .number, 10...14, isOptional: true),
    SheetColumn("理由", .text, 20...50),
    SheetColumn("依据原文", .text, 24...70),
  ]

  /// Four columns for each plan.
  static func start(_ sheet: Sheet, of comparison: Comparison) {
    var columns = [
      SheetColumn("序号", .integer, 6...8),
      SheetColumn("指标", .text, 16...36),
      SheetColumn("范围", .short, 8...14, isOptional: true),
    ]
    var groups: [(words: String, columns: Range<Int>)] = []
    for plan in comparison.plans {
      groups.append((name(of: plan), columns.count..<(columns.count + 4)))
      columns += [
        SheetColumn("比较词", .short, 8...10),
        SheetColumn("数值", .number, 9...16),
        SheetColumn("上限", .number, 9...16, isOptional: true),
        SheetColumn("单位", .short, 7...14),
      ]
    }
    sheet.start(title: "指标对比", columns: columns + back, groups: groups, frozen: 2, isWide: true)
  }

  private static func name(of plan: ComparedPlan) -> String { plan.title ?? plan.path }

  static func indicators(of comparison: Comparison) -> [[SheetCell]] {
    comparison.rows.map { row in
      var cells: [SheetCell] = [.text(row.indicator), .text(row.scope)]
      var quotes: [String] = []
      for (index, cell) in row.cells.enumerated() {
        let target = cell?.target
        cells += [
          .text(target?.comparator?.label(in: .chinese)), .number(target?.value), .number(target?.upper),
          .text(target?.unit),
        ]
        if let target { quotes.append("［\(index + 1)］\(target.evidence.text)") }
      }
      return cells + [
        .text(row.verdict?.label(in: .chinese)), .text(row.direction?.label(in: .chinese)),
        .number(row.change?.absolute), .text(row.change?.unit), .number(row.change?.relative),
        .number(row.change?.perYear), .text(row.reason), .text(quotes.joined(separator: "\n")),
      ]
    }
  }

  static let taskColumns = [
    SheetColumn("序号", .integer, 6...8),
    SheetColumn("变化", .short, 8...8),
    SheetColumn("相似度", .number, 8...8),
    SheetColumn("前一方案", .text, 12...30),
    SheetColumn("原任务", .text, 20...50),
    SheetColumn("后一方案", .text, 12...30),
    SheetColumn("现任务", .text, 20...50),
    SheetColumn("不再牵头的单位", .text, 12...30),
    SheetColumn("新牵头的单位", .text, 12...30),
  ]

  static func tasks(of comparison: Comparison) -> [[SheetCell]] {
    comparison.tasks.map { task in
      [
        .text(task.change.label(in: .chinese)), .number(task.score),
        .text(name(of: comparison.plans[task.from])), .text(told(task.before)),
        .text(name(of: comparison.plans[task.to])), .text(told(task.after)),
        .text(task.leadsLost.joined(separator: "、")), .text(task.leadsGained.joined(separator: "、")),
      ]
    }
  }

  private static func told(_ tasks: [TaskRow.Reference]) -> String {
    tasks.map { "\($0.path) \($0.title)" }.joined(separator: "\n")
  }
}
