internal import PlanModel
internal import Yams

extension Corrections {
  /// Reads correction files: each is a YAML list of mappings.
  ///
  /// - Returns: the corrections, and what is wrong with the files, by place.
  init(files: [String], errors: inout [FileDiagnostic]) {
    for path in files {
      do throws(PlanError) {
        guard let yaml = String(validating: try readFile(path), as: UTF8.self) else {
          throw PlanError("correction.encoding", "the file is not UTF-8")
        }
        all += Self.parse(yaml, path: path, errors: &errors)
      } catch {
        errors.append(FileDiagnostic(path: path, at: .start, error.id, error.message))
      }
    }
  }

  static func parse(_ yaml: String, path: String, errors: inout [FileDiagnostic]) -> [Correction] {
    do {
      guard let root = try Yams.compose(yaml: yaml) else { return [] }
      guard let entries = root.sequence else {
        errors.append(
          FileDiagnostic(path: path, at: .start, "correction.list", "a correction file is a list: - document: …"))
        return []
      }
      return entries.compactMap { entry in
        do throws(FileDiagnostic) {
          return try correction(entry, path: path)
        } catch {
          errors.append(error)
          return nil
        }
      }
    } catch {
      errors.append(FileDiagnostic(yamlError: error, path: path))
      return []
    }
  }

  private static let keys = [
    "action", "author", "document", "fields", "item", "name", "quote", "reason", "what",
  ]

  private static func correction(_ node: Node, path: String) throws(FileDiagnostic) -> Correction {
    let place = FilePlace(node) ?? .start
    func wrong(_ id: String, _ message: String, _ at: Node? = nil) -> FileDiagnostic {
      FileDiagnostic(path: path, at: at.flatMap { FilePlace($0) } ?? place, id, message)
    }
    guard let mapping = node.mapping else {
      throw wrong("correction.shape", "a correction is a mapping of keys to values")
    }
    for (key, _) in mapping where !keys.contains(key.string ?? "") {
      let hint = suggestion(for: key.string ?? "", among: keys).map { "; did you mean “\($0)”?" } ?? ""
      throw wrong("correction.key", "unknown key “\(key.string ?? "")”\(hint)", key)
    }
    func text(_ key: String) -> String? { node[key]?.scalar.map(\.string).flatMap { $0.isEmpty ? nil : $0 } }
    func required(_ key: String) throws(FileDiagnostic) -> String {
      guard let value = text(key) else { throw wrong("correction.missing", "a correction says its “\(key)”") }
      return value
    }
    guard let action = Correction.Action(rawValue: try required("action")) else {
      throw wrong("correction.value", "“action” is set, add, drop or keep", node["action"])
    }
    guard let subject = Correction.Subject(rawValue: try required("what")) else {
      throw wrong("correction.value", "“what” is document, item, unit or target", node["what"])
    }
    var fields: [String: String] = [:]
    let known = Correction.fields[subject] ?? []
    for (key, value) in node["fields"]?.mapping.map(Array.init) ?? [] {
      let name = key.string ?? ""
      guard known.contains(name) else {
        throw wrong(
          "correction.field",
          "“\(name)” of a \(subject.rawValue) cannot be set; its fields are \(known.joined(separator: ", "))", key)
      }
      fields[name] = value.scalar?.string ?? ""
    }
    if action == .set || action == .add, fields.isEmpty {
      throw wrong("correction.missing", "a correction says its “fields”, unless it drops or keeps something")
    }
    if subject == .document, action != .set, action != .keep {
      throw wrong("correction.value", "a document's fields can only be set or kept")
    }
    let correction = Correction(
      place: "\(path):\(place.line)", document: try required("document"), action: action, subject: subject,
      quote: try required("quote"), item: text("item"), name: text("name"), fields: fields,
      author: try required("author"), reason: try required("reason"))
    if let problem = correction.problem { throw wrong("correction.value", problem, node["fields"]) }
    return correction
  }
}

extension FileDiagnostic: Error {}

extension Correction {
  /// The correction as an entry of a correction file. Values are in JSON's quotes, which are YAML's too.
  var yaml: String {
    func quoted(_ text: String) -> String {
      var out = "\""
      for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": out += "\\\""
        case "\\": out += "\\\\"
        case "\n": out += "\\n"
        case "\t": out += "\\t"
        default: out.unicodeScalars.append(scalar)
        }
      }
      return out + "\""
    }
    var lines = ["- document: \(quoted(document))", "  action: \(action.rawValue)", "  what: \(subject.rawValue)"]
    lines.append("  quote: \(quoted(quote))")
    if let item { lines.append("  item: \(quoted(item))") }
    if let name { lines.append("  name: \(quoted(name))") }
    if !fields.isEmpty {
      lines.append("  fields:")
      lines += fields.sorted { $0.key < $1.key }.map { "    \($0.key): \(quoted($0.value))" }
    }
    return (lines + ["  author: \(quoted(author))", "  reason: \(quoted(reason))"]).map { $0 + "\n" }.joined()
  }
}
