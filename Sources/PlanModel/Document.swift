/// One input file as text: a single UTF-8 buffer, the blocks that lie in it and the tables made of blocks.
///
/// Every range of `text` leads back to the source through `fragments`; nothing is cleaned irreversibly.
package struct Document: Sendable, Equatable {
  package var source: Source
  /// The readable text, UTF-8. Blocks are separated by one line feed that belongs to no block.
  package var text: [UInt8]
  /// In reading order; ranges ascend and do not overlap.
  package var blocks: [Block]
  package var tables: [Table]
  /// Where each stretch of `text` came from, ascending by `start`.
  package var fragments: [Fragment]
  package var diagnostics: [Diagnostic]

  package init(
    source: Source, text: [UInt8] = [], blocks: [Block] = [], tables: [Table] = [], fragments: [Fragment] = [],
    diagnostics: [Diagnostic] = []
  ) {
    self.source = source
    self.text = text
    self.blocks = blocks
    self.tables = tables
    self.fragments = fragments
    self.diagnostics = diagnostics
  }
}

/// What is known of the file itself.
package struct Source: Sendable, Equatable {
  /// As given by the user; `-` for standard input.
  package var path: String
  /// Other inputs of the run with the same bytes, sorted.
  package var copies: [String] = []
  /// Told by content, never by name: `text`, `markdown`, `docx`, …; docs/formats.md lists them.
  package var format: String
  /// IANA name of the character encoding the file was in; nil for binary containers.
  package var encoding: String?
  package var byteCount: Int
  /// Lower-case hexadecimal SHA-256 of the file's bytes.
  package var sha256: String
  /// `accepted` or `original` where the format records revisions.
  package var revisions: String?
  /// ISO 8601, when the file itself tells.
  package var capturedAt: String?

  package init(
    path: String, format: String = "text", encoding: String? = nil, byteCount: Int = 0, sha256: String = "",
    revisions: String? = nil, capturedAt: String? = nil
  ) {
    self.path = path
    self.format = format
    self.encoding = encoding
    self.byteCount = byteCount
    self.sha256 = sha256
    self.revisions = revisions
    self.capturedAt = capturedAt
  }
}

/// A stretch of a document's text that its source treats as one unit: a paragraph, a heading, a table cell.
package struct Block: Sendable, Equatable {
  package enum Kind: String, Sendable {
    case heading, paragraph, listItem, tableCell, note, box, headerFooter, pageMark
    /// An entry of an automatic contents list.
    case contents
    /// Text that the source marks as hidden.
    case hidden

    /// Whether it is text of the plan itself, in the order it is read.
    package var isBody: Bool {
      switch self {
      case .heading, .paragraph, .listItem, .tableCell, .box: true
      case .note, .headerFooter, .pageMark, .contents, .hidden: false
      }
    }
  }

  package var kind: Kind
  /// UTF-8 offsets into `Document.text`.
  package var range: Range<Int>
  /// The automatic label as the reader sees it (第三条, （二）, 1.2.1). It is synthesised: it does not stand in `text`.
  package var label: String?
  /// Heading level from 1 where the source knows it (a Word outline level, `##`).
  package var level: Int?
  /// Length in bytes of the emphasised (bold) lead of the block; 0 when there is none.
  package var boldLead: Int
  /// Place in `Document.tables`, for table cells.
  package var cell: CellPosition?
  /// Where in `Document.text` the block hangs, for notes, boxes and hidden text: the offset of the place that refers to it.
  package var anchor: Int?

  package init(
    kind: Kind, range: Range<Int>, label: String? = nil, level: Int? = nil, boldLead: Int = 0,
    cell: CellPosition? = nil, anchor: Int? = nil
  ) {
    self.kind = kind
    self.range = range
    self.label = label
    self.level = level
    self.boldLead = boldLead
    self.cell = cell
    self.anchor = anchor
  }
}

/// Place of a cell in its table, counted from 0; a merged cell covers several rows or columns.
package struct CellPosition: Sendable, Equatable {
  package var table: Int
  package var row: Int
  package var column: Int
  package var rowSpan: Int
  package var columnSpan: Int

  package init(table: Int, row: Int, column: Int, rowSpan: Int = 1, columnSpan: Int = 1) {
    self.table = table
    self.row = row
    self.column = column
    self.rowSpan = rowSpan
    self.columnSpan = columnSpan
  }
}

/// A table of the source. A cell with several paragraphs has several blocks with the same position.
package struct Table: Sendable, Equatable {
  /// Indices into `Document.blocks`.
  package var blocks: Range<Int>
  package var rowCount: Int
  package var columnCount: Int
  /// Rows that the source marks as repeated header rows; 0 when it does not say.
  package var headerRows: Int

  package init(blocks: Range<Int>, rowCount: Int, columnCount: Int, headerRows: Int = 0) {
    self.blocks = blocks
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.headerRows = headerRows
  }
}

/// A stretch of text that stands without a gap in the source too. Between two fragments something was dropped or joined.
package struct Fragment: Sendable, Equatable {
  /// UTF-8 offset into `Document.text`; the stretch ends where the next fragment starts.
  package var start: Int
  package var origin: Origin

  package init(start: Int, origin: Origin) {
    self.start = start
    self.origin = origin
  }
}

/// A place in the source.
package struct Origin: Sendable, Equatable {
  /// Name of the part inside a container (`word/document.xml`); nil for plain text.
  package var part: String?
  /// Paragraph of that part, from 1; nil for plain text.
  package var paragraph: Int?
  /// Line from 1, for text; nil for containers.
  package var line: Int?
  /// Column from 1 in Unicode scalars, for text; nil for containers.
  package var column: Int?
  /// Byte offset into the source decoded to UTF-8, for text; nil for containers.
  package var byte: Int?

  package init(part: String? = nil, paragraph: Int? = nil, line: Int? = nil, column: Int? = nil, byte: Int? = nil) {
    self.part = part
    self.paragraph = paragraph
    self.line = line
    self.column = column
    self.byte = byte
  }
}

extension Document {
  /// The words in a range of UTF-8 offsets.
  package func string(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }

  /// Index of the block that holds the offset, or of the last one before it; nil before the first block.
  package func block(at offset: Int) -> Int? {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }

  /// The source place of a text offset. Line and column are exact for text; containers give part and paragraph.
  package func origin(of offset: Int) -> Origin? {
    guard let index = fragment(at: offset) else { return nil }
    let fragment = fragments[index]
    var origin = fragment.origin
    let passed = text[fragment.start..<max(fragment.start, min(offset, text.count))]
    if let column = origin.column {
      origin.column = column + passed.count { $0 & 0xC0 != 0x80 }
    }
    if let byte = origin.byte { origin.byte = byte + passed.count }
    return origin
  }

  /// The source line of a text offset; nil where the source has no lines.
  package func line(at offset: Int) -> Int? {
    fragment(at: offset).flatMap { fragments[$0].origin.line }
  }

  /// Index of the fragment that holds the offset; nil before the first.
  private func fragment(at offset: Int) -> Int? {
    var low = 0
    var high = fragments.count
    while low < high {
      let middle = (low + high) / 2
      if fragments[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }
}
