internal import PlanModel

/// Reads the cells of unit columns. A line break separates names, unless the list is wrapped: then 、 stands somewhere in it.
struct UnitCells {
  /// The members of a bare list of units; the role is that of the column.
  let list: (Range<Int>, UnitRole) -> UnitList

  /// Appends the cell's units to an item; a unit that stands there already in the same role counts once.
  func read(_ cell: Grid.Cell, role: UnitRole, view: GridView, into item: inout ItemFinding) {
    let scan = view.scan
    for line in lines(scan.bytes, cell.range) {
      let list = list(line, role)
      let firstGroup = (item.units.last?.group ?? -1) + 1
      for member in list.units {
        let name = view.printed(member.range)
        if item.units.contains(where: { $0.role == member.role && $0.printed.value == name }) { continue }
        item.units.append(
          UnitMention(
            role: member.role,
            printed: Found(
              name, scan.evidence(member.range, block: scan.block(at: member.range.lowerBound), rule: "unit.cell")),
            group: firstGroup + member.group))
      }
      if list.open { item.unitsOpen = true }
      if let deadline = list.deadline, item.deadline == nil {
        item.deadline = Found(
          view.printed(deadline),
          scan.evidence(deadline, block: scan.block(at: deadline.lowerBound), rule: "unit.cell.deadline"))
      }
    }
  }

  /// The parts of a cell that are lists of their own.
  private func lines(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = range.lowerBound
    for position in range where bytes[position] == 0x0A {
      if position > start { lines.append(start..<position) }
      start = position + 1
    }
    if start < range.upperBound { lines.append(start..<range.upperBound) }
    guard lines.count > 1 else { return lines }
    let separated = lines.contains { line in
      bytes.first("、", in: line) != nil || bytes[line].contains { $0 == 0x2C || $0 == 0x3B }
    }
    guard separated else { return lines }
    // 市科技局、 | 市财政局: the break only wraps the list.
    var joined: [Range<Int>] = []
    for line in lines {
      if let last = joined.last, !bytes.has(";", endingAt: last.upperBound), !bytes.has("。", endingAt: last.upperBound)
      {
        joined[joined.count - 1] = last.lowerBound..<line.upperBound
      } else {
        joined.append(line)
      }
    }
    return joined
  }
}
