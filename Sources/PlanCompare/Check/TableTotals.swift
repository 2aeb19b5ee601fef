internal import PlanModel

/// Rows against the total printed below them, and columns against the one beside them.
///
/// 平台类别 4, 12, 10… with 合计 100 where the rows add up to 99 is an error when every row has a whole number of one unit and none is a part of
/// another (其中, 小计); else a doubt. Shares and figures with decimals are left alone: they are rounded.
struct TableTotals {
  let facts: PlanFacts

  func findings() -> [Finding] {
    facts.plan.tables.flatMap { columnTotals($0) + rowTotals($0) }
  }

  private func columnTotals(_ table: PlanTable) -> [Finding] {
    var columns: [String] = []
    for cell in table.cells where !columns.contains(cell.column) { columns.append(cell.column) }
    let rows = TableRows(table)
    return columns.compactMap { column in
      let cells = table.cells.filter { $0.column == column }
      let totals = cells.filter { TableRows.isTotal($0.row) }
      let parts = cells.filter { !TableRows.isTotal($0.row) }
      guard totals.count == 1, let total = totals.first, parts.count >= 2 else { return nil }
      let isWhole = parts.count == rows.data.count && rows.groups.isEmpty && rows.totals.count == 1
      return finding(table, total, parts, isCertain: isWhole, about: .remark(Remark(.column, .text(column))))
    }
  }

  private func rowTotals(_ table: PlanTable) -> [Finding] {
    var findings: [Finding] = []
    for run in rowsOfCells(table) {
      let totals = run.filter { TableRows.isTotal($0.column) }
      let parts = run.filter { !TableRows.isTotal($0.column) }
      guard totals.count == 1, let total = totals.first, parts.count >= 2 else { continue }
      // Years side by side are parts of a total; other columns may be anything.
      let isWhole = parts.allSatisfy { isYear($0.column) } && Set(parts.map(\.column)).count == parts.count
      if let finding = finding(table, total, parts, isCertain: isWhole, about: .remark(Remark(.row, .text(total.row))))
      {
        findings.append(finding)
      }
    }
    return findings
  }

  /// Cells of one row each: a row ends where its label changes or a column comes again.
  private func rowsOfCells(_ table: PlanTable) -> [[PlanTable.Cell]] {
    var runs: [[PlanTable.Cell]] = []
    for cell in table.cells {
      if let last = runs.last, last[0].row == cell.row, !last.contains(where: { $0.column == cell.column }) {
        runs[runs.count - 1].append(cell)
      } else {
        runs.append([cell])
      }
    }
    return runs
  }

  private func isYear(_ column: String) -> Bool {
    let words = ScanText.normalize(column)
    return words.hasPrefix("20") && words.prefix(4).allSatisfy(\.isNumber) && (words.count == 4 || words.hasSuffix("年"))
  }

  private func finding(
    _ table: PlanTable, _ total: PlanTable.Cell, _ parts: [PlanTable.Cell], isCertain: Bool, about: Remark.Value
  ) -> Finding? {
    guard let sum = ExactDecimal.sum(parts.map(\.value)), !total.unit.hasSuffix("%"),
      parts.allSatisfy({ $0.unit == total.unit })
    else { return nil }
    let places =
      [facts.place(table, total.evidence)]
      + [parts.first, parts.last].compactMap(\.self).map { facts.place(table, $0.evidence) }
    let name = facts.name(of: table)
    if sum == total.value {
      return Finding(
        "check.table.total", .agrees,
        Remark(.totalAgrees, name, about, "\(parts.count)", "\(sum)"), places: places)
    }
    let plain =
      (parts + [total]).allSatisfy { $0.value.isInteger }
      && !parts.contains { TableRows.isPart($0.row) || TableRows.isPart($0.column) }
    // Where parts are missing or rounded a sum that differs is to be expected.
    guard plain else { return nil }
    return Finding(
      "check.table.total", isCertain ? .error : .doubt,
      Remark(
        .totalDiffers, name, about, "\(total.value)\(total.unit)", "\(parts.count)", "\(sum)\(total.unit)"),
      places: places)
  }
}
