internal import PlanModel

/// What an analyst changes in what the tool has read: tied to a document and to words of it, with author and reason.
struct Correction: Sendable, Equatable {
  enum Action: String, Sendable, CaseIterable {
    case set, add, drop
    /// Nothing is changed: somebody has looked at it, and wants to be told when it is read otherwise.
    case keep
  }
  /// What is changed.
  enum Subject: String, Sendable, CaseIterable { case document, item, unit, target }

  /// File and line it stands in.
  var place: String
  /// Id, document number or path of the plan.
  var document: String
  var action: Action
  var subject: Subject
  /// Words of the document; white space is not compared.
  var quote: String
  /// Path of the item (2.1.1), where the same words stand in several.
  var item: String?
  /// Which one is meant: the printed name of a unit, the indicator of a target.
  var name: String?
  /// New values by field, as they are written in JSON.
  var fields: [String: String] = [:]
  var author: String
  var reason: String

  /// The fields that may be set, by what they belong to.
  static let fields: [Subject: [String]] = [
    .document: ["document_number", "issued_on", "period_end", "period_start", "status", "title"],
    .item: ["deadline", "label", "path", "section", "title"],
    .unit: ["full_name", "group", "kind", "level", "name", "role", "unit_id"],
    .target: [
      "aspirational", "comparator", "deadline", "due_by", "indicator", "measure", "per_year", "scope", "unit", "value",
      "value_upper",
    ],
  ]
}

/// The corrections of a pipeline, in the order of their files and lines.
struct Corrections: Sendable, Equatable {
  var all: [Correction] = []

  /// Digest of what they say; the place in their files does not count.
  var digest: String {
    let lines = all.map { correction in
      let fields = correction.fields.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      return
        ([
          correction.document, correction.action.rawValue, correction.subject.rawValue, correction.quote,
          correction.item ?? "", correction.name ?? "", correction.author, correction.reason,
        ] + fields).joined(separator: "\u{1F}")
    }
    return sha256(Array(lines.joined(separator: "\u{1E}").utf8))
  }

  func matching(_ plan: Plan, ownID: String) -> [Correction] {
    all.filter { correction in
      correction.document == ownID || correction.document == plan.id || correction.document == plan.source.path
        || correction.document == plan.document.documentNumber
    }
  }
}
