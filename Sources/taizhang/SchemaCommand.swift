internal import ArgumentParser
internal import PlanPipeline
internal import PlanWrite

struct SchemaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of a plan.",
    discussion: examples(
      [
        "taizhang schema > plan.schema.json",
        "taizhang schema --tables",
      ], readOn: "docs/schema.md"))

  @Flag(help: "Print the columns of the tables and their types instead.")
  var tables = false

  func run() async throws {
    try await printing { () throws(OutputError) in
      try writeToStandardOutput(tables ? tableSchema() : planSchema())
      return .success
    }
  }
}
