internal import Foundation
internal import Logging
internal import PlanModel
internal import TestSupport
internal import Testing

@testable internal import PlanPipeline

struct RunTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func plan(_ number: Int) -> String {
    """
    某市科技创新三年行动方案（202\(number % 10)—203\(number % 10)年）
    一、总体要求
    加快建设创新城市。
    二、重点任务
    （一）做强企业。到202\(number % 10)年，全市高新技术企业达到\(100 + number)家。
    （责任单位：市科技局、财政局）
    """
  }

  @discardableResult
  private func run(_ pattern: String = "in/*.txt", output: String = "out", formats: String? = nil, jobs: Int = 2)
    async throws
    -> PlanPipeline.ExitStatus
  {
    let target =
      formats.map { "{folder: '\(folder.path)/\(output)', formats: [\($0)]}" } ?? "'\(folder.path)/\(output)'"
    let path = try folder.write("name: test\ninputs: '\(folder.path)/\(pattern)'\noutput: \(target)\n", to: "p.yaml")
    return await PlanPipeline.run(try PreparedPipeline(path: path), jobs: jobs, logger: silent) { _, _ in }
  }

  private let silent = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

  private func report() throws -> [String: Any] {
    let bytes = try #require(try folder.files(under: "out")["run.json"])
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test func `outputs are the same bytes for any number of jobs, and for a second run`() async throws {
    for number in 0..<23 { try folder.write(plan(number), to: "in/\(number).txt") }
    try folder.write([0, 1, 2, 0xFF], to: "in/broken.txt")
    #expect(try await run(jobs: 1) == .someFailed)
    let first = try folder.files(under: "out")
    #expect(first.count == 23 + 9)
    for jobs in [1, 2, 16] {
      try await run(jobs: jobs)
      #expect(try folder.files(under: "out") == first)
    }
  }

  @Test func `a document that fails costs itself alone and stands in the report`() async throws {
    try folder.write(plan(1), to: "in/a.txt")
    try folder.write([0, 1, 2, 0xFF], to: "in/b.txt")
    try folder.write(plan(2), to: "in/c.txt")
    #expect(try await run() == .someFailed)
    let report = try report()
    #expect((report["inputs"] as? [[String: Any]])?.count == 2)
    let failure = try #require((report["failures"] as? [[String: String]])?.first)
    #expect(failure["path"]?.hasSuffix("in/b.txt") == true)
    #expect(failure["id"] == "text.binary")
  }

  @Test func `when nothing can be read the status says so`() async throws {
    try folder.write([0, 1, 2, 0xFF], to: "in/b.txt")
    #expect(try await run() == .nothingRead)
  }

  @Test func `files of the last run that are not written any more go, files of others stay`() async throws {
    try folder.write(plan(1), to: "in/a.txt")
    try folder.write(plan(2), to: "in/b.txt")
    try await run()
    let before = try folder.files(under: "out/plans").keys
    try folder.write("mine", to: "out/plans/mine.json")
    try FileManager.default.removeItem(atPath: "\(folder.path)/in/b.txt")
    try await run(formats: "json")
    let after = try folder.files(under: "out")
    #expect(before.count == 2)
    #expect(after.count == 3)
    #expect(after["plans/mine.json"] == Array("mine".utf8))
    #expect(after["plans.jsonl"] == nil)
  }

  @Test func `an edited report removes nothing outside the folder`() async throws {
    try folder.write(plan(1), to: "in/a.txt")
    let paths = ["../in/a.txt", "\(folder.path)/in/a.txt", "plans/../../in/a.txt", "plans/.."]
    let json = try JSONSerialization.data(withJSONObject: ["outputs": paths.map { ["path": $0] }])
    try folder.write([UInt8](json), to: "out/run.json")
    #expect(try await run() == .success)
    #expect(try folder.files(under: "in").count == 1)
  }

  @Test func `two inputs that give the same id are told apart by their order, with a diagnostic`() async throws {
    try folder.write(plan(1), to: "in/a.txt")
    try folder.write(plan(1), to: "in/b.txt")
    try folder.write(plan(1), to: "in/c.txt")
    #expect(try await run() == .success)
    let plans = try #require(try report()["inputs"] as? [[String: Any]])
    let ids = plans.compactMap { $0["plan"] as? String }
    let id = try #require(ids.first)
    #expect(ids == [id, "\(id)-2", "\(id)-3"])
    #expect(
      plans.compactMap { $0["diagnostics"] as? Int }.last == 1 + (try #require(plans.first?["diagnostics"] as? Int)))
    let written = try folder.files(under: "out/plans")
    #expect(written.count == 3)
    let second = try #require(
      written.values.map { String(decoding: $0, as: UTF8.self) }.first { $0.contains("\"id\": \"\(id)-2\"") })
    #expect(second.contains("\"\(id)-2:2.1") && !second.contains("\"\(id):"), "ids within a plan follow its own")
  }

  @Test func `a folder that another run writes to is left alone`() async throws {
    try folder.write(plan(1), to: "in/a.txt")
    try FileManager.default.createDirectory(atPath: "\(folder.path)/out", withIntermediateDirectories: true)
    let lock = try FolderLock("\(folder.path)/out")
    #expect(try await run() == .cannotWrite)
    #expect(try folder.files(under: "out").isEmpty)
    lock.release()
    #expect(try await run() == .success)
  }

  @Test func `an output folder that is a file cannot be written`() async throws {
    try folder.write(plan(1), to: "in/a.txt")
    try folder.write("", to: "out")
    #expect(try await run() == .cannotWrite)
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
