/// What extraction read in one document, before names are completed and figures converted.
package struct Findings: Sendable, Equatable {
  package var metadata = MetadataFindings()
  /// In reading order.
  package var items: [ItemFinding] = []
  /// Every figure with its class, targets among them, in reading order.
  package var quantities: [QuantityFinding] = []
  /// Promises without a figure, in reading order.
  package var qualities: [QualityFinding] = []
  package var tables: [TableFinding] = []
  package var diagnostics: [Diagnostic] = []
  package var coverage = Coverage()
  /// What no rule read: stretches of the text, each in one block.
  package var unread: [Range<Int>] = []
  /// The blocks of the plan where its notice issues others too; nil where the document is one plan.
  package var blocks: Range<Int>?

  package init() {}
}

package struct MetadataFindings: Sendable, Equatable {
  package var title: Found<String>?
  package var documentNumber: Found<String>?
  package var issuers: [Found<String>] = []
  package var issuedOn: Found<CivilDate>?
  package var period: Found<YearPeriod>?
  package var status: Found<PlanStatus>?
  /// nil where neither title nor form tells.
  package var kind: Found<DocumentKind>?
  /// What the document puts out of force.
  package var repeals: [RepealFinding] = []

  package init() {}
}

/// A document that another puts out of force: 《…》（甲政发〔2019〕3号）同时废止.
package struct RepealFinding: Sendable, Equatable {
  /// As printed, without 《》.
  package var title: String?
  package var documentNumber: String?
  /// The whole statement.
  package var evidence: Evidence

  package init(title: String?, documentNumber: String?, evidence: Evidence) {
    self.title = title
    self.documentNumber = documentNumber
    self.evidence = evidence
  }
}

package struct ItemFinding: Sendable, Equatable {
  package var path: ItemPath
  /// The printed label: `（二）`, `1.`, `第三条`.
  package var label: Found<String>
  package var title: Found<String>?
  /// The item's own words, without label; its heading included, what stands below numbered children excluded.
  package var text: Evidence
  package var section: SectionRole
  package var leaf: Bool
  /// Index of the item above it in `Findings.items`.
  package var parent: Int?
  package var units: [UnitMention] = []
  /// The unit list ends in 等.
  package var unitsOpen = false
  /// 完成时限 of the item as printed.
  package var deadline: Found<String>?

  package init(
    path: ItemPath, label: Found<String>, title: Found<String>?, text: Evidence, section: SectionRole,
    leaf: Bool = true,
    parent: Int? = nil
  ) {
    self.path = path
    self.label = label
    self.title = title
    self.text = text
    self.section = section
    self.leaf = leaf
    self.parent = parent
  }
}

/// The printed numbers of an item, outermost first: `2.1.1`, `A4.3.1` in annex 4, `T1.2` in the first task table.
package struct ItemPath: Sendable, Hashable, CustomStringConvertible {
  /// `A4`, `T1`; nil in the plan's body.
  package var root: String?
  package var numbers: [Int]

  package init(root: String? = nil, _ numbers: [Int]) {
    self.root = root
    self.numbers = numbers
  }

  package var description: String {
    ((root.map { [$0] } ?? []) + numbers.map(String.init)).joined(separator: ".")
  }
}

/// A unit in a list of units, as printed.
package struct UnitMention: Sendable, Equatable {
  package var role: UnitRole
  package var printed: Found<String>
  /// Units joined by 、 share a group, counted from 0 within the item; ， and ； close it.
  package var group: Int

  package init(role: UnitRole, printed: Found<String>, group: Int) {
    self.role = role
    self.printed = printed
    self.group = group
  }
}

/// A figure in the text with all that its sentence tells of it.
package struct QuantityFinding: Sendable, Equatable {
  /// Index into `Findings.items`; nil before the first item.
  package var item: Int?
  package var statement: StatementClass
  package var value: ExactDecimal
  package var upper: ExactDecimal?
  package var unit: String
  package var comparator: Comparator
  /// The figure with unit and comparator.
  package var surface: Evidence
  /// The words that state it; for targets with indicator and deadline.
  package var quote: Evidence
  package var indicator: Found<String>?
  package var measure: Measure
  /// Year told by the text, and the words that tell it.
  package var deadline: Found<Int>?
  package var perYear: Bool
  package var aspirational: Bool
  package var baseline: Baseline?
  /// 约束性 or 预期性 where printed.
  package var binding: Binding?
  package var scope: Found<String>?
  package var origin: TargetSource

  package init(
    item: Int?, statement: StatementClass, value: ExactDecimal, upper: ExactDecimal? = nil, unit: String,
    comparator: Comparator, surface: Evidence, quote: Evidence, indicator: Found<String>? = nil,
    measure: Measure = .level, deadline: Found<Int>? = nil, perYear: Bool = false, aspirational: Bool = false,
    baseline: Baseline? = nil, binding: Binding? = nil, scope: Found<String>? = nil, origin: TargetSource = .text
  ) {
    self.item = item
    self.statement = statement
    self.value = value
    self.upper = upper
    self.unit = unit
    self.comparator = comparator
    self.surface = surface
    self.quote = quote
    self.indicator = indicator
    self.measure = measure
    self.deadline = deadline
    self.perYear = perYear
    self.aspirational = aspirational
    self.baseline = baseline
    self.binding = binding
    self.scope = scope
    self.origin = origin
  }
}

/// A promise without a figure: 实现行政村全覆盖.
package struct QualityFinding: Sendable, Equatable {
  /// Index into `Findings.items`; nil before the first item.
  package var item: Int?
  package var quote: Evidence
  package var indicator: Found<String>
  package var deadline: Found<Int>?
  package var aspirational: Bool
  package var origin: TargetSource

  package init(
    item: Int?, quote: Evidence, indicator: Found<String>, deadline: Found<Int>? = nil, aspirational: Bool = false,
    origin: TargetSource = .text
  ) {
    self.item = item
    self.quote = quote
    self.indicator = indicator
    self.deadline = deadline
    self.aspirational = aspirational
    self.origin = origin
  }
}

package struct TableFinding: Sendable, Equatable {
  package var caption: Found<String>?
  package var path: ItemPath?
  package var header: [String]
  package var rows: [[String]]
  package var cells: [CellFinding]
  /// The table's place in the text.
  package var evidence: Evidence

  package init(
    caption: Found<String>? = nil, path: ItemPath? = nil, header: [String] = [], rows: [[String]] = [],
    cells: [CellFinding] = [], evidence: Evidence
  ) {
    self.caption = caption
    self.path = path
    self.header = header
    self.rows = rows
    self.cells = cells
    self.evidence = evidence
  }
}

/// A cell with a figure and the header texts that lead to it.
package struct CellFinding: Sendable, Equatable {
  package var row: String
  package var column: String
  package var value: ExactDecimal
  package var unit: String
  package var evidence: Evidence

  package init(row: String, column: String, value: ExactDecimal, unit: String, evidence: Evidence) {
    self.row = row
    self.column = column
    self.value = value
    self.unit = unit
    self.evidence = evidence
  }
}
