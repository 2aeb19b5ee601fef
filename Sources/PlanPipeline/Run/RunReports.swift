internal import Logging
internal import PlanCompare
internal import PlanModel
internal import PlanWrite

/// What a run tells of its plans beside them: `compare.json`, `compare.csv`, `check.json`, `check.csv`, as the pipeline asks.
///
/// Plans are kept for a comparison only, for which all must be there; a check keeps its findings.
struct RunReports {
  private let compare: PipelineFile.Compare?
  private let check: Set<PipelineFile.ReportFile>?
  private let checker: Checker
  private let lexicon: Lexicon
  private let pairs: PairRules
  private var plans: [Plan] = []
  private var findings: [CheckReport] = []

  init(_ pipeline: PreparedPipeline) {
    compare = pipeline.file.compare
    check = pipeline.file.check
    lexicon = pipeline.lexicon
    pairs = pipeline.pairs
    checker = Checker(lexicon: pipeline.lexicon)
  }

  /// Takes a plan; called in the order of the inputs.
  mutating func add(_ plan: Plan) {
    if check != nil { findings.append(checker.check(plan)) }
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
    if compare != nil || check != nil { options.append("words \(comparisonDigest(lexicon: lexicon))") }
    if let check { options.append("check \(check.map(\.rawValue).sorted())") }
    return options
  }

  /// The files that are asked for, by name.
  func files(logger: Logger) -> [(name: String, bytes: [UInt8])] {
    var files: [(name: String, bytes: [UInt8])] = []
    if let compare {
      let comparison = Comparer(lexicon: lexicon).compare(plans, rules: pairs)
      for pair in comparison.unusedPairs {
        logger.warning("no plan has both sides of the pair “\(pair)”", metadata: ["id": "compare.pair.unused"])
      }
      if compare.formats.contains(.json) { files.append(("compare.json", json(comparison))) }
      if compare.formats.contains(.csv) { files.append(("compare.csv", csv(comparison))) }
    }
    if let check {
      if check.contains(.json) { files.append(("check.json", json(findings))) }
      if check.contains(.csv) { files.append(("check.csv", csv(findings))) }
    }
    return files
  }
}
