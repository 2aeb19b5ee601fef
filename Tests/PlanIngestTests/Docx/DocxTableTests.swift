import PlanIngest
import PlanModel
import Testing

@Suite struct DocxTableTests {
  private func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraph(text))</w:tc>"
  }

  private func row(_ cells: String..., properties: String = "") -> String {
    "<w:tr><w:trPr>\(properties)</w:trPr>\(cells.joined())</w:tr>"
  }

  private func cells(_ document: Document) -> [String] {
    document.blocks.compactMap { block in
      block.cell.map { "\($0.row),\($0.column) \($0.rowSpan)×\($0.columnSpan) \(document.string(block.range))" }
    }
  }

  @Test func `merged cells are read once, with their spans`() throws {
    let document = try DocxFixture(
      "<w:tbl>"
        + row(cell("指标", "<w:gridSpan w:val=\"2\"/>"), cell("目标"), properties: "<w:tblHeader/>")
        + row(cell("产业", "<w:vMerge w:val=\"restart\"/>"), cell("产值"), cell("100"))
        + row(cell("", "<w:vMerge/>"), cell("家数"), cell("8")) + "</w:tbl>"
    ).read()
    #expect(
      cells(document) == [
        "0,0 1×2 指标", "0,2 1×1 目标", "1,0 2×1 产业", "1,1 1×1 产值", "1,2 1×1 100", "2,1 1×1 家数", "2,2 1×1 8",
      ])
    #expect(document.tables == [Table(blocks: 0..<7, rowCount: 3, columnCount: 3, headerRows: 1)])
  }

  @Test func `deleted rows are gone and grid columns before a row are kept`() throws {
    let document = try DocxFixture(
      "<w:tbl>" + row(cell("甲"), cell("乙")) + row(cell("删"), cell("去"), properties: "<w:del/>")
        + row(cell("丙"), properties: "<w:gridBefore w:val=\"1\"/>") + "</w:tbl>"
    ).read()
    #expect(cells(document) == ["0,0 1×1 甲", "0,1 1×1 乙", "1,1 1×1 丙"])
  }

  @Test func `a table in a cell is read as that cell's paragraphs`() throws {
    let inner = "<w:tbl>" + row(cell("丙"), cell("丁")) + "</w:tbl>"
    let document = try DocxFixture(
      "<w:tbl>" + row(cell("甲"), "<w:tc>\(paragraph("乙"))\(inner)</w:tc>") + "</w:tbl>"
    ).read()
    #expect(cells(document) == ["0,0 1×1 甲", "0,1 1×1 乙", "0,1 1×1 丙", "0,1 1×1 丁"])
    #expect(document.tables.count == 1)
  }

  @Test func `a frame of one column is a box`() throws {
    let document = try DocxFixture("<w:tbl>" + row(cell("专栏1 工程")) + row(cell("建设园区。")) + "</w:tbl>").read()
    #expect(document.blocks.map(\.kind) == [.box, .box])
    #expect(document.tables.isEmpty)
  }

  @Test func `a cell that shows only its automatic number is kept`() throws {
    var fixture = DocxFixture("<w:tbl>" + row("<w:tc>\(listed("", 1))</w:tc>", cell("任务")) + "</w:tbl>")
    fixture.numbering =
      "<w:abstractNum w:abstractNumId=\"0\">\(level(0, "decimal", "%1"))</w:abstractNum>"
      + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
    let document = try fixture.read()
    #expect(document.shown == ["1|", "任务"])
  }
}
