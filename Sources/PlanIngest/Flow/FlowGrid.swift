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
    var above: [Int: Int] = [:]
    var taken: [Int: Int] = [:]
    for row in table.rows {
      var column = row.skipped
      var next: [Int: Int] = [:]
      for cell in row.cells {
        while let end = taken[column], end > rowCount { column += 1 }
        defer { column += cell.columnSpan }
        if cell.continuesAbove, let first = above[column] {
          cells[first].position.rowSpan += 1
          next[column] = first
          continue
        }
        next[column] = cells.count
        if cell.rowSpan > 1 {
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
