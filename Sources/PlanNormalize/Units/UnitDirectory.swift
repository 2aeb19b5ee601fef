internal import PlanModel

/// What is known of a responsible unit beside its printed name.
struct UnitEntry: Equatable {
  /// Full legal name for the plan's place and date.
  var fullName: String?
  /// `cn/…` for a body of the state and one that stands by itself, `530100/…` for one of a place with a code, `昆明市官渡区/…` for one of a place
  /// without; nil where the place is not known.
  var id: String?
  var kind: ResponsibleUnit.Kind?
  var level: ResponsibleUnit.Level?
}

/// The full legal names, stable ids, kinds and levels of units, where the name and the plan's place leave no doubt.
///
/// A body that the tables list has the id of its field there, whatever it is called (`530100/water`); any other the words of its name.
struct UnitDirectory: Sendable {
  private let departments: [String: (full: String, field: String)]
  private let national: [String: (full: String, id: String)]
  private let kinds: UnitKinds
  private let prefixes: SharedPrefix
  private let regions: RegionTable

  init(lexicon: Lexicon, prefixes: SharedPrefix, regions: RegionTable) {
    var departments: [String: (full: String, field: String)] = [:]
    for row in lexicon["units.names"].values("name", "full", "field") { departments[row[0]] = (row[1], row[2]) }
    self.departments = departments
    var national: [String: (full: String, id: String)] = [:]
    for row in lexicon["units.national"].values("name", "full", "id") { national[row[0]] = (row[1], row[2]) }
    self.national = national
    kinds = UnitKinds(lexicon: lexicon)
    self.prefixes = prefixes
    self.regions = regions
  }

  /// - Parameters:
  ///   - name: as printed, with its prefix.
  ///   - region: the plan's region; nil where it has none or none is known.
  ///   - isNational: the plan is issued by the state's own bodies.
  func entry(for name: String, region: Region?, isNational: Bool) -> UnitEntry {
    let bytes = Array(ScanText.normalize(name).utf8)
    let isState = ["国家", "国务院", "中央", "中国", "中华", "全国", "最高"].contains { name.hasPrefix($0) }
    // 财政部, 海关总署: no place has a body of that name.
    let isMinistry = ["部", "总局", "总署"].contains { name.hasSuffix($0) }
    if isNational || isState || isMinistry, let body = national[name] {
      return UnitEntry(fullName: body.full, id: "cn/\(body.id)", kind: kinds.kind(of: bytes), level: .central)
    }
    let owner = owner(of: bytes, region: region, isNational: isNational, isState: isState)
    var entry = UnitEntry(kind: owner.isParty ? .party : kinds.kind(of: bytes))
    entry.level = level(of: bytes, owner, kind: entry.kind, region: region)
    let words = Array(bytes[owner.core...])
    let core = String(decoding: words, as: UTF8.self)
    if let place = owner.region {
      let listed = owner.isParty ? "党委" + core : core
      if let department = departments[pattern(listed, of: place)] ?? departments[withoutGovernment(listed)] {
        entry.fullName = fullName(department.full, of: place)
        entry.id = "\(place.code ?? place.name)/\(department.field)"
      } else {
        entry.id = "\(place.code ?? place.name)/\(tail(words, kind: entry.kind, isParty: owner.isParty))"
      }
    } else if owner.standsAlone {
      entry.id = "cn/\(tail(bytes, kind: entry.kind, isParty: false))"
    }
    return entry
  }
}

// MARK: - Whose it is

extension UnitDirectory {
  /// The place that a name belongs to.
  private struct Owner {
    var region: Region?
    /// Where the name of the body itself begins.
    var core: Int
    var isParty = false
    /// The words that name the place, 市 or 昆明市; empty where the name has none.
    var printed = ""
    /// It is the same body in whatever plan it stands: a ministry, a university, a company.
    var standsAlone = false
  }

  private func owner(of bytes: [UInt8], region: Region?, isNational: Bool, isState: Bool) -> Owner {
    if isState { return Owner(core: 0, standsAlone: true) }
    if let region, bytes.starts(with: Array(region.name.utf8)), bytes.count > region.name.utf8.count {
      return Owner(region: region, core: region.name.utf8.count, printed: region.name)
    }
    if let prefix = prefixes.genericPrefix(of: bytes) {
      return Owner(
        region: region.flatMap { own(prefix.place, $0) }, core: prefix.end, isParty: prefix.isParty,
        printed: prefix.place)
    }
    if let (place, end) = regions.leading(bytes) {
      let kind = kinds.kind(of: bytes)
      let isOwnBody = kind == .institution || kind == .company || end == bytes.count
      let printed = String(decoding: bytes[..<end], as: UTF8.self)
      return Owner(
        region: isOwnBody ? nil : place, core: isOwnBody ? 0 : end, printed: printed, standsAlone: isOwnBody)
    }
    if isNational { return Owner(core: 0, standsAlone: true) }
    return Owner(region: region, core: 0)
  }

  /// The region that 省, 市 or 县 means in the plan of a region: its own, or the province of a city.
  private func own(_ prefix: String, _ region: Region) -> Region? {
    if region.name.hasSuffix(prefix) { return region }
    // 区党委 of an autonomous region.
    if prefix == "区", region.name.hasSuffix("自治区") { return region }
    guard prefix == "省" || prefix == "自治区", let code = region.code,
      let province = regions.region(code.prefix(2) + "0000"),
      province.name.hasSuffix(prefix)
    else { return nil }
    return province
  }
}

// MARK: - Level

extension UnitDirectory {
  private func level(
    of bytes: [UInt8], _ owner: Owner, kind: ResponsibleUnit.Kind?, region: Region?
  ) -> ResponsibleUnit.Level? {
    if bytes.has("各", at: 0) || bytes.has("有关", at: 0) || bytes.has("相关", at: 0) {
      return PlaceLevels.collective(bytes, in: region)
    }
    if !owner.printed.isEmpty {
      if let place = owner.region {
        // A branch of a state body may serve a whole province from the city that it is named after.
        let isBranch = kinds.isBranch(bytes) && place.code != region?.code
        if isBranch && !PlaceLevels.isProvince(place) || PlaceLevels.isZone(bytes) { return nil }
        return PlaceLevels.level(of: place)
      }
      if owner.standsAlone { return PlaceLevels.place(bytes, in: region) }
      return PlaceLevels.level(ofPrefix: owner.printed, in: region)
    }
    if owner.standsAlone {
      let isState = kind == .department || kind == .party || kind == .social
      return isState && !regions.occurs(in: bytes) && !kinds.isBranch(bytes)
        ? .central : PlaceLevels.place(bytes, in: region)
    }
    switch kind {
    case .government: return PlaceLevels.place(bytes, in: region)
    case .department, .party:
      if let place = prefixes.districtLength(of: bytes) {
        return PlaceLevels.place(Array(bytes[..<place]), in: region)
      }
      if bytes.has("厅", endingAt: bytes.count), !bytes.has("办公厅", endingAt: bytes.count) { return .province }
      let isListed = departments[String(decoding: bytes, as: UTF8.self)] != nil
      return isListed && !kinds.isBranch(bytes) ? region.flatMap(PlaceLevels.level) : nil
    default: return nil
    }
  }
}

// MARK: - Names and ids

extension UnitDirectory {
  /// The name with its own place left open: 人民银行昆明市分行 is 人民银行{place}分行.
  private func pattern(_ name: String, of place: Region) -> String {
    guard departments[name] == nil, let range = range(of: place.name, in: name) else { return name }
    return name[..<range.lowerBound] + "{place}" + name[range.upperBound...]
  }

  private func range(of word: String, in name: String) -> Range<String.Index>? {
    var start = name.startIndex
    while start < name.endIndex {
      if name[start...].hasPrefix(word) { return start..<name.index(start, offsetBy: word.count) }
      start = name.index(after: start)
    }
    return nil
  }

  /// 市政府金融办 is 市金融办.
  private func withoutGovernment(_ name: String) -> String {
    for word in ["人民政府", "政府"] where name.hasPrefix(word) { return String(name.dropFirst(word.count)) }
    return name
  }

  private func fullName(_ full: String, of place: Region) -> String? {
    guard !full.isEmpty else { return nil }
    guard full.contains("{") else { return place.name + full }
    let values = [
      "place": place.name, "short": regions.short(place) ?? "", "party": "中共\(place.name)委员会",
    ]
    var out = ""
    for part in full.split(separator: "{", omittingEmptySubsequences: false) {
      guard let close = part.firstIndex(of: "}") else {
        out += part
        continue
      }
      guard let value = values[String(part[..<close])], !value.isEmpty else { return nil }
      out += value + part[part.index(after: close)...]
    }
    return out
  }

  /// The words of a name that no table lists, one for all ways in which lists print it: 各县(市、区)人民政府 is 各县市区, 官渡区政府 is 官渡区.
  private func tail(_ bytes: [UInt8], kind: ResponsibleUnit.Kind?, isParty: Bool) -> String {
    var words = PlaceLevels.withoutZones(bytes)
    if kind == .government {
      for word: StaticString in ["人民政府", "政府"] where words.has(word, endingAt: words.count) {
        words.removeLast(word.utf8CodeUnitCount)
        break
      }
    }
    let name = String(decoding: words, as: UTF8.self).filter { !"()、〔〕[]/ ".contains($0) }
    return isParty ? "党委" + name : name.isEmpty ? "government" : name
  }
}
