internal import PlanModel

/// The annexes a plan announces (附件：1. … 2. …) and how their headings are known again.
struct AnnexList: Sendable {
  /// Blocks of the list itself.
  private(set) var blocks: Set<Int> = []
  /// Announced titles, without file endings, by number.
  private(set) var titles: [Int: [UInt8]] = [:]
  /// 「附件：名词解释」 right above a numbered text is no list but the heading itself.
  private var headings: [Int: Int] = [:]

  init(_ view: BlockView, from start: Int) {
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
    if titles.isEmpty { addCarried(view) }
  }

  /// 《甲方案》《乙方案》…现印发给你们: of several plans in one notice the first is the body, the others are kept apart from it like annexes.
  private mutating func addCarried(_ view: BlockView) {
    let bytes = view.scan.bytes
    for block in view.document.blocks.indices.prefix(40) where view.contains(block, "印发给你们") {
      var number = 0
      var position = view.range(block).lowerBound
      let end = bytes.first("印发给你们", in: view.range(block)) ?? view.range(block).upperBound
      while let open = bytes.first("《", in: position..<end), let close = bytes.first("》", in: open..<end) {
        number += 1
        if number > 1 { add(view, number, open + 3..<close) }
        position = close + 3
      }
      return
    }
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
    var bytes = Array(view.scan.bytes[range])
    for ending in [".docx", ".doc", ".pdf", ".wps", ".ofd", ".xlsx", ".xls"]
    where bytes.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
      bytes.removeLast(ending.utf8.count)
    }
    if titles[number] == nil { titles[number] = key(bytes) }
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
