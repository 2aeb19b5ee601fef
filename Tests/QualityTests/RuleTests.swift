internal import Foundation
internal import PlanModel
internal import PlanPipeline
internal import PlanWrite
internal import TestSupport
internal import Testing

struct RuleTests {
  private func rules(in text: String) throws -> Set<String> {
    let lines = text.replacing("⏎", with: "\n").replacing("\\t", with: "\t")
    let written = String(decoding: json(try Stages().process(Array(lines.utf8), path: "x")), as: UTF8.self)
    var found: Set<String> = []
    for part in written.split(separator: "\"rule\": \"").dropFirst() {
      found.insert(String(part.prefix { $0 != "\"" }))
    }
    return found
  }

  @Test(arguments: RuleCatalog.builtIn.rules)
  func `a rule takes its example and leaves its counter-example`(rule: RuleCatalog.Rule) throws {
    #expect(try rules(in: rule.example).contains(rule.id))
    #expect(try !rules(in: rule.counterExample).contains(rule.id))
  }

  @Test func `the page on rules says what the catalog says`() throws {
    let path = Checkout.path("docs/rules.md")
    let page = RuleCatalog.builtIn.page(tables: .builtIn)
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(page).write(to: URL(fileURLWithPath: path))
      Issue.record("recorded \(path); run again without RECORD")
    }
    #expect(try Checkout.bytes(path) == page)
  }

  @Test func `every rule that evidence names in the samples is in the catalog`() throws {
    let known = Set(RuleCatalog.builtIn.rules.map(\.id))
    // Parts of a rule that the catalog tells under another name, and texts that no field rests on.
    let others: Set = [
      "metadata.release", "metadata.title.glued", "metadata.title.quoted", "metadata.title.issuer", "table",
      "table.caption", "table.glued",
      "table.lines", "task.deadline", "task.number", "task.text", "target.none",
    ]
    for path in Checkout.files(in: Checkout.path("samples"), endingIn: ".txt") {
      let text = String(decoding: try Checkout.bytes(path), as: UTF8.self)
      #expect(try rules(in: text).subtracting(known).subtracting(others) == [])
    }
  }
}
