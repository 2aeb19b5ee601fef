package import PlanModel

/// `ledger.xlsx`: the ledger that offices keep, of one plan or of many, a plan at a time.
///
/// 任务台账 has a row for each task, 目标清单 one for each target with its figures as numbers, 单位职责 one for each body, 自查 one for each finding of the
/// check, 指标对比 one for each indicator of several plans. Columns that have nothing in them are hidden, the first with the plans' names among them
/// when there is one plan.
package final class LedgerWorkbook {
  private let workbook: Workbook
  private let tasks: Sheet
  private let targets: Sheet
  private let comparison: Sheet?
  private let changes: Sheet?
  private let units: Sheet
  private let checks: Sheet
  private let isOfMany: Bool
  private var isStarted = false
  private var numbers: [ObjectIdentifier: Int] = [:]

  /// - Parameters:
  ///   - path: the file; it appears in `finish`, in an existing folder.
  ///   - temporary: a folder for what waits to be put together.
  ///   - isOfMany: whether more than one plan is to come.
  ///   - isCompared: whether `add` will be called.
  ///   - rowLimit: rows that a sheet holds.
  /// - Throws: `PlanError` `output.write`.
  package init(
    path: String, temporary: String, isOfMany: Bool, isCompared: Bool, rowLimit: Int = 1_048_576
  ) throws(PlanError) {
    self.isOfMany = isOfMany
    workbook = try Workbook(path: path, temporary: temporary, title: "任务台账")
    tasks = try Sheet("任务台账", in: workbook, rowLimit: rowLimit)
    targets = try Sheet("目标清单", in: workbook, rowLimit: rowLimit)
    comparison = isCompared ? try Sheet("指标对比", in: workbook, rowLimit: rowLimit) : nil
    changes = isCompared ? try Sheet("任务对比", in: workbook, rowLimit: rowLimit) : nil
    units = try Sheet("单位职责", in: workbook, rowLimit: rowLimit)
    checks = try Sheet("自查", in: workbook, rowLimit: rowLimit)
  }

  /// Adds a plan and what a check of it has found.
  package func append(_ plan: Plan, _ report: CheckReport) throws(PlanError) {
    if !isStarted { start(plan.document.title) }
    let name = isOfMany ? plan.document.title ?? plan.source.path : nil
    for row in LedgerRows.tasks(plan) { try append([.text(name)] + row, to: tasks) }
    for row in LedgerRows.targets(plan) { try append([.text(name)] + row, to: targets) }
    for row in LedgerRows.units(plan) { try append([.text(name)] + row, to: units) }
    for row in LedgerRows.findings(report) { try append([.text(name)] + row, to: checks) }
  }

  /// Adds the comparison of the plans.
  package func add(_ found: Comparison) throws(PlanError) {
    if let comparison {
      ComparisonRows.start(comparison, of: found)
      for row in ComparisonRows.indicators(of: found) { try append(row, to: comparison) }
    }
    if let changes {
      changes.start(title: "任务对比", columns: ComparisonRows.taskColumns, frozen: 2)
      for row in ComparisonRows.tasks(of: found) { try append(row, to: changes) }
    }
  }

  /// Writes the file.
  ///
  /// - Returns: what of the plans a spreadsheet cannot hold.
  package func finish() throws(PlanError) -> [PlanDiagnostic] {
    if !isStarted { start(nil) }
    let sheets = [tasks, targets, comparison, changes, units, checks].compactMap(\.self)
    for sheet in sheets { try sheet.finish() }
    try workbook.close()
    return sheets.flatMap { sheet in
      CellText.Loss.allCases.compactMap { loss in
        guard let remarks = sheet.losses[loss] else { return nil }
        let more = remarks.count > 1 ? " and \(remarks.count - 1) more cells" : ""
        return PlanDiagnostic(
          id: loss.id, severity: .warning,
          message: "\(remarks.place)\(more): text \(loss.words); the JSON has all of it",
          evidence: nil)
      }
    }
  }

  private func start(_ title: String?) {
    isStarted = true
    let name = isOfMany ? "" : title ?? ""
    tasks.start(title: "\(name)任务台账", columns: LedgerRows.taskColumns, frozen: 4)
    targets.start(title: "\(name)目标清单", columns: LedgerRows.targetColumns, frozen: 5, isWide: true)
    units.start(title: "\(name)单位职责", columns: LedgerRows.unitColumns, frozen: 3)
    checks.start(title: "\(name)自查", columns: LedgerRows.findingColumns, frozen: 4)
  }

  /// Adds a row with its number in front.
  private func append(_ cells: [SheetCell], to sheet: Sheet) throws(PlanError) {
    let number = numbers[ObjectIdentifier(sheet), default: 0] + 1
    numbers[ObjectIdentifier(sheet)] = number
    try sheet.append([.integer(number)] + cells)
  }
}
