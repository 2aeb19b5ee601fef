extension ByteBuffer {
  /// The inside of a JSON string for valid UTF-8; see `JSONWriter` for what is escaped.
  mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var position = 0
    while position < text.count {
      let length = escapeLength(text, position)
      if length == 0 {
        position += 1
        continue
      }
      append(UnsafeBufferPointer(rebasing: text[start..<position]))
      appendEscape(text, position)
      position += length
      start = position
    }
    append(UnsafeBufferPointer(rebasing: text[start...]))
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
