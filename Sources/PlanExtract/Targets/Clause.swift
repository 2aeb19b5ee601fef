internal import PlanModel

/// A stretch of a sentence between commas, with what stands in it. Words inside quotes, titles and inner brackets are not read.
struct Clause: Sendable {
  enum Frame: Sendable, Equatable {
    case plain
    /// Inside （）.
    case bracket
    /// Inside “” or 《》: a name, a slogan or the words of a rule.
    case quote
  }

  var range: Range<Int>
  var frame: Frame = .plain
  /// In reading order.
  var cues: [Cue] = []
  var years: [YearMark] = []
  /// Indices into the mentions of the piece.
  var figures: [Int] = []
  /// 。 or another end of a sentence stands behind it.
  var closesSentence = false
  /// ； stands behind it.
  var closesPart = false
}

/// Splits pieces into clauses in one pass over the bytes.
struct ClauseScanner: Sendable {
  private let cues: WordTrie<CueRoles>
  /// Those that promise without a figure (全覆盖), and those that make a title announce a report (现状): where none of them and no figure
  /// stands, no clause needs to be read.
  private let qualities: WordTrie<Bool>
  private let reports: WordTrie<Bool>
  private let beginnings: CueBeginnings

  init(lexicon: Lexicon) {
    let words = CueRoles.words(of: lexicon)
    cues = WordTrie(words.map { ($0.word, $0.roles) })
    qualities = WordTrie(words.filter { $0.roles.has(.quality) }.map { ($0.word, true) })
    reports = WordTrie(words.filter { $0.roles.has(.background) }.map { ($0.word, true) })
    beginnings = CueBeginnings(words)
  }

  /// Where the last word starts that may promise something without a figure; nil without one.
  func lastQuality(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    last(.quality, in: bytes, range)
  }

  /// Where the last word of the kind starts, inside another word too.
  private func last(_ kind: CueBeginnings.Kinds, in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var last: Int?
    var position = range.lowerBound
    while position < range.upperBound {
      if beginnings.kinds(bytes, at: position, limit: range.upperBound).contains(kind),
        (kind == .quality ? qualities : reports).trie.longest(in: bytes, at: position, limit: range.upperBound).index
          >= 0
      {
        last = position
      }
      position += bytes[position] & 0xF0 == 0xE0 ? 3 : 1
    }
    return last
  }

  /// The clauses of a range in reading order; brackets and quotes with figures inside follow the clause that holds them.
  ///
  /// - Parameters:
  ///   - mentions: figures in the range, ascending; dates among them are read as words.
  ///   - range: within one block.
  ///   - last: reading stops behind the sentence that holds this position.
  func clauses(
    in bytes: [UInt8], _ range: Range<Int>, mentions: [QuantityMention], upTo last: Int = .max,
    frame: Clause.Frame = .plain
  ) -> [Clause] {
    var result: [Clause] = []
    var inner: [Clause] = []
    var clause = Clause(range: range.lowerBound..<range.lowerBound, frame: frame)
    var next = mentions.firstIndex { $0.numberRange.lowerBound >= range.lowerBound } ?? mentions.count
    // The next mention that is no date.
    var figure = next
    var position = range.lowerBound
    var figureEnd = -1

    func close(at end: Int, past separator: Int, sentence: Bool, part: Bool) {
      clause.range = clause.range.lowerBound..<end
      clause.closesSentence = sentence
      clause.closesPart = part
      if end > clause.range.lowerBound {
        result.append(clause)
      } else if let last = result.indices.last {
        result[last].closesSentence = result[last].closesSentence || sentence
        result[last].closesPart = result[last].closesPart || part
      }
      if let last = result.indices.last, !inner.isEmpty {
        for index in inner.indices { (inner[index].closesSentence, inner[index].closesPart) = (false, false) }
        inner[inner.count - 1].closesSentence = result[last].closesSentence
        inner[inner.count - 1].closesPart = result[last].closesPart
        (result[last].closesSentence, result[last].closesPart) = (false, false)
      }
      result.append(contentsOf: inner)
      inner.removeAll(keepingCapacity: true)
      clause = Clause(range: separator..<separator, frame: frame)
    }

    while position < range.upperBound {
      while next < mentions.count, mentions[next].numberRange.lowerBound < position { next += 1 }
      figure = max(figure, next)
      while figure < mentions.count, mentions[figure].kind == .date { figure += 1 }
      let figureStart = figure < mentions.count ? mentions[figure].numberRange.lowerBound : Int.max
      if figureStart == position {
        clause.figures.append(figure)
        position = max(bytes.next(position), min(mentions[figure].range.upperBound, range.upperBound))
        figureEnd = position
        continue
      }
      if bytes[position] >= 0xE4, bytes[position] <= 0xE9 {
        // An ideograph opens and parts nothing; most begin no word either.
        let limit = min(range.upperBound, figureStart)
        if position + 3 < limit, beginnings.kinds(bytes, at: position, limit: limit).isEmpty {
          position += 3
        } else {
          position = word(in: bytes, at: position, limit: limit, figureEnd: figureEnd, into: &clause)
        }
        continue
      }
      if let enclosed = enclosure(in: bytes, at: position, limit: range.upperBound) {
        if let mark = YearMark.readPlan(
          in: bytes, at: position, clause: clause.range.lowerBound, limit: range.upperBound)
        {
          clause.years.append(mark)
          position = mark.range.upperBound
          continue
        }
        let within = enclosed.inside
        if next < mentions.count, mentions[next].numberRange.lowerBound < within.upperBound {
          let isGoal =
            enclosed.frame == .quote && statesGoal(in: bytes, position, enclosed.end, limit: range.upperBound)
          let deeper: Clause.Frame = frame == .quote ? .quote : isGoal ? .plain : enclosed.frame
          inner.append(contentsOf: clauses(in: bytes, within, mentions: mentions, frame: deeper))
        }
        // （市经济和信息化局负责）新增…: what opens a clause in brackets is no part of its words.
        if enclosed.frame == .bracket, position == clause.range.lowerBound, clause.cues.isEmpty,
          enclosed.end < range.upperBound,
          bytes[enclosed.end] >= 0x80
        {
          clause.range = enclosed.end..<enclosed.end
        }
        position = enclosed.end
        continue
      }
      if let separator = separator(in: bytes, at: position, limit: range.upperBound) {
        close(at: position, past: separator.end, sentence: separator.sentence, part: separator.part)
        position = separator.end
        if separator.sentence, position > last { return result }
        continue
      }
      position = word(
        in: bytes, at: position, limit: min(range.upperBound, figureStart), figureEnd: figureEnd, into: &clause)
    }
    close(at: range.upperBound, past: range.upperBound, sentence: false, part: false)
    return result
  }

  /// Whether a title tells that its text reports what is: 发展现状, “十三五”发展成就 — but 夯实发展基础 is a task.
  func announcesReport(_ bytes: [UInt8], _ title: Range<Int>) -> Bool {
    guard last(.report, in: bytes, title) != nil else { return false }
    return clauses(in: bytes, title, mentions: []).contains { clause in
      clause.cues.contains { cue in
        guard cue.roles.has(.background) else { return false }
        let start = cue.range.lowerBound
        if cue.roles.has(.done) || start == clause.range.lowerBound || bytes.has("”", endingAt: start) { return true }
        return clause.cues.contains { $0.range.upperBound == start && $0.roles.has([.scope, .background]) }
          || clause.years.contains { $0.range.upperBound == start }
      }
    }
  }

  /// Takes a year or a word of the tables, or steps over one character.
  ///
  /// - Parameters:
  ///   - limit: where the next figure starts, which no word may reach into.
  ///   - figureEnd: where the figure before ends.
  private func word(
    in bytes: [UInt8], at position: Int, limit: Int, figureEnd: Int, into clause: inout Clause
  ) -> Int {
    let byte = bytes[position]
    let kinds = beginnings.kinds(bytes, at: position, limit: limit)
    if kinds.contains(.numeral), byte != 0xE9,
      YearMark.digits(in: bytes, at: position, from: clause.range.lowerBound, limit: limit) != nil
    {
      // 2021年5家、2022年6家: a year after a figure and a stop opens the next statement.
      let goesOn = figureEnd == position - 3 && (bytes.has("、", at: figureEnd) || bytes.has("和", at: figureEnd))
      if var mark = YearMark.read(
        in: bytes, at: position, clause: clause.range.lowerBound,
        opens: goesOn || Self.opens(clause, at: position, in: bytes), limit: limit)
      {
        while let last = clause.cues.last, last.range.lowerBound >= mark.range.lowerBound { clause.cues.removeLast() }
        if let last = clause.cues.last, last.range.upperBound > mark.range.lowerBound {
          // 提高到2027年的300公里: 到 belongs to the verb.
          mark.range = last.range.upperBound..<mark.range.upperBound
        }
        clause.years.append(mark)
        return mark.range.upperBound
      }
    }
    if byte.isASCIIDigit, let end = Self.monthEnd(in: bytes, at: position, limit: limit) {
      var start = position
      if let last = clause.cues.last, last.range.upperBound == position,
        (["在", "于", "到", "至"] as [StaticString]).contains(where: { bytes.has($0, endingAt: position) }),
        last.range.count == 3
      {
        start = last.range.lowerBound
        clause.cues.removeLast()
      }
      clause.cues.append(Cue(range: start..<end, roles: [.intro, .span]))
      return end
    }
    if kinds.contains(.numeral),
      let mark = YearMark.readPlan(in: bytes, at: position, clause: clause.range.lowerBound, limit: limit)
    {
      clause.years.append(mark)
      return mark.range.upperBound
    }
    if kinds.contains(.cue), let (roles, end) = cues.match(in: bytes, at: position, limit: limit),
      !Self.endsWord(in: bytes, at: position)
    {
      clause.cues.append(Cue(range: position..<end, roles: roles))
      return end
    }
    if position + 3 == limit, Self.isShortVerb(in: bytes, at: position, clause: clause.range.lowerBound) {
      clause.cues.append(Cue(range: position..<limit, roles: .create))
      return limit
    }
    return min(bytes.next(position), max(limit, position + 1))
  }

  /// 创新发展资金: 新 ends a word and opens none.
  private static func endsWord(in bytes: [UInt8], at position: Int) -> Bool {
    bytes.has("新", at: position)
      && (bytes.has("创", endingAt: position) || bytes.has("更", endingAt: position)
        || bytes.has("革", endingAt: position))
  }

  /// 每县建1个, 新引10家: a verb of one character right before a figure — but 下设3个, 督办5件 and 教育2次 are other words.
  private static func isShortVerb(in bytes: [UInt8], at position: Int, clause: Int) -> Bool {
    for (verb, others) in shortVerbs where bytes.has(verb, at: position) {
      return position == clause || !others.contains { bytes.has($0, endingAt: position) }
    }
    return false
  }

  private static let shortVerbs: [(StaticString, [StaticString])] = [
    ("建", ["住", "城", "基", "党", "团", "组", "已"]), ("设", ["下", "常", "分", "附", "特", "内", "已"]),
    ("办", ["督", "交", "转", "政", "委", "公", "府", "市", "省", "区", "县", "厅", "局", "已"]),
    ("育", ["教", "体", "保", "生", "德", "已"]), ("引", ["指", "吸", "牵", "索", "已"]),
  ]

  /// 6月底前, 10月31日前, 1-6月: a month without its year, where it ends.
  private static func monthEnd(in bytes: [UInt8], at start: Int, limit: Int) -> Int? {
    guard start == 0 || !bytes[start - 1].isASCIIDigit, var end = monthNumber(in: bytes, at: start, limit: limit) else {
      return nil
    }
    if end < limit, bytes[end] == 0x2D, let second = monthNumber(in: bytes, at: end + 1, limit: limit) { end = second }
    guard end + 3 <= limit, bytes.has("月", at: end) else { return nil }
    end += 3
    var day = end
    while day < limit, bytes[day].isASCIIDigit { day += 1 }
    if day > end, bytes.has("日", at: day) { end = day + 3 }
    for word in ["份", "上旬", "中旬", "下旬", "底", "末", "初"] as [StaticString] where bytes.has(word, at: end) {
      end += word.utf8CodeUnitCount
      break
    }
    for word in ["以前", "之前", "前"] as [StaticString] where bytes.has(word, at: end) {
      end += word.utf8CodeUnitCount
      break
    }
    return min(end, limit)
  }

  private static func monthNumber(in bytes: [UInt8], at start: Int, limit: Int) -> Int? {
    var end = start
    var value = 0
    while end < limit, end - start < 3, bytes[end].isASCIIDigit {
      value = value * 10 + Int(bytes[end] - 0x30)
      end += 1
    }
    return (1...12).contains(value) ? end : nil
  }

  /// 实现“企业达到50家，产值达到3亿元”的目标: the words between the marks are the promise itself.
  private func statesGoal(in bytes: [UInt8], _ open: Int, _ end: Int, limit: Int) -> Bool {
    guard bytes.has("实现", endingAt: open) || bytes.has("完成", endingAt: open), bytes.has("的", at: end) else {
      return false
    }
    return bytes.first("目标", in: end..<min(limit, end + 36)) != nil
  }

  /// Whether only words such as 力争 and other years stand before the position in the clause.
  private static func opens(_ clause: Clause, at position: Int, in bytes: [UInt8]) -> Bool {
    var cursor = position
    var cue = clause.cues.count - 1
    var year = clause.years.count - 1
    while cursor > clause.range.lowerBound {
      if cue >= 0, clause.cues[cue].range.upperBound == cursor,
        clause.cues[cue].roles.has([.aspire, .adverb, .intro, .link, .part, .firm])
      {
        cursor = clause.cues[cue].range.lowerBound
        cue -= 1
      } else if year >= 0, clause.years[year].range.upperBound == cursor {
        cursor = clause.years[year].range.lowerBound
        year -= 1
      } else if year >= 0, clause.years[year].range.upperBound == cursor - 3, bytes.has("、", endingAt: cursor) {
        cursor -= 3
      } else {
        return false
      }
    }
    return true
  }

  private func separator(in bytes: [UInt8], at position: Int, limit: Int) -> (end: Int, sentence: Bool, part: Bool)? {
    switch bytes[position] {
    case 0x2C, 0x3A:  // , :
      let between =
        position > 0 && bytes[position - 1].isASCIIDigit && position + 1 < limit && bytes[position + 1].isASCIIDigit
      return between ? nil : (position + 1, false, false)
    case 0x3B: return (position + 1, false, true)
    case 0x21, 0x3F, 0x0A: return (position + 1, true, true)
    case 0xE3: return bytes.has("。", at: position) ? (position + 3, true, true) : nil
    default: return nil
    }
  }

  /// A bracket or quote that opens at the position and closes in the same range.
  private func enclosure(in bytes: [UInt8], at position: Int, limit: Int) -> (
    inside: Range<Int>, end: Int, frame: Clause.Frame
  )? {
    let open: Int
    let pair: (open: StaticString, close: StaticString, frame: Clause.Frame)
    switch bytes[position] {
    case 0x28: pair = ("(", ")", .bracket)
    case 0x5B: pair = ("[", "]", .bracket)
    case 0xE2 where bytes.has("“", at: position): pair = ("“", "”", .quote)
    case 0xE2 where bytes.has("‘", at: position): pair = ("‘", "’", .quote)
    case 0xE3 where bytes.has("《", at: position): pair = ("《", "》", .quote)
    case 0xE3 where bytes.has("〈", at: position): pair = ("〈", "〉", .quote)
    case 0xE3 where bytes.has("「", at: position): pair = ("「", "」", .quote)
    case 0xE3 where bytes.has("〔", at: position): pair = ("〔", "〕", .quote)
    case 0xE3 where bytes.has("【", at: position): pair = ("【", "】", .quote)
    default: return nil
    }
    open = pair.open.utf8CodeUnitCount
    let far = min(limit, position + 1200)
    var depth = 0
    var cursor = position
    while cursor < far {
      if bytes.has(pair.close, at: cursor) {
        depth -= 1
        if depth == 0 { return (position + open..<cursor, cursor + pair.close.utf8CodeUnitCount, pair.frame) }
      } else if bytes.has(pair.open, at: cursor) {
        depth += 1
      }
      cursor = bytes.next(cursor)
    }
    return nil
  }
}
