/// Byte matching over UTF-8. UTF-8 is self-synchronising, so a byte match of whole characters is a match of characters.
///
/// These are the only functions that hot loops call across modules; they are inlinable for that reason.
extension Array where Element == UInt8 {
  /// Whether the words stand at the position.
  @inlinable
  package func has(_ word: StaticString, at position: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard position >= 0, position + count <= self.count else { return false }
    let start = word.utf8Start
    for offset in 0..<count where self[position + offset] != start[offset] { return false }
    return true
  }

  /// Whether the words end at the position.
  @inlinable
  package func has(_ word: StaticString, endingAt position: Int) -> Bool {
    has(word, at: position - word.utf8CodeUnitCount)
  }

  /// First position of the words in the range; nil when they do not stand there.
  @inlinable
  package func first(_ word: StaticString, in range: Range<Int>) -> Int? {
    let count = word.utf8CodeUnitCount
    guard count > 0, range.count >= count else { return nil }
    // From character to character where they are of three bytes; the third tells more than the first, which most ideographs share.
    let probe = word.utf8Start[0] & 0xF0 == 0xE0 ? 2 : 0
    let byte = word.utf8Start[probe]
    var position = range.lowerBound
    let last = Swift.min(range.upperBound, self.count) - count
    while position <= last {
      if self[position + probe] == byte, has(word, at: position) { return position }
      position += self[position] & 0xF0 == 0xE0 ? 3 : 1
    }
    return nil
  }

  /// Last position of the words in the range; nil when they do not stand there.
  @inlinable
  package func last(_ word: StaticString, in range: Range<Int>) -> Int? {
    let count = word.utf8CodeUnitCount
    guard count > 0, range.count >= count else { return nil }
    let head = word.utf8Start[0]
    var position = range.upperBound - count
    while position >= range.lowerBound {
      if self[position] == head, has(word, at: position) { return position }
      position -= 1
    }
    return nil
  }

  /// Start of the character after the one at the position.
  @inlinable
  package func next(_ position: Int) -> Int {
    var next = position + 1
    while next < count, self[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }

  /// Start of the character before the position; 0 at the start.
  @inlinable
  package func previous(_ position: Int) -> Int {
    var previous = position - 1
    while previous > 0, self[previous] & 0xC0 == 0x80 { previous -= 1 }
    return Swift.max(0, previous)
  }

  /// The Unicode scalar that starts at the position; nil past the end. The text is valid UTF-8.
  @inlinable
  package func scalar(at position: Int) -> UInt32? {
    guard position >= 0, position < count else { return nil }
    let first = self[position]
    if first < 0x80 { return UInt32(first) }
    func tail(_ offset: Int) -> UInt32 {
      position + offset < count ? UInt32(self[position + offset] & 0x3F) : 0
    }
    if first < 0xE0 { return UInt32(first & 0x1F) << 6 | tail(1) }
    if first < 0xF0 { return UInt32(first & 0x0F) << 12 | tail(1) << 6 | tail(2) }
    return UInt32(first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3)
  }

  /// Number of characters (Unicode scalars) in a range.
  @inlinable
  package func characters(in range: Range<Int>) -> Int {
    var count = 0
    for position in range where self[position] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
