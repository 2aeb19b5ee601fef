internal import PlanModel

/// The rows of `targets.classes`, compiled: they tell what a figure is for.
///
/// Precedence is stated once: of the rows whose conditions all hold, the one that stands first gives the class. A row of class `fact` gives none; it
/// names what other rows may ask (`@id`), and holds where one of the rows of its name does. The engine knows no word.
struct ClassGrammar: Sendable {
  private struct Row: Sendable {
    var id: String
    var statement: StatementClass
    var conditions: [GrammarCondition]
  }

  private let rows: [Row]
  private let facts: [String: [[GrammarCondition]]]

  /// Rows that cannot be read are left out; `lint` tells of those of an analyst's file.
  init(lexicon: Lexicon) {
    var rows: [Row] = []
    var facts: [String: [[GrammarCondition]]] = [:]
    for row in lexicon["targets.classes"].values("id", "class", "when") {
      guard let conditions = try? Self.conditions(row[2]) else { continue }
      if row[1] == "fact" {
        facts[row[0], default: []].append(conditions)
      } else if let statement = StatementClass(rawValue: row[1]) {
        rows.append(Row(id: "target.\(row[0])", statement: statement, conditions: conditions))
      }
    }
    (self.rows, self.facts) = (rows, facts)
  }

  static func conditions(_ text: String) throws(PlanError) -> [GrammarCondition] {
    var conditions: [GrammarCondition] = []
    for word in text.split(separator: " ") { conditions.append(try GrammarCondition(String(word))) }
    return conditions
  }

  /// The class of a figure and the id of the row that told it.
  func classify(_ figure: FigureContext) -> (StatementClass, String) {
    for row in rows where row.conditions.allSatisfy({ holds($0, figure) }) { return (row.statement, row.id) }
    return (.other, "target.none")
  }

  private func holds(_ condition: GrammarCondition, _ figure: FigureContext) -> Bool {
    holds(condition.test, figure) != condition.isNegated
  }

  private func holds(_ test: GrammarCondition.Test, _ figure: FigureContext) -> Bool {
    switch test {
    case .flag(let flag): flag(figure)
    case .unit(let units): units.contains(figure.unit)
    case .comparator(let comparators): comparators.contains(figure.mention.comparator)
    case .kind(let kinds): kinds.contains(figure.mention.kind)
    case .section(let sections): figure.section.map(sections.contains) ?? false
    case .document(let kinds): figure.document.map(kinds.contains) ?? false
    case .frame(let frames): frames.contains(figure.clause.frame)
    case .roles(let scope, let roles): scope.has(roles, figure)
    case .words(let place, let anchor, let words): place.holds(anchor, words, figure)
    case .value(let isGreater, let bound):
      isGreater ? bound < figure.mention.value : figure.mention.value < bound
    case .fact(let name): facts[name]?.contains { $0.allSatisfy { holds($0, figure) } } ?? false
    }
  }
}

extension GrammarScope {
  static func governing(_ figure: FigureContext) -> CueRoles {
    figure.statement.head.union(figure.statement.verbDirect ? [] : figure.statement.lead)
  }

  fileprivate func has(_ roles: CueRoles, _ figure: FigureContext) -> Bool {
    let statement = figure.statement
    return switch self {
    case .head: statement.head.has(roles)
    case .lead: statement.lead.has(roles)
    case .verb: statement.head.union(statement.lead).has(roles)
    case .govern: Self.governing(figure).has(roles)
    case .prior: figure.hasBefore(roles)
    case .clause: figure.clause.cues.contains { $0.roles.has(roles) }
    case .adjacent: figure.adjacent?.roles.has(roles) ?? false
    case .opening:
      figure.clause.cues.contains { $0.range.lowerBound == statement.before.lowerBound && $0.roles.has(roles) }
    case .object:
      figure.clause.cues.first { $0.range.lowerBound == statement.after.lowerBound }?.roles.has(roles) ?? false
    case .first:
      figure.clause.cues.first.map { $0.range.lowerBound == figure.clause.range.lowerBound && $0.roles.has(roles) }
        ?? false
    case .onward:
      figure.clause.cues.contains { $0.range.lowerBound >= statement.after.lowerBound && $0.roles.has(roles) }
    case .trail:
      figure.clause.cues.contains {
        $0.range.lowerBound >= statement.after.lowerBound && $0.range.lowerBound <= statement.range.upperBound
          && $0.roles.has(roles)
      }
    }
  }
}

extension GrammarPlace {
  fileprivate func holds(_ anchor: GrammarCondition.Anchor, _ words: [[UInt8]], _ figure: FigureContext) -> Bool {
    if self == .unit { return words.contains { anchor.holds($0, Array(figure.mention.unit.utf8), in: nil) } }
    let range = range(figure)
    return words.contains { anchor.holds($0, figure.bytes, in: range) }
  }

  private func range(_ figure: FigureContext) -> Range<Int> {
    func upTo(_ end: Int, from start: Int) -> Range<Int> { start..<max(start, end) }
    let clause = figure.clause.range
    switch self {
    case .before: return figure.statement.before
    case .after: return figure.statement.after
    case .left: return upTo(figure.number, from: figure.statement.range.lowerBound)
    case .prior: return upTo(figure.number, from: clause.lowerBound)
    case .prev: return upTo(figure.mention.range.lowerBound, from: clause.lowerBound)
    case .right: return upTo(clause.upperBound, from: figure.mention.range.upperBound)
    case .clause: return clause
    case .sentence: return figure.sentence
    case .behind: return clause.upperBound..<figure.bytes.count
    case .toAward: return upTo(min(figure.bytes.count, (figure.awardAt ?? 0) + 24), from: clause.upperBound)
    case .number: return figure.mention.numberRange
    case .figure: return figure.mention.range
    case .unit: return 0..<0
    }
  }
}

extension GrammarCondition.Anchor {
  /// Whether the word stands so in the range; what ends a range may begin before it.
  fileprivate func holds(_ word: [UInt8], _ bytes: [UInt8], in range: Range<Int>?) -> Bool {
    let range = range ?? 0..<bytes.count
    func stands(_ position: Int) -> Bool {
      guard position >= 0, position + word.count <= bytes.count else { return false }
      for offset in word.indices where bytes[position + offset] != word[offset] { return false }
      return true
    }
    switch self {
    case .start: return stands(range.lowerBound)
    case .end: return stands(range.upperBound - word.count)
    case .whole: return range.count == word.count && stands(range.lowerBound)
    case .inside:
      var position = range.lowerBound
      while position + word.count <= range.upperBound {
        if stands(position) { return true }
        position += 1
      }
      return false
    }
  }
}

extension UnitKind {
  static let named: [String: UnitKind] = [
    "money": .money, "share": .share, "spec": .spec, "age": .age, "times": .times, "count": .count,
  ]
}

extension QuantityMention.Kind {
  static let named: [String: QuantityMention.Kind] = [
    "quantity": .quantity, "date": .date, "duration": .duration, "ordinal": .ordinal, "rank": .rank, "name": .name,
  ]
}
