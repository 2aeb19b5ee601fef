import Foundation
import PlanIngest
import PlanModel
import Testing

/// Real files that other projects test with, in the folder that `TAIZHANG_CORPUS` names. They are not part of this project.
private let corpus = ProcessInfo.processInfo.environment["TAIZHANG_CORPUS"]
private let isCI = ProcessInfo.processInfo.environment["CI"] == "true"

@Suite struct CorpusTests {
  @Test(.enabled(if: corpus != nil || isCI))
  func `every Word file gives a document or a refusal that says what to do`() throws {
    let folder = URL(fileURLWithPath: try #require(corpus, "TAIZHANG_CORPUS is not set")).appendingPathComponent("docx")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(files.count > 100)
    var refused: [String: Int] = [:]
    for file in files {
      let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(file)))
      do {
        let document = try ingest(bytes, path: file)
        #expect(document.source.format == "docx", "\(file)")
        #expect(String(validating: document.text, as: UTF8.self) != nil, "\(file)")
        #expect(
          document.blocks.allSatisfy { document.origin(of: $0.range.lowerBound) != nil || $0.range.isEmpty }, "\(file)")
      } catch {
        refused[error.id, default: 0] += 1
        #expect(error.message.contains(file) && error.message.contains(";"), "\(file): \(error)")
      }
    }
    // Encrypted files, cut files, fuzzers' files; a reader that gets worse refuses more.
    #expect(refused.values.reduce(0, +) * 20 <= files.count, "\(refused)")
  }
}
