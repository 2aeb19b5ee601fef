internal import PlanModel

/// An entry of a correction file before it is checked, whatever form the file has.
struct CorrectionEntry {
  struct Value {
    var text: String
    var place: FilePlace
  }

  /// File that it stands in.
  var path: String
  var place: FilePlace
  /// By key; empty ones are left out.
  var values: [String: Value]
  /// Fields and their new values, in their order.
  var fields: [(name: String, value: String, place: FilePlace)]

  /// What an entry may say; `fields` apart.
  static let keys = ["action", "author", "document", "fields", "item", "name", "quote", "reason", "what"]

  /// - Throws: what is wrong with it, and where.
  func checked() throws(FileDiagnostic) -> Correction {
    guard let action = Correction.Action(rawValue: try required("action")) else {
      throw wrong("correction.value", "“action” is set, add, drop or keep", values["action"]?.place)
    }
    guard let subject = Correction.Subject(rawValue: try required("what")) else {
      throw wrong("correction.value", "“what” is document, item, unit or target", values["what"]?.place)
    }
    let known = Correction.fields[subject] ?? []
    for field in fields where !known.contains(field.name) {
      throw wrong(
        "correction.field",
        "“\(field.name)” of a \(subject.rawValue) cannot be set; its fields are \(known.joined(separator: ", "))",
        field.place)
    }
    if action == .set || action == .add, fields.isEmpty {
      throw wrong("correction.missing", "a correction says its “fields”, unless it drops or keeps something")
    }
    if subject == .document, action != .set, action != .keep {
      throw wrong("correction.value", "a document's fields can only be set or kept")
    }
    let correction = Correction(
      place: "\(path):\(place.line)", document: try required("document"), action: action, subject: subject,
      quote: try required("quote"), item: values["item"]?.text, name: values["name"]?.text,
      fields: Dictionary(fields.map { ($0.name, $0.value) }) { _, last in last },
      author: try required("author"), reason: try required("reason"))
    if let problem = correction.problem { throw wrong("correction.value", problem, fields.first?.place) }
    return correction
  }

  static func unknownKey(_ key: String, path: String, place: FilePlace) -> FileDiagnostic {
    let hint = suggestion(for: key, among: keys).map { "; did you mean “\($0)”?" } ?? ""
    return FileDiagnostic(path: path, at: place, "correction.key", "unknown key “\(key)”\(hint)")
  }

  private func required(_ key: String) throws(FileDiagnostic) -> String {
    guard let value = values[key] else { throw wrong("correction.missing", "a correction says its “\(key)”") }
    return value.text
  }

  private func wrong(_ id: String, _ message: String, _ at: FilePlace? = nil) -> FileDiagnostic {
    FileDiagnostic(path: path, at: at ?? place, id, message)
  }
}
