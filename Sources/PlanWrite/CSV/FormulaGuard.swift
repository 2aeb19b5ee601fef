/// Keeps text from becoming a formula when a spreadsheet opens the file: such text gets an apostrophe in front.
///
/// A spreadsheet takes `=`, `+`, `-` and `@` at the start for a formula, also behind white space, and in East Asian locales their
/// full-width forms too. `=1+2` becomes `'=1+2`, `-建设3个中心` becomes `'-建设3个中心`; `-3.5` and `+20` are numbers and stay.
/// Text that has apostrophes before such a character gets one more (`'=1` becomes `''=1`), so that taking one away is always
/// the way back.
enum FormulaGuard {
  static let mark: UInt8 = 0x27

  static func applies(to text: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    while start < text.count, text[start] == mark { start += 1 }
    while start < text.count, isSpace(text[start]) { start += 1 }
    guard start < text.count else { return false }
    switch text[start] {
    case 0x3D, 0x40: return true
    case 0x2B, 0x2D: return !isNumber(text[start...])
    // ＋ U+FF0B, － U+FF0D, ＝ U+FF1D, ＠ U+FF20
    case 0xEF where text.count - start >= 3 && text[start + 1] == 0xBC:
      return [0x8B, 0x8D, 0x9D, 0xA0].contains(text[start + 2])
    default: return false
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// A sign, digits, and perhaps a point and more digits.
  private static func isNumber(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let parts = text.dropFirst().split(separator: 0x2E, maxSplits: 1, omittingEmptySubsequences: false)
    return parts.allSatisfy { part in !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) } }
  }
}
