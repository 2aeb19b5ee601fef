internal import PlanModel

/// Reads tables: `grids` before the outline is known, `findings` after it.
final class TableReader: Sendable {
  let words: TableWords

  init(lexicon: Lexicon) {
    words = TableWords(lexicon)
  }

  /// The tables of a document, and what could not be told apart.
  struct Grids: Sendable {
    /// In reading order; their blocks do not overlap.
    var grids: [Grid] = []
    var diagnostics: [Diagnostic] = []
  }

  /// What the tables say.
  struct Reading: Sendable {
    /// One for each grid.
    var tables: [TableFinding] = []
    /// Rows of task tables, by table and row. `parent` is an index into this array.
    var items: [ItemFinding] = []
    /// The words of those rows, in reading order; `item` is an index into `items`.
    var pieces: [TextPiece] = []
    var diagnostics: [Diagnostic] = []
  }

  /// The source's own tables, pieces over pages joined, and tables recovered from text with one cell on each line.
  func grids(in document: Document, scan: ScanText) -> Grids {
    var result = LineTables(document: document, scan: scan, words: words).read()
    let indicators = IndicatorLines(document: document, scan: scan, words: words).read(outside: result.grids)
    result.grids += indicators.grids
    result.diagnostics += indicators.diagnostics
    result.grids += mergedGrids(sourceGrids(document, scan), document: document, scan: scan, words: words)
    result.grids.sort { $0.blocks.lowerBound < $1.blocks.lowerBound }
    result.diagnostics += gluedTables(document, scan, outside: result.grids)
    return result
  }

  /// - Parameter grids: as `grids(in:scan:)` gave them.
  /// - Parameter outline: tells annexes and the items above the tables.
  func findings(
    _ grids: [Grid], outline: Outline, scan: ScanText, document: Document,
    units: UnitReader
  ) -> Reading {
    var reading = Reading()
    var taskTables = 0
    for grid in grids {
      let table = TableView(grid, document: document, scan: scan, words: words)
      let place = TablePlace(grid, outline: outline, document: document, scan: scan, words: words)
      reading.tables.append(tableFinding(table, place))
      guard let layout = TaskLayout(table) else { continue }
      let root: String
      if let annex = place.annex {
        root = "A\(annex)"
      } else {
        taskTables += 1
        root = "T\(taskTables)"
      }
      taskItems(table, layout, root: root, units: UnitCells(units: units), into: &reading)
    }
    return reading
  }
}
