internal import FoundationEssentials
internal import GRDB
internal import PlanModel

/// A document as it is stored: its plan, or why there is none.
struct ReadDocument: Sendable {
  /// What stands behind the file's path: empty, or the member of an archive.
  var name: String
  /// The messages of errors leave out the file's path, with which they begin.
  var result: Result<Plan, PlanError>
}

/// A document as it goes into the store: encoded by the thread that read it.
struct EncodedDocument: Sendable {
  var name: String
  var plan: (id: String, facts: String, bytes: [UInt8])?
  var error: PlanError?

  init(_ document: ReadDocument) {
    name = document.name
    switch document.result {
    case .success(let plan): self.plan = (plan.id, PlanFacts(plan).stored, stored(plan))
    case .failure(let error): self.error = error
    }
  }
}

extension PlanError {
  /// A stored error of the file that is at the path now.
  func restored(for path: String) -> PlanError {
    message.hasPrefix(":") || message.hasPrefix("!") ? PlanError(id, path + message) : self
  }
}

/// A stored document without its plan's content.
struct StoredDocument: Sendable {
  var row: Int64
  var name: String
  /// Id of the plan, and what links it with others; nil when there is none.
  var plan: (id: String, facts: PlanFacts)?
  var error: PlanError?
}

extension Store {
  /// The contents that these rules have read, failures included.
  func knownContents(rules: String) throws(PlanError) -> Set<String> {
    try read {
      try String.fetchSet($0, sql: "SELECT DISTINCT sha256 FROM document WHERE rules = ?", arguments: [rules])
    }
  }

  /// Keeps the documents of files. One transaction.
  func keep(_ files: [(sha256: String, documents: [EncodedDocument])], rules: String) throws(PlanError) {
    guard !files.isEmpty else { return }
    try write { database in
      let clear = try database.cachedStatement(sql: "DELETE FROM document WHERE sha256 = ? AND rules = ?")
      let insert = try database.cachedStatement(
        sql: """
          INSERT INTO document (sha256, rules, member, name, plan_id, facts, error_id, error, plan)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """)
      for file in files {
        try clear.execute(arguments: [file.sha256, rules])
        for (member, document) in file.documents.enumerated() {
          let plan = document.plan
          try insert.execute(arguments: [
            file.sha256, rules, member, document.name, plan?.id, plan?.facts, document.error?.id,
            document.error?.message, plan.map { Data($0.bytes) },
          ])
        }
      }
    }
  }

  func keep(stamps: [(path: String, seen: SeenFile)], forgetting gone: [String]) throws(PlanError) {
    guard !stamps.isEmpty || !gone.isEmpty else { return }
    try write { database in
      let insert = try database.cachedStatement(sql: "INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?)")
      for (path, seen) in stamps {
        let stamp = seen.stamp
        try insert.execute(arguments: [path, stamp.bytes, stamp.modified, stamp.changed, seen.sha256])
      }
      for path in gone { try database.execute(sql: "DELETE FROM file WHERE path = ?", arguments: [path]) }
    }
  }

  /// Forgets every failure, so that the documents are read again.
  func forgetFailures() throws(PlanError) {
    try write { database in
      try database.execute(
        sql: """
          DELETE FROM document WHERE (sha256, rules) IN (SELECT sha256, rules FROM document WHERE error_id IS NOT NULL)
          """)
    }
  }

  /// Why documents of the published set gave no plan, in the order of their paths.
  func failures() throws(PlanError) -> [PlanError] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT min(published.path), error_id, error FROM document JOIN published USING (sha256, rules)
          WHERE error_id IS NOT NULL GROUP BY document.id ORDER BY 1, member
          """
      ).map { PlanError($0[1], $0[2]).restored(for: $0[0]) }
    }
  }

  /// Forgets what other rules read, save those of the published set: whoever tries rule after rule must not fill the disk.
  func forgetOtherRules(than rules: String) throws(PlanError) {
    try write { database in
      try database.execute(
        sql: "DELETE FROM document WHERE rules <> ? AND rules NOT IN (SELECT rules FROM published)",
        arguments: [rules])
    }
  }

  /// Documents of the published set, those that failed among them.
  func documentCount() throws(PlanError) -> Int {
    try read { database in
      try Int.fetchOne(
        database,
        sql: """
          SELECT count(*) FROM document WHERE (sha256, rules) IN (SELECT sha256, rules FROM published)
          """) ?? 0
    }
  }

  /// The documents of contents, in the order of the contents and of the members.
  func documents(of contents: [String], rules: String) throws(PlanError) -> [[StoredDocument]] {
    try read { database in
      let select = try database.cachedStatement(
        sql: """
          SELECT id, name, plan_id, facts, error_id, error FROM document WHERE sha256 = ? AND rules = ? ORDER BY member
          """)
      return try contents.map { sha256 in
        try Row.fetchAll(select, arguments: [sha256, rules]).map { row in
          let planID: String? = row[2]
          let errorID: String? = row[4]
          return StoredDocument(
            row: row[0], name: row[1],
            plan: planID.map { ($0, PlanFacts(stored: row[3] ?? "")) },
            error: errorID.map { PlanError($0, row[5] ?? "") })
        }
      }
    }
  }

  /// The plan of a stored document.
  func plan(row: Int64) throws(PlanError) -> Plan {
    let bytes = try read { database in
      let select = try database.cachedStatement(sql: "SELECT plan FROM document WHERE id = ?")
      return try Data.fetchOne(select, arguments: [row])
    }
    guard let bytes else { throw BinaryCoder.damaged }
    return try PlanPipeline.plan(stored: [UInt8](bytes))
  }

  /// The corrections that the published set was made with.
  func publishedCorrections() throws(PlanError) -> Corrections {
    var errors: [FileDiagnostic] = []
    return Corrections(all: Corrections.parse(try state("corrections") ?? "", path: "published", errors: &errors))
  }

  /// Makes a set the published one, and forgets the documents that no file of it needs.
  func publish(
    _ inputs: [(path: String, sha256: String)], outputs: [(path: String, bytes: Int, sha256: String)], rules: String,
    key: String, corrections: Corrections
  ) throws(PlanError) {
    try write { database in
      try database.execute(sql: "DELETE FROM published; DELETE FROM output")
      let input = try database.cachedStatement(sql: "INSERT INTO published VALUES (?, ?, ?)")
      for (path, sha256) in inputs { try input.execute(arguments: [path, sha256, rules]) }
      let output = try database.cachedStatement(sql: "INSERT INTO output VALUES (?, ?, ?)")
      for file in outputs { try output.execute(arguments: [file.path, file.bytes, file.sha256]) }
      let said = corrections.all.map(\.yaml).joined()
      try database.execute(
        sql: "INSERT OR REPLACE INTO state VALUES ('published', ?), ('corrections', ?)", arguments: [key, said])
      try database.execute(
        sql: "DELETE FROM document WHERE rules <> ? OR sha256 NOT IN (SELECT sha256 FROM published)",
        arguments: [rules])
    }
  }
}
