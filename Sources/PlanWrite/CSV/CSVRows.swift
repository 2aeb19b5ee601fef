package import PlanModel

extension CSVTable {
  /// The line with the names of the columns.
  package var header: [UInt8] { header(.plain) }

  package func header(_ dialect: CSVDialect) -> [UInt8] {
    var writer = CSVWriter(dialect)
    writer.header(columns.map(\.name))
    return writer.bytes
  }

  /// The rows of one plan, without header. Rows of several plans are put one behind the other.
  package func rows(_ plan: Plan) -> [UInt8] { rows(plan, .plain) }

  package func rows(_ plan: Plan, _ dialect: CSVDialect) -> [UInt8] {
    var writer = CSVWriter(dialect)
    switch self {
    case .documents: writer.document(plan)
    case .items: writer.items(plan)
    case .units: writer.units(plan)
    case .targets: writer.targets(plan)
    case .quantities: writer.quantities(plan)
    case .cells: writer.cells(plan)
    }
    return writer.bytes
  }
}

extension CSVWriter {
  fileprivate mutating func document(_ plan: Plan) {
    let document = plan.document
    text(plan.id)
    text(document.title)
    text(document.documentNumber)
    text(document.issuers.joined(separator: ";"))
    name(document.issuedOn?.description)
    field(document.period?.start)
    field(document.period?.end)
    name(document.status.rawValue)
    name(document.kind?.rawValue)
    text(document.region?.name)
    text(document.region?.code)
    text(document.series)
    text(document.supersedes)
    text(plan.source.path)
    text(plan.source.copies.isEmpty ? nil : plan.source.copies.joined(separator: ";"))
    text(plan.source.format)
    text(plan.source.encoding)
    field(plan.source.byteCount)
    text(plan.source.sha256)
    text(plan.source.revisions)
    text(plan.source.capturedAt)
    field(plan.items.count)
    field(plan.targets.count)
    field(plan.quantities.count)
    field(plan.tables.reduce(0) { $0 + $1.cells.count })
    field(plan.diagnostics.count)
    field(plan.coverage.bytes.values.reduce(0, +))
    field(plan.coverage.bytes[.unread] ?? 0)
    evidence(document.titleEvidence)
    endRow()
  }

  fileprivate mutating func items(_ plan: Plan) {
    for item in plan.items {
      text(plan.id)
      id(item.id, in: plan.id)
      id(item.parent, in: plan.id)
      text(item.path.description)
      text(item.label)
      text(item.title)
      text(item.text)
      name(item.section.rawValue)
      field(item.leaf)
      field(item.units.count)
      field(item.unitsOpen)
      text(item.deadline)
      evidence(item.evidence)
      endRow()
    }
  }

  fileprivate mutating func units(_ plan: Plan) {
    for item in plan.items {
      for (index, unit) in item.units.enumerated() {
        text(plan.id)
        id(item.id, in: plan.id)
        field(index + 1)
        name(unit.role.rawValue)
        text(unit.name)
        text(unit.fullName)
        text(unit.unitID)
        name(unit.kind?.rawValue)
        name(unit.level?.rawValue)
        field(unit.group)
        evidence(unit.evidence)
        endRow()
      }
    }
  }

  fileprivate mutating func targets(_ plan: Plan) {
    let owners = OwnerTable(plan)
    for target in plan.targets {
      let owned = owners.owners(of: target)
      text(plan.id)
      id(target.id, in: plan.id)
      id(target.item, in: plan.id)
      text(target.path?.description)
      name(target.kind.rawValue)
      text(target.indicator)
      text(target.indicatorID)
      figure(target.value, target.upper, target.unit, target.comparator)
      name(target.measure?.rawValue)
      canonical(target.canonical, target.comparator)
      field(target.baselineValue)
      field(target.baselineYear)
      field(target.deadline)
      field(target.dueBy)
      name(target.dueSource?.rawValue)
      field(target.perYear)
      field(target.aspirational)
      name(target.binding?.rawValue)
      text(target.scope)
      text(owned?.units.map(\.name).joined(separator: "、"))
      name(owned?.source.rawValue)
      name(target.source.rawValue)
      evidence(target.evidence)
      endRow()
    }
  }

  fileprivate mutating func quantities(_ plan: Plan) {
    for quantity in plan.quantities {
      text(plan.id)
      id(quantity.id, in: plan.id)
      id(quantity.item, in: plan.id)
      text(quantity.path?.description)
      name(quantity.statement.rawValue)
      figure(quantity.value, quantity.upper, quantity.unit, quantity.comparator)
      canonical(quantity.canonical, quantity.comparator)
      evidence(quantity.evidence)
      endRow()
    }
  }

  fileprivate mutating func cells(_ plan: Plan) {
    for table in plan.tables {
      for (index, cell) in table.cells.enumerated() {
        text(plan.id)
        id(table.id, in: plan.id)
        field(index + 1)
        text(table.path?.description)
        text(table.caption)
        text(cell.row)
        text(cell.column)
        field(cell.value)
        text(cell.unit)
        evidence(cell.evidence)
        endRow()
      }
    }
  }

  private mutating func figure(
    _ value: ExactDecimal?, _ upper: ExactDecimal?, _ unit: String, _ comparator: Comparator?
  ) {
    let bounds = Bounds(value, upper, comparator)
    field(value)
    field(upper)
    field(bounds.min)
    field(bounds.max)
    text(unit)
    name(comparator?.rawValue)
  }

  private mutating func canonical(_ canonical: CanonicalQuantity?, _ comparator: Comparator?) {
    let bounds = Bounds(canonical?.value, canonical?.upper, comparator)
    field(bounds.min)
    field(bounds.max)
    text(canonical?.unit)
  }

  private mutating func evidence(_ quote: Quote?) {
    text(quote?.text)
    field(quote?.charStart)
    field(quote?.charEnd)
    field(quote?.block)
    text(quote?.rule)
    field(quote?.origin.line)
    field(quote?.origin.column)
    field(quote?.origin.byte)
    text(quote?.origin.part)
    field(quote?.origin.paragraph)
  }
}
