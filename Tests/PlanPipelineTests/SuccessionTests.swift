internal import Foundation
internal import PlanModel
internal import TestSupport
internal import Testing

@testable internal import PlanPipeline

/// Plans of a run that replace each other, and generations of one plan.
struct SuccessionTests {
  private let folder: BatchFolder

  init() throws { folder = try BatchFolder() }

  private static func plan(
    _ title: String, number: String? = nil, issuer: String? = nil, day: String? = nil, more: String = ""
  ) -> String {
    let front = [number, title].compactMap { $0 }
    return (front + ["一、主要任务", "（一）建平台。新建平台5个。", "二、保障措施", "加强领导。", more] + [issuer, day].compactMap { $0 })
      .filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
  }

  private func run(_ files: [String: String]) async throws -> [String: [String: Any]] {
    for (name, text) in files { try folder.write(text, to: "in/\(name).txt") }
    #expect(try await folder.run() == .success)
    var documents: [String: [String: Any]] = [:]
    for line in try #require(try folder.published()["plans.jsonl"]).split(separator: 0x0A) {
      let plan = try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
      let path = (plan["source"] as? [String: Any])?["path"] as? String ?? ""
      let name = String(path.split(separator: "/").last?.dropLast(4) ?? "")
      var document = try #require(plan["document"] as? [String: Any])
      document["id"] = plan["id"]
      documents[name] = document
    }
    return documents
  }

  private func id(_ document: [String: Any]?) -> String? { document?["id"] as? String }

  private func replaced(_ document: [String: Any]?) -> String? { document?["supersedes"] as? String }

  private func series(_ document: [String: Any]?) -> String? { document?["series"] as? String }

  @Test func `a final version names its draft, and generations have one series`() async throws {
    let plans = try await run([
      "draft": Self.plan("昆明市兴农行动方案（2024—2026年）（征求意见稿）"),
      "final": Self.plan("昆明市兴农行动方案（2024—2026年）", issuer: "昆明市人民政府", day: "2024年5月6日"),
      "first": Self.plan("昆明市兴农行动方案（2018—2020年）", number: "昆政发〔2018〕3号"),
      "second": Self.plan("昆明市兴农行动方案（升级版）（2021—2023年）", number: "昆政发〔2021〕9号"),
      "other": Self.plan("合肥市兴农行动方案（2024—2026年）"),
    ])
    #expect(replaced(plans["final"]) == id(plans["draft"]) && id(plans["draft"]) != nil)
    for name in ["draft", "first", "second", "other"] { #expect(replaced(plans[name]) == nil) }
    for name in ["draft", "final", "first", "second"] { #expect(series(plans[name]) == "昆明市兴农行动方案") }
    #expect(series(plans["other"]) == "合肥市兴农行动方案")
  }

  @Test func `without years in the title the days tell which draft came before`() async throws {
    let title = "昆明市兴农若干措施"
    let plans = try await run([
      "a": Self.plan(title, number: "昆政发〔2019〕3号", issuer: "昆明市人民政府", day: "2019年5月6日"),
      "b": Self.plan(title + "（征求意见稿）", issuer: "昆明市农业农村局", day: "2023年2月1日"),
      "c": Self.plan(title, number: "昆政发〔2023〕8号", issuer: "昆明市人民政府", day: "2023年6月1日"),
      "d": Self.plan("昆明市兴牧若干措施（征求意见稿）"),
      "e": Self.plan("昆明市兴牧若干措施", issuer: "昆明市人民政府", day: "2023年6月1日"),
    ])
    #expect(replaced(plans["c"]) == id(plans["b"]) && id(plans["b"]) != nil)
    for name in ["a", "b", "d", "e"] { #expect(replaced(plans[name]) == nil) }
  }

  @Test func `plans of two places that bear one title are not linked`() async throws {
    let plans = try await run([
      "draft": Self.plan("兴农行动方案（2024—2026年）（征求意见稿）", issuer: "合肥市农业农村局", day: "2024年1月2日"),
      "final": Self.plan("兴农行动方案（2024—2026年）", issuer: "昆明市人民政府", day: "2024年5月6日"),
      "nowhere": Self.plan("兴牧行动方案（2024—2026年）（征求意见稿）"),
      "somewhere": Self.plan("兴牧行动方案（2024—2026年）"),
    ])
    for name in plans.keys.sorted() { #expect(replaced(plans[name]) == nil, "\(name)") }
    #expect(series(plans["draft"]) == "合肥市兴农行动方案" && series(plans["final"]) == "昆明市兴农行动方案")
  }

  @Test func `a draft that is later than the final version is not what that replaces`() async throws {
    let plans = try await run([
      "draft": Self.plan("昆明市兴农行动方案（2021—2025年）（征求意见稿）", issuer: "昆明市人民政府", day: "2023年1月2日"),
      "final": Self.plan("昆明市兴农行动方案（2021—2025年）", issuer: "昆明市人民政府", day: "2021年5月6日"),
    ])
    #expect(replaced(plans["final"]) == nil)
  }

  @Test func `a plan that repeals another replaces it, by number or by title in the same place`() async throws {
    let old = Self.plan("昆明市兴农行动方案（2018—2020年）", number: "昆政发〔2018〕3号")
    let plans = try await run([
      "old": old, "older": Self.plan("昆明市兴牧办法", issuer: "昆明市人民政府"),
      "elsewhere": Self.plan("兴渔办法", issuer: "合肥市人民政府"),
      "number": Self.plan(
        "昆明市兴农行动方案（2021—2023年）", number: "昆政发〔2021〕9号", more: "《昆明市人民政府关于印发〈方案〉的通知》（昆政发〔2018〕3号）同时废止。"),
      "title": Self.plan("昆明市兴牧实施办法", issuer: "昆明市人民政府", more: "原《昆明市兴牧办法》同时废止。"),
      "none": Self.plan("昆明市兴渔实施办法", issuer: "昆明市人民政府", more: "原《兴渔办法》同时废止。"),
    ])
    #expect(replaced(plans["number"]) == "昆政发-2018-3" && id(plans["old"]) == "昆政发-2018-3")
    #expect(replaced(plans["title"]) == id(plans["older"]) && id(plans["older"]) != nil)
    #expect(replaced(plans["none"]) == nil)
    let repeals = try #require(plans["none"]?["repeals"] as? [[String: Any]])
    #expect(repeals.count == 1 && repeals[0]["title"] as? String == "兴渔办法")
    #expect((repeals[0]["evidence"] as? [String: Any])?["quote"] as? String == "《兴渔办法》同时废止")
    let before = try folder.published()
    try await folder.run()
    #expect(try folder.published() == before)
    try folder.remove("in/old.txt")
    let rest = try await run([:])
    #expect(replaced(rest["number"]) == nil)
    _ = try await run(["old": old])
    #expect(try folder.published() == before, "what is linked depends on the inputs alone")
  }

  @Test func `what links plans is stored as it is`() throws {
    let text = Self.plan(
      "昆明市兴农行动方案（2021—2023年）", number: "昆政发〔2021〕9号", day: "2021年5月6日", more: "原《甲》（昆政发〔2018〕3号）、《乙》同时废止。")
    let facts = PlanFacts(try Stages().process(Array(text.utf8), path: "x"))
    #expect(facts.repeals.count == 2 && facts.lineage != nil)
    #expect(PlanFacts(stored: facts.stored) == facts)
  }
}
