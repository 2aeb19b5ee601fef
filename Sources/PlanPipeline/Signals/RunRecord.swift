internal import FoundationEssentials
internal import GRDB
internal import PlanModel
internal import PlanWrite

/// What is remembered of a run.
struct RunRecord: Sendable, Codable, Equatable {
  /// What the published set holds.
  struct Totals: Sendable, Codable, Equatable {
    var plans = 0
    var failed = 0
    var items = 0
    var units = 0
    var targets = 0
    var textBytes = 0
    var unreadBytes = 0
    /// What a person should look at in plans that were read: corrections that do not apply any more.
    var warnings: [Warning]?
  }

  struct Warning: Sendable, Codable, Equatable {
    var id: String
    var message: String
  }

  /// The status of a run that was killed, or whose machine went down.
  static let cutOff: Int32 = -1

  /// Seconds since 1970.
  var started: Int
  var milliseconds = 0
  var status: Int32 = 0
  /// Whether a new set was published; a run over unchanged inputs publishes none.
  var published = false
  /// Inputs by what was found of them: `new`, `changed`, `unchanged`….
  var inputs: [String: Int] = [:]
  var totals = Totals()
  /// Milliseconds by part of the run.
  var stages: [String: Int] = [:]
  /// Paths of inputs that were new, at most some.
  var new: [String] = []
  /// Why nothing was published.
  var error: String?

  init(started: Int) { self.started = started }

  mutating func count(_ survey: Survey) {
    for input in survey.inputs { inputs[input.cause.rawValue, default: 0] += 1 }
    if !survey.deleted.isEmpty { inputs["deleted"] = survey.deleted.count }
    new = survey.inputs.filter { $0.cause == .new }.prefix(20).map(\.path)
  }

  mutating func count(_ report: RunReport) {
    totals.plans = report.inputs.count
    totals.failed = report.failures.count
    for input in report.inputs {
      totals.items += input.items
      totals.units += input.units
      totals.targets += input.targets
      totals.textBytes += input.textBytes
      totals.unreadBytes += input.unreadBytes
    }
  }

  var unreadShare: Double { totals.textBytes == 0 ? 0 : Double(totals.unreadBytes) / Double(totals.textBytes) }
}

extension Store {
  /// Remembers that a run has begun. One that is remembered already has not come to its end: it is kept as cut off.
  ///
  /// - Returns: when that one began.
  func begin(at started: Int) throws(PlanError) -> Int? {
    let before = try running()
    if let before {
      var record = RunRecord(started: before)
      record.status = RunRecord.cutOff
      record.error = "cut off before its end"
      record.totals = try totals()
      try keep(record)
    }
    try write { database in
      try database.execute(sql: "INSERT OR REPLACE INTO state VALUES ('running', ?)", arguments: ["\(started)"])
    }
    return before
  }

  /// When the run began that has not come to its end; nil when there is none.
  func running() throws(PlanError) -> Int? { try state("running").flatMap { Int($0) } }

  /// Keeps the record of a run, of the last thousand.
  func keep(_ record: RunRecord) throws(PlanError) {
    try write { database in
      try database.execute(sql: "DELETE FROM state WHERE name = 'running'")
      let json = String(decoding: try JSONEncoder().encode(record), as: UTF8.self)
      try database.execute(sql: "INSERT INTO run (started, report) VALUES (?, ?)", arguments: [record.started, json])
      try database.execute(sql: "DELETE FROM run WHERE number <= (SELECT max(number) FROM run) - 1000")
    }
  }

  /// What the published set holds.
  func totals() throws(PlanError) -> RunRecord.Totals {
    let json = try state("totals") ?? ""
    return (try? JSONDecoder().decode(RunRecord.Totals.self, from: Data(json.utf8))) ?? RunRecord.Totals()
  }

  func keep(totals: RunRecord.Totals) throws(PlanError) {
    try write { database in
      let json = String(decoding: try JSONEncoder().encode(totals), as: UTF8.self)
      try database.execute(sql: "INSERT OR REPLACE INTO state VALUES ('totals', ?)", arguments: [json])
    }
  }

  /// The last runs, the latest first.
  func runs(atMost count: Int) throws(PlanError) -> [RunRecord] {
    try read { database in
      try String.fetchAll(database, sql: "SELECT report FROM run ORDER BY number DESC LIMIT ?", arguments: [count])
        .compactMap { try? JSONDecoder().decode(RunRecord.self, from: Data($0.utf8)) }
    }
  }
}
