/// The CSV files, each with the columns, keys and constraints that `datapackage.json` declares for it.
package enum CSVTable: String, Sendable, CaseIterable {
  case documents, items, units, targets, quantities, cells

  package var fileName: String { "\(rawValue).csv" }

  var title: String {
    switch self {
    case .documents: "Plans, one row each"
    case .items: "Numbered items of the plans"
    case .units: "Responsible units printed for an item"
    case .targets: "Targets that the plans commit to"
    case .quantities: "Every other figure, with what it is for"
    case .cells: "Table cells with a figure"
    }
  }

  package var columns: [CSVColumn] {
    switch self {
    case .documents: CSVColumn.documents
    case .items: CSVColumn.items
    case .units: CSVColumn.units
    case .targets: CSVColumn.targets
    case .quantities: CSVColumn.quantities
    case .cells: CSVColumn.cells
    }
  }

  package var primaryKey: [String] {
    switch self {
    case .documents: ["plan_id"]
    case .items: ["item_id"]
    case .units: ["item_id", "unit_no"]
    case .targets: ["target_id"]
    case .quantities: ["quantity_id"]
    case .cells: ["table_id", "cell_no"]
    }
  }

  package var foreignKeys: [ForeignKey] {
    let plan = ForeignKey(field: "plan_id", table: .documents, key: "plan_id")
    let item = ForeignKey(field: "item_id", table: .items, key: "item_id")
    return switch self {
    case .documents: [ForeignKey(field: "supersedes", table: .documents, key: "plan_id")]
    case .items: [plan, ForeignKey(field: "parent_id", table: .items, key: "item_id")]
    case .units, .targets, .quantities: [plan, item]
    case .cells: [plan]
    }
  }

  /// A column whose values are those of a column of another table, or empty.
  package struct ForeignKey: Equatable {
    package var field: String
    package var table: CSVTable
    package var key: String
  }
}

package struct CSVColumn: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    case string, integer, number, boolean, date
    /// One of the words.
    case word([String])

    /// The Table Schema type.
    var name: String {
      switch self {
      case .string, .word: "string"
      case .integer: "integer"
      case .number: "number"
      case .boolean: "boolean"
      case .date: "date"
      }
    }
  }

  package var name: String
  package var kind: Kind
  package var required: Bool
  /// Smallest value, for integers.
  var minimum: Int?
  var description: String

  init(
    _ name: String, _ kind: Kind = .string, required: Bool = false, from minimum: Int? = nil, about description: String
  ) {
    self.name = name
    self.kind = kind
    self.required = required
    self.minimum = minimum
    self.description = description
  }
}
