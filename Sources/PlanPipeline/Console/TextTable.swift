/// Rows of cells laid out in columns for a terminal; Chinese characters take two columns each.
struct TextTable {
  /// Names of the columns.
  var header: [String]
  var rows: [[String]] = []

  /// The lines of the table.
  ///
  /// - Parameters:
  ///   - width: columns to fit in: the widest columns are cut with `…`; nil cuts nothing.
  ///   - bold: whether the header is set in bold.
  func lines(width: Int?, bold: Bool) -> [String] {
    let columns = widths(fitting: width)
    func line(_ cells: [String]) -> String {
      var line = ""
      for (index, cell) in cells.enumerated() {
        let shown = Self.cut(cell, to: columns[index])
        line += shown
        if index < cells.count - 1 {
          line += String(repeating: " ", count: columns[index] - Self.width(shown) + 2)
        }
      }
      return line
    }
    return [bold ? "\u{1B}[1m\(line(header))\u{1B}[0m" : line(header)] + rows.map(line)
  }

  private func widths(fitting width: Int?) -> [Int] {
    var widths = header.indices.map { column in
      max(Self.width(header[column]), rows.reduce(0) { max($0, Self.width($1[column])) })
    }
    guard let width else { return widths }
    let gaps = 2 * (widths.count - 1)
    while widths.reduce(gaps, +) > width, let widest = widths.max(), widest > 8 {
      let index = widths.lastIndex(of: widest) ?? 0
      let over = widths.reduce(gaps, +) - width
      let second = widths.filter { $0 < widest }.max() ?? 8
      widths[index] -= max(1, min(over, widest - max(second, 8)))
    }
    return widths
  }

  /// Columns that a text takes on a terminal.
  static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  /// The text, or as much of its start as fits with `…` behind it.
  static func cut(_ text: String, to limit: Int) -> String {
    guard width(text) > limit else { return text }
    var kept = String.UnicodeScalarView()
    var used = 1
    for scalar in text.unicodeScalars {
      used += width(scalar)
      if used > limit { break }
      kept.append(scalar)
    }
    return String(kept) + "…"
  }

  /// Wide are East Asian scripts, full-width forms and the punctuation between them (UAX #11, classes W and F).
  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
