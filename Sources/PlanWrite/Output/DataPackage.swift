internal import PlanModel

/// `datapackage.json`: the CSV files with their types, constraints and keys (Data Package 2.0, https://datapackage.org).
func dataPackage(_ resources: [(table: CSVTable, file: PublishedFile)]) -> [UInt8] {
  var writer = JSONWriter(pretty: true)
  writer.object {
    $0.field("$schema", "https://datapackage.org/profiles/2.0/datapackage.json")
    $0.field("name", "taizhang")
    $0.field("resources", resources) { $0.resource($1.table, $1.file) }
    $0.field("title", "Policy plans as tasks, responsible units and targets")
  }
  writer.endLine()
  return writer.bytes
}

extension JSONWriter {
  fileprivate mutating func resource(_ table: CSVTable, _ file: PublishedFile) {
    object {
      $0.field("bytes", file.byteCount)
      $0.field("encoding", "utf-8")
      $0.field("format", "csv")
      $0.field("hash", "sha256:\(file.sha256)")
      $0.field("mediatype", "text/csv")
      $0.field("name", table.rawValue)
      $0.field("path", file.path)
      $0.field("schema") { $0.tableSchema(table) }
      $0.field("title", table.title)
      $0.field("type", "table")
    }
  }

  private mutating func tableSchema(_ table: CSVTable) {
    field("$schema", "https://datapackage.org/profiles/2.0/tableschema.json")
    field("fields", table.columns) { $0.column($1) }
    if !table.foreignKeys.isEmpty {
      field("foreignKeys", table.foreignKeys) { writer, foreign in
        writer.object {
          $0.field("fields", [foreign.field])
          $0.field("reference") {
            $0.field("fields", [foreign.key])
            $0.field("resource", foreign.table.rawValue)
          }
        }
      }
    }
    field("primaryKey", table.primaryKey)
  }

  private mutating func column(_ column: CSVColumn) {
    object {
      $0.field("constraints") {
        if case .word(let words) = column.kind { $0.field("enum", words) }
        if let minimum = column.minimum { $0.field("minimum", minimum) }
        $0.field("required", column.required)
      }
      $0.field("description", column.description)
      $0.field("name", column.name)
      $0.field("type", column.kind.name)
    }
  }
}
