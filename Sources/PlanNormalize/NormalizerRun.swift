internal import PlanModel

/// The making of one plan.
struct NormalizerRun {
  let normalizer: Normalizer
  let findings: Findings
  let quoter: Quoter
  let document: PlanDocument
  let id: String

  private var unitScope: UnitScope
  private var identities = IdentityCounter()
  private var itemIDs: [String] = []

  init(normalizer: Normalizer, findings: Findings, quoter: Quoter, document: PlanDocument, id: String) {
    self.normalizer = normalizer
    self.findings = findings
    self.quoter = quoter
    self.document = document
    self.id = id
    let date = document.issuedOn.map { "\($0)" } ?? document.period.map { "\($0.start)-01" }
    unitScope = UnitScope(
      counties: CountyScope(
        normalizer.regions.counties, region: document.region, year: document.issuedOn?.year ?? document.period?.start),
      date: date.map { String($0.prefix(7)) })
    if document.issuers.count == 1, let issuer = document.issuers.first {
      unitScope.office = normalizer.directory.office(issuer, region: document.region, scope: unitScope)
    }
  }

  mutating func plan(source: Source) -> Plan {
    itemIDs = itemIdentities()
    let items = findings.items.enumerated().map { item($1, id: itemIDs[$0]) }
    var targets: [PlanTarget] = []
    var quantities: [PlanQuantity] = []
    for finding in findings.quantities {
      if finding.statement == .target {
        targets.append(target(finding))
      } else {
        quantities.append(quantity(finding))
      }
    }
    targets += findings.qualities.map { quality($0) }
    let tables = findings.tables.map { table($0) }
    for (finding, table) in zip(findings.tables, tables) { targets += self.targets(of: finding, in: table) }
    let diagnostics = findings.diagnostics.map { diagnostic in
      PlanDiagnostic(
        id: diagnostic.id, severity: diagnostic.severity, message: diagnostic.message,
        evidence: diagnostic.evidence.map(quoter.quote))
    }
    targets = targets.enumerated().sorted {
      ($0.element.evidence.charStart, $0.offset) < ($1.element.evidence.charStart, $1.offset)
    }.map(\.element)
    return Plan(
      id: id, source: source, document: document, items: items, targets: targets, quantities: quantities,
      tables: tables, diagnostics: diagnostics, coverage: findings.coverage)
  }
}

// MARK: - Items

extension NormalizerRun {
  /// `<plan>:<path>`. Where two items print the same number, the later ones add a hash of their own words.
  private mutating func itemIdentities() -> [String] {
    var paths: Set<ItemPath> = []
    return findings.items.map { item in
      let plain = "\(id):\(item.path)"
      if paths.insert(item.path).inserted { return identities.unique(plain) }
      let words = item.title?.value ?? quoter.text(item.text)
      return identities.unique("\(plain)~\(Identity.hash([words]))")
    }
  }

  private func itemID(_ index: Int?) -> String? {
    index.flatMap { itemIDs.indices.contains($0) ? itemIDs[$0] : nil }
  }

  private func itemPath(_ index: Int?) -> ItemPath? {
    index.flatMap { findings.items.indices.contains($0) ? findings.items[$0].path : nil }
  }

  private func item(_ finding: ItemFinding, id: String) -> PlanItem {
    PlanItem(
      id: id, path: finding.path, label: PrintedForm.normalize(finding.label.value),
      title: finding.title.map { PrintedForm.normalize($0.value) },
      titleEvidence: finding.title.map { quoter.quote($0.evidence) }, text: quoter.text(finding.text),
      section: finding.section, leaf: finding.leaf, parent: itemID(finding.parent), units: units(finding.units),
      unitsOpen: finding.unitsOpen, deadline: finding.deadline.map { PrintedForm.normalize($0.value) },
      deadlineEvidence: finding.deadline.map { quoter.quote($0.evidence) }, evidence: quoter.quote(finding.text))
  }

  /// The item's units with their prefixes; one that several lists name in the same role counts once.
  private func units(_ mentions: [UnitMention]) -> [ResponsibleUnit] {
    var out: [ResponsibleUnit] = []
    var start = 0
    while start < mentions.count {
      var end = start
      while end < mentions.count, mentions[end].group == mentions[start].group { end += 1 }
      let group = mentions[start..<end]
      let names = normalizer.prefixes.restored(group.map { PrintedForm.normalize($0.printed.value) })
      for (mention, name) in zip(group, names)
      where !out.contains(where: { $0.role == mention.role && $0.name == name }) {
        let known = normalizer.directory.entry(
          for: name, region: document.region, isNational: isNational, scope: unitScope)
        out.append(
          ResponsibleUnit(
            role: mention.role, name: name, fullName: known.fullName, unitID: known.id, kind: known.kind,
            level: known.level, group: mention.group,
            evidence: quoter.quote(mention.printed.evidence)))
      }
      start = end
    }
    return out
  }

  /// Issued by the State Council or a ministry: a bare 财政部 is the state's.
  private var isNational: Bool {
    document.issuers.contains { $0.hasPrefix("国务院") || $0.hasPrefix("国家") || $0.hasPrefix("中共中央") }
  }
}

// MARK: - Figures

extension NormalizerRun {
  /// `<item>:<kind>-<hash of the words, the figure and the unit>`; the plan stands for the item before the first.
  private mutating func figureID(_ finding: QuantityFinding, _ kind: String, _ quote: Quote) -> String {
    let figure = "\(finding.value)\(finding.upper.map { "-\($0)" } ?? "")"
    let hash = Identity.hash([quote.text, figure, finding.unit, finding.indicator?.value ?? ""])
    return identities.unique("\(itemID(finding.item) ?? id):\(kind)-\(hash)")
  }

  private mutating func target(_ finding: QuantityFinding) -> PlanTarget {
    let quote = quoter.quote(finding.quote)
    var out = PlanTarget(
      id: figureID(finding, "t", quote), kind: .quantified, unit: PrintedForm.normalize(finding.unit),
      source: finding.origin, evidence: quote)
    out.item = itemID(finding.item)
    out.path = itemPath(finding.item)
    out.indicator = finding.indicator.map { PrintedForm.normalize($0.value) }
    out.indicatorEvidence = finding.indicator.map { quoter.quote($0.evidence) }
    out.value = finding.value
    out.upper = finding.upper
    out.comparator = finding.comparator
    out.measure = finding.measure
    out.canonical = canonical(finding)
    out.baselineValue = finding.baseline?.value
    out.baselineYear = finding.baseline?.year
    out.deadline = finding.deadline?.value
    out.deadlineEvidence = finding.deadline.map { quoter.quote($0.evidence) }
    (out.dueBy, out.dueSource) = due(finding.deadline?.value, finding.quote, item: finding.item)
    out.perYear = finding.perYear
    out.aspirational = finding.aspirational
    out.binding = finding.binding
    out.scope = finding.scope.map { PrintedForm.normalize($0.value) } ?? out.indicator.flatMap(normalizer.scope.name)
    return out
  }

  private mutating func quality(_ finding: QualityFinding) -> PlanTarget {
    let quote = quoter.quote(finding.quote)
    let hash = Identity.hash([quote.text, finding.indicator.value])
    var out = PlanTarget(
      id: identities.unique("\(itemID(finding.item) ?? id):t-\(hash)"), kind: .qualitative, unit: "",
      source: finding.origin, evidence: quote)
    out.item = itemID(finding.item)
    out.path = itemPath(finding.item)
    out.indicator = PrintedForm.normalize(finding.indicator.value)
    out.indicatorEvidence = quoter.quote(finding.indicator.evidence)
    out.deadline = finding.deadline?.value
    out.deadlineEvidence = finding.deadline.map { quoter.quote($0.evidence) }
    (out.dueBy, out.dueSource) = due(finding.deadline?.value, finding.quote, item: finding.item)
    out.aspirational = finding.aspirational
    out.scope = out.indicator.flatMap(normalizer.scope.name)
    return out
  }

  /// The year that the text tells, in its sentence or as the item's 完成时限, else the one that its words mean from the plan's own, else
  /// the end of the plan.
  private func due(_ deadline: Int?, _ quote: Evidence, item: Int?) -> (Int?, PlanTarget.DueSource?) {
    if let deadline { return (deadline, .text) }
    if let item, findings.items.indices.contains(item), let limit = findings.items[item].deadline,
      let year = RelativeDue.printedYear(limit.value)
    {
      return (year, .text)
    }
    let single = document.period.flatMap { $0.start == $0.end ? $0.end : nil }
    if let base = single ?? document.issuedOn?.year,
      let year = RelativeDue.year(in: quoter.sentence(upTo: quote), base: base)
    {
      return (year, .relative)
    }
    return document.period.map { ($0.end, .period) } ?? (nil, nil)
  }

  private mutating func targets(of finding: TableFinding, in table: PlanTable) -> [PlanTarget] {
    TableTargets(finding, of: document).statements.map { statement in
      let quote = quoter.quote(statement.cell.evidence)
      let words = [statement.indicator, statement.cell.column, "\(statement.cell.value)", statement.cell.unit]
      var out = PlanTarget(
        id: identities.unique("\(table.id):t-\(Identity.hash(words))"), kind: .quantified,
        unit: PrintedForm.normalize(statement.cell.unit), source: .table, evidence: quote)
      out.path = finding.path
      out.indicator = statement.indicator
      out.value = statement.cell.value
      out.comparator = statement.comparator
      out.measure = statement.measure
      out.canonical = normalizer.units.canonical(
        value: statement.cell.value, upper: nil, unit: statement.cell.unit)
      out.baselineValue = statement.baseline?.value
      out.baselineYear = statement.baseline?.year
      out.deadline = statement.year
      out.dueBy = statement.year ?? document.period?.end
      out.dueSource = statement.year != nil ? .text : document.period != nil ? .period : nil
      out.perYear = statement.perYear
      out.binding = statement.binding
      out.scope = normalizer.scope.name(in: statement.indicator)
      return out
    }
  }

  private mutating func quantity(_ finding: QuantityFinding) -> PlanQuantity {
    let quote = quoter.quote(finding.quote)
    return PlanQuantity(
      id: figureID(finding, "q", quote), item: itemID(finding.item), path: itemPath(finding.item),
      statement: finding.statement, value: finding.value, upper: finding.upper,
      unit: PrintedForm.normalize(finding.unit), comparator: finding.comparator, canonical: canonical(finding),
      evidence: quote)
  }

  private func canonical(_ finding: QuantityFinding) -> CanonicalQuantity? {
    normalizer.units.canonical(value: finding.value, upper: finding.upper, unit: finding.unit)
  }

  private mutating func table(_ finding: TableFinding) -> PlanTable {
    let words = [finding.caption?.value ?? ""] + (finding.caption == nil ? finding.header : [])
    return PlanTable(
      id: identities.unique("\(id):table-\(Identity.hash(words))"),
      caption: finding.caption.map { PrintedForm.normalize($0.value) },
      captionEvidence: finding.caption.map { quoter.quote($0.evidence) }, path: finding.path,
      header: finding.header.map { PrintedForm.normalize($0) },
      rows: finding.rows.map { $0.map { PrintedForm.normalize($0) } },
      cells: finding.cells.map { cell in
        PlanTable.Cell(
          row: PrintedForm.normalize(cell.row), column: PrintedForm.normalize(cell.column), value: cell.value,
          unit: PrintedForm.normalize(cell.unit), evidence: quoter.quote(cell.evidence))
      }, evidence: quoter.quote(finding.evidence))
  }
}
