package import PlanModel

/// The pairs of a comparison as a table: one row for each two figures, and for each step at which an indicator comes or goes.
package func csv(_ comparison: Comparison, _ dialect: CSVDialect = .plain) -> [UInt8] {
  var writer = CSVWriter(dialect)
  writer.header(
    ["row_no", "indicator", "indicator_id", "scope"]
      + ["from", "to"].flatMap { side in
        [
          "plan", "title", "period_start", "period_end", "target", "indicator", "comparator", "value", "value_max",
          "unit", "measure", "per_year", "due_by", "quote",
        ].map { "\(side)_\($0)" }
      } + [
        "verdict", "reason", "direction", "strictness", "change", "change_unit", "change_percent", "change_per_year",
        "fulfilment", "reported", "reported_percent",
      ])
  for (index, row) in comparison.rows.enumerated() {
    for pair in row.pairs {
      writer.field(index + 1)
      writer.text(row.indicator)
      writer.text(row.indicatorID)
      writer.text(row.scope)
      for side in [pair.from, pair.to] {
        // A step at which the indicator comes or goes has one cell only.
        let cell = row.cells[side]?.target
        let plan = comparison.plans[side]
        writer.text(plan.id)
        writer.text(plan.title)
        writer.field(plan.period?.start)
        writer.field(plan.period?.end)
        writer.text(cell?.id)
        writer.text(cell?.indicator)
        writer.name(cell?.comparator?.rawValue)
        writer.field(cell?.value)
        writer.field(cell?.upper)
        writer.text(cell?.unit)
        writer.name(cell?.measure?.rawValue)
        writer.name(cell.map { $0.perYear ? "true" : "false" })
        writer.field(cell?.dueBy)
        writer.text(cell?.evidence.text)
      }
      writer.name(pair.verdict?.rawValue)
      writer.text(pair.reason)
      writer.name(pair.direction?.rawValue)
      writer.name(pair.strictness?.rawValue)
      writer.field(pair.change?.absolute)
      writer.text(pair.change?.unit)
      writer.field(pair.change?.relative)
      writer.field(pair.change?.perYear)
      writer.name(pair.fulfilment?.status.rawValue)
      writer.field(pair.fulfilment?.reported)
      writer.field(pair.fulfilment?.percent)
      writer.endRow()
    }
  }
  return writer.bytes
}
