internal import PlanModel

/// What the readers of a document's parts share.
struct DocxContext {
  var styles = DocxStyles()
  var numbering = DocxNumbering()
  var revisions = Revisions.accepted
  /// Of the body: notes that it may refer to.
  var notes: [NoteKey: [FlowBlock]] = [:]
  /// Embedded documents and diagrams of the part, by the id of its relationship to them.
  var embedded: [String: [FlowBlock]] = [:]
}

/// Reads the paragraphs and tables of a part with text: the body, notes, headers and footers, the model of a diagram.
///
/// Performance-critical: called for each element and each run of a part. Text is appended as bytes; strings are made for style names
/// and the like only.
final class DocxPartReader: XMLHandler {
  let names = XMLNames<DocxName>()
  /// The body's blocks.
  private(set) var blocks: [FlowBlock] = []
  /// Of a part with notes: those it holds. Of the body: those it has not referred to yet.
  private(set) var notes: [NoteKey: [FlowBlock]]
  /// The root is that of a Word part.
  private(set) var isWord = false
  private(set) var hasBody = false
  private(set) var contentsLines = 0
  /// Ids of the relationships to headers and footers, in the order the sections name them.
  private(set) var headersAndFooters: [String] = []
  /// Embedded documents that could not be read.
  private(set) var missingChunks = 0

  /// Nil for a file that is one part.
  let part: String?
  let context: DocxContext
  private var counter: ListCounter
  /// Those around the text box that is open: its lists count by themselves, as those of a note do ([MS-DOC] 2.2.3, 2.4.6.4).
  private var outerCounters: [ListCounter] = []
  private var facts: [String: StyleFacts] = [:]
  private var paragraphCount = 0
  private var containers: [Container] = [Container()]
  /// The paragraph that is open, and those around it: a text box stands in a paragraph.
  var current = OpenParagraph()
  private var isOpen = false
  private var outer: [OpenParagraph] = []
  var fields = FieldStack()
  private var math = MathText()
  /// Whether a branch has been taken, for each alternate content that is open.
  private var branches: [Bool] = []
  /// Content controls that are open, and how many of them are contents lists.
  private var controls: [Bool] = []
  private var contentsControls = 0
  private var noteKey: NoteKey?
  /// Elements open below one that is left out.
  private var skipping = 0
  private var isText = false
  private var isInstruction = false
  private var properties = Properties.none
  private var tables: [FlowTable] = []
  /// Cells that are open.
  private var cells: [OpenCell] = []
  /// For each row that is open, whether revisions take it away.
  private var rowsGone: [Bool] = []

  private enum Properties { case none, run, paragraph, paragraphMark, row, cell }

  private struct Container {
    var blocks: [FlowBlock] = []
    /// A paragraph whose end was taken away: it runs on into the next one.
    var openEnded: OpenParagraph?
  }

  private struct OpenCell {
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

  func start(_ name: DocxName, _ attributes: XMLAttributes) {
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

  private func startStructure(_ name: DocxName, _ attributes: XMLAttributes) {
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

  private func property(_ name: DocxName, _ attributes: XMLAttributes) {
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

  private func runProperty(_ name: DocxName, _ attributes: XMLAttributes) {
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

  func end(_ name: DocxName) {
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

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if skipping > 0 { return }
    if isText {
      append(bytes)
    } else if isInstruction {
      fields.addInstruction(bytes)
    }
  }

  // MARK: Text

  private func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isOpen, !fields.isInCode else { return }
    if !current.isHidden, current.run.font == nil {
      current.append(bytes, isBold: current.isLead && isBold, inContents: fields.isInContents)
    } else {
      appendSlowly(bytes)
    }
  }

  private func append(_ byte: UInt8) {
    withUnsafeBytes(of: byte) { append($0.assumingMemoryBound(to: UInt8.self)) }
  }

  private func append(_ string: String) {
    var string = string
    string.withUTF8 { append($0) }
  }

  private func appendSlowly(_ bytes: UnsafeBufferPointer<UInt8>) {
    let shown = current.run.font.map { $0.shown(bytes) } ?? Array(bytes)
    if current.isHidden {
      current.appendHidden(shown)
    } else {
      shown.withUnsafeBufferPointer {
        current.append($0, isBold: current.isLead && isBold, inContents: fields.isInContents)
      }
    }
  }

  private var isBold: Bool { current.run.isBold ?? styleFacts(current.properties.style).isBold }

  // MARK: Paragraphs

  /// What a paragraph style says, looked up once for each style.
  private func styleFacts(_ style: String?) -> StyleFacts {
    if let known = facts[style ?? ""] { return known }
    let result = StyleFacts(context.styles, style)
    facts[style ?? ""] = result
    return result
  }

  private func startParagraph() {
    paragraphCount += 1
    let isNested = isOpen
    if isNested { outer.append(current) }
    current = OpenParagraph()
    current.isNested = isNested
    current.value.part = part
    current.value.number = paragraphCount
    isOpen = true
    properties = .none
  }

  private func endParagraph() {
    guard isOpen else { return }
    current.closeHidden()
    let style = styleFacts(current.properties.style)
    if style.isHidden { current.hideAll() }
    current.isContents =
      style.isContents || contentsControls > 0
      || current.isFromContents && (current.hasContentsLink || current.value.text.last?.isASCIIDigit == true)
    let container = containers.count - 1
    if let before = containers[container].openEnded { current = before.joined(to: current) }
    if current.isOpenEnded {
      containers[container].openEnded = current
    } else {
      containers[container].openEnded = nil
      containers[container].blocks.append(finished(&current))
    }
    if current.isNested, let around = outer.popLast() {
      current = around
    } else {
      isOpen = false
      current = OpenParagraph()
    }
  }

  private func finished(_ open: inout OpenParagraph) -> FlowBlock {
    count(&open)
    if open.isContents {
      contentsLines += 1
      return .apart(.contents, [.paragraph(open.value)])
    }
    open.value.level = open.properties.outline.map { $0 < 9 ? $0 + 1 : nil } ?? styleFacts(open.properties.style).level
    return .paragraph(open.value)
  }

  /// Gives the paragraph its number, once.
  ///
  /// One that is hidden whole is counted and shows nothing: that is how Word itself skips numbers (“Advance value”).
  private func count(_ open: inout OpenParagraph) {
    guard !open.isCounted, !rowsGone.contains(true) else { return }
    open.isCounted = true
    let label = counter.next(open.properties)?.text
    if !open.isMarkHidden || !open.value.text.isEmpty { open.value.label = label }
  }

  private func closed(_ container: Container) -> [FlowBlock] {
    guard var open = container.openEnded else { return container.blocks }
    return container.blocks + [finished(&open)]
  }

  // MARK: Revisions

  /// `w:ins`, `w:del` and their kin wrap runs, or mark the end of a paragraph or a row as inserted or deleted.
  private func startRevision(isInsertion: Bool) {
    let isGone = isInsertion == (context.revisions == .original)
    switch properties {
    case .paragraphMark: if isGone { current.isOpenEnded = true }
    case .row: if isGone, let last = rowsGone.indices.last { rowsGone[last] = true }
    case .paragraph, .run, .cell: break
    case .none: if isGone { skipping = 1 }
    }
  }

  private func startDeletedText(_ name: DocxName) {
    if context.revisions == .accepted {
      skipping = 1
    } else if name == .deletedText {
      isText = true
    } else {
      isInstruction = true
    }
  }

  /// The properties that a paragraph had before.
  private func startParagraphChange() {
    if context.revisions == .accepted {
      skipping = 1
    } else {
      current.properties = ParagraphProperties()
    }
  }

  // MARK: Fields

  private func fieldCharacter(_ type: String?) {
    switch type {
    case "begin": fields.open()
    case "separate": fields.startResult()
    default:
      let shown = fields.close()
      if let shown { append(shown) }
    }
    if fields.isPageReference { current.hasContentsLink = true }
  }

  private func markContentsControl() {
    guard let last = controls.indices.last, !controls[last] else { return }
    controls[last] = true
    contentsControls += 1
  }

  // MARK: Boxes, notes, embedded documents

  private func startBox() {
    if isOpen {
      count(&current)
      outer.append(current)
      isOpen = false
    } else {
      outer.append(OpenParagraph(isPlaceholder: true))
    }
    outerCounters.append(counter)
    counter = ListCounter(numbering: context.numbering, styles: context.styles)
    containers.append(Container())
  }

  private func endBox(_ kind: Block.Kind = .box) {
    guard containers.count > 1, let container = containers.popLast(), let around = outer.popLast() else { return }
    let content = closed(container)
    if let outer = outerCounters.popLast() { counter = outer }
    if around.isPlaceholder {
      containers[containers.count - 1].blocks += content
    } else {
      current = around
      isOpen = true
      attach(content, kind)
    }
  }

  private func attach(_ blocks: [FlowBlock], _ kind: Block.Kind) {
    guard !blocks.isEmpty else { return }
    if isOpen {
      current.value.attachments.append(
        FlowAttachment(kind: kind, offset: current.value.text.count, blocks: blocks))
    } else {
      containers[containers.count - 1].blocks.append(.apart(kind, blocks))
    }
  }

  /// Text that a shape holds itself (WordArt).
  private func attachBox(_ text: [UInt8]) {
    guard !text.isEmpty else { return }
    attach([.paragraph(FlowParagraph(part: part, number: paragraphCount, text: text))], .box)
  }

  /// A note is read where it is first referred to.
  private func attachNote(_ key: NoteKey) {
    guard isOpen, let blocks = notes.removeValue(forKey: key) else { return }
    attach(blocks, .note)
  }

  private func startNote(isEndnote: Bool, _ attributes: XMLAttributes) {
    // Word 2003 writes notes where they hang.
    if isOpen { return startBox() }
    // Separators between text and notes are notes of a type.
    guard attributes["type"] == nil || attributes["type"] == "normal", let id = attributes["id"] else {
      skipping = 1
      return
    }
    noteKey = NoteKey(isEndnote: isEndnote, id: id)
    counter = ListCounter(numbering: context.numbering, styles: context.styles)
    containers.append(Container())
  }

  private func endNote() {
    guard let key = noteKey else { return endBox(.note) }
    guard containers.count > 1, let container = containers.popLast() else { return }
    notes[key] = closed(container)
    noteKey = nil
  }

  private func startChunk(_ id: String?) {
    if let id, let blocks = context.embedded[id] {
      containers[containers.count - 1].blocks += blocks
    } else {
      missingChunks += 1
    }
  }

  // MARK: Formulas

  private func startMath(_ name: DocxName, _ attributes: XMLAttributes) {
    if isOpen { math.start(name, attributes, in: &current.value.text) }
  }

  private func endMath(_ name: DocxName) {
    if isOpen { math.end(name, in: &current.value.text) }
  }

  // MARK: Tables

  private func editRow(_ edit: (inout FlowRow) -> Void) {
    guard !tables.isEmpty, !tables[tables.count - 1].rows.isEmpty else { return }
    let last = tables[tables.count - 1].rows.count - 1
    edit(&tables[tables.count - 1].rows[last])
  }

  private func cellProperty(_ name: DocxName, _ attributes: XMLAttributes) {
    guard let last = cells.indices.last else { return }
    switch name {
    case .gridSpan: cells[last].value.columnSpan = min(1000, max(1, attributes.integer("val") ?? 1))
    case .verticalMerge: cells[last].value.continuesAbove = attributes["val"] != "restart"
    case .horizontalMerge: cells[last].continuesBefore = attributes["val"] != "restart"
    case .cellInserted: cells[last].isGone = context.revisions == .original
    case .cellDeleted: cells[last].isGone = context.revisions == .accepted
    default: break
    }
  }

  private func endCell() {
    guard containers.count > 1, let container = containers.popLast(), var cell = cells.popLast() else { return }
    if cell.isGone { return }
    cell.value.blocks = closed(container)
    editRow { row in
      if cell.continuesBefore, let last = row.cells.indices.last {
        row.cells[last].columnSpan += cell.value.columnSpan
        row.cells[last].blocks += cell.value.blocks
      } else {
        row.cells.append(cell.value)
      }
    }
  }

  private func endRow() {
    if rowsGone.popLast() == true, !tables.isEmpty { _ = tables[tables.count - 1].rows.popLast() }
  }

  private func endTable() {
    guard let table = tables.popLast() else { return }
    containers[containers.count - 1].blocks.append(.table(table))
  }

  // MARK: Alternate content

  private func startBranch(_ name: DocxName, _ attributes: XMLAttributes) {
    let isTaken = branches.last ?? false
    if isTaken || name == .choice && !Self.understands(attributes) {
      skipping = 1
    } else if !branches.isEmpty {
      branches[branches.count - 1] = true
    }
  }

  /// Whether a choice asks only for what this reader knows: shapes with text and the later versions of Word's own markup.
  private static func understands(_ attributes: XMLAttributes) -> Bool {
    guard let required = attributes["Requires"] else { return false }
    let known = [
      "/wordprocessingShape", "/wordprocessingGroup", "/wordprocessingCanvas", "/wordml", "/main", "/wordml/cid",
    ]
    return required.split(separator: " ").allSatisfy { prefix in
      guard let uri = attributes.namespace(String(prefix)), !uri.hasSuffix("/symex") else { return false }
      return known.contains { uri.hasSuffix($0) } || uri.contains("/word/20")
    }
  }
}
