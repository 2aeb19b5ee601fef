internal import PlanModel

/// The page that sets plans side by side: what changed in a sentence, the plans, the table, the charts, units and tasks.
struct ComparisonPage {
  let comparison: Comparison
  let overview: PlanSet
  let words: Words
  /// Rows with their places in the comparison: what compares first, then what was found in several plans, then what came and went.
  let rows: [(number: Int, row: IndicatorRow)]
  /// A column for each plan is read across; of more plans than fit, one column tells all.
  var hasColumns: Bool { overview.plans.count <= 6 }

  init(comparison: Comparison, overview: PlanSet, words: Words) {
    self.comparison = comparison
    self.overview = overview
    self.words = words
    let numbered = comparison.rows.enumerated().map { (number: $0, row: $1) }
    rows =
      numbered.filter { $0.row.verdict == .comparable }
      + numbered.filter { $0.row.verdict != nil && $0.row.verdict != .comparable }
      + numbered.filter { $0.row.verdict == nil }
  }

  /// The heading above a table, with the button that copies it.
  func writeHead(_ title: String, id: String, ofTable table: String, to html: inout HTML) {
    html.element("div", ["class": "head"]) { html in
      html.element("h3", ["id": id], text: title)
      html.element(
        "button", ["type": "button", "class": "copy js-only", "data-table": table], text: words[.copyTable])
    }
  }

  func write(to html: inout HTML) {
    html.element("section", ["class": "page", "id": "compare", "aria-labelledby": "compare-h"]) { html in
      head(&html)
      plans(&html)
      contents(&html)
      IndicatorTable(page: self).write(to: &html)
      SlopeCharts(page: self).write(to: &html)
      UnitTable(page: self).write(to: &html)
      ChangedTasks(page: self).write(to: &html)
    }
    html.line()
  }

  private func count(_ direction: Direction) -> Int {
    comparison.rows.count { $0.verdict == .comparable && $0.direction == direction }
  }

  private func head(_ html: inout HTML) {
    let comparable = comparison.rows.count { $0.verdict == .comparable }
    let shared = comparison.rows.count { $0.verdict != nil }
    html.element("header") { html in
      html.element("p", ["class": "kicker"], text: words.fill(.plansCompared, "\(overview.plans.count)"))
      html.element(
        "h2", ["id": "compare-h"],
        text: comparable == 0
          ? words[.headlineNone]
          : words.fill(
            .headline, "\(comparable)", "\(count(.raised))", "\(count(.lowered))", "\(count(.kept))"))
      html.element(
        "p", ["class": "standfirst"],
        text: words.fill(
          .standfirst, "\(comparison.rows.count)", "\(shared)", "\(shared - comparable)",
          "\(comparison.rows.count { $0.verdict == nil && $0.direction == .new })",
          "\(comparison.rows.count { $0.verdict == nil && $0.direction == .dropped })"))
    }
  }

  private func plans(_ html: inout HTML) {
    html.element("ol", ["class": "cards"]) { html in
      for (index, plan) in overview.plans.enumerated() {
        html.element("li") { html in
          html.element("b", ["class": "mark"], text: PlanSet.mark(index))
          html.element("a", ["href": "#p\(index + 1)", "lang": "zh-CN"], text: plan.title)
          let compared = comparison.plans[index]
          let region = compared.region.map { compared.regionInferred ? "\($0)*" : $0 }
          html.element(
            "small",
            text: [plan.period, region, words.name(compared.status)].compactMap(\.self)
              .joined(separator: " · "))
        }
      }
    }
    if comparison.plans.contains(where: { $0.region != nil && $0.regionInferred }) {
      html.element("p", ["class": "note"], text: words[.inferred])
    }
  }

  /// The parts of this page, as the first of them can be long.
  private func contents(_ html: inout HTML) {
    html.element("p", ["class": "contents"]) { html in
      for (anchor, word) in [
        ("table-h", Word.indicators), ("charts-h", .charts), ("units-h", .unitsTitle), ("tasks-h", .tasksTitle),
      ] {
        if anchor == "charts-h", !hasCharts { continue }
        if anchor == "units-h", comparison.units.isEmpty { continue }
        if anchor == "tasks-h", comparison.tasks.isEmpty { continue }
        html.element("a", ["href": "#\(anchor)"], text: words[word])
      }
    }
  }

  private var hasCharts: Bool { comparison.rows.contains { !SlopeCharts.lines($0).isEmpty } }

  /// `① → ②`
  func step(_ from: Int, _ to: Int) -> String { "\(PlanSet.mark(from)) → \(PlanSet.mark(to))" }

  /// 提高 +500 亿元（+25%）
  func change(_ direction: Direction?, _ change: Change?) -> String {
    var text = direction.map { "\($0.arrow)\(words.name($0))" } ?? ""
    if let change, change.absolute.mantissa != 0 {
      let gap = change.unit.isEmpty || change.unit.hasPrefix("%") ? "" : " "
      text += " \(change.absolute.signed)\(gap)\(change.unit)"
      if let relative = change.relative { text += " (\(relative.signed)%)" }
      if let perYear = change.perYear { text += "; \(words[.perYear])\(perYear.signed)\(gap)\(change.unit)" }
    }
    return text
  }
}

extension Direction {
  /// Beside the word, so that neither colour nor the word is needed alone.
  var arrow: String {
    switch self {
    case .raised: "▲ "
    case .lowered: "▼ "
    case .kept: "＝ "
    case .new: "＋ "
    case .dropped: "－ "
    }
  }
}

extension ExactDecimal {
  var signed: String { mantissa > 0 ? "+\(self)" : mantissa < 0 ? "−\(String("\(self)".dropFirst()))" : "0" }
}
