internal import PlanModel

/// The tables that the source itself marks as such, one grid each; pieces of a table broken over pages are still apart.
///
/// A table of one column or one row is layout (a box, a letterhead), no table of facts; it stays text. So does a table inside
/// the cell of another.
func sourceGrids(_ document: Document, _ scan: ScanText) -> [Grid] {
  var grids: [Grid] = []
  var covered = 0
  for (index, table) in document.tables.enumerated() where table.blocks.lowerBound >= covered {
    covered = table.blocks.upperBound
    guard table.columnCount > 1 else { continue }
    var cells: [Grid.Cell] = []
    for block in table.blocks {
      guard let place = document.blocks[block].cell, place.table == index, !scan.blocks[block].isEmpty,
        place.row < table.rowCount, place.column < table.columnCount
      else { continue }
      let range = scan.blocks[block]
      if let last = cells.last, last.row == place.row, last.column == place.column {
        cells[cells.count - 1].range = last.range.lowerBound..<range.upperBound
      } else {
        cells.append(
          Grid.Cell(
            row: place.row, column: place.column, rowSpan: max(1, place.rowSpan), columnSpan: max(1, place.columnSpan),
            block: block, range: range))
      }
    }
    cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
    guard Set(cells.map(\.column)).count > 1 else { continue }
    grids.append(
      Grid(
        blocks: table.blocks, rowCount: table.rowCount, columnCount: table.columnCount, headerRows: table.headerRows,
        cells: cells))
  }
  return grids
}
