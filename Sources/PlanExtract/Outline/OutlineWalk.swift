internal import PlanModel

/// The state of one forward pass over the blocks of a plan's body.
struct OutlineWalk {
  /// An item that is open: the next label of its style is its sibling, every later style its child.
  private struct Level {
    var style: Label.Style
    var number: Int
    var item: Int
  }

  let view: BlockView
  let annexes: AnnexList
  var outline = Outline()

  private var levels: [Level] = []
  /// Last number of each style in this root, for numbers that run on across parents.
  private var lastNumbers: [Label.Style: Int] = [:]
  private var annex: Int?
  /// The body's own items have begun, so an annex heading is one.
  private var annexHeadingOpen = false
  private var boxOpen = false
  /// The last item had its number alone on a line; its title stands in the next block.
  private var pendingTitle: Int?
  private var noteNumber: Int?
  /// Styles that this root prints below another than the usual one: （一） below 1.
  private var outers: [Label.Style: Label.Style] = [:]
  /// The last item whose number skips others, as in a text that was abridged.
  private var afterGap: Int?
  /// 第一条 of this root stands below 一、, as its later siblings then do.
  private var hasInnerArticles = false
  /// First components of decimal labels, so that `1 总则` above `1.1` counts as a label.
  private let decimalTops: Set<Int>

  init(view: BlockView, frame: Frame, grids: [Grid], annexes: AnnexList) {
    self.view = view
    self.annexes = annexes
    let count = view.document.blocks.count
    outline.roles = (0..<count).map { block in
      if block < frame.matterStart { return .chrome }
      return block < frame.bodyStart || frame.contents.contains(block) ? .matter : .body
    }
    for (index, grid) in grids.enumerated() {
      for block in grid.blocks where block < count { outline.roles[block] = .table(index) }
    }
    for block in annexes.blocks where outline.roles[block] == .body { outline.roles[block] = .matter }
    outline.annexes = Array(repeating: nil, count: count)
    decimalTops = Set(view.labels.compactMap { $0?.style == .decimal ? $0?.numbers[0] : nil })
  }

  /// Takes blocks out of the plan's text: they are no part of it.
  mutating func setApart(_ blocks: Range<Int>) {
    for block in blocks where outline.roles[block] == .body { outline.roles[block] = .chrome }
  }

  var hasItems: Bool { !outline.items.isEmpty }

  mutating func read(_ block: Int, unitLists: (TextPiece) -> [Range<Int>]) {
    outline.annexes[block] = annex
    guard outline.roles[block] == .body else {
      annexHeadingOpen = false
      return
    }
    switch view.document.blocks[block].kind {
    case .headerFooter, .pageMark:
      outline.roles[block] = .chrome
      return
    case .note, .contents, .hidden:
      outline.roles[block] = .matter
      return
    default: break
    }
    if openAnnex(block) { return }
    if view.starts(block, with: "注:") || view.starts(block, with: "备注:") { noteNumber = 1 }
    if isBoxHeading(block) {
      boxOpen = true
      return addPiece(block, .box, view.range(block))
    }
    if var label = view.labels[block] ?? bareTop(block) {
      placeArticle(&label)
      if isNote(label) { return addPiece(block, .text, view.range(block)) }
      if accept(label, block: block) {
        annexHeadingOpen = false
        boxOpen = false
        noteNumber = nil
        return open(label, block: block, unitLists: unitLists)
      }
    } else if annexHeadingOpen, view.isLine(block), view.length(block) <= 60, view.labels[block] == nil {
      outline.roles[block] = .annexHeading
      return
    }
    annexHeadingOpen = false
    if isSignature(block) {
      outline.roles[block] = .matter
      return
    }
    let box = boxOpen || view.document.blocks[block].kind == .box
    let bullet = bulletEnd(block)
    addPiece(
      block, box ? .box : bullet == nil ? .text : .bullet,
      (bullet ?? view.range(block).lowerBound)..<view.range(block).upperBound)
  }

  mutating func finish() {
    untitleLastEntries()
    for index in outline.items.indices { outline.items[index].leaf = true }
    for item in outline.items { if let parent = item.parent { outline.items[parent].leaf = false } }
  }
}

extension OutlineWalk {
  private func hasItemsBelow(_ index: Int) -> Bool {
    outline.items.indices.contains(index + 1) && outline.items[index + 1].parent == index
  }

  /// 第九条 采购人应当履行下列职责：
  private func leadsToEntries(_ item: OutlineItem) -> Bool {
    let block = view.range(item.block)
    return item.titleRange == nil && !block.isEmpty && view.scan.bytes[block.upperBound - 1] == UInt8(ascii: ":")
      && isEntry(view.scan.bytes, item.labelRange.upperBound..<block.upperBound)
  }

  /// The last entry of a list ends in 。 where those before it end in ；: （三）其他情形。 is no heading either.
  private mutating func untitleLastEntries() {
    var entries: [Int?: Bool] = [:]
    for index in outline.items.indices {
      let item = outline.items[index]
      let block = view.range(item.block)
      let isEntry = !block.isEmpty && view.scan.bytes[block.upperBound - 1] == UInt8(ascii: ";")
      let isLed = item.parent.map { leadsToEntries(outline.items[$0]) } ?? false
      if let title = item.titleRange, entries[item.parent] == true || isLed, !isEntry, !hasItemsBelow(index),
        title.upperBound == block.upperBound || title.upperBound + 3 == block.upperBound
      {
        outline.items[index].titleRange = nil
        for piece in outline.pieces.indices
        where outline.pieces[piece].item == index && outline.pieces[piece].kind == .title {
          outline.pieces[piece].kind = .text
        }
      }
      entries[item.parent] = isEntry
    }
  }
}

// MARK: - Annexes, boxes, notes

extension OutlineWalk {
  private mutating func openAnnex(_ block: Int) -> Bool {
    guard let number = annexes.number(view, block), !annexHeadingOpen || annex != number else { return false }
    outline.roles[block] = .annexHeading
    annexHeadingOpen = true
    boxOpen = false
    guard hasItems else { return true }
    annex = number
    outline.annexes[block] = annex
    levels = []
    lastNumbers = [:]
    afterGap = nil
    outers = [:]
    hasInnerArticles = false
    return true
  }

  /// 「专栏3 数字基础设施工程」
  private func isBoxHeading(_ block: Int) -> Bool {
    view.starts(block, with: "专栏") && view.length(block) <= 60
      && view.scan.bytes.indices.contains(view.range(block).lowerBound + 6)
  }

  /// `2. …` behind `注：1. …` is a note, not an item.
  private mutating func isNote(_ label: Label) -> Bool {
    guard let last = noteNumber, label.style == .arabic else { return false }
    guard label.number == last + 1 || label.number == last else { return false }
    // Behind a lone 注：1. the plan's own 2. may follow.
    if last == 1, let level = levels.last, level.style == .arabic, level.number + 1 == label.number { return false }
    noteNumber = label.number
    return true
  }

  /// A body or date on a line of its own at the end.
  private func isSignature(_ block: Int) -> Bool {
    let range = view.range(block)
    guard hasItems, view.length(block) <= 30 else { return false }
    if let (_, end) = readDate(view.scan.bytes, at: range.lowerBound, limit: range.upperBound), end == range.upperBound
    {
      return true
    }
    return false
  }

  /// Position behind the marks of a bullet; nil when the block is none.
  private func bulletEnd(_ block: Int) -> Int? {
    let range = view.range(block)
    var position = range.lowerBound
    while position < range.upperBound, view.scan.bytes[position] == UInt8(ascii: "-") { position += 1 }
    if position > range.lowerBound { return position }
    for mark: StaticString in ["●", "■", "◆", "▲", "★", "•", "·", "□", "▶", "►"] where view.starts(block, with: mark) {
      return range.lowerBound + mark.utf8CodeUnitCount
    }
    return nil
  }

  /// `1总则` in a plan whose second level is 1.1.
  private func bareTop(_ block: Int) -> Label? {
    let range = view.range(block)
    guard levels.first?.style ?? .arabic == .arabic, view.document.blocks[block].label == nil,
      view.length(block) <= 20, view.isLine(block),
      let (number, end) = smallInteger(view.scan.bytes, at: range.lowerBound, limit: range.upperBound),
      decimalTops.contains(number), end < range.upperBound, view.scan.bytes[end] >= 0xE4, view.scan.bytes[end] <= 0xE9,
      !view.scan.bytes.has("年", at: end), !view.scan.bytes.has("月", at: end)
    else { return nil }
    return Label(style: .arabic, numbers: [number], range: range.lowerBound..<end)
  }
}

// MARK: - Items

extension OutlineWalk {
  /// Whether the label continues the plan's numbering: first of its kind, next to its sibling, or running on across parents.
  private func accept(_ label: Label, block: Int) -> Bool {
    if view.range(block).upperBound <= label.range.upperBound, view.document.blocks[block].label == nil,
      !hasFollower(block)
    {
      return false
    }
    if label.style == .decimal { return acceptDecimal(label, block: block) }
    if boxOpen, !continues(label), !isTopHeading(label, block) { return false }
    if let level = levels.last(where: { $0.style == label.style }) {
      if label.number > level.number,
        label.number - level.number <= 3 || opensRun(label, block) || isTopHeading(label, block)
      {
        return true
      }
      if let last = lastNumbers[label.style], label.number == last + 1 { return true }
      return label.number == 1 && label.style == .article && levels.first?.style != .article
    }
    if label.number == 1 { return true }
    guard let last = lastNumbers[label.style] else { return label.number == 2 && view.length(block) > 6 && hasItems }
    if let afterGap, levels.last?.item == afterGap, label.number > last { return true }
    return label.number > last && (label.number - last <= 3 || opensRun(label, block))
  }

  /// A part of an abridged text, with parts left out before it: 四、…, then 九、加强组织领导 on a short line of its own.
  private func isTopHeading(_ label: Label, _ block: Int) -> Bool {
    guard let top = levels.first, top.style == label.style, label.number > top.number else { return false }
    return label.style <= .ideograph && label.number < 100
      && view.isLine(block) && (4...32).contains(view.length(block)) && block + 1 < view.labels.count
  }

  /// After a wider gap, as a text has that was cut, the numbers count when they go on from here.
  private func opensRun(_ label: Label, _ block: Int) -> Bool {
    guard label.style <= .arabic, label.number <= 200 else { return false }
    let next = view.labels[min(block + 1, view.labels.count)...].lazy.compactMap { $0 }.first {
      $0.style == label.style
    }
    return next.map { $0.number == label.number + 1 } ?? false
  }

  /// Articles are outer to 一、 unless the first of them stands below one.
  private mutating func placeArticle(_ label: inout Label) {
    guard label.style == .article else { return }
    if label.number == 1, lastNumbers[.article] == nil, lastNumbers[.innerArticle] == nil {
      hasInnerArticles = levels.first?.style == .ideograph
    }
    if hasInnerArticles { label.style = .innerArticle }
  }

  /// In a box only a label that goes on where an open item stopped leads out of it.
  private func continues(_ label: Label) -> Bool {
    if label.style <= .bracketedIdeograph {
      return label.number == 1
        ? label.style < (levels.last?.style ?? .part) || levels.last?.style == .chapter
          || levels.last?.style == .section
        : lastNumbers[label.style] == label.number - 1
    }
    return levels.last { $0.style == label.style }?.number == label.number - 1
  }

  private func acceptDecimal(_ label: Label, block: Int) -> Bool {
    guard let top = levels.first else { return label.numbers.allSatisfy { $0 == 1 } }
    if top.style != .decimal, top.number != label.numbers[0] { return false }
    let after = label.range.upperBound
    guard
      after >= view.range(block).upperBound || view.document.blocks[block].label != nil
        || (view.scan.bytes[after] >= 0xE2 && (label.numbers.count > 2 || !startsWithMeasure(after)))
    else { return false }
    let parent = outline.items.last { $0.path.root == root && $0.path.numbers == Array(label.numbers.dropLast()) }
    guard parent != nil || label.numbers.count == 2 else { return false }
    let siblings = outline.items.last {
      $0.path.root == root && $0.path.numbers.count == label.numbers.count
        && $0.path.numbers.dropLast().elementsEqual(label.numbers.dropLast())
    }
    let last = siblings?.path.numbers.last ?? 0
    return label.number > last && label.number - last <= 3
  }

  private func startsWithMeasure(_ position: Int) -> Bool {
    for measure: StaticString in ["万", "亿", "个", "年", "元", "吨", "公里", "平方", "家", "人", "倍", "℃", "米"]
    where view.scan.bytes.has(measure, at: position) {
      return true
    }
    return false
  }

  /// A number alone on its line belongs to the line below.
  private func hasFollower(_ block: Int) -> Bool {
    let next = block + 1
    return next < view.document.blocks.count && view.labels[next] == nil && outline.roles[next] == .body
  }

  private var root: String? { annex.map { "A\($0)" } }

  private mutating func open(_ label: Label, block: Int, unitLists: (TextPiece) -> [Range<Int>]) {
    let skips = levels.last { $0.style == label.style }.map { label.number - $0.number > 3 } ?? false
    levels.removeLast(levels.count - depth(of: label, block))
    let parent = levels.last?.item
    var path = ItemPath(root: root, (parent.map { outline.items[$0].path.numbers } ?? []) + [label.number])
    if label.style == .decimal { path.numbers = label.numbers }
    let printed = view.document.blocks[block].label ?? view.scan.string(label.range)
    let bodyRange = label.range.upperBound..<view.range(block).upperBound
    var item = OutlineItem(
      path: path, block: block, labelRange: label.range, label: printed, titleRange: nil, section: .tasks, leaf: true,
      parent: parent)
    let index = outline.items.count
    if !bodyRange.isEmpty {
      let bold = boldEnd(block)
      item.titleRange = titleSentence(
        view.scan, bodyRange, style: label.style, boldEnd: bold, leads: leads(label, block)
      ) { range in
        unitLists(TextPiece(kind: .title, item: index, block: block, range: range))
      }
    }
    if skips { afterGap = index }
    outline.items.append(item)
    levels.append(Level(style: label.style, number: label.number, item: index))
    lastNumbers[label.style] = label.number
    for style in lastNumbers.keys where resets(style, below: label.style) { lastNumbers[style] = nil }
    if bodyRange.isEmpty {
      pendingTitle = index
    } else if let title = item.titleRange {
      addPiece(block, .title, title)
      if title.upperBound < bodyRange.upperBound { addPiece(block, .text, title.upperBound..<bodyRange.upperBound) }
    } else {
      addPiece(block, .text, bodyRange)
    }
  }

  /// The next block is the first item below this one.
  private func leads(_ label: Label, _ block: Int) -> Bool {
    guard block + 1 < view.document.blocks.count, let next = view.labels[block + 1] else { return false }
    return next.number == 1 && (next.style > label.style || label.style == .decimal && next.style >= .bracketedArabic)
  }

  /// How many of the open items the label stands below.
  ///
  /// A label whose style is open is a sibling there. （1） stands below 3.2.2; and where another style has counted from one below the same
  /// parent, a second style that counts from one goes a level deeper: ①, ②, then 1）.
  private mutating func depth(of label: Label, _ block: Int) -> Int {
    var depth = levels.count
    if label.style == .decimal {
      while depth > 0, !covers(levels[depth - 1], label) { depth -= 1 }
      return depth
    }
    if let open = levels.lastIndex(where: { $0.style == label.style }) { return open }
    while depth > 0, !holds(levels[depth - 1].style, label.style) { depth -= 1 }
    guard depth < levels.count, label.number == 1, levels[depth].style != .decimal else { return depth }
    let outer = levels[depth].style
    guard
      label.style >= .bracketedArabic || outers[label.style] == outer || isResumed(levels[depth], after: block, label)
    else { return depth }
    outers[label.style] = outer
    return levels.count
  }

  private func holds(_ style: Label.Style, _ inner: Label.Style) -> Bool {
    style == .decimal ? inner >= .bracketedArabic : style < inner
  }

  /// The numbers of the open item go on behind the label: 1. → （一）, （二） → 2.
  private func isResumed(_ level: Level, after block: Int, _ label: Label) -> Bool {
    guard label.style >= .bracketedIdeograph else { return false }
    for next in view.labels[(block + 1)...].lazy.compactMap({ $0 }) {
      if next.style == level.style { return next.number == level.number + 1 }
      if next.style < label.style, next.style < level.style { return false }
    }
    return false
  }

  /// Numbers below a new top-level part may run on (1.–26. through six parents); symbols start anew.
  private func resets(_ style: Label.Style, below opened: Label.Style) -> Bool {
    style == .circled && opened < .circled
  }

  private func covers(_ level: Level, _ label: Label) -> Bool {
    let numbers = outline.items[level.item].path.numbers
    return numbers.count < label.numbers.count && label.numbers.starts(with: numbers)
  }

  /// Scan position where the bold lead of the block ends; nil without one.
  private func boldEnd(_ block: Int) -> Int? {
    let length = view.document.blocks[block].boldLead
    guard length > 0 else { return nil }
    let end = view.document.blocks[block].range.lowerBound + length
    let range = view.range(block)
    guard end < view.document.blocks[block].range.upperBound else { return range.upperBound }
    var position = range.upperBound
    while position > range.lowerBound, Int(view.scan.map[position - 1]) >= end { position -= 1 }
    return position
  }

  private mutating func addPiece(_ block: Int, _ kind: TextPiece.Kind, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    if let pending = pendingTitle, kind == .text {
      pendingTitle = nil
      if let title = titleSentence(view.scan, range, style: .arabic, boldEnd: boldEnd(block), unitLists: { _ in [] }) {
        outline.items[pending].titleRange = title
        addPiece(block, .title, title)
        return addPiece(block, .text, title.upperBound..<range.upperBound)
      }
    }
    let current = levels.last?.item
    outline.pieces.append(TextPiece(kind: kind, item: current, block: block, range: range))
  }
}
