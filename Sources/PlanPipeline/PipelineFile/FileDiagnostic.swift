package import PlanModel

/// A place in a file that a person wrote; both count from 1, columns in Unicode scalars.
package struct FilePlace: Sendable, Equatable, Comparable {
  package var line: Int
  package var column: Int

  static let start = FilePlace(line: 1, column: 1)

  package static func < (a: FilePlace, b: FilePlace) -> Bool { (a.line, a.column) < (b.line, b.column) }
}

/// Something that is wrong or odd in a file that a person wrote, with its place.
package struct FileDiagnostic: Sendable, Equatable, CustomStringConvertible {
  package var path: String
  package var place: FilePlace
  package var severity: Diagnostic.Severity
  /// Stable dotted id: `pipeline.key.unknown`.
  package var id: String
  package var message: String

  init(path: String, at place: FilePlace, severity: Diagnostic.Severity = .error, _ id: String, _ message: String) {
    self.path = path
    self.place = place
    self.severity = severity
    self.id = id
    self.message = message
  }

  package var isError: Bool { severity == .error }

  /// `file:line:column: severity[id]: message`, which editors and CI systems can read.
  package var description: String {
    "\(path):\(place.line):\(place.column): \(severity.rawValue)[\(id)]: \(message)"
  }
}
