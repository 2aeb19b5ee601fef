internal import PlanModel

/// Where the plan's own text lies in the document, and what stands around it.
struct Frame: Sendable {
  /// First block of the plan's own text, behind its title.
  var bodyStart: Int
  /// Blocks of the plan's title as printed; nil when it is told by other words alone.
  var title: Found<String>?
  /// Blocks of a contents list.
  var contents: Range<Int>
  /// Blocks before the body that are not chrome begin here.
  var matterStart: Int
}

/// Small questions about one block that several readers ask. A class, so that handing it on copies one reference.
final class BlockView: Sendable {
  let document: Document
  let scan: ScanText
  /// Labels read once; automatic labels included.
  let labels: [Label?]
  /// In characters.
  private let lengths: [Int]

  init(document: Document, scan: ScanText) {
    self.document = document
    self.scan = scan
    lengths = scan.blocks.map { scan.bytes.characters(in: $0) }
    labels = document.blocks.indices.map { index in
      let block = document.blocks[index]
      if block.kind == .tableCell { return nil }
      let range = scan.blocks[index]
      if let printed = block.label {
        let bytes = Array(ScanText.normalize(printed).utf8)
        guard var label = readLabel(bytes + [0x0A], at: 0, limit: bytes.count + 1) ?? bareLabel(bytes) else {
          return nil
        }
        label.range = range.lowerBound..<range.lowerBound
        return label
      }
      return readLabel(scan.bytes, at: range.lowerBound, limit: range.upperBound) { position in
        scan.map[position] == scan.map[position + 1] - 1 || scan.map[position] == scan.map[position + 1]
      }
    }
  }

  /// The scan bytes of a block.
  func range(_ block: Int) -> Range<Int> { scan.blocks[block] }

  /// The same without the column of the site that some pages print before the title: 【重点工作】甲市人民政府关于….
  func titleRange(_ block: Int) -> Range<Int> {
    let range = scan.blocks[block]
    guard starts(block, with: "【"), let close = scan.bytes.first("】", in: range), close - range.lowerBound <= 60,
      range.upperBound - close > 27
    else { return range }
    return close + 3..<range.upperBound
  }

  /// Length of a block in characters.
  func length(_ block: Int) -> Int { lengths[block] }

  func text(_ block: Int) -> String { scan.string(scan.blocks[block]) }

  func starts(_ block: Int, with word: StaticString) -> Bool {
    scan.blocks[block].count >= word.utf8CodeUnitCount && scan.bytes.has(word, at: scan.blocks[block].lowerBound)
  }

  func contains(_ block: Int, _ word: StaticString) -> Bool {
    scan.bytes.first(word, in: scan.blocks[block]) != nil
  }

  /// The first block from `start` with the first number of an outline.
  func firstHeading(from start: Int, _ annexes: AnnexList) -> Int? {
    document.blocks.indices.dropFirst(start).first { opensOutline($0, annexes) }
  }

  /// Whether the block has the first number of an outline: 一、, 第一章, 1. …
  func opensOutline(_ block: Int, _ annexes: AnnexList) -> Bool {
    guard !annexes.blocks.contains(block), let label = labels[block], label.numbers.allSatisfy({ $0 == 1 }),
      label.style != .circled
    else { return false }
    let isSentence = length(block) > 60 && isLine(block)
    return !(isSentence && (label.style == .arabic || label.style == .bracketedArabic))
  }

  /// The block is a heading-like line: no sentence in it.
  func isLine(_ block: Int) -> Bool {
    !contains(block, "。") && !contains(block, ";")
  }
}

/// An automatic label without the punctuation that printed ones have: `3`, `三`, `1.2`.
private func bareLabel(_ bytes: [UInt8]) -> Label? {
  let end = bytes.count
  if let (number, next) = smallInteger(bytes, at: 0, limit: end), next == end {
    return Label(style: .arabic, numbers: [number], range: 0..<end)
  }
  if let (number, next) = ideographNumber(bytes, at: 0, limit: end), next == end {
    return Label(style: .ideograph, numbers: [number], range: 0..<end)
  }
  return nil
}
