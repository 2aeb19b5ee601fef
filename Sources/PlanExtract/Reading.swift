internal import PlanModel

// What the readers of this stage hand to each other. The order of work (`Extractor.findings`):
//
//   document ─▶ ScanText ─▶ TableReader.grids ─▶ OutlineReader ─▶ TextPieces ─▶ UnitReader ─▶ TargetReader
//                                  └────────────── TableReader.findings ◀── Outline
//
// All positions are offsets into `ScanText.bytes`; they become `Evidence` only when a finding is made.

/// A stretch of one block that belongs to one item: its heading, or a paragraph below it.
struct TextPiece: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    /// The item's title sentence or heading line.
    case title
    /// Running text.
    case text
    /// Text inside a 专栏 box.
    case box
    /// A bullet (—, --, ●, ■) that stands under a lead paragraph.
    case bullet
    /// A cell of a task table, or a paragraph of it.
    case cell
  }

  var kind: Kind
  /// Index of the innermost item in `Outline.items`, rows of task tables counted on behind them; nil before the first.
  var item: Int?
  var block: Int
  /// Within the block; label and bullet mark excluded.
  var range: Range<Int>
}

/// A numbered item as the outline sees it.
struct OutlineItem: Sendable, Equatable {
  var path: ItemPath
  var block: Int
  /// The printed label; for automatic labels an empty range at the start of the block, with `label` set from the block.
  var labelRange: Range<Int>
  var label: String
  /// nil where the item opens with running text.
  var titleRange: Range<Int>?
  var section: SectionRole
  var leaf: Bool
  var parent: Int?
}

/// What a block is to the plan.
enum BlockRole: Sendable, Equatable {
  /// Title, number, salutation, notice text, contents list, signature, 附件 list, 抄送.
  case matter
  /// Menus, footers and the like around a saved page.
  case chrome
  /// The plan's own text.
  case body
  /// Heading of an annex (附件2, and its title).
  case annexHeading
  /// Part of a table; index into the grids.
  case table(Int)
}

struct Outline: Sendable {
  var items: [OutlineItem] = []
  /// One for each block of the document.
  var roles: [BlockRole] = []
  /// Number of the annex that each block stands in; nil in the body.
  var annexes: [Int?] = []
  /// In reading order.
  var pieces: [TextPiece] = []
}

/// A table as rows of cells, from the source's own tables or recovered from flattened text.
struct Grid: Sendable {
  struct Cell: Sendable, Equatable {
    var row: Int
    var column: Int
    var rowSpan = 1
    var columnSpan = 1
    var block: Int
    var range: Range<Int>
  }

  /// The blocks that the table covers; no other text stands between them.
  var blocks: Range<Int>
  var rowCount: Int
  var columnCount: Int
  var headerRows: Int
  /// By row, then column; empty cells are left out.
  var cells: [Cell]
}

/// A printed list of responsible units.
struct UnitList: Sendable, Equatable {
  /// The whole list with its brackets and label.
  var range: Range<Int>
  var units: [UnitListMember]
  /// The list ends in 等.
  var open: Bool
  /// 完成时限 inside the list, as printed.
  var deadline: Range<Int>?
  /// It says that the units before its first ， lead.
  var leadsBeforeComma = false
  /// Neither a label nor a verb tells a role.
  var isPlain = false
}

struct UnitListMember: Sendable, Equatable {
  var role: UnitRole
  var range: Range<Int>
  /// Members joined by 、 share a group within the list.
  var group: Int
}

/// A figure as the recogniser sees it, before its sentence tells what it is for.
struct QuantityMention: Sendable, Equatable {
  /// Number, unit and comparators on both sides: 不少于100家, 100家以上.
  var range: Range<Int>
  /// The number alone, ranges included: 2—3.
  var numberRange: Range<Int>
  /// The unit alone; empty when there is none.
  var unitRange: Range<Int>
  var value: ExactDecimal
  var upper: ExactDecimal?
  /// As printed, in the printed magnitude: 亿元, 个百分点.
  var unit: String
  var comparator: Comparator
  /// What the words themselves make it, whatever the sentence: a date, an ordinal, a name.
  var kind: Kind

  enum Kind: Sendable, Equatable {
    case quantity
    /// 2020年, 2024年12月: never a target.
    case date
    /// 3年, 18个月.
    case duration
    /// 第25位, 第一批.
    case ordinal
    /// 前移2—3位, 进入前10.
    case rank
    /// 5G, 7+2, 双一流: part of a name.
    case name
  }
}
