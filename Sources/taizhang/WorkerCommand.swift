internal import ArgumentParser
internal import PlanPipeline

struct WorkerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker",
    abstract: "Read documents as JSON Lines from standard input, write a plan a line.",
    discussion: """
      An input line is {"path": "plan.docx"} or {"name": "plan.docx", "content": "…base64…"}. The output has a line for each document: \
      its plan, or why there is none ({"schema": "taizhang/failure/1", …}). It ends with its input; failures do not end it.

      """
        + examples(
          [
            #"echo '{"id": 7, "path": "plan.docx"}' | taizhang worker"#,
            "taizhang worker --pipeline plans.yaml --records < documents.jsonl > plans.jsonl",
          ], readOn: "docs/scale.md"))

  @Option(
    help: "Pipeline file whose word tables, limits and options are used.",
    completion: .file(extensions: ["yaml", "yml"]))
  var pipeline: String?

  @Flag(help: "Write the records of the plan's tables behind it, one a line.")
  var records = false

  @Flag(help: "Write an empty line behind the output of each input, for callers that wait for it.")
  var acknowledge = false

  @OptionGroup var jobs: JobsOption

  func run() async throws {
    let worker = try pipeline.map { try Worker(pipeline: prepared($0, withInputs: false)) } ?? Worker()
    try await printing { () async throws(OutputError) in
      try await worker.run(
        jobs: jobs.count, records: records, acknowledging: acknowledge, write: writeToStandardOutput)
      return .success
    }
  }
}
