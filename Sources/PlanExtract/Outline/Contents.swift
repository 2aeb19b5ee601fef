internal import PlanModel

/// Finds a contents list: 目录, then entries that come again as headings, or that end in page numbers.
func findContents(_ view: BlockView) -> Range<Int> {
  let count = view.document.blocks.count
  let horizon = min(count, 80)
  guard let start = (0..<horizon).first(where: { isContentsHeading(view, $0) }) else { return 0..<0 }
  var entry = start + 1
  while entry < min(count, start + 6), view.labels[entry] == nil { entry += 1 }
  guard entry < count, let first = view.labels[entry] else { return start..<pageNumbered(view, from: start + 1) }
  let key = headingKey(view, entry, first)
  for later in (entry + 1)..<max(entry + 1, count) {
    guard let label = view.labels[later], label.style == first.style, label.numbers == first.numbers else { continue }
    if headingKey(view, later, label) == key { return start..<opening(view, start + 1..<entry, before: later) }
  }
  return start..<pageNumbered(view, from: start + 1)
}

/// 目录 alone, or at the end of the block before the first entry where a converter glued it to the title.
/// Where the text begins whose first numbered heading stands at `later`: entries without numbers (前言, 1 规划背景) come again too.
private func opening(_ view: BlockView, _ entries: Range<Int>, before later: Int) -> Int {
  for entry in entries {
    var words = view.scan.bytes[view.range(entry)]
    while let last = words.last, last.isASCIIDigit || last == UInt8(ascii: ".") { words.removeLast() }
    guard words.count >= 6 else { continue }
    if let block = (entries.upperBound..<later).first(where: { view.scan.bytes[view.range($0)] == words }) {
      return block
    }
  }
  return later
}

private func isContentsHeading(_ view: BlockView, _ block: Int) -> Bool {
  let range = view.range(block)
  guard view.scan.bytes.has("目录", endingAt: range.upperBound) || view.scan.bytes.has("目次", endingAt: range.upperBound)
  else { return false }
  if range.count <= 12 { return true }
  let next = block + 1
  return next < view.document.blocks.count && view.labels[next]?.number == 1
}

/// The first characters of a heading behind its label.
private func headingKey(_ view: BlockView, _ block: Int, _ label: Label) -> ArraySlice<UInt8> {
  view.scan.bytes[label.range.upperBound..<view.range(block).upperBound].prefix(18)
}

/// End of the run of blocks that end in a page number or dot leaders.
private func pageNumbered(_ view: BlockView, from start: Int) -> Int {
  var block = start
  while block < view.document.blocks.count {
    let range = view.range(block)
    guard let last = view.scan.bytes[range].last, last.isASCIIDigit, view.length(block) < 80, view.isLine(block) else {
      break
    }
    block += 1
  }
  return block
}
