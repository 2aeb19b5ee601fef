internal import PlanModel

/// Reads the numbered structure of a plan: its items with their paths, the annexes, and what is not the plan's own text.
struct OutlineReader: Sendable {
  private let roles: SectionRoles
  private let chrome: WordTrie<Bool>
  private let matter: WordTrie<Bool>

  init(lexicon: Lexicon) {
    roles = SectionRoles(lexicon: lexicon)
    chrome = WordTrie(lexicon["frame.chrome"].values("word").map { ($0[0], true) })
    matter = WordTrie(lexicon["frame.matter"].values("word").map { ($0[0], true) })
  }

  /// `attached` tells what the notice issues beside the plan, `unitLists` gives the scan ranges of the unit lists in a piece: a title ends where one begins.
  func outline(
    _ view: BlockView, frame: Frame, attached: [Int: [UInt8]] = [:], grids: [Grid],
    unitLists: (TextPiece) -> [Range<Int>]
  ) -> Outline {
    var walk = OutlineWalk(
      view: view, frame: frame, grids: grids, annexes: AnnexList(view, from: frame.bodyStart, attached: attached))
    var block = frame.bodyStart
    if let copy = secondCopy(view, from: block) { walk.setApart(copy) }
    while block < view.document.blocks.count {
      if isPageEnd(view, block), walk.hasItems, !laterHeadings(view, after: block, walk: walk) {
        for rest in block..<view.document.blocks.count where walk.outline.roles[rest] == .body {
          walk.outline.roles[rest] = .chrome
        }
        break
      }
      if isMatter(view, block) {
        walk.outline.roles[block] = .matter
      } else {
        walk.read(block, unitLists: unitLists)
      }
      block += 1
    }
    walk.finish()
    roles.assign(&walk.outline.items, scan: view.scan)
    return walk.outline
  }

  /// The blocks of a second copy of the text, as pages for two kinds of screens hold it: the numbered paragraphs come again from the first to the
  /// last, word for word.
  private func secondCopy(_ view: BlockView, from start: Int) -> Range<Int>? {
    let labelled = view.document.blocks.indices.dropFirst(start).filter { view.labels[$0] != nil }
    guard labelled.count >= 6, let first = labelled.first else { return nil }
    let bytes = view.scan.bytes
    func same(_ a: Int, _ b: Int) -> Bool { bytes[view.range(a)].elementsEqual(bytes[view.range(b)]) }
    guard let turn = labelled.indices.dropFirst(3).first(where: { same(labelled[$0], first) }),
      labelled.count >= 2 * turn,
      (0..<turn).allSatisfy({ same(labelled[$0], labelled[turn + $0]) })
    else { return nil }
    // The title stands above the copy again.
    var begin = labelled[turn]
    while begin > labelled[turn - 1] + 1, view.length(begin - 1) <= 60, view.isLine(begin - 1),
      (0..<first).contains(where: { same($0, begin - 1) })
    {
      begin -= 1
    }
    let end = labelled.count > 2 * turn ? labelled[2 * turn] : view.document.blocks.count
    return begin..<end
  }

  /// The block opens the part of a saved page that stands behind the plan.
  private func isPageEnd(_ view: BlockView, _ block: Int) -> Bool {
    let range = view.range(block)
    return !range.isEmpty && view.length(block) <= 40 && view.labels[block] == nil
      && chrome.match(in: view.scan.bytes, at: range.lowerBound, limit: range.upperBound) != nil
  }

  /// A page's chrome can also stand between the notice and its annexes; the plan has not ended while headings follow.
  private func laterHeadings(_ view: BlockView, after block: Int, walk: OutlineWalk) -> Bool {
    (block + 1..<max(block + 1, view.document.blocks.count)).contains { later in
      switch view.labels[later]?.style {
      case .part, .chapter, .ideograph, .bracketedIdeograph: view.length(later) > 4
      default: walk.annexes.number(view, later) != nil
      }
    }
  }

  private func isMatter(_ view: BlockView, _ block: Int) -> Bool {
    let range = view.range(block)
    guard !range.isEmpty else { return true }
    var start = range.lowerBound
    if view.scan.bytes[start] == UInt8(ascii: "(") { start += 1 }
    if matter.match(in: view.scan.bytes, at: start, limit: range.upperBound) != nil { return true }
    return isPrintersLine(view, block)
  }

  /// 「…办公厅 2018年11月20日印发」
  private func isPrintersLine(_ view: BlockView, _ block: Int) -> Bool {
    let range = view.range(block)
    return view.length(block) <= 40 && view.scan.bytes.has("日印发", endingAt: range.upperBound)
  }
}
