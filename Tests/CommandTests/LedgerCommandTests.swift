internal import Foundation
internal import TestSupport
internal import Testing

struct LedgerCommandTests {
  private let folder: TemporaryFolder
  private let samples = ["guangxi-2018-2020.txt", "guangxi-2021-2023.docx", "guangxi-2025-2027.txt"]
    .map { Checkout.path("samples/\($0)") }

  init() throws { folder = try TemporaryFolder() }

  private static let hasOpenpyxl =
    (try? Program.run(["python3", "-c", "import openpyxl"], program: "/usr/bin/env").status) == 0

  private func json(_ command: String, _ plans: [String]) throws -> String {
    let outcome = try Program.run([command, "--format", "json"] + plans)
    #expect(outcome.status == 0)
    return try folder.write(outcome.output, to: "\(command)-\(plans.count).json")
  }

  private func check(_ ledger: String, _ plans: [String]) throws {
    var arguments = ["python3", Checkout.path("Tests/PlanWriteTests/Scripts/check_ledger.py"), ledger]
    arguments += [try json("extract", plans), try json("check", plans)]
    if plans.count > 1 { arguments.append(try json("compare", plans)) }
    let outcome = try Program.run(arguments, program: "/usr/bin/env")
    #expect(outcome.status == 0, "\(outcome.text)\(outcome.errors)")
  }

  @Test(.enabled("python3 with openpyxl is not installed") { Checkout.isCI || hasOpenpyxl })
  func `a workbook holds what the JSON of its plans, their comparison and their check hold`() throws {
    for plans in [[samples[0]], samples] {
      let path = "\(folder.path)/\(plans.count).xlsx"
      let outcome = try Program.run(["ledger", "--output", path] + plans)
      #expect(outcome.status == 0 && outcome.output.isEmpty && outcome.errors.isEmpty, "\(outcome.errors)")
      try check(path, plans)
    }
  }

  @Test(.readsShared, .enabled("python3 with openpyxl is not installed") { Checkout.isCI || hasOpenpyxl })
  func `so does that of published plans`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(Checkout.shared)/seeds").sorted()
    let plans = names.filter { $0.hasSuffix(".txt") }.map { "\(Checkout.shared)/seeds/\($0)" }
    #expect(plans.count > 1)
    let path = "\(folder.path)/seeds.xlsx"
    #expect(try Program.run(["ledger", "-o", path] + plans).status == 0)
    try check(path, plans)
  }

  @Test func `plans and the JSON of them give the same workbook`() throws {
    let lines = try Program.run(["extract", "--format", "jsonl"] + samples)
    let plans = try folder.write(lines.output, to: "plans.jsonl")
    #expect(try Program.run(["ledger", "-o", "\(folder.path)/a.xlsx"] + samples).status == 0)
    #expect(try Program.run(["ledger", "-o", "\(folder.path)/b.xlsx", plans]).status == 0)
    let files = try folder.files()
    #expect(files["a.xlsx"] != nil && files["a.xlsx"] == files["b.xlsx"])
    #expect(!files.keys.contains { $0.hasPrefix(".taizhang") })
  }

  @Test func `a ledger that cannot be written, or has no plan, says so and leaves what was there`() throws {
    #expect(try Program.run(["ledger", "-o", "\(folder.path)/no/where.xlsx", samples[0]]).status == 74)
    let old = try folder.write("before", to: "old.xlsx")
    #expect(try Program.run(["ledger", "-o", old, "nowhere.txt"]).status == 66)
    #expect(try Program.run(["ledger", "-o", old, "--series", "没有这样的", samples[0]]).status == 65)
    #expect(try folder.files() == ["old.xlsx": Array("before".utf8)])
    let outcome = try Program.run(["ledger", "-o", old, samples[0], "nowhere.txt"])
    #expect(outcome.status == 1 && outcome.errors.contains("input.missing"), "the others are written")
    #expect(try folder.files()["old.xlsx"]?.starts(with: Array("PK".utf8)) == true)
  }

  @Test func `csv for Excel has a mark of its encoding and Chinese names`() throws {
    let outcome = try Program.run(["extract", "--format", "csv", "--excel", "--table", "items", samples[0]])
    #expect(outcome.output.starts(with: [0xEF, 0xBB, 0xBF] + Array("方案标识,任务标识,".utf8)))
    let compared = try Program.run(["compare", "--format", "csv", "--excel"] + samples)
    #expect(compared.output.starts(with: [0xEF, 0xBB, 0xBF]) && compared.text.contains(",结论,理由,"))
    #expect(try Program.run(["check", "--format", "json", "--excel", samples[0]]).status == 64)
  }

  @Test func `a run writes the ledger with its comparison, the same bytes each time`() throws {
    for output in ["a", "b"] {
      let pipeline = try folder.write(
        """
        name: ledger
        inputs: ['\(samples[0])', '\(samples[2])']
        output: {folder: '\(folder.path)/\(output)', formats: [xlsx]}
        compare: {formats: [json]}
        """, to: "\(output).yaml")
      let outcome = try Program.run(["run", "--quiet", pipeline])
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    let files = try folder.files()
    let first = try #require(files["a/.taizhang/sets/1/ledger.xlsx"])
    #expect(first == files["b/.taizhang/sets/1/ledger.xlsx"])
    let report = String(decoding: files["a/.taizhang/sets/1/run.json"] ?? [], as: UTF8.self)
    #expect(report.contains("\"path\": \"ledger.xlsx\""))
  }
}
