/// One plan in the common schema `taizhang/plan/1`: what is written out. A field that is not known is nil.
package struct Plan: Sendable, Equatable {
  package static let schema = "taizhang/plan/1"

  /// Stable: from document number, else issuer, title and period, else content.
  package var id: String
  package var source: Source
  package var document: PlanDocument
  package var items: [PlanItem]
  package var targets: [PlanTarget]
  package var quantities: [PlanQuantity]
  package var tables: [PlanTable]
  package var diagnostics: [PlanDiagnostic]
  package var coverage: Coverage

  package init(
    id: String, source: Source, document: PlanDocument, items: [PlanItem] = [], targets: [PlanTarget] = [],
    quantities: [PlanQuantity] = [], tables: [PlanTable] = [], diagnostics: [PlanDiagnostic] = [],
    coverage: Coverage = Coverage()
  ) {
    self.id = id
    self.source = source
    self.document = document
    self.items = items
    self.targets = targets
    self.quantities = quantities
    self.tables = tables
    self.diagnostics = diagnostics
    self.coverage = coverage
  }
}

/// Evidence as it is written out: the quote, its place in the text as understood, and its place in the source.
package struct Quote: Sendable, Equatable {
  /// Exactly the words at `charStart..<charEnd`.
  package var text: String
  package var block: Int
  /// Unicode scalar offsets into the text as understood (`taizhang text --format json` prints it).
  package var charStart: Int
  package var charEnd: Int
  package var rule: String
  package var origin: Origin

  package init(text: String, block: Int, charStart: Int, charEnd: Int, rule: String, origin: Origin) {
    self.text = text
    self.block = block
    self.charStart = charStart
    self.charEnd = charEnd
    self.rule = rule
    self.origin = origin
  }
}

package struct PlanDocument: Sendable, Equatable {
  package var title: String?
  package var titleEvidence: Quote?
  package var documentNumber: String?
  package var documentNumberEvidence: Quote?
  package var issuers: [String] = []
  package var issuersEvidence: [Quote] = []
  package var issuedOn: CivilDate?
  package var issuedOnEvidence: Quote?
  package var period: YearPeriod?
  package var periodEvidence: Quote?
  package var status: PlanStatus = .final
  package var statusEvidence: Quote?
  /// nil where neither title nor form tells.
  package var kind: DocumentKind?
  package var region: Region?
  /// Place and title without years, draft and generation marks, so that generations find each other.
  package var series: String?
  /// Id of the plan this one replaces.
  package var supersedes: String?
  /// What the document puts out of force, whether it is in the run or not.
  package var repeals: [Repeal] = []

  package init() {}
}

/// A document that a plan puts out of force.
package struct Repeal: Sendable, Equatable {
  /// As printed, without 《》.
  package var title: String?
  package var documentNumber: String?
  /// The whole statement.
  package var evidence: Quote

  package init(title: String?, documentNumber: String?, evidence: Quote) {
    self.title = title
    self.documentNumber = documentNumber
    self.evidence = evidence
  }
}

/// A place with a government of its own.
package struct Region: Sendable, Equatable {
  package var name: String
  /// Six digits of GB/T 2260; nil for a place that the table does not list.
  package var code: String?

  package init(name: String, code: String?) {
    self.name = name
    self.code = code
  }
}

package struct PlanItem: Sendable, Equatable {
  package var id: String
  package var path: ItemPath
  package var label: String
  package var title: String?
  package var titleEvidence: Quote?
  package var text: String
  package var section: SectionRole
  package var leaf: Bool
  /// Id of the item above it.
  package var parent: String?
  package var units: [ResponsibleUnit]
  package var unitsOpen: Bool
  /// 完成时限 as printed.
  package var deadline: String?
  package var deadlineEvidence: Quote?
  package var evidence: Quote

  package init(
    id: String, path: ItemPath, label: String, title: String?, titleEvidence: Quote?, text: String,
    section: SectionRole, leaf: Bool, parent: String?, units: [ResponsibleUnit] = [], unitsOpen: Bool = false,
    deadline: String? = nil, deadlineEvidence: Quote? = nil, evidence: Quote
  ) {
    self.id = id
    self.path = path
    self.label = label
    self.title = title
    self.titleEvidence = titleEvidence
    self.text = text
    self.section = section
    self.leaf = leaf
    self.parent = parent
    self.units = units
    self.unitsOpen = unitsOpen
    self.deadline = deadline
    self.deadlineEvidence = deadlineEvidence
    self.evidence = evidence
  }
}

package struct ResponsibleUnit: Sendable, Equatable {
  /// What kind of body it is: an organ of the party, a department of a government, a government of a place (管委会 among them), an institution (事业单位: a
  /// university, a hospital, an institute), a company, a social body (群团, an association).
  package enum Kind: String, Sendable, CaseIterable { case party, department, government, institution, company, social }
  /// The level of administration that it belongs to.
  package enum Level: String, Sendable, CaseIterable { case central, province, prefecture, county, township }

  package var role: UnitRole
  /// As printed, the shared prefix put back.
  package var name: String
  /// Full legal name for the plan's place and date; nil when not known.
  package var fullName: String?
  /// Stable id of the body; nil when not known.
  package var unitID: String?
  /// What the name tells; nil where it does not.
  package var kind: Kind?
  package var level: Level?
  package var group: Int
  package var evidence: Quote

  package init(
    role: UnitRole, name: String, fullName: String? = nil, unitID: String? = nil, kind: Kind? = nil,
    level: Level? = nil,
    group: Int, evidence: Quote
  ) {
    self.role = role
    self.name = name
    self.fullName = fullName
    self.unitID = unitID
    self.kind = kind
    self.level = level
    self.group = group
    self.evidence = evidence
  }
}

/// A value in base units: 2500亿元 is 250000000000 元.
package struct CanonicalQuantity: Sendable, Equatable {
  package var value: ExactDecimal
  package var upper: ExactDecimal?
  package var unit: String

  package init(value: ExactDecimal, upper: ExactDecimal? = nil, unit: String) {
    self.value = value
    self.upper = upper
    self.unit = unit
  }
}

package struct PlanTarget: Sendable, Equatable {
  package enum Kind: String, Sendable, CaseIterable { case quantified, qualitative }
  /// What `dueBy` rests on.
  package enum DueSource: String, Sendable, CaseIterable { case text, relative, period }

  package var id: String
  /// Id of the item; nil before the first.
  package var item: String?
  package var path: ItemPath?
  package var kind: Kind
  package var indicator: String?
  package var indicatorEvidence: Quote?
  package var indicatorID: String?
  package var value: ExactDecimal?
  package var upper: ExactDecimal?
  package var unit: String
  package var comparator: Comparator?
  package var measure: Measure?
  package var canonical: CanonicalQuantity?
  package var baselineValue: ExactDecimal?
  package var baselineYear: Int?
  /// Year told by the text.
  package var deadline: Int?
  package var deadlineEvidence: Quote?
  /// Year by which it is due, and what that rests on.
  package var dueBy: Int?
  package var dueSource: DueSource?
  package var perYear: Bool
  package var aspirational: Bool
  package var binding: Binding?
  package var scope: String?
  package var source: TargetSource
  /// The words that state it.
  package var evidence: Quote

  package init(id: String, kind: Kind, unit: String, source: TargetSource, evidence: Quote) {
    self.id = id
    self.kind = kind
    self.unit = unit
    self.source = source
    self.evidence = evidence
    perYear = false
    aspirational = false
  }
}

/// A figure that is not a target, with its class.
package struct PlanQuantity: Sendable, Equatable {
  package var id: String
  package var item: String?
  package var path: ItemPath?
  package var statement: StatementClass
  package var value: ExactDecimal
  package var upper: ExactDecimal?
  package var unit: String
  package var comparator: Comparator
  package var canonical: CanonicalQuantity?
  package var evidence: Quote

  package init(
    id: String, item: String?, path: ItemPath?, statement: StatementClass, value: ExactDecimal, upper: ExactDecimal?,
    unit: String, comparator: Comparator, canonical: CanonicalQuantity?, evidence: Quote
  ) {
    self.id = id
    self.item = item
    self.path = path
    self.statement = statement
    self.value = value
    self.upper = upper
    self.unit = unit
    self.comparator = comparator
    self.canonical = canonical
    self.evidence = evidence
  }
}

package struct PlanTable: Sendable, Equatable {
  package struct Cell: Sendable, Equatable {
    package var row: String
    package var column: String
    package var value: ExactDecimal
    package var unit: String
    package var evidence: Quote

    package init(row: String, column: String, value: ExactDecimal, unit: String, evidence: Quote) {
      self.row = row
      self.column = column
      self.value = value
      self.unit = unit
      self.evidence = evidence
    }
  }

  package var id: String
  package var caption: String?
  package var captionEvidence: Quote?
  package var path: ItemPath?
  package var header: [String]
  package var rows: [[String]]
  package var cells: [Cell]
  package var evidence: Quote

  package init(
    id: String, caption: String?, captionEvidence: Quote? = nil, path: ItemPath?, header: [String], rows: [[String]],
    cells: [Cell], evidence: Quote
  ) {
    self.id = id
    self.caption = caption
    self.captionEvidence = captionEvidence
    self.path = path
    self.header = header
    self.rows = rows
    self.cells = cells
    self.evidence = evidence
  }
}

package struct PlanDiagnostic: Sendable, Equatable {
  package var id: String
  package var severity: Diagnostic.Severity
  package var message: String
  package var evidence: Quote?

  package init(id: String, severity: Diagnostic.Severity, message: String, evidence: Quote?) {
    self.id = id
    self.severity = severity
    self.message = message
    self.evidence = evidence
  }
}
