internal import PlanModel

/// Text that flows, as Word, OpenDocument, web pages and other XML have it: what their readers give and `FlowWriter` turns into a
/// `Document`. Labels, heading levels and revisions are resolved; lines, places of cells and the way back to the source are not yet.
indirect enum FlowBlock {
  case paragraph(FlowParagraph)
  case table(FlowTable)
  /// Blocks that stand apart as a whole: a box, a header or footer, entries of a contents list.
  case apart(Block.Kind, [FlowBlock])
}

/// A paragraph of the source.
struct FlowParagraph {
  /// Name of the part of the container; nil for a file that is one part.
  var part: String?
  /// The paragraph's place in it, from 1.
  var number: Int
  /// UTF-8; a line feed is a line break inside the paragraph.
  var text: [UInt8] = []
  /// Bytes of bold text at its start.
  var boldLead = 0
  /// The automatic number or bullet as the reader sees it.
  var label: String?
  /// Heading level from 1.
  var level: Int?
  var attachments: [FlowAttachment] = []
  /// Where the text of later paragraphs begins that a deleted paragraph end joined to this one.
  var joined: [(start: Int, number: Int)] = []
}

/// What hangs at a place in a paragraph and does not belong to its text: a note, a text box, hidden text.
struct FlowAttachment {
  var kind: Block.Kind
  /// Bytes of the paragraph's text before it.
  var offset: Int
  var blocks: [FlowBlock]
}

struct FlowTable {
  var rows: [FlowRow] = []
}

struct FlowRow {
  var cells: [FlowCell] = []
  /// Repeated on each page, or marked as a heading.
  var isHeader = false
  /// Grid columns left out before the first cell.
  var skipped = 0
}

struct FlowCell {
  var columnSpan = 1
  var rowSpan = 1
  /// The cell above goes on here (Word's vertical merge); its blocks are not shown.
  var continuesAbove = false
  var blocks: [FlowBlock] = []
}

extension FlowParagraph {
  /// Adds a later paragraph of the source that the end of this one was taken away before.
  mutating func append(_ next: FlowParagraph) {
    let count = text.count
    joined.append((count, next.number))
    joined += next.joined.map { (count + $0.start, $0.number) }
    if boldLead == count { boldLead += next.boldLead }
    text += next.text
    for var attachment in next.attachments {
      attachment.offset += count
      attachments.append(attachment)
    }
  }
}

extension FlowBlock {
  /// Its text, to tell copies.
  var lines: [String] {
    switch self {
    case .paragraph(let paragraph):
      [String(decoding: paragraph.text, as: UTF8.self)] + paragraph.attachments.flatMap { $0.blocks.flatMap(\.lines) }
    case .table(let table): table.rows.flatMap { $0.cells.flatMap { $0.blocks.flatMap(\.lines) } }
    case .apart(_, let blocks): blocks.flatMap(\.lines)
    }
  }
}

extension FlowCell {
  /// How many cells it is, with those of tables in it.
  var size: Int {
    blocks.reduce(1) { sum, block in
      guard case .table(let table) = block else { return sum }
      return table.rows.reduce(sum) { $0 + $1.cells.reduce(0) { $0 + $1.size } }
    }
  }
}
