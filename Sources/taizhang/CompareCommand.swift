internal import ArgumentParser
internal import PlanModel
internal import PlanPipeline
internal import PlanWrite

enum ReportOption: String, ExpressibleByArgument, CaseIterable {
  case text, json, csv

  func format(_ dialect: CSVDialect) -> ReportFormat {
    switch self {
    case .text: .text(width: Terminal.outputWidth, bold: Terminal.outputHasColour)
    case .json: .json
    case .csv: .csv(dialect)
    }
  }
}

struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare plans: what was raised, lowered, dropped or added, and whether the figures can be compared.",
    discussion: """
      Targets are put side by side by indicator, with a verdict and its reason for each two of them; units and tasks are followed \
      from plan to plan. Plans are compared in the order of their years.

      """
        + examples(
          [
            "taizhang compare 2018.docx 2021.docx 2025.txt",
            "taizhang compare --format csv --excel 2018.json 2021.json > compare.csv",
          ], readOn: "docs/compare.md"))

  @Argument(help: "Plans in any format, or as the JSON that extract and run write; two or more.", completion: .file())
  var plans: [String]

  @Option(help: "How to print.")
  var format = ReportOption.text

  @OptionGroup var comparison: ComparisonOptions

  @OptionGroup var excel: ExcelOption

  @OptionGroup var jobs: JobsOption

  func validate() throws { try excel.validate(isCSV: format == .csv) }

  func run() async throws {
    try await printing { () async throws(OutputError) in
      try await compare(
        plans, pairs: comparison.pairs, series: comparison.series, format: format.format(excel.dialect),
        jobs: jobs.count,
        write: writeToStandardOutput,
        report: report)
    }
  }
}

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check plans against themselves.",
    discussion: """
      Rows against totals, parts against wholes, stages against the end, overview against tasks, body against annexes, titles against \
      texts, deadlines against the period. Errors are few and certain; doubts are worth a look.

      """
        + examples(
          [
            "taizhang check plan.docx",
            "taizhang check --format json output/plans/*.json",
          ], readOn: "docs/compare.md"))

  @Argument(help: "Plans in any format, or as the JSON that extract and run write.", completion: .file())
  var plans: [String]

  @Option(help: "How to print.")
  var format = ReportOption.text

  @OptionGroup var excel: ExcelOption

  @OptionGroup var jobs: JobsOption

  func validate() throws { try excel.validate(isCSV: format == .csv) }

  func run() async throws {
    try await printing { () async throws(OutputError) in
      try await check(
        plans, format: format.format(excel.dialect), jobs: jobs.count, write: writeToStandardOutput, report: report)
    }
  }
}
