internal import PlanModel

/// A phrase of the report's own; `words.tsv` says it in each language.
enum Word: String, CaseIterable {
  case longTable, morePlans, pairs, inferred, planTitle, indicators, doubts
  case title, skip, plan, comparison, plansCompared, allPlans, tools, filterText, filterHint, filterUnit
  case filterVerdict, all, onlyHere, headline, headlineNone, standfirst, indicator, figures, verdict, change
  case reason, tableCaption, copyTable, otherPlaces, charts, chartsNote, chartLabel, unitsTitle, unitsNote
  case unit, tasksTitle, tasksNote, step, before, after, leads, likeness, renamed, comma, number, issuers
  case issued, period, region, status, source, supersedes, noText, tasks, noTasks
  case targetsBeforeItems, deadline, aspirational, baseline, inText, corrected, openList, check, checkNone
  case agreements, coverage, coverageText, unread, unreadNone, textTitle, gap
  case figuresTitle, className, quoteWords, tablesTitle, row, column, value, also, diagnostics, legend
  case perYear, print, new, cumulative, increase, decrease, rank
}

struct Words {
  let language: Language
  private let table: [String: String]
  /// What the script says, in the order of the table.
  let script: [(name: String, text: String)]

  init(_ language: Language) {
    self.language = language
    let rows = Self.rows(language)
    table = Dictionary(rows) { first, _ in first }
    script = rows.filter { $0.0.hasPrefix("js-") }.map { (String($0.0.dropFirst(3)), $0.1) }
  }

  subscript(_ word: Word) -> String { table[word.rawValue] ?? word.rawValue }
  func name(_ verdict: Verdict) -> String { verdict.label(in: language) }
  func name(_ direction: Direction) -> String { direction.label(in: language) }
  func name(_ change: UnitRow.Change) -> String { change.label(in: language) }
  func name(_ change: TaskRow.Change) -> String { change.label(in: language) }
  func name(_ role: UnitRole) -> String { role.label(in: language) }
  func name(_ severity: Finding.Severity) -> String { severity.label(in: language) }
  func name(_ status: PlanStatus) -> String { status.label(in: language) }
  func name(_ kind: Record.Kind) -> String { self["kind", kind.rawValue] }
  func name(_ statement: StatementClass) -> String { self["class", statement.rawValue] }
  func name(_ coverage: Coverage.Class) -> String { self["coverage", coverage.rawValue] }

  private subscript(_ group: String, _ name: String) -> String { table["\(group)-\(name)"] ?? name }

  /// The phrase with `{1}`, `{2}`… replaced.
  func fill(_ word: Word, _ values: String...) -> String {
    var text = ""
    var rest = self[word][...]
    while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
      text += rest[..<start]
      if let number = Int(rest[rest.index(after: start)..<end]), values.indices.contains(number - 1) {
        text += values[number - 1]
      }
      rest = rest[rest.index(after: end)...]
    }
    return text + rest
  }

  /// Names and phrases of a language, in the order of the table.
  static func rows(_ language: Language) -> [(String, String)] {
    let tsv = String(decoding: PackageResources.words_tsv, as: UTF8.self)
    do {
      return try LexiconTable(tsv: tsv, name: "words.tsv").values("key", language.rawValue).map { row in
        // Cells lose the spaces at their ends; this one stays.
        (row[0], String(row[1].map { $0 == "␣" ? " " : $0 }))
      }
    } catch {
      preconditionFailure("words of the report: \(error)")
    }
  }
}
