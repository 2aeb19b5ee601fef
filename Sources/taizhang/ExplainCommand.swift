internal import ArgumentParser
internal import PlanModel
internal import PlanPipeline
internal import PlanWrite

struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show why a record is what it is: its words, their place and the rule that took them.",
    discussion: """
      The id is that of an item, a target, a figure or a table as extract and run print it, or its end (1.2:t-5c01); `document` stands for \
      title, number, issuers and dates.

      """
        + examples(
          [
            "taizhang explain 1.2:t-5c01 plan.docx",
            "taizhang explain document plan.docx",
          ], readOn: "docs/rules.md"))

  @Argument(help: "The record's id, or the end of it.")
  var id: String

  @Argument(help: "The document it came from.", completion: .file())
  var plan: String

  func run() async throws {
    try await printing { () throws(OutputError) in
      do throws(PlanError) {
        let lines = try explain(id, in: plan)
        return try print(lines)
      } catch {
        report(error)
        return ExitStatus(failures: [error], of: 1)
      }
    }
  }

  private func print(_ lines: [String]) throws(PlanError) -> ExitStatus {
    do throws(OutputError) {
      try writeToStandardOutput(Array(lines.map { $0 + "\n" }.joined().utf8))
      return .success
    } catch {
      return .cannotWrite
    }
  }
}
