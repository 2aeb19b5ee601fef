/// A row of a table as values: numbers and words as they are printed in the CSV file, nil for an empty field.
package struct TableRow: Sendable, Equatable {
  package var table: CSVTable
  package var cells: [String?]

  /// The values of the primary key.
  package var key: [String] {
    let columns = table.columns
    return table.primaryKey.map { name in columns.firstIndex { $0.name == name }.flatMap { cells[$0] } ?? "" }
  }
}

extension RenderedPlan {
  /// The records of all tables; the plan was rendered with rows.
  package var records: [TableRow] {
    zip(CSVTable.allCases, rows).flatMap { table, rows in
      parseCSV(rows).map { TableRow(table: table, cells: $0) }
    }
  }
}

/// The fields of rows that `CSVWriter` wrote: quotes and the marks against formulas are taken away.
func parseCSV(_ bytes: [UInt8]) -> [[String?]] {
  var rows: [[String?]] = []
  var row: [String?] = []
  var field: [UInt8] = []
  var position = 0
  func value() -> String? {
    guard !field.isEmpty else { return nil }
    let isGuarded = field[0] == FormulaGuard.mark && field.withUnsafeBufferPointer { FormulaGuard.applies(to: $0) }
    return String(decoding: isGuarded ? field[1...] : field[...], as: UTF8.self)
  }
  while position < bytes.count {
    field.removeAll(keepingCapacity: true)
    if bytes[position] == 0x22 {
      position += 1
      while position < bytes.count {
        if bytes[position] == 0x22 {
          position += 1
          guard position < bytes.count, bytes[position] == 0x22 else { break }
        }
        field.append(bytes[position])
        position += 1
      }
    } else {
      while position < bytes.count, bytes[position] != 0x2C, bytes[position] != 0x0D {
        field.append(bytes[position])
        position += 1
      }
    }
    row.append(value())
    guard position < bytes.count else { break }
    if bytes[position] == 0x2C {
      position += 1
      // A comma at the end of a row stands before an empty field.
      if position < bytes.count, bytes[position] == 0x0D { row.append(nil) } else { continue }
    }
    position += 2
    rows.append(row)
    row = []
  }
  return rows
}
