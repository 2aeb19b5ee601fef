/// How a run goes, beside what its pipeline says.
package struct RunOptions: Sendable {
  /// Failures that a run puts up with.
  package enum FailureLimit: Sendable, Equatable {
    case count(Int)
    /// Of all documents.
    case percent(Int)

    /// `5` or `10%`; nil for anything else.
    package init?(_ text: String) {
      let digits = text.hasSuffix("%") ? text.dropLast() : text[...]
      guard let number = Int(digits), number >= 0 else { return nil }
      if text.hasSuffix("%") {
        guard number <= 100 else { return nil }
        self = .percent(number)
      } else {
        self = .count(number)
      }
    }

    func isExceeded(by failures: Int, of documents: Int) -> Bool {
      switch self {
      case .count(let most): failures > most
      case .percent(let most): failures * 100 > most * documents
      }
    }
  }

  /// Documents worked on at a time.
  package var jobs: Int
  /// Whether to tell a change of a file by its bytes, not by size and times, and to check the published files too.
  package var verify = false
  /// Whether to wait for another run in the same folder to end.
  package var waits = false
  /// Whether the first failure ends the run, which then publishes nothing.
  package var failFast = false
  /// More failures than this end the run, which then publishes nothing.
  package var maximumFailures: FailureLimit?
  /// Whether to read documents again that failed, though nothing changed.
  package var retries = false

  /// Whether to write the files that hold all plans as `.gz` too.
  package var compresses = false

  package init(jobs: Int) { self.jobs = jobs }
}
