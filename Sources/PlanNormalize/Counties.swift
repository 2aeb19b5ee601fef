internal import PlanModel

/// A district, county or city of a county.
struct County: Sendable, Equatable {
  /// Named in full: a district behind its city (昆明市官渡区), a county and a city by themselves.
  var region: Region
  /// 官渡区.
  var name: String
  /// 寻甸 of 寻甸回族彝族自治县, where it is not the name without its last letter.
  var short: String?
  /// The first and the last year in which it was called so; nil where the table knows none.
  var first: Int?
  var last: Int?
  /// Code of the place that it became.
  var successor: String?

  /// Whether it was called so in the year, with a year on both sides for the time that a change takes.
  func isCalledSo(in year: Int?) -> Bool {
    guard let year else { return first == nil && last == nil }
    return (first.map { year >= $0 - 1 } ?? true) && (last.map { year <= $0 + 1 } ?? true)
  }

  /// Code by which the place is known over the years: that of the place that it became.
  var identity: String? { successor ?? region.code }
}

/// The counties of GB/T 2260, read row by row where a plan's place asks for them: some 3,000 names are never all needed.
struct CountyTable: Sendable {
  private struct Row: Sendable {
    var prefecture: [UInt8]
    var counties: [UInt8]
  }

  private let rows: [Row]
  /// Names of provinces and prefectures by code.
  private let parents: [String: Region]

  init(lexicon: Lexicon, parents: [String: Region]) {
    rows = lexicon["regions.counties"].values("prefecture", "counties").map {
      Row(prefecture: Array($0[0].utf8), counties: Array($0[1].utf8))
    }
    self.parents = parents
  }

  /// The counties of a province or a prefecture; none of any other place.
  func counties(of region: Region) -> [County] {
    guard let code = region.code, code.hasSuffix("00") else { return [] }
    let stem = Array(code.utf8.prefix(code.hasSuffix("0000") ? 2 : 4))
    return rows.filter { $0.prefecture.starts(with: stem) }.flatMap(read)
  }

  /// The county of that name, wherever it lies; nil where several places have the name.
  func county(named name: [UInt8]) -> County? {
    var found: County?
    for row in rows where Self.holds(row.counties, name) {
      for county in read(row) where county.name.utf8.elementsEqual(name) {
        if let other = found, other.identity != county.identity { return nil }
        found = county
      }
    }
    return found
  }

  /// The county that opens the words, wherever it lies: 青浦区 of 青浦区低空经济方案.
  func leading(_ bytes: [UInt8], at start: Int) -> (county: County, end: Int)? {
    var end = start
    for count in 1...10 where end < bytes.count {
      end = bytes.next(end)
      let ends: [StaticString] = ["区", "县", "市", "旗"]
      guard count >= 3, ends.contains(where: { bytes.has($0, endingAt: end) }) else { continue }
      if let county = county(named: Array(bytes[start..<end])) { return (county, end) }
    }
    return nil
  }

  private static func holds(_ text: [UInt8], _ word: [UInt8]) -> Bool {
    guard let first = word.first, text.count >= word.count else { return false }
    var position = 0
    while position <= text.count - word.count {
      if text[position] == first, text[position..<position + word.count].elementsEqual(word) { return true }
      position += 1
    }
    return false
  }

  private func read(_ row: Row) -> [County] {
    let stem = String(decoding: row.prefecture.prefix(4), as: UTF8.self)
    let province = parents[stem.prefix(2) + "0000"]
    let parent = parents[stem + "00"] ?? province
    return row.counties.split(separator: UInt8(ascii: " ")).compactMap { read(Array($0), stem, parent: parent) }
  }

  /// `82藁城市@-2013>130109`, `29寻甸回族彝族自治县=寻甸`.
  private func read(_ cell: [UInt8], _ stem: String, parent: Region?) -> County? {
    guard cell.count > 4 else { return nil }
    var parts: [UInt8: String] = [:]
    var mark = UInt8(ascii: "#")
    var start = 2
    for position in 2...cell.count {
      let isMark = position < cell.count && [0x3D, 0x40, 0x3E].contains(cell[position])
      guard isMark || position == cell.count else { continue }
      parts[mark] = String(decoding: cell[start..<position], as: UTF8.self)
      if isMark { mark = cell[position] }
      start = position + 1
    }
    guard let name = parts[UInt8(ascii: "#")] else { return nil }
    let years = (parts[0x40] ?? "").split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    let isBehindParent = parent.map { name.hasSuffix("区") || ["11", "12", "31", "50"].contains($0.code?.prefix(2)) }
    let full = isBehindParent == true && parent?.name.hasSuffix("市") == true ? (parent?.name ?? "") + name : name
    return County(
      region: Region(name: full, code: stem + String(decoding: cell[..<2], as: UTF8.self)), name: name,
      short: parts[0x3D], first: years.first ?? nil, last: years.count > 1 ? years[1] : nil, successor: parts[0x3E])
  }
}

/// The counties that a plan may name by themselves: those of its own place, as they were called when it was issued.
struct CountyScope: Sendable {
  private var names: [String: County] = [:]

  init(_ table: CountyTable, region: Region?, year: Int?) {
    guard let region else { return }
    var several: Set<String> = []
    for county in table.counties(of: region) {
      for name in Self.names(of: county) {
        guard let other = names[name] else {
          names[name] = county
          continue
        }
        if other.identity == county.identity || other.isCalledSo(in: year) != county.isCalledSo(in: year) {
          if county.isCalledSo(in: year) { names[name] = county }
        } else {
          several.insert(name)
        }
      }
    }
    for name in several { names[name] = nil }
  }

  /// The county that opens the words and where its name ends: 官渡区财政局.
  func leading(_ bytes: [UInt8], at start: Int = 0) -> (county: County, end: Int)? {
    guard !names.isEmpty else { return nil }
    var end = start
    var found: (County, Int)?
    for _ in 0..<16 where end < bytes.count {
      end = bytes.next(end)
      guard bytes[end - 1] >= 0x80, let county = names[String(decoding: bytes[start..<end], as: UTF8.self)] else {
        continue
      }
      found = (county, end)
    }
    return found
  }

  /// 寻甸回族彝族自治县 is printed 寻甸县 too.
  private static func names(of county: County) -> [String] {
    guard let short = county.short, let last = county.name.last else { return [county.name] }
    return [county.name, short + String(last), short + "自治" + String(last)]
  }
}
