internal import PlanModel

/// Figures of the years on the way against the one for all of them.
///
/// 2018年新增500家, 2019年300家, 2020年200家 add up to 到2020年新增1000家. Where they fall short of it, it is a doubt; where a total that should
/// grow (保有量) is lower in a later year, too. Nothing is said of years that are not all there.
struct StagedFigures {
  let facts: PlanFacts

  func findings() -> [Finding] {
    var groups: [[Candidate]] = []
    for candidate in facts.candidates {
      let at = groups.firstIndex { group in
        group[0].name == candidate.name && group[0].unit == candidate.unit && group[0].kind == candidate.kind
          && group[0].target.path?.root == candidate.target.path?.root
      }
      if let at { groups[at].append(candidate) } else { groups.append([candidate]) }
    }
    return groups.flatMap { sums($0) + order($0) }
  }

  private func sums(_ group: [Candidate]) -> [Finding] {
    guard let period = facts.plan.document.period, period.end > period.start, !group[0].target.perYear else {
      return []
    }
    let stages = (period.start...period.end).map { year in
      group.filter { $0.target.deadline == year && $0.upper == nil && $0.isOfOneYear }
    }
    guard stages.allSatisfy({ $0.count == 1 }) else { return [] }
    let parts = stages.map { $0[0] }
    guard let sum = ExactDecimal.sum(parts.map(\.value)),
      let whole = overall(group, parts, end: period.end)
    else { return [] }
    let places = [facts.place(whole.target)] + parts.map { facts.place($0.target) }
    let told = parts.map { "\($0.target.value ?? $0.value)" }.joined(separator: "+")
    let fits = sum == whole.value || (sum > whole.value && [.ge, .gt].contains(whole.target.comparator ?? .eq))
    return [
      Finding(
        "check.stage.sum", fits ? .agrees : .doubt,
        Remark(
          fits ? .stagesAgree : .stagesDiffer, .text(told), "\(whole.target.value ?? whole.value)\(whole.target.unit)"),
        places: places)
    ]
  }

  /// The figure for all years: in the same annex, or anywhere in the body, due in the end and more than any stage.
  private func overall(_ group: [Candidate], _ parts: [Candidate], end: Int) -> Candidate? {
    let all =
      group
      + facts.candidates.filter { $0.name == parts[0].name && $0.unit == parts[0].unit && $0.kind == parts[0].kind }
    return all.first { candidate in
      candidate.target.dueBy == end && candidate.upper == nil && !candidate.isOfOneYear
        && parts.allSatisfy { $0.order != candidate.order && $0.value < candidate.value }
    }
  }

  private func order(_ group: [Candidate]) -> [Finding] {
    guard group[0].kind == "level", group[0].flow == .stock else { return [] }
    let stages = group.filter { $0.target.deadline != nil && $0.upper == nil }
      .sorted { ($0.target.deadline ?? 0, $0.order) < ($1.target.deadline ?? 0, $1.order) }
    return zip(stages, stages.dropFirst()).compactMap { earlier, later in
      guard let first = earlier.target.deadline, let second = later.target.deadline, first < second,
        later.value < earlier.value, later.target.comparator != .le
      else { return nil }
      return Finding(
        "check.stage.order", .doubt,
        Remark(
          .stageOrder, "\(first)", "\(earlier.target.value ?? earlier.value)\(earlier.target.unit)", "\(second)",
          "\(later.target.value ?? later.value)\(later.target.unit)"),
        places: [facts.place(earlier.target), facts.place(later.target)])
    }
  }
}
