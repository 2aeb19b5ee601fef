/// An exact decimal number: `mantissa` × 10^−`scale`. 1.3 stays 1.3; trailing zeros are kept out by `normalized`.
package struct ExactDecimal: Sendable, Hashable {
  package var mantissa: Int64
  /// Digits after the point, 0 or more.
  package var scale: Int

  /// The value in lowest terms, so that equal numbers are equal values.
  package init(mantissa: Int64, scale: Int = 0) {
    self.mantissa = mantissa
    self.scale = scale
    while self.scale > 0, self.mantissa % 10 == 0 {
      self.mantissa /= 10
      self.scale -= 1
    }
    while self.scale < 0 {
      let (product, overflow) = self.mantissa.multipliedReportingOverflow(by: 10)
      guard !overflow else { break }
      self.mantissa = product
      self.scale += 1
    }
  }

  package init(_ integer: Int) {
    self.init(mantissa: Int64(integer))
  }

  /// The product with a power of ten; nil when it does not fit in 64 bits.
  package func shifted(by power: Int) -> ExactDecimal? {
    if power <= scale { return ExactDecimal(mantissa: mantissa, scale: scale - power) }
    var result = mantissa
    for _ in 0..<(power - scale) {
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      result = product
    }
    return ExactDecimal(mantissa: result)
  }

  package var isInteger: Bool { scale == 0 }

  package var double: Double {
    var divisor = 1.0
    for _ in 0..<scale { divisor *= 10 }
    return Double(mantissa) / divisor
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// Plain decimal notation, the same for JSON and CSV: `-0.35`, `2500`.
  package var description: String {
    // A mantissa that had no room for its last zeros keeps them as a negative scale.
    guard scale > 0 else { return String(mantissa) + String(repeating: "0", count: -scale) }
    var digits = String(mantissa.magnitude)
    if digits.utf8.count <= scale { digits = String(repeating: "0", count: scale - digits.utf8.count + 1) + digits }
    let point = digits.utf8.index(digits.utf8.endIndex, offsetBy: -scale)
    return (mantissa < 0 ? "-" : "") + digits[..<point] + "." + digits[point...]
  }
}

extension ExactDecimal: Comparable {
  package static func < (a: ExactDecimal, b: ExactDecimal) -> Bool {
    let scale = max(a.scale, b.scale)
    if let x = a.shifted(by: scale), let y = b.shifted(by: scale) { return x.mantissa < y.mantissa }
    return a.double < b.double
  }
}

extension ExactDecimal {
  /// The sum; nil when it does not fit in 64 bits.
  package func adding(_ other: ExactDecimal) -> ExactDecimal? {
    let scale = max(self.scale, other.scale)
    guard let a = shifted(by: scale), let b = other.shifted(by: scale) else { return nil }
    let (sum, overflow) = a.mantissa.addingReportingOverflow(b.mantissa)
    return overflow ? nil : ExactDecimal(mantissa: sum, scale: scale)
  }

  /// The difference; nil when it does not fit in 64 bits.
  package func subtracting(_ other: ExactDecimal) -> ExactDecimal? {
    let (negated, overflow) = other.mantissa.multipliedReportingOverflow(by: -1)
    return overflow ? nil : adding(ExactDecimal(mantissa: negated, scale: other.scale))
  }

  /// A computed value to two places; nil when it is no number or does not fit in 64 bits.
  package init?(rounding value: Double) {
    guard let hundredths = Int64(exactly: (value * 100).rounded()) else { return nil }
    self.init(mantissa: hundredths, scale: 2)
  }

  /// The product; nil when it does not fit in 64 bits.
  package func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: other.mantissa)
    return overflow ? nil : ExactDecimal(mantissa: product, scale: scale + other.scale)
  }
}
