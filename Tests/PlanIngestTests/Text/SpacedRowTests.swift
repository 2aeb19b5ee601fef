import PlanIngest
import PlanModel
import Testing

@Suite struct SpacedRowTests {
  private func table(_ text: String) throws -> Table? {
    try ingest(Array(text.utf8), path: "-").tables.first
  }

  @Test func `numbered rows parted by spaces are a table`() throws {
    let document = try ingest(
      Array("附表\n序号 工 作 任 务 牵头部门\n1 修渠十里以上 水利局\n2 建厂5家 工信局\n\n说明：按年更新。\n".utf8), path: "-")
    #expect(document.tables == [Table(blocks: 1..<10, rowCount: 3, columnCount: 3, headerRows: 1)])
    #expect(document.string(document.blocks[2].range) == "工 作 任 务")
    #expect(document.string(document.blocks[8].range) == "建厂5家")
  }

  @Test func `indicators with figures need no numbers`() throws {
    #expect(try table("指标 单位 2020年 2025年\n产值 亿元 900 1500\n出口 亿元 20 45\n")?.columnCount == 4)
    // Without figures they are words only.
    #expect(try table("指标 单位 属性\n产值 亿元 预期性\n出口 亿元 预期性\n") == nil)
  }

  @Test func `rows of more words than the header stay text`() throws {
    #expect(try table("序号 任务 单位\n1 修渠 建闸 水利局\n2 建厂 工信局\n") == nil)
    #expect(try table("序号 任务 单位\n1 修渠 水利局\n2 建厂 工信局\n3 建厂 修路 工信局\n") == nil)
    #expect(try table("甲 乙 丙\n1 修渠 水利局\n2 建厂 工信局\n") == nil)
  }
}
