internal import ArgumentParser
internal import PlanModel
internal import PlanPipeline

struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Extract plans and print them.",
    discussion: """
      A table for reading is printed unless --format says otherwise. JSON is one object for one plan and an array for several; \
      JSON Lines are one plan a line.
      """)

  @Argument(help: "Files to read (DOCX or text, told by content); - is standard input.", completion: .file())
  var plans: [String]

  @Option(help: "How to print.")
  var format: ExtractFormat = .table

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await printing { () async throws(OutputError) in
      let failures = try await extract(
        plans, format: format, width: Terminal.outputWidth, bold: Terminal.outputHasColour,
        jobs: common.jobs ?? coreCount,
        write: writeToStandardOutput,
        report: { writeToStandardError("error[\($0.id)]: \($0.message)\n") })
      return ExitStatus(failures: failures, of: plans.count)
    }
  }
}

extension ExtractFormat: ExpressibleByArgument {}
