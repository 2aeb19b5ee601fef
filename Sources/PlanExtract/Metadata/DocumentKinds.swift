internal import PlanModel

/// What a document is, by the end of its title: 方案 a plan, 管理办法 rules. Brackets at the end (试行, years) aside.
struct DocumentKinds: Sendable {
  private let endings: [(word: [UInt8], kind: DocumentKind)]
  /// Words that tell wherever they stand: 指引（一）第二版.
  private let inside: [(word: [UInt8], kind: DocumentKind)]

  init(lexicon: Lexicon) {
    var endings: [(word: [UInt8], kind: DocumentKind)] = []
    var inside: [(word: [UInt8], kind: DocumentKind)] = []
    for row in lexicon["document.kinds"].values("word", "kind", "where") {
      guard let kind = DocumentKind(rawValue: row[1]) else { continue }
      let word = Array(ScanText.normalize(row[0]).utf8)
      if row[2] == "any" { inside.append((word, kind)) } else { endings.append((word, kind)) }
    }
    // The longest ending decides: 实施意见 before 意见.
    (self.endings, self.inside) = (endings.sorted { $0.word.count > $1.word.count }, inside)
  }

  /// - Parameter title: as printed.
  /// - Returns: nil where the title does not tell.
  func kind(of title: String) -> DocumentKind? {
    var bytes = Array(ScanText.normalize(title).utf8)
    while bytes.last == 0x29, let open = bytes.lastIndex(of: 0x28) { bytes.removeSubrange(open...) }
    for (word, kind) in endings where bytes.count > word.count && bytes.suffix(word.count).elementsEqual(word) {
      return kind
    }
    for (word, kind) in inside where contains(bytes, word) { return kind }
    return nil
  }

  private func contains(_ bytes: [UInt8], _ word: [UInt8]) -> Bool {
    guard bytes.count >= word.count else { return false }
    return (0...(bytes.count - word.count)).contains { bytes[$0..<($0 + word.count)].elementsEqual(word) }
  }
}
