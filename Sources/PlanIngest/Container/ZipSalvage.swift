internal import CZlib
internal import PlanModel

/// Writes the directory of a zip file anew from the headers before its parts, for a file that lost it (APPNOTE 4.3): cut off in a download, or
/// written by a program that was stopped.
///
/// Parts that are whole are kept; one that is cut off or encrypted is not listed.
///
/// - Returns: the file with a directory after it; nil when no part is whole or when they inflate to more than a limit.
func salvagedZip(_ bytes: [UInt8], options: IngestOptions) -> [UInt8]? {
  var parts: [SalvagedPart] = []
  var budget = options.maximumInflatedBytes
  var position = 0
  while let start = SalvagedPart.nextHeader(in: bytes, from: position) {
    guard let part = SalvagedPart(bytes, at: start, budget: &budget) else {
      position = start + 4
      continue
    }
    guard budget > 0, parts.count < options.maximumEntries else { return nil }
    parts.append(part)
    position = part.end
  }
  guard !parts.isEmpty, parts.count < 0xFFFF, bytes.count < Int(UInt32.max) else { return nil }
  var result = bytes
  for part in parts { part.addDirectoryEntry(to: &result, from: bytes) }
  result.appendInteger(0x0605_4B50, bytes: 4)
  result.appendInteger(0, bytes: 4)
  result.appendInteger(parts.count, bytes: 2)
  result.appendInteger(parts.count, bytes: 2)
  result.appendInteger(result.count - 12 - bytes.count, bytes: 4)
  result.appendInteger(bytes.count, bytes: 4)
  result.appendInteger(0, bytes: 2)
  return result
}

/// A part that its local header describes.
private struct SalvagedPart {
  let start: Int
  /// Where its data ends.
  let end: Int
  let method: Int
  let name: Range<Int>
  let packed: Int
  let size: Int
  let checksum: Int

  static func nextHeader(in bytes: [UInt8], from start: Int) -> Int? {
    var position = start
    while position + 30 <= bytes.count {
      if bytes[position] == 0x50, bytes[position + 1] == 0x4B, bytes[position + 2] == 3, bytes[position + 3] == 4 {
        return position
      }
      position += 1
    }
    return nil
  }

  /// - Parameter budget: bytes that may still be inflated.
  init?(_ bytes: [UInt8], at start: Int, budget: inout Int) {
    let flags = bytes.integer(at: start + 6, bytes: 2)
    method = bytes.integer(at: start + 8, bytes: 2)
    name = start + 30..<start + 30 + bytes.integer(at: start + 26, bytes: 2)
    let data = name.upperBound + bytes.integer(at: start + 28, bytes: 2)
    let isEncrypted = flags & 1 != 0
    let sizesFollow = flags & 8 != 0
    guard !isEncrypted, !name.isEmpty, data <= bytes.count else { return nil }
    self.start = start
    switch method {
    case 0 where !sizesFollow:
      size = bytes.integer(at: start + 22, bytes: 4)
      packed = size
      guard data + size <= bytes.count else { return nil }
      checksum = bytes.integer(at: start + 14, bytes: 4)
    case 8:
      guard let whole = measureDeflated(bytes, from: data, budget: &budget) else { return nil }
      (packed, size, checksum) = whole
    default: return nil
    }
    end = data + packed
  }

  /// APPNOTE 4.3.12.
  func addDirectoryEntry(to directory: inout [UInt8], from bytes: [UInt8]) {
    directory.appendInteger(0x0201_4B50, bytes: 4)
    directory.appendInteger(20, bytes: 2)
    directory.appendInteger(20, bytes: 2)
    // Of the flags, only that the name is UTF-8 still holds.
    directory.appendInteger(bytes.integer(at: start + 6, bytes: 2) & 0x800, bytes: 2)
    directory.appendInteger(method, bytes: 2)
    directory.appendInteger(0, bytes: 4)
    directory.appendInteger(checksum, bytes: 4)
    directory.appendInteger(packed, bytes: 4)
    directory.appendInteger(size, bytes: 4)
    directory.appendInteger(name.count, bytes: 2)
    directory.appendInteger(0, bytes: 12)
    directory.appendInteger(start, bytes: 4)
    directory.append(contentsOf: bytes[name])
  }
}

/// Inflates a part to its end, for its sizes and checksum. Nil when it is damaged, cut off or larger than the budget.
private func measureDeflated(_ bytes: [UInt8], from start: Int, budget: inout Int) -> (Int, Int, Int)? {
  var stream = z_stream()
  guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
  defer { inflateEnd(&stream) }
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  var checksum = crc32(0, nil, 0)
  var size = 0
  return bytes.withUnsafeBufferPointer { source in
    stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress?.advanced(by: start))
    stream.avail_in = UInt32(clamping: source.count - start)
    while true {
      let status = chunk.withUnsafeMutableBufferPointer { target in
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        let status = inflate(&stream, Z_NO_FLUSH)
        let written = UInt32(target.count) - stream.avail_out
        checksum = crc32(checksum, target.baseAddress, written)
        size += Int(written)
        budget -= Int(written)
        return status
      }
      if status == Z_STREAM_END { return (Int(stream.total_in), size, Int(checksum)) }
      guard status == Z_OK, budget > 0 else { return nil }
    }
  }
}

extension [UInt8] {
  /// Least byte first.
  fileprivate func integer(at position: Int, bytes count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(self[position + $1]) << (8 * $1) }
  }

  fileprivate mutating func appendInteger(_ value: Int, bytes count: Int) {
    for index in 0..<count { append(UInt8(truncatingIfNeeded: index < 8 ? value >> (8 * index) : 0)) }
  }
}
