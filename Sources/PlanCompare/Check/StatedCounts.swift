internal import PlanModel

/// What a table says of itself in words, against its rows, its groups, its title and the tasks before it.
///
/// 合计：核心技术44项，共性技术17项，应用技术62项，共123项 below 123 rows: the parts must add up (else an error), the groups and rows must
/// be as many (else a doubt, for a row may not have been read), and a title that says 100项 above 123 rows is a doubt: 100 may be the least. Where
/// the figures of sibling tasks (24项, 10项, 3项… in 13 fields) add up to the table's total, they are one figure, and the report says so.
struct StatedCounts {
  let facts: PlanFacts

  func findings() -> [Finding] {
    facts.plan.tables.flatMap { table in
      let rows = TableRows(table)
      var findings = rows.totals.flatMap { stated($0, rows, table) }
      if let total = total(of: table, rows) {
        findings += title(table, total) + siblings(table, total)
      }
      return findings
    }
  }

  private typealias Total = (value: Int, unit: String, quote: Quote, term: Wording)

  /// The table's total: stated in words, in a cell, or as many rows as it numbers.
  private func total(of table: PlanTable, _ rows: TableRows) -> Total? {
    for text in rows.totals {
      if let last = printedFigures(in: text).last, last.words.hasSuffix("共") || last.words.hasSuffix("总计") {
        return (last.value, last.unit, table.evidence.part(text), .total)
      }
    }
    let totals = table.cells.filter { TableRows.isTotal($0.row) }
    if totals.count == 1, totals[0].value.isInteger {
      return (Int(totals[0].value.mantissa), totals[0].unit, totals[0].evidence, .total)
    }
    guard table.cells.isEmpty, rows.totals.isEmpty, ScanText.normalize(table.header.first ?? "") == "序号",
      rows.data.count > 2, let last = rows.data.last?.first, Int(ScanText.normalize(last)) == rows.data.count
    else { return nil }
    return (rows.data.count, "", table.evidence, .rowCount)
  }

  private func stated(_ text: String, _ rows: TableRows, _ table: PlanTable) -> [Finding] {
    let figures = printedFigures(in: text)
    guard figures.count >= 3, let total = figures.last, total.words.hasSuffix("共"),
      Set(figures.map(\.unit)).count == 1
    else { return [] }
    let parts = figures.dropLast()
    let place = facts.place(table, table.evidence.part(text))
    let sum = parts.reduce(0) { $0 + $1.value }
    var findings: [Finding] = []
    let told = parts.map { "\($0.value)" }.joined(separator: "+")
    findings.append(
      sum == total.value
        ? Finding("check.table.stated", .agrees, Remark(.statedAgrees, .text(told), "\(total.value)"), places: [place])
        : Finding(
          "check.table.stated", .error, Remark(.statedDiffers, .text(told), "\(sum)", "\(total.value)"), places: [place]
        )
    )
    let rowsPlace = facts.place(table, table.evidence)
    findings.append(
      rows.data.count == total.value
        ? Finding(
          "check.table.rows", .agrees, Remark(.rowsAgree, "\(rows.data.count)", "\(total.value)\(total.unit)"),
          places: [place])
        : Finding(
          "check.table.rows", .doubt, Remark(.rowsDiffer, "\(rows.data.count)", "\(total.value)\(total.unit)"),
          places: [place, rowsPlace]))
    for part in parts {
      let names = rows.groups.filter {
        ScanText.normalize($0.name).hasSuffix(String(part.words.drop { $0 == "合" || $0 == "计" }))
      }
      guard names.count == 1, let group = names.first else { continue }
      let agrees = group.count == part.value
      findings.append(
        Finding(
          "check.table.group", agrees ? .agrees : .doubt,
          Remark(.group, .text(group.name), "\(group.count)", "\(part.value)\(part.unit)"),
          places: [place, facts.place(table, table.evidence.part(group.name))]))
    }
    return findings
  }

  private func title(_ table: PlanTable, _ total: Total) -> [Finding] {
    guard let caption = table.caption, let figure = printedFigures(in: caption).first,
      total.unit.isEmpty || total.unit == figure.unit
    else { return [] }
    let places = [facts.place(captionOf: table), facts.place(table, total.quote)]
    if figure.value == total.value {
      return [
        Finding(
          "check.table.title", .agrees,
          Remark(.captionAgrees, .text(caption), .term(total.term), "\(total.value)\(figure.unit)"), places: places)
      ]
    }
    // 以上 in the title is kept by more.
    guard !(figure.isOpen && total.value >= figure.value) else { return [] }
    return [
      Finding(
        "check.table.title", .doubt,
        Remark(
          .captionDiffers, "\(figure.value)\(figure.unit)", .term(total.term), "\(total.value)\(figure.unit)"),
        places: places)
    ]
  }

  /// Sibling tasks with one figure of the table's unit each, at least three of them.
  private func siblings(_ table: PlanTable, _ total: Total) -> [Finding] {
    var parents: [String] = []
    var children: [String: [PlanItem]] = [:]
    for item in facts.plan.items where item.leaf && item.path.root == nil {
      guard let parent = item.parent else { continue }
      if children[parent] == nil { parents.append(parent) }
      children[parent, default: []].append(item)
    }
    return parents.compactMap { parent in
      let items = children[parent] ?? []
      let figures = items.compactMap { item -> (value: ExactDecimal, place: Finding.Place)? in
        let own = self.figures(of: item, unit: total.unit)
        return own.count == 1 ? own[0] : nil
      }
      guard items.count >= 3, figures.count == items.count,
        let sum = ExactDecimal.sum(figures.map(\.value)), sum == ExactDecimal(total.value)
      else { return nil }
      let name = facts.item(parent)?.title ?? facts.item(parent)?.path.description ?? ""
      return Finding(
        "check.table.tasks", .agrees,
        Remark(
          .siblings, .text(name), "\(items.count)", "\(sum)", facts.name(of: table), .term(total.term),
          "\(total.value)\(total.unit)"),
        places: [facts.place(table, total.quote)] + figures.map(\.place))
    }
  }

  /// The targets of an item in the unit, and the counts of what it lists (甲、乙等2项技术).
  private func figures(of item: PlanItem, unit: String) -> [(value: ExactDecimal, place: Finding.Place)] {
    let targets = facts.plan.targets.compactMap { target in
      target.item == item.id && target.unit == unit && target.comparator == .eq
        ? target.value.map { (value: $0, place: facts.place(target)) } : nil
    }
    let counts = facts.plan.quantities.compactMap { quantity in
      quantity.item == item.id && quantity.unit == unit && quantity.comparator == .eq && quantity.statement == .count
        ? (
          value: quantity.value, place: Finding.Place(path: quantity.path?.description ?? "", quote: quantity.evidence)
        )
        : nil
    }
    return targets + counts
  }
}
