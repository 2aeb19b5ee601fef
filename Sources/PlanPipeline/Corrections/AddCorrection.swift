internal import Glibc
package import PlanModel
internal import PlanWrite

/// Writes a correction at the end of a correction file, which is made when missing.
///
/// - Parameter fields: `name=value` each; an empty value is null.
/// - Throws: `PlanError` when the correction, or the file as it is, is wrong.
package func addCorrection(
  to path: String, document: String, action: String, what: String, quote: String, item: String?, name: String?,
  fields: [String], author: String, reason: String
) throws(PlanError) {
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
  let before = access(path, F_OK) == 0 ? try readFile(path) : []
  let bytes = before + (before.isEmpty || before.last == 0x0A ? [] : [0x0A]) + Array(correction.yaml.utf8)
  var errors: [FileDiagnostic] = []
  _ = Corrections.parse(String(decoding: bytes, as: UTF8.self), path: path, errors: &errors)
  if let error = errors.first { throw PlanError(error.id, "\(error.path):\(error.place.line): \(error.message)") }
  if let slash = path.lastIndex(of: "/"), slash > path.startIndex { try createFolder(String(path[..<slash])) }
  try publish(bytes, to: path)
}
