internal import PlanModel

/// Writes a document's buffer block by block and notes where each stretch came from.
struct DocumentBuilder {
  private(set) var document: Document
  private var blockStart = 0

  init(source: Source) {
    document = Document(source: source)
  }

  /// Starts a block; the line feed that separates it from the one before belongs to neither.
  mutating func beginBlock() {
    if !document.blocks.isEmpty { document.text.append(0x0A) }
    blockStart = document.text.count
  }

  /// Appends text that stands without a gap at the origin.
  mutating func append(_ bytes: some Collection<UInt8>, from origin: Origin) {
    guard !bytes.isEmpty else { return }
    document.fragments.append(Fragment(start: document.text.count, origin: origin))
    document.text.append(contentsOf: bytes)
  }

  /// Bytes of the block so far.
  var blockLength: Int { document.text.count - blockStart }

  /// Ends the block. Returns its index.
  @discardableResult
  mutating func endBlock(
    _ kind: Block.Kind, label: String? = nil, level: Int? = nil, boldLead: Int = 0, cell: CellPosition? = nil,
    anchor: Int? = nil
  ) -> Int {
    document.blocks.append(
      Block(
        kind: kind, range: blockStart..<document.text.count, label: label, level: level,
        boldLead: Swift.min(boldLead, blockLength), cell: cell, anchor: anchor))
    return document.blocks.count - 1
  }

  mutating func add(_ table: Table) { document.tables.append(table) }
  mutating func add(_ diagnostic: Diagnostic) { document.diagnostics.append(diagnostic) }
  mutating func add(_ diagnostics: [Diagnostic]) { document.diagnostics += diagnostics }

  /// Number of the next block, and of the next table.
  var nextBlock: Int { document.blocks.count }
  var nextTable: Int { document.tables.count }
}
