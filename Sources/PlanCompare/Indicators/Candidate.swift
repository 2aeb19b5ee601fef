internal import PlanModel

/// A target that may stand in a cell, with what its comparison needs.
struct Candidate: Sendable {
  /// What a figure is a figure of, in time.
  enum Flow: Equatable { case flow, stock, unknown }

  /// Index of the plan.
  var plan: Int
  /// Index of the target in its plan.
  var order: Int
  var target: PlanTarget
  var name: IndicatorName
  var value: ExactDecimal
  var upper: ExactDecimal?
  /// Base unit.
  var unit: String
  /// What the unit counts in `compare.counters`; nil for money, shares and the like.
  var counts: String?
  var measure: Measure
  var flow: Flow
  /// Years the amount is for; nil where the plan does not tell.
  var years: Int?
  /// 2018年新增500家: of that year alone.
  var isOfOneYear: Bool
  var home: Home
  var section: SectionRole?

  /// Figures of one dimension can be set against each other, counts among themselves.
  var dimension: String { counts == nil ? unit : "count" }
  /// 每年 counts as a kind of its own.
  var kind: String { target.perYear ? "per_year" : measure.rawValue }
}

/// Makes candidates of targets.
struct CandidateReader: Sendable {
  private let names: IndicatorReader
  private let counters: [String: String]
  private let flows: [String]
  private let stocks: [String]
  private let falls: [String]
  private let rates: [String]
  private let amounts: [String]
  private let averages: [String]
  private let reviews: [String]
  private let outlooks: [String]

  init(lexicon: Lexicon) {
    names = IndicatorReader(lexicon: lexicon)
    var counters: [String: String] = [:]
    for row in lexicon["compare.counters"].values("words", "kind") {
      for word in row[0].split(separator: " ") { counters[ScanText.normalize(String(word))] = row[1] }
    }
    self.counters = counters
    let words = lexicon["compare.indicators"].values("word", "kind")
    func all(_ kind: String) -> [String] { words.filter { $0[1] == kind }.map { ScanText.normalize($0[0]) } }
    flows = all("flow")
    stocks = all("stock")
    falls = all("fall")
    rates = all("rate")
    amounts = all("amount")
    averages = all("average")
    reviews = all("review")
    outlooks = all("outlook")
  }

  /// The plan's quantified targets, in their order.
  func candidates(of plan: Plan, at index: Int, home: Home) -> [Candidate] {
    let sections = Dictionary(plan.items.map { ($0.id, $0.section) }) { first, _ in first }
    let told = told(in: plan)
    var found = plan.targets.enumerated().compactMap { order, target -> Candidate? in
      guard let printed = target.indicator, let value = target.value, target.item.map(told.contains) != true,
        let (indicator, measure, isRate) = reading(target, printed)
      else { return nil }
      let canonical = target.canonical
      let unit = canonical?.unit ?? ScanText.normalize(target.unit)
      let flow = flow(target, measure, unit)
      let isOfOneYear = flow == .flow && isOfOneYear(target)
      var years: Int?
      if let period = plan.document.period, let due = target.dueBy, due >= period.start {
        years = isOfOneYear || isRate ? 1 : due - period.start + 1
      }
      return Candidate(
        plan: index, order: order, target: target,
        name: names.name(of: indicator, scope: target.scope, region: home.region?.code),
        value: canonical?.value ?? value,
        upper: canonical == nil ? target.upper : canonical?.upper, unit: unit, counts: counters[unit], measure: measure,
        flow: flow, years: years, isOfOneYear: isOfOneYear, home: home, section: target.item.flatMap { sections[$0] })
    }
    carryVerbs(through: &found)
    return found
  }

  /// Ids of the items that tell what was reached: parts of the background and those headed 工作回顾, with all below them. Their figures are
  /// results, not targets.
  private func told(in plan: Plan) -> Set<String> {
    var told: Set<String> = []
    // Parents stand before what is below them.
    for item in plan.items {
      let title = ScanText.normalize(item.title ?? "")
      let isReview =
        reviews.contains { title.contains($0) } && !outlooks.contains { title.contains($0) }
      if item.section == .background || isReview || item.parent.map(told.contains) == true { told.insert(item.id) }
    }
    return told
  }

  /// What is measured and how, where the words beside the figure tell more than the target does: 增速达到6% is an increase of 6 %, 再减少800户
  /// a decrease; an average falls by as many percent as what it is the average of.
  private func reading(_ target: PlanTarget, _ printed: String) -> (indicator: String, measure: Measure, isRate: Bool)?
  {
    guard var measure = target.measure else { return nil }
    var indicator = ScanText.normalize(printed)
    var isRate = false
    let quote = ScanText.normalize(target.evidence.text)
    if measure == .new, falls.contains(where: quote.contains) { measure = .decrease }
    if target.unit.hasSuffix("%"), measure == .level || measure == .increase,
      let word = rates.first(where: { indicator.hasSuffix($0) && indicator.count >= $0.count + 2 })
    {
      indicator.removeLast(word.count)
      isRate = measure == .level && !target.perYear
      measure = .increase
    }
    if measure == .new { shorten(&indicator, by: ["新增"]) }
    if target.unit.hasSuffix("%"), measure == .increase || measure == .decrease { shorten(&indicator, by: averages) }
    return (indicator, measure, isRate)
  }

  private func shorten(_ indicator: inout String, by words: [String]) {
    for word in words where indicator.contains(word) && indicator.count >= word.count + 2 {
      indicator = indicator.replacing(word, with: "")
    }
  }

  /// 到2026年,建设认定概念验证中心10家;到2027年,达到20家: the second is of what the first builds, no stock of its own.
  private func carryVerbs(through found: inout [Candidate]) {
    for index in found.indices.dropFirst() where found[index].flow == .stock {
      let last = found[index - 1]
      guard last.flow == .flow, last.measure == .level, last.name == found[index].name,
        last.target.item == found[index].target.item, !saysHowMany(found[index].target)
      else { continue }
      found[index].flow = .flow
    }
  }

  /// More than 达到: 总数, 保有量.
  private func saysHowMany(_ target: PlanTarget) -> Bool {
    let quote = ScanText.normalize(target.evidence.text)
    return stocks.contains { $0 != "达到" && $0 != "达" && quote.contains($0) }
  }

  /// 2018年新增500家 is of that year alone; 到2018年新增500家 is of all years up to it.
  private func isOfOneYear(_ target: PlanTarget) -> Bool {
    guard let words = target.deadlineEvidence?.text else { return false }
    let year = ScanText.normalize(words)
    return year.first?.isNumber == true && !year.hasSuffix("前") && !year.hasSuffix("底前")
  }

  /// A verb right before the figure or its indicator tells whether something is done so many times or there in the end.
  private func flow(_ target: PlanTarget, _ measure: Measure, _ unit: String) -> Candidate.Flow {
    switch measure {
    case .new, .cumulative: return .flow
    case .increase, .decrease, .rank: return .unknown
    case .level: break
    }
    let quote = ScanText.normalize(target.evidence.text)
    let done = flows.contains { quote.contains($0) && !(target.indicator ?? "").contains($0) }
    let there = stocks.contains { quote.contains($0) }
    if target.unit.hasSuffix("%") { return .unknown }
    // 投资 of a plan is what is spent in its years, whatever the verb.
    if unit == "元", amounts.contains(where: { ScanText.normalize(target.indicator ?? "").hasSuffix($0) }) {
      return .flow
    }
    if done == there { return .unknown }
    return done ? .flow : .stock
  }
}
