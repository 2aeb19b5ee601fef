internal import ArgumentParser
internal import PlanModel
internal import PlanPipeline

struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Tell of the last runs of a pipeline, what is new since, and what needs attention.",
    discussion: examples(
      ["taizhang status plans.yaml", "taizhang status --format json --exit-code plans.yaml | jq .attention"],
      readOn: "docs/operations.md"))

  enum Format: String, ExpressibleByArgument, CaseIterable { case lines, json }

  @Argument(help: "The pipeline file.", completion: .file(extensions: ["yaml", "yml"]))
  var pipeline: String

  @Option(help: "How to print.")
  var format = Format.lines

  @Flag(help: "End with status 1 when something needs attention.")
  var exitCode = false

  func run() async throws {
    let pipeline = try prepared(pipeline)
    try await printing { () async throws(OutputError) in
      let status: PipelineStatus
      do throws(PlanError) {
        status = try await PipelineStatus(of: pipeline, jobs: coreCount)
      } catch {
        report(error)
        return .cannotWrite
      }
      switch format {
      case .lines:
        let lines = status.lines(width: Terminal.outputWidth, bold: Terminal.outputHasColour)
        try writeToStandardOutput(Array(lines.map { $0 + "\n" }.joined().utf8))
      case .json: try writeToStandardOutput(status.json)
      }
      return exitCode && status.needsAttention ? .someFailed : .success
    }
  }
}
