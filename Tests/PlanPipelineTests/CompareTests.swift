internal import Foundation
internal import Logging
internal import PlanCompare
internal import PlanModel
internal import PlanWrite
internal import TestSupport
internal import Testing

@testable internal import PlanPipeline

struct CompareTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private let samples = ["guangxi-2018-2020.txt", "guangxi-2021-2023.docx", "guangxi-2025-2027.txt"]
    .map { Checkout.path("samples/\($0)") }

  @Test func `a plan read back from its JSON gives the same comparison and the same check`() throws {
    let plans = try samples.map { try Stages().process(Checkout.bytes($0), path: $0) }
    let read = try plans.flatMap { try PlanJSONReader.plans(json($0), path: "plan.json") }
    #expect(json(Comparer().compare(read)) == json(Comparer().compare(plans)))
    #expect(json(read.map(Checker().check)) == json(plans.map(Checker().check)))
  }

  @Test func `an object, an array and lines are read alike, and a document is not taken for a plan`() throws {
    let plans = try samples.map { try Stages().process(Checkout.bytes($0), path: $0) }
    let lines = plans.flatMap(jsonLine)
    #expect(PlanJSONReader.isPlan(lines))
    #expect(try PlanJSONReader.plans(lines, path: "plans.jsonl").map(\.id) == plans.map(\.id))
    let array = [0x5B] + plans.map { json($0) }.joined(separator: [0x2C]) + [0x5D]
    #expect(try PlanJSONReader.plans(Array(array), path: "plans.json").map(\.id) == plans.map(\.id))
    #expect(!PlanJSONReader.isPlan(try Checkout.bytes(samples[0])))
    #expect(!PlanJSONReader.isPlan(Array("{\"schema\": \"other\"}".utf8)))
    #expect(throws: PlanError.self) {
      try PlanJSONReader.plans(Array("{\"schema\": \"taizhang/plan/1\"}".utf8), path: "broken.json")
    }
  }

  @Test func `a run writes the comparison and the check that its pipeline asks for`() async throws {
    try folder.write("action\tleft\tright\nforbid\t科技成果\t重大科技成果\n", to: "pairs.tsv")
    let path = try folder.write(
      """
      name: test
      inputs: ['\(samples[0])', '\(samples[2])']
      output: {folder: '\(folder.path)/out', formats: [jsonl]}
      compare: {pairs: '\(folder.path)/pairs.tsv'}
      check: {formats: [json]}
      """, to: "p.yaml")
    let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    let status = await PlanPipeline.run(
      try PreparedPipeline(path: path), options: RunOptions(jobs: 2), logger: logger
    ) { _ in }
    #expect(status == .success)
    let files = try folder.files(under: "out").filter { !$0.key.hasPrefix(".taizhang/") }
    #expect(
      files.keys.sorted() == ["check.json", "compare.csv", "compare.json", "metrics.prom", "plans.jsonl", "run.json"])
    let compare = try #require(
      try JSONSerialization.jsonObject(with: Data(files["compare.json"] ?? [])) as? [String: Any])
    #expect((compare["plans"] as? [[String: Any]])?.count == 2)
    let rows = try #require(compare["rows"] as? [[String: Any]])
    #expect(rows.allSatisfy { ($0["cells"] as? [Any])?.count == 2 })
    #expect(!rows.contains { $0["verdict"] as? String == "definition_changed" && $0["indicator"] as? String == "科技成果" })
    let check = try #require(
      try JSONSerialization.jsonObject(with: Data(files["check.json"] ?? [])) as? [[String: Any]])
    #expect(check.count == 2)
    let run = String(decoding: files["run.json"] ?? [], as: UTF8.self)
    #expect(run.contains("\"path\": \"compare.csv\""))
  }

  @Test func `a run that compares otherwise publishes anew though no input changed`() async throws {
    let batch = try BatchFolder()
    try batch.write(BatchFolder.plan(1), to: "in/a.txt")
    try batch.write(BatchFolder.plan(4), to: "in/b.txt")
    try await batch.run(more: "compare: {}\n")
    let first = try batch.set()
    #expect(try batch.published()["compare.json"] != nil)
    try await batch.run(more: "compare: {}\n")
    #expect(try batch.set() == first)
    try batch.write("action\tleft\tright\nforbid\t全市高新技术企业\t全市高新技术企业\n", to: "pairs.tsv")
    let before = try batch.published()["compare.json"]
    try await batch.run(more: "compare: {pairs: '\(batch.path)/pairs.tsv'}\n")
    #expect(try batch.set() != first)
    #expect(try batch.published()["compare.json"] != before)
    try await batch.run(more: "check: {}\n")
    #expect(try batch.published().keys.contains("compare.json") == false)
    #expect(try batch.published()["check.json"] != nil)
  }

  @Test func `a file of pairs that is not there is an error of the pipeline`() throws {
    try folder.write("一、总体目标\n", to: "a.txt")
    let path = try folder.write(
      "name: test\ninputs: '\(folder.path)/a.txt'\noutput: '\(folder.path)/out'\ncompare: {pairs: '\(folder.path)/no.tsv'}\n",
      to: "p.yaml")
    #expect(lint(path).map(\.id) == ["pipeline.compare.pairs"])
  }
}
