/// A document's text in the one form that rules read, with the way back to the text as printed.
///
/// Two texts that differ only in spaces, or in half- against full-width punctuation and digits, have the same scan form:
///
/// - full-width ASCII (，；：（）％１ａ) becomes ASCII, every dash and hyphen `-`, `〇○` and the like `〇`;
/// - white space is dropped, save that a gap between two ASCII letters or digits stays one space;
/// - invisible characters are dropped; Kangxi radicals (as PDF converters write them) become the characters they look like;
/// - 。、 “” 《》 〔〕 stay as they are.
///
/// Blocks are separated by one line feed, so no match crosses a block by accident. Blocks that are no text of the plan itself (notes, page
/// headers, contents lists, hidden text) are empty. Positions are offsets into `bytes`.
package struct ScanText: Sendable {
  /// UTF-8.
  package let bytes: [UInt8]
  /// For every byte the offset of its character in `Document.text`; one more entry for the end.
  package let map: [Int32]
  /// Length in `Document.text` of the character that a scan byte belongs to, for ends of ranges.
  package let blocks: [Range<Int>]

  private let text: [UInt8]

  package init(_ document: Document) {
    var builder = Builder(capacity: document.text.count + document.blocks.count)
    var blocks: [Range<Int>] = []
    blocks.reserveCapacity(document.blocks.count)
    document.text.withUnsafeBufferPointer { text in
      for block in document.blocks {
        let start = builder.bytes.count
        if block.kind.isBody { builder.append(text, block.range) }
        blocks.append(start..<builder.bytes.count)
        builder.separate(at: block.range.upperBound)
      }
    }
    builder.map.append(Int32(document.text.count))
    bytes = builder.bytes
    map = builder.map
    self.blocks = blocks
    text = document.text
  }

  /// The scan form of one string, for lexicon entries, queries and tests.
  package static func normalize(_ string: String) -> String {
    let bytes = Array(string.utf8)
    var builder = Builder(capacity: bytes.count)
    bytes.withUnsafeBufferPointer { builder.append($0, 0..<bytes.count) }
    return String(decoding: builder.bytes, as: UTF8.self)
  }

  /// The range of `Document.text` that a range of scan positions came from, without space around it.
  package func source(_ range: Range<Int>) -> Range<Int> {
    let start = Int(map[range.lowerBound])
    guard !range.isEmpty else { return start..<start }
    let last = Int(map[range.upperBound - 1])
    var end = last + 1
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    return start..<end
  }

  /// Evidence for a range of scan positions, which must lie in the block.
  package func evidence(_ range: Range<Int>, block: Int, rule: String) -> Evidence {
    Evidence(block: block, range: source(range), rule: rule)
  }

  /// Index of the block that holds a scan position.
  package func block(at position: Int) -> Int {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].lowerBound <= position { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// The words at a range as they stand in the document.
  package func printed(_ range: Range<Int>) -> String {
    String(decoding: text[source(range)], as: UTF8.self)
  }

  /// The words at a range, in scan form.
  package func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}

extension ScanText {
  /// Appends characters in scan form. The common cases (CJK, ASCII) are decided by the first byte.
  private struct Builder {
    var bytes: [UInt8] = []
    var map: [Int32] = []
    /// A space was dropped since the last character.
    var gap = false
    var gapOffset: Int32 = 0

    init(capacity: Int) {
      bytes.reserveCapacity(capacity)
      map.reserveCapacity(capacity + 1)
    }

    mutating func separate(at offset: Int) {
      bytes.append(0x0A)
      map.append(Int32(offset))
      gap = false
    }

    mutating func append(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
      var position = range.lowerBound
      gap = false
      let start = bytes.count
      while position < range.upperBound {
        let first = text[position]
        if first < 0x80 {
          ascii(first, at: position, blockStart: start)
          position += 1
          continue
        }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        var end = min(position + length, range.upperBound)
        if first >= 0xE4, first <= 0xE9 {
          // A whole run of ideographs at once.
          while end < range.upperBound, text[end] >= 0xE4, text[end] <= 0xE9 { end = min(end + 3, range.upperBound) }
          copyIdeographs(text, position, end)
        } else {
          special(text, position, end, blockStart: start)
        }
        position = end
      }
    }

    private mutating func ascii(_ byte: UInt8, at offset: Int, blockStart: Int) {
      if byte <= 0x20 || byte == 0x7F {
        if !gap { gapOffset = Int32(offset) }
        gap = true
        return
      }
      if gap, bytes.count > blockStart, let last = bytes.last, last.isASCIIAlphanumeric, byte.isASCIIAlphanumeric {
        bytes.append(0x20)
        map.append(gapOffset)
      }
      gap = false
      bytes.append(byte)
      map.append(Int32(offset))
    }

    private mutating func copy(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
      gap = false
      for position in start..<end {
        bytes.append(text[position])
        map.append(Int32(start))
      }
    }

    private mutating func copyIdeographs(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
      gap = false
      bytes.append(contentsOf: text[start..<end])
      for position in stride(from: start, to: end, by: 3) {
        for _ in position..<min(position + 3, end) { map.append(Int32(position)) }
      }
    }

    private mutating func special(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, blockStart: Int) {
      var scalar: UInt32
      switch end - start {
      case 2: scalar = UInt32(text[start] & 0x1F) << 6 | UInt32(text[start + 1] & 0x3F)
      case 3:
        scalar =
          UInt32(text[start] & 0x0F) << 12 | UInt32(text[start + 1] & 0x3F) << 6 | UInt32(text[start + 2] & 0x3F)
      default: return copy(text, start, end)
      }
      // ², ³, ¹ and ⁴ to ⁹ behind an ideograph point to a note; behind a letter or a sign they belong to a unit (km²).
      let isRaised =
        scalar == 0xB2 || scalar == 0xB3 || scalar == 0xB9 || scalar == 0x2070 || (0x2074...0x2079).contains(scalar)
      if isRaised, bytes.count > blockStart + 2, bytes[bytes.count - 3] >= 0xE4, bytes[bytes.count - 3] <= 0xE9 {
        return
      }
      switch ScanFold.fold(scalar) {
      case .keep: copy(text, start, end)
      case .drop: return
      case .space: ascii(0x20, at: start, blockStart: blockStart)
      case .ascii(let byte): ascii(byte, at: start, blockStart: blockStart)
      case .scalar(let other):
        scalar = other
        gap = false
        for byte in String(Character(Unicode.Scalar(scalar) ?? " ")).utf8 {
          bytes.append(byte)
          map.append(Int32(start))
        }
      }
    }
  }
}

extension UInt8 {
  @inlinable package var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
  @inlinable package var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  @inlinable package var isASCIIAlphanumeric: Bool { isASCIIDigit || isASCIILetter }
}
