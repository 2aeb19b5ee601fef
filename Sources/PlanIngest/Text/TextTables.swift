internal import PlanModel

/// A table found in text: rows of cells parted by tabs or pipes.
struct TextTable: Equatable {
  struct Cell: Equatable {
    var row: Int
    var column: Int
    /// In `CleanText.bytes`, without outer space, not empty. A cell continued on the next line has two.
    var ranges: [Range<Int>]
  }

  /// First line in the source, from 1.
  var firstLine: Int
  var cells: [Cell] = []
  var rowCount = 0
  var columnCount = 0
  var headerRows = 0
  /// Source lines of header rows repeated after a page end, which were left out.
  var repeatedHeaders: [Int] = []
}

/// Finds the tables and marks their lines as rows.
enum TextTables {
  private struct Row {
    var line: Int
    var cells: [Range<Int>]
    /// Words of a cell that stand in the next line.
    var tail: (column: Int, range: Range<Int>)?
    var filled: [Range<Int>] { cells.filter { !$0.isEmpty } }
    /// One cell and tabs after it: a row only among others, a paragraph elsewhere.
    var isLead: Bool { cells.count >= 2 && !cells[0].isEmpty && filled.count == 1 }
  }

  static func take(from text: inout CleanText) -> [TextTable] {
    var tables: [TextTable] = []
    var index = 0
    while index < text.lines.count {
      if let spaced = SpacedRows(text, at: index) {
        var table = build(spaced.rows.enumerated().map { Row(line: index + $0.offset, cells: $0.element) }, [:], text)
        table.headerRows = 1
        for line in index..<spaced.end { text.lines[line].mark = .row }
        tables.append(table)
        index = spaced.end
        continue
      }
      guard let first = row(text, index), !first.isLead || leads(first, text) else {
        index += 1
        continue
      }
      var rows = [first]
      var end = index + 1
      var hasRule = false
      var continued: [Int: [Int]] = [:]
      while end < text.lines.count {
        if isSeparator(text, end) {
          hasRule = hasRule || rows.count == 1
          end += 1
        } else if let next = row(text, end), belongs(next, to: rows, text) {
          if let whole = joined(rows, next, text) { rows[rows.count - 1] = whole } else { rows.append(next) }
          end += 1
        } else if let group = group(text, end, in: rows) {
          rows.append(group)
          end += 1
        } else if continues(text, end) {
          continued[rows.count - 1, default: []].append(end)
          end += 1
        } else {
          break
        }
      }
      let isTable = rows.count >= 2 || hasRule
      if isTable {
        var table = build(rows, continued, text)
        if hasRule { table.headerRows = 1 }
        for line in index..<end { text.lines[line].mark = .row }
        tables.append(table)
      }
      index = max(end, index + 1)
    }
    dropOuterTabs(&text)
    return tables
  }

  /// A line with empty cells after its only one opens a table when a row of as many cells follows.
  private static func leads(_ first: Row, _ text: CleanText) -> Bool {
    guard first.line + 1 < text.lines.count, text.lines[first.line + 1].gap == 0, let next = row(text, first.line + 1)
    else { return false }
    return !next.isLead && next.cells.count == first.cells.count
  }

  /// Lines that are no rows need no tabs at their ends.
  private static func dropOuterTabs(_ text: inout CleanText) {
    for index in text.lines.indices where text.lines[index].mark == .text {
      let range = trimmed(text.bytes, text.lines[index].range)
      text.lines[index].width -= 4 * (text.lines[index].range.count - range.count)
      text.lines[index].range = range
    }
  }

  /// The cells of a line; nil when it is no row.
  private static func row(_ text: CleanText, _ index: Int) -> Row? {
    let line = text.lines[index]
    guard line.mark == .text else { return nil }
    let bytes = text.bytes
    let pipes = bytes[line.range].count { $0 == 0x7C }
    let isPiped = pipes >= 2 && bytes[line.range.lowerBound] == 0x7C
    guard isPiped || bytes[line.range].contains(0x09) else { return nil }
    var cells: [Range<Int>] = []
    var start = line.range.lowerBound
    for position in line.range where bytes[position] == (isPiped ? 0x7C : 0x09) {
      cells.append(trimmed(bytes, start..<position))
      start = position + 1
    }
    cells.append(trimmed(bytes, start..<line.range.upperBound))
    if isPiped {
      cells.removeFirst()
      if cells.last?.isEmpty == true { cells.removeLast() }
    }
    let row = Row(line: index, cells: cells)
    // A tab after a label or an indent does not make a table.
    guard cells.count >= 2, !row.filled.isEmpty else { return nil }
    return row
  }

  /// 「一、扩大有效投资」 between two full rows: a heading of the rows below it, merged over the whole width in print.
  private static func group(_ text: CleanText, _ index: Int, in rows: [Row]) -> Row? {
    let line = text.lines[index]
    guard line.mark == .text, line.gap == 0 || line.afterPage, line.width <= 80, index + 1 < text.lines.count,
      let label = LineLabel(text.bytes, line.range), [.chinese, .bracketedChinese].contains(label.family),
      !LineEnd.isFinished(text.bytes, line.range), let next = row(text, index + 1)
    else { return nil }
    let follows = text.lines[index + 1]
    guard follows.gap == 0 || follows.afterPage, rows[0].cells.count >= 3 else { return nil }
    let isNumbered = next.cells.first.map { number(text.bytes, $0) != nil } ?? false
    guard isNumbered || next.cells.count == rows[0].cells.count else { return nil }
    return Row(line: index, cells: [line.range])
  }

  /// A row whose cell is set in two lines: the second goes on with the words of the first's last cell.
  ///
  /// Both are short of the header, together they fill it, and the second does not open with a number of its own.
  private static func joined(_ rows: [Row], _ next: Row, _ text: CleanText) -> Row? {
    guard rows.count > 1, let last = rows.last, rows[0].cells.count >= 3, text.lines[next.line].gap == 0,
      last.cells.count < rows[0].cells.count, last.cells.count + next.cells.count == rows[0].cells.count + 1,
      let first = last.cells.first, number(text.bytes, first) != nil, let head = next.cells.first, !head.isEmpty,
      number(text.bytes, head) == nil, let open = last.cells.last, !open.isEmpty
    else { return nil }
    var whole = last
    whole.tail = (column: last.cells.count - 1, range: head)
    whole.cells += next.cells.dropFirst()
    return whole
  }

  private static func isSeparator(_ text: CleanText, _ index: Int) -> Bool {
    let line = text.lines[index]
    let bytes = text.bytes[line.range]
    return bytes.first == 0x7C && bytes.contains(0x2D) && bytes.allSatisfy { [0x7C, 0x2D, 0x3A, 0x20].contains($0) }
  }

  /// A row goes on the table when no empty line parts them, or when it repeats the header, or carries on its numbers.
  private static func belongs(_ next: Row, to rows: [Row], _ text: CleanText) -> Bool {
    let line = text.lines[next.line]
    if next.isLead, next.cells.count != rows.last?.cells.count { return false }
    if line.gap == 0 || line.afterPage { return true }
    if sameHeader(next, rows[0], text) { return true }
    guard let last = rows.last?.cells.first, let new = next.cells.first, next.cells.count == rows.last?.cells.count,
      let before = number(text.bytes, last), let after = number(text.bytes, new)
    else { return false }
    return after == before + 1
  }

  private static func sameHeader(_ row: Row, _ header: Row, _ text: CleanText) -> Bool {
    let a = row.filled
    let b = header.filled
    return a.count == b.count && a.count >= 2
      && zip(a, b).allSatisfy { scan(text.bytes, $0) == scan(text.bytes, $1) }
  }

  private static func scan(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    ScanText.normalize(String(decoding: bytes[range], as: UTF8.self))
  }

  private static func number(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    range.count <= 4 ? Int(String(decoding: bytes[range], as: UTF8.self)) : nil
  }

  /// A line between two rows, without cells of its own: the last cell goes on.
  private static func continues(_ text: CleanText, _ index: Int) -> Bool {
    let line = text.lines[index]
    guard line.mark == .text, line.gap == 0, index + 1 < text.lines.count, text.lines[index + 1].gap == 0,
      row(text, index + 1) != nil, LineLabel(text.bytes, line.range) == nil
    else { return false }
    return line.width <= 80
  }

  private static func build(_ rows: [Row], _ continued: [Int: [Int]], _ text: CleanText) -> TextTable {
    var table = TextTable(firstLine: text.lines[rows[0].line].number)
    let header = rows[0]
    // Columns of a later part by the header cell they stand under: a merged header leaves a gap in one part and none in another.
    var columns: [Int]?
    for (index, row) in rows.enumerated() {
      if index > 0, sameHeader(row, header, text) {
        table.repeatedHeaders.append(text.lines[row.line].number)
        table.headerRows = 1
        columns = row.cells.count == header.cells.count ? nil : mapping(row, header)
        continue
      }
      for (place, range) in row.cells.enumerated() where !range.isEmpty {
        let column = columns.flatMap { place < $0.count ? $0[place] : nil } ?? place
        let rest = row.tail.flatMap { $0.column == place ? $0.range : nil }
        table.cells.append(
          TextTable.Cell(row: table.rowCount, column: column, ranges: [range] + (rest.map { [$0] } ?? [])))
        table.columnCount = max(table.columnCount, column + 1)
      }
      for line in continued[index] ?? [] where !table.cells.isEmpty {
        table.cells[table.cells.count - 1].ranges.append(text.lines[line].range)
      }
      table.columnCount = max(table.columnCount, row.cells.count)
      table.rowCount += 1
    }
    return table
  }

  private static func mapping(_ row: Row, _ header: Row) -> [Int] {
    let targets = header.cells.indices.filter { !header.cells[$0].isEmpty }
    var seen = 0
    var result: [Int] = []
    for cell in row.cells {
      result.append(seen < targets.count ? targets[seen] : (targets.last ?? 0) + 1)
      if !cell.isEmpty { seen += 1 }
    }
    return result
  }
}
