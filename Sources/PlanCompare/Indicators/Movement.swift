internal import PlanModel

/// Where figures went, by how much, and whether more or less is asked for.
extension Candidate {
  /// A change or an amount over several years, which compares only with one of as many years.
  var isOfYears: Bool {
    !target.perYear && (flow == .flow || measure == .increase || measure == .decrease)
  }

  /// Whether one is a floor and the other a ceiling: 不少于20家 against 不超过20家.
  func opposes(_ other: Candidate) -> Bool {
    guard let bound, let second = other.bound else { return false }
    return bound != second
  }

  /// Where the figure went; nil where two ranges overlap so that it cannot be told, and where a floor became a ceiling. A rank is raised when
  /// its number falls.
  func direction(to other: Candidate) -> Direction? {
    guard !opposes(other) else { return nil }
    let (low, high) = (value, upper ?? value)
    let (otherLow, otherHigh) = (other.value, other.upper ?? other.value)
    if low == otherLow, high == otherHigh { return .kept }
    let isRank = measure == .rank
    if otherLow >= low, otherHigh >= high { return isRank ? .lowered : .raised }
    if otherLow <= low, otherHigh <= high { return isRank ? .raised : .lowered }
    return nil
  }

  /// Whether the later target asks for more than the earlier, by what is good for the indicator and by the bounds; nil where that is not known.
  func strictness(to other: Candidate) -> Strictness? {
    guard !opposes(other), let wanted = wanted(with: other) else { return nil }
    let (a, b) = wanted == .more ? (value, other.value) : (upper ?? value, other.upper ?? other.value)
    if a != b { return (b > a) == (wanted == .more) ? .tightened : .loosened }
    if (upper ?? value) != (other.upper ?? other.value) { return nil }
    let (before, after) = (firmness, other.firmness)
    return before == after ? .same : after > before ? .tightened : .loosened
  }

  /// By how much it changed: shares in points, ranks in places, ranges only where both ends moved alike; nil where that does not fit in 64 bits.
  func change(to other: Candidate) -> Change? {
    guard !opposes(other) else { return nil }
    // In the printed unit where both print the same, else in base units.
    let printed = target.unit == other.target.unit
    let a = printed ? target.value ?? value : value
    let b = printed ? other.target.value ?? other.value : other.value
    guard let absolute = b.subtracting(a) else { return nil }
    if upper != nil || other.upper != nil {
      let (high, otherHigh) = printed ? (target.upper, other.target.upper) : (upper, other.upper)
      guard let high, let otherHigh, otherHigh.subtracting(high) == absolute else { return nil }
    }
    if isShare || other.isShare {
      return Change(absolute: absolute, unit: "个百分点", relative: nil, perYear: nil)
    }
    var perYear: ExactDecimal?
    if flow == .flow, other.flow == .flow, !target.perYear, let years, let otherYears = other.years {
      perYear = ExactDecimal(rounding: b.double / Double(otherYears) - a.double / Double(years))
    }
    let hasRatio = a.mantissa != 0 && measure != .rank && upper == nil && other.upper == nil
    return Change(
      absolute: absolute, unit: other.counts == nil && !printed ? unit : other.target.unit,
      relative: hasRatio ? ExactDecimal(rounding: absolute.double / a.double * 100) : nil, perYear: perYear)
  }

  /// What a later target tells of this one by the level that it starts from; nil where it starts from another year, is of another definition or
  /// kind, or prints another unit.
  func fulfilment(in later: Candidate) -> Fulfilment? {
    guard let promised = target.value, target.upper == nil, let year = later.target.baselineYear, year == target.dueBy,
      let reported = later.target.baselineValue, target.unit == later.target.unit, measure == .level,
      later.measure == .level, flow != .flow, later.flow != .flow, !target.perYear, !later.target.perYear,
      name.head == later.name.head, name.modifiers == later.name.modifiers, name.scope == later.name.scope,
      home.isSame(as: later.home) == true
    else { return nil }
    let status: Fulfilment.Status =
      switch wanted(with: later) {
      case .more: reported > promised ? .exceeded : reported == promised ? .met : .missed
      case .less: reported < promised ? .exceeded : reported == promised ? .met : .missed
      case .neither, nil: reported == promised ? .met : .unclear
      }
    let hasRatio = !isShare && promised.mantissa > 0 && wanted(with: later) == .more
    return Fulfilment(
      status: status, year: year, reported: reported, unit: target.unit,
      percent: hasRatio ? ExactDecimal(rounding: reported.double / promised.double * 100) : nil,
      evidence: later.target.evidence)
  }

  private enum Bound { case floor, ceiling }

  private var bound: Bound? {
    switch target.comparator {
    case .ge, .gt: .floor
    case .le, .lt: .ceiling
    default: nil
    }
  }

  private var isShare: Bool { unit.hasSuffix("%") || unit.hasSuffix("百分点") }

  /// What is wanted of the figure as printed: of a reduction more, of a rank less, else as the indicator or the bounds tell.
  private func wanted(with other: Candidate) -> Polarity? {
    switch measure {
    case .decrease: return .more
    case .rank: return .less
    default: break
    }
    if let polarity = name.polarity ?? other.name.polarity { return polarity == .neither ? nil : polarity }
    return switch bound ?? other.bound {
    case .floor: .more
    case .ceiling: .less
    case nil: nil
    }
  }

  /// How firmly the figure binds: 以上 and 以内 more than the bare figure or 左右.
  private var firmness: Int {
    switch target.comparator {
    case .gt, .lt: 3
    case .ge, .le: 2
    case .approx: 0
    default: 1
    }
  }
}
