internal import PlanModel

/// Joins the pieces of tables that were broken over pages: the next table follows with nothing but page marks between, and
/// repeats the header, or has the same number of columns and no header of its own. A first row of words only is no header where a page
/// mark stands before it, unless the lexicon knows it for one.
///
/// Counter-example: two tables below each other with headers of their own stay two.
func mergedGrids(_ grids: [Grid], document: Document, scan: ScanText, words: TableWords) -> [Grid] {
  var merged: [Grid] = []
  for var grid in grids {
    grid.headerRows = headerRowCount(GridView(grid, document: document, scan: scan), words: words)
    if let last = merged.last, let between = wordsBetween(last, grid, document, scan) {
      if between.isEmpty, let joined = join(last, grid, document: document, scan: scan, words: words) {
        merged[merged.count - 1] = joined
        continue
      }
      if let joined = join(last, heading: between, grid, document: document, scan: scan) {
        merged[merged.count - 1] = joined
        continue
      }
    }
    merged.append(grid)
  }
  return merged.filter { $0.rowCount > 1 }.map { withTotal($0, document, scan) }
}

/// The blocks with words between two grids, page marks and page headers left out; nil when there is more than one.
private func wordsBetween(_ a: Grid, _ b: Grid, _ document: Document, _ scan: ScanText) -> [Int]? {
  var found: [Int] = []
  for block in a.blocks.upperBound..<max(a.blocks.upperBound, b.blocks.lowerBound) where !scan.blocks[block].isEmpty {
    found.append(block)
    if found.count > 1 { return nil }
  }
  return found
}

/// Joins two parts of one table between which stands a heading of rows (二、应用技术) that lost its empty cells in flattening: the
/// second part has no header of its own and its rows are numbered.
private func join(_ a: Grid, heading: [Int], _ b: Grid, document: Document, scan: ScanText) -> Grid? {
  guard let block = heading.first, a.columnCount == b.columnCount, a.headerRows > 0, b.headerRows == 0,
    isGroupLine(scan.bytes, scan.blocks[block]), let first = b.cells.first, first.row == 0, first.column == 0,
    scan.bytes.serial(in: first.range) != nil
  else { return nil }
  var joined = appending(block, to: a, scan)
  joined.blocks = a.blocks.lowerBound..<b.blocks.upperBound
  for var cell in b.cells {
    cell.row += joined.rowCount
    joined.cells.append(cell)
  }
  joined.rowCount += b.rowCount
  return joined
}

/// Takes in a line 合计：… that stands right below a table: a last row that lost its empty cells in flattening.
private func withTotal(_ grid: Grid, _ document: Document, _ scan: ScanText) -> Grid {
  let block = grid.blocks.upperBound
  guard block < document.blocks.count, document.blocks[block].kind == .paragraph, grid.headerRows > 0,
    scan.bytes.has("合计", at: scan.blocks[block].lowerBound) || scan.bytes.has("总计", at: scan.blocks[block].lowerBound),
    scan.bytes.characters(in: scan.blocks[block]) <= 60
  else { return grid }
  return appending(block, to: grid, scan)
}

/// The grid with one more row, of one cell over its whole width.
private func appending(_ block: Int, to grid: Grid, _ scan: ScanText) -> Grid {
  var grid = grid
  grid.cells.append(
    Grid.Cell(row: grid.rowCount, column: 0, columnSpan: grid.columnCount, block: block, range: scan.blocks[block]))
  grid.rowCount += 1
  grid.blocks = grid.blocks.lowerBound..<block + 1
  return grid
}

private func join(_ a: Grid, _ b: Grid, document: Document, scan: ScanText, words: TableWords) -> Grid? {
  let first = GridView(a, document: document, scan: scan)
  let second = GridView(b, document: document, scan: scan)
  let columns: [Int]
  let dropped: Int
  if let map = sameHeader(first, second) {
    columns = map
    dropped = b.headerRows
  } else if a.columnCount == b.columnCount, a.headerRows > 0,
    b.headerRows == 0 || (hasPageBetween(a, b, document) && !opensWithHeader(second, words))
  {
    columns = Array(0..<b.columnCount)
    dropped = 0
  } else {
    return nil
  }
  var joined = a
  joined.blocks = a.blocks.lowerBound..<b.blocks.upperBound
  joined.rowCount = a.rowCount + b.rowCount - dropped
  for var cell in b.cells where cell.row >= dropped {
    cell.row += a.rowCount - dropped
    let end = cell.column + cell.columnSpan
    cell.column = columns[cell.column]
    let last = end <= columns.count ? columns[end - 1] : a.columnCount - 1
    cell.columnSpan = max(1, last - cell.column + 1)
    joined.cells.append(cell)
  }
  return joined
}

private func hasPageBetween(_ a: Grid, _ b: Grid, _ document: Document) -> Bool {
  document.blocks[a.blocks.upperBound..<max(a.blocks.upperBound, b.blocks.lowerBound)].contains { $0.kind == .pageMark }
}

/// Where each column of the second grid stands in the first, when both have the same header texts in the same order. A piece may
/// lack the empty places that a merged header cell leaves in another.
private func sameHeader(_ a: GridView, _ b: GridView) -> [Int]? {
  guard a.grid.headerRows > 0, a.grid.headerRows == b.grid.headerRows else { return nil }
  var columns: [Int] = []
  for row in 0..<a.grid.headerRows {
    let left = a.filled(row)
    let right = b.filled(row)
    guard left.count == right.count, zip(left, right).allSatisfy({ a.bytes($0) == b.bytes($1) }) else { return nil }
    if a.isSingle(row) { continue }
    guard columns.isEmpty else { continue }
    columns = [Int](repeating: 0, count: b.grid.columnCount)
    var next = 0
    for column in b.columns {
      while next < right.count - 1, right[next + 1].column <= column { next += 1 }
      columns[column] = min(a.grid.columnCount - 1, left[next].column + max(0, column - right[next].column))
    }
  }
  return columns.isEmpty ? nil : columns
}

/// Whether the first row of a grid is a header by its words: two header words that the lexicon knows.
private func opensWithHeader(_ view: GridView, _ words: TableWords) -> Bool {
  guard view.grid.headerRows > 0 else { return false }
  let row = view.filled(view.grid.headerRows - 1)
  return row.count { words.isKnown(view.bytes($0)) } > 1
}
