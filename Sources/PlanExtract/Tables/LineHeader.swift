internal import PlanModel

/// The header of a flattened table as cells, when its lines can be matched to the columns in one way only.
struct LineHeader {
  var cells: [(row: Int, column: Int, columnSpan: Int, rowSpan: Int, lines: Range<Int>)] = []
  var rowCount = 1
  /// At least the width of the rows: a column 备注 may be empty in all of them.
  var columnCount: Int

  /// - Parameter figures: columns that hold figures; a header such as 单位 or 指标属性 over one of them shows that the match is wrong.
  init?(_ rows: LineRows, words: TableWords, figures: [Int]) {
    let lines = rows.lines
    let all = 0..<rows.header.upperBound
    let first = all.first { lines.tokens[$0].isEmpty } ?? all.upperBound
    let second = (first..<all.upperBound).first { !lines.tokens[$0].isEmpty } ?? all.upperBound
    let width = rows.width
    columnCount = width
    if second < all.upperBound, let two = Self.twoRows(lines, first, second, all.upperBound, width, words) {
      rowCount = 2
      cells = two
      if !suits(lines, figures, words) { return nil }
      return
    }
    guard first == all.upperBound else { return nil }
    for spare in [0, 1] {
      let pieces = Self.joined(lines, all, to: width + spare, words)
      guard let pieces, spare == 0 || pieces.last.map({ Self.isRemark(lines, $0, words) }) ?? false else { continue }
      columnCount = width + spare
      cells = pieces.enumerated().map { (0, $0.offset, 1, 1, $0.element) }
      if !suits(lines, figures, words) { continue }
      return
    }
    return nil
  }

  private func suits(_ lines: LineTokens, _ figures: [Int], _ words: TableWords) -> Bool {
    !cells.contains { cell in
      guard cell.columnSpan == 1, figures.contains(cell.column) else { return false }
      switch words.kind(of: cell.lines.flatMap { lines.bytes($0) }) {
      case .name, .group, .measure, .binding, .units: return true
      default: return false
      }
    }
  }

  /// A second row splits the last cell of the first: the empty places stand below all cells but that one.
  private static func twoRows(
    _ lines: LineTokens, _ first: Int, _ second: Int, _ end: Int, _ width: Int, _ words: TableWords
  ) -> [(row: Int, column: Int, columnSpan: Int, rowSpan: Int, lines: Range<Int>)]? {
    let empty = second - first
    guard width > empty, let upper = joined(lines, 0..<first, to: empty + 1, words),
      let lower = joined(lines, second..<end, to: width - empty, words), lower.count > 1
    else { return nil }
    var cells = upper.dropLast().enumerated().map {
      (row: 0, column: $0.offset, columnSpan: 1, rowSpan: 2, lines: $0.element)
    }
    if let group = upper.last { cells.append((0, empty, lower.count, 1, group)) }
    cells += lower.enumerated().map { (1, empty + $0.offset, 1, 1, $0.element) }
    return cells
  }

  /// Joins header texts set in several lines until so many are left; nil when that can be done in no way or in several.
  ///
  /// A bracket belongs to the line before it. Two other lines are one text when the first is at least as long as the second, not
  /// both are headers by themselves, and together they end like one: “十三五”规划 | 目标.
  private static func joined(_ lines: LineTokens, _ range: Range<Int>, to count: Int, _ words: TableWords) -> [Range<
    Int
  >]? {
    var pieces: [Range<Int>] = []
    for index in range {
      let bytes = lines.bytes(index)
      if let last = pieces.last, belongs(lines, last, bytes, words) {
        pieces[pieces.count - 1] = last.lowerBound..<index + 1
      } else {
        pieces.append(index..<index + 1)
      }
    }
    if pieces.count <= count { return pieces.count == count ? pieces : nil }
    let joints = (1..<pieces.count).filter { joins(lines, pieces[$0 - 1], pieces[$0], words) }
    guard joints.count == pieces.count - count else { return nil }
    for joint in joints.reversed() {
      pieces[joint - 1] = pieces[joint - 1].lowerBound..<pieces[joint].upperBound
      pieces.remove(at: joint)
    }
    return pieces
  }

  /// A bracket behind a header, or the second half of 指标 | 属性.
  private static func belongs(_ lines: LineTokens, _ last: Range<Int>, _ next: [UInt8], _ words: TableWords) -> Bool {
    if next.first == 0x28, next.last == 0x29 { return true }
    guard last.count == 1 else { return false }
    let before = lines.bytes(last.lowerBound)
    return words.kind(of: next) == .binding && before.count <= next.count + 3
      && words.kind(of: before + next) == .binding
      && words.kind(of: before) != .binding
  }

  private static func joins(_ lines: LineTokens, _ a: Range<Int>, _ b: Range<Int>, _ words: TableWords) -> Bool {
    guard a.count == 1, b.count == 1, lines.length(b.lowerBound) <= lines.length(a.lowerBound) else { return false }
    let before = lines.bytes(a.lowerBound)
    let after = lines.bytes(b.lowerBound)
    if words.isKnown(before), words.isKnown(after) { return false }
    return words.isKnown(before, goingOn: after)
  }

  private static func isRemark(_ lines: LineTokens, _ piece: Range<Int>, _ words: TableWords) -> Bool {
    words.kind(of: piece.flatMap { lines.bytes($0) }) == .remark
  }
}
