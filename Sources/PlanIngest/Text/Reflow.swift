internal import PlanModel

/// Decides which lines make one paragraph.
///
/// The question is put at every line end: does the sentence go on? Strongest first: a label on the next line parts; an open bracket,
/// a comma at the end or closing punctuation at the start joins, across empty lines and page ends too; in a text wrapped at a width a
/// full line joins and a short one parts; in a text of whole paragraphs only an unfinished sentence joins.
struct Reflow {
  private let text: CleanText
  private let profile: WrapProfile
  private let labels: [LineLabel?]
  /// Entries of the contents list, without leaders and page numbers: the headings of the text.
  private let entries: Set<[UInt8]>

  init(_ text: CleanText, profile: WrapProfile) {
    self.text = text
    self.profile = profile
    labels = text.lines.map { $0.mark == .text ? LineLabel(text.bytes, $0.range) : nil }
    entries = Set(text.lines.filter { $0.mark == .contents }.map { Self.entry(text.bytes[$0.range]) })
  }

  /// 六、建设枢纽.......51 is 六、建设枢纽; spaces do not count.
  private static func entry(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var words = line.filter { $0 > 0x20 }
    let marks: [StaticString] = ["…", "·", "．", "."]
    while let last = words.last {
      if last.isASCIIDigit {
        words.removeLast()
      } else if let mark = marks.first(where: { words.has($0, endingAt: words.count) }) {
        words.removeLast(mark.utf8CodeUnitCount)
      } else {
        break
      }
    }
    return words
  }

  /// The paragraphs, as ranges of line indices. Rows, headings and contents entries stand alone.
  func paragraphs() -> [Range<Int>] {
    guard !text.lines.isEmpty else { return [] }
    var result: [Range<Int>] = []
    var start = 0
    var state = ParagraphState()
    state.add(text, line: 0, profile: profile)
    for next in 1..<text.lines.count {
      if joins(start, next, state) {
        state.add(text, line: next, profile: profile)
      } else {
        result.append(start..<next)
        start = next
        state = ParagraphState()
        state.add(text, line: next, profile: profile)
      }
    }
    result.append(start..<text.lines.count)
    return result
  }

  private func joins(_ start: Int, _ next: Int, _ state: ParagraphState) -> Bool {
    let bytes = text.bytes
    let a = text.lines[next - 1]
    let b = text.lines[next]
    if b.forced || a.isSplitHeading { return false }
    guard b.mark == .text || b.mark == a.mark else { return false }
    switch a.mark {
    case .text: break
    case .heading:
      return b.mark != .text ? titleJoins(next) && labels[next] == nil : state.hasOpenBracket && labels[next] == nil
    default: return false
    }
    if !entries.isEmpty, entries.contains(text.bytes[a.range].filter { $0 > 0x20 }) { return false }
    if let label = labels[next - 1], label.end >= a.range.upperBound, start == next - 1 {
      return labelStandsAlone(label, before: next)
    }
    if let label = labels[next], parts(label, start: start, next: next, open: state.hasOpenBracket) { return false }
    if DateLine.matches(bytes, a.range) || DateLine.matches(bytes, b.range) { return false }
    if b.gap <= 4, LineStart.isClosing(bytes, b.range) { return true }
    if state.hasOpenBracket { return true }
    if LineEnd.isComma(bytes, a.range) { return true }
    if profile.width != nil { return wrappedJoins(start, next, state) }
    return wholeJoins(start, next)
  }

  /// A number on a line of its own belongs to the words after it; 附件1 and 专栏1 have their title below them.
  private func labelStandsAlone(_ label: LineLabel, before next: Int) -> Bool {
    guard labels[next] == nil else { return false }
    switch label.family {
    case .annex, .box, .caption, .bullet: return false
    default: return text.lines[next].gap <= profile.baseGap
    }
  }

  /// Whether a label at the start of the next line opens a paragraph, or is a reference inside a sentence.
  private func parts(_ label: LineLabel, start: Int, next: Int, open: Bool) -> Bool {
    let bytes = text.bytes
    let a = text.lines[next - 1]
    let b = text.lines[next]
    let goesOn =
      !LineEnd.isFinished(bytes, a.range)
      && (profile.width == nil ? open : isFull(a.width, before: b, width: profile.usual))
    switch label.family {
    case .chapter, .section, .article, .part:
      if !goesOn { return true }
      let referring: [StaticString] = [
        "规定", "第", "、", "至", "和", "的", "所", "款", "或", "及", "中", "要求", "，", "。", "）",
      ]
      return !referring.contains { bytes.has($0, at: label.end) }
    case .bullet, .circled, .caption: return !goesOn
    case .decimal: return !goesOn || label.depth > 2 || !isProse(start..<next)
    case .annex: return !goesOn || label.end == b.range.upperBound
    default: return !(goesOn && open && label.family == .bracketedArabic)
    }
  }

  /// In a text wrapped at a width.
  private func wrappedJoins(_ start: Int, _ next: Int, _ state: ParagraphState) -> Bool {
    let bytes = text.bytes
    let a = text.lines[next - 1]
    let b = text.lines[next]
    guard let width = profile.width, !isColumnar(a), !isColumnar(b) else { return false }
    if profile.usesIndent, b.indent >= 2 { return false }
    let gapParts = b.gap > profile.baseGap && !b.afterPage
    if LineEnd.isFinished(bytes, a.range) {
      if gapParts { return false }
      let first = start == next - 1 && a.indent == 0 ? 4 : a.indent
      let shown = profile.isRagged ? max(a.width, state.fill) : a.width
      let reach = shown + LineStart.tokenWidth(bytes, b.range)
      if reach > profile.usual || (start == next - 1 && reach + first > profile.usual && shown + first <= width + 1) {
        return true
      }
      return profile.isRagged && fills(next, from: state.fill, isFirst: state.isFirstPhysical)
    }
    var reach = profile.isRagged ? max(a.width, state.fill) : a.width
    // Converters drop the indent of a paragraph's first line, which was part of its width.
    if a.indent == 0, start == next - 1 || profile.isRagged && state.isFirstPhysical, isClause(start..<next) {
      reach += 4
    }
    if isFull(reach, before: b, width: profile.usual) { return !gapParts || !isHeadingLike(start..<next) }
    if gapParts { return false }
    if profile.isRagged, fills(next, from: state.fill, isFirst: state.isFirstPhysical) { return true }
    return titleJoins(next)
  }

  /// In a text whose lines are whole paragraphs: only a sentence that a page end broke goes on.
  private func wholeJoins(_ start: Int, _ next: Int) -> Bool {
    let bytes = text.bytes
    let a = text.lines[next - 1]
    let b = text.lines[next]
    if LineEnd.isFinished(bytes, a.range) { return false }
    if isProse(start..<next), !isHeadingLike(start..<next),
      LineEnd.isFinished(bytes, b.range) || b.width >= 90 || isProse(next..<next + 1)
    {
      return true
    }
    return titleJoins(next)
  }

  /// The next word would not have fitted on the line.
  private func isFull(_ reach: Int, before b: TextLine, width: Int) -> Bool {
    let slack = max(3, width / 12)
    return reach + LineStart.tokenWidth(text.bytes, b.range) + slack > width
  }

  /// Whether this line and those that follow it fill up a line of full width that converters cut at punctuation.
  private func fills(_ next: Int, from fill: Int, isFirst: Bool) -> Bool {
    guard let width = profile.width else { return false }
    var sum = fill
    var line = next
    while line < text.lines.count, line < next + 8, labels[line] == nil, text.lines[line].mark == .text {
      if line > next, text.lines[line].gap > profile.baseGap { return false }
      if DateLine.matches(text.bytes, text.lines[line].range) { return false }
      if line + 1 < text.lines.count, DateLine.matches(text.bytes, text.lines[line + 1].range) { return false }
      sum += text.lines[line].width
      if abs(sum - width) <= 2 || (isFirst && abs(sum + 4 - width) <= 2) { return true }
      if sum > width + 2 { return false }
      line += 1
    }
    return false
  }

  /// A label, a few words and no sentence end: a heading, which does not take in what follows.
  private func isHeadingLike(_ lines: Range<Int>) -> Bool {
    guard labels[lines.lowerBound] != nil else { return false }
    let whole = lines.reduce(0) { $0 + text.lines[$1].width }
    let range = text.lines[lines.lowerBound].range.lowerBound..<text.lines[lines.upperBound - 1].range.upperBound
    return whole <= 100 && text.bytes.first("。", in: range) == nil
  }

  /// Running text: it has a full sentence, or is long and has commas.
  private func isProse(_ lines: Range<Int>) -> Bool {
    let range = text.lines[lines.lowerBound].range.lowerBound..<text.lines[lines.upperBound - 1].range.upperBound
    if text.bytes.first("。", in: range) != nil { return true }
    let whole = lines.reduce(0) { $0 + text.lines[$1].width }
    return whole >= 90 && text.bytes.first("，", in: range) != nil
  }

  /// A row of a table whose cells are parted by spaces: four gaps or more, no sentence.
  private func isColumnar(_ line: TextLine) -> Bool {
    let bytes = text.bytes[line.range]
    guard bytes.count(where: { $0 == 0x20 }) >= 4 else { return false }
    let marks: [StaticString] = ["，", "。", "；", "：", "、"]
    return !marks.contains { text.bytes.first($0, in: line.range) != nil }
  }

  /// Words of a sentence rather than a heading: has a full stop, or a comma and no label.
  private func isClause(_ lines: Range<Int>) -> Bool {
    let range = text.lines[lines.lowerBound].range.lowerBound..<text.lines[lines.upperBound - 1].range.upperBound
    if text.bytes.first("。", in: range) != nil { return true }
    let marks: [StaticString] = ["，", "、", "；"]
    return labels[lines.lowerBound] == nil && marks.contains { text.bytes.first($0, in: range) != nil }
  }

  private func titleJoins(_ next: Int) -> Bool {
    guard text.lines[next].gap <= max(1, profile.baseGap) else { return false }
    return TitleLines.join(text, next - 1, next)
  }
}

/// What the lines joined so far say about the next.
struct ParagraphState {
  /// Opening brackets and quotes without their closing ones, with the cells passed since.
  private var open: [(mark: UInt32, since: Int)] = []
  /// Cells in the full-width line that the last lines are cut from.
  private(set) var fill = 0
  private(set) var isFirstPhysical = true

  /// An open bracket joins lines only near it: one that was never closed must not swallow the text.
  var hasOpenBracket: Bool { open.contains { $0.since < 700 } }

  mutating func add(_ text: CleanText, line index: Int, profile: WrapProfile) {
    let line = text.lines[index]
    let indented = fill + (isFirstPhysical ? 4 : 0)
    if let width = profile.width, fill > 0, indented + line.width > width + 6 || indented + 2 >= width {
      fill = line.width
      isFirstPhysical = false
    } else {
      fill += line.width
    }
    var position = line.range.lowerBound
    while position < line.range.upperBound, let scalar = text.bytes.scalar(at: position) {
      let cells = cellWidth(scalar)
      for index in open.indices { open[index].since += cells }
      if let close = Self.closing[scalar] {
        open.append((close, 0))
      } else if let match = open.lastIndex(where: { $0.mark == Self.folded(scalar) }) {
        open.removeSubrange(match...)
      }
      position = text.bytes.next(position)
    }
  }

  private static func folded(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xFF09: 0x29
    case 0xFF3D: 0x5D
    default: scalar
    }
  }

  private static let closing: [UInt32: UInt32] = [
    0x28: 0x29, 0xFF08: 0x29, 0x5B: 0x5D, 0xFF3B: 0x5D, 0x3014: 0x3015, 0x3010: 0x3011, 0x300A: 0x300B, 0x3008: 0x3009,
    0x300C: 0x300D, 0x300E: 0x300F, 0x201C: 0x201D,
  ]
}
