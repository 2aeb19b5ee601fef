internal import PlanModel

/// Tells what plans are to each other by their places, their subjects and what they have in common.
struct PlanRelations {
  /// Titles without place and years that share this much have one subject.
  private static let subject = 0.5
  let plans: [Plan]
  let homes: [Home]

  func mode(of comparison: Comparison) -> ComparisonMode {
    guard hasOneSubject || hasCommonGround(comparison) else { return .unrelated }
    let same = homes.dropFirst().map { homes[0].isSame(as: $0) }
    if same.allSatisfy({ $0 == true }) { return .series }
    if same.contains(nil) || same.contains(true) { return .undetermined }
    return isCascade ? .cascade : .peers
  }

  private func hasCommonGround(_ comparison: Comparison) -> Bool {
    comparison.rows.contains { $0.verdict != nil }
      || comparison.tasks.contains { $0.change != .new && $0.change != .dropped }
  }

  private var hasOneSubject: Bool {
    let titles = plans.enumerated().map { Bigrams(subject(of: $1, at: $0)) }
    return titles.dropFirst().allSatisfy { titles[0].likeness(to: $0) >= Self.subject }
  }

  /// The title without its place; digits do not count anyhow.
  private func subject(of plan: Plan, at index: Int) -> String {
    var title = ScanText.normalize(plan.document.title ?? "")
    for place in [homes[index].region?.name, homes[index].name].compactMap({ $0.map(ScanText.normalize) })
    where title.hasPrefix(place) {
      title.removeFirst(place.count)
    }
    return title
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
}
