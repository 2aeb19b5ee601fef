package import PlanModel

// Keys are written in ascending order; see `JSONWriter`. The fields are declared in `PlanFields.swift`.

/// The plan as one JSON value: pretty, keys sorted, no line feed at the end.
package func json(_ plan: Plan) -> [UInt8] {
  var writer = JSONWriter(pretty: true)
  writer.plan(plan)
  return writer.bytes
}

/// The plan as one line of `plans.jsonl`, line feed included.
package func jsonLine(_ plan: Plan) -> [UInt8] {
  var writer = JSONWriter()
  writer.plan(plan)
  writer.endLine()
  return writer.bytes
}

extension Coverage {
  /// The classes in the order of their names.
  static let classes: [Coverage.Class] = Class.allCases.sorted { $0.rawValue < $1.rawValue }
}

extension JSONWriter {
  fileprivate mutating func plan(_ plan: Plan) {
    object {
      $0.field("coverage") { writer in
        for name in Coverage.classes {
          writer.key(text: name.rawValue)
          writer.integer(plan.coverage.bytes[name] ?? 0)
        }
      }
      $0.field("diagnostics", plan.diagnostics) { $0.diagnostic($1) }
      $0.field("document") { $0.document(plan.document) }
      $0.field("id", plan.id)
      $0.field("items", plan.items) { $0.item($1) }
      $0.field("quantities", plan.quantities) { $0.quantity($1) }
      $0.field("schema", Plan.schema)
      $0.field("source") { $0.source(plan.source) }
      $0.field("tables", plan.tables) { $0.table($1) }
      let owners = OwnerTable(plan)
      $0.field("targets", plan.targets) { $0.target($1, owners: owners.owners(of: $1)) }
    }
  }

  private mutating func diagnostic(_ diagnostic: PlanDiagnostic) {
    object {
      $0.field("evidence", diagnostic.evidence)
      $0.field("id", diagnostic.id)
      $0.field("message", diagnostic.message)
      $0.field("severity", diagnostic.severity.rawValue)
    }
  }

  private mutating func document(_ document: PlanDocument) {
    field("document_number", document.documentNumber)
    field("evidence") {
      $0.field("document_number", document.documentNumberEvidence)
      $0.field("issued_on", document.issuedOnEvidence)
      $0.field("issuers", document.issuersEvidence) { $0.quote($1) }
      $0.field("period", document.periodEvidence)
      $0.field("status", document.statusEvidence)
      $0.field("title", document.titleEvidence)
    }
    field("issued_on", document.issuedOn?.description)
    field("issuers", document.issuers)
    field("kind", document.kind?.rawValue)
    optional("period", document.period) {
      $0.field("end", $1.end)
      $0.field("start", $1.start)
    }
    optional("region", document.region) {
      $0.field("code", $1.code)
      $0.field("name", $1.name)
    }
    field("repeals", document.repeals) { writer, repeal in
      writer.object {
        $0.field("document_number", repeal.documentNumber)
        $0.field("evidence", repeal.evidence)
        $0.field("title", repeal.title)
      }
    }
    field("series", document.series)
    field("status", document.status.rawValue)
    field("supersedes", document.supersedes)
    field("title", document.title)
  }

  private mutating func item(_ item: PlanItem) {
    object {
      $0.field("deadline", item.deadline)
      $0.field("deadline_evidence", item.deadlineEvidence)
      $0.field("evidence", item.evidence)
      $0.field("id", item.id)
      $0.field("label", item.label)
      $0.field("leaf", item.leaf)
      $0.field("number", item.path.numbers) { $0.integer($1) }
      $0.field("parent", item.parent)
      $0.field("path", item.path.description)
      $0.field("section", item.section.rawValue)
      $0.field("text", item.text)
      $0.field("title", item.title)
      $0.field("title_evidence", item.titleEvidence)
      $0.field("units", item.units) { $0.unit($1) }
      $0.field("units_open", item.unitsOpen)
    }
  }

  private mutating func unit(_ unit: ResponsibleUnit) {
    object {
      $0.field("evidence", unit.evidence)
      $0.field("full_name", unit.fullName)
      $0.field("group", unit.group)
      $0.field("kind", unit.kind?.rawValue)
      $0.field("level", unit.level?.rawValue)
      $0.field("name", unit.name)
      $0.field("role", unit.role.rawValue)
      $0.field("unit_id", unit.unitID)
    }
  }

  private mutating func owner(_ unit: ResponsibleUnit) {
    object {
      $0.field("name", unit.name)
      $0.field("role", unit.role.rawValue)
      $0.field("unit_id", unit.unitID)
    }
  }

  private mutating func target(_ target: PlanTarget, owners: Owners?) {
    let bounds = Bounds(target.value, target.upper, target.comparator)
    object {
      $0.field("aspirational", target.aspirational)
      let hasBaseline = target.baselineValue != nil || target.baselineYear != nil
      $0.optional("baseline", hasBaseline ? target : nil) {
        $0.field("value", $1.baselineValue)
        $0.field("year", $1.baselineYear)
      }
      $0.field("binding", target.binding?.rawValue)
      $0.canonical(target.canonical, target.comparator)
      $0.field("comparator", target.comparator?.rawValue)
      $0.field("deadline", target.deadline)
      $0.field("deadline_evidence", target.deadlineEvidence)
      $0.field("due_by", target.dueBy)
      $0.field("due_source", target.dueSource?.rawValue)
      $0.field("evidence", target.evidence)
      $0.field("id", target.id)
      $0.field("indicator", target.indicator)
      $0.field("indicator_evidence", target.indicatorEvidence)
      $0.field("indicator_id", target.indicatorID)
      $0.field("item", target.item)
      $0.field("kind", target.kind.rawValue)
      $0.field("measure", target.measure?.rawValue)
      $0.field("owners", owners?.units ?? []) { $0.owner($1) }
      $0.field("owners_from", owners?.source.rawValue)
      $0.field("path", target.path?.description ?? "")
      $0.field("per_year", target.perYear)
      $0.field("quote", target.evidence.text)
      $0.field("scope", target.scope)
      $0.field("source", target.source.rawValue)
      $0.field("unit", target.unit)
      $0.value(target.value, target.upper)
      $0.field("value_max", bounds.max)
      $0.field("value_min", bounds.min)
    }
  }

  private mutating func quantity(_ quantity: PlanQuantity) {
    let bounds = Bounds(quantity.value, quantity.upper, quantity.comparator)
    object {
      $0.canonical(quantity.canonical, quantity.comparator)
      $0.field("class", quantity.statement.rawValue)
      $0.field("comparator", quantity.comparator.rawValue)
      $0.field("evidence", quantity.evidence)
      $0.field("id", quantity.id)
      $0.field("item", quantity.item)
      $0.field("path", quantity.path?.description ?? "")
      $0.field("quote", quantity.evidence.text)
      $0.field("unit", quantity.unit)
      $0.value(quantity.value, quantity.upper)
      $0.field("value_max", bounds.max)
      $0.field("value_min", bounds.min)
    }
  }

  private mutating func table(_ table: PlanTable) {
    object {
      $0.field("caption", table.caption)
      $0.field("caption_evidence", table.captionEvidence)
      $0.field("cells", table.cells) { writer, cell in
        writer.object {
          $0.field("column", cell.column)
          $0.field("evidence", cell.evidence)
          $0.field("row", cell.row)
          $0.field("unit", cell.unit)
          $0.field("value", cell.value)
        }
      }
      $0.field("evidence", table.evidence)
      $0.field("header", table.header)
      $0.field("id", table.id)
      $0.field("path", table.path?.description ?? "")
      $0.field("rows", table.rows) { $0.array($1) { $0.string($1) } }
    }
  }
}
