internal import PlanModel

/// The level of administration of a place, by its code or by what it is called.
enum PlaceLevels {
  static func isProvince(_ region: Region) -> Bool { level(of: region) == .province }

  static func level(of region: Region) -> ResponsibleUnit.Level? {
    guard let code = region.code else { return counties.contains { region.name.hasSuffix($0) } ? .county : nil }
    if code.hasSuffix("0000") { return .province }
    return code.hasSuffix("00") ? .prefecture : .county
  }

  private static let counties = ["县", "区", "市", "旗"]

  /// What 省, 市 or 县 before a department tells when it is not the plan's own place. 市 may be a city of any level.
  static func level(ofPrefix prefix: String, in region: Region?) -> ResponsibleUnit.Level? {
    switch prefix {
    case "省", "自治区", "兵团": .province
    case "自治州", "州", "盟": .prefecture
    case "县", "自治县", "旗", "自治旗": .county
    case "区": region?.name.hasSuffix("自治区") == true ? .province : .county
    default: nil
    }
  }

  /// 市 of 市直有关部门, 省 of 省有关部门单位: the level that a group of units is of; nil where the words name none.
  static func groupPrefix(_ bytes: [UInt8]) -> String? {
    let places: [StaticString] = ["自治区", "省", "市", "县", "区", "州"]
    let marks: [StaticString] = ["直", "级", "属", "有关", "相关", "各相关", "各有关", "各部门", "各单位"]
    guard let place = places.first(where: { bytes.has($0, at: 0) }),
      marks.contains(where: { bytes.has($0, at: place.utf8CodeUnitCount) })
    else { return nil }
    return "\(place)"
  }

  /// 官渡区, 嵩明县人民政府, 某镇: the level of a place by the word that it ends with. A 市 is a city of a county in the plan of a prefecture.
  static func place(_ bytes: [UInt8], in region: Region?) -> ResponsibleUnit.Level? {
    var end = bytes.count
    for word: StaticString in ["人民政府", "政府", "办事处"] where bytes.has(word, endingAt: end) {
      end -= word.utf8CodeUnitCount
      break
    }
    if isZone(bytes) { return nil }
    for word: StaticString in ["镇", "乡", "街道"] where bytes.has(word, endingAt: end) { return .township }
    for word: StaticString in ["县", "区", "旗"] where bytes.has(word, endingAt: end) { return .county }
    if bytes.has("州", endingAt: end) || bytes.has("盟", endingAt: end) { return .prefecture }
    if bytes.has("市", endingAt: end) { return region.flatMap(level) == .prefecture ? .county : nil }
    return nil
  }

  /// 高新区, 开发区管委会: a zone may be of any level.
  static func isZone(_ bytes: [UInt8]) -> Bool {
    var end = bytes.count
    for word: StaticString in ["管委会", "管理委员会", "人民政府", "政府"] where bytes.has(word, endingAt: end) {
      end -= word.utf8CodeUnitCount
      break
    }
    return zones.contains { bytes.has($0, endingAt: end) }
  }

  private static let zones: [StaticString] = [
    "新区", "开发区", "高新区", "经开区", "园区", "片区", "景区", "度假区", "试验区", "示范区", "合作区", "保税区", "集中区", "自贸区", "社区", "城区", "经济区",
  ]

  /// 各县(市、区)人民政府(管委会) without the zones in the bracket.
  static func withoutZones(_ bytes: [UInt8]) -> [UInt8] {
    let bracket: StaticString = "(管委会)"
    return bytes.has(bracket, endingAt: bytes.count) ? Array(bytes.dropLast(bracket.utf8CodeUnitCount)) : bytes
  }

  /// 各设区市人民政府, 各县(市、区), 各乡镇: the level that all its members have; nil where they differ (各市、县).
  static func collective(_ bytes: [UInt8], in region: Region?) -> ResponsibleUnit.Level? {
    var words = String(decoding: withoutZones(bytes), as: UTF8.self)
    // 市直有关部门, 省有关部门单位: those of the plan's own place, or of the level that the words name.
    if let known = groups.first(where: { words.contains($0.word) }) {
      let isMixed = known.level == .township && words.contains { "县区市".contains($0) }
      return isMixed ? nil : known.level
    }
    for word in ["有关", "相关", "各", "人民政府", "政府", "党委"] where words.contains(word) {
      words = words.split(separator: word).joined()
    }
    let own = region.flatMap(level)
    if own == .prefecture || region?.code?.hasSuffix("0000") == true && region?.name.hasSuffix("市") == true {
      // Below a prefecture and below a municipality every district, county and city is of one level.
      words = words.filter { !"()、〔〕/".contains($0) }
      let isCounty = !words.isEmpty && words.allSatisfy { "区县市旗".contains($0) }
      return isCounty || words == "县级市" || words == "区县级市" ? .county : nil
    }
    let compact = words.filter { !"、".contains($0) }
    switch compact {
    case "市", "市州", "州市", "市(州)", "州(市)", "地市", "市地", "市盟", "盟市", "州": return .prefecture
    case "县", "区", "县区", "区县", "县(市区)", "县市区", "市县区", "区(市)县", "区市县", "县(区)", "旗县区", "旗县(市区)": return .county
    default: return nil
    }
  }

  private static let groups: [(word: String, level: ResponsibleUnit.Level)] = [
    ("设区市", .prefecture), ("设区的市", .prefecture), ("地级以上市", .prefecture), ("省级人民政府", .province),
    ("各省(区、市)", .province), ("各省、自治区、直辖市", .province), ("各省(自治区、直辖市)", .province), ("乡镇", .township),
    ("乡(镇)", .township), ("乡、镇", .township), ("镇(街", .township), ("街道", .township), ("镇街", .township),
    ("镇(乡", .township),
  ]
}
