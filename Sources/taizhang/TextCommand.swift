internal import ArgumentParser
internal import PlanModel
internal import PlanPipeline

struct TextCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: "Print the text of a plan as it was understood.",
    discussion: """
      One block a line: a paragraph, a heading, a table cell; numbers that the program that wrote the file would put in front stand \
      in front. With --format json each block has its kind and its place in the file.

      """
        + examples(
          [
            "taizhang text plan.docx | less",
            "taizhang text --format json plan.docx | jq .blocks",
          ], readOn: "docs/formats.md"))

  enum Format: String, ExpressibleByArgument, CaseIterable { case lines, json }

  @Argument(help: "The file to read; - is standard input.", completion: .file())
  var plan: String

  @Option(help: "How to print.")
  var format = Format.lines

  func run() async throws {
    try await printing { () throws(OutputError) in
      let bytes: [UInt8]
      do throws(PlanError) {
        bytes = try text(of: plan, asJSON: format == .json)
      } catch {
        report(error)
        return ExitStatus(failures: [error], of: 1)
      }
      try writeToStandardOutput(bytes)
      return .success
    }
  }
}
