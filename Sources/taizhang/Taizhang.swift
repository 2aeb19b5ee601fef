internal import ArgumentParser
internal import PlanPipeline

@main
struct Taizhang: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "taizhang",
    abstract: "Turn published policy plans into a ledger of tasks, responsible units and targets.",
    version: PlanPipeline.version,
    subcommands: [
      RunCommand.self, RetryCommand.self, PlanCommand.self, StatusCommand.self, CorrectCommand.self, WorkerCommand.self,
      ExtractCommand.self, CompareCommand.self, CheckCommand.self, LedgerCommand.self, ReportCommand.self,
      TextCommand.self, QuantitiesCommand.self, ExplainCommand.self, EvaluateCommand.self, SchemaCommand.self,
      LintCommand.self,
    ])

  static func main() async {
    ignoreBrokenPipes()
    await main(nil)
  }
}

extension ParsableCommand {
  /// Runs something that prints and ends the process with the status it returns; a reader that has gone is no error.
  func printing(_ body: () async throws(OutputError) -> ExitStatus) async throws {
    let status: ExitStatus
    do throws(OutputError) {
      status = try await body()
    } catch {
      guard case .failed(let reason) = error else { return }
      writeToStandardError("error[output.failed]: standard output: \(reason)\n")
      status = .cannotWrite
    }
    if status != .success { throw ExitCode(status.rawValue) }
  }
}
