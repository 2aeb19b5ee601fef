/// Text as a cell of a spreadsheet can hold it.
///
/// Characters that XML cannot hold become �, a text longer than a cell is cut and ends in …, line breaks beyond those that a cell may have become spaces.
/// Each is told, for the text is then not what the plan says. Line ends become line feeds, and `_x0041_`, which a spreadsheet would read as A,
/// is written so that it stays what it is: these change nothing that is read.
struct CellText {
  enum Loss: String, CaseIterable {
    case cut, characters, lines

    var id: String { "excel.\(rawValue)" }

    var words: String {
      switch self {
      case .cut: "longer than the \(CellText.maximumLength) characters that a cell holds, and cut"
      case .characters: "with control characters, which were replaced by �"
      case .lines: "with more than \(CellText.maximumLines) line breaks, the rest of which became spaces"
      }
    }
  }

  /// In UTF-16 units.
  static let maximumLength = 32_767
  static let maximumLines = 253

  var text: String
  var losses: Set<Loss> = []

  init(_ text: String) {
    self.text = text
    if Self.isPlain(text) { return }
    var kept = String.UnicodeScalarView()
    var length = 0
    var lines = 0
    var afterReturn = false
    for scalar in Self.escaped(text).unicodeScalars {
      defer { afterReturn = scalar == "\r" }
      if scalar == "\n", afterReturn { continue }
      let next = character(for: scalar, lines: &lines)
      let width = UTF16.width(next)
      guard length + width <= Self.maximumLength else {
        while length >= Self.maximumLength { length -= kept.popLast().map { UTF16.width($0) } ?? length }
        kept.append("…")
        losses.insert(.cut)
        break
      }
      kept.append(next)
      length += width
    }
    self.text = String(kept)
  }

  private mutating func character(for scalar: Unicode.Scalar, lines: inout Int) -> Unicode.Scalar {
    switch scalar.value {
    case 0x0A, 0x0D:
      lines += 1
      guard lines > Self.maximumLines else { return "\n" }
      losses.insert(.lines)
      return " "
    case 0x09: return scalar
    case 0..<0x20, 0xFFFE, 0xFFFF:
      losses.insert(.characters)
      return "\u{FFFD}"
    default: return scalar
    }
  }

  /// Nothing to look at more closely: short, without characters to replace and without `_x`.
  private static func isPlain(_ text: String) -> Bool {
    var (before, last): (UInt8, UInt8) = (0, 0)
    var (count, lines) = (0, 0)
    for byte in text.utf8 {
      if byte == 0x0A {
        lines += 1
      } else if byte < 0x20 && byte != 0x09 || (last == 0x5F && byte == 0x78) {
        return false
      }
      // U+FFFE and U+FFFF
      if byte >= 0xBE, last == 0xBF, before == 0xEF { return false }
      (before, last) = (last, byte)
      count += 1
    }
    return count <= maximumLength && lines <= maximumLines
  }

  /// `_x0041_` as `_x005F_x0041_`.
  private static func escaped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if byte == 0x5F, index + 6 < bytes.count, bytes[index + 1] == 0x78, bytes[index + 6] == 0x5F,
        bytes[(index + 2)...(index + 5)].allSatisfy(\.isHexadecimal)
      {
        result += Array("_x005F".utf8)
      }
      result.append(byte)
    }
    return result.count == bytes.count ? text : String(decoding: result, as: UTF8.self)
  }

  /// How many lines the text takes in a column.
  ///
  /// - Parameter width: of the column, in half-width characters.
  static func lines(of text: String, width: Int) -> Int {
    var lines = 1
    var filled = 0
    for byte in text.utf8 {
      if byte == 0x0A {
        lines += 1
        filled = 0
        continue
      }
      let next = byte < 0x80 ? 1 : byte >= 0xE0 ? 2 : byte >= 0xC0 ? 1 : 0
      filled += next
      if filled > width {
        lines += 1
        filled = next
      }
    }
    return lines
  }

  /// How wide the longest line is, in half-width characters, and no more than a limit: characters from other scripts than Latin, Greek and
  /// Cyrillic, dashes and quotation marks are as wide as two digits in the fonts of Chinese offices.
  static func width(of text: String, limit: Int) -> Int {
    var widest = 0
    var width = 0
    for byte in text.utf8 {
      if byte == 0x0A {
        widest = max(widest, width)
        width = 0
      } else if byte < 0x80 {
        width += 1
      } else if byte >= 0xC0 {
        width += byte >= 0xE0 ? 2 : 1
      }
      if width >= limit { return limit }
    }
    return max(widest, width)
  }

  /// Whether a spreadsheet would take the text for a formula when somebody edits the cell, or for a number or date.
  static func isTakenForSomethingElse(_ text: String) -> Bool {
    let isFormula =
      text.utf8.withContiguousStorageIfAvailable { FormulaGuard.applies(to: $0) }
      ?? Array(text.utf8).withUnsafeBufferPointer { FormulaGuard.applies(to: $0) }
    return isFormula || text.utf8.first.map { (0x30...0x39).contains($0) || $0 == 0x2B || $0 == 0x2D } == true
  }
}

extension UInt8 {
  fileprivate var isHexadecimal: Bool {
    (0x30...0x39).contains(self) || (0x41...0x46).contains(self) || (0x61...0x66).contains(self)
  }
}
