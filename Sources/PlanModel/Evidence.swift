/// The words that prove a field: a range of the document's text and the rule that took it.
///
/// Invariant: the quote written out is exactly `Document.string(range)`.
package struct Evidence: Sendable, Equatable {
  /// Index into `Document.blocks`.
  package var block: Int
  /// UTF-8 offsets into `Document.text`.
  package var range: Range<Int>
  /// Stable dotted id of the rule: `unit.label`, `target.verb`.
  package var rule: String

  package init(block: Int, range: Range<Int>, rule: String) {
    self.block = block
    self.range = range
    self.rule = rule
  }
}

/// A value and the words it came from.
package struct Found<Value: Sendable & Equatable>: Sendable, Equatable {
  package var value: Value
  package var evidence: Evidence

  package init(_ value: Value, _ evidence: Evidence) {
    self.value = value
    self.evidence = evidence
  }
}

/// Something odd in an input that could be processed all the same.
package struct Diagnostic: Sendable, Equatable {
  package enum Severity: String, Sendable, CaseIterable, Comparable {
    case note, warning, error

    package static func < (a: Severity, b: Severity) -> Bool {
      a.rank < b.rank
    }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// Stable dotted id: `text.encoding.guessed`.
  package var id: String
  package var severity: Severity
  /// What happened, where, and what to do.
  package var message: String
  package var evidence: Evidence?

  package init(_ id: String, _ severity: Severity, _ message: String, evidence: Evidence? = nil) {
    self.id = id
    self.severity = severity
    self.message = message
    self.evidence = evidence
  }
}

/// An input that could not be processed at all: what, where, and what to do.
package struct PlanError: Error, Sendable, Equatable, CustomStringConvertible {
  /// Stable dotted id: `docx.encrypted`.
  package var id: String
  package var message: String

  package init(_ id: String, _ message: String) {
    self.id = id
    self.message = message
  }

  package var description: String { "\(message) [\(id)]" }
}
