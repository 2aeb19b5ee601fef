internal import PlanModel

/// What a promise measures, as a noun phrase that stands by itself.
struct IndicatorRule {
  let bytes: [UInt8]
  let clause: Clause
  let statements: [Statement]
  let flow: Flow

  /// The words and the range of scan positions they came from; nil where the sentence does not tell.
  ///
  /// Where each figure of a list has its own subject (A、B分别达到5和6家) the words are put together from the range.
  func indicator(at place: Int) -> (words: String?, range: Range<Int>)? {
    let statement = statements[place]
    let head = statement.listHead ?? place
    if let own = respective(place, head: head) { return own }
    let subject = statements[head]
    let before = trimmed(subject.before)
    let after = trimmed(subject.after)
    if !after.isEmpty, before.isEmpty || subject.verbDirect || objectFollows(subject, before) {
      return (nil, after)
    }
    if !before.isEmpty {
      if !after.isEmpty, bytes.has("等", endingAt: before.upperBound) {
        let words = String(decoding: bytes[before], as: UTF8.self) + String(decoding: bytes[after], as: UTF8.self)
        return (words, before.lowerBound..<after.upperBound)
      }
      return (nil, object(in: before, of: subject))
    }
    if place > 0, statement.range.lowerBound == statements[place - 1].figureEnd, !statements[place - 1].before.isEmpty {
      // 占比由50%提高到60%: both figures are of one thing.
      return (nil, trimmed(statements[place - 1].before))
    }
    // 达到5亿元，增长8%: the sentence goes on about the same thing.
    return flow.subject.map { (nil, $0) }
  }

  /// 昆明市20个村落: the place before the figure is not what is counted.
  private func objectFollows(_ statement: Statement, _ before: Range<Int>) -> Bool {
    guard !statement.head.has([.attain, .increase, .decrease]) else { return false }
    for ending in ["市", "省", "县", "州", "全区", "自治区", "各区", "每个", "城区", "地区", "片区", "全域", "乡镇"] as [StaticString]
    where before.count <= 24 && bytes.has(ending, endingAt: before.upperBound) {
      return true
    }
    return false
  }

  /// 高校院所发布成果50项: the object of the verb inside the phrase, where an actor opens it.
  private func object(in range: Range<Int>, of statement: Statement) -> Range<Int> {
    guard !statement.head.has([.attain, .increase, .decrease]) else { return range }
    for (index, cue) in clause.cues.enumerated()
    where cue.range.lowerBound > range.lowerBound && cue.range.upperBound + 6 <= range.upperBound
      && cue.roles.has(.create) && !cue.roles.has(.noun)
    {
      var start = cue.range.lowerBound
      var before = index - 1
      while before >= 0, clause.cues[before].range.upperBound == start, clause.cues[before].roles.has(Self.beforeVerb) {
        start = clause.cues[before].range.lowerBound
        before -= 1
      }
      guard start < cue.range.lowerBound || endsInActor(range.lowerBound..<start) else { continue }
      return cue.range.upperBound..<range.upperBound
    }
    return range
  }

  private static let beforeVerb: CueRoles = [.cumulative, .yearly, .aspire, .adverb, .intro, .firm, .new]

  private func endsInActor(_ range: Range<Int>) -> Bool {
    for ending in [
      "院所", "高校", "全省", "全市", "全区", "全县", "全国", "企业", "部门", "单位", "机构", "市", "县", "区", "厅", "局", "委", "学校", "银行", "平台",
    ] as [StaticString]
    where range.count >= ending.utf8CodeUnitCount && bytes.has(ending, endingAt: range.upperBound) {
      return true
    }
    return false
  }

  /// Takes 的 and separators off both ends.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
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
    for word in ["以上", "以下", "以内", "左右"] as [StaticString] where end - start == 6 && bytes.has(word, at: start) {
      return end..<end
    }
    while start < end {
      if bytes.has("的", endingAt: end) || bytes.has("、", endingAt: end) {
        end -= 3
      } else if bytes[end - 1] == 0x3A || bytes[end - 1] == 0x20 {
        end -= 1
      } else {
        break
      }
    }
    return start..<end
  }
}

extension IndicatorRule {
  /// A、B和C分别达到5、6和7家; 甲、乙2市的产值分别达到5和6亿元; A、B分别占比达5%和6%.
  private func respective(_ place: Int, head: Int) -> (words: String?, range: Range<Int>)? {
    let subject = statements[head]
    let count = subject.listCount
    guard count > 1 else { return nil }
    let rank = place - head
    let whole = trimmed(subject.before)
    var tail = whole.upperBound..<whole.upperBound
    var list = whole
    if let mark = clause.cues.first(where: {
      $0.roles.has(.respective) && $0.range.lowerBound >= whole.lowerBound && $0.range.upperBound <= whole.upperBound
    }) {
      list = whole.lowerBound..<mark.range.lowerBound
      tail = mark.range.upperBound..<whole.upperBound
    } else if !subject.head.has(.respective) {
      return nil
    }
    var members = split(list)
    if let counted = subject.modifier {
      // The list stands before a count of its own: 甲、乙、丙3市的产值.
      members = split(trimmed(statements[counted].before))
      tail = trimmed(statements[counted].after)
    }
    guard members.count == count else { return nil }
    if subject.modifier == nil, trimmed(tail).isEmpty, rank < count - 1, bytes.characters(in: members[rank]) <= 3,
      !endsInHead(members[rank])
    {
      // 国家和市级示范社: what the first is a kind of stands with the last only.
      return (string(list) + string(trimmed(tail)), whole)
    }
    let shared = rank == 0 ? "" : prefix(of: members[0], for: members[rank])
    let words = shared + string(members[rank]) + string(trimmed(tail))
    return (words, whole)
  }

  /// The members of a list, by 、 and 和 outside brackets.
  private func split(_ range: Range<Int>) -> [Range<Int>] {
    var members: [Range<Int>] = []
    var start = range.lowerBound
    var position = start
    var depth = 0
    while position < range.upperBound {
      if bytes[position] == 0x28 { depth += 1 }
      if bytes[position] == 0x29 { depth -= 1 }
      var width = 0
      if depth == 0 {
        if bytes.has("、", at: position) {
          width = 3
        } else if let cue = clause.cues.first(where: { $0.range.lowerBound == position }), cue.roles.has(.link) {
          width = cue.range.count
        } else if bytes.has("和", at: position), members.count > 0 || !bytes.has("和国", at: position) {
          width = 3
        }
      }
      if width > 0, position > start {
        members.append(start..<position)
        start = position + width
        position = start
      } else {
        position = bytes.next(position)
      }
    }
    if start < range.upperBound { members.append(start..<range.upperBound) }
    return members
  }

  /// What the first member shares with a bare later one: 口岸货物运输量、货值 share 口岸货物; 、牛、羊 share nothing.
  private func prefix(of first: Range<Int>, for member: Range<Int>) -> String {
    guard bytes.characters(in: member) <= 3,
      let head = Self.heads.first(where: { bytes.has($0, endingAt: first.upperBound) })
    else { return "" }
    guard Self.heads.contains(where: { bytes.has($0, endingAt: member.upperBound) }) else { return "" }
    let end = first.upperBound - head.utf8CodeUnitCount
    return end > first.lowerBound ? string(first.lowerBound..<end) : ""
  }

  private func endsInHead(_ range: Range<Int>) -> Bool {
    Self.heads.contains { bytes.has($0, endingAt: range.upperBound) }
  }

  private static let heads: [StaticString] = [
    "运输量", "吞吐量", "交易额", "成交额", "销售额", "总产值", "总产量", "增加值", "覆盖率", "普及率", "达标率", "营业收入", "面积", "产量", "产值", "货值",
    "收入", "数量", "总量", "总额", "出口", "进口", "投资", "人数", "占比", "比重", "件数", "架次", "时长", "利润", "税收",
  ]

  private func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
