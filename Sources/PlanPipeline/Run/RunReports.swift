internal import Logging
internal import PlanCompare
internal import PlanModel
internal import PlanReport
internal import PlanWrite

/// What a run tells of its plans beside them: `compare.json`, `compare.csv`, `check.json`, `check.csv`, `ledger.xlsx`, `report.html`, as the
/// pipeline asks.
///
/// Plans are kept for a comparison, for which all must be there, and for a report as long as they are not too many for one; a check keeps its
/// findings.
struct RunReports {
  private let compare: PipelineFile.Compare?
  private let check: Set<PipelineFile.ReportFile>?
  /// Nil where nobody asks for findings.
  let checker: Checker?
  private let writesLedger: Bool
  private let report: PipelineFile.Report?
  private let stages: Stages
  private let lexicon: Lexicon
  private let pairs: PairRules
  private var plans: [Plan] = []
  private var findings: [CheckReport] = []
  private var ledger: LedgerWorkbook?
  private var reported = ReportedPlans()

  static let ledgerName = "ledger.xlsx"

  init(_ pipeline: PreparedPipeline) {
    compare = pipeline.file.compare
    check = pipeline.file.check
    report = pipeline.file.report
    stages = pipeline.stages
    lexicon = pipeline.lexicon
    pairs = pipeline.pairs
    writesLedger = pipeline.file.formats.contains(.xlsx)
    checker = check != nil || writesLedger ? Checker(lexicon: pipeline.lexicon) : nil
  }

  /// Starts files that are written a plan at a time.
  ///
  /// - Parameter count: how many plans are to come.
  mutating func begin(in folder: String, plans count: Int) throws(PlanError) {
    guard writesLedger else { return }
    ledger = try LedgerWorkbook(
      path: "\(folder)/\(Self.ledgerName)", temporary: folder, isOfMany: count > 1, isCompared: compare != nil)
  }

  /// Takes a plan and what a check of it has found; called in the order of the inputs.
  mutating func add(_ plan: Plan, _ report: CheckReport?) throws(PlanError) {
    if let report {
      try ledger?.append(plan, report)
      if check != nil { findings.append(report) }
    }
    if let wanted = self.report, wanted.takes(plan) { reported.add(plan) }
    guard let compare else { return }
    if let series = compare.series, !(plan.document.series ?? "").contains(series) { return }
    plans.append(plan)
  }

  /// What the files depend on beside the plans and the word tables.
  var options: [String] {
    var options: [String] = []
    if let compare {
      options.append("compare \(compare.formats.map(\.rawValue).sorted()) \(compare.series ?? "")")
      options.append("pairs \(pairs)")
    }
    if compare != nil || check != nil || writesLedger || report != nil {
      options.append("words \(comparisonDigest(lexicon: lexicon))")
    }
    if let report { options.append("report \(report.language.rawValue) \(report.series ?? "") \(pairs)") }
    if let check { options.append("check \(check.map(\.rawValue).sorted())") }
    return options
  }

  /// The files that are asked for, by name; the ledger gets its comparison.
  func files(logger: Logger) throws(PlanError) -> [(name: String, bytes: [UInt8])] {
    var files: [(name: String, bytes: [UInt8])] = []
    if let compare {
      let comparison = Comparer(lexicon: lexicon).compare(plans, rules: pairs)
      for pair in comparison.unusedPairs {
        logger.warning("no plan has both sides of the pair “\(pair)”", metadata: ["id": "compare.pair.unused"])
      }
      try ledger?.add(comparison)
      if compare.formats.contains(.json) { files.append(("compare.json", json(comparison))) }
      if compare.formats.contains(.csv) { files.append(("compare.csv", csv(comparison))) }
    }
    if let check {
      if check.contains(.json) { files.append(("check.json", json(findings))) }
      if check.contains(.csv) { files.append(("check.csv", csv(findings))) }
    }
    if let report { files += page(report, logger: logger) }
    return files
  }

  /// Writes the ledger; false where none is asked for.
  func finishLedger(logger: Logger) throws(PlanError) -> Bool {
    guard let ledger else { return false }
    for diagnostic in try ledger.finish() {
      logger.warning("\(Self.ledgerName): \(diagnostic.message)", metadata: ["id": "\(diagnostic.id)"])
    }
    return true
  }

  /// None where there are more plans than a page can show: the run is as good without.
  private func page(_ report: PipelineFile.Report, logger: Logger) -> [(name: String, bytes: [UInt8])] {
    do throws(PlanError) {
      let page = try reported.page(
        comparer: Comparer(lexicon: lexicon), rules: pairs, checker: Checker(lexicon: lexicon), stages: stages,
        language: report.language)
      return [("report.html", page)]
    } catch {
      logger.warning("no report.html: \(error.message)", metadata: ["id": "\(error.id)"])
      return []
    }
  }
}
