internal import PlanModel

/// Reads plain text or Markdown: decodes it, cuts it into lines, finds page marks and tables, joins lines into paragraphs.
func readText(_ bytes: [UInt8], source: Source, options: IngestOptions) throws(PlanError) -> Document {
  let decoded = try decodeText(bytes, path: source.path)
  guard decoded.bytes.count <= options.maximumTextBytes else {
    throw PlanError(
      "ingest.size",
      "\(source.path): \(decoded.bytes.count) bytes of text are more than the limit of \(options.maximumTextBytes)")
  }
  var source = source
  source.encoding = decoded.encoding
  var text = CleanText(decoded.bytes)
  source.format = text.isMarkdown ? "markdown" : "text"
  LineGaps.level(&text)
  MechanicalWrap.join(&text)
  LongLines.split(&text)
  ContentsList.mark(&text)
  PageMarks.dropPageLines(&text)
  let tables = TextTables.take(from: &text)
  PageMarks.takeNumbers(from: &text)
  var writer = TextWriter(text: text, source: source)
  writer.document.add(decoded.diagnostics)
  writer.write(Reflow(text, profile: WrapProfile(text)).paragraphs(), tables: tables)
  return writer.document.document
}

/// Empty lines that stand between any two lines say nothing: 「一行⏎⏎一行⏎⏎一行」 is read as if they were not there.
enum LineGaps {
  static func level(_ text: inout CleanText) {
    let gaps = text.lines.dropFirst().filter { !$0.afterPage }.map(\.gap).sorted()
    guard gaps.count >= 4 else { return }
    let base = gaps[gaps.count / 50]
    guard base > 0 else { return }
    for index in text.lines.indices { text.lines[index].gap = max(0, text.lines[index].gap - base) }
  }
}

/// Entries of a contents list that are known by their dot leader: 一、总体要求……1.
enum ContentsList {
  static func mark(_ text: inout CleanText) {
    for index in text.lines.indices where text.lines[index].mark == .text {
      let range = text.lines[index].range
      if text.bytes.first("......", in: range) != nil || text.bytes.first("……………", in: range) != nil
        || text.bytes.first("······", in: range) != nil
      {
        text.lines[index].mark = .contents
      }
    }
  }
}

/// Turns paragraphs and tables of a text into blocks.
private struct TextWriter {
  let text: CleanText
  var document: DocumentBuilder
  /// Characters from the start of a stretch to a position in it.
  private var counted = (start: -1, position: 0, characters: 0)

  init(text: CleanText, source: Source) {
    self.text = text
    document = DocumentBuilder(source: source)
  }

  mutating func write(_ paragraphs: [Range<Int>], tables: [TextTable]) {
    var byLine: [Int: TextTable] = [:]
    for table in tables where !table.cells.isEmpty { byLine[table.firstLine] = table }
    for paragraph in paragraphs {
      let line = text.lines[paragraph.lowerBound]
      if let table = byLine[line.number], line.mark == .row {
        write(table)
        continue
      }
      switch line.mark {
      case .rule, .page, .row: continue
      default: write(paragraph)
      }
    }
  }

  private mutating func write(_ paragraph: Range<Int>) {
    document.beginBlock()
    let first = text.lines[paragraph.lowerBound]
    for index in paragraph {
      if index > paragraph.lowerBound { join(text.lines[index - 1].range, text.lines[index].range) }
      append(text.lines[index].range)
    }
    var level: Int?
    if case .heading(let depth) = first.mark { level = depth }
    document.endBlock(level == nil ? .paragraph : .heading, level: level, boldLead: first.boldLead)
  }

  /// Between two words in Latin letters the line end was a space.
  private mutating func join(_ before: Range<Int>, _ after: Range<Int>) {
    guard before.upperBound > before.lowerBound, after.lowerBound < after.upperBound,
      text.bytes[before.upperBound - 1].isASCIILetter, text.bytes[after.lowerBound].isASCIILetter
    else { return }
    document.append([0x20], from: origin(before.upperBound - 1, past: 1))
  }

  private mutating func append(_ range: Range<Int>) {
    var position = range.lowerBound
    var stretch = text.stretch(at: position)
    while position < range.upperBound {
      let end =
        stretch + 1 < text.stretches.count ? min(range.upperBound, text.stretches[stretch + 1].clean) : range.upperBound
      document.append(text.bytes[position..<end], from: origin(position))
      position = end
      stretch += 1
    }
  }

  private mutating func origin(_ position: Int, past: Int = 0) -> Origin {
    let stretch = text.stretches[text.stretch(at: position)]
    let byte = stretch.source + (position - stretch.clean) + past
    return Origin(line: stretch.line, column: column(stretch, position) + past, byte: byte)
  }

  /// Column from 1, in characters: marks that were taken off count, as they stand in the file. Counting goes on from the last
  /// place asked for, as a text in one line is asked for many.
  private mutating func column(_ stretch: CleanText.Stretch, _ position: Int) -> Int {
    if counted.start == stretch.clean, counted.position <= position {
      counted.characters += text.bytes.characters(in: counted.position..<position)
    } else {
      counted = (stretch.clean, position, text.bytes.characters(in: stretch.clean..<position))
    }
    counted.position = position
    return stretch.column + counted.characters
  }

  private mutating func write(_ table: TextTable) {
    let number = document.nextTable
    let first = document.nextBlock
    for cell in table.cells {
      document.beginBlock()
      for (index, range) in cell.ranges.enumerated() {
        if index > 0 { join(cell.ranges[index - 1], range) }
        append(range)
      }
      document.endBlock(
        .tableCell, cell: CellPosition(table: number, row: cell.row, column: cell.column))
    }
    document.add(
      Table(
        blocks: first..<document.nextBlock, rowCount: table.rowCount, columnCount: table.columnCount,
        headerRows: table.headerRows))
    if !table.repeatedHeaders.isEmpty {
      let places = table.repeatedHeaders.map(String.init).joined(separator: ", ")
      document.add(
        Diagnostic(
          "text.table.continued", .note,
          "the table with its header on line \(table.firstLine) goes on after pages; its repeated header was left out on "
            + (table.repeatedHeaders.count == 1 ? "line" : "lines") + " \(places)"))
    }
  }
}
