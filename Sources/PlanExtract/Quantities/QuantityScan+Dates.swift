internal import PlanModel

extension QuantityScan {
  /// 2020年, 2018-2020年, 2024年12月31日, 10月1日, 9:30, 2024-12-31. Gives where the date ends.
  mutating func readDate(_ numeral: Numeral) -> Int? {
    guard numeral.upper == nil, numeral.power == 0 else { return nil }
    let start = numeral.range.lowerBound
    var end = numeral.range.upperBound
    if numeral.looksLikeYear {
      // 2018-2020年, 2018、2019年, 2024-12-31, 2024.12.31.
      if let code = pastNumericDate(end) {
        emitDate(numeral, start..<code, unit: end..<end)
        return code
      }
      while let (next, _) = pastJoint(end) ?? pastComma(end),
        let other = reader.read(bytes, at: next, limit: limit), other.looksLikeYear
      {
        end = other.range.upperBound
      }
      guard isAt("年", end) else {
        return isQuantityUnit(at: end) ? nil : end
      }
    }
    if numeral.hasPoint, isAt("年", end), numeral.digits >= 5 { return end + 3 }
    guard let (whole, unit) = dateEnd(numeral, from: end) else { return pastClock(numeral) }
    emitDate(numeral, start..<whole, unit: unit)
    return whole
  }

  private func isQuantityUnit(at position: Int) -> Bool {
    var position = position
    while NumeralClass.sort(reader.kind(bytes, position, limit)) == NumeralClass.magnitude { position += 3 }
    if Self.more.contains(bytes, at: position) { position += 3 }
    guard let match = recognizer.units.match(bytes, at: position, limit: limit) else { return false }
    return recognizer.units.entries[match.entry].kind != .name
  }

  private static let more = CharacterSet("余多")

  private func pastComma(_ position: Int) -> (end: Int, isWord: Bool)? {
    isAt("、", position) || isAt("和", position) ? (position + 3, true) : nil
  }

  private mutating func emitDate(_ numeral: Numeral, _ range: Range<Int>, unit: Range<Int>) {
    mentions.append(
      QuantityMention(
        range: range, numberRange: numeral.range, unitRange: unit, value: numeral.value, upper: nil,
        unit: String(decoding: bytes[unit], as: UTF8.self), comparator: .eq, kind: .date))
  }

  /// The date words after the first number: 年, then month and day; nil when they make a length of time or nothing.
  private func dateEnd(_ numeral: Numeral, from position: Int) -> (end: Int, unit: Range<Int>)? {
    guard numeral.value.isInteger, !numeral.approximate else { return nil }
    if isAt("年", position) {
      guard numeral.looksLikeYear else { return nil }
      let unit = position..<position + 3
      return (pastDay(pastMonth(unit.upperBound)), unit)
    }
    let amount = numeral.value.mantissa
    if isAt("月", position), (1...12).contains(amount) {
      return (pastDay(position + 3), position..<position + 3)
    }
    if isAt("日", position), (1...31).contains(amount), !isAt("均", position + 3) {
      // 征集意见不少于30日
      if case .compares(let comparator)? = recognizer.words.before(bytes, at: numeral.range.lowerBound, floor: floor)?
        .effect,
        comparator == .ge || comparator == .gt || comparator == .le || comparator == .lt
      {
        return nil
      }
      if isAt("内", position + 3) || isAt("以内", position + 3) || isAt("之内", position + 3) { return nil }
      return (position + 3, position..<position + 3)
    }
    if isAt("-", position) || isAt("~", position) || isAt("至", position) || isAt("、", position),
      let next = pastJoint(position) ?? pastComma(position),
      let other = reader.read(bytes, at: next.end, limit: limit), other.power == 0, other.value.isInteger,
      (1...31).contains(other.value.mantissa), (1...31).contains(amount), other.upper == nil
    {
      let end = other.range.upperBound
      if isAt("月", end) || (isAt("日", end) && !isAt("内", end + 3)) { return (pastDay(end + 3), end..<end + 3) }
    }
    return nil
  }

  /// Past N月 or N-N月 where it stands.
  private func pastMonth(_ position: Int) -> Int {
    past("月", position)
  }

  private func pastDay(_ position: Int) -> Int {
    let end = past("日", position)
    return end == position ? past("号", position) : end
  }

  private func past(_ word: StaticString, _ position: Int) -> Int {
    guard let number = reader.read(bytes, at: position, limit: limit), number.power == 0, number.value.isInteger,
      number.value <= ExactDecimal(31)
    else { return position }
    var end = number.range.upperBound
    if let joint = pastJoint(end), let other = reader.read(bytes, at: joint.end, limit: limit), other.power == 0 {
      end = other.range.upperBound
    }
    return isAt(word, end) ? end + word.utf8CodeUnitCount : position
  }

  /// -12-31, .12.31, /12/31 after a year; nil for anything else.
  private func pastNumericDate(_ position: Int) -> Int? {
    guard position < limit, bytes[position] == 0x2D || bytes[position] == 0x2E || bytes[position] == 0x2F else {
      return nil
    }
    let joint = bytes[position]
    var end = position
    var parts = 0
    while parts < 2, end < limit, bytes[end] == joint {
      var next = end + 1
      while next < limit, next < end + 4, bytes[next].isASCIIDigit { next += 1 }
      guard next > end + 1, next <= end + 3 else { break }
      end = next
      parts += 1
    }
    return parts == 2 && !(end < limit && bytes[end].isASCIIDigit) ? end : nil
  }

  /// 9:30, 18:00-20:00, 9时30分.
  private func pastClock(_ numeral: Numeral) -> Int? {
    guard numeral.value.isInteger, numeral.value <= ExactDecimal(24), numeral.form != .bare else { return nil }
    let end = numeral.range.upperBound
    if end + 2 < limit, bytes[end] == 0x3A, bytes[end + 1].isASCIIDigit, bytes[end + 2].isASCIIDigit,
      !(end + 3 < limit && (bytes[end + 3].isASCIIDigit || bytes[end + 3] == 0x2E))
    {
      return end + 3
    }
    if isAt("时", end) {
      let after = past("分", end + 3)
      return after > end + 3 || recognizer.units.match(bytes, at: end, limit: limit) != nil ? after : nil
    }
    return nil
  }
}
