import TestSupport

extension SeededGenerator {
  /// A text of characters that writers treat in different ways.
  mutating func text() -> String {
    let pieces = [
      "=", "+", "-", "@", "'", "\"", ",", "\n", "\r", "\t", " ", "\\", "/", "1", "2.5", "市", "—", "〔", "＝", "－",
      "\u{1}", "\u{7F}", "\u{85}",
      "\u{2028}", "\u{2029}", "\u{A0}", "𠮷", "a",
    ]
    return (0..<Int.random(in: 0...6, using: &self)).map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
  }
}
