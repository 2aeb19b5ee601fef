package import Logging
internal import PlanModel
internal import PlanWrite

/// Processes all inputs of a pipeline and publishes what it asks for.
///
/// The files are the same bytes whatever the number of jobs. A document that fails costs itself alone: it stands in `run.json` and in
/// the log. Files that the run before this one wrote and this one does not are removed.
///
/// - Parameters:
///   - jobs: documents worked on at a time.
///   - logger: gets a message for each document and a last one with the sums.
///   - progress: called after each document with how many are done, and how many there are.
package func run(
  _ pipeline: PreparedPipeline, jobs: Int, logger: Logger, progress: (_ done: Int, _ count: Int) -> Void
) async -> ExitStatus {
  do throws(PlanError) {
    let folder = pipeline.file.folder.value
    try createFolder(folder)
    let lock = try FolderLock(folder)
    defer { lock.release() }
    let report = try await publishAll(pipeline, jobs: jobs, logger: logger, progress: progress)
    logger.notice("\(summary(of: report, folder: folder))")
    return ExitStatus(failures: report.failures.map(\.error), of: report.failures.count + report.inputs.count)
  } catch {
    logger.log(error)
    return .cannotWrite
  }
}

private func publishAll(
  _ pipeline: PreparedPipeline, jobs: Int, logger: Logger, progress: (Int, Int) -> Void
) async throws(PlanError) -> RunReport {
  let folder = pipeline.file.folder.value
  let formats = pipeline.file.formats
  let stages = pipeline.stages
  let outputs = try OutputSet(folder: folder, formats: formats)
  var report = RunReport(version: version, pipeline: pipeline.file.name)
  var ids = DistinctIDs()
  var done = 0
  try await inOrder(pipeline.inputs, jobs: jobs) { path in
    stages.plans(of: path) { Processed(plan: $0, rendered: RenderedPlan($0, formats: formats)) }
  } consume: { (_, results: [(path: String, plan: Result<Processed, PlanError>)]) throws(PlanError) in
    for (path, result) in results {
      switch result {
      case .success(var processed):
        if ids.makeDistinct(&processed.plan) { processed.rendered = RenderedPlan(processed.plan, formats: formats) }
        try outputs.append(processed.rendered)
        report.add(processed.plan)
        logger.log(processed.plan)
      case .failure(let error):
        report.add(error, path: path)
        logger.log(error)
      }
    }
    done += 1
    progress(done, pipeline.inputs.count)
  }
  report.outputs = try outputs.finish()
  removeStaleFiles(in: folder, keeping: report.outputs.map(\.path), logger: logger)
  try publish(json(report), to: "\(folder)/run.json")
  return report
}

private struct Processed: Sendable {
  var plan: Plan
  var rendered: RenderedPlan
}

private func summary(of report: RunReport, folder: String) -> String {
  func sum(_ count: KeyPath<RunReport.Input, Int>) -> Int { report.inputs.reduce(0) { $0 + $1[keyPath: count] } }
  let failed = report.failures.isEmpty ? "" : ", \(report.failures.count) failed"
  return "\(report.inputs.count) plans\(failed): \(sum(\.items)) items, \(sum(\.units)) responsible units, "
    + "\(sum(\.targets)) targets → \(folder)"
}

extension Logger {
  fileprivate func log(_ error: PlanError) {
    self.error("\(error.message)", metadata: ["id": "\(error.id)"])
  }

  fileprivate func log(_ plan: Plan) {
    info("\(plan.source.path): \(plan.items.count) items, \(plan.targets.count) targets → \(plan.id)")
    for diagnostic in plan.diagnostics {
      let message: Logger.Message = "\(plan.source.path): \(diagnostic.message)"
      let level: Logger.Level = diagnostic.severity == .note ? .debug : .info
      log(level: level, message, metadata: ["id": "\(diagnostic.id)"])
    }
  }
}
