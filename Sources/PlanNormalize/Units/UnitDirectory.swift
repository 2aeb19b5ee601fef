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
  private struct Body: Sendable {
    var full: String
    var field: String
    /// The first and the last month in which the name meant this body.
    var from: String
    var until: String
    /// A level or the beginning of a code; empty for every place.
    var place: String

    /// How much the row says of the place: a code more than a level.
    var weight: Int { place.utf8.first.map { $0 < 0x3A ? 100 + place.utf8.count : 1 } ?? 0 }

    func fits(_ region: Region, _ date: String?) -> Bool {
      guard !place.isEmpty || !from.isEmpty || !until.isEmpty else { return true }
      let isThere =
        place.isEmpty || PlaceLevels.level(of: region)?.rawValue == place || region.code?.hasPrefix(place) == true
      guard isThere, !from.isEmpty || !until.isEmpty else { return isThere }
      guard let date else { return false }
      return (from.isEmpty || date >= from) && (until.isEmpty || date <= until)
    }
  }

  /// How an organ of the state in a place is called: the words before and behind the place's.
  private struct Vertical: Sendable {
    var name: [[UInt8]]
    var full: [[UInt8]]
  }

  private let departments: [String: [Body]]
  private let vertical: [Vertical]
  private let national: [String: (full: String, id: String)]
  private let kinds: UnitKinds
  private let prefixes: SharedPrefix
  private let regions: RegionTable

  init(lexicon: Lexicon, prefixes: SharedPrefix, regions: RegionTable) {
    var departments: [String: [Body]] = [:]
    for row in lexicon["units.names"].values("name", "full", "field", "from", "until", "where") {
      let body = Body(full: row[1], field: row[2], from: row[3], until: row[4], place: row[5])
      // A row for every place and time takes the place of the others, as an analyst's does.
      let isGeneral = body.from.isEmpty && body.until.isEmpty && body.place.isEmpty
      departments[row[0], default: []] = isGeneral ? [body] : (departments[row[0]] ?? []) + [body]
    }
    vertical = lexicon["units.vertical"].values("name", "full").compactMap { row in
      func parts(_ words: String) -> [[UInt8]] {
        words.split(separator: "*", omittingEmptySubsequences: false).map { Array($0.utf8) }
      }
      let (name, full) = (parts(row[0]), parts(row[1]))
      return name.count == 2 && full.count == 2 ? Vertical(name: name, full: full) : nil
    }
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
  ///   - scope: the counties that the plan may name, and its time; those of its region without.
  func entry(for name: String, region: Region?, isNational: Bool, scope: UnitScope? = nil) -> UnitEntry {
    let bytes = UnitScope.bytes(of: name)
    let scope = scope ?? UnitScope(counties: CountyScope(regions.counties, region: region, year: nil))
    let isState = ["国家", "国务院", "中央", "中国", "中华", "全国", "最高"].contains { name.hasPrefix($0) }
    // 财政部, 海关总署: no place has a body of that name.
    let isMinistry = ["部", "总局", "总署"].contains { name.hasSuffix($0) }
    if isNational || isState || isMinistry, let body = national[name] {
      return UnitEntry(fullName: body.full, id: "cn/\(body.id)", kind: kinds.kind(of: bytes), level: .central)
    }
    let owner = owner(of: bytes, region: region, isNational: isNational, isState: isState, counties: scope.counties)
    var entry = UnitEntry(kind: owner.isParty ? .party : kinds.kind(of: bytes))
    entry.level = level(of: bytes, owner, kind: entry.kind, region: region)
    let words = Array(bytes[owner.core...])
    let core = String(decoding: words, as: UTF8.self)
    var isListed = false
    if let place = owner.region {
      let listed = owner.isParty ? "党委" + core : core
      let home = owner.identity ?? place.code ?? place.name
      if words.isEmpty {
        // 合肥市 among bodies is its government.
        entry.fullName = fullName("人民政府", of: place)
        entry.id = "\(home)/government"
      } else if let department = body(listed, of: place, at: scope.date) {
        isListed = true
        entry.fullName = fullName(department.full, of: place)
        entry.id = "\(home)/\(department.field)"
      } else if isOfficeWord(words), let office = scope.office, let field = office.split(separator: "/").last {
        // 杭州市局 in the plan of a bureau of the province is the same bureau of the city.
        entry.id = "\(home)/\(field)" + (words.count > 3 ? "/" + core.dropFirst() : "")
      } else if owner.printed.isEmpty, isDivision(words) {
        // 政策法规处 is one of the office that issues the plan.
        entry.id = scope.office.map { "\($0)/\(core)" }
      } else {
        entry.id = "\(home)/\(tail(words, kind: entry.kind, isParty: owner.isParty))"
      }
    } else if owner.standsAlone {
      entry.id = "cn/\(tail(bytes, kind: entry.kind, isParty: false))"
    }
    if entry.fullName == nil { complete(&entry, bytes, owner, isListed: isListed) }
    return entry
  }

  /// What the name itself tells where no table lists the body: an organ of the state in a place, a name that is printed whole.
  private func complete(_ entry: inout UnitEntry, _ bytes: [UInt8], _ owner: Owner, isListed: Bool) {
    if prefixes.genericPrefix(of: bytes) == nil, let full = verticalName(bytes) {
      entry.fullName = full
      entry.id = "cn/\(full)"
      entry.kind = .department
    } else if let place = owner.region, !owner.printed.isEmpty, !isListed, isWhole(bytes, from: owner.core),
      !owner.isParty
    {
      entry.fullName = place.name + String(decoding: bytes[owner.core...], as: UTF8.self)
    }
  }

  private func verticalName(_ bytes: [UInt8]) -> String? {
    for form in vertical {
      let (head, tail) = (form.name[0], form.name[1])
      let middle = bytes.count - head.count - tail.count
      guard (6...36).contains(middle), bytes.starts(with: head), bytes.suffix(tail.count).elementsEqual(tail) else {
        continue
      }
      let place = bytes[head.count..<head.count + middle]
      guard place.allSatisfy({ $0 >= 0x80 }) else { continue }
      return String(decoding: form.full[0] + place + form.full[1], as: UTF8.self)
    }
    return nil
  }

  /// 房屋管理局, 公共信用信息服务中心: a name of its own that shortens nothing.
  private func isWhole(_ bytes: [UInt8], from core: Int) -> Bool {
    let ends: [StaticString] = [
      "管理局", "监督局", "管理委员会", "服务中心", "管理中心", "交易中心", "研究院", "研究所", "总工会", "人民政府办公室", "人民政府办公厅",
    ]
    return bytes.characters(in: core..<bytes.count) >= 5 && bytes.allSatisfy { $0 >= 0x80 }
      && ends.contains { bytes.has($0, endingAt: bytes.count) }
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
    /// Code by which the place is known over the years, where it is not its own.
    var identity: String?
    /// It is the same body in whatever plan it stands: a ministry, a university, a company.
    var standsAlone = false
  }

  private func owner(
    of bytes: [UInt8], region: Region?, isNational: Bool, isState: Bool, counties: CountyScope
  ) -> Owner {
    if isState { return Owner(core: 0, standsAlone: true) }
    if let region, let end = ownName(bytes, region) {
      if let (county, end) = counties.leading(bytes, at: end) { return self.owner(bytes, county, end) }
      return Owner(region: region, core: end, printed: String(decoding: bytes[..<end], as: UTF8.self))
    }
    if let (county, end) = counties.leading(bytes) { return self.owner(bytes, county, end) }
    if let prefix = prefixes.genericPrefix(of: bytes) {
      return Owner(
        region: region.flatMap { own(prefix.place, $0) }, core: prefix.end, isParty: prefix.isParty,
        printed: prefix.place)
    }
    if let (place, end) = regions.leading(bytes), !isOtherPlace(bytes, end) {
      if let (county, end) = CountyScope(regions.counties, region: place, year: nil).leading(bytes, at: end) {
        return self.owner(bytes, county, end)
      }
      let kind = kinds.kind(of: bytes)
      let isShort = !regions.isWhole(bytes, end)
      let isOwnBody = kind == .institution || kind == .company || end == bytes.count && isShort
      let printed = String(decoding: bytes[..<end], as: UTF8.self)
      return Owner(
        region: isOwnBody ? nil : place, core: isOwnBody ? 0 : end, printed: printed, standsAlone: isOwnBody)
    }
    if isNational { return Owner(core: 0, standsAlone: true) }
    return Owner(region: region, core: 0)
  }

  private func owner(_ bytes: [UInt8], _ county: County, _ end: Int) -> Owner {
    Owner(
      region: county.region, core: end, printed: String(decoding: bytes[..<end], as: UTF8.self),
      identity: county.identity)
  }

  /// Where the plan's own place ends that the words open with: 上海市青浦区 or 青浦区; nil where another does.
  private func ownName(_ bytes: [UInt8], _ region: Region) -> Int? {
    let name = Array(region.name.utf8)
    if bytes.starts(with: name) { return name.count }
    guard let parent = regions.parent(of: region), name.starts(with: Array(parent.name.utf8)) else { return nil }
    let own = name.dropFirst(parent.name.utf8.count)
    return !own.isEmpty && bytes.starts(with: own) ? own.count : nil
  }

  /// 朝阳区 is not 朝阳: a short name of a prefecture with the end of a smaller place behind it.
  private func isOtherPlace(_ bytes: [UInt8], _ end: Int) -> Bool {
    guard !regions.isWhole(bytes, end) else { return false }
    let ends: [StaticString] = ["区", "县", "旗", "镇", "乡", "街道", "新区", "村"]
    return ends.contains { bytes.has($0, at: end) } && !bytes.has("区域", at: end)
  }

  /// 局 of 杭州市局, 局办公室 of 省局办公室.
  private func isOfficeWord(_ words: [UInt8]) -> Bool {
    words.has("局", at: 0) && (words.count == 3 || isDivision(words))
  }

  /// 政策法规处, 宣教科, 办公室: what an office calls its own parts.
  private func isDivision(_ words: [UInt8]) -> Bool {
    let ends: [StaticString] = ["处", "科", "股", "室", "总队", "支队", "大队"]
    return ends.contains { words.has($0, endingAt: words.count) }
  }

  /// The region that 省, 市 or 县 means in the plan of a region: its own, the city of a district, or the province of a city.
  private func own(_ prefix: String, _ region: Region) -> Region? {
    if region.name.hasSuffix(prefix) { return region }
    // 区党委 of an autonomous region.
    if prefix == "区", region.name.hasSuffix("自治区") { return region }
    if let parent = regions.parent(of: region), parent.name.hasSuffix(prefix) { return parent }
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
    if let prefix = PlaceLevels.groupPrefix(bytes) {
      // 市直有关部门, 省有关部门单位
      return region.flatMap { own(prefix, $0) }.flatMap(PlaceLevels.level)
        ?? PlaceLevels.level(ofPrefix: prefix, in: region)
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
  /// The body that the name meant at the time; without a date only where it never meant another.
  private func body(_ name: String, of place: Region, at date: String?) -> Body? {
    let candidates = departments[pattern(name, of: place)] ?? departments[withoutGovernment(name)] ?? []
    // The row that says most of the place; of equal ones the later.
    return candidates.filter { $0.fits(place, date) }.max { $0.weight < $1.weight }
  }

  /// Id of the office that issues a plan: `220000/能源局`; nil for a government.
  func office(_ issuer: String, region: Region?, scope: UnitScope) -> String? {
    let bytes = UnitScope.bytes(of: issuer)
    guard kinds.kind(of: bytes) == .department, bytes.first("人民政府", in: 0..<bytes.count) == nil else { return nil }
    return entry(for: issuer, region: region, isNational: false, scope: scope).id
  }

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
      "place": place.name, "cyl": "中国共产主义青年团\(place.name)委员会",
      "survey": "国家统计局\(regions.short(place) ?? place.name)调查总队",
      "short": regions.short(place) ?? "", "party": "中共\(place.name)委员会",
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
