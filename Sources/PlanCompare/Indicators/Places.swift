internal import PlanModel

/// The place a plan is for.
struct Home: Equatable, Sendable {
  /// Told by the document, or inferred from how its units and indicators are called.
  var region: Region?
  var isInferred: Bool
  /// 临江市 of a title that begins with it, for places without a code.
  var name: String?
  var series: String?

  init(_ plan: Plan, provinces: [(word: String, code: String)]) {
    region = plan.document.region ?? Places.inferredRegion(of: plan, provinces: provinces)
    isInferred = plan.document.region == nil && region != nil
    name = ([plan.document.title].compactMap(\.self) + plan.document.issuers).lazy.compactMap(Places.leading).first
    series = plan.document.series
  }

  /// Whether two plans are for one place; nil where that is not known.
  func isSame(as other: Home) -> Bool? {
    if let region, let second = other.region {
      if region.code != nil || second.code != nil { return region.code == second.code }
      return region.name.hasSuffix(second.name) || second.name.hasSuffix(region.name)
    }
    if let name, let second = other.name { return name == second }
    // One series of plans is one office's.
    if let series, series == other.series { return true }
    return nil
  }
}

/// Names of regions at the beginning of indicators and units.
enum Places {
  /// Full and short names with their codes, the longest first.
  static func names(in lexicon: Lexicon) -> [(word: String, code: String)] {
    lexicon["regions"].values("code", "name", "short").flatMap { row in
      [row[1], row[2]].filter { $0.count >= 2 }.map { (word: $0, code: row[0]) }
    }
    .sorted { ($1.word.utf8.count, $0.word) < ($0.word.utf8.count, $1.word) }
  }

  /// 南宁 for 南宁市, so that one city is one scope however it is called.
  static func short(_ name: String) -> String {
    name.hasSuffix("市") && name.count > 2 ? String(name.dropLast()) : name
  }

  /// 临江市 at the beginning of a title or of an issuer's name.
  static func leading(_ words: String) -> String? {
    let characters = Array(ScanText.normalize(words).prefix(8))
    guard let end = characters.firstIndex(where: { "市县区旗省州盟".contains($0) }), end >= 2,
      characters[..<end].allSatisfy({ $0.isLetter && !$0.isASCII }), !words.hasPrefix("关于"), !words.hasPrefix("全")
    else { return nil }
    return String(characters[...end])
  }

  /// The place that a plan without a region of its own speaks of: the province by whose name at least three units, indicators or items of the
  /// text begin, and nine in ten of those that begin with any. Used to tell places apart in a comparison only; a report says that it is inferred.
  static func inferredRegion(of plan: Plan, provinces: [(word: String, code: String)]) -> Region? {
    let units = plan.items.flatMap(\.units).map(\.name)
    // 市科技局 and the like: the plan of a city in that province.
    let local = units.count { name in ["市", "县", "区"].contains { name.hasPrefix($0) } }
    guard local * 2 <= units.count else { return nil }
    var counts: [String: Int] = [:]
    let words =
      plan.items.flatMap { $0.units.map(\.name) } + plan.targets.compactMap(\.indicator)
      + plan.items.compactMap(\.title)
    for word in words {
      if let province = provinces.first(where: { word.contains($0.word) }) { counts[province.code, default: 0] += 1 }
    }
    let total = counts.values.reduce(0, +)
    guard let (code, count) = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), count >= 3,
      count * 10 >= total * 9
    else { return nil }
    let name = provinces.first { $0.code == code }?.word ?? code
    return Region(name: name, code: code)
  }
}
