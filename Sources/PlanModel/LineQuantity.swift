/// A figure in a line of text that stands by itself, as `taizhang quantities` reports it.
package struct LineQuantity: Sendable, Equatable {
  /// Number, unit and comparators as printed: 不少于100家.
  package var surface: String
  /// Unicode scalar offsets into the line.
  package var start: Int
  package var end: Int
  package var value: ExactDecimal
  /// Upper end of a range.
  package var upper: ExactDecimal?
  package var unit: String
  package var comparator: Comparator
  package var statement: StatementClass
  package var canonical: CanonicalQuantity?

  package init(
    surface: String, start: Int, end: Int, value: ExactDecimal, upper: ExactDecimal? = nil, unit: String,
    comparator: Comparator, statement: StatementClass, canonical: CanonicalQuantity? = nil
  ) {
    self.surface = surface
    self.start = start
    self.end = end
    self.value = value
    self.upper = upper
    self.unit = unit
    self.comparator = comparator
    self.statement = statement
    self.canonical = canonical
  }
}
