internal import PlanModel

/// Years by which something is due outside the years of the plan.
///
/// 到2030年 in a plan for 2021—2025 may be an outlook and 到2019年 in one for 2021—2023 a slip of the pen: both are doubts. A plan without
/// printed years has no outside.
struct Deadlines {
  let facts: PlanFacts

  func findings() -> [Finding] {
    guard let document = facts.plan.document.period, let evidence = facts.plan.document.periodEvidence else {
      return []
    }
    return facts.plan.targets.compactMap { target in
      guard let year = target.deadline, year < document.start || year > document.end else { return nil }
      return Finding(
        "check.deadline", .doubt,
        Remark(
          year < document.start ? .deadlineEarly : .deadlineLate, "\(year)", "\(document.start)", "\(document.end)"),
        places: [facts.place(target), Finding.Place(path: "", quote: evidence)])
    }
  }
}
