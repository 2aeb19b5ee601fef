internal import PlanModel

/// How a figure stands in its clause: what it counts, which verb leads it, what follows it.
struct Statement: Sendable {
  /// Index into the mentions of the piece.
  var mention: Int
  /// From the statement's own start, after the one before it in the clause, to its end.
  var range: Range<Int>
  /// Where the figure itself ends.
  let figureEnd: Int
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
  /// Where the noun phrase ends if the verb before the figure belongs to it: 综合治理500公里.
  var nounEnd: Int?
  /// 的 follows the figure.
  var followedByDe = false
  /// What is done with the counted ones ends the statement: 首批100个社区全面建成.
  var completes = false
  /// The figure stands in a list of bare figures and shares subject and verb with the first of them: 分别达到5、6和7家.
  var listHead: Int?
  /// The figure before belongs to the noun phrase: 年产值超10亿元企业5家.
  var modifier: Int?
  /// The figure stands inside what the figure before counts: 10个百亿级集群.
  var inner = false
  /// The figure right before tells the size of those that are counted: 100亿元以上企业1家、50亿元以上5家.
  var isSized = false
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
    for index in clause.figures {
      let mention = mentions[index]
      guard let last = result.indices.last else {
        result.append(open(clause, in: bytes, mention: mention, index: index, from: clause.range.lowerBound))
        continue
      }
      let before = mentions[result[last].mention]
      var cut = boundary(clause, in: bytes, after: before.range.upperBound, before: mention)
      // 30户以上自然村通路率、建制村通车率分别达到98%和100%: the first figure is part of a member's name.
      if cut.apart, !result[last].hasVerb, result[last].listHead == nil, before.comparator != .eq,
        clause.cues.contains(where: {
          $0.roles.has(.respective) && $0.range.lowerBound >= cut.start
            && $0.range.upperBound <= mention.numberRange.lowerBound
        })
      {
        cut = (before.range.upperBound, before.range.upperBound, false, false)
      }
      // 3年共遴选500名: a time stands beside the statement, not in it.
      if before.kind == .duration && !names(before, before: mention, clause, bytes) || before.kind == .name {
        cut.apart = true
        let end = before.range.upperBound
        if !bytes.has("、", at: end) { (cut.end, cut.start) = (end, end) }
      }
      closeLast(&result, at: cut.end, clause, in: bytes)
      var statement = open(clause, in: bytes, mention: mention, index: index, from: cut.start)
      if !cut.apart {
        if !statement.before.isEmpty { result[last].close(at: statement.headStart, clause, in: bytes) }
        statement.absorb(result[last], at: last)
        statement.isSized =
          statement.before.isEmpty && mention.range.lowerBound == before.range.upperBound && before.kind == .quantity
          && before.comparator != .eq && before.unit != mention.unit && !mention.unit.isEmpty
      } else if cut.bare, !bytes.has("达", at: mention.range.lowerBound) || result[last].head.has(.respective),
        result[last].after.isEmpty,
        (mention.kind == .duration) == (before.kind == .duration)
          || before.unit == "个" && isRespective(result[result[last].listHead ?? last]),
        statement.head.isDisjoint(with: [.create, .new]),
        // 集群2个、超5亿元的企业3个: what describes the next object stands in no list with the one before.
        !(mention.range.lowerBound < mention.numberRange.lowerBound && bytes.has("的", at: mention.range.upperBound))
      {
        let head = result[last].listHead ?? last
        statement.listHead = head
        result[head].listCount += 1
      }
      result.append(statement)
    }
    closeLast(&result, at: clause.range.upperBound, clause, in: bytes)
    settleSeries(&result, in: bytes, mentions: mentions)
    return result
  }

  private static func isRespective(_ statement: Statement) -> Bool {
    statement.head.union(statement.lead).has(.respective)
  }

  /// 九年义务教育巩固率, 学前三年毛入园率, 出口30分钟覆盖率: the time belongs to the name of what is measured.
  private static func names(
    _ time: QuantityMention, before mention: QuantityMention, _ clause: Clause, _ bytes: [UInt8]
  ) -> Bool {
    let end = time.range.upperBound
    // 建成15分钟生活圈50个
    if bytes.has("分钟", endingAt: end) || bytes.has("小时", endingAt: end),
      bytes.has("圈", endingAt: mention.numberRange.lowerBound)
    {
      return true
    }
    let rate =
      clause.cues.first { $0.range.lowerBound > end && $0.roles.has([.attain, .increase, .decrease]) }?
      .range.lowerBound ?? mention.range.lowerBound
    guard end < rate, bytes.has("率", endingAt: rate) || bytes.has("比例", endingAt: rate) else { return false }
    // 1个工作日内办结率
    if bytes.has("工作日内", endingAt: end) || bytes.has("工作日", endingAt: end) && bytes.has("内", at: end) { return true }
    guard !clause.cues.contains(where: { $0.range.lowerBound == end && !$0.roles.has(.noun) }) else { return false }
    if bytes.has("分钟", endingAt: end) || bytes.has("小时", endingAt: end) { return true }
    return bytes.has("义务教育", at: end) || bytes.has("免费教育", at: end)
      || (["学前", "高中", "职业教育"] as [StaticString]).contains { bytes.has($0, endingAt: time.range.lowerBound) }
      || (["学前", "高中"] as [StaticString]).contains { bytes.has($0, endingAt: time.numberRange.lowerBound) }
  }

  /// Ends the last statement, and settles which of two figures without a stop between them the other belongs to.
  private static func closeLast(_ result: inout [Statement], at end: Int, _ clause: Clause, in bytes: [UInt8]) {
    guard let last = result.indices.last else { return }
    result[last].close(at: end, clause, in: bytes)
    guard let other = result[last].modifier else { return }
    let leads =
      result[other].before.isEmpty || result[other].verbDirect || bytes.has("等", endingAt: result[other].headStart)
      || bytes.has("有", endingAt: result[other].headStart)
      // 每个产业培育3家百亿级企业
      || clause.cues.contains {
        $0.range.upperBound == result[other].before.upperBound && $0.roles.has(.create)
          && !$0.roles.has([.noun, .attain])
      }
    if !result[last].after.isEmpty, leads, result[other].modifier == nil {
      // 打造10个年产值超100亿元的集群: the first figure counts what the second tells of.
      result[last].modifier = nil
      result[last].inner = true
      result[other].after = result[other].figureEnd..<result[last].after.upperBound
      result[other].range = result[other].range.lowerBound..<result[last].range.upperBound
    } else if result[last].before.isEmpty, !result[last].isSized {
      result[last].modifier = nil
    }
  }

  /// 5家产值过百亿元、2家产值过千亿元的企业: the object of the first count stands behind the last.
  private static func settleSeries(_ result: inout [Statement], in bytes: [UInt8], mentions: [QuantityMention]) {
    guard result.count > 3 else { return }
    for count in result.indices.dropLast(3).reversed() {
      let told = count + 1
      let adjoins = mentions[result[told].mention].range.lowerBound == result[count].figureEnd
      guard result[told].modifier == count || adjoins, result[told].after.isEmpty,
        bytes.has("、", at: result[told].figureEnd),
        result[count].before.isEmpty || result[count].verbDirect, result[told + 2].inner,
        mentions[result[count].mention].unit == mentions[result[told + 1].mention].unit
      else { continue }
      result[told].modifier = nil
      result[told].inner = true
      result[told].listCount = 1
      result[told + 1].listHead = nil
      result[told].after = result[told + 2].after
      result[count].after = result[told + 2].after
      result[count].range = result[count].range.lowerBound..<result[told].range.upperBound
    }
  }

  /// Takes the figure before into the noun phrase.
  private mutating func absorb(_ other: Statement, at index: Int) {
    modifier = index
    guard !before.isEmpty else { return }
    lead.formUnion(other.lead)
    range = other.range.lowerBound..<range.upperBound
    before = other.before.lowerBound..<before.upperBound
  }

  private static let leading: CueRoles = [
    .create, .act, .attain, .cumulative, .new, .increase, .decrease, .aspire, .yearly, .adverb, .intro, .firm, .part,
    .span,
    .respective, .link, .done, .rule, .cap, .rank, .scope,
  ]
  private static let direct: CueRoles = [
    .attain, .cumulative, .new, .increase, .decrease, .rank, .shorten, .aspire, .yearly, .adverb, .respective, .firm,
    .span, .cap, .rule, .done, .known, .source, .compare, .past, .forecast,
  ]

  private static func open(
    _ clause: Clause, in bytes: [UInt8], mention: QuantityMention, index: Int, from start: Int
  ) -> Statement {
    let number = mention.numberRange.lowerBound
    var statement = Statement(
      mention: index, range: start..<mention.range.upperBound, figureEnd: mention.range.upperBound,
      before: start..<start,
      after: mention.range.upperBound..<mention.range.upperBound, headStart: number)
    var cursor = start
    var cue = clause.cues.firstIndex { $0.range.lowerBound >= start } ?? clause.cues.count
    var year = clause.years.firstIndex { $0.range.lowerBound >= start } ?? clause.years.count
    while cursor < number {
      if let end = eachPlace(bytes, at: cursor, limit: number),
        clause.cues.contains(where: { $0.range.lowerBound == end && $0.roles.has(leading) })
          || bytes.has("至少建", at: end) && end + 9 == number
      {
        cursor = end
      } else if year < clause.years.count, clause.years[year].range.lowerBound == cursor {
        cursor = clause.years[year].range.upperBound
        year += 1
      } else if cue < clause.cues.count, clause.cues[cue].range.lowerBound == cursor,
        clause.cues[cue].roles.has(leading), !clause.cues[cue].roles.has(.noun),
        // 新增上市企业5家: what they are is no second verb.
        !(statement.lead.has(.new) && clause.cues[cue].roles.has(.tail)),
        clause.cues[cue].roles != .scope || clause.cues[cue].range.upperBound == number
          || clause.cues[cue].range.upperBound == mention.range.lowerBound && mention.kind == .ordinal
          || mention.kind == .rank,
        clause.cues[cue].roles != .adverb || leadsOn(clause, cue, to: number)
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
    var lead = cursor
    statement.readHead(clause, in: bytes, mention: mention, floor: lead)
    // 发展一批茶园、20家茶厂: the verb governs both members.
    if lead < number, statement.lead.has(.create), bytes.has("、", endingAt: number),
      !clause.cues.contains(where: { $0.range.lowerBound == lead && $0.roles.has(.place) })
    {
      lead = number
    }
    statement.before = lead..<max(lead, statement.headStart)
    if lead >= number {
      // The verb of 建成50个 both opens the statement and stands before the figure.
      statement.head = statement.lead
      statement.headStart = start
      let own = max(start, min(number, mention.range.lowerBound))
      statement.before = own..<own
    }
    return statement
  }

  /// 每县（市、区）每年建成5公里: where the words end that tell which places are to do it.
  private static func eachPlace(_ bytes: [UInt8], at start: Int, limit: Int) -> Int? {
    guard bytes.has("每", at: start) || bytes.has("各", at: start) else { return nil }
    var end = start + 3
    if bytes.has("个", at: end) { end += 3 }
    for word in ["设区市", "县区", "乡镇", "街道", "社区", "园区", "行政村", "市", "县", "区", "镇", "村"] as [StaticString]
    where bytes.has(word, at: end) {
      end += word.utf8CodeUnitCount
      if end < limit, bytes[end] == 0x28, let close = bytes.first(")", in: end..<limit), close - end <= 30 {
        end = close + 1
      }
      return end < limit ? end : nil
    }
    return nil
  }

  /// An adverb colours the verb that follows; before a noun it belongs to the noun (重点领域, 有效发明专利).
  private static func leadsOn(_ clause: Clause, _ cue: Int, to number: Int) -> Bool {
    let end = clause.cues[cue].range.upperBound
    if end == number { return true }
    guard cue + 1 < clause.cues.count, clause.cues[cue + 1].range.lowerBound == end else {
      return clause.years.contains { $0.range.lowerBound == end }
    }
    let next = clause.cues[cue + 1].roles
    return !next.has(.noun) && (next != .adverb || leadsOn(clause, cue + 1, to: number))
  }

  /// Goes back from the figure over 累计达到 and the like.
  private mutating func readHead(_ clause: Clause, in bytes: [UInt8], mention: QuantityMention, floor: Int) {
    var cursor = mention.numberRange.lowerBound
    var attained = false
    var cue = clause.cues.lastIndex { $0.range.upperBound <= cursor } ?? -1
    var year = clause.years.lastIndex { $0.range.upperBound <= cursor } ?? -1
    while cursor > floor {
      while cue >= 0, clause.cues[cue].range.upperBound > cursor { cue -= 1 }
      while year >= 0, clause.years[year].range.upperBound > cursor { year -= 1 }
      if let each = Self.each(in: bytes, endingAt: cursor),
        clause.cues.contains(where: { $0.range.upperBound == each && $0.roles.has(Self.direct) }), each > floor
      {
        cursor = each
      } else if cue >= 0, clause.cues[cue].range.upperBound == cursor, clause.cues[cue].range.lowerBound >= floor {
        let roles = clause.cues[cue].roles
        if roles.has(.noun) || roles == .compare && (attained || head.has(.source)) && clause.cues[cue].range.count == 3
        {
          break
        }
        if roles.has([.create, .act]), !roles.has(.attain) {
          if attained { break }
          if !verbDirect, !roles.has(.fund) { nounEnd = cursor }
          verbDirect = true
        } else if !roles.has(Self.direct) {
          break
        }
        if roles.has([.attain, .increase, .decrease]) { attained = true }
        head.formUnion(roles)
        cursor = clause.cues[cue].range.lowerBound
        cue -= 1
      } else if year >= 0, clause.years[year].range.upperBound == cursor,
        clause.years[year].role == .due || clause.years[year].role == .base,
        clause.years[year].range.lowerBound >= floor
      {
        cursor = clause.years[year].range.lowerBound
        year -= 1
      } else if cursor > mention.range.lowerBound, mention.range.lowerBound >= floor {
        cursor = mention.range.lowerBound
        if mention.kind == .ordinal { continue }
        attained = true
        head.formUnion(.attain)
      } else {
        break
      }
    }
    headStart = cursor
  }

  /// 达到每生每年500元: where the words start that tell whom or what each sum is for.
  private static func each(in bytes: [UInt8], endingAt end: Int) -> Int? {
    guard bytes.has("每年", endingAt: end) || bytes.has("每月", endingAt: end) || bytes.has("每天", endingAt: end) else {
      for word in perOne where bytes.has(word, endingAt: end) { return end - word.utf8CodeUnitCount }
      return nil
    }
    for word in perOne where bytes.has(word, endingAt: end - 6) { return end - 6 - word.utf8CodeUnitCount }
    return nil
  }

  private static let perOne: [StaticString] = ["每生", "每人", "每户", "每亩", "每床", "每村", "每校", "每班", "每公里", "每平方米"]

  /// Sets what follows the figure, up to the statement's end.
  private mutating func close(at end: Int, _ clause: Clause, in bytes: [UInt8]) {
    var start = figureEnd
    followedByDe = bytes.has("的", endingAt: start)
    if bytes.has("的", at: start), start < clause.range.upperBound {
      followedByDe = true
      start = min(start + 3, max(end, start))
    }
    var stop = max(start, end)
    for cue in clause.cues.reversed() where cue.range.upperBound <= stop {
      guard cue.range.upperBound == stop, cue.roles.has(.tail), cue.range.lowerBound >= start else { break }
      stop = cue.range.lowerBound
    }
    // 年均增长7%以上、力争…: what stands behind the stop is another matter.
    if start < stop, bytes.has("、", at: start) { start = stop }
    // 充电桩60万个（其中…）: what brackets tell is no object.
    if start < stop, bytes[start] == 0x28, bytes.last(")", in: start..<stop) == stop - 1,
      bytes.first(")", in: start..<stop) == stop - 1
    {
      start = stop
    }
    after = start..<max(start, stop)
    let trimmed = stop < end
    completes = trimmed && clause.cues.contains { $0.range.lowerBound == stop && $0.roles.has(.create) }
    // 90%以上的乡镇开展服务: there what they do is part of what is measured.
    let isShare = bytes.first("%", in: min(headStart, figureEnd)..<figureEnd) != nil
    if !isShare,
      let cue = clause.cues.first(where: {
        $0.range.lowerBound >= start + 6 && $0.range.upperBound <= stop
          && ($0.roles.has(.pursue) || trimmed && $0.roles.has(.place)
            || $0.roles.has(.attain) && $0.range.count == 3 && bytes.has("到", at: $0.range.lowerBound))
      })
    {
      after = start..<cue.range.lowerBound
    }
    // 建设1个场所并配齐设施: a second verb begins behind 并; 合并 and 兼并 are verbs themselves.
    if let cue = clause.cues.first(where: {
      $0.range.lowerBound >= start + 6 && $0.range.upperBound + 6 <= after.upperBound && $0.range.count == 3
        && bytes.has("并", at: $0.range.lowerBound)
    }), !bytes.has("合", endingAt: cue.range.lowerBound), !bytes.has("兼", endingAt: cue.range.lowerBound) {
      after = start..<cue.range.lowerBound
    }
    range = range.lowerBound..<max(figureEnd, end)
    // 公路每年新建50公里: 每年 before it shows the verb to be one.
    if verbDirect, after.isEmpty, let nounEnd, nounEnd > before.lowerBound,
      !head.has([.yearly, .aspire, .firm, .new])
        || clause.cues.contains(where: { $0.range == before && $0.roles.has(.scope) })
    {
      // 综合治理500公里: nothing behind is the object, so the verb is a noun.
      before = before.lowerBound..<nounEnd
      headStart = nounEnd
      head = []
      lead.formUnion(.create)
      verbDirect = false
    }
  }

  /// Where the statement before a figure ends and the figure's own starts.
  ///
  /// - Returns: `bare` when nothing but 、 and 和 stands between the figures, `apart` when one of them does.
  private static func boundary(
    _ clause: Clause, in bytes: [UInt8], after end: Int, before mention: QuantityMention
  ) -> (end: Int, start: Int, bare: Bool, apart: Bool) {
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
      } else if depth <= 0, position == end, bytes.has("并", at: position),
        clause.cues.contains(where: { $0.range.lowerBound == position + 3 && $0.roles.has([.rank, .attain]) }),
        bytes.first("的", in: position..<number) == nil
      {
        // 品牌价值超过45亿元并进入前10位: a second promise of the same thing.
        stops.append(position..<position + 3)
      } else if depth <= 0, position == end, bytes.has("且", at: position) {
        // 达到50%以上且计提数不低于8%
        stops.append(position..<position + 3)
      }
      position = bytes.next(position)
    }
    guard let first = stops.first else { return (end, end, head == end, false) }
    if first.lowerBound == end {
      let bare =
        first.upperBound >= head || stops.contains { $0.upperBound >= head && $0.lowerBound == first.upperBound }
      return (end, first.upperBound, bare, true)
    }
    // 建成A基地、新增B基地5个: the last stop that a verb or the figure itself follows opens the new statement.
    for stop in stops.reversed() {
      if stop.upperBound >= head { return (stop.lowerBound, stop.upperBound, false, true) }
      let follows = clause.cues.contains {
        $0.range.lowerBound == stop.upperBound && $0.roles.has([.create, .new, .aspire, .attain, .cumulative, .yearly])
      }
      if follows { return (stop.lowerBound, stop.upperBound, false, true) }
    }
    return (first.lowerBound, first.upperBound, false, true)
  }
}
