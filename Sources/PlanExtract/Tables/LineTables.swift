internal import PlanModel

/// Recovers tables from text that prints one cell on each line.
///
/// Only tables whose rows are numbered are recovered; what cannot be given its column in one way only stays text, with a diagnostic.
struct LineTables {
  let document: Document
  let scan: ScanText
  let words: TableWords

  func read() -> TableReader.Grids {
    var result = TableReader.Grids()
    let lines = lineTokens(document, scan, words: words, splitting: false)
    // Only where a table seems to begin.
    var parted: [LineToken]?
    var index = 0
    var limit = 0
    while index < lines.count {
      while limit <= index || (limit < lines.count && !lines[limit].isParted) { limit += 1 }
      guard isSerialHeader(lines[index]), let last = lastNumber(lines[..<limit], from: index) else {
        index += 1
        continue
      }
      let stretch = lines[index..<min(limit, last + 40)]
      let all = parted ?? lineTokens(document, scan, words: words, splitting: true)
      parted = all
      guard let table = table(stretch, parted: part(of: all, with: stretch)) else {
        let line = lines[index]
        result.diagnostics.append(
          Diagnostic(
            "table.lines.unclear", .note,
            "lines from here look like a numbered table with one cell a line, but its rows cannot be told apart; they stay text",
            evidence: scan.evidence(line.range, block: line.block, rule: "table.lines")))
        index = last + 1
        continue
      }
      result.grids.append(table.grid)
      result.diagnostics += table.diagnostics
      while index < lines.count, lines[index].block < table.grid.blocks.upperBound { index += 1 }
    }
    return result
  }

  private func isSerialHeader(_ line: LineToken) -> Bool {
    line.range.count <= 12 && words.kind(of: Array(scan.bytes[line.range])) == .serial
  }

  private func number(_ line: LineToken) -> Int? {
    scan.bytes.serial(in: line.range)
  }

  /// The line with the last of the running numbers below a header; nil when there are not two, or other tables stand between.
  private func lastNumber(_ lines: ArraySlice<LineToken>, from header: Int) -> Int? {
    let first = header + 2..<max(header + 2, min(lines.endIndex, header + 32))
    guard var position = first.first(where: { number(lines[$0]) == 1 }) else { return nil }
    var expected = 2
    var count = 1
    while true {
      let window = position + 2..<max(position + 2, min(lines.endIndex, position + 40))
      if let next = window.first(where: { number(lines[$0]) == expected }) {
        expected += 1
        position = next
      } else if count > 1, let next = window.first(where: { number(lines[$0]) == 1 }) {
        expected = 2
        position = next
      } else {
        return count > 1 ? position : nil
      }
      count += 1
    }
  }

  private struct Reading {
    var grid: Grid
    var diagnostics: [Diagnostic]
    /// Rows and header that could not be given their columns.
    var unclear: Int
  }

  /// The stretch again, with all lines parted.
  private func part(of lines: [LineToken], with stretch: ArraySlice<LineToken>) -> ArraySlice<LineToken> {
    guard let first = stretch.first?.block, let last = stretch.last?.block else { return [] }
    func index(_ block: Int) -> Int {
      var low = 0
      var high = lines.count
      while low < high {
        let middle = (low + high) / 2
        if lines[middle].block < block { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return lines[index(first)..<index(last + 1)]
  }

  /// The best of the ways to read it: gaps between lines as empty cells or not, lines joined to paragraphs parted again or not.
  private func table(_ stretch: ArraySlice<LineToken>, parted: ArraySlice<LineToken>) -> Reading? {
    var best: Reading?
    for lines in [stretch, parted] {
      for withGaps in [false, true] {
        guard let reading = reading(lines, withGaps: withGaps) else { continue }
        if best.map({ reading.unclear < $0.unclear }) ?? true { best = reading }
        if best?.unclear == 0 { return best }
      }
    }
    return best
  }

  private func reading(_ stretch: ArraySlice<LineToken>, withGaps: Bool) -> Reading? {
    let lines = LineTokens(stretch, scan: scan, withGaps: withGaps)
    guard var rows = LineRows(lines, words: words) else { return nil }
    let alignment = LineAlignment(rows, words: words)
    let header = LineHeader(rows, words: words, figures: alignment.figureColumns)
    let columnCount = header?.columnCount ?? rows.width
    var unclearEnd: Range<Int>?
    if let last = rows.rows.last, !alignment.endsTable(last) {
      unclearEnd = alignment.unclearEnd(last.lowerBound, rows)
      rows.rows.removeLast()
    }
    var builder = LineGridBuilder(lines: lines, columnCount: columnCount)
    if let header { builder.append(header) }
    var unclear = 0
    var groups = rows.groups[...]
    for row in rows.rows {
      while let group = groups.first, group < row.lowerBound {
        builder.appendWhole(group..<group + 1)
        groups.removeFirst()
      }
      if let columns = alignment.columns(row) ?? withRemark(row, rows.width, columnCount) {
        builder.append(columns)
      } else {
        builder.appendWhole(row)
        unclear += 1
      }
    }
    if let unclearEnd {
      while let group = groups.popFirst() { builder.appendWhole(group..<group + 1) }
      builder.appendWhole(unclearEnd)
      unclear += 1
    }
    if let last = unclearEnd ?? rows.rows.last,
      let total = LineTotal(lines, after: last.upperBound, alignment, withGaps: withGaps)
    {
      builder.append(total)
    }
    return Reading(
      grid: builder.grid(from: lines.tokens[0].block),
      diagnostics: diagnostics(lines.tokens[0], rows, hasHeader: header != nil, unclear: unclear),
      unclear: unclear * 2 + (header == nil ? 1 : 0))
  }

  /// A row whose last column, 备注, is filled here and empty elsewhere.
  private func withRemark(_ row: Range<Int>, _ width: Int, _ columnCount: Int) -> [Range<Int>]? {
    columnCount == width + 1 && row.count == columnCount ? row.map { $0..<$0 + 1 } : nil
  }

  private func diagnostics(_ first: LineToken, _ rows: LineRows, hasHeader: Bool, unclear: Int) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let place = scan.evidence(first.range, block: first.block, rule: "table.lines")
    if !hasHeader {
      diagnostics.append(
        Diagnostic(
          "table.header.unclear", .warning,
          "the header of the table that starts here cannot be matched to its \(rows.width) columns; its figures are left out",
          evidence: place))
    }
    if unclear > 0 {
      diagnostics.append(
        Diagnostic(
          "table.rows.unclear", .warning,
          "\(unclear) rows of the table that starts here cannot be matched to its columns; they are left out",
          evidence: place))
    }
    return diagnostics
  }
}
