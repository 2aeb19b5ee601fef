internal import PlanModel

/// A unit where it was found, with the magnitude that belongs to it.
struct FoundUnit {
  /// Where magnitude or unit starts.
  var start: Int
  var end: Int
  var numberEnd: Int
  /// 万, 亿, 万亿, in one or two places (万 of 3万多亿); empty when there is none.
  var magnitude: Range<Int>
  var moreMagnitude: Range<Int>
  /// The unit as printed, with what stands after a slash.
  var word: Range<Int>
  var entry: Int
  var role: UnitTable.Role
  var kind: UnitTable.Kind
  var numerals: UnitTable.Numerals
  /// Exponent of the magnitude.
  var power: Int
  /// 余, 多, 来 stand between.
  var approximate = false
}

extension QuantityScan {
  /// The unit after a numeral, over 余, 多, 来 and the magnitude after them: 3000多万元, 十余家.
  func unit(after numeral: Numeral) -> FoundUnit? {
    var position = numeral.range.upperBound
    var approximate = false
    var power = numeral.power
    let magnitude = numeral.magnitudeStart..<position
    var more = position..<position
    var start = numeral.magnitudeStart
    let directly = recognizer.units.match(bytes, at: position, limit: limit)
    if directly == nil, Self.surplus.contains(bytes, at: position), position + 3 <= limit {
      approximate = true
      position += 3
      let exponentStart = position
      while NumeralClass.sort(reader.kind(bytes, position, limit)) == NumeralClass.magnitude, power < 12 {
        power += NumeralClass.amount(reader.kind(bytes, position, limit))
        position += 3
      }
      if position > exponentStart {
        more = exponentStart..<position
        if numeral.power == 0 { start = exponentStart }
      }
    }
    guard let match = directly ?? recognizer.units.match(bytes, at: position, limit: limit) else { return nil }
    let entry = recognizer.units.entries[match.entry]
    if numeral.power == 0, more.isEmpty { start = position }
    let end = endOfRate(match.end)
    return FoundUnit(
      start: start, end: end, numberEnd: numeral.magnitudeStart, magnitude: magnitude, moreMagnitude: more,
      word: position..<end, entry: match.entry, role: entry.role, kind: entry.kind,
      numerals: entry.numerals, power: power, approximate: approximate)
  }

  private static let surplus = CharacterSet("余餘多来來几")

  /// 元/平方米, 吨标准煤/万元, 元/人·月: the end of what follows the slash; two further units at most.
  private func endOfRate(_ end: Int) -> Int {
    var end = end
    for _ in 0..<2 {
      guard isAt("/", end) || isAt("·", end) else { return end }
      var position = end + (isAt("/", end) ? 1 : 2)
      while NumeralClass.sort(reader.kind(bytes, position, limit)) >= NumeralClass.power,
        NumeralClass.sort(reader.kind(bytes, position, limit)) <= NumeralClass.magnitude
      {
        position += 3
      }
      guard let match = recognizer.units.match(bytes, at: position, limit: limit) else { return end }
      end = match.end
    }
    return end
  }

  /// Whether such a numeral counts such units: 三省 is a name, 一批 a word, 千人 the start of a programme's name.
  func accepts(_ unit: FoundUnit, _ numeral: Numeral) -> Bool {
    let start = numeral.range.lowerBound
    if unit.kind == .name { return false }
    if unit.role == .turn, !isAfterAny(of: Self.turning, at: start) { return false }
    // 3个5 is two numbers; 4万个5G基站 and 2个500千瓦电站 count.
    if unit.role == .piece, unit.end < limit, bytes[unit.end].isASCIIDigit {
      if unit.end + 1 < limit, bytes[unit.end + 1].isASCIILetter { return true }
      guard let next = reader.read(bytes, at: unit.end, limit: limit) else { return false }
      return self.unit(after: next).map { accepts($0, next) } ?? false
    }
    if numeral.digits >= 12, !numeral.isGrouped { return false }
    // “三个作用”, 《两个办法》: what opens with a Chinese numeral between quotation marks is a slogan.
    if numeral.form == .chinese, numeral.range.count == 3, isAfter("“", at: start) || isAfter("《", at: start) {
      return false
    }
    if isAfter("每", at: start) || isAfter("逢", at: start) || isAfter("隔", at: start) { return false }
    switch numeral.form {
    case .arabic: return true
    case .positional: return numeral.hasPoint
    case .chinese:
      if unit.numerals == .arabic {
        return numeral.power > 0 || numeral.range.count > (unit.kind == .physical ? 3 : 6)
          || unit.kind == .count && recognizer.words.before(bytes, at: start, floor: floor)?.effect == .counts
      }
      if numeral.isOne {
        return unit.numerals == .all && !isAfterAny(of: Self.articles, at: start)
      }
      return true
    case .bare:
      if numeral.approximate || unit.approximate { return true }
      if recognizer.words.after(bytes, at: unit.end, limit: limit) != nil { return true }
      let isOneMagnitude = numeral.range.lowerBound == numeral.magnitudeStart
      if numeral.power >= 12, unit.kind == .money { return true }
      if numeral.power > 0, !isOneMagnitude, unit.kind == .money || unit.kind == .physical { return true }
      guard unit.numerals != .arabic else { return false }
      if isAfterAny(of: Self.overs, at: start) { return true }
      if case .compares(let comparator)? = recognizer.words.before(bytes, at: start, floor: floor)?.effect {
        return comparator != .eq
      }
      return false
    }
  }

  private static let turning = CharacterSet("翻了上")
  private static let overs = CharacterSet("上成过好逾")
  /// 同一个, 每一项, 统一: 一 counts nothing after these.
  private static let articles = CharacterSet("上统唯单同逐归专之其这那某另任哪头首第每初周期进步合如")
}
