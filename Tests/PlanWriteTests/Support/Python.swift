import Foundation
import TestSupport
import Testing

/// Runs the scripts that check output with tools of the Python world.
enum Python {
  /// Exit status and everything printed.
  static func run(_ arguments: [String], input: [UInt8] = []) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let folder = try TemporaryFolder()
    try Data(input).write(to: URL(fileURLWithPath: folder.path("input")))
    process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: folder.path("input")))
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  static func script(_ name: String) -> String { Checkout.path("Tests/PlanWriteTests/Scripts/\(name)") }

  static func has(_ module: String) -> Bool {
    (try? run(["-c", "import \(module)"]).status) == 0
  }
}

extension Trait where Self == ConditionTrait {
  /// For tests that need Python with a package of PyPI: skipped where it is missing, never in CI.
  static func needsPython(_ module: String) -> Self {
    .enabled("python3 with \(module) is not installed") { Checkout.isCI || Python.has(module) }
  }
}

/// A folder that goes when the value does.
final class TemporaryFolder {
  let root: String

  init() throws {
    root = NSTemporaryDirectory() + "/taizhang-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func path(_ name: String) -> String { "\(root)/\(name)" }

  /// Names in the folder, hidden ones too, sorted.
  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: root).sorted() }

  func modified(_ name: String) throws -> Date {
    let attributes = try FileManager.default.attributesOfItem(atPath: path(name))
    return try #require(attributes[.modificationDate] as? Date)
  }

  func write(_ text: String, to name: String) throws { try Data(text.utf8).write(to: URL(fileURLWithPath: path(name))) }
}
