internal import PlanModel

/// Tells for every byte of the text which class it ended up in. Later, narrower claims paint over earlier, wider ones.
struct CoverageMap {
  private var classes: [Coverage.Class]

  init(count: Int) {
    classes = Array(repeating: .unread, count: count)
  }

  mutating func paint(_ range: Range<Int>, _ value: Coverage.Class) {
    for position in range.clamped(to: 0..<classes.count) { classes[position] = value }
  }

  /// Bytes per class in the text of the document's blocks; the line feeds between blocks count with the block before them.
  func coverage(of document: Document, text: Range<Int>) -> Coverage {
    var counts = Array(repeating: 0, count: Coverage.Class.allCases.count)
    var next = text.lowerBound
    var last = Coverage.Class.unread
    for block in document.blocks {
      counts[last.index] += max(0, block.range.lowerBound - next)
      for position in block.range { counts[classes[position].index] += 1 }
      last = block.range.isEmpty ? last : classes[block.range.upperBound - 1]
      next = block.range.upperBound
    }
    counts[last.index] += max(0, text.upperBound - next)
    var coverage = Coverage()
    for (value, count) in zip(Coverage.Class.allCases, counts) where count > 0 { coverage.bytes[value] = count }
    return coverage
  }
}

extension CoverageMap {
  /// The stretches of each block that no rule read.
  func unread(in document: Document) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    for block in document.blocks {
      var position = block.range.lowerBound
      while let start = classes[position..<block.range.upperBound].firstIndex(of: .unread) {
        let end = classes[start..<block.range.upperBound].firstIndex { $0 != .unread } ?? block.range.upperBound
        stretches.append(start..<end)
        position = end
      }
    }
    return stretches
  }
}

extension Coverage.Class {
  fileprivate var index: Int {
    switch self {
    case .heading: 0
    case .task: 1
    case .units: 2
    case .target: 3
    case .quantity: 4
    case .table: 5
    case .metadata: 6
    case .matter: 7
    case .chrome: 8
    case .unread: 9
    }
  }
}

extension CoverageMap {
  /// Paints what the outline and the findings claim, from the widest to the narrowest.
  init(_ findings: Findings, outline: Outline, view: BlockView, lists: [Range<Int>]) {
    self.init(count: view.document.text.count)
    for (block, role) in zip(view.document.blocks, outline.roles) {
      switch role {
      case .matter, .annexHeading: paint(block.range, .matter)
      case .chrome: paint(block.range, .chrome)
      case .table: paint(block.range, .table)
      case .body: break
      }
    }
    for piece in outline.pieces {
      paint(view.scan.source(piece.range), piece.kind == .title ? .heading : .task)
    }
    for item in outline.items { paint(view.scan.source(item.labelRange), .heading) }
    for list in lists { paint(view.scan.source(list), .units) }
    for quantity in findings.quantities where quantity.statement != .target { paint(quantity.surface.range, .quantity) }
    for quantity in findings.quantities where quantity.statement == .target { paint(quantity.quote.range, .target) }
    let metadata = findings.metadata
    for evidence in [
      metadata.title?.evidence, metadata.documentNumber?.evidence, metadata.issuedOn?.evidence,
      metadata.status?.evidence,
    ] + metadata.issuers.map(\.evidence) {
      if let evidence { paint(evidence.range, .metadata) }
    }
  }
}
