internal import PlanModel

/// Tasks without a unit or without a target where most tasks of the plan have one.
///
/// A task whose parent has units has them too. In a plan that names no units, or has targets in few tasks, nothing is missing: nothing is said.
struct TaskGaps {
  let facts: PlanFacts

  func findings() -> [Finding] {
    let tasks = facts.plan.items.filter { $0.leaf && $0.section == .tasks && $0.path.root == nil }
    let withTargets = Set(facts.plan.targets.compactMap(\.item))
    let noUnit = tasks.filter { task in facts.withAncestors(task).allSatisfy { $0.units.isEmpty } }
    let noTarget = tasks.filter { !withTargets.contains($0.id) }
    return gaps(noUnit, of: tasks.count, "check.task.unit", .taskUnit)
      + gaps(noTarget, of: tasks.count, "check.task.target", .taskTarget)
  }

  private func gaps(_ items: [PlanItem], of count: Int, _ id: String, _ wording: Wording) -> [Finding] {
    // Where more are without, the plan has tasks of both sorts.
    guard !items.isEmpty, items.count * 10 <= count || (items.count == 1 && count >= 4) else { return [] }
    return items.map { item in
      Finding(
        id, .doubt, Remark(wording, "\(item.path)", "\(count)", "\(count - items.count)"), places: [facts.place(item)])
    }
  }
}
