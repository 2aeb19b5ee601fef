package import PlanModel
internal import PlanWrite

package enum ExtractFormat: String, Sendable, CaseIterable {
  case table, json, jsonl, csv
}

/// Extracts the plans of the given files and writes them one after the other, in the order given.
///
/// - Parameters:
///   - paths: files, or `-` for standard input.
///   - width: columns of the terminal for `table`; nil cuts nothing.
///   - write: gets the bytes of the output, piece by piece.
///   - report: gets each file that failed.
/// - Returns: the errors of the files that could not be processed.
package func extract(
  _ paths: [String], format: ExtractFormat, width: Int?, bold: Bool, jobs: Int,
  write: ([UInt8]) throws(OutputError) -> Void, report: (PlanError) -> Void
) async throws(OutputError) -> [PlanError] {
  let stages = Stages()
  var failures: [PlanError] = []
  var array = JSONArray(isNeeded: paths.count > 1)
  var isFirst = true
  try await inOrder(paths, jobs: jobs) { path in
    Result { () throws(PlanError) in try stages.process(readFile(path), path: path) }
  } consume: { (_, result: Result<Plan, PlanError>) throws(OutputError) in
    switch result {
    case .failure(let error):
      failures.append(error)
      report(error)
    case .success(let plan):
      switch format {
      case .table:
        let lines = summary(of: plan, width: width, bold: bold).joined(separator: "\n")
        try write(Array(((isFirst ? "" : "\n") + lines + "\n").utf8))
      case .json: try write(array.next(json(plan)))
      case .jsonl: try write(jsonLine(plan))
      case .csv: break
      }
      isFirst = false
    }
  }
  if format == .json { try write(array.end()) }
  return failures
}

/// Brackets and commas around values written one by one; a single value stands alone.
private struct JSONArray {
  let isNeeded: Bool
  private var count = 0

  init(isNeeded: Bool) { self.isNeeded = isNeeded }

  mutating func next(_ value: [UInt8]) -> [UInt8] {
    defer { count += 1 }
    guard isNeeded else { return value + [0x0A] }
    return Array((count == 0 ? "[\n" : ",\n").utf8) + value
  }

  func end() -> [UInt8] {
    guard isNeeded else { return [] }
    return Array((count == 0 ? "[]\n" : "\n]\n").utf8)
  }
}
