internal import PlanModel

/// Reads the inside of a list of units: members, roles, groups, deadline.
///
/// A role comes from a label before the names (牵头单位：…) or a verb after them (…牵头); where both stand, the verb wins:
/// 责任单位：市科技局牵头，市财政局配合. A verb counts for the names before it that have none, back to the last verb, ； or — under a
/// label, whose role is known — ，.
struct UnitListParser {
  struct Result: Equatable {
    var members: [UnitListMember] = []
    var open = false
    var deadline: Range<Int>?
    /// A verb told a role of at least one member.
    var verb = false
    /// A label told that these are units.
    var label = false
    /// Words that are neither units nor known to stand in a list.
    var strangers = 0
    /// Remarks on the list: 下同, 不再列出.
    var remarks = 0
    /// The list says of its notation that the units before the first ， lead.
    var leadsBeforeComma = false
  }

  private let scan: ScanText
  private let words: UnitWords
  private let shape: UnitShape
  private let lenient: Bool

  private var result = Result()
  private var label: UnitWords.Label?
  private var group = 0
  /// What 会同 before the names of a clause tells of them.
  private var clauseRole: UnitRole?
  /// Indices of members whose role no verb has told yet.
  private var pending: [Int] = []
  /// Indices of members whose words do not look like a unit.
  private var unknown: [Int] = []

  /// - Parameter role: what a label or a column heading outside the range says.
  init(scan: ScanText, words: UnitWords, role: UnitRole? = nil) {
    self.scan = scan
    self.words = words
    shape = UnitShape(words: words)
    lenient = role != nil
    label = role.map { .units($0) }
  }

  static func parse(
    _ range: Range<Int>, of scan: ScanText, words: UnitWords, role: UnitRole? = nil
  ) -> Result {
    var parser = UnitListParser(scan: scan, words: words, role: role)
    parser.walk(range)
    parser.dropUnknown()
    return parser.result
  }

  private mutating func walk(_ range: Range<Int>) {
    let bytes = scan.bytes
    var start = range.lowerBound
    var position = start
    var depth = 0
    while position < range.upperBound {
      let next = bytes.next(position)
      let mark = SeparatorMark(bytes, position)
      if mark == .inside {
        position = max(next, SeparatorMark.endOfInside(bytes, position, limit: range.upperBound))
        continue
      }
      if mark == .opening { depth += 1 }
      if mark == .closing { depth = max(0, depth - 1) }
      guard depth == 0 else {
        position = next
        continue
      }
      if let found = labelHere(position, range, opensMember: position == start) {
        member(start..<position)
        endClause()
        label = found.label
        if case .units = found.label { result.label = true }
        start = found.end
        position = found.end
        continue
      }
      if let after = boundary(mark, position, start..<range.upperBound) {
        member(start..<position)
        if mark == .clause || mark == .sentence { endGroup() }
        // 部门分工：甲厅牵头，乙厅，丙厅配合: where verbs tell the roles, the next one reaches back over ，.
        if mark == .sentence || mark == .clause && isLabelled && (!result.verb || bytes.has(";", at: position)) {
          pending = []
        }
        start = after
        position = max(after, next)
      } else {
        position = next
      }
    }
    member(start..<range.upperBound)
  }

  /// Where the next member begins when the one that `rest` opens with ends at the position.
  private func boundary(_ mark: SeparatorMark, _ position: Int, _ rest: Range<Int>) -> Int? {
    let before = rest.lowerBound..<position
    let next = scan.bytes.next(position)
    switch mark {
    case .clause, .sentence: return next
    case .enumeration:
      let after = next..<rest.upperBound
      let before = extensionEnd(before).map { $0..<before.upperBound } ?? before
      return CollectiveName.holdsMark(scan.bytes, before: before, after: after, words: words) ? nil : next
    default: break
    }
    if let after = connector(position, rest) { return after }
    return isGap(position) && partsCells(before, position..<rest.upperBound) ? position : nil
  }

  private var isLabelled: Bool {
    if case .units = label { return true }
    return false
  }

  private mutating func endGroup() {
    clauseRole = nil
    if result.members.last?.group == group { group += 1 }
  }

  private mutating func endClause() {
    endGroup()
    pending = []
  }

  /// A label with its colon at the position; at the start of the list a label of several characters needs none.
  private func labelHere(
    _ position: Int, _ range: Range<Int>, opensMember: Bool
  ) -> (label: UnitWords.Label, end: Int)? {
    if opensMember, let made = words.madeLabel(scan.bytes, at: position, limit: range.upperBound) { return made }
    guard let match = words.labels.match(in: scan.bytes, at: position, limit: range.upperBound) else { return nil }
    if match.end < range.upperBound, scan.bytes[match.end] == UInt8(ascii: ":") { return (match.value, match.end + 1) }
    let opens = position == range.lowerBound && match.end < range.upperBound
    guard opens, scan.bytes.has("单位", endingAt: match.end) || scan.bytes.has("部门", endingAt: match.end) else {
      return nil
    }
    if scan.bytes.has("为", at: match.end) { return (match.value, match.end + "为".utf8.count) }
    return shape.beginsUnit(scan.bytes, match.end..<range.upperBound) ? (match.value, match.end) : nil
  }
}

// MARK: - Members

extension UnitListParser {
  /// Takes what stands between two separators.
  private mutating func member(_ whole: Range<Int>) {
    let bytes = scan.bytes
    var range = trimmed(whole)
    guard !range.isEmpty else { return }
    if label == .person { return }
    if words.saysLeadsBeforeComma(bytes, range) {
      result.leadsBeforeComma = true
      result.remarks += 1
      return
    }
    if label == .deadline || isDate(range) { return setDeadline(range) }
    if let name = withoutRemark(range) { range = name }
    if let name = afterExtension(range) { range = name }
    if let before = stripBefore(&range) { clauseRole = before }
    var role: UnitRole?
    if let bracket = RoleBracket(bytes, range, words: words) {
      range = bracket.name
      role = bracket.role
    }
    if let phrase = VerbPhrase(bytes, range, words: words), phrase.name.isEmpty || isName(phrase.name) || !isName(range)
    {
      range = trimmed(phrase.name)
      role = phrase.role ?? role
      result.open = result.open || phrase.open
    }
    if range.isEmpty {
      if let role { tell(role) }
      return
    }
    var named = isName(range) || isBarePlaceOfMany(range)
    if !named, let inner = verbInside(range) {
      range = inner.name
      role = role ?? inner.role
      named = true
    }
    if !named, !isLenientName(range) {
      guard mayBeName(range) else {
        if beginsRemark(range) { result.remarks += 1 } else if bytes.characters(in: range) > 1 { result.strangers += 1 }
        return
      }
      unknown.append(result.members.count)
    }
    result.members.append(UnitListMember(role: clauseRole ?? defaultRole, range: range, group: group))
    pending.append(result.members.count - 1)
    if let role { tell(role) }
  }

  private var defaultRole: UnitRole {
    if case .units(let role) = label { return role }
    return .responsible
  }

  /// A verb: its role goes to the members that wait for one. 负责 does not weaken what a label tells: 牵头单位：各厅按职能分别负责.
  private mutating func tell(_ role: UnitRole) {
    if pending.contains(where: { !unknown.contains($0) }) { result.verb = true }
    unknown.removeAll(where: standsBesideUnits)
    if role != .responsible || defaultRole == .responsible {
      for index in pending { result.members[index].role = role }
    }
    pending = []
  }

  /// A word that is joined to units and takes their verb is a unit too, whatever it is called: 海关、省商务厅按职责负责. In 政府、企业参与 none of
  /// the others is a body by its name.
  private func standsBesideUnits(_ index: Int) -> Bool {
    pending.contains(index)
      && pending.contains { other in
        guard result.members[other].group == result.members[index].group, !unknown.contains(other) else { return false }
        return shape.suffix(scan.bytes, result.members[other].range).map { $0 != .group && $0 != .none } ?? false
      }
  }

  /// Members that nothing told to be units are none; those of one group are one remark: 学校、家庭、社会共同参与.
  private mutating func dropUnknown() {
    guard !unknown.isEmpty else { return }
    result.strangers += Set(unknown.map { result.members[$0].group }).count
    for index in unknown.reversed() { result.members.remove(at: index) }
    var last = -1
    var group = -1
    for index in result.members.indices {
      if result.members[index].group != last { group += 1 }
      last = result.members[index].group
      result.members[index].group = group
    }
  }

  /// Two to twelve ideographs, perhaps with a bracket.
  private func mayBeName(_ range: Range<Int>) -> Bool {
    guard !isLabelled, !beginsRemark(range), (2...12).contains(scan.bytes.characters(in: range)) else { return false }
    return scan.bytes[range].allSatisfy { $0 >= 0x80 || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") }
      && scan.bytes.first("的", in: range) == nil && scan.bytes.first("《", in: range) == nil
  }

  /// 园区 of 各街镇、园区: 各 holds for it too.
  private func isBarePlaceOfMany(_ range: Range<Int>) -> Bool {
    guard let last = result.members.last, last.group == group, scan.bytes.has("各", at: last.range.lowerBound) else {
      return false
    }
    let ending = words.suffixes.suffix(in: scan.bytes, endingAt: range.upperBound, from: range.lowerBound)
    return ending?.value == .place && ending?.start == range.lowerBound
  }

  private func isName(_ range: Range<Int>) -> Bool { shape.isUnit(scan.bytes, range) }

  /// Behind a label everything short is a name: 责任单位：宣教科.
  private func isLenientName(_ range: Range<Int>) -> Bool {
    let bytes = scan.bytes
    guard isLabelled, (2...24).contains(bytes.characters(in: range)), bytes[range.lowerBound] >= 0x80 else {
      return false
    }
    if bytes[range].contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "%") }) { return false }
    return !beginsRemark(range)
  }

  private func beginsRemark(_ range: Range<Int>) -> Bool {
    words.beginnings.match(in: scan.bytes, at: range.lowerBound, limit: range.upperBound)?.value == .never
  }

  /// The unit that a remark adds to this list and those that follow: 以下均需各市政府落实, 具体任务均涉及相关市(州)人民政府.
  private func afterExtension(_ range: Range<Int>) -> Range<Int>? {
    guard let end = extensionEnd(range), isNameWithVerb(end..<range.upperBound) else { return nil }
    return end..<range.upperBound
  }

  /// Where the words end that open such a remark; nil without them.
  private func extensionEnd(_ range: Range<Int>) -> Int? {
    // What each of them holds: it is asked at every 、 of a list.
    guard scan.bytes.first("均", in: range) != nil || scan.bytes.first("需", in: range) != nil else { return nil }
    let openings: [StaticString] = ["均涉及", "均需要", "均需", "均由", "都需", "还需"]
    return openings.lazy.compactMap { opening in
      scan.bytes.last(opening, in: range).map { $0 + opening.utf8CodeUnitCount }
    }.first
  }

  /// 市财政局（列第一位的为牵头单位，下同）: the name without what the bracket says of the lists.
  private func withoutRemark(_ range: Range<Int>) -> Range<Int>? {
    let bytes = scan.bytes
    guard bytes.has(")", endingAt: range.upperBound), let open = bytes.last("(", in: range), open > range.lowerBound
    else { return nil }
    let inside = open + 1..<range.upperBound - 1
    let remarks: [StaticString] = ["下同", "第一位", "列首位", "列第一", "排第一", "排在第一", "第一责任单位为"]
    return remarks.contains { bytes.first($0, in: inside) != nil } ? trimmed(range.lowerBound..<open) : nil
  }

  private mutating func setDeadline(_ range: Range<Int>) {
    if let old = result.deadline {
      if label == .deadline { result.deadline = old.lowerBound..<range.upperBound }
    } else {
      result.deadline = range
    }
  }

  /// 2024年12月底前, 长期坚持: when, not who.
  private func isDate(_ range: Range<Int>) -> Bool {
    let bytes = scan.bytes
    if bytes[range.lowerBound].isASCIIDigit {
      return !isName(range) && (bytes.first("年", in: range) != nil || bytes.first("月", in: range) != nil)
    }
    let openings: [StaticString] = ["长期", "持续", "全年", "年底", "年内", "立即", "常态化", "每年", "即时"]
    return openings.contains { bytes.has($0, at: range.lowerBound) } && !isName(range)
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    func isEdge(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x0A, 0x20, 0x2A, 0x2D, 0x2E, 0x3A: true
      default: false
      }
    }
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isEdge(scan.bytes[start]) { start += 1 }
    while end > start, isEdge(scan.bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  /// Takes 由, 会同 off the front.
  private func stripBefore(_ range: inout Range<Int>) -> UnitRole? {
    var role: UnitRole?
    // 会同县 is a place.
    while let match = words.verbsBefore.match(in: scan.bytes, at: range.lowerBound, limit: range.upperBound),
      !shape.beginsUnit(scan.bytes, range)
    {
      let rest = match.end..<range.upperBound
      // No name begins with 由 or 会同; 商 and 联合 may open one.
      let isWord = scan.bytes.has("由", endingAt: match.end) || scan.bytes.has("会同", endingAt: match.end)
      guard isNameWithVerb(rest) || isWord && opensWithOffice(rest) else { break }
      if case .role(let told) = match.value { role = told }
      range = match.end..<range.upperBound
    }
    return role
  }

  private func isNameWithVerb(_ range: Range<Int>) -> Bool {
    guard shape.opensName(scan.bytes, range) else { return false }
    return isName(range) || VerbPhrase(scan.bytes, range, words: words).map { isName($0.name) } ?? false
  }

  /// A verb with an object behind it: 市科技局负责制定细则 gives 市科技局. 负责人 and 负责的 are no verbs.
  private func verbInside(_ range: Range<Int>) -> (name: Range<Int>, role: UnitRole)? {
    let bytes = scan.bytes
    var position = range.lowerBound
    while position < range.upperBound {
      let match = words.verbsAfter.match(in: bytes, at: position, limit: range.upperBound)
      if let match, case .role(let role) = match.value, match.end < range.upperBound {
        let noVerb: [StaticString] = ["人", "的", "部", "范围", "同志", "单位"]
        if noVerb.contains(where: { bytes.has($0, at: match.end) }) { return nil }
        if bytes.has("制", at: match.end), bytes.next(match.end) == range.upperBound { return nil }
        let before = range.lowerBound..<position
        let phrase = VerbPhrase(bytes, before, words: words)
        let name = phrase?.name ?? before
        if isName(name), shape.beginsUnit(bytes, name) { return (name, phrase?.role ?? role) }
      }
      position = bytes.next(position)
    }
    return nil
  }

  /// Where a name joined by 和, 及, 以及, 与 ends and the next begins; nil where the word is part of a name (文化和旅游局).
  private func connector(_ position: Int, _ rest: Range<Int>) -> Int? {
    let bytes = scan.bytes
    guard position > rest.lowerBound, Self.joiners.contains(scan.bytes, at: position) else { return nil }
    let before = rest.lowerBound..<position
    // 会同 tells a role of its own and stays with the name behind it.
    if bytes.has("会同", at: position) {
      let name = (position + "会同".utf8.count)..<rest.upperBound
      let joins = splits(before, name) || isOffice(before) && opensWithOffice(name)
      return joins ? position : nil
    }
    let joints: [StaticString] = ["以及", "及其", "和", "及", "与", "并"]
    guard let joint = joints.first(where: { bytes.has($0, at: position) }) else { return nil }
    let after = position + joint.utf8CodeUnitCount
    // 涉及 is one word; 党委和政府 is printed as one.
    if bytes.has("涉", endingAt: position) { return nil }
    if bytes.has("党委", endingAt: position), bytes.has("政府", at: after) || bytes.has("人民政府", at: after) { return nil }
    let name = after..<rest.upperBound
    let joins =
      splits(before, name) || isOffice(before) && opensWithOffice(name) || isBody(before) && opensWithBody(name)
    return joins ? after : nil
  }

  /// A body or a place by its ending, long enough to be one by itself: 省商务厅, 江州海关, 12区; no 市, no 社区, no 口岸.
  private func isBody(_ range: Range<Int>) -> Bool {
    let bytes = scan.bytes
    guard bytes.characters(in: range) >= 3, let kind = shape.suffix(bytes, range) else { return false }
    switch kind {
    case .department: return true
    case .place: return !shape.isInner(bytes, range) || bytes.has("各", at: range.lowerBound)
    case .body: return shape.isNamedBody(bytes, range)
    case .group:
      // 水利部等部门 is no single name.
      return bytes.first("等", in: range) == nil
        && (bytes.has("各", at: range.lowerBound) || shape.beginsUnit(bytes, range))
    case .none: return false
    }
  }

  /// The words up to the next mark are such a body, perhaps with its verb; a 、 goes on with further ones.
  private func opensWithBody(_ range: Range<Int>) -> Bool {
    let bytes = scan.bytes
    // 部门和单位: the second is no name of its own.
    if words.suffixes.match(in: bytes, at: range.lowerBound, limit: range.upperBound)?.value == .group { return false }
    var end = range.lowerBound
    var depth = 0
    while end < range.upperBound {
      switch SeparatorMark(bytes, end) {
      case .opening, .inside: depth += 1
      case .closing, .outside: depth -= 1
      case .enumeration, .clause, .sentence: if depth <= 0 { return isBodyWithVerb(range.lowerBound..<end) }
      case .other: break
      }
      end = bytes.next(end)
    }
    return isBodyWithVerb(range)
  }

  private func isBodyWithVerb(_ range: Range<Int>) -> Bool {
    isBody(range) || VerbPhrase(scan.bytes, range, words: words).map { isBody($0.name) } ?? false
  }

  /// A whole name by its ending alone: 飞标司和运输司, but not 文化 of 文化和旅游局.
  private func isOffice(_ range: Range<Int>) -> Bool {
    scan.bytes.characters(in: range) >= 3 && shape.suffix(scan.bytes, range) == .department
  }

  /// The words up to the next mark are such a name, perhaps with its verb.
  private func opensWithOffice(_ range: Range<Int>) -> Bool {
    var end = range.lowerBound
    while end < range.upperBound, SeparatorMark(scan.bytes, end) == .other { end = scan.bytes.next(end) }
    let name = range.lowerBound..<end
    return isOffice(name) || VerbPhrase(scan.bytes, name, words: words).map { isOffice($0.name) } ?? false
  }

  /// The first characters of what joins two names: asked at every character of a list.
  private static let joiners = CharacterSet("会以及和与并")

  /// Whether white space parts two names: the second begins with a place, or is by itself a department of more than an ending.
  private func partsCells(_ before: Range<Int>, _ after: Range<Int>) -> Bool {
    // 市委 组织部 is one name, a line set in two.
    let isWhole = shape.beginsUnit(scan.bytes, after) || shape.suffix(scan.bytes, before) == .department
    if isWhole, splits(before, after) { return true }
    guard lenient, shape.suffix(scan.bytes, before) == .department else { return false }
    var end = after.lowerBound
    while end < after.upperBound, SeparatorMark(scan.bytes, end) == .other, end == after.lowerBound || !isGap(end) {
      end = scan.bytes.next(end)
    }
    let name = after.lowerBound..<end
    guard shape.suffix(scan.bytes, name) == .department else { return false }
    return words.suffixes.suffix(in: scan.bytes, endingAt: end, from: after.lowerBound)?.start != after.lowerBound
  }

  /// Whether the words before are a whole name and the words after begin another.
  private func splits(_ before: Range<Int>, _ after: Range<Int>) -> Bool {
    shape.opensName(scan.bytes, after)
      && (isName(before) || VerbPhrase(scan.bytes, before, words: words).map { isName($0.name) } ?? false)
  }

  private func isGap(_ position: Int) -> Bool { scan.hasGap(before: position) }
}

extension ScanText {
  /// White space stood before the character in the source.
  func hasGap(before position: Int) -> Bool {
    position > 0 && position < bytes.count && Int(map[position]) > source((position - 1)..<position).upperBound
  }
}
