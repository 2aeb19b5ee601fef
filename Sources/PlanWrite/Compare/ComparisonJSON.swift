package import PlanModel

// Keys are written in ascending order; see `JSONWriter`.

/// A comparison as one JSON value: pretty, keys sorted, a line feed at the end.
package func json(_ comparison: Comparison) -> [UInt8] {
  var writer = JSONWriter(pretty: true)
  writer.object {
    $0.field("mode", comparison.mode.rawValue)
    $0.field("plans", comparison.plans) { $0.plan($1) }
    $0.field("rows", comparison.rows) { $0.row($1) }
    $0.field("schema", Comparison.schema)
    $0.field("tasks", comparison.tasks) { $0.task($1) }
    $0.field("units", comparison.units) { $0.unit($1) }
    $0.field("unused_pairs", comparison.unusedPairs)
  }
  writer.endLine()
  return writer.bytes
}

extension JSONWriter {
  /// What is told, for programs: the sentence's id and what fills its blanks.
  mutating func remark(_ remark: Remark) {
    object {
      $0.field("id", remark.id)
      $0.field("values", remark.values.map { $0.words(in: .chinese) })
    }
  }

  fileprivate mutating func plan(_ plan: ComparedPlan) {
    object {
      $0.field("id", plan.id)
      $0.field("path", plan.path)
      $0.optional("period", plan.period) {
        $0.field("end", $1.end)
        $0.field("start", $1.start)
      }
      $0.field("region", plan.region)
      $0.field("region_inferred", plan.regionInferred)
      $0.field("status", plan.status.rawValue)
      $0.field("title", plan.title)
    }
  }

  fileprivate mutating func row(_ row: IndicatorRow) {
    object {
      $0.field("cells", row.cells) { writer, cell in
        if let cell { writer.cell(cell) } else { writer.null() }
      }
      $0.change(row.change)
      $0.field("direction", row.direction?.rawValue)
      $0.field("indicator", row.indicator)
      $0.field("indicator_id", row.indicatorID)
      $0.field("pairs", row.pairs) { $0.pair($1) }
      $0.field("reason", row.reason)
      $0.field("reasons", row.reasons) { $0.remark($1) }
      $0.field("scope", row.scope)
      $0.field("strictness", row.strictness?.rawValue)
      $0.field("verdict", row.verdict?.rawValue)
    }
  }

  private mutating func cell(_ cell: IndicatorCell) {
    let target = cell.target
    object {
      $0.field("choice", cell.choice)
      $0.field("choices", cell.choices) { $0.remark($1) }
      $0.field("comparator", target.comparator?.rawValue)
      $0.field("due_by", target.dueBy)
      $0.field("evidence", target.evidence)
      $0.field("indicator", target.indicator)
      $0.field("measure", target.measure?.rawValue)
      $0.field("others", cell.others)
      $0.field("path", target.path?.description ?? "")
      $0.field("per_year", target.perYear)
      $0.field("quote", target.evidence.text)
      $0.field("target", target.id)
      $0.field("unit", target.unit)
      $0.value(target.value, target.upper)
    }
  }

  private mutating func pair(_ pair: IndicatorPair) {
    object {
      $0.change(pair.change)
      $0.field("direction", pair.direction?.rawValue)
      $0.field("from", pair.from)
      $0.optional("fulfilment", pair.fulfilment) {
        $0.field("evidence", $1.evidence)
        $0.field("percent", $1.percent)
        $0.field("quote", $1.evidence.text)
        $0.field("reported", $1.reported)
        $0.field("status", $1.status.rawValue)
        $0.field("unit", $1.unit)
        $0.field("year", $1.year)
      }
      $0.field("nearest", pair.nearest) { $0.near($1) }
      $0.field("reason", pair.reason)
      $0.field("reasons", pair.reasons) { $0.remark($1) }
      $0.field("strictness", pair.strictness?.rawValue)
      $0.field("to", pair.to)
      $0.field("verdict", pair.verdict?.rawValue)
    }
  }

  private mutating func near(_ near: NearTarget) {
    object {
      $0.field("evidence", near.evidence)
      $0.field("indicator", near.indicator)
      $0.field("quote", near.evidence.text)
      $0.field("reason", near.reasons.words(in: .chinese))
      $0.field("reasons", near.reasons) { $0.remark($1) }
      $0.field("target", near.target)
    }
  }

  private mutating func change(_ change: Change?) {
    optional("change", change) {
      $0.field("absolute", $1.absolute)
      $0.field("per_year", $1.perYear)
      $0.field("relative_percent", $1.relative)
      $0.field("unit", $1.unit)
    }
  }

  fileprivate mutating func task(_ task: TaskRow) {
    object {
      $0.field("after", task.after) { $0.reference($1) }
      $0.field("before", task.before) { $0.reference($1) }
      $0.field("change", task.change.rawValue)
      $0.field("from", task.from)
      $0.field("leads_gained", task.leadsGained)
      $0.field("leads_lost", task.leadsLost)
      $0.field("score", task.score)
      $0.field("to", task.to)
    }
  }

  private mutating func reference(_ task: TaskRow.Reference) {
    object {
      $0.field("item", task.item)
      $0.field("leads", task.leads)
      $0.field("path", task.path)
      $0.field("title", task.title)
    }
  }

  fileprivate mutating func unit(_ unit: UnitRow) {
    object {
      $0.field("change", unit.change.rawValue)
      $0.field("name", unit.name)
      $0.field("names", unit.names) { writer, name in
        if let name { writer.string(name) } else { writer.null() }
      }
      $0.field("renamed", unit.renamed)
      $0.field("roles", unit.roles) { writer, roles in
        guard let roles else { return writer.null() }
        writer.object {
          $0.field("guide", roles.guide)
          $0.field("lead", roles.lead)
          $0.field("responsible", roles.responsible)
          $0.field("support", roles.support)
        }
      }
      $0.field("unit_id", unit.id)
    }
  }
}
