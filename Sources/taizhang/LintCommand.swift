internal import ArgumentParser
internal import PlanPipeline

struct LintCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Check pipeline files.",
    discussion: "Each finding is one line: file:line:column: severity[id]: message.")

  @Argument(help: "Pipeline files.", completion: .file(extensions: ["yaml", "yml"]))
  var pipelines: [String]

  func run() async throws {
    try await printing { () throws(OutputError) in
      let findings = pipelines.flatMap(lint)
      try writeToStandardOutput(Array(findings.map { "\($0)\n" }.joined().utf8))
      return findings.contains(where: \.isError) ? .pipelineWrong : .success
    }
  }
}
