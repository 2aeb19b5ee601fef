internal import Foundation
internal import TestSupport
internal import Testing

@testable internal import PlanPipeline

/// What an operator relies on when nobody watches.
struct OperatorTests {
  private let folder: BatchFolder

  init() throws {
    folder = try BatchFolder()
    try folder.write(BatchFolder.plan(1), to: "in/a.txt")
  }

  private func status() async throws -> PipelineStatus { try await PipelineStatus(of: try folder.pipeline(), jobs: 1) }

  @Test func `the status is one object, and needs attention while a document cannot be read`() async throws {
    try await folder.run()
    #expect(try await !status().needsAttention)
    try folder.write([0, 1, 2, 0xFF], to: "in/b.txt")
    try await folder.run()
    let status = try await status()
    #expect(status.needsAttention)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(status.json)) as? [String: Any])
    #expect(object["schema"] as? String == "taizhang/status/1")
    #expect((object["runs"] as? [[String: Any]])?.map { $0["failed"] as? Int } == [1, 0])
    #expect((object["attention"] as? [[String: Any]])?.first?["id"] as? String == "text.binary")
  }

  @Test func `what was done to the published files is told and mended`() async throws {
    try await folder.run()
    try folder.remove("out/targets.csv")
    #expect(
      try await status().lines(width: nil, bold: false).contains { $0.contains("was removed since it was published") })
    try await folder.run()
    #expect(FileManager.default.fileExists(atPath: "\(folder.path)/out/targets.csv"))
    #expect(try await !status().needsAttention)
  }

  @Test func `all that is wrong with a pipeline file is told at once, in the form that is asked for`() throws {
    let path = try folder.write("nam: a\ninputs: 'none/*.txt'\nlexicon: {units.sufixes: {}}\n", to: "wrong.yaml")
    let findings = lint(path)
    #expect(findings.count >= 3, "\(findings)")
    let lines = String(decoding: printed(findings, as: .lines), as: UTF8.self)
    #expect(lines.contains("    nam: a\n    ^\n"), "\(lines)")
    let github = String(decoding: printed(findings, as: .github), as: UTF8.self)
    #expect(github.split(separator: "\n").allSatisfy { $0.hasPrefix("::error file=\(path),line=") }, "\(github)")
    for line in String(decoding: printed(findings, as: .json), as: UTF8.self).split(separator: "\n") {
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(Set(object.keys) == ["column", "file", "id", "line", "message", "severity"])
    }
  }

  @Test(arguments: [
    ("name：a\ninputs: b\n", "1:5", "full-width colon"), ("name: a\n\tinputs: b\n", "2:", "spaces"),
    ("name: a\nname: b\n", "2:1", "second time"), ("name: 'a\n", "", "quotation mark"),
  ]) func `text that is no YAML is told of in plain words`(_ yaml: String, _ place: String, _ words: String) throws {
    let found = lint(try folder.write(yaml, to: "wrong.yaml")).map(\.description)
    #expect(found.contains { $0.contains("wrong.yaml:\(place)") && $0.contains(words) }, "\(found)")
  }

  @Test func `a pipeline that is written for a folder is right and reads its plans`() async throws {
    let path = "\(folder.path)/first.yaml"
    #expect(try writeInitialPipeline(for: "\(folder.path)/in", to: path) == 1)
    #expect(lint(path).isEmpty)
    #expect(throws: (any Error).self) { try writeInitialPipeline(for: "\(folder.path)/in", to: path) }
  }
}
