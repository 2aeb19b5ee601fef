import PlanModel
import Testing

@testable import PlanIngest

@Suite struct HTMLFormatTests {
  private func format(_ text: String) -> ContentFormat { ContentFormat(of: Array(text.utf8)) }

  @Test(arguments: [
    "<!DOCTYPE html><p>x", "\u{FEFF}<!-- saved from url=(0014)about:internet --><html>", "<p>甲</p>", "<DIV>甲</DIV>",
    "<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"x\"><html xmlns=\"http://www.w3.org/1999/xhtml\">",
    "<meta charset=gbk><p>甲", "<table><tr><td>甲", "<font size=3>甲</font>",
    "<x:html xmlns:x=\"http://www.w3.org/1999/xhtml\"/>",
  ])
  func `pages are told by content`(text: String) {
    #expect(format(text) == .html)
  }

  @Test(arguments: ["<甲市方案>全文", "<p align=center>图</p>\n\n# 总体要求\n\n**目标**", "a < b", "<通知>\n一、甲"])
  func `texts that open with a bracket are no pages`(text: String) {
    #expect(format(text) == .text)
  }

  @Test(arguments: ["<?xml version=\"1.0\"?><a/>", "<akomaNtoso><p>甲</p></akomaNtoso>", "<!-- x --><book>甲</book>\n"])
  func `other XML`(text: String) {
    #expect(format(text) == .xml)
  }

  private let words = "为加快发展，制定本规划，请认真贯彻落实。"

  @Test(arguments: [
    ("<meta charset=gb2312>", "GB18030", "GB18030"), ("<meta charset='gbk'>", "UTF-8", "UTF-8"),
    ("<meta charset=utf-8>", "GB18030", "GB18030"),
    ("", "GB18030", "GB18030"), ("", "UTF-8", "UTF-8"), ("<?xml version='1.0' encoding='GBK'?>", "GB18030", "GB18030"),
    ("<meta http-equiv=Content-Type content='text/html; charset=GB2312'>", "GB18030", "GB18030"),
    ("<meta charset=iso-8859-1>", "GB18030", "GB18030"),
  ])
  func `the encoding declared, or the one that the bytes have`(declaration: String, actual: String, expected: String)
    throws
  {
    let bytes = try #require(convert(Array("\(declaration)<html><p>\(words)".utf8), from: "UTF-8", to: actual))
    let document = try ingest(bytes, path: "x")
    #expect(document.shown == [words])
    #expect(document.source.encoding == expected)
  }

  @Test func `Big5 and UTF-16`() throws {
    let big = try #require(convert(Array("<meta charset=big5><p>為加快發展，制定本規劃。".utf8), from: "UTF-8", to: "BIG5"))
    #expect(try ingest(big, path: "x").shown == ["為加快發展，制定本規劃。"])
    let wide = try #require(convert(Array("\u{FEFF}<html><p>\(words)".utf8), from: "UTF-8", to: "UTF-16LE"))
    #expect(try ingest(wide, path: "x").shown == [words])
  }

  @Test func `a damaged byte costs one character`() throws {
    var bytes = convertToGB18030("<meta charset=gb2312><p>\(words)甲")
    bytes.insert(0xFF, at: bytes.count - 2)
    let document = try ingest(bytes, path: "x")
    #expect(document.shown == [words + "\u{FFFD}甲"])
    #expect(document.diagnostics.map(\.id) == ["text.encoding.damaged"])
  }

  // MARK: MHT

  private func archive(
    _ parts: String, header: String = "Content-Type: multipart/related;\r\n type=\"text/html\"; boundary=\"--=_X\""
  ) -> String {
    "From: <Saved by X>\r\nMIME-Version: 1.0\r\n\(header)\r\n\r\n\(parts)\r\n----=_X--\r\n"
  }

  @Test func `a saved page in quoted-printable`() throws {
    let page =
      "------=_X".dropFirst(2)
      + "\r\nContent-Type: text/html; charset=\"utf-8\"\r\nContent-Transfer-Encoding: quoted-printable\r\n"
      + "Content-Location: http://a.example/1.htm\r\n\r\n<html><p class=3D\"a\">=E7=94=B2=E4=\r\n=B9=99</p>\r\n"
    let image = "----=_X\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n"
    let document = try ingest(Array(archive(image + page).utf8), path: "x")
    #expect(document.shown == ["甲乙"])
    #expect(document.source.format == "mht")
    #expect(document.origin(of: 0) == Origin(part: "http://a.example/1.htm", paragraph: 2))
  }

  @Test func `nested parts, base64 and the start that the message names`() throws {
    let other = "----=_X\r\nContent-Type: text/html\r\nContent-ID: <b>\r\n\r\n<p>广告</p>\r\n"
    let inner =
      "----=_X\r\nContent-Type: multipart/alternative; boundary=Y\r\nContent-ID: <a>\r\n\r\n--Y\r\nContent-Type: text/plain\r\n\r\n乙\r\n"
      + "--Y\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+55Sy\r\nPC9wPg==\r\n--Y--\r\n"
    let header = "Content-Type: multipart/related; boundary=\"--=_X\"; start=\"<a>\""
    #expect(try ingest(Array(archive(other + inner, header: header).utf8), path: "x").shown == ["甲"])
  }

  @Test func `an archive without a page is refused`() {
    let error = #expect(throws: PlanError.self) {
      try ingest(Array(archive("----=_X\r\nContent-Type: image/png\r\n\r\nx").utf8), path: "x")
    }
    #expect(error?.id == "mht.page")
  }
}
