internal import Foundation
internal import TestSupport
internal import Testing

/// The program as users meet it: arguments, what is printed where, and how it ends.
struct CommandTests {
  private let sample = "samples/guangxi-2018-2020.txt"

  @Test func `json is one object for one plan and an array for several`() throws {
    let one = try Program.run(["extract", "--format", "json", sample])
    #expect(one.status == 0)
    let plan = try #require(try JSONSerialization.jsonObject(with: Data(one.output)) as? [String: Any])
    #expect(plan["schema"] as? String == "taizhang/plan/1")
    let two = try Program.run(["extract", "--format", "json", sample, "samples/guangxi-2025-2027.txt"])
    let plans = try #require(try JSONSerialization.jsonObject(with: Data(two.output)) as? [[String: Any]])
    #expect(
      plans.compactMap { ($0["source"] as? [String: Any])?["path"] as? String } == [
        sample, "samples/guangxi-2025-2027.txt",
      ])
  }

  @Test func `standard input is read for -`() throws {
    let bytes = try Checkout.bytes(Checkout.path(sample))
    let outcome = try Program.run(["extract", "--format", "jsonl", "-"], input: bytes)
    #expect(outcome.status == 0)
    let lines = outcome.text.split(separator: "\n")
    #expect(lines.count == 1)
    let plan = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any])
    #expect((plan["source"] as? [String: Any])?["path"] as? String == "-")
    #expect((plan["source"] as? [String: Any])?["bytes"] as? Int == bytes.count)
  }

  @Test func `csv is one table with one header`() throws {
    let outcome = try Program.run(["extract", "--format", "csv", "--table", "documents", sample, sample])
    let lines = outcome.text.split(separator: "\r\n")
    #expect(lines.count == 3)
    #expect(lines.first?.hasPrefix("plan_id,title,") == true)
    #expect(lines[1] == lines[2])
  }

  @Test func `the table for people has no colour where there is no terminal`() throws {
    let outcome = try Program.run(["extract", sample])
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("广西产业创新能力提升三年行动方案"))
    #expect(!outcome.text.contains("\u{1B}"))
  }

  @Test func `text has a line for each block, and as JSON their places`() throws {
    let lines = try Program.run(["text", sample]).text.split(separator: "\n", omittingEmptySubsequences: false)
    let outcome = try Program.run(["text", "--format", "json", sample])
    let document = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any])
    let blocks = try #require(document["blocks"] as? [[String: Any]])
    #expect(lines.count == blocks.count + 1)
    #expect(blocks.allSatisfy { $0["origin"] != nil })
  }

  @Test(
    arguments: [
      "--version": 0, "--help": 0, "extract --help": 0, "extract": 64, "extract --format xml x": 64, "nonsense": 64,
      "extract --jobs 0 x": 64, "extract nowhere.txt": 66, "text nowhere.txt": 66, "extract samples": 66,
      "compare": 64, "compare nowhere.txt nothing.txt": 66, "compare samples/guangxi-2018-2020.txt": 65,
      "check nowhere.txt": 66, "check samples/guangxi-2018-2020.txt": 0,
      "run nowhere.yaml": 66, "lint nowhere.yaml": 78, "lint Package.swift": 78,
      "lint pipelines/guangxi.yaml pipelines/minimal.yaml pipelines/full.yaml": 0,
    ] as [String: Int32])
  func `the exit status tells what happened`(arguments: String, status: Int32) throws {
    let outcome = try Program.run(arguments.split(separator: " ").map(String.init))
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(status == 0 || status == 78 || outcome.output.isEmpty, "messages belong on standard error")
  }

  @Test func `a comparison has a cell for each plan, null where it has no such target`() throws {
    let outcome = try Program.run(["compare", "--format", "json", sample, "samples/guangxi-2025-2027.txt"])
    #expect(outcome.status == 0)
    let comparison = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any])
    let rows = try #require(comparison["rows"] as? [[String: Any]])
    #expect(!rows.isEmpty && rows.allSatisfy { ($0["cells"] as? [Any])?.count == 2 })
    #expect(rows.contains { ($0["cells"] as? [Any])?.first is NSNull && $0["direction"] as? String == "new" })
    #expect(rows.contains { $0["direction"] as? String == "dropped" })
  }

  @Test func `a check of one plan is an object, and a series that no plan has is nothing to compare`() throws {
    let outcome = try Program.run(["check", "--format", "json", sample])
    let report = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any])
    #expect(report["schema"] as? String == "taizhang/check/1")
    #expect((report["agreements"] as? [Any])?.isEmpty == false)
    let none = try Program.run(["compare", "--series", "龙舟", sample, "samples/guangxi-2025-2027.txt"])
    #expect(none.status == 65)
    #expect(none.errors.contains("compare.few"))
  }

  @Test func `one unreadable file among others ends with 1, none readable with 65`() throws {
    let folder = try TemporaryFolder()
    let broken = try folder.write([0, 1, 2, 0xFF], to: "broken.txt")
    let some = try Program.run(["extract", "--format", "jsonl", broken, sample])
    #expect(some.status == 1)
    #expect(some.errors.hasPrefix("error[text.binary]: \(broken): "))
    #expect(some.text.split(separator: "\n").count == 1)
    #expect(try Program.run(["extract", broken]).status == 65)
  }

  @Test func `a reader that goes away ends the program quietly`() throws {
    let many = Array(repeating: "'\(sample)'", count: 40).joined(separator: " ")
    let outcome = try shell("{ '\(Program.path)' extract --format json \(many); echo status $? >&2; } | head -c 10")
    #expect(outcome.output.count == 10)
    #expect(outcome.errors == "status 0\n")
  }

  @Test func `output that cannot be written ends with 74`() throws {
    let outcome = try shell("'\(Program.path)' extract --format json '\(sample)' > /dev/full; echo $?")
    #expect(outcome.text == "74\n")
    #expect(outcome.errors.hasPrefix("error[output.failed]: standard output: "))
  }

  @Test func `a run writes its folder, tells of it on standard error, and is silent with -q`() throws {
    let folder = try TemporaryFolder()
    let pipeline = try folder.write("name: a\ninputs: \(sample)\noutput: '\(folder.path)/out'\n", to: "p.yaml")
    let outcome = try Program.run(["run", pipeline])
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("1 plans: ") && outcome.errors.hasSuffix(" → \(folder.path)/out\n"))
    #expect(try folder.files(under: "out").keys.contains("run.json"))
    #expect(try Program.run(["run", "-q", pipeline]).errors.isEmpty)
    try FileManager.default.removeItem(atPath: "\(folder.path)/out")
    #expect(try Program.run(["run", "-v", pipeline]).errors.contains(sample))
    #expect(try Program.run(["run", pipeline]).errors == "nothing changed: 1 inputs → \(folder.path)/out\n")
  }

  @Test func `a wrong pipeline file ends with 78 and its place`() throws {
    let folder = try TemporaryFolder()
    try folder.write("name: a\ninput: b\noutput: c\n", to: "p.yaml")
    let outcome = try Program.run(["run", "p.yaml"], in: folder.path)
    #expect(outcome.status == 78)
    #expect(
      outcome.errors.contains("p.yaml:2:1: error[pipeline.key.unknown]: unknown key “input”; did you mean “inputs”?"))
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func `completion scripts know the commands`(name: String) throws {
    let script = try Program.run(["--generate-completion-script", name])
    #expect(script.status == 0)
    for command in ["run", "extract", "text", "lint"] { #expect(script.text.contains(command)) }
  }

  private func shell(_ command: String) throws -> Program.Outcome {
    try Program.run(["-c", command], program: "/bin/bash")
  }
}

extension CommandTests {
  @Test func `quantities answers every line with one object, base units included`() throws {
    let outcome = try Program.run(["quantities", "-"], input: Array("\u{FEFF}投资2500亿元。\r\n\n没有数字".utf8))
    #expect(outcome.status == 0)
    let lines = try outcome.text.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    #expect(lines.compactMap { $0["line"] as? Int } == [1, 2, 3])
    #expect(lines.compactMap { $0["text"] as? String } == ["投资2500亿元。", "", "没有数字"])
    let figures = lines.compactMap { $0["quantities"] as? [[String: Any]] }
    #expect(figures.map(\.count) == [1, 0, 0])
    #expect((figures.first?.first?["canonical"] as? [String: Any])?["value"] as? Int == 250_000_000_000)
  }

  @Test func `quantities are the same wherever the input is cut into chunks`() throws {
    let line = "到2025年，培育企业100家以上。\n"
    let outcome = try Program.run(["quantities", "-"], input: Array(String(repeating: line, count: 5000).utf8))
    let answers = outcome.text.split(separator: "\n")
    #expect(answers.count == 5000)
    let rest = Set(answers.map { $0.drop { $0 != "," } })
    #expect(rest.count == 1)
  }

  @Test func `the schema is JSON that names the plan's fields`() throws {
    let outcome = try Program.run(["schema"])
    let schema = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any])
    let properties = try #require(schema["properties"] as? [String: Any])
    for field in ["id", "source", "document", "items", "targets", "quantities", "tables"] {
      #expect(properties[field] != nil)
    }
  }
}
