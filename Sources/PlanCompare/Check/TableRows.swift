internal import PlanModel

/// The rows of a table by what they are.
struct TableRows {
  /// A row of totals by its first words.
  static func isTotal(_ words: String) -> Bool {
    let label = ScanText.normalize(words)
    return ["合计", "总计", "总数", "共计"].contains { label.hasPrefix($0) }
  }

  static func isPart(_ words: String) -> Bool {
    let label = ScanText.normalize(words)
    return ["其中", "小计", "#"].contains { label.hasPrefix($0) }
  }

  /// Rows with something in two cells or more, without header, totals and headings of groups.
  var data: [[String]] = []
  /// Headings of groups (一、核心技术) and how many rows stand below each.
  var groups: [(name: String, count: Int)] = []
  /// Texts of rows of totals.
  var totals: [String] = []

  init(_ table: PlanTable) {
    for row in table.rows where row != table.header {
      let filled = row.filter { !$0.isEmpty }
      if filled.contains(where: Self.isTotal) {
        totals.append(filled.joined(separator: " "))
      } else if filled.count == 1, row.count > 1 {
        groups.append((filled[0], 0))
      } else if !filled.isEmpty {
        data.append(row)
        if !groups.isEmpty { groups[groups.count - 1].count += 1 }
      }
    }
  }
}
