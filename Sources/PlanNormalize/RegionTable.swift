internal import PlanModel

/// The regions of GB/T 2260 as the lexicon lists them: provinces and prefectures, and the counties below them.
struct RegionTable: Sendable {
  private struct Entry: Sendable {
    var region: Region
    /// The match is the region's full name, not its short one.
    var whole: Bool
  }

  private let names: WordTrie<Entry>
  private let numbers: WordTrie<Region>
  private let byCode: [String: Region]
  private let shortNames: [String: String]
  let counties: CountyTable

  init(lexicon: Lexicon) {
    var names: [(String, Entry)] = []
    var numbers: [(String, Region)] = []
    var byCode: [String: Region] = [:]
    var shortNames: [String: String] = [:]
    for row in lexicon["regions"].values("code", "name", "short", "number") {
      let region = Region(name: row[1], code: row[0])
      names.append((row[2], Entry(region: region, whole: false)))
      names.append((row[1], Entry(region: region, whole: true)))
      numbers.append((row[3], region))
      byCode[row[0]] = region
      shortNames[row[0]] = row[2].isEmpty ? nil : row[2]
    }
    self.names = WordTrie(names)
    self.numbers = WordTrie(numbers)
    self.byCode = byCode
    self.shortNames = shortNames
    counties = CountyTable(lexicon: lexicon, parents: byCode)
  }

  func region(_ code: some StringProtocol) -> Region? { byCode[String(code)] }

  var provinces: [Region] { byCode.values.filter { $0.code?.hasSuffix("0000") == true } }

  /// The place above a county (its prefecture, else its province) or above a prefecture; nil for a province and a place without code.
  func parent(of region: Region) -> Region? {
    guard let code = region.code, !code.hasSuffix("0000") else { return nil }
    let prefecture = code.hasSuffix("00") ? nil : byCode[code.prefix(4) + "00"]
    return prefecture ?? byCode[code.prefix(2) + "0000"]
  }

  /// 广西 for 广西壮族自治区; nil where the table has none.
  func short(_ region: Region) -> String? { region.code.flatMap { shortNames[$0] } }

  /// The region that the name begins with, and where its own name ends: 广西证监局, 广西壮族自治区南宁市财政局.
  func leading(_ bytes: [UInt8]) -> (region: Region, end: Int)? {
    guard let first = names.longest(in: bytes, at: 0, limit: bytes.count) else { return nil }
    guard first.value.whole, let second = names.longest(in: bytes, at: first.end, limit: bytes.count),
      second.value.whole
    else { return (first.value.region, first.end) }
    return (second.value.region, second.end)
  }

  /// Whether the name of a region stands anywhere in the words.
  func occurs(in bytes: [UInt8]) -> Bool {
    var position = 0
    while position < bytes.count {
      if names.longest(in: bytes, at: position, limit: bytes.count) != nil { return true }
      position = bytes.next(position)
    }
    return false
  }

  /// Length in bytes of the region's name at the start; nil when none stands there.
  func prefixLength(of bytes: [UInt8]) -> Int? {
    names.longest(in: bytes, at: 0, limit: bytes.count)?.end
  }

  /// Whether that name is the full one: 广西壮族自治区, not 广西.
  func isWhole(_ bytes: [UInt8], _ end: Int) -> Bool {
    names.longest(in: bytes, at: 0, limit: end)?.value.whole ?? false
  }

  /// The region that a plan is for: told by its issuers, else its title, else the document number. nil when they tell none or two: never guessed.
  /// A district, county or city of a county has the name that its issuer prints and no code, unless the table lists it.
  func region(issuers: [String], title: String?, number: String?) -> Region? {
    let told = issuers.map { region(ofIssuer: Array(ScanText.normalize($0).utf8)) }
    if let first = told.first, told.allSatisfy({ $0 == first }) {
      switch first {
      case .region(let region): return region
      case .smaller(let place): return place
      case .none: break
      }
    } else if !told.isEmpty {
      return nil
    }
    if let title, let region = region(ofTitle: Array(ScanText.normalize(title).utf8)) { return region }
    return number.flatMap { region(ofNumber: Array(ScanText.normalize($0).utf8)) }
  }

  private enum Told: Equatable {
    case region(Region)
    /// A district, county or zone; nil where its own name cannot be told.
    case smaller(Region?)
    case none
  }

  /// 昆明市人民政府办公室 is 昆明市, 安徽省合肥市人民政府 is 合肥市; 北京市海淀区人民政府 is smaller than the table knows.
  private func region(ofIssuer bytes: [UInt8]) -> Told {
    var start = bytes.has("中共", at: 0) ? "中共".utf8.count : 0
    var found: Region?
    while let match = names.longest(in: bytes, at: start, limit: bytes.count), match.value.whole || start == 0 {
      found = match.value.region
      start = match.end
    }
    let rest = start..<bytes.count
    guard let found else {
      if let zone = zone(of: bytes, from: start) { return .smaller(zone) }
      guard let printed = county(of: bytes, in: rest) else { return .none }
      return .smaller(counties.county(named: Array(printed.name.utf8))?.region ?? printed)
    }
    if let (county, end) = CountyScope(counties, region: found, year: nil).leading(bytes, at: start) {
      let opening = bytes.has("中共", at: 0) ? "中共".utf8.count : 0
      let printed = String(decoding: bytes[opening..<end], as: UTF8.self)
      return .smaller(Region(name: printed, code: county.region.code))
    }
    if let zone = zone(of: bytes, from: start) { return .smaller(zone) }
    let smaller: [StaticString] = ["区人民政府", "县人民政府", "市人民政府", "旗人民政府", "区委", "县委", "市委", "管委会", "管理委员会", "区政府", "县政府"]
    for word in smaller where bytes.first(word, in: rest) != nil { return .smaller(county(of: bytes, in: rest)) }
    for end: StaticString in ["区", "县", "旗", "镇"] {
      // 朝阳区发展和改革委员会: a place of at most four characters stands between.
      if let position = bytes.first(end, in: rest), bytes.characters(in: rest.lowerBound..<position) <= 4,
        !bytes.has("域", at: bytes.next(position)), !bytes.has("园", endingAt: position),
        !bytes.has("社", endingAt: position)
      {
        return .smaller(nil)
      }
    }
    return .region(found)
  }

  /// 海淀区 of 北京市海淀区人民政府办公室, with the regions before it as printed: 北京市海淀区; nil for zones, which are no county.
  private func county(of bytes: [UInt8], in range: Range<Int>) -> Region? {
    for government: StaticString in ["人民政府", "政府", "委员会", "委"] {
      guard let end = bytes.first(government, in: range), 2...6 ~= bytes.characters(in: range.lowerBound..<end) else {
        continue
      }
      let ends: [StaticString] = ["县", "区", "市", "旗"]
      let zones: [StaticString] = ["新区", "开发区", "高新区", "园区", "示范区", "试验区", "度假区", "地区", "特区"]
      guard ends.contains(where: { bytes.has($0, endingAt: end) }),
        !zones.contains(where: { bytes.has($0, endingAt: end) })
      else { return nil }
      let start = bytes.has("中共", at: 0) ? "中共".utf8.count : 0
      return Region(name: String(decoding: bytes[start..<end], as: UTF8.self), code: nil)
    }
    return nil
  }

  /// 北京经济技术开发区 of 北京经济技术开发区管理委员会: a place without code. `start` is where the name of the place that it lies in ends.
  private func zone(of bytes: [UInt8], from start: Int) -> Region? {
    let governments: [StaticString] = ["管理委员会", "管委会", "党工委"]
    guard let end = governments.lazy.compactMap({ bytes.first($0, in: start..<bytes.count) }).first, end > start,
      PlaceLevels.isZone(Array(bytes[..<end])), bytes.characters(in: 0..<end) <= 20
    else { return nil }
    return Region(name: String(decoding: bytes[..<end], as: UTF8.self), code: nil)
  }

  /// The region that opens the title, or stands behind its leading year: 2024年北京市政务公开工作要点.
  private func region(ofTitle bytes: [UInt8]) -> Region? {
    var start = 0
    while start < bytes.count, bytes[start].isASCIIDigit || bytes[start] == 0x2D { start += 1 }
    for word: StaticString in ["年度", "年"] where start > 0 && bytes.has(word, at: start) {
      start += word.utf8CodeUnitCount
      break
    }
    var found: Region?
    while let match = names.longest(in: bytes, at: start, limit: bytes.count), match.value.whole || found == nil {
      found = match.value.region
      start = match.end
    }
    guard let found else { return counties.leading(bytes, at: start)?.county.region }
    if let county = CountyScope(counties, region: found, year: nil).leading(bytes, at: start) {
      return county.county.region
    }
    var position = start
    for _ in 0..<4 where position < bytes.count {
      position = bytes.next(position)
      let ends: [StaticString] = ["区", "县", "旗", "新区"]
      if ends.contains(where: { bytes.has($0, at: position) }), !bytes.has("域", at: bytes.next(position)) { return nil }
    }
    return found
  }

  /// 桂政发〔2018〕51号: the 代字 of a province before 政, 府, 党, 委 or 办.
  private func region(ofNumber bytes: [UInt8]) -> Region? {
    guard let match = numbers.longest(in: bytes, at: 0, limit: bytes.count) else { return nil }
    let organs: [StaticString] = ["政", "府", "党", "委", "办", "厅"]
    return organs.contains { bytes.has($0, at: match.end) } ? match.value : nil
  }
}
