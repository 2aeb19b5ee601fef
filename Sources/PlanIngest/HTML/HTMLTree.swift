/// A web page as the elements and texts that matter for reading it, in document order.
struct HTMLTree {
  struct Node {
    var kind: Kind
    /// Index of the element around it; -1 for the page.
    var parent: Int32
    /// Index after the last node inside it.
    var end: Int32 = 0
    /// The start tag's place among all of the page, from 1; for a text that of the element around it.
    var number: Int32
  }

  enum Kind {
    case element(HTMLName, details: Int32)
    /// Stretch of `text` and how it looks.
    case text(start: Int32, end: Int32, HTMLLook)
  }

  var nodes: [Node] = []
  /// UTF-8, entities resolved, white space as in the source.
  var text: [UInt8] = []
  var details: [HTMLDetails] = [HTMLDetails()]
  /// What the page calls itself: `<title>`, and the title that content management systems put into `<meta>`.
  var titles: [String] = []
  var isTooDeep = false

  func name(_ node: Int) -> HTMLName? {
    if case .element(let name, _) = nodes[node].kind { return name }
    return nil
  }

  func details(_ node: Int) -> HTMLDetails {
    if case .element(_, let index) = nodes[node].kind { return details[Int(index)] }
    return details[0]
  }

  func range(_ node: Int) -> Range<Int> { node..<Int(nodes[node].end) }

  /// Children that are elements.
  func elements(in node: Int) -> [Int] {
    var result: [Int] = []
    var child = node + 1
    while child < nodes[node].end {
      if name(child) != nil { result.append(child) }
      child = Int(nodes[child].end)
    }
    return result
  }
}

/// How a text looks, from the elements around it.
struct HTMLLook: OptionSet {
  let rawValue: UInt8
  static let bold = HTMLLook(rawValue: 1)
  static let link = HTMLLook(rawValue: 2)
  static let preformatted = HTMLLook(rawValue: 4)
  /// A label that Word wrote into the text.
  static let label = HTMLLook(rawValue: 8)
}

/// The elements that are told apart; those that only change the look of text are not in the tree.
enum HTMLName: String, CaseIterable {
  case html, body, p, div, section, article, main, header, footer, nav, aside, address, blockquote, center, details
  case summary, dialog, fieldset, legend, figure, figcaption, form, hr, br, pre, listing, hgroup
  case h1, h2, h3, h4, h5, h6
  case ul, ol, menu, dir, li, dl, dt, dd
  case table, caption, thead, tbody, tfoot, tr, td, th, colgroup
  case span, ruby, rb, rt, rp, q, img, button, select, option, optgroup, template, svg
  /// Anything else: its content is read as part of what is around it.
  case other = ""

  static let named = Dictionary(uniqueKeysWithValues: allCases.filter { $0 != .other }.map { ($0.rawValue, $0) })

  /// Starts and ends a paragraph.
  var isBlock: Bool {
    switch self {
    case .html, .body, .p, .div, .section, .article, .main, .header, .footer, .nav, .aside, .address, .blockquote,
      .center, .details, .summary, .dialog, .fieldset, .legend, .figure, .figcaption, .form, .hr, .pre, .listing,
      .hgroup, .h1, .h2, .h3, .h4, .h5, .h6, .ul, .ol, .menu, .dir, .li, .dl, .dt, .dd, .table, .caption, .thead,
      .tbody, .tfoot, .tr, .td, .th, .option, .optgroup:
      true
    default: false
    }
  }

  /// Its start tag ends an open paragraph (HTML, 13.2.6.4.7).
  var endsParagraph: Bool {
    switch self {
    case .html, .body, .thead, .tbody, .tfoot, .tr, .td, .th, .caption, .option, .optgroup, .legend: false
    default: isBlock
    }
  }

  var isTablePart: Bool {
    switch self {
    case .caption, .thead, .tbody, .tfoot, .tr, .td, .th: true
    default: false
    }
  }

  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }
}

/// Attributes that say how an element is read.
struct HTMLDetails: Equatable {
  /// Classes, id, role and itemprop, in lower case.
  var names: [String] = []
  var isHidden = false
  /// Hidden until a script shows it.
  var isInvisible = false
  var isShownAsBlock = false
  var columnSpan = 1
  /// 0 reaches to the end of the row group.
  var rowSpan = 1
  var hasBorder = false
  /// `type` of a list, or `list-style-type` of its style.
  var listStyle: String?
  var start: Int?
  var value: Int?
  var isReversed = false
}
