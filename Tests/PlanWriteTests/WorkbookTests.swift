import Foundation
import PlanModel
import Testing

@testable import PlanWrite

struct WorkbookTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private struct Book: Decodable {
    var sheets: [SheetDump]
    var created: String
    var modified: String
    var people: [String?]

    subscript(name: String) -> SheetDump? { sheets.first { $0.name == name } }
  }

  private struct SheetDump: Decodable {
    var name: String
    var rows: [[Value]]
    var types: [String]
    var dates: Int
    var formats: [String]
    var literal: [[Bool]]
    var frozen: String?
    var filter: String?
    var titles: String?
    var landscape: Bool
    var fit: [Value]
    var footer: String?
    var widths: [String: Double]
    var hidden: [String]
  }

  private enum Value: Decodable, Equatable {
    case text(String)
    case number(Double)
    case bool(Bool)
    case null

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .null
      } else if let bool = try? container.decode(Bool.self) {
        self = .bool(bool)
      } else if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else {
        self = .text(try container.decode(String.self))
      }
    }
  }

  private func ledger(
    _ plans: [Plan], to name: String = "ledger.xlsx", reports: [CheckReport]? = nil, rowLimit: Int = 1_048_576
  ) throws -> [PlanDiagnostic] {
    let ledger = try LedgerWorkbook(
      path: folder.path(name), temporary: folder.root, isOfMany: plans.count > 1, isCompared: false, rowLimit: rowLimit)
    for (index, plan) in plans.enumerated() {
      try ledger.append(plan, reports?[index] ?? CheckReport(plan: plan.id, path: "", title: nil))
    }
    return try ledger.finish()
  }

  private func read(_ name: String = "ledger.xlsx") throws -> Book {
    let outcome = try Python.run([Python.script("dump_workbook.py"), folder.path(name)])
    #expect(outcome.status == 0, "\(outcome.output)")
    return try JSONDecoder().decode(Book.self, from: Data(outcome.output.utf8))
  }

  @Test(.needsPython("openpyxl")) func `A ledger is set up for the screen and for paper`() throws {
    #expect(try ledger([SamplePlan.plan()]).isEmpty)
    let book = try read()
    #expect(book.sheets.map(\.name) == ["任务台账", "目标清单", "单位职责", "自查"])
    for sheet in book.sheets {
      #expect(sheet.rows.count >= 2 && sheet.titles == "$1:$2" && sheet.landscape)
      #expect(sheet.fit == [.bool(true), .null, .number(0)], "one page wide, which is the default")
      #expect(sheet.footer?.contains("&P") == true && sheet.footer?.contains("&N") == true)
      #expect(sheet.filter?.hasPrefix("A2:") == true)
      #expect(sheet.filter?.hasSuffix("\(sheet.rows.count)") == true)
      #expect(sheet.hidden.contains("B"), "one plan needs no column of plans")
    }
    let tasks = try #require(book["任务台账"])
    #expect(tasks.frozen == "E3")
    #expect(tasks.rows[0][0] == .text("榆州市种业振兴行动计划（2031—2033年）任务台账"))
    #expect(
      tasks.rows[1].map { $0 }
        == [
          "序号", "方案", "编号", "任务", "目标", "牵头单位", "责任单位", "配合单位", "指导单位", "完成时限", "依据原文", "进展情况",
        ].map(Value.text))
    let widths = tasks.widths
    #expect((widths["D"] ?? 0) >= 15 && (widths["F"] ?? 0) >= 13, "a name of six characters needs twelve digits' room")
  }

  @Test(.needsPython("openpyxl")) func `Figures are numbers, words are words, and nothing is a formula or a date`()
    throws
  {
    _ = try ledger([SamplePlan.plan()])
    let book = try read()
    for sheet in book.sheets {
      #expect(Set(sheet.types).isSubset(of: ["s", "n"]) && sheet.dates == 0)
      #expect(sheet.formats.allSatisfy { ["General", "@", "0", "#,##0", "#,##0.0", "#,##0.00"].contains($0) })
    }
    let targets = try #require(book["目标清单"])
    let header = targets.rows[1]
    func column(_ title: String) throws -> Int { try #require(header.firstIndex(of: .text(title))) }
    let range = try #require(targets.rows.first { $0[5] == .text("区间") })
    let expected: [(String, Value)] = [
      ("数值", .number(1.3)), ("上限", .number(2)), ("单位", .text("亿元")), ("完成年份", .number(2033)), ("基期值", .number(-0.05)),
      ("力争", .text("力争")),
    ]
    for (title, value) in expected {
      let place = try column(title)
      #expect(range[place] == value)
    }
    let tasks = try #require(book["任务台账"])
    let place = try #require(tasks.rows.firstIndex { $0[3] == .text("@评估") })
    #expect(tasks.literal[place][3], "editing the cell makes no formula of it")
    #expect(tasks.literal[place][11], "nor of what is filled in")
    #expect(tasks.rows[place][11] == .null)
    let sowing = try #require(tasks.rows.first { $0[2] == .text("2.1") })
    #expect(sowing[5] == .text("市农业农村局") && sowing[7] == .text("市财政局等") && sowing[9] == .text("2032年底"))
    #expect(tasks.rows[2][4] == .text("产值达到1.3亿元\n实现全覆盖"), "a target before the first item has a row")
  }

  @Test(.needsPython("openpyxl")) func `Text that no cell can hold is cut or replaced, and told`() throws {
    var plan = SamplePlan.plan()
    plan.items[1].evidence.text = String(repeating: "长", count: 40_000)
    plan.items[1].text = "控制\u{1}字符\r\n下一行"
    plan.items[2].title = "_x0041_"
    plan.targets[0].value = ExactDecimal(mantissa: 1_234_567_890_123_456_789)
    let diagnostics = try ledger([plan])
    #expect(diagnostics.map(\.id) == ["excel.cut", "excel.characters", "excel.characters", "excel.characters"])
    #expect(diagnostics[0].message.hasPrefix("任务台账!K4: "))
    #expect(diagnostics[2].message.hasPrefix("目标清单!D4 and 5 more cells: "))
    let book = try read()
    let tasks = try #require(book["任务台账"])
    guard case .text(let words) = tasks.rows[3][10] else { throw CocoaError(.coderInvalidValue) }
    #expect(words.count == 32_767 && words.hasSuffix("长…"))
    #expect(tasks.rows[3][3] == .text("控制\u{FFFD}字符\n下一行"))
    #expect(book["目标清单"]?.rows[2][6] == .text("1234567890123456789"), "more digits than a number keeps")
  }

  @Test(.needsPython("openpyxl")) func `A table that is longer than a sheet goes on in another`() throws {
    let plans = (0..<3).map { SamplePlan.plan(id: "p\($0)") }
    _ = try ledger(plans, rowLimit: 12)
    let book = try read()
    let parts = book.sheets.filter { $0.name.hasPrefix("目标清单") }
    #expect(parts.map(\.name) == ["目标清单", "目标清单（2）", "目标清单（3）"])
    let count = plans.reduce(0) { $0 + $1.targets.count }
    #expect(parts.reduce(0) { $0 + $1.rows.count - 2 } == count)
    #expect(parts.flatMap { $0.rows.dropFirst(2) }.map { $0[0] } == (1...count).map { .number(Double($0)) })
    #expect(
      parts.allSatisfy { $0.rows.count <= 12 && $0.titles == "$1:$2" && $0.frozen == "F3" && !$0.hidden.contains("B") })
  }

  @Test func `The same plans give the same bytes, whatever the time`() throws {
    _ = try ledger([SamplePlan.plan()], to: "a.xlsx")
    usleep(2_100_000)
    _ = try ledger([SamplePlan.plan()], to: "b.xlsx")
    let first = try #require(FileManager.default.contents(atPath: folder.path("a.xlsx")))
    #expect(first == FileManager.default.contents(atPath: folder.path("b.xlsx")))
    #expect(try folder.names() == ["a.xlsx", "b.xlsx"], "what waited is gone")
  }

  @Test(.needsPython("openpyxl")) func `The file tells no time and nobody's name`() throws {
    _ = try ledger([SamplePlan.plan()])
    let book = try read()
    #expect(book.created == "1980-01-01T00:00:00" && book.modified == book.created)
    #expect(book.people.allSatisfy { ($0 ?? "").isEmpty })
  }

  @Test func `What cannot be written is told, and leaves nothing`() throws {
    #expect(throws: PlanError.self) { try WrittenFile(path: folder.path("nowhere/ledger.xlsx")) }
    let error = #expect(throws: PlanError.self) { try ledger([SamplePlan.plan()], to: "nowhere/ledger.xlsx") }
    #expect(error?.id == "output.write" && error?.message.contains("nowhere/ledger.xlsx") == true)
    #expect(try folder.names().isEmpty)
    try folder.write("before", to: "ledger.xlsx")
    do {
      let file = try WrittenFile(path: folder.path("ledger.xlsx"))
      try "half".write(toFile: file.temporary, atomically: false, encoding: .utf8)
    }
    #expect(try folder.names() == ["ledger.xlsx"])
    #expect(FileManager.default.contents(atPath: folder.path("ledger.xlsx")) == Data("before".utf8))
  }
}
