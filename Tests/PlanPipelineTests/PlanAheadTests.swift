internal import Foundation
internal import PlanModel
internal import TestSupport
internal import Testing

@testable internal import PlanPipeline

struct PlanAheadTests {
  private let folder: BatchFolder

  init() throws { folder = try BatchFolder() }

  private func difference(more: String = "") async throws -> [String] {
    var bytes: [UInt8] = []
    let error = try await planDifference(
      try folder.pipeline(more: more), options: RunOptions(jobs: 1), asJSON: false, logger: BatchFolder.silent
    ) { _ in
    } write: { (piece) throws(OutputError) in
      bytes += piece
    }
    #expect(error == nil)
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test func `a changed word table shows the records it changes, and publishes nothing`() async throws {
    for number in 0..<3 {
      try folder.write(BatchFolder.plan(number).replacingOccurrences(of: "财政局", with: "攻坚小纵"), to: "in/\(number).txt")
    }
    try await folder.run()
    #expect(try await difference() == ["no record changes"])
    let set = try folder.set()
    let words = try folder.write("suffix\tkind\n小纵\tdepartment\n", to: "words.tsv")
    let lines = try await difference(more: "lexicon:\n  units.suffixes:\n    extend: '\(words)'\n")
    #expect(lines.count { $0.hasPrefix("~ units ") && $0.contains("name “攻坚小纵” → “市攻坚小纵”") } == 3, "\(lines)")
    #expect(lines.contains("units: 3 changed, in 3 plans"), "\(lines)")
    #expect(try folder.set() == set)
  }

  @Test func `new, changed and deleted plans are told record by record`() async throws {
    for number in 0..<3 { try folder.write(BatchFolder.plan(number), to: "in/\(number).txt") }
    try await folder.run()
    try folder.remove("in/0.txt")
    try folder.write(BatchFolder.plan(1).replacingOccurrences(of: "101", with: "999"), to: "in/1.txt")
    let lines = try await difference()
    #expect(lines.contains { $0.hasPrefix("- documents ") })
    #expect(lines.contains { $0.hasPrefix("~ items ") && $0.contains("text") && $0.contains("999") }, "\(lines)")
    #expect(lines.contains("targets: 1 added, 2 removed, in 2 plans"), "\(lines)")
    #expect(lines.last { $0.hasPrefix("documents: ") }?.contains("1 removed") == true, "\(lines)")
  }

  @Test func `a dry run tells what would be done and leaves no trace`() async throws {
    try folder.write(BatchFolder.plan(1), to: "in/a.txt")
    var bytes: [UInt8] = []
    let error = try await planAhead(
      try folder.pipeline(), options: RunOptions(jobs: 1), asJSON: false, everything: false
    ) { (piece) throws(OutputError) in bytes += piece }
    #expect(error == nil)
    #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("read  new        "))
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/out"))
  }
}
