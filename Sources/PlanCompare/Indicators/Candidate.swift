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

  init(lexicon: Lexicon) {
    names = IndicatorReader(lexicon: lexicon)
    var counters: [String: String] = [:]
    for row in lexicon["compare.counters"].values("words", "kind") {
      for word in row[0].split(separator: " ") { counters[ScanText.normalize(String(word))] = row[1] }
    }
    self.counters = counters
    let words = lexicon["compare.indicators"].values("word", "kind")
    flows = words.filter { $0[1] == "flow" }.map { $0[0] }
    stocks = words.filter { $0[1] == "stock" }.map { $0[0] }
  }

  /// The plan's quantified targets, in their order.
  func candidates(of plan: Plan, at index: Int, home: Home) -> [Candidate] {
    let sections = Dictionary(plan.items.map { ($0.id, $0.section) }) { first, _ in first }
    var found = plan.targets.enumerated().compactMap { order, target -> Candidate? in
      guard let indicator = target.indicator, let value = target.value, let measure = target.measure else { return nil }
      let canonical = target.canonical
      let unit = canonical?.unit ?? ScanText.normalize(target.unit)
      let flow = flow(target, measure)
      let isOfOneYear = flow == .flow && isOfOneYear(target)
      var years: Int?
      if let period = plan.document.period, let due = target.dueBy, due >= period.start {
        years = isOfOneYear ? 1 : due - period.start + 1
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
  private func flow(_ target: PlanTarget, _ measure: Measure) -> Candidate.Flow {
    switch measure {
    case .new, .cumulative: return .flow
    case .increase, .decrease, .rank: return .unknown
    case .level: break
    }
    let quote = ScanText.normalize(target.evidence.text)
    let done = flows.contains { quote.contains($0) && !(target.indicator ?? "").contains($0) }
    let there = stocks.contains { quote.contains($0) }
    if target.unit.hasSuffix("%") || (done == there) { return .unknown }
    return done ? .flow : .stock
  }
}
