package import PlanModel

/// Reads single lines with the tables of a lexicon. Made once, used for every line.
package struct QuantityReader: Sendable {
  private let recognizer: QuantityRecognizer
  private let targets: TargetReader

  package init(lexicon: Lexicon = .builtIn) {
    recognizer = QuantityRecognizer(lexicon: lexicon)
    targets = TargetReader(lexicon: lexicon)
  }

  /// The quantities of one line in reading order; dates, ordinals and names are none. A line that is nothing but a number is one
  /// without unit, as in a table's cell.
  package func quantities(inLine line: String) -> [LineQuantity] {
    let text = Array(line.utf8)
    let document = Document(
      source: Source(path: "-"), text: text, blocks: [Block(kind: .paragraph, range: 0..<text.count)])
    let scan = ScanText(document)
    guard let block = scan.blocks.first else { return [] }
    var mentions = recognizer.mentions(in: scan.bytes, range: block)
    if mentions.isEmpty, let number = recognizer.number(in: scan.bytes, range: block) { mentions = [number] }
    let classes = targets.classes(of: mentions, in: scan.bytes, line: block)
    return zip(mentions, classes).compactMap { mention, statement in
      guard mention.kind != .date, mention.kind != .name, mention.kind != .ordinal else { return nil }
      let source = scan.source(mention.range)
      let before = text[..<source.lowerBound].count { $0 & 0xC0 != 0x80 }
      let inside = text[source].count { $0 & 0xC0 != 0x80 }
      return LineQuantity(
        surface: String(decoding: text[source], as: UTF8.self), start: before, end: before + inside,
        value: mention.value, upper: mention.upper, unit: mention.unit, comparator: mention.comparator,
        statement: statement)
    }
  }
}
