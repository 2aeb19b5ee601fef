/// What a plan says twice, and whether it says the same.
package struct CheckReport: Sendable, Equatable {
  package static let schema = "taizhang/check/1"

  package var plan: String
  package var path: String
  package var title: String?
  /// Errors first, then in the order of the text.
  package var findings: [Finding] = []
  /// Figures that stand in several places and agree.
  package var agreements: [Finding] = []

  package init(plan: String, path: String, title: String?) {
    self.plan = plan
    self.path = path
    self.title = title
  }

  package var errors: Int { findings.count { $0.severity == .error } }
}

package struct Finding: Sendable, Equatable {
  package enum Severity: String, Sendable, CaseIterable {
    /// The plan's own words contradict each other, whatever they are taken to mean.
    case error
    /// Worth a look; there may be a good reason.
    case doubt
    /// Two places that agree.
    case agrees
  }

  /// A place in the plan.
  package struct Place: Sendable, Equatable {
    /// Path of the item it stands in; "" before the first.
    package var path: String
    package var quote: Quote

    package init(path: String, quote: Quote) {
      self.path = path
      self.quote = quote
    }
  }

  /// Stable dotted id: `check.table.total`.
  package var id: String
  package var severity: Severity
  package var remark: Remark
  /// The words that the finding rests on, in the order of the message.
  package var places: [Place]

  package var message: String { remark.words(in: .chinese) }

  package init(_ id: String, _ severity: Severity, _ remark: Remark, places: [Place]) {
    self.id = id
    self.severity = severity
    self.remark = remark
    self.places = places
  }
}
