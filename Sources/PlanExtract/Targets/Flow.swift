internal import PlanModel

/// What earlier clauses tell of the ones that follow.
struct Flow: Sendable {
  /// The year by which things are due; within one paragraph, or from a lead paragraph to its bullets.
  var due: [YearMark] = []
  /// Those of them that hold beyond their sentence.
  private var carried: [YearMark] = []
  /// What was due before 其中2025年50公里: the years of a part hold no further than the part.
  private var beforePart: [YearMark]?
  /// A leading 力争 governs the rest of the sentence.
  var aspires = false
  /// A leading 力争 with a year governs over ； too.
  var aspiresFar = false
  /// A clause of the sentence has been read.
  private var opened = false
  /// The sentence reports what has been.
  var reports = false
  /// 预计 stands in the sentence: what is expected, in the background part no promise.
  var forecasts = false
  /// A year to come stands in the sentence, which makes 已 and 建有 no report.
  private var looksAhead = false
  /// An earlier sentence of the paragraph reports, and none since has looked ahead.
  var reported = false
  /// The measure of the last verb, for statements without one: 新增A5家、B10家.
  var measure: Measure = .level
  /// The last figure of the sentence was promised.
  var promised = false
  /// It was promised for each year.
  var yearly = false
  /// 每年 opened the sentence: it governs its list.
  var eachYear = false
  /// The figure itself.
  var promisedFigure: QuantityMention?
  /// Its measure word, where the figure was a count.
  var promisedUnit: String?
  /// 5年内 opens the sentence: what follows is to be done in that time.
  var within = false
  /// The last indicator of the sentence, for 达到5亿元，增长8%.
  var subject: Range<Int>?
  /// The object of the last clause without a figure.
  var topic: Range<Int>?
  /// The indicators of the sentence's promises so far, in their order.
  var subjects: [Range<Int>] = []
  /// What it was measured in, without 万 and 亿.
  var subjectUnit: String?
  /// A clause with nothing but a year, directly before.
  var yearClause: Range<Int>?

  /// Forgets what does not reach beyond a sentence.
  mutating func endSentence() {
    aspires = false
    aspiresFar = false
    opened = false
    beforePart = nil
    due = carried
    if reports { reported = true }
    reports = false
    forecasts = false
    looksAhead = false
    measure = .level
    promised = false
    yearly = false
    eachYear = false
    promisedFigure = nil
    promisedUnit = nil
    within = false
    subject = nil
    topic = nil
    subjects.removeAll(keepingCapacity: true)
    subjectUnit = nil
    yearClause = nil
  }

  mutating func endPart() {
    if !aspiresFar { aspires = false }
    if let beforePart { due = beforePart }
    beforePart = nil
    measure = .level
  }

  /// Takes in the words of a clause that hold for it and the rest of its sentence.
  mutating func enter(_ clause: Clause, in bytes: [UInt8], since: Int?) {
    var reporting: Bool?
    let lead = Self.leadEnd(of: clause)
    for cue in clause.cues {
      if cue.roles.has(.aspire), cue.range.lowerBound <= lead.words {
        // 失业率…，努力实现充分就业，…: without a figure, in the middle of a sentence, it governs its own words only.
        if clause.figures.isEmpty, opened, clause.years.isEmpty, clause.range.upperBound > lead.words + 6,
          !clause.cues.contains(where: { $0.roles.has(.quality) })
        {
          continue
        }
        aspires = aspires || !cue.roles.has(.create) || bytes.has("争取", at: cue.range.lowerBound)
        if lead.year, !opened { aspiresFar = aspires }
      }
      if cue.roles.has(.past), Self.comparing.contains(where: { bytes.has($0, endingAt: cue.range.lowerBound) }) {
        continue
      }
      if cue.roles.has(.done), Self.saysEach(before: cue, clause, bytes) || aspires && cue.roles.has(.create) {
        continue
      }
      // 将目前的1.5%降低至1%: what is there is named, not told.
      if cue.roles.has(.past),
        bytes.has("的", at: cue.range.upperBound) || bytes.has("的", endingAt: cue.range.upperBound)
      {
        continue
      }
      // 在已开通的26项基础上，再上线14项
      if cue.roles.has(.done), bytes.has("基础上", endingAt: clause.range.upperBound) { continue }
      if cue.roles.has([.past, .done])
        || !looksAhead && cue.roles.has([.create, .attain]) && bytes.has("了", at: cue.range.upperBound)
      {
        if !looksAhead || !cue.roles.has(.done) { reporting = true }
      } else if cue.roles.has([.aspire, .firm]) {
        reporting = false
      }
    }
    if clause.cues.contains(where: { $0.roles.has(.forecast) }) { forecasts = true }
    if clause.cues.contains(where: {
      $0.roles.has(.yearly) && bytes.has("每", at: $0.range.lowerBound)
        && ($0.range.lowerBound <= lead.words || isScope(clause.cues.first, clause, before: $0))
    }) {
      eachYear = true
    } else if !clause.years.isEmpty {
      eachYear = false
    }
    var marks: [YearMark] = []
    for mark in clause.years {
      switch mark.role {
      case .due, .report:
        let past = since.map { mark.year < $0 } ?? (mark.role == .report)
        if past { reporting = true } else { marks.append(mark) }
      case .span:
        // “十四五”期间 is due by its last year.
        if let since { if mark.year < since { reporting = true } else { marks.append(mark) } }
      case .base:
        // 2020年以来累计建成5万个: what has been since.
        if let since, mark.year < since, bytes.has("以来", endingAt: mark.range.upperBound) { reporting = true }
      case .modifier: break
      }
    }
    if !marks.isEmpty {
      let isPart = clause.cues.contains { $0.roles.has(.part) && $0.range.upperBound == marks[0].range.lowerBound }
      if isPart, beforePart == nil { beforePart = due }
      due = Self.areListed(marks) ? marks : [marks[marks.count - 1]]
      if since != nil, marks[0].role == .due { looksAhead = true }
      if !isPart, marks.contains(where: \.carries) { carried = due }
      reporting = reporting == true && marks[0].role == .report ? true : false
    }
    if reporting == nil, reports, Self.opensThisYear(clause, bytes) { reporting = false }
    opened = true
    if let reporting { reports = reporting }
    if reporting == false { reported = false }
  }

  /// 2025年、2026年，… are years for a list to come; 2025年达到5%、2026年达到8% have told their figures.
  private static func areListed(_ marks: [YearMark]) -> Bool {
    zip(marks, marks.dropFirst()).allSatisfy { $1.range.lowerBound - $0.range.upperBound <= 6 }
  }

  /// 去年改造35个，今年再改造40个 — but 今年以来 and 今年1—6月 go on reporting.
  private static func opensThisYear(_ clause: Clause, _ bytes: [UInt8]) -> Bool {
    guard
      let word = (["今年", "本年度", "本年"] as [StaticString]).first(where: { bytes.has($0, at: clause.range.lowerBound) })
    else { return false }
    let next = clause.range.lowerBound + word.utf8CodeUnitCount
    if next < clause.range.upperBound, bytes[next].isASCIIDigit { return false }
    return !(["以来", "上半年", "前", "已", "初", "一季度"] as [StaticString]).contains { bytes.has($0, at: next) }
  }

  /// 全省每年完成…: a place opens the clause before 每年.
  private func isScope(_ first: Cue?, _ clause: Clause, before cue: Cue) -> Bool {
    guard let first else { return false }
    return first.roles.has(.scope) && first.range == clause.range.lowerBound..<cue.range.lowerBound
  }

  /// 每个县至少建有1个场馆: what each is to have.
  private static func saysEach(before cue: Cue, _ clause: Clause, _ bytes: [UInt8]) -> Bool {
    guard cue.roles.has(.create) else { return false }
    return (["每", "至少", "普遍", "均", "都", "各"] as [StaticString]).contains {
      bytes.first($0, in: clause.range.lowerBound..<cue.range.lowerBound) != nil
    }
  }

  /// Before 上年 and the like: it is what the figure is compared with.
  private static let comparing: [StaticString] = ["比", "较", "达到", "高于", "低于", "超过", "由", "从"]

  /// Where the words that open a clause end, and whether a year stands among or right behind them.
  private static func leadEnd(of clause: Clause) -> (words: Int, year: Bool) {
    var cursor = clause.range.lowerBound
    var seen = false
    var cue = 0
    var year = 0
    while true {
      while cue < clause.cues.count, clause.cues[cue].range.lowerBound < cursor { cue += 1 }
      while year < clause.years.count, clause.years[year].range.lowerBound < cursor { year += 1 }
      if year < clause.years.count, clause.years[year].range.lowerBound == cursor {
        seen = true
        cursor = clause.years[year].range.upperBound
      } else if cue < clause.cues.count, clause.cues[cue].range.lowerBound == cursor,
        clause.cues[cue].roles.has([.aspire, .adverb, .intro, .firm, .part, .link, .yearly])
      {
        cursor = clause.cues[cue].range.upperBound
      } else {
        return (cursor, seen)
      }
    }
  }
}
