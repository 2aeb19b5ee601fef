internal import PlanModel

/// Rows whose cells are parted by spaces only, as copying from a page or a PDF leaves them:
///
///     序号 指标 单位 2020年 2025年 属性
///     1 技术合同成交额 亿元 900 2500 预期性
///
/// They are taken for a table where nothing is left to guess: the first line names its columns, each line below has as many words as it, and
/// the lines are numbered from 1 or have figures in one column. Anything else stays text.
struct SpacedRows {
  var rows: [[Range<Int>]]
  /// Line behind the last row.
  var end: Int

  init?(_ text: CleanText, at index: Int) {
    guard text.lines[index].mark == .text, !text.bytes[text.lines[index].range].contains(0x09) else { return nil }
    // Lines are many and such headers few: their first letter tells most apart.
    guard let letter = text.bytes.scalar(at: text.lines[index].range.lowerBound), Self.openings.contains(letter) else {
      return nil
    }
    let header = Self.headerWords(text.bytes, text.lines[index].range)
    guard header.count >= 3, let first = header.first else { return nil }
    let name = ScanText.normalize(String(decoding: text.bytes[first], as: UTF8.self))
    let isNumbered = ["序号", "编号"].contains(name)
    guard isNumbered || ["指标", "指标名称", "主要指标", "项目", "名称"].contains(name) else { return nil }
    rows = [header]
    end = index + 1
    while end < text.lines.count, text.lines[end].mark == .text {
      let cells = Self.words(text.bytes, text.lines[end].range)
      guard cells.count == header.count else { break }
      if isNumbered, Self.number(text.bytes, cells[0]) != rows.count { break }
      rows.append(cells)
      end += 1
    }
    guard rows.count >= 3 else { return nil }
    if isNumbered {
      // The next number with other words than the rest: the lines are not understood.
      let goesOn = end < text.lines.count && text.lines[end].mark == .text
      let next = goesOn ? Self.words(text.bytes, text.lines[end].range).first : nil
      if let next, Self.number(text.bytes, next) == rows.count { return nil }
    } else {
      let hasFigures = (1..<header.count).contains { column in
        rows.dropFirst().allSatisfy { Self.isFigure(text.bytes, $0[column]) }
      }
      guard hasFigures else { return nil }
    }
  }

  private static let openings = Set("序编指主项名".unicodeScalars.map(\.value))

  private static func number(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    range.count <= 3 ? Int(String(decoding: bytes[range], as: UTF8.self)) : nil
  }

  private static func isFigure(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    bytes[range].contains { $0.isASCIIDigit } && bytes[range].allSatisfy { $0 < 0x80 }
  }

  /// The stretches between spaces.
  private static func words(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = range.lowerBound
    var position = start
    while position < range.upperBound {
      let next = bytes.next(position)
      if let scalar = bytes.scalar(at: position), isSpace(scalar) {
        if position > start { words.append(start..<position) }
        start = next
      }
      position = next
    }
    if range.upperBound > start { words.append(start..<range.upperBound) }
    return words
  }

  /// Words of a header; letters set apart are one word: 工 作 任 务.
  private static func headerWords(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var isOpen = false
    for word in words(bytes, range) {
      let isLetter = word.count == 3 && bytes[word.lowerBound] >= 0xE3
      if isLetter, isOpen, let last = result.last {
        result[result.count - 1] = last.lowerBound..<word.upperBound
      } else {
        result.append(word)
      }
      isOpen = isLetter
    }
    return result
  }
}
