package import PlanModel
package import PlanWrite

/// How plans are printed.
package enum ExtractFormat: Sendable, Equatable {
  /// For people: columns cut to fit a terminal, if it is one.
  case table(width: Int?, bold: Bool)
  /// One object for one plan, an array for several.
  case json
  /// One plan a line.
  case jsonLines
  /// One table of the plans.
  case csv(CSVTable, CSVDialect)
}

/// Extracts the plans of the given files and prints them in the order given.
///
/// - Parameters:
///   - paths: files, or `-` for standard input.
///   - write: gets the bytes of the output, piece by piece.
///   - report: gets each file that failed.
/// - Returns: whether all documents of the files could be processed.
package func extract(
  _ paths: [String], format: ExtractFormat, jobs: Int, write: ([UInt8]) throws(OutputError) -> Void,
  report: (PlanError) -> Void
) async throws(OutputError) -> ExitStatus {
  let stages = Stages()
  var failures: [PlanError] = []
  var documents = 0
  var array = JSONArray(isNeeded: paths.count > 1)
  if case .csv(let table, let dialect) = format { try write(table.header(dialect)) }
  try await inOrder(paths, jobs: jobs) { path in
    stages.plans(of: path) { printed($0, format) }
  } consume: { (_, results: [(path: String, plan: Result<[UInt8], PlanError>)]) throws(OutputError) in
    if results.count > 1 { array.isNeeded = true }
    for (_, result) in results {
      documents += 1
      switch result {
      case .failure(let error):
        failures.append(error)
        report(error)
      case .success(let bytes): try write(format == .json ? array.next(bytes) : bytes)
      }
    }
  }
  if format == .json { try write(array.end()) }
  return ExitStatus(failures: failures, of: documents)
}

private func printed(_ plan: Plan, _ format: ExtractFormat) -> [UInt8] {
  switch format {
  case .table(let width, let bold):
    Array((summary(of: plan, width: width, bold: bold).joined(separator: "\n") + "\n\n").utf8)
  case .json: json(plan)
  case .jsonLines: jsonLine(plan)
  case .csv(let table, let dialect): table.rows(plan, dialect)
  }
}

/// Brackets and commas around values written one by one; a single value stands alone.
private struct JSONArray {
  /// More than one value is to come.
  var isNeeded: Bool
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
