internal import PlanModel

/// Puts lines into the places of a grid.
struct LineGridBuilder {
  let lines: LineTokens
  let columnCount: Int
  private var cells: [Grid.Cell] = []
  private var rowCount = 0
  private var headerRows = 0
  private var lastBlock = 0

  init(lines: LineTokens, columnCount: Int) {
    self.lines = lines
    self.columnCount = columnCount
  }

  mutating func append(_ header: LineHeader) {
    for cell in header.cells {
      place(cell.lines, row: cell.row, column: cell.column, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan)
    }
    rowCount = header.rowCount
    headerRows = header.rowCount
  }

  /// A row with the lines of each column.
  mutating func append(_ columns: [Range<Int>]) {
    for (column, lines) in columns.enumerated() { place(lines, row: rowCount, column: column) }
    rowCount += 1
  }

  /// A row of one cell over the whole width.
  mutating func appendWhole(_ range: Range<Int>) {
    place(range, row: rowCount, column: 0, columnSpan: columnCount)
    rowCount += 1
  }

  /// 合计 over the first columns, and figures in the last ones.
  mutating func append(_ total: LineTotal) {
    place(total.label..<total.label + 1, row: rowCount, column: 0, columnSpan: total.columns.first?.column ?? 1)
    for (column, line) in total.columns { place(line..<line + 1, row: rowCount, column: column) }
    rowCount += 1
  }

  private mutating func place(_ range: Range<Int>, row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1) {
    let filled = range.filter { !lines.tokens[$0].isEmpty }
    guard let first = filled.first, let last = filled.last else { return }
    lastBlock = max(lastBlock, lines.tokens[last].block)
    cells.append(
      Grid.Cell(
        row: row, column: column, rowSpan: rowSpan, columnSpan: columnSpan, block: lines.tokens[first].block,
        range: lines.tokens[first].range.lowerBound..<lines.tokens[last].range.upperBound))
  }

  func grid(from block: Int) -> Grid {
    Grid(
      blocks: block..<lastBlock + 1, rowCount: rowCount, columnCount: columnCount, headerRows: headerRows,
      cells: cells.sorted { ($0.row, $0.column) < ($1.row, $1.column) })
  }
}

/// The row of sums below a flattened table: 合计, then as many figures as there are columns of them.
struct LineTotal {
  var label: Int
  var columns: [(column: Int, line: Int)]

  /// Nil when there is no such row, or its figures cannot be given their columns: too few of them, and no empty cells known.
  init?(_ lines: LineTokens, after end: Int, _ alignment: LineAlignment, withGaps: Bool) {
    var position = end
    while position < lines.tokens.count, lines.tokens[position].isEmpty { position += 1 }
    guard position < lines.tokens.count, Self.isLabel(lines, position) else { return nil }
    label = position
    var values: [Int] = []
    position += 1
    while position < lines.tokens.count, values.count < alignment.width,
      lines.isFigureOrBlank(position, alignment.words)
    {
      values.append(position)
      position += 1
    }
    while let last = values.last, lines.tokens[last].isEmpty, !withGaps { values.removeLast() }
    let first = alignment.width - values.count
    guard !values.isEmpty, first > 0 else { return nil }
    if !withGaps { guard values.count == alignment.figureColumns.count else { return nil } }
    columns = values.enumerated().map { (first + $0.offset, $0.element) }
    let figures = alignment.figureColumns
    guard columns.allSatisfy({ figures.contains($0.column) || lines.tokens[$0.line].isEmpty }) else { return nil }
  }

  private static func isLabel(_ lines: LineTokens, _ index: Int) -> Bool {
    let labels: [StaticString] = ["合计", "总计", "共计", "小计"]
    let range = lines.tokens[index].range
    return range.count <= 18 && labels.contains { lines.scan.bytes.has($0, endingAt: range.upperBound) }
  }
}
