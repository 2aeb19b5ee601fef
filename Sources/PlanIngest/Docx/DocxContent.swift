internal import PlanModel

/// Reads the paragraphs and tables of a part with text: the body, notes, headers and footers, the model of a diagram.
///
/// Performance-critical: called for each element and each run of a part. Text is appended as bytes; strings are made for style names
/// and the like only.
struct DocxContent {
  /// The body's blocks.
  var blocks: [FlowBlock] = []
  /// Of a part with notes: those it holds. Of the body: those it has not referred to yet.
  var notes: [NoteKey: [FlowBlock]]
  /// The root is that of a Word part.
  var isWord = false
  var hasBody = false
  var contentsLines = 0
  /// Ids of the relationships to headers and footers, in the order the sections name them.
  var headersAndFooters: [String] = []
  /// Embedded documents that could not be read.
  var missingChunks = 0

  /// Nil for a file that is one part.
  let part: String?
  let context: DocxContext
  var counter: ListCounter
  /// Those around the text box that is open: its lists count by themselves, as those of a note do ([MS-DOC] 2.2.3, 2.4.6.4).
  var outerCounters: [ListCounter] = []
  /// What the paragraph styles say that have been used, and the last of them: neighbours are mostly of one style.
  private var facts: [String: StyleFacts] = [:]
  private var lastFacts: (style: String, facts: StyleFacts)?
  var paragraphCount = 0
  var containers: [Container] = [Container()]
  /// The paragraph that is open, and those around it: a text box stands in a paragraph.
  var current = OpenParagraph()
  var isOpen = false
  var outer: [OpenParagraph] = []
  var fields = FieldStack()
  var math = MathText()
  /// Whether a branch has been taken, for each alternate content that is open.
  var branches: [Bool] = []
  /// Content controls that are open, and how many of them are contents lists.
  var controls: [Bool] = []
  var contentsControls = 0
  var noteKey: NoteKey?
  /// Elements open below one that is left out.
  var skipping = 0
  var isText = false
  var isInstruction = false
  var properties = Properties.none
  var tables: [FlowTable] = []
  /// Cells that are open.
  var cells: [OpenCell] = []
  /// For each row that is open, whether revisions take it away.
  var rowsGone: [Bool] = []

  enum Properties { case none, run, paragraph, paragraphMark, row, cell }

  struct Container {
    var blocks: [FlowBlock] = []
    /// A paragraph whose end was taken away: it runs on into the next one.
    var openEnded: OpenParagraph?
  }

  struct OpenCell {
    var value = FlowCell()
    var isGone = false
    /// Word 97's merge of cells in a row.
    var continuesBefore = false
  }

  init(part: String?, context: DocxContext) {
    self.part = part
    self.context = context
    notes = context.notes
    counter = ListCounter(numbering: context.numbering, styles: context.styles)
  }

  // MARK: Elements

  mutating func start(_ name: DocxName, _ attributes: XMLAttributes) {
    if skipping > 0 {
      skipping += 1
      return
    }
    switch name {
    case .other: break
    case .text, .drawingRun: isText = true
    case .mathText: isText = true
    case .run: current.run = OpenParagraph.Run()
    case .paragraph, .drawingParagraph: startParagraph()
    case .tab, .positionTab: if properties == .none { append(0x09) }
    case .lineBreak, .carriageReturn, .drawingBreak: append(0x0A)
    case .noBreakHyphen: append(0x2D)
    case .symbol: append(SymbolFont.text(attributes["char"], font: attributes["font"]) ?? "")
    case .instruction: isInstruction = true
    case .deletedInstruction, .deletedText: startDeletedText(name)
    case .fieldCharacter: fieldCharacter(attributes["fldCharType"])
    case .fieldSimple: fields.isContents(attributes["instr"]) ? fields.openSimpleContents() : fields.openSimple()
    case .document, .footnotes, .endnotes, .header, .footer, .diagramModel: isWord = true
    case .body: hasBody = true
    case .ruby, .sectionChange, .tableChange, .rowChange, .cellChange, .tableExceptionChange, .numberingChange,
      .gridChange, .runChange:
      skipping = 1
    case .paragraphChange: startParagraphChange()
    case .deleted, .movedFrom: startRevision(isInsertion: false)
    case .inserted, .movedTo: startRevision(isInsertion: true)
    default: startStructure(name, attributes)
    }
  }

  mutating func startStructure(_ name: DocxName, _ attributes: XMLAttributes) {
    switch name {
    case .alternateContent: branches.append(false)
    case .choice, .fallback: startBranch(name, attributes)
    case .textBoxContent, .drawingText, .diagramText: startBox()
    case .textPath: if let text = attributes["string"] { attachBox(Array(text.utf8)) }
    case .diagram: if let id = attributes["dm"] { attach(context.embedded[id] ?? [], .box) }
    case .footnote, .endnote: startNote(isEndnote: name == .endnote, attributes)
    case .footnoteReference, .endnoteReference:
      if let id = attributes["id"] { attachNote(NoteKey(isEndnote: name == .endnoteReference, id: id)) }
    case .headerReference, .footerReference:
      if let id = attributes["id"], !headersAndFooters.contains(id) { headersAndFooters.append(id) }
    case .altChunk: startChunk(attributes["id"])
    case .control: controls.append(false)
    case .gallery: if attributes["val"] == "Table of Contents" { markContentsControl() }
    case .hyperlink: if attributes["anchor"]?.hasPrefix("_Toc") == true { current.hasContentsLink = true }
    case .table: tables.append(FlowTable())
    case .row:
      rowsGone.append(false)
      if !tables.isEmpty { tables[tables.count - 1].rows.append(FlowRow()) }
    case .cell:
      containers.append(Container())
      cells.append(OpenCell())
    case .rowProperties: properties = .row
    case .cellProperties: properties = .cell
    case .paragraphProperties: properties = .paragraph
    case .runProperties: properties = properties == .paragraph ? .paragraphMark : .run
    case .formCheckBox, .formDefault, .formChecked, .formList, .formResult, .formEntry:
      fields.form(name, attributes)
    default:
      if properties == .none { startMath(name, attributes) } else { property(name, attributes) }
    }
  }

  mutating func property(_ name: DocxName, _ attributes: XMLAttributes) {
    switch properties {
    case .run: runProperty(name, attributes)
    case .paragraphMark:
      // The hidden end of a style separator only joins two paragraphs on one line.
      if name == .vanish { current.isMarkHidden = attributes.isOn }
      if name == .styleSeparator { current.isMarkHidden = false }
    case .paragraph:
      switch name {
      case .paragraphStyle: current.properties.style = attributes["val"]
      case .numberID: current.properties.numberID = attributes.integer("val")
      case .level: current.properties.level = attributes.integer("val")
      case .outlineLevel: current.properties.outline = attributes.integer("val")
      default: break
      }
    case .row:
      editRow { row in
        if name == .tableHeader { row.isHeader = attributes.isOn }
        if name == .gridBefore { row.skipped = min(1000, max(0, attributes.integer("val") ?? 0)) }
      }
    case .cell: cellProperty(name, attributes)
    case .none: break
    }
  }

  mutating func runProperty(_ name: DocxName, _ attributes: XMLAttributes) {
    switch name {
    case .bold: current.run.isBold = attributes.isOn
    case .vanish: current.run.isHidden = attributes.isOn
    case .runFonts: current.run.font = attributes.bytes("ascii").flatMap(SymbolFont.named)
    case .runStyle:
      guard let id = attributes["val"] else { return }
      current.run.isBold = current.run.isBold ?? context.styles.boldCharacters[id]
      current.run.isHidden = current.run.isHidden ?? context.styles.hiddenCharacters[id]
    default: break
    }
  }

  mutating func end(_ name: DocxName) {
    if skipping > 0 {
      skipping -= 1
      return
    }
    switch name {
    case .other: break
    case .text, .drawingRun, .mathText, .deletedText: isText = false
    case .instruction, .deletedInstruction: isInstruction = false
    case .paragraph, .drawingParagraph: endParagraph()
    case .paragraphProperties, .rowProperties, .cellProperties: properties = .none
    case .runProperties: properties = properties == .paragraphMark ? .paragraph : .none
    case .fieldSimple: fields.close()
    case .alternateContent: _ = branches.popLast()
    case .control: if controls.popLast() == true { contentsControls -= 1 }
    case .textBoxContent, .drawingText, .diagramText: endBox()
    case .footnote, .endnote: endNote()
    case .cell: endCell()
    case .row: endRow()
    case .table: endTable()
    case .document, .footnotes, .endnotes, .header, .footer, .diagramModel:
      blocks = closed(containers.first ?? Container())
    default: endMath(name)
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if skipping > 0 { return }
    if isText {
      append(bytes)
    } else if isInstruction {
      fields.addInstruction(bytes)
    }
  }

  /// What a paragraph style says, looked up once for each style.
  mutating func styleFacts(_ style: String?) -> StyleFacts {
    let style = style ?? ""
    if let lastFacts, lastFacts.style == style { return lastFacts.facts }
    let result = facts[style] ?? StyleFacts(context.styles, style.isEmpty ? nil : style)
    facts[style] = result
    lastFacts = (style, result)
    return result
  }
}
