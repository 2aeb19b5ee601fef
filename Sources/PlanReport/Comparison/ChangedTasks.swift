internal import PlanModel

/// What became of tasks from each plan to the next.
struct ChangedTasks {
  let page: ComparisonPage

  func write(to html: inout HTML) {
    let words = page.words
    guard !page.comparison.tasks.isEmpty else { return }
    page.writeHead(words[.tasksTitle], id: "tasks-h", ofTable: "tasks", to: &html)
    html.element("p", ["class": "note"], text: words[.tasksNote])
    // Browsers lay out what is folded only when it is opened.
    let isLong = page.comparison.tasks.count > 500
    if isLong {
      html.raw("<details>")
      html.element("summary", text: words.fill(.longTable, "\(page.comparison.tasks.count)"))
    }
    html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"tasks-h\">")
    html.element("table", ["id": "tasks", "class": "wide"]) { html in
      html.element("thead") { html in
        html.element("tr") { html in
          html.element("th", ["scope": "col"], text: words[.step])
          html.element("th", ["scope": "col", "data-sort": "text"], text: words[.change])
          html.element("th", ["scope": "col"], text: words[.before])
          html.element("th", ["scope": "col"], text: words[.after])
          html.element("th", ["scope": "col"], text: words[.leads])
          html.element("th", ["scope": "col", "data-sort": "number"], text: words[.likeness])
        }
      }
      html.element("tbody", ["lang": "zh-CN"]) { html in
        for row in page.comparison.tasks { write(row, &html) }
      }
    }
    html.raw("</div>")
    if isLong { html.raw("</details>") }
  }

  private func write(_ row: TaskRow, _ html: inout HTML) {
    html.element("tr") { html in
      html.element("td", text: page.step(row.from, row.to))
      html.element("th", ["scope": "row"], text: page.words.name(row.change))
      references(row.before, plan: row.from, &html)
      references(row.after, plan: row.to, &html)
      let leads = row.leadsLost.map { "－\($0)" } + row.leadsGained.map { "＋\($0)" }
      html.element("td", text: leads.joined(separator: "、"))
      html.element("td", ["class": "number", "data-n": row.score?.description], text: row.score?.description ?? "—")
    }
    html.line()
  }

  private func references(_ tasks: [TaskRow.Reference], plan: Int, _ html: inout HTML) {
    html.element("td") { html in
      if tasks.isEmpty { html.text("—") }
      for task in tasks {
        html.element("p") { html in
          html.element(
            "a", ["href": page.overview.anchor(ofItem: task.item, plan: plan).map { "#\($0)" }],
            text: "\(task.path) \(task.title)")
        }
      }
    }
  }
}
