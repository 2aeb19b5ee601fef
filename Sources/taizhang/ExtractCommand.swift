internal import ArgumentParser
internal import PlanModel
internal import PlanPipeline
internal import PlanWrite

struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Extract plans and print them.",
    discussion: """
      A table for reading is printed unless --format says otherwise. JSON is one object for one plan and an array for several; \
      JSON Lines are one plan a line; CSV is one table of the plans.

      """
        + examples(
          [
            "taizhang extract plan.docx",
            "taizhang extract --format csv --table units *.docx > units.csv",
          ], readOn: "docs/formats.md (what is read), docs/schema.md (what is written)"))

  enum Format: String, ExpressibleByArgument, CaseIterable { case table, json, jsonl, csv }

  @Argument(
    help: "Files to read, whatever their names (docs/formats.md lists the formats); - is standard input.",
    completion: .file())
  var plans: [String]

  @Option(help: "How to print.")
  var format = Format.table

  @Option(help: "Which table to print as CSV.")
  var table = CSVTable.targets

  @OptionGroup var excel: ExcelOption

  @OptionGroup var jobs: JobsOption

  func validate() throws { try excel.validate(isCSV: format == .csv) }

  func run() async throws {
    try await printing { () async throws(OutputError) in
      try await extract(plans, format: chosenFormat, jobs: jobs.count, write: writeToStandardOutput, report: report)
    }
  }

  private var chosenFormat: ExtractFormat {
    switch format {
    case .table: .table(width: Terminal.outputWidth, bold: Terminal.outputHasColour)
    case .json: .json
    case .jsonl: .jsonLines
    case .csv: .csv(table, excel.dialect)
    }
  }
}

extension CSVTable: ExpressibleByArgument {}
