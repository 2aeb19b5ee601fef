internal import PlanModel

/// Turns the model of a Word document into blocks: labels are counted, styles become headings, tables get their grid.
struct DocxTranslator {
  private let model: DocxModel
  private var counter: ListCounter
  private var contentsLines = 0
  private var writtenNotes: Set<NoteKey> = []
  var document: DocumentBuilder

  init(model: DocxModel, source: Source) {
    self.model = model
    counter = ListCounter(numbering: model.numbering, styles: model.styles)
    var source = source
    source.format = "docx"
    source.revisions = "accepted"
    document = DocumentBuilder(source: source)
  }

  /// Where the blocks stand, which overrides the kind that a paragraph has by itself.
  private enum Place {
    case body, box, note
    case cell(CellPosition)
  }

  /// - Throws: `ingest.size` when the text is longer than the limit.
  mutating func translate(maximumTextBytes: Int) throws(PlanError) {
    for block in model.body {
      write(block, in: .body)
      guard document.document.text.count <= maximumTextBytes else {
        throw PlanError(
          "ingest.size",
          "\(document.document.source.path): the text is longer than the limit of \(maximumTextBytes) bytes")
      }
    }
    if contentsLines > 0 {
      document.add(
        Diagnostic("docx.contents", .note, "\(contentsLines) lines of an automatic contents list were left out"))
    }
  }

  private mutating func write(_ block: DocxBlock, in place: Place) {
    switch block {
    case .paragraph(let paragraph): write(paragraph, in: place)
    case .table(let table):
      if case .cell = place {
        // A table inside a cell is read as paragraphs of that cell.
        for row in table.rows where !row.isDeleted {
          for cell in row.cells where cell.merge != .goesOn { cell.blocks.forEach { write($0, in: place) } }
        }
      } else {
        write(table, in: place)
      }
    }
  }

  // MARK: Paragraphs

  private mutating func write(_ paragraph: DocxParagraph, in place: Place) {
    if paragraph.isContents {
      contentsLines += 1
      return
    }
    let label = counter.next(paragraph.properties)
    let lines = Self.lines(of: paragraph.text)
    let level = model.styles.headingLevel(paragraph.properties)
    if lines.isEmpty {
      // An automatic number may be all that a cell shows.
      if case .cell(let position) = place, let text = label?.text {
        document.beginBlock()
        document.endBlock(.tableCell, label: text, cell: position)
      }
    }
    for (index, line) in lines.enumerated() {
      document.beginBlock()
      let lead = max(0, paragraph.boldLead - line[0].lowerBound)
      for (piece, range) in line.enumerated() {
        if piece > 0 { document.append([0x20], from: origin(paragraph, range.lowerBound)) }
        append(paragraph, range)
      }
      let shown = index == 0 ? label?.text : nil
      switch place {
      case .cell(let position): document.endBlock(.tableCell, label: shown, boldLead: lead, cell: position)
      case .box: document.endBlock(.box, label: shown, level: level, boldLead: lead)
      case .note: document.endBlock(.note, label: shown)
      case .body:
        let kind: Block.Kind = level != nil && index == 0 ? .heading : shown != nil ? .listItem : .paragraph
        document.endBlock(kind, label: shown, level: index == 0 ? level : nil, boldLead: lead)
      }
    }
    for box in paragraph.boxes { box.forEach { write($0, in: nested(.box, in: place)) } }
    for key in paragraph.notes where writtenNotes.insert(key).inserted {
      model.notes[key]?.forEach { write($0, in: nested(.note, in: place)) }
    }
  }

  /// Blocks of a table must stay together: what is anchored in a cell belongs to the cell.
  private func nested(_ inner: Place, in outer: Place) -> Place {
    if case .cell = outer { return outer }
    return inner
  }

  /// The paragraph's lines, as ranges of its text without outer space; empty ones are left out.
  ///
  /// A line break inside a paragraph is a space, unless a new sentence or a label begins after it: then people have used it to end a
  /// paragraph, as in 「（一）…。⏎（二）…」. Each element is one block: the pieces that a space joins.
  private static func lines(of text: [UInt8]) -> [[Range<Int>]] {
    var result: [[Range<Int>]] = []
    var start = 0
    while start <= text.count {
      let end = text[start...].firstIndex(of: 0x0A) ?? text.count
      let line = trimmed(text, start..<end)
      if !line.isEmpty {
        if let before = result.last?.last, !LineEnd.isFinished(text, before), LineLabel(text, line) == nil {
          result[result.count - 1].append(line)
        } else {
          result.append([line])
        }
      }
      start = end + 1
    }
    return result
  }

  private mutating func append(_ paragraph: DocxParagraph, _ range: Range<Int>) {
    var position = range.lowerBound
    for join in paragraph.joined where join.start > position && join.start < range.upperBound {
      document.append(paragraph.text[position..<join.start], from: origin(paragraph, position))
      position = join.start
    }
    document.append(paragraph.text[position..<range.upperBound], from: origin(paragraph, position))
  }

  private func origin(_ paragraph: DocxParagraph, _ position: Int) -> Origin {
    let number = paragraph.joined.last { $0.start <= position }?.number ?? paragraph.number
    return Origin(part: paragraph.part, paragraph: number)
  }

  // MARK: Tables

  private mutating func write(_ table: DocxTable, in place: Place) {
    let grid = DocxGrid(table)
    guard grid.columnCount > 1 else {
      // A frame around text, as boxes (专栏) are mostly made.
      for cell in grid.cells { cell.blocks.forEach { write($0, in: nested(.box, in: place)) } }
      return
    }
    let number = document.nextTable
    let first = document.nextBlock
    for cell in grid.cells {
      var position = cell.position
      position.table = number
      cell.blocks.forEach { write($0, in: .cell(position)) }
    }
    guard document.nextBlock > first else { return }
    document.add(
      Table(
        blocks: first..<document.nextBlock, rowCount: grid.rowCount, columnCount: grid.columnCount,
        headerRows: grid.headerRows))
  }
}

/// The cells of a table with their places: merged cells once, with their spans.
struct DocxGrid {
  struct Cell {
    var position: CellPosition
    var blocks: [DocxBlock]
  }

  var cells: [Cell] = []
  var rowCount = 0
  var columnCount = 0
  var headerRows = 0

  init(_ table: DocxTable) {
    // Index of the cell that a vertical merge in a column goes on from.
    var open: [Int: Int] = [:]
    for row in table.rows where !row.isDeleted {
      var column = row.skipped
      var stillOpen: [Int: Int] = [:]
      for cell in row.cells {
        defer { column += cell.span }
        if cell.merge == .goesOn, let above = open[column] {
          cells[above].position.rowSpan += 1
          stillOpen[column] = above
          continue
        }
        if cell.merge != .none { stillOpen[column] = cells.count }
        cells.append(
          Cell(
            position: CellPosition(table: 0, row: rowCount, column: column, columnSpan: cell.span),
            blocks: cell.blocks))
      }
      open = stillOpen
      columnCount = max(columnCount, column)
      if row.isHeader, headerRows == rowCount { headerRows += 1 }
      rowCount += 1
    }
  }
}
