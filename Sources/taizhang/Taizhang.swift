internal import ArgumentParser
internal import PlanPipeline

@main
struct Taizhang: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "taizhang",
    abstract: "Turn published policy plans into a ledger of tasks, responsible units and targets.",
    version: PlanPipeline.version,
    subcommands: [
      InitCommand.self, RunCommand.self, RetryCommand.self, PlanCommand.self, StatusCommand.self, CorrectCommand.self,
      WorkerCommand.self,
      ExtractCommand.self, CompareCommand.self, CheckCommand.self, LedgerCommand.self, ReportCommand.self,
      TextCommand.self, QuantitiesCommand.self, ExplainCommand.self, EvaluateCommand.self, SchemaCommand.self,
      LintCommand.self,
    ])

  static func main() async {
    ignoreBrokenPipes()
    if let word = CommandLine.arguments.dropFirst().first, let message = unknownCommand(word) {
      writeToStandardError("error[usage.command]: \(message)\n")
      PlanPipeline.exit(withStatus: .usage)
    }
    await main(nil)
  }

  /// What to say of a first word that is no command: the nearest one, or which there are; nil for a command and for an option.
  private static func unknownCommand(_ word: String) -> String? {
    let commands = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard !word.hasPrefix("-"), !commands.contains(word) else { return nil }
    if isFile(word) { return "“\(word)” is a file, not a command; to read it: taizhang extract \(word)" }
    if let near = suggestion(for: word, among: commands) {
      return "there is no command “\(word)”; did you mean “taizhang \(near)”?"
    }
    return "there is no command “\(word)”; the commands are \(commands.joined(separator: ", "))"
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
