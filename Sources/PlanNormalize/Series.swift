internal import PlanModel

/// The name under which generations of a plan find each other: the place, and the title without years, issuer, marks of a draft and of a
/// generation.
///
/// 2024年某市政务公开工作要点 is 某市政务公开工作要点; 广西创新行动方案（2018—2020年）（征求意见稿） is 广西壮族自治区创新行动方案; 第三期学前教育行动计划 of 某市
/// is 某市学前教育行动计划. Plans of two places that bear one title have two names.
enum Series {
  /// - Parameter region: the plan's place; nil leaves what the title says of it.
  static func name(of title: String, region: Region?, regions: RegionTable) -> String? {
    guard let bare = self.title(of: title) else { return nil }
    guard let region else { return bare }
    let rest = withoutIssuer(withoutPlace(Array(ScanText.normalize(bare).utf8), region, regions))
    return rest.isEmpty ? bare : PrintedForm.normalize(region.name + String(decoding: rest, as: UTF8.self))
  }

  /// The title without years, marks of a draft and of a generation.
  static func title(of title: String) -> String? {
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
}

// MARK: - Place and issuer

extension Series {
  /// Without the place in front: 广西, 广西壮族自治区, 安徽省合肥市, 全市, and 南山区 where the place is 深圳市南山区.
  private static func withoutPlace(_ title: [UInt8], _ region: Region, _ regions: RegionTable) -> [UInt8] {
    var rest = title
    let name = Array(ScanText.normalize(region.name).utf8)
    while let leading = regions.leading(rest), leading.end < rest.count, isOrHolds(leading.region, region) {
      rest = Array(rest[leading.end...])
    }
    var start = 0
    while name.count - start >= 9 {
      if rest.count > name.count - start, rest.starts(with: name[start...]) {
        rest = Array(rest[(name.count - start)...])
        break
      }
      start = name.next(start)
    }
    let own: [StaticString] = ["全省", "全市", "全区", "全县", "全州", "全盟", "全旗", "自治区", "我省", "我市", "我区", "我县", "本市"]
    if let word = own.first(where: { rest.has($0, at: 0) }), rest.count > word.utf8CodeUnitCount {
      rest = Array(rest[word.utf8CodeUnitCount...])
    }
    return rest
  }

  /// The region itself, or the province that it is in.
  private static func isOrHolds(_ other: Region, _ region: Region) -> Bool {
    guard let outer = other.code, let code = region.code else { return region.name.hasPrefix(other.name) }
    return outer == code || outer.hasSuffix("0000") && outer.prefix(2) == code.prefix(2)
  }

  /// 人民政府办公室关于加快…的意见 begins with 关于.
  private static func withoutIssuer(_ title: [UInt8]) -> [UInt8] {
    guard let about = title.first("关于", in: 0..<min(title.count, 90)), about > 0 else { return title }
    let endings: [StaticString] = ["政府", "办公厅", "办公室", "委员会", "领导小组", "厅", "局", "委", "党组"]
    return endings.contains { title.has($0, endingAt: about) } ? Array(title[about...]) : title
  }
}

// MARK: - Years, drafts, generations

extension Series {
  /// End of the words that belong to one generation only, when they start at the position.
  private static func skipped(_ bytes: [UInt8], _ position: Int) -> Int? {
    if bytes[position] == UInt8(ascii: "(") {
      guard let close = bytes.first(")", in: position..<bytes.count) else { return nil }
      return isMark(bytes, (position + 1)..<close) ? close + 1 : nil
    }
    for word: StaticString in ["征求意见稿", "升级版", "修订版", "新一轮"] where bytes.has(word, at: position) {
      return position + word.utf8CodeUnitCount
    }
    return fiveYears(bytes, position) ?? edition(bytes, position, limit: bytes.count) ?? years(bytes, position)
  }

  /// What stands in a bracket is a mark: （征求意见稿）, （2021—2023年）, （试行）, （2.0版）, （第二期）.
  private static func isMark(_ bytes: [UInt8], _ inside: Range<Int>) -> Bool {
    let marks: [StaticString] = ["征求意见", "草案", "送审稿", "讨论稿", "审议稿", "修订", "试行", "暂行", "升级版"]
    if marks.contains(where: { bytes.first($0, in: inside) != nil }) { return true }
    if years(bytes, inside.lowerBound) != nil { return true }
    return edition(bytes, inside.lowerBound, limit: inside.upperBound) == inside.upperBound
  }

  /// “十四五”, “十四五”时期, 第十四个五年.
  private static func fiveYears(_ bytes: [UInt8], _ position: Int) -> Int? {
    let digits: [StaticString] = ["二", "三", "四", "五", "六", "七"]
    if bytes.has("第十", at: position), let digit = digits.first(where: { bytes.has($0, at: position + 6) }),
      bytes.has("个五年", at: position + 6 + digit.utf8CodeUnitCount)
    {
      return position + 6 + digit.utf8CodeUnitCount + 9
    }
    for open: StaticString in ["“", "‘", "「", "\"", ""] where bytes.has(open, at: position) {
      let start = position + open.utf8CodeUnitCount
      guard bytes.has("十", at: start), let digit = digits.first(where: { bytes.has($0, at: start + 3) }) else {
        continue
      }
      var end = start + 3 + digit.utf8CodeUnitCount
      guard bytes.has("五", at: end) else { continue }
      end += 3
      for close: StaticString in ["”", "’", "」", "\""] where bytes.has(close, at: end) {
        end += close.utf8CodeUnitCount
        break
      }
      for word: StaticString in ["时期", "期间"] where bytes.has(word, at: end) { return end + word.utf8CodeUnitCount }
      return end
    }
    return nil
  }

  /// 第三期, 第二轮, 2.0版, 2023版. 工业4.0 is a name.
  private static func edition(_ bytes: [UInt8], _ position: Int, limit: Int) -> Int? {
    if bytes.has("第", at: position) {
      var end = position + 3
      let digits: [StaticString] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
      while end < limit {
        if bytes[end].isASCIIDigit {
          end += 1
        } else if let digit = digits.first(where: { bytes.has($0, at: end) }) {
          end += digit.utf8CodeUnitCount
        } else {
          break
        }
      }
      guard end > position + 3 else { return nil }
      if bytes.has("期", at: end) || bytes.has("轮", at: end) { return end + 3 }
      return bytes.has("版", at: end) && end + 3 == limit ? end + 3 : nil
    }
    guard position < limit, bytes[position].isASCIIDigit, position == 0 || !bytes[position - 1].isASCIIDigit else {
      return nil
    }
    var end = position
    while end < limit, bytes[end].isASCIIDigit || bytes[end] == UInt8(ascii: ".") { end += 1 }
    for word: StaticString in ["年版", "版"] where bytes.has(word, at: end) { return end + word.utf8CodeUnitCount }
    return nil
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
