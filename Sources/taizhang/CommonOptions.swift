internal import ArgumentParser
internal import PlanModel
internal import PlanPipeline

struct JobsOption: ParsableArguments {
  @Option(
    name: [.customShort("j"), .customLong("jobs")],
    help: ArgumentHelp("Documents worked on at a time (default: one for each core).", valueName: "n"))
  var given: Int?

  var count: Int { given ?? coreCount }

  func validate() throws {
    if let given, given < 1 { throw ValidationError("--jobs is a number of documents, 1 or more") }
  }
}

/// Tells on standard error why a file could not be processed.
func report(_ error: PlanError) {
  writeToStandardError("error[\(error.id)]: \(error.message)\n")
}
