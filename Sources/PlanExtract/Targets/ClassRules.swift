internal import PlanModel

/// The rules that tell what a figure is for, in the order in which they are asked; the first that answers decides.
enum ClassRules {
  static let ordered: [(id: String, rule: @Sendable (FigureContext) -> StatementClass?)] = [
    ("target.name", name), ("target.ordinal", ordinal), ("target.known", known), ("target.source", source),
    ("target.list", enumeration), ("target.past", past), ("target.award", award), ("target.duration", duration),
    ("target.threshold", threshold), ("target.routine", routine), ("target.promise", promise),
  ]

  /// The class of a figure and the id of the rule that told it.
  static func classify(_ figure: FigureContext) -> (StatementClass, String) {
    for (id, rule) in ordered {
      if let answer = rule(figure) { return (answer, id) }
    }
    return (.other, "target.none")
  }

  /// Parts of names, slogans in quotes, the words of cited titles: “三百二千”, 5G, 220千伏线路.
  static func name(_ figure: FigureContext) -> StatementClass? {
    if figure.mention.kind == .name || figure.clause.frame == .quote { return .reference }
    if figure.bytes.has("级", at: figure.mention.range.upperBound) { return .reference }
    if figure.namesProgramme { return .reference }
    if figure.unit == .spec, !figure.statement.head.has(.attain) { return .reference }
    let one = figure.mention.numberRange
    if one.count == 3, figure.bytes.has("一", at: one.lowerBound), figure.mention.kind == .quantity,
      !["番", "倍", "%", "成", "半"].contains(figure.mention.unit)
    {
      return figure.dueYear != nil && figure.mention.comparator == .ge ? nil : .other
    }
    return nil
  }

  /// 第25位, 第一批 — but 力争进入全国第10位 is a promise.
  static func ordinal(_ figure: FigureContext) -> StatementClass? {
    guard figure.mention.kind == .ordinal else { return nil }
    let moves = figure.statement.head.has([.rank, .attain]) || figure.statement.lead.has(.rank)
    return moves && figure.isPledged && !figure.flow.reports ? nil : .ordinal
  }

  /// 现有5家 is a fact, 上述3项 and 全省11个设区市 point to what is known — but 全市5个以上 with a verb is none of these.
  static func known(_ figure: FigureContext) -> StatementClass? {
    if figure.statement.completes, figure.isPledged { return nil }
    guard let cue = figure.adjacent, cue.roles.has([.known, .scope]), figure.mention.comparator == .eq else {
      return nil
    }
    if cue.roles.has(.known) { return cue.roles.has(.done) ? .baseline : .reference }
    return figure.statement.after.isEmpty ? nil : .reference
  }

  /// 由50%提高到60%: the first figure is where the second starts from.
  static func source(_ figure: FigureContext) -> StatementClass? {
    guard figure.place + 1 < figure.siblings.count else { return nil }
    let next = figure.siblings[figure.place + 1]
    guard next.head.has([.attain, .increase, .decrease]), next.before.isEmpty, next.listHead == nil else { return nil }
    return figure.startsFromSource ? .baseline : nil
  }

  /// 截至2020年底达到5家, 已建成5家, figures of the background section.
  static func past(_ figure: FigureContext) -> StatementClass? {
    if figure.flow.reports { return .baseline }
    if figure.flow.reported, figure.dueYear == nil, !figure.aspires, !figure.statement.lead.has([.create, .firm]),
      figure.section != .objectives
    {
      return .baseline
    }
    guard figure.section == .background else { return nil }
    if figure.flow.forecasts { return .baseline }
    return figure.dueYear == nil && !figure.aspires ? .baseline : nil
  }

  /// 给予每家50万元补助, 最高不超过项目投资的30%.
  static func award(_ figure: FigureContext) -> StatementClass? {
    guard figure.unit == .money || figure.unit == .share else { return nil }
    if figure.isCapOfOne { return .award }
    // 补贴目标人群覆盖率达到100%: what is measured is no sum.
    if figure.unit == .share, figure.measuresRate { return nil }
    // 每辆最高补贴5000元: a rule, whatever year the text has told.
    if let cue = figure.adjacent, cue.roles.has(.award), figure.hasBefore(.cap), !figure.aspires { return .award }
    let inClause = figure.clause.cues.contains { $0.roles.has(.award) }
    var pledged = figure.dueYear != nil || figure.aspires || figure.statement.head.has(.cumulative)
    // 补助…，每家累计不超过30万元
    if figure.awards, figure.dueYear == nil, figure.hasBefore(.cap), figure.mention.comparator == .le {
      pledged = false
    }
    if inClause, !pledged, !figure.conditional || figure.isAwarded { return .award }
    guard figure.awards, !pledged else { return nil }
    return figure.hasBefore(.cap) ? .award : nil
  }

  /// 经费超过100万元的项目, 投资1亿元以上项目, 不得少于2次.
  static func threshold(_ figure: FigureContext) -> StatementClass? {
    let statement = figure.statement
    if figure.conditional { return .threshold }
    let pledged = figure.dueYear != nil || figure.aspires
    if figure.unit == .age, !statement.head.has(.attain) || !pledged && !statement.after.isEmpty { return .threshold }
    if pledged { return nil }
    if let awardAt = figure.awardAt, awardAt > figure.number, !figure.isAwardedEach(at: awardAt) { return .threshold }
    if figure.hasBefore(.rule) { return .threshold }
    // 新建基地12个，每个不少于200亩: how large each is to be.
    let perPiece = (["每个", "每家", "每处", "每座", "每所"] as [StaticString]).contains {
      figure.bytes.has($0, at: statement.range.lowerBound)
    }
    if perPiece, statement.before.isEmpty, figure.flow.promised,
      statement.lead.union(statement.head).isDisjoint(with: .create),
      figure.unit != .share
    {
      return .threshold
    }
    return figure.hasBefore(.qualify) && !figure.measuresQualified ? .threshold : nil
  }

  /// 3年 — but 审批时限压缩至3个工作日 is a promise.
  static func duration(_ figure: FigureContext) -> StatementClass? {
    guard figure.mention.kind == .duration else { return nil }
    if figure.statement.head.has(.shorten) { return nil }
    guard figure.statement.head.has(.attain) else { return .duration }
    if figure.endsInSpan(figure.statement.before) || figure.lengthensTime { return nil }
    let bounded = figure.mention.comparator == .le || figure.mention.comparator == .lt
    return bounded && figure.endsInTerm(figure.statement.before) ? nil : .duration
  }

  /// 南宁、柳州、桂林3市: the sentence spells the list out — but 等24项技术 does not.
  static func enumeration(_ figure: FigureContext) -> StatementClass? {
    let statement = figure.statement
    guard statement.headStart == figure.number || statement.head.isEmpty, !statement.before.isEmpty,
      figure.mention.comparator == .eq, figure.mention.value.isInteger, figure.mention.upper == nil
    else { return nil }
    let members = figure.members(in: statement.range.lowerBound..<figure.number)
    if figure.bytes.has("等", endingAt: figure.number) {
      return statement.lead.has(.create) || figure.hasBefore(.create) ? nil : .reference
    }
    // 省、市级基地各2个: so many of each.
    guard members.links > 0, !figure.bytes.has("各", endingAt: figure.number) else { return nil }
    let count = Int(figure.mention.value.mantissa)
    return count > 1 && count - 1 <= members.links && count - 1 >= members.marks ? .count : nil
  }

  /// 每年召开2次会议 among the safeguards: how the work is run, not what comes of it.
  static func routine(_ figure: FigureContext) -> StatementClass? {
    figure.section == .safeguards && figure.unit == .times ? .other : nil
  }

  /// What remains is a promise where a verb governs the figure.
  static func promise(_ figure: FigureContext) -> StatementClass? {
    let statement = figure.statement
    if statement.completes, figure.isPledged { return .target }
    if let head = statement.listHead, figure.siblings[head].hasVerb { return .target }
    if statement.followedByDe, !statement.before.isEmpty || figure.unit == .share { return .target }
    if figure.bytes.has("等", endingAt: figure.number) {
      return figure.bytes[figure.number].isASCIIDigit ? .target : .reference
    }
    // （运距500公里以上）的货物: the bracket tells which.
    if figure.clause.frame == .bracket, figure.bytes.has(")的", at: figure.clause.range.upperBound) { return .threshold }
    if figure.clause.frame == .bracket, !figure.isPledged, !figure.flow.promised,
      !statement.lead.union(statement.head).has(.create)
    {
      return .other
    }
    if figure.isTakenIn { return .target }
    if statement.before.isEmpty || statement.verbDirect { return leading(figure) }
    if statement.basis(in: figure.clause, figure.bytes) != nil, figure.unit == .share || figure.mention.unit == "倍",
      !figure.hasBefore([.award, .rule, .cap])
    {
      return .target
    }
    if figure.countsThoseServed || figure.isHadByEach { return .target }
    // 彩票公益金50%以上用于养老: the share is what is promised.
    if figure.unit == .share, figure.mention.comparator == .ge || figure.mention.comparator == .gt, !figure.awards,
      figure.bytes.has("用于", at: statement.after.lowerBound), !statement.before.isEmpty
    {
      return .target
    }
    // 全国近3亿人领取养老金 tells how many there are.
    if figure.tellsAbout { return .other }
    if statement.head.has([.attain, .increase, .decrease, .rank]) {
      return figure.adjacent?.roles.has(.spec) == true ? .reference : .target
    }
    if statement.after.isEmpty { return trailing(figure) }
    // 昆明市20个村落: a place before, the object behind.
    guard statement.lead.has(.create), figure.isPledged || figure.mention.comparator != .eq else { return .reference }
    return .target
  }

  /// 建成5个平台 — but 推动5个园区扩容 only with a year, 力争 or the like.
  private static func leading(_ figure: FigureContext) -> StatementClass? {
    let roles = figure.statement.head.union(figure.statement.verbDirect ? [] : figure.statement.lead)
    if roles.has([.create, .increase, .decrease, .rank]) { return .target }
    if roles.has(.attain) { return .target }
    // 新增5个甲、6个乙: the verb before the first governs the second too.
    if roles.isEmpty, figure.place > 0, figure.flow.promised { return .target }
    // 选拔10名甲人才，60名乙人才: over a comma where the measure is the same.
    if roles.isEmpty, figure.flow.promisedUnit == figure.mention.unit, !figure.mention.unit.isEmpty,
      figure.statement.range.lowerBound == figure.clause.range.lowerBound, !figure.statement.after.isEmpty
    {
      return .target
    }
    if roles.has(.act) || figure.flow.promised && figure.statement.after.isEmpty {
      return figure.isPledged || figure.mention.comparator != .eq || figure.isMany ? .target : .reference
    }
    // 75%以上科技人员落户企业, among the objectives.
    if figure.section == .objectives, figure.unit == .share, roles.isEmpty, figure.mention.comparator == .ge,
      figure.statement.range.lowerBound == figure.clause.range.lowerBound, !figure.statement.after.isEmpty
    {
      return .target
    }
    return figure.isPledged && !figure.statement.after.isEmpty ? .target : .other
  }

  /// 转化成果30项; without a verb only after another promise or with a year.
  private static func trailing(_ figure: FigureContext) -> StatementClass? {
    let lead = figure.statement.lead
    if figure.hasBefore(.spec), !figure.isPledged { return .reference }
    if lead.has([.create, .act, .increase, .decrease]) || figure.hasVerbInside || figure.opensWithDeed {
      return .target
    }
    // 每千人口拥有医师3.2人
    let perHead = (["每千人", "每千名", "每千老年人", "每万人", "每万名", "每百人", "每百名", "每百户", "每万户", "每十万人"] as [StaticString]).contains
    { figure.bytes.has($0, at: figure.statement.range.lowerBound) }
    if perHead, figure.section == .objectives || figure.section == .tasks { return .target }
    // 水库除险加固率100%, among objectives and tasks.
    if figure.unit == .share, figure.section == .objectives || figure.section == .tasks, figure.endsInRate {
      return .target
    }
    if figure.flow.promised || figure.isPledged || figure.mention.comparator == .ge || figure.mention.comparator == .gt
    {
      return .target
    }
    return .other
  }
}

extension FigureContext {
  /// 从 or a year of departure stands right before the figure: 由2020年的50%提高到….
  var startsFromSource: Bool {
    if let cue = adjacent, cue.roles.has(.source) { return true }
    return clause.years.contains {
      $0.role == .base && ($0.range.upperBound == number || $0.range.upperBound == mention.range.lowerBound)
    }
  }

  /// 实施千亿斤粮食产能提升行动: a bare magnitude that opens the name of a programme.
  var namesProgramme: Bool {
    guard statement.before.isEmpty || statement.verbDirect, mention.comparator == .eq, !statement.after.isEmpty,
      (["百", "千", "万", "亿"] as [StaticString]).contains(where: { bytes.has($0, at: number) })
    else { return false }
    return (["行动", "工程", "计划", "战略", "攻坚战"] as [StaticString]).contains {
      bytes.has($0, endingAt: statement.after.upperBound)
    }
  }

  /// 近 or 逾 alone before so many of a place who do something.
  var tellsAbout: Bool {
    guard unit == .count, !isPledged, !statement.after.isEmpty,
      statement.lead.union(statement.head).isDisjoint(with: [.create, .act, .increase, .decrease, .rank]),
      let words = clause.cues.last(where: { $0.range.upperBound == number }),
      bytes.has("近", at: words.range.lowerBound) || bytes.has("逾", at: words.range.lowerBound)
    else { return false }
    return clause.cues.contains { $0.range == statement.before && $0.roles.has(.scope) }
  }

  /// 每个社区拥有3个以上的社会组织: what each is to have.
  var isHadByEach: Bool {
    guard unit == .count, bytes.has("每", at: statement.range.lowerBound), !statement.after.isEmpty else { return false }
    return (["有", "具备"] as [StaticString]).contains { bytes.has($0, endingAt: mention.range.lowerBound) }
  }

  /// 将19个以上项目纳入保障: what is done with them stands behind.
  var isTakenIn: Bool {
    guard unit == .count, !statement.after.isEmpty,
      bytes.has("将", endingAt: mention.range.lowerBound) || bytes.has("将", endingAt: number)
    else { return false }
    return isPledged || mention.comparator == .ge || mention.comparator == .gt || isMany
  }

  /// A rate is measured: 补贴人群覆盖率达到100%, 符合条件的基金支出比例达到30%.
  var measuresRate: Bool {
    statement.head.has(.attain)
      && (["覆盖率", "到位率", "参保率", "普及率", "完成率", "达标率", "处置率", "占比", "比例", "比重"] as [StaticString]).contains {
        bytes.has($0, endingAt: statement.before.upperBound)
      }
      && !(["补助比例", "补贴比例", "奖励比例", "支持比例", "资助比例", "报销比例", "出资比例"] as [StaticString]).contains {
        bytes.has($0, endingAt: statement.before.upperBound)
      }
  }

  /// 为符合条件的残疾人提供补助2.5万人次: the condition tells who, the verb behind it what is promised.
  var measuresQualified: Bool {
    if measuresRate { return true }
    guard unit == .count, mention.kind != .duration,
      let last = clause.cues.last(where: { $0.roles.has(.qualify) && $0.range.upperBound <= number }),
      bytes.has("条件", at: last.range.lowerBound) || bytes.has("符合", at: last.range.lowerBound)
    else { return false }
    return clause.cues.contains {
      $0.range.lowerBound >= last.range.upperBound && $0.range.upperBound <= number && $0.roles.has(.create)
        && !$0.roles.has(.noun)
    } && !statement.followedByDe
  }

  /// 接待游客2万人次, 参加培训5000人次: the verb is part of what is counted.
  var opensWithDeed: Bool {
    unit == .count
      && clause.cues.contains {
        $0.range.lowerBound == statement.before.lowerBound && $0.roles.has(.pursue) && !$0.roles.has(.adverb)
      }
  }

  /// 率, 比例 and the like end the words before the figure.
  var endsInRate: Bool { Self.rates.contains { bytes.has($0, endingAt: statement.before.upperBound) } }

  static let rates: [StaticString] = ["率", "比例", "占比", "比重"]

  /// An award follows the figure: 10万元的奖励.
  var isAwarded: Bool {
    clause.cues.contains {
      $0.roles.has(.award) && $0.range.lowerBound >= statement.after.lowerBound
        && $0.range.lowerBound <= statement.range.upperBound
    }
  }

  /// 引进团队20个，给予每个团队100万元: an award for each of so many is no condition for one of them.
  func isAwardedEach(at award: Int) -> Bool {
    guard unit == .count, ExactDecimal(1) < mention.value, mention.comparator != .ge, mention.comparator != .gt,
      statement.lead.union(statement.head).has(.create) || statement.lead.has(.part) || place > 0 && flow.promised,
      award >= clause.range.upperBound
    else { return false }
    return bytes.first("每", in: clause.range.upperBound..<min(bytes.count, award + 24)) != nil
  }

  /// A verb with an object stands inside the words before the figure: 全省累计实施工程65项.
  var hasVerbInside: Bool {
    clause.cues.contains {
      $0.roles.has(.create) && !$0.roles.has(.noun) && $0.range.lowerBound > statement.before.lowerBound
        && $0.range.upperBound + 6 <= statement.before.upperBound
    }
  }

  /// 支持3000家企业上云: so many are an output, where 推动5个园区扩容 names known ones.
  var isMany: Bool {
    guard unit == .count, !statement.after.isEmpty else { return false }
    return ExactDecimal(100) < mention.value || mention.unit.hasPrefix("万") && mention.unit.utf8.count > 3
  }

  /// 单个项目额度最高可达10亿元: the most for each.
  var isCapOfOne: Bool {
    let caps = clause.cues.filter { $0.roles.has(.cap) && $0.range.upperBound <= mention.numberRange.lowerBound }
    return caps.contains { bytes.has("单", at: $0.range.lowerBound) }
      && caps.contains { bytes.has("最高", at: $0.range.lowerBound) || bytes.has("不超过", at: $0.range.lowerBound) }
  }

  /// 对500家以上工厂开展诊断, 在20个以上城市推广: so many are reached.
  var countsThoseServed: Bool {
    guard let cue = adjacent, cue.roles.has(.place), cue.range == statement.before, unit == .count,
      bytes.has("对", at: cue.range.lowerBound) || bytes.has("在", at: cue.range.lowerBound)
        || bytes.has("向", at: cue.range.lowerBound) || bytes.has("面向", at: cue.range.lowerBound)
    else { return false }
    return isPledged || mention.comparator == .ge || mention.comparator == .gt || isMany
  }

  /// The figure tells which things are meant: 100万元以上的项目, 年产值10亿元企业, …的，.
  var conditional: Bool {
    if statement.inner || siblings.contains(where: { $0.modifier == place }) { return true }
    if regardsSome || describesAfter || isPartOfSome { return true }
    if governsPart { return false }
    if statement.listCount > 1 || statement.listHead != nil {
      let head = statement.listHead ?? place
      if let last = siblings.last(where: { $0.listHead == head }), last.followedByDe { return true }
    }
    if statement.followedByDe {
      // 服务覆盖90%以上的乡镇 is measured.
      if isHadByEach || unit == .share && bytes.has("覆盖", endingAt: mention.range.lowerBound) { return false }
      if let cue = clause.cues.first(where: { $0.range.lowerBound == statement.after.lowerBound }), cue.roles.has(.aim)
      {
        return false
      }
      // 编制50人以上的机关: there 编制 is a noun.
      if bytes.has("编制", endingAt: number) { return true }
      return !(unit == .count && (statement.verbDirect || statement.before.isEmpty && statement.head.has(.create)))
    }
    if bytes.has("的", endingAt: clause.range.upperBound) { return true }
    guard !statement.after.isEmpty, statement.listHead == nil else { return false }
    // 30户以上自然村网络全覆盖: how large the villages are.
    if unit == .count, statement.before.isEmpty, mention.comparator == .ge, statement.lead.isDisjoint(with: .create),
      clause.cues.contains(where: { $0.roles.has(.quality) && $0.range.lowerBound > statement.figureEnd })
    {
      return true
    }
    if unit == .money {
      // 发行1万亿元国债: the sum is what is raised or spent.
      if statement.before.isEmpty || statement.verbDirect, statement.head.union(statement.lead).has(.fund) {
        return false
      }
      return !clause.cues.contains { $0.range.lowerBound >= statement.after.lowerBound && $0.roles.has(.aim) }
    }
    // 年出栏量100万头以上大县: a measured noun before, the thing itself behind.
    return statement.lead.has(.create) && !statement.verbDirect && endsInMeasure(statement.before)
  }

  /// 对年产值2000万元以上的工厂, 对3年内2次以上不合格的: a rule for some — but 对500家企业开展诊断 counts them.
  private var regardsSome: Bool {
    guard let cue = clause.cues.first, cue.range.lowerBound == clause.range.lowerBound, cue.roles.has(.place),
      bytes.has("对", at: cue.range.lowerBound), cue.range.upperBound <= number
    else { return false }
    let counts = cue.range.upperBound == mention.range.lowerBound || cue.range.upperBound == number
    // 对东盟出口额达到5亿元以上 is measured.
    let some = bytes.first("的", in: mention.range.upperBound..<max(mention.range.upperBound, clause.range.upperBound))
    let below = mention.comparator == .le || mention.comparator == .lt
    return (!counts || below) && mention.comparator != .eq
      && (some != nil || statement.head.isDisjoint(with: [.attain, .increase, .decrease]))
  }

  /// 举办500张床位以上的医院: 以上的 behind the noun.
  private var describesAfter: Bool {
    guard unit == .count, !statement.after.isEmpty, mention.comparator == .eq,
      place + 1 >= siblings.count || siblings[place + 1].figureEnd > statement.after.upperBound
    else { return false }
    for word in ["以上的", "以下的", "以内的"] as [StaticString] {
      if let at = bytes.first(word, in: statement.after), at > statement.after.lowerBound,
        at + 9 < statement.after.upperBound
      {
        return true
      }
    }
    return false
  }

  /// 培育一批20亩规模的农场: 一批 counts, the figure describes.
  private var isPartOfSome: Bool {
    guard !statement.after.isEmpty, statement.listHead == nil else { return false }
    let from = statement.range.lowerBound
    guard let some = bytes.first("一批", in: from..<max(from, number)) else { return false }
    return bytes.first("、", in: some..<number) == nil
  }

  /// 甲区、乙区50%的社区建成综合体: the places whose share it is.
  private func endsInPlace(_ range: Range<Int>) -> Bool {
    (["区", "市", "县", "省", "州", "盟", "旗", "镇", "乡"] as [StaticString]).contains {
      bytes.has($0, endingAt: range.upperBound)
    }
      || bytes.has(")县", endingAt: range.upperBound)
  }

  /// 到2025年，90%以上的乡镇设立门诊: the share of those who are to do it opens the clause, and a verb follows.
  private var governsPart: Bool {
    let opens =
      statement.before.isEmpty || endsInPlace(statement.before)
      // 在全国40%以上的地区开展改革
      || bytes.has("在", at: statement.before.lowerBound) && statement.before.count <= 12
    guard unit == .share, statement.followedByDe, opens, !awards,
      statement.lead.isDisjoint(with: [.create, .attain, .rule, .cap, .increase, .decrease]),
      !bytes.has("的", endingAt: clause.range.upperBound)
    else { return false }
    if bytes.first("成为", in: statement.after) != nil { return true }
    return clause.cues.contains {
      $0.range.lowerBound >= statement.after.lowerBound + 6 && !$0.roles.has(.noun)
        && $0.roles.has([.create, .attain, .act, .pursue])
    }
  }

  /// 受教育年限达到13年: an indicator that is a time.
  func endsInSpan(_ range: Range<Int>) -> Bool {
    for ending in ["年限", "寿命", "时长", "天数", "时数", "无故障时间", "无故障工作时间", "无故障运行时间", "续航时间"] as [StaticString]
    where range.count >= ending.utf8CodeUnitCount && bytes.has(ending, endingAt: range.upperBound) {
      return true
    }
    return false
  }

  /// 续航时间提高到20小时: a time that is to be longer.
  var lengthensTime: Bool {
    guard endsInTerm(statement.before) else { return false }
    return (["提高到", "提升到", "延长到", "延长至", "提升至", "提高至"] as [StaticString]).contains { bytes.has($0, endingAt: number) }
  }

  /// 办理时间不超过5个工作日, 平均住院日控制在8天以内: a time that is to be short.
  func endsInTerm(_ range: Range<Int>) -> Bool {
    for ending in ["时间", "时限", "周期", "住院日", "时长"] as [StaticString]
    where range.count >= ending.utf8CodeUnitCount && bytes.has(ending, endingAt: range.upperBound) {
      return true
    }
    return false
  }

  /// 量, 额, 值 and the like end the words.
  func endsInMeasure(_ range: Range<Int>) -> Bool {
    for ending in ["量", "额", "值", "数", "率", "积", "收入", "规模", "年龄"] as [StaticString]
    where range.count >= ending.utf8CodeUnitCount && bytes.has(ending, endingAt: range.upperBound) {
      return true
    }
    return false
  }

  /// 、 alone, and 、 with 和, 及, 与 in a range, brackets left out.
  func members(in range: Range<Int>) -> (marks: Int, links: Int) {
    var marks = 0
    var words = 0
    var depth = 0
    var position = range.lowerBound
    while position < range.upperBound {
      if bytes[position] == 0x28 { depth += 1 }
      if bytes[position] == 0x29 { depth -= 1 }
      if depth == 0 {
        if bytes.has("、", at: position) { marks += 1 }
        if bytes.has("和", at: position) || bytes.has("及", at: position) || bytes.has("与", at: position) { words += 1 }
      }
      position = bytes.next(position)
    }
    return (marks, marks + words)
  }
}
