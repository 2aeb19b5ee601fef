internal import PlanModel

/// Pairs of neighbouring characters of a text, without digits and punctuation, sorted: how alike two texts are is how many they share.
struct Bigrams {
  /// Each pair as often as it stands there.
  let pairs: [UInt64]

  init(_ text: String) {
    var pairs: [UInt64] = []
    var last: UInt64?
    for scalar in ScanText.normalize(text).unicodeScalars {
      guard scalar.properties.isAlphabetic, !(0x30...0x39).contains(scalar.value) else {
        last = nil
        continue
      }
      if let last { pairs.append(last << 32 | UInt64(scalar.value)) }
      last = UInt64(scalar.value)
    }
    self.pairs = pairs.sorted()
  }

  func shared(with other: Bigrams) -> Int {
    var (a, b, count) = (0, 0, 0)
    while a < pairs.count, b < other.pairs.count {
      if pairs[a] == other.pairs[b] {
        count += 1
        a += 1
        b += 1
      } else if pairs[a] < other.pairs[b] {
        a += 1
      } else {
        b += 1
      }
    }
    return count
  }

  /// From 0 to 1: twice what is shared over all.
  func likeness(to other: Bigrams) -> Double {
    let all = pairs.count + other.pairs.count
    return all == 0 ? 0 : 2 * Double(shared(with: other)) / Double(all)
  }

  /// How much of this stands in the other, from 0 to 1.
  func share(in other: Bigrams) -> Double {
    pairs.isEmpty ? 0 : Double(shared(with: other)) / Double(pairs.count)
  }
}
