internal import PlanModel

/// A plan as the store keeps it.
func stored(_ plan: Plan) -> [UInt8] {
  var coder = BinaryCoder()
  var plan = plan
  // Only reading throws.
  try? coder.plan(&plan)
  return coder.bytes
}

/// - Throws: `PlanError` `store.damaged`.
func plan(stored bytes: [UInt8]) throws(PlanError) -> Plan {
  var plan = Plan(id: "", source: Source(path: ""), document: PlanDocument())
  var coder = BinaryCoder(reading: bytes)
  try coder.plan(&plan)
  try coder.finish()
  return plan
}

/// What reading starts from; every field of it is read over.
private enum Blank {
  static let quote = Quote(text: "", block: 0, charStart: 0, charEnd: 0, rule: "", origin: Origin())
  static let decimal = ExactDecimal(0)
  static let canonical = CanonicalQuantity(value: decimal, unit: "")
  static let path = ItemPath([])
  static let item = PlanItem(
    id: "", path: path, label: "", title: nil, titleEvidence: nil, text: "", section: .tasks, leaf: true, parent: nil,
    evidence: quote)
  static let repeal = Repeal(title: nil, documentNumber: nil, evidence: quote)
  static let unit = ResponsibleUnit(role: .responsible, name: "", group: 0, evidence: quote)
  static let target = PlanTarget(id: "", kind: .quantified, unit: "", source: .text, evidence: quote)
  static let quantity = PlanQuantity(
    id: "", item: nil, path: nil, statement: .other, value: decimal, upper: nil, unit: "", comparator: .eq,
    canonical: nil, evidence: quote)
  static let cell = PlanTable.Cell(row: "", column: "", value: decimal, unit: "", evidence: quote)
  static let table = PlanTable(id: "", caption: nil, path: nil, header: [], rows: [], cells: [], evidence: quote)
  static let diagnostic = PlanDiagnostic(id: "", severity: .note, message: "", evidence: nil)
}

extension BinaryCoder {
  fileprivate mutating func plan(_ plan: inout Plan) throws(PlanError) {
    try string(&plan.id)
    try source(&plan.source)
    try document(&plan.document)
    try list(&plan.items, Blank.item) { (coder, item) throws(PlanError) in try coder.item(&item) }
    try list(&plan.targets, Blank.target) { (coder, target) throws(PlanError) in try coder.target(&target) }
    try list(&plan.quantities, Blank.quantity) { (coder, quantity) throws(PlanError) in try coder.quantity(&quantity) }
    try list(&plan.tables, Blank.table) { (coder, table) throws(PlanError) in try coder.table(&table) }
    try list(&plan.diagnostics, Blank.diagnostic) { (coder, diagnostic) throws(PlanError) in
      try coder.string(&diagnostic.id)
      try coder.word(&diagnostic.severity)
      try coder.string(&diagnostic.message)
      try coder.quote(&diagnostic.evidence)
    }
    for name in Coverage.Class.allCases.sorted(by: { $0.rawValue < $1.rawValue }) {
      try integer(&plan.coverage.bytes[name])
    }
  }

  private mutating func source(_ source: inout Source) throws(PlanError) {
    try string(&source.path)
    try strings(&source.copies)
    try string(&source.format)
    try string(&source.encoding)
    try integer(&source.byteCount)
    try string(&source.sha256)
    try string(&source.revisions)
    try string(&source.capturedAt)
  }

  private mutating func document(_ document: inout PlanDocument) throws(PlanError) {
    try string(&document.title)
    try quote(&document.titleEvidence)
    try string(&document.documentNumber)
    try quote(&document.documentNumberEvidence)
    try strings(&document.issuers)
    try list(&document.issuersEvidence, Blank.quote) { (coder, quote) throws(PlanError) in try coder.quote(&quote) }
    var day = document.issuedOn.map { [$0.year, $0.month, $0.day] } ?? []
    try list(&day, 0) { (coder, number) throws(PlanError) in try coder.integer(&number) }
    document.issuedOn = day.count == 3 ? CivilDate(year: day[0], month: day[1], day: day[2]) : nil
    try quote(&document.issuedOnEvidence)
    try optional(&document.period, YearPeriod(start: 0, end: 0)) { (coder, period) throws(PlanError) in
      try coder.integer(&period.start)
      try coder.integer(&period.end)
    }
    try quote(&document.periodEvidence)
    try word(&document.status)
    try quote(&document.statusEvidence)
    try word(&document.kind)
    try optional(&document.region, Region(name: "", code: nil)) { (coder, region) throws(PlanError) in
      try coder.string(&region.name)
      try coder.string(&region.code)
    }
    try string(&document.series)
    try string(&document.supersedes)
    try list(&document.repeals, Blank.repeal) { (coder, repeal) throws(PlanError) in
      try coder.string(&repeal.title)
      try coder.string(&repeal.documentNumber)
      try coder.quote(&repeal.evidence)
    }
  }

  private mutating func item(_ item: inout PlanItem) throws(PlanError) {
    try string(&item.id)
    try path(&item.path)
    try string(&item.label)
    try string(&item.title)
    try quote(&item.titleEvidence)
    try string(&item.text)
    try word(&item.section)
    try flag(&item.leaf)
    try string(&item.parent)
    try list(&item.units, Blank.unit) { (coder, unit) throws(PlanError) in
      try coder.word(&unit.role)
      try coder.string(&unit.name)
      try coder.string(&unit.fullName)
      try coder.string(&unit.unitID)
      try coder.word(&unit.kind)
      try coder.word(&unit.level)
      try coder.integer(&unit.group)
      try coder.quote(&unit.evidence)
    }
    try flag(&item.unitsOpen)
    try string(&item.deadline)
    try quote(&item.deadlineEvidence)
    try quote(&item.evidence)
  }

  private mutating func target(_ target: inout PlanTarget) throws(PlanError) {
    try string(&target.id)
    try string(&target.item)
    try path(&target.path)
    try word(&target.kind)
    try string(&target.indicator)
    try quote(&target.indicatorEvidence)
    try string(&target.indicatorID)
    try decimal(&target.value)
    try decimal(&target.upper)
    try string(&target.unit)
    try word(&target.comparator)
    try word(&target.measure)
    try canonical(&target.canonical)
    try decimal(&target.baselineValue)
    try integer(&target.baselineYear)
    try integer(&target.deadline)
    try quote(&target.deadlineEvidence)
    try integer(&target.dueBy)
    try word(&target.dueSource)
    try flag(&target.perYear)
    try flag(&target.aspirational)
    try word(&target.binding)
    try string(&target.scope)
    try word(&target.source)
    try quote(&target.evidence)
  }

  private mutating func quantity(_ quantity: inout PlanQuantity) throws(PlanError) {
    try string(&quantity.id)
    try string(&quantity.item)
    try path(&quantity.path)
    try word(&quantity.statement)
    try decimal(&quantity.value)
    try decimal(&quantity.upper)
    try string(&quantity.unit)
    try word(&quantity.comparator)
    try canonical(&quantity.canonical)
    try quote(&quantity.evidence)
  }

  private mutating func table(_ table: inout PlanTable) throws(PlanError) {
    try string(&table.id)
    try string(&table.caption)
    try quote(&table.captionEvidence)
    try path(&table.path)
    try strings(&table.header)
    try list(&table.rows, []) { (coder, row) throws(PlanError) in try coder.strings(&row) }
    try list(&table.cells, Blank.cell) { (coder, cell) throws(PlanError) in
      try coder.string(&cell.row)
      try coder.string(&cell.column)
      try coder.decimal(&cell.value)
      try coder.string(&cell.unit)
      try coder.quote(&cell.evidence)
    }
    try quote(&table.evidence)
  }

  // MARK: Parts

  private mutating func quote(_ quote: inout Quote) throws(PlanError) {
    try string(&quote.text)
    try integer(&quote.block)
    try integer(&quote.charStart)
    try integer(&quote.charEnd)
    try string(&quote.rule)
    try string(&quote.origin.part)
    try integer(&quote.origin.paragraph)
    try integer(&quote.origin.line)
    try integer(&quote.origin.column)
    try integer(&quote.origin.byte)
  }

  private mutating func quote(_ quote: inout Quote?) throws(PlanError) {
    try optional(&quote, Blank.quote) { (coder, quote) throws(PlanError) in try coder.quote(&quote) }
  }

  private mutating func path(_ path: inout ItemPath) throws(PlanError) {
    try string(&path.root)
    try list(&path.numbers, 0) { (coder, number) throws(PlanError) in try coder.integer(&number) }
  }

  private mutating func path(_ path: inout ItemPath?) throws(PlanError) {
    try optional(&path, Blank.path) { (coder, path) throws(PlanError) in try coder.path(&path) }
  }

  private mutating func decimal(_ decimal: inout ExactDecimal) throws(PlanError) {
    try integer(&decimal.mantissa)
    try integer(&decimal.scale)
  }

  private mutating func decimal(_ decimal: inout ExactDecimal?) throws(PlanError) {
    try optional(&decimal, Blank.decimal) { (coder, decimal) throws(PlanError) in try coder.decimal(&decimal) }
  }

  private mutating func canonical(_ canonical: inout CanonicalQuantity?) throws(PlanError) {
    try optional(&canonical, Blank.canonical) { (coder, canonical) throws(PlanError) in
      try coder.decimal(&canonical.value)
      try coder.decimal(&canonical.upper)
      try coder.string(&canonical.unit)
    }
  }
}
