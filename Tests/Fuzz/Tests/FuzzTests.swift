import FuzzTargets
import TestSupport
import Testing

/// The short pass of the fuzzer: every seed and every case it has found, and each of them damaged a hundred times.
@Suite struct FuzzTests {
  private static func files(_ kind: String, _ target: FuzzTarget) -> [String] {
    Checkout.files(in: Checkout.path("Tests/Fuzz/\(kind)/\(target.rawValue)"))
  }

  @Test(arguments: FuzzTarget.allCases)
  func `seeds and found cases end in a document or a refusal, damaged or not`(target: FuzzTarget) throws {
    let seeds = Self.files("seeds", target)
    #expect(!seeds.isEmpty)
    var random = SeededGenerator(seed: 1)
    for path in seeds + Self.files("cases", target) {
      let bytes = try Checkout.bytes(path)
      target.run(bytes)
      for _ in 0..<100 {
        var damaged = bytes
        damage(&damaged, &random)
        target.run(damaged)
      }
    }
  }
}

private func damage(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
  for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
    let place = Int.random(in: 0..<bytes.count, using: &random)
    let other = Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 2: bytes.removeSubrange(place..<min(bytes.count, place + 9))
    case 3:
      bytes.insert(contentsOf: Array(bytes[min(place, other)..<min(bytes.count, min(place, other) + 200)]), at: place)
    case 4:
      bytes.replaceSubrange(place..<min(bytes.count, place + 20), with: bytes[other..<min(bytes.count, other + 20)])
    default: if Int.random(in: 0..<8, using: &random) == 0 { bytes.removeSubrange(place...) }
    }
  }
}
