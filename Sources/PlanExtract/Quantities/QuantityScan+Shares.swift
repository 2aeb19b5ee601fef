internal import PlanModel

extension QuantityScan {
  /// 百分之三点五, 千分之五, 三分之二, 1/3, 一半, 2.35:1. Gives where it ends; nil when it is none of these.
  mutating func readShare(_ numeral: Numeral) -> Int? {
    let end = numeral.range.upperBound
    if isAt("分之", end) { return readParts(numeral, at: end + 6) }
    if isAt("又", end), let part = reader.read(bytes, at: end + 3, limit: limit), isAt("分之", part.range.upperBound) {
      // 四又三分之二 is no share, and no decimal either.
      return reader.read(bytes, at: part.range.upperBound + 6, limit: limit)?.range.upperBound ?? part.range.upperBound
    }
    if numeral.isOne, isAt("半", end), !Self.halfWords.contains(bytes, at: end + 3) {
      return emitShare(
        ExactDecimal(50), unit: "%", from: numeral.range.lowerBound, number: numeral.range.lowerBound..<end + 3)
    }
    guard numeral.form == .arabic, end + 1 < limit, bytes[end + 1].isASCIIDigit else { return nil }
    if bytes[end] == 0x2F { return readSlash(numeral, at: end + 1) }
    if bytes[end] == 0x3A { return readRatio(numeral, at: end + 1) }
    return nil
  }

  /// 零增长, 零下降: a change of nothing.
  mutating func readZeroGrowth(at start: Int) -> Int? {
    guard isAt("零增长", start) || isAt("零下降", start) else { return nil }
    return emitShare(ExactDecimal(0), unit: "%", from: start, number: start..<start + 3, end: start + 9)
  }

  /// 八五折: two digits before 折 are its percent.
  mutating func readDiscount(at start: Int) -> Int? {
    let first = reader.kind(bytes, start, limit)
    let second = reader.kind(bytes, start + 3, limit)
    guard NumeralClass.sort(first) == NumeralClass.digit, NumeralClass.sort(second) == NumeralClass.digit,
      NumeralClass.amount(first) > 0, isAt("折", start + 6)
    else { return nil }
    let percent = NumeralClass.amount(first) * 10 + NumeralClass.amount(second)
    return emitShare(ExactDecimal(percent), unit: "%", from: start, number: start..<start + 6, end: start + 9)
  }

  /// What stands after 分之. Of a hundred, a thousand and ten thousand it is the number; of others the share in percent.
  private mutating func readParts(_ whole: Numeral, at position: Int) -> Int {
    let start = whole.range.lowerBound
    guard let denominator = whole.total, denominator > ExactDecimal(0), whole.upper == nil,
      let part = reader.read(bytes, at: position, limit: limit)
    else { return position }
    var end = part.range.upperBound
    var upper = part.upper
    var value = part.total ?? part.value
    if let joint = pastJoint(end) {
      var next = joint.end
      if isAt("百分之", next) { next += 9 }
      if let other = reader.read(bytes, at: next, limit: limit), other.upper == nil, let high = other.total,
        value < high,
        next > joint.end || whole.total == ExactDecimal(100),
        !(other.range.upperBound < limit && isAt("年", other.range.upperBound))
      {
        upper = high
        end = other.range.upperBound
      }
    }
    let unit: String
    switch denominator.mantissa {
    case 100 where denominator.isInteger: unit = "%"
    case 1000 where denominator.isInteger: unit = "‰"
    case 10000 where denominator.isInteger: unit = "‱"
    default:
      unit = "%"
      guard let share = Self.percent(value, of: denominator) else { return end }
      value = share
      upper = upper.flatMap { Self.percent($0, of: denominator) }
    }
    return emitShare(value, upper: upper, unit: unit, from: start, number: start..<end, approximate: part.approximate)
  }

  /// 1/3: a share where the words around take it for one.
  private mutating func readSlash(_ numeral: Numeral, at position: Int) -> Int? {
    guard let other = reader.read(bytes, at: position, limit: limit), other.power == 0, other.form == .arabic,
      !other.hasPoint, !numeral.hasPoint, numeral.value < other.value, other.value <= ExactDecimal(100)
    else { return nil }
    let start = numeral.range.lowerBound
    let end = other.range.upperBound
    let after: UInt8 = end < limit ? bytes[end] : 0
    if after == 0x2F || after == 0x2D || after.isASCIIAlphanumeric { return nil }
    if start > range.lowerBound, bytes[start - 1].isASCIIAlphanumeric || bytes[start - 1] == 0x2F { return nil }
    // 1 1/2 is more than one.
    if start > range.lowerBound + 1, bytes[start - 1] == 0x20, bytes[start - 2].isASCIIDigit { return end }
    guard let share = Self.percent(numeral.value, of: other.value) else { return nil }
    return emitShare(share, unit: "%", from: start, number: start..<end)
  }

  /// 2.35:1, 1:4 after 比: the first number over the second.
  private mutating func readRatio(_ numeral: Numeral, at position: Int) -> Int? {
    guard let other = reader.read(bytes, at: position, limit: limit), other.form == .arabic, other.power == 0 else {
      return nil
    }
    let start = numeral.range.lowerBound
    let end = other.range.upperBound
    if end < limit, bytes[end] == 0x3A || bytes[end].isASCIIAlphanumeric { return end }
    let one = other.value == ExactDecimal(1) && other.digits == 1
    guard one || isRatioContext(start) else { return nil }
    guard let value = one ? numeral.value : Self.quotient(numeral.value, other.value, digits: 4) else { return nil }
    return emitShare(value, unit: "", from: start, number: start..<end)
  }

  /// Whether 比 or 按 stands shortly before.
  private func isRatioContext(_ start: Int) -> Bool {
    let from = max(floor, start - 18)
    return bytes.first("比", in: from..<start) != nil || bytes.first("按", in: from..<start) != nil
  }

  /// Part of a whole in percent, to two places.
  private static func percent(_ part: ExactDecimal, of whole: ExactDecimal) -> ExactDecimal? {
    guard let hundredfold = part.shifted(by: 2) else { return nil }
    return quotient(hundredfold, whole, digits: 2)
  }

  /// Quotient rounded half up.
  private static func quotient(_ a: ExactDecimal, _ b: ExactDecimal, digits: Int) -> ExactDecimal? {
    guard b.mantissa > 0, let numerator = a.shifted(by: digits + b.scale) else { return nil }
    let divisor = b.mantissa * NumeralReader.tenTo(numerator.scale)
    guard divisor > 0 else { return nil }
    let doubled = numerator.mantissa * 2 + divisor
    return ExactDecimal(mantissa: doubled / (divisor * 2), scale: digits)
  }

  /// 半数, 过半, 半年, 翻番, 翻倍, 倍增: figures without a digit.
  mutating func readChangeWord(_ kind: UInt8, at start: Int) -> Int {
    switch kind {
    case NumeralClass.half: return readHalf(at: start)
    case NumeralClass.turn:
      guard isAt("翻番", start) || isAt("翻倍", start) else { return start + 3 }
      if Self.programmes.contains(bytes, at: start + 6) { return start + 6 }
      return emitShare(
        ExactDecimal(1), unit: isAt("翻番", start) ? "番" : "倍", from: start, number: start..<start + 3,
        unitRange: start + 3..<start + 6)
    default:
      guard isAt("倍增", start), !isAfter("成", at: start), !Self.programmes.contains(bytes, at: start + 6) else {
        return start + 3
      }
      return emitShare(
        ExactDecimal(1), unit: "倍", from: start, number: start..<start, unitRange: start..<start + 3, end: start + 6)
    }
  }

  private static let programmes = CharacterSet("计行工专式级长器效方任")
  private static let halfYears = CharacterSet("上下前后大每这")

  private mutating func readHalf(at start: Int) -> Int {
    if isAt("半数", start) || (isAfter("过", at: start) && endsPhrase(start + 3)) {
      let number = isAt("半数", start) ? start..<start + 6 : start..<start + 3
      return emitShare(ExactDecimal(50), unit: "%", from: start, number: number)
    }
    var unitStart = start + 3
    if isAt("个", unitStart), !isAt("个月", unitStart), !isAt("个小时", unitStart) { unitStart += 3 }
    guard !isAfterAny(of: Self.halfYears, at: start),
      let match = recognizer.units.match(bytes, at: unitStart, limit: limit)
    else { return start + 3 }
    let entry = recognizer.units.entries[match.entry]
    let isShare = isAt("成", unitStart)
    // 半公里, 半吨: a measure, where 半升 or 半米 may be part of a word.
    let isMeasure = entry.kind == .physical && (entry.word.count >= 6 || isAt("吨", unitStart) || isAt("亩", unitStart))
    guard entry.kind == .duration || entry.kind == .year || isShare || isMeasure else { return start + 3 }
    let measured = Measured(
      start: start, number: start..<start + 3,
      value: isShare ? ExactDecimal(5) : ExactDecimal(mantissa: 5, scale: 1), unitRange: unitStart..<match.end,
      unit: isShare ? "%" : String(decoding: entry.word, as: UTF8.self), kind: entry.kind, end: match.end)
    return finish(measured, nil)
  }

  private mutating func emitShare(
    _ value: ExactDecimal, upper: ExactDecimal? = nil, unit: String, from start: Int, number: Range<Int>,
    unitRange: Range<Int>? = nil, approximate: Bool = false, end: Int? = nil
  ) -> Int {
    let last = end ?? max(number.upperBound, unitRange?.upperBound ?? 0)
    return finish(
      Measured(
        start: start, number: number, value: value, upper: upper, unitRange: unitRange ?? last..<last, unit: unit,
        kind: .share, approximate: approximate, end: last, isRange: upper != nil), nil)
  }
}
