package import PlanModel

/// Reads a document with the rules compiled from a lexicon. Made once for a run, used for every document.
package struct Extractor: Sendable {
  private let metadata: MetadataReader
  private let outlines: OutlineReader

  package init(lexicon: Lexicon = .builtIn) {
    metadata = MetadataReader(lexicon: lexicon)
    outlines = OutlineReader(lexicon: lexicon)
  }

  package func findings(in document: Document) -> Findings {
    let scan = ScanText(document)
    let view = BlockView(document: document, scan: scan)
    let (metadata, frame) = metadata.read(view)
    let outline = outlines.outline(view, frame: frame, grids: []) { _ in [] }
    var findings = Findings()
    findings.metadata = metadata
    findings.items = itemFindings(outline, view)
    return findings
  }

  private func itemFindings(_ outline: Outline, _ view: BlockView) -> [ItemFinding] {
    var lastPiece: [Int: TextPiece] = [:]
    for piece in outline.pieces { if let item = piece.item { lastPiece[item] = piece } }
    return outline.items.indices.map { index in
      let item = outline.items[index]
      let label = view.scan.evidence(item.labelRange, block: item.block, rule: "item.label")
      let start = view.scan.source(item.labelRange).lowerBound
      let end = lastPiece[index].map { view.scan.source($0.range).upperBound } ?? label.range.upperBound
      return ItemFinding(
        path: item.path, label: Found(item.label, label),
        title: item.titleRange.map { range in
          let block = view.scan.block(at: range.lowerBound)
          let evidence = view.scan.evidence(range, block: block, rule: "item.title")
          return Found(view.document.string(evidence.range), evidence)
        },
        text: Evidence(block: item.block, range: start..<max(start, end), rule: "item.text"), section: item.section,
        leaf: item.leaf, parent: item.parent)
    }
  }
}
