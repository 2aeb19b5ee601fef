internal import PlanModel

/// A Chinese numeral as it is read from left to right. Two sums run side by side, for 三五百 and 十七八 are two numbers in one.
private struct Sums {
  /// Sections that a magnitude has closed.
  var total: Int64 = 0
  /// The section being read, below 万.
  var section: Int64 = 0
  /// A digit that no power has taken yet.
  var digit: Int64 = -1

  mutating func take(power: Int) {
    section += max(digit, 0) * NumeralReader.tenTo(power)
    digit = -1
  }

  mutating func close(magnitude: Int, whole: Bool) {
    let open = section + max(digit, 0)
    total = whole ? (total + open) * NumeralReader.tenTo(magnitude) : total + open * NumeralReader.tenTo(magnitude)
    section = 0
    digit = -1
  }

  var sum: Int64 { total + section + max(digit, 0) }
}

extension NumeralReader {
  /// 两千五百, 廿五, 壹佰万, 一万三, 三点五亿, 二〇二七, 三五百, 十几, 数百; nil for what follows no rule.
  func readChinese(_ bytes: [UInt8], at start: Int, limit: Int) -> Numeral? {
    if let digits = readDigits(bytes, at: start, limit: limit) { return digits }
    var state = ChineseState(start: start)
    while state.position < limit {
      let kind = kind(bytes, state.position, limit)
      if kind == NumeralClass.none {
        guard state.takeLiteral(bytes, self, limit: limit) else { break }
        continue
      }
      guard let goesOn = state.take(kind, bytes, self, limit: limit) else { return nil }
      if !goesOn { break }
    }
    return state.numeral(bytes, self, limit: limit)
  }

  /// 二〇二七, 一九九八: three and more digits in a row, or two with 〇, read one by one.
  private func readDigits(_ bytes: [UInt8], at start: Int, limit: Int) -> Numeral? {
    var position = start
    var value: Int64 = 0
    var count = 0
    var zero = false
    while NumeralClass.sort(kind(bytes, position, limit)) == NumeralClass.digit, count < 12 {
      let digit = NumeralClass.amount(kind(bytes, position, limit))
      if digit == 0 { zero = true }
      value = value * 10 + Int64(digit)
      count += 1
      position += 3
    }
    guard count >= 3 || (count == 2 && zero) else { return nil }
    switch NumeralClass.sort(kind(bytes, position, limit)) {
    case NumeralClass.power, NumeralClass.tens: return nil
    default: break
    }
    var numeral = Numeral(
      range: start..<position, value: ExactDecimal(mantissa: value), magnitudeStart: position, form: .positional)
    if let fraction = readFraction(bytes, at: position, limit: limit) {
      numeral.value = ExactDecimal(
        mantissa: value * Self.tenTo(fraction.digits) + fraction.value, scale: fraction.digits)
      numeral.range = start..<fraction.end
      numeral.magnitudeStart = fraction.end
      numeral.hasPoint = true
    }
    return numeral
  }

  /// The digits after 点, as in 三点五; nil where 点 is something else (八点三十).
  fileprivate func readFraction(
    _ bytes: [UInt8], at start: Int, limit: Int
  ) -> (value: Int64, digits: Int, end: Int)? {
    guard bytes.has("点", at: start) || bytes.has("點", at: start), start + 3 < limit else { return nil }
    var position = start + 3
    var value: Int64 = 0
    var digits = 0
    while NumeralClass.sort(kind(bytes, position, limit)) == NumeralClass.digit, digits < 6 {
      value = value * 10 + Int64(NumeralClass.amount(kind(bytes, position, limit)))
      digits += 1
      position += 3
    }
    let next = NumeralClass.sort(kind(bytes, position, limit))
    // 三点五千米: there the power belongs to the unit.
    guard digits > 0, next != NumeralClass.power || powerUnit(bytes, at: position, limit: limit) else { return nil }
    return (value, digits, position)
  }
}

private struct ChineseState {
  let start: Int
  var position: Int
  var low = Sums()
  var high = Sums()
  /// Exponent of the last power in this section; 4 at its start.
  var lastPower = 4
  /// Exponent of the last power or magnitude, for 一万三; 0 after a digit that follows 零.
  var place = 0
  /// The run of magnitudes that ends the numeral so far.
  var magnitude = 0
  var magnitudeStart = 0
  var sawDigit = false
  var sawAnything = false
  var approximate = false
  var zero = false
  var digitsInRow = 0
  var fraction: (value: Int64, digits: Int)?
  /// Exponent of the smallest magnitude that closed a section.
  var closed = 16

  init(start: Int) {
    self.start = start
    position = start
  }

  /// 5万4千: Arabic digits inside are left to the Arabic reader; here only the end is decided.
  mutating func takeLiteral(_ bytes: [UInt8], _ reader: NumeralReader, limit: Int) -> Bool {
    // 十五点八, 二百三十点五: the point stands behind whole numbers of any length — but 八点三十 is a time.
    guard fraction == nil, sawDigit, high.digit < 0 || low.digit == high.digit, magnitude == 0,
      let read = reader.readFraction(bytes, at: position, limit: limit)
    else { return false }
    fraction = (read.value, read.digits)
    position = read.end
    return true
  }

  /// Takes one character: true to go on, false when the numeral ended before it, nil when this is no numeral.
  mutating func take(_ kind: UInt8, _ bytes: [UInt8], _ reader: NumeralReader, limit: Int) -> Bool? {
    let amount = NumeralClass.amount(kind)
    switch NumeralClass.sort(kind) {
    case NumeralClass.digit: return takeDigit(Int64(amount))
    case NumeralClass.tens:
      guard !sawAnything else { return false }
      sawAnything = true
      sawDigit = true
      low.section = Int64(amount * 10)
      high.section = low.section
      lastPower = 1
    case NumeralClass.power: return takePower(amount, bytes, reader, limit: limit)
    case NumeralClass.magnitude: return takeMagnitude(amount)
    default: return takeWord(kind, bytes, reader, limit: limit)
    }
    position += 3
    return true
  }

  private mutating func takeDigit(_ digit: Int64) -> Bool? {
    guard fraction == nil else { return false }
    sawAnything = true
    sawDigit = true
    magnitude = 0
    position += 3
    if digit == 0 {
      guard digitsInRow == 0 else { return nil }
      zero = true
      return true
    }
    digitsInRow += 1
    switch digitsInRow {
    case 1:
      low.digit = digit
      high.digit = digit
    case 2:
      guard digit == low.digit + 1 || (low.digit == 3 && digit == 5) else { return nil }
      high.digit = digit
    default: return nil
    }
    return true
  }

  private mutating func takePower(
    _ power: Int, _ bytes: [UInt8], _ reader: NumeralReader, limit: Int
  ) -> Bool? {
    guard fraction == nil else { return false }
    if sawAnything, reader.powerUnit(bytes, at: position, limit: limit) { return false }
    guard power < lastPower else { return nil }
    if low.digit < 0 {
      // 十 counts as 一十; 百 and 千 only at the very start (百亿元, 千人).
      guard power == 1 || !sawAnything else { return nil }
      low.digit = 1
      high.digit = 1
      if power == 1 { sawDigit = true }
    }
    low.take(power: power)
    high.take(power: power)
    lastPower = power
    place = power
    zero = false
    digitsInRow = 0
    sawAnything = true
    magnitude = 0
    position += 3
    return true
  }

  private mutating func takeMagnitude(_ exponent: Int) -> Bool? {
    guard sawAnything else { return nil }
    if magnitude > 0 {
      // 万亿, and 万万 for 亿.
      guard magnitude == 4 else { return nil }
      low.total *= NumeralReader.tenTo(exponent)
      high.total *= NumeralReader.tenTo(exponent)
      magnitude += exponent
    } else {
      guard exponent < closed || exponent == 8 else { return nil }
      magnitudeStart = position
      magnitude = exponent
      if fraction == nil {
        low.close(magnitude: exponent, whole: exponent == 8)
        high.close(magnitude: exponent, whole: exponent == 8)
      }
    }
    closed = min(closed, exponent)
    lastPower = 4
    place = exponent
    zero = false
    digitsInRow = 0
    position += 3
    return true
  }

  /// 几 and 数: 十几, 几十, 数百.
  private mutating func takeWord(
    _ kind: UInt8, _ bytes: [UInt8], _ reader: NumeralReader, limit: Int
  ) -> Bool? {
    guard fraction == nil, digitsInRow == 0 else { return false }
    let next = NumeralClass.sort(reader.kind(bytes, position + 3, limit))
    let beforePower = next == NumeralClass.power || next == NumeralClass.magnitude
    if !sawAnything {
      guard kind == NumeralClass.several || kind == NumeralClass.some, beforePower else { return nil }
      low.digit = 1
      high.digit = 1
    } else {
      guard kind == NumeralClass.several else { return false }
      if beforePower, next == NumeralClass.power { return nil }
    }
    approximate = true
    sawAnything = true
    position += 3
    return true
  }

  /// 零件, 陆家嘴, 队伍: by themselves these are no digits.
  private static let doubtful = CharacterSet("零〇陆伍陸")

  func numeral(_ bytes: [UInt8], _ reader: NumeralReader, limit: Int) -> Numeral? {
    guard sawAnything, position > start else { return nil }
    if position == start + 3, sawDigit, Self.doubtful.contains(bytes, at: start) { return nil }
    var state = self
    if digitsInRow > 0, place > 0, !zero, place > 1, fraction == nil {
      // 一万三 is 13000, 三百五 is 350.
      let factor = NumeralReader.tenTo(place - 1)
      state.low.digit *= factor
      state.high.digit *= factor
    }
    if digitsInRow == 2, place == 0, zero { return nil }
    var value = ExactDecimal(mantissa: state.low.sum)
    var upper: ExactDecimal? = state.high.sum == state.low.sum ? nil : ExactDecimal(mantissa: state.high.sum)
    if let fraction {
      value = ExactDecimal(
        mantissa: state.low.sum * NumeralReader.tenTo(fraction.digits) + fraction.value, scale: fraction.digits)
    } else if magnitude > 0 {
      guard let scaled = value.shifted(by: -magnitude) else { return nil }
      value = scaled
      upper = upper.flatMap { $0.shifted(by: -magnitude) }
    }
    return Numeral(
      range: start..<position, value: value, upper: upper, power: magnitude,
      magnitudeStart: magnitude > 0 ? magnitudeStart : position,
      form: sawDigit ? .chinese : .bare, approximate: approximate, hasPoint: fraction != nil,
      isOne: position == start + 3 && value == ExactDecimal(1) && sawDigit)
  }
}
