internal import ArgumentParser
internal import PlanModel
internal import PlanPipeline

struct CorrectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Add a correction to a correction file.",
    discussion: """
      The correction is checked and written at the end of the file, which is made when missing; name the file in the pipeline's key \
      corrections. It is applied by the next run.

      """
        + examples(
          [
            #"""
            taizhang correct corrections/2024.yaml --document 桂政发-2018-51 --action set --what target \
                --quote 高新技术企业达到3000家 --field comparator=ge --author 张三 --reason 表中写明“以上”
            """#,
            "taizhang correct - --document … < corrections.yaml > more.yaml",
          ], readOn: "docs/operations.md#corrections"))

  @Argument(
    help:
      "The correction file; with - one is read from standard input and written, with the correction, to standard output.",
    completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @Option(help: "Id, document number or path of the plan.")
  var document: String

  @Option(help: "set, add, drop or keep.")
  var action: String

  @Option(help: "document, item, unit or target.")
  var what: String

  @Option(help: "Words of the document that show it.")
  var quote: String

  @Option(help: "Path of the item, where the words stand in several.")
  var item: String?

  @Option(help: "Printed name of the unit, or indicator of the target, where several are meant.")
  var name: String?

  @Option(name: .customLong("field"), help: ArgumentHelp("A field and its new value.", valueName: "name=value"))
  var fields: [String] = []

  @Option(help: "Who says so.")
  var author: String

  @Option(help: "Why.")
  var reason: String

  func run() async throws {
    do throws(PlanError) {
      let bytes = try addCorrection(
        to: file, document: document, action: action, what: what, quote: quote, item: item, name: name, fields: fields,
        author: author, reason: reason)
      if let bytes { try? writeToStandardOutput(bytes) }
    } catch {
      report(error)
      throw ExitCode((error.id == "output.write" ? ExitStatus.cannotWrite : .usage).rawValue)
    }
  }
}
