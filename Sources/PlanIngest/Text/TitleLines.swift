internal import PlanModel

/// A title set over several lines: 关于加快… / 促进…的 / 实施方案 / （2024—2027年）.
enum TitleLines {
  /// Whether the second line carries on the title that the first begins.
  static func join(_ text: CleanText, _ first: Int, _ second: Int) -> Bool {
    let bytes = text.bytes
    let a = text.lines[first]
    let b = text.lines[second]
    guard a.width <= 90, b.width <= 90, a.width >= 8, isPlain(bytes, a.range), isPlain(bytes, b.range) else {
      return false
    }
    if isBracketOnly(bytes, b.range) {
      return endsTitle(bytes, a.range) || bytes.has("）", endingAt: a.range.upperBound)
        || bytes.has(")", endingAt: a.range.upperBound)
    }
    let hanging: [StaticString] = ["关于", "印发", "和", "与", "及", "的", "暨", "转发"]
    if hanging.contains(where: { bytes.has($0, endingAt: a.range.upperBound) }) { return true }
    guard reachesTitleEnd(text, second) else { return false }
    let carrying: [StaticString] = ["和", "与", "及", "暨", "的", "实施"]
    if carrying.contains(where: { bytes.has($0, at: b.range.lowerBound) }) { return true }
    return a.width >= 14 && !endsTitle(bytes, a.range) && !endsOrgan(bytes, a.range) && namesPlace(bytes, a.range)
  }

  /// No sentence or list punctuation.
  private static func isPlain(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let marks: [StaticString] = ["。", "；", "，", "：", ":", ";", "\t", ">"]
    return !marks.contains { bytes.first($0, in: range) != nil }
  }

  /// （2024—2027年）, (征求意见稿), （试行）.
  private static func isBracketOnly(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard bytes.has("（", at: range.lowerBound) || bytes.has("(", at: range.lowerBound),
      bytes.has("）", endingAt: range.upperBound) || bytes.has(")", endingAt: range.upperBound)
    else { return false }
    let words: [StaticString] = ["年", "稿", "试行", "修订", "草案", "暂行"]
    return range.count <= 50 && words.contains { bytes.first($0, in: range) != nil }
      && bytes.first("公开", in: range) == nil && bytes.first("日", in: range) == nil
  }

  /// The noun that a plan's or notice's title ends with, brackets after it left aside.
  static func endsTitle(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while bytes.has("）", endingAt: end) || bytes.has(")", endingAt: end) {
      let opens = ["（", "("].compactMap { (mark: StaticString) in bytes.last(mark, in: range.lowerBound..<end) }
      guard let open = opens.max(), open > range.lowerBound else { return false }
      end = open
    }
    let nouns: [StaticString] = [
      "方案", "规划", "计划", "纲要", "意见", "通知", "办法", "要点", "措施", "任务", "政策", "条例", "规定", "细则", "行动", "清单", "安排", "决定",
      "通告", "公告", "函", "批复", "若干措施", "工作方案", "规划》", "分工",
    ]
    return nouns.contains { bytes.has($0, endingAt: end) }
  }

  /// This line or one of the two after it ends a title.
  private static func reachesTitleEnd(_ text: CleanText, _ first: Int) -> Bool {
    for index in first..<min(text.lines.count, first + 3) {
      let line = text.lines[index]
      if index > first, line.gap > 1 || line.mark != text.lines[first].mark { return false }
      guard line.width <= 90, line.width >= 8, isPlain(text.bytes, line.range),
        !DateLine.matches(text.bytes, line.range),
        LineLabel(text.bytes, line.range) == nil
      else { return false }
      if endsTitle(text.bytes, line.range) { return true }
    }
    return false
  }

  /// The name of an office, as in a letterhead or signature.
  private static func endsOrgan(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let organs: [StaticString] = ["人民政府", "办公厅", "办公室", "委员会", "厅", "局", "国务院", "文件", "部", "管委会", "党委", "小组", "号"]
    return organs.contains { bytes.has($0, endingAt: range.upperBound) }
  }

  /// Speaks of a place, a year or a body, as the first line of a title does and a menu entry does not.
  private static func namesPlace(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let words: [StaticString] = ["省", "市", "区", "县", "州", "国", "年", "关于", "“"]
    return words.contains { bytes.first($0, in: range) != nil }
  }
}
