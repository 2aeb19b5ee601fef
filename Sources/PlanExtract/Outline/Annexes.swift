internal import PlanModel

/// The annexes a plan announces (附件：1. … 2. …) and how their headings are known again.
struct AnnexList: Sendable {
  /// Blocks of the list itself.
  private(set) var blocks: Set<Int> = []
  /// Announced titles, without file endings, by number.
  private(set) var titles: [Int: [UInt8]] = [:]
  /// 「附件：名词解释」 right above a numbered text is no list but the heading itself.
  private var headings: [Int: Int] = [:]
  /// N of 附件N above the plan, which is an annex of its notice: 附件N-1 is the plan's own annex 1.
  private var own: Int?

  /// - Parameter attached: what the notice issues beside the plan, by number: of 《甲方案》《乙清单》 the list is annex 2.
  init(_ view: BlockView, from start: Int, attached: [Int: [UInt8]] = [:]) {
    own =
      (0..<min(start, view.document.blocks.count)).suffix(8).reversed().lazy.compactMap { annexMark(view, $0) }.first
    var block = start
    while block < view.document.blocks.count {
      if let opening = Self.listOpening(view, block) {
        let end = view.range(block).upperBound
        blocks.insert(block)
        if let label = readLabel(view.scan.bytes, at: opening, limit: end) {
          add(view, label.number, label.range.upperBound..<end)
          block = readRest(view, after: block, last: label.number)
        } else if opening < end {
          if Self.opensText(view, after: block) {
            headings[block] = 1
          } else {
            add(view, 1, opening..<end)
          }
        } else {
          block = readRest(view, after: block, last: 0)
        }
      }
      block += 1
    }
    if titles.isEmpty { titles = attached.mapValues(key) }
  }

  private static func opensText(_ view: BlockView, after block: Int) -> Bool {
    guard block + 1 < view.document.blocks.count, let label = view.labels[block + 1], label.number == 1 else {
      return false
    }
    return label.style == .ideograph || label.style == .chapter || label.style == .article
  }

  /// Reads the entries that follow the first; returns the last block of the list.
  private mutating func readRest(_ view: BlockView, after first: Int, last: Int) -> Int {
    var block = first
    var number = last
    while block + 1 < view.document.blocks.count, let label = view.labels[block + 1], label.style == .arabic,
      label.number == number + 1
    {
      block += 1
      number += 1
      blocks.insert(block)
      add(view, number, label.range.upperBound..<view.range(block).upperBound)
    }
    return block
  }

  private mutating func add(_ view: BlockView, _ number: Int, _ range: Range<Int>) {
    let name = withoutFileEnding(Array(view.scan.bytes[range]))
    if titles[number] == nil { titles[number] = key(name) }
  }

  /// 「附件：1. …」「附件：…方案」「附表：1．…」: position behind the colon.
  private static func listOpening(_ view: BlockView, _ block: Int) -> Int? {
    var position = view.range(block).lowerBound
    let end = view.range(block).upperBound
    while position < end, view.scan.bytes[position] == UInt8(ascii: "-") { position += 1 }
    guard view.scan.bytes.has("附件", at: position) || view.scan.bytes.has("附表", at: position),
      position + 6 < end, view.scan.bytes[position + 6] == UInt8(ascii: ":")
    else { return nil }
    return position + 7
  }

  /// Number of the annex whose heading the block is; nil for any other block. 附件 alone is the first.
  func number(_ view: BlockView, _ block: Int) -> Int? {
    if let heading = headings[block] { return heading }
    guard !blocks.contains(block), view.length(block) <= 60 else { return nil }
    let range = view.range(block)
    if view.scan.bytes.has("附件", at: range.lowerBound) {
      let after = range.lowerBound + 6
      if after == range.upperBound { return 1 }
      if let (number, end) = smallInteger(view.scan.bytes, at: after, limit: range.upperBound)
        ?? ideographNumber(view.scan.bytes, at: after, limit: range.upperBound)
      {
        if number == own, end + 1 < range.upperBound, view.scan.bytes[end] == UInt8(ascii: "-"),
          let (part, _) = smallInteger(view.scan.bytes, at: end + 1, limit: range.upperBound)
        {
          return part
        }
        let separated = end == range.upperBound || view.isLine(block)
        return separated ? number : nil
      }
      return nil
    }
    guard view.labels[block] == nil else { return nil }
    let bytes = key(Array(view.scan.bytes[range]))
    guard bytes.count >= 12 else { return nil }
    return titles.first { $0.value == bytes }?.key
  }

  /// A title reduced to what two printings of it share.
  private func key(_ bytes: [UInt8]) -> [UInt8] {
    bytes.filter { !($0 == 0x20 || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: ".")) }
  }
}

/// 2 of a line 附件2, 附件二： that has nothing else; 1 of 附件. Nil for other lines.
func annexMark(_ view: BlockView, _ block: Int) -> Int? {
  let range = view.range(block)
  let bytes = view.scan.bytes
  guard bytes.has("附件", at: range.lowerBound), range.count >= 6 else { return nil }
  let start = range.lowerBound + 6
  let read =
    smallInteger(bytes, at: start, limit: range.upperBound)
    ?? ideographNumber(bytes, at: start, limit: range.upperBound)
  let (number, end) = read ?? (1, start)
  let isWhole = end == range.upperBound || end + 1 == range.upperBound && bytes[end] == UInt8(ascii: ":")
  return isWhole ? number : nil
}
