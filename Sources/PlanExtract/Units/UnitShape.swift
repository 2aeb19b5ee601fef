internal import PlanModel

/// Tells by its form whether a stretch of text is the name of a unit.
struct UnitShape: Sendable {
  let words: UnitWords

  /// Whether the words look like a unit: a known ending, or 各 with a few words after it; no sentence inside.
  ///
  /// 市财政局, 国网白银供电公司, 各区, 市公安局(交警支队), 科协; not 布局, 不含土地费用, 2024年底, 政府.
  func isUnit(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard let kind = suffix(bytes, range), kind != .none else { return false }
    return true
  }

  /// The kind of ending; nil when the words are no name.
  func suffix(_ bytes: [UInt8], _ range: Range<Int>) -> UnitWords.Suffix? {
    let characters = bytes.characters(in: range)
    guard characters >= 2, characters <= 45, !hasSentenceMark(bytes, range) else { return nil }
    if let first = words.beginnings.match(in: bytes, at: range.lowerBound, limit: range.upperBound) {
      if first.value == .never { return nil }
      // 自治区 alone, or 市( of 市(州): the prefix by itself is a place.
      if first.value == .prefix, first.end == range.upperBound, characters > 1 { return .place }
    }
    let end = withoutBracket(bytes, range)
    if knownEnd(bytes, range.lowerBound..<end) == end { return .department }
    if let ending = words.suffixes.suffix(in: bytes, endingAt: end, from: range.lowerBound) {
      if ending.value == .none { return nil }
      // A bare ending is a name only where it names many: 部门, but not 局.
      if ending.start == range.lowerBound, ending.value != .group, characters < 3 { return nil }
      return ending.value
    }
    return bytes.has("各", at: range.lowerBound) && characters <= 10 ? .group : nil
  }

  /// Whether the words begin as units do: with a place, 各, 国家 and the like.
  func beginsUnit(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    switch words.beginnings.match(in: bytes, at: range.lowerBound, limit: range.upperBound)?.value {
    case .prefix, .own: true
    default: false
    }
  }

  /// Whether a unit's name opens the words: it begins as units do, or a name that the tables list stands there whole (教育部、水利部负责).
  func opensName(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    if beginsUnit(bytes, range) { return true }
    guard let end = knownEnd(bytes, range) else { return false }
    let rest = end..<range.upperBound
    if rest.isEmpty || SeparatorMark(bytes, end) != .other || knownEnd(bytes, rest) != nil { return true }
    let joints: [StaticString] = ["和", "及", "以及", "与", "会同", "等"]
    return joints.contains { bytes.has($0, at: end) } || beginsUnit(bytes, rest)
      || words.verbsAfter.match(in: bytes, at: end, limit: range.upperBound) != nil
  }

  /// 社区, 园区, 城市: a word that only looks like the name of a place.
  func isInner(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let last = bytes.previous(bytes.previous(range.upperBound))
    guard last >= range.lowerBound, bytes.characters(in: range) <= 4 else { return false }
    return words.inner.match(in: bytes, at: last, limit: range.upperBound)?.end == range.upperBound
  }

  /// Whether the ending tells what kind of body bears the name: 海关, 公司; not 口岸, 所.
  func isNamedBody(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let end = withoutBracket(bytes, range)
    return words.namedBodies.suffix(in: bytes, endingAt: end, from: range.lowerBound)?.value ?? false
  }

  /// Where the listed name ends that stands at the front; nil without one.
  private func knownEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    words.names.match(in: bytes, at: range.lowerBound, limit: range.upperBound)?.end
  }

  /// End of the name without a bracket behind it: 市公安局(交警支队).
  private func withoutBracket(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    guard !range.isEmpty, bytes[range.upperBound - 1] == UInt8(ascii: ")") else { return range.upperBound }
    var depth = 0
    var position = range.upperBound - 1
    while position >= range.lowerBound {
      if bytes[position] == UInt8(ascii: ")") { depth += 1 }
      if bytes[position] == UInt8(ascii: "(") {
        depth -= 1
        if depth == 0 { return position > range.lowerBound ? position : range.upperBound }
      }
      position -= 1
    }
    return range.upperBound
  }

  /// Whether punctuation of sentences stands outside brackets. 各市、县人民政府 holds a 、 that is none.
  private func hasSentenceMark(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let collective = CollectiveName.opening(bytes, range) != nil
    var depth = 0
    var straight = false
    for position in range {
      switch bytes[position] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "%"):
        if depth <= 0 { return true }
      case UInt8(ascii: "\""): straight.toggle()
      case 0xE2, 0xE3:
        if straight { continue }
        switch SeparatorMark(bytes, position) {
        case .inside: depth += 1
        case .outside: depth -= 1
        default: break
        }
        if depth > 0 { continue }
        if bytes.has("。", at: position) || bytes.has("《", at: position) { return true }
        if !collective, bytes.has("、", at: position) { return true }
      default: break
      }
    }
    return false
  }
}
