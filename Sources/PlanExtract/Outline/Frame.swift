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
  /// The line of a compendium above the document, 5. 某市人民政府关于印发…的通知（2023年2月1日）: its block, and the words between number and day.
  private let compendium: (block: Int, words: Range<Int>)?

  init(document: Document, scan: ScanText) {
    self.document = document
    self.scan = scan
    lengths = scan.blocks.map { scan.bytes.characters(in: $0) }
    var labels: [Label?] = document.blocks.indices.map { index in
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
    Self.partGluedFigures(&labels, scan)
    compendium =
      labels.prefix(4).enumerated().lazy.compactMap { index, label -> (Int, Range<Int>)? in
        label.flatMap { Self.compendiumWords(scan, scan.blocks[index], $0) }.map { (index, $0) }
      }.first
    if let compendium { labels[compendium.block] = nil }
    self.labels = labels
  }

  /// 1.加强培训。 2.5个县要调研。 3.…: the number is 2, and 5 counts.
  private static func partGluedFigures(_ labels: inout [Label?], _ scan: ScanText) {
    var last: Int?
    for index in labels.indices {
      guard let label = labels[index] else { continue }
      if label.style == .decimal, label.numbers.count == 2, let before = last, label.numbers[0] == before + 1,
        let dot = scan.bytes[label.range].firstIndex(of: 0x2E), scan.bytes.count > label.range.upperBound,
        scan.bytes[label.range.upperBound - 1] != 0x2E, scan.bytes[label.range.upperBound] >= 0xE4
      {
        labels[index] = Label(style: .arabic, numbers: [label.numbers[0]], range: label.range.lowerBound..<dot + 1)
        last = label.numbers[0]
      } else if label.style == .arabic {
        last = label.number
      } else if label.style < .arabic {
        last = nil
      }
    }
  }

  /// The words of a compendium's line; nil where the block is none.
  private static func compendiumWords(_ scan: ScanText, _ range: Range<Int>, _ label: Label) -> Range<Int>? {
    guard label.style == .arabic, let about = scan.bytes.first("关于", in: range) else { return nil }
    // The day in brackets ends it, or the document's number stands glued behind.
    var position = about
    while let open = scan.bytes.first("(", in: position..<range.upperBound) {
      if let (_, end) = readDate(scan.bytes, at: open + 1, limit: range.upperBound), end < range.upperBound,
        scan.bytes[end] == 0x29
      {
        let rest = end + 1..<range.upperBound
        guard
          rest.isEmpty || scan.bytes.first("〔", in: rest.lowerBound..<min(rest.upperBound, rest.lowerBound + 36)) != nil
        else { return nil }
        return label.range.upperBound..<open
      }
      position = open + 1
    }
    return nil
  }

  /// The scan bytes of a block.
  func range(_ block: Int) -> Range<Int> { scan.blocks[block] }

  /// The same without the column of the site that some pages print before the title: 【重点工作】甲市人民政府关于….
  func titleRange(_ block: Int) -> Range<Int> {
    if let compendium, compendium.block == block { return compendium.words }
    var range = scan.blocks[block]
    if length(block) <= 100, scan.bytes.has("号", endingAt: range.upperBound),
      let open = scan.bytes.last("〔", in: range),
      let number = documentNumber(scan.bytes, bracket: open, in: range), number.lowerBound > range.lowerBound,
      number.upperBound == range.upperBound
    {
      range = range.lowerBound..<number.lowerBound
    }
    guard starts(block, with: "【"), let close = scan.bytes.first("】", in: range), close - range.lowerBound <= 60,
      range.upperBound - close > 27
    else { return range }
    return close + 3..<range.upperBound
  }

  /// The day in the line of a compendium, and its block; nil where no such line stands above the document.
  var compendiumDay: (block: Int, range: Range<Int>, day: CivilDate)? {
    guard let compendium,
      let (day, end) = readDate(
        scan.bytes, at: compendium.words.upperBound + 1, limit: scan.blocks[compendium.block].upperBound)
    else { return nil }
    return (compendium.block, compendium.words.upperBound + 1..<end, day)
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
