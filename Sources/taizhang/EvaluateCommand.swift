internal import ArgumentParser
internal import PlanModel
internal import PlanPipeline
internal import PlanWrite

struct EvaluateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Score extraction against plans that people have annotated.",
    discussion: """
      The annotation of folder/plan.docx is GOLD/plan.json or GOLD/plan.expected.json: the JSON of a plan as it should be, of which only the fields that are scored \
      need be there (docs/quality.md). Items match by path, units by item, role and name, targets by path, value and unit, cells by row, \
      column and value.

      """
        + examples(
          [
            "taizhang evaluate --gold gold plans/*.docx",
            "taizhang evaluate --gold gold --verbose plan.docx",
          ], readOn: "docs/quality.md"))

  @Argument(help: "Documents to read; each has an annotation of its name.", completion: .file())
  var plans: [String]

  @Option(help: "The folder of annotations.", completion: .directory)
  var gold: String

  @Flag(help: "Print what was missed, spurious and wrong.")
  var verbose = false

  @Flag(name: .customLong("json"), help: "Print one JSON object.")
  var asJSON = false

  func run() async throws {
    try await printing { () throws(OutputError) in
      try evaluate(
        plans, gold: gold, asJSON: asJSON, withNotes: verbose, write: writeToStandardOutput, report: report)
    }
  }
}
