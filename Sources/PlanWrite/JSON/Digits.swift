internal import PlanModel

/// Numbers as ASCII digits, the same in JSON and CSV, without a `String` in between.
extension [UInt8] {
  mutating func append(digits number: Int) {
    if number < 0 { append(0x2D) }
    append(magnitude: UInt64(number.magnitude), point: 0)
  }

  /// Plain decimal notation, exact: `-0.35`, `2500`, never an exponent.
  mutating func append(digits number: ExactDecimal) {
    if number.mantissa < 0 { append(0x2D) }
    append(magnitude: number.mantissa.magnitude, point: number.scale)
    // A mantissa that had no room for its last zeros keeps them as a negative scale.
    if number.scale < 0 { append(contentsOf: repeatElement(0x30, count: -number.scale)) }
  }

  /// The digits with a decimal point before the last `point` of them.
  private mutating func append(magnitude: UInt64, point: Int) {
    let start = count
    var rest = magnitude
    var written = 0
    repeat {
      append(0x30 + UInt8(rest % 10))
      rest /= 10
      written += 1
      if written == point { append(0x2E) }
    } while rest > 0 || written <= point
    self[start...].reverse()
  }
}
