package import PlanModel

/// Why the records of a document are what they are, for a person: each field with its words, their place and the rule that took them.
///
/// - Parameter id: that of an item, target, figure or table, or its end; `document` for the fields of the document itself.
/// - Throws: `explain.id` when no record has it, and what reading the document throws.
package func explain(_ id: String, in path: String) throws(PlanError) -> [String] {
  var found: [[String]] = []
  var readError: PlanError?
  var count = 0
  Stages().read(path) { path, document in
    switch document {
    case .success(let document):
      count += 1
      for plan in Stages().plans(in: document) { found += explanations(of: id, in: plan) }
    case .failure(let error): readError = error
    }
  }
  if let readError, count == 0 { throw readError }
  guard !found.isEmpty else {
    throw PlanError(
      "explain.id",
      "\(path): no item, target, figure or table has the id “\(id)”; `taizhang extract --format json` prints the ids, and `document` stands for title, number, issuers and dates"
    )
  }
  return Array(found.joined(separator: [""]))
}

private func explanations(of id: String, in plan: Plan) -> [[String]] {
  func isMeant(_ other: String) -> Bool { other == id || other.hasSuffix(":" + id) || other.hasSuffix("-" + id) }
  var result: [[String]] = []
  if id == "document" || isMeant(plan.id) { result.append(fields(of: plan.document, id: plan.id)) }
  result += plan.items.filter { isMeant($0.id) }.map(fields)
  result += plan.targets.filter { isMeant($0.id) }.map(fields)
  result += plan.quantities.filter { isMeant($0.id) }.map(fields)
  for table in plan.tables where isMeant(table.id) {
    result.append(
      ["table \(table.id)"] + line("table", table.caption ?? "without caption", table.evidence)
        + table.cells.flatMap { line("cell", "\($0.row) | \($0.column): \($0.value)\($0.unit)", $0.evidence) })
  }
  return result
}

private func fields(of document: PlanDocument, id: String) -> [String] {
  ["document \(id)"] + line("title", document.title, document.titleEvidence)
    + line("document_number", document.documentNumber, document.documentNumberEvidence)
    + zip(document.issuers, document.issuersEvidence).flatMap { line("issuer", $0, $1) }
    + line("issued_on", document.issuedOn.map { "\($0)" }, document.issuedOnEvidence)
    + line("period", document.period.map { "\($0.start)–\($0.end)" }, document.periodEvidence)
    + line("status", document.status.rawValue, document.statusEvidence)
    + document.repeals.flatMap { line("repeals", $0.title ?? $0.documentNumber, $0.evidence) }
}

private func fields(_ item: PlanItem) -> [String] {
  ["item \(item.id), \(item.path) \(item.label), section \(item.section.rawValue)"]
    + line("title", item.title, item.titleEvidence)
    + item.units.flatMap { line("unit, \($0.role.rawValue)", $0.name, $0.evidence) }
    + line("deadline", item.deadline, item.deadlineEvidence)
}

private func fields(_ target: PlanTarget) -> [String] {
  let figure = target.value.map { value in "\(value)\(target.upper.map { "–\($0)" } ?? "")\(target.unit)" }
  return ["target \(target.id)"] + line("target", figure, target.evidence)
    + line("indicator", target.indicator, target.indicatorEvidence)
    + line("deadline", target.deadline.map { "\($0)" }, target.deadlineEvidence)
    + told("comparator", target.comparator?.rawValue) + told("measure", target.measure?.rawValue)
    + told("due by", target.dueBy.map { "\($0), from \(target.dueSource?.rawValue ?? "the text")" })
    + told("scope", target.scope) + told("binding", target.binding?.rawValue)
}

private func fields(_ quantity: PlanQuantity) -> [String] {
  ["figure \(quantity.id)"]
    + line(
      quantity.statement.rawValue, "\(quantity.value)\(quantity.upper.map { "–\($0)" } ?? "")\(quantity.unit)",
      quantity.evidence)
}

private func told(_ name: String, _ value: String?) -> [String] { value.map { ["  \(name): \($0)"] } ?? [] }

/// The value, the words, where they stand and what took them.
private func line(_ name: String, _ value: String?, _ quote: Quote?) -> [String] {
  guard let value else { return [] }
  guard let quote else { return ["  \(name): \(value) (by default)"] }
  let meaning = RuleCatalog.builtIn[quote.rule]?.takes
  return [
    "  \(name): \(value)", "    «\(quote.text)», \(place(quote)), characters \(quote.charStart)–\(quote.charEnd)",
    "    \(quote.rule)\(meaning.map { ": \($0)" } ?? "")",
  ]
}

private func place(_ quote: Quote) -> String {
  var words: [String] = []
  if let part = quote.origin.part { words.append(part) }
  if let line = quote.origin.line { words.append("line \(line)\(quote.origin.column.map { ", column \($0)" } ?? "")") }
  if let paragraph = quote.origin.paragraph { words.append("paragraph \(paragraph)") }
  return words.joined(separator: ", ")
}
