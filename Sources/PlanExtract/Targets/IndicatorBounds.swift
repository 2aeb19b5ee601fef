internal import PlanModel

// Where the name of what is measured begins and ends.

extension IndicatorRule {
  /// 甲乙高速等4条: 等 tells that the figure counts more than what is named.
  func withoutEtc(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 6, bytes.has("等", endingAt: range.upperBound), !bytes.has("中等", endingAt: range.upperBound),
      !bytes.has("高等", endingAt: range.upperBound)
    else { return range }
    return trimmed(range.lowerBound..<range.upperBound - 3)
  }

  /// 余额超过230亿元，较年初增长15%; 能耗较“十三五”时期下降10%: what the figure is compared with is not measured.
  func withoutComparison(_ range: Range<Int>) -> Range<Int> {
    guard
      (["初", "年", "期", "末", "水平", "平均", "实际", "时限"] as [StaticString]).contains(where: {
        bytes.has($0, endingAt: range.upperBound)
      })
    else { return range }
    for word in ["较", "比", "高于", "低于"] as [StaticString] {
      guard let at = bytes.last(word, in: range), range.upperBound - at <= 36 else { continue }
      let next = at + word.utf8CodeUnitCount
      if (["重", "例", "率", "值"] as [StaticString]).contains(where: { bytes.has($0, at: next) }) { continue }
      if at > range.lowerBound,
        (["占", "同", "环", "对", "配", "之", "产", "年"] as [StaticString]).contains(where: { bytes.has($0, endingAt: at) }),
        word.utf8CodeUnitCount == 3
      {
        continue
      }
      return trimmed(range.lowerBound..<at)
    }
    return range
  }

  /// 较 and 以 before what follows them: 总量较“十三五”末翻一番, 保有量以年均15%的速度增长.
  private func endsInParticle(_ end: Int) -> Bool {
    if bytes.has("较", endingAt: end) || bytes.has("或", endingAt: end) || bytes.has("以", endingAt: end)
      || bytes.has("将", endingAt: end)
    {
      return true
    }
    // 贷款增速要高于40%
    if bytes.has("要", endingAt: end),
      !(["主要", "重要", "必要", "需要", "概要", "纲要", "提要"] as [StaticString]).contains(where: { bytes.has($0, endingAt: end) })
    {
      return true
    }
    // 投资拟安排5亿元
    if bytes.has("拟", endingAt: end), !bytes.has("模拟", endingAt: end), !bytes.has("虚拟", endingAt: end) { return true }
    // 规模比去年增加 — but 占比, 同比 are nouns.
    guard bytes.has("比", endingAt: end),
      clause.cues.contains(where: { $0.range.lowerBound == end && $0.roles.has(.past) })
    else { return false }
    return !(["占比", "同比", "环比", "对比", "配比", "之比", "产比"] as [StaticString]).contains { bytes.has($0, endingAt: end) }
  }

  /// Takes 的 and separators off both ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    if clause.frame == .bracket, start == clause.range.lowerBound, bytes.has("含", at: start) { start += 3 }
    while start < end {
      if bytes.has("的", at: start) || bytes.has("、", at: start) {
        start += 3
      } else if bytes[start] == 0x3A || bytes[start] == 0x2D {
        start += 1
      } else {
        break
      }
    }
    if start < end, bytes[start] == 0x28, let close = bytes.first(")", in: start..<end), close + 1 < end {
      start = close + 1
    }
    if start < end, bytes[start] == 0x28, bytes.first(")", in: start..<end) == end - 1 { return end..<end }
    for word in ["以上", "以下", "以内", "左右"] as [StaticString] where end - start == 6 && bytes.has(word, at: start) {
      return end..<end
    }
    // 产量回升并稳定在2亿吨: the first of two verbs.
    if end - start > 15, bytes.has("并", endingAt: end),
      let verb = (["回升", "提升", "提高", "增长", "增加", "下降", "改善"] as [StaticString]).first(where: {
        bytes.has($0, endingAt: end - 3)
      })
    {
      end -= 3 + verb.utf8CodeUnitCount
    }
    if let each = eachPlace(start..<end) { end = each }
    for word in ["全部在", "均在", "都在"] as [StaticString] where start < end && bytes.has(word, endingAt: end) {
      end -= word.utf8CodeUnitCount
      if end < start { end = start }
    }
    // 治愈率在现有基础上提高30%
    if end - start > 15, bytes.has("基础上", endingAt: end), let at = bytes.last("在", in: start..<end), end - at <= 36 {
      end = at
    }
    // 科技创新在全省排名前移2位
    for word in ["在全省", "在全国", "在全市", "在全区"] as [StaticString] where end - start > 15 && bytes.has(word, endingAt: end)
    {
      end -= word.utf8CodeUnitCount
    }
    while start < end {
      if bytes.has("的", endingAt: end) || bytes.has("、", endingAt: end)
        || end - start > 6 && bytes.has("各", endingAt: end) || end - start >= 3 && endsInParticle(end)
      {
        end -= 3
      } else if bytes[end - 1] == 0x3A || bytes[end - 1] == 0x20 {
        end -= 1
      } else {
        break
      }
    }
    return start..<end
  }

  /// 老年大学每个县（市、区）至少1所: where the words start that tell which places are to have one each.
  private func eachPlace(_ range: Range<Int>) -> Int? {
    guard let each = bytes.last("每", in: range), each - range.lowerBound >= 6 else { return nil }
    var end = range.upperBound
    if bytes[end - 1] == 0x29, let open = bytes.last("(", in: each..<end) { end = open }
    guard end - each <= 15 else { return nil }
    let isPlace = (["县", "市", "区", "省", "乡镇", "镇", "街道", "社区", "村", "园区"] as [StaticString]).contains {
      bytes.has($0, endingAt: end)
    }
    return isPlace ? each : nil
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
