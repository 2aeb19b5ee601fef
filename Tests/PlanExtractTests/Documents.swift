import PlanModel

@testable import PlanExtract

/// A document whose blocks are the lines of a text, for tests of extraction without a reader.
///
/// `[[label]]` at the start of a line is an automatic label.
func document(_ text: String) -> Document {
  var bytes: [UInt8] = []
  var blocks: [Block] = []
  var fragments: [Fragment] = []
  for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() where !line.isEmpty {
    var content = line
    var label: String?
    if content.hasPrefix("[["), let close = content.firstRange(of: "]]") {
      label = String(content[content.index(content.startIndex, offsetBy: 2)..<close.lowerBound])
      content = content[close.upperBound...]
    }
    if !bytes.isEmpty { bytes.append(0x0A) }
    let start = bytes.count
    bytes += Array(content.utf8)
    blocks.append(Block(kind: .paragraph, range: start..<bytes.count, label: label))
    fragments.append(Fragment(start: start, origin: Origin(line: index + 1, column: 1, byte: start)))
  }
  return Document(source: Source(path: "test"), text: bytes, blocks: blocks, fragments: fragments)
}

func findings(_ text: String) -> Findings { Extractor().findings(in: document(text)) }
