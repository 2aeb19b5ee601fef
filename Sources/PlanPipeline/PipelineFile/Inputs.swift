internal import Glibc

extension PipelineFile {
  /// The files to read, each once, sorted by path; whatever lies in the output folder is left out.
  ///
  /// - Returns: the paths, and an error for each name or pattern under which there is no file.
  func inputs() -> (paths: [String], errors: [FileDiagnostic]) {
    let excluded = exclude.map { Glob($0.value) }
    let outputFolder = realPath(folder.value).map { $0 + "/" }
    var errors: [FileDiagnostic] = []
    var files: Set<String> = []
    for pattern in include {
      let found = Glob(pattern.value).files()
      if found.isEmpty {
        let problem =
          Glob(pattern.value).isLiteral ? "there is no file “\(pattern.value)”" : "no file matches “\(pattern.value)”"
        errors.append(
          FileDiagnostic(
            path: path, at: pattern.place, "pipeline.input.none",
            "\(problem); paths are relative to the folder where the command is run"))
      }
      files.formUnion(found.filter { file in !excluded.contains { $0.matches(file) } })
    }
    var seen: Set<String> = []
    let sorted = files.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    let paths = sorted.filter { file in
      let real = realPath(file) ?? file
      if let outputFolder, real.hasPrefix(outputFolder) { return false }
      return seen.insert(real).inserted
    }
    if paths.isEmpty, errors.isEmpty, let first = include.first {
      errors.append(
        FileDiagnostic(path: path, at: first.place, "pipeline.input.none", "every file that matches is excluded"))
    }
    return (paths, errors)
  }
}

extension PipelineFile {
  /// The files of corrections, sorted by path. A pattern may match nothing, a name must be there.
  func correctionFiles(_ errors: inout [FileDiagnostic]) -> [String] {
    var files: Set<String> = []
    for pattern in corrections {
      let found = Glob(pattern.value).files()
      if found.isEmpty, Glob(pattern.value).isLiteral {
        errors.append(
          FileDiagnostic(
            path: path, at: pattern.place, "pipeline.corrections.none", "there is no file “\(pattern.value)”"))
      }
      files.formUnion(found)
    }
    return files.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }
}

/// The path without links, `.` and `..`; nil when nothing is there.
private func realPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}
