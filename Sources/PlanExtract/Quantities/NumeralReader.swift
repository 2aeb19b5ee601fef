internal import PlanModel

/// Reads numerals of all forms at a position.
///
/// Whoever edits this: the reader must stop where the numeral stops and never look back; what stands around it is decided by
/// `QuantityRecognizer`.
struct NumeralReader: Sendable {
  private let table = NumeralClass.table
  /// Units that start like a numeral ends: 千瓦, 千米, 百分点.
  private let powerUnits: WordTrie<Bool>

  init(powerUnits words: [String]) {
    powerUnits = WordTrie(words.map { ($0, true) })
  }

  /// Whether a unit begins at the 千 or 百 at the position: 3千瓦, 五百分点.
  func powerUnit(_ bytes: [UInt8], at position: Int, limit: Int) -> Bool {
    powerUnits.trie.longest(in: bytes, at: position, limit: limit).index >= 0
  }

  @inline(__always)
  func kind(_ bytes: [UInt8], _ position: Int, _ limit: Int) -> UInt8 {
    NumeralClass.of(bytes, position, limit, table)
  }

  /// The numeral that starts at the position; nil when what stands there is none (三百二千, 万 by itself).
  func read(_ bytes: [UInt8], at start: Int, limit: Int) -> Numeral? {
    guard start < limit else { return nil }
    return bytes[start].isASCIIDigit
      ? readArabic(bytes, at: start, limit: limit, depth: 0) : readChinese(bytes, at: start, limit: limit)
  }

  /// 万 or 亿 by itself, which is one of them where words around it take it for a number: 超亿元, 亿元以上, 上万人.
  func readMagnitude(_ bytes: [UInt8], at start: Int, limit: Int) -> Numeral? {
    var position = start
    var power = 0
    while NumeralClass.sort(kind(bytes, position, limit)) == NumeralClass.magnitude, power < 12 {
      power += NumeralClass.amount(kind(bytes, position, limit))
      position += 3
    }
    guard power > 0 else { return nil }
    return Numeral(
      range: start..<position, value: ExactDecimal(1), power: power, magnitudeStart: start, form: .bare)
  }

  /// First position after the run of numeral characters, to go on after one that is no numeral.
  func skip(_ bytes: [UInt8], at start: Int, limit: Int) -> Int {
    var position = start
    while position < limit {
      if bytes[position].isASCIIDigit {
        position += 1
        continue
      }
      let kind = kind(bytes, position, limit)
      guard kind != NumeralClass.none, NumeralClass.sort(kind) != NumeralClass.word else { break }
      position += 3
    }
    return max(position, bytes.next(start))
  }
}

// MARK: - Arabic

extension NumeralReader {
  /// 2500, 1,200, 2 500, 3.5, then 十百千 and 万亿: 5千, 1.2万亿, 3万4000.
  /// `depth` counts the parts before; a number has few, whatever the text does.
  private func readArabic(_ bytes: [UInt8], at start: Int, limit: Int, depth: Int) -> Numeral? {
    guard var literal = readLiteral(bytes, at: start, limit: limit) else { return nil }
    var position = literal.range.upperBound
    var value = literal.value
    var power = 0
    var magnitudeStart = position
    while true {
      let kind = kind(bytes, position, limit)
      let sort = NumeralClass.sort(kind)
      if sort == NumeralClass.power, power == 0 {
        if powerUnit(bytes, at: position, limit: limit) { break }
        guard let product = value.shifted(by: NumeralClass.amount(kind)) else { return nil }
        value = product
        position += 3
        if depth < 4,
          let rest = lowerPart(
            bytes, at: position, below: NumeralClass.amount(kind), limit: limit, depth: depth + 1)
        {
          value = value.adding(rest.value) ?? value
          position = rest.range.upperBound
        }
        magnitudeStart = position
      } else if sort == NumeralClass.magnitude, power + NumeralClass.amount(kind) <= 12 {
        power += NumeralClass.amount(kind)
        position += 3
      } else {
        break
      }
    }
    literal.value = value
    literal.power = power
    literal.magnitudeStart = power == 0 ? position : magnitudeStart
    literal.range = start..<position
    return power > 0 && depth < 4 ? joined(literal, bytes, limit: limit, depth: depth + 1) : literal
  }

  /// The 6百 of 4千6百; nil when what follows is no part of the number.
  private func lowerPart(
    _ bytes: [UInt8], at position: Int, below power: Int, limit: Int, depth: Int
  ) -> Numeral? {
    guard position < limit, bytes[position].isASCIIDigit,
      let rest = readArabic(bytes, at: position, limit: limit, depth: depth), rest.power == 0, rest.value.isInteger,
      rest.value.mantissa < Self.tenTo(power), rest.digits == power || rest.range.count > rest.digits
    else { return nil }
    return rest
  }

  /// 3万4000 and 7万5千: a smaller part directly after the magnitude fills its lower places.
  private func joined(_ head: Numeral, _ bytes: [UInt8], limit: Int, depth: Int) -> Numeral {
    let position = head.range.upperBound
    let kind = kind(bytes, position, limit)
    let isArabic = position < limit && bytes[position].isASCIIDigit
    guard isArabic || NumeralClass.sort(kind) == NumeralClass.digit,
      let rest = isArabic
        ? readArabic(bytes, at: position, limit: limit, depth: depth)
        : readChinese(bytes, at: position, limit: limit), rest.upper == nil, rest.form != .positional,
      let tail = rest.total, let whole = head.total, whole.isInteger, tail.isInteger,
      tail.mantissa >= Self.tenTo(head.power - (head.power > 4 ? 4 : 1)), tail.mantissa < Self.tenTo(head.power),
      let sum = whole.adding(tail), let value = sum.shifted(by: -rest.power)
    else { return head }
    var result = head
    result.value = value
    result.power = rest.power
    result.range = head.range.lowerBound..<rest.range.upperBound
    result.magnitudeStart = rest.magnitudeStart
    return result
  }

  /// Digits with separators and a point. Groups are joined only when they are groups of three.
  private func readLiteral(_ bytes: [UInt8], at start: Int, limit: Int) -> Numeral? {
    var position = start
    var mantissa: Int64 = 0
    var digits = 0
    func take() -> Bool {
      let (product, overflow) = mantissa.multipliedReportingOverflow(by: 10)
      if overflow || digits >= 18 { return false }
      mantissa = product + Int64(bytes[position] - 0x30)
      digits += 1
      position += 1
      return true
    }
    while position < limit, bytes[position].isASCIIDigit { guard take() else { return nil } }
    var grouped = false
    if digits <= 3 {
      while position + 3 < limit, bytes[position] == 0x2C || bytes[position] == 0x20,
        bytes[position + 1].isASCIIDigit, bytes[position + 2].isASCIIDigit, bytes[position + 3].isASCIIDigit,
        position + 4 >= limit || !bytes[position + 4].isASCIIDigit
      {
        position += 1
        for _ in 0..<3 { guard take() else { return nil } }
        grouped = true
      }
    }
    var scale = 0
    if position + 1 < limit, bytes[position] == 0x2E, bytes[position + 1].isASCIIDigit {
      position += 1
      while position < limit, bytes[position].isASCIIDigit {
        guard take() else { return nil }
        scale += 1
      }
    }
    return Numeral(
      range: start..<position, value: ExactDecimal(mantissa: mantissa, scale: scale), magnitudeStart: position,
      form: .arabic, digits: digits, hasPoint: scale > 0, isGrouped: grouped)
  }

  static func tenTo(_ exponent: Int) -> Int64 {
    var result: Int64 = 1
    for _ in 0..<max(0, exponent) { result *= 10 }
    return result
  }
}
