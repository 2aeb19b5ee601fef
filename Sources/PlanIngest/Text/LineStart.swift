internal import PlanModel

/// What the first characters of a line say about the one before.
enum LineStart {
  /// Punctuation that cannot open a sentence: the line goes on from the one before.
  static func isClosing(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard let scalar = bytes.scalar(at: range.lowerBound) else { return false }
    return isClosing(scalar)
  }

  static func isClosing(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xFF0C, 0x3002, 0xFF1B, 0xFF1A, 0x3001, 0xFF09, 0x29, 0x300B, 0x3009, 0x201D, 0x3015, 0x3011, 0x300D, 0x300F,
      0xFF01, 0xFF1F, 0x2C, 0x3B, 0x21, 0x3F, 0xFF05, 0x25, 0x5D, 0xFF3D:
      true
    default: false
    }
  }

  /// Cells of the first word that a line break does not split: an ideograph or a run of ASCII, with the closing punctuation after it.
  static func tokenWidth(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var width = 0
    var position = range.lowerBound
    while position < range.upperBound, let scalar = bytes.scalar(at: position) {
      let isWord = scalar > 0x20 && scalar < 0x7F && !isClosing(scalar)
      if width > 0, !isClosing(scalar), !(isWord && position > range.lowerBound && bytes[position - 1] < 0x7F) { break }
      width += cellWidth(scalar)
      position = bytes.next(position)
      if width > 24 { break }
    }
    return width
  }
}

/// A line that is a date and nothing else, as under a signature: 2024年1月1日, 二〇二四年一月一日, 2024年11月20日印发.
enum DateLine {
  static func matches(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= 60 else { return false }
    var marks = 0
    var position = range.lowerBound
    while position < range.upperBound, let scalar = bytes.scalar(at: position) {
      switch scalar {
      case 0x30...0x39, 0xFF10...0xFF19, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341,
        0x3007, 0x25CB, 0x96F6, 0x5370, 0x53D1:
        break
      case 0x5E74, 0x6708, 0x65E5: marks += 1
      default:
        if !isSpace(scalar) { return false }
      }
      position = bytes.next(position)
    }
    return marks == 3
  }
}
