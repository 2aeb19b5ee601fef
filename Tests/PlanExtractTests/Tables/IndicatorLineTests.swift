import PlanModel
import Testing

@testable import PlanExtract

/// Tables of indicators printed one cell a line without numbers of rows.
struct IndicatorLineTests {
  private func reading(_ lines: String) -> TableReader.Reading {
    readTables(tableDocument(lines.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\n")))
  }

  private let header = "主要指标|指标|单位|2020年|2025年|属性|"
  private let rows = "肉类总产量|万吨|158|180|预期性|绿色食品|个|20|35|约束性|"

  @Test func `the header tells how the lines make rows`() {
    #expect(
      cells(reading(header + rows + "二、任务|修渠。")) == [
        "肉类总产量 | 2020年 | 158万吨", "肉类总产量 | 2025年 | 180万吨", "绿色食品 | 2020年 | 20个", "绿色食品 | 2025年 | 35个",
      ])
  }

  @Test func `sums over the years stand in brackets`() {
    let found = cells(reading(header + rows + "修渠长度|公里|〔4〕|〔>5〕|预期性|二、任务"))
    #expect(found.suffix(2) == ["修渠长度 | 2020年 | 4公里", "修渠长度 | 2025年 | 5公里"])
  }

  @Test func `a class is printed with the first of its rows, a short line heads rows`() {
    let classes = "类别|指标|单位|2020年|2025年|属性|粮食|" + rows + "水利|修渠长度|公里|4|5|预期性|二、任务"
    #expect(cells(reading(classes)).count == 6)
    #expect(cells(reading(header + "粮食|" + rows + "二、任务")).count == 4)
  }

  @Test func `what follows the last row stays text`() {
    let document = tableDocument((header + rows + "注：都是年末数。|二、任务").replacing("|", with: "\n"))
    let grids = TableReader(lexicon: .builtIn).grids(in: document, scan: ScanText(document)).grids
    #expect(grids.map(\.blocks) == [1..<16])
  }

  @Test(arguments: [
    // A name in two lines.
    "肉类总产量|万吨|158|180|预期性|规模以上企业|产值|亿元|1|2|预期性|", "肉类总产量|万吨|158|180|绿色食品|个|20|35|", "肉类总产量|万吨|158|很多|预期性|",
    "肉类总产量|万吨|158|180|预期性|绿色食品|个|20|35|约束性|60|",
  ])
  func `rows that do not fit stay text, and it is told`(rows: String) {
    let found = reading(header + rows + "二、任务|修渠。")
    #expect(found.tables.isEmpty)
    #expect(found.diagnostics.map(\.id) == ["table.lines.unclear"])
  }

  @Test func `words that look like a header are no table`() {
    let found = reading("主要指标|指标|单位|各乡要抓紧修渠。|二、任务|修渠。")
    #expect(found.tables.isEmpty && found.diagnostics.isEmpty)
  }
}
