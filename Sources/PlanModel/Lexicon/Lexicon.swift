/// The word tables that rules read, by name. What varies by place, year or field is data, not code.
///
/// A table is tab-separated text: the first line names the columns, `#` starts a comment, empty lines are skipped. The built-in
/// ones are Swift files with one literal each; an analyst's file is read by the same parser and extends or replaces a table.
package struct Lexicon: Sendable, Equatable {
  package private(set) var tables: [String: LexiconTable]

  package init(tables: [String: LexiconTable]) {
    self.tables = tables
  }

  /// The table of that name, empty when there is none.
  package subscript(name: String) -> LexiconTable {
    tables[name] ?? LexiconTable(columns: [], rows: [])
  }

  /// Appends rows to a table; columns are matched by name, missing ones are empty.
  ///
  /// - Throws: `PlanError` `lexicon.table` for a table, `lexicon.column` for a column that does not exist.
  package mutating func extend(_ name: String, with addition: LexiconTable) throws(PlanError) {
    guard let table = tables[name] else {
      let known = tables.keys.sorted().joined(separator: ", ")
      throw PlanError("lexicon.table", "no lexicon table is named “\(name)”; the tables are \(known)")
    }
    if let unknown = addition.columns.first(where: { !table.columns.contains($0) }) {
      throw PlanError(
        "lexicon.column",
        "lexicon table “\(name)” has no column “\(unknown)”; its columns are \(table.columns.joined(separator: ", "))")
    }
    let rows = addition.rows.map { row in
      table.columns.map { column in addition.columns.firstIndex(of: column).map { row[$0] } ?? "" }
    }
    tables[name] = LexiconTable(columns: table.columns, rows: table.rows + rows)
  }

  /// Puts a table in the place of the built-in one.
  package mutating func replace(_ name: String, with table: LexiconTable) throws(PlanError) {
    tables[name] = LexiconTable(columns: tables[name]?.columns ?? table.columns, rows: [])
    try extend(name, with: table)
  }
}

/// One table of words.
package struct LexiconTable: Sendable, Equatable {
  package var columns: [String]
  /// Each row has as many cells as there are columns.
  package var rows: [[String]]

  package init(columns: [String], rows: [[String]]) {
    self.columns = columns
    self.rows = rows
  }

  /// Reads tab-separated text.
  ///
  /// - Throws: `PlanError` `lexicon.row` with the line when a row has more cells than there are columns.
  package init(tsv: String, name: String) throws(PlanError) {
    var columns: [String]?
    var rows: [[String]] = []
    var number = 0
    // Bytes, not characters: the built-in tables are read at every start.
    for raw in Array(tsv.utf8).split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      let line = raw.last == 0x0D ? raw.dropLast() : raw
      if line.first == 0x23 || line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
      var cells = line.split(separator: 0x09, omittingEmptySubsequences: false).map { cell in
        let end = (cell.lastIndex { $0 != 0x20 }).map { $0 + 1 } ?? cell.startIndex
        return String(decoding: cell[..<end].drop { $0 == 0x20 }, as: UTF8.self)
      }
      guard let names = columns else {
        columns = cells
        continue
      }
      guard cells.count <= names.count else {
        throw PlanError(
          "lexicon.row", "\(name):\(number): \(cells.count) cells where the table has \(names.count) columns")
      }
      while cells.count < names.count { cells.append("") }
      rows.append(cells)
    }
    self.init(columns: columns ?? [], rows: rows)
  }

  /// Index of a column.
  package func column(_ name: String) -> Int? {
    columns.firstIndex(of: name)
  }

  /// The cells of the named columns, row by row; missing columns give empty cells.
  package func values(_ names: String...) -> [[String]] {
    let indices = names.map(column)
    return rows.map { row in indices.map { $0.map { row[$0] } ?? "" } }
  }
}
