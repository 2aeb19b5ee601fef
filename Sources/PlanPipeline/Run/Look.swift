internal import FoundationEssentials
internal import GRDB
internal import PlanModel

/// A glance at all inputs: their names, sizes and times, with the rules and options. While it is what it was when the published set was last found to
/// be that of its inputs, a run need not look at what the store knows of each.
struct Look: Equatable {
  private let digest: String

  /// - Returns: nil when an input is no file, or was written so lately that its times may stay as they are with the next write.
  init?(at paths: [String], rules: String, options: [String]) {
    let now = currentTime()
    var running = RunningSHA256()
    var bytes = Array("\(rules)\n\(options.joined(separator: "\n"))\n".utf8)
    for path in paths {
      guard let stamp = FileStamp(path), !stamp.isFresh(at: now) else { return nil }
      bytes += path.utf8
      for number in [0, stamp.bytes, stamp.modified, stamp.changed] {
        withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
      }
      if bytes.count > 1 << 16 {
        running.update(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    running.update(bytes)
    digest = running.finish()
  }

  fileprivate func state(of published: String) -> String { "\(digest) \(published)" }
}

extension Store {
  /// Remembers the look at the inputs of the published set, and what they are: `unchanged`, `copy`.
  func keep(_ look: Look, inputs: [String: Int]) throws(PlanError) {
    let state = look.state(of: try state("published") ?? "")
    try write { database in
      let counts = String(decoding: try JSONEncoder().encode(inputs), as: UTF8.self)
      try database.execute(
        sql: "INSERT OR REPLACE INTO state VALUES ('look', ?), ('look.inputs', ?)", arguments: [state, counts])
    }
  }

  /// What the inputs of the published set are, if they look as they did.
  func inputs(asIn look: Look) throws(PlanError) -> [String: Int]? {
    guard let published = try state("published"), try state("look") == look.state(of: published) else { return nil }
    return try? JSONDecoder().decode([String: Int].self, from: Data((state("look.inputs") ?? "").utf8))
  }
}
