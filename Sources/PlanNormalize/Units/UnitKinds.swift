internal import PlanModel

/// What kind of body a name tells, by how it begins, else by how it ends.
struct UnitKinds: Sendable {
  private let beginnings: WordTrie<ResponsibleUnit.Kind?>
  private let suffixes: WordTrie<ResponsibleUnit.Kind?>
  private let branches: WordTrie<Bool>

  init(lexicon: Lexicon) {
    beginnings = WordTrie(
      lexicon["units.beginnings"].values("beginning", "body").map { ($0[0], ResponsibleUnit.Kind(rawValue: $0[1])) })
    let rows = lexicon["units.suffixes"].values("suffix", "kind", "body")
    suffixes = WordTrie(rows.map { ($0[0], ResponsibleUnit.Kind(rawValue: $0[2])) })
    branches = WordTrie(rows.map { ($0[0], $0[1] == "agency" || $0[0] == "海关" || $0[0] == "分行" || $0[0] == "支行") })
  }

  /// nil where the name does not tell: 各有关单位, a court.
  func kind(of bytes: [UInt8]) -> ResponsibleUnit.Kind? {
    if let kind = beginnings.longest(in: bytes, at: 0, limit: bytes.count)?.value { return kind }
    return ending(bytes, suffixes) ?? nil
  }

  /// A body of the state in a place: a customs office, 证监局, a bank's branch.
  func isBranch(_ bytes: [UInt8]) -> Bool {
    ending(bytes, branches) ?? false
  }

  /// What the longest ending means; a bracket behind the name (各县政府(管委会)) is none of it.
  private func ending<Value>(_ bytes: [UInt8], _ endings: WordTrie<Value>) -> Value? {
    var limit = bytes.count
    if bytes.has(")", endingAt: limit), let open = bytes.last("(", in: 0..<limit), open > 0 {
      limit = open
    }
    var position = limit
    var found: Value?
    for _ in 0..<10 where position > 0 {
      position = bytes.previous(position)
      if let match = endings.longest(in: bytes, at: position, limit: limit), match.end == limit { found = match.value }
    }
    return found
  }
}
