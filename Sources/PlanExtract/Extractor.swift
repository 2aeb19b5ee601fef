package import PlanModel

/// Reads a document with the rules compiled from a lexicon. Made once for a run, used for every document; a class, so that the tables
/// are not copied with it.
package final class Extractor: Sendable {
  private let notices: PlanPartReader
  private let tables: TableReader
  private let metadata: MetadataReader
  private let outlines: OutlineReader
  private let units: UnitReader
  private let targets: TargetReader

  package init(lexicon: Lexicon = .builtIn) {
    notices = PlanPartReader(lexicon: lexicon)
    tables = TableReader(lexicon: lexicon)
    metadata = MetadataReader(lexicon: lexicon)
    outlines = OutlineReader(lexicon: lexicon)
    units = UnitReader(lexicon: lexicon)
    targets = TargetReader(lexicon: lexicon)
  }

  /// What each plan of a document says: several where a notice issues them by name, else one.
  package func plans(in document: Document) -> [Findings] {
    let view = BlockView(document: document, scan: ScanText(document))
    let notice = notices.parts(view)
    guard !notice.parts.isEmpty else {
      var findings = findings(view, heading: notice.heading, attached: notice.attached)
      findings.diagnostics += notice.diagnostics
      return [findings]
    }
    var plans = notice.parts.map { findings(in: document, part: $0) }
    plans[0].diagnostics += notice.diagnostics
    // The notice stands in the first part; what it does not say may stand below the last.
    var shared = plans[0].metadata
    shared.complete(from: plans[plans.count - 1].metadata)
    for index in plans.indices { plans[index].metadata.complete(from: shared) }
    return plans
  }

  /// The blocks of each plan of a document and those above its text; none where it is one plan.
  package func parts(of document: Document) -> [(blocks: Range<Int>, front: Range<Int>)] {
    notices.parts(BlockView(document: document, scan: ScanText(document))).parts.map {
      ($0.blocks, $0.blocks.lowerBound..<$0.heading.blocks.lowerBound)
    }
  }

  /// The first plan of a document.
  func findings(in document: Document) -> Findings { plans(in: document)[0] }

  private func findings(in document: Document, part: PlanPart) -> Findings {
    let own = document.part(part.blocks)
    let offset = part.blocks.lowerBound
    var heading = part.heading
    heading.blocks = heading.blocks.lowerBound - offset..<heading.blocks.upperBound - offset
    var findings = findings(
      BlockView(document: own, scan: ScanText(own)), heading: heading, attached: part.attached,
      text: document.textRange(of: part.blocks))
    findings.move(by: offset)
    findings.blocks = part.blocks
    return findings
  }

  /// - Parameters:
  ///   - heading: the plan's title, where it is known.
  ///   - attached: what its notice issues beside it.
  ///   - text: the part of the text that counts for coverage; nil for all of it.
  private func findings(
    _ view: BlockView, heading: PlanHeading?, attached: [Int: [UInt8]], text: Range<Int>? = nil
  ) -> Findings {
    let (document, scan) = (view.document, view.scan)
    let grids = tables.grids(in: document, scan: scan)
    var (metadata, frame) = metadata.read(view, heading: heading)
    // Above a further plan of a notice there is no page any more.
    if text?.lowerBound ?? 0 > 0 { frame.matterStart = 0 }
    let outline = outlines.outline(view, frame: frame, attached: attached, grids: grids.grids) { piece in
      units.lists(in: scan, piece: piece).map(\.range)
    }
    let lists = units.lists(in: scan, pieces: outline.pieces)
    let listRanges = lists.flatMap { $0.map(\.range) }
    let tabular = tables.findings(
      grids.grids, outline: outline, scan: scan, document: document, units: units)
    var findings = Findings()
    findings.metadata = metadata
    findings.metadata.repeals = findRepeals(view, outline)
    findings.items = itemFindings(outline, view, lists: lists)
    append(tabular.items, to: &findings.items)
    let pieces = readingOrder(outline.pieces, tabular.pieces, rowsFrom: outline.items.count)
    findings.quantities = targets.findings(
      pieces: pieces, scan: scan, excluded: listRanges, items: outline.items,
      since: metadata.firstYear, document: metadata.kind?.value ?? .other, qualities: &findings.qualities)
    findings.tables = tabular.tables
    findings.diagnostics = grids.diagnostics + tabular.diagnostics
    let coverage = CoverageMap(findings, outline: outline, view: view, lists: listRanges)
    findings.coverage = coverage.coverage(of: document, text: text ?? 0..<document.text.count)
    findings.unread = coverage.unread(in: document)
    return findings
  }

  /// The text's pieces and those of task tables. Rows of task tables stand behind the outline's items.
  private func readingOrder(_ text: [TextPiece], _ cells: [TextPiece], rowsFrom offset: Int) -> [TextPiece] {
    guard !cells.isEmpty else { return text }
    let moved = cells.map { cell in
      var cell = cell
      cell.item = cell.item.map { $0 + offset }
      return cell
    }
    return (text + moved).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func itemFindings(_ outline: Outline, _ view: BlockView, lists: [[UnitList]]) -> [ItemFinding] {
    var ends = [Int](repeating: 0, count: outline.items.count)
    var itemLists = [[UnitList]](repeating: [], count: outline.items.count)
    for (piece, lists) in zip(outline.pieces, lists) {
      guard let item = piece.item else { continue }
      ends[item] = piece.range.upperBound
      if piece.kind != .box { itemLists[item] += lists }
    }
    return outline.items.indices.map { index in
      let item = outline.items[index]
      let end = max(item.labelRange.upperBound, ends[index])
      var finding = ItemFinding(
        path: item.path,
        label: Found(item.label, view.scan.evidence(item.labelRange, block: item.block, rule: "item.label")),
        title: item.titleRange.map { range in
          let block = view.scan.block(at: range.lowerBound)
          return Found(view.scan.printed(range), view.scan.evidence(range, block: block, rule: "item.title"))
        },
        text: view.scan.evidence(item.labelRange.lowerBound..<end, block: item.block, rule: "item.text"),
        section: item.section, leaf: item.leaf, parent: item.parent)
      let mentions = units.mentions(of: itemLists[index], in: view.scan)
      finding.units = mentions.units
      finding.unitsOpen = mentions.open
      finding.deadline = mentions.deadline
      return finding
    }
  }

  /// Rows of task tables stand behind the outline's items; their parents are rows too.
  private func append(_ rows: [ItemFinding], to items: inout [ItemFinding]) {
    let offset = items.count
    items += rows.map { row in
      var row = row
      row.parent = row.parent.map { $0 + offset }
      return row
    }
  }
}
