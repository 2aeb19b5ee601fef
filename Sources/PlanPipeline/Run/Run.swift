package import Logging
internal import PlanModel
internal import PlanWrite

/// Brings the outputs of a pipeline up to its inputs: reads what is new or changed, and publishes a complete set or nothing.
///
/// The files are the same bytes whatever the number of jobs and whatever was read before. A document that fails costs itself alone: it stands
/// in `run.json`, in the log, and in `quarantine`. Where nothing changed, nothing is written.
///
/// - Parameters:
///   - logger: gets a message for each document that is written and a last one with the sums.
///   - progress: called after each document that is read, and after each that is written.
package func run(
  _ pipeline: PreparedPipeline, options: RunOptions, logger: Logger, progress: (Progress) -> Void
) async -> ExitStatus {
  do throws(PlanError) {
    let folder = pipeline.file.folder.value
    try createFolder("\(folder)/.taizhang")
    let lock = try FolderLock(folder, waiting: options.waits)
    defer { lock.release() }
    return try await runLocked(pipeline, options: options, logger: logger, progress: progress)
  } catch {
    logger.error("\(error.message)", metadata: ["id": "\(error.id)"])
    return status(of: error)
  }
}

private func status(of error: PlanError) -> ExitStatus {
  switch error.id {
  case "output.locked": .busy
  case "run.failures": .someFailed
  case "run.nothing": .nothingRead
  default: .cannotWrite
  }
}

/// The run and what is remembered of it, whether it ends well or not.
private func runLocked(
  _ pipeline: PreparedPipeline, options: RunOptions, logger: Logger, progress: (Progress) -> Void
) async throws(PlanError) -> ExitStatus {
  let store = try Store(folder: pipeline.file.folder.value)
  if let cutOff = try store.begin(at: currentTime() / 1_000_000_000) {
    logger.warning(
      "the run of \(timestamp(cutOff)) was cut off before its end; what it had read is not read again",
      metadata: ["id": "run.cut-off"])
  }
  var record = RunRecord(started: currentTime() / 1_000_000_000)
  var timer = StageTimer()
  func remember(_ status: ExitStatus) {
    record.status = status.rawValue
    record.milliseconds = timer.total
    for entry in timer.milliseconds { record.stages[entry.stage] = entry.milliseconds }
    signal(record, store: store, file: pipeline.file, logger: logger)
  }
  do throws(PlanError) {
    let status = try await bringUpToDate(
      pipeline, store: store, options: options, logger: logger, record: &record, timer: &timer, progress: progress)
    remember(status)
    return status
  } catch {
    record.error = error.message
    remember(status(of: error))
    throw error
  }
}

private func bringUpToDate(
  _ pipeline: PreparedPipeline, store: Store, options: RunOptions, logger: Logger, record: inout RunRecord,
  timer: inout StageTimer, progress: (Progress) -> Void
) async throws(PlanError) -> ExitStatus {
  let file = pipeline.file
  let folder = file.folder.value
  if options.retries { try store.forgetFailures() }
  let sets = PublishedSets(folder: folder)
  let damage = sets.damage
  for entry in damage {
    logger.warning(
      "\(entry.message)\(entry.isOccupied ? "" : "; it is put back")", metadata: ["id": "output.damaged"])
  }
  if damage.contains(where: \.isOccupied) {
    throw PlanError("output.occupied", "\(folder): nothing is published while files stand in the way")
  }
  try sets.mend(damage)
  // A name that is back is all that was wrong; what was written to is made anew.
  let isWhole = sets.damage.isEmpty
  let look =
    options.verify || options.retries
    ? nil
    : Look(
      at: pipeline.inputs, rules: pipeline.stages.digest, options: Publication.options(pipeline, options))
  if let look, isWhole, let inputs = try store.inputs(asIn: look),
    try await hasAllOutputs(pipeline, store: store, options: options)
  {
    record.inputs = inputs
    timer.mark("survey")
    return try leave(pipeline, unreadable: [], store: store, logger: logger, record: &record)
  }
  var survey = try await survey(
    pipeline.inputs, stages: pipeline.stages, store: store, jobs: options.jobs, verify: options.verify)
  record.count(survey)
  timer.mark("survey")

  if isWhole, survey.inputs.allSatisfy({ !$0.mustBeRead || $0.sha256 == nil }),
    try store.state("published") == Publication.key(of: survey, pipeline, options),
    try await hasAllOutputs(pipeline, store: store, options: options)
  {
    try store.keep(stamps: survey.stamps, forgetting: survey.forgotten)
    if let look, survey.unreadable.isEmpty { try store.keep(look, inputs: survey.published) }
    return try leave(pipeline, unreadable: survey.unreadable, store: store, logger: logger, record: &record)
  }

  try await survey.read(
    stages: pipeline.stages, store: store, options: options, logger: logger, progress: progress)
  timer.mark("read")
  var report = RunReport(version: version, pipeline: file.name)
  report.rules = survey.rules
  let publication = Publication(pipeline: pipeline, store: store, survey: survey, options: options, logger: logger)
  let warnings = try await publication.publish(
    report: &report, timer: &timer, progress: progress)
  record.count(report)
  record.totals.warnings = warnings.isEmpty ? nil : warnings
  record.published = true
  try store.keep(totals: record.totals)
  if let look, survey.unreadable.isEmpty { try store.keep(look, inputs: survey.published) }
  logger.notice(
    "\(summary(of: report, folder: folder))",
    metadata: [
      "plans": "\(record.totals.plans)", "failed": "\(record.totals.failed)", "items": "\(record.totals.items)",
      "units": "\(record.totals.units)", "targets": "\(record.totals.targets)", "milliseconds": "\(timer.total)",
    ])
  return ExitStatus(failures: report.failures.map(\.error), of: report.failures.count + report.inputs.count)
}

/// A run that finds the published set to be that of its inputs.
private func leave(
  _ pipeline: PreparedPipeline, unreadable: [PlanError], store: Store, logger: Logger, record: inout RunRecord
) throws(PlanError) -> ExitStatus {
  let folder = pipeline.file.folder.value
  PublishedSets(folder: folder).removeLeftovers()
  record.totals = try store.totals()
  let known = try store.failures()
  // They were errors of the run that met them first.
  for error in known { logger.warning("still: \(error.message)", metadata: ["id": "\(error.id)"]) }
  for error in unreadable { logger.error("\(error.message)", metadata: ["id": "\(error.id)"]) }
  let failures = known + unreadable
  for warning in record.totals.warnings ?? [] {
    logger.warning("\(warning.message)", metadata: ["id": "\(warning.id)"])
  }
  let failed = failures.isEmpty ? "" : ", \(failures.count) failed (see \(folder)/quarantine)"
  logger.notice(
    "nothing changed: \(pipeline.inputs.count) inputs\(failed) → \(folder)",
    metadata: ["inputs": "\(pipeline.inputs.count)", "failed": "\(failures.count)"])
  return ExitStatus(failures: failures, of: try store.documentCount() + unreadable.count)
}

/// Tells of a run beside its outputs. That this fails is told, and fails no run.
private func signal(_ record: RunRecord, store: Store, file: PipelineFile, logger: Logger) {
  do throws(PlanError) {
    try store.keep(record)
    let success = try store.runs(atMost: 1000).first { $0.status <= 1 && $0.error == nil }
    writeMetrics(
      record, lastSuccess: success?.started, pipeline: file.name, folder: file.folder.value, logger: logger)
  } catch {
    logger.warning("the run is not remembered: \(error.message)", metadata: ["id": "\(error.id)"])
  }
}

/// Whether all files of the published set are there, with the bytes that they had if that is to be verified.
private func hasAllOutputs(_ pipeline: PreparedPipeline, store: Store, options: RunOptions) async throws(PlanError)
  -> Bool
{
  guard let set = PublishedSets(folder: pipeline.file.folder.value).published else { return false }
  let outputs = try store.outputs()
  for output in outputs where FileStamp("\(set)/\(output.path)")?.bytes != output.bytes { return false }
  guard FileStamp("\(set)/run.json") != nil else { return false }
  guard options.verify else { return true }
  var isSound = true
  try await inOrder(outputs, jobs: options.jobs) { output in
    (try? FileSystem.digest("\(set)/\(output.path)").sha256) == output.sha256
  } consume: { (_, isSame) throws(PlanError) in
    isSound = isSound && isSame
  }
  return isSound
}

private func summary(of report: RunReport, folder: String) -> String {
  func sum(_ count: KeyPath<RunReport.Input, Int>) -> Int { report.inputs.reduce(0) { $0 + $1[keyPath: count] } }
  let failed = report.failures.isEmpty ? "" : ", \(report.failures.count) failed (see \(folder)/quarantine)"
  return "\(report.inputs.count) plans\(failed): \(sum(\.items)) items, \(sum(\.units)) responsible units, "
    + "\(sum(\.targets)) targets → \(folder)"
}
