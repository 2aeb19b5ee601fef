internal import PlanModel

/// What a promise measures, as a noun phrase that stands by itself.
struct IndicatorRule {
  let bytes: [UInt8]
  let clause: Clause
  let statements: [Statement]
  let flow: Flow
  /// The figure's unit.
  let unit: String

  /// The words and the range of scan positions they came from; nil where the sentence does not tell.
  ///
  /// Where each figure of a list has its own subject (A、B分别达到5和6家) the words are put together from the range.
  func indicator(at place: Int) -> (words: String?, range: Range<Int>)? {
    let statement = statements[place]
    let head = statement.listHead ?? place
    if let own = respective(place, head: head) { return own }
    let subject = statements[head]
    if subject.isSized, let sized = sizedLike(head) { return sized }
    var before = withoutComparison(trimmed(subject.before))
    var after = trimmed(subject.after)
    // 回升到2亿吨水平
    if after.count == 6, bytes.has("水平", at: after.lowerBound) { after = after.upperBound..<after.upperBound }
    if let graded = graded(after, at: head) { return graded }
    if !after.isEmpty, before.isEmpty || subject.verbDirect || endsInVerb(before) || objectFollows(subject, before) {
      return (nil, after)
    }
    if let whole = total(before) ?? ofSubject(before) { return whole }
    if !before.isEmpty {
      if !after.isEmpty, bytes.has("等", endingAt: before.upperBound) {
        let words = String(decoding: bytes[before], as: UTF8.self) + String(decoding: bytes[after], as: UTF8.self)
        return (words, before.lowerBound..<after.upperBound)
      }
      before = withoutEtc(before)
      // 、超百亿元企业20家: 超 tells which, and is no verb.
      if place > 0, subject.range.lowerBound == before.lowerBound - 3, bytes.has("超", at: subject.range.lowerBound) {
        return (nil, subject.range.lowerBound..<before.upperBound)
      }
      return (nil, withNew(object(in: before, of: subject), of: subject))
    }
    // 饲养量达到420万只（存栏180万只、出栏240万只）
    let verbEnd = statement.before.upperBound
    if statement.listHead == nil, bytes.has("出栏", endingAt: verbEnd) { return (nil, verbEnd - 6..<verbEnd) }
    if place > 0, statement.range.lowerBound == statements[place - 1].figureEnd, !statements[place - 1].before.isEmpty {
      // 占比由50%提高到60%: both figures are of one thing.
      return (nil, withoutEtc(trimmed(statements[place - 1].before)))
    }
    // 建成基地2个，完成造林300亩: a verb of its own, and another measure than before.
    if statement.listHead == nil, flow.subjectUnit != FigureContext.base(unit),
      let verb = clause.cues.last(where: { $0.range.upperBound == statement.before.upperBound }),
      verb.roles.has([.create, .act]), !verb.roles.has([.attain, .increase, .decrease])
    {
      return actionNoun(statement).map { (nil, $0) }
    }
    // 达到5亿元，增长8%: the sentence goes on about the same thing.
    return flow.subject.map { (nil, withoutEtc($0)) }
  }

  private static let deeds: [StaticString] = ["造林", "植树", "绿化", "复绿", "封育", "退耕", "育林", "送戏", "体检", "培训", "打井"]

  /// 完成造林300亩: the second of two verbs tells what is measured.
  private func actionNoun(_ statement: Statement) -> Range<Int>? {
    guard let last = clause.cues.lastIndex(where: { $0.range.upperBound == statement.before.upperBound }),
      clause.cues[last].roles.has(.create), clause.cues[last].range.count >= 6
    else { return nil }
    // 植树100万株: some verbs have their object in them.
    let holdsObject = Self.deeds.contains { bytes.has($0, endingAt: clause.cues[last].range.upperBound) }
    guard
      holdsObject
        || last > 0 && clause.cues[last - 1].range.upperBound == clause.cues[last].range.lowerBound
          && clause.cues[last - 1].roles.has([.create, .act])
    else { return nil }
    return clause.cues[last].range
  }

  /// 4个万亿级、12个千亿级产业集群: what they are stands behind the last.
  private func graded(_ after: Range<Int>, at place: Int) -> (words: String?, range: Range<Int>)? {
    guard bytes.has("级", endingAt: after.upperBound), after.count <= 18 else { return nil }
    for statement in statements[(place + 1)...] {
      let next = trimmed(statement.after)
      guard let grade = bytes.first("级", in: next), grade - next.lowerBound <= 15, grade + 3 < next.upperBound else {
        continue
      }
      return (string(after) + string(grade + 3..<next.upperBound), after.lowerBound..<next.upperBound)
    }
    return nil
  }

  /// 甲乙高速等4条: 等 tells that the figure counts more than what is named.
  private func withoutEtc(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 6, bytes.has("等", endingAt: range.upperBound), !bytes.has("中等", endingAt: range.upperBound),
      !bytes.has("高等", endingAt: range.upperBound)
    else { return range }
    return trimmed(range.lowerBound..<range.upperBound - 3)
  }

  /// 全省建成不少于50个园区: the verb's object stands behind the figure.
  private func endsInVerb(_ range: Range<Int>) -> Bool {
    clause.cues.contains {
      $0.range.upperBound == range.upperBound && $0.range.lowerBound > range.lowerBound && $0.roles.has(.create)
        && !$0.roles.has([.noun, .attain])
    }
  }

  /// 净增企业50家，总数达到600家: the total of what the sentence speaks of.
  private func total(_ before: Range<Int>) -> (words: String?, range: Range<Int>)? {
    guard let subject = flow.subject.map(trimmed), !subject.isEmpty, !endsInHead(subject) else { return nil }
    for word in ["总数", "总量", "数量", "总数量"] as [StaticString]
    where before.count == word.utf8CodeUnitCount && bytes.has(word, at: before.lowerBound) {
      return (string(subject) + string(before), before)
    }
    return nil
  }

  /// 余额超过230亿元，较年初增长15%; 能耗较“十三五”时期下降10%: what the figure is compared with is not measured.
  private func withoutComparison(_ range: Range<Int>) -> Range<Int> {
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

  /// 新建建筑节能率达到100%: 新建 tells which are measured and is no verb.
  private func withNew(_ range: Range<Int>, of statement: Statement) -> Range<Int> {
    if let clausal = withVerb(range) ?? withCounted(range) { return clausal }
    // 启动建设率100%: one character is no name by itself.
    if range.count == 3, let cue = clause.cues.first(where: { $0.range.upperBound == range.lowerBound }) {
      let before = clause.cues.first { $0.range.upperBound == cue.range.lowerBound && $0.roles.has([.create, .act]) }
      return (before ?? cue).range.lowerBound..<range.upperBound
    }
    var end = range.upperBound
    // 能源利用效率（PUE）
    if bytes[end - 1] == 0x29, let open = bytes.last("(", in: range), open > range.lowerBound { end = open }
    guard statement.head.has(.attain),
      (FigureContext.rates + ["年限", "水平"]).contains(where: {
        bytes.has($0, endingAt: end)
      }),
      let cue = clause.cues.first(where: { $0.range.upperBound == range.lowerBound && $0.roles.has(.new) })
    else { return range }
    return cue.range.lowerBound..<range.upperBound
  }

  /// 培训时长不少于90学时, 签约金额200亿元, 覆盖乡镇比例达到95%: a bare measure is that of the verb before it.
  private func withCounted(_ range: Range<Int>) -> Range<Int>? {
    let covers =
      bytes.has("覆盖", endingAt: range.lowerBound)
      && FigureContext.rates.contains { bytes.has($0, endingAt: range.upperBound) }
    guard
      covers
        || Self.measures.contains(where: { $0.utf8CodeUnitCount == range.count && bytes.has($0, at: range.lowerBound) }),
      let cue = clause.cues.first(where: { $0.range.upperBound == range.lowerBound && $0.range.count >= 6 }),
      covers
        || cue.roles.has([.create, .act])
          && cue.roles.isDisjoint(with: [.attain, .increase, .decrease, .aspire, .new, .firm]),
      !(["完成", "实现", "争取", "达成", "取得", "形成", "建成"] as [StaticString]).contains(where: {
        bytes.has($0, at: cue.range.lowerBound)
      })
    else { return nil }
    return cue.range.lowerBound..<range.upperBound
  }

  private static let measures: [StaticString] = [
    "时长", "人数", "金额", "面积", "数量", "次数", "人次", "里程", "总量", "总额", "强度", "时间",
  ]

  /// 设立老年科的医院占比达到60%, 获得证书的人数达到50万: the verb tells which are measured.
  private func withVerb(_ range: Range<Int>) -> Range<Int>? {
    guard bytes.first("的", in: range) != nil,
      (FigureContext.rates + ["人数", "户数", "家数"]).contains(where: {
        bytes.has($0, endingAt: range.upperBound)
      }),
      let cue = clause.cues.first(where: { $0.range.upperBound == range.lowerBound }), cue.roles.has(.create),
      cue.roles.isDisjoint(with: [.attain, .increase, .decrease, .aspire])
    else { return nil }
    return cue.range.lowerBound..<range.upperBound
  }

  /// 增加值突破3万亿元，占GDP比重30%: the share of what the sentence speaks of.
  private func ofSubject(_ before: Range<Int>) -> (words: String?, range: Range<Int>)? {
    guard !before.isEmpty, bytes.has("占", endingAt: before.lowerBound) else { return nil }
    let opens = before.lowerBound - 3 <= clause.range.lowerBound || bytes.has("、", endingAt: before.lowerBound - 3)
    guard opens, let subject = flow.subject.map(trimmed), !subject.isEmpty else { return nil }
    return (string(subject) + "占" + string(before), before)
  }

  /// 昆明市20个村落: the place before the figure is not what is counted.
  private func objectFollows(_ statement: Statement, _ before: Range<Int>) -> Bool {
    for ending in ["任期内", "期间", "年产", "日产", "有", "完成对"] as [StaticString]
    where bytes.has(ending, endingAt: before.upperBound) {
      return true
    }
    guard !statement.head.has([.attain, .increase, .decrease]) else { return false }
    if statement.followedByDe, bytes.has("在", at: before.lowerBound) { return true }
    if statement.followedByDe,
      ["区", "市", "县"].contains(where: { (word: StaticString) in bytes.has(word, endingAt: before.upperBound) })
    {
      return true
    }
    for ending in Self.places where before.count <= 30 && bytes.has(ending, endingAt: before.upperBound) {
      return true
    }
    return false
  }

  private static let places: [StaticString] = [
    "市", "省", "县", "州", "首批", "全区", "自治区", "各区", "每个", "城区", "地区", "片区", "全域", "乡镇",
  ]

  /// 高校院所发布成果50项: the object of the verb inside the phrase, where an actor opens it.
  private func object(in range: Range<Int>, of statement: Statement) -> Range<Int> {
    if let basis = basis(of: statement, in: range) { return basis }
    // 江苏要实现人均面积达到3.6平方米: what is measured stands behind the verb.
    if let verb = clause.cues.last(where: {
      $0.range.lowerBound > range.lowerBound && $0.range.upperBound + 6 <= range.upperBound
        && bytes.has("要实现", at: $0.range.lowerBound)
    }) {
      return verb.range.upperBound..<range.upperBound
    }
    // 在全国打造医共体达到500个 — but 企业上市数量达到5家 is measured whole.
    guard !statement.head.has([.attain, .increase, .decrease]) || bytes.has("在", at: range.lowerBound) else {
      return range
    }
    let placed = clause.cues.contains { $0.range.lowerBound == range.lowerBound && $0.roles.has(.place) }
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
      guard placed || start < cue.range.lowerBound || endsInActor(range.lowerBound..<start) else { continue }
      return cue.range.upperBound..<range.upperBound
    }
    return range
  }

  /// 招生规模不低于全国总数的10%: what stands before the verb is measured.
  private func basis(of statement: Statement, in range: Range<Int>) -> Range<Int>? {
    guard let verb = statement.basis(in: clause, bytes) else { return nil }
    return range.lowerBound < verb.lowerBound ? range.lowerBound..<verb.lowerBound : nil
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
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
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
}

extension IndicatorRule {
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

  /// A、B和C分别达到5、6和7家; 甲、乙2市的产值分别达到5和6亿元; A、B分别占比达5%和6%.
  private func respective(_ place: Int, head: Int) -> (words: String?, range: Range<Int>)? {
    let subject = statements[head]
    var count = subject.listCount
    guard count > 1 else { return nil }
    var rank = place - head
    // 到2022年和2030年，甲和乙筛查覆盖率分别达到80%和90%: each year has its figure, not each name.
    if flow.due.count == count, !clause.cues.contains(where: { $0.roles.has(.part) }) { return nil }
    if let size = FigureContext.groupSize(statements, head: head, years: flow.due.count, clause: clause) {
      (rank, count) = (rank % size, size)
    }
    // 进出口额10亿元，利用外资2亿元，分别增长10%、8%: one for each that came before.
    if subject.before.isEmpty, subject.head.has(.respective), flow.subjects.count == count {
      return (nil, withoutEtc(trimmed(flow.subjects[rank])))
    }
    if let graded = gradedMember(rank, of: subject, count: count) { return graded }
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
    // 京津冀及周边地区、汾渭平原: two members, one of which holds a joint.
    if members.count > count { members = split(list, atMarksOnly: true) }
    let follows = head > 0 && whole.isEmpty && statements[head - 1].figureEnd == subject.range.lowerBound
    let counted = subject.modifier ?? (follows ? head - 1 : nil)
    if let counted, !trimmed(statements[counted].before).isEmpty {
      // The list stands before a count of its own: 甲、乙、丙3市的产值.
      let places = split(trimmed(statements[counted].before))
      // 婴儿死亡率和5岁以下儿童死亡率: there the figure is part of a member.
      if places.count == count || members.count != count {
        members = places
        tail = trimmed(statements[counted].after)
      }
    }
    guard members.count == count else { return nil }
    tail = trimmed(tail)
    if tail.isEmpty, let shared = partSubject(of: members, statements[counted ?? head]) {
      return (string(members[rank]) + shared, whole)
    }
    if tail.isEmpty, let head = sharedHead(of: members), rank < count - 1, !endsInHead(members[rank]) {
      return (string(members[rank]) + string(head), whole)
    }
    if counted == nil, trimmed(tail).isEmpty, rank < count - 1, bytes.characters(in: members[rank]) <= 3,
      !endsInHead(members[rank]), !bytes.has("率", endingAt: members[rank].upperBound)
    {
      // 国家和市级示范社: what the first is a kind of stands with the last only.
      return (string(list) + string(trimmed(tail)), whole)
    }
    let shared = rank == 0 ? "" : prefix(of: members[0], for: members[rank])
    let words = shared + string(members[rank]) + string(trimmed(tail))
    return (words, whole)
  }

  /// 产值过10亿元、50亿元的企业分别达80家、12家: the sizes are the members, what they describe stands behind the last.
  private func gradedMember(_ rank: Int, of subject: Statement, count: Int) -> (words: String?, range: Range<Int>)? {
    guard let last = subject.modifier, let first = statements[last].listHead, statements[first].listCount == count,
      last - first == count - 1, first + rank <= last
    else { return nil }
    let start = statements[first].range.lowerBound
    let tail = statements[last].figureEnd..<max(statements[last].figureEnd, trimmed(subject.before).upperBound)
    guard !tail.isEmpty, let digit = (start..<statements[first].figureEnd).first(where: { bytes[$0].isASCIIDigit })
    else { return nil }
    let size =
      rank == 0
      ? digit..<statements[first].figureEnd
      : statements[first + rank].range.lowerBound..<statements[first + rank].figureEnd
    return (string(start..<digit) + string(size) + string(tail), start..<tail.upperBound)
  }

  /// 100亿元以上企业1家、50亿元以上5家: the first of them tells what they are.
  private func sizedLike(_ place: Int) -> (words: String?, range: Range<Int>)? {
    guard let size = statements[place].modifier,
      let first = statements[..<size].lastIndex(where: { $0.modifier != nil && !$0.before.isEmpty }),
      let model = statements[first].modifier
    else { return nil }
    let whole = trimmed(statements[first].before)
    let sizeStart = statements[size].range.lowerBound
    guard let digit = (whole.lowerBound..<statements[model].figureEnd).last(where: { bytes[$0].isASCIIDigit }),
      statements[model].figureEnd < whole.upperBound
    else { return nil }
    var start = digit
    while start > whole.lowerBound, bytes[start - 1].isASCIIDigit || bytes[start - 1] == 0x2E { start -= 1 }
    let words =
      string(whole.lowerBound..<start) + string(sizeStart..<statements[size].figureEnd)
      + string(statements[model].figureEnd..<whole.upperBound)
    return (words, sizeStart..<statements[size].figureEnd)
  }

  /// 企业数量达到90家，其中甲市、乙市分别达到50家和40家: the parts are of what the sentence speaks of.
  private func partSubject(of members: [Range<Int>], _ statement: Statement) -> String? {
    guard statement.lead.has(.part), let subject = flow.subject.map(trimmed), !subject.isEmpty,
      members.allSatisfy({ bytes.characters(in: $0) <= 4 && !endsInHead($0) })
    else { return nil }
    var start = subject.lowerBound
    for word in ["全省", "全市", "全区", "全县", "全国"] as [StaticString] where bytes.has(word, at: start) { start += 6 }
    return start < subject.upperBound ? string(start..<subject.upperBound) : nil
  }

  /// What follows the last member's own words and belongs to all: 养老保险、失业保险参保人数 share 参保人数, A、B产品覆盖率 share 覆盖率.
  ///
  /// Where the last member's own words end is told by a member that ends in the same word; else only a known head is shared.
  private func sharedHead(of members: [Range<Int>]) -> Range<Int>? {
    guard let last = members.last, endsInHead(last) || bytes.characters(in: last) > 4 else { return nil }
    if let place = sharedPlace(of: members) { return place..<last.upperBound }
    var best: (length: Int, end: Int)?
    for member in members.dropLast() where !endsInHead(member) {
      var start = member.lowerBound
      while start < member.upperBound {
        let ending = start..<member.upperBound
        if let end = found(ending, in: last), end < last.upperBound, ending.count > best?.length ?? 0 {
          best = (ending.count, end)
        }
        start = bytes.next(start)
      }
    }
    if let best, endsInHead(last) { return best.end..<last.upperBound }
    if let head = Self.heads.first(where: { bytes.has($0, endingAt: last.upperBound) }) {
      return last.upperBound - head.utf8CodeUnitCount..<last.upperBound
    }
    // 甲机床、乙装备本地配套率: any rate of three characters is shared.
    let rate = 9
    guard bytes.has("率", endingAt: last.upperBound), last.count > rate + 6,
      !members.dropLast().contains(where: {
        bytes.has("率", endingAt: $0.upperBound) || $0.count <= 9 && last.count > 33
      })
    else { return nil }
    return last.upperBound - rate..<last.upperBound
  }

  /// 东山地区、西河平原排放量: all but the last are places, and the last opens with one; where that ends.
  private func sharedPlace(of members: [Range<Int>]) -> Int? {
    guard let last = members.last,
      members.dropLast().allSatisfy({ member in Self.regions.contains { bytes.has($0, endingAt: member.upperBound) } })
    else { return nil }
    // 县 in 县城 ends no place.
    let ends = Self.regions.compactMap { word -> Int? in
      let end = bytes.first(word, in: last).map { $0 + word.utf8CodeUnitCount }
      return end.flatMap { $0 - last.lowerBound >= (word.utf8CodeUnitCount > 3 ? 6 : 9) ? $0 : nil }
    }
    guard let end = ends.min(), end < last.upperBound else { return nil }
    return end
  }

  private static let regions: [StaticString] = [
    "地区", "平原", "三角洲", "流域", "盆地", "城市群", "都市圈", "城市", "城镇", "农村", "县城", "城区", "市区", "郊区", "乡镇", "街道", "行政村", "自然村",
    "社区", "省", "市", "县", "州", "区",
  ]

  /// Where the same letters end inside another range, after its start; nil where they do not occur.
  private func found(_ words: Range<Int>, in range: Range<Int>) -> Int? {
    var at = range.lowerBound
    while at + words.count <= range.upperBound {
      if bytes[at..<at + words.count].elementsEqual(bytes[words]) { return at + words.count }
      at = bytes.next(at)
    }
    return nil
  }

  /// The members of a list, by 、 and 和 outside brackets.
  private func split(_ range: Range<Int>, atMarksOnly: Bool = false) -> [Range<Int>] {
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
        } else if atMarksOnly {
          width = 0
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
    // 单位国内生产总值能耗和二氧化碳排放: emission for each unit of output, not emission.
    for basis in Self.bases where bytes.has(basis, at: first.lowerBound) {
      return Self.burdens.contains { bytes.has($0, at: member.lowerBound) }
        ? string(first.lowerBound..<first.lowerBound + basis.utf8CodeUnitCount) : ""
    }
    guard bytes.characters(in: member) <= 3,
      let head = Self.heads.first(where: { bytes.has($0, endingAt: first.upperBound) })
    else { return "" }
    guard Self.heads.contains(where: { bytes.has($0, endingAt: member.upperBound) }) else { return "" }
    let end = first.upperBound - head.utf8CodeUnitCount
    return end > first.lowerBound ? string(first.lowerBound..<end) : ""
  }

  private static let bases: [StaticString] = [
    "单位国内生产总值", "单位地区生产总值", "单位生产总值", "单位GDP", "单位工业增加值", "万元国内生产总值", "万元地区生产总值", "万元生产总值", "万元GDP", "万元工业增加值",
  ]
  private static let burdens: [StaticString] = ["能耗", "能源消耗", "二氧化碳", "碳排放", "用水量", "水耗", "电耗", "建设用地"]

  private func endsInHead(_ range: Range<Int>) -> Bool {
    Self.heads.contains { bytes.has($0, endingAt: range.upperBound) }
  }

  private static let heads: [StaticString] = [
    "运输量", "吞吐量", "交易额", "成交额", "销售额", "总产值", "总产量", "增加值", "覆盖率", "普及率", "达标率", "营业收入", "面积", "产量", "产值", "货值",
    "收入", "数量", "总量", "总额", "出口", "进口", "投资", "人数", "占比", "比重", "件数", "架次", "时长", "利润", "税收",
    "污水处理率", "垃圾处理率", "无害化处理率", "处理率", "利用率", "合格率", "治理率", "管理率", "回收率", "城镇化率", "机械化率", "绿化率", "数字化率", "硬化率", "化率",
    "施用量", "使用量", "减排量", "保有量", "排放量", "用水量", "能力", "里程", "规模", "比例", "存栏",
    "出栏", "存栏量", "出栏量",
    "强度", "支出", "能耗", "电耗", "水耗", "装机容量", "装机", "产能", "年均增速", "增速", "配套率", "节能率",
  ]

  private func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
