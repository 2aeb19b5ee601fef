internal import PlanModel

/// For each indicator with figures that compare, a small chart: a line between two figures only where they may be set against each other, points by
/// themselves elsewhere. The scale begins at zero, so that no rise looks larger than it is.
struct SlopeCharts {
  let page: ComparisonPage

  private static let (width, height, left, right, top, bottom) = (300.0, 140.0, 36.0, 36.0, 24.0, 42.0)

  /// A figure in the chart.
  private struct Point {
    var plan: Int
    var target: PlanTarget
    var low: Double
    var high: Double
    var x: Double
  }

  func write(to html: inout HTML) {
    let rows = page.rows.filter { row in !Self.lines(row.row).isEmpty }
    guard !rows.isEmpty else { return }
    html.element("h3", ["id": "charts-h"], text: page.words[.charts])
    html.element("p", ["class": "note"], text: page.words[.chartsNote])
    html.element("div", ["class": "charts"]) { html in
      for (number, row) in rows { chart(row, number, &html) }
    }
  }

  /// Neighbouring figures that may be set against each other.
  static func lines(_ row: IndicatorRow) -> [(from: Int, to: Int)] {
    let present = row.cells.indices.filter { row.cells[$0] != nil }
    return zip(present, present.dropFirst()).filter { from, to in
      row.pairs.contains { $0.from == from && $0.to == to && $0.verdict == .comparable }
    }.map { (from: $0, to: $1) }
  }

  private func place(of plan: Int) -> Double {
    Self.left + (Self.width - Self.left - Self.right) * Double(plan) / Double(max(1, page.overview.plans.count - 1))
  }

  private func points(_ row: IndicatorRow) -> [Point] {
    let present = row.cells.indices.filter { row.cells[$0] != nil }
    let inner = Self.width - Self.left - Self.right
    return present.enumerated().compactMap { place, plan in
      guard let target = row.cells[plan]?.target, let value = target.canonical?.value ?? target.value else {
        return nil
      }
      let upper = target.canonical == nil ? target.upper : target.canonical?.upper
      // A few plans keep their places, so that charts can be read across; of many, only those with a figure are shown.
      let x =
        page.hasColumns ? self.place(of: plan) : Self.left + inner * Double(place) / Double(max(1, present.count - 1))
      return Point(plan: plan, target: target, low: value.double, high: (upper ?? value).double, x: x)
    }
  }

  private func chart(_ row: IndicatorRow, _ number: Int, _ html: inout HTML) {
    let points = points(row)
    let highest = max(0, points.map(\.high).max() ?? 0)
    let lowest = min(0, points.map(\.low).min() ?? 0)
    let span = highest - lowest == 0 ? 1 : highest - lowest
    func y(_ value: Double) -> Double {
      Self.top + (Self.height - Self.top - Self.bottom) * (highest - value) / span
    }
    let name = (row.scope.map { "\($0)：" } ?? "") + row.indicator
    let told = points.map { "\(page.overview.plans[$0.plan].shortName) \(page.words.figure(of: $0.target))" }
    html.element("figure") { html in
      html.element("figcaption") { html in
        html.element("a", ["href": "#r\(number + 1)", "lang": "zh-CN"], text: name)
        let change =
          row.verdict == .comparable
          ? page.change(row.direction, row.change) : row.verdict.map { page.words.name($0) } ?? ""
        html.element("small", ["class": row.direction?.rawValue], text: change)
      }
      html.element(
        "svg",
        [
          "viewBox": "0 0 \(Self.format(Self.width)) \(Self.format(Self.height))", "role": "img",
          "aria-label": page.words.fill(.chartLabel, name, told.joined(separator: page.words[.comma])),
        ]
      ) { html in
        line("axis", 0, y(0), Self.width, y(0), &html)
        for (from, to) in Self.lines(row) {
          guard let a = points.first(where: { $0.plan == from }), let b = points.first(where: { $0.plan == to }) else {
            continue
          }
          line("slope", a.x, y(a.low), b.x, y(b.low), &html)
        }
        if page.hasColumns {
          for (plan, entry) in page.overview.plans.enumerated() {
            let (anchor, x) = placed(place(of: plan))
            label(entry.shortName, "plan", anchor, x, Self.height - 6, &html)
          }
        }
        for point in points { write(point, of: points, row, y, &html) }
      }
    }
    html.line()
  }

  private func write(
    _ point: Point, of points: [Point], _ row: IndicatorRow, _ y: (Double) -> Double, _ html: inout HTML
  ) {
    let isLinked = Self.lines(row).contains { $0.from == point.plan || $0.to == point.plan }
    if point.low != point.high { line("span", point.x, y(point.low), point.x, y(point.high), &html) }
    html.open(
      "circle",
      [
        "class": isLinked ? "point" : "point alone", "cx": Self.format(point.x), "cy": Self.format(y(point.low)),
        "r": "4",
      ])
    html.raw("</circle>")
    // Beside the lines that meet in the point, not over them.
    let neighbours = Self.lines(row).compactMap { $0.from == point.plan ? $0.to : $0.to == point.plan ? $0.from : nil }
    let isBelow = neighbours.contains { plan in points.first { $0.plan == plan }.map { $0.low > point.low } ?? false }
    let (anchor, x) = placed(point.x)
    label(
      page.words.figure(of: point.target), "value", anchor, x, isBelow ? y(point.low) + 17 : y(point.high) - 9, &html)
    if !page.hasColumns { label(PlanSet.mark(point.plan), "plan", anchor, x, Self.height - 6, &html) }
  }

  /// Labels near an edge grow away from it.
  private func placed(_ x: Double) -> (anchor: String, x: Double) {
    x < Self.width / 3 ? ("start", x - 12) : x > Self.width * 2 / 3 ? ("end", x + 12) : ("middle", x)
  }

  private func label(
    _ text: String, _ name: String, _ anchor: String, _ x: Double, _ y: Double, _ html: inout HTML
  ) {
    html.element(
      "text", ["class": name, "text-anchor": anchor, "x": Self.format(x), "y": Self.format(y)], text: text)
  }

  private func line(_ name: String, _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ html: inout HTML) {
    html.open(
      "line",
      ["class": name, "x1": Self.format(x1), "y1": Self.format(y1), "x2": Self.format(x2), "y2": Self.format(y2)])
    html.raw("</line>")
  }

  /// To one place, the same everywhere.
  private static func format(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}
