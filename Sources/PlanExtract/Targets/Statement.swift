internal import PlanModel

/// How a figure stands in its clause: what it counts, which verb leads it, what follows it.
struct Statement: Sendable {
  /// Index into the mentions of the piece.
  var mention: Int
  /// From the statement's own start, after the one before it in the clause, to its end.
  var range: Range<Int>
  /// The noun phrase before the figure, without leading verbs and adverbs; empty where none stands there.
  var before: Range<Int>
  /// The noun phrase behind the figure; empty where none stands there.
  var after: Range<Int>
  /// Roles of the words that open the statement.
  var lead: CueRoles = []
  /// Roles of the words directly before the figure.
  var head: CueRoles = []
  /// Where the words directly before the figure start.
  var headStart: Int
  /// A verb stands directly before the figure: 高校院所发布50项.
  var verbDirect = false
  /// 的 follows the figure.
  var followedByDe = false
  /// The figure stands in a list of bare figures and shares subject and verb with the first of them: 分别达到5、6和7家.
  var listHead: Int?
  /// Number of bare figures in the list that this one opens.
  var listCount = 1

  var hasVerb: Bool {
    (lead.union(head)).has([.create, .attain, .increase, .decrease, .new, .rank])
  }
}

extension Statement {
  /// The statements of a clause, one for each figure, in reading order.
  static func read(_ clause: Clause, in bytes: [UInt8], mentions: [QuantityMention]) -> [Statement] {
    var result: [Statement] = []
    result.reserveCapacity(clause.figures.count)
    for (place, index) in clause.figures.enumerated() {
      let mention = mentions[index]
      var start = clause.range.lowerBound
      var list: Int?
      if let last = result.indices.last {
        let gap = mentions[result[last].mention].range.upperBound
        let cut = boundary(clause, in: bytes, after: gap, before: mention)
        result[last].close(at: cut.end, clause, in: bytes)
        start = cut.start
        if cut.bare, result[last].after.isEmpty { list = result[last].listHead ?? last }
      }
      var statement = open(clause, in: bytes, mention: mention, index: index, from: start)
      if let list, statement.head.isDisjoint(with: [.create, .new]) {
        statement.listHead = list
        result[list].listCount += 1
      }
      result.append(statement)
      if place == clause.figures.count - 1 { result[place].close(at: clause.range.upperBound, clause, in: bytes) }
    }
    return result
  }

  private static let leading: CueRoles = [
    .create, .act, .attain, .cumulative, .new, .increase, .decrease, .aspire, .yearly, .adverb, .firm, .part, .span,
    .respective, .link, .done, .rule, .cap, .rank, .scope,
  ]
  private static let direct: CueRoles = [
    .attain, .cumulative, .new, .increase, .decrease, .rank, .shorten, .aspire, .yearly, .adverb, .respective, .firm,
    .span, .cap, .rule, .done, .known,
  ]

  private static func open(
    _ clause: Clause, in bytes: [UInt8], mention: QuantityMention, index: Int, from start: Int
  ) -> Statement {
    let number = mention.numberRange.lowerBound
    var statement = Statement(
      mention: index, range: start..<mention.range.upperBound, before: start..<start,
      after: mention.range.upperBound..<mention.range.upperBound, headStart: number)
    var cursor = start
    var cue = clause.cues.firstIndex { $0.range.lowerBound >= start } ?? clause.cues.count
    var year = clause.years.firstIndex { $0.range.lowerBound >= start } ?? clause.years.count
    while cursor < number {
      if year < clause.years.count, clause.years[year].range.lowerBound == cursor {
        cursor = clause.years[year].range.upperBound
        year += 1
      } else if cue < clause.cues.count, clause.cues[cue].range.lowerBound == cursor,
        clause.cues[cue].roles.has(leading), !clause.cues[cue].roles.has(.noun),
        clause.cues[cue].roles != .scope || clause.cues[cue].range.upperBound == number
      {
        statement.lead.formUnion(clause.cues[cue].roles)
        cursor = clause.cues[cue].range.upperBound
        cue += 1
      } else if bytes.has("、", at: cursor) {
        cursor += 3
      } else if cursor == mention.range.lowerBound {
        cursor = number
      } else {
        break
      }
      while cue < clause.cues.count, clause.cues[cue].range.lowerBound < cursor { cue += 1 }
      while year < clause.years.count, clause.years[year].range.lowerBound < cursor { year += 1 }
    }
    let lead = cursor
    statement.readHead(clause, mention: mention, floor: lead)
    statement.before = lead..<max(lead, statement.headStart)
    if lead >= number {
      // The verb of 建成50个 both opens the statement and stands before the figure.
      statement.head = statement.lead
      statement.headStart = start
      statement.before = start..<start
    }
    return statement
  }

  /// Goes back from the figure over 累计达到 and the like.
  private mutating func readHead(_ clause: Clause, mention: QuantityMention, floor: Int) {
    var cursor = mention.numberRange.lowerBound
    var attained = false
    var cue = clause.cues.lastIndex { $0.range.upperBound <= cursor } ?? -1
    var year = clause.years.lastIndex { $0.range.upperBound <= cursor } ?? -1
    while cursor > floor {
      while cue >= 0, clause.cues[cue].range.upperBound > cursor { cue -= 1 }
      while year >= 0, clause.years[year].range.upperBound > cursor { year -= 1 }
      if cue >= 0, clause.cues[cue].range.upperBound == cursor, clause.cues[cue].range.lowerBound >= floor {
        let roles = clause.cues[cue].roles
        if roles.has(.noun) { break }
        if roles.has([.create, .act]), !roles.has(.attain) {
          if attained { break }
          verbDirect = true
        } else if !roles.has(Self.direct) {
          break
        }
        if roles.has([.attain, .increase, .decrease]) { attained = true }
        head.formUnion(roles)
        cursor = clause.cues[cue].range.lowerBound
        cue -= 1
      } else if year >= 0, clause.years[year].range.upperBound == cursor, clause.years[year].role == .due,
        clause.years[year].range.lowerBound >= floor
      {
        cursor = clause.years[year].range.lowerBound
        year -= 1
      } else if cursor > mention.range.lowerBound, mention.range.lowerBound >= floor {
        cursor = mention.range.lowerBound
        attained = true
        head.formUnion(.attain)
      } else {
        break
      }
    }
    headStart = cursor
  }

  /// Sets what follows the figure, up to the statement's end.
  private mutating func close(at end: Int, _ clause: Clause, in bytes: [UInt8]) {
    var start = range.upperBound
    if bytes.has("的", at: start), start < end {
      followedByDe = true
      start += 3
    }
    var stop = max(start, end)
    for cue in clause.cues.reversed() where cue.range.upperBound <= stop {
      guard cue.range.upperBound == stop, cue.roles.has(.tail), cue.range.lowerBound >= start else { break }
      stop = cue.range.lowerBound
    }
    after = start..<stop
    range = range.lowerBound..<max(range.upperBound, end)
  }

  /// Where the statement before a figure ends and the figure's own starts.
  ///
  /// - Returns: `bare` when nothing but 、 and 和 stands between the figures.
  private static func boundary(
    _ clause: Clause, in bytes: [UInt8], after end: Int, before mention: QuantityMention
  ) -> (end: Int, start: Int, bare: Bool) {
    let number = mention.numberRange.lowerBound
    let head = min(number, max(end, mention.range.lowerBound))
    var stops: [Range<Int>] = []
    var position = end
    var depth = 0
    var cue = clause.cues.firstIndex { $0.range.lowerBound >= end } ?? clause.cues.count
    while position < number {
      while cue < clause.cues.count, clause.cues[cue].range.lowerBound < position { cue += 1 }
      if bytes[position] == 0x28 { depth += 1 }
      if bytes[position] == 0x29 { depth -= 1 }
      if depth <= 0, bytes.has("、", at: position) {
        stops.append(position..<position + 3)
      } else if depth <= 0, cue < clause.cues.count, clause.cues[cue].range.lowerBound == position,
        clause.cues[cue].roles.has([.link, .part])
      {
        let roles = clause.cues[cue].roles
        stops.append(position..<(roles.has(.part) ? position : clause.cues[cue].range.upperBound))
      }
      position = bytes.next(position)
    }
    guard let first = stops.first else { return (end, end, head == end) }
    if first.lowerBound == end {
      let bare = first.upperBound >= head || stops.contains { $0.upperBound >= head && $0.lowerBound == first.upperBound }
      return (end, first.upperBound, bare)
    }
    // 建成A基地、新增B基地5个: the last stop that a verb or the figure itself follows opens the new statement.
    for stop in stops.reversed() {
      if stop.upperBound >= head { return (stop.lowerBound, stop.upperBound, false) }
      let follows = clause.cues.contains {
        $0.range.lowerBound == stop.upperBound && $0.roles.has([.create, .new, .aspire, .attain, .cumulative, .yearly])
      }
      if follows { return (stop.lowerBound, stop.upperBound, false) }
    }
    return (first.lowerBound, first.upperBound, false)
  }
}
