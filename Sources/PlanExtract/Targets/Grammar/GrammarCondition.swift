internal import PlanModel

/// One condition of a row of `targets.classes`: what must hold of a figure for the row to take it.
///
/// | written | holds |
/// |---|---|
/// | `name` | a flag (`pledged`, `due`, `after`…), see `GrammarFlags` |
/// | `unit:money,share` | an attribute has one of the values: `unit`, `cmp`, `kind`, `section`, `doc`, `frame` |
/// | `head:create,attain` | a word with one of the roles stands there: `head`, `lead`, `verb`, `govern`, `prior`, `clause`, `adjacent`, `opening`, `trail` |
/// | `before$率/比例` | the words there end (`$`), start (`^`), are (`=`) or hold (`~`) one of the texts: see `GrammarPlace` |
/// | `value>100` | the value is greater, `value<2` less |
/// | `@fact` | a row whose class is `fact` holds under that name |
/// | `!…` | the condition does not hold |
struct GrammarCondition: Sendable {
  enum Test: Sendable {
    case flag(@Sendable (FigureContext) -> Bool)
    case unit([UnitKind])
    case comparator([Comparator])
    case kind([QuantityMention.Kind])
    case section([SectionRole])
    case document([DocumentKind])
    case frame([Clause.Frame])
    case roles(GrammarScope, CueRoles)
    case words(GrammarPlace, Anchor, [[UInt8]])
    case value(isGreater: Bool, than: ExactDecimal)
    case fact(String)
  }

  enum Anchor: Character, Sendable { case start = "^", end = "$", whole = "=", inside = "~" }

  var test: Test
  var isNegated: Bool

  /// - Throws: `PlanError` `rules.condition` that names what is not known, and what is.
  init(_ text: String) throws(PlanError) {
    isNegated = text.hasPrefix("!")
    let body = isNegated ? text.dropFirst() : text[...]
    test = try Self.test(body)
  }

  private static func test(_ body: Substring) throws(PlanError) -> Test {
    if body.hasPrefix("@") { return .fact(String(body.dropFirst())) }
    if let flag = GrammarFlags.named[String(body)] { return .flag(flag) }
    if body.hasPrefix("value"), body.count > 6, let number = Int(body.dropFirst(6)) {
      return .value(isGreater: body.dropFirst(5).hasPrefix(">"), than: ExactDecimal(number))
    }
    if let at = body.firstIndex(where: { $0 == ":" || Anchor(rawValue: $0) != nil }) {
      let (name, rest) = (String(body[..<at]), body[body.index(after: at)...])
      if let anchor = Anchor(rawValue: body[at]) {
        guard let place = GrammarPlace(rawValue: name) else {
          throw unknown(name, "place", GrammarPlace.allCases.map(\.rawValue))
        }
        return .words(place, anchor, rest.split(separator: "/").map { Array(ScanText.normalize(String($0)).utf8) })
      }
      return try attribute(name, values: rest.split(separator: ",").map(String.init))
    }
    throw unknown(String(body), "condition", GrammarFlags.named.keys.sorted())
  }

  private static func attribute(_ name: String, values: [String]) throws(PlanError) -> Test {
    func all<Value>(_ known: [String: Value]) throws(PlanError) -> [Value] {
      var result: [Value] = []
      for value in values {
        guard let found = known[value] else { throw unknown(value, "value of \(name)", known.keys.sorted()) }
        result.append(found)
      }
      return result
    }
    switch name {
    case "unit": return .unit(try all(UnitKind.named))
    case "cmp": return .comparator(try all(byName(Comparator.allCases)))
    case "section": return .section(try all(byName(SectionRole.allCases)))
    case "doc": return .document(try all(byName(DocumentKind.allCases)))
    case "kind": return .kind(try all(QuantityMention.Kind.named))
    case "frame": return .frame(try all(["plain": .plain, "bracket": .bracket, "quote": .quote]))
    default:
      guard let scope = GrammarScope(rawValue: name) else {
        throw unknown(
          name, "attribute", ["unit", "cmp", "section", "doc", "kind", "frame"] + GrammarScope.allCases.map(\.rawValue))
      }
      var roles: CueRoles = []
      for value in values {
        let role = CueRoles(names: value)
        guard !role.isEmpty else { throw PlanError("rules.condition", "there is no role “\(value)” of words") }
        roles.formUnion(role)
      }
      return .roles(scope, roles)
    }
  }

  private static func byName<Value: RawRepresentable>(_ cases: [Value]) -> [String: Value]
  where Value.RawValue == String {
    Dictionary(uniqueKeysWithValues: cases.map { ($0.rawValue, $0) })
  }

  private static func unknown(_ word: String, _ what: String, _ known: [String]) -> PlanError {
    PlanError("rules.condition", "there is no \(what) “\(word)”; known are \(known.joined(separator: ", "))")
  }
}

/// Which words of the clause a test of roles looks at.
enum GrammarScope: String, Sendable, CaseIterable {
  /// Directly before the figure.
  case head
  /// That open the statement.
  case lead
  /// Both of them.
  case verb
  /// Those that govern the figure: `head`, and `lead` unless a verb stands directly before the figure.
  case govern
  /// Anywhere in the clause before the figure.
  case prior
  /// Anywhere in the clause.
  case clause
  /// The one that ends where the figure starts.
  case adjacent
  /// The one that opens the noun phrase before the figure.
  case opening
  /// Behind the figure in its statement.
  case trail
  /// Behind the figure in its clause.
  case onward
  /// The first of the clause, where it opens it.
  case first
  /// The one that opens the noun phrase behind the figure.
  case object
}

/// Where a test of words looks.
enum GrammarPlace: String, Sendable, CaseIterable {
  /// The noun phrase before the figure, without leading verbs and adverbs.
  case before
  /// The noun phrase behind it.
  case after
  /// The statement up to the figure.
  case left
  /// The clause up to the figure.
  case prior
  /// The clause up to the words of comparison that belong to the figure.
  case prev
  /// From behind the figure with its unit and comparator to the end of the clause.
  case right
  case clause
  /// The whole sentence.
  case sentence
  /// What follows the clause.
  case behind
  /// From the end of the clause to the award that follows.
  case toAward = "to-award"
  /// The number alone.
  case number
  /// The figure with the words of comparison on both sides.
  case figure
  case unit
}

/// What a figure's place in its clause, its sentence and the text tells without words of its own.
enum GrammarFlags {
  static let named: [String: @Sendable (FigureContext) -> Bool] = [
    "pledged": { $0.isPledged }, "due": { $0.dueYear != nil }, "aspires": { $0.aspires }, "yearly": { $0.yearly },
    "due-here": { figure in figure.dueYear.map { figure.clause.range.contains($0.range.lowerBound) } ?? false },
    "within": { $0.flow.within }, "promised": { $0.flow.promised }, "reports": { $0.flow.reports },
    "reported": { $0.flow.reported }, "forecasts": { $0.flow.forecasts }, "awards": { $0.awards },
    "before": { !$0.statement.before.isEmpty }, "after": { !$0.statement.after.isEmpty },
    "followed-de": { $0.statement.followedByDe }, "completes": { $0.statement.completes },
    "bare": { $0.statement.before.isEmpty || $0.statement.verbDirect },
    "direct": { $0.statement.verbDirect },
    "inner": { $0.statement.inner }, "follows": { $0.place > 0 },
    "opens": { $0.statement.range.lowerBound == $0.clause.range.lowerBound },
    "govern-none": { GrammarScope.governing($0).isEmpty },
    "same-unit": { !$0.mention.unit.isEmpty && $0.flow.promisedUnit == $0.mention.unit },
    "list-of-verb": { figure in figure.statement.listHead.map { figure.siblings[$0].hasVerb } ?? false },
    "section-none": { $0.section == nil }, "in-list": { $0.statement.listHead != nil || $0.statement.listCount > 1 },
    "list-member": { $0.statement.listHead != nil }, "list-of-which": { $0.isInListOfWhich },
    "source": { $0.isSource }, "modifies": { $0.modifiesAnother }, "verb-inside": { $0.hasVerbInside },
    "first-adjacent": { figure in
      figure.clause.cues.first.map {
        $0.range.upperBound == figure.mention.range.lowerBound || $0.range.upperBound == figure.number
      } ?? false
    },
    "last-in-after": {
      $0.place + 1 >= $0.siblings.count || $0.siblings[$0.place + 1].figureEnd > $0.statement.after.upperBound
    },
    "verb-in-after": { $0.hasVerbInAfter }, "quality-behind": { $0.qualityBehind },
    "has-basis": { $0.statement.basis(in: $0.clause, $0.bytes) != nil },
    "award-follows": { figure in figure.awardAt.map { $0 > figure.number } ?? false },
    "award-beyond": { figure in figure.awardAt.map { $0 >= figure.clause.range.upperBound } ?? false },
    "counts-members": { $0.countsMembers },
    "before-scope": { figure in
      figure.clause.cues.contains { $0.range == figure.statement.before && $0.roles.has(.scope) }
    },
    "before-adjacent": { $0.adjacent?.range == $0.statement.before },
    "created-since-qualify": { $0.createdSinceQualify },
    "digits": { $0.bytes[$0.number].isASCIIDigit },
    "integer": { $0.mention.value.isInteger && $0.mention.upper == nil },
  ]
}
