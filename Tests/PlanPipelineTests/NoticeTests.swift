internal import Foundation
internal import PlanModel
internal import TestSupport
internal import Testing

@testable internal import PlanPipeline

/// A notice of two plans on its way through a run.
struct NoticeTests {
  private let folder: BatchFolder

  init() throws { folder = try BatchFolder() }

  private static let lines = [
    "河政办发〔2022〕15号", "河州市人民政府办公室关于印发《河州市防汛工作方案》《河州市抗旱若干措施》的通知", "各县（区）人民政府：",
    "现将《河州市防汛工作方案》《河州市抗旱若干措施》印发给你们，请认真组织实施。", "河州市人民政府办公室", "2022年4月6日", "附件1", "河州市防汛工作方案",
    "一、主要任务", "（一）检修水闸。到2023年，检修水闸30座。（责任单位：市水利局）", "二、保障措施", "加强领导。", "附件2", "河州市抗旱若干措施", "一、主要任务",
    "（一）打井。到2024年，打井40眼。（责任单位：市农业农村局）", "二、保障措施", "加强督查。",
  ]

  private static var text: String { lines.joined(separator: "\n") + "\n" }

  /// The same as a Word document in one XML file, the last line as a table.
  private static var word: String {
    func part(_ name: String, _ content: String) -> String {
      "<pkg:part pkg:name=\"\(name)\"><pkg:xmlData>\(content)</pkg:xmlData></pkg:part>"
    }
    let relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    func paragraph(_ words: String) -> String { "<w:p><w:r><w:t>\(words)</w:t></w:r></w:p>" }
    func row(_ cells: [String]) -> String {
      "<w:tr>" + cells.map { "<w:tc>\(paragraph($0))</w:tc>" }.joined() + "</w:tr>"
    }
    let table =
      "<w:tbl>" + row(["序号", "任务", "责任单位"]) + row(["1", "打井20眼", "市水利局"]) + row(["2", "修渠", "市财政局"]) + "</w:tbl>"
    let body = lines.map(paragraph).joined() + table
    return "<?xml version=\"1.0\"?><pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">"
      + part(
        "/_rels/.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"\(relationship)\" Target=\"word/document.xml\"/></Relationships>"
      )
      + part(
        "/word/document.xml",
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>\(body)</w:body></w:document>"
      ) + "</pkg:package>"
  }

  private func plans() throws -> [[String: Any]] {
    try #require(try folder.published()["plans.jsonl"]).split(separator: 0x0A).map {
      try #require(try JSONSerialization.jsonObject(with: Data($0)) as? [String: Any])
    }
  }

  private func document(_ plan: [String: Any]) -> [String: Any] { plan["document"] as? [String: Any] ?? [:] }

  private func paths(_ plan: [String: Any]) -> [String] {
    (plan["items"] as? [[String: Any]] ?? []).compactMap { $0["path"] as? String }
  }

  @Test(arguments: ["txt", "xml"]) func `a run writes a record for each plan`(kind: String) async throws {
    try folder.write(kind == "txt" ? Self.text : Self.word, to: "in/notice.\(kind)")
    #expect(try await folder.run("in/*.\(kind)") == .success)
    let plans = try plans()
    try #require(plans.count == 2)
    #expect(plans.map { document($0)["title"] as? String } == ["河州市防汛工作方案", "河州市抗旱若干措施"])
    #expect(plans.map(paths) == [["1", "1.1", "2"], ["1", "1.1", "2"] + (kind == "xml" ? ["T1.1", "T1.2"] : [])])
    for plan in plans {
      #expect(document(plan)["document_number"] as? String == "河政办发〔2022〕15号")
      #expect((plan["id"] as? String)?.hasPrefix("河政办发-2022-15-") == true)
      #expect((plan["diagnostics"] as? [Any])?.isEmpty == true)
    }
    #expect(Set(plans.compactMap { $0["id"] as? String }).count == 2)
    let sources = plans.compactMap { $0["source"] as? NSDictionary }
    #expect(sources.count == 2 && sources[0] == sources[1])
    let inputs = try #require(try folder.report()["inputs"] as? [[String: Any]])
    #expect(inputs.compactMap { $0["plan"] as? String } == plans.compactMap { $0["id"] as? String })
    #expect(inputs.allSatisfy { ($0["unread_bytes"] as? Int).map { $0 >= 0 } == true })
  }

  @Test func `the second run changes nothing, and another file changes neither plan`() async throws {
    try folder.write(Self.text, to: "in/notice.txt")
    try await folder.run()
    let before = try folder.published()
    try await folder.run()
    #expect(try folder.published() == before)
    try folder.forget()
    try await folder.run(jobs: 1)
    #expect(try folder.published() == before)
    let lines = try #require(before["plans.jsonl"]).split(separator: 0x0A)
    try folder.write(BatchFolder.plan(1), to: "in/a.txt")
    try await folder.run()
    #expect(try folder.published()["plans.jsonl"]?.split(separator: 0x0A).suffix(2) == lines[...])
    try folder.move("in/notice.txt", to: "in/b.txt")
    try await folder.run()
    let moved = try plans()
    #expect(moved.count == 3 && moved.suffix(2).map { document($0)["title"] as? String } == ["河州市防汛工作方案", "河州市抗旱若干措施"])
  }

  @Test func `a correction by number or file touches the plan that has the words`() async throws {
    let path = try folder.write(Self.text, to: "in/notice.txt")
    for (document, item) in [("河政办发〔2022〕15号", "修水闸"), (path, "打深井")] {
      try addCorrection(
        to: "\(folder.path)/corrections.yaml", document: document, action: "set", what: "item",
        quote: item == "打深井" ? "打井。到2024年" : "检修水闸。到2023年", item: "1.1", name: nil, fields: ["title=\(item)"],
        author: "张三", reason: "照原文")
    }
    try addCorrection(
      to: "\(folder.path)/corrections.yaml", document: "河政办发〔2022〕15号", action: "set", what: "document",
      quote: "2022年4月6日", item: nil, name: nil, fields: ["issued_on=2022-04-07"], author: "张三", reason: "照原文")
    #expect(try await folder.run(more: "corrections: '\(folder.path)/corrections.yaml'\n") == .success)
    let plans = try plans()
    try #require(plans.count == 2)
    let titles = plans.map {
      ($0["items"] as? [[String: Any]])?.first { $0["path"] as? String == "1.1" }?["title"] as? String
    }
    #expect(titles == ["修水闸", "打深井"])
    #expect(plans.map { document($0)["issued_on"] as? String } == ["2022-04-07", "2022-04-07"])
    for plan in plans {
      let outcomes = (plan["diagnostics"] as? [[String: Any]])?.compactMap { $0["id"] as? String }
      #expect(outcomes == ["correction.applied", "correction.applied"])
    }
  }

  @Test func `extract, explain, compare and report have both plans`() async throws {
    let path = try folder.write(Self.text, to: "in/notice.txt")
    var printed: [UInt8] = []
    let status = try await extract([path], format: .json, jobs: 1) {
      printed += $0
    } report: { _ in
    }
    let plans = try #require(try JSONSerialization.jsonObject(with: Data(printed)) as? [[String: Any]])
    #expect(status == .success && plans.count == 2)
    let id = try #require(plans[1]["id"] as? String)
    let told = try explain("\(id):1.1", in: path)
    #expect(told.contains { $0.contains("打井") } && !told.contains { $0.contains("水闸") })
    #expect(try explain("document", in: path).count { $0.hasPrefix("document ") } == 2)
    let given = await GivenPlans([path], stages: Stages(), jobs: 1)
    #expect(given.plans.map(\.id) == plans.compactMap { $0["id"] as? String } && given.failures.isEmpty)
    var page: [UInt8] = []
    _ = try await writeReport(of: [path], pairs: nil, series: nil, language: .chinese, jobs: 1) {
      page += $0
    } tell: {
      Issue.record("\($0)")
    }
    let html = String(decoding: page, as: UTF8.self)
    #expect(html.contains("检修水闸30座") && html.contains("打井40眼"))
  }

  @Test func `a stretch that was not read is told of in the plan it belongs to`() throws {
    let stages = Stages()
    let document = try stages.document(Array(Self.text.utf8), path: "notice.txt")
    let plans = stages.plans(in: document)
    for plan in plans {
      let unread = stages.unread(of: plan, in: document).map(\.count).reduce(0, +)
      #expect(unread <= plan.coverage.bytes[.unread] ?? 0)
      #expect(try PlanPipeline.plan(stored: stored(plan)) == plan)
    }
    #expect(plans.map { $0.coverage.bytes.values.reduce(0, +) }.reduce(0, +) == document.text.count)
  }
}
