/// A record as one line of JSON, `{"record": {column: value, …}, "table": name}`, with the types that the table declares.
package func jsonLine(_ record: TableRow) -> [UInt8] {
  var writer = JSONWriter()
  writer.object {
    $0.field("record") { writer in
      for (column, cell) in zip(record.table.columns, record.cells).sorted(by: { $0.0.name < $1.0.name }) {
        writer.key(text: column.name)
        writer.cell(cell, column.kind)
      }
    }
    $0.field("table", record.table.rawValue)
  }
  writer.endLine()
  return writer.bytes
}

/// The columns of all tables with their types: `{"tables": [{"columns": [{"name", "type"}], "name"}]}`.
package func tableSchema() -> [UInt8] {
  var writer = JSONWriter(pretty: true)
  writer.object {
    $0.field("tables", CSVTable.allCases) { writer, table in
      writer.object {
        $0.field("columns", table.columns) { writer, column in
          writer.object {
            $0.field("name", column.name)
            $0.field("type", column.kind.name)
          }
        }
        $0.field("name", table.rawValue)
        $0.field("primary_key", table.primaryKey)
      }
    }
  }
  writer.endLine()
  return writer.bytes
}

extension JSONWriter {
  fileprivate mutating func cell(_ cell: String?, _ kind: CSVColumn.Kind) {
    guard let cell else { return null() }
    switch kind {
    case .integer, .number: raw(cell)
    case .boolean: bool(cell == "true")
    case .string, .word, .date: string(cell)
    }
  }
}
