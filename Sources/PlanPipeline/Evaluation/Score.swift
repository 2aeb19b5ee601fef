/// How an extracted plan compares with an annotation.
///
/// Items match by path; units by item, role and name; targets one to one by path, value and unit, the nearest words first; cells by
/// row, column and figure. Fields are compared on what matched. Several plans add up in one score.
package struct Score: Sendable {
  package struct Count: Sendable, Equatable {
    package var expected = 0
    package var found = 0
    package var matched = 0

    package init(expected: Int = 0, found: Int = 0, matched: Int = 0) {
      self.expected = expected
      self.found = found
      self.matched = matched
    }

    /// 1 when nothing was found.
    package var precision: Double { found == 0 ? 1 : Double(matched) / Double(found) }
    /// 1 when there was nothing to find.
    package var recall: Double { expected == 0 ? 1 : Double(matched) / Double(expected) }

    /// Harmonic mean of precision and recall; 1 when there was nothing to find and nothing was found.
    package var f1: Double { expected + found == 0 ? 1 : 2 * Double(matched) / Double(expected + found) }
  }

  package struct Field: Sendable, Equatable {
    package var right = 0
    package var compared = 0

    package init(right: Int = 0, compared: Int = 0) {
      self.right = right
      self.compared = compared
    }

    package var accuracy: Double { compared == 0 ? 1 : Double(right) / Double(compared) }
  }

  package private(set) var items = Count()
  package private(set) var units = Count()
  package private(set) var targets = Count()
  package private(set) var cells = Count()
  /// By name: `item.title`, `target.deadline`.
  package private(set) var fields: [String: Field] = [:]
  /// What was missed, spurious or wrong, for people.
  package private(set) var notes: [String] = []

  package init() {}

  package mutating func add(expected: ScoredPlan, found: ScoredPlan) {
    addDocument(expected.document, found.document)
    addItems(expected.items ?? [], found.items ?? [])
    addTargets(expected.targets ?? [], (found.targets ?? []).filter { $0.value != nil && $0.source != "table" })
    addCells(expected.tables ?? [], found.tables ?? [])
  }

  private mutating func addDocument(_ expected: ScoredPlan.Document?, _ found: ScoredPlan.Document?) {
    field("document.title", squash(expected?.title), squash(found?.title))
    field("document.document_number", squash(expected?.documentNumber), squash(found?.documentNumber))
    field("document.issuers", expected?.issuers?.map { squash($0) } ?? [], found?.issuers?.map { squash($0) } ?? [])
    field("document.issued_on", expected?.issuedOn, found?.issuedOn)
    field("document.period", expected?.period, found?.period)
    field("document.status", expected?.status, found?.status)
  }

  private mutating func addItems(_ expected: [ScoredPlan.Item], _ found: [ScoredPlan.Item]) {
    let byPath = Dictionary(found.map { ($0.path, $0) }) { _, last in last }
    let paths = Set(expected.map(\.path))
    items.expected += paths.count
    items.found += found.count
    for item in found where !paths.contains(item.path) {
      notes.append("item spurious: \(item.path) \(item.title ?? "")")
    }
    for item in expected {
      guard let match = byPath[item.path] else {
        notes.append("item missed: \(item.path) \(item.title ?? "")")
        continue
      }
      items.matched += 1
      field("item.title", squash(item.title), squash(match.title), at: item.path)
      field("item.section", item.section, match.section, at: item.path)
      field("item.leaf", item.leaf ?? false, match.leaf ?? false, at: item.path)
      if !(item.units ?? []).isEmpty || !(match.units ?? []).isEmpty {
        field("item.units_open", item.unitsOpen ?? false, match.unitsOpen ?? false, at: item.path)
      }
    }
    count(\.units, "unit", Self.unitKeys(expected), Self.unitKeys(found))
  }

  private static func unitKeys(_ items: [ScoredPlan.Item]) -> [String] {
    items.flatMap { item in (item.units ?? []).map { "\(item.path) \($0.role) \(squash($0.name) ?? "")" } }
  }

  private mutating func addTargets(_ expected: [ScoredPlan.Target], _ found: [ScoredPlan.Target]) {
    var pool = Dictionary(grouping: found, by: TargetKey.init)
    func take(_ wanted: ScoredPlan.Target) -> ScoredPlan.Target? {
      let key = TargetKey(wanted)
      guard let candidates = pool[key], !candidates.isEmpty else { return nil }
      let overlaps = candidates.map { similarity(wanted.quote, $0.quote) }
      let best = overlaps.indices.reduce(0) { overlaps[$1] > overlaps[$0] ? $1 : $0 }
      return pool[key]?.remove(at: best)
    }
    let required = expected.filter { $0.optional != true }
    for target in required {
      guard let match = take(target) else {
        notes.append("target missed: \(target.path ?? "") \(target.quote ?? "")")
        continue
      }
      targets.matched += 1
      let place = "\(target.path ?? "") «\(target.quote ?? "")»"
      field("target.comparator", target.comparator, match.comparator, at: place)
      field("target.measure", target.measure, match.measure, at: place)
      field("target.deadline", target.deadline, match.deadline, at: place)
      field("target.per_year", target.perYear ?? false, match.perYear ?? false, at: place)
      field("target.aspirational", target.aspirational ?? false, match.aspirational ?? false, at: place)
      tally("target.indicator", isSameIndicator(target.indicator, match.indicator)) {
        "\(place) expected \(target.indicator ?? "nothing"), found \(match.indicator ?? "nothing")"
      }
    }
    let waived = expected.filter { $0.optional == true }.count { take($0) != nil }
    targets.expected += required.count
    targets.found += found.count - waived
    for rest in pool.values.flatMap({ $0 }) { notes.append("target spurious: \(rest.path ?? "") \(rest.quote ?? "")") }
  }

  private struct TargetKey: Hashable {
    var path: String
    var value: ScoredPlan.Figure?
    var unit: String

    init(_ target: ScoredPlan.Target) {
      path = target.path ?? ""
      value = target.value
      unit = squash(target.unit) ?? ""
    }
  }

  private mutating func addCells(_ expected: [ScoredPlan.Table], _ found: [ScoredPlan.Table]) {
    func keys(_ tables: [ScoredPlan.Table]) -> [String] {
      tables.flatMap { $0.cells ?? [] }.filter { $0.value != nil }.map { cell in
        "\(squash(cell.row) ?? "") | \(squash(cell.column) ?? "") | \(cell.value?.numbers ?? [])"
      }
    }
    count(\.cells, "cell", keys(expected), keys(found))
  }

  /// Matches two bags of keys.
  private mutating func count(
    _ set: WritableKeyPath<Score, Count>, _ name: String, _ expected: [String], _ found: [String]
  ) {
    var left: [String: Int] = [:]
    for key in found { left[key, default: 0] += 1 }
    for key in expected {
      if let number = left[key], number > 0 {
        left[key] = number - 1
        self[keyPath: set].matched += 1
      } else {
        notes.append("\(name) missed: \(key)")
      }
    }
    for (key, number) in left where number > 0 { notes.append("\(name) spurious: \(key)") }
    self[keyPath: set].expected += expected.count
    self[keyPath: set].found += found.count
  }

  private mutating func field<Value: Equatable>(
    _ name: String, _ expected: Value, _ found: Value, at place: String = ""
  ) {
    tally(name, expected == found) { "\(place) expected \(expected), found \(found)" }
  }

  private mutating func tally(_ name: String, _ isRight: Bool, note: () -> String) {
    fields[name, default: Field()].compared += 1
    if isRight {
      fields[name, default: Field()].right += 1
    } else {
      notes.append("\(name): \(note())")
    }
  }
}

extension Score {
  /// A line for each set and field, then what was wrong.
  package var report: String {
    let sets = [("items", items), ("units", units), ("targets", targets), ("cells", cells)].map { name, count in
      "\(name): \(count.matched) of \(count.expected), \(count.found) found, F1 \(Self.rounded(count.f1))"
    }
    let rest = fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.right) of \($0.value.compared)" }
    return (sets + rest + notes.sorted()).joined(separator: "\n")
  }

  static func rounded(_ share: Double) -> Double { (share * 1000).rounded() / 1000 }
}
