internal import ArgumentParser
internal import Logging
internal import PlanModel
internal import PlanPipeline
internal import PlanWrite

struct JobsOption: ParsableArguments {
  @Option(
    name: [.customShort("j", allowingJoined: true), .customLong("jobs")],
    help: ArgumentHelp("Documents worked on at a time (default: one for each core).", valueName: "n"))
  var given: Int?

  var count: Int { given ?? coreCount }

  func validate() throws {
    if let given, given < 1 { throw ValidationError("--jobs is a number of documents, 1 or more") }
  }
}

struct ExcelOption: ParsableArguments {
  @Flag(
    help:
      "CSV for Excel: a byte order mark, columns named in Chinese, nothing that Excel turns into a number or a date.")
  var excel = false

  var dialect: CSVDialect { excel ? .excel : .plain }

  func validate(isCSV: Bool) throws {
    if excel, !isCSV { throw ValidationError("--excel is for --format csv") }
  }
}

/// Which plans are compared, and what is known of their indicators.
struct ComparisonOptions: ParsableArguments {
  @Option(
    help: "Tab-separated file of pairs of indicators to pin or to forbid: action, left, right, verdict, reason.",
    completion: .file(extensions: ["tsv"]))
  var pairs: String?

  @Option(help: "Only plans whose series holds these words.")
  var series: String?
}

/// The end of a command's help: calls to copy, and where more is told.
func examples(_ calls: [String], readOn page: String) -> String {
  "Examples:\n" + calls.map { "  \($0)\n" }.joined() + "\nRead on: \(page)"
}

/// Tells on standard error why a file could not be processed.
func report(_ error: PlanError) {
  writeToStandardError("error[\(error.id)]: \(error.message)\n")
}

struct VerbosityOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Tell of errors only.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Tell of each document and of what was odd in it; twice for every detail.")
  var verbose: Int

  enum LogFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Option(help: "How messages are written.")
  var logFormat = LogFormat.text

  var logger: Logger { logFormat == .json ? .jsonLines(level: level) : .standardError(level: level) }

  var level: Logger.Level {
    if quiet { return .error }
    return [.notice, .info, .debug][min(verbose, 2)]
  }

  func validate() throws {
    if quiet, verbose > 0 { throw ValidationError("--quiet and --verbose exclude each other") }
  }
}
