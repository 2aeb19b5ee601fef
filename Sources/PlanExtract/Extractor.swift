package import PlanModel

/// Reads a document with the rules compiled from a lexicon. Made once for a run, used for every document; a class, so that the tables
/// are not copied with it.
package final class Extractor: Sendable {
  private let tables: TableReader
  private let metadata: MetadataReader
  private let outlines: OutlineReader
  private let units: UnitReader
  private let targets: TargetReader

  package init(lexicon: Lexicon = .builtIn) {
    tables = TableReader(lexicon: lexicon)
    metadata = MetadataReader(lexicon: lexicon)
    outlines = OutlineReader(lexicon: lexicon)
    units = UnitReader(lexicon: lexicon)
    targets = TargetReader(lexicon: lexicon)
  }

  package func findings(in document: Document) -> Findings {
    let scan = ScanText(document)
    let view = BlockView(document: document, scan: scan)
    let grids = tables.grids(in: document, scan: scan)
    let (metadata, frame) = metadata.read(view)
    let outline = outlines.outline(view, frame: frame, grids: grids.grids) { piece in
      units.lists(in: scan, piece: piece).map(\.range)
    }
    let lists = units.lists(in: scan, pieces: outline.pieces)
    let listRanges = lists.flatMap { $0.map(\.range) }
    let tabular = tables.findings(
      grids.grids, outline: outline, scan: scan, document: document, units: units)
    var findings = Findings()
    findings.metadata = metadata
    findings.items = itemFindings(outline, view, lists: lists)
    append(tabular.items, to: &findings.items)
    let pieces = readingOrder(outline.pieces, tabular.pieces, rowsFrom: outline.items.count)
    findings.quantities = targets.findings(
      pieces: pieces, scan: scan, excluded: listRanges, items: outline.items,
      since: metadata.firstYear, qualities: &findings.qualities)
    findings.tables = tabular.tables
    findings.diagnostics = grids.diagnostics + tabular.diagnostics
    let coverage = CoverageMap(findings, outline: outline, view: view, lists: listRanges)
    findings.coverage = coverage.coverage(of: document)
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
    var ends: [Int: Int] = [:]
    var itemLists: [Int: [UnitList]] = [:]
    for (piece, lists) in zip(outline.pieces, lists) {
      guard let item = piece.item else { continue }
      ends[item] = piece.range.upperBound
      if piece.kind != .box { itemLists[item, default: []] += lists }
    }
    return outline.items.indices.map { index in
      let item = outline.items[index]
      let end = max(item.labelRange.upperBound, ends[index] ?? 0)
      var finding = ItemFinding(
        path: item.path,
        label: Found(item.label, view.scan.evidence(item.labelRange, block: item.block, rule: "item.label")),
        title: item.titleRange.map { range in
          let block = view.scan.block(at: range.lowerBound)
          return Found(view.scan.printed(range), view.scan.evidence(range, block: block, rule: "item.title"))
        },
        text: view.scan.evidence(item.labelRange.lowerBound..<end, block: item.block, rule: "item.text"),
        section: item.section, leaf: item.leaf, parent: item.parent)
      let mentions = units.mentions(of: itemLists[index] ?? [], in: view.scan)
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
