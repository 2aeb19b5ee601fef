internal import PlanModel

/// Writes JSON straight to bytes, without a tree of values in between.
///
/// The form is that of Python's `json.dumps(value, ensure_ascii=False, sort_keys=True)`, pretty with `indent=2` and else with
/// `separators=(",", ":")`: non-ASCII stays as it is, `/` is not escaped. Whoever calls gives the keys of an object in ascending order; the tests hold the writers of this
/// module to that. Escaped beyond what JSON asks for: DEL, the C1 controls and the line separators U+2028 and U+2029, so that
/// no reader takes one for the end of a line.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private let pretty: Bool
  private var depth = 0
  /// Nothing stands in the innermost object or array yet.
  private var first = true

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
    bytes.append(0x22)
    bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(0x22)
    colon()
  }

  mutating func key(text name: String) {
    separate()
    string(name)
    colon()
  }

  mutating func null() { bytes.append(contentsOf: [0x6E, 0x75, 0x6C, 0x6C]) }

  mutating func bool(_ value: Bool) {
    bytes.append(contentsOf: value ? [0x74, 0x72, 0x75, 0x65] : [0x66, 0x61, 0x6C, 0x73, 0x65])
  }

  mutating func integer(_ value: Int) { bytes.append(digits: value) }

  mutating func number(_ value: ExactDecimal) { bytes.append(digits: value) }

  mutating func string(_ value: String) {
    bytes.append(0x22)
    if value.utf8.withContiguousStorageIfAvailable({ bytes.append(escaping: $0) }) == nil {
      Array(value.utf8).withUnsafeBufferPointer { bytes.append(escaping: $0) }
    }
    bytes.append(0x22)
  }

  /// Ends a line, for files and JSON Lines.
  mutating func endLine() {
    bytes.append(0x0A)
    first = true
  }

  private mutating func open(_ bracket: UInt8) {
    bytes.append(bracket)
    depth += 1
    first = true
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    if !first { breakLine() }
    bytes.append(bracket)
    first = false
  }

  private mutating func separate() {
    if !first { bytes.append(0x2C) }
    breakLine()
    first = false
  }

  private mutating func colon() {
    bytes.append(0x3A)
    if pretty { bytes.append(0x20) }
  }

  private mutating func breakLine() {
    guard pretty else { return }
    bytes.append(0x0A)
    for _ in 0..<depth {
      bytes.append(0x20)
      bytes.append(0x20)
    }
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

extension [UInt8] {
  /// The inside of a JSON string for valid UTF-8.
  mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var position = 0
    while position < text.count {
      let length = escapeLength(text, position)
      if length == 0 {
        position += 1
        continue
      }
      append(contentsOf: text[start..<position])
      appendEscape(text, position)
      position += length
      start = position
    }
    append(contentsOf: text[start...])
  }

  /// Length of the character at the position when it must be escaped, else 0.
  @inline(__always)
  private func escapeLength(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int {
    let byte = text[position]
    if byte < 0x7F { return byte < 0x20 || byte == 0x22 || byte == 0x5C ? 1 : 0 }
    switch byte {
    case 0x7F: return 1
    case 0xC2: return text[position + 1] < 0xA0 ? 2 : 0
    case 0xE2: return text[position + 1] == 0x80 && text[position + 2] & 0xFE == 0xA8 ? 3 : 0
    default: return 0
    }
  }

  private mutating func appendEscape(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) {
    append(0x5C)
    switch text[position] {
    case 0x22: append(0x22)
    case 0x5C: append(0x5C)
    case 0x08: append(0x62)
    case 0x09: append(0x74)
    case 0x0A: append(0x6E)
    case 0x0C: append(0x66)
    case 0x0D: append(0x72)
    case 0xC2: appendHex(UInt16(text[position + 1]))
    case 0xE2: appendHex(0x2028 | UInt16(text[position + 2] & 1))
    default: appendHex(UInt16(text[position]))
    }
  }

  private mutating func appendHex(_ scalar: UInt16) {
    append(0x75)
    for shift in [12, 8, 4, 0] {
      let digit = UInt8(scalar >> UInt16(shift) & 15)
      append(digit < 10 ? 0x30 + digit : 0x57 + digit)
    }
  }
}
