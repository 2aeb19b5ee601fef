internal import PlanModel

/// Reads XML of any kind as blocks: an element with text of its own is a paragraph, with what stands in it; an element of elements holds
/// others. What names mean is told by the user, else by usage.
struct XMLFlow {
  private let tree: XMLTree
  private let roles: [String: XMLRole]
  /// Whether a text that is not blank stands right in the element; whether an element in it is a heading.
  private var hasText: [Bool]
  private var hasHeading: [Bool]
  private var sinks: [[FlowBlock]] = [[]]
  private var tables: [(rows: [FlowRow], depth: Int)] = []
  private var paragraph = HTMLParagraph()
  private var label: [UInt8] = []
  private var inLabel = 0
  private var level: Int?
  private var open: [Int] = []
  /// The elements in which the paragraph that is read began.
  private var inline = 0

  private init(_ tree: XMLTree, roles: [String: XMLRole]) {
    self.tree = tree
    self.roles = roles
    hasText = [Bool](repeating: false, count: tree.nodes.count)
    hasHeading = hasText
    for node in tree.nodes.indices where tree.nodes[node].parent >= 0 {
      let parent = tree.nodes[node].parent
      if tree.nodes[node].name == nil {
        if tree.text[tree.nodes[node].text].contains(where: { !$0.isWhiteSpace }) { hasText[parent] = true }
      } else if role(node)?.isHeading == true {
        hasHeading[parent] = true
      }
    }
  }

  static func blocks(of tree: XMLTree, roles: [String: XMLRole]) -> [FlowBlock] {
    var flow = XMLFlow(tree, roles: roles)
    flow.walk()
    return flow.sinks[0]
  }

  private func role(_ node: Int) -> XMLRole? {
    guard let number = tree.nodes[node].name else { return nil }
    let name = tree.names[number]
    if !roles.isEmpty {
      let parent = tree.nodes[node].parent
      if parent >= 0, let outer = tree.nodes[parent].name, let role = roles["\(tree.names[outer])/\(name)"] {
        return role
      }
      if let role = roles[name] { return role }
    }
    return XMLRole.usual(name.lowercased())
  }

  private mutating func walk() {
    var node = 0
    while true {
      while let last = open.last, tree.nodes[last].end <= node {
        open.removeLast()
        leave(last)
      }
      guard node < tree.nodes.count else { break }
      if tree.nodes[node].name == nil {
        text(node)
        node += 1
      } else if role(node) == .ignore {
        node = tree.nodes[node].end
      } else {
        open.append(node)
        enter(node)
        node += 1
      }
    }
    flush()
  }

  private mutating func text(_ node: Int) {
    let bytes = tree.text[tree.nodes[node].text]
    if inLabel > 0 {
      label += bytes
      return
    }
    if bytes.contains(where: { !$0.isWhiteSpace }) { paragraph.begin(node: node, number: tree.nodes[node].number) }
    paragraph.append(bytes, [])
  }

  /// An element inside running text, which no name makes a block.
  private func isInline(_ node: Int) -> Bool {
    let parent = tree.nodes[node].parent
    return role(node) == nil && parent >= 0 && hasText[parent]
  }

  private mutating func enter(_ node: Int) {
    let role = role(node)
    if role == .label {
      flush()
      inLabel += 1
      return
    }
    if isInline(node) {
      inline += 1
      return
    }
    if inline > 0, role == nil { return }
    flush()
    if let role, role.isHeading { level = role.level ?? depth(node) }
    switch role {
    case .table where tables.count < 8:
      if tables.last?.depth == open.count - 1, tree.nodes[node].parent >= 0,
        self.role(tree.nodes[node].parent) == .table
      {
        return
      }
      tables.append(([], open.count))
    case .row where !tables.isEmpty: tables[tables.count - 1].rows.append(FlowRow())
    case .cell where !tables.isEmpty: sinks.append([])
    default: break
    }
  }

  private mutating func leave(_ node: Int) {
    let role = role(node)
    if role == .label {
      inLabel -= 1
      return
    }
    if isInline(node) {
      inline -= 1
      return
    }
    if inline > 0, role == nil { return }
    flush()
    if let role, role.isHeading { level = nil }
    switch role {
    case .table where tables.last?.depth == open.count + 1:
      let table = tables.removeLast()
      if !table.rows.isEmpty { sinks[sinks.count - 1].append(.table(FlowTable(rows: table.rows))) }
    case .cell where !tables.isEmpty:
      let blocks = sinks.removeLast()
      if tables[tables.count - 1].rows.isEmpty { tables[tables.count - 1].rows.append(FlowRow()) }
      let row = tables[tables.count - 1].rows.count - 1
      tables[tables.count - 1].rows[row].cells.append(
        FlowCell(columnSpan: tree.nodes[node].columnSpan, rowSpan: tree.nodes[node].rowSpan, blocks: blocks))
    default: break
    }
  }

  /// How many elements with a heading stand around.
  private func depth(_ node: Int) -> Int {
    max(1, open.dropLast().count { hasHeading[$0] })
  }

  private mutating func flush() {
    defer { paragraph = HTMLParagraph() }
    guard !paragraph.isEmpty else { return }
    let shown = String(decoding: label[trimmed(label, 0..<label.count)], as: UTF8.self)
    for (index, var part) in paragraph.paragraphs(part: nil).enumerated() {
      part.level = level
      if index == 0, !shown.isEmpty { part.label = shown }
      sinks[sinks.count - 1].append(.paragraph(part))
    }
    label = []
  }
}
