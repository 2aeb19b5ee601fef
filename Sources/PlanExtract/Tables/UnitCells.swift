internal import PlanModel

/// Reads the cells of unit columns. A line break separates names, unless the list is wrapped: then 、 stands somewhere in it.
struct UnitCells {
  let units: UnitReader

  /// The lists in a cell; the role is that of its column unless the cell tells another.
  func lists(_ cell: Grid.Cell, role: UnitRole, in scan: ScanText) -> [UnitList] {
    lines(scan.bytes, cell.range).map { units.list(in: scan, range: $0, role: role) }
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
