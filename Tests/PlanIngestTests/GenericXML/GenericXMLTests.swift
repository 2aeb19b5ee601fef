import PlanModel
import Testing

@testable import PlanIngest

@Suite struct GenericXMLTests {
  private func read(_ text: String, _ roles: [String: XMLRole] = [:]) throws -> Document {
    var options = IngestOptions()
    options.xmlRoles = roles
    return try ingest(Array(text.utf8), path: "plan.xml", options: options)
  }

  @Test func `Akoma Ntoso`() throws {
    let document = try read(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <akn:akomaNtoso xmlns:akn="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><akn:act><akn:meta><akn:identification>甲</akn:identification></akn:meta>
      <akn:preface><akn:p><akn:docTitle>甲市条例</akn:docTitle></akn:p></akn:preface><akn:body>
      <akn:chapter><akn:num>第一章</akn:num><akn:heading>总则</akn:heading><akn:article><akn:num>第一条</akn:num><akn:content><akn:p>为<akn:b>发展</akn:b>，制定本条例。</akn:p></akn:content></akn:article>
      <akn:article><akn:num>第二条</akn:num><akn:list><akn:intro><akn:p>任务：</akn:p></akn:intro><akn:point><akn:num>（一）</akn:num><akn:content><akn:p>甲；</akn:p></akn:content></akn:point></akn:list></akn:article>
      </akn:chapter></akn:body></akn:act></akn:akomaNtoso>
      """)
    #expect(document.shown == ["甲市条例", "第一章|总则", "第一条|为发展，制定本条例。", "第二条|任务：", "（一）|甲；"])
    #expect(document.blocks.map(\.level) == [1, 1, nil, nil, nil])
    #expect(document.source.format == "xml")
  }

  @Test func `DocBook with a document type and HTML's entities`() throws {
    let document = try read(
      """
      <!DOCTYPE book PUBLIC "-//OASIS//DTD DocBook XML V4.5//EN" "http://example.invalid/docbookx.dtd">
      <book><title>规划</title><chapter><title>目标</title><para>甲&hellip;<emphasis>乙</emphasis></para>
      <itemizedlist><listitem><para>丙</para></listitem></itemizedlist>
      <informaltable><tgroup cols="2"><tbody><row><entry>指标</entry><entry>目标</entry></row><row><entry>丁</entry><entry>1</entry></row></tbody></tgroup></informaltable>
      </chapter></book>
      """)
    #expect(document.shown == ["规划", "目标", "甲…乙", "丙", "指标", "目标", "丁", "1"])
    #expect(document.blocks.compactMap(\.level) == [1, 2])
    #expect(document.tables.map(\.columnCount) == [2])
    #expect(document.origin(of: 0) == Origin(paragraph: 2))
  }

  @Test func `elements of elements hold paragraphs, elements with text are paragraphs`() throws {
    #expect(try read("<公文><主体><节><名>甲<注>乙</注>丙</名><文>丁</文></节></主体></公文>").shown == ["甲乙丙", "丁"])
  }

  @Test func `the user says what elements mean`() throws {
    let text = "<x><s><t>目标</t><d>甲</d></s><o><t>内部</t></o><g><r><c>1</c><c>2</c></r></g></x>"
    let document = try read(text, ["s/t": .heading2, "o": .ignore, "g": .table, "r": .row, "c": .cell])
    #expect(document.shown == ["目标", "甲", "1", "2"])
    #expect(document.blocks.map(\.level) == [2, nil, nil, nil])
    #expect(document.tables.count == 1)
  }

  @Test(arguments: ["gb2312", "GBK", "gb18030"])
  func `the encoding declared`(encoding: String) throws {
    let bytes = convertToGB18030("<?xml version=\"1.0\" encoding=\"\(encoding)\"?><a><p>为加快发展，制定本规划。</p></a>")
    #expect(try ingest(bytes, path: "x").shown == ["为加快发展，制定本规划。"])
  }

  @Test func `entities and damage are refused`() {
    func refusal(_ text: String) -> String? { #expect(throws: PlanError.self) { try read(text) }?.id }
    #expect(refusal("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x \"甲\">]><a>&x;</a>") == "xml.entities")
    #expect(
      refusal("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>")
        == "xml.entities")
    #expect(refusal("<?xml version=\"1.0\"?><a><b>甲</a>") == "xml.damaged")
    #expect(refusal("<?xml version=\"1.0\"?><a><b/></a>") == "xml.empty")
  }
}
