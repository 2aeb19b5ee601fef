/// Role of a top-level part of a plan.
package enum SectionRole: String, Sendable, CaseIterable {
  case background, objectives, tasks, safeguards
}

/// What a responsible unit does for an item: 牵头, 配合, 指导, and 责任 or anything not told apart.
package enum UnitRole: String, Sendable, CaseIterable {
  case lead, support, guide, responsible
}

/// Relation of the figure to what is promised: 以上 is `ge`, 超过 `gt`, 不超过 `le`, 低于 `lt`, 左右 `approx`, 2—3 `range`.
package enum Comparator: String, Sendable, CaseIterable {
  case eq, ge, gt, le, lt, approx, range
}

/// What kind of change the figure measures.
package enum Measure: String, Sendable, CaseIterable {
  case level, cumulative, new, increase, decrease, rank
}

/// What a figure is for.
package enum StatementClass: String, Sendable, CaseIterable {
  /// An outcome or output the plan commits to.
  case target
  /// A fact about the past or the present.
  case baseline
  /// A condition of a rule or eligibility.
  case threshold
  /// Money or share promised to someone who meets a rule.
  case award
  /// Count of a list that the sentence spells out.
  case count
  /// 第25位, 第一批.
  case ordinal
  /// A length of time.
  case duration
  /// Something that exists or is named elsewhere.
  case reference
  /// A figure in a heading or title that repeats a target.
  case heading
  /// A figure whose purpose the words do not tell.
  case other
}

package enum TargetSource: String, Sendable, CaseIterable {
  case text, table, box
}

/// Whether the state binds itself to an indicator (约束性) or expects it (预期性).
package enum Binding: String, Sendable, CaseIterable {
  case binding = "约束性"
  case expected = "预期性"
}

/// What a document is, told by the end of its title and the form of its text: 方案、计划、规划、要点、行动 is a `plan`; 若干措施、政策、意见、举措 are
/// `measures`; 办法、细则、规则、指引、标准 are `rules`; 条例 is a `regulation`; 清单、目录 is a `list`.
package enum DocumentKind: String, Sendable, CaseIterable {
  case plan, measures, rules, regulation, notice, list, report, other
}

package enum PlanStatus: String, Sendable, CaseIterable {
  case draft, final
}

/// A day of the civil calendar.
package struct CivilDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  package var year: Int
  package var month: Int
  package var day: Int

  /// Nil when the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    let days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...9999).contains(year), (1...12).contains(month), (1...days[month - 1]).contains(day) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  package static func < (a: CivilDate, b: CivilDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  /// ISO 8601.
  package var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

/// The years a plan covers, both included.
package struct YearPeriod: Sendable, Hashable {
  package var start: Int
  package var end: Int

  package init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }
}

/// A value in the past from which a target starts.
package struct Baseline: Sendable, Equatable {
  package var value: ExactDecimal
  package var year: Int?
  package var evidence: Evidence

  package init(value: ExactDecimal, year: Int?, evidence: Evidence) {
    self.value = value
    self.year = year
    self.evidence = evidence
  }
}

/// How many bytes of the text ended up in which class; the classes exclude each other and add up to the whole.
package struct Coverage: Sendable, Equatable {
  package enum Class: String, Sendable, CaseIterable {
    case heading, task, units, target, quantity, table, metadata, matter, chrome, unread
  }

  package var bytes: [Class: Int] = [:]

  package init() {}

  /// Share of the text that no rule read, from 0 to 1.
  package var unreadShare: Double {
    let total = bytes.values.reduce(0, +)
    return total == 0 ? 0 : Double(bytes[.unread] ?? 0) / Double(total)
  }
}
