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
    let rows = page.rows.map { (number: $0.number, row: $0.row, lines: Self.lines($0.row)) }.filter {
      !$0.lines.isEmpty
    }
    guard !rows.isEmpty else { return }
    html.element("h3", ["id": "charts-h"], text: page.words[.charts])
    html.element("p", ["class": "note"], text: page.words[.chartsNote])
    html.element("div", ["class": "charts"]) { html in
      for (number, row, lines) in rows { chart(row, number, lines, &html) }
    }
  }

  /// A line of a chart.
  struct Line {
    var from: Int
    var to: Int
    /// Whether plans between have a figure that compares with neither end.
    var isFar: Bool
  }

  /// The figures of a row that may be set against each other, each with the next such figure.
  static func lines(_ row: IndicatorRow) -> [Line] {
    let present = row.cells.indices.filter { row.cells[$0] != nil }
    guard present.count > 1 else { return [] }
    let comparable = Set(row.pairs.lazy.filter { $0.verdict == .comparable }.map { [$0.from, $0.to] })
    var lines: [Line] = []
    for (place, from) in present.enumerated() {
      for to in present[(place + 1)...] where comparable.contains([from, to]) {
        let between = present.filter { $0 > from && $0 < to }
        guard !between.contains(where: { comparable.contains([from, $0]) || comparable.contains([$0, to]) }) else {
          break
        }
        lines.append(Line(from: from, to: to, isFar: !between.isEmpty))
        break
      }
    }
    return lines
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

  private func chart(_ row: IndicatorRow, _ number: Int, _ lines: [Line], _ html: inout HTML) {
    let points = points(row)
    let highest = max(0, points.map(\.high).max() ?? 0)
    let lowest = min(0, points.map(\.low).min() ?? 0)
    let span = highest - lowest == 0 ? 1 : highest - lowest
    func y(_ value: Double) -> Double {
      Self.top + (Self.height - Self.top - Self.bottom) * (highest - value) / span
    }
    let name = (row.scope.map { "\($0)：" } ?? "") + row.indicator
    let figures = points.map { "\(page.overview.plans[$0.plan].shortName) \(page.words.figure(of: $0.target))" }
    html.element("figure") { html in
      html.element("figcaption") { html in
        html.element("a", ["href": "#r\(number + 1)", "lang": "zh-CN"], text: name)
        html.element("small", ["class": row.direction?.rawValue], text: told(row, lines))
      }
      html.element(
        "svg",
        [
          "viewBox": "0 0 \(Self.format(Self.width)) \(Self.format(Self.height))", "role": "img",
          "aria-label": page.words.fill(.chartLabel, name, figures.joined(separator: page.words[.comma])),
        ]
      ) { html in
        line("axis", 0, y(0), Self.width, y(0), &html)
        for joined in lines {
          guard let a = points.first(where: { $0.plan == joined.from }),
            let b = points.first(where: { $0.plan == joined.to })
          else {
            continue
          }
          line(joined.isFar ? "slope far" : "slope", a.x, y(a.low), b.x, y(b.low), &html)
        }
        if page.hasColumns {
          for (plan, entry) in page.overview.plans.enumerated() {
            let (anchor, x) = placed(place(of: plan))
            label(entry.shortName, "plan", anchor, x, Self.height - 6, &html)
          }
        }
        for point in points { write(point, of: points, lines, y, &html) }
      }
    }
    html.line()
  }

  /// What changed, or why the whole does not compare and which two figures do.
  private func told(_ row: IndicatorRow, _ lines: [Line]) -> String {
    guard let verdict = row.verdict, verdict != .comparable else { return page.change(row.direction, row.change) }
    let steps = lines.compactMap { line in
      row.pairs.first { $0.from == line.from && $0.to == line.to }.map {
        "\(page.step($0.from, $0.to)) \(page.change($0.direction, $0.change))"
      }
    }
    return ([page.words.name(verdict)] + steps.prefix(2)).joined(separator: page.words[.comma])
  }

  private func write(
    _ point: Point, of points: [Point], _ lines: [Line], _ y: (Double) -> Double, _ html: inout HTML
  ) {
    let isLinked = lines.contains { $0.from == point.plan || $0.to == point.plan }
    if point.low != point.high { line("span", point.x, y(point.low), point.x, y(point.high), &html) }
    html.open(
      "circle",
      [
        "class": isLinked ? "point" : "point alone", "cx": Self.format(point.x), "cy": Self.format(y(point.low)),
        "r": "4",
      ])
    html.raw("</circle>")
    // Beside the lines that meet in the point, not over them.
    let neighbours = lines.compactMap { $0.from == point.plan ? $0.to : $0.to == point.plan ? $0.from : nil }
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
