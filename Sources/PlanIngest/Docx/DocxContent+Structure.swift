internal import PlanModel

/// What holds paragraphs: boxes, notes, tables; and which branch is read of alternatives.
extension DocxContent {
  // MARK: Boxes, notes, embedded documents

  mutating func startBox() {
    if isOpen {
      var around = current
      count(&around)
      outer.append(around)
      isOpen = false
    } else {
      outer.append(OpenParagraph(isPlaceholder: true))
    }
    outerCounters.append(counter)
    counter = ListCounter(numbering: context.numbering, styles: context.styles)
    containers.append(Container())
  }

  mutating func endBox(_ kind: Block.Kind = .box) {
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

  mutating func attach(_ blocks: [FlowBlock], _ kind: Block.Kind) {
    guard !blocks.isEmpty else { return }
    if isOpen {
      current.value.attachments.append(
        FlowAttachment(kind: kind, offset: current.value.text.count, blocks: blocks))
    } else {
      containers[containers.count - 1].blocks.append(.apart(kind, blocks))
    }
  }

  /// Text that a shape holds itself (WordArt).
  mutating func attachBox(_ text: [UInt8]) {
    guard !text.isEmpty else { return }
    attach([.paragraph(FlowParagraph(part: part, number: paragraphCount, text: text))], .box)
  }

  /// A note is read where it is first referred to.
  mutating func attachNote(_ key: NoteKey) {
    guard isOpen, let blocks = notes.removeValue(forKey: key) else { return }
    attach(blocks, .note)
  }

  mutating func startNote(isEndnote: Bool, _ attributes: XMLAttributes) {
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

  mutating func endNote() {
    guard let key = noteKey else { return endBox(.note) }
    guard containers.count > 1, let container = containers.popLast() else { return }
    notes[key] = closed(container)
    noteKey = nil
  }

  mutating func startChunk(_ id: String?) {
    if let id, let blocks = context.embedded[id] {
      containers[containers.count - 1].blocks += blocks
    } else {
      missingChunks += 1
    }
  }

  // MARK: Formulas

  mutating func startMath(_ name: DocxName, _ attributes: XMLAttributes) {
    if isOpen { math.start(name, attributes, in: &current.value.text) }
  }

  mutating func endMath(_ name: DocxName) {
    if isOpen { math.end(name, in: &current.value.text) }
  }

  // MARK: Tables

  mutating func editRow(_ edit: (inout FlowRow) -> Void) {
    guard !tables.isEmpty, !tables[tables.count - 1].rows.isEmpty else { return }
    let last = tables[tables.count - 1].rows.count - 1
    edit(&tables[tables.count - 1].rows[last])
  }

  mutating func cellProperty(_ name: DocxName, _ attributes: XMLAttributes) {
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

  mutating func endCell() {
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

  mutating func endRow() {
    if rowsGone.popLast() == true, !tables.isEmpty { _ = tables[tables.count - 1].rows.popLast() }
  }

  mutating func endTable() {
    guard let table = tables.popLast() else { return }
    containers[containers.count - 1].blocks.append(.table(table))
  }

  // MARK: Alternate content

  mutating func startBranch(_ name: DocxName, _ attributes: XMLAttributes) {
    let isTaken = branches.last ?? false
    if isTaken || name == .choice && !Self.understands(attributes) {
      skipping = 1
    } else if !branches.isEmpty {
      branches[branches.count - 1] = true
    }
  }

  /// Whether a choice asks only for what this reader knows: shapes with text and the later versions of Word's own markup.
  static func understands(_ attributes: XMLAttributes) -> Bool {
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
