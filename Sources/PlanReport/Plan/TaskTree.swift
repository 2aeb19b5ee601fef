internal import PlanModel

/// Items as a tree, each with its units and targets.
struct TaskTree {
  let page: PlanPage
  private let children: [String?: [Int]]
  private let targets: [String?: [Int]]

  init(page: PlanPage) {
    self.page = page
    var children: [String?: [Int]] = [:]
    // Depth by id. A parent stands before its children; anything else is shown at the top, so that the tree has no loops.
    var depths: [String: Int] = [:]
    for (index, item) in page.plan.items.enumerated() {
      var parent = item.parent.flatMap { depths[$0] == nil ? nil : $0 }
      // Browsers have limits that no plan comes near.
      if let above = parent, depths[above, default: 0] > 32 { parent = nil }
      children[parent, default: []].append(index)
      if depths[item.id] == nil { depths[item.id] = (parent.flatMap { depths[$0] } ?? 0) + 1 }
    }
    var targets: [String?: [Int]] = [:]
    for (index, target) in page.plan.targets.enumerated() {
      targets[target.item.flatMap { depths[$0] == nil ? nil : $0 }, default: []].append(index)
    }
    self.children = children
    self.targets = targets
  }

  func write(to html: inout HTML) {
    html.element("div", ["class": "head"]) { html in
      html.element("h3", text: page.words[.tasks])
      html.element("button", ["type": "button", "class": "copy-targets js-only"], text: page.words[.copyTable])
    }
    if page.plan.items.isEmpty { html.element("p", ["class": "note"], text: page.words[.noTasks]) }
    if let loose = targets[nil] {
      html.element("p", ["class": "note"], text: page.words[.targetsBeforeItems])
      list(of: loose, &html)
    }
    if let top = children[nil] { tree(top, depth: 0, &html) }
  }

  private func tree(_ items: [Int], depth: Int, _ html: inout HTML) {
    html.element("ul", ["class": depth == 0 ? "tree" : nil, "lang": depth == 0 ? "zh-CN" : nil]) { html in
      for index in items {
        let item = page.plan.items[index]
        let numbers = item.units.compactMap(page.overview.number)
        html.element(
          "li",
          [
            "class": "item", "id": page.records.all[page.records.items[index]].id,
            "data-path": item.path.description, "data-section": item.section.rawValue, "data-deadline": item.deadline,
            "data-quote": item.titleEvidence?.text ?? String(item.evidence.text.prefix(40)),
            "data-u": numbers.isEmpty ? nil : numbers.map(String.init).joined(separator: " "),
          ]
        ) { html in
          head(item, index, &html)
          if !item.units.isEmpty { units(of: index, &html) }
          if let targets = targets[item.id] { list(of: targets, &html) }
          if let below = children[item.id] { tree(below, depth: depth + 1, &html) }
        }
        html.line()
      }
    }
  }

  private func head(_ item: PlanItem, _ index: Int, _ html: inout HTML) {
    html.element("p", ["class": "task"]) { html in
      html.element("a", ["class": "path", "href": "#p\(page.number)a\(index + 1)"], text: item.path.description)
      html.text(" ")
      if let title = item.title {
        html.element("b", ["class": "title"], text: title)
      } else {
        let words = item.text.filter { !$0.isNewline }
        html.element("span", ["class": "title"], text: words.count > 48 ? words.prefix(47) + "…" : words[...])
      }
      if let deadline = item.deadline {
        let record = page.records.deadlines[index]
        html.element("span", ["class": "tag", "id": record.map { page.records.all[$0].id }]) { html in
          html.text("\(page.words[.deadline]) ")
          if let record { page.quote(deadline, record, &html) } else { html.text(deadline) }
        }
      }
      if item.evidence.rule == "correction" { html.element("span", ["class": "tag"], text: page.words[.corrected]) }
    }
  }

  /// The units by what they do, in the order in which the plan names them.
  private func units(of item: Int, _ html: inout HTML) {
    let units = page.plan.items[item].units
    html.element("p", ["class": "units"]) { html in
      var last: UnitRole?
      for (unit, record) in zip(units, page.records.units[item]) {
        if unit.role != last { html.element("span", ["class": "role"], text: page.words.name(unit.role)) }
        last = unit.role
        html.element(
          "a",
          [
            "class": "unit", "id": page.records.all[record].id, "href": page.href(record), "title": unit.fullName,
            "data-role": unit.role.rawValue, "data-quote": unit.evidence.text == unit.name ? nil : unit.evidence.text,
          ], text: unit.name)
        html.text(" ")
      }
      if page.plan.items[item].unitsOpen { html.text(page.words[.openList]) }
    }
  }

  private func list(of targets: [Int], _ html: inout HTML) {
    html.element("ul", ["class": "targets", "lang": "zh-CN"]) { html in
      for index in targets {
        let target = page.plan.targets[index]
        let verdict = page.overview.verdict(on: target.id, plan: page.number - 1)
        html.element(
          "li",
          [
            "class": target.kind == .quantified ? "target" : "target words",
            "id": page.records.all[page.records.targets[index]].id,
            "data-path": target.path?.description, "data-value": target.value?.description,
            "data-value_upper": target.upper?.description, "data-unit": target.unit.isEmpty ? nil : target.unit,
            "data-comparator": target.comparator?.rawValue, "data-measure": target.measure?.rawValue,
            "data-due_by": target.dueBy.map(String.init), "data-scope": target.scope,
            "data-per_year": target.perYear ? "true" : nil, "data-aspirational": target.aspirational ? "true" : nil,
            "data-verdict": verdict?.verdict,
          ]
        ) { html in line(target, index, verdict, &html) }
      }
    }
  }

  private func line(
    _ target: PlanTarget, _ index: Int, _ compared: (verdict: String, row: Int)?, _ html: inout HTML
  ) {
    let words = page.words
    html.element("b", ["class": "indicator"], text: target.indicator ?? "—")
    html.text(" ")
    if target.value != nil { html.element("span", ["class": "figure"], text: words.figure(of: target)) }
    html.text(" ")
    var tags: [String] = []
    if let due = target.dueBy { tags.append("\(due)") }
    if let scope = target.scope { tags.append(scope) }
    if let owners = OwnerTable(page.plan, of: target.item).owners(of: target) {
      tags.append(owners.units.map(\.name).joined(separator: "、"))
    }
    if target.aspirational { tags.append(words[.aspirational]) }
    if let binding = target.binding { tags.append(binding.rawValue) }
    if let value = target.baselineValue {
      tags.append("\(words[.baseline]) \(value)\(target.baselineYear.map { "（\($0)）" } ?? "")")
    }
    if target.evidence.rule == "correction" { tags.append(words[.corrected]) }
    if !tags.isEmpty { html.element("span", ["class": "tags"], text: tags.joined(separator: " · ")) }
    // Where another plan has a figure for it too, the verdict on the two.
    if let compared, let verdict = Verdict(rawValue: compared.verdict) {
      html.text(" ")
      html.element(
        "a", ["class": "verdict \(verdict.rawValue)", "href": "#r\(compared.row + 1)"], text: words.name(verdict))
    }
    html.text(" ")
    page.quote(target.evidence.text, page.records.targets[index], &html)
  }
}
