internal import Logging
internal import PlanModel

extension Survey {
  /// Reads what must be read and keeps it in the store, some documents at a time: what a run that is cut off has read is not read again.
  ///
  /// Contents that changed since they were surveyed are kept as what they are now.
  ///
  /// - Throws: `PlanError` `run.failures` when there are more failures than the options allow.
  mutating func read(
    stages: Stages, store: Store, options: RunOptions, logger: Logger, progress: (Progress) -> Void
  ) async throws(PlanError) {
    try store.keep(stamps: stamps, forgetting: forgotten)
    let rules = rules
    var failures = inputs.count { $0.sha256 == nil }
    let wanted = inputs.indices.filter { inputs[$0].mustBeRead && inputs[$0].sha256 != nil }
    var pending: [(sha256: String, documents: [EncodedDocument])] = []
    var pendingBytes = 0
    var done = 0
    let jobs = wanted.map { (index: $0, path: inputs[$0].path) }
    try await inOrder(jobs, jobs: options.jobs) { job -> FileReading in
      documents(in: job.path, stages: stages)
    } consume: { (job, reading) throws(PlanError) in
      done += 1
      inputs[job.index].content = reading.content
      if case .success(let sha256) = reading.content {
        pending.append((sha256, reading.documents))
        pendingBytes += reading.documents.reduce(0) { $0 + ($1.plan?.bytes.count ?? 0) }
        for error in reading.documents.compactMap(\.error) {
          failures += 1
          logger.debug("\(error.restored(for: job.path).message)", metadata: ["id": "\(error.id)"])
        }
      } else {
        failures += 1
      }
      if pending.count >= 64 || pendingBytes >= 8 << 20 {
        try store.keep(pending, rules: rules)
        (pending, pendingBytes) = ([], 0)
      }
      progress(Progress(phase: .reading, done: done, count: jobs.count))
      if options.failFast, failures > 0 { throw Self.tooMany(failures) }
    }
    try store.keep(pending, rules: rules)
    // A file that changed between the two looks may have become what another one is.
    var owners: [String: String] = [:]
    for index in inputs.indices {
      guard let sha256 = inputs[index].sha256 else { continue }
      if let owner = owners[sha256] {
        (inputs[index].cause, inputs[index].other) = (.copy, owner)
      } else {
        owners[sha256] = inputs[index].path
        if inputs[index].cause == .copy { inputs[index].cause = .new }
      }
    }
  }

  static func tooMany(_ failures: Int) -> PlanError {
    PlanError(
      "run.failures",
      "\(failures) documents failed, more than this run allows; nothing is published, what was published stays as it was"
    )
  }
}

private struct FileReading: Sendable {
  var content: Result<String, PlanError>
  var documents: [EncodedDocument]
}

private func documents(in path: String, stages: Stages) -> FileReading {
  do throws(PlanError) {
    let bytes = try readFile(path, limit: stages.inputLimit)
    return FileReading(
      content: .success(sha256(bytes)), documents: stages.documents(in: bytes, path: path).map(EncodedDocument.init))
  } catch {
    return FileReading(content: .failure(error), documents: [])
  }
}
