internal import PlanModel

/// The fields of a promise that its words tell: measure, comparator, years, 每年, 力争.
enum MeasureRules {
  /// What kind of change the figure measures; the word nearest before the figure governs.
  ///
  /// 提高5个百分点 is an increase, 提高到55% a level, 新增5家、院士站3个 new for both.
  static func measure(_ figure: FigureContext) -> Measure {
    let statement = figure.siblings[figure.statement.listHead ?? figure.place]
    if figure.mention.kind == .rank || figure.mention.unit == "个位次" || figure.mention.unit == "位次" { return .rank }
    if statement.head.has(.rank), ["位", "名", "强", ""].contains(figure.mention.unit) { return .rank }
    if figure.mention.kind == .ordinal { return .rank }
    if ["位", "名", "强"].contains(figure.mention.unit), figure.bytes.has("前", endingAt: figure.number) { return .rank }
    // 城镇新增就业11万人: the name itself tells.
    if figure.unit == .count, figure.bytes.first("新增", in: statement.before) != nil { return .new }
    if figure.mention.unit == "番" || figure.isGrowthWord { return .increase }
    if figure.growsBehind { return .increase }
    if statement.head.has(.increase), !statement.head.has(.decrease) { return .increase }
    if statement.head.has(.decrease), !statement.head.has(.increase) { return .decrease }
    let number = figure.siblings.indices.contains(figure.place) ? statement : figure.statement
    for cue in figure.clause.cues.reversed()
    where cue.range.upperBound <= statement.headLimit && cue.range.lowerBound >= number.range.lowerBound {
      if cue.roles.has(.cumulative), figure.isVerbal(cue) { return .cumulative }
      // A share, a time or a coefficient is never new: 新增劳动力平均受教育年限达到12年, 新建数据中心能效降到1.3以下.
      let isBare = figure.mention.unit.isEmpty && !figure.mention.value.isInteger
      if cue.roles.has(.new), figure.unit != .share, figure.unit != .age, figure.mention.kind != .duration, !isBare {
        return .new
      }
      if cue.roles.has(.increase), cue.roles.has(.create), statement.lead.has(.increase) { return .increase }
    }
    // 减少碳排放100万吨: the verb stands before its object.
    if statement.head.isEmpty, !statement.before.isEmpty, statement.lead.has([.increase, .decrease]),
      statement.lead.isDisjoint(with: .create)
    {
      return statement.lead.has(.decrease) ? .decrease : .increase
    }
    // 增长15%、力争20%; 增长6%，奋斗目标7%
    if statement.before.isEmpty, figure.unit == .share, figure.flow.subjectUnit == "%",
      figure.flow.measure == .increase || figure.flow.measure == .decrease,
      statement.lead.union(statement.head).has(.aspire)
    {
      return figure.flow.measure
    }
    // 新增超千亿元企业3家、超百亿元企业20家
    let describes = statement.modifier != nil || figure.bytes.has("超", at: statement.range.lowerBound)
    if describes, figure.place > 0, statement.lead.union(statement.head).isDisjoint(with: [.create, .act]),
      figure.flow.measure == .new || figure.flow.measure == .cumulative
    {
      return figure.flow.measure
    }
    if statement.hasVerb || statement.lead.union(statement.head).has(.act) { return .level }
    guard figure.place > 0 || statement.lead.has(.part) else { return .level }
    // 新增甲5家、乙10家; 累计建成甲5家、乙10家 — but 新改建公路80公里，通路比例达100%.
    if figure.unit == .share { return .level }
    return figure.flow.measure == .new || figure.place > 0 && figure.flow.measure == .cumulative
      ? figure.flow.measure : .level
  }

  /// The recogniser's comparator, save that 突破 before an object is a verb, and that a list of bare figures shares what stands before
  /// the first (分别突破600万吨、500亿元).
  static func comparator(_ figure: FigureContext, mentions: [QuantityMention]) -> Comparator {
    let own = figure.mention.comparator
    if own == .eq || own == .gt, figure.passesMark { return .gt }
    if own == .gt, figure.breaksThroughObject { return .eq }
    if own == .eq, figure.saysAtLeast { return .ge }
    // 压缩公告时间至20天
    if own == .eq, figure.mention.kind == .duration, figure.statement.lead.has(.shorten),
      figure.bytes.has("至", endingAt: figure.number) || figure.bytes.has("到", endingAt: figure.number)
    {
      return .le
    }
    if own == .eq, let basis = figure.comparedBasis { return basis }
    // 分别控制在130万吨以内、达到50万吨
    guard own == .eq, let head = figure.statement.listHead else { return own }
    for sibling in figure.siblings[(head + 1)...figure.place] {
      let number = mentions[sibling.mention].numberRange.lowerBound
      if figure.bytes.has("达到", endingAt: number) || figure.bytes.has("达", endingAt: number) { return own }
    }
    let first = mentions[figure.siblings[head].mention]
    // 达到95%以上、25%: 以上 is the first one's own.
    let before =
      first.range.lowerBound < first.numberRange.lowerBound
      && !(["达", "为", "到"] as [StaticString]).contains { figure.bytes.has($0, at: first.range.lowerBound) }
    return before
      && (first.comparator == .gt || first.comparator == .ge || first.comparator == .le || first.comparator == .lt)
      ? first.comparator : own
  }
}

extension Statement {
  /// Where the words that may govern the figure end.
  var headLimit: Int { max(after.lowerBound, range.lowerBound) }

  /// The verb of 规模不低于总数的10% or 人数达到人口的20%, whose figure is a share of what stands between; nil without one.
  func basis(in clause: Clause, _ bytes: [UInt8]) -> Range<Int>? {
    guard !before.isEmpty, bytes.has("的", endingAt: before.upperBound) else { return nil }
    let verb = clause.cues.first {
      $0.roles.has(.attain) && !$0.roles.has(.noun) && $0.range.count > 3 && $0.range.lowerBound > before.lowerBound
        && $0.range.upperBound < before.upperBound
    }?.range
    // 比例不低于…: 不 belongs to it.
    return verb.map { bytes.has("不", endingAt: $0.lowerBound) ? $0.lowerBound - 3..<$0.upperBound : $0 }
  }
}

extension FigureContext {
  /// 共 of one letter adds up only before a verb or the figure: 共培育5家 — but 鱼菜共生5万亩.
  func isVerbal(_ cue: Cue) -> Bool {
    guard cue.range.count == 3 else { return true }
    let end = cue.range.upperBound
    return end == number || end == mention.range.lowerBound
      || clause.cues.contains { $0.range.lowerBound == end && !$0.roles.has(.noun) }
      || cue.range.lowerBound == statement.range.lowerBound
  }

  /// 突破2亿吨台阶, 迈上3000亿元台阶: a mark that is passed.
  var passesMark: Bool {
    (["大关", "台阶", "关口"] as [StaticString]).contains { bytes.has($0, at: mention.range.upperBound) }
  }

  /// 突破10项技术, where 突破 is a verb and the object follows.
  var breaksThroughObject: Bool {
    guard !statement.after.isEmpty, statement.listHead == nil, unit != .money, unit != .share else { return false }
    let start = mention.range.lowerBound
    return bytes.has("突破", endingAt: number) || bytes.has("突破", at: start)
  }

  /// 倍增, 翻倍 — but not 达到2.5倍.
  var isGrowthWord: Bool {
    guard mention.unit == "倍" else { return false }
    return bytes.has("翻", at: number) || bytes.has("倍", at: number)
  }

  /// 以年均15%以上的速度增长: the change stands behind.
  var growsBehind: Bool {
    statement.followedByDe && !statement.before.isEmpty && bytes.first("增长", in: statement.after) != nil
  }

  /// 至少建成1所: 至少 stands before the verb instead of the figure.
  var saysAtLeast: Bool {
    let own = statement.range.lowerBound..<max(statement.range.lowerBound, number)
    guard statement.listHead == nil else { return false }
    return bytes.first("至少", in: own) != nil || bytes.first("最少", in: own) != nil
  }

  /// 招生规模不低于全国总数的10%: the comparator of a share stands before what it is a share of.
  var comparedBasis: Comparator? {
    guard unit == .share, let basis = statement.basis(in: clause, bytes) else { return nil }
    for (words, comparator) in Self.basisWords {
      for word in words where bytes.has(word, at: basis.lowerBound) { return comparator }
    }
    return nil
  }

  private static let basisWords: [([StaticString], Comparator)] = [
    (["不低于", "不少于", "不小于", "至少"], .ge), (["不超过", "不高于", "不多于", "不大于", "控制在"], .le),
    (["超过", "高于", "突破", "超"], .gt), (["低于", "少于", "小于"], .lt),
  ]

  /// 每年 or 年均 stands before the figure in its own statement or in one that it continues.
  static func yearly(_ bytes: [UInt8], _ clause: Clause, _ statements: [Statement], place: Int, number: Int) -> Bool {
    var from = statements[place].range.lowerBound
    var index = place
    while index > 0, statements[index].listHead != nil || !statements[index].hasVerb {
      index -= 1
      from = statements[index].range.lowerBound
    }
    if clause.cues.contains(where: {
      $0.roles.has(.yearly) && $0.range.lowerBound >= from && $0.range.upperBound <= number
    }) {
      return true
    }
    // 改造年增长率不低于10%
    if (["年增长率", "年增速", "年增幅", "年均增速"] as [StaticString]).contains(where: {
      bytes.has($0, endingAt: statements[place].before.upperBound)
    }) {
      return true
    }
    // 每年改造公路1000公里、改造危桥30座: opening the clause it governs every verb.
    guard place > 0, let first = clause.cues.first, first.roles.has(.yearly),
      bytes.has("每年", at: first.range.lowerBound),
      first.range.lowerBound == clause.range.lowerBound
    else { return false }
    return !clause.years.contains { $0.range.upperBound <= number }
  }

  /// A leading 力争 of the sentence, or 力争 before the figure in its clause.
  static func aspires(_ clause: Clause, flow: Flow, number: Int) -> Bool {
    flow.aspires || clause.cues.contains { $0.roles.has(.aspire) && $0.range.upperBound <= number }
  }

  /// The year by which the figure is due: the last one told before it; with 分别 each figure has its own of several.
  static func due(
    _ clause: Clause, _ statements: [Statement], place: Int, number: Int, before flow: Flow, after entered: Flow,
    since: Int?
  ) -> YearMark? {
    var marks: [YearMark] = []
    for mark in clause.years where mark.range.upperBound <= number {
      guard mark.role == .due || mark.role == .report || mark.role == .span && since != nil else { continue }
      if let since, mark.year < since { continue }
      marks.append(mark)
    }
    let told = marks.isEmpty ? flow.due : marks
    guard told.count > 1 else {
      guard var mark = told.last else { return nil }
      // 2022—2024年，分别培训1.2万、1.3万、1.4万人次: a year for each.
      let head = statements[place].listHead ?? place
      if let first = mark.first, statements[head].listCount == mark.year - first + 1,
        clause.cues.contains(where: { $0.roles.has(.respective) && $0.range.upperBound <= number })
      {
        mark.year = first + place - head
      }
      return mark
    }
    let head = statements[place].listHead ?? place
    let count = statements[head].listCount
    // 到2022年和2030年，分别达到30%和80%, with or without 分别.
    if count == told.count { return told[place - head] }
    // 到2022年和2030年，甲、乙分别达到30%、18%和45%、25%: as many figures for each year.
    if let size = groupSize(statements, head: head, years: told.count, clause: clause) {
      return told[(place - head) / size]
    }
    return told.last
  }

  /// How many figures of a list stand for each of several years, parted by 和 where the years change; nil where they are no such groups.
  static func groupSize(_ statements: [Statement], head: Int, years: Int, clause: Clause) -> Int? {
    let count = statements[head].listCount
    guard years > 1, count > years, count % years == 0 else { return nil }
    let size = count / years
    for group in 1..<years {
      let end = statements[head + group * size - 1].figureEnd
      guard clause.cues.contains(where: { $0.range.lowerBound == end && $0.roles.has(.link) }) else { return nil }
    }
    return size
  }
}
