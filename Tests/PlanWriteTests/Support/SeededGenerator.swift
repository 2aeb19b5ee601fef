/// SplitMix64: the same numbers on every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

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
