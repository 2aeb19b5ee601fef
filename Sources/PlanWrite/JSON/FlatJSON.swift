/// One object of named texts and numbers as a line of JSON; the names are sorted, nil is left out.
package func jsonLine(_ fields: [String: JSONScalar?]) -> [UInt8] {
  var writer = JSONWriter()
  writer.fields(fields)
  writer.endLine()
  return writer.bytes
}

extension JSONWriter {
  /// An object of named texts and numbers; the names are sorted, nil is left out.
  mutating func fields(_ fields: [String: JSONScalar?]) {
    object {
      for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
        guard let value else { continue }
        $0.key(text: name)
        switch value {
        case .text(let text): $0.string(text)
        case .integer(let number): $0.integer(number)
        }
      }
    }
  }
}

package enum JSONScalar: Sendable, Equatable {
  case text(String)
  case integer(Int)
}
