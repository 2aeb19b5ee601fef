internal import PlanModel

/// What the check of the plan against itself found, each finding linked to the places it rests on.
struct FindingsList {
  let page: PlanPage

  func write(to html: inout HTML) {
    let (words, check) = (page.words, page.reported.check)
    html.element("h3", text: words[.check])
    if check.findings.isEmpty { html.element("p", ["class": "note"], text: words[.checkNone]) }
    // Errors are few and stand first.
    let errors = check.errors
    if errors > 0 { list(check.findings, 0..<errors, page.records.findings, prefix: "f", &html) }
    folded(.doubts, check.findings, errors..<check.findings.count, page.records.findings, prefix: "f", &html)
    folded(.agreements, check.agreements, check.agreements.indices, page.records.agreements, prefix: "g", &html)
  }

  private func folded(
    _ word: Word, _ findings: [Finding], _ range: Range<Int>, _ places: [[Int]], prefix: String, _ html: inout HTML
  ) {
    guard !range.isEmpty else { return }
    html.element("details") { html in
      html.element("summary", text: page.words.fill(word, "\(range.count)"))
      list(findings, range, places, prefix: prefix, &html)
    }
  }

  private func list(
    _ findings: [Finding], _ range: Range<Int>, _ places: [[Int]], prefix: String, _ html: inout HTML
  ) {
    html.element("ul", ["class": "findings"]) { html in
      for index in range {
        let finding = findings[index]
        html.element(
          "li", ["id": "p\(page.number)\(prefix)\(index + 1)", "class": finding.severity.rawValue]
        ) { html in
          html.element("b", text: page.words.name(finding.severity))
          html.text(" ")
          html.text(finding.remark.words(in: page.words.language))
          html.element("ul", ["lang": "zh-CN"]) { html in
            for (place, record) in zip(finding.places, places[index]) {
              html.element("li") { html in
                if !place.path.isEmpty { html.element("span", ["class": "path"], text: place.path) }
                html.text(" ")
                page.quote(place.quote.text, record, &html)
              }
            }
          }
        }
      }
    }
  }
}
