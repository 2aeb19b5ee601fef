internal import Foundation
internal import PlanModel
internal import TestSupport
internal import Testing

@testable internal import PlanPipeline

/// `report.html` among the outputs of a run.
struct ReportRunTests {
  private let folder: BatchFolder

  init() throws { folder = try BatchFolder() }

  private func page() throws -> String? {
    try folder.published()["report.html"].map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `a run publishes the page, and anew when what it shows has changed`() async throws {
    for number in 0..<2 { try folder.write(BatchFolder.plan(number), to: "in/\(number).txt") }
    try folder.age()
    try await folder.run(more: "report: {}\n")
    let first = try #require(try page())
    #expect(first.contains("<html lang=\"zh-CN\">") && first.contains("id=\"compare\"") && first.contains("id=\"p2\""))
    // The text is that of the file, not put together from quotes.
    #expect(!first.contains("class=\"gap\""))
    let set = try folder.set()
    try await folder.run(more: "report: {}\n")
    #expect(try folder.set() == set)
    try await folder.run(more: "report: {language: en}\n")
    #expect(try #require(try page()).contains("<html lang=\"en\">"))
    try folder.write(BatchFolder.plan(1).replacingOccurrences(of: "101", with: "909"), to: "in/1.txt")
    try await folder.run(more: "report: {}\n")
    #expect(try #require(try page()).contains("909"))
    try await folder.run(more: "report: {series: 别的}\n")
    #expect(try page() == nil)
  }

  @Test func `the page is the same from plans, from the run's JSON and from its folder`() async throws {
    for number in 0..<2 { try folder.write(BatchFolder.plan(number), to: "in/\(number).txt") }
    try await folder.run(more: "report: {}\n")
    let published = try #require(try folder.published()["report.html"])
    for paths in [
      ["\(folder.path)/in/0.txt", "\(folder.path)/in/1.txt"], ["\(folder.path)/out/plans.jsonl"],
      ["\(folder.path)/out"],
    ] {
      var page: [UInt8] = []
      let status = try await writeReport(
        of: paths, pairs: nil, series: nil, language: .chinese, jobs: 1, write: { page = $0 }, tell: { _ in })
      #expect(status == .success && page == published, "\(paths)")
    }
  }

  @Test func `more plans than a page can show cost the page and nothing else`() async throws {
    for number in 0..<201 { try folder.write("某市方案\(number)\n一、任务\n", to: "in/\(number).txt") }
    let status = try await folder.run(formats: "jsonl", more: "report: {}\n")
    #expect(status == .success)
    #expect(try page() == nil)
    #expect(try #require(try folder.published()["plans.jsonl"]).count { $0 == 0x0A } == 201)
  }
}
