import PlanModel

@testable import PlanExtract

/// A document as the text reader makes it: a block a line, lines with tabs as tables; `#` opens a heading, `<page>` is a page mark.
func tableDocument(_ text: String, format: String = "text") -> Document {
  var document = Document(source: Source(path: "test.txt", format: format))
  var number = 0
  var open = false
  var byte = 0
  func append(_ words: Substring, _ kind: Block.Kind, cell: CellPosition? = nil, at offset: Int) {
    if !document.blocks.isEmpty { document.text.append(0x0A) }
    let start = document.text.count
    document.text += Array(words.utf8)
    document.fragments.append(Fragment(start: start, origin: Origin(line: number, column: 1, byte: offset)))
    document.blocks.append(Block(kind: kind, range: start..<document.text.count, cell: cell))
  }
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    number += 1
    defer { byte += line.utf8.count + 1 }
    guard line.contains("\t") else {
      open = false
      if line.allSatisfy({ $0 == " " }) { continue }
      if line == "<page>" {
        append("—1—", .pageMark, at: byte)
      } else if line.hasPrefix("#") {
        append(line.drop { $0 == "#" || $0 == " " }, .heading, at: byte)
      } else {
        append(line, .paragraph, at: byte)
      }
      continue
    }
    if !open {
      document.tables.append(Table(blocks: document.blocks.count..<document.blocks.count, rowCount: 0, columnCount: 0))
      open = true
    }
    let index = document.tables.count - 1
    let row = document.tables[index].rowCount
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
    for (column, words) in cells.enumerated() where !words.isEmpty {
      append(words, .tableCell, cell: CellPosition(table: index, row: row, column: column), at: byte)
    }
    document.tables[index].rowCount += 1
    document.tables[index].columnCount = max(document.tables[index].columnCount, cells.count)
    document.tables[index].blocks = document.tables[index].blocks.lowerBound..<document.blocks.count
  }
  return document
}

/// What the reader makes of a text; `annex` puts all of it into that annex.
func readTables(_ document: Document, annex: Int? = nil) -> TableReader.Reading {
  let scan = ScanText(document)
  let reader = TableReader(lexicon: .builtIn)
  let grids = reader.grids(in: document, scan: scan)
  var outline = Outline()
  outline.annexes = document.blocks.map { _ in annex }
  outline.roles = document.blocks.map { _ in .body }
  var reading = reader.findings(
    grids.grids, outline: outline, scan: scan, document: document, units: UnitReader(lexicon: .builtIn))
  reading.diagnostics = grids.diagnostics + reading.diagnostics
  return reading
}

/// `row | column | value unit` of each cell.
func cells(_ reading: TableReader.Reading) -> [String] {
  reading.tables.flatMap(\.cells).map { "\($0.row) | \($0.column) | \($0.value)\($0.unit)" }
}

/// `path title [units]` of each item.
func items(_ reading: TableReader.Reading) -> [String] {
  reading.items.map { item in
    let units = item.units.map { "\($0.role):\($0.printed.value)" }.joined(separator: " ")
    return "\(item.path) \(item.title?.value ?? "–") [\(units)]"
  }
}
