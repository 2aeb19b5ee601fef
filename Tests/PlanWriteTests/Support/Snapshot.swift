import Foundation
import TestSupport
import Testing

/// Compares bytes with the file of that name in `Snapshots`.
///
/// With `RECORD` set the file is written anew and the test fails, so that nobody records by accident.
func expectSnapshot(_ bytes: [UInt8], _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let path = Checkout.path("Tests/PlanWriteTests/Snapshots/\(name)")
  try expectFile(bytes, path, sourceLocation: sourceLocation)
}

/// The same for any file of the repository.
func expectFile(_ bytes: [UInt8], _ path: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  if ProcessInfo.processInfo.environment["RECORD"] != nil {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    Issue.record("recorded \(path); run again without RECORD", sourceLocation: sourceLocation)
    return
  }
  let expected = try Checkout.bytes(path)
  guard bytes != expected else { return }
  let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  let before = String(decoding: expected, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  let line = zip(lines, before).enumerated().first { $1.0 != $1.1 }?.offset ?? min(lines.count, before.count)
  Issue.record(
    """
    \(path), line \(line + 1):
    expected \(line < before.count ? before[line] : "the end")
    found    \(line < lines.count ? lines[line] : "the end")
    """, sourceLocation: sourceLocation)
}
