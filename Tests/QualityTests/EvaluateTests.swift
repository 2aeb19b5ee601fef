internal import Foundation
internal import PlanPipeline
internal import TestSupport
internal import Testing

struct EvaluateTests {
  /// What the script beside the annotations says of the same plans.
  @Test(.readsShared) func `the figures are those of the annotations' own script`() throws {
    let folder = try TemporaryFolder()
    var pairs: [String] = []
    var texts: [String] = []
    for (gold, text) in try Checkout.annotated() {
      let name = URL(fileURLWithPath: gold).lastPathComponent
      let plan = try Program.run(["extract", "--format", "json", text]).output
      try folder.write(plan, to: name)
      pairs += [gold, "\(folder.path)/\(name)"]
      texts.append(text)
    }
    let script = try Program.run(
      ["python3", "\(Checkout.shared)/gold/score.py", "--json"] + pairs, program: "/usr/bin/env")
    let ours = try Program.run(["evaluate", "--json", "--gold", "\(Checkout.shared)/gold"] + texts)
    let expected = try figures(script.output)
    #expect(!expected.isEmpty)
    #expect(try figures(ours.output) == expected)
  }

  /// Matches and totals by name.
  private func figures(_ json: [UInt8]) throws -> [String: [Int]] {
    let report = try #require(JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    var figures: [String: [Int]] = [:]
    for name in ["items", "units", "targets", "cells"] {
      guard let set = report[name] as? [String: Any] else { continue }
      figures[name] = ["gold", "found", "hit"].compactMap { (set[$0] as? NSNumber)?.intValue }
    }
    for (name, field) in report["fields"] as? [String: [String: Any]] ?? [:] {
      figures[name] = ["of", "right"].compactMap { (field[$0] as? NSNumber)?.intValue }
    }
    return figures
  }

  @Test func `an annotation that is missing or none says so, and the rest is scored`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("方案\n一、主要任务\n（一）建平台。\n".utf8), to: "甲.txt")
    try folder.write(Array("方案\n".utf8), to: "乙.txt")
    try folder.write(Array("方案\n".utf8), to: "丙.txt")
    try folder.write(Array(#"{"items": [{"path": "1"}, {"path": "1.1"}, {"path": "2"}]}"#.utf8), to: "甲.json")
    try folder.write(Array("{".utf8), to: "丙.json")
    let run = try Program.run(
      [
        "evaluate", "--verbose", "--gold", folder.path, "\(folder.path)/甲.txt", "\(folder.path)/乙.txt",
        "\(folder.path)/丙.txt",
      ])
    #expect(run.text.contains("item missed: 2"))
    #expect(run.text.contains("items                            3       2       2"))
    #expect(run.errors.contains("乙.json") && run.errors.contains("丙.txt"))
    #expect(run.status != 0)
  }

  @Test func `an annotation is compared with that plan of a notice whose title it has`() throws {
    let folder = try TemporaryFolder()
    let plans = ["河州市防汛工作方案\n一、目标\n二、任务\n", "河州市抗旱工作方案\n一、目标\n二、任务\n三、保障\n"]
    let notice = "关于印发《河州市防汛工作方案》《河州市抗旱工作方案》的通知\n各区：\n请认真执行。\n"
    try folder.write(Array((notice + plans.joined()).utf8), to: "甲.txt")
    let gold = #"{"document": {"title": "河州市抗旱工作方案"}, "items": [{"path": "1"}, {"path": "2"}, {"path": "3"}]}"#
    try folder.write(Array(gold.utf8), to: "甲.json")
    let run = try Program.run(["evaluate", "--gold", folder.path, "\(folder.path)/甲.txt"])
    #expect(run.text.contains("items                            3       3       3") && run.status == 0, "\(run.text)")
  }

  @Test func `explain shows words, place and rule`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("方案\n一、主要任务\n（一）建平台5个。（市科技局牵头）\n".utf8), to: "甲.txt")
    let item = try Program.run(["explain", "1.1", "\(folder.path)/甲.txt"])
    #expect(item.text.contains("unit, lead: 市科技局"))
    #expect(item.text.contains("«市科技局», line 3, column 11"))
    #expect(item.text.contains("unit.list: a unit in a list"))
    let nothing = try Program.run(["explain", "9", "\(folder.path)/甲.txt"])
    #expect(nothing.status != 0 && nothing.errors.contains("explain.id"))
  }
}
