internal import Foundation
package import PlanModel
internal import PlanWrite

/// Scores the extraction of documents against annotations of them and prints precision, recall and every miss.
///
/// - Parameters:
///   - paths: documents of any format; the annotation of `folder/plan.docx` is `gold/plan.json` or `gold/plan.expected.json`.
///   - gold: the folder of annotations, which have the field names of a plan's JSON.
///   - asJSON: print one JSON object instead of a table.
///   - withNotes: print what was missed, spurious and wrong, document by document.
/// - Returns: failure where a document or its annotation cannot be read.
package func evaluate(
  _ paths: [String], gold: String, asJSON: Bool, withNotes: Bool, write: ([UInt8]) throws(OutputError) -> Void,
  report: (PlanError) -> Void
) throws(OutputError) -> ExitStatus {
  let stages = Stages()
  var total = Score()
  var failures: [PlanError] = []
  for path in paths {
    var score = Score()
    do throws(PlanError) {
      let expected = try annotation(of: path, in: gold)
      let found = try plan(of: path, annotated: expected, stages: stages)
      try add(expected, found, of: path, to: &score)
      try add(expected, found, of: path, to: &total)
    } catch {
      failures.append(error)
      report(error)
      continue
    }
    if withNotes, !asJSON {
      try write(Array("== \(path)\n\(score.notes.sorted().map { $0 + "\n" }.joined())".utf8))
    }
  }
  try write(Array((asJSON ? total.json(withNotes: withNotes) : total.table).utf8))
  return ExitStatus(failures: failures, of: paths.count)
}

/// The plan of a document that is annotated: of several in one notice that with the annotation's title, or the first.
private func plan(of path: String, annotated expected: [UInt8], stages: Stages) throws(PlanError) -> [UInt8] {
  let plans = stages.plans(in: try stages.document(try readFile(path), path: path))
  let title = try? ScoredPlan(json: expected).document?.title
  return json(plans.first { $0.document.title == title } ?? plans[0])
}

private func annotation(of path: String, in folder: String) throws(PlanError) -> [UInt8] {
  let stem = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
  let files = [".json", ".expected.json"].map { URL(fileURLWithPath: folder).appendingPathComponent(stem + $0).path }
  guard let file = files.first(where: FileManager.default.fileExists) else {
    throw PlanError("evaluate.gold", "\(path): there is no annotation \(files[0]); name it after the document")
  }
  return try readFile(file)
}

private func add(_ expected: [UInt8], _ found: [UInt8], of path: String, to score: inout Score) throws(PlanError) {
  do {
    score.add(expected: try ScoredPlan(json: expected), found: try ScoredPlan(json: found))
  } catch {
    throw PlanError(
      "evaluate.gold", "\(path): its annotation is not the JSON of a plan (\(error)); see `taizhang schema`")
  }
}

extension Score {
  private var sets: [(name: String, count: Count)] {
    [("items", items), ("units", units), ("targets", targets), ("cells", cells)]
  }

  /// For people: sets, then fields.
  fileprivate var table: String {
    var lines = [Self.row("", ["gold", "found", "hit", "prec", "recall", "F1"])]
    for (name, count) in sets where count.expected + count.found > 0 {
      let shares = [count.precision, count.recall, count.f1].map { String(format: "%.3f", $0) }
      lines.append(Self.row(name, ["\(count.expected)", "\(count.found)", "\(count.matched)"] + shares))
    }
    for (name, field) in fields.sorted(by: { $0.key < $1.key }) {
      lines.append(
        Self.row(name, ["\(field.compared)", "", "\(field.right)", "", "", String(format: "%.3f", field.accuracy)]))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func row(_ name: String, _ cells: [String]) -> String {
    name.padding(toLength: 26, withPad: " ", startingAt: 0)
      + cells.map { String(repeating: " ", count: max(1, 8 - $0.count)) + $0 }.joined()
  }

  fileprivate func json(withNotes: Bool) -> String {
    var object: [String: Any] = [:]
    for (name, count) in sets where count.expected + count.found > 0 {
      object[name] = [
        "gold": count.expected, "found": count.found, "hit": count.matched, "precision": Self.rounded(count.precision),
        "recall": Self.rounded(count.recall), "f1": Self.rounded(count.f1),
      ]
    }
    object["fields"] = fields.mapValues {
      ["of": Double($0.compared), "right": Double($0.right), "accuracy": Self.rounded($0.accuracy)]
    }
    if withNotes { object["notes"] = notes.sorted() }
    let data = try? JSONSerialization.data(withJSONObject: object, options: [.prettyPrinted, .sortedKeys])
    return data.map { String(decoding: $0, as: UTF8.self) + "\n" } ?? ""
  }
}
