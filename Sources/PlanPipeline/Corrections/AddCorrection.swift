internal import Glibc
package import PlanModel
internal import PlanWrite

/// Writes a correction at the end of a correction file, which is made when missing.
///
/// - Parameter fields: `name=value` each; an empty value is null.
/// - Parameter path: `-` for a file from standard input.
/// - Returns: the file with the correction where the path is `-`.
/// - Throws: `PlanError` when the correction, or the file as it is, is wrong.
@discardableResult
package func addCorrection(
  to path: String, document: String, action: String, what: String, quote: String, item: String?, name: String?,
  fields: [String], author: String, reason: String
) throws(PlanError) -> [UInt8]? {
  guard let action = Correction.Action(rawValue: action), let subject = Correction.Subject(rawValue: what) else {
    throw PlanError(
      "correction.value", "an action is set, add, drop or keep; it is done to a document, item, unit or target")
  }
  var values: [String: String] = [:]
  for field in fields {
    guard let equals = field.firstIndex(of: "=") else {
      throw PlanError("correction.field", "“\(field)” is not a field with its value: name=value")
    }
    values[String(field[..<equals])] = String(field[field.index(after: equals)...])
  }
  let correction = Correction(
    place: path, document: document, action: action, subject: subject, quote: quote, item: item, name: name,
    fields: values, author: author, reason: reason)
  let before = path == "-" || access(path, F_OK) == 0 ? try readFile(path) : []
  let bytes = try extended(before, with: correction, path: path)
  var errors: [FileDiagnostic] = []
  _ = Corrections.parse(try correctionText(bytes, path: path).text, path: path, errors: &errors)
  if let error = errors.first { throw PlanError(error.id, "\(error.path):\(error.place.line): \(error.message)") }
  if path == "-" { return bytes }
  if let slash = path.lastIndex(of: "/"), slash > path.startIndex { try createFolder(String(path[..<slash])) }
  try publish(bytes, to: path)
  return nil
}

/// The bytes of a correction file with one more correction at its end; a new file is a table when its name ends in `.csv`.
private func extended(_ before: [UInt8], with correction: Correction, path: String) throws(PlanError) -> [UInt8] {
  let (text, isUTF8) = try correctionText(before, path: path)
  let isNewTable = before.isEmpty && path.lowercased().hasSuffix(".csv")
  guard isNewTable || Corrections.isTable(text) else {
    return before + (before.isEmpty || before.last == 0x0A ? [] : [0x0A]) + Array(correction.yaml.utf8)
  }
  guard isUTF8 else {
    throw PlanError("correction.encoding", "\(path): is not UTF-8; save it as “CSV UTF-8” first")
  }
  // Spreadsheets take a table without a byte order mark for one in the encoding of their system.
  let columns = ["document", "action", "what", "quote", "item", "name", "fields", "author", "reason"]
  let start = isNewTable ? [0xEF, 0xBB, 0xBF] + Array((columns.joined(separator: ",") + "\r\n").utf8) : before
  let header = isNewTable ? columns : csvRows(text).first?.cells.map { $0.lowercased() } ?? []
  guard let row = correction.csv(columns: header) else {
    throw PlanError(
      "correction.key", "\(path): its first line does not name all columns: \(columns.joined(separator: ","))")
  }
  return start + (start.last == 0x0A ? [] : Array("\r\n".utf8)) + Array((row + "\r\n").utf8)
}
