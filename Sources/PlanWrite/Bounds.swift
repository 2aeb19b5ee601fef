internal import PlanModel

/// The interval that a figure and its comparator promise; nil is an open end.
///
/// `ge` and `gt` bound below, `le` and `lt` above; `comparator` tells whether the bound itself is meant. `eq` and `approx` have
/// the same value at both ends, a range its two ends. A range with a one-sided comparator (2—3项以上) keeps its own end.
struct Bounds: Equatable {
  var min: ExactDecimal?
  var max: ExactDecimal?

  init(_ value: ExactDecimal?, _ upper: ExactDecimal?, _ comparator: Comparator?) {
    guard let value else { return }
    switch comparator {
    case .ge, .gt: min = value
    case .le, .lt: max = upper ?? value
    case .eq, .approx, .range, nil:
      min = value
      max = upper ?? value
    }
  }
}
