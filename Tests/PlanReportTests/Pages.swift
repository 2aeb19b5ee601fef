internal import Foundation
internal import PlanCompare
internal import PlanModel
internal import PlanPipeline
internal import TestSupport
internal import Testing

@testable internal import PlanReport

/// The page of some texts, read by all stages.
func page(_ texts: [String], language: Language = .chinese, withTexts: Bool = true) throws -> String {
  let stages = Stages()
  var documents: [String: Document] = [:]
  let plans = try texts.enumerated().map { index, text in
    let document = try stages.document(Array(text.utf8), path: "plan-\(index + 1).txt")
    let plan = stages.plans(in: document)[0]
    documents[plan.source.path] = document
    return plan
  }
  return page(plans, language: language) { plan in
    guard withTexts, let document = documents[plan.source.path] else { return nil }
    return ReportedText(document: document, unread: stages.unread(of: plan, in: document))
  }
}

func page(_ plans: [Plan], language: Language = .chinese, text: (Plan) -> ReportedText? = { _ in nil }) -> String {
  let checker = Checker()
  let comparison = plans.count > 1 ? Comparer().compare(plans) : nil
  let places = Dictionary((comparison?.plans ?? []).enumerated().map { ($1.path, $0) }) { first, _ in first }
  let ordered = plans.sorted { places[$0.source.path, default: 0] < places[$1.source.path, default: 0] }
  let bytes = report(
    ordered.map { ReportedPlan(plan: $0, check: checker.check($0)) }, comparison: comparison, language: language,
    text: text)
  return String(decoding: bytes, as: UTF8.self)
}

/// The page without its style and its script.
func content(_ page: String) throws -> String {
  let start = try #require(page.range(of: "<main"))
  let end = try #require(page.range(of: "</main>"))
  return String(page[start.lowerBound..<end.upperBound])
}

/// HTML read by its tags: what a browser would make elements of.
struct Markup {
  struct Tag: Equatable {
    var name: String
    var attributes: [String: String]
  }

  var tags: [Tag] = []
  /// The text between tags, unescaped.
  var text = ""

  /// - Throws: when a tag is not of the plain form that the report writes, or they do not nest.
  init(_ html: String) throws {
    var open: [String] = []
    var rest = Substring(html)
    while let start = rest.firstIndex(of: "<") {
      text += Self.unescaped(rest[..<start])
      let end = try #require(rest[start...].firstIndex(of: ">"), "a tag that does not end")
      var inner = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if inner.hasPrefix("/") {
        try #require(open.popLast() == String(inner.dropFirst()), "</\(inner.dropFirst())> closes nothing")
        continue
      }
      let name = String(inner.prefix { $0 != " " })
      inner = inner.dropFirst(name.count)
      var tag = Tag(name: name, attributes: [:])
      while !inner.isEmpty {
        let equals = try #require(inner.firstIndex(of: "="), "<\(name)\(inner)>")
        let key = String(inner[..<equals].dropFirst())
        let value = inner[inner.index(equals, offsetBy: 2)...].prefix { $0 != "\"" }
        try #require(tag.attributes.updateValue(Self.unescaped(value), forKey: key) == nil, "\(key) twice")
        inner = inner[value.endIndex...].dropFirst()
      }
      tags.append(tag)
      if !["input", "meta", "link"].contains(name) { open.append(name) }
    }
    text += Self.unescaped(rest)
    try #require(open.isEmpty, "\(open) left open")
  }

  static func unescaped(_ text: Substring) -> String {
    text.replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&gt;", with: ">")
      .replacingOccurrences(of: "&quot;", with: "\"").replacingOccurrences(of: "&#39;", with: "'")
      .replacingOccurrences(of: "&#13;", with: "\r").replacingOccurrences(of: "&amp;", with: "&")
  }

  var anchors: [String] { tags.compactMap { $0.attributes["id"] } }

  var links: [String] { tags.compactMap { $0.attributes["href"] } }

  /// What is linked and is not there.
  var broken: [String] {
    let anchors = Set(anchors)
    return links.filter { !$0.hasPrefix("#") || !anchors.contains(String($0.dropFirst())) }
  }
}
