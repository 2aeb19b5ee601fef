internal import PlanModel

/// A table that rules on a page draw: its grid and the runs in each cell.
struct OfdTable {
  /// Edges of columns and rows, ascending.
  private(set) var columns: [Double]
  private(set) var rows: [Double]
  private var horizontals: [OfdRule]
  private var verticals: [OfdRule]

  var top: Double { rows.first ?? 0 }
  var bottom: Double { rows.last ?? 0 }

  private static let near = 0.8

  /// The tables of a page. Rules that do not cross others are underlines and frames, no tables.
  static func tables(_ rules: [OfdRule]) -> [OfdTable] {
    var groups: [[OfdRule]] = []
    for rule in rules.sorted(by: { ($0.isHorizontal ? $0.place : $0.start) < ($1.isHorizontal ? $1.place : $1.start) })
    {
      let touched = groups.indices.filter { groups[$0].contains { meets($0, rule) } }
      var group = [rule]
      for index in touched.reversed() { group += groups.remove(at: index) }
      groups.append(group)
      // Drawings are made of more lines than tables.
      if groups.count > 200 || group.count > 2000 { return [] }
    }
    return groups.compactMap(OfdTable.init).sorted { $0.top < $1.top }
  }

  private static func meets(_ a: OfdRule, _ b: OfdRule) -> Bool {
    if a.isHorizontal == b.isHorizontal {
      return abs(a.place - b.place) < near && a.start < b.end + near && b.start < a.end + near
    }
    return a.place > b.start - near && a.place < b.end + near && b.place > a.start - near && b.place < a.end + near
  }

  private init?(_ rules: [OfdRule]) {
    horizontals = rules.filter(\.isHorizontal)
    verticals = rules.filter { !$0.isHorizontal }
    columns = Self.edges(verticals.map(\.place))
    rows = Self.edges(horizontals.map(\.place))
    // Two columns and two rows at least: less is a frame. More cells than a page can hold are a drawing.
    guard columns.count >= 3, rows.count >= 3, columns.count * rows.count <= 20_000 else { return nil }
  }

  private static func edges(_ places: [Double]) -> [Double] {
    var result: [Double] = []
    for place in places.sorted() where result.last.map({ place - $0 > near }) ?? true { result.append(place) }
    return result
  }

  func holds(_ run: OfdRun) -> Bool {
    let x = (run.left + run.right) / 2
    let y = run.baseline - run.size / 3
    return x > columns[0] && x < columns[columns.count - 1] && y > top && y < bottom
  }

  /// The cells with their spans and their runs; a cell goes on where no rule parts it from the next.
  func flow(_ runs: [OfdRun], paragraphs: ([OfdRun], _ right: Double) -> [FlowBlock]) -> FlowTable {
    var byCell: [[OfdRun]] = Array(repeating: [], count: (rows.count - 1) * (columns.count - 1))
    var owner: [Int?] = Array(repeating: nil, count: byCell.count)
    let width = columns.count - 1
    for run in runs {
      let column = columns.lastIndex { $0 <= (run.left + run.right) / 2 } ?? 0
      let row = rows.lastIndex { $0 <= run.baseline - run.size / 3 } ?? 0
      byCell[min(row, rows.count - 2) * width + min(column, width - 1)].append(run)
    }
    var result = FlowTable()
    for row in 0..<(rows.count - 1) {
      var cells: [FlowCell] = []
      for column in 0..<width where owner[row * width + column] == nil {
        let columnSpan = (1...(width - column)).first { !isOpen(rightOf: column + $0 - 1, row) } ?? 1
        let rowSpan = (1...(rows.count - 1 - row)).first { !isOpen(below: row + $0 - 1, column) } ?? 1
        var content: [OfdRun] = []
        for y in row..<(row + rowSpan) {
          for x in column..<(column + columnSpan) {
            owner[y * width + x] = row * width + column
            content += byCell[y * width + x]
          }
        }
        cells.append(
          FlowCell(columnSpan: columnSpan, rowSpan: rowSpan, blocks: paragraphs(content, columns[column + columnSpan])))
      }
      result.rows.append(FlowRow(cells: cells))
    }
    return result
  }

  private func isOpen(rightOf column: Int, _ row: Int) -> Bool {
    guard column + 1 < columns.count - 1 else { return false }
    let middle = (rows[row] + rows[row + 1]) / 2
    return !verticals.contains {
      abs($0.place - columns[column + 1]) < Self.near && $0.start < middle && $0.end > middle
    }
  }

  private func isOpen(below row: Int, _ column: Int) -> Bool {
    guard row + 1 < rows.count - 1 else { return false }
    let middle = (columns[column] + columns[column + 1]) / 2
    return !horizontals.contains { abs($0.place - rows[row + 1]) < Self.near && $0.start < middle && $0.end > middle }
  }
}
