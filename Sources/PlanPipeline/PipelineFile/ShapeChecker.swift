internal import Yams

/// Checks a YAML value against a shape.
struct ShapeChecker {
  let path: String
  private(set) var findings: [FileDiagnostic] = []

  /// - Parameters:
  ///   - place: how a message names the value: `inputs.exclude`; empty for the whole file.
  ///   - outer: where it stands, for nodes that do not tell.
  mutating func check(_ node: Node, _ shape: Shape, name place: String, at outer: FilePlace) {
    let mark = FilePlace(node) ?? outer
    switch (shape, node) {
    case (.string, .scalar(let scalar)):
      if isNull(node) {
        complain(mark, "pipeline.type", "\(named(place)) is empty where \(shape.name) is expected")
      } else if node.tag != Tag(.str) {
        complain(mark, "pipeline.type", "\(named(place)) must be a string: put quotes around \(scalar.string)")
      } else if scalar.string.isEmpty {
        complain(mark, "pipeline.value", "\(named(place)) is empty")
      }
    case (.word(let words), .scalar(let scalar)):
      if !words.contains(scalar.string) {
        let hint = suggestion(for: scalar.string, among: words).map { "; did you mean “\($0)”?" } ?? ""
        complain(mark, "pipeline.value", "\(named(place)) must be \(shape.name), not “\(scalar.string)”\(hint)")
      }
    case (.integer(let minimum), .scalar(let scalar)):
      if (node.tag == Tag(.int) ? node.int : nil).map({ $0 >= minimum }) != true {
        complain(mark, "pipeline.type", "\(named(place)) must be \(shape.name), not “\(scalar.string)”")
      }
    case (.list(let element), .sequence(let sequence)):
      if sequence.isEmpty { complain(mark, "pipeline.value", "\(named(place)) is an empty list") }
      for item in sequence { check(item, element, name: place, at: mark) }
    case (.oneOrMore(let element), .sequence): check(node, .list(of: element), name: place, at: mark)
    case (.oneOrMore(let element), .scalar): check(node, element, name: place, at: mark)
    case (.mapping(let keys), .mapping(let mapping)): check(mapping, keys, name: place, at: mark)
    case (.dictionary(let value), .mapping(let mapping)):
      for (key, node) in mapping {
        check(node, value, name: joined(place, key.string ?? ""), at: FilePlace(key) ?? mark)
      }
    case (.either(let shapes), _):
      if let fitting = shapes.first(where: { $0.mayBe(node) }) {
        check(node, fitting, name: place, at: mark)
      } else {
        mismatch(node, shape, place, mark)
      }
    default: mismatch(node, shape, place, mark)
    }
  }

  private mutating func check(_ mapping: Node.Mapping, _ keys: [Shape.Key], name place: String, at mark: FilePlace) {
    for (key, value) in mapping {
      let name = key.string ?? ""
      if let known = keys.first(where: { $0.name == name }) {
        check(value, known.shape, name: joined(place, name), at: FilePlace(key) ?? mark)
      } else {
        let names = keys.map(\.name)
        let hint =
          suggestion(for: name, among: names).map { "did you mean “\($0)”?" }
          ?? "the keys here are \(names.joined(separator: ", "))"
        complain(
          FilePlace(key) ?? mark, "pipeline.key.unknown",
          "unknown key “\(name)”\(place.isEmpty ? "" : " in \(place)"); \(hint)")
      }
    }
    for key in keys where key.isRequired && mapping[Node(key.name)] == nil {
      complain(
        mark, "pipeline.key.missing", "\(named(place)) has no “\(key.name)”: \(lowercasedFirst(key.description))")
    }
  }

  private mutating func mismatch(_ node: Node, _ shape: Shape, _ place: String, _ mark: FilePlace) {
    complain(mark, "pipeline.type", "\(named(place)) must be \(shape.name), not \(kind(of: node))")
  }

  private mutating func complain(_ place: FilePlace, _ id: String, _ message: String) {
    findings.append(FileDiagnostic(path: path, at: place, id, message))
  }
}

extension Shape {
  /// Whether the node has this shape's YAML type.
  fileprivate func mayBe(_ node: Node) -> Bool {
    switch (self, node) {
    case (.string, .scalar), (.word, .scalar), (.integer, .scalar), (.list, .sequence), (.oneOrMore, .scalar),
      (.oneOrMore, .sequence), (.mapping, .mapping), (.dictionary, .mapping):
      !isNull(node)
    case (.either(let shapes), _): shapes.contains { $0.mayBe(node) }
    default: false
    }
  }
}

private func isNull(_ node: Node) -> Bool { node.scalar != nil && node.tag == Tag(.null) }

private func kind(of node: Node) -> String {
  switch node {
  case .scalar(let scalar): isNull(node) ? "nothing" : "“\(scalar.string)”"
  case .mapping: "a mapping"
  case .sequence: "a list"
  case .alias: "an alias"
  }
}

private func joined(_ place: String, _ key: String) -> String { place.isEmpty ? key : "\(place).\(key)" }

private func named(_ place: String) -> String { place.isEmpty ? "the pipeline file" : place }

private func lowercasedFirst(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }
