internal import ArgumentParser
internal import PlanModel
internal import PlanPipeline

struct LedgerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "Write the ledger of plans as an Excel workbook.",
    discussion: """
      Sheets: 任务台账, a row for each task, with room for its progress; 目标清单, the targets with their figures as numbers; 指标对比 and 任务对比, where \
      several plans are given; 单位职责, what each body has to do; 自查, what a check has found.

      """
        + examples(
          [
            "taizhang ledger plan.docx -o ledger.xlsx",
            "taizhang ledger 2018.json 2021.json -o ledger.xlsx",
          ], readOn: "docs/excel.md"))

  @Argument(help: "Plans in any format, or as the JSON that extract and run write.", completion: .file())
  var plans: [String]

  @Option(name: .shortAndLong, help: "The workbook to write.", completion: .file(extensions: ["xlsx"]))
  var output: String

  @OptionGroup var comparison: ComparisonOptions

  @OptionGroup var jobs: JobsOption

  func run() async throws {
    let status = await writeLedger(
      plans, to: output, pairs: comparison.pairs, series: comparison.series, jobs: jobs.count, report: report,
      warn: warn)
    if status != .success { throw ExitCode(status.rawValue) }
  }

  private func warn(_ error: PlanError) {
    writeToStandardError("warning[\(error.id)]: \(error.message)\n")
  }
}
