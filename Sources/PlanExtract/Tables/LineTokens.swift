internal import PlanModel

/// One line of a table that was flattened to one cell a line; an empty range is a cell that the line gaps show to be empty.
struct LineToken: Equatable {
  var block: Int
  var range: Range<Int>
  /// First and last line in the source; nil when the source has no lines.
  var lines: ClosedRange<Int>?
  /// A table of the source stands before it.
  var isParted = false

  var isEmpty: Bool { range.isEmpty }
}

/// All lines of a document that may be cells, in reading order.
///
/// - Parameter splitting: part every line. Otherwise a block that was put together from several lines is parted only where a number or a
///   dash stands alone, since what was joined may well be one cell.
func lineTokens(_ document: Document, _ scan: ScanText, words: TableWords, splitting: Bool) -> [LineToken] {
  var tokens: [LineToken] = []
  var fragment = 0
  var parted = false
  for (block, range) in scan.blocks.enumerated() where !range.isEmpty {
    let source = document.blocks[block]
    if source.kind == .tableCell {
      parted = true
      continue
    }
    while fragment < document.fragments.count, document.fragments[fragment].start <= source.range.lowerBound {
      fragment += 1
    }
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    while fragment < document.fragments.count, document.fragments[fragment].start < source.range.upperBound {
      let place = document.fragments[fragment]
      fragment += 1
      guard let line = place.origin.line, let before = document.line(at: place.start - 1), line > before,
        let position = scanPosition(place.start, in: start..<range.upperBound, scan), position > start
      else { continue }
      pieces.append(start..<position)
      start = position
    }
    pieces.append(start..<range.upperBound)
    for piece in splitting ? pieces : joinedProse(pieces, scan, words) {
      let ends = scan.source(piece)
      let first = document.line(at: ends.lowerBound)
      let last = document.line(at: ends.upperBound - 1)
      let lines = first.flatMap { first in last.map { first...max(first, $0) } }
      tokens.append(LineToken(block: block, range: piece, lines: lines, isParted: parted))
      parted = false
    }
  }
  return tokens
}

/// Lines of one block stay together unless one of two neighbours is a number, a dash or 序号 alone.
private func joinedProse(_ pieces: [Range<Int>], _ scan: ScanText, _ words: TableWords) -> [Range<Int>] {
  var joined: [Range<Int>] = []
  for piece in pieces {
    if let last = joined.last, !isLoneValue(last, scan, words), !isLoneValue(piece, scan, words) {
      joined[joined.count - 1] = last.lowerBound..<piece.upperBound
    } else {
      joined.append(piece)
    }
  }
  return joined
}

private func isLoneValue(_ range: Range<Int>, _ scan: ScanText, _ words: TableWords) -> Bool {
  guard range.count <= 24 else { return false }
  return scan.bytes.isBlank(range) || scan.bytes.serial(in: range) != nil
    || CellFigure(scan.bytes, in: range, measures: words.measures) != nil
    || words.kind(of: Array(scan.bytes[range])) == .serial
}

/// First scan position whose character stands at or behind a text offset.
private func scanPosition(_ offset: Int, in range: Range<Int>, _ scan: ScanText) -> Int? {
  var low = range.lowerBound
  var high = range.upperBound
  while low < high {
    let middle = (low + high) / 2
    if Int(scan.map[middle]) < offset { low = middle + 1 } else { high = middle }
  }
  return low < range.upperBound ? low : nil
}

/// The lines of a stretch of text as cells.
struct LineTokens {
  let scan: ScanText
  var tokens: [LineToken] = []

  /// - Parameter withGaps: read wider gaps between lines as empty cells. Some converters put the same number of line feeds after
  ///   each cell, so that two cells with an empty one between stand twice as far apart.
  init(_ lines: ArraySlice<LineToken>, scan: ScanText, withGaps: Bool) {
    self.scan = scan
    guard withGaps, let step = Self.usualStep(lines) else {
      tokens = Array(lines)
      return
    }
    for (before, line) in zip(lines, lines.dropFirst()) {
      tokens.append(before)
      guard let gap = Self.gap(before, line), gap > step, gap % step == 0, gap / step <= 12 else { continue }
      let start = line.range.lowerBound
      let empty = LineToken(block: line.block, range: start..<start)
      tokens += Array(repeating: empty, count: gap / step - 1)
    }
    if let last = lines.last { tokens.append(last) }
  }

  private static func gap(_ a: LineToken, _ b: LineToken) -> Int? {
    guard let end = a.lines?.upperBound, let start = b.lines?.lowerBound else { return nil }
    return start - end
  }

  private static func usualStep(_ lines: ArraySlice<LineToken>) -> Int? {
    var counts = [Int](repeating: 0, count: 8)
    for (a, b) in zip(lines, lines.dropFirst()) {
      if let gap = gap(a, b), counts.indices.contains(gap) { counts[gap] += 1 }
    }
    guard let most = counts.max(), most * 2 > lines.count else { return nil }
    return counts.firstIndex(of: most).flatMap { $0 > 0 ? $0 : nil }
  }

  // MARK: What a line is

  /// The number of a row; nil for anything else.
  func serial(_ index: Int) -> Int? {
    guard tokens.indices.contains(index), !tokens[index].isEmpty else { return nil }
    return scan.bytes.serial(in: tokens[index].range)
  }

  func length(_ index: Int) -> Int {
    scan.bytes.characters(in: tokens[index].range)
  }

  func bytes(_ index: Int) -> [UInt8] {
    Array(scan.bytes[tokens[index].range])
  }

  /// A heading of the rows below it: （一）…, 二、…, 新建项目：
  func isGroup(_ index: Int) -> Bool {
    tokens.indices.contains(index) && isGroupLine(scan.bytes, tokens[index].range)
  }

  func isFigureOrBlank(_ index: Int, _ words: TableWords) -> Bool {
    let range = tokens[index].range
    return range.isEmpty || scan.bytes.isBlank(range) || isValue(range, words)
  }

  /// A figure, or two with a dash between: 20-50 is as good as a figure to tell columns apart.
  private func isValue(_ range: Range<Int>, _ words: TableWords) -> Bool {
    if CellFigure(scan.bytes, in: range, measures: words.measures) != nil { return true }
    return scan.bytes[range].allSatisfy { $0.isASCIIDigit || $0 == 0x2D || $0 == 0x2E || $0 == 0x7E || $0 == 0x25 }
  }

  /// Neither a sentence nor a note nor a heading: a line that may be a cell.
  func mayBeCell(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), length(index) <= 30 else { return false }
    let range = tokens[index].range
    return !isGroup(index) && scan.bytes.first("。", in: range) == nil && !scan.bytes.has("注", at: range.lowerBound)
  }
}

/// A heading of the rows below it: （一）…, 二、…, 新建项目：
func isGroupLine(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  guard !range.isEmpty else { return false }
  if bytes[range.upperBound - 1] == 0x3A { return bytes.characters(in: range) <= 25 }
  guard let label = readLabel(bytes, at: range.lowerBound, limit: range.upperBound),
    label.range.upperBound < range.upperBound
  else { return false }
  switch label.style {
  case .part, .chapter, .section, .ideograph, .bracketedIdeograph: return true
  default: return false
  }
}
