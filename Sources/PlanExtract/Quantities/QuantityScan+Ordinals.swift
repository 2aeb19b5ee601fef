internal import PlanModel

extension QuantityScan {
  /// 第25位 and 进入前10 are ranks, 第一批 and 第三章 only number something. Gives where it ends.
  mutating func readOrdinal(_ numeral: Numeral) -> Int? {
    let start = numeral.range.lowerBound
    if isAfter("第", at: start) { return readNumbered(numeral, from: start - 3) }
    if isAfter("前", at: start), !isAfterAny(of: Self.beforeWords, at: start - 3) { return readTop(numeral) }
    return nil
  }

  private static let beforeWords = CharacterSet("目以年月日此之提空从先当生跟眼向往")
  private static let places = CharacterSet("国界球洲省市区列居名亚县位域")
  private static let ends = CharacterSet("、。，；的位”和及与")

  private mutating func readNumbered(_ numeral: Numeral, from start: Int) -> Int {
    var end = numeral.range.upperBound
    var upper = numeral.upper
    if let joint = pastJoint(end) {
      let next = isAt("第", joint.end) ? joint.end + 3 : joint.end
      if let other = reader.read(bytes, at: next, limit: limit), other.power == 0, numeral.value < other.value {
        upper = other.value
        end = other.range.upperBound
      }
    }
    let number = numeral.range.lowerBound..<end
    var unit = end..<end
    var kind = QuantityMention.Kind.ordinal
    if isAt("名", end) || isAt("位", end) {
      unit = end..<end + 3
      kind = .rank
    } else if isAfterAny(of: Self.places, at: start), endsPhrase(end) {
      kind = .rank
    } else if let match = recognizer.units.match(bytes, at: end, limit: limit) {
      unit = end..<match.end
    }
    if isAfter("并列", at: start) { kind = .rank }
    append(
      QuantityMention(
        range: start..<unit.upperBound, numberRange: number, unitRange: unit, value: numeral.value, upper: upper,
        unit: String(decoding: bytes[unit], as: UTF8.self), comparator: upper == nil ? .eq : .range, kind: kind))
    return unit.upperBound
  }

  /// 前10, 前三名, 前5%: nil where a real unit makes it a count (前3个月).
  private mutating func readTop(_ numeral: Numeral) -> Int? {
    let end = numeral.range.upperBound
    var unit = end..<end
    if isAt("名", end) || isAt("位", end) {
      unit = end..<end + 3
    } else if end < limit, bytes[end] == 0x25 {
      unit = end..<end + 1
    } else if isAt("列", end) || isAt("强", end) || endsPhrase(end) {
      unit = end..<end
    } else {
      return nil
    }
    guard numeral.upper == nil, let value = numeral.total else { return nil }
    append(
      QuantityMention(
        range: numeral.range.lowerBound - 3..<unit.upperBound, numberRange: numeral.range, unitRange: unit,
        value: value, upper: nil, unit: String(decoding: bytes[unit], as: UTF8.self), comparator: .eq, kind: .rank))
    return max(unit.upperBound, end)
  }

  /// Whether the phrase ends at the position: punctuation, 的, a conjunction, or the end of the text.
  func endsPhrase(_ position: Int) -> Bool {
    guard position < limit else { return true }
    return (bytes[position] < 0x80 && !bytes[position].isASCIIAlphanumeric) || Self.ends.contains(bytes, at: position)
  }

  mutating func append(_ mention: QuantityMention) {
    mentions.append(mention)
    waiting.removeAll(keepingCapacity: true)
    waitingEnd = -1
  }
}
