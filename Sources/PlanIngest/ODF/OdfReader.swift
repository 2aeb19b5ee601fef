internal import PlanModel

/// Reads the styles and the text of an OpenDocument file, or of one of its parts.
final class OdfReader: XMLHandler {
  let names = XMLNames<OdfName>()
  /// The text's blocks.
  private(set) var blocks: [FlowBlock] = []
  /// Of master pages, by name, in the order of the file.
  private(set) var headersAndFooters: [(page: String, blocks: [FlowBlock])] = []
  /// Master pages that styles of paragraphs ask for.
  var usedPages: Set<String> { Set(styles.result.styles.values.compactMap(\.masterPage)) }
  private(set) var contentsLines = 0
  private(set) var hasText = false
  /// `spreadsheet` and the like, when the document is no text.
  private(set) var otherKind: String?
  private(set) var objects = 0
  var styleTable: OdfStyles { styles.result }

  private let part: String?
  private let revisions: Revisions
  private var styles: OdfStylesReader
  private var lists = OdfLists()
  private var changes = OdfChanges()
  private var containers: [Container] = [Container()]
  private var current: OpenParagraph?
  private var outer: [OpenParagraph?] = []
  private var outerLists: [OdfLists] = []
  private var runs: [Run] = []
  private var tables: [OpenTable] = []
  /// How many cells repetitions may still add: nested ones multiply.
  private var copies = 10_000
  private var paragraphCount = 0
  private var page = ""
  /// Elements open below one that is left out.
  private var skipping = 0

  private struct Container {
    var blocks: [FlowBlock] = []
    /// What its blocks are instead of themselves.
    var kind: Block.Kind?
    /// A paragraph whose end was taken away.
    var openEnded: OpenParagraph?
  }

  private struct OpenParagraph {
    var value: FlowParagraph
    var isHeading = false
    var isHidden = false
    var isBold = false
    /// White space is one space between words, none at the start.
    var isAfterSpace = true
    var listStyle: String?
    var restart: Int?
    var isUnnumbered = false
    var isCounted = false
    var hidden: [UInt8] = []
  }

  private struct Run {
    var isBold: Bool?
    var isHidden: Bool?
  }

  private struct OpenTable {
    var value = FlowTable()
    var isInHeader = false
    var rowsRepeated = 1
    var cell = FlowCell()
    var cellsRepeated = 1
  }

  init(part: String?, styles: OdfStyles = OdfStyles(), revisions: Revisions) {
    self.part = part
    self.styles = OdfStylesReader(styles)
    self.revisions = revisions
  }

  // MARK: Elements

  func start(_ name: OdfName, _ attributes: XMLAttributes) {
    if skipping > 0 {
      skipping += 1
      return
    }
    switch name {
    case .other: break
    case .paragraph, .heading: startParagraph(name, attributes)
    case .span: startSpan(attributes)
    case .space: appendExactly(Array(repeating: 0x20, count: min(1000, max(1, attributes.integer("c") ?? 1))))
    case .tab: appendExactly([0x09])
    case .lineBreak: appendExactly([0x0A])
    case .annotation, .binaryData, .forms, .noteCitation, .rubyText, .title, .description, .changeInfo, .contentsSource,
      .illustrationSource, .tableSource, .objectSource, .userSource, .alphabeticalSource, .bibliographySource,
      .coveredCell:
      skipping = 1
    case .hiddenText: startHiddenText(attributes)
    case .hiddenParagraph: if attributes["is-hidden"] == "true" { current?.isHidden = true }
    case .object: objects += 1
    case .officeText: hasText = true
    case .spreadsheet, .presentation, .drawing: otherKind = name.rawValue
    default: startStructure(name, attributes)
    }
  }

  private func startStructure(_ name: OdfName, _ attributes: XMLAttributes) {
    switch name {
    case .list, .numbered:
      lists.startList(attributes)
      if name == .numbered { lists.startItem(attributes) }
    case .listItem: lists.startItem(attributes)
    case .noteBody, .textBox, .shape, .rectangle, .ellipse, .circle, .line, .polygon, .polyline, .path, .connector,
      .caption:
      startBox()
    case .section: containers.append(Container(kind: attributes["display"] == "none" ? .hidden : nil))
    case .indexBody: containers.append(Container(kind: .contents))
    case .bibliography: break
    case .trackedChanges:
      if revisions == .accepted { skipping = 1 }
    case .changedRegion: changes.region = attributes["id"]
    case .insertion: changes.addInsertion()
    case .deletion: containers.append(Container())
    case .change: if let id = attributes["change-id"] { restore(changes.deletions[id] ?? []) }
    case .changeStart: if let id = attributes["change-id"] { changes.start(id) }
    case .changeEnd: if let id = attributes["change-id"] { changes.end(id) }
    case .table: tables.append(OpenTable())
    case .headerRows: editTable { $0.isInHeader = true }
    case .row: startRow(attributes)
    case .cell: startCell(attributes)
    case .masterPage: page = attributes["name"] ?? ""
    case .header, .headerLeft, .headerFirst, .footer, .footerLeft, .footerFirst: containers.append(Container())
    default: _ = styles.start(name, attributes)
    }
  }

  func end(_ name: OdfName) {
    if skipping > 0 {
      skipping -= 1
      return
    }
    switch name {
    case .other: break
    case .paragraph, .heading: endParagraph()
    case .span, .hiddenText: _ = runs.popLast()
    case .list: lists.endList()
    case .numbered:
      lists.endItem()
      lists.endList()
    case .listItem: lists.endItem()
    case .noteBody: endBox(.note)
    case .textBox, .shape, .rectangle, .ellipse, .circle, .line, .polygon, .polyline, .path, .connector, .caption:
      endBox(.box)
    case .section, .indexBody: endApart()
    case .deletion: if let container = popContainer() { changes.addDeletion(closed(container)) }
    case .header, .headerLeft, .headerFirst, .footer, .footerLeft, .footerFirst:
      if let container = popContainer() {
        let blocks = closed(container)
        if !blocks.isEmpty { headersAndFooters.append((page, blocks)) }
      }
    case .headerRows: editTable { $0.isInHeader = false }
    case .row: endRow()
    case .cell: endCell()
    case .table: endTable()
    case .officeText: blocks = closed(containers.first ?? Container())
    default: styles.end(name)
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard skipping == 0, current != nil, !changes.isInsideInsertion(revisions) else { return }
    var collapsed: [UInt8] = []
    var isAfterSpace = current?.isAfterSpace ?? true
    for byte in bytes {
      let isSpace = byte.isWhiteSpace
      if !isSpace {
        collapsed.append(byte)
      } else if !isAfterSpace {
        collapsed.append(0x20)
      }
      isAfterSpace = isSpace
    }
    append(collapsed)
    current?.isAfterSpace = isAfterSpace
  }

  // MARK: Text

  private func appendExactly(_ bytes: [UInt8]) {
    guard !changes.isInsideInsertion(revisions) else { return }
    append(bytes)
    current?.isAfterSpace = false
  }

  private func append(_ bytes: [UInt8]) {
    guard var open = current.take() else { return }
    if runs.last?.isHidden ?? false {
      open.hidden += bytes
    } else {
      Self.closeHidden(&open)
      if open.value.boldLead == open.value.text.count, runs.last?.isBold ?? open.isBold {
        open.value.boldLead += bytes.count
      }
      open.value.text += bytes
    }
    current = open
  }

  private func startSpan(_ attributes: XMLAttributes) {
    let name = attributes["style-name"]
    runs.append(
      Run(
        isBold: styles.result.value("text", name, \.isBold) ?? runs.last?.isBold,
        isHidden: styles.result.value("text", name, \.isHidden) ?? runs.last?.isHidden))
  }

  private func startHiddenText(_ attributes: XMLAttributes) {
    let isHidden = attributes["is-hidden"] != "false"
    runs.append(Run(isBold: runs.last?.isBold, isHidden: isHidden))
  }

  // MARK: Paragraphs

  private func startParagraph(_ name: OdfName, _ attributes: XMLAttributes) {
    paragraphCount += 1
    outer.append(current)
    let style = attributes["style-name"]
    var open = OpenParagraph(value: FlowParagraph(part: part, number: paragraphCount))
    open.isHeading = name == .heading
    open.isHidden = styles.result.value("paragraph", style, \.isHidden) ?? false
    open.isBold = styles.result.value("paragraph", style, \.isBold) ?? false
    open.listStyle = styles.result.value("paragraph", style, \.listStyle)
    if name == .heading {
      open.value.level = min(20, max(1, attributes.integer("outline-level") ?? 1))
      open.restart =
        attributes["restart-numbering"] == "true" ? attributes.integer("start-value") ?? 1 : nil
      open.isUnnumbered = attributes["is-list-header"] == "true"
    }
    current = open
    runs.append(Run())
  }

  private func endParagraph() {
    guard var open = current.take() else { return }
    _ = runs.popLast()
    current = outer.popLast() ?? nil
    Self.closeHidden(&open)
    if open.value.text.last == 0x20 { open.value.text.removeLast() }
    let container = containers.count - 1
    if let before = containers[container].openEnded.take() { open = Self.joined(before, open) }
    if changes.isInsideInsertion(revisions) {
      containers[container].openEnded = open
    } else {
      containers[container].blocks.append(finished(open))
    }
  }

  private func finished(_ open: OpenParagraph) -> FlowBlock {
    var open = open
    if containers.contains(where: { $0.kind == .contents }) { contentsLines += 1 }
    if !(open.isHidden && open.value.text.isEmpty) { count(&open) }
    return open.isHidden ? .apart(.hidden, [.paragraph(open.value)]) : .paragraph(open.value)
  }

  /// Gives the paragraph its number, once.
  private func count(_ open: inout OpenParagraph) {
    guard !open.isCounted else { return }
    open.isCounted = true
    if lists.depth > 0 {
      open.value.label = lists.label(styles.result, style: open.listStyle)
    } else if open.isHeading, !open.isUnnumbered, let level = open.value.level {
      open.value.label = lists.outlineLabel(styles.result, level: level, restart: open.restart)
    }
  }

  private static func closeHidden(_ open: inout OpenParagraph) {
    guard !open.hidden.isEmpty else { return }
    let hidden = FlowParagraph(part: open.value.part, number: open.value.number, text: open.hidden)
    open.value.attachments.append(
      FlowAttachment(kind: .hidden, offset: open.value.text.count, blocks: [.paragraph(hidden)]))
    open.hidden = []
  }

  /// What the paragraph is, the first one says: its end is what was taken away.
  private static func joined(_ first: OpenParagraph, _ second: OpenParagraph) -> OpenParagraph {
    var result = first
    result.value.append(second.value)
    return result
  }

  /// Puts back what was deleted here: its first paragraph ends the one before, its last begins the one after.
  private func restore(_ deleted: [FlowBlock]) {
    guard revisions == .original else { return }
    for (index, block) in deleted.enumerated() {
      guard case .paragraph(let paragraph) = block else {
        containers[containers.count - 1].blocks.append(block)
        continue
      }
      guard var open = current.take() else {
        containers[containers.count - 1].blocks.append(block)
        continue
      }
      open.value.text += paragraph.text
      if index < deleted.count - 1 {
        containers[containers.count - 1].blocks.append(finished(open))
        open.value = FlowParagraph(part: part, number: paragraph.number)
        open.isHeading = false
        open.isCounted = false
      }
      current = open
    }
  }

  // MARK: Containers

  private func popContainer() -> Container? { containers.count > 1 ? containers.popLast() : nil }

  private func closed(_ container: Container) -> [FlowBlock] {
    container.blocks + (container.openEnded.map { [finished($0)] } ?? [])
  }

  /// A box or a note, with lists of its own.
  private func startBox() {
    if var open = current.take() {
      count(&open)
      current = open
    }
    outer.append(current)
    outerLists.append(lists)
    lists = OdfLists()
    current = nil
    containers.append(Container())
  }

  private func endBox(_ kind: Block.Kind) {
    guard let container = popContainer() else { return }
    let content = closed(container)
    current = outer.popLast() ?? nil
    if let around = outerLists.popLast() { lists = around }
    guard !content.isEmpty else { return }
    if var open = current.take() {
      open.value.attachments.append(FlowAttachment(kind: kind, offset: open.value.text.count, blocks: content))
      current = open
    } else {
      containers[containers.count - 1].blocks.append(.apart(kind, content))
    }
  }

  private func endApart() {
    guard let container = popContainer() else { return }
    let content = closed(container)
    if let kind = container.kind {
      containers[containers.count - 1].blocks.append(.apart(kind, content))
    } else {
      containers[containers.count - 1].blocks += content
    }
  }

  // MARK: Tables

  private func editTable(_ edit: (inout OpenTable) -> Void) {
    if let last = tables.indices.last { edit(&tables[last]) }
  }

  private func startRow(_ attributes: XMLAttributes) {
    editTable {
      $0.rowsRepeated = max(1, attributes.integer("number-rows-repeated") ?? 1)
      $0.value.rows.append(FlowRow(isHeader: $0.isInHeader))
    }
  }

  /// Rows and cells that say they repeat do so as far as they hold text, within reason: empty ones fill a sheet.
  private func endRow() {
    guard let table = tables.last, table.rowsRepeated > 1, let row = table.value.rows.last,
      row.cells.contains(where: { !$0.blocks.isEmpty })
    else { return }
    let count = repetitions(table.rowsRepeated, of: row.cells)
    editTable { $0.value.rows += Array(repeating: row, count: count) }
  }

  private func startCell(_ attributes: XMLAttributes) {
    editTable {
      $0.cell = FlowCell(
        columnSpan: min(1000, max(1, attributes.integer("number-columns-spanned") ?? 1)),
        rowSpan: min(10_000, max(1, attributes.integer("number-rows-spanned") ?? 1)))
      $0.cellsRepeated = min(100, max(1, attributes.integer("number-columns-repeated") ?? 1))
    }
    outerLists.append(lists)
    lists = OdfLists()
    containers.append(Container())
  }

  private func endCell() {
    guard let container = popContainer() else { return }
    let content = closed(container)
    if let around = outerLists.popLast() { lists = around }
    guard var cell = tables.last?.cell, let repeated = tables.last?.cellsRepeated else { return }
    cell.blocks = content
    let count = content.isEmpty ? repeated - 1 : repetitions(repeated, of: [cell])
    editTable { table in
      guard let row = table.value.rows.indices.last else { return }
      table.value.rows[row].cells += Array(repeating: cell, count: 1 + count)
    }
  }

  /// How often cells are shown again that say they repeat `times`, as far as the document may still add cells.
  private func repetitions(_ times: Int, of cells: [FlowCell]) -> Int {
    let size = cells.reduce(0) { $0 + $1.size }
    let count = min(min(100, times) - 1, copies / max(1, size))
    copies -= count * size
    return count
  }

  private func endTable() {
    guard let table = tables.popLast() else { return }
    containers[containers.count - 1].blocks.append(.table(table.value))
  }
}

/// The tracked changes of a text (OpenDocument 1.2, 5.5).
struct OdfChanges {
  /// Id of the change that is being defined.
  var region: String?
  private(set) var deletions: [String: [FlowBlock]] = [:]
  private var insertions: Set<String> = []
  /// Insertions that the text stands in.
  private var open: Set<String> = []

  mutating func addInsertion() {
    if let region { insertions.insert(region) }
  }

  mutating func addDeletion(_ blocks: [FlowBlock]) {
    if let region { deletions[region] = blocks }
  }

  mutating func start(_ id: String) {
    if insertions.contains(id) { open.insert(id) }
  }

  mutating func end(_ id: String) { open.remove(id) }

  func isInsideInsertion(_ revisions: Revisions) -> Bool { revisions == .original && !open.isEmpty }
}
