internal import Glibc

extension PipelineFile {
  /// The files to read, each once, sorted by path; whatever lies in the output folder is left out.
  ///
  /// - Returns: the paths, and an error for each name or pattern under which there is no file, and for each folder that cannot be read: the
  ///   files in it are not known, and a run must not take them for deleted.
  func inputs() -> (paths: [String], errors: [FileDiagnostic]) {
    let excluded = exclude.map { Glob($0.value) }
    let outputFolder = realPath(folder.value).map { $0 + "/" }
    var errors: [FileDiagnostic] = []
    var files: Set<String> = []
    var links: Set<String> = []
    for pattern in include {
      let found = Glob(pattern.value).matches()
      for (folder, reason) in found.unreadable.sorted(by: { $0.key < $1.key })
      where !excluded.contains(where: { $0.matches(folder) || $0.matches("\(folder)/file") }) {
        errors.append(
          FileDiagnostic(
            path: path, at: pattern.place, "pipeline.input.unreadable",
            "“\(folder)” cannot be read: \(reason); let this user read it, or exclude it"))
      }
      if found.files.isEmpty, found.unreadable.isEmpty {
        let problem =
          Glob(pattern.value).isLiteral ? "there is no file “\(pattern.value)”" : "no file matches “\(pattern.value)”"
        errors.append(
          FileDiagnostic(
            path: path, at: pattern.place, "pipeline.input.none",
            "\(problem); paths are relative to the folder where the command is run"))
      }
      files.formUnion(
        excluded.isEmpty ? found.files : found.files.filter { file in !excluded.contains { $0.matches(file) } })
      links.formUnion(found.links)
    }
    var real = RealPaths()
    var seen: Set<String> = []
    let paths = files.sortedByBytes().filter { file in
      let real = real.path(of: file, isLink: links.contains(file))
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
      let found = Glob(pattern.value).matches()
      for (folder, reason) in found.unreadable.sorted(by: { $0.key < $1.key }) {
        errors.append(
          FileDiagnostic(
            path: path, at: pattern.place, "pipeline.corrections.unreadable", "“\(folder)” cannot be read: \(reason)"))
      }
      if found.files.isEmpty, found.unreadable.isEmpty, Glob(pattern.value).isLiteral {
        errors.append(
          FileDiagnostic(
            path: path, at: pattern.place, "pipeline.corrections.none", "there is no file “\(pattern.value)”"))
      }
      files.formUnion(found.files)
    }
    return files.sortedByBytes()
  }
}

/// Paths without links, `.` and `..`. Each folder is resolved once: a system call for every name on the way to every file would be most of what a
/// run over unchanged inputs does.
private struct RealPaths {
  private var folders: [Substring: String] = [:]

  mutating func path(of file: String, isLink: Bool) -> String {
    guard !isLink, let slash = file.utf8.lastIndex(of: 0x2F) else { return realPath(file) ?? file }
    let (folder, name) = (file[..<slash], file[slash...])
    guard name != "/.." else { return realPath(file) ?? file }
    if let real = folders[folder] { return real + name }
    let real = realPath(folder.isEmpty ? "/" : String(folder)) ?? String(folder)
    folders[folder] = real == "/" ? "" : real
    return (real == "/" ? "" : real) + name
  }
}

/// The path without links, `.` and `..`; nil when nothing is there.
private func realPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}
