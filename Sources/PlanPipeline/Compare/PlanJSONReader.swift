internal import FoundationEssentials
internal import PlanModel

/// Reads plans back from the JSON that `extract` and `run` write: one object, an array, or one plan a line.
enum PlanJSONReader {
  /// Whether the bytes are plans of ours rather than a document: JSON that names the schema.
  static func isPlan(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first(where: { !$0.isBlank }), first == 0x7B || first == 0x5B else { return false }
    let schema = Array("\"\(Plan.schema)\"".utf8)
    return bytes.indices.contains { bytes[$0] == 0x22 && bytes[$0...].starts(with: schema) }
  }

  /// - Throws: `PlanError` `compare.json` when the JSON is not that of a plan.
  static func plans(_ bytes: [UInt8], path: String) throws(PlanError) -> [Plan] {
    do {
      let decoder = JSONDecoder()
      decoder.keyDecodingStrategy = .convertFromSnakeCase
      let data = Data(bytes)
      if bytes.first(where: { !$0.isBlank }) == 0x5B {
        return try decoder.decode([WrittenPlan].self, from: data).map { try $0.plan() }
      }
      if let plan = try? decoder.decode(WrittenPlan.self, from: data) { return [try plan.plan()] }
      return try bytes.split(separator: 0x0A).map { try decoder.decode(WrittenPlan.self, from: Data($0)).plan() }
    } catch let error as PlanError {
      throw error
    } catch {
      throw PlanError("compare.json", "\(path): is not a plan as extract --format json writes it: \(error)")
    }
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}

// The fields of `PlanJSON.swift`, as far as a comparison, a check, a ledger or a report reads them.

private struct WrittenPlan: Decodable {
  struct Document: Decodable {
    struct Evidence: Decodable {
      var documentNumber: WrittenQuote?
      var issuedOn: WrittenQuote?
      var issuers: [WrittenQuote]?
      var period: WrittenQuote?
      var status: WrittenQuote?
      var title: WrittenQuote?
    }
    struct Period: Decodable {
      var start: Int
      var end: Int
    }
    struct Place: Decodable {
      var name: String
      var code: String?
    }
    var documentNumber: String?
    var evidence: Evidence
    var issuedOn: String?
    var issuers: [String]
    var period: Period?
    var region: Place?
    var repeals: [WrittenRepeal]?
    var series: String?
    var status: String
    var kind: String?
    var supersedes: String?
    var title: String?
  }
  struct Origin: Decodable {
    var path: String
    var format: String
    var sha256: String
    var bytes: Int
  }
  var id: String
  var coverage: [String: Int]?
  var diagnostics: [WrittenDiagnostic]?
  var document: Document
  var source: Origin
  var items: [WrittenItem]
  var quantities: [WrittenQuantity]?
  var targets: [WrittenTarget]
  var tables: [WrittenTable]

  func plan() throws -> Plan {
    var document = PlanDocument()
    document.title = self.document.title
    document.titleEvidence = self.document.evidence.title?.quote
    document.documentNumber = self.document.documentNumber
    document.documentNumberEvidence = self.document.evidence.documentNumber?.quote
    document.issuedOn = self.document.issuedOn.flatMap { CivilDate(iso: $0) }
    document.issuedOnEvidence = self.document.evidence.issuedOn?.quote
    document.issuers = self.document.issuers
    document.issuersEvidence = (self.document.evidence.issuers ?? []).map(\.quote)
    document.statusEvidence = self.document.evidence.status?.quote
    document.supersedes = self.document.supersedes
    document.period = self.document.period.map { YearPeriod(start: $0.start, end: $0.end) }
    document.periodEvidence = self.document.evidence.period?.quote
    document.region = self.document.region.map { Region(name: $0.name, code: $0.code) }
    document.series = self.document.series
    document.repeals = (self.document.repeals ?? []).map {
      Repeal(title: $0.title, documentNumber: $0.documentNumber, evidence: $0.evidence.quote)
    }
    document.kind = self.document.kind.flatMap { DocumentKind(rawValue: $0) }
    document.status = PlanStatus(rawValue: self.document.status) ?? .final
    var coverage = PlanModel.Coverage()
    for (name, bytes) in self.coverage ?? [:] { coverage.bytes[try word(name)] = bytes }
    return Plan(
      id: id,
      source: Source(path: source.path, format: source.format, byteCount: source.bytes, sha256: source.sha256),
      document: document, items: try items.map { try $0.item() }, targets: try targets.map { try $0.target() },
      quantities: try (quantities ?? []).map { try $0.quantity() }, tables: try tables.map { try $0.table() },
      diagnostics: try (diagnostics ?? []).map { try $0.diagnostic() }, coverage: coverage)
  }
}

private struct WrittenRepeal: Decodable {
  var title: String?
  var documentNumber: String?
  var evidence: WrittenQuote
}

private struct WrittenDiagnostic: Decodable {
  var evidence: WrittenQuote?
  var id: String
  var message: String
  var severity: String

  func diagnostic() throws -> PlanDiagnostic {
    PlanDiagnostic(id: id, severity: try word(severity), message: message, evidence: evidence?.quote)
  }
}

private struct WrittenQuantity: Decodable {
  var comparator: String
  var evidence: WrittenQuote
  var id: String
  var item: String?
  var kind: String
  var path: String
  var unit: String
  var value: WrittenValue

  enum CodingKeys: String, CodingKey {
    case comparator, evidence, id, item, path, unit, value
    case kind = "class"
  }

  func quantity() throws -> PlanQuantity {
    PlanQuantity(
      id: id, item: item, path: path.isEmpty ? nil : try itemPath(path), statement: try word(kind),
      value: try value.low(), upper: try value.high(), unit: unit, comparator: try word(comparator), canonical: nil,
      evidence: evidence.quote)
  }
}

private struct WrittenQuote: Decodable {
  struct Place: Decodable {
    var part: String?
    var paragraph: Int?
    var line: Int?
    var column: Int?
    var byte: Int?
  }
  var block: Int
  var charStart: Int
  var charEnd: Int
  var words: String
  var rule: String
  var source: Place

  enum CodingKeys: String, CodingKey {
    case block, charStart, charEnd, rule, source
    case words = "quote"
  }

  var quote: Quote {
    Quote(
      text: words, block: block, charStart: charStart, charEnd: charEnd, rule: rule,
      origin: PlanModel.Origin(
        part: source.part, paragraph: source.paragraph, line: source.line, column: source.column, byte: source.byte))
  }
}

private struct WrittenItem: Decodable {
  struct Unit: Decodable {
    var evidence: WrittenQuote
    var fullName: String?
    var group: Int
    var kind: String?
    var level: String?
    var name: String
    var role: String
    var unitId: String?
  }
  var deadline: String?
  var evidence: WrittenQuote
  var id: String
  var label: String
  var leaf: Bool
  var parent: String?
  var path: String
  var section: String
  var text: String
  var title: String?
  var titleEvidence: WrittenQuote?
  var units: [Unit]
  var unitsOpen: Bool

  func item() throws -> PlanItem {
    PlanItem(
      id: id, path: try itemPath(path), label: label, title: title, titleEvidence: titleEvidence?.quote, text: text,
      section: try word(section), leaf: leaf, parent: parent,
      units: try units.map {
        ResponsibleUnit(
          role: try word($0.role), name: $0.name, fullName: $0.fullName, unitID: $0.unitId,
          kind: try $0.kind.map { try word($0) }, level: try $0.level.map { try word($0) }, group: $0.group,
          evidence: $0.evidence.quote)
      }, unitsOpen: unitsOpen, deadline: deadline, evidence: evidence.quote)
  }
}

private struct WrittenTarget: Decodable {
  struct Canonical: Decodable {
    var max: Decimal?
    var min: Decimal?
    var unit: String
  }
  struct Baseline: Decodable {
    var value: Decimal?
    var year: Int?
  }
  var aspirational: Bool
  var baseline: Baseline?
  var binding: String?
  var canonical: Canonical?
  var comparator: String?
  var deadline: Int?
  var deadlineEvidence: WrittenQuote?
  var dueBy: Int?
  var dueSource: String?
  var evidence: WrittenQuote
  var id: String
  var indicator: String?
  var item: String?
  var kind: String
  var measure: String?
  var path: String
  var perYear: Bool
  var scope: String?
  var source: String
  var unit: String
  var value: WrittenValue?

  func target() throws -> PlanTarget {
    var target = PlanTarget(
      id: id, kind: try word(kind), unit: unit, source: try word(source), evidence: evidence.quote)
    target.item = item
    target.path = path.isEmpty ? nil : try itemPath(path)
    target.indicator = indicator
    target.value = try value?.low()
    target.upper = try value?.high()
    target.comparator = try comparator.map(word)
    target.measure = try measure.map(word)
    if let canonical, let low = try (canonical.min ?? canonical.max).map(exact) {
      let high = try canonical.max.map(exact)
      target.canonical = CanonicalQuantity(value: low, upper: target.upper == nil ? nil : high, unit: canonical.unit)
    }
    target.deadline = deadline
    target.deadlineEvidence = deadlineEvidence?.quote
    target.dueBy = dueBy
    target.dueSource = try dueSource.map(word)
    target.baselineValue = try baseline?.value.map(exact)
    target.baselineYear = baseline?.year
    target.perYear = perYear
    target.aspirational = aspirational
    target.binding = try binding.map(word)
    target.baselineValue = try baseline?.value.map(exact)
    target.baselineYear = baseline?.year
    target.scope = scope
    return target
  }
}

/// A number, or the two ends of a range.
private enum WrittenValue: Decodable {
  case one(Decimal)
  case range(Decimal, Decimal)

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let value = try? container.decode(Decimal.self) {
      self = .one(value)
    } else {
      let ends = try container.decode([Decimal].self)
      guard ends.count == 2 else { throw PlanError("compare.json", "a range has two ends, not \(ends.count)") }
      self = .range(ends[0], ends[1])
    }
  }

  func low() throws -> ExactDecimal {
    switch self {
    case .one(let value), .range(let value, _): try exact(value)
    }
  }

  func high() throws -> ExactDecimal? {
    guard case .range(_, let value) = self else { return nil }
    return try exact(value)
  }
}

private struct WrittenTable: Decodable {
  struct Cell: Decodable {
    var column: String
    var evidence: WrittenQuote
    var row: String
    var unit: String
    var value: Decimal
  }
  var caption: String?
  var captionEvidence: WrittenQuote?
  var cells: [Cell]
  var evidence: WrittenQuote
  var header: [String]
  var id: String
  var path: String
  var rows: [[String]]

  func table() throws -> PlanTable {
    PlanTable(
      id: id, caption: caption, captionEvidence: captionEvidence?.quote, path: path.isEmpty ? nil : try itemPath(path),
      header: header, rows: rows,
      cells: try cells.map {
        PlanTable.Cell(
          row: $0.row, column: $0.column, value: try exact($0.value), unit: $0.unit, evidence: $0.evidence.quote)
      }, evidence: evidence.quote)
  }
}

/// A path as it is printed: `A4.3.1`.
private func itemPath(_ text: String) throws -> ItemPath {
  var parts = text.split(separator: ".").map(String.init)
  var root: String?
  if let first = parts.first, Int(first) == nil { root = parts.removeFirst() }
  let numbers = parts.compactMap(Int.init)
  guard numbers.count == parts.count else { throw PlanError("compare.json", "“\(text)” is not the path of an item") }
  return ItemPath(root: root, numbers)
}

private func word<Word: RawRepresentable<String>>(_ text: String) throws -> Word {
  guard let word = Word(rawValue: text) else { throw PlanError("compare.json", "“\(text)” is not a \(Word.self)") }
  return word
}

private func exact(_ number: Decimal) throws -> ExactDecimal {
  let text = number.description
  let parts = text.split(separator: ".", maxSplits: 1)
  let fraction = parts.count == 2 ? String(parts[1]) : ""
  guard let whole = parts.first, let mantissa = Int64(whole + fraction) else {
    throw PlanError("compare.json", "\(text) is too large a number")
  }
  return ExactDecimal(mantissa: mantissa, scale: fraction.utf8.count)
}
