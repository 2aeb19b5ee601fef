internal import PlanModel

/// A plan for human eyes: what it is, its items with their units, its targets, what was odd.
func summary(of plan: Plan, width: Int?, bold: Bool) -> [String] {
  let document = plan.document
  var facts = [document.documentNumber, document.issuers.isEmpty ? nil : document.issuers.joined(separator: "、")]
  facts.append(document.issuedOn?.description)
  facts.append(document.period.map { $0.start == $0.end ? "\($0.start)" : "\($0.start)—\($0.end)" })
  facts.append(document.status.rawValue)
  var lines = [document.title ?? plan.source.path, facts.compactMap { $0 }.joined(separator: " · "), "id \(plan.id)"]

  var items = TextTable(header: ["item", "title", "units"])
  for item in plan.items {
    let units = item.units.map { unit in
      unit.role == .responsible ? unit.name : "\(unit.name) (\(unit.role.rawValue))"
    }
    let title = item.title ?? item.text.filter { !$0.isNewline }
    items.rows.append([
      item.path.description, TextTable.cut(title, to: 60), units.joined(separator: "、") + (item.unitsOpen ? "等" : ""),
    ])
  }
  if !items.rows.isEmpty { lines += [""] + items.lines(width: width, bold: bold) }

  var targets = TextTable(header: ["item", "indicator", "target", "by"])
  for target in plan.targets {
    let figure = [target.aspirational ? "力争" : nil, target.perYear ? "每年" : nil, figure(of: target)]
    targets.rows.append([
      target.path?.description ?? "", target.indicator ?? "", figure.compactMap { $0 }.joined(separator: " "),
      target.deadline.map(String.init) ?? target.dueBy.map { "(\($0))" } ?? "",
    ])
  }
  if !targets.rows.isEmpty { lines += [""] + targets.lines(width: width, bold: bold) }

  if !plan.diagnostics.isEmpty { lines.append("") }
  lines += plan.diagnostics.map { "\($0.severity.rawValue)[\($0.id)]: \($0.message)" }
  lines += [
    "",
    "\(plan.items.count) items, \(plan.targets.count) targets, \(plan.quantities.count) other figures, "
      + "\(plan.tables.count) tables; \(percent(plan.coverage.unreadShare)) of the text unread",
  ]
  return lines
}

/// `≥ 2500 亿元`, `2—3 位`; the words themselves where there is no figure.
func figure(of target: PlanTarget) -> String {
  guard let value = target.value else { return target.evidence.text }
  let sign =
    switch target.comparator {
    case .ge: "≥ "
    case .gt: "> "
    case .le: "≤ "
    case .lt: "< "
    case .approx: "≈ "
    case .eq, .range, nil: ""
    }
  let change =
    switch target.measure {
    case .increase: "+"
    case .decrease: "−"
    case .cumulative, .level, .new, .rank, nil: ""
    }
  return "\(sign)\(change)\(value)\(target.upper.map { "—\($0)" } ?? "") \(target.unit)"
}

private func percent(_ share: Double) -> String {
  let tenths = Int((share * 1000).rounded())
  return "\(tenths / 10).\(tenths % 10) %"
}
