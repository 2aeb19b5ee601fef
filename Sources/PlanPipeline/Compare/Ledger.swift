internal import PlanCompare
package import PlanModel
internal import PlanWrite

/// Plans that `ledger` compares: a sheet with more plans side by side than this is of no use to anybody.
private let mostCompared = 50

/// Writes the ledger of the plans of the given files as a workbook, a plan at a time.
///
/// - Parameters:
///   - paths: plans in any format, or as the JSON that was written of them.
///   - output: the workbook; it appears whole or not at all.
///   - pairs: file of pinned and forbidden pairs of the comparison, if any.
///   - series: only plans whose series holds these words.
///   - report: gets each file that failed.
///   - warn: gets what of the plans a workbook cannot hold.
package func writeLedger(
  _ paths: [String], to output: String, pairs: String?, series: String?, jobs: Int, report: (PlanError) -> Void,
  warn: (PlanError) -> Void
) async -> ExitStatus {
  let rules: PairRules
  do throws(PlanError) {
    rules = try pairs.map(pairRules) ?? PairRules()
  } catch {
    report(error)
    return .noInput
  }
  do throws(PlanError) {
    return try await writeLedger(
      paths, to: output, rules: rules, series: series, jobs: jobs, report: report, warn: warn)
  } catch {
    report(error)
    return .cannotWrite
  }
}

private func writeLedger(
  _ paths: [String], to output: String, rules: PairRules, series: String?, jobs: Int, report: (PlanError) -> Void,
  warn: (PlanError) -> Void
) async throws(PlanError) -> ExitStatus {
  let file = try WrittenFile(path: output)
  let checker = Checker()
  var ledger: LedgerWorkbook?
  var first: Plan?
  var compared: [Plan] = []
  var count = 0
  var failures: [PlanError] = []
  try await GivenPlans.each(paths, stages: Stages(), jobs: jobs, series: series) { (result) throws(PlanError) in
    switch result {
    case .failure(let error):
      failures.append(error)
      report(error)
    case .success(let plan):
      count += 1
      if count <= mostCompared { compared.append(plan) }
      guard let waiting = first else {
        // Whether it is one of many shows with the second.
        first = plan
        return
      }
      if ledger == nil {
        let started = try LedgerWorkbook(
          path: file.temporary, temporary: file.folder, isOfMany: true,
          isCompared: paths.count <= mostCompared)
        try started.append(waiting, checker.check(waiting))
        ledger = started
      }
      try ledger?.append(plan, checker.check(plan))
    }
  }
  let status = ExitStatus(failures: failures, of: failures.count + count)
  guard let first else {
    if failures.isEmpty { report(PlanError("ledger.none", "no plan to write; name one or more")) }
    return status == .success ? .nothingRead : status
  }
  if let ledger {
    if count > mostCompared {
      warn(PlanError("ledger.compare", "\(count) plans are not compared; name \(mostCompared) or fewer for that"))
      compared = []
    }
    try ledger.add(Comparer().compare(compared, rules: rules))
  } else {
    let single = try LedgerWorkbook(path: file.temporary, temporary: file.folder, isOfMany: false, isCompared: false)
    try single.append(first, checker.check(first))
    ledger = single
  }
  for diagnostic in try ledger?.finish() ?? [] { warn(PlanError(diagnostic.id, "\(output): \(diagnostic.message)")) }
  try file.publish()
  return status
}
