internal import PlanModel

/// Reads the paragraphs and tables of a part with text: the body, the footnotes, the endnotes.
///
/// Covered: runs, tabs and breaks, symbols, fields (their results), hyperlinks and other wrappers, insertions and deletions (as accepted),
/// deleted paragraph ends, alternate content (one branch), text boxes, tables with merged cells, notes, hidden text (left out), formulas
/// (their letters). Not covered: charts, diagrams, pictures, embedded objects, comments, headers and footers.
final class DocxPartReader: XMLHandler {
  /// The body's blocks.
  private(set) var blocks: [FlowBlock] = []
  /// Of a part with notes: those it holds. Of the body: those it may refer to.
  private(set) var notes: [NoteKey: [FlowBlock]] = [:]
  /// The root is that of a Word part.
  private(set) var isWord = false
  private(set) var hasBody = false
  private(set) var altChunks = 0
  private(set) var contentsLines = 0

  private let part: String
  private let styles: DocxStyles
  private var counter: ListCounter
  private var paragraphCount = 0
  private var containers: [Container] = [Container()]
  private var paragraphs: [OpenParagraph] = []
  private var tables: [FlowTable] = []
  private var fields: [Field] = []
  /// Whether a branch has been taken, for each alternate content that is open.
  private var branches: [Bool] = []
  private var noteKey: NoteKey?
  /// Elements open below one that is left out.
  private var skipping = 0
  private var isText = false
  private var isInstruction = false
  private var properties = Properties.none

  private enum Properties { case none, run, paragraph, paragraphMark, row, cell }

  private struct Container {
    var blocks: [FlowBlock] = []
    /// A paragraph whose end was deleted: it runs on into the next one.
    var openEnded: OpenParagraph?
  }

  fileprivate struct OpenParagraph {
    var value: FlowParagraph
    var properties = ParagraphProperties()
    var isOpenEnded = false
    /// A line of an automatic contents list.
    var isContents = false
    var styleIsBold: Bool?
    var runIsBold: Bool?
    var runIsHidden = false
    /// Some of its text is the result of a contents field.
    var isFromContents = false
  }

  private struct Field {
    var isResult = false
    var instruction: [UInt8] = []
    var isContents: Bool { String(decoding: instruction.prefix(40), as: UTF8.self).hasPrefix("TOC") }
  }

  init(part: String, styles: DocxStyles, numbering: DocxNumbering, notes: [NoteKey: [FlowBlock]] = [:]) {
    self.part = part
    self.styles = styles
    self.notes = notes
    counter = ListCounter(numbering: numbering, styles: styles)
  }

  // MARK: Elements

  func start(_ name: DocxName, _ attributes: XMLAttributes) {
    if skipping > 0 {
      skipping += 1
      return
    }
    switch name {
    case .other: break
    case .text, .mathText: isText = true
    case .run:
      if var open = paragraphs.popLast() {
        open.runIsBold = nil
        open.runIsHidden = false
        paragraphs.append(open)
      }
    case .paragraph: startParagraph()
    case .tab, .positionTab: if properties == .none { append([0x09]) }
    case .lineBreak, .carriageReturn: append([0x0A])
    case .noBreakHyphen: append([0x2D])
    case .symbol: append(Array((Symbols.text(attributes["char"]) ?? "").utf8))
    case .instruction: isInstruction = true
    case .fieldCharacter: fieldCharacter(attributes["fldCharType"])
    case .document, .footnotes, .endnotes: isWord = true
    case .body: hasBody = true
    case .ruby, .sdtProperties, .sectionProperties, .paragraphChange, .runChange, .sectionChange, .tableChange,
      .rowChange, .cellChange, .tableExceptionChange, .numberingChange, .gridChange, .deletedInstruction:
      skipping = 1
    case .deleted, .movedFrom: startDeleted()
    case .altChunk: altChunks += 1
    default: startStructure(name, attributes)
    }
  }

  private func startStructure(_ name: DocxName, _ attributes: XMLAttributes) {
    switch name {
    case .alternateContent: branches.append(false)
    case .choice, .fallback:
      let isTaken = branches.last ?? false
      if isTaken || name == .choice && !Self.understands(attributes) {
        skipping = 1
      } else if !branches.isEmpty {
        branches[branches.count - 1] = true
      }
    case .textBoxContent: containers.append(Container())
    case .footnote, .endnote: startNote(isEndnote: name == .endnote, attributes)
    case .footnoteReference, .endnoteReference:
      if let id = attributes["id"] { attachNote(NoteKey(isEndnote: name == .endnoteReference, id: id)) }
    case .table: tables.append(FlowTable())
    case .row: if !tables.isEmpty { tables[tables.count - 1].rows.append(FlowRow()) }
    case .cell:
      containers.append(Container())
      cells.append(FlowCell())
    case .rowProperties: properties = .row
    case .cellProperties: properties = .cell
    case .paragraphProperties: properties = .paragraph
    case .runProperties: properties = properties == .paragraph ? .paragraphMark : .run
    default: property(name, attributes)
    }
  }

  private func property(_ name: DocxName, _ attributes: XMLAttributes) {
    switch properties {
    case .run:
      guard !paragraphs.isEmpty else { return }
      let last = paragraphs.count - 1
      switch name {
      case .bold: paragraphs[last].runIsBold = attributes.isOn
      case .vanish: paragraphs[last].runIsHidden = attributes.isOn
      case .runStyle:
        if let id = attributes["val"], paragraphs[last].runIsBold == nil {
          paragraphs[last].runIsBold = styles.boldCharacters[id]
        }
      default: break
      }
    case .paragraph:
      guard !paragraphs.isEmpty else { return }
      let last = paragraphs.count - 1
      switch name {
      case .paragraphStyle: paragraphs[last].properties.style = attributes["val"]
      case .numberID: paragraphs[last].properties.numberID = attributes.integer("val")
      case .level: paragraphs[last].properties.level = attributes.integer("val")
      case .outlineLevel: paragraphs[last].properties.outline = attributes.integer("val")
      default: break
      }
    case .row:
      editRow { row in
        if name == .tableHeader { row.isHeader = attributes.isOn }
        if name == .gridBefore { row.skipped = min(1000, max(0, attributes.integer("val") ?? 0)) }
      }
    case .cell:
      guard !cells.isEmpty else { return }
      let last = cells.count - 1
      if name == .gridSpan { cells[last].columnSpan = min(1000, max(1, attributes.integer("val") ?? 1)) }
      if name == .verticalMerge { cells[last].continuesAbove = attributes["val"] != "restart" }
    case .paragraphMark:
      guard !paragraphs.isEmpty else { return }
      // The hidden end of a style separator only joins two paragraphs on one line.
      if name == .vanish { paragraphs[paragraphs.count - 1].properties.isHidden = attributes.isOn }
      if name == .styleSeparator { paragraphs[paragraphs.count - 1].properties.isHidden = false }
    case .none: break
    }
  }

  func end(_ name: DocxName) {
    if skipping > 0 {
      skipping -= 1
      return
    }
    switch name {
    case .other: break
    case .text, .mathText: isText = false
    case .instruction: isInstruction = false
    case .paragraph: endParagraph()
    case .paragraphProperties, .rowProperties, .cellProperties: properties = .none
    case .runProperties: properties = properties == .paragraphMark ? .paragraph : .none
    case .alternateContent: _ = branches.popLast()
    case .textBoxContent: endTextBox()
    case .footnote, .endnote: endNote()
    case .cell: endCell()
    case .row: endRow()
    case .table: endTable()
    case .document, .footnotes, .endnotes: blocks = closed(containers.first ?? Container())
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isText, skipping == 0 {
      append(bytes)
    } else if isInstruction, skipping == 0, !fields.isEmpty, fields[fields.count - 1].instruction.count < 100 {
      fields[fields.count - 1].instruction += bytes.drop { $0.isWhiteSpace }
    }
  }

  // MARK: Paragraphs

  private func startParagraph() {
    paragraphCount += 1
    paragraphs.append(OpenParagraph(value: FlowParagraph(part: part, number: paragraphCount)))
    properties = .none
  }

  private func append(_ bytes: some Collection<UInt8>) {
    guard !paragraphs.isEmpty, fields.allSatisfy(\.isResult) else { return }
    let last = paragraphs.count - 1
    guard !paragraphs[last].runIsHidden else { return }
    if paragraphs[last].value.boldLead == paragraphs[last].value.text.count, isBold(last) {
      paragraphs[last].value.boldLead += bytes.count
    }
    paragraphs[last].value.text.append(contentsOf: bytes)
    if fields.contains(where: \.isContents) { paragraphs[last].isFromContents = true }
  }

  private func isBold(_ index: Int) -> Bool {
    if let bold = paragraphs[index].runIsBold { return bold }
    if let bold = paragraphs[index].styleIsBold { return bold }
    let bold = styles.isBold(paragraphs[index].properties.style)
    paragraphs[index].styleIsBold = bold
    return bold
  }

  private func endParagraph() {
    guard var open = paragraphs.popLast() else { return }
    open.isContents =
      styles.isContents(open.properties.style) || open.isFromContents && open.value.text.last?.isASCIIDigit == true
    let container = containers.count - 1
    if let before = containers[container].openEnded { open = before.joined(to: open) }
    if open.isOpenEnded {
      containers[container].openEnded = open
    } else {
      containers[container].openEnded = nil
      containers[container].blocks.append(finished(open))
    }
  }

  private func finished(_ open: OpenParagraph) -> FlowBlock {
    var paragraph = open.value
    if open.isContents {
      contentsLines += 1
      return .apart(.contents, [.paragraph(paragraph)])
    }
    if !open.properties.isHidden || !paragraph.text.isEmpty { paragraph.label = counter.next(open.properties)?.text }
    paragraph.level = styles.headingLevel(open.properties)
    return .paragraph(paragraph)
  }

  private func closed(_ container: Container) -> [FlowBlock] {
    container.blocks + (container.openEnded.map { [finished($0)] } ?? [])
  }

  /// `w:del` is a run of deleted text, the mark of a deleted paragraph end, or of a deleted row.
  private func startDeleted() {
    switch properties {
    case .paragraphMark: if !paragraphs.isEmpty { paragraphs[paragraphs.count - 1].isOpenEnded = true }
    case .row: isRowDeleted = true
    default: break
    }
    skipping = 1
  }

  private func fieldCharacter(_ type: String?) {
    switch type {
    case "begin": if fields.count < 1000 { fields.append(Field()) }
    case "separate": if !fields.isEmpty { fields[fields.count - 1].isResult = true }
    default: _ = fields.popLast()
    }
  }

  // MARK: Containers

  private func endTextBox() {
    guard containers.count > 1, let container = containers.popLast() else { return }
    let content = closed(container)
    if paragraphs.isEmpty {
      containers[containers.count - 1].blocks += content
    } else {
      let last = paragraphs.count - 1
      paragraphs[last].value.attachments.append(
        FlowAttachment(kind: .box, offset: paragraphs[last].value.text.count, blocks: content))
    }
  }

  /// A note is read where it is first referred to.
  private func attachNote(_ key: NoteKey) {
    guard !paragraphs.isEmpty, let blocks = notes.removeValue(forKey: key) else { return }
    let last = paragraphs.count - 1
    paragraphs[last].value.attachments.append(
      FlowAttachment(kind: .note, offset: paragraphs[last].value.text.count, blocks: blocks))
  }

  private func startNote(isEndnote: Bool, _ attributes: XMLAttributes) {
    // Separators between text and notes are notes of a type.
    guard attributes["type"] == nil || attributes["type"] == "normal", let id = attributes["id"] else {
      skipping = 1
      return
    }
    noteKey = NoteKey(isEndnote: isEndnote, id: id)
    containers.append(Container())
  }

  private func endNote() {
    guard containers.count > 1, let container = containers.popLast(), let key = noteKey else { return }
    notes[key] = closed(container)
    noteKey = nil
  }

  // MARK: Tables

  /// Those that are open.
  private var cells: [FlowCell] = []
  private var isRowDeleted = false

  private func editRow(_ edit: (inout FlowRow) -> Void) {
    guard !tables.isEmpty, !tables[tables.count - 1].rows.isEmpty else { return }
    let last = tables[tables.count - 1].rows.count - 1
    edit(&tables[tables.count - 1].rows[last])
  }

  private func endCell() {
    guard containers.count > 1, let container = containers.popLast(), var cell = cells.popLast() else { return }
    cell.blocks = closed(container)
    editRow { $0.cells.append(cell) }
  }

  private func endRow() {
    if isRowDeleted, !tables.isEmpty { _ = tables[tables.count - 1].rows.popLast() }
    isRowDeleted = false
  }

  private func endTable() {
    guard let table = tables.popLast() else { return }
    containers[containers.count - 1].blocks.append(.table(table))
  }

  // MARK: Alternate content

  /// Whether a choice asks only for what this reader knows: shapes with text and the later versions of Word's own markup.
  private static func understands(_ attributes: XMLAttributes) -> Bool {
    guard let required = attributes["Requires"] else { return false }
    let known = [
      "/wordprocessingShape", "/wordprocessingGroup", "/wordprocessingCanvas", "/wordml", "/main", "/wordml/cid",
    ]
    return required.split(separator: " ").allSatisfy { prefix in
      guard let uri = attributes.namespace(String(prefix)) else { return false }
      return known.contains { uri.hasSuffix($0) } || uri.contains("/word/20")
    }
  }
}

extension DocxPartReader.OpenParagraph {
  /// The two as one paragraph; what it is, the second one says.
  fileprivate func joined(to next: Self) -> Self {
    var result = next
    result.value = value
    result.value.joined.append((value.text.count, next.value.number))
    if value.boldLead == value.text.count { result.value.boldLead += next.value.boldLead }
    result.value.text += next.value.text
    for var attachment in next.value.attachments {
      attachment.offset += value.text.count
      result.value.attachments.append(attachment)
    }
    result.isContents = isContents && next.isContents
    return result
  }
}

/// Characters of symbol fonts (ECMA-376 17.3.3.30), which keep theirs in the private use area.
private enum Symbols {
  static func text(_ hexadecimal: String?) -> String? {
    guard let hexadecimal, let code = UInt32(hexadecimal, radix: 16) else { return nil }
    switch code {
    case 0xF0FE, 0xF052: return "☑"
    case 0xF0A8, 0xF06F, 0xF0A3: return "□"
    case 0xF0FC: return "✓"
    case 0xF06C, 0xF0B7: return "●"
    case 0xF06E: return "■"
    case 0xF0D8: return "➢"
    case 0xF0E0: return "→"
    case 0xE000...0xF8FF: return nil
    default: return Unicode.Scalar(code).map { String(Character($0)) }
    }
  }
}
