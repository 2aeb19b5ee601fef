package import Logging
internal import PlanWrite

extension Logger {
  /// A logger that writes one line a message to standard error: `error[docx.encrypted]: what happened`.
  package static func standardError(level: Logger.Level) -> Logger {
    Logger(label: "taizhang") { _ in ErrorLog(logLevel: level) }
  }

  /// A logger that writes one JSON object a message to standard error: `level`, `message`, `time`, the `id` of
  /// what happened, and what else the message tells of: `path`, `plan`, `items`, `targets`, `failed`, `milliseconds`….
  package static func jsonLines(level: Logger.Level) -> Logger {
    Logger(label: "taizhang") { _ in JSONLog(logLevel: level) }
  }
}

private struct JSONLog: LogHandler {
  var logLevel: Logger.Level
  var metadata: Logger.Metadata = [:]

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var fields: [String: JSONScalar?] = [
      "level": .text(event.level.rawValue), "message": .text("\(event.message)"),
      "time": .text(timestamp(currentTime() / 1_000_000_000)),
    ]
    // Counts stay numbers for whoever adds them up.
    for (name, value) in metadata.merging(event.metadata ?? [:], uniquingKeysWith: { $1 }) {
      fields[name] = Int("\(value)").map { .integer($0) } ?? .text("\(value)")
    }
    let line = jsonLine(fields)
    writeToStandardError(String(decoding: line, as: UTF8.self))
  }
}

/// Messages to people are bare, all others start with their level. The id of what happened is the metadata `id`.
private struct ErrorLog: LogHandler {
  var logLevel: Logger.Level
  var metadata: Logger.Metadata = [:]

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let id = (event.metadata?["id"] ?? metadata["id"]).map { "[\($0)]" } ?? ""
    // A progress bar may stand on the line.
    let clear = Terminal.errorIsTerminal ? "\r\u{1B}[K" : ""
    let start = event.level == .notice || (event.level < .notice && id.isEmpty) ? "" : "\(event.level)\(id): "
    writeToStandardError("\(clear)\(start)\(event.message)\n")
  }
}
