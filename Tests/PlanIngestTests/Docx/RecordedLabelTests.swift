import Foundation
import PlanIngest
import PlanModel
import TestSupport
import Testing

/// Labels that Word itself wrote down, in files that other projects test with.
@Suite struct RecordedLabelTests {
  private static let folder = URL(fileURLWithPath: Checkout.shared).appendingPathComponent("corpus/docx")

  private func read(_ file: String) throws -> Document {
    try ingest([UInt8](try Data(contentsOf: Self.folder.appendingPathComponent(file))), path: file)
  }

  /// A line of a contents list is a label, a heading's text and a page, with tabs between.
  @Test(.readsShared)
  func `labels are those of the contents lists`() throws {
    var right = 0
    var wrong: [String] = []
    for file in try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted() {
      guard let document = try? read(file) else { continue }
      for block in document.blocks where block.kind == .contents {
        let parts = document.string(block.range).split(separator: "\t").map(compact)
        guard parts.count == 3 else { continue }
        let titled = document.blocks.filter { $0.kind.isBody && compact(document.string($0.range)) == parts[1] }
        guard !titled.isEmpty else { continue }
        let isRight = titled.contains { compact($0.label ?? "") == parts[0] }
        if isRight { right += 1 } else { wrong.append("\(file): \(parts)") }
      }
    }
    #expect(right >= 1 && wrong.isEmpty, "\(right) right, wrong: \(wrong)")
  }

  /// The texts of this file's paragraphs are the labels that Word shows in front of them.
  @Test(.readsShared)
  func `labels are those that the paragraphs tell`() throws {
    let document = try read("apache-tika__testWORD_override_list_numbering.docx")
    let labelled = document.blocks.filter { $0.label != nil && document.string($0.range) != "·" }
    #expect(labelled.count == 43)
    for block in labelled { #expect(block.label == document.string(block.range)) }
  }

  /// `expect iv`, says each paragraph.
  @Test(.readsShared)
  func `labels are those that the paragraphs expect`() throws {
    let document = try read("ShayHill-docx2python__example_numbering.docx")
    let expecting = document.blocks.filter { document.string($0.range).hasPrefix("expect ") }
    #expect(expecting.count == 10)
    for block in expecting {
      #expect((block.label ?? "").filter { $0.isLetter || $0.isNumber } == document.string(block.range).dropFirst(7))
    }
  }

  /// Two headings of a tender are numbered by the program, their neighbours by hand: 五、, 六、, 七、 and 二、, 三、, 四、.
  @Test(.readsShared)
  func `Chinese labels are those that their neighbours leave open`() throws {
    let document = try read("ShayHill-docx2python__libreoffice_conversion.docx")
    #expect(document.blocks.compactMap(\.label) == ["六、", "三、"])
  }

  private func compact(_ text: some StringProtocol) -> String {
    String(text.filter { !$0.isWhitespace && $0 != "\u{200C}" })
  }
}
