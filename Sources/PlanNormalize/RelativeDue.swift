internal import PlanModel

/// The year that words such as 年底前 and 三年内 mean, counted from the year of the plan.
enum RelativeDue {
  /// - Parameter base: the year that the document was issued in, or that a yearly plan is for.
  /// - Returns: nil where the words tell no time.
  static func year(in quote: String, base: Int) -> Int? {
    let bytes = Array(ScanText.normalize(quote).utf8)
    for word: StaticString in ["今年", "年底前", "年内", "年底", "年末", "全年", "上半年", "下半年", "本年度", "当年"] {
      guard let position = bytes.first(word, in: 0..<bytes.count) else { continue }
      // 2025年底前 and 三年内 are told by what stands before.
      if position > 0, bytes[position - 1].isASCIIDigit || numeral(bytes, endingAt: position) != nil { continue }
      return base
    }
    for word: StaticString in ["年内", "年时间", "年左右时间"] {
      guard let position = bytes.first(word, in: 0..<bytes.count), let count = numeral(bytes, endingAt: position) else {
        continue
      }
      // 毕业两年内的学生, 成立三年内的合作社: whom it regards, where words stand before it and 的 behind.
      let start = bytes[position - 1].isASCIIDigit ? position - 1 : position - 3
      let end = position + word.utf8CodeUnitCount
      let stop = bytes.first(",", in: end..<bytes.count) ?? bytes.count
      if start > 2, bytes[start - 1] >= 0x80, !bytes.has("在", endingAt: start), !bytes.has("用", endingAt: start),
        !bytes.has("力争", endingAt: start), bytes.first("的", in: end..<stop) != nil
      {
        continue
      }
      return base + count
    }
    for word: StaticString in ["今后", "未来"] {
      guard let position = bytes.first(word, in: 0..<bytes.count) else { continue }
      let start = position + word.utf8CodeUnitCount
      for end in [start + 1, start + 3] where end < bytes.count && bytes.has("年", at: end) {
        if let count = numeral(bytes, endingAt: end) { return base + count }
      }
    }
    return nil
  }

  /// The year that a 完成时限 names: 2023年12月, 2025年底前, the last of 2023—2025年. Nil where it names several dates or none (长期坚持).
  static func printedYear(_ limit: String) -> Int? {
    let bytes = Array(ScanText.normalize(limit).utf8)
    var years: [(value: Int, range: Range<Int>)] = []
    var position = 0
    while position < bytes.count {
      var end = position
      while end < bytes.count, bytes[end].isASCIIDigit { end += 1 }
      let value = end - position == 4 ? bytes[position..<end].reduce(0) { $0 * 10 + Int($1 - 0x30) } : 0
      if (1990...2100).contains(value) { years.append((value, position..<end)) }
      position = max(end, bytes.next(position))
    }
    if years.count == 1 { return years[0].value }
    guard years.count == 2, years[0].value <= years[1].value else { return nil }
    let joint = String(decoding: bytes[years[0].range.upperBound..<years[1].range.lowerBound], as: UTF8.self)
    return ["-", "年-", "~", "年~", "至", "年至"].contains(joint) ? years[1].value : nil
  }

  /// One to nine, Arabic or Chinese, by itself before the position.
  private static func numeral(_ bytes: [UInt8], endingAt end: Int) -> Int? {
    if end > 0, bytes[end - 1].isASCIIDigit {
      return end > 1 && (bytes[end - 2].isASCIIDigit || bytes[end - 2] == 0x2E) ? nil : Int(bytes[end - 1] - 0x30)
    }
    let digits: [StaticString] = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard let index = digits.firstIndex(where: { bytes.has($0, endingAt: end) }) else {
      return bytes.has("两", endingAt: end) ? 2 : nil
    }
    return bytes.has("十", endingAt: end - 3) ? nil : index + 1
  }
}
