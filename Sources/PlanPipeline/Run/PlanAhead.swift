internal import Glibc
package import Logging
package import PlanModel
internal import PlanWrite

/// Tells what a run would do, and does nothing.
///
/// - Parameters:
///   - asJSON: one object a line instead of lines for people.
///   - everything: tell of unchanged inputs too.
package func planAhead(
  _ pipeline: PreparedPipeline, options: RunOptions, asJSON: Bool, everything: Bool,
  write: ([UInt8]) throws(OutputError) -> Void
) async throws(OutputError) -> PlanError? {
  do throws(PlanError) {
    let folder = pipeline.file.folder.value
    let hasStore = access(Store.path(in: folder), F_OK) == 0
    let survey = try await survey(
      pipeline.inputs, stages: pipeline.stages, store: hasStore ? Store(folder: folder) : nil, jobs: options.jobs,
      verify: options.verify)
    try written(survey.lines(asJSON: asJSON, everything: everything), write)
    if !asJSON, hasStore, survey.inputs.allSatisfy({ !$0.mustBeRead }),
      try Store(folder: folder).state("published") != Publication.key(of: survey, pipeline, options)
    {
      try written(Array("the outputs are written anew: inputs, corrections or options changed\n".utf8), write)
    }
    return nil
  } catch {
    if let output = error.output { throw output }
    return error
  }
}

/// Tells record by record what the next run would change in the published set.
///
/// What must be read for that is read and kept in the store, so that the run need not; nothing is published.
package func planDifference(
  _ pipeline: PreparedPipeline, options: RunOptions, asJSON: Bool, logger: Logger,
  progress: (Progress) -> Void, write: ([UInt8]) throws(OutputError) -> Void
) async throws(OutputError) -> PlanError? {
  do throws(PlanError) {
    let folder = pipeline.file.folder.value
    try createFolder("\(folder)/.taizhang")
    let lock = try FolderLock(folder, waiting: options.waits)
    defer { lock.release() }
    let store = try Store(folder: folder)
    var survey = try await survey(
      pipeline.inputs, stages: pipeline.stages, store: store, jobs: options.jobs, verify: options.verify)
    var reading = options
    reading.failFast = false
    try store.forgetOtherRules(than: survey.rules)
    try await survey.read(stages: pipeline.stages, store: store, options: reading, logger: logger, progress: progress)
    let difference = SetDifference(
      store: store, old: try publishedDocuments(store),
      new: try place(survey.inputs, store: store, rules: survey.rules), corrections: pipeline.corrections,
      oldCorrections: try store.publishedCorrections(), stages: pipeline.stages)
    try difference.write(asJSON: asJSON) { (bytes) throws(PlanError) in try written(bytes, write) }
    return nil
  } catch {
    if let output = error.output { throw output }
    return error
  }
}

/// The documents of the published set, as they are stored.
private func publishedDocuments(_ store: Store) throws(PlanError) -> [PlacedDocument] {
  let published = try store.published()
  guard let rules = published.first?.value.rules else { return [] }
  var owners: [String: String] = [:]
  let inputs = published.keys.sortedByBytes().compactMap { path in published[path].map { (path, $0) } }.map {
    path, file in
    var input = Survey.Input(path: path, content: .success(file.sha256), cause: .unchanged)
    if let owner = owners[file.sha256] {
      (input.cause, input.other) = (.copy, owner)
    } else {
      owners[file.sha256] = path
    }
    return input
  }
  return try place(inputs, store: store, rules: rules)
}

extension PlanError {
  /// Carries an error of the output through a function that throws its own kind.
  fileprivate init(_ error: OutputError) {
    switch error {
    case .closed: self.init("output.closed", "")
    case .failed(let reason): self.init("output.failed", reason)
    }
  }

  fileprivate var output: OutputError? {
    switch id {
    case "output.closed": .closed
    case "output.failed": .failed(message)
    default: nil
    }
  }
}

private func written(_ bytes: [UInt8], _ write: ([UInt8]) throws(OutputError) -> Void) throws(PlanError) {
  do throws(OutputError) {
    try write(bytes)
  } catch {
    throw PlanError(error)
  }
}

extension Survey {
  /// A line for each input: what would be done and why.
  fileprivate func lines(asJSON: Bool, everything: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    for input in inputs where everything || input.cause != .unchanged {
      bytes += line(input.action, input.cause.rawValue, input.path, input.told, asJSON: asJSON)
    }
    for path in deleted { bytes += line("drop", "deleted", path, nil, asJSON: asJSON) }
    guard !asJSON else { return bytes }
    let read = inputs.count(where: \.mustBeRead)
    var counts = ["\(inputs.count) inputs: \(read) to read, \(inputs.count - read) as they are"]
    for cause in Cause.allCases {
      let count = inputs.count { $0.cause == cause }
      if count > 0 { counts.append("\(count) \(cause.rawValue)") }
    }
    if !deleted.isEmpty { counts.append("\(deleted.count) deleted") }
    return bytes + Array((counts.joined(separator: "; ") + "\n").utf8)
  }

  private func line(_ action: String, _ cause: String, _ path: String, _ detail: String?, asJSON: Bool) -> [UInt8] {
    if asJSON {
      return jsonLine([
        "action": .text(action), "cause": .text(cause), "path": .text(path), "detail": detail.map { .text($0) },
      ])
    }
    let columns = action.padded(to: 6) + cause.padded(to: 11) + path
    return Array((columns + (detail.map { "  (\($0))" } ?? "") + "\n").utf8)
  }
}

extension Survey.Input {
  fileprivate var action: String { mustBeRead ? "read" : cause == .copy ? "merge" : "keep" }

  fileprivate var told: String? {
    if case .failure(let error) = content { return error.message }
    switch cause {
    case .renamed: return other.map { "was \($0)" }
    case .copy: return other.map { "same bytes as \($0)" }
    case .rules: return "program, options or word tables changed"
    case .unchanged, .new, .changed, .failed: return nil
    }
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - utf8.count))
  }
}
