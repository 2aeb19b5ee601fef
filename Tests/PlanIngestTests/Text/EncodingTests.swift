import PlanModel
import TestSupport
import Testing

@testable import PlanIngest

@Suite struct EncodingTests {
  private static let text = "一、总体要求\n坚持生态优先，到2026年，全县山货产值达到18亿元以上，建成30个基地。\n二、重点任务\n各乡镇要落实责任。\n"
  private static let traditional = "一、總體要求\n堅持生態優先，到2026年，全縣產值達到18億元以上，建設30個基地，推動產業發展。\n"

  /// iconv has the same tables both ways; the bytes are checked against known ones below.
  private static func encoded(_ text: String, _ name: String) throws -> [UInt8] {
    switch name {
    case "UTF-8": return Array(text.utf8)
    case "UTF-16LE": return text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case "UTF-16BE": return text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    default: return try #require(convert(Array(text.utf8), from: "UTF-8", to: name))
    }
  }

  @Test(arguments: ["UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "GBK"])
  func `a text without a mark is decoded`(encoding: String) throws {
    let document = try ingest(Self.encoded(Self.text, encoding), path: "-")
    #expect(document.string(document.blocks[0].range) == "一、总体要求")
    #expect(document.source.encoding == (encoding == "GBK" ? "GB18030" : encoding))
    #expect(document.diagnostics.map(\.id) == (encoding == "UTF-8" ? [] : ["text.encoding.guessed"]))
  }

  @Test func `Big5 is not taken for GB18030`() throws {
    let document = try ingest(Self.encoded(Self.traditional, "BIG5"), path: "-")
    #expect(document.source.encoding == "Big5")
    #expect(document.string(document.blocks[0].range) == "一、總體要求")
  }

  @Test(
    arguments: [
      ([0xEF, 0xBB, 0xBF], "UTF-8"), ([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE"),
      ([0x84, 0x31, 0x95, 0x33], "GB18030"),
    ] as [([UInt8], String)])
  func `a byte order mark decides and is no text`(mark: [UInt8], encoding: String) throws {
    let document = try ingest(mark + Self.encoded(Self.text, encoding), path: "-")
    #expect(document.source.encoding == encoding)
    #expect(document.text.starts(with: Array("一、".utf8)))
    #expect(document.diagnostics.isEmpty)
  }

  @Test func `four-byte characters of GB18030 are decoded`() throws {
    let document = try ingest(Self.encoded("推广𠮷乡的工作，全面落实责任。", "GB18030"), path: "-")
    #expect(document.string(document.blocks[0].range) == "推广𠮷乡的工作，全面落实责任。")
  }

  @Test func `bytes that read as Chinese in no encoding are refused`() throws {
    var random = SeededGenerator(seed: 7)
    let noise = (0..<4000).map { _ in UInt8.random(in: 0x21...0xFF, using: &random) }
    #expect(#expect(throws: PlanError.self) { try ingest(noise, path: "x") }?.id == "text.encoding")
    let binary: [UInt8] = [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 3, 0]
    #expect(#expect(throws: PlanError.self) { try ingest(binary, path: "x") }?.id == "text.binary")
  }

  @Test func `a text decoded wrongly before it was saved is refused`() throws {
    let mojibake = String(String.UnicodeScalarView(Self.text.utf8.map { Unicode.Scalar($0) }))
    #expect(
      #expect(throws: PlanError.self) { try ingest(Array((mojibake + mojibake).utf8), path: "x") }?.id
        == "text.mojibake")
  }

  @Test func `a damaged byte is shown and told`() throws {
    var bytes = Array(Self.text.utf8)
    bytes[20] = 0xFF
    let document = try ingest(bytes, path: "x")
    #expect(document.diagnostics.map(\.id) == ["text.encoding.damaged"])
    #expect(String(decoding: document.text, as: UTF8.self).contains("\u{FFFD}"))
  }

  @Test func `bytes that do not follow their mark are refused`() throws {
    #expect(throws: PlanError.self) { try ingest([0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00], path: "x") }
  }
}
