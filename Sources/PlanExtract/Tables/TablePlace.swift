internal import PlanModel

/// What stands above a table: its caption, the line 单位：项, and the item or annex that it belongs to.
struct TablePlace {
  var caption: Found<String>?
  /// Measure unit of all figures that tell none.
  var measure: String?
  var annex: Int?
  /// `A2` in an annex, else the path of the item before it.
  var path: ItemPath?

  init(_ grid: Grid, outline: Outline, document: Document, scan: ScanText, words: TableWords) {
    let first = grid.blocks.lowerBound
    annex = first < outline.annexes.count ? outline.annexes[first] : nil
    if let annex {
      path = ItemPath(root: "A\(annex)", [])
    } else {
      path = Self.item(before: first, in: outline)?.path
    }
    var block = first - 1
    var steps = 0
    while block >= 0, steps < 4 {
      defer { block -= 1 }
      if scan.blocks[block].isEmpty { continue }
      steps += 1
      if let measure = measureLine(scan.bytes, scan.blocks[block], words) {
        self.measure = scan.string(measure)
        continue
      }
      if isTableMark(scan.bytes, scan.blocks[block]) || isMeasureNote(scan.bytes, scan.blocks[block]) { continue }
      guard isCaption(block, document, scan) else { return }
      var start = block
      // An annex title that is set in several lines is one caption.
      while start > 0, continuesCaption(start - 1, outline, document, scan) { start -= 1 }
      let range = scan.blocks[start].lowerBound..<scan.blocks[block].upperBound
      let text = GridView(grid, document: document, scan: scan).printed(range)
      caption = Found(text, scan.evidence(range, block: start, rule: "table.caption"))
      if let inside = words.measure(inBracketOf: Array(scan.bytes[range])) {
        measure = measure ?? String(decoding: inside, as: UTF8.self)
      }
      return
    }
  }

  private static func item(before block: Int, in outline: Outline) -> OutlineItem? {
    var low = 0
    var high = outline.items.count
    while low < high {
      let middle = (low + high) / 2
      if outline.items[middle].block < block { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : outline.items[low - 1]
  }
}

/// 附表, 附件1: a mark above a caption, no caption.
private func isTableMark(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  guard bytes.has("附表", at: range.lowerBound) || bytes.has("附件", at: range.lowerBound) else { return false }
  return bytes[range].dropFirst(6).allSatisfy { $0.isASCIIDigit || $0 == 0x3A || $0 == 0x2D }
}

/// A line 单位：万元、% that names several measures: no caption, and no measure of all figures.
private func isMeasureNote(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  bytes.has("单位:", at: range.lowerBound) || bytes.has("(单位:", at: range.lowerBound)
}

/// A short line that ends like a heading, not like a sentence.
private func isCaption(_ block: Int, _ document: Document, _ scan: ScanText) -> Bool {
  let range = scan.blocks[block]
  guard document.blocks[block].kind != .tableCell, scan.bytes.characters(in: range) <= 60,
    !isTableMark(scan.bytes, range)
  else { return false }
  let endings: [StaticString] = ["。", ";", ":", ",", "、", "!", "?"]
  guard !endings.contains(where: { scan.bytes.has($0, endingAt: range.upperBound) }) else { return false }
  // A dash or a page number is no caption.
  return scan.bytes[range].contains { $0 >= 0x80 }
}

private func continuesCaption(_ block: Int, _ outline: Outline, _ document: Document, _ scan: ScanText) -> Bool {
  guard outline.roles.indices.contains(block + 1), outline.roles[block] == .annexHeading,
    outline.roles[block + 1] == .annexHeading
  else { return false }
  return isCaption(block, document, scan)
}

/// The measure in a line that tells nothing else: (单位:项), 计量单位：万元、%. Nil for other lines (单位 in prose, 填报单位：).
func measureLine(_ bytes: [UInt8], _ range: Range<Int>, _ words: TableWords) -> Range<Int>? {
  var start = range.lowerBound
  var end = range.upperBound
  guard start < end else { return nil }
  if bytes[start] == 0x28, bytes[end - 1] == 0x29 {
    start += 1
    end -= 1
  }
  if bytes.has("计量", at: start) { start += 6 }
  guard bytes.has("单位:", at: start) else { return nil }
  start += 7
  return start < end && words.isMeasure(bytes, start..<end) ? start..<end : nil
}
