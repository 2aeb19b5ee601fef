internal import PlanModel
internal import Testing

struct LexiconTableTests {
  @Test(arguments: ["\n", "\r\n"])
  func `a table is read with either line end, without comments, empty lines and spaces`(end: String) throws {
    let lines = ["# Endings", "", "suffix\tkind", " 专班 \tdepartment", " \t ", "局", "# end"]
    let table = try LexiconTable(tsv: lines.joined(separator: end) + end, name: "t")
    #expect(table.columns == ["suffix", "kind"])
    #expect(table.rows == [["专班", "department"], ["局", ""]])
  }

  @Test func `a row with too many cells is an error with its line`() {
    #expect(throws: PlanError("lexicon.row", "t:3: 2 cells where the table has 1 columns")) {
      try LexiconTable(tsv: "# a\nsuffix\n局\tx\n", name: "t")
    }
  }
}
