internal import FoundationEssentials
internal import Glibc
internal import Logging

/// Removes the files that the last run in this folder lists in its `run.json` and that are not written any more.
func removeStaleFiles(in folder: String, keeping kept: [String], logger: Logger) {
  guard let bytes = try? readFile("\(folder)/run.json"),
    let last = try? JSONDecoder().decode(LastRun.self, from: Data(bytes))
  else { return }
  let kept = Set(kept)
  for path in last.outputs.map(\.path).sorted() where !kept.contains(path) && isOwn(path) {
    if unlink("\(folder)/\(path)") == 0 { logger.info("removed \(folder)/\(path), which this run does not write") }
  }
}

/// What is needed of a `run.json`.
private struct LastRun: Decodable {
  struct File: Decodable {
    var path: String
  }

  var outputs: [File]
}

/// A report that somebody edited must not lead out of the folder.
private func isOwn(_ path: String) -> Bool {
  let names = path.split(separator: "/", omittingEmptySubsequences: false)
  return names.count == 1 || (names.count == 2 && names[0] == "plans")
    ? !names.contains { $0.isEmpty || $0 == "." || $0 == ".." } : false
}
