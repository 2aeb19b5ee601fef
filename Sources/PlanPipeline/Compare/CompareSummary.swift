internal import PlanModel

/// A comparison for human eyes: the plans, a row for each indicator, what became of units and tasks.
func summary(of comparison: Comparison, width: Int?, bold: Bool) -> [String] {
  var lines = comparison.plans.enumerated().map { index, plan in
    let years = plan.period.map { $0.start == $0.end ? "\($0.start)" : "\($0.start)—\($0.end)" }
    let region = plan.region.map { plan.regionInferred ? "\($0) (inferred)" : $0 }
    return (["[\(index + 1)] \(plan.title ?? plan.path)", years, region, plan.id].compactMap(\.self)).joined(
      separator: " · ")
  }
  lines.append("mode: \(comparison.mode.rawValue)")
  var table = TextTable(
    header: ["indicator"] + comparison.plans.indices.map { "[\($0 + 1)]" } + ["verdict", "direction", "reason"])
  // What can be compared first, then what was found in several plans, then what came and went.
  for row in comparison.rows.filter({ $0.verdict == .comparable })
    + comparison.rows.filter({
      $0.verdict != nil && $0.verdict != .comparable
    }) + comparison.rows.filter({ $0.verdict == nil })
  {
    table.rows.append(
      [TextTable.cut((row.scope.map { "\($0)：" } ?? "") + row.indicator, to: 48)]
        + row.cells.map { $0.map { figure(of: $0.target) } ?? "—" }
        + [row.verdict?.rawValue ?? "", row.direction?.rawValue ?? "", row.reason])
  }
  if !table.rows.isEmpty { lines += [""] + table.lines(width: width, bold: bold) }

  var units = TextTable(
    header: ["unit"] + comparison.plans.indices.map { "[\($0 + 1)] lead/support/responsible" } + ["change"])
  for row in comparison.units where row.change != .kept || row.renamed {
    let counts = row.roles.map { roles in roles.map { "\($0.lead)/\($0.support)/\($0.responsible)" } ?? "—" }
    units.rows.append([row.name] + counts + [row.change.rawValue + (row.renamed ? ", renamed" : "")])
  }
  if !units.rows.isEmpty { lines += [""] + units.lines(width: width, bold: bold) }

  var tasks = TextTable(header: ["plans", "change", "score", "before", "after", "leads"])
  for row in comparison.tasks {
    let leads = row.leadsLost.map { "−\($0)" } + row.leadsGained.map { "+\($0)" }
    tasks.rows.append([
      "[\(row.from + 1)]→[\(row.to + 1)]", row.change.rawValue, row.score.map(\.description) ?? "",
      row.before.map { "\($0.path) \(TextTable.cut($0.title, to: 40))" }.joined(separator: "; "),
      row.after.map { "\($0.path) \(TextTable.cut($0.title, to: 40))" }.joined(separator: "; "),
      leads.joined(separator: " "),
    ])
  }
  if !tasks.rows.isEmpty { lines += [""] + tasks.lines(width: width, bold: bold) }
  return lines
}

/// What a check found, for human eyes: each finding with the words it rests on.
func summary(of report: CheckReport, bold: Bool) -> [String] {
  let title = report.title ?? report.path
  var lines = [bold ? "\u{1B}[1m\(title)\u{1B}[0m" : title]
  for finding in report.findings + report.agreements {
    lines.append("\(finding.severity.rawValue)[\(finding.id)]: \(finding.message)")
    // An agreement needs no proof on a screen; the JSON has it.
    guard finding.severity != .agrees else { continue }
    lines += finding.places.prefix(4).map { place in
      let words = place.quote.text.filter { !$0.isNewline }
      return "  \(place.path.isEmpty ? "-" : place.path)  “\(TextTable.cut(words, to: 72))”"
    }
  }
  let doubts = report.findings.count - report.errors
  return lines + ["\(report.errors) errors, \(doubts) doubts, \(report.agreements.count) agreements", ""]
}
