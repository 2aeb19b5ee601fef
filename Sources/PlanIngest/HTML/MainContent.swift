internal import PlanModel

/// Finds where in a page its document stands.
struct MainContent {
  private struct Measure {
    /// Characters, those in links, and those in texts with a sentence and no link.
    var length = 0
    var links = 0
    var prose = 0
  }

  private let tree: HTMLTree
  private var measures: [Measure]
  private let titles: [[UInt8]]
  /// For each node the innermost element of a site that it is or is in; -1 for none.
  private var sites: [Int32] = []

  /// The text itself.
  private(set) var main = 0..<0
  /// What is around the text and still the document's: its title, its fields.
  private(set) var region = 0..<0

  init(_ tree: HTMLTree) {
    self.tree = tree
    measures = [Measure](repeating: Measure(), count: tree.nodes.count)
    titles = tree.titles.map { Self.letters(Array($0.utf8)[...]) }.filter { $0.count >= 12 }
    measure()
    markSites()
    let root = tree.nodes.isEmpty ? 0..<0 : tree.range(0)
    guard root.count > 1 else { return }
    let content = named() ?? 0
    main = tree.range(descend(from: content))
    region = tree.range(climb(from: main.lowerBound))
  }

  // MARK: Measures

  private mutating func measure() {
    for node in tree.nodes.indices.reversed() {
      switch tree.nodes[node].kind {
      case .text(let start, let end, let look): measures[node] = Self.measure(tree.text[Int(start)..<Int(end)], look)
      case .element(let name, let details):
        if HTMLFlow.isUnread(name, tree.details[Int(details)]) { measures[node] = Measure() }
      }
      let parent = Int(tree.nodes[node].parent)
      guard parent >= 0 else { continue }
      measures[parent].length += measures[node].length
      measures[parent].links += measures[node].links
      measures[parent].prose += measures[node].prose
    }
  }

  private mutating func markSites() {
    sites.reserveCapacity(tree.nodes.count)
    for node in tree.nodes.indices {
      let parent = Int(tree.nodes[node].parent)
      let around = parent >= 0 ? sites[parent] : -1
      guard case .element(let name, let details) = tree.nodes[node].kind,
        PageWords.isChrome(name, tree.details[Int(details)])
      else {
        sites.append(around)
        continue
      }
      sites.append(Int32(node))
    }
  }

  private static func measure(_ text: ArraySlice<UInt8>, _ look: HTMLLook) -> Measure {
    var measure = Measure()
    measure.length = text.count { $0 > 0x20 && $0 & 0xC0 != 0x80 }
    if look.contains(.link) {
      measure.links = measure.length
    } else if measure.length >= 12 {
      // 。 ， ； ： 、 stand in prose, seldom in menus.
      let marks = text.indices.contains { index in
        text[index] == 0xE3 && text.has([0xE3, 0x80, 0x81], at: index) || text.has([0xE3, 0x80, 0x82], at: index)
          || text.has([0xEF, 0xBC, 0x8C], at: index) || text.has([0xEF, 0xBC, 0x9B], at: index)
      }
      measure.prose = marks ? measure.length : 0
    }
    return measure
  }

  /// Text in no link, which the title or the end of a document is too.
  private func plain(_ node: Int) -> Int { measures[node].length - measures[node].links }

  // MARK: Text

  /// The element that a content system names as the text, when it holds a good part of the page's prose.
  private func named() -> Int? {
    var best: (node: Int, prose: Int)?
    for node in tree.nodes.indices {
      guard case .element(let name, let index) = tree.nodes[node].kind else { continue }
      let details = tree.details[Int(index)]
      guard PageWords.isContent(details) || name == .article || details.names.contains("articlebody") else { continue }
      // The innermost of those that hold the same.
      if measures[node].prose >= best?.prose ?? 1 { best = (node, measures[node].prose) }
    }
    guard let best, best.prose * 5 >= measures[0].prose * 2 else { return nil }
    return best.node
  }

  /// Goes into the child that holds nearly all prose, as long as there is one.
  private func descend(from start: Int) -> Int {
    var node = start
    while let child = tree.elements(in: node).first(where: { holdsNearlyAll($0, of: node) }) { node = child }
    return node
  }

  private func holdsNearlyAll(_ child: Int, of node: Int) -> Bool {
    switch tree.name(child) {
    case .p, .li, .dd, .dt, .pre, .blockquote, .ul, .ol, .dl, .span, .h1, .h2, .h3, .h4, .h5, .h6, nil: return false
    default: break
    }
    // Without prose there is nothing to find.
    return measures[node].prose > 0 && measures[child].prose * 10 >= measures[node].prose * 9
  }

  // MARK: Around the text

  /// The element around the text that holds the document's title too; where no title is found, one that adds no links.
  private func climb(from main: Int) -> Int {
    var clean = main
    var isClean = true
    var node = main
    // The title may be the first of what was taken for the text.
    if hasTitle(in: main..<min(main + 12, Int(tree.nodes[main].end))) { return main }
    while true {
      let inner = node
      node = Int(tree.nodes[node].parent)
      guard node >= 0 else { return clean }
      if hasTitle(in: node..<inner) { return node }
      isClean = isClean && measures[node].links == measures[main].links && !addsSite(node, around: clean)
      if isClean { clean = node }
    }
  }

  private func addsSite(_ node: Int, around inner: Int) -> Bool {
    tree.elements(in: node).contains { child in
      guard child != inner, let name = tree.name(child) else { return false }
      return PageWords.isChrome(name, tree.details(child)) && measures[child].length > 0
    }
  }

  /// A title among the nodes: the one that the page states; else a heading, or what is named so.
  private func hasTitle(in nodes: Range<Int>) -> Bool { nodes.contains { isTitle($0) } }

  private func isTitle(_ node: Int) -> Bool {
    guard let name = tree.name(node), measures[node].links == 0, (6...120).contains(measures[node].length) else {
      return false
    }
    if !titles.isEmpty, statesTitle(Self.letters(text(node)[...])) { return true }
    guard titles.isEmpty || measures[node].length >= 12 else { return false }
    return (name == .h1 || name == .h2 || PageWords.isTitle(tree.details(node))) && !isInSite(node)
  }

  /// The text that the page's `<title>` names, with the name of the site or without.
  func statesTitle(_ letters: [UInt8]) -> Bool {
    guard letters.count >= 18, letters.count <= 600 else { return false }
    // The beginning may be the site's name, so it takes more than one: 甲市人民政府.
    return titles.contains {
      $0 == letters || letters.count >= 30 && ($0.starts(with: letters) || $0.ends(with: letters))
    }
  }

  private func text(_ node: Int) -> [UInt8] {
    var result: [UInt8] = []
    for inner in tree.range(node) {
      if case .text(let start, let end, _) = tree.nodes[inner].kind { result += tree.text[Int(start)..<Int(end)] }
    }
    return result
  }

  /// Without white space and marks.
  static func letters(_ text: ArraySlice<UInt8>) -> [UInt8] {
    String(decoding: text, as: UTF8.self).unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    .reduce(into: []) { $0 += Array(String($1).utf8) }
  }

  /// Whether an element of the site stands around the node, within the element `around`.
  func isInSite(_ node: Int, within around: Range<Int>? = nil) -> Bool {
    var outer = Int(sites[node])
    while outer >= 0 {
      if let around, outer <= around.lowerBound { return false }
      if !holdsMain(outer) { return true }
      let parent = Int(tree.nodes[outer].parent)
      outer = parent >= 0 ? Int(sites[parent]) : -1
    }
    return false
  }

  private func holdsMain(_ node: Int) -> Bool {
    main.isEmpty ? measures[node].prose > 0 : tree.range(node).contains(main.lowerBound) && node != main.lowerBound
  }

  /// Whether the text stands inside the node: a table of data that holds nearly all of it.
  func isAround(_ node: Int) -> Bool { tree.range(node).contains(main.lowerBound) }

  /// Characters of an element of the site that stands around the node inside the text; nil where there is none.
  func siteInText(_ node: Int) -> (length: Int, links: Int)? {
    let outer = Int(sites[node])
    return outer > main.lowerBound ? (measures[outer].length, measures[outer].links) : nil
  }
}

extension Array where Element == UInt8 {
  fileprivate func ends(with words: [UInt8]) -> Bool {
    count >= words.count && suffix(words.count).elementsEqual(words)
  }
}

extension ArraySlice where Element == UInt8 {
  fileprivate func has(_ mark: [UInt8], at position: Int) -> Bool {
    position + mark.count <= endIndex && self[position..<(position + mark.count)].elementsEqual(mark)
  }
}
