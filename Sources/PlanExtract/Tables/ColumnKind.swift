internal import PlanModel

/// What a column is for, told by its header.
enum ColumnKind: Equatable, Sendable {
  case serial, name, group, task
  case units(UnitRole)
  case measure, binding, deadline, remark, figure, skip
  /// A header that no word is known for.
  case other
}

/// The words of table headers, compiled from the lexicon.
struct TableWords: Sendable {
  private struct Entry: Sendable {
    var word: [UInt8]
    var kind: String
    var role: UnitRole?
  }

  private var whole: [[UInt8]: String] = [:]
  private var ends: [Entry] = []
  private var parts: [Entry] = []
  private var bodies: [Entry] = []
  private var roles: [Entry] = []
  /// True for a measure unit.
  let measures: WordTrie<Bool>

  init(_ lexicon: Lexicon) {
    for row in lexicon["tables.headers"].values("word", "match", "kind", "role") {
      let entry = Entry(word: Array(ScanText.normalize(row[0]).utf8), kind: row[2], role: UnitRole(rawValue: row[3]))
      switch (row[2], row[1]) {
      case ("body", _): bodies.append(entry)
      case ("role", _): roles.append(entry)
      case (_, "whole"): whole[entry.word] = entry.kind
      case (_, "end"): ends.append(entry)
      default: parts.append(entry)
      }
    }
    let kinds: Set<String> = ["count", "share", "money", "physical", "duration", "year", "month"]
    var words = lexicon["measures.units"].values("words", "kind").filter { kinds.contains($0[1]) }.flatMap { row in
      row[0].split(separator: " ").map(String.init)
    }
    words += lexicon["tables.measures"].values("measure").map { $0[0] }
    words += words.flatMap { word in ["万", "亿", "千", "百", "万亿"].map { $0 + word } }
    measures = WordTrie(words.map { ($0, true) })
  }

  /// The kind of a header given in scan form, without line breaks.
  func kind(of header: [UInt8]) -> ColumnKind {
    let core = Self.withoutBrackets(header)
    if core.isEmpty { return .other }
    if let kind = whole[core] { return Self.kind(kind) }
    if let role = role(of: core) { return .units(role) }
    if let entry = parts.first(where: { contains(core, $0.word) }) { return Self.kind(entry.kind) }
    // The longest ending wins: 指标属性 is no 属性 of its own, 完成时间 no 时间.
    let ending = ends.filter { core.count >= $0.word.count && core.suffix($0.word.count).elementsEqual($0.word) }
    if let entry = ending.max(by: { $0.word.count < $1.word.count }) { return Self.kind(entry.kind) }
    return .other
  }

  /// Whether the whole text is a header that the lexicon knows.
  func isKnown(_ header: [UInt8]) -> Bool {
    kind(of: header) != .other
  }

  /// Whether a header set in two lines is one that the lexicon knows by a word that runs over the break: 规划 | 目标 ends in 规划目标.
  func isKnown(_ first: [UInt8], goingOn second: [UInt8]) -> Bool {
    let joined = first + second
    if whole[joined] != nil || role(of: joined) != nil && role(of: second) == nil { return true }
    return ends.contains { $0.word.count > second.count && joined.suffix($0.word.count).elementsEqual($0.word) }
  }

  /// Role of a column of units: one role word beside 责任, or `responsible` when there are none or several.
  private func role(of core: [UInt8]) -> UnitRole? {
    guard bodies.contains(where: { core.suffix($0.word.count).elementsEqual($0.word) }) else { return nil }
    let found = roles.filter { contains(core, $0.word) }.compactMap(\.role)
    guard !found.isEmpty else { return nil }
    let special = Set(found).subtracting([.responsible])
    return special.count == 1 ? special.first : .responsible
  }

  private func contains(_ text: [UInt8], _ word: [UInt8]) -> Bool {
    guard text.count >= word.count else { return false }
    return (0...text.count - word.count).contains { text[$0..<$0 + word.count].elementsEqual(word) }
  }

  /// The text before a bracket that closes it: 数量(个) is 数量.
  static func withoutBrackets(_ text: [UInt8]) -> [UInt8] {
    guard text.last == 0x29, let open = text.lastIndex(of: 0x28), open > 0 else { return text }
    return Array(text[..<open])
  }

  /// The measure unit in the bracket that closes a header; nil for other brackets: 数量(个), but not 2020年(已整治).
  func measure(inBracketOf text: [UInt8]) -> [UInt8]? {
    guard text.last == 0x29, let open = text.lastIndex(of: 0x28) else { return nil }
    var start = open + 1
    if text.has("单位:", at: start) { start += 7 }
    let inner = start..<text.count - 1
    return isMeasure(text, inner) ? Array(text[inner]) : nil
  }

  /// Whether a range is one measure unit, or several joined by `/` and `·`: 元/人·月, 万m³/小时.
  func isMeasure(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    for part in Self.parts(text, range) {
      guard !part.isEmpty, part.count <= 30 else { return false }
      // 万平方米, 千克标准煤, 人次, 美元: a run of measures is a measure.
      var position = part.lowerBound
      while position < part.upperBound {
        if let (_, end) = measures.match(in: text, at: position, limit: part.upperBound) {
          position = end
        } else if text.has("万", at: position) || text.has("亿", at: position) || text.has("千", at: position) {
          position += 3
        } else {
          return false
        }
      }
    }
    return true
  }

  private static func parts(_ text: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var position = start
    while position < range.upperBound {
      let width = text[position] == 0x2F ? 1 : text.has("·", at: position) ? 2 : 0
      if width > 0 {
        parts.append(start..<position)
        start = position + width
        position = start
      } else {
        position += 1
      }
    }
    parts.append(start..<range.upperBound)
    return parts
  }

  private static func kind(_ name: String) -> ColumnKind {
    switch name {
    case "serial": .serial
    case "name": .name
    case "group": .group
    case "task": .task
    case "measure": .measure
    case "binding": .binding
    case "deadline": .deadline
    case "remark": .remark
    case "figure": .figure
    case "skip": .skip
    default: .other
    }
  }
}
