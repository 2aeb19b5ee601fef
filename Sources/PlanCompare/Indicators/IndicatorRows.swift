internal import PlanModel

/// The rows of the comparison of indicators.
struct IndicatorRows {
  let rules: PairRules
  let planCount: Int
  let homes: [Home]

  func rows(of candidates: [Candidate]) -> [IndicatorRow] {
    var rows = Alignment(candidates, rules: rules).rows.map(row)
    NearTargets(candidates, planCount: planCount, rules: rules).complete(&rows)
    return rows
  }

  private func row(_ candidates: [Candidate]) -> IndicatorRow {
    let choice = Choice(candidates)
    let byPlan = Dictionary(grouping: candidates, by: \.plan)
    let cells = (0..<planCount).map { plan in byPlan[plan].flatMap { choice.cell($0) } }
    let chosen = cells.map { $0?.chosen }
    let newest = chosen.compactMap(\.self).last
    var row = IndicatorRow(
      indicator: newest?.target.indicator ?? "", scope: newest?.name.scope, cells: cells.map { $0?.cell })
    row.indicatorID = candidates.lazy.compactMap(\.name.id).first
    for from in chosen.indices {
      for to in chosen.indices where to > from {
        if let a = chosen[from], let b = chosen[to] { row.pairs.append(pair(a, b)) }
      }
      if from + 1 < planCount, newest?.name.isBare == false, let step = comingOrGoing(chosen, from) {
        row.pairs.append(step)
      }
    }
    row.pairs.sort { ($0.from, $0.to) < ($1.from, $1.to) }
    summarize(&row, chosen)
    return row
  }

  private func pair(_ a: Candidate, _ b: Candidate) -> IndicatorPair {
    var judgement = Judgement(a, b)
    if let pin = rules.pin(a, b), let verdict = pin.verdict {
      judgement.verdict = verdict
      judgement.reasons = [pin.reason.isEmpty ? Remark(.pinned) : Remark(.pinnedBecause, .text(pin.reason))]
    }
    let fair = judgement.verdict == .comparable
    var pair = IndicatorPair(
      from: a.plan, to: b.plan, verdict: judgement.verdict, reasons: judgement.reasons,
      direction: fair ? a.direction(to: b) : nil, change: fair ? a.change(to: b) : nil)
    pair.strictness = fair ? a.strictness(to: b) : nil
    pair.fulfilment = a.fulfilment(in: b)
    return pair
  }

  /// Between plans of one place an indicator comes or goes; between others it is not found, no more.
  private func comingOrGoing(_ chosen: [Candidate?], _ from: Int) -> IndicatorPair? {
    if homes[from].isSame(as: homes[from + 1]) != true {
      guard (chosen[from] == nil) != (chosen[from + 1] == nil) else { return nil }
      return IndicatorPair(from: from, to: from + 1, verdict: nil, reasons: [Remark(.notFound)])
    }
    return switch (chosen[from], chosen[from + 1]) {
    // Not new where an earlier plan had it.
    case (nil, .some) where chosen[..<from].allSatisfy({ $0 == nil }):
      IndicatorPair(from: from, to: from + 1, verdict: nil, reasons: [Remark(.newIndicator)], direction: .new)
    case (.some, nil):
      IndicatorPair(
        from: from, to: from + 1, verdict: nil, reasons: [Remark(.droppedIndicator)], direction: .dropped)
    default: nil
    }
  }

  /// The row as a whole: the first obstacle between neighbours, else the way from the first figure to the last.
  private func summarize(_ row: inout IndicatorRow, _ chosen: [Candidate?]) {
    let present = chosen.compactMap(\.self)
    guard let first = present.first, let last = present.last, present.count > 1 else {
      if present.first?.name.isBare == true { row.reasons = [Remark(.bareIndicator)] }
      let step = row.pairs.last
      row.direction = step?.direction
      if let step { row.reasons = step.reasons }
      return
    }
    let steps = zip(present, present.dropFirst()).compactMap { a, b in
      row.pairs.first { $0.from == a.plan && $0.to == b.plan && $0.verdict != nil }
    }
    if let obstacle = steps.first(where: { $0.verdict != .comparable }) {
      row.verdict = obstacle.verdict
      row.reasons = obstacle.reasons
      return
    }
    row.verdict = .comparable
    let whole = row.pairs.first { $0.from == first.plan && $0.to == last.plan && $0.verdict != nil }
    row.reasons = (steps.count == 1 ? steps.first : whole)?.reasons ?? []
    guard whole?.verdict == .comparable else { return }
    row.direction = whole?.direction
    row.strictness = whole?.strictness
    row.change = whole?.change
  }
}
