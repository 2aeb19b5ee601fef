internal import PlanModel

extension UnitReader {
  /// What the lists of one item say together, in reading order.
  struct ItemUnits: Sendable, Equatable {
    var units: [UnitMention] = []
    var open = false
    var deadline: Found<String>?
  }

  /// Puts the lists of one item together; groups are counted on through them.
  func mentions(of lists: [UnitList], in scan: ScanText) -> ItemUnits {
    var out = ItemUnits()
    var offset = 0
    for list in lists {
      let block = scan.block(at: list.range.lowerBound)
      let rule = "unit.list"
      for member in list.units {
        out.units.append(
          UnitMention(
            role: member.role,
            printed: Found(scan.printed(member.range), scan.evidence(member.range, block: block, rule: rule)),
            group: offset + member.group))
      }
      offset = (out.units.last?.group ?? -1) + 1
      out.open = out.open || list.open
      if out.deadline == nil, let deadline = list.deadline {
        out.deadline = Found(
          scan.printed(deadline), scan.evidence(deadline, block: block, rule: "unit.deadline"))
      }
    }
    return out
  }
}
