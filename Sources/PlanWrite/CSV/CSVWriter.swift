internal import PlanModel

/// Writes rows by RFC 4180: fields with a comma, quote or line break in quotes, lines ended by CR LF. Null is an empty field.
struct CSVWriter: ~Copyable {
  private var buffer = ByteBuffer()
  /// Where an id is put together.
  private var scratch = ByteBuffer()
  private var atRowStart = true
  private let dialect: CSVDialect

  init(_ dialect: CSVDialect = .plain) { self.dialect = dialect }

  /// What was written.
  var bytes: [UInt8] { buffer.array }

  /// The line with the names of the columns, the first of a file.
  mutating func header(_ names: [String]) {
    if dialect == .excel { for byte in CSVDialect.byteOrderMark { buffer.append(byte) } }
    for column in names { name(dialect.title(column)) }
    endRow()
  }

  mutating func field(_ number: Int?) {
    separate()
    if let number { buffer.append(digits: number) }
  }

  mutating func field(_ number: ExactDecimal?) {
    separate()
    if let number { buffer.append(digits: number) }
  }

  mutating func field(_ value: Bool) { name(value ? "true" : "false") }

  /// One of the schema's own words, which never need quotes or a guard.
  mutating func name(_ word: String?) {
    separate()
    if let word { Self.append(word, to: &buffer) }
  }

  /// Text from outside: guarded against being read as a formula, quoted where needed.
  mutating func text(_ text: String?) {
    separate()
    guard let text else { return }
    if dialect == .excel {
      Array(text.utf8).withUnsafeBufferPointer { bytes in
        if CSVDialect.isTakenForNumber(bytes) { buffer.append(0x09) }
        Self.append(cell: bytes, to: &buffer)
      }
    } else if text.utf8.withContiguousStorageIfAvailable({ Self.append(cell: $0, to: &buffer) }) == nil {
      Array(text.utf8).withUnsafeBufferPointer { Self.append(cell: $0, to: &buffer) }
    }
  }

  /// An id of the plan, made unique among all plans by the plan's own id in front: `PLAN/i2.1`.
  mutating func id(_ id: String?, in plan: String) {
    separate()
    guard let id else { return }
    scratch.removeAll()
    Self.append(plan, to: &scratch)
    scratch.append(0x2F)
    Self.append(id, to: &scratch)
    scratch.withBytes { Self.append(cell: $0, to: &buffer) }
  }

  mutating func endRow() {
    buffer.append(0x0D)
    buffer.append(0x0A)
    atRowStart = true
  }

  private mutating func separate() {
    if !atRowStart { buffer.append(0x2C) }
    atRowStart = false
  }

  private static func append(_ word: String, to buffer: inout ByteBuffer) {
    if word.utf8.withContiguousStorageIfAvailable({ buffer.append($0) }) == nil {
      Array(word.utf8).withUnsafeBufferPointer { buffer.append($0) }
    }
  }

  private static func append(cell text: UnsafeBufferPointer<UInt8>, to buffer: inout ByteBuffer) {
    let guarded = FormulaGuard.applies(to: text)
    guard text.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else {
      if guarded { buffer.append(FormulaGuard.mark) }
      return buffer.append(text)
    }
    buffer.append(0x22)
    if guarded { buffer.append(FormulaGuard.mark) }
    for byte in text {
      if byte == 0x22 { buffer.append(0x22) }
      buffer.append(byte)
    }
    buffer.append(0x22)
  }
}
