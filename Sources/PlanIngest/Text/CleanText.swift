internal import PlanModel

/// The lines of a text without their markup and outer space, in one buffer, with the way back to the source.
struct CleanText {
  var bytes: [UInt8] = []
  /// Where each stretch of `bytes` stands in the decoded source, ascending by `clean`.
  var stretches: [Stretch] = []
  var lines: [TextLine] = []
  var isMarkdown = false

  struct Stretch: Equatable {
    var clean: Int
    /// Byte offset into the decoded source.
    var source: Int
    /// Line and column of the source, from 1.
    var line: Int
    var column: Int
  }

  /// Index of the stretch that holds a position.
  func stretch(at position: Int) -> Int {
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].clean <= position { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}

/// One line of text as the passes after it see it.
struct TextLine: Equatable {
  enum Mark: Equatable {
    case text
    /// Markdown heading of a level.
    case heading(Int)
    /// Entry of a contents list, known by its dot leader.
    case contents
    /// A row of a table, cells parted by tabs or pipes.
    case row
    /// Says where a page ends; not part of the text.
    case page
    /// A rule or the like: parts what stands around it.
    case rule
  }

  /// In `CleanText.bytes`, without outer space.
  var range: Range<Int>
  /// Line of the source, from 1.
  var number: Int
  /// Empty lines before it.
  var gap = 0
  /// A page ends before it.
  var afterPage = false
  /// Width of the space before it and of the line itself, in half-width cells.
  var indent = 0
  var width = 0
  /// Lengths of the whole line in the source, outer space and markup included.
  var source = SourceLength()
  var mark = Mark.text
  var boldLead = 0
  /// Begins a block whatever stands before it (a split inside a source line).
  var forced = false
  /// The line is a heading that a split cut out of a longer one.
  var isSplitHeading = false
}

/// Width of a character in half-width cells.
func cellWidth(_ scalar: UInt32) -> Int {
  scalar < 0x2000
    ? 1 : (0x2010...0x2027).contains(scalar) || scalar >= 0x2E80 || (0x2460...0x25FF).contains(scalar) ? 2 : 1
}

extension CleanText {
  /// Cuts the decoded source into lines and takes the markup off.
  init(_ source: [UInt8]) {
    isMarkdown = Markdown.isUsed(in: source)
    bytes.reserveCapacity(source.count)
    var number = 1
    var gap = 0
    var afterPage = false
    var fenced = false
    var position = 0
    while position < source.count {
      let start = position
      var pageBreak = false
      while position < source.count, !Self.endsLine(source, position) { position += 1 }
      let end = position
      pageBreak = position < source.count && source[position] == 0x0C
      position = Self.afterLineEnd(source, position)
      if isMarkdown, source.has("```", at: start) {
        fenced.toggle()
        gap += 1
      } else {
        addLine(source, start..<end, number: number, gap: &gap, afterPage: &afterPage)
      }
      if pageBreak { afterPage = true } else { number += 1 }
    }
  }

  private static func endsLine(_ source: [UInt8], _ position: Int) -> Bool {
    let byte = source[position]
    if byte == 0x0A || byte == 0x0D || byte == 0x0C || byte == 0x0B { return true }
    return byte == 0xE2 && (source.has("\u{2028}", at: position) || source.has("\u{2029}", at: position))
  }

  private static func afterLineEnd(_ source: [UInt8], _ position: Int) -> Int {
    guard position < source.count else { return position }
    if source[position] == 0xE2 { return position + 3 }
    if source[position] == 0x0D, position + 1 < source.count, source[position + 1] == 0x0A { return position + 2 }
    return position + 1
  }

  private mutating func addLine(
    _ source: [UInt8], _ whole: Range<Int>, number: Int, gap: inout Int, afterPage: inout Bool
  ) {
    var content = trimmed(source, whole)
    guard !content.isEmpty else {
      gap += 1
      return
    }
    var line = TextLine(range: bytes.count..<bytes.count, number: number)
    line.gap = gap
    line.indent = width(source, whole.lowerBound..<content.lowerBound)
    line.source = SourceLength(source, whole)
    if PageMarks.isExplicit(source, content) {
      line.mark = .page
    } else if Markdown.isRule(source, content) {
      line.mark = .rule
    } else if isMarkdown {
      line.mark = Markdown.takeHeading(source, &content)
      if line.mark == .text { Markdown.takeListMark(source, &content) }
    }
    if line.mark == .text, content.lowerBound > whole.lowerBound, source[content.lowerBound - 1] == 0x09 {
      // A tab before the text may be an empty first cell; the table pass decides.
      content = (content.lowerBound - 1)..<content.upperBound
    }
    if line.mark == .text, source[content.upperBound - 1] != 0x09, content.upperBound < whole.upperBound,
      source[content.upperBound] == 0x09
    {
      // Tabs after it may be empty last cells.
      var end = content.upperBound
      while end < whole.upperBound, source[end] == 0x09 { end += 1 }
      content = content.lowerBound..<end
    }
    for piece in Markdown.pieces(source, content, isMarkdown: isMarkdown, boldLead: &line.boldLead) {
      stretches.append(
        Stretch(
          clean: bytes.count, source: piece.lowerBound, line: number,
          column: source.characters(in: whole.lowerBound..<piece.lowerBound) + 1))
      bytes.append(contentsOf: source[piece])
    }
    line.range = line.range.lowerBound..<bytes.count
    line.width = width(bytes, line.range)
    if line.mark != .page, line.range.isEmpty {
      gap += 1
      return
    }
    line.afterPage = afterPage
    lines.append(line)
    gap = 0
    afterPage = false
  }
}

/// The range without white space at its ends, in ASCII and full width.
func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
  var start = range.lowerBound
  var end = range.upperBound
  while start < end, let scalar = bytes.scalar(at: start), isSpace(scalar) { start = min(end, bytes.next(start)) }
  while end > start {
    let previous = bytes.previous(end)
    guard previous >= start, let scalar = bytes.scalar(at: previous), isSpace(scalar) else { break }
    end = previous
  }
  return start..<end
}

func isSpace(_ scalar: UInt32) -> Bool {
  if scalar <= 0x20 { return true }
  guard scalar >= 0x80 else { return false }
  switch ScanFold.fold(scalar) {
  case .space, .drop: return true
  default: return false
  }
}

func width(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
  var total = 0
  var position = range.lowerBound
  while position < range.upperBound, let scalar = bytes.scalar(at: position) {
    total += scalar == 0x09 ? 4 : cellWidth(scalar)
    position = bytes.next(position)
  }
  return total
}
