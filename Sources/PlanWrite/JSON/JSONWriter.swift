internal import PlanModel

/// Writes JSON straight to bytes, without a tree of values in between.
///
/// The form is that of Python's `json.dumps(value, ensure_ascii=False, sort_keys=True)`, pretty with `indent=2` and else with
/// `separators=(",", ":")`: non-ASCII stays as it is, `/` is not escaped. Whoever calls gives the keys of an object in ascending order; the tests hold the writers of this
/// module to that. Escaped beyond what JSON asks for: DEL, the C1 controls and the line separators U+2028 and U+2029, so that
/// no reader takes one for the end of a line.
struct JSONWriter: ~Copyable {
  private var buffer = ByteBuffer()
  private let pretty: Bool
  private var depth = 0
  /// Nothing stands in the innermost object or array yet.
  private var first = true

  /// What was written.
  var bytes: [UInt8] { buffer.array }

  init(pretty: Bool = false) {
    self.pretty = pretty
  }

  mutating func object(_ members: (inout JSONWriter) -> Void) {
    open(0x7B)
    members(&self)
    close(0x7D)
  }

  mutating func array<Elements: Sequence>(
    _ elements: Elements, _ write: (inout JSONWriter, Elements.Element) -> Void
  ) {
    open(0x5B)
    for element in elements {
      separate()
      write(&self, element)
    }
    close(0x5D)
  }

  /// A key that needs no escape; its value must follow.
  mutating func key(_ name: StaticString) {
    separate()
    buffer.append(0x22)
    buffer.append(name)
    buffer.append(0x22)
    colon()
  }

  mutating func key(text name: String) {
    separate()
    string(name)
    colon()
  }

  mutating func null() { buffer.append("null") }

  mutating func bool(_ value: Bool) {
    if value { buffer.append("true") } else { buffer.append("false") }
  }

  mutating func integer(_ value: Int) { buffer.append(digits: value) }

  /// A number in its printed form, which is JSON's own.
  mutating func raw(_ digits: String) { for byte in digits.utf8 { buffer.append(byte) } }

  mutating func number(_ value: ExactDecimal) { buffer.append(digits: value) }

  mutating func string(_ value: String) {
    buffer.append(0x22)
    if value.utf8.withContiguousStorageIfAvailable({ buffer.append(escaping: $0) }) == nil {
      Array(value.utf8).withUnsafeBufferPointer { buffer.append(escaping: $0) }
    }
    buffer.append(0x22)
  }

  /// Ends a line, for files and JSON Lines.
  mutating func endLine() {
    buffer.append(0x0A)
    first = true
  }

  private mutating func open(_ bracket: UInt8) {
    buffer.append(bracket)
    depth += 1
    first = true
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    if !first { breakLine() }
    buffer.append(bracket)
    first = false
  }

  private mutating func separate() {
    if !first { buffer.append(0x2C) }
    breakLine()
    first = false
  }

  private mutating func colon() {
    buffer.append(0x3A)
    if pretty { buffer.append(0x20) }
  }

  private mutating func breakLine() {
    guard pretty else { return }
    buffer.append(0x0A)
    buffer.append(0x20, times: 2 * depth)
  }
}

extension JSONWriter {
  mutating func field(_ name: StaticString, _ value: String?) {
    key(name)
    if let value { string(value) } else { null() }
  }

  mutating func field(_ name: StaticString, _ value: Int?) {
    key(name)
    if let value { integer(value) } else { null() }
  }

  mutating func field(_ name: StaticString, _ value: ExactDecimal?) {
    key(name)
    if let value { number(value) } else { null() }
  }

  mutating func field(_ name: StaticString, _ value: Bool) {
    key(name)
    bool(value)
  }

  mutating func field(_ name: StaticString, _ values: [String]) {
    key(name)
    array(values) { $0.string($1) }
  }

  mutating func field(_ name: StaticString, object members: (inout JSONWriter) -> Void) {
    key(name)
    object(members)
  }

  mutating func field<Elements: Sequence>(
    _ name: StaticString, _ elements: Elements, _ write: (inout JSONWriter, Elements.Element) -> Void
  ) {
    key(name)
    array(elements, write)
  }
}
