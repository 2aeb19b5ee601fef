/// A Word document as its own format has it, before it becomes a `Document`.
struct DocxModel {
  var body: [DocxBlock] = []
  /// Footnotes and endnotes by kind and id.
  var notes: [NoteKey: [DocxBlock]] = [:]
  var styles = DocxStyles()
  var numbering = DocxNumbering()
}

struct NoteKey: Hashable {
  var isEndnote: Bool
  var id: String
}

indirect enum DocxBlock {
  case paragraph(DocxParagraph)
  case table(DocxTable)
}

struct DocxParagraph {
  /// Name of the part, and the paragraph's place in it, from 1.
  var part: String
  var number: Int
  /// UTF-8; a line feed is a line break inside the paragraph.
  var text: [UInt8] = []
  /// Bytes of bold text at its start.
  var boldLead = 0
  var properties = ParagraphProperties()
  /// The paragraph's end was deleted: it runs on into the next one.
  var isOpenEnded = false
  /// A line of an automatic contents list.
  var isContents = false
  var notes: [NoteKey] = []
  /// Text boxes anchored in it.
  var boxes: [[DocxBlock]] = []
  /// Where the text of later paragraphs begins that a deleted paragraph end joined to this one.
  var joined: [(start: Int, number: Int)] = []
}

/// What a paragraph, a style or a list level says of paragraphs.
struct ParagraphProperties: Equatable {
  var style: String?
  var numberID: Int?
  var level: Int?
  /// From 0; 9 is body text.
  var outline: Int?
}

struct DocxTable {
  var rows: [DocxRow] = []
}

struct DocxRow {
  var cells: [DocxCell] = []
  var isHeader = false
  var isDeleted = false
  /// Grid columns left out before the first cell.
  var skipped = 0
}

struct DocxCell {
  enum Merge { case none, restart, goesOn }

  var span = 1
  var merge = Merge.none
  var blocks: [DocxBlock] = []
}
