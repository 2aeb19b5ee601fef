import PlanIngest
import PlanModel
import Testing

/// The rows of a text's first table, cells parted by `|`.
private func rows(_ text: String) throws -> [String] {
  let document = try ingest(Array(text.utf8), path: "-")
  guard let table = document.tables.first else { return [] }
  var rows = [[String]](
    repeating: [String](repeating: "", count: table.columnCount), count: table.rowCount)
  for block in document.blocks[table.blocks] {
    if let cell = block.cell { rows[cell.row][cell.column] = document.string(block.range) }
  }
  return rows.map { $0.joined(separator: "|") }
}

@Suite struct TextTableRowTests {
  private let header = "序号\t任务\t牵头单位\t时限\n"

  @Test func `a heading between rows is a row of its table`() throws {
    #expect(
      try rows(header + "一、兴农\n1\t修渠\t县水利局\t六月\n二、兴工\n2\t建厂\t县工信局\t九月\n") == [
        "序号|任务|牵头单位|时限", "一、兴农|||", "1|修渠|县水利局|六月", "二、兴工|||", "2|建厂|县工信局|九月",
      ])
  }

  @Test func `a heading behind the last row is none of its rows`() throws {
    #expect(try rows(header + "1\t修渠\t县水利局\t六月\n二、保障措施\n加强领导。\n").count == 2)
  }

  @Test func `a cell set in two lines is one`() throws {
    #expect(
      try rows(header + "一、兴农\n1\t修渠十里，\n建闸两座。\t县水利局\t六月\n2\t建厂\t县工信局\t九月\n") == [
        "序号|任务|牵头单位|时限", "一、兴农|||", "1|修渠十里，建闸两座。|县水利局|六月", "2|建厂|县工信局|九月",
      ])
  }

  @Test func `a short row and the next number stay two rows`() throws {
    #expect(try rows(header + "1\t修渠\n2\t建厂\t县工信局\n").count == 3)
  }
}
