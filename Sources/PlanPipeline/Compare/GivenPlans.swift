internal import PlanModel

/// The plans of files of any kind, plans written as JSON among them, in the order given.
struct GivenPlans {
  var plans: [Plan] = []
  var failures: [PlanError] = []

  /// - Parameter series: only plans whose series holds these words; nil takes all.
  init(_ paths: [String], stages: Stages, jobs: Int, series: String? = nil) async {
    await Self.each(paths, stages: stages, jobs: jobs, series: series) { result in
      switch result {
      case .failure(let error): failures.append(error)
      case .success(let plan): plans.append(plan)
      }
    }
  }

  /// Hands over each plan, and why one could not be read, in the order given, without keeping them.
  static func each<Failure: Error>(
    _ paths: [String], stages: Stages, jobs: Int, series: String?,
    consume: (Result<Plan, PlanError>) throws(Failure) -> Void
  ) async throws(Failure) {
    typealias Read = [(path: String, plan: Result<Plan, PlanError>)]
    var ids = DistinctIDs()
    try await inOrder(paths, jobs: jobs) { path in
      read(path, stages: stages)
    } consume: { (_, results: Read) throws(Failure) in
      for (_, result) in results {
        guard case .success(var plan) = result else {
          try consume(result)
          continue
        }
        if let series, !(plan.document.series ?? "").contains(series) { continue }
        let (id, owner) = ids.assign(plan.id, path: plan.source.path)
        plan.take(id: id, ownerOfOwn: owner)
        try consume(.success(plan))
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
