/// A JSON value as a tree, for small things whose shape is data; what has rows goes to `JSONWriter` directly.
enum JSONValue {
  case string(String)
  case integer(Int)
  case bool(Bool)
  case array([JSONValue])
  case object([String: JSONValue])
}

extension JSONWriter {
  /// The value, keys sorted.
  mutating func value(_ value: JSONValue) {
    switch value {
    case .string(let text): string(text)
    case .integer(let number): integer(number)
    case .bool(let value): bool(value)
    case .array(let elements): array(elements) { $0.value($1) }
    case .object(let members):
      object { writer in
        for (name, member) in members.sorted(by: { $0.key < $1.key }) {
          writer.key(text: name)
          writer.value(member)
        }
      }
    }
  }
}
