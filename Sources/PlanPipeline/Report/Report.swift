internal import Glibc
internal import PlanCompare
package import PlanModel

/// Makes the report of the plans of the given files.
///
/// - Parameters:
///   - paths: plans in any format, plans as the JSON that was written of them, or folders that a run has written to.
///   - pairs: file of pinned and forbidden pairs, if any.
///   - series: only plans whose series holds these words.
///   - write: gets the page.
///   - tell: gets each file that failed.
package func writeReport(
  of paths: [String], pairs: String?, series: String?, language: Language, jobs: Int,
  write: ([UInt8]) throws(OutputError) -> Void, tell: (PlanError) -> Void
) async throws(OutputError) -> ExitStatus {
  let rules: PairRules
  var files: [String] = []
  do throws(PlanError) {
    rules = try pairs.map(pairRules) ?? PairRules()
    for path in paths { files += try plansOfRun(in: path) ?? [path] }
  } catch {
    tell(error)
    return .noInput
  }
  let stages = Stages()
  let given = await GivenPlans(files, stages: stages, jobs: jobs, series: series)
  given.failures.forEach(tell)
  guard !given.plans.isEmpty else {
    if given.failures.isEmpty { tell(PlanError("report.empty", "no plan to show")) }
    let status = ExitStatus(failures: given.failures, of: given.failures.count)
    return status == .success ? .nothingRead : status
  }
  var reported = ReportedPlans()
  for plan in given.plans { reported.add(plan) }
  let page: [UInt8]
  do throws(PlanError) {
    page = try reported.page(
      comparer: Comparer(), rules: rules, checker: Checker(), stages: stages, language: language)
  } catch {
    tell(error)
    return .usage
  }
  try write(page)
  return ExitStatus(failures: given.failures, of: given.failures.count + given.plans.count)
}

/// The file or files of plans that a run has written to a folder; nil when the path is no folder.
private func plansOfRun(in path: String) throws(PlanError) -> [String]? {
  var status = stat()
  guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
  if access("\(path)/plans.jsonl", R_OK) == 0 { return ["\(path)/plans.jsonl"] }
  let plans = Glob("\(path)/plans/*.json").files()
  guard !plans.isEmpty else {
    throw PlanError(
      "report.folder", "\(path): no plans.jsonl and no plans/*.json; name plans, or the output folder of a run")
  }
  return plans
}
