package import PlanModel

/// Pairs that an analyst pinned or forbade: the table of a file with the columns `action`, `left`, `right`, `verdict`, `reason`.
///
/// `left` and `right` are indicators as printed, or ids of targets. `pin` puts the two into one row; with a `verdict` it also says what is to
/// be thought of the pair. `forbid` keeps them out of one row.
package struct PairRules: Sendable, Equatable {
  package struct Rule: Sendable, Equatable {
    var isPin: Bool
    var left: String
    var right: String
    var verdict: Verdict?
    var reason: String

    func concerns(_ a: Candidate, _ b: Candidate) -> Bool {
      (names(left, a) && names(right, b)) || (names(left, b) && names(right, a))
    }

    func names(_ word: String, _ candidate: Candidate) -> Bool {
      candidate.target.id == word || ScanText.normalize(candidate.target.indicator ?? "") == ScanText.normalize(word)
    }
  }

  var rules: [Rule] = []

  package init() {}

  /// - Throws: `PlanError` `compare.pairs` with the row that is wrong.
  package init(_ table: LexiconTable, name: String) throws(PlanError) {
    for (index, row) in table.values("action", "left", "right", "verdict", "reason").enumerated() {
      guard row[0] == "pin" || row[0] == "forbid" else {
        throw PlanError("compare.pairs", "\(name): row \(index + 1): “\(row[0])” is not an action; write pin or forbid")
      }
      guard !row[1].isEmpty, !row[2].isEmpty else {
        throw PlanError(
          "compare.pairs", "\(name): row \(index + 1): left and right must both name an indicator or a target")
      }
      guard row[3].isEmpty || Verdict(rawValue: row[3]) != nil else {
        let known = Verdict.allCases.map(\.rawValue).joined(separator: ", ")
        throw PlanError(
          "compare.pairs", "\(name): row \(index + 1): “\(row[3])” is not a verdict; the verdicts are \(known)")
      }
      rules.append(
        Rule(isPin: row[0] == "pin", left: row[1], right: row[2], verdict: Verdict(rawValue: row[3]), reason: row[4]))
    }
  }

  var isEmpty: Bool { rules.isEmpty }

  func forbids(_ a: Candidate, _ b: Candidate) -> Bool { rules.contains { !$0.isPin && $0.concerns(a, b) } }

  func pin(_ a: Candidate, _ b: Candidate) -> Rule? { rules.first { $0.isPin && $0.concerns(a, b) } }

  /// The rules whose two sides are not both in the plans.
  func unused(_ candidates: [Candidate]) -> [String] {
    rules.filter { rule in
      ![rule.left, rule.right].allSatisfy { word in candidates.contains { rule.names(word, $0) } }
    }
    .map { "\($0.isPin ? "pin" : "forbid")\t\($0.left)\t\($0.right)" }
  }
}
