internal import PlanModel

/// Tells plans of one run apart that have the same id: two scans of one document, a draft and the final text without a number.
struct DistinctIDs {
  /// Source path by id.
  private var owners: [String: String] = [:]

  /// Gives a plan whose id is taken the first free id of `<id>-2`, `<id>-3`… and a diagnostic.
  ///
  /// Called in the order of the inputs, so that the same inputs get the same ids.
  ///
  /// - Returns: whether the plan was changed.
  mutating func makeDistinct(_ plan: inout Plan) -> Bool {
    let id = plan.id
    guard let owner = owners[id] else {
      owners[id] = plan.source.path
      return false
    }
    var number = 2
    while owners["\(id)-\(number)"] != nil { number += 1 }
    plan.rename(to: "\(id)-\(number)")
    owners[plan.id] = plan.source.path
    plan.diagnostics.append(
      PlanDiagnostic(
        id: "run.id.taken", severity: .warning,
        message: "\(owner) has the id \(id) too; this plan is written as \(plan.id)", evidence: nil))
    return true
  }
}

extension Plan {
  /// Gives the plan another id, and all ids in it that start with the old one.
  fileprivate mutating func rename(to id: String) {
    let old = "\(self.id):"
    func renamed(_ part: String) -> String {
      part.hasPrefix(old) ? "\(id):\(part.dropFirst(old.count))" : part
    }
    for index in items.indices {
      items[index].id = renamed(items[index].id)
      items[index].parent = items[index].parent.map(renamed)
    }
    for index in targets.indices {
      targets[index].id = renamed(targets[index].id)
      targets[index].item = targets[index].item.map(renamed)
    }
    for index in quantities.indices {
      quantities[index].id = renamed(quantities[index].id)
      quantities[index].item = quantities[index].item.map(renamed)
    }
    for index in tables.indices { tables[index].id = renamed(tables[index].id) }
    self.id = id
  }
}
