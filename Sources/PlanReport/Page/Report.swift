package import PlanModel

/// A plan and what its check found.
package struct ReportedPlan: Sendable {
  package var plan: Plan
  package var check: CheckReport

  package init(plan: Plan, check: CheckReport) {
    self.plan = plan
    self.check = check
  }
}

/// The text that a plan was read from.
package struct ReportedText: Sendable {
  package var document: Document
  /// What no rule read, as UTF-8 ranges of the document's text.
  package var unread: [Range<Int>]

  package init(document: Document, unread: [Range<Int>]) {
    self.document = document
    self.unread = unread
  }
}

/// Most that one page can hold and still be read; a report of more is refused.
package enum ReportLimits {
  package static let plans = 200
  package static let textBytes = 8 << 20

  /// What is too much; nil when a report can be made.
  package static func excess(plans: Int, textBytes: Int) -> PlanError? {
    if plans > Self.plans {
      return PlanError(
        "report.large",
        "\(plans) plans are more than a report can show (\(Self.plans)); choose some of them, by name or by series")
    }
    if textBytes > Self.textBytes {
      return PlanError(
        "report.large",
        "\(textBytes >> 20) MB of text are more than a report can show (\(Self.textBytes >> 20)); choose fewer plans")
    }
    return nil
  }
}

/// The report as one HTML file that needs nothing else: the comparison, then a page for each plan.
///
/// - Parameters:
///   - plans: in the order in which the comparison has them, when there is one.
///   - comparison: of these plans; nil for a single one.
///   - text: the text of a plan; nil where the file is not there any more: what the plan quotes of it is shown then.
/// - Returns: UTF-8, the same bytes for the same plans.
package func report(
  _ plans: [ReportedPlan], comparison: Comparison?, language: Language = .chinese,
  text: (Plan) -> ReportedText?
) -> [UInt8] {
  let words = Words(language)
  let overview = PlanSet(plans, comparison: comparison)
  let parts = Skeleton(words: words, overview: overview, comparison: comparison).parts()
  var html = HTML(parts.before)
  if let comparison { ComparisonPage(comparison: comparison, overview: overview, words: words).write(to: &html) }
  // One plan at a time: its text and spans are gone before the next one's are made.
  for (index, plan) in plans.enumerated() {
    PlanPage(plan, text(plan.plan), number: index + 1, overview: overview, words: words).write(to: &html)
  }
  html.append(parts.behind)
  return html.bytes
}
