internal import PlanModel

/// A number with its unit, before the words around it are read.
struct Measured {
  var start: Int
  var number: Range<Int>
  var value: ExactDecimal
  var upper: ExactDecimal?
  var unitRange: Range<Int>
  var unit: String
  var kind: UnitTable.Kind?
  var approximate = false
  /// End of all that belongs to number and unit.
  var end: Int
  var isRange = false
}

extension QuantityScan {
  /// Reads the numeral at the position and whatever it makes; gives where to go on, always further than the position.
  mutating func readNumeral(at start: Int) -> Int {
    guard
      let numeral = reader.read(bytes, at: start, limit: limit) ?? reader.readMagnitude(bytes, at: start, limit: limit)
    else {
      if let end = readZeroGrowth(at: start) { return end }
      if let end = readDiscount(at: start) { return end }
      return reader.skip(bytes, at: start, limit: limit)
    }
    let next = numeral.range.upperBound
    if numeral.form == .chinese, numeral.range.count == 3, !recognizer.units.mayBegin(bytes, at: next, limit: limit),
      !isAfter("第", at: start), !isAfter("前", at: start)
    {
      return next
    }
    if let end = readShare(numeral) { return end }
    if let end = skipName(numeral) { return end }
    if let end = readDate(numeral) { return end }
    if let end = readOrdinal(numeral) { return end }
    if let measured = measure(numeral) { return finish(measured, numeral) }
    if let end = readUnitless(numeral) { return end }
    return next
  }

  /// Names, versions and codes around a number: 5G, 7+2, PM2.5, COVID-19, 〔2018〕, 0771-1234567. Gives where they end.
  private func skipName(_ numeral: Numeral) -> Int? {
    let start = numeral.range.lowerBound
    let end = numeral.range.upperBound
    let before: UInt8 = start > range.lowerBound ? bytes[start - 1] : 0
    let after: UInt8 = end < limit ? bytes[end] : 0
    switch before {
    case 0x2B, 0x5F, 0x40, 0x23, 0x26, 0x2F, 0x5C, 0x2E, 0x2A: return pastCode(end)
    case 0x2D where start - 1 > range.lowerBound && bytes[start - 2].isASCIIAlphanumeric: return pastCode(end)
    case let letter where letter.isASCIILetter:
      // PM2.5年均浓度
      if isAfter("PM", at: start), numeral.magnitudeStart == end { return pastCode(end) }
      guard start - 1 > range.lowerBound, bytes[start - 2].isASCIILetter, after & 0x80 != 0 || after == 0x25,
        recognizer.units.match(bytes, at: numeral.magnitudeStart, limit: limit) != nil || after == 0x25
          || numeral.power > 0
      else { return pastCode(end) }
    default: break
    }
    if isAfter("〔", at: start) || isAfter("[", at: start) { return end }
    if after == 0x2B, end + 1 < limit { return pastCode(end + 1) }
    if after == 0x2B || after == 0x40 { return end + 1 }
    if after.isASCIILetter, recognizer.units.match(bytes, at: end, limit: limit) == nil { return pastCode(end) }
    if after == 0x2E, end + 1 < limit, bytes[end + 1].isASCIIDigit { return pastCode(end) }
    return nil
  }

  /// End of the run of letters, digits and joints that goes on at the position.
  private func pastCode(_ start: Int) -> Int {
    var end = start
    while end < limit {
      let byte = bytes[end]
      let joint =
        (byte == 0x2B || byte == 0x2D || byte == 0x2E || byte == 0x2F || byte == 0x3A || byte == 0x5F)
        && end + 1 < limit && bytes[end + 1].isASCIIAlphanumeric
      guard byte.isASCIIAlphanumeric || joint else { break }
      end += 1
    }
    return end
  }

  /// Number, range and unit; nil when no unit stands there.
  func measure(_ numeral: Numeral) -> Measured? {
    if let range = measureRange(numeral) { return range }
    guard let unit = unit(after: numeral), accepts(unit, numeral) else { return nil }
    return measured(numeral, upper: numeral.upper, unit, start: numeral.range.lowerBound)
  }

  /// Puts number and unit together; 成 and 折 become percent, 半 adds a half.
  func measured(_ numeral: Numeral, upper: ExactDecimal?, _ unit: FoundUnit, start: Int) -> Measured {
    var value = numeral.value
    var upper = upper
    var end = unit.end
    var name = name(of: unit)
    if unit.role == .tenth || unit.role == .discount {
      let tenfold = value < ExactDecimal(10) || unit.role == .tenth
      if tenfold {
        value = value.shifted(by: 1) ?? value
        upper = upper?.shifted(by: 1)
      }
      name = "%"
      if NumeralClass.sort(reader.kind(bytes, end, limit)) == NumeralClass.digit, upper == nil, tenfold,
        NumeralClass.sort(reader.kind(bytes, end + 3, limit)) == NumeralClass.none
      {
        value = value.adding(ExactDecimal(NumeralClass.amount(reader.kind(bytes, end, limit)))) ?? value
        end += 3
      }
    }
    if upper == nil, let parts = partsOfYuan(unit, at: end) {
      value = value.adding(parts.value) ?? value
      end = parts.end
    } else if upper == nil, let tenths = tenths(unit, at: end) {
      value = value.adding(ExactDecimal(mantissa: Int64(tenths), scale: 1)) ?? value
      end += 3
    } else if upper == nil, unit.role == .piece, isAt("半月", end) || isAt("半小时", end) {
      return monthAndHalf(numeral, unit, at: end)
    } else if upper == nil, takesHalf(unit, at: end) {
      value = value.adding(ExactDecimal(mantissa: 5, scale: name == "%" ? 0 : 1)) ?? value
      end += 3
    }
    return Measured(
      start: start, number: start..<unit.numberEnd, value: value, upper: upper, unitRange: unit.start..<unit.end,
      unit: name, kind: unit.kind, approximate: numeral.approximate || unit.approximate, end: end,
      isRange: upper != nil)
  }

  /// Magnitude and unit; the magnitude stands in two places at most (3万多亿元).
  private func name(of unit: FoundUnit) -> String {
    if unit.moreMagnitude.isEmpty, unit.magnitude.isEmpty || unit.magnitude.upperBound == unit.word.lowerBound {
      let start = unit.magnitude.isEmpty ? unit.word.lowerBound : unit.magnitude.lowerBound
      return String(decoding: bytes[start..<unit.word.upperBound], as: UTF8.self)
    }
    return String(decoding: bytes[unit.magnitude] + bytes[unit.moreMagnitude] + bytes[unit.word], as: UTF8.self)
  }

  /// 一个半月, 两个半小时.
  private func monthAndHalf(_ numeral: Numeral, _ unit: FoundUnit, at end: Int) -> Measured {
    let last = end + (isAt("半月", end) ? 6 : 9)
    return Measured(
      start: numeral.range.lowerBound, number: numeral.range,
      value: numeral.value.adding(ExactDecimal(mantissa: 5, scale: 1)) ?? numeral.value,
      unitRange: unit.start..<last, unit: isAt("半月", end) ? "个月" : "个小时", kind: .duration, end: last)
  }

  /// 三十五元五角, 3元5角2分: the tenths and hundredths behind 元.
  private func partsOfYuan(_ unit: FoundUnit, at start: Int) -> (value: ExactDecimal, end: Int)? {
    guard unit.kind == .money, unit.magnitude.isEmpty, isAfter("元", at: start) || isAfter("块钱", at: start) else {
      return nil
    }
    var value = ExactDecimal(0)
    var end = start
    for (word, scale) in [("角", 1), ("分", 2)] as [(StaticString, Int)] {
      guard let digit = reader.read(bytes, at: end, limit: limit), digit.upper == nil, digit.power == 0,
        digit.value < ExactDecimal(10), isAt(word, digit.range.upperBound)
      else { continue }
      value = value.adding(ExactDecimal(mantissa: digit.value.mantissa, scale: scale)) ?? value
      end = digit.range.upperBound + word.utf8CodeUnitCount
    }
    return end > start ? (value, end) : nil
  }

  /// 一米七, 两块五: the digit after a unit counts tenths where the phrase ends with it.
  private func tenths(_ unit: FoundUnit, at end: Int) -> Int? {
    guard unit.kind == .physical || unit.kind == .money, unit.magnitude.isEmpty else { return nil }
    let kind = reader.kind(bytes, end, limit)
    guard NumeralClass.sort(kind) == NumeralClass.digit, endsPhrase(end + 3) else { return nil }
    return NumeralClass.amount(kind)
  }

  /// 三年半, 三成半, 一倍半, but not 两年半数.
  private func takesHalf(_ unit: FoundUnit, at end: Int) -> Bool {
    guard isAt("半", end), unit.magnitude.isEmpty, !Self.halfWords.contains(bytes, at: end + 3) else { return false }
    return unit.kind == .duration || unit.kind == .year || unit.kind == .physical || unit.kind == .share
  }

  /// What makes another word of 半.
  static let halfWords = CharacterSet("数导径年岛固山自成封月天小")
}
