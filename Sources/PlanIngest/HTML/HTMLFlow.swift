internal import PlanModel

/// A block of a page, with what tells whether it belongs to the page's text or to the site around it.
struct PagePiece {
  var block: FlowBlock
  /// The node that it begins at.
  var node: Int
  /// Characters, and those of them that are links.
  var length: Int
  var links: Int
}

/// Reads a page's tree as blocks, in document order.
struct HTMLFlow {
  let tree: HTMLTree
  /// What origins call the page: its place in an archive; nil for a page by itself.
  private let part: String?
  /// Where blocks go: the page, or the cells and tables that are open.
  private var sinks: [[PagePiece]] = [[]]
  private var tables: [HTMLTable] = []
  private var lists: [HTMLList] = []
  private var paragraph = HTMLParagraph()
  private var label: String?
  private var levels: [Int] = []
  private var open: [Int] = []

  private init(_ tree: HTMLTree, part: String?) {
    self.tree = tree
    self.part = part
  }

  static func pieces(of tree: HTMLTree, part: String?) -> [PagePiece] {
    var flow = HTMLFlow(tree, part: part)
    flow.walk()
    return flow.sinks[0]
  }

  private mutating func walk() {
    var node = 0
    while true {
      while let last = open.last, Int(tree.nodes[last].end) <= node {
        open.removeLast()
        leave(last)
      }
      guard node < tree.nodes.count else { break }
      switch tree.nodes[node].kind {
      case .text(let start, let end, let look):
        text(node, tree.text[Int(start)..<Int(end)], look)
        node += 1
      case .element(let name, let details):
        if Self.isUnread(name, tree.details[Int(details)]) {
          node = Int(tree.nodes[node].end)
        } else {
          enter(node, name, tree.details[Int(details)])
          open.append(node)
          node += 1
        }
      }
    }
    flush()
  }

  /// Hidden, or read elsewhere: of ruby the base is read.
  static func isUnread(_ name: HTMLName, _ details: HTMLDetails) -> Bool {
    switch name {
    case .template, .svg, .rt, .rp: true
    default: (details.isHidden || details.isInvisible) && !PageWords.isContent(details)
    }
  }

  // MARK: Text

  private mutating func text(_ node: Int, _ bytes: ArraySlice<UInt8>, _ look: HTMLLook) {
    if bytes.contains(where: { !$0.isWhiteSpace }) {
      paragraph.begin(node: node, number: Int(tree.nodes[node].number))
    }
    if look.contains(.label) {
      paragraph.label += bytes
    } else {
      paragraph.append(bytes, look)
    }
  }

  private mutating func flush() {
    defer { paragraph = HTMLParagraph() }
    guard !paragraph.isEmpty else { return }
    let written = WordLabel.read(paragraph.label)
    var parts = paragraph.paragraphs(part: part)
    let share = (paragraph.length / max(1, parts.count), paragraph.links / max(1, parts.count))
    for index in parts.indices {
      parts[index].level = levels.last
      if index == 0 { parts[0].label = shownLabel(of: parts[0]) ?? written }
      sinks[sinks.count - 1].append(
        PagePiece(block: .paragraph(parts[index]), node: paragraph.node, length: share.0, links: share.1))
    }
    label = nil
  }

  /// The label of the list item, but no bullet before a number in the text: pages hide those by style sheets.
  private func shownLabel(of paragraph: FlowParagraph) -> String? {
    guard let label, let list = lists.last else { return label }
    if case .number = list.style { return label }
    return LineLabel(paragraph.text, trimmed(paragraph.text, 0..<paragraph.text.count)) == nil ? label : nil
  }

  // MARK: Elements

  private mutating func enter(_ node: Int, _ name: HTMLName, _ details: HTMLDetails) {
    if name == .br { return paragraph.lineBreak() }
    if name == .q {
      // A mark may be all that a paragraph holds: it stands at its element.
      paragraph.begin(node: node, number: Int(tree.nodes[node].number))
      return paragraph.append(Array("“".utf8)[...], [])
    }
    guard name.isBlock || details.isShownAsBlock else { return }
    flush()
    if let level = name.headingLevel { levels.append(level) }
    switch name {
    case .ul, .ol, .menu, .dir: lists.append(HTMLList(tree, node, depth: lists.count))
    case .li:
      if lists.isEmpty { lists.append(HTMLList()) }
      label = lists[lists.count - 1].next(details)
    case .table:
      if !tables.isEmpty { tables[tables.count - 1].cellHasTable = true }
      tables.append(HTMLTable(node: node, details: details))
      sinks.append([])
    case .tr where !tables.isEmpty: tables[tables.count - 1].beginRow(isHeader: isHead(node), isFooter: isFoot(node))
    case .td where !tables.isEmpty, .th where !tables.isEmpty, .caption where !tables.isEmpty: sinks.append([])
    default: break
    }
  }

  private mutating func leave(_ node: Int) {
    guard let name = tree.name(node) else { return }
    if name == .q {
      // A mark may be all that a paragraph holds: it stands at its element.
      paragraph.begin(node: node, number: Int(tree.nodes[node].number))
      return paragraph.append(Array("”".utf8)[...], [])
    }
    let details = tree.details(node)
    guard name.isBlock || details.isShownAsBlock, name != .br else { return }
    flush()
    if name.headingLevel != nil { levels.removeLast() }
    switch name {
    case .ul, .ol, .menu, .dir:
      if !lists.isEmpty { lists.removeLast() }
      label = nil
    case .li: label = nil
    case .td where !tables.isEmpty, .th where !tables.isEmpty:
      tables[tables.count - 1].add(sinks.removeLast(), details, isHeader: name == .th)
    case .caption where !tables.isEmpty: tables[tables.count - 1].caption = sinks.removeLast()
    case .table:
      let table = tables.removeLast()
      // What stands in the table but in no cell is shown before it.
      let outside = sinks.removeLast()
      sinks[sinks.count - 1] += outside + table.caption + table.pieces(depth: tables.count, part: part)
    default: break
    }
  }

  private func isHead(_ row: Int) -> Bool {
    tree.nodes[row].parent >= 0 && tree.name(Int(tree.nodes[row].parent)) == .thead
  }
  private func isFoot(_ row: Int) -> Bool {
    tree.nodes[row].parent >= 0 && tree.name(Int(tree.nodes[row].parent)) == .tfoot
  }
}

/// A list that is open, and the number of its next item (HTML, 4.4.5).
struct HTMLList {
  var style: ListStyle = .bullet("•")
  private var number = 1
  private var step = 1

  init() {}

  init(_ tree: HTMLTree, _ node: Int, depth: Int) {
    let details = tree.details(node)
    let isOrdered = tree.name(node) == .ol
    let bullets: [ListStyle] = [.bullet("•"), .bullet("◦"), .bullet("▪")]
    style =
      details.listStyle.flatMap { ListStyle($0) }
      ?? (isOrdered ? .number("decimal", suffix: ".") : bullets[min(depth, 2)])
    if details.isReversed { step = -1 }
    number = details.start ?? (details.isReversed ? tree.elements(in: node).count { tree.name($0) == .li } : 1)
  }

  /// The label of the next item.
  mutating func next(_ item: HTMLDetails) -> String? {
    if let value = item.value { number = value }
    defer { number += step }
    return (item.listStyle.flatMap { ListStyle($0) } ?? style).label(number)
  }
}

/// The label that Word writes into a paragraph of a saved page: 「1.&nbsp;&nbsp;」, or a letter that a symbol font shows as a bullet.
enum WordLabel {
  static func read(_ bytes: [UInt8]) -> String? {
    let label = String(decoding: bytes[trimmed(bytes, 0..<bytes.count)], as: UTF8.self)
    guard !label.isEmpty else { return nil }
    return symbols[label] ?? label
  }

  private static let symbols = [
    "l": "●", "n": "■", "u": "◆", "ü": "✓", "Ø": "➢", "§": "▪", "·": "•", "o": "◦", "\u{F06C}": "●", "\u{F06E}": "■",
    "\u{F075}": "◆", "\u{F0FC}": "✓", "\u{F0D8}": "➢", "\u{F0A7}": "▪", "\u{F0B7}": "•",
  ]
}
