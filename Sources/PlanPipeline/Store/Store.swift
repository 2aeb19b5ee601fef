internal import GRDB
internal import Glibc
internal import PlanModel

/// What an output folder remembers: the plans of every document by its content, which files were seen, what is published, and the runs.
///
/// A SQLite database, `.taizhang/store.sqlite` in the output folder. All that it holds can be made again from the inputs, save the list
/// of runs: a damaged store is put aside for a new one. Runs write to it under the folder's lock.
struct Store: Sendable {
  private let queue: DatabaseQueue

  /// Opens the store of an output folder, or makes it.
  ///
  /// - Throws: `PlanError` `output.write`.
  init(folder: String) throws(PlanError) {
    let path = Self.path(in: folder)
    do {
      queue = try Self.open(path)
    } catch  where error.isDamage {
      for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
      queue = try mapped { try Self.open(path) }
    } catch {
      throw PlanError(store: error)
    }
  }

  static func path(in folder: String) -> String { "\(folder)/.taizhang/store.sqlite" }

  private static func open(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.label = "taizhang"
    // `status` and `plan` look while a run writes.
    configuration.busyMode = .timeout(60)
    configuration.prepareDatabase { database in
      // A power cut may cost the last documents read, never the store: they are read again.
      try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    let version = try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
    if version == schemaVersion { return queue }
    try queue.write { database in
      guard try Int.fetchOne(database, sql: "PRAGMA user_version") != schemaVersion else { return }
      for table in try String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'table'") {
        try database.execute(sql: "DROP TABLE \"\(table)\"")
      }
      try database.execute(sql: schema)
      try database.execute(sql: "PRAGMA user_version = \(schemaVersion)")
    }
    return queue
  }

  /// Raised with any change of the tables or of `PlanCoder`: an older store is then emptied and filled anew.
  private static let schemaVersion = 3

  private static let schema = """
    -- Files as they were when they were last hashed. Times are nanoseconds.
    CREATE TABLE file (
      path TEXT PRIMARY KEY, bytes INTEGER NOT NULL, modified INTEGER NOT NULL, changed INTEGER NOT NULL, sha256 TEXT NOT NULL
    ) WITHOUT ROWID;
    -- The documents of a file with this content, read by these rules: one, or the members of an archive in their order. The plan stands last:
    -- what stands behind a large value costs the reading of it.
    CREATE TABLE document (
      id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL, rules TEXT NOT NULL, member INTEGER NOT NULL, name TEXT NOT NULL,
      plan_id TEXT, facts TEXT, error_id TEXT, error TEXT, plan BLOB,
      UNIQUE (sha256, rules, member)
    );
    CREATE INDEX failed ON document (sha256, rules) WHERE error_id IS NOT NULL;
    -- The inputs of the published set, in order, and what read them.
    CREATE TABLE published (path TEXT PRIMARY KEY, sha256 TEXT NOT NULL, rules TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE output (path TEXT PRIMARY KEY, bytes INTEGER NOT NULL, sha256 TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE run (number INTEGER PRIMARY KEY, started INTEGER NOT NULL, report TEXT NOT NULL);
    """

  // MARK: Access

  func read<Value>(_ body: (Database) throws -> Value) throws(PlanError) -> Value {
    try mapped { try queue.read(body) }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws(PlanError) -> Value {
    try mapped { try queue.write(body) }
  }
}

func mapped<Value>(_ body: () throws -> Value) throws(PlanError) -> Value {
  do {
    return try body()
  } catch let error as PlanError {
    throw error
  } catch {
    throw PlanError(store: error)
  }
}

extension Error {
  fileprivate var isDamage: Bool {
    guard let code = (self as? DatabaseError)?.resultCode else { return false }
    return code == .SQLITE_CORRUPT || code == .SQLITE_NOTADB
  }
}

extension PlanError {
  fileprivate init(store error: any Error) {
    let reason = (error as? DatabaseError).map { $0.message ?? "\($0.resultCode)" } ?? "\(error)"
    if error.isDamage {
      self.init(
        "store.damaged", "the folder's store is damaged (\(reason)); remove .taizhang/store.sqlite, which is made anew")
    } else {
      self.init("output.write", "the folder's store cannot be used: \(reason)")
    }
  }
}
