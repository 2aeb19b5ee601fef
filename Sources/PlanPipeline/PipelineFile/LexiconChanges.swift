internal import PlanModel

extension PipelineFile {
  /// The built-in tables with the file's changes, and what is wrong with those.
  func changedLexicon() -> (lexicon: Lexicon, errors: [FileDiagnostic]) {
    var result = Lexicon.builtIn
    var errors: [FileDiagnostic] = []
    let known = result.tables.keys.sorted()
    for change in lexicon {
      guard known.contains(change.table.value) else {
        let hint =
          suggestion(for: change.table.value, among: known).map { "did you mean “\($0)”?" }
          ?? "the tables are \(known.joined(separator: ", "))"
        let message = "there is no table “\(change.table.value)”; \(hint)"
        errors.append(FileDiagnostic(path: path, at: change.table.place, "pipeline.lexicon.table", message))
        continue
      }
      do throws(PlanError) {
        try result.apply(change)
      } catch {
        errors.append(FileDiagnostic(path: path, at: change.path.place, "pipeline.lexicon.file", error.description))
      }
    }
    return (result, errors)
  }
}

extension Lexicon {
  fileprivate mutating func apply(_ change: PipelineFile.LexiconChange) throws(PlanError) {
    let path = change.path.value
    guard let tsv = String(validating: try readFile(path), as: UTF8.self) else {
      throw PlanError("lexicon.encoding", "\(path): is not UTF-8")
    }
    let table = try LexiconTable(tsv: tsv.hasPrefix("\u{FEFF}") ? String(tsv.dropFirst()) : tsv, name: path)
    switch change.kind {
    case .extend: try extend(change.table.value, with: table)
    case .replace: try replace(change.table.value, with: table)
    }
  }
}
