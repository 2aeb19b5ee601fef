import PlanModel
import Testing

@testable import PlanIngest

/// Page numbers known by the sentences that they cut.
struct PageCutTests {
  /// Lines of one width: a page of sentences, its last one cut.
  private let page =
    Array(repeating: "各乡镇要抓紧修渠筑坝，按月报送进度，按季公布结果，按年考核奖惩，不得拖延误事，", count: 14) + ["河州市水务局、河州市财政局、河州市林草局、河州市交通局、河州市住建局按职责分"]
  private let rest = "工负责落实。"

  private func text(_ marks: [String], gap: String = "") throws -> String {
    var lines = ["河州市兴农行动方案", "一、任务"]
    for mark in marks { lines += page + (gap.isEmpty ? [mark] : [gap, mark, gap]) + [rest] }
    let document = try readText(
      Array(lines.joined(separator: "\n").utf8), source: Source(path: "-"), options: IngestOptions())
    return String(decoding: document.text, as: UTF8.self)
  }

  @Test(arguments: ["", " "])
  func `bare numbers that rise from page to page are no words`(gap: String) throws {
    #expect(try text(["1", "2"], gap: gap).components("按职责分工负责落实。") == 2)
  }

  @Test func `a page and the number of pages are none either`() throws {
    #expect(try text(["1 / 12", "2 / 12"]).components("按职责分工负责落实。") == 2)
    #expect(try text(["3/12"]).components("按职责分工负责落实。") == 1)
  }

  @Test func `numbers that do not rise, or stand once, stay`() throws {
    #expect(try text(["7", "3"]).contains("7"))
    #expect(try text(["7"]).contains("7"))
  }

  @Test func `numbers of items and of rows stay`() throws {
    let items = (1...2).flatMap { ["\($0)"] + page.dropLast() + ["修成水渠。"] }
    let document = try readText(
      Array((["河州市兴农行动方案", "一、任务"] + items).joined(separator: "\n").utf8), source: Source(path: "-"),
      options: IngestOptions())
    for number in 1...2 { #expect(String(decoding: document.text, as: UTF8.self).contains("\(number)")) }
  }
}

extension String {
  fileprivate func components(_ words: String) -> Int {
    ranges(of: words).count
  }
}
