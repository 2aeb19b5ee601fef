internal import ArgumentParser
internal import PlanModel
internal import PlanPipeline

struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a commented pipeline file for a folder of plans.",
    discussion: examples(
      ["taizhang init plans", "taizhang init --output nightly.yaml /srv/plans/in"], readOn: "docs/pipelines.md"))

  @Argument(help: "The folder that holds the plans.", completion: .directory)
  var folder: String

  @Option(
    name: .shortAndLong, help: "The file to write; one that is there is not touched.",
    completion: .file(extensions: ["yaml", "yml"]))
  var output = "taizhang.yaml"

  func run() async throws {
    do throws(PlanError) {
      let count = try writeInitialPipeline(for: folder, to: output)
      writeToStandardError("\(output): takes \(count) files; next: taizhang plan \(output)\n")
    } catch {
      report(error)
      throw ExitCode((error.id.hasPrefix("init.") ? ExitStatus.usage : .cannotWrite).rawValue)
    }
  }
}
