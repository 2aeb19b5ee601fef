package import PlanModel

/// The pairs of a comparison as a table: one row for each two figures, and for each step at which an indicator comes or goes.
package func csv(_ comparison: Comparison, _ dialect: CSVDialect = .plain) -> [UInt8] {
  var writer = CSVWriter(dialect)
  writer.header([
    "row_no", "indicator", "scope", "from_plan", "from_target", "from_indicator", "from_value", "from_value_max",
    "from_unit",
    "from_quote", "to_plan", "to_target", "to_indicator", "to_value", "to_value_max", "to_unit", "to_quote", "verdict",
    "reason", "direction", "change", "change_unit", "change_percent", "change_per_year",
  ])
  for (index, row) in comparison.rows.enumerated() {
    for pair in row.pairs {
      writer.field(index + 1)
      writer.text(row.indicator)
      writer.text(row.scope)
      for side in [pair.from, pair.to] {
        // A step at which the indicator comes or goes has one cell only.
        let cell = row.cells[side]?.target
        writer.text(comparison.plans[side].id)
        writer.text(cell?.id)
        writer.text(cell?.indicator)
        writer.field(cell?.value)
        writer.field(cell?.upper)
        writer.text(cell?.unit)
        writer.text(cell?.evidence.text)
      }
      writer.name(pair.verdict?.rawValue)
      writer.text(pair.reason)
      writer.name(pair.direction?.rawValue)
      writer.field(pair.change?.absolute)
      writer.text(pair.change?.unit)
      writer.field(pair.change?.relative)
      writer.field(pair.change?.perYear)
      writer.endRow()
    }
  }
  return writer.bytes
}
