package import PlanModel

/// Checks plans against themselves.
package struct Checker: Sendable {
  private let candidates: CandidateReader
  private let provinces: [(word: String, code: String)]

  package init(lexicon: Lexicon = .builtIn) {
    candidates = CandidateReader(lexicon: lexicon)
    provinces = Places.names(in: lexicon).filter { $0.code.hasSuffix("0000") }
  }

  /// All that the plan says twice, agreeing or not.
  package func check(_ plan: Plan) -> CheckReport {
    let facts = PlanFacts(
      plan, candidates: candidates.candidates(of: plan, at: 0, home: Home(plan, provinces: provinces)))
    let all =
      TableTotals(facts: facts).findings() + StatedCounts(facts: facts).findings()
      + PartsOfWhole(facts: facts).findings() + StagedFigures(facts: facts).findings()
      + RepeatedFigures(facts: facts).findings() + TitleFigures(facts: facts).findings()
      + Deadlines(facts: facts).findings() + TaskGaps(facts: facts).findings() + IdleUnits(facts: facts).findings()
    var report = CheckReport(plan: plan.id, path: plan.source.path, title: plan.document.title)
    report.agreements = Self.inOrder(all.filter { $0.severity == .agrees })
    report.findings =
      Self.inOrder(all.filter { $0.severity == .error }) + Self.inOrder(all.filter { $0.severity == .doubt })
    return report
  }

  /// By the first place, then as the checks gave them.
  private static func inOrder(_ findings: [Finding]) -> [Finding] {
    findings.enumerated().sorted { a, b in
      let (first, second) = (a.element.places.first?.quote.charStart ?? 0, b.element.places.first?.quote.charStart ?? 0)
      return (first, a.offset) < (second, b.offset)
    }
    .map(\.element)
  }
}
