package import PlanModel

/// Converts printed quantities to base units, so that figures printed in different scales compare: 2500亿元 is 250000000000 元.
///
/// Only what is certain is converted: 万 and 亿 are multiplied in, and units that differ by a power of ten or a name (千米 and 公里,
/// 兆瓦 and 千瓦) are brought together by the columns `base` and `factor` of the table `measures.units`. 亩 stays 亩, % stays %.
package struct CanonicalUnits: Sendable {
  private struct Base: Sendable {
    var unit: String
    var factor: ExactDecimal
  }

  private let bases: [String: Base]

  package init(lexicon: Lexicon = .builtIn) {
    var bases: [String: Base] = [:]
    for row in lexicon["measures.units"].values("words", "base", "factor") {
      let words = row[0].split(separator: " ").map { ScanText.normalize(String($0)) }
      let factor = Int(row[2]).map { ExactDecimal($0) } ?? ExactDecimal(1)
      for word in words { bases[word] = Base(unit: row[1].isEmpty ? word : ScanText.normalize(row[1]), factor: factor) }
    }
    self.bases = bases
  }

  /// The quantity in base units; nil when it does not fit into 64 bits.
  package func canonical(value: ExactDecimal, upper: ExactDecimal? = nil, unit: String) -> CanonicalQuantity? {
    let printed = ScanText.normalize(unit)
    let (power, word) = Self.split(printed, known: bases)
    let parts = word.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let whole = bases[word]
    let base = whole ?? bases[parts.first ?? word]
    let factor = base?.factor ?? ExactDecimal(1)
    func convert(_ number: ExactDecimal) -> ExactDecimal? {
      number.shifted(by: power).flatMap { $0.multiplied(by: factor) }
    }
    guard let low = convert(value) else { return nil }
    var high: ExactDecimal?
    if let upper {
      guard let converted = convert(upper) else { return nil }
      high = converted
    }
    var name = base?.unit ?? word
    if whole == nil, parts.count == 2 { name = (base?.unit ?? parts[0]) + "/" + parts[1] }
    return CanonicalQuantity(value: low, upper: high, unit: name)
  }

  /// The magnitude that a printed unit starts with, as an exponent, and the rest: 万亿元 is 12 and 元. 千瓦 is a unit of its own.
  private static func split(_ unit: String, known: [String: Base]) -> (power: Int, word: String) {
    var power = 0
    var rest = Substring(unit)
    while known[String(rest)] == nil, let first = rest.first {
      switch first {
      case "万", "萬": power += 4
      case "亿", "億": power += 8
      default: return (power, String(rest))
      }
      rest = rest.dropFirst()
    }
    return (power, String(rest))
  }
}
