internal import PlanModel

extension QuantityScan {
  /// Two numbers that bound one quantity: 2-3个, 10%-15%, 10至15家, 1-2万元, 500万-1亿元; nil when they do not.
  ///
  /// Counter-examples: 从10%到15% tells a change, 2018-2020 is a period, 3年至5个月 has two units.
  func measureRange(_ first: Numeral) -> Measured? {
    guard first.upper == nil else { return nil }
    let firstUnit = unit(after: first)
    if let firstUnit, !accepts(firstUnit, first) { return nil }
    var joint = firstUnit?.end ?? first.range.upperBound
    guard let (next, isWord) = pastJoint(joint) else { return nil }
    joint = next
    if isWord, isAfter("从", at: first.range.lowerBound) || isAfter("由", at: first.range.lowerBound) { return nil }
    guard let second = reader.read(bytes, at: joint, limit: limit), second.upper == nil,
      second.form != .positional, second.form != .bare || second.power > 0
    else { return nil }
    let secondUnit = unit(after: second)
    guard let unit = secondUnit, unit.kind != .name else { return nil }
    if let firstUnit, bytes[firstUnit.word] != bytes[unit.word] { return nil }
    if firstUnit == nil, !accepts(unit, second) { return nil }
    if unit.kind == .year, first.looksLikeYear || second.looksLikeYear { return nil }
    guard let (low, high, power) = Self.aligned(first, firstUnit, second, unit), low < high else { return nil }
    var whole = second
    whole.range = first.range.lowerBound..<second.range.upperBound
    whole.value = low
    var found = unit
    if power != unit.power, let firstUnit {
      found.magnitude = firstUnit.magnitude
      found.moreMagnitude = firstUnit.moreMagnitude
    }
    if power != unit.power, firstUnit == nil { found.magnitude = first.magnitudeStart..<first.range.upperBound }
    return measured(whole, upper: high, found, start: first.range.lowerBound)
  }

  /// The end of a dash, 至 or 到 at the position, and whether it is a word.
  func pastJoint(_ position: Int) -> (end: Int, isWord: Bool)? {
    guard position < limit else { return nil }
    if bytes[position] == 0x2D || bytes[position] == 0x7E {
      var end = position + 1
      if end < limit, bytes[end] == bytes[position] { end += 1 }
      return (end, false)
    }
    if isAt("至", position) || isAt("到", position) { return (position + 3, true) }
    return nil
  }

  /// Both numbers in one magnitude, the smaller of the two where both are printed; nil when they cannot be.
  private static func aligned(
    _ first: Numeral, _ firstUnit: FoundUnit?, _ second: Numeral, _ secondUnit: FoundUnit
  ) -> (ExactDecimal, ExactDecimal, Int)? {
    let power = secondUnit.power
    let own = firstUnit?.power ?? first.power
    if own == power { return (first.value, second.value, power) }
    if own == 0, firstUnit == nil {
      // 1-2万元: the magnitude of the second holds for both, unless that turned the range round (5000-1万元).
      if first.value < second.value { return (first.value, second.value, power) }
      guard let high = second.value.shifted(by: power) else { return nil }
      return (first.value, high, 0)
    }
    guard own < power, let high = second.value.shifted(by: power - own) else { return nil }
    return (first.value, high, own)
  }
}
