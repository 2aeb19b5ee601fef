internal import GRDB
internal import PlanModel
internal import PlanWrite

/// `plans.sqlite`: the tables of a set with keys, indexes and full-text search, for `sqlite3`, Datasette and pandas.
///
/// Written once, in one transaction and in the order of the plans, so that the same plans give the same bytes. `search` holds titles, the words of
/// items and the quotes of targets by their trigrams: Chinese has no spaces to cut words at.
final class PlansDatabase {
  private let queue: DatabaseQueue

  init(path: String) throws(PlanError) {
    var configuration = Configuration()
    // The set as a whole is published or not: a half-written file is thrown away.
    configuration.allowsUnsafeTransactions = true
    configuration.foreignKeysEnabled = false
    queue = try mapped {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN")
        for table in CSVTable.allCases { try database.execute(sql: Self.definition(of: table)) }
        try database.execute(
          sql: """
            CREATE VIRTUAL TABLE search USING fts5(kind UNINDEXED, id UNINDEXED, plan_id UNINDEXED, words, tokenize = 'trigram')
            """)
      }
      return queue
    }
  }

  /// Adds the records of a plan.
  func append(_ plan: RenderedPlan) throws(PlanError) {
    try mapped {
      try queue.writeWithoutTransaction { database in
        let search = try database.cachedStatement(sql: "INSERT INTO search VALUES (?, ?, ?, ?)")
        for record in plan.records {
          let marks = Array(repeating: "?", count: record.cells.count).joined(separator: ", ")
          let insert = try database.cachedStatement(sql: "INSERT INTO \(record.table.rawValue) VALUES (\(marks))")
          let values = zip(record.table.columns, record.cells).map { Self.value($1, $0.kind) }
          try insert.execute(arguments: StatementArguments(values))
          if let words = record.searchable {
            try search.execute(arguments: [record.table.rawValue, record.key[0], plan.id, words])
          }
        }
      }
    }
  }

  /// Ends the file.
  func finish() throws(PlanError) {
    try mapped {
      try queue.writeWithoutTransaction { database in
        for table in CSVTable.allCases {
          for key in table.foreignKeys {
            try database.execute(
              sql: "CREATE INDEX \(table.rawValue)_\(key.field) ON \(table.rawValue) (\(key.field))")
          }
        }
        for (table, column) in [
          ("units", "name"), ("units", "unit_id"), ("targets", "indicator"), ("targets", "due_by"),
          ("documents", "series"),
        ] {
          try database.execute(sql: "CREATE INDEX \(table)_\(column) ON \(table) (\(column))")
        }
        try database.execute(sql: "INSERT INTO search (search) VALUES ('optimize'); COMMIT")
      }
      try queue.close()
    }
  }

  private static func definition(of table: CSVTable) -> String {
    var lines = table.columns.map { column in
      let type =
        switch column.kind {
        case .integer, .boolean: "INTEGER"
        case .number: "NUMERIC"
        case .string, .word, .date: "TEXT"
        }
      return "\"\(column.name)\" \(type)\(column.required ? " NOT NULL" : "")"
    }
    lines.append("PRIMARY KEY (\(table.primaryKey.joined(separator: ", ")))")
    for key in table.foreignKeys {
      lines.append("FOREIGN KEY (\(key.field)) REFERENCES \(key.table.rawValue) (\(key.key))")
    }
    return "CREATE TABLE \(table.rawValue) (\(lines.joined(separator: ", ")))"
  }

  private static func value(_ cell: String?, _ kind: CSVColumn.Kind) -> DatabaseValue {
    guard let cell else { return .null }
    switch kind {
    case .integer: return (Int(cell)?.databaseValue) ?? cell.databaseValue
    case .boolean: return (cell == "true" ? 1 : 0).databaseValue
    // NUMERIC affinity keeps what a number of 64 bits can hold, and the text otherwise.
    case .number, .string, .word, .date: return cell.databaseValue
    }
  }
}

extension TableRow {
  /// Words to search in.
  fileprivate var searchable: String? {
    func cell(_ name: String) -> String? { table.columns.firstIndex { $0.name == name }.flatMap { cells[$0] } }
    switch table {
    case .documents: return cell("title")
    case .items:
      let words = [cell("title"), cell("text")].compactMap { $0 }
      return words.isEmpty ? nil : words.joined(separator: "\n")
    case .targets: return cell("quote")
    case .units, .quantities, .cells: return nil
    }
  }
}
