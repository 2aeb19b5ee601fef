internal import ArgumentParser
internal import PlanPipeline

struct LintCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Check pipeline files and all that they name.",
    discussion: """
      Each finding is file:line:column: severity[id]: message, with the line below it; everything that is wrong is told at once.

      """
        + examples(
          ["taizhang lint plans.yaml", "taizhang lint --format github pipelines/*.yaml"], readOn: "docs/pipelines.md"))

  @Argument(help: "Pipeline files.", completion: .file(extensions: ["yaml", "yml"]))
  var pipelines: [String]

  @Option(help: "How to print.")
  var format = LintFormat.lines

  func run() async throws {
    try await printing { () throws(OutputError) in
      let findings = pipelines.flatMap(lint)
      try writeToStandardOutput(printed(findings, as: format))
      return findings.contains(where: \.isError) ? .pipelineWrong : .success
    }
  }
}

extension LintFormat: ExpressibleByArgument {}
