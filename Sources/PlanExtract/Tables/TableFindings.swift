internal import PlanModel

/// Makes the finding of one table: its texts, and its figures with the header texts that lead to them.
func tableFinding(_ table: TableView, _ place: TablePlace) -> TableFinding {
  let view = table.view
  let scan = view.scan
  let blocks = view.grid.blocks
  let range = scan.blocks[blocks.lowerBound].lowerBound..<scan.blocks[blocks.upperBound - 1].upperBound
  var finding = TableFinding(
    caption: place.caption ?? insideCaption(table), path: place.path, header: table.headers,
    evidence: scan.evidence(range, block: blocks.lowerBound, rule: "table"))
  for row in view.bodyRows {
    finding.rows.append(view.columns.map { column in view.own(row, column).map(view.text) ?? "" })
  }
  let segments = columnSegments(table)
  for row in view.bodyRows {
    for segment in segments {
      for column in segment.figures {
        guard let cell = view.own(row, column), let figure = table.figure(row, column),
          let subject = rowSubject(table, row, segment, before: column)
        else { continue }
        finding.cells.append(
          CellFinding(
            row: view.text(subject), column: table.headers[column], value: figure.value,
            unit: measure(table, place, row: row, column: column, figure: figure, subject: subject, segment),
            evidence: scan.evidence(cell.range, block: cell.block, rule: "table.cell")))
      }
    }
  }
  return finding
}

/// A table may be printed in two halves side by side (序号 城市 数量 序号 城市 数量); each half has its own row headers.
struct ColumnSegment {
  var columns: Range<Int>
  var figures: [Int]
  /// The column that tells what a row is about.
  var subject: Int?
  /// The column that holds measure units.
  var measure: Int?
}

private func columnSegments(_ table: TableView) -> [ColumnSegment] {
  var starts = table.view.columns.filter { table.kinds[$0] == .serial }
  if starts.count < 2 || starts.first != 0 { starts = [0] }
  return starts.enumerated().map { index, start in
    let end = index + 1 < starts.count ? starts[index + 1] : table.view.grid.columnCount
    let columns = start..<end
    let figures = table.figureColumns.filter(columns.contains)
    return ColumnSegment(
      columns: columns, figures: figures, subject: subjectColumn(table, columns, before: figures.first ?? end),
      measure: columns.first { table.kinds[$0] == .measure })
  }
}

/// The column whose texts name the rows: the first of the text columns before the figures that names each row differently. A column
/// of classes (类别, merged over rows) repeats itself or has gaps, so the next one, 主要指标, names the rows.
private func subjectColumn(_ table: TableView, _ columns: Range<Int>, before end: Int) -> Int? {
  let view = table.view
  let candidates = columns.filter { column in
    guard column < end else { return false }
    switch table.kinds[column] {
    case .serial, .measure, .binding, .deadline, .remark, .skip, .units: return false
    default: return view.bodyRows.contains { table.hasWords($0, column) }
    }
  }
  let naming = candidates.filter { namesEachRow(table, $0, columns) }
  return naming.first { table.kinds[$0] != .group } ?? naming.first ?? candidates.first
}

private func namesEachRow(_ table: TableView, _ column: Int, _ columns: Range<Int>) -> Bool {
  let view = table.view
  var seen: Set<[UInt8]> = []
  for row in view.bodyRows where !view.isSingle(row) {
    if let cell = view.cell(row, column) {
      if cell.rowSpan > 1 || !seen.insert(view.bytes(cell)).inserted { return false }
    } else if !isTotal(table, row, columns) {
      return false
    }
  }
  return true
}

/// A row that names itself in another column: 合计 in the place of the number, or over several columns.
private func isTotal(_ table: TableView, _ row: Int, _ columns: Range<Int>) -> Bool {
  columns.first { table.hasWords(row, $0) }.map { table.kinds[$0] == .serial || $0 == columns.lowerBound } ?? false
}

private func rowSubject(_ table: TableView, _ row: Int, _ segment: ColumnSegment, before column: Int) -> Grid.Cell? {
  let view = table.view
  if let subject = segment.subject, subject < column, table.hasWords(row, subject) { return view.cell(row, subject) }
  // 合计 stands in the column of numbers, or in any other before the figure.
  if let first = (segment.columns.lowerBound..<column).first(where: {
    table.hasWords(row, $0) && table.kinds[$0] != .measure
  }) {
    return view.cell(row, first)
  }
  // A bare year may head a row as well: 2018 | 329.
  let first = (segment.columns.lowerBound..<column).first { table.kinds[$0] != .serial }
  return first.flatMap { segment.figures.contains($0) ? nil : view.cell(row, $0) }
}

/// The measure unit: printed in the cell, in the bracket of the column's header, in the row's 单位 column, in a bracket behind the
/// row's name, or in the line 单位：项 above the table. A column 总投资（万元） is in 万元 whatever the row is counted in.
private func measure(
  _ table: TableView, _ place: TablePlace, row: Int, column: Int, figure: CellFigure, subject: Grid.Cell,
  _ segment: ColumnSegment
) -> String {
  let view = table.view
  if !figure.unit.isEmpty { return view.scan.string(figure.unit) }
  if !table.bracketMeasures[column].isEmpty { return table.bracketMeasures[column] }
  if let measure = segment.measure, let cell = view.cell(row, measure), cell.column == measure,
    !view.scan.bytes.isBlank(cell.range)
  {
    return view.text(cell)
  }
  if let measure = table.words.measure(inBracketOf: view.bytes(subject)) {
    return String(decoding: measure, as: UTF8.self)
  }
  return place.measure ?? insideMeasure(table) ?? ""
}

/// A caption printed as the table's first row.
private func insideCaption(_ table: TableView) -> Found<String>? {
  let view = table.view
  for row in 0..<min(view.grid.headerRows, view.grid.rowCount) where view.isSingle(row) {
    guard let cell = view.filled(row).first, measureLine(view.scan.bytes, cell.range, table.words) == nil else {
      continue
    }
    return Found(view.text(cell), view.scan.evidence(cell.range, block: cell.block, rule: "table.caption"))
  }
  return nil
}

private func insideMeasure(_ table: TableView) -> String? {
  let view = table.view
  for row in 0..<min(view.grid.headerRows, view.grid.rowCount) where view.isSingle(row) {
    if let cell = view.filled(row).first, let measure = measureLine(view.scan.bytes, cell.range, table.words) {
      return view.scan.string(measure)
    }
  }
  return nil
}
