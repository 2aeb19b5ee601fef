/// Builds a page's tree, repairing what is broken as browsers do (HTML, 13.2.6) as far as reading order and structure need it.
///
/// libxml2's HTML parser is not used: it ends bold text at the first paragraph inside it, writes `<![if …]>` out as text, and in push mode loses
/// pages whose scripts are cut by a chunk.
struct HTMLParser {
  private struct Open {
    var name: HTMLName
    /// As written, for elements that have no name of their own.
    var tag: String
    /// Node in the tree; -1 for an element that only changes the look of text.
    var node: Int
    var look: HTMLLook
  }

  private(set) var tree = HTMLTree()
  private var tokenizer: HTMLTokenizer
  private var open: [Open] = []
  private var number: Int32 = 0
  /// Elements that are not taken because they are nested too deeply.
  private var skipped = 0
  private let isXML: Bool
  private let maximumDepth: Int
  private let maximumElements: Int

  /// - Parameter bytes: UTF-8.
  init(_ bytes: [UInt8], options: IngestOptions) {
    tokenizer = HTMLTokenizer(bytes)
    isXML = bytes.starts(with: Array("<?xml".utf8))
    maximumDepth = options.maximumDepth
    maximumElements = options.maximumElements
  }

  /// Nil when the page has more elements than the limit.
  static func parse(_ bytes: [UInt8], options: IngestOptions) -> HTMLTree? {
    var parser = HTMLParser(bytes, options: options)
    return parser.run() ? parser.tree : nil
  }

  private mutating func run() -> Bool {
    push(.body, "body", HTMLDetails(), look: [])
    while let token = tokenizer.next() {
      guard tree.nodes.count < maximumElements else { return false }
      switch token {
      case .text(let range): text(range)
      case .tag(let tag) where tag.isEnd: end(tag.name)
      case .tag(let tag): start(tag)
      }
    }
    while !open.isEmpty { pop() }
    return true
  }

  // MARK: Texts

  private mutating func text(_ range: Range<Int>) {
    guard let around = open.last else { return }
    let start = tree.text.count
    HTMLEntities.append(tokenizer.bytes, range, to: &tree.text)
    guard tree.text.count > start else { return }
    tree.nodes.append(
      HTMLTree.Node(
        kind: .text(start: Int32(clamping: start), end: Int32(clamping: tree.text.count), around.look),
        parent: Int32(innermost), end: Int32(tree.nodes.count + 1), number: number))
  }

  private var innermost: Int { open.last { $0.node >= 0 }?.node ?? -1 }

  // MARK: Start tags

  /// Their content is no text of the page.
  private static let unread: Set<String> = [
    "script", "style", "noscript", "iframe", "noembed", "noframes", "xmp", "textarea", "title",
  ]
  private static let void: Set<String> = [
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link",
    "meta", "param", "source", "track", "wbr",
  ]
  /// They may end anywhere and only change how text looks.
  private static let formatting: Set<String> = [
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "sub", "sup", "tt", "u",
  ]

  private mutating func start(_ tag: HTMLTokenizer.Tag) {
    number += 1
    if Self.unread.contains(tag.name) {
      if isXML, tag.isClosed { return }
      let content = tokenizer.skipContent(of: tag.name)
      if tag.name == "title", tree.titles.count < 8 {
        tree.titles.append(HTMLEntities.resolved(tokenizer.bytes, content))
      }
      return
    }
    switch tag.name {
    case "meta": return meta(tag)
    case "html", "head", "body": return
    default: break
    }
    let style = HTMLStyle(tag["style"] ?? "")
    let name = HTMLName.named[tag.name] ?? .other
    prepare(name, style)
    if Self.void.contains(tag.name) {
      guard name == .br || name == .hr else { return }
      tree.nodes.append(
        HTMLTree.Node(
          kind: .element(name, details: 0), parent: Int32(innermost), end: Int32(tree.nodes.count + 1), number: number))
      return
    }
    if tag.isClosed, isXML || tag.name.contains(":") { return }
    guard open.count < maximumDepth else {
      skipped += 1
      tree.isTooDeep = true
      return
    }
    let look = look(of: tag, style)
    if Self.formatting.contains(tag.name), !style.isHidden, !style.isShownAsBlock, !tag.has("hidden") {
      if tag.name == "a" { closeFormatting("a") }
      open.append(Open(name: .other, tag: tag.name, node: -1, look: look))
    } else {
      push(name, tag.name, details(tag, style), look: look)
    }
  }

  private mutating func push(_ name: HTMLName, _ tag: String, _ details: HTMLDetails, look: HTMLLook) {
    var index: Int32 = 0
    if details != tree.details[0] {
      index = Int32(tree.details.count)
      tree.details.append(details)
    }
    tree.nodes.append(
      HTMLTree.Node(kind: .element(name, details: index), parent: Int32(innermost), number: number))
    open.append(Open(name: name, tag: tag, node: tree.nodes.count - 1, look: look))
  }

  private mutating func pop() {
    guard let last = open.popLast(), last.node >= 0 else { return }
    tree.nodes[last.node].end = Int32(tree.nodes.count)
  }

  private func look(of tag: HTMLTokenizer.Tag, _ style: HTMLStyle) -> HTMLLook {
    var look = open.last?.look ?? []
    switch tag.name {
    case "b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6": look.insert(.bold)
    case "a" where tag.has("href"): look.insert(.link)
    case "pre", "listing": look.insert(.preformatted)
    default: break
    }
    if let isBold = style.isBold { if isBold { look.insert(.bold) } else { look.remove(.bold) } }
    if let isKept = style.isPreformatted {
      if isKept { look.insert(.preformatted) } else { look.remove(.preformatted) }
    }
    if style.isWordLabel { look.insert(.label) }
    return look
  }

  /// Ends what the start tag implies the end of.
  private mutating func prepare(_ name: HTMLName, _ style: HTMLStyle) {
    if name.endsParagraph { close(.p, upTo: [.td, .th, .caption, .table, .button]) }
    switch name {
    case .li: close(.li, upTo: [.ul, .ol, .menu, .dir, .td, .th, .table])
    case .dt, .dd:
      close(.dt, upTo: [.dl, .td, .th, .table])
      close(.dd, upTo: [.dl, .td, .th, .table])
    case .option, .optgroup: close(.option, upTo: [.select])
    case .h1, .h2, .h3, .h4, .h5, .h6: if let last = open.last, last.name.headingLevel != nil { pop() }
    case .td, .th:
      close(.td, upTo: [.table])
      close(.th, upTo: [.table])
      close(.caption, upTo: [.table])
    case .tr: closeTable(to: [.tr, .td, .th, .caption, .colgroup])
    case .thead, .tbody, .tfoot: closeTable(to: [.tr, .td, .th, .caption, .colgroup, .thead, .tbody, .tfoot])
    case .table:
      // A table in a row, but in no cell of it, is a new table.
      if let last = open.last(where: { $0.name == .table || $0.name.isTablePart }), last.name != .td, last.name != .th,
        last.name != .caption
      {
        close(.table, upTo: [])
      }
    default: break
    }
  }

  /// Closes the innermost element of the name and all in it, unless one of `boundary` stands between. Bold text goes on after it.
  @discardableResult
  private mutating func close(_ name: HTMLName, upTo boundary: [HTMLName]) -> Bool {
    guard let place = open.lastIndex(where: { $0.name == name || boundary.contains($0.name) }),
      open[place].name == name, place > 0
    else { return false }
    let bold = open[place...].filter { $0.node < 0 && ($0.tag == "b" || $0.tag == "strong") }
    while open.count > place { pop() }
    if name == .p { for tag in bold.suffix(3) { reopen(tag) } }
    return true
  }

  private mutating func reopen(_ tag: Open) {
    var look = open.last?.look ?? []
    look.insert(.bold)
    open.append(Open(name: .other, tag: tag.tag, node: -1, look: look))
  }

  private mutating func closeTable(to names: [HTMLName]) {
    guard let table = open.lastIndex(where: { $0.name == .table }),
      let first = open[table...].firstIndex(where: { names.contains($0.name) })
    else { return }
    while open.count > first { pop() }
  }

  // MARK: End tags

  private mutating func end(_ tag: String) {
    if tag == "br" {
      let around = Int32(innermost)
      tree.nodes.append(
        HTMLTree.Node(
          kind: .element(.br, details: 0), parent: around, end: Int32(tree.nodes.count + 1), number: number))
      return
    }
    if ["html", "head", "body"].contains(tag) || Self.void.contains(tag) { return }
    if skipped > 0 {
      skipped -= 1
      return
    }
    if Self.formatting.contains(tag), closeFormatting(tag) { return }
    let name = HTMLName.named[tag] ?? .other
    switch name {
    case .table: close(.table, upTo: [])
    case .td, .th, .tr, .tbody, .thead, .tfoot, .caption: close(name, upTo: [.table])
    case .h1, .h2, .h3, .h4, .h5, .h6:
      if let heading = open.last(where: { $0.name.headingLevel != nil || $0.name == .table })?.name {
        close(heading, upTo: [.table])
      }
    case .other, .span, .ruby, .rb, .rt, .rp, .q, .button, .select: closeInline(tag)
    default: close(name, upTo: [.td, .th, .caption, .table])
    }
  }

  /// Ends the innermost element of a tag that is no block, unless a block stands in it.
  private mutating func closeInline(_ tag: String) {
    var place = open.count - 1
    while place > 0, open[place].tag != tag {
      if open[place].name.isBlock { return }
      place -= 1
    }
    guard place > 0 else { return }
    while open.count > place { pop() }
  }

  /// Ends an element that only changes the look: blocks that were opened in it stay open, without its look.
  @discardableResult
  private mutating func closeFormatting(_ tag: String) -> Bool {
    guard let place = open.lastIndex(where: { $0.tag == tag || $0.name.isTablePart }), open[place].tag == tag,
      open[place].node < 0
    else { return false }
    let around = place > 0 ? open[place - 1].look : []
    let added = open[place].look.subtracting(around)
    open.remove(at: place)
    for index in place..<open.count
    where !["h1", "h2", "h3", "h4", "h5", "h6", "b", "strong"].contains(open[index].tag) {
      open[index].look.subtract(added)
    }
    return true
  }

  // MARK: Attributes

  /// The title that a content management system states (the metadata of government pages: `ArticleTitle`), or that shared links show.
  private mutating func meta(_ tag: HTMLTokenizer.Tag) {
    guard let name = (tag["name"] ?? tag["property"])?.lowercased(), ["articletitle", "og:title"].contains(name),
      let content = tag["content"], tree.titles.count < 8
    else { return }
    tree.titles.append(content)
  }

  private func details(_ tag: HTMLTokenizer.Tag, _ style: HTMLStyle) -> HTMLDetails {
    var details = HTMLDetails()
    for key in ["id", "class", "role", "itemprop"] {
      if let value = tag[key] {
        details.names += value.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
      }
    }
    // A container of the content system may be an element of its own: <ucapcontent>.
    if HTMLName.named[tag.name] == nil { details.names.append(tag.name) }
    details.isHidden = style.isHidden || tag.has("hidden")
    details.isInvisible = style.isInvisible
    details.isShownAsBlock = style.isShownAsBlock
    details.columnSpan = min(max(tag["colspan"].flatMap(Self.integer) ?? 1, 1), 1000)
    details.rowSpan = min(max(tag["rowspan"].flatMap(Self.integer) ?? 1, 0), 65534)
    details.hasBorder = style.hasBorder || (tag["border"].map { $0 != "0" } ?? false)
    details.listStyle = style.listStyle ?? tag["type"]
    details.start = tag["start"].flatMap(Self.integer)
    details.value = tag["value"].flatMap(Self.integer)
    details.isReversed = tag.has("reversed")
    return details
  }

  /// The number that a value begins with, as browsers read it.
  private static func integer(_ text: String) -> Int? {
    let trimmed = text.drop { $0.isWhitespace }
    let sign = trimmed.first == "-" ? -1 : 1
    let digits = trimmed.drop { $0 == "-" || $0 == "+" }.prefix { $0.isASCII && $0.isNumber }
    return Int(digits.prefix(9)).map { $0 * sign }
  }
}

extension HTMLTokenizer.Tag {
  func has(_ name: String) -> Bool { self[name] != nil }
}
