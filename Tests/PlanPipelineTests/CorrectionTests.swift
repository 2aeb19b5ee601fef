internal import Foundation
internal import PlanModel
internal import TestSupport
internal import Testing

@testable internal import PlanPipeline

struct CorrectionTests {
  private let folder: BatchFolder

  init() throws {
    folder = try BatchFolder()
    try folder.write(BatchFolder.plan(1), to: "in/a.txt")
  }

  private var document: String { "\(folder.path)/in/a.txt" }

  private func correct(
    _ action: String, _ what: String, _ quote: String, name: String? = nil, fields: [String] = []
  ) throws {
    try addCorrection(
      to: "\(folder.path)/corrections/a.yaml", document: document, action: action, what: what, quote: quote, item: nil,
      name: name, fields: fields, author: "张三", reason: "原文如此：\"引号\"")
  }

  private func run() async throws -> [String: Any] {
    try await folder.run(more: "corrections: '\(folder.path)/corrections/*.yaml'\n")
    let lines = try #require(try folder.published()["plans.jsonl"]).split(separator: 0x0A)
    return try #require(try JSONSerialization.jsonObject(with: Data(lines[0])) as? [String: Any])
  }

  private func outcomes(_ plan: [String: Any]) -> [String] {
    ((plan["diagnostics"] as? [[String: Any]]) ?? []).compactMap { $0["id"] as? String }.filter {
      $0.hasPrefix("correction.")
    }
  }

  private func targets(_ plan: [String: Any]) -> [[String: Any]] { plan["targets"] as? [[String: Any]] ?? [] }

  @Test func `a field that is set is in the output, marked, and stays over runs`() async throws {
    let before = targets(try await run())
    try #require(before.count == 1 && before[0]["value"] as? Int == 101)
    try correct("set", "target", "全市高新技术企业 达到101家", fields: ["value=2.5", "unit=万家", "comparator=ge"])
    for _ in 0..<2 {
      let plan = try await run()
      let target = try #require(targets(plan).first)
      #expect(target["value"] as? Double == 2.5 && target["unit"] as? String == "万家")
      #expect((target["canonical"] as? [String: Any])?["min"] as? Int == 25000)
      #expect((target["evidence"] as? [String: Any])?["rule"] as? String == "correction")
      #expect(outcomes(plan) == ["correction.applied"])
      try folder.forget()
    }
  }

  @Test func `units, targets and items are added and dropped`() async throws {
    try correct("add", "unit", "市科技局", fields: ["name=市统计局", "role=support"])
    try correct("drop", "unit", "财政局", name: "市财政局")
    try correct("drop", "target", "达到101家")
    try correct("add", "target", "加快建设创新城市", fields: ["value=1", "unit=个", "indicator=创新城市"])
    try correct("add", "item", "加快建设创新城市", fields: ["path=1.1", "title=创新城市"])
    let plan = try await run()
    #expect(outcomes(plan).allSatisfy { $0 == "correction.applied" }, "\(plan["diagnostics"] ?? "")")
    let items = try #require(plan["items"] as? [[String: Any]])
    let units = items.flatMap { $0["units"] as? [[String: Any]] ?? [] }.compactMap { $0["name"] as? String }
    #expect(units == ["市科技局", "市统计局"])
    #expect(items.compactMap { $0["path"] as? String } == ["1", "1.1", "2", "2.1"])
    #expect(targets(plan).compactMap { $0["indicator"] as? String } == ["创新城市"])
    #expect((targets(plan)[0]["evidence"] as? [String: Any])?["quote"] as? String == "加快建设创新城市")
  }

  @Test func `fields of the document are set`() async throws {
    try correct("set", "document", "三年行动方案", fields: ["title=方案", "issued_on=2021-03-04", "period_end=2033"])
    let document = try #require(try await run()["document"] as? [String: Any])
    #expect(document["title"] as? String == "方案" && document["issued_on"] as? String == "2021-03-04")
    #expect((document["period"] as? [String: Int]) == ["start": 2021, "end": 2033])
  }

  @Test func `a correction is stale when its words are gone, and applies again when they are back`() async throws {
    try correct("set", "target", "达到101家", fields: ["value=9"])
    #expect(outcomes(try await run()) == ["correction.applied"])
    try folder.write(BatchFolder.plan(1).replacingOccurrences(of: "101", with: "102"), to: "in/a.txt")
    let plan = try await run()
    #expect(outcomes(plan) == ["correction.stale"])
    #expect(targets(plan).first?["value"] as? Int == 102)
    try folder.write(BatchFolder.plan(1), to: "in/a.txt")
    #expect(outcomes(try await run()) == ["correction.applied"])
  }

  @Test func `a correction that says what the rules say is not needed any more`() async throws {
    try correct("set", "target", "达到101家", fields: ["value=101", "unit=家"])
    try correct("drop", "unit", "加快建设创新城市", name: "市教育局")
    try correct("add", "unit", "市科技局", fields: ["name=市科技局"])
    let plan = try await run()
    #expect(outcomes(plan) == Array(repeating: "correction.unneeded", count: 3), "\(plan["diagnostics"] ?? "")")
    #expect((targets(plan).first?["evidence"] as? [String: Any])?["rule"] as? String != "correction")
  }

  @Test func `what is added to a member of an archive is in that member's plan`() async throws {
    try folder.write(BatchFolder.plan(2), to: "plans/b.txt")
    let script =
      "import sys, zipfile; archive = zipfile.ZipFile(sys.argv[1], 'w'); [archive.write(f, n) for f, n in zip(sys.argv[2::2], sys.argv[3::2])]"
    try folder.write("", to: "in/none")
    let made = try Program.run(
      [
        "python3", "-c", script, "\(folder.path)/in/all.zip", document, "甲/a.txt", "\(folder.path)/plans/b.txt",
        "b.txt",
      ],
      program: "/usr/bin/env")
    try #require(made.status == 0, "\(made.errors)")
    try folder.remove("in/a.txt")
    let member = "\(folder.path)/in/all.zip!/b.txt"
    try addCorrection(
      to: "\(folder.path)/corrections/a.yaml", document: member, action: "add", what: "target", quote: "加快建设创新城市",
      item: nil, name: nil, fields: ["value=1", "unit=个", "indicator=创新城市"], author: "张三", reason: "漏了")
    let more = "corrections: '\(folder.path)/corrections/*.yaml'\n"
    #expect(try await folder.run("in/*.zip", more: more) == .success)
    let plans = try #require(try folder.published()["plans.jsonl"]).split(separator: 0x0A).map {
      try #require(try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any])
    }
    try #require(plans.count == 2)
    for plan in plans {
      let isCorrected = (plan["source"] as? [String: Any])?["path"] as? String == member
      #expect(outcomes(plan) == (isCorrected ? ["correction.applied"] : []))
      #expect(targets(plan).contains { $0["indicator"] as? String == "创新城市" } == isCorrected)
    }
  }

  @Test func `a correction is stale when the file of its document is gone from under the run`() throws {
    let stages = Stages()
    var plan = try stages.process(Array(BatchFolder.plan(1).utf8), path: "\(folder.path)/in/nowhere.txt")
    let correction = Correction(
      place: "c.yaml:1", document: plan.id, action: .add, subject: .unit, quote: "市科技局", fields: ["name": "市统计局"],
      author: "张三", reason: "漏了")
    let before = plan.items
    Corrections(all: [correction]).apply(to: &plan, stages: stages)
    #expect(plan.diagnostics.last?.id == "correction.stale")
    #expect(plan.items == before)
  }

  @Test func `a correction without its document is told of, and does no harm`() async throws {
    try await folder.run()
    let before = try folder.published().filter { $0.key != "run.json" }
    try addCorrection(
      to: "\(folder.path)/corrections/a.yaml", document: "桂政发〔1999〕1号", action: "set", what: "target", quote: "字",
      item: nil, name: nil, fields: ["value=1"], author: "张三", reason: "无")
    #expect(try await folder.run(more: "corrections: '\(folder.path)/corrections/*.yaml'\n") == .success)
    #expect(try folder.published().filter { $0.key != "run.json" } == before)
  }

  @Test func `a table of corrections says what the same list in YAML says`() async throws {
    try correct("set", "target", "全市高新技术企业达到101家", fields: ["value=2.5", "unit=万家", "indicator=企业; 家数, \"高新\""])
    try correct("drop", "unit", "财政局", name: "市财政局")
    try correct("set", "item", "做强企业", fields: ["deadline=", "title=做强"])
    let yaml = try await run()
    for correction in try corrections().all {
      try addCorrection(
        to: "\(folder.path)/corrections/b.csv", document: correction.document, action: correction.action.rawValue,
        what: correction.subject.rawValue, quote: correction.quote, item: correction.item, name: correction.name,
        fields: correction.fields.map { "\($0.key)=\($0.value)" }, author: correction.author, reason: correction.reason)
    }
    let list = try corrections()
    try folder.remove("corrections/a.yaml")
    #expect(try corrections("b.csv").digest == list.digest)
    try await folder.run(more: "corrections: '\(folder.path)/corrections/*.csv'\n")
    let lines = try #require(try folder.published()["plans.jsonl"]).split(separator: 0x0A)
    let plan = try #require(try JSONSerialization.jsonObject(with: Data(lines[0])) as? [String: Any])
    #expect(
      plan["items"] as? NSArray == yaml["items"] as? NSArray
        && plan["targets"] as? NSArray == yaml["targets"] as? NSArray)
    #expect(outcomes(plan) == Array(repeating: "correction.applied", count: 3))
  }

  private func corrections(_ name: String = "a.yaml") throws -> Corrections {
    var errors: [FileDiagnostic] = []
    let read = Corrections(files: ["\(folder.path)/corrections/\(name)"], errors: &errors)
    #expect(errors.isEmpty)
    return read
  }

  @Test
  func `a table may come as spreadsheets write it: columns in any order, the system's encoding, full-width marks`()
    throws
  {
    let text = [
      "Reason,author,fields,\"what\",action,quote,document",
      "\"原文,如此\",张三,\"value＝3；\ncomparator = ge\",target,set,\"“达到”\n3家\",a", ",,,,,,",
      "错,李四,,target,drop,\"说\"\"好\"\"\",b",
    ].joined(separator: "\r\n")
    try folder.write(text, to: "corrections/a.csv")
    let read = try corrections("a.csv").all
    try #require(read.count == 2)
    #expect(read[0].fields == ["value": "3", "comparator": "ge"] && read[0].reason == "原文,如此")
    #expect(read[1].quote == "说\"好\"" && read[1].place.hasSuffix("a.csv:6"))
    let encoded = try Program.run(
      ["iconv", "-t", "GB18030", "\(folder.path)/corrections/a.csv"], program: "/usr/bin/env")
    try folder.write(encoded.output, to: "corrections/b.csv")
    #expect(try corrections("b.csv").digest == corrections("a.csv").digest)
    #expect(throws: PlanError.self) {
      try addCorrection(
        to: "\(folder.path)/corrections/b.csv", document: "a", action: "drop", what: "target", quote: "q", item: nil,
        name: nil, fields: [], author: "b", reason: "c")
    }
  }

  @Test func `words without a record are told of`() async throws {
    try correct("set", "target", "加快建设创新城市", fields: ["value=3"])
    #expect(outcomes(try await run()) == ["correction.unmatched"])
  }

  @Test func `what is said is what is read back`() throws {
    try correct("set", "target", "a\"b\\c\n第二行：", fields: ["value=3", "indicator="])
    var errors: [FileDiagnostic] = []
    let read = Corrections(files: ["\(folder.path)/corrections/a.yaml"], errors: &errors)
    #expect(errors.isEmpty)
    #expect(read.all.first?.quote == "a\"b\\c\n第二行：")
    #expect(read.all.first?.fields == ["value": "3", "indicator": ""])
    let again = Corrections(all: Corrections.parse(read.all.map(\.yaml).joined(), path: "x", errors: &errors))
    #expect(again.digest == read.digest)
  }

  @Test(
    arguments: [
      ("- document: a", "correction.missing"), ("a: b", "correction.list"), ("- [1]", "correction.shape"),
      ("- quot: a", "correction.key"),
      (
        "- {document: a, action: set, what: target, quote: q, author: b, reason: c, fields: {colour: red}}",
        "correction.field"
      ),
      (
        "- {document: a, action: set, what: target, quote: q, author: b, reason: c, fields: {value: viel}}",
        "correction.value"
      ),
      (
        "- {document: a, action: add, what: unit, quote: q, author: b, reason: c, fields: {role: lead}}",
        "correction.value"
      ),
      ("- {document: a, action: set, what: unit, quote: q, author: b, reason: c}", "correction.missing"),
      ("document,action,colour\na,set,red", "correction.key"),
      ("document,action,what,quote,author,reason\na,drop,target,q,b", "correction.missing"),
      ("document,action,what,quote,author,reason\na,drop,target,q,b,c,d", "correction.shape"),
      ("document,action,what,quote,author,reason,fields\na,set,target,q,b,c,3000", "correction.field"),
    ])
  func `a correction that cannot be meant is told of with its place`(yaml: String, id: String) {
    var errors: [FileDiagnostic] = []
    #expect(Corrections.parse(yaml, path: "c.yaml", errors: &errors).isEmpty)
    #expect(errors.map(\.id) == [id])
  }
}

/// What a review of the report exports: records named by their words, item and name.
struct ReviewedRecordTests {
  private static let stages = Stages()

  private static func corrected(
    _ plan: Plan, _ action: Correction.Action, _ subject: Correction.Subject, quote: String, item: String?,
    name: String?,
    fields: [String: String] = [:]
  ) -> (outcome: String?, plan: Plan) {
    var result = plan
    let correction = Correction(
      place: "review.yaml:1", document: plan.id, action: action, subject: subject, quote: quote, item: item, name: name,
      fields: fields, author: "王五", reason: "核对")
    Corrections(all: [correction]).apply(to: &result, stages: stages)
    return (result.diagnostics.last?.id, result)
  }

  /// How many records of a file can be meant, and how many there are, of every so many.
  private static func reachable(_ path: String, step: Int = 2) throws -> (meant: Int, all: Int) {
    let plan = try stages.process(Checkout.bytes(path), path: path)
    var (meant, all) = (0, 0)
    for (index, target) in plan.targets.enumerated() where index % step == 0 {
      all += 1
      let (quote, item, name) = (target.evidence.text, target.path?.description, target.indicator)
      let kept = corrected(
        plan, .keep, .target, quote: quote, item: item, name: name,
        fields: ["value": target.value?.description ?? "", "unit": target.unit])
      let dropped = corrected(plan, .drop, .target, quote: quote, item: item, name: name)
      // Told as not clear is well; another record changed would not be.
      guard dropped.outcome == "correction.applied" else {
        #expect(dropped.outcome == "correction.unmatched" && kept.outcome == "correction.lost", "\(path): \(quote)")
        continue
      }
      #expect(kept.outcome == "correction.kept", "\(path): \(quote)")
      var expected = plan.targets
      expected.remove(at: index)
      #expect(dropped.plan.targets == expected, "\(path): \(quote)")
      meant += 1
    }
    for (index, item) in plan.items.enumerated() where index % step == 0 {
      guard let unit = item.units.last else { continue }
      all += 1
      let dropped = corrected(
        plan, .drop, .unit, quote: unit.evidence.text, item: item.path.description, name: unit.name)
      if dropped.outcome == "correction.applied" { meant += 1 }
    }
    return (meant, all)
  }

  @Test(
    arguments: Checkout.files(in: Checkout.path("samples"), endingIn: ".txt") + [
      Checkout.path("samples/guangxi-2021-2023.docx")
    ])
  func `every record of a sample can be meant by a review`(path: String) throws {
    let (meant, all) = try Self.reachable(path)
    #expect(all > 10 && meant == all)
  }

  @Test(.readsShared) func `nearly every record of a published plan can be meant by a review, and never another`()
    throws
  {
    var (meant, all) = (0, 0)
    for path in Checkout.files(in: "\(Checkout.shared)/seeds", endingIn: ".txt") {
      let found = try Self.reachable(path, step: 10)
      (meant, all) = (meant + found.meant, all + found.all)
    }
    #expect(Double(meant) >= 0.97 * Double(all), "\(meant) of \(all)")
  }

  @Test func `what was confirmed and is read otherwise is told of`() throws {
    let text = "某市方案（2024—2026年）\n一、任务\n（一）做强企业。到2026年，企业达到101家。\n（责任单位：市科技局）\n"
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "a.txt")
    let plan = try Self.stages.process(Array(text.utf8), path: path)
    let quote = try #require(plan.targets.first).evidence.text
    func outcome(_ fields: [String: String], quote: String) -> String? {
      Self.corrected(plan, .keep, .target, quote: quote, item: "1.1", name: nil, fields: fields).outcome
    }
    #expect(outcome(["value": "101"], quote: quote) == "correction.kept")
    #expect(outcome([:], quote: quote) == "correction.kept")
    #expect(outcome(["value": "102"], quote: quote) == "correction.lost")
    #expect(outcome([:], quote: "做强企业") == "correction.lost")
    #expect(outcome([:], quote: "不在文中") == "correction.stale")
  }
}
