import PlanIngest
import PlanModel
import Testing

@Suite struct TextTableTests {
  private func cells(_ document: Document) -> [String] {
    document.blocks.compactMap { block in
      block.cell.map { "\($0.row),\($0.column) \(document.string(block.range))" }
    }
  }

  @Test func `rows parted by tabs are a table, its header repeated after a page is left out`() throws {
    let text = "附表\n序号\t乡镇\t基地\n1\t东山\t3\n2\t西河\t5\n\n— 2 —\n\n序号\t乡镇\t基地\n3\t南坪\t4\n合计\t\t12\n\n说明：按年更新。\n"
    let document = try ingest(Array(text.utf8), path: "-")
    #expect(
      cells(document) == [
        "0,0 序号", "0,1 乡镇", "0,2 基地", "1,0 1", "1,1 东山", "1,2 3", "2,0 2", "2,1 西河", "2,2 5", "3,0 3", "3,1 南坪",
        "3,2 4", "4,0 合计", "4,2 12",
      ])
    #expect(document.tables == [Table(blocks: 1..<15, rowCount: 5, columnCount: 3, headerRows: 1)])
    #expect(document.diagnostics.map(\.id) == ["text.table.continued"])
    #expect(document.string(document.blocks[15].range) == "说明：按年更新。")
  }

  @Test func `a part whose merged header has fewer columns keeps its columns`() throws {
    let text = "类别\t\t数量\t单位\n林果\t核桃\t4\t东山\n\n类别\t数量\t单位\n畜牧\t7\t西河\n"
    #expect(
      cells(try ingest(Array(text.utf8), path: "-")).suffix(3) == ["2,0 畜牧", "2,2 7", "2,3 西河"])
  }

  @Test func `pipes make a table, its rule marks the header`() throws {
    let document = try ingest(Array("# 表\n| 指标 | 目标 |\n|---|---|\n| 产值 | **18亿元** |\n".utf8), path: "-")
    #expect(cells(document) == ["0,0 指标", "0,1 目标", "1,0 产值", "1,1 18亿元"])
    #expect(document.tables.first?.headerRows == 1)
  }

  @Test func `a tab after a label or an indent makes no table`() throws {
    let document = try ingest(Array("一、\t总体要求\n\n\t坚持生态优先。\n\n（一）\t指导思想\n".utf8), path: "-")
    #expect(document.tables.isEmpty)
    #expect(document.blocks.count == 3)
  }

  @Test func `two tables that follow each other stay apart`() throws {
    let document = try ingest(Array("乡镇\t基地\n东山\t3\n\n企业\t产值\n甲\t8\n".utf8), path: "-")
    #expect(document.tables.count == 2)
  }
}
