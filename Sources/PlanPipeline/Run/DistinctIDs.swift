internal import PlanModel

/// Tells plans of one run apart that have the same id: two scans of one document, a draft and the final text without a number.
struct DistinctIDs {
  /// Source path by id.
  private var owners: [String: String] = [:]

  /// The id of a plan in the run: its own, or where that is taken the first free one of `<id>-2`, `<id>-3`….
  ///
  /// Called in the order of the inputs, so that the same inputs get the same ids.
  ///
  /// - Returns: the id, and the path of the plan that has the plan's own id, if it is another.
  mutating func assign(_ id: String, path: String) -> (id: String, owner: String?) {
    guard let owner = owners[id] else {
      owners[id] = path
      return (id, nil)
    }
    var number = 2
    while owners["\(id)-\(number)"] != nil { number += 1 }
    owners["\(id)-\(number)"] = path
    return ("\(id)-\(number)", owner)
  }
}

extension Plan {
  /// Gives the plan the id it has in the run, with a diagnostic if that is not its own.
  mutating func take(id: String, ownerOfOwn owner: String?) {
    guard let owner else { return }
    let own = self.id
    rename(to: id)
    diagnostics.append(
      PlanDiagnostic(
        id: "run.id.taken", severity: .warning,
        message: "\(owner) has the id \(own) too; this plan is written as \(id)", evidence: nil))
  }

  /// Gives the plan another id, and all ids in it that start with the old one.
  private mutating func rename(to id: String) {
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
