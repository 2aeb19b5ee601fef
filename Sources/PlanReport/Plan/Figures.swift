internal import PlanModel

extension Words {
  /// A figure as it is promised: `≥ 2500 亿元`, `每年新增 30—50 家`.
  func figure(of target: PlanTarget) -> String {
    guard let value = target.value else { return "" }
    return (target.perYear ? self[.perYear] : "")
      + figure(value, target.upper, target.unit, target.comparator, target.measure)
  }

  func figure(
    _ value: ExactDecimal, _ upper: ExactDecimal?, _ unit: String, _ comparator: Comparator?, _ measure: Measure? = nil
  ) -> String {
    let sign =
      switch comparator {
      case .ge: "≥ "
      case .gt: "> "
      case .le: "≤ "
      case .lt: "< "
      case .approx: "≈ "
      case .eq, .range, nil: ""
      }
    let number = upper.map { "\(value)—\($0)" } ?? "\(value)"
    let gap = unit.isEmpty || unit.hasPrefix("%") ? "" : " "
    return [kind(of: measure), "\(sign)\(number)\(gap)\(unit)"].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Nothing for a level, which is what figures are unless told.
  func kind(of measure: Measure?) -> String {
    switch measure {
    case .new: self[.new]
    case .cumulative: self[.cumulative]
    case .increase: self[.increase]
    case .decrease: self[.decrease]
    case .rank: self[.rank]
    case .level, nil: ""
    }
  }
}
