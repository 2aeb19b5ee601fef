internal import PlanModel
internal import PlanWrite

/// What a new set would have that the published one has not, record by record.
struct SetDifference {
  var store: Store
  var old: [PlacedDocument]
  var new: [PlacedDocument]
  var corrections: Corrections
  var oldCorrections: Corrections
  var stages: Stages

  /// Columns that tell where words stand, and what follows from other rows: a plan with one word more in front changes them all.
  private static let placeColumns: Set<String> = [
    "char_start", "char_end", "block", "source_line", "source_column", "source_byte", "source_paragraph", "source_part",
    "source_sha256", "source_bytes", "text_bytes", "unread_bytes", "item_count", "target_count", "quantity_count",
    "cell_count",
    "diagnostic_count", "unit_count",
  ]

  /// Changes of one kind, over all plans.
  private struct Tally {
    var added = 0
    var removed = 0
    var changed = 0
    /// Fields in the changed records.
    var fields = 0
    var plans: Set<String> = []
  }

  /// Writes a line for each change, then the sums.
  func write(asJSON: Bool, _ write: ([UInt8]) throws(PlanError) -> Void) throws(PlanError) {
    let before = Dictionary(old.filter { $0.error == nil }.map { ($0.id, $0) }) { first, _ in first }
    let after = Dictionary(new.filter { $0.error == nil }.map { ($0.id, $0) }) { first, _ in first }
    var tallies: [CSVTable: Tally] = [:]
    for id in Set(before.keys).union(after.keys).sorted() {
      let (old, new) = (before[id], after[id])
      if let old, let new, old.row == new.row, old.path == new.path, old.copies == new.copies,
        old.ownerOfID == new.ownerOfID,
        old.supersedes == new.supersedes, corrections.digest == oldCorrections.digest
      {
        continue
      }
      let oldRecords = try records(old, oldCorrections)
      let newRecords = try records(new, corrections)
      var last: Key?
      for change in changes(oldRecords, newRecords) {
        var tally = tallies[change.table] ?? Tally()
        switch change.kind {
        case .added: tally.added += 1
        case .removed: tally.removed += 1
        case .changed:
          tally.fields += 1
          // The fields of a record come one behind the other.
          if last != Key(change.record) { tally.changed += 1 }
          last = Key(change.record)
        }
        tally.plans.insert(id)
        tallies[change.table] = tally
        try write(asJSON ? change.json(plan: id) : change.text)
      }
    }
    let failed = (new.count { $0.error != nil }, old.count { $0.error != nil })
    guard !asJSON else { return }
    var sums = CSVTable.allCases.compactMap { table -> String? in
      guard let tally = tallies[table] else { return nil }
      let fields = tally.fields > tally.changed ? " (\(tally.fields) fields)" : ""
      let counts = [(tally.changed, "changed" + fields), (tally.added, "added"), (tally.removed, "removed")]
      let told = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
      return "\(table.rawValue): \(told), in \(tally.plans.count) plan\(tally.plans.count == 1 ? "" : "s")"
    }
    if sums.isEmpty { sums.append("no record changes") }
    if failed.0 != failed.1 { sums.append("failed documents: \(failed.0) instead of \(failed.1)") }
    try write(Array(sums.map { $0 + "\n" }.joined().utf8))
  }

  private func records(_ document: PlacedDocument?, _ corrections: Corrections) throws(PlanError) -> [TableRow] {
    guard let document, let row = document.row else { return [] }
    var plan = try store.plan(row: row)
    document.complete(&plan)
    corrections.apply(to: &plan, ownID: document.ownID, stages: stages)
    return RenderedPlan(plan, formats: [.csv]).records
  }

  private func changes(_ old: [TableRow], _ new: [TableRow]) -> [Change] {
    let before = Dictionary(old.map { (Key($0), $0) }) { first, _ in first }
    let after = Set(new.map(Key.init))
    var changes: [Change] = []
    for record in old where !after.contains(Key(record)) {
      changes.append(Change(kind: .removed, record: record, column: nil, from: nil, to: nil))
    }
    for record in new {
      guard let other = before[Key(record)] else {
        changes.append(Change(kind: .added, record: record, column: nil, from: nil, to: nil))
        continue
      }
      for (index, column) in record.table.columns.enumerated()
      where other.cells[index] != record.cells[index] && !Self.placeColumns.contains(column.name) {
        changes.append(
          Change(
            kind: .changed, record: record, column: column.name, from: other.cells[index], to: record.cells[index]))
      }
    }
    return changes
  }

  private struct Key: Hashable {
    var table: CSVTable
    var key: [String]

    init(_ record: TableRow) { (table, key) = (record.table, record.key) }
  }
}

/// One record that is new or gone, or one field of a record that differs.
private struct Change {
  enum Kind: String { case added, removed, changed }

  var kind: Kind
  var record: TableRow
  var column: String?
  var from: String?
  var to: String?

  var table: CSVTable { record.table }

  /// What the record says, in short.
  private var words: String {
    let names = ["name", "indicator", "title", "quote", "row", "value"]
    let found = names.compactMap { name in
      table.columns.firstIndex { $0.name == name }.flatMap { record.cells[$0] }
    }
    return TextTable.cut(found.prefix(2).joined(separator: " · ").filter { !$0.isNewline }, to: 60)
  }

  var text: [UInt8] {
    let place = "\(table.rawValue) \(record.key.joined(separator: " #"))"
    let line =
      switch kind {
      case .added: "+ \(place): \(words)"
      case .removed: "- \(place): \(words)"
      case .changed: "~ \(place): \(column ?? "") \(quoted(from)) → \(quoted(to))"
      }
    return Array((line + "\n").utf8)
  }

  func json(plan: String) -> [UInt8] {
    jsonLine([
      "change": .text(kind.rawValue), "plan": .text(plan), "table": .text(table.rawValue),
      "key": .text(record.key.joined(separator: " #")), "column": column.map { .text($0) },
      "from": from.map { .text($0) }, "to": to.map { .text($0) }, "words": kind == .changed ? nil : .text(words),
    ])
  }

  private func quoted(_ cell: String?) -> String {
    cell.map { "“\(TextTable.cut($0.filter { !$0.isNewline }, to: 60))”" } ?? "nothing"
  }
}
