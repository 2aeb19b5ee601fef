/// XML of any kind, in document order.
struct XMLTree {
  struct Node {
    /// Index of the element around it; -1 for the root.
    var parent: Int
    /// Index after the last node inside it.
    var end = 0
    /// Index into `names`; nil for a text.
    var name: Int?
    /// Place in `text`, for a text.
    var text = 0..<0
    /// The element's place among all, from 1.
    var number: Int
    var columnSpan = 1
    var rowSpan = 1
  }

  var nodes: [Node] = []
  /// Local names as written.
  var names: [String] = []
  var text: [UInt8] = []
}

/// A name of any namespace.
struct AnyXMLName: XMLVocabulary {
  let rawValue: String
  static var other: AnyXMLName { AnyXMLName(rawValue: "") }
  static func prefix(of uri: String) -> String? { "" }

  /// The local name.
  var local: String { String(rawValue.drop { $0 == ":" }) }
}

/// Builds the tree.
final class XMLTreeBuilder: XMLHandler {
  let names = XMLNames<AnyXMLName>()
  private(set) var tree = XMLTree()
  private var open: [Int] = []
  private var numbers: [String: Int] = [:]
  private var count = 0
  private let maximumElements: Int
  private(set) var isTooLarge = false

  init(options: IngestOptions) {
    maximumElements = options.maximumElements
  }

  func start(_ name: AnyXMLName, _ attributes: XMLAttributes) {
    guard hasRoom else { return }
    count += 1
    let local = name.local
    let number = numbers[local] ?? tree.names.count
    if number == tree.names.count {
      numbers[local] = number
      tree.names.append(local)
    }
    var node = XMLTree.Node(parent: open.last ?? -1, name: number, number: count)
    node.columnSpan = min(max(attributes.integer("colspan") ?? attributes.integer("cols") ?? 1, 1), 1000)
    node.rowSpan = min(
      max(attributes.integer("rowspan") ?? attributes.integer("morerows").map { $0 + 1 } ?? 1, 1), 65534)
    open.append(tree.nodes.count)
    tree.nodes.append(node)
  }

  func end(_ name: AnyXMLName) {
    guard !isTooLarge, let last = open.popLast() else { return }
    tree.nodes[last].end = tree.nodes.count
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard hasRoom, let around = open.last else { return }
    let start = tree.text.count
    tree.text += bytes
    if let last = tree.nodes.indices.last, tree.nodes[last].name == nil, tree.nodes[last].parent == around {
      tree.nodes[last].text = tree.nodes[last].text.lowerBound..<tree.text.count
    } else {
      tree.nodes.append(
        XMLTree.Node(
          parent: around, end: tree.nodes.count + 1, text: start..<tree.text.count, number: tree.nodes[around].number))
    }
  }

  private var hasRoom: Bool {
    if tree.nodes.count >= maximumElements { isTooLarge = true }
    return !isTooLarge
  }
}
