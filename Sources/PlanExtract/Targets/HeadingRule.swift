internal import PlanModel

/// A promise in an item's title that the item's own text, or an item below it, states too is a heading; one that stands nowhere else there remains
/// a promise. The same figure in another item is another promise.
enum HeadingRule {
  /// - Parameters:
  ///   - titles: indices of the figures that stand in titles.
  ///   - items: the items that the findings point to.
  static func apply(to findings: inout [QuantityFinding], titles: [Int], items: [OutlineItem]) {
    guard !titles.isEmpty else { return }
    let headings = Set(titles)
    var stated: Set<Figure> = []
    for (index, finding) in findings.enumerated() where finding.statement == .target && !headings.contains(index) {
      stated.insert(Figure(finding, in: finding.item))
      var item = finding.item
      while let home = item, items.indices.contains(home), let parent = items[home].parent {
        stated.insert(Figure(finding, in: parent))
        item = parent
      }
    }
    for index in titles where findings[index].statement == .target {
      guard stated.contains(Figure(findings[index], in: findings[index].item)) else { continue }
      findings[index].statement = .heading
    }
  }

  private struct Figure: Hashable {
    var item: Int?
    var value: ExactDecimal
    var upper: ExactDecimal?
    var unit: String

    init(_ finding: QuantityFinding, in item: Int?) {
      self.item = item
      value = finding.value
      upper = finding.upper
      unit = finding.unit
    }
  }
}
