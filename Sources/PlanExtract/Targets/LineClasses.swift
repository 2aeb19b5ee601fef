internal import PlanModel

extension TargetReader {
  /// What the figures of a line are for that stands by itself, one class for each mention, in the same order.
  ///
  /// Dates have none and are `other`.
  func classes(of mentions: [QuantityMention], in bytes: [UInt8], line: Range<Int>) -> [StatementClass] {
    var classes = [StatementClass](repeating: .other, count: mentions.count)
    var flow = Flow()
    for sentence in sentences(in: bytes, line, mentions: mentions) {
      var reader = SentenceReader(
        bytes: bytes, clauses: sentence, mentions: mentions, section: nil, since: nil, grammar: grammar,
        document: nil)
      reader.read(&flow) { figure, answer, _ in classes[figure.statement.mention] = answer }
      flow.endSentence()
    }
    return classes
  }
}
