internal import PlanCompare
internal import PlanModel
internal import PlanReport

/// Plans that are to be shown on one page, given up once they are more than a page can show.
struct ReportedPlans {
  private var plans: [Plan] = []
  private var count = 0
  private var textBytes = 0

  private var excess: PlanError? { ReportLimits.excess(plans: count, textBytes: textBytes) }

  mutating func add(_ plan: Plan) {
    count += 1
    textBytes += plan.coverage.bytes.values.reduce(0, +)
    if excess == nil { plans.append(plan) } else { plans = [] }
  }

  /// - Throws: `PlanError` `report.large` when there are too many, `report.empty` when there is none.
  func page(
    comparer: Comparer, rules: PairRules, checker: Checker, stages: Stages, language: Language
  ) throws(PlanError) -> [UInt8] {
    if let excess { throw excess }
    guard !plans.isEmpty else { throw PlanError("report.empty", "there is no plan to show") }
    let comparison = plans.count > 1 ? comparer.compare(plans, rules: rules) : nil
    let places = Dictionary((comparison?.plans ?? []).enumerated().map { ($1.id, $0) }) { first, _ in first }
    let ordered = plans.sorted { places[$0.id, default: 0] < places[$1.id, default: 0] }
    return report(
      ordered.map { ReportedPlan(plan: $0, check: checker.check($0)) }, comparison: comparison, language: language
    ) { plan in
      guard let document = stages.document(of: plan.source) else { return nil }
      return ReportedText(document: document, unread: stages.unread(of: plan, in: document))
    }
  }
}
