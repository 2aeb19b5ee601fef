internal import PlanModel

/// Turns values into bytes and back. One traversal of a value serves both ways, so that they cannot drift apart: each call writes the value it
/// is given, or, when reading, puts the next one in its place.
struct BinaryCoder {
  private(set) var bytes: [UInt8]
  private let isReading: Bool
  private var position = 0

  init() {
    bytes = []
    isReading = false
  }

  init(reading bytes: [UInt8]) {
    self.bytes = bytes
    isReading = true
  }

  /// Throws when bytes are left over.
  func finish() throws(PlanError) {
    guard position == bytes.count else { throw Self.damaged }
  }

  static let damaged = PlanError("store.damaged", "a stored plan cannot be read back")

  // MARK: Plain values

  /// Variable length, the sign in the lowest bit.
  mutating func integer(_ value: inout Int64) throws(PlanError) {
    guard isReading else {
      var rest = UInt64(bitPattern: (value << 1) ^ (value >> 63))
      while rest >= 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
        rest >>= 7
      }
      return bytes.append(UInt8(rest))
    }
    var coded: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      guard position < bytes.count, shift < 64 else { throw Self.damaged }
      let byte = bytes[position]
      position += 1
      coded |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    value = Int64(bitPattern: coded >> 1) ^ -Int64(bitPattern: coded & 1)
  }

  mutating func integer(_ value: inout Int) throws(PlanError) {
    var wide = Int64(value)
    try integer(&wide)
    value = Int(wide)
  }

  mutating func flag(_ value: inout Bool) throws(PlanError) {
    var number = value ? 1 : 0
    try integer(&number)
    value = number != 0
  }

  mutating func string(_ value: inout String) throws(PlanError) {
    var count = isReading ? 0 : value.utf8.count
    try integer(&count)
    guard isReading else { return bytes.append(contentsOf: value.utf8) }
    guard count >= 0, count <= bytes.count - position else { throw Self.damaged }
    value = String(decoding: bytes[position..<(position + count)], as: UTF8.self)
    position += count
  }

  /// A case by its raw value, so that a new case changes nothing that is stored.
  mutating func word<Value: RawRepresentable>(_ value: inout Value) throws(PlanError) where Value.RawValue == String {
    var raw = value.rawValue
    try string(&raw)
    guard let read = Value(rawValue: raw) else { throw Self.damaged }
    value = read
  }

  // MARK: Compound values

  /// - Parameter blank: what reading starts from.
  mutating func optional<Value>(
    _ value: inout Value?, _ blank: @autoclosure () -> Value,
    _ code: (inout BinaryCoder, inout Value) throws(PlanError) -> Void
  ) throws(PlanError) {
    var isThere = value != nil
    try flag(&isThere)
    guard isThere else {
      value = nil
      return
    }
    var inner = value ?? blank()
    try code(&self, &inner)
    value = inner
  }

  mutating func list<Value>(
    _ values: inout [Value], _ blank: @autoclosure () -> Value,
    _ code: (inout BinaryCoder, inout Value) throws(PlanError) -> Void
  ) throws(PlanError) {
    var count = values.count
    try integer(&count)
    guard isReading else {
      for index in values.indices { try code(&self, &values[index]) }
      return
    }
    // Each element takes a byte at least: a damaged count must not reserve the machine's memory.
    guard count >= 0, count <= bytes.count - position else { throw Self.damaged }
    values = []
    values.reserveCapacity(count)
    for _ in 0..<count {
      var value = blank()
      try code(&self, &value)
      values.append(value)
    }
  }

  mutating func string(_ value: inout String?) throws(PlanError) {
    try optional(&value, "") { (coder, text) throws(PlanError) in try coder.string(&text) }
  }

  mutating func integer(_ value: inout Int?) throws(PlanError) {
    try optional(&value, 0) { (coder, number) throws(PlanError) in try coder.integer(&number) }
  }

  mutating func word<Value: RawRepresentable & CaseIterable>(_ value: inout Value?) throws(PlanError)
  where Value.RawValue == String {
    var raw = value?.rawValue
    try string(&raw)
    guard let raw else {
      value = nil
      return
    }
    guard let read = Value(rawValue: raw) else { throw Self.damaged }
    value = read
  }

  mutating func strings(_ values: inout [String]) throws(PlanError) {
    try list(&values, "") { (coder, text) throws(PlanError) in try coder.string(&text) }
  }
}
