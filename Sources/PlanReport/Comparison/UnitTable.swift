internal import PlanModel

/// Who leads and supports how many tasks in each plan.
struct UnitTable {
  let page: ComparisonPage

  func write(to html: inout HTML) {
    let words = page.words
    guard !page.comparison.units.isEmpty else { return }
    page.writeHead(words[.unitsTitle], id: "units-h", ofTable: "units", to: &html)
    html.element("p", ["class": "note"], text: words[.unitsNote])
    html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"units-h\">")
    html.element("table", ["id": "units", "class": "wide"]) { html in
      html.element("thead") { html in
        html.element("tr") { html in
          html.element("th", ["scope": "col", "data-sort": "text"], text: words[.unit])
          if page.hasColumns {
            for (index, plan) in page.overview.plans.enumerated() {
              html.element(
                "th", ["scope": "col", "data-sort": "number"], text: "\(PlanSet.mark(index)) \(plan.shortName)")
            }
          } else {
            html.element("th", ["scope": "col"], text: words[.figures])
          }
          html.element("th", ["scope": "col", "data-sort": "text"], text: words[.change])
        }
      }
      html.element("tbody", ["lang": "zh-CN"]) { html in
        for row in page.comparison.units { write(row, &html) }
      }
    }
    html.raw("</div>")
  }

  private func write(_ row: UnitRow, _ html: inout HTML) {
    html.element("tr", ["data-name": row.name]) { html in
      html.element("th", ["scope": "row"], text: row.name)
      if page.hasColumns {
        for (plan, roles) in row.roles.enumerated() {
          html.element("td", ["data-n": roles.map { "\($0.total)" }]) { html in
            guard let roles else { return html.text("—") }
            html.text(told(roles))
            if let name = row.names[plan], row.renamed, name != row.name { html.element("small", text: " \(name)") }
          }
        }
      } else {
        let parts = row.roles.enumerated().compactMap { plan, roles in roles.map { "\(PlanSet.mark(plan)) \(told($0))" }
        }
        html.element("td", text: parts.joined(separator: page.words[.comma]))
      }
      html.element(
        "td", text: page.words.name(row.change) + (row.renamed ? page.words[.comma] + page.words[.renamed] : ""))
    }
  }

  private func told(_ roles: UnitRow.Roles) -> String {
    [
      (roles.lead, page.words.name(UnitRole.lead)), (roles.responsible, page.words.name(UnitRole.responsible)),
      (roles.support, page.words.name(UnitRole.support)), (roles.guide, page.words.name(UnitRole.guide)),
    ]
    .filter { $0.0 > 0 }.map { "\($0.1) \($0.0)" }.joined(separator: " · ")
  }
}
