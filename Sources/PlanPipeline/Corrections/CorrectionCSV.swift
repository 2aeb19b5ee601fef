internal import PlanModel

// Corrections as a table, for those who keep them in a spreadsheet: the keys of the YAML form are its columns, in any order. `fields` holds
// `value=3000; comparator=ge`.

extension Corrections {
  /// Whether a correction file is a table: its first line names columns.
  static func isTable(_ text: String) -> Bool {
    let line = text.unicodeScalars.drop { $0.properties.isWhitespace }.prefix { $0 != "\n" && $0 != "\r" }
    let names = String(line).split(separator: ",", omittingEmptySubsequences: false).map(columnName)
    return names.contains("document") && names.contains("action")
  }

  static func parse(table text: String, path: String, errors: inout [FileDiagnostic]) -> [Correction] {
    var rows = csvRows(text)[...]
    guard let header = rows.popFirst()?.cells.map(columnName) else { return [] }
    for name in header where !name.isEmpty && !CorrectionEntry.keys.contains(name) {
      errors.append(CorrectionEntry.unknownKey(name, path: path, place: .start))
    }
    guard errors.isEmpty else { return [] }
    return rows.compactMap { row in
      guard row.cells.contains(where: { !$0.isEmpty }) else { return nil }
      let place = FilePlace(line: row.line, column: 1)
      do throws(FileDiagnostic) {
        guard row.cells.count <= header.count || row.cells[header.count...].allSatisfy(\.isEmpty) else {
          throw FileDiagnostic(
            path: path, at: place, "correction.shape",
            "the row has \(row.cells.count) cells for \(header.count) columns; words with a comma stand in quotes")
        }
        var entry = CorrectionEntry(path: path, place: place, values: [:], fields: [])
        for (key, cell) in zip(header, row.cells) where !cell.isEmpty {
          if key == "fields" {
            entry.fields = try fields(cell, path: path, place: place)
          } else {
            entry.values[key] = CorrectionEntry.Value(text: cell, place: place)
          }
        }
        return try entry.checked()
      } catch {
        errors.append(error)
        return nil
      }
    }
  }

  /// `value=3000; comparator=ge`, a field a line or with `;` between them. What stands behind `=` goes on to the next `; name=`.
  private static func fields(
    _ cell: String, path: String, place: FilePlace
  ) throws(FileDiagnostic) -> [(name: String, value: String, place: FilePlace)] {
    var found: [(name: String, value: String, place: FilePlace)] = []
    for part in cell.split(whereSeparator: { $0 == ";" || $0 == "；" || $0.isNewline }) {
      let trimmed = String(part).trimmed
      if let equals = trimmed.firstIndex(where: { $0 == "=" || $0 == "＝" }), isFieldName(trimmed[..<equals]) {
        let name = String(trimmed[..<equals]).trimmed
        found.append((name, String(trimmed[trimmed.index(after: equals)...]).trimmed, place))
      } else if !found.isEmpty {
        // The separator belongs to the value before.
        found[found.count - 1].value += ";" + part
      } else if !trimmed.isEmpty {
        throw FileDiagnostic(
          path: path, at: place, "correction.field", "“\(trimmed)” is not a field with its value: name=value")
      }
    }
    return found
  }

  private static func isFieldName(_ text: Substring) -> Bool {
    let name = String(text).trimmed
    return !name.isEmpty && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x5F }
  }
}

private func columnName(_ cell: some StringProtocol) -> String {
  String(cell.filter { $0 != "\"" }).trimmed.lowercased()
}

extension String {
  /// Without white space at both ends.
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.prefix(start.count - start.reversed().prefix(while: \.isWhitespace).count))
  }
}

/// A row of a table, with the line on which it begins.
struct CSVRow: Equatable {
  var line: Int
  var cells: [String]
}

/// The rows of a CSV file (RFC 4180, with any line end). A quote that is not closed goes on to the end of the file.
func csvRows(_ text: String) -> [CSVRow] {
  var rows: [CSVRow] = []
  var (cells, cell): ([String], String.UnicodeScalarView) = ([], .init())
  var (line, start) = (1, 1)
  var (isQuoted, hasContent) = (false, false)
  var scalars = text.unicodeScalars[...]
  func endCell() {
    cells.append(String(cell).trimmed)
    cell = .init()
  }
  func endRow() {
    guard hasContent || !cell.isEmpty else { return }
    endCell()
    rows.append(CSVRow(line: start, cells: cells))
    (cells, hasContent) = ([], false)
  }
  while let scalar = scalars.popFirst() {
    if scalar == "\n" || (scalar == "\r" && scalars.first != "\n") { line += 1 }
    if isQuoted {
      if scalar != "\"" {
        cell.append(scalar)
      } else if scalars.first == "\"" {
        scalars.removeFirst()
        cell.append(scalar)
      } else {
        isQuoted = false
      }
      continue
    }
    switch scalar {
    case "\"" where cell.isEmpty: (isQuoted, hasContent) = (true, true)
    case ",":
      endCell()
      hasContent = true
    case "\r" where scalars.first == "\n": continue
    case "\r", "\n":
      endRow()
      start = line
    default: cell.append(scalar)
    }
  }
  endRow()
  return rows
}

extension Correction {
  /// The correction as a row of a table with these columns, without line end; nil when it says something for which there is no column.
  func csv(columns: [String]) -> String? {
    var said = [
      "document": document, "action": action.rawValue, "what": subject.rawValue, "quote": quote, "author": author,
      "reason": reason,
    ]
    said["item"] = item
    said["name"] = name
    if !fields.isEmpty {
      said["fields"] = fields.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
    }
    guard said.keys.allSatisfy(columns.contains) else { return nil }
    return columns.map { column in
      let cell = said[column] ?? ""
      let needsQuotes = cell.unicodeScalars.contains { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" }
      return needsQuotes
        ? "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"" : cell
    }.joined(separator: ",")
  }
}
