internal import PlanModel

/// The word tables of responsible units, compiled for matching against scan bytes.
final class UnitWords: Sendable {
  enum Label: Sendable, Equatable {
    case units(UnitRole)
    case person
    case deadline
  }

  /// What a verb beside a name says.
  enum Verb: Sendable, Equatable {
    case role(UnitRole)
    /// Part of the verb phrase without a role of its own: 按职责分工.
    case neutral
    /// 等: the list goes on.
    case open
  }

  enum Suffix: Sendable, Equatable {
    case department, body, place, group
    /// An ordinary word that ends like a unit: 布局.
    case none
  }

  enum Beginning: Sendable, Equatable {
    /// 自治区, 市委.
    case prefix
    /// 市场: looks like a prefix.
    case word
    /// 各, 国家.
    case own
    /// 含, 以下.
    case never
  }

  enum LabelPart: Sendable, Equatable {
    case role(UnitRole)
    /// 单位, 部门: what every such label ends with.
    case end
    /// 有关, 各: words of prose and of salutations.
    case never
  }

  let labels: WordTrie<Label>
  let verbsAfter: WordTrie<Verb>
  let verbsBefore: WordTrie<Verb>
  let suffixes: WordTrie<Suffix>
  let beginnings: WordTrie<Beginning>
  /// Words that only look like a place: 社区, 城市.
  let inner: WordTrie<Bool>
  /// Endings and whether they tell what kind of body bears the name.
  let namedBodies: WordTrie<Bool>
  /// Words inside a label that tell its role: 考核 of 牵头考核单位.
  let labelParts: WordTrie<LabelPart>
  /// Names that are whole by themselves: 教育部, 科协, 中国石油.
  let names: WordTrie<Bool>

  init(lexicon: Lexicon) {
    labels = WordTrie(
      lexicon["units.labels"].values("label", "role").compactMap { row in
        switch row[1] {
        case "person": (row[0], .person)
        case "deadline": (row[0], .deadline)
        default: UnitRole(rawValue: row[1]).map { (row[0], .units($0)) }
        }
      })
    let verbs = lexicon["units.verbs"].values("word", "place", "role")
    func trie(_ place: String) -> WordTrie<Verb> {
      WordTrie(
        verbs.filter { $0[1] == place }.map { row in
          (row[0], row[2] == "open" ? .open : UnitRole(rawValue: row[2]).map { .role($0) } ?? .neutral)
        })
    }
    verbsAfter = trie("after")
    verbsBefore = trie("before")
    suffixes = WordTrie(
      lexicon["units.suffixes"].values("suffix", "kind").map { row in
        let kind: Suffix =
          switch row[1] {
          case "department", "agency": .department
          case "place": .place
          case "group": .group
          case "none": .none
          default: .body
          }
        return (row[0], kind)
      })
    beginnings = WordTrie(
      lexicon["units.beginnings"].values("beginning", "kind").map { row in
        let kind: Beginning =
          switch row[1] {
          case "prefix", "party": .prefix
          case "word": .word
          case "never": .never
          default: .own
          }
        return (row[0], kind)
      })
    inner = WordTrie(
      lexicon["units.beginnings"].values("beginning", "kind").filter { $0[1] == "inner" }.map { ($0[0], true) })
    namedBodies = WordTrie(lexicon["units.suffixes"].values("suffix", "body").map { ($0[0], !$0[1].isEmpty) })
    labelParts = WordTrie(
      lexicon["units.label-parts"].values("word", "role").compactMap { row in
        switch row[1] {
        case "end": (row[0], .end)
        case "never": (row[0], .never)
        default: UnitRole(rawValue: row[1]).map { (row[0], .role($0)) }
        }
      })
    names = WordTrie(Self.names(lexicon).map { ($0, true) })
  }

  /// A label that no table lists, with its colon: 牵头考核单位：, 市级配合部门：. Its role is that of the words inside; 牵头 wins.
  func madeLabel(_ bytes: [UInt8], at start: Int, limit: Int) -> (label: Label, end: Int)? {
    var position = start
    var role: UnitRole?
    var atEnd = false
    // 市级, 具体: two letters of other words; more of them are a name (市财政局 配合单位：).
    var others = 0
    for _ in 0..<16 where position < limit {
      if bytes[position] == UInt8(ascii: ":") {
        guard atEnd, let role else { return nil }
        return (.units(role), position + 1)
      }
      guard bytes[position] >= 0xE4, bytes[position] <= 0xE9 else { return nil }
      atEnd = false
      guard let part = labelParts.match(in: bytes, at: position, limit: limit) else {
        position = bytes.next(position)
        others += 1
        if others > 2 { return nil }
        continue
      }
      switch part.value {
      case .never: return nil
      case .end: atEnd = true
      case .role(let told):
        if role == nil || role == .responsible || told == .lead { role = told }
      }
      position = part.end
    }
    return nil
  }

  /// 逗号前为牵头单位, 逗号前的为牵头部门: what a list says of its own notation.
  func saysLeadsBeforeComma(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard let mark = bytes.first("逗号前", in: range) else { return false }
    return bytes.first("牵头", in: mark..<range.upperBound) != nil
  }

  /// Listed departments, the bodies that a beginning names whole (人民银行), and short forms of societies (文联); 政府 alone is no name.
  private static func names(_ lexicon: Lexicon) -> [String] {
    let suffixes = lexicon["units.suffixes"].values("suffix", "kind", "body")
    let general = Set(suffixes.filter { $0[1] != "department" && $0[0].count == 2 }.map { $0[0] })
    let listed = lexicon["units.names"].values("name") + lexicon["units.national"].values("name")
    return listed.map { $0[0] }.filter { !general.contains($0) && !$0.contains("{") }
      + suffixes.filter { $0[1] == "department" && $0[2] == "social" }.map { $0[0] }
      + lexicon["units.beginnings"].values("beginning", "kind", "body").filter { $0[1] == "own" && !$0[2].isEmpty }
      .map { $0[0] }
  }
}
