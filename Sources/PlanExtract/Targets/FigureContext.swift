internal import PlanModel

/// All that the rules ask of one figure.
struct FigureContext: Sendable {
  var bytes: [UInt8]
  var clause: Clause
  var mention: QuantityMention
  var statement: Statement
  var unit: UnitKind
  /// State at the figure, its own clause taken in.
  var flow: Flow
  /// The statements of the clause, and this one's place among them.
  var siblings: [Statement]
  var place: Int
  var section: SectionRole?
  /// What the document is.
  var document: DocumentKind?
  var sentence: Range<Int>
  /// The sentence speaks of awards (给予补助).
  var awards: Bool
  /// Position of the last award in the sentence that has a sum or a share; nil when there is none.
  var awardAt: Int?
  var dueYear: YearMark?
  var aspires: Bool
  var yearly: Bool

  /// A unit without 万 and 亿 before it: 万套 is 套.
  static func base(_ unit: String) -> String {
    String(String.UnicodeScalarView(unit.unicodeScalars.drop { Self.magnitudes.contains($0) }))
  }

  private static let magnitudes: [Unicode.Scalar] = ["百", "千", "万", "亿"]

  /// Where the figure's number starts.
  var number: Int { mention.numberRange.lowerBound }

  /// A year, 力争, 每年, 累计 or 确保 marks a promise.
  var isPledged: Bool {
    dueYear != nil || aspires || yearly || flow.within
      || statement.lead.union(statement.head).has([.cumulative, .firm, .new])
  }

  /// Whether a cue with one of the roles stands in the clause before the figure.
  func hasBefore(_ roles: CueRoles) -> Bool {
    clause.cues.contains { $0.range.upperBound <= number && $0.roles.has(roles) }
  }

  /// The cue that ends exactly where the figure starts.
  var adjacent: Cue? {
    clause.cues.last { $0.range.upperBound == number || $0.range.upperBound == mention.range.lowerBound }
  }
}
