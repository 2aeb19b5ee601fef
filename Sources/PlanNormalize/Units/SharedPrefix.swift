internal import PlanModel

/// Puts the prefix back that a list of units prints once: 自治区科技厅、教育厅 is 自治区科技厅, 自治区教育厅.
///
/// Within a group the prefix carries over names that lack one, also past names that cannot take it (广西证监局, 各设区市人民政府,
/// a university). A department behind a party organ takes only the place: 省委宣传部、教育厅 is 省委宣传部, 省教育厅.
struct SharedPrefix: Sendable {
  /// The prefix that a group of names shares so far.
  private struct Carried {
    var place: String
    /// 省委, where the name that gave the prefix belongs to a party committee.
    var party: String?
  }

  /// What a name brings along.
  private enum Lead {
    case carries(Carried)
    /// It stands by itself.
    case alone
    case lacking
  }

  private enum Beginning: Sendable { case prefix, party, word, inner, own, never }

  private let beginnings: WordTrie<Beginning>
  private let suffixes: WordTrie<String>
  private let organs: WordTrie<Bool>
  private let regions: RegionTable

  init(lexicon: Lexicon, regions: RegionTable) {
    self.regions = regions
    beginnings = WordTrie(
      lexicon["units.beginnings"].values("beginning", "kind").map { row in
        let kind: Beginning =
          switch row[1] {
          case "prefix": .prefix
          case "party": .party
          case "word": .word
          case "inner": .inner
          case "never": .never
          default: .own
          }
        return (row[0], kind)
      })
    suffixes = WordTrie(lexicon["units.suffixes"].values("suffix", "kind").map { ($0[0], $0[1]) })
    organs = WordTrie(lexicon["units.party"].values("name").map { ($0[0], true) })
  }

  /// The names of one group, as printed, in printed form; in the same order with their prefixes.
  ///
  /// A group that opens with a bare department (科技厅、省发展改革委、财政厅) shares no prefix: it prints each name in its own way.
  func restored(_ group: [String]) -> [String] {
    if let first = group.first {
      let bytes = Array(ScanText.normalize(first).utf8)
      if case .lacking = lead(of: bytes), isDepartment(bytes, from: 0) { return group }
    }
    var carried: Carried?
    var agencyPlace: String?
    return group.map { name in
      let bytes = Array(ScanText.normalize(name).utf8)
      // 安徽证监局、银保监局: the second is 安徽's too.
      if let ending = suffix(of: bytes, from: 0), ending.kind == "agency" {
        if ending.start == 0, let place = agencyPlace { return place + name }
        if let end = regions.prefixLength(of: bytes), end == ending.start {
          agencyPlace = String(decoding: bytes[..<end], as: UTF8.self)
        }
      }
      switch lead(of: bytes) {
      case .carries(let prefix):
        carried = prefix
        return name
      case .alone:
        return name
      case .lacking:
        guard let prefix = carried, takesPrefix(bytes, prefix) else { return name }
        if let party = prefix.party, isPartyOrgan(bytes) { return party + name }
        return prefix.place + name
      }
    }
  }

  /// The place or party committee that opens the name in general words (省, 市委) and where they end; nil where none does.
  func genericPrefix(of bytes: [UInt8]) -> (place: String, end: Int, isParty: Bool)? {
    guard let match = beginning(of: bytes), case .carries(let carried) = lead(of: bytes)
    else { return nil }
    return (carried.place, match.end, carried.party != nil)
  }

  /// Where the name of a district ends that opens the name of its department: 官渡区财政局.
  func districtLength(of bytes: [UInt8]) -> Int? {
    district(of: bytes)?.place.utf8.count
  }

  private func lead(of bytes: [UInt8]) -> Lead {
    if let match = beginning(of: bytes) {
      let prefix = String(decoding: bytes[..<match.end], as: UTF8.self)
      switch match.value {
      case .own: return .alone
      case .word, .inner, .never: return .lacking
      case .prefix:
        // 市(州)政府, 县(市、区)人民政府 name many places; 市 alone names none.
        let named = match.end < bytes.count && bytes[match.end] != UInt8(ascii: "(")
        return named ? .carries(Carried(place: prefix)) : .alone
      case .party:
        let place = prefix.hasSuffix("党委") ? prefix.dropLast(2) : prefix.dropLast(1)
        return .carries(Carried(place: String(place), party: prefix))
      }
    }
    if let end = regions.prefixLength(of: bytes) {
      return regions.isWhole(bytes, end) && isDepartment(bytes, from: end) ? .carries(place(bytes, end)) : .alone
    }
    return district(of: bytes).map { .carries($0) } ?? .lacking
  }

  /// The word that opens a name. 州市 names places, but in 州市场监管局 and 县市容局 the second letter opens the office's own name.
  private func beginning(of bytes: [UInt8]) -> (value: Beginning, end: Int)? {
    guard let match = beginnings.longest(in: bytes, at: 0, limit: bytes.count) else { return nil }
    let second = bytes.next(0)
    guard match.value == .own, second < match.end,
      let prefix = beginnings.longest(in: bytes, at: 0, limit: second), prefix.value == .prefix,
      let word = beginnings.longest(in: bytes, at: second, limit: bytes.count), word.value == .word,
      word.end > match.end
    else { return match }
    return prefix
  }

  private func place(_ bytes: [UInt8], _ end: Int) -> Carried {
    Carried(place: String(decoding: bytes[..<end], as: UTF8.self))
  }

  /// 官渡区财政局, 武宁县教育局: a place of two to six characters with a department behind it.
  private func district(of bytes: [UInt8]) -> Carried? {
    let ends: [StaticString] = ["县", "区", "市", "州", "旗"]
    var position = 0
    var characters = 0
    while position < bytes.count, characters < 7 {
      if let word = beginnings.longest(in: bytes, at: position, limit: bytes.count),
        word.value == .inner || word.value == .word
      {
        return nil
      }
      let next = bytes.next(position)
      if characters >= 1, ends.contains(where: { bytes.has($0, at: position) }),
        bytes.characters(in: next..<bytes.count) >= 2, isDepartment(bytes, from: next)
      {
        return place(bytes, next)
      }
      position = next
      characters += 1
    }
    return nil
  }

  private func isDepartment(_ bytes: [UInt8], from start: Int) -> Bool {
    let kind = suffix(of: bytes, from: start)?.kind
    return kind == "department" || kind == "agency"
  }

  private func suffix(of bytes: [UInt8], from start: Int) -> (kind: String, start: Int)? {
    var position = bytes.count
    var best: (kind: String, start: Int)?
    for _ in 0..<12 where position > start {
      position = bytes.previous(position)
      if position < start { break }
      if let match = suffixes.longest(in: bytes, at: position, limit: bytes.count), match.end == bytes.count {
        best = (match.value, position)
      }
    }
    return best
  }

  /// Whether a name without prefix belongs to the place that the list names.
  private func takesPrefix(_ bytes: [UInt8], _ prefix: Carried) -> Bool {
    // 证监局, but not 江东证监局.
    if let ending = suffix(of: bytes, from: 0), ending.kind == "agency" { return ending.start == 0 }
    guard isDepartment(bytes, from: 0) else { return false }
    // Governments of places have no 部; a 部 is the party's, or a ministry that stands by itself.
    if bytes.has("部", endingAt: bytes.count) { return prefix.party != nil }
    // A 司 is a ministry's; a 处 or 科 is a division of an office.
    let divisions: [StaticString] = ["司", "处", "科", "股"]
    return !divisions.contains { bytes.has($0, endingAt: bytes.count) }
  }

  private func isPartyOrgan(_ bytes: [UInt8]) -> Bool {
    if bytes.has("部", endingAt: bytes.count) { return true }
    return organs.longest(in: bytes, at: 0, limit: bytes.count)?.end == bytes.count
  }
}
