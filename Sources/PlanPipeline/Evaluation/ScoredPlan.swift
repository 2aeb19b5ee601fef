internal import Foundation

/// What the score reads of a plan: an annotation, or the tool's own JSON.
package struct ScoredPlan: Decodable, Sendable {
  struct Document: Sendable, Decodable {
    var title: String?
    var documentNumber: String?
    var issuers: [String]?
    var issuedOn: String?
    var period: Period?
    var status: String?
  }

  struct Period: Sendable, Decodable, Equatable {
    var start: Int
    var end: Int
  }

  struct Item: Sendable, Decodable {
    var path: String
    var title: String?
    var section: String?
    var leaf: Bool?
    var units: [Unit]?
    var unitsOpen: Bool?
  }

  struct Unit: Sendable, Decodable {
    var role: String
    var name: String
  }

  struct Target: Sendable, Decodable {
    var path: String?
    var quote: String?
    var indicator: String?
    var value: Figure?
    var unit: String?
    var comparator: String?
    var measure: String?
    var deadline: Int?
    var perYear: Bool?
    var aspirational: Bool?
    /// An annotation that counts neither for nor against.
    var optional: Bool?
    var source: String?
  }

  struct Table: Sendable, Decodable {
    var cells: [Cell]?
  }

  struct Cell: Sendable, Decodable {
    var row: String
    var column: String
    var value: Figure?
  }

  /// One number, or the two ends of a range.
  struct Figure: Sendable, Decodable, Hashable {
    var numbers: [Double]

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      numbers = try (try? container.decode([Double].self)) ?? [container.decode(Double.self)]
      numbers = numbers.map { ($0 * 1e6).rounded() / 1e6 }
    }
  }

  var document: Document?
  var items: [Item]?
  var targets: [Target]?
  var tables: [Table]?

  /// - Parameter json: a plan as `taizhang extract --format json` writes it, or an annotation with the same field names.
  package init(json: [UInt8]) throws {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    self = try decoder.decode(ScoredPlan.self, from: Data(json))
  }
}
