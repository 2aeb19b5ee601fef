internal import ArgumentParser
internal import PlanPipeline

/// Options that several commands share.
struct CommonOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Documents worked on at a time (default: one for each core).", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs is a number of documents, 1 or more") }
  }
}
