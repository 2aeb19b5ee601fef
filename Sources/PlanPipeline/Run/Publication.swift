internal import Logging
internal import PlanCompare
internal import PlanModel
internal import PlanWrite

/// Writes the complete set of outputs beside the published one and puts it in its place, or leaves that as it was.
struct Publication {
  var pipeline: PreparedPipeline
  var store: Store
  var survey: Survey
  var options: RunOptions
  var logger: Logger

  /// What a set depends on beside its inputs and the rules.
  static func key(of survey: Survey, _ pipeline: PreparedPipeline, _ options: RunOptions) -> String {
    survey.key(writing: self.options(pipeline, options))
  }

  /// How a set is written.
  static func options(_ pipeline: PreparedPipeline, _ options: RunOptions) -> [String] {
    let file = pipeline.file
    return [file.name, options.compresses ? "gz" : "", pipeline.corrections.digest]
      + file.formats.map(\.rawValue).sorted() + RunReports(pipeline).options
  }

  /// - Returns: what a person should look at, beside the failures.
  func publish(
    report: inout RunReport, timer: inout StageTimer, progress: (Progress) -> Void
  ) async throws(PlanError) -> [RunRecord.Warning] {
    let documents = try place(survey.inputs, store: store, rules: survey.rules)
    let failures = documents.count { $0.error != nil }
    if let limit = options.maximumFailures, limit.isExceeded(by: failures, of: documents.count) {
      throw Survey.tooMany(failures)
    }
    if options.failFast, failures > 0 { throw Survey.tooMany(failures) }
    // A share that answers every read with an error must not empty the ledger.
    if failures == documents.count, try store.totals().plans > 0 {
      for error in documents.compactMap(\.error) { logger.error("\(error.message)", metadata: ["id": "\(error.id)"]) }
      throw PlanError(
        "run.nothing", "none of the \(failures) documents could be read; what was published stays as it was")
    }

    let sets = PublishedSets(folder: pipeline.file.folder.value)
    if sets.published == nil, let earlier = earlierOutputs(in: pipeline.file.folder.value), try sets.adopt(earlier) {
      logger.notice("outputs of an earlier version are taken over")
    }
    let previous = sets.published
    let next = try sets.begin()
    var warnings: [RunRecord.Warning] = []
    do throws(PlanError) {
      try await write(
        documents, to: next, previous: previous, report: &report, warnings: &warnings, progress: progress)
      timer.mark("write")
      report.milliseconds = timer.milliseconds
      try PlanWrite.publish(json(report), to: "\(next)/run.json", isDurable: false)
      try sets.publish(next)
    } catch {
      sets.abandon(next)
      throw error
    }
    let inputs = survey.inputs.compactMap { input in input.sha256.map { (path: input.path, sha256: $0) } }
    let outputs = report.outputs.map { (path: $0.path, bytes: $0.byteCount, sha256: $0.sha256) }
    try store.publish(
      inputs, outputs: outputs, rules: survey.rules, key: Self.key(of: survey, pipeline, options),
      corrections: pipeline.corrections)
    timer.mark("publish")
    return warnings
  }

  private func write(
    _ documents: [PlacedDocument], to folder: String, previous: String?, report: inout RunReport,
    warnings: inout [RunRecord.Warning], progress: (Progress) -> Void
  ) async throws(PlanError) {
    let formats = pipeline.file.formats
    let outputs = try OutputSet(folder: folder, formats: formats, previous: previous)
    let database = formats.contains(.sqlite) ? try PlansDatabase(path: "\(folder)/plans.sqlite") : nil
    if documents.contains(where: { $0.error != nil }) { try createFolder("\(folder)/quarantine") }
    let (store, stages, corrections) = (store, pipeline.stages, pipeline.corrections)
    var reports = RunReports(pipeline)
    try reports.begin(in: folder, plans: documents.count { $0.error == nil })
    let checker = reports.checker
    var numbers: Set<String> = []
    var done = 0
    try await inOrder(documents, jobs: options.jobs) { document in
      render(document, store: store, formats: formats, corrections: corrections, stages: stages, checker: checker)
    } consume: { (document, result: Result<RenderedDocument, PlanError>) throws(PlanError) in
      done += 1
      progress(Progress(phase: .writing, done: done, count: documents.count))
      switch result {
      case .success(let (plan, rendered, check)):
        try outputs.append(rendered)
        try reports.add(plan, check)
        try database?.append(rendered)
        if let number = plan.document.documentNumber, !corrections.all.isEmpty { numbers.insert(number) }
        report.add(plan)
        logger.log(plan)
        for diagnostic in plan.diagnostics where diagnostic.isForPeople {
          warnings.append(
            RunRecord.Warning(id: diagnostic.id, message: "\(plan.source.path): \(diagnostic.message)"))
        }
      case .failure(let error):
        guard document.error != nil else { throw error }
        try outputs.add(diagnosis(of: error, document), to: "quarantine/\(quarantineName(of: document))")
        report.add(error, path: document.path)
        // What an earlier run met already is no new error.
        let isKnown = document.isKnown
        logger.log(
          level: isKnown ? .warning : .error, "\(isKnown ? "still: " : "")\(error.message)",
          metadata: ["id": "\(error.id)", "path": "\(document.path)"])
      }
    }
    for (name, bytes) in try reports.files(logger: logger) { try outputs.add(bytes, to: name) }
    if try reports.finishLedger(logger: logger) { try outputs.addWritten(RunReports.ledgerName) }
    for correction in corrections.withoutDocument(documents, numbers: numbers) {
      let warning = RunRecord.Warning(
        id: "correction.document", message: "\(correction.place): no document of this run is “\(correction.document)”")
      logger.warning("\(warning.message)", metadata: ["id": "\(warning.id)"])
      warnings.append(warning)
    }
    if let database {
      try database.finish()
      try outputs.addWritten("plans.sqlite")
    }
    report.outputs = try outputs.finish(compressed: options.compresses)
  }

  /// The file's own name, for people, and what tells it apart from others of that name.
  private func quarantineName(of document: PlacedDocument) -> String {
    let name = document.path.split(separator: "/").last.map(String.init) ?? "document"
    return OutputSet.fileName(for: "\(name)-\(sha256(Array(document.path.utf8)).prefix(8))")
  }
}

private typealias RenderedDocument = (plan: Plan, rendered: RenderedPlan, check: CheckReport?)

private func render(
  _ document: PlacedDocument, store: Store, formats: Set<OutputFormat>, corrections: Corrections, stages: Stages,
  checker: Checker?
) -> Result<RenderedDocument, PlanError> {
  do throws(PlanError) {
    if let error = document.error { throw error }
    guard let row = document.row else { throw BinaryCoder.damaged }
    var plan = try store.plan(row: row)
    document.complete(&plan)
    corrections.apply(to: &plan, ownID: document.ownID, stages: stages)
    return .success((plan, RenderedPlan(plan, formats: formats), checker?.check(plan)))
  } catch {
    return .failure(error)
  }
}

/// Why a document is in quarantine, as JSON.
private func diagnosis(of error: PlanError, _ document: PlacedDocument) -> [UInt8] {
  failureJSON(path: document.path, copies: document.copies, sha256: document.sha256, error: error, version: version)
}

extension PlanDiagnostic {
  /// Whether somebody has to do something about it: a correction that does not apply any more.
  var isForPeople: Bool { id.hasPrefix("correction.") && severity > .note }
}

extension Logger {
  func log(_ plan: Plan) {
    info(
      "\(plan.source.path): \(plan.items.count) items, \(plan.targets.count) targets → \(plan.id)",
      metadata: [
        "path": "\(plan.source.path)", "plan": "\(plan.id)", "items": "\(plan.items.count)",
        "targets": "\(plan.targets.count)",
      ])
    for diagnostic in plan.diagnostics {
      let message: Logger.Message = "\(plan.source.path): \(diagnostic.message)"
      let level: Logger.Level = diagnostic.isForPeople ? .warning : diagnostic.severity == .note ? .debug : .info
      log(level: level, message, metadata: ["id": "\(diagnostic.id)", "path": "\(plan.source.path)"])
    }
  }
}
