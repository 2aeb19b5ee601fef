internal import Foundation
internal import Synchronization

/// The built program, run as a user runs it.
package enum Program {
  package struct Outcome: Sendable {
    package var status: Int32
    package var output: [UInt8]
    package var errors: String

    package var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// Runs `taizhang`, or another program, and waits for it.
  ///
  /// - Parameters:
  ///   - input: what it reads on standard input.
  ///   - folder: where it runs; the root of the checkout unless told.
  package static func run(
    _ arguments: [String], input: [UInt8] = [], in folder: String = Checkout.root, program: String = path
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    // Each pipe has its own reader: a program that fills one while nobody reads would wait for ever.
    let errors = Mutex(Data())
    let group = DispatchGroup()
    DispatchQueue.global().async(group: group) {
      let data = stderr.fileHandleForReading.readDataToEndOfFile()
      errors.withLock { $0 = data }
    }
    DispatchQueue.global().async(group: group) {
      try? stdin.fileHandleForWriting.write(contentsOf: Data(input))
      try? stdin.fileHandleForWriting.close()
    }
    let output = stdout.fileHandleForReading.readDataToEndOfFile()
    group.wait()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: [UInt8](output),
      errors: String(decoding: errors.withLock { $0 }, as: UTF8.self))
  }

  /// The program lies beside the test bundle.
  package static let path: String = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("taizhang").path
  }()
}
