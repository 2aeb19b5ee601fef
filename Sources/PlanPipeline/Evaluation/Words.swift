/// A text without white space, Markdown marks and punctuation at its ends, in one width.
package func squash(_ text: String?) -> String? {
  guard let text else { return nil }
  var kept: [Unicode.Scalar] = []
  for scalar in text.unicodeScalars where !scalar.properties.isWhitespace && !"*#`_".unicodeScalars.contains(scalar) {
    kept.append(narrow[scalar] ?? scalar)
  }
  var rest = kept[...]
  let edge = Set("。.,;、:".unicodeScalars)
  while let first = rest.first, edge.contains(first) { rest.removeFirst() }
  while let last = rest.last, edge.contains(last) { rest.removeLast() }
  var view = String.UnicodeScalarView()
  view.append(contentsOf: rest)
  return String(view)
}

private let narrow = Dictionary(
  uniqueKeysWithValues: zip("（），：；！？％～—–－―﹣".unicodeScalars, "(),:;!?%~-----".unicodeScalars))

/// Whether two indicators are the same: most of the longer one is shared, or one is the head noun of the other.
package func isSameIndicator(_ expected: String?, _ found: String?) -> Bool {
  let (a, b) = (squash(expected) ?? "", squash(found) ?? "")
  if a.isEmpty || b.isEmpty { return a == b }
  if min(a.unicodeScalars.count, b.unicodeScalars.count) >= 3, a.hasSuffix(b) || b.hasSuffix(a) { return true }
  return Double(commonSubsequence(a, b)) >= 0.6 * Double(max(a.unicodeScalars.count, b.unicodeScalars.count))
}

/// Share of the longer text that stands in the other in the same order, from 0 to 1.
func similarity(_ first: String?, _ second: String?) -> Double {
  let (a, b) = (squash(first) ?? "", squash(second) ?? "")
  return Double(commonSubsequence(a, b)) / Double(max(1, a.unicodeScalars.count, b.unicodeScalars.count))
}

private func commonSubsequence(_ first: String, _ second: String) -> Int {
  let b = Array(second.unicodeScalars)
  var row = [Int](repeating: 0, count: b.count + 1)
  for x in first.unicodeScalars {
    var previous = 0
    for (index, y) in b.enumerated() {
      let kept = row[index + 1]
      row[index + 1] = x == y ? previous + 1 : max(row[index + 1], row[index])
      previous = kept
    }
  }
  return row.last ?? 0
}
