internal import Foundation
internal import PlanModel
internal import TestSupport
internal import Testing

@testable internal import PlanPipeline

struct IncrementalTests {
  private let folder: BatchFolder

  init() throws { folder = try BatchFolder() }

  /// What a survey of the inputs finds, by file name.
  private func causes(more: String = "", verify: Bool = false) async throws -> [String: Survey.Cause] {
    let survey = try await survey(more: more, verify: verify)
    return Dictionary(
      uniqueKeysWithValues: survey.inputs.map { (URL(fileURLWithPath: $0.path).lastPathComponent, $0.cause) })
  }

  private func survey(more: String = "", verify: Bool = false) async throws -> Survey {
    let pipeline = try folder.pipeline(more: more)
    return try await PlanPipeline.survey(
      pipeline.inputs, stages: pipeline.stages, store: Store(folder: "\(folder.path)/out"), jobs: 1, verify: verify)
  }

  private func fill() async throws {
    for number in 0..<4 { try folder.write(BatchFolder.plan(number), to: "in/\(number).txt") }
    try await folder.run()
  }

  @Test func `an unchanged second run leaves the published set as it is`() async throws {
    try await fill()
    let set = try folder.set()
    #expect(try await folder.run() == .success)
    #expect(try folder.set() == set)
    #expect(Set(try await causes().values) == [.unchanged])
  }

  @Test func `what a run after changes publishes is what a run from nothing publishes`() async throws {
    try await fill()
    try folder.write(BatchFolder.plan(7), to: "in/1.txt")
    try folder.write(BatchFolder.plan(8), to: "in/new.txt")
    try folder.remove("in/0.txt")
    try folder.move("in/2.txt", to: "in/moved.txt")
    let survey = try await survey()
    #expect(survey.inputs.map(\.cause) == [.changed, .unchanged, .renamed, .new])
    #expect(survey.deleted.map { $0.hasSuffix("/in/0.txt") } == [true])
    #expect(survey.inputs[2].other?.hasSuffix("/in/2.txt") == true)
    try await folder.run()
    let after = try folder.published()
    try folder.forget()
    try await folder.run()
    #expect(try folder.published() == after)
  }

  @Test func `a file that was only touched is not read again`() async throws {
    try await fill()
    try folder.age()
    #expect(Set(try await causes().values) == [.unchanged])
  }

  @Test func `two copies of a document are one plan with two sources`() async throws {
    try folder.write(BatchFolder.plan(1), to: "in/a.txt")
    try folder.write(BatchFolder.plan(1), to: "in/b.txt")
    #expect(try await folder.run() == .success)
    let inputs = try #require(try folder.report()["inputs"] as? [[String: Any]])
    #expect(inputs.count == 1)
    #expect((inputs.first?["copies"] as? [String])?.map { $0.hasSuffix("/in/b.txt") } == [true])
    let plans = try folder.published().filter { $0.key.hasPrefix("plans/") }
    #expect(plans.count == 1)
    #expect(plans.values.first.map { String(decoding: $0, as: UTF8.self).contains("in/b.txt") } == true)
  }

  @Test func `a final version names the draft it follows, where there is one of each`() async throws {
    func text(_ mark: String) -> String {
      BatchFolder.plan(1).replacingOccurrences(of: "年）", with: "年）\(mark)")
    }
    try folder.write(text("（征求意见稿）"), to: "in/draft.txt")
    try folder.write(text(""), to: "in/final.txt")
    try await folder.run()
    func supersedes() throws -> [String?] {
      let lines = try #require(try folder.published()["plans.jsonl"]).split(separator: 0x0A)
      return try lines.map { line in
        let plan = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
        return (plan?["document"] as? [String: Any])?["supersedes"] as? String
      }
    }
    let linked = try supersedes()
    #expect(linked.count == 2 && linked[0] == nil && linked[1]?.contains("-draft-") == true)
    try folder.write(text("（征求意见稿）") + "\n另一稿", to: "in/draft2.txt")
    try await folder.run()
    #expect(try supersedes() == [nil, nil, nil], "with two drafts it is not known which one")
  }

  @Test func `another meaning of the rules has everything read again, another form of them nothing`() async throws {
    func words(_ text: String) throws -> String {
      let path = try folder.write(text, to: "words.tsv")
      return "lexicon:\n  units.suffixes:\n    extend: '\(path)'\n"
    }
    for number in 0..<2 { try folder.write(BatchFolder.plan(number), to: "in/\(number).txt") }
    let first = try words("suffix\tkind\n专班\tdepartment\n小队\tdepartment\n")
    try await folder.run(more: first)
    #expect(Set(try await causes(more: first).values) == [.unchanged])
    let same = try words("# 说明\nkind\tsuffix\r\n\r\ndepartment\t小队\r\ndepartment\t专班\r\n")
    #expect(Set(try await causes(more: same).values) == [.unchanged])
    let other = try words("suffix\tkind\n专班\tdepartment\n")
    #expect(Set(try await causes(more: other).values) == [.rules])
    let limits = same + "limits:\n  depth: 100\n"
    #expect(Set(try await causes(more: limits).values) == [.rules])
  }

  @Test func `another word of the comparison has the comparison made anew and no document read`() async throws {
    func words(_ text: String) throws -> String {
      let path = try folder.write("word\tkind\tmeans\n\(text)", to: "words.tsv")
      return "compare: {}\nlexicon:\n  compare.indicators:\n    extend: '\(path)'\n"
    }
    for number in 0..<2 { try folder.write(BatchFolder.plan(number), to: "in/\(number).txt") }
    try await folder.run(more: try words("达到数\ttail\t\n"))
    let before = try folder.published()
    let more = try words("高新技术企业\tsynonym\t科技企业\n")
    #expect(Set(try await causes(more: more).values) == [.unchanged])
    try await folder.run(more: more)
    let after = try folder.published()
    #expect(before["plans.jsonl"] == after["plans.jsonl"] && before["run.json"] != nil)
    let sets = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/out/.taizhang/sets")
    #expect(sets.sorted() == ["1", "2"], "another set was published")
  }

  @Test func `bytes that changed under the same size and times are seen with verify`() async throws {
    try folder.write(BatchFolder.plan(1), to: "in/a.txt")
    try await folder.run()
    let path = "\(folder.path)/in/a.txt"
    let store = try Store(folder: "\(folder.path)/out")
    try folder.write(BatchFolder.plan(2), to: "in/a.txt")
    // The store believes that the file it knows looks like this one.
    let stamp = try #require(FileStamp(path))
    let old = sha256(Array(BatchFolder.plan(1).utf8))
    try store.keep(stamps: [(path, SeenFile(stamp: stamp, sha256: old))], forgetting: [])
    #expect(try await causes() == ["a.txt": .unchanged])
    #expect(try await causes(verify: true) == ["a.txt": .changed])
  }

  @Test func `a published file that is gone or spoilt is made again`() async throws {
    try await fill()
    let before = try folder.published()
    try folder.remove("out/targets.csv")
    try folder.remove("out/current/targets.csv")
    try await folder.run()
    #expect(try folder.published() == before)
    let bytes = try #require(before["targets.csv"])
    try Data(bytes.reversed()).write(to: URL(fileURLWithPath: "\(folder.path)/out/current/targets.csv"))
    try await folder.run { $0.verify = true }
    #expect(try folder.published() == before)
  }

  @Test func `a damaged store is made anew`() async throws {
    try await fill()
    let before = try folder.published()
    try folder.write(
      "not a database, whatever the name says, and long enough to be looked at", to: "out/.taizhang/store.sqlite")
    #expect(try await folder.run() == .success)
    #expect(try folder.published() == before)
  }
}

struct FailureTests {
  private let folder: BatchFolder

  init() throws {
    folder = try BatchFolder()
    for number in 0..<3 { try folder.write(BatchFolder.plan(number), to: "in/\(number).txt") }
  }

  private func quarantine() throws -> [[String: Any]] {
    try folder.published().filter { $0.key.hasPrefix("quarantine/") }.values.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any])
    }
  }

  @Test func `a failed document is in quarantine until it can be read`() async throws {
    try folder.write([0, 1, 2, 0xFF], to: "in/broken.txt")
    #expect(try await folder.run() == .someFailed)
    let diagnosis = try #require(try quarantine().first)
    #expect(diagnosis["id"] as? String == "text.binary")
    #expect((diagnosis["path"] as? String)?.hasSuffix("in/broken.txt") == true)
    #expect(try await folder.run() == .someFailed, "what is in quarantine is told of by every run")
    try folder.write(BatchFolder.plan(5), to: "in/broken.txt")
    #expect(try await folder.run() == .success)
    #expect(try quarantine().isEmpty)
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/out/quarantine"))
  }

  @Test func `a renamed document that fails is told of by its name of now`() async throws {
    try folder.write([0, 1, 2, 0xFF], to: "in/broken.txt")
    try await folder.run()
    try folder.move("in/broken.txt", to: "in/spoilt.txt")
    try await folder.run()
    let diagnosis = try #require(try quarantine().first)
    #expect((diagnosis["message"] as? String)?.contains("in/spoilt.txt: ") == true)
    #expect((diagnosis["message"] as? String)?.contains("broken") == false)
  }

  @Test func `retry reads failed documents again, and no others`() async throws {
    try folder.write([0, 1, 2, 0xFF], to: "in/broken.txt")
    try await folder.run()
    let store = try Store(folder: "\(folder.path)/out")
    try store.forgetFailures()
    let pipeline = try folder.pipeline()
    let survey = try await survey(
      pipeline.inputs, stages: pipeline.stages, store: store, jobs: 1, verify: false)
    #expect(survey.inputs.filter(\.mustBeRead).map { $0.path.hasSuffix("broken.txt") } == [true])
    #expect(try await folder.run { $0.retries = true } == .someFailed)
  }

  @Test(arguments: ["0", "1", "20%", "50%"])
  func `more failures than allowed publish nothing`(limit: String) async throws {
    try await folder.run()
    let before = try folder.published()
    for name in ["a", "b"] { try folder.write([0, 1, 2, 0xFF] + Array(name.utf8), to: "in/\(name).txt") }
    let status = try await folder.run { $0.maximumFailures = RunOptions.FailureLimit(limit) }
    #expect(status == .someFailed)
    #expect(try (folder.published() == before) == (limit != "50%"))
  }

  @Test func `when nothing can be read any more the last plans stay published`() async throws {
    try await folder.run()
    let before = try folder.published()
    for number in 0..<3 { try folder.write([0, 1, 2, 0xFF, UInt8(number)], to: "in/\(number).txt") }
    #expect(try await folder.run() == .nothingRead)
    #expect(try folder.published() == before)
    try folder.write(BatchFolder.plan(1), to: "in/1.txt")
    #expect(try await folder.run() == .someFailed)
    #expect(try folder.published().count { $0.key.hasPrefix("plans/") } == 1)
  }

  @Test func `fail-fast ends at the first failure and publishes nothing`() async throws {
    try folder.write([0, 1, 2, 0xFF], to: "in/0.txt")
    #expect(try await folder.run { $0.failFast = true } == .someFailed)
    #expect(try folder.published().isEmpty)
  }

  @Test(arguments: ["x", "-1", "101%", "", "%"]) func `a limit of failures is a number or a share`(text: String) {
    #expect(RunOptions.FailureLimit(text) == nil)
  }
}

struct StoredPlanTests {
  @Test func `a stored plan is the plan that was stored`() throws {
    let stages = Stages()
    let samples = Checkout.files(in: Checkout.path("samples")).filter { $0.hasSuffix(".txt") || $0.hasSuffix(".docx") }
    #expect(samples.count >= 3)
    for path in samples {
      let plan = try stages.process(try Checkout.bytes(path), path: path)
      #expect(try PlanPipeline.plan(stored: stored(plan)) == plan)
    }
  }

  @Test func `bytes that are cut or changed are refused or read as another plan, never more`() throws {
    let path = Checkout.path("samples/guangxi-2025-2027.txt")
    let bytes = stored(try Stages().process(try Checkout.bytes(path), path: path))
    for length in stride(from: 0, to: bytes.count, by: 97) {
      #expect(throws: PlanError.self) { try PlanPipeline.plan(stored: Array(bytes[..<length])) }
    }
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<200 {
      var damaged = bytes
      damaged[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      _ = try? PlanPipeline.plan(stored: damaged)
    }
  }

  @Test func `the order of rows has no meaning but in tables of which the first row that holds decides`() throws {
    var shuffled = Lexicon.builtIn
    var generator = SeededGenerator(seed: 5)
    for (name, table) in Lexicon.builtIn.tables.sorted(by: { $0.key < $1.key })
    where !Lexicon.ordered.contains(name) {
      try shuffled.replace(
        name, with: LexiconTable(columns: table.columns, rows: table.rows.shuffled(using: &generator)))
    }
    for name in ["guangxi-2018-2020.txt", "guangxi-2025-2027.txt"] {
      let bytes = try Checkout.bytes(Checkout.path("samples/\(name)"))
      #expect(try Stages(lexicon: shuffled).process(bytes, path: name) == Stages().process(bytes, path: name))
    }
  }
}
