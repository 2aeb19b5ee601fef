internal import ArgumentParser
internal import PlanPipeline
internal import PlanWrite

struct SchemaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of a plan.")

  func run() async throws {
    try await printing { () throws(OutputError) in
      try writeToStandardOutput(planSchema())
      return .success
    }
  }
}
