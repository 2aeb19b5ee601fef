internal import PlanModel

/// Tells what plans are to each other by their places, their subjects and what they have in common.
struct PlanRelations {
  /// Titles without place, years and words of form that share this much have one subject.
  private static let subject = 0.5
  /// Indicators that two plans of other titles must share to be held against each other, and how many times as many the smaller may have.
  private static let shared = 3
  private static let among = 20
  /// The share of the smaller plan's tasks that must be in the other otherwise.
  private static let tasksShared = 0.1

  private let homes: [Home]
  /// For each plan but the last, whether it and the next have to do with each other.
  private let isRelated: [Bool]

  init(plans: [Plan], homes: [Home], fillers: [String], comparison: Comparison) {
    self.homes = homes
    let subjects = zip(plans, homes).map { Bigrams(Self.subject(of: $0, $1, fillers)) }
    isRelated = plans.indices.dropLast().map { from in
      if let series = homes[from].series, series == homes[from + 1].series { return true }
      if subjects[from].likeness(to: subjects[from + 1]) >= Self.subject { return true }
      return Self.hasCommonGround(comparison, plans, from)
    }
  }

  var mode: ComparisonMode {
    guard isRelated.contains(true) else { return .unrelated }
    let same = homes.dropFirst().map { homes[0].isSame(as: $0) }
    if isRelated.contains(false) || same.contains(nil) { return .undetermined }
    if same.allSatisfy({ $0 == true }) { return .series }
    if same.contains(true) { return .undetermined }
    return isCascade ? .cascade : .peers
  }

  /// Whether the plan after this one is its next generation, in which things come and go.
  func isSeries(from: Int) -> Bool { isRelated[from] && homes[from].isSame(as: homes[from + 1]) == true }

  private static func hasCommonGround(_ comparison: Comparison, _ plans: [Plan], _ from: Int) -> Bool {
    func count(_ plan: Int) -> Int { comparison.rows.count { $0.cells[plan] != nil } }
    let rows = comparison.rows.count { $0.cells[from] != nil && $0.cells[from + 1] != nil }
    if rows >= shared, rows * among >= min(count(from), count(from + 1)) { return true }
    let linked = comparison.tasks.filter { $0.from == from && !$0.before.isEmpty && !$0.after.isEmpty }.count
    let all = comparison.tasks.filter { $0.from == from }
    let smaller = min(all.map(\.before.count).reduce(0, +), all.map(\.after.count).reduce(0, +))
    return linked >= shared && Double(linked) >= Double(smaller) * tasksShared
  }

  /// The title without its place and form; digits do not count anyhow.
  private static func subject(of plan: Plan, _ home: Home, _ fillers: [String]) -> String {
    var title = ScanText.normalize(plan.document.title ?? "")
    for place in [home.region?.name, home.name].compactMap({ $0.map(ScanText.normalize) }) where title.hasPrefix(place)
    {
      title.removeFirst(place.count)
    }
    let bare = fillers.reduce(title) { $0.replacing($1, with: " ") }
    // 2024年政府工作报告 is nothing but form.
    return Bigrams(bare).pairs.count >= 2 ? bare : title
  }

  /// One plan is of a place that all others lie in: 450000 and 450100.
  private var isCascade: Bool {
    let codes = homes.map { $0.region?.code }
    return codes.enumerated().contains { index, code in
      guard let stem = code.map(Self.stem) else { return false }
      return codes.enumerated().allSatisfy { other, part in other == index || part?.hasPrefix(stem) == true }
    }
  }

  private static func stem(_ code: String) -> String {
    var stem = code[...]
    while stem.count > 2, stem.hasSuffix("00") { stem = stem.dropLast(2) }
    return String(stem)
  }
}

extension IndicatorRow {
  /// Without what would be said of a plan that it is not compared with.
  var uncompared: IndicatorRow {
    var row = self
    row.pairs = []
    row.verdict = nil
    row.direction = nil
    row.strictness = nil
    row.change = nil
    row.reasons = []
    return row
  }

  /// Nothing is said to come or go between plans that are no series.
  mutating func loosen(_ relations: PlanRelations) {
    for index in pairs.indices where pairs[index].verdict == nil && !relations.isSeries(from: pairs[index].from) {
      pairs[index].direction = nil
      pairs[index].reasons = [Remark(.notFound)]
    }
    guard verdict == nil, let last = pairs.last else { return }
    direction = last.direction
    reasons = last.reasons
  }
}
