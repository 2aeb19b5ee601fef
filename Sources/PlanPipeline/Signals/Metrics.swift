internal import Logging
internal import PlanModel
internal import PlanWrite

/// Writes `metrics.prom` for the textfile collector of the Prometheus node exporter. That it cannot be written fails no run.
func writeMetrics(_ record: RunRecord, lastSuccess: Int?, pipeline: String, folder: String, logger: Logger) {
  do throws(PlanError) {
    try publish(
      Array(metrics(record, lastSuccess: lastSuccess, pipeline: pipeline).utf8), to: "\(folder)/metrics.prom",
      isDurable: false)
  } catch {
    logger.warning("metrics are not written: \(error.message)", metadata: ["id": "\(error.id)"])
  }
}

/// The metrics in the text format of Prometheus.
func metrics(_ record: RunRecord, lastSuccess: Int?, pipeline: String) -> String {
  let name = pipeline.unicodeScalars.map { scalar in
    switch scalar {
    case "\\": "\\\\"
    case "\"": "\\\""
    case "\n": "\\n"
    default: String(scalar)
    }
  }.joined()
  var lines: [String] = []
  func gauge(_ metric: String, _ help: String, _ values: [(labels: String, value: String)]) {
    guard !values.isEmpty else { return }
    lines.append("# HELP taizhang_\(metric) \(help)")
    lines.append("# TYPE taizhang_\(metric) gauge")
    for (labels, value) in values {
      lines.append("taizhang_\(metric){pipeline=\"\(name)\"\(labels.isEmpty ? "" : "," + labels)} \(value)")
    }
  }
  func one(_ value: Int) -> [(labels: String, value: String)] { [("", String(value))] }
  gauge("last_run_timestamp_seconds", "Start of the last run.", one(record.started))
  gauge(
    "last_success_timestamp_seconds", "Start of the last run that left the outputs up to date.",
    lastSuccess.map(one) ?? [])
  gauge("last_run_status", "Exit status of the last run.", one(Int(record.status)))
  gauge("last_run_published", "1 when the last run published a new set.", one(record.published ? 1 : 0))
  gauge(
    "run_duration_seconds", "Duration of the last run by part.",
    record.stages.sorted { $0.key < $1.key }.map { ("stage=\"\($0.key)\"", seconds($0.value)) }
      + [("stage=\"all\"", seconds(record.milliseconds))])
  gauge(
    "inputs", "Inputs of the last run by what was found of them.",
    record.inputs.sorted { $0.key < $1.key }.map { ("outcome=\"\($0.key)\"", String($0.value)) })
  gauge(
    "documents", "Documents of the published set by outcome.",
    [("outcome=\"plan\"", String(record.totals.plans)), ("outcome=\"failed\"", String(record.totals.failed))])
  gauge("items", "Items of the published set.", one(record.totals.items))
  gauge("targets", "Targets of the published set.", one(record.totals.targets))
  let share = Int((record.unreadShare * 1_000_000).rounded())
  gauge("unread_ratio", "Share of the text that no rule read.", [("", decimal(share, digits: 6))])
  return lines.map { $0 + "\n" }.joined()
}

private func seconds(_ milliseconds: Int) -> String { decimal(milliseconds, digits: 3) }

private func decimal(_ value: Int, digits: Int) -> String {
  "\(ExactDecimal(mantissa: Int64(value), scale: digits))"
}
