internal import PlanModel

/// Full legal names and stable ids of units, where the name and the plan's place leave no doubt.
struct UnitDirectory: Sendable {
  private let departments: [String: (full: String, field: String)]
  private let national: [String: (full: String, id: String)]

  init(lexicon: Lexicon) {
    var departments: [String: (full: String, field: String)] = [:]
    for row in lexicon["units.names"].values("name", "full", "field") { departments[row[0]] = (row[1], row[2]) }
    self.departments = departments
    var national: [String: (full: String, id: String)] = [:]
    for row in lexicon["units.national"].values("name", "full", "id") { national[row[0]] = (row[1], row[2]) }
    self.national = national
  }

  /// - Parameters:
  ///   - name: as printed, with its prefix.
  ///   - region: the plan's region; nil where it has none or none is known.
  ///   - isNational: the plan is issued by the state's own bodies.
  func lookUp(_ name: String, region: Region?, isNational: Bool) -> (fullName: String?, id: String)? {
    if isNational || name.hasPrefix("国家") || name.hasPrefix("国务院"), let body = national[name] {
      return (body.full, "cn/\(body.id)")
    }
    guard let region, let core = core(of: name, region), let department = departments[core] else { return nil }
    let full = department.full.isEmpty ? nil : region.name + department.full
    return (full, "\(region.code)/\(department.field)")
  }

  /// The name without the prefix that means the plan's own region: 自治区, 省, 市 or its full name.
  private func core(of name: String, _ region: Region) -> String? {
    if name.hasPrefix(region.name) { return String(name.dropFirst(region.name.count)) }
    let generic = ["自治区", "自治州", "地区", "省", "市", "州", "盟"].first { region.name.hasSuffix($0) }
    guard let generic, name.hasPrefix(generic) else { return nil }
    return String(name.dropFirst(generic.count))
  }
}
