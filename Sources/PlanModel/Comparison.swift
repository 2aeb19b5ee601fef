/// Several plans side by side: their targets by indicator, their units, their tasks.
package struct Comparison: Sendable, Equatable {
  package static let schema = "taizhang/compare/2"

  /// What the plans are to each other.
  package var mode: ComparisonMode = .undetermined

  /// By the years they cover where all tell them, else in the order given.
  package var plans: [ComparedPlan]
  package var rows: [IndicatorRow] = []
  package var units: [UnitRow] = []
  /// For each plan and the one after it.
  package var tasks: [TaskRow] = []
  /// Lines of the file of pairs that met nothing in these plans.
  package var unusedPairs: [String] = []

  package init(plans: [ComparedPlan]) { self.plans = plans }
}

/// What compared plans are to each other.
package enum ComparisonMode: String, Sendable, CaseIterable {
  /// Of one place, one after the other: indicators and tasks may come and go.
  case series
  /// Of several places, beside each other: nothing is new or dropped.
  case peers
  /// Of a place and of places within it.
  case cascade
  /// Neither one subject nor any indicator or task in common: not compared.
  case unrelated
  /// Of one place and of others mixed, or of a place that is not told.
  case undetermined
}

/// What is good for an indicator.
package enum Polarity: String, Sendable, CaseIterable {
  case more, less, neither
}

/// Whether a later target asks for more than the earlier.
package enum Strictness: String, Sendable, CaseIterable {
  case tightened, loosened, same
}

package struct ComparedPlan: Sendable, Equatable {
  package var id: String
  package var path: String
  package var title: String?
  package var period: YearPeriod?
  package var region: String?
  /// The region is not told by the document but by how its units and indicators are called.
  package var regionInferred: Bool
  package var status: PlanStatus

  package init(
    id: String, path: String, title: String?, period: YearPeriod?, region: String?, regionInferred: Bool,
    status: PlanStatus
  ) {
    self.id = id
    self.path = path
    self.title = title
    self.period = period
    self.region = region
    self.regionInferred = regionInferred
    self.status = status
  }
}

/// Whether two figures may be set against each other, and if not, the first thing that stands in the way.
package enum Verdict: String, Sendable, CaseIterable {
  /// Of another place, or of a part of it: 南宁 against 全区.
  case scopeDiffers = "scope_differs"
  /// A stock against what is added, a total against a year's figure, a change, a rank.
  case kindDiffers = "kind_differs"
  case unitDiffers = "unit_differs"
  /// Amounts of a different number of years.
  case windowDiffers = "window_differs"
  /// A word that narrows or widens what is counted came or went: 重大科技成果 against 科技成果.
  case definitionChanged = "definition_changed"
  case comparable
}

package enum Direction: String, Sendable, CaseIterable {
  case raised, lowered, kept, new, dropped
}

/// An indicator and what each plan promises for it.
package struct IndicatorRow: Sendable, Equatable {
  /// As the newest plan prints it.
  package var indicator: String
  /// The place the row is about where it is not the plan's own; nil for the whole.
  package var scope: String?
  /// In the order of the plans, nil where a plan has none.
  package var cells: [IndicatorCell?]
  /// Every two cells, and every step at which the indicator comes or goes.
  package var pairs: [IndicatorPair] = []
  /// Of all pairs of neighbours together; nil where there is one cell only.
  package var verdict: Verdict?
  package var reasons: [Remark] = []
  /// From the first cell to the last; nil where it would not be fair to tell.
  package var direction: Direction?
  package var strictness: Strictness?
  package var change: Change?
  /// Id in the table of indicators, where it is one of these.
  package var indicatorID: String?

  package var reason: String { reasons.words(in: .chinese) }

  package init(indicator: String, scope: String?, cells: [IndicatorCell?]) {
    self.indicator = indicator
    self.scope = scope
    self.cells = cells
  }
}

package struct IndicatorCell: Sendable, Equatable {
  /// Kept apart: most cells of many plans side by side are empty and should take no more than a pointer.
  private final class Content: Sendable {
    let target: PlanTarget
    let choices: [Remark]
    let others: [String]

    init(_ target: PlanTarget, _ choices: [Remark], _ others: [String]) {
      self.target = target
      self.choices = choices
      self.others = others
    }
  }

  private let content: Content

  package var target: PlanTarget { content.target }
  /// Why this target and none of the others; empty where there is no other.
  package var choices: [Remark] { content.choices }
  /// Ids of the plan's other targets of this indicator.
  package var others: [String] { content.others }

  package var choice: String? { choices.isEmpty ? nil : choices.words(in: .chinese) }

  package init(target: PlanTarget, choices: [Remark] = [], others: [String] = []) {
    content = Content(target, choices, others)
  }

  package static func == (a: IndicatorCell, b: IndicatorCell) -> Bool {
    a.content === b.content || a.target == b.target && a.choices == b.choices && a.others == b.others
  }
}

package struct IndicatorPair: Sendable, Equatable {
  /// Indices into `Comparison.plans`.
  package var from: Int
  package var to: Int
  /// Nil where one of the two plans has no such target.
  package var verdict: Verdict?
  /// What stands in the way, all of it, or what makes the two comparable.
  package var reasons: [Remark]
  package var direction: Direction?
  package var strictness: Strictness?
  package var change: Change?
  /// What the later plan says was reached of the earlier one's target, where it tells the level of that very year.
  package var fulfilment: Fulfilment?
  /// Where one of the two plans has no such target: its nearest targets and why each is another.
  package var nearest: [NearTarget] = []

  package var reason: String { reasons.words(in: .chinese) }

  package init(
    from: Int, to: Int, verdict: Verdict?, reasons: [Remark], direction: Direction? = nil, change: Change? = nil
  ) {
    self.from = from
    self.to = to
    self.verdict = verdict
    self.reasons = reasons
    self.direction = direction
    self.change = change
  }
}

/// What became of a target by the words of a later plan: 由2023年的1320家增加到1800家 against a promise of 1500家 for 2023.
package struct Fulfilment: Sendable, Equatable {
  package enum Status: String, Sendable, CaseIterable {
    case missed, met, exceeded
    /// It is not known whether more or less is wanted.
    case unclear
  }

  package var status: Status
  package var year: Int
  package var reported: ExactDecimal
  package var unit: String
  /// The reported level in percent of the promised one, to two places; nil where that would mean nothing.
  package var percent: ExactDecimal?
  package var evidence: Quote

  package init(
    status: Status, year: Int, reported: ExactDecimal, unit: String, percent: ExactDecimal?, evidence: Quote
  ) {
    self.status = status
    self.year = year
    self.reported = reported
    self.unit = unit
    self.percent = percent
    self.evidence = evidence
  }
}

/// A target that was looked at as the counterpart of another and refused.
package struct NearTarget: Sendable, Equatable {
  package var target: String
  package var indicator: String
  package var evidence: Quote
  package var reasons: [Remark]

  package init(target: String, indicator: String, evidence: Quote, reasons: [Remark]) {
    self.target = target
    self.indicator = indicator
    self.evidence = evidence
    self.reasons = reasons
  }
}

/// By how much a figure changed; there is none between ranges whose ends moved apart. Shares change in 个百分点.
package struct Change: Sendable, Equatable {
  package var absolute: ExactDecimal
  package var unit: String
  /// In percent of the earlier figure, to two places; nil for shares and ranks, and where that figure is 0 or too small.
  package var relative: ExactDecimal?
  /// Change of the amount for a year of each plan's length, to two places; nil for stocks, shares and unknown lengths.
  package var perYear: ExactDecimal?

  package init(absolute: ExactDecimal, unit: String, relative: ExactDecimal?, perYear: ExactDecimal?) {
    self.absolute = absolute
    self.unit = unit
    self.relative = relative
    self.perYear = perYear
  }
}

/// A body and what each plan has it do.
package struct UnitRow: Sendable, Equatable {
  package enum Change: String, Sendable, CaseIterable { case new, vanished, grew, shrank, kept, mixed }

  package struct Roles: Sendable, Equatable {
    package var lead = 0
    package var support = 0
    package var guide = 0
    package var responsible = 0

    package init() {}

    package var total: Int { lead + support + guide + responsible }
  }

  /// As the newest plan that names it prints it.
  package var name: String
  package var id: String?
  /// In the order of the plans; nil where a plan does not name it.
  package var names: [String?]
  package var roles: [Roles?]
  package var change: Change
  /// Whether its name changed between plans.
  package var renamed: Bool

  package init(name: String, id: String?, names: [String?], roles: [Roles?], change: Change, renamed: Bool) {
    self.name = name
    self.id = id
    self.names = names
    self.roles = roles
    self.change = change
    self.renamed = renamed
  }
}

/// What became of tasks from one plan to the next.
package struct TaskRow: Sendable, Equatable {
  package enum Change: String, Sendable, CaseIterable { case kept, merged, split, new, dropped }

  package struct Reference: Sendable, Equatable {
    package var item: String
    package var path: String
    package var title: String
    package var leads: [String]

    package init(item: String, path: String, title: String, leads: [String]) {
      self.item = item
      self.path = path
      self.title = title
      self.leads = leads
    }
  }

  package var from: Int
  package var to: Int
  package var change: Change
  /// How alike the words are, from 0 to 1; nil for new and dropped tasks.
  package var score: ExactDecimal?
  package var before: [Reference]
  package var after: [Reference]
  /// Bodies that led it before and do not now, and the other way round; empty for new and dropped tasks.
  package var leadsLost: [String] = []
  package var leadsGained: [String] = []

  package init(
    from: Int, to: Int, change: Change, score: ExactDecimal?, before: [Reference], after: [Reference]
  ) {
    self.from = from
    self.to = to
    self.change = change
    self.score = score
    self.before = before
    self.after = after
  }
}
