internal import PlanModel

/// Tells for every byte of the text which class it ended up in. Later, narrower claims paint over earlier, wider ones.
struct CoverageMap {
  /// For every byte the index of its class: plain bytes, since every byte of the text is painted, counted and searched.
  private var classes: [UInt8]

  init(count: Int) {
    classes = Array(repeating: UInt8(Coverage.Class.unread.index), count: count)
  }

  mutating func paint(_ range: Range<Int>, _ value: Coverage.Class) {
    let index = UInt8(value.index)
    for position in range.clamped(to: 0..<classes.count) { classes[position] = index }
  }

  /// Bytes per class in the text of the document's blocks; the line feeds between blocks count with the block before them.
  func coverage(of document: Document, text: Range<Int>) -> Coverage {
    var counts = Array(repeating: 0, count: Coverage.Class.allCases.count)
    var next = text.lowerBound
    var last = Coverage.Class.unread.index
    for block in document.blocks {
      counts[last] += max(0, block.range.lowerBound - next)
      var start = block.range.lowerBound
      while start < block.range.upperBound {
        let end = endOfClass(start, in: block.range)
        counts[Int(classes[start])] += end - start
        start = end
      }
      last = block.range.isEmpty ? last : Int(classes[block.range.upperBound - 1])
      next = block.range.upperBound
    }
    counts[last] += max(0, text.upperBound - next)
    var coverage = Coverage()
    for (value, count) in zip(Coverage.Class.allCases, counts) where count > 0 { coverage.bytes[value] = count }
    return coverage
  }
}

extension CoverageMap {
  /// The stretches of each block that no rule read.
  func unread(in document: Document) -> [Range<Int>] {
    let unread = UInt8(Coverage.Class.unread.index)
    var stretches: [Range<Int>] = []
    for block in document.blocks {
      var start = block.range.lowerBound
      while start < block.range.upperBound {
        let end = endOfClass(start, in: block.range)
        if classes[start] == unread { stretches.append(start..<end) }
        start = end
      }
    }
    return stretches
  }

  /// Where the stretch of one class ends that goes on at the position.
  private func endOfClass(_ start: Int, in range: Range<Int>) -> Int {
    let value = classes[start]
    var end = start + 1
    while end < range.upperBound, classes[end] == value { end += 1 }
    return end
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
