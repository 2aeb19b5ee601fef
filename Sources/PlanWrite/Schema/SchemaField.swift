internal import PlanModel

/// A field of the schema with those below it.
struct SchemaField: Equatable {
  var name: String
  var type: SchemaType
  var meaning: String
  var fields: [SchemaField] = []

  /// The fields that a table in the form of `planFields` declares. A field stands below the one whose path it extends.
  static func parse(_ table: String) -> [SchemaField] {
    var lines = table.split(separator: "\n").map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      precondition(cells.count == 3, "schema field: \(line)")
      return (path: cells[0].split(separator: "."), type: SchemaType(String(cells[1])), meaning: String(cells[2]))
    }[...]
    func fields(at depth: Int) -> [SchemaField] {
      var result: [SchemaField] = []
      while let line = lines.first, line.path.count == depth {
        lines.removeFirst()
        result.append(
          SchemaField(
            name: String(line.path[depth - 1]), type: line.type, meaning: line.meaning, fields: fields(at: depth + 1)))
      }
      return result
    }
    let fields = fields(at: 1)
    precondition(lines.isEmpty, "schema field without the one above it: \(lines.first?.path ?? [])")
    return fields
  }
}

/// `string`, `Evidence?`, `object[]`.
struct SchemaType: Equatable {
  var name: String
  var isOptional: Bool
  /// Depth of lists around it.
  var lists: Int

  init(_ text: String) {
    var rest = Substring(text)
    isOptional = rest.hasSuffix("?")
    if isOptional { rest = rest.dropLast() }
    lists = 0
    while rest.hasSuffix("[]") {
      rest = rest.dropLast(2)
      lists += 1
    }
    name = String(rest)
  }

  var description: String {
    name + String(repeating: "[]", count: lists) + (isOptional ? "?" : "")
  }
}

/// The vocabularies that the schema names.
enum SchemaVocabulary {
  static let all: [(name: String, words: [String])] = [
    ("Binding", Binding.allCases.map(\.rawValue)),
    ("Comparator", Comparator.allCases.map(\.rawValue)),
    ("DueSource", PlanTarget.DueSource.allCases.map(\.rawValue)),
    ("Measure", Measure.allCases.map(\.rawValue)),
    ("DocumentKind", DocumentKind.allCases.map(\.rawValue)),
    ("OwnersSource", Owners.Source.allCases.map(\.rawValue)),
    ("PlanStatus", PlanStatus.allCases.map(\.rawValue)),
    ("SectionRole", SectionRole.allCases.map(\.rawValue)),
    ("Severity", Diagnostic.Severity.allCases.map(\.rawValue)),
    ("StatementClass", StatementClass.allCases.map(\.rawValue)),
    ("TargetKind", PlanTarget.Kind.allCases.map(\.rawValue)),
    ("TargetSource", TargetSource.allCases.map(\.rawValue)),
    ("UnitKind", ResponsibleUnit.Kind.allCases.map(\.rawValue)),
    ("UnitLevel", ResponsibleUnit.Level.allCases.map(\.rawValue)),
    ("UnitRole", UnitRole.allCases.map(\.rawValue)),
  ]

  static func words(_ name: String) -> [String]? {
    all.first { $0.name == name }?.words
  }
}
