package import PlanModel

/// One line of text and the figures in it, as one line of JSON, line feed included.
///
/// - Parameter line: number of the line, from 1.
package func jsonLine(line: Int, text: String, quantities: [LineQuantity]) -> [UInt8] {
  var writer = JSONWriter()
  writer.object {
    $0.field("line", line)
    $0.field("quantities", quantities) { $0.quantity($1) }
    $0.field("text", text)
  }
  writer.endLine()
  return writer.bytes
}

extension JSONWriter {
  fileprivate mutating func quantity(_ quantity: LineQuantity) {
    object {
      $0.optional("canonical", quantity.canonical) {
        $0.field("unit", $1.unit)
        $0.field("upper", $1.upper)
        $0.field("value", $1.value)
      }
      $0.field("class", quantity.statement.rawValue)
      $0.field("comparator", quantity.comparator.rawValue)
      $0.field("end", quantity.end)
      $0.field("start", quantity.start)
      $0.field("surface", quantity.surface)
      $0.field("unit", quantity.unit)
      $0.field("upper", quantity.upper)
      $0.field("value", quantity.value)
    }
  }
}
