internal import Glibc
package import PlanModel

/// A kind of output in a folder.
package enum OutputFormat: String, Sendable, CaseIterable {
  /// `plans/<id>.json`, one for each plan.
  case json
  /// `plans.jsonl`, one line for each plan.
  case jsonl
  /// The six tables and `datapackage.json`.
  case csv
  /// `plans.sqlite`: the same tables with indexes and full-text search.
  case sqlite
  /// `ledger.xlsx`: the ledger as a workbook.
  case xlsx

  /// What is written unless somebody says otherwise. A workbook is for people; a nightly batch need not make it.
  package static let usual: Set<OutputFormat> = [.json, .jsonl, .csv, .sqlite]
}

/// The bytes that one plan adds to an output folder. Made on any thread; appended in the order of the inputs.
package struct RenderedPlan: Sendable {
  package let id: String
  let source: String
  let json: [UInt8]
  /// Digest of `json`.
  let sha256: String
  let line: [UInt8]
  /// In the order of `CSVTable.allCases`; for tables of any kind.
  let rows: [[UInt8]]

  package init(_ plan: Plan, formats: Set<OutputFormat>) {
    id = plan.id
    source = plan.source.path
    json = formats.contains(.json) ? PlanWrite.json(plan) + [0x0A] : []
    sha256 = formats.contains(.json) ? PlanModel.sha256(json) : ""
    line = formats.contains(.jsonl) ? jsonLine(plan) : []
    rows = formats.contains(.csv) || formats.contains(.sqlite) ? CSVTable.allCases.map { $0.rows(plan) } : []
  }
}

/// The files of a run in one folder, a plan at a time: memory grows with the largest plan, not with their number.
///
/// `plans/<id>.json` appear as their plans are appended. The files that hold all plans appear together in `finish`, each whole;
/// given up without `finish`, they stay as they were. `PublishedSets` makes the whole set appear at once, when it is on the disk.
package final class OutputSet {
  private let folder: String
  private let formats: Set<OutputFormat>
  private let lines: OutputFile?
  private let tables: [OutputFile]
  /// Folder of the set before, whose files are taken over where nothing changed.
  private let previous: String?
  private var files: [PublishedFile] = []
  /// Source path by plan id.
  private var sources: [String: String] = [:]

  /// - Throws: `PlanError` `output.write`.
  package init(folder: String, formats: Set<OutputFormat>, previous: String? = nil) throws(PlanError) {
    self.folder = folder
    self.previous = previous
    self.formats = formats
    try createFolder(folder)
    if formats.contains(.json) { try createFolder("\(folder)/plans") }
    lines = formats.contains(.jsonl) ? try OutputFile(path: "\(folder)/plans.jsonl", isDurable: false) : nil
    var tables: [OutputFile] = []
    for table in formats.contains(.csv) ? CSVTable.allCases : [] {
      let file = try OutputFile(path: "\(folder)/\(table.fileName)", isDurable: false)
      try file.append(table.header)
      tables.append(file)
    }
    self.tables = tables
  }

  /// Adds a plan.
  ///
  /// - Throws: `PlanError` `output.duplicate` when a plan with this id is there already (nothing is written then, and the set can
  ///   be used on), `output.write` when a file cannot be written.
  package func append(_ plan: RenderedPlan) throws(PlanError) {
    if let other = sources[plan.id] {
      throw PlanError(
        "output.duplicate", "\(plan.source): is the same plan as \(other) (\(plan.id)); leave one of them out")
    }
    sources[plan.id] = plan.source
    if formats.contains(.json) {
      try add(plan.json, sha256: plan.sha256, to: "plans/\(Self.fileName(for: plan.id))")
    }
    try lines?.append(plan.line)
    for (file, rows) in zip(tables, plan.rows) { try file.append(rows) }
  }

  /// Publishes the files that hold all plans, `datapackage.json` last.
  ///
  /// - Parameter compressed: whether to write each file that holds all plans once more as `.gz`.
  /// - Returns: every file of the set, with paths relative to its folder, sorted by path.
  /// - Throws: `PlanError` `output.write`.
  package func finish(compressed: Bool = false) throws(PlanError) -> [PublishedFile] {
    if let lines { files.append(relative(try lines.publish(), "plans.jsonl")) }
    var resources: [(CSVTable, PublishedFile)] = []
    for (table, file) in zip(CSVTable.allCases, tables) {
      resources.append((table, relative(try file.publish(), table.fileName)))
    }
    files += resources.map { $0.1 }
    if !resources.isEmpty {
      let package = try publish(dataPackage(resources), to: "\(folder)/datapackage.json", isDurable: false)
      files.append(relative(package, "datapackage.json"))
    }
    if compressed {
      for path in files.map(\.path).sorted() where !path.contains("/") && path != "datapackage.json" {
        try gzip("\(folder)/\(path)")
        try addWritten(path + ".gz")
      }
    }
    return files.sorted { $0.path < $1.path }
  }

  /// Adds a file with a path relative to the set's folder, whose own folder must exist.
  ///
  /// - Parameter sha256: their digest, if it is known.
  package func add(_ bytes: [UInt8], sha256 digest: String? = nil, to path: String) throws(PlanError) {
    let file = "\(folder)/\(path)"
    let isTakenOver =
      previous.map { FileSystem.content(of: "\($0)/\(path)", is: bytes) && link("\($0)/\(path)", file) == 0 } ?? false
    let isThere = isTakenOver || FileSystem.content(of: file, is: bytes)
    if !isThere { try FileSystem.create(file, with: bytes) }
    files.append(
      PublishedFile(path: path, byteCount: bytes.count, sha256: digest ?? sha256(bytes), changed: !isThere))
  }

  /// Adds a file that somebody else has written to the set's folder.
  package func addWritten(_ path: String) throws(PlanError) {
    let (byteCount, digest) = try FileSystem.digest("\(folder)/\(path)")
    files.append(PublishedFile(path: path, byteCount: byteCount, sha256: digest, changed: true))
  }

  private func relative(_ file: PublishedFile, _ path: String) -> PublishedFile {
    PublishedFile(path: path, byteCount: file.byteCount, sha256: file.sha256, changed: file.changed)
  }

  /// The name of a plan's file: its id, with what a file name cannot hold as `%XX`. A very long id is cut and told apart by
  /// its digest.
  package static func fileName(for id: String) -> String {
    var name: [UInt8] = []
    for byte in id.utf8 {
      if byte < 0x20 || byte == 0x7F || byte == 0x25 || byte == 0x2F || (name.isEmpty && byte == 0x2E) {
        name.append(0x25)
        let digits = Array("0123456789ABCDEF".utf8)
        name += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      } else {
        name.append(byte)
      }
    }
    if name.count > 200 {
      var cut = 180
      while name[cut] & 0xC0 == 0x80 { cut -= 1 }
      name = Array(name[..<cut]) + [0x2D] + Array(sha256(Array(id.utf8)).utf8.prefix(12))
    }
    return String(decoding: name, as: UTF8.self) + ".json"
  }
}
