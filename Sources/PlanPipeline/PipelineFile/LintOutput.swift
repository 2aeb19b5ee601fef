internal import PlanModel
internal import PlanWrite

/// How findings in files that a person wrote are printed.
package enum LintFormat: String, Sendable, CaseIterable {
  /// `file:line:column: severity[id]: message`, the line and a caret under the place.
  case lines
  /// One object a line: `file`, `line`, `column`, `severity`, `id`, `message`.
  case json
  /// Annotations of GitHub Actions.
  case github
}

/// The findings as text.
package func printed(_ findings: [FileDiagnostic], as format: LintFormat) -> [UInt8] {
  switch format {
  case .lines:
    var texts: [String: [Substring]] = [:]
    return Array(findings.map { $0.withLine(from: &texts) }.joined().utf8)
  case .json:
    return findings.flatMap { finding in
      jsonLine([
        "file": .text(finding.path), "line": .integer(finding.place.line), "column": .integer(finding.place.column),
        "severity": .text(finding.severity.rawValue), "id": .text(finding.id), "message": .text(finding.message),
      ])
    }
  case .github:
    return Array(
      findings.map { finding in
        let kind = finding.isError ? "error" : "warning"
        return "::\(kind) file=\(finding.path),line=\(finding.place.line),col=\(finding.place.column),"
          + "title=\(finding.id)::\(escaped(finding.message))\n"
      }.joined().utf8)
  }
}

/// A message of GitHub Actions is one line.
private func escaped(_ message: String) -> String {
  message.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
}

extension FileDiagnostic {
  /// - Parameter texts: the lines of files that were looked at.
  fileprivate func withLine(from texts: inout [String: [Substring]]) -> String {
    let lines =
      texts[path]
      ?? ((try? readFile(path)).map { String(decoding: $0, as: UTF8.self) } ?? "")
      .split(separator: "\n", omittingEmptySubsequences: false)
    texts[path] = lines
    guard lines.indices.contains(place.line - 1), !lines[place.line - 1].allSatisfy(\.isWhitespace) else {
      return "\(self)\n"
    }
    let line = lines[place.line - 1].filter { $0 != "\r" }
    // What stands before the place is as wide as it is printed: Chinese takes two columns.
    let before = line.unicodeScalars.prefix(place.column - 1)
    let indent = before.map { $0 == "\t" ? "\t" : $0.value < 0x1100 ? " " : "  " }.joined()
    return "\(self)\n    \(line)\n    \(indent)^\n"
  }
}
