internal import PlanModel

/// A role in brackets behind a name: 市科技局（牵头）, 市财政局（配合单位）.
struct RoleBracket: Equatable {
  var name: Range<Int>
  var role: UnitRole

  /// nil where the bracket is part of the name: 市公安局（交警支队）.
  init?(_ bytes: [UInt8], _ range: Range<Int>, words: UnitWords) {
    guard !range.isEmpty, bytes[range.upperBound - 1] == UInt8(ascii: ")"),
      let open = bytes.last("(", in: range), open > range.lowerBound
    else { return nil }
    let inside = (open + 1)..<(range.upperBound - 1)
    if let label = words.labels.match(in: bytes, at: inside.lowerBound, limit: inside.upperBound),
      label.end == inside.upperBound, case .units(let role) = label.value
    {
      self.role = role
    } else if let phrase = VerbPhrase(bytes, inside, words: words), phrase.name.isEmpty, let role = phrase.role {
      self.role = role
    } else {
      return nil
    }
    name = range.lowerBound..<open
  }
}
