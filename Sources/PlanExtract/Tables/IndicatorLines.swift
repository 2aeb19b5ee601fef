internal import PlanModel

/// Recovers tables of indicators that a text prints one cell on each line without numbers of rows: 指标, 单位, 2020年, 2025年, 属性, then the cells.
///
/// The header tells how many columns there are and what each must hold, and every row must hold it: words, a measure, figures, 约束性 or 预期性.
/// A column 类别 is printed with the first of its rows alone; a short line may head the rows below it. Lines that fit in no way, or go on after the
/// last row, stay text, with a diagnostic. Counter-example: 指标 and 单位 as words on lines of their own with prose behind them.
struct IndicatorLines {
  let document: Document
  let scan: ScanText
  let words: TableWords

  private enum Column { case group, name, measure, figure, binding }

  private struct Rows {
    var cells: [Grid.Cell]
    var count: Int
    var end: Int
  }

  /// The tables outside of those already read.
  func read(outside grids: [Grid]) -> TableReader.Grids {
    var result = TableReader.Grids()
    let lines = lineTokens(document, scan, words: words, splitting: true)
    var index = 0
    while index < lines.count {
      let length = headerLength(lines, from: index)
      guard length > 0, !grids.contains(where: { $0.blocks.contains(lines[index].block) }) else {
        index += 1
        continue
      }
      let found = (3...max(3, length)).filter { $0 <= length }.compactMap { rows(lines, header: index..<index + $0) }
      if found.count == 1, let rows = found.first {
        let blocks = lines[index].block..<lines[rows.end - 1].block + 1
        result.grids.append(
          Grid(
            blocks: blocks, rowCount: rows.count, columnCount: (rows.cells.map(\.column).max() ?? 0) + 1, headerRows: 1,
            cells: rows.cells))
        index = rows.end
      } else {
        result.diagnostics.append(
          Diagnostic(
            "table.lines.unclear", .note,
            "lines from here look like a table of indicators with one cell a line, but its rows cannot be told apart; they stay text",
            evidence: scan.evidence(lines[index].range, block: lines[index].block, rule: "table.lines")))
        index += length
      }
    }
    return result
  }

  /// How many lines from here are headers of such a table; 0 where none begins.
  private func headerLength(_ lines: [LineToken], from start: Int) -> Int {
    var columns: [Column] = []
    while start + columns.count < lines.count, columns.count < 10,
      columns.isEmpty || !lines[start + columns.count].isParted, let column = column(lines[start + columns.count])
    {
      columns.append(column)
    }
    // A caption that ends in 主要指标 looks like a header too.
    guard columns.count >= 3, columns[0] == .name || columns.prefix(2) == [.group, .name],
      columns.count(where: { $0 == .name }) == 1,
      columns.contains(.figure), columns.contains(.measure) || columns.contains(.binding)
    else { return 0 }
    return columns.count
  }

  private func column(_ line: LineToken) -> Column? {
    guard line.range.count <= 60, !line.isEmpty else { return nil }
    let header = Array(scan.bytes[line.range])
    switch words.kind(of: header) {
    case .name: return .name
    case .group: return .group
    case .measure: return .measure
    case .binding: return .binding
    case .figure: return .figure
    default: break
    }
    let isYear =
      readYear(header, at: 0, limit: header.count).map { header.count == $0.1 || header.has("年", at: $0.1) } ?? false
    let isTotal = header.first("年均", in: 0..<header.count) != nil || header.first("累计", in: 0..<header.count) != nil
    return isYear || isTotal ? .figure : nil
  }

  /// The rows below a header of so many lines; nil where they are fewer than two or do not end cleanly.
  private func rows(_ lines: [LineToken], header: Range<Int>) -> Rows? {
    let columns = header.compactMap { column(lines[$0]) }
    guard columns.count == header.count,
      lines[header.lowerBound].range.lowerBound == scan.blocks[lines[header.lowerBound].block].lowerBound
    else { return nil }
    var cells: [Grid.Cell] = []
    for (column, index) in header.enumerated() { cells.append(cell(lines[index], row: 0, column: column)) }
    var row = 1
    var counted = 0
    var position = header.upperBound
    while position < lines.count {
      if fits(lines, position, columns[...]) {
        for column in columns.indices { cells.append(cell(lines[position + column], row: row, column: column)) }
        position += columns.count
        counted += 1
      } else if columns[0] == .group, counted > 0, fits(lines, position, columns[1...]) {
        for column in columns.indices.dropFirst() {
          cells.append(cell(lines[position + column - 1], row: row, column: column))
        }
        position += columns.count - 1
        counted += 1
      } else if columns[0] != .group, headsRows(lines, position), fits(lines, position + 1, columns[...]) {
        var heading = cell(lines[position], row: row, column: 0)
        heading.columnSpan = columns.count
        cells.append(heading)
        position += 1
      } else {
        break
      }
      row += 1
    }
    guard counted > 1, endsCleanly(lines, position, width: columns.count) else { return nil }
    return Rows(cells: cells.filter { !$0.range.isEmpty }, count: row, end: position)
  }

  private func cell(_ line: LineToken, row: Int, column: Int) -> Grid.Cell {
    Grid.Cell(row: row, column: column, block: line.block, range: line.range)
  }

  private func fits(_ lines: [LineToken], _ start: Int, _ columns: ArraySlice<Column>) -> Bool {
    guard start + columns.count <= lines.count else { return false }
    return zip(lines[start...], columns).allSatisfy { line, column in !line.isParted && holds(line.range, column) }
  }

  private func holds(_ range: Range<Int>, _ column: Column) -> Bool {
    let bytes = scan.bytes
    let isBlank = bytes.isBlank(range)
    let isFigure = CellFigure(bytes, in: range, measures: words.measures) != nil
    switch column {
    case .group, .name: return !isBlank && !isFigure && isWords(range) && !isBinding(range)
    case .measure:
      return isBlank || words.isMeasure(bytes, range) || bytes.has("%", at: range.lowerBound) && range.count == 1
    case .figure: return isBlank || isFigure
    case .binding: return isBlank || isBinding(range)
    }
  }

  private func isWords(_ range: Range<Int>) -> Bool {
    scan.bytes.characters(in: range) <= 40 && scan.bytes.first("。", in: range) == nil
  }

  private func isBinding(_ range: Range<Int>) -> Bool {
    (2...4).contains(scan.bytes.characters(in: range)) && scan.bytes.has("性", endingAt: range.upperBound)
  }

  /// A heading of rows is shorter than the name below it; a name set in two lines has its longer line first.
  private func headsRows(_ lines: [LineToken], _ index: Int) -> Bool {
    guard index + 1 < lines.count, !lines[index].isParted, holds(lines[index].range, .name) else { return false }
    let length = scan.bytes.characters(in: lines[index].range)
    return isGroupLine(scan.bytes, lines[index].range)
      || length <= 10 && length < scan.bytes.characters(in: lines[index + 1].range)
  }

  /// No figure and no measure stands alone on the lines behind the last row, which fills its block.
  private func endsCleanly(_ lines: [LineToken], _ end: Int, width: Int) -> Bool {
    let last = lines[end - 1]
    guard last.range.upperBound == scan.blocks[last.block].upperBound else { return false }
    return lines[end...].prefix(width).allSatisfy { line in
      line.isParted
        || !(holds(line.range, .figure) || holds(line.range, .binding) || words.isMeasure(scan.bytes, line.range))
    }
  }
}
