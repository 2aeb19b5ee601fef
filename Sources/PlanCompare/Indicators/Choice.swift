internal import PlanModel

/// Chooses the target that stands in each plan's cell of a row.
///
/// First the kind that most plans have: 高新技术企业 is both 新增1000家 and 总数2200家 in one plan, and only 4200家 in the next, so the
/// totals are set against each other. Then the figure for the last year, not a stage on the way; then the narrowing words that most plans have;
/// then the plan's objectives before its tasks; then what stands first.
struct Choice {
  private let kind: String
  private let modifiers: [String]

  init(_ row: [Candidate]) {
    kind =
      Self.mostCommon(row) {
        $0.kind
      } order: {
        $0.kind == "level" ? 0 : 1
      } ?? ""
    modifiers =
      Self.mostCommon(row) {
        $0.name.modifiers.joined(separator: "\t")
      } order: {
        $0.name.modifiers.count
      }?
      .split(separator: "\t").map(String.init) ?? []
  }

  /// The value that most plans have; of two the one with the lower order, then the first.
  private static func mostCommon(
    _ row: [Candidate], _ value: (Candidate) -> String, order: (Candidate) -> Int
  ) -> String? {
    var found: [(value: String, order: Int, plans: Set<Int>)] = []
    for candidate in row {
      let text = value(candidate)
      if let at = found.firstIndex(where: { $0.value == text }) {
        found[at].plans.insert(candidate.plan)
      } else {
        found.append((text, order(candidate), [candidate.plan]))
      }
    }
    return found.enumerated().min {
      (-$0.element.plans.count, $0.element.order, $0.offset) < (-$1.element.plans.count, $1.element.order, $1.offset)
    }?.element.value
  }

  /// The chosen one of a plan's candidates and why.
  func cell(_ candidates: [Candidate]) -> (chosen: Candidate, cell: IndicatorCell)? {
    guard let chosen = candidates.min(by: { rank($0).lexicographicallyPrecedes(rank($1)) }) else { return nil }
    let others = candidates.filter { $0.order != chosen.order }
    guard !others.isEmpty else { return (chosen, IndicatorCell(target: chosen.target)) }
    let best = rank(chosen)
    var reasons: [Remark] = []
    if others.contains(where: { rank($0)[0] != best[0] }) { reasons.append(Remark(.chosenKind)) }
    if others.contains(where: { rank($0)[0] == best[0] && rank($0)[1] != best[1] }) {
      reasons.append(Remark(.chosenYear))
    }
    if others.contains(where: { rank($0)[2] != best[2] }) { reasons.append(Remark(.chosenWords)) }
    if reasons.isEmpty {
      reasons.append(Remark(others.allSatisfy { $0.value == chosen.value } ? .chosenAgree : .chosenFirst))
    }
    let listed = others.prefix(4).map { "“\($0.target.evidence.text)”" }.joined()
    reasons.append(Remark(others.count > 4 ? .chosenManyOthers : .chosenOthers, "\(others.count)", .text(listed)))
    return (chosen, IndicatorCell(target: chosen.target, choices: reasons, others: others.map(\.target.id)))
  }

  private func rank(_ candidate: Candidate) -> [Int] {
    let apart = Set(candidate.name.modifiers).symmetricDifference(modifiers).count
    return [
      candidate.kind == kind ? 0 : 1, -(candidate.target.dueBy ?? 0), apart,
      candidate.section == .objectives || candidate.section == nil ? 0 : 1, candidate.order,
    ]
  }
}
