internal import PlanModel

/// Units that are named again and again and lead nothing, in a plan that tells leading units from others.
///
/// 自治区统计局 as 配合单位 of six tasks and 牵头单位 of none is worth a look; a unit that is named once or twice is not, nor are groups of units
/// (各设区市人民政府, 有关部门), which never lead.
struct IdleUnits {
  static let often = 3
  let facts: PlanFacts

  func findings() -> [Finding] {
    var order: [String] = []
    var named: [String: [(item: PlanItem, unit: ResponsibleUnit)]] = [:]
    for item in facts.plan.items {
      for unit in item.units {
        let key = unit.unitID ?? unit.name
        if named[key] == nil { order.append(key) }
        named[key, default: []].append((item, unit))
      }
    }
    let leads = named.values.joined().count { $0.unit.role == .lead }
    guard leads >= Self.often else { return [] }
    return order.compactMap { key in
      guard let places = named[key], places.count >= Self.often, places.allSatisfy({ $0.unit.role == .support }),
        let first = places.first, !isGroup(first.unit.name)
      else { return nil }
      return Finding(
        "check.unit.idle", .doubt, Remark(.idleUnit, .text(first.unit.name), "\(places.count)"),
        places: places.prefix(5).map { Finding.Place(path: $0.item.path.description, quote: $0.unit.evidence) })
    }
  }

  private func isGroup(_ name: String) -> Bool {
    ["各", "有关", "相关", "其他"].contains { name.hasPrefix($0) } || name.contains("相关") || name.contains("有关")
      || name.contains("各")
  }
}
