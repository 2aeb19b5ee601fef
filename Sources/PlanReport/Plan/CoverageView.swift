internal import PlanModel

/// What share of the text became what, and the stretches that no rule read.
struct CoverageView {
  let page: PlanPage

  func write(to html: inout HTML) {
    let (words, coverage) = (page.words, page.plan.coverage)
    let total = coverage.bytes.values.reduce(0, +)
    guard total > 0 else { return }
    html.element("h3", text: words[.coverage])
    html.element("p", text: words.fill(.coverageText, percent(total - (coverage.bytes[.unread] ?? 0), of: total)))
    bar(total, &html)
    html.element("ul", ["class": "classes"]) { html in
      for name in Coverage.Class.allCases {
        guard let bytes = coverage.bytes[name], bytes > 0 else { continue }
        html.element("li", ["class": "k-\(name.rawValue)"], text: "\(words.name(name)) \(percent(bytes, of: total))")
      }
    }
    unread(&html)
  }

  private func bar(_ total: Int, _ html: inout HTML) {
    html.element(
      "svg",
      ["class": "bar", "viewBox": "0 0 1000 14", "preserveAspectRatio": "none", "aria-hidden": "true"]
    ) { html in
      var (passed, start) = (0, 0)
      for name in Coverage.Class.allCases {
        guard let bytes = page.plan.coverage.bytes[name], bytes > 0 else { continue }
        passed += bytes
        let end = passed * 1000 / total
        html.open(
          "rect", ["class": "k-\(name.rawValue)", "x": "\(start)", "y": "0", "width": "\(end - start)", "height": "14"])
        html.raw("</rect>")
        start = end
      }
    }
  }

  private func unread(_ html: inout HTML) {
    let stretches = page.records.unread
    guard !stretches.isEmpty else {
      if page.text.isWhole { html.element("p", ["class": "note"], text: page.words[.unreadNone]) }
      return
    }
    html.element("p", ["class": "note"], text: page.words.fill(.unread, "\(stretches.count)"))
    html.element("ul", ["class": "unread", "lang": "zh-CN"]) { html in
      for record in stretches {
        let words = page.text.string(page.records.all[record].range)
        html.element("li", ["id": page.records.all[record].id]) {
          page.quote(words.count > 80 ? String(words.prefix(79)) + "…" : words, record, &$0)
        }
      }
    }
  }

  /// To one place, without floating point: the same everywhere.
  private func percent(_ part: Int, of whole: Int) -> String {
    let thousandths = (part * 2000 + whole) / (whole * 2)
    return "\(thousandths / 10).\(thousandths % 10)%"
  }
}
