internal import PlanModel

/// The title with which an item opens: its words up to the first 。 or the line end, without unit brackets; nil where the item opens
/// with running text.
///
/// A line without a sentence is a title whatever its commas (（二）构建…体系，探索…模式). A first sentence before more text is one
/// when it is short and has no comma, or matching clauses (1.细化政策制定标准。政策制定时应…); 2.严格落实…原则，加强… is running text.
///
/// - Parameter leads: the next block opens with a first number below this one, so that a lone sentence is its heading.
func titleSentence(
  _ scan: ScanText, _ range: Range<Int>, style: Label.Style, boldEnd: Int?, leads: Bool = false,
  unitLists: (Range<Int>) -> [Range<Int>]
) -> Range<Int>? {
  let bytes = scan.bytes
  var end = sentenceEnd(bytes, range)
  var more = end.next < range.upperBound
  let bracketed =
    bytes[range.lowerBound..<end.stop].contains { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }
    || bytes.first("【", in: range.lowerBound..<end.stop) != nil
    || bytes.first("〔", in: range.lowerBound..<end.stop) != nil
  if bracketed, let list = unitLists(range).first(where: { $0.lowerBound < end.stop }) {
    guard list.lowerBound > range.lowerBound else { return nil }
    end = (list.lowerBound, list.upperBound)
    more = list.upperBound < range.upperBound || bytes.has("。", endingAt: list.lowerBound)
    if bytes.has("。", endingAt: end.stop) { end.stop -= 3 }
  }
  if isEntry(bytes, range.lowerBound..<end.stop) { return nil }
  while end.stop > range.lowerBound,
    bytes[end.stop - 1] == UInt8(ascii: ";") || bytes[end.stop - 1] == UInt8(ascii: ":")
  {
    end.stop -= 1
  }
  let title = range.lowerBound..<end.stop
  guard !title.isEmpty else { return nil }
  if let bold = boldEnd, more, bold >= title.upperBound, bold <= end.next { return title }
  let closed = bytes.has("。", at: end.stop)
  if closed || more, let name = nameBeforeColon(bytes, title) { return name }
  if closed, tellsFigure(bytes, title) { return nil }
  let length = bytes.characters(in: title)
  let comma = bytes[title].contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
  // 第一章 总则 and its article on one line were parted before.
  if style == .article || style == .innerArticle {
    // 推行优化用能服务“提升效率行动”: what ends in a name in quotes is a heading for its length, too.
    let limit = bytes.has("”", endingAt: title.upperBound) ? 28 : 16
    return !comma && length <= limit && (more || leads || !closed) ? title : nil
  }
  // （一）研发费用100万元以上的，按3%补助； is one clause of a rule, not a heading.
  if !more, !closed { return length <= 60 && !(comma && end.stop < range.upperBound) ? title : nil }
  if comma {
    return isPairedHeading(bytes, title, style: style) && (leads || hasWords(bytes, end.next, range)) ? title : nil
  }
  return length <= (more ? 30 : 34) ? title : nil
}

/// An entry of a list (…；) or what leads to one (应当符合下列条件：): neither is a heading.
func isEntry(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  guard let last = bytes[range].last else { return false }
  if last == UInt8(ascii: ";") { return true }
  guard last == UInt8(ascii: ":") else { return false }
  return bytes.characters(in: range) > 16
    || (["下列", "以下", "如下", "之一", "条件"] as [StaticString]).contains { bytes.first($0, in: range) != nil }
}

/// A sentence that opens with a year and tells a figure: 2020年以来累计建成基站142.5万个。 is no heading, 2024年工作安排。 may be one.
private func tellsFigure(_ bytes: [UInt8], _ title: Range<Int>) -> Bool {
  guard let (_, end) = readYear(bytes, at: title.lowerBound, limit: title.upperBound), bytes.has("年", at: end) else {
    return false
  }
  return bytes[end..<title.upperBound].contains(where: \.isASCIIDigit)
}

/// The heading of a sentence that follows on its line: （二）主要目标：到2025年，灌溉面积翻一番。 A line without a full stop is one title
/// (完善设施：加装电梯), and so are words with a comma or a figure before the colon.
private func nameBeforeColon(_ bytes: [UInt8], _ title: Range<Int>) -> Range<Int>? {
  guard let colon = bytes[title].firstIndex(of: UInt8(ascii: ":")), bytes.next(colon) < title.upperBound else {
    return nil
  }
  let name = title.lowerBound..<colon
  guard (2...12).contains(bytes.characters(in: name)),
    !bytes[name].contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "(") || $0.isASCIIDigit }),
    bytes.first("“", in: name) == nil, bytes.first("《", in: name) == nil,
    bytes.first("一是", in: colon..<title.upperBound) != colon + 1
  else { return nil }
  return name
}

/// A heading of two or three short clauses: （一）提高站位，强化担当。 Below （一） a number opens running text as often, so that its
/// clauses must match: 1.加强组织领导，落实工作责任。 but not 1.完善协调机制，推动重点区域数据共享应用。
private func isPairedHeading(_ bytes: [UInt8], _ title: Range<Int>, style: Label.Style) -> Bool {
  if bytes[title].contains(UInt8(ascii: ";")) || bytes[title].contains(where: \.isASCIIDigit) { return false }
  let clauses = bytes[title].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    .map { bytes.characters(in: $0.startIndex..<$0.endIndex) }
  guard (2...3).contains(clauses.count), let shortest = clauses.min(), let longest = clauses.max(), shortest >= 4 else {
    return false
  }
  let isHeading = style <= .bracketedIdeograph || style == .decimal
  return isHeading ? longest <= 14 && bytes.characters(in: title) <= 30 : longest <= 8 && shortest == longest
}

/// More than a unit list stands behind the heading: what it heads.
private func hasWords(_ bytes: [UInt8], _ position: Int, _ range: Range<Int>) -> Bool {
  position < range.upperBound && bytes[position] != UInt8(ascii: "(") && bytes[position] != UInt8(ascii: "[")
    && !bytes.has("【", at: position)
}

/// End of the first sentence, outside of quotes and brackets: where its words stop and where the next sentence begins.
private func sentenceEnd(_ bytes: [UInt8], _ range: Range<Int>) -> (stop: Int, next: Int) {
  var position = range.lowerBound
  while position < range.upperBound {
    if bytes.has("。", at: position) { return (position, position + 3) }
    position = bytes.next(position)
  }
  return (range.upperBound, range.upperBound)
}
