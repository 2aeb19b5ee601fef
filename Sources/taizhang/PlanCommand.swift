internal import ArgumentParser
internal import Logging
internal import PlanModel
internal import PlanPipeline

struct PlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Tell what a run would read, skip and drop, and why.",
    discussion: """
      With --diff, tell record by record what would change in the outputs; what must be read for that is read and kept, so that the \
      run need not, and nothing is published.

      """
        + examples(
          [
            "taizhang plan plans.yaml",
            "taizhang plan --diff --format jsonl plans.yaml",
          ], readOn: "docs/cli.md"))

  enum Format: String, ExpressibleByArgument, CaseIterable { case lines, jsonl }

  @Argument(help: "The pipeline file.", completion: .file(extensions: ["yaml", "yml"]))
  var pipeline: String

  @Flag(help: "Tell what would change in the outputs.")
  var diff = false

  @Flag(help: "Tell of unchanged inputs too.")
  var all = false

  @Option(help: "How to print.")
  var format = Format.lines

  @Flag(help: "Tell changed files by their bytes, not by size and times.")
  var verify = false

  @Flag(inversion: .prefixedNo, help: "With --diff: wait for a run in the same folder to end.")
  var wait = false

  @OptionGroup var jobs: JobsOption

  func run() async throws {
    let pipeline = try prepared(pipeline)
    var options = RunOptions(jobs: jobs.given ?? pipeline.file.jobs ?? coreCount)
    options.verify = verify
    options.waits = wait
    try await printAhead(pipeline, options: options, diff: diff, all: all, asJSON: format == .jsonl)
  }
}

extension ParsableCommand {
  /// Prints what a run would do, or would change.
  func printAhead(
    _ pipeline: PreparedPipeline, options: RunOptions, diff: Bool, all: Bool, asJSON: Bool
  ) async throws {
    try await printing { () async throws(OutputError) in
      let error: PlanError?
      if diff {
        let bar = ProgressBar(isWanted: true)
        error = try await planDifference(
          pipeline, options: options, asJSON: asJSON, logger: .standardError(level: .error), progress: bar.show,
          write: writeToStandardOutput)
      } else {
        error = try await planAhead(
          pipeline, options: options, asJSON: asJSON, everything: all, write: writeToStandardOutput)
      }
      guard let error else { return .success }
      report(error)
      return error.id == "output.locked" ? .busy : .cannotWrite
    }
  }
}
