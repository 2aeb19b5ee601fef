internal import PlanModel

/// A grid with every place looked up once: a merged cell is found at each place that it covers.
struct GridView {
  let grid: Grid
  let document: Document
  let scan: ScanText
  /// Index into `grid.cells` for row × column; -1 where nothing stands.
  private let places: [Int32]

  init(_ grid: Grid, document: Document, scan: ScanText) {
    self.grid = grid
    self.document = document
    self.scan = scan
    var places = [Int32](repeating: -1, count: grid.rowCount * grid.columnCount)
    for (index, cell) in grid.cells.enumerated() {
      for row in cell.row..<min(cell.row + cell.rowSpan, grid.rowCount) {
        for column in cell.column..<min(cell.column + cell.columnSpan, grid.columnCount) {
          let place = row * grid.columnCount + column
          if places[place] < 0 { places[place] = Int32(index) }
        }
      }
    }
    self.places = places
  }

  var columns: Range<Int> { 0..<grid.columnCount }
  var bodyRows: Range<Int> { min(grid.headerRows, grid.rowCount)..<grid.rowCount }

  /// The cell that covers the place.
  func cell(_ row: Int, _ column: Int) -> Grid.Cell? {
    index(row, column).map { grid.cells[$0] }
  }

  func index(_ row: Int, _ column: Int) -> Int? {
    let index = places[row * grid.columnCount + column]
    return index < 0 ? nil : Int(index)
  }

  /// The cell that starts at the place: merged cells are found once.
  func own(_ row: Int, _ column: Int) -> Grid.Cell? {
    guard let cell = cell(row, column), cell.row == row, cell.column == column else { return nil }
    return cell
  }

  /// The words of a cell as printed, its paragraphs joined.
  func text(_ cell: Grid.Cell) -> String {
    printed(cell.range)
  }

  /// The words of a range as printed; breaks between blocks are taken out, or become a space between Latin letters.
  func printed(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    let source = document.text[scan.source(range)]
    guard source.contains(0x0A) else { return String(decoding: source, as: UTF8.self) }
    var bytes: [UInt8] = []
    for (offset, byte) in source.enumerated() {
      guard byte == 0x0A else {
        bytes.append(byte)
        continue
      }
      let next = source.index(source.startIndex, offsetBy: offset + 1)
      if let last = bytes.last, next < source.endIndex, last.isASCIIAlphanumeric, source[next].isASCIIAlphanumeric {
        bytes.append(0x20)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The scan form of a cell without breaks between its paragraphs.
  func bytes(_ cell: Grid.Cell) -> [UInt8] {
    scan.bytes[cell.range].filter { $0 != 0x0A }
  }

  /// The first cells of a row that have words, each once.
  func filled(_ row: Int) -> [Grid.Cell] {
    var cells: [Grid.Cell] = []
    var last = -1
    for column in columns {
      guard let index = index(row, column), index != last else { continue }
      last = index
      cells.append(grid.cells[index])
    }
    return cells
  }

  /// A row that has nothing but one cell: a caption, or a heading of the rows below it.
  func isSingle(_ row: Int) -> Bool {
    let cells = filled(row)
    return cells.count == 1 && cells[0].rowSpan == 1
  }
}
