internal import ArgumentParser
internal import PlanModel
internal import PlanPipeline

struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Tell of the last runs of a pipeline, what is new since, and what needs attention.")

  @Argument(help: "The pipeline file.", completion: .file(extensions: ["yaml", "yml"]))
  var pipeline: String

  func run() async throws {
    let pipeline = try prepared(pipeline)
    try await printing { () async throws(OutputError) in
      let lines: [String]
      do throws(PlanError) {
        lines = try await statusLines(
          pipeline, jobs: coreCount, width: Terminal.outputWidth, bold: Terminal.outputHasColour)
      } catch {
        report(error)
        return .cannotWrite
      }
      try writeToStandardOutput(Array(lines.map { $0 + "\n" }.joined().utf8))
      return .success
    }
  }
}
