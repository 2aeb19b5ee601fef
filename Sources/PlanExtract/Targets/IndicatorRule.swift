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
    var after = withoutPredicate(trimmed(subject.after), of: subject)
    if let service = service(before, of: statement, at: place) { return (nil, service) }
    if let rate = lastRate(before, of: subject) { before = rate }
    // 回升到2亿吨水平
    if after.count == 6, bytes.has("水平", at: after.lowerBound) { after = after.upperBound..<after.upperBound }
    if let graded = graded(after, at: head) { return graded }
    if !after.isEmpty, before.isEmpty || subject.verbDirect || endsInVerb(before) || objectFollows(subject, before) {
      return (nil, after)
    }
    if let whole = total(before) ?? ofSubject(before) ?? ofTopic(before) { return whole }
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
    if let label { return (nil, label) }
    if flow.subject == nil, statement.head.has(.rank) || unit == "位" || unit == "名", let topic = flow.topic {
      return (nil, topic)
    }
    // 达到5亿元，增长8%: the sentence goes on about the same thing.
    return flow.subject.map { (nil, withoutEtc($0)) }
  }

  /// 目标时限：5个工作日内: what stands before a colon names what is measured.
  private var label: Range<Int>? {
    let colon = clause.range.lowerBound - 1
    guard colon > 0, bytes[colon] == 0x3A, flow.subject == nil else { return nil }
    var start = colon
    while start > 0, colon - start < 48 {
      let previous = bytes.previous(start)
      let byte = bytes[previous]
      if byte == 0x2C || byte == 0x3B || byte == 0x3A || byte == 0x28 || byte == 0x0A || bytes.has("。", at: previous) {
        break
      }
      start = previous
    }
    return (6...36).contains(colon - start) ? start..<colon : nil
  }

  /// 推广无陪同查验作业，比例达到70%以上: a bare rate is that of what the clause before speaks of.
  private func ofTopic(_ before: Range<Int>) -> (words: String?, range: Range<Int>)? {
    guard unit == "%", before.count <= 9, let topic = flow.topic,
      (Self.rateWords + ["比重", "覆盖面"]).contains(where: {
        $0.utf8CodeUnitCount == before.count && bytes.has($0, at: before.lowerBound)
      })
    else { return nil }
    return (string(topic) + string(before), before)
  }

  /// 在3分钟内响应道路救援: what is done in the time stands behind it, after a comma too (决策出台后的10个工作日内，向社会公开意见).
  private func service(_ before: Range<Int>, of statement: Statement, at place: Int) -> Range<Int>? {
    guard isTime,
      before.isEmpty
        || (["在", "后", "之日起", "确保在", "原则上", "应"] as [StaticString]).contains(where: {
          bytes.has($0, endingAt: before.upperBound)
        })
    else { return nil }
    let limit = place + 1 < statements.count ? statements[place + 1].headStart : clause.range.upperBound
    var after = trimmed(statement.figureEnd..<max(statement.figureEnd, limit))
    for word in ["完成", "予以"] as [StaticString]
    where bytes.has(word, at: after.lowerBound) && after.count > word.utf8CodeUnitCount + 3 {
      after = after.lowerBound + word.utf8CodeUnitCount..<after.upperBound
    }
    if after.count > 3 { return after }
    guard bytes.count > clause.range.upperBound, bytes[clause.range.upperBound] == 0x2C else { return nil }
    var end = clause.range.upperBound + 1
    while end < bytes.count, end - clause.range.upperBound < 150, bytes[end] != 0x2C, bytes[end] != 0x3B,
      bytes[end] != 0x0A,
      !bytes.has("。", at: end)
    {
      end = bytes.next(end)
    }
    return clause.range.upperBound + 1..<min(end, bytes.count)
  }

  /// 推广容缺受理制度、窗口一次办成率98%: the rate alone is measured where what stands before it is the verb's other object.
  private func lastRate(_ before: Range<Int>, of statement: Statement) -> Range<Int>? {
    guard unit == "%", statement.head.isEmpty,
      statement.lead.has([.create, .act, .attain])
        || clause.cues.contains(where: {
          $0.range.upperBound <= before.upperBound && $0.roles.has(.quality)
        }),
      Self.rateWords.contains(where: { bytes.has($0, endingAt: before.upperBound) }),
      let mark = bytes.last("、", in: before), !Self.rateWords.contains(where: { bytes.has($0, endingAt: mark) })
    else { return nil }
    return mark + 3..<before.upperBound
  }

  /// 支持30家企业建设绿色工厂: those who are moved are counted, not what they do.
  private func withoutPredicate(_ after: Range<Int>, of statement: Statement) -> Range<Int> {
    let verbs = statement.head.union(statement.lead)
    guard verbs.has([.act, .aspire]) || verbs.isEmpty, !verbs.has([.create, .attain]) || verbs.has(.aspire), !isTime,
      !Self.rateWords.contains(where: { bytes.has($0, endingAt: after.upperBound) })
    else { return after }
    let verb = clause.cues.first {
      $0.range.lowerBound >= after.lowerBound + 6 && $0.range.upperBound <= after.upperBound && !$0.roles.has(.noun)
        && $0.roles.has([.create, .act, .attain, .pursue]) && $0.range.count >= 6
    }
    guard let verb, !bytes.has("的", endingAt: after.upperBound),
      verb.roles.has(.pursue) || endsInActor(after.lowerBound..<verb.range.lowerBound)
    else { return after }
    // 具有…的企业: a verb before 的 describes.
    if bytes.first("的", in: verb.range.upperBound..<after.upperBound) != nil,
      verb.range.lowerBound <= after.lowerBound + 6
    {
      return after
    }
    return after.lowerBound..<verb.range.lowerBound
  }

  private var isTime: Bool { Self.times.contains(unit) }
  private static let times: Set<String> = ["秒", "分钟", "小时", "个小时", "工作日", "个工作日", "天", "日", "个自然日", "自然日"]

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
    // 热线服务实现30秒接听、92%按时办结率: the rate behind is what is measured.
    if Self.rateWords.contains(where: { bytes.has($0, endingAt: statement.after.upperBound) }), unit == "%" {
      return true
    }
    // 打造具有区域影响力的30个特色街区: what stands before with 的 describes what stands behind.
    if bytes.has("的", endingAt: statement.before.upperBound), !statement.after.isEmpty, !statement.followedByDe {
      return true
    }
    if placesOnly(before) { return true }
    // “登门拜访”1000家民营企业
    if bytes.has("”", endingAt: before.upperBound), bytes.has("“", at: before.lowerBound), !statement.after.isEmpty {
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

  private static let rateWords: [StaticString] = ["率", "比例", "占比"]

  /// 东湾市、西坝市分别完成4宗供应: places do the work and are not measured.
  private func placesOnly(_ range: Range<Int>) -> Bool {
    let members = split(range)
    return members.count > 1
      && members.allSatisfy { member in
        member.count <= 18
          && (["市", "县", "区", "州", "旗"] as [StaticString]).contains { bytes.has($0, endingAt: member.upperBound) }
      }
  }

  private static let places: [StaticString] = [
    "市", "省", "县", "州", "首批", "全区", "自治区", "各区", "每个", "城区", "地区", "片区", "全域", "乡镇", "本级",
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
      "组织", "主体", "团队", "户",
      "人", "员", "者", "学生", "民", "村", "镇", "乡", "家庭", "事项", "场所", ")",
    ] as [StaticString]
    where range.count >= ending.utf8CodeUnitCount && bytes.has(ending, endingAt: range.upperBound) {
      return true
    }
    return false
  }
}
