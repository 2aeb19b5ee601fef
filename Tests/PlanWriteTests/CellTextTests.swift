internal import Testing

@testable internal import PlanWrite

struct CellTextTests {
  @Test(arguments: ["", "一、总体要求", "第一行\n第二行\t完", "=1+1", "“2—3家”，100%", "a_b x_y"])
  func `text that a cell can hold stays as it is`(text: String) {
    #expect(CellText(text).text == text && CellText(text).losses.isEmpty)
  }

  @Test func `line ends become line feeds, which changes nothing that is read`() {
    let cell = CellText("一\r\n二\r三\n")
    #expect(cell.text == "一\n二\n三\n" && cell.losses.isEmpty)
  }

  @Test func `characters that XML cannot hold are replaced and told`() {
    let cell = CellText("a\u{0}b\u{1B}c\u{FFFE}d\u{7F}中")
    #expect(cell.text == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{7F}中" && cell.losses == [.characters])
    #expect(CellText("只有\u{FFFF}").losses == [.characters])
    #expect(CellText("￼＝").losses.isEmpty, "full-width marks begin with the same byte")
  }

  @Test func `text longer than a cell is cut between characters and told`() {
    let limit = CellText.maximumLength
    let fits = String(repeating: "目", count: limit)
    #expect(CellText(fits).text == fits && CellText(fits).losses.isEmpty)
    let cut = CellText(fits + "标")
    #expect(cut.text.utf16.count == limit && cut.text.hasSuffix("目…") && cut.losses == [.cut])
    let pairs = CellText(String(repeating: "𠀀", count: limit))
    #expect(pairs.text.utf16.count <= limit && pairs.text.hasSuffix("𠀀…") && pairs.losses == [.cut])
  }

  @Test func `line breaks beyond those of a cell become spaces`() {
    let lines = (1...300).map(String.init)
    let cell = CellText(lines.joined(separator: "\n"))
    #expect(cell.losses == [.lines])
    #expect(cell.text.split(separator: "\n").count == CellText.maximumLines + 1 && cell.text.hasSuffix("299 300"))
  }

  @Test func `what a spreadsheet would read as a character's number stays what it is`() {
    #expect(CellText("_x0041_ _x00e9_").text == "_x005F_x0041_ _x005F_x00e9_")
    #expect(CellText("_x41_ _x00g1_ _x0041").text == "_x41_ _x00g1_ _x0041")
  }

  @Test(arguments: ["=1+1", "+建设", "-建设", "@甲", " =1", "＝1", "2-3", "2021/3/4", "1.10", "3年", "-3"])
  func `text that a spreadsheet would take for something else is known`(text: String) {
    #expect(CellText.isTakenForSomethingElse(text))
  }

  @Test(arguments: ["", "一、", "（1）建设", "A4.1", "≥5", "'=1".replacing("'", with: "甲")])
  func `other text is not`(text: String) { #expect(!CellText.isTakenForSomethingElse(text)) }

  @Test func `Chinese is twice as wide as Latin, and wraps at the width of its column`() {
    #expect(CellText.width(of: "任务2.1\n目标", limit: 60) == 7)
    #expect(CellText.width(of: String(repeating: "宽", count: 50), limit: 60) == 60)
    #expect(CellText.lines(of: "任务任务任务", width: 8) == 2)
    #expect(CellText.lines(of: "任务\n任务", width: 8) == 2)
    #expect(CellText.lines(of: "任务a任务", width: 8) == 2, "half a character is no room")
  }
}
