/// A name or title as it is written out: as printed, in one width and without stray spaces.
///
/// Two texts that differ only in spaces, or in half- against full-width punctuation and digits, have the same printed form:
///
/// - letters and digits are half-width; ，：；？！（） are full-width beside Chinese and half-width elsewhere, a pair of brackets as one;
/// - white space is dropped, save that a gap between two ASCII letters or digits stays one space;
/// - invisible characters are dropped. Dashes and quotation marks stay as they are.
///
/// `方案(2018 - 2020 年)` is `方案（2018-2020年）`; `10:30`, `R&D(1,000)` stay.
///
/// Every title, name and item text passes through here, so it works on bytes and builds one `String` at the end.
package enum PrintedForm {
  package static func normalize(_ string: some StringProtocol) -> String {
    normalize(Array(string.utf8)[...])
  }

  /// The printed form of UTF-8 bytes.
  package static func normalize(_ bytes: ArraySlice<UInt8>) -> String {
    var marks: [Int] = []
    let folded = folded(bytes, marks: &marks)
    return String(decoding: marks.isEmpty ? folded : widened(folded, marks: marks), as: UTF8.self)
  }

  /// The characters in half width and without spaces; `marks` are the positions of those whose width depends on their neighbours.
  private static func folded(_ bytes: ArraySlice<UInt8>, marks: inout [Int]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var gap = false
    func put(_ byte: UInt8) {
      if byte <= 0x20 || byte == 0x7F {
        gap = true
        return
      }
      if gap, byte.isASCIIAlphanumeric, let last = out.last, last.isASCIIAlphanumeric { out.append(0x20) }
      gap = false
      switch byte {
      case 0x28, 0x29, 0x2C, 0x3A, 0x3B, 0x3F, 0x21, 0x7E: marks.append(out.count)
      default: break
      }
      out.append(byte)
    }
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let first = bytes[position]
      if first < 0x80 {
        put(first)
        position += 1
        continue
      }
      var end = min(position + (first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2), bytes.endIndex)
      if first >= 0xE4, first <= 0xE9 {
        // A whole run of ideographs at once.
        while end < bytes.endIndex, bytes[end] >= 0xE4, bytes[end] <= 0xE9 { end = min(end + 3, bytes.endIndex) }
        gap = false
        out.append(contentsOf: bytes[position..<end])
      } else {
        switch kept(bytes, position) {
        case .keep:
          gap = false
          out.append(contentsOf: bytes[position..<end])
        case .drop: break
        case .space: gap = true
        case .ascii(let byte): put(byte)
        case .scalar(let other):
          gap = false
          if let scalar = Unicode.Scalar(other) { out.append(contentsOf: UTF8.encode(scalar) ?? .init()) }
        }
      }
      position = end
    }
    return out
  }

  /// The scan form's folding, save that dashes stay as printed.
  private static func kept(_ bytes: ArraySlice<UInt8>, _ position: Int) -> ScanFold.Result {
    let first = UInt32(bytes[position])
    func tail(_ offset: Int) -> UInt32 {
      position + offset < bytes.endIndex ? UInt32(bytes[position + offset] & 0x3F) : 0
    }
    let value: UInt32
    switch first {
    case ..<0xE0: value = (first & 0x1F) << 6 | tail(1)
    case ..<0xF0: value = (first & 0x0F) << 12 | tail(1) << 6 | tail(2)
    default: return .keep
    }
    switch value {
    case 0x2010...0x2015, 0x2212, 0x2500, 0x2501, 0x30FC: return .keep
    default: return ScanFold.fold(value)
    }
  }

  /// Puts the marks beside Chinese into full width; a pair of brackets changes as one.
  private static func widened(_ bytes: [UInt8], marks: [Int]) -> [UInt8] {
    var wide = Array(repeating: false, count: marks.count)
    // Beside Chinese, or beside a mark that is itself beside Chinese.
    func isBesideWide(_ index: Int) -> Bool {
      let position = marks[index]
      let before =
        index > 0 && marks[index - 1] == position - 1
        ? wide[index - 1] : position > 0 && isWide(bytes.scalar(at: bytes.previous(position)))
      if before { return true }
      return index + 1 < marks.count && marks[index + 1] == position + 1
        ? wide[index + 1] : isWide(bytes.scalar(at: position + 1))
    }
    var open: [Int] = []
    for index in marks.indices {
      switch bytes[marks[index]] {
      case 0x28: open.append(index)
      case 0x29:
        let start = open.popLast()
        wide[index] = start.map(isBesideWide) ?? false || isBesideWide(index)
        if let start { wide[start] = wide[index] }
      default: break
      }
    }
    for index in open { wide[index] = isBesideWide(index) }
    for index in marks.indices {
      switch bytes[marks[index]] {
      case 0x28, 0x29: break
      case 0x7E: wide[index] = true
      default: wide[index] = isBesideWide(index)
      }
    }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + 2 * marks.count)
    var next = 0
    for (position, isWide) in zip(marks, wide) where isWide {
      out.append(contentsOf: bytes[next..<position])
      // U+FF01…U+FF5E stand at the same distance from ASCII.
      let scalar = UInt32(bytes[position]) + 0xFEE0
      out.append(contentsOf: [
        0xEF, UInt8(0x80 | (scalar >> 6 & 0x3F)), UInt8(0x80 | (scalar & 0x3F)),
      ])
      next = position + 1
    }
    out.append(contentsOf: bytes[next...])
    return out
  }

  private static func isWide(_ scalar: UInt32?) -> Bool {
    scalar.map { $0 >= 0x2E80 || (0x2014...0x2026).contains($0) } ?? false
  }
}
