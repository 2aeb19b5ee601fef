package import PlanModel

/// Evidence as it is written out.
package func quote(_ evidence: Evidence, in document: Document) -> Quote { Quoter(document).quote(evidence) }

/// Turns evidence into the quotes that are written out. Made once for a document.
///
/// Layout: the number of Unicode scalars before every 256th byte, so that one offset costs at most 256 bytes of counting.
struct Quoter: Sendable {
  private static let stride = 256

  private let document: Document
  private let checkpoints: [Int]

  init(_ document: Document) {
    self.document = document
    var checkpoints: [Int] = []
    checkpoints.reserveCapacity(document.text.count / Self.stride + 1)
    var scalars = 0
    for (offset, byte) in document.text.enumerated() {
      if offset % Self.stride == 0 { checkpoints.append(scalars) }
      if byte & 0xC0 != 0x80 { scalars += 1 }
    }
    if document.text.count % Self.stride == 0 { checkpoints.append(scalars) }
    self.checkpoints = checkpoints
  }

  /// Unicode scalars before a UTF-8 offset.
  func scalarOffset(_ offset: Int) -> Int {
    let checkpoint = offset / Self.stride
    let counted = (checkpoint * Self.stride)..<offset
    return checkpoints[checkpoint] + document.text.characters(in: counted)
  }

  func quote(_ evidence: Evidence) -> Quote {
    let start = scalarOffset(evidence.range.lowerBound)
    return Quote(
      text: document.string(evidence.range), block: evidence.block, charStart: start,
      charEnd: start + document.text.characters(in: evidence.range), rule: evidence.rule,
      origin: document.origin(of: evidence.range.lowerBound) ?? Origin())
  }

  /// The words from the beginning of the sentence to the end of the range.
  func sentence(upTo evidence: Evidence) -> String {
    let text = document.text
    let floor = document.blocks.indices.contains(evidence.block) ? document.blocks[evidence.block].range.lowerBound : 0
    var start = evidence.range.lowerBound
    while start > floor {
      let previous = text.previous(start)
      if text.has("。", at: previous) || text.has("；", at: previous) || text[previous] == 0x3B { break }
      start = previous
    }
    return document.string(start..<evidence.range.upperBound)
  }

  /// The words of a range in printed form, one line for each block that it covers.
  func text(_ evidence: Evidence) -> String {
    let range = evidence.range
    guard var index = document.block(at: range.lowerBound) else { return PrintedForm.normalize(document.text[range]) }
    var lines: [String] = []
    while index < document.blocks.count, document.blocks[index].range.lowerBound < range.upperBound {
      let part = document.blocks[index].range.clamped(to: range)
      if !part.isEmpty { lines.append(PrintedForm.normalize(document.text[part])) }
      index += 1
    }
    return lines.joined(separator: "\n")
  }
}
