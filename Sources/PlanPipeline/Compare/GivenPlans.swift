internal import PlanModel

/// The plans of files of any kind, plans written as JSON among them, in the order given.
struct GivenPlans {
  var plans: [Plan] = []
  var failures: [PlanError] = []
  private var ids = DistinctIDs()

  /// - Parameter series: only plans whose series holds these words; nil takes all.
  init(_ paths: [String], stages: Stages, jobs: Int, series: String? = nil) async {
    typealias Read = [(path: String, plan: Result<Plan, PlanError>)]
    await inOrder(paths, jobs: jobs) { path in
      Self.read(path, stages: stages)
    } consume: { (_, results: Read) in
      for (_, result) in results {
        switch result {
        case .failure(let error): failures.append(error)
        case .success(var plan):
          if let series, !(plan.document.series ?? "").contains(series) { continue }
          let (id, owner) = ids.assign(plan.id, path: plan.source.path)
          plan.take(id: id, ownerOfOwn: owner)
          plans.append(plan)
        }
      }
    }
  }

  private static func read(_ path: String, stages: Stages) -> [(path: String, plan: Result<Plan, PlanError>)] {
    if path != standardInput, let bytes = try? readFile(path), PlanJSONReader.isPlan(bytes) {
      do throws(PlanError) {
        return try PlanJSONReader.plans(bytes, path: path).map { (path, .success($0)) }
      } catch {
        return [(path, .failure(error))]
      }
    }
    return stages.plans(of: path) { $0 }
  }
}
