internal import Yams

extension FileDiagnostic {
  /// What is wrong with text that is no YAML, in words of our own: those of the parser speak of its insides.
  init(yamlError error: any Error, in yaml: String, path: String) {
    let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false)
    func line(_ place: FilePlace) -> Substring { lines.indices.contains(place.line - 1) ? lines[place.line - 1] : "" }
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let place = FilePlace(mark)
      if let found = Self.fullWidthColon(in: lines, upTo: place.line) {
        self.init(
          path: path, at: found, "pipeline.yaml", "“：” is a full-width colon; a key ends in “:” and a space")
      } else {
        self.init(path: path, at: place, "pipeline.yaml", Self.words(for: problem, line: line(place)))
      }
    case .duplicatedKeysInMapping(let duplicates, let context):
      let key = duplicates.first.map { "\($0)" } ?? ""
      let first = FilePlace(context.mark)
      self.init(
        path: path, at: Self.second(key, in: lines, from: first.line) ?? first, "pipeline.yaml",
        "the key “\(key)” stands here for the second time")
    case .no, .memory, .reader, .writer, .emitter, .representer, .dataCouldNotBeDecoded, nil:
      self.init(
        path: path, at: .start, "pipeline.yaml", "the file cannot be read as YAML: it holds characters that no text has"
      )
    }
  }

  private static func words(for problem: String, line: Substring) -> String {
    if line.prefix(while: { $0 == " " || $0 == "\t" }).contains("\t") {
      return "a tab stands before the text; YAML is indented by spaces"
    }
    let known = [
      ("mapping values are not allowed", "a second “:” stands in the line; put the value in quotes"),
      ("did not find expected key", "the line is not indented as those above it"),
      ("could not find expected ':'", "a key without “:” stands here, or in the line above"),
      ("did not find expected '-'", "an entry of a list begins with “- ”"),
      ("did not find expected ',' or '}'", "a “{” is not closed by “}”"),
      ("did not find expected ',' or ']'", "a “[” is not closed by “]”"),
      ("found unexpected end of stream", "a quotation mark is opened and not closed"),
      ("cannot start any token", "a value that begins with this character stands in quotes"),
      ("undefined alias", "a value that begins with “*” stands in quotes"),
      ("did not find expected alphabetic", "a value that begins with “*” or “&” stands in quotes"),
      ("unknown escape character", "in “\"” marks a backslash begins an escape; use single quotes"),
    ]
    return known.first { problem.contains($0.0) }?.1 ?? "this is no YAML here; compare with pipelines/minimal.yaml"
  }

  /// The first key that ends in a full-width colon where none of ASCII stands in its line.
  private static func fullWidthColon(in lines: [Substring], upTo last: Int) -> FilePlace? {
    for (index, line) in lines.prefix(last).enumerated() {
      guard let colon = line.unicodeScalars.firstIndex(of: "：") else { continue }
      let key = line[..<colon]
      if !key.contains(":"), !key.contains("#"), !key.contains("\""), !key.contains("'") {
        return FilePlace(line: index + 1, column: key.unicodeScalars.count + 1)
      }
    }
    return nil
  }

  /// Where a key stands again, in the same column.
  private static func second(_ key: String, in lines: [Substring], from start: Int) -> FilePlace? {
    var column: Int?
    for (index, line) in lines.enumerated().dropFirst(max(0, start - 1)) {
      let indent = line.prefix { $0 == " " }.count
      guard line.dropFirst(indent).hasPrefix("\(key):") else { continue }
      if column == indent { return FilePlace(line: index + 1, column: indent + 1) }
      if column == nil { column = indent }
    }
    return nil
  }
}
