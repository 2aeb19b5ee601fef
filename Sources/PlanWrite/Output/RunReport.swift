package import PlanModel

/// What a run read and wrote: `run.json`.
///
/// It holds nothing that differs between two runs over the same input, save how long the parts of this run took.
package struct RunReport: Sendable {
  package static let schema = "taizhang/run/1"

  /// An input and what became of it.
  package struct Input: Sendable, Equatable {
    package var path: String
    /// Other inputs with the same bytes.
    package var copies: [String]
    package var byteCount: Int
    package var sha256: String
    package var plan: String
    package var items: Int
    package var units: Int
    package var targets: Int
    package var quantities: Int
    package var cells: Int
    package var diagnostics: Int
    package var textBytes: Int
    package var unreadBytes: Int

    /// Exact to four places; 0 for an empty text.
    package var unreadShare: ExactDecimal {
      guard textBytes > 0 else { return ExactDecimal(0) }
      return ExactDecimal(mantissa: Int64((unreadBytes * 20_000 + textBytes) / (2 * textBytes)), scale: 4)
    }
  }

  /// An input that gave no plan.
  package struct Failure: Sendable, Equatable {
    package var path: String
    package var error: PlanError
  }

  struct DiagnosticKey: Hashable {
    var id: String
    var severity: Diagnostic.Severity
  }

  package var version: String
  /// Name of the pipeline.
  package var pipeline: String
  /// Digest of the rules and options that read the documents.
  package var rules = ""
  /// How long the parts of the run took, up to the writing of this report.
  package var milliseconds: [(stage: String, milliseconds: Int)] = []
  /// In the order in which they were added.
  package private(set) var inputs: [Input] = []
  package private(set) var failures: [Failure] = []
  package var outputs: [PublishedFile] = []
  private(set) var diagnostics: [DiagnosticKey: Int] = [:]

  /// - Parameters:
  ///   - version: version of the tool.
  ///   - pipeline: name of the pipeline.
  package init(version: String, pipeline: String) {
    self.version = version
    self.pipeline = pipeline
  }

  /// Adds an input that became a plan; called in the order of the inputs.
  package mutating func add(_ plan: Plan) {
    inputs.append(
      Input(
        path: plan.source.path, copies: plan.source.copies, byteCount: plan.source.byteCount,
        sha256: plan.source.sha256, plan: plan.id,
        items: plan.items.count, units: plan.items.reduce(0) { $0 + $1.units.count }, targets: plan.targets.count,
        quantities: plan.quantities.count, cells: plan.tables.reduce(0) { $0 + $1.cells.count },
        diagnostics: plan.diagnostics.count, textBytes: plan.coverage.bytes.values.reduce(0, +),
        unreadBytes: plan.coverage.bytes[.unread] ?? 0))
    for diagnostic in plan.diagnostics {
      diagnostics[DiagnosticKey(id: diagnostic.id, severity: diagnostic.severity), default: 0] += 1
    }
  }

  /// Adds an input that gave no plan; called in the order of the inputs.
  package mutating func add(_ error: PlanError, path: String) {
    failures.append(Failure(path: path, error: error))
  }
}

/// Why a document is in quarantine: pretty, keys sorted, a line feed at the end.
package func failureJSON(
  path: String, copies: [String], sha256: String?, error: PlanError, version: String
) -> [UInt8] {
  var writer = JSONWriter(pretty: true)
  writer.object {
    $0.field("copies", copies)
    $0.field("id", error.id)
    $0.field("message", error.message)
    $0.field("path", path)
    $0.field("schema", "taizhang/failure/1")
    $0.field("sha256", sha256)
    $0.field("tool") {
      $0.field("name", "taizhang")
      $0.field("version", version)
    }
  }
  writer.endLine()
  return writer.bytes
}

/// The report as `run.json`: pretty, keys sorted, a line feed at the end.
package func json(_ report: RunReport) -> [UInt8] {
  var writer = JSONWriter(pretty: true)
  writer.object {
    $0.field("counts") { $0.counts(report) }
    let diagnostics = report.diagnostics.sorted { a, b in
      (a.key.id, a.key.severity.rawValue) < (b.key.id, b.key.severity.rawValue)
    }
    $0.field("diagnostics", diagnostics) { writer, entry in
      writer.object {
        $0.field("count", entry.value)
        $0.field("id", entry.key.id)
        $0.field("severity", entry.key.severity.rawValue)
      }
    }
    $0.field("failures", report.failures) { writer, failure in
      writer.object {
        $0.field("id", failure.error.id)
        $0.field("message", failure.error.message)
        $0.field("path", failure.path)
      }
    }
    $0.field("inputs", report.inputs) { $0.input($1) }
    $0.field("outputs", report.outputs) { writer, file in
      writer.object {
        $0.field("bytes", file.byteCount)
        $0.field("path", file.path)
        $0.field("sha256", file.sha256)
      }
    }
    $0.field("pipeline", report.pipeline)
    $0.field("rules", report.rules)
    $0.field("schema", RunReport.schema)
    $0.field("timings_ms") { writer in
      for entry in report.milliseconds.sorted(by: { $0.stage < $1.stage }) {
        writer.key(text: entry.stage)
        writer.integer(entry.milliseconds)
      }
    }
    $0.field("tool") {
      $0.field("name", "taizhang")
      $0.field("version", report.version)
    }
  }
  writer.endLine()
  return writer.bytes
}

extension JSONWriter {
  fileprivate mutating func counts(_ report: RunReport) {
    func sum(_ count: KeyPath<RunReport.Input, Int>) -> Int { report.inputs.reduce(0) { $0 + $1[keyPath: count] } }
    field("cells", sum(\.cells))
    field("failures", report.failures.count)
    field("inputs", report.inputs.count + report.failures.count)
    field("items", sum(\.items))
    field("plans", report.inputs.count)
    field("quantities", sum(\.quantities))
    field("targets", sum(\.targets))
    field("units", sum(\.units))
  }

  fileprivate mutating func input(_ input: RunReport.Input) {
    object {
      $0.field("bytes", input.byteCount)
      $0.field("cells", input.cells)
      $0.field("copies", input.copies)
      $0.field("diagnostics", input.diagnostics)
      $0.field("items", input.items)
      $0.field("path", input.path)
      $0.field("plan", input.plan)
      $0.field("quantities", input.quantities)
      $0.field("sha256", input.sha256)
      $0.field("targets", input.targets)
      $0.field("text_bytes", input.textBytes)
      $0.field("units", input.units)
      $0.field("unread_bytes", input.unreadBytes)
      $0.field("unread_share", input.unreadShare)
    }
  }
}
