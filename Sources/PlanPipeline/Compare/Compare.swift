internal import PlanCompare
package import PlanModel
package import PlanWrite

/// How a comparison or a check is printed.
package enum ReportFormat: Sendable, Equatable {
  /// For people: columns cut to fit a terminal, if it is one.
  case text(width: Int?, bold: Bool)
  case json
  case csv(CSVDialect)
}

/// Compares the plans of the given files and prints the comparison.
///
/// - Parameters:
///   - paths: plans in any format, or as the JSON that was written of them.
///   - pairs: file of pinned and forbidden pairs, if any.
///   - series: compare only plans whose series holds these words.
///   - report: gets each file that failed.
package func compare(
  _ paths: [String], pairs: String?, series: String?, format: ReportFormat, jobs: Int,
  write: ([UInt8]) throws(OutputError) -> Void, report: (PlanError) -> Void
) async throws(OutputError) -> ExitStatus {
  let rules: PairRules
  do throws(PlanError) {
    rules = try pairs.map(pairRules) ?? PairRules()
  } catch {
    report(error)
    return .noInput
  }
  let given = await GivenPlans(paths, stages: Stages(), jobs: jobs, series: series)
  given.failures.forEach(report)
  guard given.plans.count >= 2 else {
    let status = ExitStatus(failures: given.failures, of: given.failures.count)
    if given.failures.isEmpty {
      report(PlanError("compare.few", "\(given.plans.count) plan to compare; name two or more"))
    }
    return status == .success ? .nothingRead : status
  }
  let comparison = Comparer().compare(given.plans, rules: rules)
  for pair in comparison.unusedPairs {
    report(PlanError("compare.pair.unused", "no plan has both sides of the pair “\(pair)”"))
  }
  switch format {
  case .json: try write(json(comparison))
  case .csv(let dialect): try write(csv(comparison, dialect))
  case .text(let width, let bold):
    try write(Array((summary(of: comparison, width: width, bold: bold).joined(separator: "\n") + "\n").utf8))
  }
  return ExitStatus(failures: given.failures, of: given.failures.count + given.plans.count)
}

/// Checks the plans of the given files against themselves and prints what was found.
package func check(
  _ paths: [String], format: ReportFormat, jobs: Int, write: ([UInt8]) throws(OutputError) -> Void,
  report: (PlanError) -> Void
) async throws(OutputError) -> ExitStatus {
  let given = await GivenPlans(paths, stages: Stages(), jobs: jobs)
  given.failures.forEach(report)
  let checker = Checker()
  let reports = given.plans.map(checker.check)
  switch format {
  case .json: try write(reports.count == 1 && paths.count == 1 ? json(reports[0]) + [0x0A] : json(reports))
  case .csv(let dialect): try write(csv(reports, dialect))
  case .text(_, let bold):
    for found in reports { try write(Array((summary(of: found, bold: bold).joined(separator: "\n") + "\n").utf8)) }
  }
  return ExitStatus(failures: given.failures, of: given.failures.count + given.plans.count)
}

/// The table of a file of pinned and forbidden pairs.
func pairRules(_ path: String) throws(PlanError) -> PairRules {
  guard let tsv = String(validating: try readFile(path), as: UTF8.self) else {
    throw PlanError("compare.pairs", "\(path): is not UTF-8")
  }
  return try PairRules(
    LexiconTable(tsv: tsv.hasPrefix("\u{FEFF}") ? String(tsv.dropFirst()) : tsv, name: path), name: path)
}
