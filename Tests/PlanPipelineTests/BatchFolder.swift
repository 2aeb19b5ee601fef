internal import Foundation
internal import Logging
internal import TestSupport
internal import Testing

@testable internal import PlanPipeline

/// A folder with inputs in `in`, a pipeline that reads them, and its outputs in `out`.
struct BatchFolder {
  private let temporary: TemporaryFolder
  var path: String { temporary.path }

  init() throws { temporary = try TemporaryFolder() }

  static func plan(_ number: Int) -> String {
    """
    某市科技创新三年行动方案（202\(number % 10)—203\(number % 10)年）
    一、总体要求
    加快建设创新城市。
    二、重点任务
    （一）做强企业。到202\(number % 10)年，全市高新技术企业达到\(100 + number)家。
    （责任单位：市科技局、财政局）
    """
  }

  static let silent = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String { try temporary.write(text, to: name) }

  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String { try temporary.write(bytes, to: name) }

  func files(under name: String) throws -> [String: [UInt8]] { try temporary.files(under: name) }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: "\(path)/\(name)") }

  func move(_ name: String, to other: String) throws {
    try FileManager.default.moveItem(atPath: "\(path)/\(name)", toPath: "\(path)/\(other)")
  }

  /// Forgets all that earlier runs have left.
  func forget() throws { try remove("out") }

  func pipeline(
    _ pattern: String = "in/*.txt", output: String = "out", formats: String? = nil, more: String = ""
  ) throws -> PreparedPipeline {
    let target = formats.map { "{folder: '\(path)/\(output)', formats: [\($0)]}" } ?? "'\(path)/\(output)'"
    let file = try write("name: test\ninputs: '\(path)/\(pattern)'\noutput: \(target)\n\(more)", to: "p.yaml")
    return try PreparedPipeline(path: file)
  }

  @discardableResult
  func run(
    _ pattern: String = "in/*.txt", output: String = "out", formats: String? = nil, more: String = "", jobs: Int = 2,
    adjust: (inout RunOptions) -> Void = { _ in }
  ) async throws -> PlanPipeline.ExitStatus {
    var options = RunOptions(jobs: jobs)
    adjust(&options)
    let pipeline = try pipeline(pattern, output: output, formats: formats, more: more)
    return await PlanPipeline.run(pipeline, options: options, logger: Self.silent) { _ in }
  }

  /// The published files by their path in the set, without the times in `run.json`.
  func published(_ output: String = "out") throws -> [String: [UInt8]] {
    let link = "\(path)/\(output)/current"
    guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: link) else { return [:] }
    var files = try temporary.files(under: "\(output)/\(target)")
    if let report = files["run.json"] { files["run.json"] = try Self.withoutTimes(report) }
    return files
  }

  static func withoutTimes(_ report: [UInt8]) throws -> [UInt8] {
    var object = try #require(try JSONSerialization.jsonObject(with: Data(report)) as? [String: Any])
    object["timings_ms"] = nil
    return [UInt8](try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys]))
  }

  func report() throws -> [String: Any] {
    let bytes = try #require(try published()["run.json"])
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  /// Name of the published set, which a run that changes nothing leaves as it is.
  func set() throws -> String {
    try FileManager.default.destinationOfSymbolicLink(atPath: "\(path)/out/current")
  }

  /// Sets the times of the inputs back, as if they had been there for long.
  func age(seconds: Int = 100) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: "\(path)/in") {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -Double(seconds))], ofItemAtPath: "\(path)/in/\(name)")
    }
  }
}
