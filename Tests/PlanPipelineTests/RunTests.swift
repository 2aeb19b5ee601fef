internal import Foundation
internal import Logging
internal import PlanModel
internal import TestSupport
internal import Testing

@testable internal import PlanPipeline

struct RunTests {
  private let folder: BatchFolder

  init() throws { folder = try BatchFolder() }

  private func plan(_ number: Int) -> String { BatchFolder.plan(number) }

  @Test func `outputs are the same bytes for any number of jobs, and for a second run`() async throws {
    for number in 0..<23 { try folder.write(plan(number), to: "in/\(number).txt") }
    try folder.write([0, 1, 2, 0xFF], to: "in/broken.txt")
    #expect(try await folder.run(jobs: 1) == .someFailed)
    let first = try folder.published()
    #expect(first.count == 23 + 11)
    for jobs in [1, 2, 16] {
      try folder.forget()
      try await folder.run(jobs: jobs)
      #expect(try folder.published() == first)
    }
  }

  @Test func `a document that fails costs itself alone and stands in the report`() async throws {
    try folder.write(plan(1), to: "in/a.txt")
    try folder.write([0, 1, 2, 0xFF], to: "in/b.txt")
    try folder.write(plan(2), to: "in/c.txt")
    #expect(try await folder.run() == .someFailed)
    let report = try folder.report()
    #expect((report["inputs"] as? [[String: Any]])?.count == 2)
    let failure = try #require((report["failures"] as? [[String: String]])?.first)
    #expect(failure["path"]?.hasSuffix("in/b.txt") == true)
    #expect(failure["id"] == "text.binary")
  }

  @Test func `when nothing can be read the status says so`() async throws {
    try folder.write([0, 1, 2, 0xFF], to: "in/b.txt")
    #expect(try await folder.run() == .nothingRead)
  }

  @Test func `files that a run does not write any more go, files of others stay`() async throws {
    try folder.write(plan(1), to: "in/a.txt")
    try folder.write(plan(2), to: "in/b.txt")
    try await folder.run()
    #expect(try folder.published().keys.count { $0.hasPrefix("plans/") } == 2)
    try folder.write("mine", to: "out/mine.json")
    try FileManager.default.removeItem(atPath: "\(folder.path)/in/b.txt")
    try await folder.run(formats: "json")
    let after = try folder.published()
    #expect(after.count == 2)
    #expect(after.keys.contains { $0.hasPrefix("plans/") } && after.keys.contains("run.json"))
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/out").sorted()
    #expect(names == [".taizhang", "current", "metrics.prom", "mine.json", "plans", "run.json"])
  }

  @Test func `a file of somebody else under a name of the set is not touched`() async throws {
    try folder.write(plan(1), to: "in/a.txt")
    try folder.write("mine", to: "out/targets.csv")
    #expect(try await folder.run() == .cannotWrite)
    #expect(try String(contentsOfFile: "\(folder.path)/out/targets.csv", encoding: .utf8) == "mine")
    #expect(try folder.published().isEmpty)
  }

  @Test func `two inputs that give the same id are told apart by their order, with a diagnostic`() async throws {
    try folder.write(plan(1), to: "in/a.txt")
    try folder.write(plan(1) + "\n", to: "in/b.txt")
    try folder.write(plan(1) + "\n\n", to: "in/c.txt")
    #expect(try await folder.run() == .success)
    let plans = try #require(try folder.report()["inputs"] as? [[String: Any]])
    let ids = plans.compactMap { $0["plan"] as? String }
    let id = try #require(ids.first)
    #expect(ids == [id, "\(id)-2", "\(id)-3"])
    #expect(
      plans.compactMap { $0["diagnostics"] as? Int }.last == 1 + (try #require(plans.first?["diagnostics"] as? Int)))
    let written = try folder.published().filter { $0.key.hasPrefix("plans/") }
    #expect(written.count == 3)
    let second = try #require(
      written.values.map { String(decoding: $0, as: UTF8.self) }.first { $0.contains("\"id\": \"\(id)-2\"") })
    #expect(second.contains("\"\(id)-2:2.1") && !second.contains("\"\(id):"), "ids within a plan follow its own")
  }

  @Test func `a folder that another run writes to is left alone`() async throws {
    try folder.write(plan(1), to: "in/a.txt")
    try FileManager.default.createDirectory(atPath: "\(folder.path)/out", withIntermediateDirectories: true)
    let lock = try FolderLock("\(folder.path)/out")
    #expect(try await folder.run() == .busy)
    #expect(try folder.published().isEmpty)
    lock.release()
    #expect(try await folder.run() == .success)
  }

  @Test func `an output folder that is a file is told before anything is read`() async throws {
    try folder.write(plan(1), to: "in/a.txt")
    try folder.write("", to: "out")
    let errors = try await #require(throws: PipelineErrors.self) { try await folder.run() }
    #expect(errors.diagnostics.map(\.id) == ["pipeline.output.file"])
    #expect(errors.status == .cannotWrite)
  }
}

struct InOrderTests {
  @Test(arguments: [1, 3, 8]) func `results come in order, and few are waiting at a time`(jobs: Int) async throws {
    let started = Counter()
    var taken: [Int] = []
    await inOrder(Array(0..<200), jobs: jobs) { number in
      started.add()
      return number * 2
    } consume: { input, output in
      #expect(output == input * 2)
      taken.append(input)
      #expect(started.value - taken.count < 2 * jobs)
    }
    #expect(taken == Array(0..<200))
  }

  @Test func `an error of the consumer ends the work`() async {
    let started = Counter()
    await #expect(throws: PlanError.self) {
      try await inOrder(Array(0..<1000), jobs: 2) { _ in
        started.add()
      } consume: { (input: Int, _: Void) throws(PlanError) in
        if input == 3 { throw PlanError("test.stop", "") }
      }
    }
    #expect(started.value < 10)
  }
}
