internal import Testing

@testable internal import PlanPipeline

struct TextTableTests {
  @Test func `columns line up, Chinese characters counting twice`() {
    let table = TextTable(header: ["item", "title"], rows: [["1", "推进转化"], ["一二三", "x"]])
    #expect(table.lines(width: nil, bold: false) == ["item    title", "1       推进转化", "一二三  x"])
  }

  @Test func `the widest column is cut to fit, and nothing is cut without a width`() {
    let table = TextTable(header: ["a", "b"], rows: [["short", "一二三四五六七八九十"]])
    #expect(table.lines(width: 20, bold: false).last == "short  一二三四五六…")
    #expect(table.lines(width: nil, bold: false).last == "short  一二三四五六七八九十")
  }
}
