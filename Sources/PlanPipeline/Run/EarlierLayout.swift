internal import FoundationEssentials
internal import PlanModel
internal import PlanWrite

/// The outputs that a version without sets has left in a folder, by its `run.json`, with their digests; nil when there are none.
func earlierOutputs(in folder: String) -> [(path: String, sha256: String?)]? {
  guard let bytes = try? readFile("\(folder)/run.json"),
    let report = try? JSONDecoder().decode(EarlierReport.self, from: Data(bytes)),
    report.schema == RunReport.schema, report.tool.name == "taizhang"
  else { return nil }
  return report.outputs.map { ($0.path, $0.sha256) } + [("run.json", nil)]
}

private struct EarlierReport: Decodable {
  struct Tool: Decodable { var name: String }
  struct Output: Decodable {
    var path: String
    var sha256: String
  }
  var schema: String
  var tool: Tool
  var outputs: [Output]
}
