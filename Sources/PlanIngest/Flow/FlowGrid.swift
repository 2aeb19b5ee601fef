internal import PlanModel

/// The cells of a table with their places: merged cells once, with their spans.
struct FlowGrid {
  struct Cell {
    var position: CellPosition
    var blocks: [FlowBlock]
  }

  private(set) var cells: [Cell] = []
  private(set) var rowCount = 0
  private(set) var columnCount = 0
  private(set) var headerRows = 0

  init(_ table: FlowTable) {
    // By column: the cell that lies in it, and the row it ends before when it spans several.
    var above: [Int?] = []
    var taken: [Int] = []
    for row in table.rows {
      var column = row.skipped
      var next: [Int?] = []
      for cell in row.cells {
        while column < taken.count, taken[column] > rowCount { column += 1 }
        defer { column += cell.columnSpan }
        next += repeatElement(nil, count: max(0, column - next.count))
        if cell.continuesAbove, column < above.count, let first = above[column] {
          cells[first].position.rowSpan += 1
          next.append(first)
          continue
        }
        next.append(cells.count)
        if cell.rowSpan > 1 {
          taken += repeatElement(0, count: max(0, column + cell.columnSpan - taken.count))
          for spanned in column..<(column + cell.columnSpan) { taken[spanned] = rowCount + cell.rowSpan }
        }
        cells.append(
          Cell(
            position: CellPosition(
              table: 0, row: rowCount, column: column, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan),
            blocks: cell.blocks))
      }
      above = next
      columnCount = max(columnCount, column)
      if row.isHeader, headerRows == rowCount { headerRows += 1 }
      rowCount += 1
    }
    // A span ends with its table.
    for index in cells.indices {
      cells[index].position.rowSpan = min(cells[index].position.rowSpan, rowCount - cells[index].position.row)
    }
  }
}
