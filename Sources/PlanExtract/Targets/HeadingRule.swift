internal import PlanModel

/// A promise in an item's title that the text states too is a heading; one that stands nowhere else remains a promise.
enum HeadingRule {
  /// - Parameter titles: indices of the figures that stand in titles.
  static func apply(to findings: inout [QuantityFinding], titles: [Int]) {
    guard !titles.isEmpty else { return }
    let headings = Set(titles)
    var stated: Set<Figure> = []
    for (index, finding) in findings.enumerated() where finding.statement == .target && !headings.contains(index) {
      stated.insert(Figure(finding))
    }
    for index in titles where findings[index].statement == .target && stated.contains(Figure(findings[index])) {
      findings[index].statement = .heading
    }
  }

  private struct Figure: Hashable {
    var value: ExactDecimal
    var upper: ExactDecimal?
    var unit: String

    init(_ finding: QuantityFinding) {
      value = finding.value
      upper = finding.upper
      unit = finding.unit
    }
  }
}
