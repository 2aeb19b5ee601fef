internal import ArgumentParser
internal import PlanModel
internal import PlanPipeline

struct QuantitiesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quantities",
    abstract: "Print the figures of each line of a text.",
    discussion: """
      One JSON object is printed for each line of the input, figures or none: value, unit, comparator, base units and class. \
      Every line stands by itself.

      """
        + examples(
          [
            "taizhang quantities lines.txt",
            "echo 到2025年达到2500亿元以上 | taizhang quantities -",
          ], readOn: "docs/schema.md"))

  @Argument(help: "A text file in UTF-8; - is standard input.", completion: .file())
  var file: String

  func run() async throws {
    try await printing { () throws(OutputError) in
      guard let error = try printQuantities(of: file, write: writeToStandardOutput) else { return .success }
      report(error)
      return ExitStatus(failures: [error], of: 1)
    }
  }
}
