internal import PlanModel

/// Gives the lines of a row their columns.
struct LineAlignment {
  let lines: LineTokens
  let words: TableWords
  let width: Int
  /// Columns that hold nothing but figures and blanks in all regular rows.
  private let figures: [Bool]
  /// Longest words of each column in the regular rows, in characters.
  private let longest: [Int]

  init(_ rows: LineRows, words: TableWords) {
    lines = rows.lines
    width = rows.width
    self.words = words
    var figures = [Bool](repeating: true, count: rows.width)
    var some = [Bool](repeating: false, count: rows.width)
    var longest = [Int](repeating: 0, count: rows.width)
    for row in rows.rows.dropLast() where row.count == rows.width {
      for (column, index) in row.enumerated() {
        longest[column] = max(longest[column], rows.lines.length(index))
        if !rows.lines.isFigureOrBlank(index, words) { figures[column] = false }
        if rows.lines.length(index) > 0 { some[column] = true }
      }
    }
    self.figures = zip(figures, some).map { $0 && $1 }
    self.longest = longest
  }

  /// Columns of figures, ascending.
  var figureColumns: [Int] { figures.indices.filter { $0 > 0 && figures[$0] } }

  /// The lines of each column; nil when they fit in no way, or in several.
  func columns(_ row: Range<Int>) -> [Range<Int>]? {
    if row.count == width { return row.map { $0..<$0 + 1 } }
    guard row.count > width else { return nil }
    // 市科技局、 | 市财政局: a line that ends so goes on in the next.
    var pieces: [Range<Int>] = []
    for index in row {
      if let last = pieces.last, goesOn(last.upperBound - 1), last.lowerBound > row.lowerBound {
        pieces[pieces.count - 1] = last.lowerBound..<index + 1
      } else {
        pieces.append(index..<index + 1)
      }
    }
    if pieces.count == width { return fits(pieces) ? pieces : nil }
    guard pieces.count > width, pieces.count <= width + 6 else { return nil }
    var found: [[Range<Int>]] = []
    assign(pieces, 0, 0, [], &found)
    return found.count == 1 ? found[0] : nil
  }

  /// Whether the lines after the last number look like a row: figures where figures stand, and no words longer than any above.
  func endsTable(_ row: Range<Int>) -> Bool {
    guard row.count == width else { return false }
    return row.enumerated().allSatisfy { column, index in
      let length = lines.length(index)
      if figures[column] { return lines.isFigureOrBlank(index, words) }
      if lines.isGroup(index) { return false }
      return length <= max(12, longest[column] * 2)
    }
  }

  /// The lines of a last row that cannot be told from what follows: short lines that are no sentences, one for each column at most, and
  /// behind them what only a table prints: figures, 县级市≥20, words that close the other rows too.
  func unclearEnd(_ start: Int, _ rows: LineRows) -> Range<Int> {
    var end = start + 1
    while end < start + width, lines.mayBeCell(end) { end += 1 }
    let closing = Set(rows.rows.dropLast().filter { $0.count == width }.map { lines.bytes($0.upperBound - 1) })
    while end >= start + width, end < start + 2 * width, lines.mayBeCell(end), lines.length(end) > 0 {
      let bytes = lines.bytes(end)
      let isClosing = closing.contains(bytes)
      let range = lines.tokens[end].range
      guard
        isClosing || lines.isFigureOrBlank(end, words) || lines.scan.bytes.first("≥", in: range) != nil
          || lines.scan.bytes.first("≤", in: range) != nil
      else { break }
      end += 1
      if isClosing { break }
    }
    return start..<end
  }

  private func fits(_ pieces: [Range<Int>]) -> Bool {
    pieces.enumerated().allSatisfy { column, piece in
      !figures[column] || (piece.count == 1 && lines.isFigureOrBlank(piece.lowerBound, words))
    }
  }

  private func goesOn(_ index: Int) -> Bool {
    let end = lines.tokens[index].range.upperBound
    return !lines.tokens[index].isEmpty
      && (lines.scan.bytes.has("、", endingAt: end) || lines.scan.bytes[end - 1] == 0x2C
        || lines.scan.bytes[end - 1] == 0x28)
  }

  /// A cell may be set in several lines only where the first is full: no line is longer than the one before it.
  private func wraps(_ piece: Range<Int>, _ next: Range<Int>) -> Bool {
    let before = piece.upperBound - 1
    guard !lines.tokens[before].isEmpty, !lines.tokens[next.lowerBound].isEmpty else { return false }
    return lines.length(next.lowerBound) <= lines.length(before)
  }

  /// All ways to give each column one or more pieces, up to two.
  private func assign(
    _ pieces: [Range<Int>], _ column: Int, _ piece: Int, _ done: [Range<Int>], _ found: inout [[Range<Int>]]
  ) {
    guard found.count < 2 else { return }
    if column == width {
      if piece == pieces.count { found.append(done) }
      return
    }
    guard piece < pieces.count, pieces.count - piece >= width - column else { return }
    var cell = pieces[piece]
    if figures[column] || column == 0 {
      guard lines.isFigureOrBlank(cell.lowerBound, words), cell.count == 1 else { return }
      return assign(pieces, column + 1, piece + 1, done + [cell], &found)
    }
    var next = piece + 1
    while true {
      assign(pieces, column + 1, next, done + [cell], &found)
      guard next < pieces.count, wraps(cell, pieces[next]) else { return }
      cell = cell.lowerBound..<pieces[next].upperBound
      next += 1
    }
  }
}
