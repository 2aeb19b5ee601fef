/// What a value in a pipeline file may be. One description serves the checker and the JSON Schema for editors, so that they agree.
indirect enum Shape: Sendable {
  case string
  /// One of a few words.
  case word([String])
  /// Whole number, at least this.
  case integer(minimum: Int)
  /// With at least one element.
  case list(of: Shape)
  /// One value or a list of them.
  case oneOrMore(of: Shape)
  /// A mapping with these keys and no others.
  case mapping([Key])
  /// A mapping with keys of the user's choice.
  case dictionary(of: Shape)
  /// Several kinds of value; the YAML type (string, list, mapping) decides which one it is.
  case either([Shape])

  struct Key: Sendable {
    var name: String
    var isRequired = false
    var shape: Shape
    /// For the reader of an editor's hint.
    var description: String
  }
}

extension Shape {
  /// How a message names it.
  var name: String {
    switch self {
    case .string: "a string"
    case .word(let words): "one of \(words.joined(separator: ", "))"
    case .integer(let minimum): "a whole number of at least \(minimum)"
    case .list: "a list"
    case .oneOrMore(let element): "\(element.name) or a list"
    case .mapping, .dictionary: "a mapping of keys to values"
    case .either(let shapes): shapes.map(\.name).joined(separator: ", or ")
    }
  }
}
