internal import PlanModel

/// The figures of tables, the figures that are no targets, and what was odd: folded, for those who look.
struct OtherRecords {
  let page: PlanPage

  func write(to html: inout HTML) {
    for (table, records) in zip(page.plan.tables, page.records.cells) where !table.cells.isEmpty {
      write(table, records, to: &html)
    }
    figures(&html)
    diagnostics(&html)
  }

  private func write(_ table: PlanTable, _ records: [Int], to html: inout HTML) {
    let words = page.words
    html.element("details") { html in
      html.element("summary", text: "\(words[.tablesTitle])：\(table.caption ?? table.path?.description ?? "—")")
      self.table([words[.row], words[.column], words[.value]], &html) { html in
        for (cell, record) in zip(table.cells, records) {
          html.element("tr", ["id": page.records.all[record].id]) { html in
            html.element("th", ["scope": "row"], text: cell.row)
            html.element("td", text: cell.column)
            html.element("td", ["class": "number"]) {
              page.quote(words.figure(cell.value, nil, cell.unit, nil), record, &$0)
            }
          }
        }
      }
    }
  }

  private func figures(_ html: inout HTML) {
    let (words, quantities) = (page.words, page.plan.quantities)
    guard !quantities.isEmpty else { return }
    html.element("details") { html in
      html.element("summary", text: words.fill(.figuresTitle, "\(quantities.count)"))
      table([words[.className], words[.quoteWords], words[.value]], &html) { html in
        for (quantity, record) in zip(quantities, page.records.figures) {
          html.element("tr", ["id": page.records.all[record].id]) { html in
            html.element("th", ["scope": "row"], text: words.name(quantity.statement))
            html.element("td") { page.quote(quantity.evidence.text, record, &$0) }
            html.element(
              "td", ["class": "number"],
              text: words.figure(quantity.value, quantity.upper, quantity.unit, quantity.comparator))
          }
        }
      }
    }
  }

  private func diagnostics(_ html: inout HTML) {
    guard !page.plan.diagnostics.isEmpty else { return }
    html.element("details") { html in
      html.element("summary", text: page.words.fill(.diagnostics, "\(page.plan.diagnostics.count)"))
      html.element("ul", ["lang": "en"]) { html in
        for diagnostic in page.plan.diagnostics { html.element("li", text: diagnostic.message) }
      }
    }
  }

  private func table(_ header: [String], _ html: inout HTML, rows: (inout HTML) -> Void) {
    html.element("table", ["lang": "zh-CN"]) { html in
      html.element("thead") { html in
        html.element("tr") { html in for name in header { html.element("th", ["scope": "col"], text: name) } }
      }
      html.element("tbody") { rows(&$0) }
    }
  }
}
