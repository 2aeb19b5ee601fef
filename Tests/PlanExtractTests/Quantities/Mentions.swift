import PlanModel

@testable import PlanExtract

private let recognizer = QuantityRecognizer(lexicon: .builtIn)

/// The mentions of a text, dates left out.
func mentions(_ text: String) -> [QuantityMention] {
  let bytes = Array(ScanText.normalize(text).utf8)
  return recognizer.mentions(in: bytes, range: 0..<bytes.count).filter { $0.kind != .date }
}

/// The mentions in one line: `2 个 range 3` is value, unit, comparator other than `eq`, upper end.
func summary(_ text: String) -> String {
  mentions(text).map { mention in
    var parts = [mention.value.description, mention.unit.isEmpty ? "·" : mention.unit]
    if let upper = mention.upper { parts[0] += "~\(upper)" }
    if mention.comparator != .eq, mention.comparator != .range { parts.append(mention.comparator.rawValue) }
    if mention.kind != .quantity { parts.append("\(mention.kind)") }
    return parts.joined(separator: " ")
  }.joined(separator: "; ")
}
