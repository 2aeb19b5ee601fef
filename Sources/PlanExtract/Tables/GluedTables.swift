internal import PlanModel

/// Tells of indicator tables whose cells stand in lines without borders: 肉类总产量万吨158180预期性3第一产业增加值…, or one row a line with
/// spaces between. Where one cell ends cannot be told safely (158 | 180), so they stay text.
///
/// They are known by 约束性 and 预期性, which close or open the figures of a row, at least four times in a few lines.
/// Counter-example: 约束性指标和预期性指标 in a sentence.
func gluedTables(_ document: Document, _ scan: ScanText, outside grids: [Grid]) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  var grid = 0
  var first: Int?
  var last = 0
  var count = 0
  func close() {
    if let first, count >= 4 {
      diagnostics.append(
        Diagnostic(
          "table.glued", .warning,
          "a table of indicators stands here without borders between its cells; it stays text, check its figures by hand",
          evidence: scan.evidence(scan.blocks[first], block: first, rule: "table.glued")))
    }
    first = nil
    count = 0
  }
  for block in document.blocks.indices {
    while grid < grids.count, grids[grid].blocks.upperBound <= block { grid += 1 }
    if grid < grids.count, grids[grid].blocks.contains(block) { continue }
    let found = bindingsBesideFigures(scan.bytes, scan.blocks[block])
    guard found > 0 else { continue }
    if first != nil, block - last > 6 { close() }
    first = first ?? block
    last = block
    count += found
  }
  close()
  return diagnostics
}

private func bindingsBesideFigures(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
  var count = 0
  var position = range.lowerBound
  // The character that both words end in: the whole text is searched.
  while let last = bytes.first("性", in: position..<range.upperBound) {
    position = last + "性".utf8.count
    guard last - 6 > range.lowerBound, bytes.has("约束", endingAt: last) || bytes.has("预期", endingAt: last) else {
      continue
    }
    let before = bytes[last - 7]
    let after = position < range.upperBound ? bytes[position] : 0x2D
    let isFigure = { (byte: UInt8) in
      byte.isASCIIDigit || byte == 0x2D || byte == 0x25 || byte == 0x5B || byte == 0x3E
    }
    if isFigure(after) || (isFigure(before) && position == range.upperBound) { count += 1 }
  }
  return count
}
