import Foundation
import PlanIngest
import PlanModel
import TestSupport
import Testing

/// Real files that other projects test with, kept beside the checkout. They are not part of this project.
@Suite struct CorpusTests {
  /// - Parameter least: how many files there are at least.
  @Test(.readsShared, arguments: [("docx", 100), ("odt", 50), ("ofd", 10)])
  func `every file gives a document or a refusal that says what to do`(format: String, least: Int) throws {
    let folder = URL(fileURLWithPath: Checkout.shared).appendingPathComponent("corpus/\(format)")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(files.count >= least)
    var refused: [String: Int] = [:]
    for file in files {
      let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(file)))
      do {
        let document = try ingest(bytes, path: file)
        // One of them only bears the name.
        #expect(document.source.format == format || file.contains("notaZipFile"), "\(file)")
        #expect(String(validating: document.text, as: UTF8.self) != nil, "\(file)")
        #expect(
          document.blocks.allSatisfy { document.origin(of: $0.range.lowerBound) != nil || $0.range.isEmpty }, "\(file)")
      } catch {
        refused[error.id, default: 0] += 1
        #expect(error.message.contains(file) && error.message.contains(";"), "\(file): \(error)")
      }
    }
    // Encrypted files, cut files, fuzzers' files; a reader that gets worse refuses more.
    #expect(refused.values.reduce(0, +) * (format == "ofd" ? 5 : 20) <= files.count, "\(refused)")
  }
}
