internal import Glibc
package import PlanModel
internal import PlanWrite

/// The state of an output folder for a person: its last runs, what came in since, what needs attention.
package func statusLines(_ pipeline: PreparedPipeline, jobs: Int, width: Int?, bold: Bool) async throws(PlanError)
  -> [String]
{
  let folder = pipeline.file.folder.value
  guard access(Store.path(in: folder), F_OK) == 0 else { return ["\(folder): no run yet"] }
  let store = try Store(folder: folder)
  let runs = try store.runs(atMost: 10)
  var lines = ["\(pipeline.file.name) → \(folder)", ""]
  var table = TextTable(header: [
    "started (UTC)", "seconds", "status", "outputs", "plans", "failed", "targets", "unread",
  ])
  for run in runs {
    table.rows.append([
      timestamp(run.started), seconds(run), told(run.status),
      run.published ? "new set" : run.error == nil ? "unchanged" : "not published", "\(run.totals.plans)",
      "\(run.totals.failed)", "\(run.totals.targets)", "\(Int((run.unreadShare * 1000).rounded())) ‰",
    ])
  }
  lines += table.lines(width: width, bold: bold)

  let survey = try await survey(
    pipeline.inputs, stages: pipeline.stages, store: store, jobs: jobs, verify: false)
  var since: [String] = []
  for cause in Survey.Cause.allCases where cause != .unchanged && cause != .copy {
    let count = survey.inputs.count { $0.cause == cause }
    if count > 0 { since.append("\(count) \(cause.rawValue)") }
  }
  if !survey.deleted.isEmpty { since.append("\(survey.deleted.count) deleted") }
  lines += [
    "",
    "since the last run: "
      + (since.isEmpty ? "nothing new" : "\(since.joined(separator: ", ")) (taizhang plan \(pipeline.file.path))"),
  ]

  var attention: [String] = []
  if let started = try store.running() {
    attention.append(
      FolderLock.isHeld(folder)
        ? "a run began at \(timestamp(started)) and is at work"
        : "the run of \(timestamp(started)) was cut off before its end; what it had read is not read again")
  } else if let last = runs.first, let error = last.error {
    attention.append("the last run published nothing: \(error)")
  }
  attention += try store.failures().map { "error[\($0.id)]: \($0.message)" }
  attention += (try store.totals().warnings ?? []).map { "warning[\($0.id)]: \($0.message)" }
  attention += survey.unreadable.map { "error[\($0.id)]: \($0.message)" }
  lines += ["", attention.isEmpty ? "nothing needs attention" : "needs attention:"] + attention.map { "  \($0)" }
  return lines
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
