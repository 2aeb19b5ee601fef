import PlanModel
import Testing

@testable import PlanExtract

/// Tables broken over pages.
struct BrokenTableTests {
  @Test func `pieces with the same header are one table, the repeated header is dropped`() {
    let reading = readTables(
      tableDocument("序号\t类别\t\t数量 (个)\n1\t平台\t中心\t4\n2\t基地\t\t12\n<page>\n序号\t类别\t数量(个)\n3\t园区\t3\n合计\t\t19"))
    #expect(reading.tables.count == 1)
    #expect(cells(reading) == ["平台 | 数量 (个) | 4个", "基地 | 数量 (个) | 12个", "园区 | 数量 (个) | 3个", "合计 | 数量 (个) | 19个"])
  }

  @Test func `a piece without a header goes on in the same columns`() {
    let reading = readTables(tableDocument("地区\t数量\n甲县\t3\n乙县\t5\n<page>\n丙县\t7\n丁县\t8"))
    #expect(reading.tables.count == 1)
    #expect(cells(reading).last == "丁县 | 数量 | 8")
  }

  @Test func `tables with headers of their own stay two`() {
    let reading = readTables(tableDocument("地区\t数量\n甲县\t3\n乙县\t5\n<page>\n指标\t目标值\n绿化率\t40%\n收入\t3万元"))
    #expect(reading.tables.count == 2)
  }

  @Test func `a sentence between two tables keeps them apart`() {
    let reading = readTables(tableDocument("地区\t数量\n甲县\t3\n乙县\t5\n以上为第一年安排。\n地区\t数量\n甲县\t4\n乙县\t6"))
    #expect(reading.tables.count == 2)
  }

  @Test func `a heading of rows that lost its empty cells stays in the table`() {
    let reading = readTables(tableDocument("序号\t课题\n1\t甲\n2\t乙\n二、应用\n1\t丙\n2\t丁\n合计：4项"))
    #expect(reading.tables.count == 1)
    #expect(reading.tables.first?.rows.count == 6)
  }

  @Test func `a table of one column or one row is layout, not a table`() {
    let reading = readTables(tableDocument("专栏1\t\n提升工程\t\n说明\n主送\t各县"))
    #expect(reading.tables.isEmpty)
  }

  @Test func `a first row of words on a new page goes on, without a page mark it is another table's header`() {
    let next = "责任人\t电子邮箱\n王五\tw@example.org\n赵六\tz@example.org"
    let table = "地区\t驻地\n甲县\t东街\n乙县\t西街\n"
    #expect(readTables(tableDocument(table + "<page>\n" + next)).tables.count == 1)
    #expect(readTables(tableDocument(table + "\n" + next)).tables.count == 2)
  }
}
