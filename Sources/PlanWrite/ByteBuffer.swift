internal import PlanModel

/// Bytes that grow at the end.
///
/// Writers append a few bytes at a time, millions of times; an `Array` looks each time whether it shares its storage, which costs
/// more than the bytes. This one has a single owner, so there is nothing to look at.
///
/// Invariant: `base` points to `capacity` bytes, of which the first `count` are written.
struct ByteBuffer: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int = 1 << 10) {
    base = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  deinit { base.deallocate() }

  /// A copy as an array.
  var array: [UInt8] { Array(UnsafeBufferPointer(start: base, count: count)) }

  /// Forgets the bytes and keeps the room.
  mutating func removeAll() { count = 0 }

  func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    body(UnsafeBufferPointer(start: base, count: count))
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if count == capacity { grow(by: 1) }
    base[count] = byte
    count += 1
  }

  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    if bytes.count > capacity - count { grow(by: bytes.count) }
    (base + count).update(from: source, count: bytes.count)
    count += bytes.count
  }

  @inline(__always)
  mutating func append(_ word: StaticString) {
    append(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  mutating func append(_ byte: UInt8, times: Int) {
    if times > capacity - count { grow(by: times) }
    (base + count).update(repeating: byte, count: times)
    count += times
  }

  private mutating func grow(by needed: Int) {
    let larger = max(2 * capacity, count + needed)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.update(from: base, count: count)
    base.deallocate()
    base = moved
    capacity = larger
  }
}

/// Numbers as ASCII digits, the same in JSON and CSV.
extension ByteBuffer {
  mutating func append(digits number: Int) {
    if number < 0 { append(0x2D) }
    append(magnitude: UInt64(number.magnitude), point: 0)
  }

  /// Plain decimal notation, exact: `-0.35`, `2500`, never an exponent.
  mutating func append(digits number: ExactDecimal) {
    if number.mantissa < 0 { append(0x2D) }
    append(magnitude: number.mantissa.magnitude, point: number.scale)
    // A mantissa that had no room for its last zeros keeps them as a negative scale.
    if number.scale < 0 { append(0x30, times: -number.scale) }
  }

  /// The digits with a decimal point before the last `point` of them.
  private mutating func append(magnitude: UInt64, point: Int) {
    let start = count
    var rest = magnitude
    var written = 0
    repeat {
      append(0x30 + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
      written += 1
      if written == point { append(0x2E) }
    } while rest > 0 || written <= point
    var digits = UnsafeMutableBufferPointer(start: base + start, count: count - start)
    digits.reverse()
  }
}
