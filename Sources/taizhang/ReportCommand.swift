internal import ArgumentParser
internal import PlanModel
internal import PlanPipeline
internal import PlanWrite

struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write a page of plans for people: what they changed, their tasks and targets beside their texts.",
    discussion: """
      The page is one HTML file that needs no network and no server. Two plans or more are compared. Records can be reviewed on it; \
      what was decided is exported as a correction file for run.

      """
        + examples(
          [
            "taizhang report -o report.html plan.docx",
            "taizhang report --language en 2018.json 2021.json > report.html",
          ], readOn: "docs/report.md"))

  @Argument(
    help: "Plans in any format, as the JSON that extract and run write, or output folders of runs.", completion: .file()
  )
  var plans: [String]

  @Option(
    name: .shortAndLong, help: "The file to write (default: standard output).", completion: .file(extensions: ["html"]))
  var output: String?

  @Option(help: "Language of the page's own words.")
  var language = Language.chinese

  @OptionGroup var comparison: ComparisonOptions

  @OptionGroup var jobs: JobsOption

  func run() async throws {
    try await printing { () async throws(OutputError) in
      var page: [UInt8] = []
      let status = try await writeReport(
        of: plans, pairs: comparison.pairs, series: comparison.series, language: language, jobs: jobs.count,
        write: { page = $0 },
        tell: report)
      guard !page.isEmpty else { return status }
      guard let output else {
        try writeToStandardOutput(page)
        return status
      }
      do throws(PlanError) {
        try publish(page, to: output)
        return status
      } catch {
        report(error)
        return .cannotWrite
      }
    }
  }
}

extension Language: ExpressibleByArgument {}
