package import PlanModel

/// Sets plans side by side.
package struct Comparer: Sendable {
  private let candidates: CandidateReader
  private let units: UnitNames
  private let titleWords: [String]
  private let provinces: [(word: String, code: String)]

  package init(lexicon: Lexicon = .builtIn) {
    candidates = CandidateReader(lexicon: lexicon)
    units = UnitNames(lexicon: lexicon)
    titleWords = lexicon["compare.indicators"].values("word", "kind").filter { $0[1] == "title" }
      .map { ScanText.normalize($0[0]) }
      .sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    provinces = Places.names(in: lexicon).filter { $0.code.hasSuffix("0000") }
  }

  /// - Parameters:
  ///   - plans: in any order; they are compared in the order of their years where all tell them, else in the order given.
  ///   - rules: pairs that somebody pinned or forbade.
  package func compare(_ given: [Plan], rules: PairRules = PairRules()) -> Comparison {
    let plans = Self.inOrder(given)
    var comparison = Comparison(plans: [])
    var found: [Candidate] = []
    var homes: [Home] = []
    for (index, plan) in plans.enumerated() {
      let home = Home(plan, provinces: provinces)
      comparison.plans.append(
        ComparedPlan(
          id: plan.id, path: plan.source.path, title: plan.document.title, period: plan.document.period,
          region: home.region?.name ?? home.name,
          regionInferred: home.isInferred || home.region == nil && home.name != nil,
          status: plan.document.status))
      homes.append(home)
      found += candidates.candidates(of: plan, at: index, home: home)
    }
    comparison.rows = IndicatorRows(rules: rules, planCount: plans.count, homes: homes).rows(of: found)
    comparison.unusedPairs = rules.unused(found)
    let bodies = Bodies(plans: plans, names: units)
    comparison.tasks = plans.indices.dropLast().flatMap {
      TaskMatching(plans[$0], plans[$0 + 1], from: $0, bodies: bodies).rows()
    }
    let relations = PlanRelations(plans: plans, homes: homes, fillers: titleWords, comparison: comparison)
    comparison.mode = relations.mode
    // Indicators and tasks come and go within a series only.
    for row in comparison.rows.indices { comparison.rows[row].loosen(relations) }
    comparison.tasks.removeAll {
      ($0.change == .new || $0.change == .dropped) && !relations.isSeries(from: $0.from)
    }
    if comparison.mode == .unrelated {
      comparison.rows = comparison.rows.map(\.uncompared)
      comparison.tasks = []
    } else {
      comparison.units = bodies.rows()
    }
    return comparison
  }

  private static func inOrder(_ plans: [Plan]) -> [Plan] {
    guard plans.allSatisfy({ $0.document.period != nil }) else { return plans }
    return plans.enumerated().sorted { a, b in
      let (first, second) = (a.element.document.period, b.element.document.period)
      return (first?.start ?? 0, first?.end ?? 0, a.offset) < (second?.start ?? 0, second?.end ?? 0, b.offset)
    }
    .map(\.element)
  }
}
