internal import Glibc
internal import PlanModel

/// Writes flowing text as blocks of a document: lines of paragraphs, cells with their places in a table, what is attached after what it is
/// attached to.
struct FlowWriter {
  var document: DocumentBuilder
  private let maximumTextBytes: Int
  /// What hangs in the cells of the table that is written: the blocks of a table stay together.
  private var waiting: [(attachment: FlowAttachment, anchor: Int)] = []

  init(source: Source, options: IngestOptions) {
    document = DocumentBuilder(source: source)
    maximumTextBytes = options.maximumTextBytes
  }

  /// Where blocks stand, which overrides the kind that a paragraph has by itself.
  private enum Place {
    case body
    case apart(Block.Kind, anchor: Int?)
    case cell(CellPosition)
  }

  /// - Throws: `ingest.size` when the text is longer than the limit.
  mutating func write(_ blocks: [FlowBlock]) throws(PlanError) {
    for block in blocks { try write(block) }
  }

  /// - Throws: `ingest.size` when the text is longer than the limit.
  mutating func write(_ block: FlowBlock) throws(PlanError) {
    write(block, in: .body)
    guard document.document.text.count <= maximumTextBytes else {
      throw PlanError(
        "ingest.size",
        "\(document.document.source.path): the text is longer than the limit of \(maximumTextBytes) bytes; raise it")
    }
  }

  private mutating func write(_ block: FlowBlock, in place: Place) {
    switch block {
    case .paragraph(let paragraph): write(paragraph, in: place)
    case .table(let table):
      switch place {
      case .cell:
        // A table inside a cell is read as paragraphs of that cell.
        for cell in FlowGrid(table).cells { cell.blocks.forEach { write($0, in: place) } }
      case .apart(let kind, _) where kind != .box:
        for cell in FlowGrid(table).cells { cell.blocks.forEach { write($0, in: place) } }
      case .apart, .body: write(table, in: place)
      }
    case .apart(let kind, let blocks):
      if case .cell = place {
        blocks.forEach { write($0, in: place) }
      } else {
        blocks.forEach { write($0, in: .apart(kind, anchor: nil)) }
      }
    }
  }

  // MARK: Paragraphs

  private mutating func write(_ paragraph: FlowParagraph, in place: Place) {
    if paragraph.attachments.isEmpty, paragraph.joined.isEmpty, let line = Self.onlyLine(of: paragraph.text) {
      document.beginBlock()
      document.append(paragraph.text[line], from: Origin(part: paragraph.part, paragraph: paragraph.number))
      return end(line: 0, of: paragraph, boldLead: max(0, paragraph.boldLead - line.lowerBound), in: place)
    }
    let lines = Self.lines(of: paragraph.text)
    if lines.isEmpty, let label = paragraph.label, case .cell(let position) = place {
      // An automatic number may be all that a cell shows.
      document.beginBlock()
      document.endBlock(.tableCell, label: label, cell: position)
    }
    var attachments = paragraph.attachments[...]
    for (index, line) in lines.enumerated() {
      document.beginBlock()
      let lead = max(0, paragraph.boldLead - line[0].lowerBound)
      for (piece, range) in line.enumerated() {
        if piece > 0 { document.append([0x20], from: origin(paragraph, range.lowerBound)) }
        let start = document.document.text.count
        append(paragraph, range)
        while let attachment = attachments.first, attachment.offset <= range.upperBound {
          attachments.removeFirst()
          waiting.append((attachment, start + max(0, attachment.offset - range.lowerBound)))
        }
      }
      end(line: index, of: paragraph, boldLead: lead, in: place)
    }
    for attachment in attachments { waiting.append((attachment, document.document.text.count)) }
    if case .cell = place {
      // A box in a cell is read with it; notes come after the table.
      let boxes = waiting.filter { $0.attachment.kind == .box }
      waiting.removeAll { $0.attachment.kind == .box }
      for (box, _) in boxes { box.blocks.forEach { write($0, in: place) } }
    } else {
      writeWaiting()
    }
  }

  private mutating func end(line index: Int, of paragraph: FlowParagraph, boldLead: Int, in place: Place) {
    let label = index == 0 ? paragraph.label : nil
    switch place {
    case .cell(let position): document.endBlock(.tableCell, label: label, boldLead: boldLead, cell: position)
    case .apart(let kind, let anchor):
      let level = kind == .box ? paragraph.level : nil
      document.endBlock(kind, label: label, level: level, boldLead: boldLead, anchor: anchor)
    case .body:
      let level = index == 0 ? paragraph.level : nil
      let kind: Block.Kind = level != nil ? .heading : label != nil ? .listItem : .paragraph
      document.endBlock(kind, label: label, level: level, boldLead: boldLead)
    }
  }

  private mutating func writeWaiting() {
    let attached = waiting
    waiting = []
    for (attachment, anchor) in attached {
      for block in attachment.blocks { write(block, in: .apart(attachment.kind, anchor: anchor)) }
    }
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

  /// Most paragraphs are one line. Nil for those that are not, or that are empty.
  private static func onlyLine(of text: [UInt8]) -> Range<Int>? {
    let hasBreak = text.withUnsafeBytes { bytes in
      bytes.baseAddress.map { memchr($0, 0x0A, bytes.count) != nil } ?? true
    }
    if hasBreak { return nil }
    let line = trimmed(text, 0..<text.count)
    return line.isEmpty ? nil : line
  }

  private mutating func append(_ paragraph: FlowParagraph, _ range: Range<Int>) {
    var position = range.lowerBound
    for join in paragraph.joined where join.start > position && join.start < range.upperBound {
      document.append(paragraph.text[position..<join.start], from: origin(paragraph, position))
      position = join.start
    }
    document.append(paragraph.text[position..<range.upperBound], from: origin(paragraph, position))
  }

  private func origin(_ paragraph: FlowParagraph, _ position: Int) -> Origin {
    let number = paragraph.joined.last { $0.start <= position }?.number ?? paragraph.number
    return Origin(part: paragraph.part, paragraph: number)
  }

  // MARK: Tables

  private mutating func write(_ table: FlowTable, in place: Place) {
    let grid = FlowGrid(table)
    guard grid.columnCount > 1 else {
      // A frame around text, as boxes (专栏) are mostly made.
      var inner = Place.apart(.box, anchor: nil)
      if case .apart = place { inner = place }
      for cell in grid.cells { cell.blocks.forEach { write($0, in: inner) } }
      return
    }
    let number = document.nextTable
    let first = document.nextBlock
    for cell in grid.cells {
      var position = cell.position
      position.table = number
      cell.blocks.forEach { write($0, in: .cell(position)) }
    }
    if document.nextBlock > first {
      document.add(
        Table(
          blocks: first..<document.nextBlock, rowCount: grid.rowCount, columnCount: grid.columnCount,
          headerRows: grid.headerRows))
    }
    writeWaiting()
  }
}
