internal import PlanModel

/// Targets that an indicator table states: rows of indicators, a column for the year they are for.
///
/// 指标 | 单位 | 2020年 | 2025年 | 属性: the figures of 2025 are targets, those of 2020 where they start from. A table without a column of
/// indicators, or whose years cannot be told to lie ahead, states none.
struct TableTargets {
  struct Statement {
    var indicator: String
    var cell: CellFinding
    var comparator: Comparator
    var measure: Measure
    /// Nil for a column of growth a year.
    var year: Int?
    var perYear = false
    /// Where it starts from; the year is nil where its column names none (基期水平).
    var baseline: (value: ExactDecimal, year: Int?)?
    var binding: Binding?
  }

  private let table: TableFinding
  private let document: PlanDocument

  init(_ table: TableFinding, of document: PlanDocument) {
    self.table = table
    self.document = document
  }

  var statements: [Statement] {
    let header = table.header.map { PrintedForm.normalize($0) }
    guard header.contains(where: { $0.contains("指标") }) else { return [] }
    let years = header.map(Self.year)
    let known = Set(years.compactMap { $0 })
    guard let since = document.period?.start ?? document.issuedOn?.year ?? (known.count > 1 ? known.max() : nil) else {
      return []
    }
    let bindings = header.indices.filter { ["属性", "指标属性", "指标性质", "指标类型"].contains(header[$0]) }
    var result: [Statement] = []
    for cell in table.cells {
      guard let column = table.header.firstIndex(of: cell.column), let row = row(of: cell, column) else { continue }
      let isGrowth = header[column].contains("年均")
      let ahead = years[column].map { $0 >= since } ?? (header[column].contains("目标") && known.isEmpty)
      guard ahead || isGrowth, let raw = printed(row, column), !Self.isRange(raw) else { continue }
      var statement = Statement(
        indicator: Self.indicator(cell.row), cell: cell, comparator: Self.comparator(raw),
        measure: isGrowth ? .increase : Self.isCumulative(raw) ? .cumulative : .level,
        year: isGrowth ? nil : years[column] ?? document.period?.end)
      statement.perYear = isGrowth || cell.row.contains("年均")
      statement.binding =
        bindings.lazy.compactMap { binding in table.rows[row][binding] }.compactMap(Self.binding).first
      if let year = years[column] { statement.baseline = baseline(row, before: year, since: since, years) }
      result.append(statement)
    }
    return result
  }

  /// The row of the cell: the one with its name and its figure.
  private func row(of cell: CellFinding, _ column: Int) -> Int? {
    table.rows.indices.first { index in
      table.rows[index].contains(cell.row) && table.cells.contains(cell) && column < table.rows[index].count
        && !table.rows[index][column].isEmpty
    }
  }

  private func printed(_ row: Int, _ column: Int) -> String? {
    table.rows[row].indices.contains(column) ? PrintedForm.normalize(table.rows[row][column]) : nil
  }

  private func baseline(
    _ row: Int, before year: Int, since: Int, _ years: [Int?]
  ) -> (value: ExactDecimal, year: Int?)? {
    let earlier = years.indices.filter { column in years[column].map { $0 < year && $0 < since } ?? false }
    guard let column = earlier.max(by: { (years[$0] ?? 0) < (years[$1] ?? 0) }) ?? years.indices.first(where: isBase)
    else { return nil }
    let from = years[column] ?? Self.yearInBracket(table.header[column])
    let name = table.header[column]
    let cell = table.cells.first { $0.column == name && table.rows[row].contains($0.row) }
    return cell.map { ($0.value, from) }
  }

  /// 基期水平, 现状值, 基数（2020年）: what the row starts from. 现状及目标 is no such column.
  private func isBase(_ column: Int) -> Bool {
    let header = PrintedForm.normalize(table.header[column])
    return ["基期", "现状", "基数", "基准值", "基础值"].contains { header.contains($0) } && !header.contains("目标")
  }

  private static func yearInBracket(_ header: String) -> Int? {
    let header = PrintedForm.normalize(header)
    guard let open = header.lastIndex(where: { "（(".contains($0) }) else { return nil }
    return year(String(header[header.index(after: open)...]))
  }

  /// 2025年, 2025年目标值, “十四五”末 is not told here.
  private static func year(_ header: String) -> Int? {
    let digits = header.prefix { $0.isASCII && $0.isNumber }
    let rest = header.dropFirst(digits.count)
    guard digits.count == 4, let year = Int(digits), (1990...2100).contains(year), rest.hasPrefix("年") else {
      return nil
    }
    return year
  }

  private static func isRange(_ raw: String) -> Bool {
    let parts = raw.split { "—–-~～至".contains($0) }
    return parts.count > 1 && parts.allSatisfy { $0.contains(where: \.isNumber) }
  }

  /// Figures in square brackets add up over the plan's years, as such tables note below.
  private static func isCumulative(_ raw: String) -> Bool {
    ["[", "［", "〔", "【"].contains { raw.hasPrefix($0) } || raw.hasPrefix("累计")
  }

  private static func comparator(_ raw: String) -> Comparator {
    for (words, comparator) in [
      (["≥", ">=", "不低于", "不少于", "以上"], Comparator.ge), (["≤", "<=", "不高于", "不超过", "以内", "控制在"], .le),
      ([">", "＞", "超过", "突破"], .gt), (["<", "＜", "低于"], .lt), (["左右", "约"], .approx),
    ] where words.contains(where: { raw.contains($0) }) {
      return comparator
    }
    return .eq
  }

  private static func binding(_ cell: String) -> Binding? {
    cell.contains("约束") ? .binding : cell.contains("预期") ? .expected : nil
  }

  /// The row's name without its number and the unit in the bracket behind it.
  private static func indicator(_ row: String) -> String {
    var words = PrintedForm.normalize(row)[...]
    let digits = words.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty, let mark = words.dropFirst(digits.count).first, ".．、".contains(mark) {
      words = words.dropFirst(digits.count + 1)
    }
    if let last = words.last, "）)".contains(last), let open = words.lastIndex(where: { "（(".contains($0) }),
      open > words.startIndex
    {
      words = words[..<open]
    }
    return String(words)
  }
}
