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

  /// The rows of a table; the plan was rendered with rows.
  package func fields(of table: CSVTable) -> CSVFields {
    CSVFields(CSVTable.allCases.firstIndex(of: table).map { rows[$0] } ?? [])
  }
}

/// The fields of rows that `CSVWriter` wrote.
func parseCSV(_ bytes: [UInt8]) -> [[String?]] {
  var fields = CSVFields(bytes)
  var rows: [[String?]] = []
  while fields.next() {
    rows.append(fields.ranges.map { $0.isEmpty ? nil : String(decoding: fields.content[$0], as: UTF8.self) })
  }
  return rows
}

/// Goes through rows that `CSVWriter` wrote, without a value for each field: quotes and the marks against formulas are taken away.
package struct CSVFields {
  private let bytes: [UInt8]
  private var position = 0
  /// The row's fields, one behind the other.
  package private(set) var content: [UInt8] = []
  /// Where each field stands in the content; an empty field has no value.
  package private(set) var ranges: [Range<Int>] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Takes the next row.
  ///
  /// - Returns: false behind the last one.
  package mutating func next() -> Bool {
    guard position < bytes.count else { return false }
    content.removeAll(keepingCapacity: true)
    ranges.removeAll(keepingCapacity: true)
    while true {
      takeField()
      guard position < bytes.count, bytes[position] == 0x2C else { break }
      position += 1
    }
    // CR LF.
    position += 2
    return true
  }

  private mutating func takeField() {
    let start = content.count
    if position < bytes.count, bytes[position] == 0x22 {
      position += 1
      while let end = bytes[position...].firstIndex(of: 0x22) {
        content += bytes[position..<end]
        position = end + 1
        guard position < bytes.count, bytes[position] == 0x22 else { break }
        content.append(0x22)
        position += 1
      }
    } else {
      let end = bytes[position...].firstIndex { $0 == 0x2C || $0 == 0x0D } ?? bytes.count
      content += bytes[position..<end]
      position = end
    }
    if content.count > start, content[start] == FormulaGuard.mark,
      content[start...].withUnsafeBufferPointer({ FormulaGuard.applies(to: $0) })
    {
      content.remove(at: start)
    }
    ranges.append(start..<content.count)
  }
}
