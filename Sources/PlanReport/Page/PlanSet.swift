internal import PlanModel

/// What several parts of the page say of the same plans: their short names, their units by number, the anchors of their targets.
struct PlanSet {
  struct Entry {
    var title: String
    /// Years, or where several plans share them years and place, or the beginning of the title.
    var shortName: String
    var period: String?
  }

  var plans: [Entry]
  /// Units of all plans, those with most tasks first.
  var units: [String]
  private var unitNumbers: [String: Int]
  /// Anchor of a target by plan and id.
  private var anchors: [[String: String]]
  private var itemAnchors: [[String: String]]
  /// Units of a target's item, or of the nearest item above it that has some.
  private var targetUnits: [[String: [Int]]]
  /// Row of the comparison by target id, a table for each plan.
  private var rows: [[String: Int]]
  private var verdicts: [String]

  init(_ reported: [ReportedPlan], comparison: Comparison?) {
    plans = Self.entries(reported.map(\.plan))
    var counts: [String: Int] = [:]
    for plan in reported {
      for unit in plan.plan.items.lazy.flatMap(\.units) { counts[Self.name(of: unit), default: 0] += 1 }
    }
    units = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    unitNumbers = Dictionary(uniqueKeysWithValues: units.enumerated().map { ($1, $0) })
    anchors = reported.enumerated().map { number, plan in
      Dictionary(plan.plan.targets.enumerated().map { ($1.id, "p\(number + 1)t\($0 + 1)") }) { first, _ in first }
    }
    itemAnchors = reported.enumerated().map { number, plan in
      Dictionary(plan.plan.items.enumerated().map { ($1.id, "p\(number + 1)i\($0 + 1)") }) { first, _ in first }
    }
    targetUnits = []
    rows = reported.map { _ in [:] }
    verdicts = comparison?.rows.map(Self.verdict) ?? []
    for (number, row) in (comparison?.rows ?? []).enumerated() {
      for (plan, cell) in row.cells.enumerated() where plan < rows.count {
        guard let cell else { continue }
        for id in [cell.target.id] + cell.others { rows[plan][id] = number }
      }
    }
    targetUnits = reported.map { unitsByTarget($0.plan) }
  }

  /// What a row is filtered by: its verdict, or that no other plan has it.
  static func verdict(_ row: IndicatorRow) -> String { row.verdict?.rawValue ?? "none" }

  /// ① to ㊿, then plain numbers.
  static func mark(_ index: Int) -> String {
    switch index {
    case ..<20: String(UnicodeScalar(0x2460 + index).map(Character.init) ?? "?")
    case ..<35: String(UnicodeScalar(0x3251 + index - 20).map(Character.init) ?? "?")
    case ..<50: String(UnicodeScalar(0x32B1 + index - 35).map(Character.init) ?? "?")
    default: "\(index + 1)"
    }
  }

  static func name(of unit: ResponsibleUnit) -> String { unit.fullName ?? unit.name }

  func anchor(of target: String, plan: Int) -> String? { anchors[plan][target] }

  func anchor(ofItem item: String, plan: Int) -> String? { itemAnchors[plan][item] }

  func units(of target: String, plan: Int) -> [Int] { targetUnits[plan][target] ?? [] }

  func number(of unit: ResponsibleUnit) -> Int? { unitNumbers[Self.name(of: unit)] }

  /// The comparison's verdict on a target of a plan, and the number of its row.
  func verdict(on target: String, plan: Int) -> (verdict: String, row: Int)? {
    rows[plan][target].map { (verdicts[$0], $0) }
  }

  private func unitsByTarget(_ plan: Plan) -> [String: [Int]] {
    let items = Dictionary(plan.items.map { ($0.id, $0) }) { first, _ in first }
    var result: [String: [Int]] = [:]
    for target in plan.targets {
      var item = target.item.flatMap { items[$0] }
      var steps = 0
      while let here = item, here.units.isEmpty, steps < 16 {
        item = here.parent.flatMap { items[$0] }
        steps += 1
      }
      result[target.id] = Array(Set((item?.units ?? []).compactMap(number))).sorted()
    }
    return result
  }

  private static func entries(_ plans: [Plan]) -> [Entry] {
    let periods = plans.map { plan in
      plan.document.period.map { $0.start == $0.end ? "\($0.start)" : "\($0.start)—\($0.end)" }
    }
    return zip(plans, periods).map { plan, period in
      let title = plan.document.title ?? plan.source.path
      let start = title.count > 16 ? title.prefix(15) + "…" : title[...]
      let shared = periods.count { $0 == period } > 1
      let name: String
      if let period {
        name = shared ? [plan.document.region?.name ?? String(title.prefix(8)), period].joined(separator: " ") : period
      } else {
        name = String(start)
      }
      return Entry(title: title, shortName: name, period: period)
    }
  }
}

extension Verdict {
  /// In the order in which rows are shown.
  static let shown: [Verdict] = [
    .comparable, .definitionChanged, .kindDiffers, .windowDiffers, .unitDiffers, .scopeDiffers,
  ]
}
