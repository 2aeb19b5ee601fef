internal import PlanModel

extension Document {
  /// The blocks of one part, to be read as if there were no others. The text stays whole, so that all offsets do.
  func part(_ range: Range<Int>) -> Document {
    var part = self
    part.blocks = Array(blocks[range])
    part.tables = []
    var numbers: [Int: Int] = [:]
    for (index, table) in tables.enumerated()
    where range.lowerBound <= table.blocks.lowerBound && table.blocks.upperBound <= range.upperBound {
      numbers[index] = part.tables.count
      var moved = table
      moved.blocks = table.blocks.lowerBound - range.lowerBound..<table.blocks.upperBound - range.lowerBound
      part.tables.append(moved)
    }
    for index in part.blocks.indices {
      guard let table = part.blocks[index].cell?.table else { continue }
      if let number = numbers[table] {
        part.blocks[index].cell?.table = number
      } else {
        part.blocks[index].cell = nil
      }
    }
    return part
  }

  /// The text of some blocks, the line feeds between them and to the next block included: those of parts make up the text.
  func textRange(of range: Range<Int>) -> Range<Int> {
    let start = range.lowerBound == 0 ? 0 : blocks[range.lowerBound].range.lowerBound
    return start..<(range.upperBound < blocks.count ? blocks[range.upperBound].range.lowerBound : text.count)
  }
}

extension Findings {
  /// Makes findings of a part findings of the document: its first block is block `offset` there.
  mutating func move(by offset: Int) {
    metadata.title?.evidence.block += offset
    metadata.documentNumber?.evidence.block += offset
    for index in metadata.issuers.indices { metadata.issuers[index].evidence.block += offset }
    metadata.issuedOn?.evidence.block += offset
    metadata.period?.evidence.block += offset
    metadata.status?.evidence.block += offset
    for index in metadata.repeals.indices { metadata.repeals[index].evidence.block += offset }
    for index in items.indices { items[index].move(by: offset) }
    for index in quantities.indices { quantities[index].move(by: offset) }
    for index in qualities.indices {
      qualities[index].quote.block += offset
      qualities[index].indicator.evidence.block += offset
      qualities[index].deadline?.evidence.block += offset
    }
    for index in tables.indices {
      tables[index].caption?.evidence.block += offset
      tables[index].evidence.block += offset
      for cell in tables[index].cells.indices { tables[index].cells[cell].evidence.block += offset }
    }
    for index in diagnostics.indices { diagnostics[index].evidence?.block += offset }
  }
}

extension ItemFinding {
  fileprivate mutating func move(by offset: Int) {
    label.evidence.block += offset
    title?.evidence.block += offset
    text.block += offset
    for index in units.indices { units[index].printed.evidence.block += offset }
    deadline?.evidence.block += offset
  }
}

extension QuantityFinding {
  fileprivate mutating func move(by offset: Int) {
    surface.block += offset
    quote.block += offset
    indicator?.evidence.block += offset
    deadline?.evidence.block += offset
    baseline?.evidence.block += offset
    scope?.evidence.block += offset
  }
}

extension MetadataFindings {
  /// What a plan has from the notice that issues it, where it does not say so itself.
  mutating func complete(from notice: MetadataFindings) {
    documentNumber = documentNumber ?? notice.documentNumber
    if issuers.isEmpty { issuers = notice.issuers }
    issuedOn = issuedOn ?? notice.issuedOn
    status = status ?? notice.status
  }
}
