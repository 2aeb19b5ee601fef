internal import PlanModel

/// Reads the figures of one sentence, clause by clause.
struct SentenceReader {
  let bytes: [UInt8]
  let clauses: ArraySlice<Clause>
  let mentions: [QuantityMention]
  let section: SectionRole?
  let since: Int?
  let grammar: ClassGrammar
  let document: DocumentKind?
  private let sentence: Range<Int>
  /// Promises without a figure: the clause, its noun phrase, and what holds for it.
  private(set) var qualities: [(clause: Range<Int>, indicator: Range<Int>, due: YearMark?, aspires: Bool)] = []

  init(
    bytes: [UInt8], clauses: ArraySlice<Clause>, mentions: [QuantityMention], section: SectionRole?, since: Int?,
    grammar: ClassGrammar, document: DocumentKind?
  ) {
    // What stands in brackets follows the clause that holds it.
    sentence =
      (clauses.map(\.range.lowerBound).min() ?? 0)..<(clauses.map(\.range.upperBound).max() ?? 0)
    self.grammar = grammar
    self.document = document
    self.bytes = bytes
    self.clauses = clauses
    self.mentions = mentions
    self.section = section
    self.since = since
  }

  /// Classifies every figure and hands it on with its class and the id of the rule that told it.
  ///
  /// - Parameter flow: what earlier sentences of the paragraph tell; updated.
  mutating func read(_ flow: inout Flow, _ found: (FigureContext, StatementClass, String) -> Void) {
    let awards = clauses.contains { $0.cues.contains { $0.roles.has(.award) } }
    var awardAt = award(from: clauses.startIndex)
    for (index, clause) in zip(clauses.indices, clauses) {
      if index > clauses.startIndex, clauses[index - 1].closesPart { awardAt = award(from: index) }
      if clause.frame == .plain {
        read(clause, &flow, awards: (awards, awardAt), found)
        flow.yearClause = clause.figures.isEmpty && Self.isOnlyYear(clause) ? clause.range : nil
        if clause.closesPart { flow.endPart() }
      } else {
        var inner = flow
        // 建成工厂300家（其中国家级30家）: the part is promised with the whole.
        let isPart =
          clause.cues.first.map { $0.roles.has(.part) && $0.range.lowerBound == clause.range.lowerBound } ?? false
        let isSum = isSum(clause, of: flow.promisedFigure)
        inner.promised = flow.promised && (isPart || isSum || bytes.has("含", at: clause.range.lowerBound))
        // 新建充电桩800个（累计达到2100个）
        let isTotal =
          clause.cues.first.map { $0.roles.has(.cumulative) && $0.range.lowerBound == clause.range.lowerBound } ?? false
        if isTotal { inner.promised = flow.promised }
        inner.subject = isSum || isTotal ? flow.subject : nil
        read(clause, &inner, awards: (awards, awardAt), found)
        if clause.closesPart { flow.endPart() }
      }
    }
  }

  /// 建设5万亩（新建3万亩、改造2万亩）: the parts in the bracket add up to what was promised.
  private func isSum(_ clause: Clause, of whole: QuantityMention?) -> Bool {
    guard let whole, clause.figures.count > 1 else { return false }
    var sum = ExactDecimal(0)
    for index in clause.figures {
      guard mentions[index].unit == whole.unit, mentions[index].upper == nil,
        let more = sum.adding(mentions[index].value)
      else { return false }
      sum = more
    }
    return sum == whole.value
  }

  /// Where the last award with a sum stands in the part up to ；.
  private func award(from start: Int) -> Int? {
    var found: Int?
    for clause in clauses[start...] {
      if givesMoney(clause) { found = clause.cues.last { $0.roles.has(.award) }?.range.lowerBound ?? found }
      if clause.closesPart { break }
    }
    return found
  }

  /// 给予50万元补助 — but not 给予支持.
  private func givesMoney(_ clause: Clause) -> Bool {
    guard clause.cues.contains(where: { $0.roles.has(.award) }) else { return false }
    // …就业500人以上，发放补助每人不超过500元: a task of its own.
    if bytes.has("发放", at: clause.range.lowerBound) { return false }
    return clause.figures.contains { index in
      let unit = UnitKind(mentions[index].unit)
      return unit == .money || unit == .share
    }
  }

  private mutating func read(
    _ clause: Clause, _ flow: inout Flow, awards: (any: Bool, last: Int?),
    _ found: (FigureContext, StatementClass, String) -> Void
  ) {
    let earlier = flow
    flow.enter(clause, in: bytes, since: since)
    if !flow.reports, section == .objectives || section == .tasks,
      let indicator = QualityRule.indicator(in: clause, bytes)
    {
      qualities.append(
        (
          clause.range, indicator, flow.due.last,
          FigureContext.aspires(clause, flow: flow, number: indicator.lowerBound)
        ))
      // 培育一批基地，到2024年达到500个
      (flow.subject, flow.subjectUnit) = (indicator, nil)
    }
    // 空气质量指数在全省19个城市排名中，保持前3位: a topic that a place among others is about.
    if clause.frame == .plain, flow.subject == nil,
      Self.ranked.contains(where: { bytes.has($0, endingAt: clause.range.upperBound) })
    {
      flow.topic = clause.range.lowerBound..<clause.range.upperBound - 3
    }
    guard !clause.figures.isEmpty else {
      if clause.frame == .plain, let verb = clause.cues.first, verb.range.lowerBound == clause.range.lowerBound,
        verb.roles.has([.create, .act]), verb.range.upperBound < clause.range.upperBound
      {
        flow.topic = verb.range.upperBound..<clause.range.upperBound
      }
      if clause.frame == .plain, let trend = trendSubject(clause) { (flow.subject, flow.subjectUnit) = (trend, nil) }
      return
    }
    let statements = Statement.read(clause, in: bytes, mentions: mentions)
    // 近五年来，累计培训10万人次
    if let first = statements.first, mentions[first.mention].kind == .duration, bytes.has("来", at: first.figureEnd),
      bytes.has("近", endingAt: mentions[first.mention].numberRange.lowerBound)
    {
      flow.reports = true
    }
    if let first = statements.first, mentions[first.mention].kind == .duration,
      bytes.has("年内", endingAt: min(bytes.count, first.figureEnd + 3)) || bytes.has("年内", endingAt: first.figureEnd)
    {
      flow.within = true
    }
    var listed: Range<Int>?
    var subjects = flow.subjects
    for (place, statement) in statements.enumerated() {
      // 新增学位5000个，每千人口拥有托位4个: a rate is no part of what is new.
      if bytes.has("每", at: statement.range.lowerBound) || bytes.has("人均", at: statement.range.lowerBound) {
        flow.measure = .level
      }
      let mention = mentions[statement.mention]
      let number = mention.numberRange.lowerBound
      let figure = FigureContext(
        bytes: bytes, clause: clause, mention: mention, statement: statement, unit: UnitKind(mention.unit), flow: flow,
        siblings: statements, place: place, section: section, document: document,
        sentence: sentence, awards: awards.any, awardAt: awards.last,
        dueYear: FigureContext.due(
          clause, statements, place: place, number: number, before: earlier, after: flow, since: since),
        aspires: FigureContext.aspires(clause, flow: flow, number: number),
        yearly: FigureContext.yearly(bytes, clause, statements, place: place, number: number)
          || flow.yearly && statement.lead.has(.part)
          || flow.eachYear && !clause.years.contains { $0.range.upperBound <= number }
            && !(mention.unit == "%" && mention.value == ExactDecimal(100))
            && !clause.cues.contains { $0.roles.has(.compare) }
      )
      let (answer, rule) = grammar.classify(figure)
      found(figure, answer, rule)
      if answer == .target {
        flow.promised = true
        flow.yearly = figure.yearly
        flow.promisedFigure = mention
        flow.promisedUnit = figure.unit == .count ? mention.unit : nil
        flow.measure = MeasureRules.measure(figure)
        flow.subjectUnit = FigureContext.base(mention.unit)
        if statement.listHead != nil || statement.listCount > 1 {
          // The members of a list all continue what stands before the list; 分别开工1500万、1800万千瓦 does not tell of what.
          listed = statement.before.isEmpty ? listed : statement.before
          if statement.before.isEmpty, statement.listCount > 1, statement.head.has(.create),
            !statement.head.has(.attain)
          {
            flow.subject = nil
          }
        } else if statement.before.isEmpty, place > 0, statement.range.lowerBound == statements[place - 1].figureEnd {
          flow.subject = statements[place - 1].before.isEmpty ? nil : statements[place - 1].before
        } else if !statement.before.isEmpty {
          let rule = IndicatorRule(
            bytes: bytes, clause: clause, statements: statements, flow: flow, unit: mention.unit)
          let named = rule.indicator(at: place).flatMap { $0.words == nil ? $0.range : nil }
          flow.subject = named.flatMap { statement.before.contains($0.lowerBound) ? $0 : nil } ?? statement.before
        } else if !statement.after.isEmpty {
          flow.subject = statement.after
        }
        if let named = flow.subject, statement.listHead == nil, statement.listCount == 1, subjects.last != named {
          subjects.append(named)
        }
      }
    }
    if let listed { flow.subject = listed }
    flow.subjects = subjects
  }

  /// 石油产量稳中有升，力争回升到2亿吨: what a clause without a figure says will change, where it is something that is measured.
  private func trendSubject(_ clause: Clause) -> Range<Int>? {
    // 提高收入用于农业比例，到2027年达到50%
    if let verb = clause.cues.first, verb.range.lowerBound == clause.range.lowerBound,
      verb.roles.has([.increase, .decrease]), verb.range.upperBound < clause.range.upperBound,
      isMeasured(clause.range.upperBound)
    {
      return verb.range.upperBound..<clause.range.upperBound
    }
    guard let verb = clause.cues.last, verb.range.upperBound == clause.range.upperBound,
      verb.roles.has([.increase, .decrease])
        || Self.trends.contains(where: { bytes.has($0, at: verb.range.lowerBound) })
    else { return nil }
    var end = verb.range.lowerBound
    for cue in clause.cues.dropLast().reversed() {
      guard cue.range.upperBound == end, cue.roles.has(.adverb) else { break }
      end = cue.range.lowerBound
    }
    for word in Self.paces where bytes.has(word, endingAt: end) { end -= word.utf8CodeUnitCount }
    var start = clause.range.lowerBound
    for cue in clause.cues {
      guard cue.range.lowerBound == start, cue.roles.has([.intro, .adverb, .link, .act, .firm, .aspire]),
        !cue.roles.has(.noun)
      else { break }
      start = cue.range.upperBound
    }
    return start < end && isMeasured(end) ? start..<end : nil
  }

  private func isMeasured(_ end: Int) -> Bool {
    (["量", "额", "值", "数", "率", "收入", "规模", "能力", "比重", "占比", "比例"] as [StaticString]).contains {
      bytes.has($0, endingAt: end)
    }
  }

  private static let ranked: [StaticString] = ["评价中", "排名中", "考核中", "测评中", "评比中"]
  private static let trends: [StaticString] = ["稳中有升", "稳中有降", "稳中有增", "稳步上升", "回升", "壮大"]
  private static let paces: [StaticString] = [
    "快速", "稳步", "持续", "大幅", "明显", "显著", "不断", "平稳", "较快", "进一步", "稳定", "逐步", "逐年",
  ]

  /// 到2027年 between commas.
  private static func isOnlyYear(_ clause: Clause) -> Bool {
    guard let mark = clause.years.first, clause.years.count == 1 else { return false }
    let words = clause.cues.filter { $0.roles.has([.aspire, .adverb, .intro, .firm]) }.reduce(0) { $0 + $1.range.count }
    return mark.range.count + words >= clause.range.count
  }
}
