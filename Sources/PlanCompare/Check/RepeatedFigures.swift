internal import PlanModel

/// One indicator with two figures: the overview against the tasks, the body against an annex, two places of a stock or an amount of money.
///
/// 总体目标 says 高新技术企业4000家 and the task 4200家, both for 2023: a doubt. 100项以上 and 123项 do not contradict each other. Two
/// tasks with 应用示范场景 of different numbers do not either: each has its own part.
struct RepeatedFigures {
  let facts: PlanFacts

  func findings() -> [Finding] {
    var findings: [Finding] = []
    for (index, first) in facts.candidates.enumerated() {
      let same = facts.candidates[(index + 1)...].filter { isSame(first, $0) }
      // Some other place bears it out: then a second figure is of something else.
      guard let other = same.first(where: { relation(first, $0) != nil }), let relation = relation(first, other) else {
        continue
      }
      if let agreeing = same.first(where: {
        self.relation(first, $0) != nil && $0.value == first.value && $0.upper == first.upper
      }) {
        findings.append(finding(.agrees, self.relation(first, agreeing) ?? relation, first, agreeing))
      } else if !mayBothHold(first, other) {
        findings.append(finding(.doubt, relation, first, other))
      }
    }
    return findings
  }

  private func finding(_ severity: Finding.Severity, _ relation: Relation, _ a: Candidate, _ b: Candidate) -> Finding {
    func told(_ c: Candidate) -> String {
      let upper = c.target.upper.map { "—\($0)" } ?? ""
      return "\(c.target.value ?? c.value)\(upper)\(c.target.unit)"
    }
    let wording = severity == .agrees ? relation.wordings.agree : relation.wordings.differ
    return Finding(
      "check.repeat.\(relation.rawValue)", severity,
      Remark(wording, .text(a.target.indicator ?? ""), .text(told(a)), .text(told(b))),
      places: [facts.place(a.target), facts.place(b.target)])
  }

  private enum Relation: String {
    case overview, annex, places

    var wordings: (agree: Wording, differ: Wording) {
      switch self {
      case .overview: (.overviewAgrees, .overviewDiffers)
      case .annex: (.annexAgrees, .annexDiffers)
      case .places: (.placesAgree, .placesDiffer)
      }
    }
  }

  private func isSame(_ a: Candidate, _ b: Candidate) -> Bool {
    a.name == b.name && !a.name.isBare && a.unit == b.unit && a.kind == b.kind && a.target.dueBy == b.target.dueBy
      && a.isOfOneYear == b.isOfOneYear && a.target.item != b.target.item
  }

  private func relation(_ a: Candidate, _ b: Candidate) -> Relation? {
    if a.target.path?.root != b.target.path?.root { return .annex }
    if (a.section == .objectives) != (b.section == .objectives) { return .overview }
    return a.counts == nil || a.flow == .stock ? .places : nil
  }

  /// 100项以上 and 123项: one figure lies within what the other allows.
  private func mayBothHold(_ a: Candidate, _ b: Candidate) -> Bool {
    allows(a, b) || allows(b, a)
  }

  private func allows(_ a: Candidate, _ b: Candidate) -> Bool {
    let isExact = b.target.comparator == .eq
    switch a.target.comparator {
    case .ge: return isExact && b.value >= a.value
    case .gt: return isExact && b.value > a.value
    case .le: return isExact && b.value <= a.value
    case .lt: return isExact && b.value < a.value
    case .range: return isExact && b.value >= a.value && b.value <= (a.upper ?? a.value)
    case .approx: return true
    case .eq, nil: return false
    }
  }
}
