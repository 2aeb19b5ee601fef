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
      """)

  @Argument(help: "The pipeline file.", completion: .file(extensions: ["yaml", "yml"]))
  var pipeline: String

  @OptionGroup var jobs: JobsOption
  @OptionGroup var verbosity: VerbosityOptions

  func run() async throws {
    let prepared: PreparedPipeline
    do throws(PipelineErrors) {
      prepared = try PreparedPipeline(path: pipeline)
    } catch {
      for diagnostic in error.diagnostics { writeToStandardError("\(diagnostic)\n") }
      throw ExitCode(error.status.rawValue)
    }
    let bar = ProgressBar(isWanted: !verbosity.quiet)
    let status = await PlanPipeline.run(
      prepared, jobs: jobs.given ?? prepared.file.jobs ?? coreCount, logger: .standardError(level: verbosity.level),
      progress: bar.show)
    if status != .success { throw ExitCode(status.rawValue) }
  }
}
