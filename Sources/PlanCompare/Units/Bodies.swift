internal import PlanModel

/// Names of bodies brought to what they are called now.
struct UnitNames: Sendable {
  private let renames: [String: String]
  private let prefixes: [String]

  init(lexicon: Lexicon) {
    renames = Dictionary(lexicon["compare.renames"].values("before", "after").map { ($0[0], $0[1]) }) { first, _ in
      first
    }
    prefixes = ["自治区", "省", "市", "州", "县", "区"]
  }

  /// The body's present name: 自治区国土资源厅 is 自治区自然资源厅. A body renamed twice is followed twice.
  func present(_ name: String) -> String {
    var prefix = ""
    var core = ScanText.normalize(name)
    if renames[core] == nil, let found = prefixes.first(where: { core.hasPrefix($0) && core.count > $0.count + 1 }) {
      prefix = found
      core = String(core.dropFirst(found.count))
    }
    for _ in 0..<4 {
      guard let next = renames[core] else { break }
      core = next
    }
    return prefix + core
  }
}

/// The bodies of several plans, each under one key however a plan calls it.
struct Bodies {
  private let plans: [Plan]
  private let names: UnitNames
  /// Ids by present name, where all plans that know one agree: a plan whose own place is not known borrows them.
  private let ids: [String: String]

  /// `unit_id` of a body that no table lists holds the words of its name, which may be a former one: the id under its present name.
  private static func present(_ id: String, _ names: UnitNames) -> String {
    guard !isListed(id), let slash = id.firstIndex(of: "/") else { return id }
    let words = names.present(String(id[id.index(after: slash)...]))
    return id[...slash] + words
  }

  private static func isListed(_ id: String) -> Bool {
    id.split(separator: "/").last?.utf8.allSatisfy { $0 < 0x80 } ?? false
  }

  /// A body that a reform made part of another keeps an id of its own.
  private static func isMerged(_ id: String) -> Bool { id.split(separator: "-").contains("before") }

  init(plans: [Plan], names: UnitNames) {
    self.plans = plans
    self.names = names
    var ids: [String: Set<String>] = [:]
    for plan in plans {
      for unit in plan.items.lazy.flatMap(\.units) {
        if let id = unit.unitID { ids[names.present(unit.name), default: []].insert(Self.present(id, names)) }
      }
    }
    self.ids = ids.compactMapValues { ids in
      let listed = ids.filter(Self.isListed)
      let best = listed.isEmpty ? ids : listed
      if best.count == 1 { return best.first }
      // One name now and one place: a body that follows another (市金融办, 市委金融办), unless it was merged into it.
      let places = Set(listed.map { $0.prefix { $0 != "/" } })
      return places.count == 1 && !listed.contains(where: Self.isMerged) ? listed.min() : nil
    }
  }

  func key(_ unit: ResponsibleUnit) -> String {
    let name = names.present(unit.name)
    if let id = unit.unitID, Self.isListed(id) {
      guard let other = ids[name], Self.isListed(other), !Self.isMerged(id) else { return id }
      return other.prefix { $0 != "/" } == id.prefix { $0 != "/" } ? other : id
    }
    return ids[name] ?? unit.unitID.map { Self.present($0, names) } ?? name
  }

  /// What the plans have one body do, in their order.
  private struct Body {
    var names: [String?]
    /// In full where known.
    var fullNames: [Set<String>]
    /// Whether the printed name is an earlier one.
    var isFormer: [Bool]
    var roles: [UnitRow.Roles?]
    var id: String?

    init(plans count: Int) {
      names = Array(repeating: nil, count: count)
      fullNames = Array(repeating: [], count: count)
      isFormer = Array(repeating: false, count: count)
      roles = Array(repeating: nil, count: count)
    }

    mutating func add(_ unit: ResponsibleUnit, plan: Int, isFormer: Bool) {
      if names[plan] == nil { names[plan] = unit.name }
      if let full = unit.fullName { fullNames[plan].insert(full) }
      if isFormer { self.isFormer[plan] = true }
      if id == nil { id = unit.unitID }
      var roles = self.roles[plan] ?? UnitRow.Roles()
      switch unit.role {
      case .lead: roles.lead += 1
      case .support: roles.support += 1
      case .guide: roles.guide += 1
      case .responsible: roles.responsible += 1
      }
      self.roles[plan] = roles
    }

    /// An abbreviation is no other name: full names must differ, or an earlier name give way to the present one.
    var isRenamed: Bool {
      let named = fullNames.filter { !$0.isEmpty }
      let former = names.indices.filter { names[$0] != nil }.map { isFormer[$0] }
      return zip(named, named.dropFirst()).contains { $0.isDisjoint(with: $1) }
        || zip(former, former.dropFirst()).contains { $0 && !$1 }
    }
  }

  /// A row for each body, in the order in which the plans name them.
  func rows() -> [UnitRow] {
    var order: [String] = []
    var found: [String: Body] = [:]
    for (index, plan) in plans.enumerated() {
      for unit in plan.items.lazy.flatMap(\.units) {
        let key = key(unit)
        if found[key] == nil { order.append(key) }
        found[key, default: Body(plans: plans.count)].add(
          unit, plan: index, isFormer: names.present(unit.name) != ScanText.normalize(unit.name))
      }
    }
    return order.compactMap { key in
      guard let body = found[key] else { return nil }
      return UnitRow(
        name: body.names.compactMap(\.self).last ?? key, id: body.id, names: body.names, roles: body.roles,
        change: Self.change(body.roles), renamed: body.isRenamed)
    }
  }

  /// From the first plan to the last: leading and being responsible count apart from supporting and guiding.
  private static func change(_ roles: [UnitRow.Roles?]) -> UnitRow.Change {
    guard let first = roles.first ?? nil else { return (roles.last ?? nil) == nil ? .vanished : .new }
    guard let last = roles.last ?? nil else { return .vanished }
    let main = (last.lead + last.responsible) - (first.lead + first.responsible)
    let side = (last.support + last.guide) - (first.support + first.guide)
    if main == 0, side == 0 { return .kept }
    if main >= 0, side >= 0 { return .grew }
    if main <= 0, side <= 0 { return .shrank }
    return .mixed
  }
}
