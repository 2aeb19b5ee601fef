internal import PlanModel

/// A cell that is nothing but a figure, with the signs and words that may stand around it.
///
/// Figures: `82,500`, `113%`, `≥1075`, `5左右`, `[20]` and `〔>5〕` (sums over the years), `累计达到1000`, `12个`, `1（备注）`. No figures:
/// `—`, `2025年`, `100-500` (two values), `1.5:1`, `第3位`, `5G`, `与经济增长同步`.
struct CellFigure: Equatable {
  /// Of the number alone.
  var number: Range<Int>
  /// Of the unit; empty when none is printed.
  var unit: Range<Int>
  var value: ExactDecimal

  private static let before: [StaticString] = [
    "≥", "≧", "⩾", "≤", "≦", "⩽", ">", "<", "约", "超过", "不低于", "不少于", "不超过", "达到", "累计", "年均", "增长", "下降", "降低", "控制在",
    "〔", "【", "(", "[", "近", "+",
  ]
  private static let after: [StaticString] = ["左右", "以上", "以下", "以内", "]", "〕", "】", ")", "*", "※", "+"]

  /// Reads a range of scan bytes; nil when it is anything else than one figure.
  init?(_ bytes: [UInt8], in range: Range<Int>, measures: WordTrie<Bool>) {
    var position = range.lowerBound
    let end = range.upperBound
    while let sign = Self.before.first(where: { position + $0.utf8CodeUnitCount < end && bytes.has($0, at: position) })
    {
      position += sign.utf8CodeUnitCount
    }
    guard let (number, value) = Self.number(bytes, position..<end) else { return nil }
    self.number = number
    self.value = value
    position = number.upperBound
    let start = position
    if position < end, let (known, stop) = measures.match(in: bytes, at: position, limit: end), known {
      position = stop
    }
    unit = start..<position
    while let sign = Self.after.first(where: { position + $0.utf8CodeUnitCount <= end && bytes.has($0, at: position) })
    {
      position += sign.utf8CodeUnitCount
    }
    // A note in brackets may follow: 1（备注）.
    if position < end, bytes[position] == 0x28, bytes[end - 1] == 0x29, bytes.characters(in: position..<end) <= 20 {
      position = end
    }
    guard position == end, !Self.isDate(bytes, number: number, unit: unit) else { return nil }
  }

  /// A year, month or day: 2025年, 6月.
  private static func isDate(_ bytes: [UInt8], number: Range<Int>, unit: Range<Int>) -> Bool {
    guard !unit.isEmpty else { return false }
    let isYear = unit.count == 3 && bytes.has("年", at: unit.lowerBound)
    if isYear { return number.count == 4 }
    return unit.count == 3 && bytes.has("月", at: unit.lowerBound)
  }

  /// Digits with an optional sign, thousands separators and fraction.
  private static func number(_ bytes: [UInt8], _ range: Range<Int>) -> (Range<Int>, ExactDecimal)? {
    var position = range.lowerBound
    let end = range.upperBound
    var negative = false
    if position < end, bytes[position] == 0x2D {
      negative = true
      position += 1
    }
    var mantissa: Int64 = 0
    var scale = 0
    var digits = 0
    var point = false
    while position < end {
      let byte = bytes[position]
      if byte.isASCIIDigit {
        guard digits < 18 else { return nil }
        mantissa = mantissa * 10 + Int64(byte - 0x30)
        digits += 1
        if point { scale += 1 }
      } else if byte == 0x2E, !point, digits > 0, position + 1 < end, bytes[position + 1].isASCIIDigit {
        point = true
      } else if byte == 0x2C, !point, digits > 0, isGroup(bytes, at: position + 1, end: end) {
        // A thousands separator: exactly three digits follow it.
      } else {
        break
      }
      position += 1
    }
    guard digits > 0 else { return nil }
    return (range.lowerBound..<position, ExactDecimal(mantissa: negative ? -mantissa : mantissa, scale: scale))
  }

  private static func isGroup(_ bytes: [UInt8], at position: Int, end: Int) -> Bool {
    guard position + 3 <= end else { return false }
    for offset in 0..<3 where !bytes[position + offset].isASCIIDigit { return false }
    return position + 3 == end || !bytes[position + 3].isASCIIDigit
  }
}

extension [UInt8] {
  /// Digits only, at most four: the number of a row. Nil otherwise.
  func serial(in range: Range<Int>) -> Int? {
    var range = range
    // 1. and 1、 are row numbers too.
    if range.count > 1, self[range.upperBound - 1] == 0x2E { range = range.lowerBound..<range.upperBound - 1 }
    if range.count > 3, has("、", endingAt: range.upperBound) { range = range.lowerBound..<range.upperBound - 3 }
    guard !range.isEmpty, range.count <= 4 else { return nil }
    var value = 0
    for byte in self[range] {
      guard byte.isASCIIDigit else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// Nothing, or dashes and slashes that say that there is nothing.
  func isBlank(_ range: Range<Int>) -> Bool {
    self[range].allSatisfy { $0 == 0x2D || $0 == 0x2F || $0 == 0x0A || $0 == 0x20 }
  }

  /// A year that stands alone, as column headers print it: 2020.
  func isYear(_ range: Range<Int>) -> Bool {
    guard let value = serial(in: range) else { return false }
    return range.count == 4 && (1949...2099).contains(value)
  }
}
