internal import PlanModel

/// A document that another one holds, as blocks of that one.
///
/// - Parameter part: its name in the package around it, which its origins get in front.
func embeddedBlocks(_ document: Document, part: String) -> [FlowBlock] {
  var result: [FlowBlock] = []
  var tables = document.tables[...]
  var index = 0
  while index < document.blocks.count {
    if let table = tables.first, table.blocks.lowerBound == index, !table.blocks.isEmpty {
      tables.removeFirst()
      result.append(.table(flowTable(table, document, part)))
      index = table.blocks.upperBound
      continue
    }
    let block = document.blocks[index]
    let paragraph = FlowBlock.paragraph(flowParagraph(block, document, part))
    switch block.kind {
    case .heading, .paragraph, .listItem, .tableCell: result.append(paragraph)
    case .note, .box, .headerFooter, .pageMark, .contents, .hidden: result.append(.apart(block.kind, [paragraph]))
    }
    index += 1
  }
  return result
}

private func flowParagraph(_ block: Block, _ document: Document, _ part: String) -> FlowParagraph {
  let origin = document.origin(of: block.range.lowerBound)
  var paragraph = FlowParagraph(
    part: origin?.part.map { "\(part)!/\($0)" } ?? part, number: origin?.paragraph ?? origin?.line ?? 1)
  paragraph.text = Array(document.text[block.range])
  paragraph.boldLead = block.boldLead
  paragraph.label = block.label
  paragraph.level = block.level
  return paragraph
}

private func flowTable(_ table: Table, _ document: Document, _ part: String) -> FlowTable {
  var result = FlowTable(rows: (0..<table.rowCount).map { FlowRow(isHeader: $0 < table.headerRows) })
  var last: CellPosition?
  for index in table.blocks {
    let block = document.blocks[index]
    guard let position = block.cell, result.rows.indices.contains(position.row) else { continue }
    let paragraph = FlowBlock.paragraph(flowParagraph(block, document, part))
    if position == last, let cell = result.rows[position.row].cells.indices.last {
      result.rows[position.row].cells[cell].blocks.append(paragraph)
    } else {
      result.rows[position.row].cells.append(
        FlowCell(columnSpan: position.columnSpan, rowSpan: position.rowSpan, blocks: [paragraph]))
    }
    last = position
  }
  return result
}
