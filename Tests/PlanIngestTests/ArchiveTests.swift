import CZip
import PlanIngest
import PlanModel
import Testing

@Suite struct ArchiveTests {
  private func read(_ bytes: [UInt8], _ options: IngestOptions = IngestOptions()) -> [String] {
    var result: [String] = []
    ingestEach(bytes, path: "a.zip", options: options) { path, document in
      switch document {
      case .success(let document): result.append("\(path): \(document.shown.joined(separator: "/"))")
      case .failure(let error): result.append("\(path): \(error.id)")
      }
    }
    return result
  }

  private let text = Array("一、总体要求\n".utf8)

  @Test func `each member of an archive is a document, what systems leave behind is none`() {
    let members: [(String, [UInt8])] = [
      ("乙.txt", text), ("夹/甲.docx", DocxFixture(paragraph("甲")).bytes), ("夹/", []), ("__MACOSX/._乙.txt", [1]),
      ("夹/.DS_Store", [1]), ("~$甲.docx", [1]), ("Thumbs.db", [1]), ("丙.txt.gz", gzip(text)),
    ]
    #expect(
      read(zip(members)) == [
        "a.zip!/乙.txt: 一、总体要求", "a.zip!/夹/甲.docx: 甲", "a.zip!/丙.txt.gz: 一、总体要求",
      ])
    #expect(read(gzip(zip(members))).count == 3)
  }

  @Test func `a member that cannot be read costs itself alone`() {
    #expect(
      read(zip([("甲.pdf", Array("%PDF-1.7".utf8)), ("乙.txt", text)])) == [
        "a.zip!/甲.pdf: ingest.pdf", "a.zip!/乙.txt: 一、总体要求",
      ])
  }

  @Test func `an archive in an archive is opened once`() {
    let inner = zip([("甲.txt", text)])
    #expect(read(zip([("内.zip", inner)])) == ["a.zip!/内.zip!/甲.txt: 一、总体要求"])
    #expect(read(zip([("中.zip", zip([("内.zip", inner)]))])) == ["a.zip!/中.zip!/内.zip: ingest.archive"])
  }

  @Test func `names in the encoding of Chinese Windows are read`() {
    let name: [UInt8] = [0xBC, 0xD7] + Array(".txt".utf8)
    var bytes = zip([("XX.txt", text)])
    for start in bytes.indices.dropLast(6) where bytes[start..<(start + 6)].elementsEqual("XX.txt".utf8) {
      bytes.replaceSubrange(start..<(start + 6), with: name)
    }
    #expect(read(bytes) == ["a.zip!/甲.txt: 一、总体要求"])
  }

  @Test func `a document is one, and its digest that of the member`() {
    #expect(read(DocxFixture(paragraph("甲")).bytes) == ["a.zip: 甲"])
    ingestEach(zip([("甲.txt", text)]), path: "a.zip") { _, document in
      #expect((try? document.get())?.source.sha256 == sha256(text))
      #expect((try? document.get())?.source.byteCount == text.count)
    }
  }

  /// Where the directory of a container begins.
  private func directory(of bytes: [UInt8]) throws -> Int {
    try #require(bytes.indices.dropLast(4).first { bytes[$0..<($0 + 4)].elementsEqual([0x50, 0x4B, 1, 2]) })
  }

  @Test func `a document without its directory is read by the parts that are whole`() throws {
    let whole = DocxFixture(paragraph("甲")).bytes
    let cut = Array(whole[..<(try directory(of: whole))])
    let document = try ingest(cut, path: "x")
    #expect(document.shown == ["甲"])
    #expect(document.diagnostics.map(\.id) == ["zip.salvaged"])
    #expect(document.source.byteCount == cut.count)
    // Of a main part that is cut off nothing is made up.
    let name = Array("word/document.xml".utf8)
    let main = try #require(cut.indices.dropLast(60).first { cut[$0..<($0 + name.count)].elementsEqual(name) })
    #expect(throws: PlanError.self) { try ingest(Array(cut[..<(main + 60)]), path: "x") }
  }

  @Test func `an archive without its directory says that members may be missing`() throws {
    let whole = zip([("甲.txt", text), ("乙.txt", text)])
    let cut = Array(whole[..<(try directory(of: whole))])
    #expect(read(cut) == ["a.zip!/甲.txt: 一、总体要求", "a.zip!/乙.txt: 一、总体要求", "a.zip: zip.damaged"])
    #expect(read(Array(cut.dropLast(3))) == ["a.zip!/甲.txt: 一、总体要求", "a.zip: zip.damaged"])
    #expect(read(Array(cut[..<20])) == ["a.zip: zip.damaged"])
  }

  @Test func `a bomb is not salvaged`() throws {
    let whole = zip([("甲.txt", [UInt8](repeating: 0x20, count: 3 << 20))])
    var options = IngestOptions()
    options.maximumInflatedBytes = 1 << 20
    #expect(read(Array(whole[..<(try directory(of: whole))]), options) == ["a.zip: zip.damaged"])
  }

  @Test func `an archive is no single document, and an empty one none`() {
    #expect(throws: PlanError.self) { try ingest(zip([("甲.txt", text)]), path: "x") }
    #expect(#expect(throws: PlanError.self) { try ingest(zip([("夹/", [])]), path: "x") }?.id == "ingest.archive")
  }

  @Test func `limits hold for all members together`() {
    var options = IngestOptions()
    options.maximumInflatedBytes = text.count + 4
    #expect(
      read(zip([("甲.txt", text), ("乙.txt", text)]), options) == ["a.zip!/甲.txt: 一、总体要求", "a.zip!/乙.txt: zip.size"])
  }
}
