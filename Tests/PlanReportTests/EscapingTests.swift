internal import Foundation
internal import PlanModel
internal import TestSupport
internal import Testing

@testable internal import PlanReport

/// Plans whose every word was chosen to break out of the page.
struct EscapingTests {
  private static let pieces = [
    "</script>", "<zz onload=alert(1)>", "<!--", "-->", "]]>", "\"", "'", "&", "&lt;", "<", ">", "=", "`", "\u{2028}",
    "\u{2029}",
    "\u{0}", "\r", "\n", "\t", "{{main}}", "}}", "\\", "javascript:alert(1)", "</style>", "\u{202E}", "𠮷", "家", "2020",
    "%", "␣",
  ]

  private struct Hostile {
    var generator: SeededGenerator

    mutating func text() -> String {
      (0..<Int.random(in: 1...4, using: &generator)).map { _ in
        EscapingTests.pieces.randomElement(using: &generator) ?? ""
      }
      .joined()
    }

    /// Words somewhere, at offsets that need not be right.
    mutating func quote() -> Quote {
      let words = text()
      let start = Int.random(in: 0...60, using: &generator)
      let isExact = Bool.random(using: &generator)
      return Quote(
        text: words, block: 0, charStart: start, charEnd: start + (isExact ? words.unicodeScalars.count : 3),
        rule: text(),
        origin: Origin(line: 1, column: 1, byte: 0))
    }

    mutating func plan(_ number: Int) -> Plan {
      var document = PlanDocument()
      document.title = text()
      document.titleEvidence = quote()
      document.documentNumber = text()
      document.documentNumberEvidence = quote()
      document.issuers = [text(), text()]
      document.issuersEvidence = [quote()]
      document.period = Bool.random(using: &generator) ? YearPeriod(start: 2020 + number, end: 2022 + number) : nil
      document.periodEvidence = quote()
      document.supersedes = text()
      document.region = Region(name: text(), code: "450000")
      let parent = PlanItem(
        id: "i\(text())", path: ItemPath([1]), label: text(), title: text(), titleEvidence: quote(), text: text(),
        section: .tasks, leaf: false, parent: text(), deadline: text(), deadlineEvidence: quote(), evidence: quote())
      let child = PlanItem(
        id: "j", path: ItemPath([1, 1]), label: "", title: nil, titleEvidence: nil, text: text(), section: .tasks,
        leaf: true,
        parent: parent.id,
        units: [
          ResponsibleUnit(role: .lead, name: text(), fullName: text(), unitID: text(), group: 0, evidence: quote()),
          ResponsibleUnit(role: .support, name: text(), group: 1, evidence: quote()),
        ], unitsOpen: true, deadline: text(), evidence: quote())
      var target = PlanTarget(id: "t\(text())", kind: .quantified, unit: text(), source: .text, evidence: quote())
      (target.item, target.path, target.indicator) = ("j", child.path, text())
      (target.value, target.measure, target.comparator) = (ExactDecimal(5), .level, .ge)
      (target.scope, target.dueBy) = (text(), 2022)
      let quantity = PlanQuantity(
        id: "q", item: "j", path: child.path, statement: .baseline, value: ExactDecimal(3), upper: nil, unit: text(),
        comparator: .eq, canonical: nil, evidence: quote())
      let table = PlanTable(
        id: "x", caption: text(), path: nil, header: [text()], rows: [[text()]],
        cells: [PlanTable.Cell(row: text(), column: text(), value: ExactDecimal(1), unit: text(), evidence: quote())],
        evidence: quote())
      var coverage = Coverage()
      coverage.bytes = [.task: 40, .unread: 3]
      return Plan(
        id: "\(number)\(text())", source: Source(path: text(), sha256: text()), document: document,
        items: [parent, child],
        targets: [target], quantities: [quantity], tables: [table],
        diagnostics: [PlanDiagnostic(id: text(), severity: .note, message: text(), evidence: nil)], coverage: coverage)
    }
  }

  @Test(arguments: 0..<150)
  func `whatever plans say, the page has no element, attribute or link of their making`(seed: Int) throws {
    var hostile = Hostile(generator: SeededGenerator(seed: UInt64(seed)))
    let plans = (0..<(1 + seed % 3)).map { hostile.plan($0) }
    let html = page(plans, language: seed % 2 == 0 ? .chinese : .english)
    let markup = try Markup(content(html))
    #expect(Set(markup.tags.map(\.name)).isSubset(of: Self.elements), "\(markup.tags.map(\.name))")
    #expect(Set(markup.tags.flatMap(\.attributes.keys)).isSubset(of: Self.attributes))
    #expect(markup.broken == [])
    #expect(Set(markup.anchors).count == markup.anchors.count)
    // Words that are nobody's markup stand in the text as they are.
    for plan in plans {
      let indicator = plan.targets[0].indicator?.replacing("\u{0}", with: "\u{FFFD}") ?? ""
      #expect(markup.text.contains(indicator))
    }
    // The skeleton is ours too: two scripts, one style, and the page's policy unbroken.
    #expect(html.components(separatedBy: "<script").count == 3 && html.components(separatedBy: "</script").count == 3)
    #expect(html.components(separatedBy: "<style").count == 2)
    #expect(html.hasSuffix("</html>\n"))
  }

  private static let elements: Set = [
    "a", "b", "button", "caption", "circle", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "h2", "h3",
    "header",
    "li", "line", "main", "ol", "p", "rect", "section", "small", "span", "summary", "svg", "table", "tbody", "td",
    "text", "th",
    "thead", "tr", "ul",
  ]
  private static let attributes: Set = [
    "aria-hidden", "aria-label", "aria-labelledby", "class", "colspan", "cx", "cy", "data-aspirational",
    "data-comparator",
    "data-deadline", "data-direction", "data-document", "data-due_by", "data-field", "data-measure", "data-n",
    "data-name",
    "data-path", "data-per_year", "data-quote", "data-role", "data-scope", "data-section", "data-sha256", "data-sort",
    "data-table", "data-u", "data-unit", "data-value", "data-value_upper", "data-verdict", "height", "href", "id",
    "lang",
    "preserveAspectRatio", "r", "role", "rowspan", "scope", "tabindex", "text-anchor", "title", "type", "viewBox",
    "width", "x",
    "x1", "x2", "y", "y1", "y2",
  ]

  @Test func `the policy forbids everything but the page's own style and script`() {
    let policy = Skeleton.policy(style: Array("a".utf8), scripts: [Array("alert(1)".utf8)])
    // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
    #expect(policy.contains("script-src 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"))
    #expect(policy.hasPrefix("default-src 'none'; "))
    #expect(!policy.contains("unsafe") && !policy.contains("http"))
  }
}
