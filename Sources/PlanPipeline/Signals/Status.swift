internal import Glibc
package import PlanModel
internal import PlanWrite

/// The state of an output folder: its last runs, what came in since, what needs attention.
package struct PipelineStatus: Sendable {
  /// Something that a person should look at.
  struct Attention: Sendable {
    var level: Diagnostic.Severity
    /// Stable dotted id; nil for what is told of the run itself.
    var id: String?
    var message: String
  }

  private let name: String
  private let path: String
  private let folder: String
  /// Nil before the first run.
  private var runs: [RunRecord]?
  /// Inputs by what was found of them since the last run; unchanged ones are left out.
  private var since: [(cause: String, count: Int)] = []
  private var attention: [Attention] = []

  /// - Throws: `PlanError` when the folder's store cannot be read.
  package init(of pipeline: PreparedPipeline, jobs: Int) async throws(PlanError) {
    (name, path, folder) = (pipeline.file.name, pipeline.file.path, pipeline.file.folder.value)
    guard access(Store.path(in: folder), F_OK) == 0 else { return }
    let store = try Store(folder: folder)
    let runs = try store.runs(atMost: 10)
    self.runs = runs
    let survey = try await survey(
      pipeline.inputs, stages: pipeline.stages, store: store, jobs: jobs, verify: false)
    for cause in Survey.Cause.allCases where cause != .unchanged && cause != .copy {
      let count = survey.inputs.count { $0.cause == cause }
      if count > 0 { since.append((cause.rawValue, count)) }
    }
    if !survey.deleted.isEmpty { since.append(("deleted", survey.deleted.count)) }

    if let started = try store.running() {
      attention.append(
        FolderLock.isHeld(folder)
          ? Attention(level: .note, message: "a run began at \(timestamp(started)) and is at work")
          : Attention(
            level: .warning,
            message: "the run of \(timestamp(started)) was cut off before its end; what it had read is not read again"))
    } else if let last = runs.first, let error = last.error {
      attention.append(Attention(level: .error, message: "the last run published nothing: \(error)"))
    }
    attention += try store.failures().map { Attention(level: .error, id: $0.id, message: $0.message) }
    attention += (try store.totals().warnings ?? []).map {
      Attention(level: .warning, id: $0.id, message: $0.message)
    }
    attention += survey.unreadable.map { Attention(level: .error, id: $0.id, message: $0.message) }
    attention += PublishedSets(folder: folder).damage.map {
      Attention(level: .warning, id: "output.damaged", message: $0.message)
    }
  }

  package var needsAttention: Bool { !attention.isEmpty }

  /// For a person.
  package func lines(width: Int?, bold: Bool) -> [String] {
    guard let runs else { return ["\(folder): no run yet"] }
    var table = TextTable(header: [
      "started (UTC)", "seconds", "status", "outputs", "plans", "failed", "targets", "unread",
    ])
    for run in runs {
      table.rows.append([
        timestamp(run.started), seconds(run), told(run.status), run.outcome, "\(run.totals.plans)",
        "\(run.totals.failed)", "\(run.totals.targets)", "\(Int((run.unreadShare * 1000).rounded())) ‰",
      ])
    }
    let news = since.map { "\($0.count) \($0.cause)" }.joined(separator: ", ")
    let told = attention.map { entry in
      "  " + (entry.id.map { "\(entry.level.rawValue)[\($0)]: " } ?? "") + entry.message
    }
    return ["\(name) → \(folder)", ""] + table.lines(width: width, bold: bold)
      + ["", "since the last run: " + (news.isEmpty ? "nothing new" : "\(news) (taizhang plan \(path))")]
      + ["", attention.isEmpty ? "nothing needs attention" : "needs attention:"] + told
  }

  /// One JSON object, `taizhang/status/1`: `pipeline`, `folder`, `runs` (the last first), `since`, `attention`.
  package var json: [UInt8] {
    statusJSON(
      pipeline: name, folder: folder,
      runs: (runs ?? []).map { run in
        [
          "started": .text(timestamp(run.started)), "milliseconds": .integer(run.milliseconds),
          "status": .integer(Int(run.status)), "outcome": .text(run.outcome), "plans": .integer(run.totals.plans),
          "failed": .integer(run.totals.failed), "items": .integer(run.totals.items),
          "units": .integer(run.totals.units), "targets": .integer(run.totals.targets),
        ]
      }, since: since,
      attention: attention.map {
        ["level": .text($0.level.rawValue), "id": $0.id.map { .text($0) }, "message": .text($0.message)]
      })
  }
}

extension RunRecord {
  /// What became of the outputs.
  fileprivate var outcome: String { published ? "new set" : error == nil ? "unchanged" : "not published" }
}

/// To a tenth.
private func seconds(_ run: RunRecord) -> String {
  let tenths = (run.milliseconds + 50) / 100
  return "\(tenths / 10).\(tenths % 10)"
}

private func told(_ status: Int32) -> String {
  guard let known = ExitStatus(rawValue: status) else { return "cut off" }
  let words =
    switch known {
    case .success: "all well"
    case .someFailed: "some failed"
    case .nothingRead: "nothing read"
    case .noInput: "no input"
    case .cannotWrite: "not written"
    case .busy: "busy"
    case .usage, .pipelineWrong: "wrong call"
    }
  return "\(status) \(words)"
}

/// ISO 8601 in UTC, to the second.
func timestamp(_ seconds: Int) -> String {
  var time = time_t(seconds)
  var parts = tm()
  gmtime_r(&time, &parts)
  func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
  let day = "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
  return "\(day)T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
}
