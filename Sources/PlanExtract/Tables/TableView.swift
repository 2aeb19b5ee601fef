internal import PlanModel

/// A grid with what its columns are for.
struct TableView {
  let view: GridView
  let words: TableWords
  /// One for each column.
  let kinds: [ColumnKind]
  /// Printed header texts of each column, levels joined by a space.
  let headers: [String]
  /// Measure unit in the bracket of each column's header.
  let bracketMeasures: [String]
  /// Figure of each cell of the body; nil where there is none.
  let figures: [CellFigure?]
  /// Columns of figures that stand for something, ascending.
  let figureColumns: [Int]

  init(_ grid: Grid, document: Document, scan: ScanText, words: TableWords) {
    let view = GridView(grid, document: document, scan: scan)
    self.view = view
    self.words = words
    let flattened = document.source.format == "text" || document.source.format == "markdown"
    var kinds: [ColumnKind] = []
    var headers: [String] = []
    var measures: [String] = []
    for column in view.columns {
      let cells = headerCells(view, column: column, flattened: flattened)
      headers.append(cells.map(view.text).joined(separator: " "))
      let bytes = cells.map(view.bytes)
      // The innermost level that tells anything decides.
      let told = bytes.reversed().map(words.kind).first { $0 != .other }
      kinds.append(told ?? .other)
      let measure = bytes.reversed().compactMap(words.measure).first
      measures.append(measure.map { String(decoding: $0, as: UTF8.self) } ?? "")
    }
    let figures = grid.cells.map { cell in
      cell.row >= grid.headerRows ? CellFigure(scan.bytes, in: cell.range, measures: words.measures) : nil
    }
    for column in view.columns where kinds[column] != .serial {
      if Self.countsRows(view, column, header: headers[column], measure: measures[column]) { kinds[column] = .serial }
    }
    self.kinds = kinds
    self.headers = headers
    self.figures = figures
    bracketMeasures = measures
    figureColumns = view.columns.filter { column in
      switch kinds[column] {
      case .serial, .skip, .deadline, .remark, .measure, .units: return false
      default: break
      }
      return !headers[column].isEmpty
        && view.bodyRows.contains { row in view.index(row, column).map { figures[$0] != nil } ?? false }
    }
  }

  /// A first column without a telling header whose figures count 1, 2, 3… numbers the rows.
  private static func countsRows(_ view: GridView, _ column: Int, header: String, measure: String) -> Bool {
    guard column == 0, measure.isEmpty, header.isEmpty, view.grid.columnCount > 2 else { return false }
    var expected = 1
    for row in view.bodyRows {
      guard let cell = view.own(row, column) else { continue }
      guard view.scan.bytes.serial(in: cell.range) == expected else { continue }
      expected += 1
    }
    return expected > 2 && expected - 1 >= view.bodyRows.count / 2
  }

  func figure(_ row: Int, _ column: Int) -> CellFigure? {
    view.index(row, column).flatMap { figures[$0] }
  }

  /// Whether a cell has words: neither empty nor dashes nor a figure.
  func hasWords(_ row: Int, _ column: Int) -> Bool {
    guard let index = view.index(row, column) else { return false }
    return figures[index] == nil && !view.scan.bytes.isBlank(view.grid.cells[index].range)
  }
}
