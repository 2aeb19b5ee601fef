import Foundation
import PlanIngest
import PlanModel
import TestSupport
import Testing

@Suite struct WordXMLCorpusTests {
  /// Real files that other projects test with, kept beside the checkout.
  @Test(.readsShared)
  func `every Word file in XML is read, slides are refused`() throws {
    let folder = URL(fileURLWithPath: Checkout.shared).appendingPathComponent("corpus/wordxml")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(files.count > 20)
    for file in files {
      let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(file)))
      do {
        let document = try ingest(bytes, path: file)
        #expect(["flatopc", "wordxml2003"].contains(document.source.format), "\(file)")
        #expect(!document.blocks.isEmpty && !document.blocks.contains { document.string($0.range).contains("<w:p ") })
      } catch {
        #expect(file.contains("pptx") && error.id == "ingest.flatopc", "\(file): \(error)")
      }
    }
  }

  /// The same document as Word 2003 XML and as Flat OPC: the older one has no formulas.
  @Test(.readsShared)
  func `both formats of a document give the same blocks`() throws {
    let folder = URL(fileURLWithPath: Checkout.shared).appendingPathComponent("corpus/wordxml")
    func shown(_ file: String) throws -> [String] {
      try ingest([UInt8](try Data(contentsOf: folder.appendingPathComponent(file))), path: file).shown
    }
    let older = try shown("apache-tika__testWORD_2003ml.xml")
    let newer = try shown("apache-tika__testWORD_2006ml.xml").filter { $0 != "3/4" }
    #expect(older == newer)
  }
}
