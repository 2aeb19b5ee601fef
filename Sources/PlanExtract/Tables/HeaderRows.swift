internal import PlanModel

/// How many rows at the top of a grid are its header.
///
/// Rows of one cell that spans the table (a caption, 单位：万元) count as header rows when the header follows them. A second row belongs to
/// the header when the source says so, when a cell of the first reaches into it, or when it has no figures and stands only
/// below header cells that are merged. A table whose first row has figures has no header.
func headerRowCount(_ view: GridView, words: TableWords) -> Int {
  let grid = view.grid
  var row = 0
  while row < grid.rowCount, row < 3, view.isSingle(row) || view.filled(row).isEmpty { row += 1 }
  guard row < grid.rowCount, isHeaderRow(view, row, words) else { return 0 }
  let first = row
  var count = first + 1
  let reach = view.filled(first).map { $0.row + $0.rowSpan }.max() ?? count
  while count < grid.rowCount, count < first + 4 {
    let said = count < grid.headerRows || count < reach
    guard (said || isSecondHeaderRow(view, count, above: first, words)) && isHeaderRow(view, count, words) else {
      break
    }
    count += 1
  }
  return count == grid.rowCount ? first + 1 : count
}

/// Two or more cells with words, none of them a figure; bare years are words here.
private func isHeaderRow(_ view: GridView, _ row: Int, _ words: TableWords) -> Bool {
  let cells = view.filled(row)
  guard cells.count > 1 else { return false }
  var hasWord = false
  for cell in cells {
    let bytes = view.bytes(cell)
    let all = 0..<bytes.count
    if bytes.isYear(all) {
      hasWord = true
      continue
    }
    if CellFigure(bytes, in: all, measures: words.measures) != nil { return false }
    if !bytes.isBlank(all) { hasWord = true }
  }
  return hasWord
}

/// Whether a row without spans of its own splits header cells above it: its first place is empty, and each of its words
/// stands below an empty place of the row above, or below a header cell that has empty places to its right.
private func isSecondHeaderRow(_ view: GridView, _ row: Int, above: Int, _ words: TableWords) -> Bool {
  guard view.cell(row, 0) == nil, view.cell(above, 0) != nil else { return false }
  let cells = view.filled(row)
  guard cells.count > 1 else { return false }
  return cells.allSatisfy { cell in
    view.cell(above, cell.column) == nil
      || (cell.column + 1 < view.grid.columnCount && view.cell(above, cell.column + 1) == nil)
      || (view.cell(above, cell.column)?.columnSpan ?? 1) > 1
  }
}

/// Header texts of a column, outermost first, each merged cell once.
///
/// In flattened text a merged header cell leaves empty places to its right: a column without header words of its own takes
/// those on its left (创新平台类别 over two columns).
func headerCells(_ view: GridView, column: Int, flattened: Bool) -> [Grid.Cell] {
  var cells: [Grid.Cell] = []
  for row in 0..<min(view.grid.headerRows, view.grid.rowCount) {
    if view.isSingle(row) { continue }
    var found = view.cell(row, column)
    if found == nil, flattened, column > 0, row + 1 == view.grid.headerRows ? cells.isEmpty : true {
      var left = column - 1
      while left > 0, view.cell(row, left) == nil { left -= 1 }
      found = view.cell(row, left)
    }
    if let cell = found, cells.last != cell { cells.append(cell) }
  }
  return cells
}
