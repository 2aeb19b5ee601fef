internal import ArgumentParser
internal import Logging
internal import PlanPipeline

struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run a pipeline: read its inputs and write its outputs.",
    discussion: """
      The results are the same bytes whatever --jobs says. A document that cannot be processed is reported and costs itself alone; \
      the run then ends with status 1.

      """
        + examples(
          [
            "taizhang run plans.yaml",
            "taizhang run --verify --log-format json plans.yaml",
          ], readOn: "docs/operations.md, docs/pipelines.md"))

  @Argument(help: "The pipeline file.", completion: .file(extensions: ["yaml", "yml"]))
  var pipeline: String

  @Flag(help: "Tell what would be read, skipped and dropped, and why; do nothing.")
  var dryRun = false

  @OptionGroup var jobs: JobsOption
  @OptionGroup var batch: BatchOptions
  @OptionGroup var verbosity: VerbosityOptions

  func run() async throws {
    if dryRun {
      let prepared = try prepared(pipeline)
      var options = RunOptions(jobs: jobs.given ?? prepared.file.jobs ?? coreCount)
      options.verify = batch.verify
      return try await printAhead(prepared, options: options, diff: false, all: false, asJSON: false)
    }
    try await taizhang.run(pipeline, jobs: jobs, batch: batch, verbosity: verbosity) { _ in }
  }
}

struct RetryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retry",
    abstract: "Run a pipeline and read again the documents in quarantine.",
    discussion: """
      A run takes up a failed document again when its bytes or the rules have changed; this command does so without: after a limit \
      of the machine was lifted, for example.

      """
        + examples(
          [
            "taizhang retry plans.yaml",
            "taizhang retry -j1 -v plans.yaml",
          ], readOn: "docs/operations.md"))

  @Argument(help: "The pipeline file.", completion: .file(extensions: ["yaml", "yml"]))
  var pipeline: String

  @OptionGroup var jobs: JobsOption
  @OptionGroup var batch: BatchOptions
  @OptionGroup var verbosity: VerbosityOptions

  func run() async throws {
    try await taizhang.run(pipeline, jobs: jobs, batch: batch, verbosity: verbosity) { $0.retries = true }
  }
}

/// What the commands that run a pipeline have in common.
struct BatchOptions: ParsableArguments {
  @Flag(help: "Tell changed files by their bytes, not by size and times, and check the published files.")
  var verify = false

  @Flag(
    inversion: .prefixedNo, help: "Wait for another run in the same folder to end, instead of ending with status 75.")
  var wait = false

  @Flag(help: "Write the files that hold all plans as .gz too.")
  var compress = false

  @Flag(help: "End at the first document that fails and publish nothing.")
  var failFast = false

  @Option(help: ArgumentHelp("End and publish nothing when more documents fail.", valueName: "n|n%"))
  var maxFailures: RunOptions.FailureLimit?
}

extension RunOptions.FailureLimit: ExpressibleByArgument {
  /// `5` or `10%`.
  public init?(argument: String) { self.init(argument) }
}

/// Reads a pipeline file, or ends the process with what is wrong with it.
func prepared(_ path: String, withInputs: Bool = true) throws -> PreparedPipeline {
  do throws(PipelineErrors) {
    return try PreparedPipeline(path: path, withInputs: withInputs)
  } catch {
    for diagnostic in error.diagnostics { writeToStandardError("\(diagnostic)\n") }
    throw ExitCode(error.status.rawValue)
  }
}

private func run(
  _ path: String, jobs: JobsOption, batch: BatchOptions, verbosity: VerbosityOptions,
  adjust: (inout RunOptions) -> Void
) async throws {
  let pipeline = try prepared(path)
  var options = RunOptions(jobs: jobs.given ?? pipeline.file.jobs ?? coreCount)
  options.verify = batch.verify
  options.waits = batch.wait
  options.compresses = batch.compress
  options.failFast = batch.failFast
  options.maximumFailures = batch.maxFailures
  adjust(&options)
  let bar = ProgressBar(isWanted: !verbosity.quiet)
  let status = await PlanPipeline.run(
    pipeline, options: options, logger: verbosity.logger, progress: bar.show)
  if status != .success { throw ExitCode(status.rawValue) }
}
