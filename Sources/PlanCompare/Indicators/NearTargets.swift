internal import PlanModel

/// The nearest targets of the other plan where an indicator was not found, and why each is another one.
///
/// An indicator with a near counterpart that is free is not said to be new or dropped: it may be there under another name.
struct NearTargets {
  private static let most = 3
  private static let near = 0.4
  /// From here on the two may be one.
  private static let alike = 0.6

  private struct Entry {
    var candidate: Candidate
    var words: Bigrams
  }

  private let entries: [String: Entry]
  /// For each plan, by pairs of neighbouring characters, the ids of targets whose names hold them.
  private let index: [[UInt64: [String]]]

  private let rules: PairRules

  init(_ candidates: [Candidate], planCount: Int, rules: PairRules) {
    self.rules = rules
    var entries: [String: Entry] = [:]
    var index = Array(repeating: [UInt64: [String]](), count: planCount)
    for candidate in candidates where !candidate.name.isBare {
      let entry = Entry(candidate: candidate, words: Bigrams(candidate.name.head))
      entries[candidate.target.id] = entry
      for pair in Set(entry.words.pairs) { index[candidate.plan][pair, default: []].append(candidate.target.id) }
    }
    self.entries = entries
    self.index = index
  }

  func complete(_ rows: inout [IndicatorRow]) {
    // What stands beside a target in the other plan: by target and plan, the printed name.
    var partners: [String: [Int: String]] = [:]
    for row in rows {
      for (plan, cell) in row.cells.enumerated() {
        guard let cell else { continue }
        for id in [cell.target.id] + cell.others {
          for (other, partner) in row.cells.enumerated() where other != plan {
            if let partner { partners[id, default: [:]][other] = partner.target.indicator ?? "" }
          }
        }
      }
    }
    for row in rows.indices {
      for pair in rows[row].pairs.indices where rows[row].pairs[pair].verdict == nil {
        complete(&rows[row], pair, partners)
      }
    }
  }

  private func complete(_ row: inout IndicatorRow, _ at: Int, _ partners: [String: [Int: String]]) {
    let pair = row.pairs[at]
    let (own, other) = row.cells[pair.from] == nil ? (pair.to, pair.from) : (pair.from, pair.to)
    guard let id = row.cells[own]?.target.id, let entry = entries[id] else { return }
    let found = nearest(to: entry, in: other)
    row.pairs[at].nearest = found.map { near in
      let target = near.candidate.target
      return NearTarget(
        target: target.id, indicator: target.indicator ?? "", evidence: target.evidence,
        reasons: reasons(entry.candidate, near.candidate, taken: partners[target.id]?[own]))
    }
    let isOpen = found.contains { near in
      near.words.likeness(to: entry.words) >= Self.alike && near.candidate.dimension == entry.candidate.dimension
        && partners[near.candidate.target.id]?[own] == nil && !rules.forbids(entry.candidate, near.candidate)
    }
    guard isOpen else { return }
    let wasSummary = row.direction == pair.direction && row.reasons == pair.reasons
    row.pairs[at].direction = nil
    row.pairs[at].reasons = [Remark(.notFound)]
    if wasSummary, row.verdict == nil {
      row.direction = nil
      row.reasons = row.pairs[at].reasons
    }
  }

  private func nearest(to entry: Entry, in plan: Int) -> [Entry] {
    var seen: Set<String> = []
    for pair in Set(entry.words.pairs) { seen.formUnion(index[plan][pair] ?? []) }
    return seen.compactMap { entries[$0] }
      .map { (entry: $0, score: $0.words.likeness(to: entry.words)) }
      .filter { $0.score >= Self.near }
      .sorted { ($1.score, $0.entry.candidate.order) < ($0.score, $1.entry.candidate.order) }
      .prefix(Self.most).map(\.entry)
  }

  private func reasons(_ a: Candidate, _ b: Candidate, taken: String?) -> [Remark] {
    if let taken { return [Remark(.takenElsewhere, .text(taken))] }
    let judgement = Judgement(a, b)
    return judgement.verdict == .comparable
      ? [Remark(.otherIndicator, .text(b.target.indicator ?? ""))] : judgement.reasons
  }
}
