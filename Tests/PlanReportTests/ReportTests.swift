internal import Foundation
internal import PlanModel
internal import PlanPipeline
internal import TestSupport
internal import Testing

@testable internal import PlanReport

struct ReportTests {
  private static func sample(_ name: String) throws -> String {
    String(decoding: try Checkout.bytes(Checkout.path("samples/\(name)")), as: UTF8.self)
  }

  private static let first = """
    临江市科技创新三年行动方案（2021—2023年）
    一、总体目标
    到2023年，全市高新技术企业达到300家，转化重大科技成果100项，技术合同成交额累计突破50亿元。
    二、重点任务
    （一）做强企业。到2023年，建设概念验证中心2—3家。（牵头单位：市科技局；配合单位：市财政局）
    """
  private static let second = """
    临江市科技创新三年行动方案（2024—2026年）
    一、总体目标
    到2026年，全市高新技术企业达到500家以上，转化科技成果200项，技术合同成交额累计突破80亿元。
    二、重点任务
    （一）做强企业。到2026年，建设概念验证中心10家。（牵头单位：市科技局；配合单位：市统计局）
    """

  @Test(arguments: [("comparison", Language.chinese), ("comparison-en", .english)])
  func `a comparison is the page that is kept`(name: String, language: Language) throws {
    let main = try content(page([Self.first, Self.second], language: language))
    try expectSnapshot(main, "\(name).html")
  }

  @Test func `a sample is the page that is kept`() throws {
    try expectSnapshot(try content(page([Self.sample("extra/city-tasks-2024.txt")])), "city-tasks.html")
  }

  @Test func `the same plans give the same bytes`() throws {
    #expect(try page([Self.first, Self.second]) == page([Self.first, Self.second]))
    #expect(try content(page([Self.first])).contains("id=\"compare\"") == false)
  }

  @Test func `lines join figures that compare and no others`() throws {
    let html = try content(page([Self.first, Self.second]))
    let charts = html.components(separatedBy: "<figure>").dropFirst().map { $0.components(separatedBy: "</figure>")[0] }
    #expect(charts.contains { $0.contains("高新技术企业") && $0.contains("class=\"slope\"") })
    // 重大 came or went: no chart has it.
    #expect(!charts.contains { $0.contains("科技成果") })
    #expect(html.contains("定义变化"))
  }

  @Test func `a figure that compares with none beside it is a point by itself`() throws {
    let third = Self.second.replacingOccurrences(of: "2024—2026", with: "2027—2029")
      .replacingOccurrences(of: "到2026", with: "到2029")
      .replacingOccurrences(of: "高新技术企业达到500家以上", with: "新增高新技术企业500家")
    let html = try content(page([Self.first, Self.second, third]))
    let chart = try #require(
      html.components(separatedBy: "<figure>").first { $0.contains("高新技术企业") && $0.contains("class=\"slope\"") }
    )
    .components(separatedBy: "</figure>")[0]
    #expect(chart.components(separatedBy: "class=\"slope\"").count == 2)
    #expect(chart.components(separatedBy: "class=\"point alone\"").count == 2)
  }

  @Test func `a line over a plan that does not compare is broken`() throws {
    let third = Self.first.replacingOccurrences(of: "2021—2023", with: "2027—2029")
      .replacingOccurrences(of: "到2023", with: "到2029")
    let html = try content(page([Self.first, Self.second, third]))
    let chart = try #require(
      html.components(separatedBy: "<figure>").first {
        $0.contains("重大科技成果") && $0.contains("class=\"slope far\"")
      }
    )
    .components(separatedBy: "</figure>")[0]
    #expect(!chart.contains("class=\"slope\""))
    #expect(chart.components(separatedBy: "class=\"point alone\"").count == 2)
  }

  @Test func `without the file the page has what the plan quotes, and says so`() throws {
    let html = try content(page([Self.first], withTexts: false))
    let markup = try Markup(html)
    #expect(markup.broken == [])
    #expect(html.contains(Words(.chinese)[.noText]))
    #expect(markup.text.contains("技术合同成交额累计突破50亿元"))
    #expect(html.contains("href=\"#p1s"))
  }

  @Test func `more plans than can be read side by side share a column`() throws {
    let texts = (0..<8).map {
      Self.first.replacingOccurrences(of: "2021—2023", with: "\(2000 + 3 * $0)—\(2002 + 3 * $0)")
    }
    let markup = try Markup(content(page(texts)))
    #expect(markup.broken == [])
    #expect(markup.tags.contains { $0.attributes["class"] == "wide many" })
  }

  @Test(
    arguments: Checkout.files(in: Checkout.path("samples"), endingIn: ".txt")
      + Checkout.files(in: Checkout.path("samples/extra"), endingIn: ".txt"))
  func `every link of a sample resolves, and every record is linked from its words`(path: String) throws {
    try Self.expectLinks(path)
  }

  @Test(.readsShared) func `every link of a published plan resolves, and every record is linked from its words`() throws
  {
    for path in try Checkout.sharedTexts() { try Self.expectLinks(path) }
  }

  private static func expectLinks(_ path: String) throws {
    let text = String(decoding: try Checkout.bytes(path), as: UTF8.self)
    let markup = try Markup(content(page([text])))
    #expect(markup.broken == [], "\(path)")
    #expect(Set(markup.anchors).count == markup.anchors.count)
    let linked = Set(markup.links)
    // Targets, units, cells, figures, document data, items, findings, unread stretches.
    for anchor in markup.anchors {
      guard let letter = anchor.drop(while: { !$0.isLetter }).dropFirst().first(where: \.isLetter),
        "tucqdfxi".contains(letter)
      else { continue }
      #expect(linked.contains("#\(anchor)"), "\(path): nothing leads to \(anchor)")
    }
    for tag in markup.tags where tag.attributes["class"] == "quote" {
      #expect(tag.name == "a", "\(path): words without their place")
    }
  }

  @Test func `every phrase is there in both languages, and the script's own too`() throws {
    for language in Language.allCases {
      let rows = Dictionary(uniqueKeysWithValues: Words.rows(language))
      for word in Word.allCases { #expect(rows[word.rawValue]?.isEmpty == false, "\(word)") }
      for kind in Record.Kind.allCases { #expect(rows["kind-\(kind.rawValue)"] != nil) }
      for name in Coverage.Class.allCases { #expect(rows["coverage-\(name.rawValue)"] != nil) }
      for name in StatementClass.allCases { #expect(rows["class-\(name.rawValue)"] != nil) }
      let script = String(decoding: PackageResources.report_js, as: UTF8.self)
      for call in script.components(separatedBy: "say(\"").dropFirst() {
        let key = call.prefix { $0 != "\"" }
        #expect(rows["js-\(key)"] != nil, "the script says “\(key)”")
      }
    }
  }

  @Test func `more than a page can show is refused with what to do`() {
    #expect(ReportLimits.excess(plans: 200, textBytes: 1 << 20) == nil)
    #expect(ReportLimits.excess(plans: 201, textBytes: 0)?.id == "report.large")
    #expect(ReportLimits.excess(plans: 2, textBytes: 9 << 20)?.id == "report.large")
  }
}

/// Compares with the file of that name in `Snapshots`; `RECORD=1` writes it anew and fails.
private func expectSnapshot(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let path = Checkout.path("Tests/PlanReportTests/Snapshots/\(name)")
  if ProcessInfo.processInfo.environment["RECORD"] != nil {
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    Issue.record("recorded \(path); run again without RECORD", sourceLocation: sourceLocation)
    return
  }
  let expected = String(decoding: try Checkout.bytes(path), as: UTF8.self)
  guard text != expected else { return }
  let (lines, before) = (text.components(separatedBy: "\n"), expected.components(separatedBy: "\n"))
  let line = zip(lines, before).enumerated().first { $1.0 != $1.1 }?.offset ?? min(lines.count, before.count)
  Issue.record(
    "\(name), line \(line + 1):\nexpected \(before.indices.contains(line) ? before[line] : "the end")\nfound    \(lines.indices.contains(line) ? lines[line] : "the end")",
    sourceLocation: sourceLocation)
}
