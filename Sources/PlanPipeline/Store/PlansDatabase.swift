internal import GRDB
internal import GRDBSQLite
internal import PlanModel
internal import PlanWrite

/// `plans.sqlite`: the tables of a set with keys, indexes and full-text search, for `sqlite3`, Datasette and pandas.
///
/// Written once, in one transaction and in the order of the plans, so that the same plans give the same bytes. `search` holds titles, the words of
/// items and the quotes of targets by their trigrams: Chinese has no spaces to cut words at. The case of letters counts, because otherwise SQLite answers
/// `LIKE '%科技%'` from the index too, which it takes for long enough (it counts bytes), and finds nothing.
final class PlansDatabase {
  private let queue: DatabaseQueue
  private var tables: [TableWriter]

  init(path: String) throws(PlanError) {
    var configuration = Configuration()
    // The set as a whole is published or not: a half-written file is thrown away.
    configuration.allowsUnsafeTransactions = true
    configuration.foreignKeysEnabled = false
    (queue, tables) = try mapped {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      let tables = try queue.writeWithoutTransaction { database in
        try database.execute(
          sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16000; BEGIN")
        for table in CSVTable.allCases { try database.execute(sql: Self.definition(of: table)) }
        try database.execute(
          sql: """
            CREATE VIRTUAL TABLE search USING fts5(kind UNINDEXED, id UNINDEXED, plan_id UNINDEXED, words, tokenize = 'trigram case_sensitive 1')
            """)
        return try CSVTable.allCases.map { try TableWriter($0, in: database) }
      }
      return (queue, tables)
    }
  }

  /// Statements end before their connection, also where a run gives up halfway: what a connection that is closed under them rolls back it would
  /// tell an observer that is gone.
  deinit { tables = [] }

  /// Adds the records of a plan.
  func append(_ plan: RenderedPlan) throws(PlanError) {
    try mapped {
      try queue.writeWithoutTransaction { _ in for table in tables { try table.append(plan) } }
    }
  }

  /// Ends the file.
  func finish() throws(PlanError) {
    tables = []
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
}

/// Writes the rows of one table from the bytes of its CSV form: most of the time that the database took went into values made of them.
private final class TableWriter {
  private let table: CSVTable
  private let kinds: [CSVColumn.Kind]
  private let insert: Statement
  private let search: Statement
  /// Places of the columns whose words can be searched.
  private let searched: [Int]
  private let key: Int

  init(_ table: CSVTable, in database: Database) throws {
    self.table = table
    kinds = table.columns.map(\.kind)
    let marks = Array(repeating: "?", count: kinds.count).joined(separator: ", ")
    insert = try database.makeStatement(sql: "INSERT INTO \(table.rawValue) VALUES (\(marks))")
    search = try database.makeStatement(sql: "INSERT INTO search VALUES ('\(table.rawValue)', ?, ?, ?)")
    func places(_ names: [String]) -> [Int] {
      names.compactMap { name in table.columns.firstIndex { $0.name == name } }
    }
    searched =
      switch table {
      case .documents: places(["title"])
      case .items: places(["title", "text"])
      case .targets: places(["quote"])
      case .units, .quantities, .cells: []
      }
    key = places(table.primaryKey).first ?? 0
  }

  func append(_ plan: RenderedPlan) throws {
    var fields = plan.fields(of: table)
    var words: [UInt8] = []
    while fields.next() {
      let ranges = fields.ranges
      try fields.content.withUnsafeBytes { content in
        for (index, kind) in kinds.enumerated() {
          bind(content[ranges[index]], kind, to: insert, at: index + 1)
        }
        try step(insert)
      }
      words.removeAll(keepingCapacity: true)
      for range in searched.map({ ranges[$0] }) where !range.isEmpty {
        if !words.isEmpty { words.append(0x0A) }
        words += fields.content[range]
      }
      guard !words.isEmpty else { continue }
      try fields.content.withUnsafeBytes { content in
        try words.withUnsafeBytes { words in
          bind(content[ranges[key]], .string, to: search, at: 1)
          // Every table begins with the id of the plan.
          bind(content[ranges[0]], .string, to: search, at: 2)
          bind(words[...], .string, to: search, at: 3)
          try step(search)
        }
      }
    }
  }

  /// The bytes must stay until the step.
  private func bind(
    _ bytes: Slice<UnsafeRawBufferPointer>, _ kind: CSVColumn.Kind, to statement: Statement, at index: Int
  ) {
    let (handle, index) = (statement.sqliteStatement, Int32(index))
    guard !bytes.isEmpty else {
      sqlite3_bind_null(handle, index)
      return
    }
    switch kind {
    case .integer:
      if let number = Int64(String(decoding: bytes, as: UTF8.self)) {
        sqlite3_bind_int64(handle, index, number)
        return
      }
    case .boolean:
      sqlite3_bind_int64(handle, index, bytes.first == 0x74 ? 1 : 0)
      return
    // NUMERIC affinity keeps what a number of 64 bits can hold, and the text otherwise.
    case .number, .string, .word, .date: break
    }
    let text = UnsafeRawBufferPointer(rebasing: bytes)
    sqlite3_bind_text(handle, index, text.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(text.count), nil)
  }

  private func step(_ statement: Statement) throws {
    let handle = statement.sqliteStatement
    let code = sqlite3_step(handle)
    sqlite3_reset(handle)
    guard code == SQLITE_DONE else {
      let reason = sqlite3_errmsg(sqlite3_db_handle(handle)).map { String(cString: $0) } ?? "error \(code)"
      throw PlanError("output.write", "plans.sqlite: cannot be written: \(reason)")
    }
  }
}
