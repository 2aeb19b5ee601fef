internal import PlanModel

/// Cuts a line that holds many paragraphs, or a whole plan, into its headings and paragraphs.
///
/// Some collections store a document without any line end: 「…现代化。第一章　总则第一节　目标到2025年…」. Chapters, sections and boxes
/// are found by their labels where a sentence has ended before them. Where their titles end is told by the contents list at the front,
/// which has the same labels and titles one after another; without one only a title closed by 。 or by the next label is known.
enum LongLines {
  /// Bytes from which a line is looked at: longer than any paragraph.
  private static let threshold = 6_000

  static func split(_ text: inout CleanText) {
    for index in text.lines.indices where OutlineCuts.isKnownHeading(text.bytes, text.lines[index].range) {
      text.lines[index].isSplitHeading = true
    }
    splitArticles(&text)
    // A whole document on one line, in few parts.
    let isOneLine = text.lines.count { $0.mark == .text } <= 5
    let threshold = isOneLine ? 300 : Self.threshold
    guard text.lines.contains(where: { $0.range.count >= threshold && $0.mark == .text }) else { return }
    var lines: [TextLine] = []
    for line in text.lines {
      if line.range.count >= threshold, line.mark == .text {
        let edges = boldEdges(text, line)
        var outline = OutlineCuts()
        for part in parts(of: line, in: text.bytes) {
          lines += part.mark == .text && !part.isSplitHeading ? cut(part, text.bytes, edges, &outline) : [part]
        }
      } else {
        lines.append(line)
      }
    }
    text.lines = lines
  }

  /// 第一章 总则第一条 …, …3家。第三章 认定程序第三条 …: chapters and articles behind each other on a line, in a text that has both.
  private static func splitArticles(_ text: inout CleanText) {
    func family(_ line: TextLine) -> LineLabel.Family? { LineLabel(text.bytes, line.range)?.family }
    let families = text.lines.filter { $0.mark == .text && $0.range.count < threshold }.compactMap(family)
    guard families.contains(.chapter),
      families.count(where: { $0 == .article }) + families.count(where: { $0 == .chapter }) >= 3
    else { return }
    var lines: [TextLine] = []
    for line in text.lines {
      var start = line.range.lowerBound
      var rest = line
      let opens = family(line)
      guard line.mark == .text, line.range.count < threshold else {
        lines.append(line)
        continue
      }
      var open = opens
      var position = text.bytes.next(start)
      while let next = text.bytes.first("第", in: position..<line.range.upperBound) {
        position = next + 3
        guard let label = LineLabel(text.bytes, next..<line.range.upperBound), next > start else { continue }
        let behindSentence = text.bytes.has("。", endingAt: next) || text.bytes.has("；", endingAt: next)
        let behindHeading =
          (open == .chapter || open == .section) && next - start <= 75 && text.bytes.first("。", in: start..<next) == nil
        let isCut =
          label.family == .article && behindHeading
          || (label.family == .chapter || label.family == .section) && behindSentence
        guard isCut else { continue }
        rest.range = trimmed(text.bytes, start..<next)
        rest.width = width(text.bytes, rest.range)
        rest.isSplitHeading = behindHeading
        lines.append(rest)
        rest.forced = true
        rest.gap = 0
        rest.afterPage = false
        rest.isSplitHeading = false
        start = next
        open = label.family
        position = label.end
      }
      rest.range = start..<line.range.upperBound
      rest.width = start == line.range.lowerBound ? line.width : width(text.bytes, rest.range)
      lines.append(rest)
    }
    text.lines = lines
  }

  private struct Heading {
    var start: Int
    var label: LineLabel
    /// End of the title; the same as the label's end where it is not known.
    var end: Int
    var isContents = false
  }

  /// Cut at chapters and the like where the text has them.
  private static func parts(of line: TextLine, in bytes: [UInt8]) -> [TextLine] {
    let marks = headings(bytes, line.range)
    let isChaptered = marks.count { [.part, .chapter, .section].contains($0.label.family) } >= 2
    return isChaptered ? pieces(of: line, in: bytes) : [line]
  }

  /// Where bold type begins or ends in a line.
  private static func boldEdges(_ text: CleanText, _ line: TextLine) -> Set<Int> {
    var edges: Set<Int> = []
    for (stretch, next) in zip(text.stretches, text.stretches.dropFirst())
    where next.line == stretch.line && line.range.contains(next.clean) {
      if next.source - stretch.source > next.clean - stretch.clean + 1 { edges.insert(next.clean) }
    }
    return edges
  }

  /// Cut by the outline.
  private static func cut(
    _ line: TextLine, _ bytes: [UInt8], _ edges: Set<Int>, _ outline: inout OutlineCuts
  ) -> [TextLine] {
    let cuts = outline.find(bytes, line.range, boldEdges: edges)
    guard !cuts.isEmpty else { return [line] }
    var result: [TextLine] = []
    func add(_ range: Range<Int>, isHeading: Bool) {
      let range = trimmed(bytes, range)
      guard !range.isEmpty else { return }
      var piece = line
      piece.range = range
      piece.width = width(bytes, range)
      piece.boldLead = 0
      piece.isSplitHeading = isHeading
      if !result.isEmpty {
        piece.forced = true
        piece.gap = 0
        piece.afterPage = false
      }
      result.append(piece)
    }
    let body = cuts.first { LineLabel(bytes, ($0.textStart ?? $0.start)..<line.range.upperBound) != nil }?.start
    let places = FrontMatterCuts.find(bytes, line.range.lowerBound..<(body ?? cuts[0].start))
    /// Adds a range, cut where a line of the front begins.
    func addFront(_ range: Range<Int>) {
      var start = range.lowerBound
      for place in places where range.contains(place) && place > start {
        add(start..<place, isHeading: false)
        start = place
      }
      add(start..<range.upperBound, isHeading: false)
    }
    addFront(line.range.lowerBound..<cuts[0].start)
    for (index, cut) in cuts.enumerated() {
      let end = index + 1 < cuts.count ? cuts[index + 1].start : line.range.upperBound
      let start = min(cut.textStart ?? cut.start, end)
      let title = max(start, min(cut.titleEnd ?? start, end))
      add(start..<title, isHeading: true)
      addFront(title..<end)
    }
    return result
  }

  private static func pieces(of line: TextLine, in bytes: [UInt8]) -> [TextLine] {
    let marks = headings(bytes, line.range)
    guard !marks.isEmpty else { return [line] }
    var result: [TextLine] = []
    var position = line.range.lowerBound
    func add(_ range: Range<Int>, isHeading: Bool, isContents: Bool = false) {
      let range = trimmed(bytes, range)
      guard !range.isEmpty else { return }
      var piece = TextLine(range: range, number: line.number)
      piece.width = width(bytes, range)
      piece.forced = !result.isEmpty
      piece.gap = result.isEmpty ? line.gap : 0
      piece.afterPage = result.isEmpty && line.afterPage
      piece.isSplitHeading = isHeading
      if isContents { piece.mark = .contents }
      result.append(piece)
    }
    for (index, mark) in marks.enumerated() {
      add(position..<mark.start, isHeading: false)
      let next = index + 1 < marks.count ? marks[index + 1].start : line.range.upperBound
      let end = min(mark.end, next)
      if mark.isContents || end > mark.label.end {
        add(mark.start..<end, isHeading: true, isContents: mark.isContents)
        position = end
      } else {
        position = mark.start
      }
    }
    add(position..<line.range.upperBound, isHeading: false)
    return result
  }

  /// Labels that open a heading, in order.
  private static func headings(_ bytes: [UInt8], _ range: Range<Int>) -> [Heading] {
    var found: [Heading] = []
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = bytes[position]
      // 第, 专, 一–十, （ and digits can open a label.
      if byte >= 0xE3, mayOpen(bytes, position), let label = LineLabel(bytes, position..<range.upperBound),
        opens(label, bytes, at: position, from: range.lowerBound)
          || followsChapter(label, bytes, at: position, after: found)
      {
        found.append(Heading(start: position, label: label, end: label.end))
        position = label.end
      } else {
        position = bytes.next(position)
      }
    }
    return titled(found, bytes, range)
  }

  private static func mayOpen(_ bytes: [UInt8], _ position: Int) -> Bool {
    let words: [StaticString] = ["第", "专栏", "（", "一、", "二、", "三、", "四、", "五、", "六、", "七、", "八、", "九、", "十"]
    return words.contains { bytes.has($0, at: position) }
  }

  /// Whether a label at this place is a heading's: after a sentence, after another heading, or with the wide space that headings have.
  private static func opens(_ label: LineLabel, _ bytes: [UInt8], at position: Int, from start: Int) -> Bool {
    let isSpaced = label.end >= 3 && (bytes.has("　", endingAt: label.end) || bytes.has(" ", endingAt: label.end))
    switch label.family {
    case .part, .chapter, .section: return isSpaced || endsSentence(bytes, position, start)
    case .box: return label.value != nil && (isSpaced || endsSentence(bytes, position, start))
    case .article, .chinese, .bracketedChinese: return endsSentence(bytes, position, start)
    default: return false
    }
  }

  /// The next chapter of a contents list, with nothing between it and the title before: 「第五节　提升水平第八章建设…」.
  private static func followsChapter(
    _ label: LineLabel, _ bytes: [UInt8], at position: Int, after found: [Heading]
  ) -> Bool {
    guard label.family == .chapter, let last = found.last, isShort(bytes, last.label.end..<position) else {
      return false
    }
    let chapter = found.last { $0.label.family == .chapter }?.label.value ?? 0
    return label.value == chapter + 1
  }

  private static func endsSentence(_ bytes: [UInt8], _ position: Int, _ start: Int) -> Bool {
    guard position > start else { return true }
    let ends: [StaticString] = ["。", "；", "！", "？", "。”", "。）", "：", " ", "　"]
    return ends.contains { bytes.has($0, endingAt: position) }
  }

  /// Finds where titles end: a contents list has each label twice, first followed at once by the next label.
  private static func titled(_ found: [Heading], _ bytes: [UInt8], _ range: Range<Int>) -> [Heading] {
    var result = found
    var titles: [(label: ArraySlice<UInt8>, title: ArraySlice<UInt8>)] = []
    // Entries of the contents list: chapters and sections in a run, no sentence between them.
    var entry = 0
    while entry + 1 < result.count, isShort(bytes, result[entry].label.end..<result[entry + 1].start) {
      entry += 1
    }
    guard entry >= 3 else { return withClosedTitles(result, bytes, range) }
    for index in 0..<entry {
      let heading = result[index]
      let title = trimmed(bytes, heading.label.end..<result[index + 1].start)
      titles.append((bytes[heading.start..<heading.label.end], bytes[title]))
      result[index].end = title.upperBound
      result[index].isContents = true
    }
    // The last entry runs into the body; its title ends where its words in the body do.
    if entry < result.count, let length = sharedTitle(result[entry], result[(entry + 1)...], bytes) {
      let heading = result[entry]
      result[entry].end = heading.label.end + length
      result[entry].isContents = true
      titles.append((bytes[heading.start..<heading.label.end], bytes[heading.label.end..<(heading.label.end + length)]))
      entry += 1
    }
    for index in entry..<result.count {
      let heading = result[index]
      for (label, title) in titles
      where !title.isEmpty && sameLabel(label, bytes[heading.start..<heading.label.end])
        && bytes.starts(with: Array(title), at: heading.label.end)
      {
        result[index].end = heading.label.end + title.count
      }
    }
    return withClosedTitles(result, bytes, range)
  }

  /// Length of the longest run of words that a heading shares with a later one of the same label, two characters at least.
  private static func sharedTitle(_ heading: Heading, _ later: ArraySlice<Heading>, _ bytes: [UInt8]) -> Int? {
    var best = 0
    for other in later
    where sameLabel(bytes[heading.start..<heading.label.end], bytes[other.start..<other.label.end]) {
      var length = 0
      while length < 150, other.label.end + length < bytes.count, heading.label.end + length < other.start,
        bytes[heading.label.end + length] == bytes[other.label.end + length]
      {
        length += 1
      }
      while length > 0, bytes[heading.label.end + length] & 0xC0 == 0x80 { length -= 1 }
      best = max(best, length)
    }
    return best >= 6 ? best : nil
  }

  private static func sameLabel(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool {
    ScanText.normalize(String(decoding: a, as: UTF8.self)) == ScanText.normalize(String(decoding: b, as: UTF8.self))
  }

  private static func isShort(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    range.count <= 150 && bytes.first("。", in: range) == nil && bytes.first("；", in: range) == nil
  }

  /// A heading directly followed by another is a title to its end.
  private static func withClosedTitles(_ headings: [Heading], _ bytes: [UInt8], _ range: Range<Int>) -> [Heading] {
    var result = headings
    for index in result.indices.dropLast() where result[index].end == result[index].label.end {
      let next = result[index].label.end..<result[index + 1].start
      if isShort(bytes, next), bytes.first("，", in: next) == nil { result[index].end = next.upperBound }
    }
    return result
  }
}
