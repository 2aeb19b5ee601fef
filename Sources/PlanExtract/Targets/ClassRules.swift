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
