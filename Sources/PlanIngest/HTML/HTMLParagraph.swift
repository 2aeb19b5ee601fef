internal import PlanModel

/// Collects the text of one paragraph as a browser lays it out: white space as one space, breaks as line feeds.
struct HTMLParagraph {
  private(set) var text: [UInt8] = []
  /// Stretches of bold text.
  private var bold: [Range<Int>] = []
  /// Characters, and those of them that are links.
  private(set) var length = 0
  private(set) var links = 0
  /// Node and number of the first text.
  private(set) var node = -1
  private(set) var number = 0
  /// What Word wrote out as the paragraph's label.
  var label: [UInt8] = []
  private var space = Space.none

  private enum Space { case none, space, lineEnd }

  var isEmpty: Bool { length == 0 }

  mutating func begin(node: Int, number: Int) {
    guard self.node < 0 else { return }
    self.node = node
    self.number = number
  }

  mutating func lineBreak() {
    space = .none
    text.append(0x0A)
  }

  mutating func append(_ bytes: ArraySlice<UInt8>, _ look: HTMLLook) {
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let byte = bytes[position]
      var end = position + 1
      while end < bytes.endIndex, bytes[end] & 0xC0 == 0x80 { end += 1 }
      if byte.isWhiteSpace {
        if look.contains(.preformatted) {
          if byte == 0x0A { lineBreak() } else if byte != 0x0D { text.append(0x20) }
        } else if byte == 0x0A || byte == 0x0D {
          space = .lineEnd
        } else if space == .none {
          space = .space
        }
      } else if !Self.isInvisible(bytes[position..<end]) {
        append(character: bytes[position..<end], look)
      }
      position = end
    }
  }

  private mutating func append(character: ArraySlice<UInt8>, _ look: HTMLLook) {
    if space != .none, let last = text.last, last != 0x0A {
      // A line end of the source between two ideographs is no space (CSS Text 3, 4.1.3).
      if space == .space || !endsWide || !Self.isWide(character) { text.append(0x20) }
    }
    space = .none
    let start = text.count
    text += character
    let isBlank = isSpace(Array(character).scalar(at: 0) ?? 0)
    if !isBlank {
      length += 1
      if look.contains(.link) { links += 1 }
    }
    guard look.contains(.bold) || isBlank else { return }
    if let last = bold.last, last.upperBound >= start - 1 {
      bold[bold.count - 1] = last.lowerBound..<text.count
    } else if !isBlank {
      bold.append(start..<text.count)
    }
  }

  /// Ideographs and full-width marks.
  private static func isWide(_ character: ArraySlice<UInt8>) -> Bool {
    guard let first = character.first else { return false }
    return first >= 0xE3 && first <= 0xEF
  }

  private var endsWide: Bool {
    guard text.count >= 3 else { return false }
    return text[text.count - 1] & 0xC0 == 0x80 && Self.isWide(text[(text.count - 3)...])
  }

  /// Soft hyphen, zero-width space, joiners, byte order mark.
  private static func isInvisible(_ character: ArraySlice<UInt8>) -> Bool {
    switch character.count {
    case 2: return character.elementsEqual([0xC2, 0xAD])
    case 3:
      let start = character.startIndex
      if character.elementsEqual([0xEF, 0xBB, 0xBF]) { return true }
      return character[start] == 0xE2 && character[start + 1] == 0x80 && (0x8B...0x8F).contains(character[start + 2])
    default: return false
    }
  }

  // MARK: Result

  /// The paragraphs that the breaks part it into.
  func paragraphs(part: String?) -> [FlowParagraph] {
    BreakLines.paragraphs(text).map { range in
      var paragraph = FlowParagraph(part: part, number: number, text: Array(text[range]))
      let start = trimmed(text, range).lowerBound
      if let lead = bold.first(where: { $0.upperBound > start }), lead.lowerBound <= start {
        paragraph.boldLead = min(lead.upperBound, range.upperBound) - range.lowerBound
      }
      return paragraph
    }
  }
}

/// Which line breaks end a paragraph: pages are often written as one element with `<br>` between paragraphs.
enum BreakLines {
  /// Ranges of the paragraphs; a break that ends none stays in them as a line feed.
  ///
  /// A break ends a paragraph when the next line is empty or indented (　　, no-break spaces), or when most lines of the text end with a
  /// sentence or open with a label: then it is how this page ends paragraphs. 「甲市国民经济和社会发展⏎第十四个五年规划」 stays one.
  static func paragraphs(_ text: [UInt8]) -> [Range<Int>] {
    let lines = lines(text)
    guard lines.count > 1 else { return lines }
    let filled = lines.filter { !trimmed(text, $0).isEmpty }
    let whole = filled.dropLast().count { isWhole(text, trimmed(text, $0)) }
    let breaksEnd = filled.count >= 4 && whole * 2 > filled.count - 1
    var result: [Range<Int>] = []
    var afterEmpty = true
    for line in lines {
      guard !trimmed(text, line).isEmpty else {
        afterEmpty = true
        continue
      }
      if afterEmpty || breaksEnd || isIndented(text, line) {
        result.append(line)
      } else {
        result[result.count - 1] = result[result.count - 1].lowerBound..<line.upperBound
      }
      afterEmpty = false
    }
    return result
  }

  private static func lines(_ text: [UInt8]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    while start <= text.count {
      let end = text[start...].firstIndex(of: 0x0A) ?? text.count
      result.append(start..<end)
      start = end + 1
    }
    return result
  }

  private static func isWhole(_ text: [UInt8], _ line: Range<Int>) -> Bool {
    LineEnd.isFinished(text, line) || LineLabel(text, line) != nil
  }

  private static func isIndented(_ text: [UInt8], _ line: Range<Int>) -> Bool {
    if text.has("\u{3000}", at: line.lowerBound) { return true }
    var position = line.lowerBound
    var spaces = 0
    while position < line.upperBound, let scalar = text.scalar(at: position), scalar != 0x0A, isSpace(scalar) {
      spaces += 1
      position = text.next(position)
    }
    return spaces >= 2
  }
}
