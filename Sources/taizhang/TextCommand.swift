internal import ArgumentParser
internal import PlanModel
internal import PlanPipeline

struct TextCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: "Print the text of a plan as it was understood, one block a line.")

  @Argument(help: "The file to read; - is standard input.", completion: .file())
  var plan: String

  func run() async throws {
    try await printing { () async throws(OutputError) in
      let document: Document
      do throws(PlanError) {
        document = try Stages().document(readFile(plan), path: plan)
      } catch {
        writeToStandardError("error[\(error.id)]: \(error.message)\n")
        return ExitStatus(failures: [error], of: 1)
      }
      try writeToStandardOutput(textListing(document))
      return .success
    }
  }
}
