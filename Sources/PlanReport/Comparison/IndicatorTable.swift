internal import PlanModel

/// The table of indicators: figures side by side, the verdict in words, what changed and why they compare or do not.
struct IndicatorTable {
  let page: ComparisonPage

  private var words: Words { page.words }
  private var overview: PlanSet { page.overview }

  func write(to html: inout HTML) {
    page.writeHead(words[.indicators], id: "table-h", ofTable: "indicators", to: &html)
    html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"table-h\">")
    html.element("table", ["id": "indicators", "class": page.hasColumns ? "wide" : "wide many"]) { html in
      html.element("caption", text: words[.tableCaption])
      html.element("thead") { html in
        html.element("tr") { html in header(&html) }
      }
      html.element("tbody", ["lang": "zh-CN"]) { html in
        for (number, row) in page.rows { write(row, number, &html) }
      }
    }
    html.raw("</div>")
  }

  private func header(_ html: inout HTML) {
    html.element("th", ["scope": "col", "data-sort": "text"], text: words[.indicator])
    if page.hasColumns {
      for (index, plan) in overview.plans.enumerated() {
        html.element("th", ["scope": "col", "data-sort": "number", "title": plan.title]) { html in
          html.text("\(PlanSet.mark(index)) \(plan.shortName)")
        }
      }
    } else {
      html.element("th", ["scope": "col"], text: words[.figures])
    }
    html.element("th", ["scope": "col", "data-sort": "text"], text: words[.verdict])
    html.element("th", ["scope": "col", "data-sort": "number"], text: words[.change])
    html.element("th", ["scope": "col"], text: words[.reason])
  }

  private func write(_ row: IndicatorRow, _ number: Int, _ html: inout HTML) {
    var units: Set<Int> = []
    for (plan, cell) in row.cells.enumerated() {
      if let cell { units.formUnion(overview.units(of: cell.target.id, plan: plan)) }
    }
    html.element(
      "tr",
      [
        "id": "r\(number + 1)", "data-verdict": PlanSet.verdict(row), "data-direction": row.direction?.rawValue,
        "data-u": units.isEmpty ? nil : units.sorted().map(String.init).joined(separator: " "),
      ]
    ) { html in
      html.element("th", ["scope": "row"], text: (row.scope.map { "\($0)：" } ?? "") + row.indicator)
      if page.hasColumns {
        for (plan, cell) in row.cells.enumerated() {
          html.element("td", ["data-n": cell.map { Self.number($0.target) }]) { html in
            if let cell { write(cell, plan, &html) } else { html.text("—") }
          }
        }
      } else {
        html.element("td") { html in figures(row, &html) }
      }
      verdict(row, &html)
    }
    html.line()
  }

  /// All figures in one cell; of more than can be taken in, the rest is folded.
  private func figures(_ row: IndicatorRow, _ html: inout HTML) {
    let present = row.cells.enumerated().compactMap { plan, cell in cell.map { (plan: plan, cell: $0) } }
    func write(_ some: ArraySlice<(plan: Int, cell: IndicatorCell)>, _ html: inout HTML) {
      for (plan, cell) in some {
        html.element("p") { html in
          html.text("\(PlanSet.mark(plan)) ")
          self.write(cell, plan, &html)
        }
      }
    }
    write(present.prefix(12), &html)
    guard present.count > 12 else { return }
    html.element("details") { html in
      html.element("summary", text: words.fill(.morePlans, "\(present.count - 12)"))
      write(present.dropFirst(12), &html)
    }
  }

  private func verdict(_ row: IndicatorRow, _ html: inout HTML) {
    html.element(
      "td", ["class": "v \(PlanSet.verdict(row))"], text: row.verdict.map { words.name($0) } ?? words[.onlyHere])
    html.element(
      "td",
      [
        "class": row.direction.map { "change \($0.rawValue)" } ?? "change", "data-n": row.change?.relative?.description,
      ],
      text: page.change(row.direction, row.change))
    let pairs = shown(row)
    html.element("td", ["class": "reason"]) { html in
      guard pairs.count > 1 else { return html.text(row.reasons.words(in: words.language)) }
      guard pairs.count > 6 else { return list(pairs, &html) }
      html.element("details") { html in
        html.element("summary", text: words.fill(.pairs, "\(pairs.count)"))
        list(pairs, &html)
      }
    }
  }

  private func list(_ pairs: [IndicatorPair], _ html: inout HTML) {
    html.element("ul") { html in
      for pair in pairs {
        html.element("li") { html in
          html.element("b", text: page.step(pair.from, pair.to))
          let parts = [pair.verdict.map { words.name($0) }, page.change(pair.direction, pair.change)]
          html.text(" " + parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: words[.comma]))
          // That another plan has none is said by the word before.
          if pair.verdict != nil, !pair.reasons.isEmpty {
            html.element("span", text: pair.reasons.words(in: words.language))
          }
        }
      }
    }
  }

  /// Every pair of a few plans; of many, each figure and the next.
  private func shown(_ row: IndicatorRow) -> [IndicatorPair] {
    guard row.pairs.count > 6 else { return row.pairs }
    let present = row.cells.indices.filter { row.cells[$0] != nil }
    let next = Dictionary(zip(present, present.dropFirst())) { first, _ in first }
    return row.pairs.filter { $0.verdict != nil && next[$0.from] == $0.to }
  }

  private func write(_ cell: IndicatorCell, _ plan: Int, _ html: inout HTML) {
    let target = cell.target
    html.element(
      "a",
      [
        "class": "figure", "href": overview.anchor(of: target.id, plan: plan).map { "#\($0)" },
        "title": target.evidence.text,
      ],
      text: words.figure(of: target))
    if let due = target.dueBy { html.element("small", text: " \(due)") }
    guard !cell.others.isEmpty else { return }
    html.element("details") { html in
      html.element("summary", text: words.fill(.otherPlaces, "\(cell.others.count)"))
      html.text(cell.choices.words(in: words.language))
      for (number, other) in cell.others.enumerated() {
        guard let anchor = overview.anchor(of: other, plan: plan) else { continue }
        html.text(" ")
        html.element("a", ["href": "#\(anchor)"], text: "[\(number + 1)]")
      }
    }
  }

  /// What a column is sorted by.
  private static func number(_ target: PlanTarget) -> String {
    (target.canonical?.value ?? target.value)?.description ?? ""
  }
}
