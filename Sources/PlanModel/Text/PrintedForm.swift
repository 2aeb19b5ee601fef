/// A name or title as it is written out: as printed, in one width and without stray spaces.
///
/// Two texts that differ only in spaces, or in half- against full-width punctuation and digits, have the same printed form:
///
/// - letters and digits are half-width; ，：；？！（） are full-width beside Chinese and half-width elsewhere, a pair of brackets as one;
/// - white space is dropped, save that a gap between two ASCII letters or digits stays one space;
/// - invisible characters are dropped. Dashes and quotation marks stay as they are.
///
/// `方案(2018 - 2020 年)` is `方案（2018-2020年）`; `10:30`, `R&D(1,000)` stay.
package enum PrintedForm {
  package static func normalize(_ string: some StringProtocol) -> String {
    let scalars = folded(string.unicodeScalars)
    return widened(scalars)
  }

  private static func folded(_ source: some Sequence<Unicode.Scalar>) -> [UInt32] {
    var out: [UInt32] = []
    var gap = false
    func isWordByte(_ scalar: UInt32?) -> Bool { scalar.map { $0 < 0x80 && UInt8($0).isASCIIAlphanumeric } ?? false }
    for scalar in source {
      var value = scalar.value
      switch value {
      case 0...0x20, 0x7F:
        gap = true
        continue
      case 0x2010...0x2015, 0x2212, 0x2500, 0x2501, 0x30FC: break
      default:
        switch ScanFold.fold(value) {
        case .keep: break
        case .drop: continue
        case .space:
          gap = true
          continue
        case .ascii(let byte): value = UInt32(byte)
        case .scalar(let other): value = other
        }
      }
      if gap, isWordByte(out.last), isWordByte(value) { out.append(0x20) }
      gap = false
      out.append(value)
    }
    return out
  }

  private static func widened(_ scalars: [UInt32]) -> String {
    var out = scalars
    func isWide(_ index: Int) -> Bool {
      guard out.indices.contains(index) else { return false }
      return out[index] >= 0x2E80 || (0x2014...0x2026).contains(out[index])
    }
    var open: [Int] = []
    for index in out.indices {
      switch out[index] {
      case 0x28: open.append(index)
      case 0x29:
        let start = open.popLast()
        let starts = start.map { isWide($0 - 1) || isWide($0 + 1) } ?? false
        if starts || isWide(index - 1) || isWide(index + 1) {
          out[index] = 0xFF09
          if let start { out[start] = 0xFF08 }
        }
      default: break
      }
    }
    for index in open where isWide(index - 1) || isWide(index + 1) { out[index] = 0xFF08 }
    for index in out.indices {
      switch out[index] {
      case 0x2C, 0x3A, 0x3B, 0x3F, 0x21:
        if isWide(index - 1) || isWide(index + 1) { out[index] += 0xFEE0 }
      case 0x7E: out[index] = 0xFF5E
      default: break
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: out.compactMap(Unicode.Scalar.init))
    return String(view)
  }
}
