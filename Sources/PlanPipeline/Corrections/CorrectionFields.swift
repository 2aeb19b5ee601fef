internal import PlanModel

// How the fields of a correction become values, and the setting of them. An empty value makes a field null.

extension Correction {
  /// What is wrong with the values; nil when they can be set.
  var problem: String? {
    func isWord<Value: RawRepresentable>(_ type: Value.Type, _ text: String) -> Bool where Value.RawValue == String {
      Value(rawValue: text) != nil
    }
    for (name, value) in fields.sorted(by: { $0.key < $1.key }) where !value.isEmpty {
      let fits =
        switch (subject, name) {
        case (.target, "value"), (.target, "value_upper"): ExactDecimal(printed: value) != nil
        case (.target, "deadline"), (.target, "due_by"), (.document, "period_start"), (.document, "period_end"),
          (.unit, "group"):
          Int(value) != nil
        case (.target, "comparator"): isWord(Comparator.self, value)
        case (.target, "measure"): isWord(Measure.self, value)
        case (.target, "per_year"), (.target, "aspirational"): value == "true" || value == "false"
        case (.unit, "role"): isWord(UnitRole.self, value)
        case (.unit, "kind"): isWord(ResponsibleUnit.Kind.self, value)
        case (.unit, "level"): isWord(ResponsibleUnit.Level.self, value)
        case (.item, "section"): isWord(SectionRole.self, value)
        case (.item, "path"): ItemPath(printed: value) != nil
        case (.document, "status"): isWord(PlanStatus.self, value)
        case (.document, "issued_on"): CivilDate(iso: value) != nil
        default: true
        }
      if !fits {
        let words = Self.words[name].map { "; it is \($0.joined(separator: ", "))" } ?? ""
        return "“\(value)” cannot be the \(name) of a \(subject.rawValue)\(words)"
      }
    }
    let needed: [String] =
      switch (action, subject) {
      case (.add, .unit): ["name"]
      case (.add, .item): ["path"]
      case (.add, .target): ["unit", "value"]
      default: []
      }
    for name in needed where (fields[name] ?? "").isEmpty {
      return "a \(subject.rawValue) that is added has a “\(name)”"
    }
    return nil
  }

  /// The words that fields may have which are not free.
  private static let words: [String: [String]] = [
    "kind": ResponsibleUnit.Kind.allCases.map(\.rawValue), "level": ResponsibleUnit.Level.allCases.map(\.rawValue),
    "comparator": Comparator.allCases.map(\.rawValue), "measure": Measure.allCases.map(\.rawValue),
    "role": UnitRole.allCases.map(\.rawValue), "section": SectionRole.allCases.map(\.rawValue),
    "status": PlanStatus.allCases.map(\.rawValue), "per_year": ["true", "false"], "aspirational": ["true", "false"],
    "issued_on": ["a day as 2024-05-01"],
  ]

  func value(_ name: String) -> String?? {
    guard let value = fields[name] else { return nil }
    return .some(value.isEmpty ? nil : value)
  }

  func set(_ document: inout PlanDocument, evidence: Quote) {
    if let value = value("title") { (document.title, document.titleEvidence) = (value, evidence) }
    if let value = value("document_number") {
      (document.documentNumber, document.documentNumberEvidence) = (value, evidence)
    }
    if let value = value("issued_on") {
      (document.issuedOn, document.issuedOnEvidence) = (value.flatMap { CivilDate(iso: $0) }, evidence)
    }
    if let value = value("status"), let status = value.flatMap(PlanStatus.init) {
      (document.status, document.statusEvidence) = (status, evidence)
    }
    let start = value("period_start").flatMap { $0 }.flatMap { Int($0) } ?? document.period?.start
    let end = value("period_end").flatMap { $0 }.flatMap { Int($0) } ?? document.period?.end
    if fields["period_start"] != nil || fields["period_end"] != nil, let first = start ?? end, let last = end ?? start {
      (document.period, document.periodEvidence) = (YearPeriod(start: first, end: last), evidence)
    }
  }

  func set(_ item: inout PlanItem) {
    if let value = value("title") { item.title = value }
    if let value = value("label") { item.label = value ?? "" }
    if let value = value("deadline") { item.deadline = value }
    if let value = value("section"), let section = value.flatMap(SectionRole.init) { item.section = section }
    if let value = value("path"), let path = value.flatMap({ ItemPath(printed: $0) }) { item.path = path }
  }

  func set(_ unit: inout ResponsibleUnit) {
    if let value = value("name") { unit.name = value ?? unit.name }
    if let value = value("full_name") { unit.fullName = value }
    if let value = value("unit_id") { unit.unitID = value }
    if let value = value("kind") { unit.kind = value.flatMap(ResponsibleUnit.Kind.init) }
    if let value = value("level") { unit.level = value.flatMap(ResponsibleUnit.Level.init) }
    if let value = value("role"), let role = value.flatMap(UnitRole.init) { unit.role = role }
    if let value = value("group"), let group = value.flatMap({ Int($0) }) { unit.group = group }
  }

  func set(_ target: inout PlanTarget, canonical: (ExactDecimal, ExactDecimal?, String) -> CanonicalQuantity?) {
    if let value = value("value") {
      target.value = value.flatMap { ExactDecimal(printed: $0) }
      target.kind = target.value == nil ? .qualitative : .quantified
    }
    if let value = value("value_upper") { target.upper = value.flatMap { ExactDecimal(printed: $0) } }
    if let value = value("unit") { target.unit = value ?? "" }
    if fields["value"] != nil || fields["value_upper"] != nil || fields["unit"] != nil {
      target.canonical = target.value.flatMap { canonical($0, target.upper, target.unit) }
    }
    if let value = value("indicator") { target.indicator = value }
    if let value = value("scope") { target.scope = value }
    if let value = value("comparator") { target.comparator = value.flatMap(Comparator.init) }
    if let value = value("measure") { target.measure = value.flatMap(Measure.init) }
    if let value = value("deadline") { target.deadline = value.flatMap { Int($0) } }
    if let value = value("due_by") {
      target.dueBy = value.flatMap { Int($0) }
      target.dueSource = target.dueBy == nil ? nil : .text
    }
    if let value = value("per_year") { target.perYear = value == "true" }
    if let value = value("aspirational") { target.aspirational = value == "true" }
  }
}

extension ExactDecimal {
  /// `2500`, `-1.3`; nil for anything else, and for what does not fit.
  init?(printed text: String) {
    let isNegative = text.hasPrefix("-")
    let parts = (isNegative ? text.dropFirst() : text[...]).split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let mantissa = Int64(parts.joined())
    else { return nil }
    self.init(mantissa: isNegative ? -mantissa : mantissa, scale: parts.count == 2 ? parts[1].utf8.count : 0)
  }
}

extension CivilDate {
  /// `2024-05-01`.
  init?(iso text: String) {
    let parts = text.split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

extension ItemPath {
  /// `2.1.1`, `A4.3`.
  init?(printed text: String) {
    var parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    var root: String?
    if let first = parts.first, let letter = first.utf8.first, (0x41...0x5A).contains(letter) {
      root = first
      parts.removeFirst()
    }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, root != nil || !numbers.isEmpty else { return nil }
    self.init(root: root, numbers)
  }
}
