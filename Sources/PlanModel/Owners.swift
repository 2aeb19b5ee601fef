/// The units that a target belongs to, and what tells so.
package struct Owners: Sendable, Equatable {
  /// What the owners are taken from.
  package enum Source: String, Sendable, CaseIterable {
    /// The list that closes the target's own sentence.
    case sentence
    /// The one list of the item, or the list of a later sentence of it.
    case item
    /// The list of a part that the item stands in.
    case section
  }

  /// Those that lead, else those that are responsible.
  package var units: [ResponsibleUnit]
  package var source: Source
}

/// Finds the owners of a plan's targets by where lists and targets stand. Made once for a plan; nothing of it is stored, so that corrections of
/// units are followed.
package struct OwnerTable {
  private let items: [String: PlanItem]

  package init(_ plan: Plan) {
    items = Dictionary(plan.items.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The table for targets of one item: it holds the item and the parts above it.
  package init(_ plan: Plan, of item: String?) {
    var items: [String: PlanItem] = [:]
    var next = item
    // Parents stand before their items.
    for candidate in plan.items.reversed() where candidate.id == next {
      items[candidate.id] = candidate
      next = candidate.parent
    }
    self.items = items
  }

  /// nil where no list tells, or several do and none stands behind the target.
  package func owners(of target: PlanTarget) -> Owners? {
    guard let id = target.item, let item = items[id] else { return nil }
    let lists = Self.lists(of: item)
    if !lists.isEmpty {
      let end = target.evidence.charEnd
      if let list = lists.first(where: { $0[0].evidence.charStart >= end }) {
        let between = Self.text(of: item, end..<list[0].evidence.charStart)
        let isOwn = between.map { !$0.dropLast().contains("。") || $0.count < 3 } ?? false
        return Self.main(list, from: isOwn ? .sentence : .item)
      }
      return lists.count == 1 ? Self.main(lists[0], from: .item) : nil
    }
    var above = item.parent
    for _ in 0..<16 {
      guard let id = above, let parent = items[id] else { return nil }
      let lists = Self.lists(of: parent)
      if !lists.isEmpty { return lists.count == 1 ? Self.main(lists[0], from: .section) : nil }
      above = parent.parent
    }
    return nil
  }

  private static func main(_ list: [ResponsibleUnit], from source: Owners.Source) -> Owners? {
    for role: UnitRole in [.lead, .responsible] {
      var seen: Set<String> = []
      let units = list.filter { $0.role == role && seen.insert($0.name).inserted }
      if !units.isEmpty { return Owners(units: units, source: source) }
    }
    return nil
  }

  /// The units of an item, list by list: a sentence or the end of a bracket and the begin of another part two.
  private static func lists(of item: PlanItem) -> [[ResponsibleUnit]] {
    var out: [[ResponsibleUnit]] = []
    for unit in item.units {
      if let last = out.last?.last, !parts(item, last.evidence.charEnd, unit.evidence.charStart) {
        out[out.count - 1].append(unit)
      } else {
        out.append([unit])
      }
    }
    return out
  }

  private static func parts(_ item: PlanItem, _ start: Int, _ end: Int) -> Bool {
    guard start < end, let words = text(of: item, start..<end) else { return false }
    var isClosed = false
    for scalar in words {
      switch scalar {
      case ")", "）", "]", "〕", "】": isClosed = true
      case "(", "（", "[", "〔", "【": if isClosed { return true }
      default: break
      }
    }
    return isClosed && words.contains("。") && words.count > 12
  }

  /// The item's words between two places of the text; nil where it does not hold them.
  private static func text(of item: PlanItem, _ range: Range<Int>) -> [Unicode.Scalar]? {
    let scalars = item.evidence.text.unicodeScalars
    let start = range.lowerBound - item.evidence.charStart
    guard start >= 0, range.upperBound <= item.evidence.charEnd else { return nil }
    return Array(scalars.dropFirst(start).prefix(range.count))
  }
}
