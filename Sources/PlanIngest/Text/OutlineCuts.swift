internal import PlanModel

/// Finds where paragraphs begin in a text that has lost its line ends: 「二、主要任务（一）增强动力1. 支持基地建设。…（县林业局负责）2. …」.
///
/// A label begins one when it carries on the numbering (after 一、 comes 二、, （一） or 1.) and stands where a sentence, a list of units or a
/// title has ended. Any other label is a reference and stays where it is, and so does what cannot be told: where a paragraph
/// without a label begins.
struct OutlineCuts {
  struct Cut: Equatable {
    var start: Int
    /// After the marks of a Markdown heading.
    var textStart: Int?
    /// End of a title that is closed by the next label or that stands by itself; nil where it is not known.
    var titleEnd: Int?
  }

  private typealias Family = LineLabel.Family
  /// Families of the labels that the place is under, outermost first, with their last number.
  private var levels: [(family: Family, value: Int)] = []
  /// Last number of a family, whatever level: 1., 2. may run on through （一） and （二）.
  private var last: [(family: Family, value: Int)] = []

  /// Cuts in a range, ascending.
  mutating func find(_ bytes: [UInt8], _ range: Range<Int>, boldEdges: Set<Int>) -> [Cut] {
    var cuts: [Cut] = []
    var position = range.lowerBound
    var labelEnd = range.lowerBound
    let isIndented = Self.indents(bytes, range) >= 5
    while position < range.upperBound {
      if let start = Self.afterMarks(bytes, position, range.upperBound) {
        // 「## 一、总体要求」: what follows the marks of a Markdown heading begins a line.
        cuts.append(Cut(start: position, textStart: start))
        position = start
        guard let label = Self.label(bytes, start..<range.upperBound) else { continue }
        if accepts(label, isSure: true) { labelEnd = label.end }
        if let end = Self.knownTitle(bytes, label.end..<range.upperBound) { cuts[cuts.count - 1].titleEnd = end }
        position = label.end
        continue
      }
      let isIndent = isIndented && bytes.has("　　", at: position)
      if isIndent {
        let start = Self.afterSpace(bytes, position, range.upperBound)
        position = max(start, position + 3)
        cuts.append(Cut(start: start))
        guard start < range.upperBound, let label = Self.label(bytes, start..<range.upperBound) else { continue }
        if accepts(label, isSure: true) { labelEnd = label.end }
        position = label.end
        continue
      }
      guard Self.mayOpen(bytes, position), let label = Self.label(bytes, position..<range.upperBound),
        position == range.lowerBound || !Self.isDigit(bytes, before: position)
      else {
        position = bytes.next(position)
        continue
      }
      let isSure =
        position == range.lowerBound || boldEdges.contains(position)
        || Self.ends(bytes, position, from: range.lowerBound, label: label)
      let isTitled = !cuts.isEmpty && Self.isTitle(bytes, labelEnd..<position)
      guard isSure || isTitled || Self.endsUnits(bytes, position, from: labelEnd), accepts(label, isSure: isSure) else {
        position = label.end
        continue
      }
      if isTitled, let index = cuts.indices.last { cuts[index].titleEnd = position }
      cuts.append(Cut(start: position))
      if let end = Self.knownTitle(bytes, label.end..<range.upperBound) { cuts[cuts.count - 1].titleEnd = end }
      labelEnd = label.end
      position = label.end
    }
    return cuts
  }

  /// Whether a label carries on the numbering; if so, the place moves on to it.
  private mutating func accepts(_ label: LineLabel, isSure: Bool) -> Bool {
    guard let value = label.value else { return label.family == .annex }
    let family = label.family
    let running = last.first { $0.family == family }?.value
    if let index = levels.lastIndex(where: { $0.family == family }) {
      let step = value - levels[index].value
      guard step == 1 || isSure && step == 2 else { return false }
      levels.removeSubrange((index + 1)...)
      levels[index].value = value
    } else {
      guard value == 1 || running.map({ value == $0 + 1 }) == true else { return false }
      // 一、 never stands under （一） or 1.
      if family == .chinese, !levels.isEmpty { return false }
      levels.append((family, value))
    }
    last.removeAll { $0.family == family }
    last.append((family, value))
    return true
  }

  /// `## ` and the like, in the middle of a line.
  private static func afterMarks(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    guard bytes[start] == 0x23 else { return nil }
    var position = start
    while position < end, bytes[position] == 0x23 { position += 1 }
    guard position < end, bytes[position] == 0x20, position - start <= 6 else { return nil }
    return afterSpace(bytes, position, end)
  }

  private static func label(_ bytes: [UInt8], _ range: Range<Int>) -> LineLabel? {
    guard let label = LineLabel(bytes, range) else { return nil }
    switch label.family {
    case .chinese, .bracketedChinese, .arabic, .bracketedArabic: return label
    default: return nil
    }
  }

  /// 一–十, （, ( and digits.
  private static func mayOpen(_ bytes: [UInt8], _ position: Int) -> Bool {
    if bytes[position].isASCIIDigit || bytes[position] == 0x28 { return true }
    guard bytes[position] >= 0xE4 else { return false }
    let words: [StaticString] = ["（", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    return words.contains { bytes.has($0, at: position) }
  }

  private static func isDigit(_ bytes: [UInt8], before position: Int) -> Bool {
    bytes[position - 1].isASCIIDigit || bytes[position - 1] == 0x2E
  }

  /// A sentence or a bracket ends before a place. What lists open with ： stays joined, but for 「通知如下：一、」.
  private static func ends(_ bytes: [UInt8], _ position: Int, from start: Int, label: LineLabel) -> Bool {
    var end = position
    while end > start, bytes[end - 1] == 0x20 { end -= 1 }
    let full: [StaticString] = ["。", "！", "？", "。”"]
    if full.contains(where: { bytes.has($0, endingAt: end) }) { return true }
    guard label.family != .bracketedArabic else { return false }
    if label.family == .chinese, bytes.has("：", endingAt: end) || bytes.has(":", endingAt: end) { return true }
    let brackets: [StaticString] = ["）", ")", "]", "］", "〕", "。」"]
    return brackets.contains { bytes.has($0, endingAt: end) }
  }

  /// Words between a label and the next that are nothing but a title.
  private static func isTitle(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let range = trimmed(bytes, range)
    guard (6...150).contains(range.count) else { return false }
    let marks: [StaticString] = ["。", "；", "：", ":", ";"]
    return !marks.contains { bytes.first($0, in: range) != nil } && !LineEnd.isComma(bytes, range)
  }

  /// A list of units without brackets ends here: 「牵头单位：县林业局2. …」.
  private static func endsUnits(_ bytes: [UInt8], _ position: Int, from start: Int) -> Bool {
    let from = max(start, position - 600)
    guard from < position, let mark = bytes.last("单位：", in: from..<position) ?? bytes.last("单位:", in: from..<position)
    else { return false }
    let ends: [StaticString] = ["局", "委", "府", "厅", "办", "院", "会", "部", "中心", "公司", "等", "单位"]
    return bytes.first("。", in: mark..<position) == nil && ends.contains { bytes.has($0, endingAt: position) }
  }

  /// Titles that plans share; no paragraph begins with these words.
  private static let titles: [StaticString] = [
    "指导思想", "基本原则", "工作原则", "总体要求", "总体目标", "主要目标", "工作目标", "行动目标", "发展目标", "重点任务", "主要任务", "工作任务", "重点工作", "保障措施",
    "组织保障", "工作要求", "组织实施", "现实基础", "发展基础",
  ]

  /// 一、总体要求 and nothing else: what stands on the next line goes on from no such heading.
  static func isKnownHeading(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard let label = LineLabel(bytes, range),
      [.chinese, .bracketedChinese, .chapter, .section].contains(label.family),
      range.upperBound - label.end <= 36
    else { return false }
    return titles.contains { label.end + $0.utf8CodeUnitCount == range.upperBound && bytes.has($0, at: label.end) }
  }

  private static func knownTitle(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    guard let title = titles.first(where: { bytes.has($0, at: range.lowerBound) }) else { return nil }
    let end = range.lowerBound + title.utf8CodeUnitCount
    guard end < range.upperBound else { return nil }
    for joint in ["与", "和", "及"] as [StaticString] where bytes.has(joint, at: end) {
      let second: [StaticString] = ["目标", "基本原则", "主要目标", "工作目标"]
      guard let word = second.first(where: { bytes.has($0, at: end + 3) }) else { return nil }
      return end + 3 + word.utf8CodeUnitCount
    }
    let going: [StaticString] = ["。", "，", "、", "：", "的", "（", "(", "是"]
    return going.contains { bytes.has($0, at: end) } ? nil : end
  }

  private static func indents(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var count = 0
    var position = range.lowerBound
    while let next = bytes.first("　　", in: position..<range.upperBound) {
      count += 1
      position = afterSpace(bytes, next, range.upperBound)
    }
    return count
  }

  private static func afterSpace(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    trimmed(bytes, start..<end).lowerBound
  }
}
