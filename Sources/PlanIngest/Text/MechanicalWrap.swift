internal import PlanModel

/// Joins the lines of a text that a program cut after so many characters or cells, whatever stood there.
///
/// Such a cut goes through words, numbers and labels and puts commas at line starts, so nearly all lines that go on have one and the
/// same length, and no line is longer. With the cuts undone the lines are again those that the author had.
enum MechanicalWrap {
  static func join(_ text: inout CleanText) {
    var best: Cut?
    for metric in SourceLength.Metric.allCases {
      if let cut = Cut(text, metric), cut.full > best?.full ?? 0 { best = cut }
    }
    best?.join(&text)
  }
}

/// How long a line of the source is, in every way that a program may have counted it.
struct SourceLength: Equatable {
  enum Metric: CaseIterable {
    case characters, cells, narrowCells, solidCharacters
  }

  var characters = 0
  /// Dashes, quotes and the like take two cells in Chinese fonts, one in others.
  var cells = 0
  var narrowCells = 0
  /// Characters without space.
  var solidCharacters = 0

  subscript(_ metric: Metric) -> Int {
    switch metric {
    case .characters: characters
    case .cells: cells
    case .narrowCells: narrowCells
    case .solidCharacters: solidCharacters
    }
  }
}

extension SourceLength {
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    var position = range.lowerBound
    while position < range.upperBound, let scalar = bytes.scalar(at: position) {
      characters += 1
      cells += cellWidth(scalar)
      narrowCells += scalar < 0x2E80 ? 1 : 2
      if !isSpace(scalar) { solidCharacters += 1 }
      position = bytes.next(position)
    }
  }
}

/// A length at which the lines of a text were cut.
private struct Cut {
  let metric: SourceLength.Metric
  let length: Int
  /// Empty lines between the parts of a line.
  private(set) var gap = 0
  /// Lines that were cut there.
  private(set) var full = 0

  /// Nil unless the lines show it beyond doubt.
  init?(_ text: CleanText, _ metric: SourceLength.Metric) {
    self.metric = metric
    length = text.lines.reduce(0) { max($0, $1.source[metric]) }
    guard length >= (metric == .characters || metric == .solidCharacters ? 20 : 40) else { return nil }
    var full = 0
    var open = 0
    var broken = 0
    var closing = 0
    var nearly = 0
    var gaps: [Int: Int] = [:]
    for index in text.lines.indices.dropLast() where text.lines[index].mark != .page {
      let line = text.lines[index]
      let next = text.lines[index + 1]
      let finished = LineEnd.isFinished(text.bytes, line.range)
      if fills(line, before: next, text.bytes) {
        full += 1
        if !finished { open += 1 }
        if LineStart.isClosing(text.bytes, next.range) {
          closing += 1
        } else if cutsWord(text.bytes, line.range, next.range) {
          broken += 1
        }
        gaps[next.gap, default: 0] += 1
      } else if line.source[metric] >= length - 5, !finished, !endsBracket(text.bytes, line.range),
        LineLabel(text.bytes, line.range) == nil,
        LineLabel(text.bytes, next.range) == nil, next.mark == .text
      {
        nearly += 1
      }
    }
    guard full >= 4, open * 100 >= full * 60 else { return nil }
    // A typesetter keeps commas off line starts and numbers whole, which leaves lines a little shorter.
    let isBlind = closing >= 3 && closing * 100 >= full * 3
    let isEven =
      (nearly * 100 <= full * 4 || nearly * 4 <= closing + broken) && (closing + broken) * 100 >= full * 2
    guard isBlind || isEven && (closing + broken > 0 || full >= 8) else { return nil }
    self.full = full
    gap = gaps.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 0
  }

  private func fills(_ line: TextLine, before next: TextLine, _ bytes: [UInt8]) -> Bool {
    let count = line.source[metric]
    if count == length { return true }
    guard metric == .cells || metric == .narrowCells, count == length - 1,
      let scalar = bytes.scalar(at: next.range.lowerBound)
    else { return false }
    return next.indent == 0 && cellWidth(scalar) == 2
  }

  private func cutsWord(_ bytes: [UInt8], _ line: Range<Int>, _ next: Range<Int>) -> Bool {
    guard !line.isEmpty, !next.isEmpty else { return false }
    let before = bytes[line.upperBound - 1]
    let after = bytes[next.lowerBound]
    let isPoint = after == 0x2E && next.count > 1 && bytes[next.lowerBound + 1].isASCIIDigit
    return before.isASCIIDigit && (after.isASCIIDigit || isPoint) || before.isASCIILetter && after.isASCIILetter
  }

  func join(_ text: inout CleanText) {
    var lines: [TextLine] = []
    lines.reserveCapacity(text.lines.count)
    var index = 0
    while index < text.lines.count {
      var line = text.lines[index]
      while index + 1 < text.lines.count, goesOn(index, line, text) {
        index += 1
        line.range = line.range.lowerBound..<text.lines[index].range.upperBound
        line.width += text.lines[index].indent + text.lines[index].width
      }
      lines.append(line)
      index += 1
    }
    text.lines = lines
  }

  /// Whether the line that `whole` was joined from so far goes on after its part at an index.
  private func goesOn(_ index: Int, _ whole: TextLine, _ text: CleanText) -> Bool {
    let line = text.lines[index]
    let next = text.lines[index + 1]
    guard next.mark == .text, line.mark != .page, line.mark != .rule, !next.afterPage, next.gap <= gap,
      line.range.upperBound == next.range.lowerBound, fills(line, before: next, text.bytes)
    else { return false }
    guard LineLabel(text.bytes, next.range) != nil else { return true }
    // A line that ends just where it would have been cut, before a labelled one.
    if LineEnd.isFinished(text.bytes, whole.range) || endsBracket(text.bytes, whole.range) { return false }
    let isHeading = LineLabel(text.bytes, whole.range) != nil && text.bytes.first("。", in: whole.range) == nil
    return !isHeading || LineEnd.isComma(text.bytes, whole.range)
  }

  /// Ends with a closing bracket, as lists of units do: no sentence has a label there.
  private func endsBracket(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let marks: [StaticString] = ["）", ")", "]", "］", "〕"]
    return marks.contains { bytes.has($0, endingAt: range.upperBound) }
  }
}
