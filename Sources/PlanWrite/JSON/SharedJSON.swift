internal import PlanModel

/// The parts that several kinds of output have in common.
extension JSONWriter {
  mutating func source(_ source: Source) {
    field("bytes", source.byteCount)
    field("captured_at", source.capturedAt)
    field("copies", source.copies)
    field("encoding", source.encoding)
    field("format", source.format)
    field("path", source.path)
    field("revisions", source.revisions)
    field("sha256", source.sha256)
  }

  mutating func field(_ name: StaticString, _ quote: Quote?) {
    key(name)
    if let quote { self.quote(quote) } else { null() }
  }

  mutating func quote(_ quote: Quote) {
    object {
      $0.field("block", quote.block)
      $0.field("char_end", quote.charEnd)
      $0.field("char_start", quote.charStart)
      $0.field("quote", quote.text)
      $0.field("rule", quote.rule)
      $0.field("source") { $0.origin(quote.origin) }
    }
  }

  /// Part and paragraph for containers, else line, column and byte.
  mutating func origin(_ origin: Origin) {
    if let part = origin.part {
      field("paragraph", origin.paragraph)
      field("part", part)
    } else {
      field("byte", origin.byte)
      field("column", origin.column)
      field("line", origin.line)
    }
  }

  /// `value`: a number, the two ends of a range, or null.
  mutating func value(_ value: ExactDecimal?, _ upper: ExactDecimal?) {
    guard let value, let upper else { return field("value", value) }
    field("value", [value, upper]) { $0.number($1) }
  }

  mutating func canonical(_ canonical: CanonicalQuantity?, _ comparator: Comparator?) {
    optional("canonical", canonical) {
      let bounds = Bounds($1.value, $1.upper, comparator)
      $0.field("max", bounds.max)
      $0.field("min", bounds.min)
      $0.field("unit", $1.unit)
    }
  }

  /// The object of a value that is there, else null.
  mutating func optional<Value>(
    _ name: StaticString, _ value: Value?, members: (inout JSONWriter, Value) -> Void
  ) {
    key(name)
    guard let value else { return null() }
    object { members(&$0, value) }
  }
}
