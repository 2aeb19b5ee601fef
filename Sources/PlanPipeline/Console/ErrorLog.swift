package import Logging

extension Logger {
  /// A logger that writes one line a message to standard error: `error[docx.encrypted]: what happened`.
  package static func standardError(level: Logger.Level) -> Logger {
    Logger(label: "taizhang") { _ in ErrorLog(logLevel: level) }
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
