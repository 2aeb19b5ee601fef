internal import PlanModel

/// Writes rows by RFC 4180: fields with a comma, quote or line break in quotes, lines ended by CR LF. Null is an empty field.
struct CSVWriter {
  private(set) var bytes: [UInt8] = []
  private var atRowStart = true

  mutating func field(_ number: Int?) {
    separate()
    if let number { bytes.append(digits: number) }
  }

  mutating func field(_ number: ExactDecimal?) {
    separate()
    if let number { bytes.append(digits: number) }
  }

  mutating func field(_ value: Bool) { name(value ? "true" : "false") }

  /// One of the schema's own words, which never need quotes or a guard.
  mutating func name(_ word: String?) {
    separate()
    if let word { bytes.append(contentsOf: word.utf8) }
  }

  /// Text from outside: guarded against being read as a formula, quoted where needed.
  mutating func text(_ text: String?) {
    separate()
    guard let text else { return }
    if text.utf8.withContiguousStorageIfAvailable({ append($0) }) == nil {
      Array(text.utf8).withUnsafeBufferPointer { append($0) }
    }
  }

  /// An id of the plan, made unique among all plans by the plan's own id in front: `PLAN/i2.1`.
  mutating func id(_ id: String?, in plan: String) {
    text(id.map { "\(plan)/\($0)" })
  }

  mutating func endRow() {
    bytes.append(0x0D)
    bytes.append(0x0A)
    atRowStart = true
  }

  private mutating func separate() {
    if !atRowStart { bytes.append(0x2C) }
    atRowStart = false
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    let guarded = FormulaGuard.applies(to: text)
    guard text.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else {
      if guarded { bytes.append(FormulaGuard.mark) }
      return bytes.append(contentsOf: text)
    }
    bytes.append(0x22)
    if guarded { bytes.append(FormulaGuard.mark) }
    for byte in text {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }
}
