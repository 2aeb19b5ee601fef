internal import PlanModel

/// The marks of Markdown that published plans carry: headings, bold, rules, escapes. Levels are taken as they stand; they are often wrong.
enum Markdown {
  /// Whether the text uses `# ` headings (page marks apart) or `**`. `##二、` without a space is one where two lines are written so.
  static func isUsed(in source: [UInt8]) -> Bool {
    var position = 0
    var atLineStart = true
    var tight = 0
    while position < source.count {
      let byte = source[position]
      if atLineStart, byte == 0x23 {
        var content = position..<lineEnd(source, position)
        if !PageMarks.isExplicit(source, content), takeHeading(source, &content) != .text {
          if !isTight(source, position) { return true }
          tight += 1
          if tight == 2 { return true }
        }
      }
      if byte == 0x2A, source.has("**", at: position),
        let close = source.first("**", in: (position + 2)..<lineEnd(source, position)),
        close > position + 2
      {
        return true
      }
      atLineStart = byte == 0x0A || byte == 0x0D
      position += 1
    }
    return false
  }

  private static func lineEnd(_ source: [UInt8], _ start: Int) -> Int {
    var end = start
    while end < source.count, source[end] != 0x0A, source[end] != 0x0D { end += 1 }
    return end
  }

  /// `---`, `***`, `* * *`, `====`: three or more of one mark and nothing else.
  static func isRule(_ source: [UInt8], _ content: Range<Int>) -> Bool {
    let marks = source[content].filter { $0 != 0x20 && $0 != 0x09 }
    guard marks.count >= 3, let first = marks.first, [0x2D, 0x2A, 0x5F, 0x3D].contains(first) else { return false }
    return marks.allSatisfy { $0 == first }
  }

  /// Takes `### ` off the front, and closing marks off the end. Returns the mark of the line.
  static func takeHeading(_ source: [UInt8], _ content: inout Range<Int>) -> TextLine.Mark {
    var position = content.lowerBound
    while position < content.upperBound, source[position] == 0x23 { position += 1 }
    let level = position - content.lowerBound
    guard (1...6).contains(level), position < content.upperBound, let next = source.scalar(at: position),
      isSpace(next) || isTight(source, content.lowerBound) && !source[position..<content.upperBound].contains(0x23)
    else { return .text }
    var rest = trimmed(source, position..<content.upperBound)
    while rest.count > 1, source[rest.upperBound - 1] == 0x23 { rest = rest.lowerBound..<(rest.upperBound - 1) }
    content = trimmed(source, rest)
    return .heading(level)
  }

  /// A run of `#` directly before an ideograph, a bracket or a number.
  private static func isTight(_ source: [UInt8], _ start: Int) -> Bool {
    var position = start
    while position < source.count, source[position] == 0x23 { position += 1 }
    guard position < source.count, let scalar = source.scalar(at: position), !isSpace(scalar) else { return false }
    return scalar >= 0x2E80 || scalar == 0x28 || scalar == 0x2A || source[position].isASCIIDigit
  }

  /// Takes a list mark (`- `, `* `) off a line that has a label of its own: 「- 附件：1. …」. Other marks stay, as bullets do.
  static func takeListMark(_ source: [UInt8], _ content: inout Range<Int>) {
    guard content.count > 2, [0x2D, 0x2A].contains(source[content.lowerBound]), source[content.lowerBound + 1] == 0x20
    else { return }
    let rest = trimmed(source, (content.lowerBound + 2)..<content.upperBound)
    if let label = LineLabel(source, rest), label.family != .bullet { content = rest }
  }

  /// The parts of a line that are text: `**` and escapes left out. `boldLead` becomes the bytes of a bold run at the front.
  static func pieces(_ source: [UInt8], _ content: Range<Int>, isMarkdown: Bool, boldLead: inout Int) -> [Range<Int>] {
    guard isMarkdown else { return [content] }
    var pieces: [Range<Int>] = []
    var start = content.lowerBound
    var position = start
    var bold = false
    var length = 0
    var leading = true
    func cut(_ end: Int, resume: Int) {
      if start < end {
        pieces.append(start..<end)
        length += end - start
      }
      start = resume
    }
    while position < content.upperBound {
      let byte = source[position]
      if byte == 0x2A, source.has("**", at: position), bold || closes(source, position + 2, content.upperBound) {
        cut(position, resume: position + 2)
        if bold, leading { boldLead = length }
        if !bold { leading = leading && length == boldLead }
        bold.toggle()
        position += 2
      } else if byte == 0x5C, position + 1 < content.upperBound, isPunctuation(source[position + 1]) {
        cut(position, resume: position + 1)
        position += 2
      } else {
        position += 1
      }
    }
    cut(content.upperBound, resume: content.upperBound)
    return pieces
  }

  private static func closes(_ source: [UInt8], _ start: Int, _ end: Int) -> Bool {
    source.first("**", in: start..<end) != nil
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
      || (0x7B...0x7E).contains(byte)
  }
}
