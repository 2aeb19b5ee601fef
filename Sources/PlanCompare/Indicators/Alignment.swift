internal import PlanModel

/// Puts the targets of all plans into rows of one indicator each.
///
/// Targets with the same head, narrowing words, place and dimension share a row. Then rows of one head that have no plan in common are joined,
/// those whose words differ least first: the plan that says 科技成果 has no other row for what the others call 重大科技成果. Rows that overlap
/// stay apart: 国家级高新区 and 自治区级高新区 of one plan are two indicators. Last come kinds of something wider and figures of other places, which never
/// compare; pinned pairs come before all.
struct Alignment {
  private var groups: [[Candidate]] = []
  private let rules: PairRules

  init(_ candidates: [Candidate], rules: PairRules) {
    self.rules = rules
    var index: [Key: Int] = [:]
    for candidate in candidates {
      // 年产量 of one task and of another, or of two plans, are not known to be one indicator.
      let key = candidate.name.isBare ? Key(candidate, alone: groups.count) : Key(candidate)
      // A forbidden pair has one name in both plans: the later one starts a row of its own.
      if let at = index[key], rules.isEmpty || !groups[at].contains(where: { rules.forbids($0, candidate) }) {
        groups[at].append(candidate)
      } else {
        index[key] = groups.count
        groups.append([candidate])
      }
    }
    joinPinned()
    join(where: Self.sharesHead)
    join(where: Self.isKindOf)
    join(where: Self.isElsewhere)
  }

  /// Each row's candidates, in the order of the plans and of their text; rows by their first candidate.
  var rows: [[Candidate]] {
    groups.map { $0.sorted { ($0.plan, $0.order) < ($1.plan, $1.order) } }
      .sorted { ($0[0].plan, $0[0].order) < ($1[0].plan, $1[0].order) }
  }

  private struct Key: Hashable {
    var head: String
    var modifiers: [String]
    var scope: String?
    var dimension: String

    var alone = 0

    init(_ candidate: Candidate, alone: Int) {
      self.init(candidate)
      self.alone = alone + 1
    }

    init(_ candidate: Candidate) {
      head = candidate.name.head
      modifiers = candidate.name.modifiers
      scope = candidate.name.scope
      dimension = candidate.dimension
    }
  }

  private mutating func joinPinned() {
    guard rules.rules.contains(where: \.isPin) else { return }
    var at = 0
    while at < groups.count {
      var other = groups.count - 1
      while other > at {
        if groups[at].contains(where: { a in groups[other].contains { rules.pin(a, $0) != nil } }) {
          groups[at] += groups.remove(at: other)
          other = groups.count
        }
        other -= 1
      }
      at += 1
    }
  }

  /// How far two names are apart; nil where they are not names of one thing.
  private static func sharesHead(_ a: Candidate, _ b: Candidate) -> Int? {
    guard a.name.head == b.name.head, a.name.scope == b.name.scope else { return nil }
    let (first, second) = (Set(a.name.modifiers), Set(b.name.modifiers))
    // A short head says little by itself: 重点企业 and 拥有…的企业 are not one indicator.
    let clause = (first.symmetricDifference(second)).contains { $0.hasSuffix("的") }
    let near = first.isSubset(of: second) || second.isSubset(of: first) || !first.isDisjoint(with: second)
    let shares = !first.isDisjoint(with: second) || (near && a.name.head.count > 2)
    guard a.name.head.count >= 4 || (shares && !clause) else { return nil }
    return first.symmetricDifference(second).count * 2 + (a.dimension == b.dimension ? 0 : 1)
  }

  /// 全区 in one plan and nothing but 南宁 in the other: one row, and a verdict that says why the two do not compare.
  private static func isElsewhere(_ a: Candidate, _ b: Candidate) -> Int? {
    guard a.name.head == b.name.head, a.name.modifiers == b.name.modifiers, a.dimension == b.dimension else {
      return nil
    }
    return a.name.scope == b.name.scope ? nil : 0
  }

  private static func isKindOf(_ a: Candidate, _ b: Candidate) -> Int? {
    guard a.name.scope == b.name.scope, a.name.broader == b.name.head || b.name.broader == a.name.head else {
      return nil
    }
    return Set(a.name.modifiers).symmetricDifference(b.name.modifiers).count
  }

  private mutating func join(where distance: (Candidate, Candidate) -> Int?) {
    struct Pair {
      var distance: Int
      var a: Int
      var b: Int
    }
    // Only groups that share a word as head or as something wider can be near: all others are never looked at, nor are
    // names of nothing by themselves.
    var byHead: [String: [Int]] = [:]
    for index in groups.indices where !groups[index][0].name.isBare {
      let name = groups[index][0].name
      byHead[name.head, default: []].append(index)
      if let broader = name.broader, broader != name.head { byHead[broader, default: []].append(index) }
    }
    var pairs: [Pair] = []
    for (_, near) in byHead {
      for (offset, a) in near.enumerated() {
        for b in near[(offset + 1)...] {
          guard let apart = distance(groups[a][0], groups[b][0]) else { continue }
          pairs.append(Pair(distance: apart, a: a, b: b))
        }
      }
    }
    // Where the candidates of a row are now, step by step.
    var moved = Array(groups.indices)
    func place(_ index: Int) -> Int {
      var at = index
      while moved[at] != at { at = moved[at] }
      return at
    }
    for pair in pairs.sorted(by: { ($0.distance, $0.a, $0.b) < ($1.distance, $1.a, $1.b) }) {
      let (a, b) = (place(pair.a), place(pair.b))
      guard a != b, Set(groups[a].map(\.plan)).isDisjoint(with: groups[b].map(\.plan)),
        rules.isEmpty || !groups[a].contains(where: { first in groups[b].contains { rules.forbids(first, $0) } })
      else { continue }
      groups[a] += groups[b]
      groups[b] = []
      moved[b] = a
    }
    groups.removeAll(where: \.isEmpty)
  }
}
