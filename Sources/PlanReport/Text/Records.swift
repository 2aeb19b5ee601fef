internal import PlanModel

/// Something that was read in a text, or is said of it, with the words it rests on.
struct Record {
  /// In the order in which, of two as long, one is shown before the other; the names are classes of the style sheet.
  enum Kind: String, CaseIterable {
    case target = "t"
    case cell = "c"
    case unit = "u"
    case figure = "q"
    case document = "d"
    case item = "i"
    case finding = "f"
    case unread = "x"
  }

  var kind: Kind
  /// Anchor in the page.
  var id: String
  /// Characters of the text; empty when they are not known.
  var range: Range<Int>
}

/// All records of a plan, by what they belong to, in the order of the plan.
struct Records {
  private(set) var all: [Record] = []
  /// Places in `all`.
  private(set) var title: Int?
  private(set) var number: Int?
  private(set) var issuers: [Int] = []
  private(set) var issued: Int?
  private(set) var period: Int?
  private(set) var status: Int?
  private(set) var items: [Int] = []
  private(set) var units: [[Int]] = []
  private(set) var deadlines: [Int?] = []
  private(set) var targets: [Int] = []
  private(set) var figures: [Int] = []
  private(set) var cells: [[Int]] = []
  /// A record for each place of each finding; their anchor is that of the finding.
  private(set) var findings: [[Int]] = []
  private(set) var agreements: [[Int]] = []
  private(set) var unread: [Int] = []

  /// - Parameter unread: stretches of the text that no rule read.
  init(_ reported: ReportedPlan, number plan: Int, text: ShownText, unread stretches: [Range<Int>]) {
    let document = reported.plan.document
    func anchor(_ letter: String, _ index: Int) -> String { "p\(plan)\(letter)\(index + 1)" }
    title = document.titleEvidence.map { add(.document, anchor("d", 0), $0) }
    number = document.documentNumberEvidence.map { add(.document, anchor("d", 1), $0) }
    issued = document.issuedOnEvidence.map { add(.document, anchor("d", 2), $0) }
    period = document.periodEvidence.map { add(.document, anchor("d", 3), $0) }
    status = document.statusEvidence.map { add(.document, anchor("d", 4), $0) }
    issuers = document.issuersEvidence.enumerated().map { add(.document, anchor("d", 5 + $0), $1) }
    var count = 0
    for (index, item) in reported.plan.items.enumerated() {
      items.append(add(.item, anchor("i", index), item.titleEvidence))
      units.append(
        item.units.map { unit in
          count += 1
          return add(.unit, anchor("u", count - 1), unit.evidence)
        })
      deadlines.append(item.deadlineEvidence.map { add(.document, anchor("l", index), $0) })
    }
    targets = reported.plan.targets.enumerated().map { add(.target, anchor("t", $0), $1.evidence) }
    figures = reported.plan.quantities.enumerated().map { add(.figure, anchor("q", $0), $1.evidence) }
    count = 0
    cells = reported.plan.tables.map { table in
      table.cells.map { cell in
        count += 1
        return add(.cell, anchor("c", count - 1), cell.evidence)
      }
    }
    findings = reported.check.findings.enumerated().map { index, finding in
      finding.places.map { add(.finding, anchor("f", index), Self.placed($0.quote, in: text)) }
    }
    agreements = reported.check.agreements.enumerated().map { index, finding in
      finding.places.map { add(.finding, anchor("g", index), Self.placed($0.quote, in: text)) }
    }
    self.unread = stretches.enumerated().map { index, range in
      all.append(Record(kind: .unread, id: anchor("x", index), range: range))
      return all.count - 1
    }
  }

  /// A table's caption is quoted without its place: it stands before the table.
  private static func placed(_ quote: Quote, in text: ShownText) -> Quote {
    guard quote.charStart == quote.charEnd, let range = text.range(of: quote.text, before: quote.charStart) else {
      return quote
    }
    var quote = quote
    (quote.charStart, quote.charEnd) = (range.lowerBound, range.upperBound)
    return quote
  }

  private mutating func add(_ kind: Record.Kind, _ id: String, _ quote: Quote?) -> Int {
    let range = quote.map { $0.charStart..<max($0.charStart, $0.charEnd) } ?? 0..<0
    all.append(Record(kind: kind, id: id, range: range))
    return all.count - 1
  }
}

extension Plan {
  /// Every quote of the plan.
  var quotes: [Quote] {
    var quotes = [
      document.titleEvidence, document.documentNumberEvidence, document.issuedOnEvidence, document.periodEvidence,
      document.statusEvidence,
    ].compactMap(\.self)
    quotes += document.issuersEvidence
    for item in items {
      quotes.append(item.evidence)
      quotes += [item.titleEvidence, item.deadlineEvidence].compactMap(\.self) + item.units.map(\.evidence)
    }
    quotes += targets.map(\.evidence) + self.quantities.map(\.evidence)
    for table in tables { quotes += [table.evidence] + table.cells.map(\.evidence) }
    return quotes
  }
}
