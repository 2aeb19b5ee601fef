internal import PlanModel

/// The name under which generations of a plan find each other: its title without years and draft marks.
///
/// 2024年某市政务公开工作要点 is 某市政务公开工作要点; 某省创新行动方案（2018—2020年）（征求意见稿） is 某省创新行动方案.
enum Series {
  static func name(of title: String) -> String? {
    let bytes = Array(ScanText.normalize(title).utf8)
    var out: [UInt8] = []
    var position = 0
    while position < bytes.count {
      if let end = skipped(bytes, position) {
        position = end
      } else {
        let next = bytes.next(position)
        out += bytes[position..<next]
        position = next
      }
    }
    let name = PrintedForm.normalize(String(decoding: out, as: UTF8.self))
    return name.isEmpty ? nil : name
  }

  /// End of the words that belong to one generation only, when they start at the position.
  private static func skipped(_ bytes: [UInt8], _ position: Int) -> Int? {
    if bytes[position] == UInt8(ascii: "(") {
      guard let close = bytes.first(")", in: position..<bytes.count) else { return nil }
      let inside = (position + 1)..<close
      let marks: [StaticString] = ["征求意见", "草案", "送审稿", "讨论稿", "修订稿"]
      if marks.contains(where: { bytes.first($0, in: inside) != nil }) || years(bytes, inside.lowerBound) != nil {
        return close + 1
      }
      return nil
    }
    for word: StaticString in ["征求意见稿", "“十三五”", "“十四五”", "“十五五”", "第十三个", "第十四个", "第十五个"]
    where bytes.has(word, at: position) {
      return position + word.utf8CodeUnitCount
    }
    return years(bytes, position)
  }

  /// 2024年, 2024年度, 2018-2020年, 二〇三五年; bare digits are no year.
  private static func years(_ bytes: [UInt8], _ position: Int) -> Int? {
    guard position == 0 || !bytes[position - 1].isASCIIDigit else { return nil }
    var end = position
    var found = false
    while let year = year(bytes, end) {
      found = true
      end = year
      let marks: [StaticString] = ["年度", "年", "至", "-", "~"]
      while let mark = marks.first(where: { bytes.has($0, at: end) }) { end += mark.utf8CodeUnitCount }
    }
    guard found,
      bytes.has("年", endingAt: end) || bytes.has("年度", endingAt: end) || end < bytes.count && bytes[end] == 0x29
    else { return nil }
    return end
  }

  /// Four digits, Arabic or Chinese, that open with 20 or 二〇.
  private static func year(_ bytes: [UInt8], _ position: Int) -> Int? {
    if bytes.has("20", at: position), position + 4 <= bytes.count,
      bytes[position..<(position + 4)].allSatisfy(\.isASCIIDigit)
    {
      return position + 4
    }
    guard bytes.has("二〇", at: position) else { return nil }
    let end = position + 12
    return end <= bytes.count && bytes.has("年", at: end) ? end : nil
  }
}
