internal import Glibc
package import PlanModel
internal import PlanWrite

/// Writes a commented pipeline file for a folder of plans.
///
/// - Parameters:
///   - folder: where the plans are.
///   - path: the file to write; one that is there is not touched.
/// - Returns: how many files the pipeline takes.
/// - Throws: `PlanError` `init.exists`, `init.empty`, or what keeps the file from being written.
package func writeInitialPipeline(for folder: String, to path: String) throws(PlanError) -> Int {
  guard access(path, F_OK) != 0 else {
    throw PlanError("init.exists", "\(path): is there already; name another file with --output, or edit this one")
  }
  let trimmed = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
  let output = trimmed == "." ? "output" : "\(trimmed)-output"
  let found = Glob("\(trimmed)/**/*").matches()
  guard !found.files.isEmpty else {
    throw PlanError("init.empty", "\(folder): no file is there to read; name the folder that holds the plans")
  }
  let name = trimmed.split(separator: "/").last.map(String.init) ?? "plans"
  let yaml = """
    # A pipeline of Taizhang. Paths are relative to the folder where the command is run.
    #   taizhang lint \(path)     is it right?
    #   taizhang plan \(path)     what would be read?
    #   taizhang run \(path)      read it, write the outputs

    # What the run is called in its report.
    name: \(quoted(name == "." || name == ".." ? "plans" : name))

    # The plans: files and patterns; ** is any number of folders. Formats are told by the content of a file, not by its name.
    inputs:
      include: \(quoted("\(trimmed)/**/*"))
      # exclude: \(trimmed)/drafts/**

    # Where results go, and which: json, jsonl, csv, sqlite, xlsx.
    output:
      folder: \(quoted(output))
      formats: [json, jsonl, csv, sqlite, xlsx]

    # Plans side by side, each plan against itself, and a page of it all for people.
    compare: {formats: [json, csv]}
    check: {formats: [json, csv]}
    report: {language: zh}

    # What analysts have corrected (taizhang correct): uncomment when there is something.
    # corrections: corrections/*

    """
  try publish(Array(yaml.utf8), to: path)
  return found.files.count
}

/// A YAML string in single quotes.
private func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "''") + "'" }
