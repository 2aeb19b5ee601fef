import PlanIngest
import PlanModel
import Testing

/// The words of every block of a text, in order.
func paragraphs(_ text: String) throws -> [String] {
  let document = try ingest(Array(text.utf8), path: "-")
  return document.blocks.map { document.string($0.range) }
}

@Suite struct TextTests {
  @Test func `every line of an unwrapped text is a paragraph`() throws {
    #expect(
      try paragraphs("一、总体要求\r\n坚持创新驱动。\r\n\r\n（一）指导思想\r\n　　把科技摆在前面。\r\n") == [
        "一、总体要求", "坚持创新驱动。", "（一）指导思想", "把科技摆在前面。",
      ])
  }

  @Test func `a sentence broken over a page is one paragraph`() throws {
    let text = """
      （二）重点任务。各县要建立联席会议制度，明确责任分工，建设一批示范基地，推动农产品

      加工业提质增效，到2025年建成20个园区。（牵头单位：县农业局；配合单

      位：县财政局）
      （三）保障措施
      """
    #expect(
      try paragraphs(text) == [
        "（二）重点任务。各县要建立联席会议制度，明确责任分工，建设一批示范基地，推动农产品加工业提质增效，到2025年建成20个园区。（牵头单位：县农业局；配合单位：县财政局）",
        "（三）保障措施",
      ])
  }

  @Test func `marks of Markdown are taken off and kept as level and lead`() throws {
    let document = try ingest(Array("# 某县行动方案\n**1. 抓好春耕。**落实面积。\n".utf8), path: "-")
    #expect(document.source.format == "markdown")
    #expect(document.blocks.map(\.kind) == [.heading, .paragraph])
    #expect(document.blocks[0].level == 1)
    #expect(document.string(document.blocks[1].range) == "1. 抓好春耕。落实面积。")
    #expect(document.blocks[1].boldLead == "1. 抓好春耕。".utf8.count)
  }

  @Test func `a list mark before a label is taken off, a bullet stays`() throws {
    #expect(
      try paragraphs("# 某县\n- 附件：1. 计划\n- 推进加工\n") == ["某县", "附件：1. 计划", "- 推进加工"])
  }

  @Test func `every byte leads back to its line and column`() throws {
    let document = try ingest(Array("甲县\n　　**乙**丙\n".utf8), path: "-")
    let place = try #require(document.origin(of: document.text.count - 3))
    #expect((place.line, place.column, place.byte) == (2, 8, 20))
  }
}

extension TextTests {
  @Test func `a heading that fills its line is known by the contents list`() throws {
    let heading = "二、疏浚东西两条干渠，改造沿线十二座老旧泵站水闸"
    let text = """
      一、修建高山水库，保障春耕用水............................1
      \(heading)..........9
      一、修建高山水库，保障春耕用水
      各乡要在三月底以前完成库区清淤工作，在四月底以前完成大
      坝加固工作，在五月底以前完成渠首闸门更换工作，保证按时
      放水，保证下游各村春耕用水不断，保证汛期安全。
      \(heading)
      各乡要组织群众分段包干，按照先干渠后支渠的次序清理淤泥
      和杂草，统一堆放，及时外运，保证渠道两侧道路畅通，不得
      占用农田。
      """
    #expect(try paragraphs(text).contains(heading))
  }
}
