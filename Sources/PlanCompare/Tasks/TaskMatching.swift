internal import PlanModel

/// Finds the tasks of one plan in the next, by titles and texts.
///
/// The most alike pairs are taken first, down to `kept`. What is left of the earlier plan and stands by more than `part` in a task of the later
/// one was merged into it; what is left of the later and stands so in one of the earlier was split off. Digits do not count, so that a figure
/// that was raised does not make another task of it.
struct TaskMatching {
  private struct Entry {
    var item: PlanItem
    var title: Bigrams
    var text: Bigrams
    /// The text without its title.
    var body: Bigrams
  }

  private struct Pair {
    var score: Double
    var a: Int
    var b: Int
  }

  private static let kept = 0.45
  private static let part = 0.5
  private static let backing = 0.25
  private static let telling = 0.75

  private let before: [Entry]
  private let after: [Entry]
  private let from: Int
  private let bodies: Bodies

  init(_ a: Plan, _ b: Plan, from: Int, bodies: Bodies) {
    before = Self.entries(a)
    after = Self.entries(b)
    self.from = from
    self.bodies = bodies
  }

  private static func entries(_ plan: Plan) -> [Entry] {
    plan.items.filter { $0.leaf && ($0.section == .tasks || $0.section == .safeguards) }.map { item in
      let title = item.titleEvidence.map { $0.charStart..<$0.charEnd }
      return Entry(
        item: item, title: Bigrams(item.title ?? ""), text: Bigrams(words(of: item)),
        body: Bigrams(words(of: item, without: title)))
    }
  }

  /// The item's words without the names of its units: two tasks of one office are not one task.
  ///
  /// - Parameter title: characters that are left out too.
  private static func words(of item: PlanItem, without title: Range<Int>? = nil) -> String {
    let named = item.units.map { $0.evidence.charStart..<$0.evidence.charEnd } + (title.map { [$0] } ?? [])
    let own = item.evidence.text.unicodeScalars.prefix(2000)
    var left = Set<Int>()
    for range in named where range.lowerBound >= item.evidence.charStart {
      left.formUnion(range.map { $0 - item.evidence.charStart })
    }
    var kept = String.UnicodeScalarView()
    for (index, scalar) in own.enumerated() where !left.contains(index) { kept.append(scalar) }
    var words = String(kept)
    for label in ["牵头单位", "责任单位", "配合单位", "指导单位", "牵头部门", "责任部门", "配合部门"] { words.replace(label, with: " ") }
    return words
  }

  func rows() -> [TaskRow] {
    var pairs: [Pair] = []
    for a in before.indices {
      for b in after.indices {
        let score = score(before[a], after[b])
        if score >= Self.kept { pairs.append(Pair(score: score, a: a, b: b)) }
      }
    }
    pairs.sort { ($1.score, $0.a, $0.b) < ($0.score, $1.a, $1.b) }
    var partner: [Int: (b: Int, score: Double)] = [:]
    var taken: [Int: Int] = [:]
    for pair in pairs where partner[pair.a] == nil && taken[pair.b] == nil {
      partner[pair.a] = (pair.b, pair.score)
      taken[pair.b] = pair.a
    }
    let merged = leftovers(before, in: after) { partner[$0] != nil }
    let split = leftovers(after, in: before) { taken[$0] != nil }
    return rows(partner, taken, merged, split)
  }

  private func score(_ a: Entry, _ b: Entry) -> Double {
    let text = a.text.likeness(to: b.text)
    guard !a.title.pairs.isEmpty, !b.title.pairs.isEmpty else { return text }
    let title = a.title.likeness(to: b.title)
    // The same words in the title are the same task, however it is told now.
    return title == 1 ? max(0.8, 0.5 + text / 2) : (title + text) / 2
  }

  /// Entries without a partner, and where most of each of them stands.
  private func leftovers(_ entries: [Entry], in others: [Entry], isMatched: (Int) -> Bool) -> [Int: (
    at: Int, share: Double
  )] {
    var result: [Int: (at: Int, share: Double)] = [:]
    for index in entries.indices where !isMatched(index) && entries[index].text.pairs.count >= 8 {
      for other in others.indices {
        var share = entries[index].text.share(in: others[other].text)
        // 促进科技成果转化 stands by parts in many titles: that tells something only where some of the text stands there too.
        let title = entries[index].title.share(in: others[other].title)
        let length = entries[index].title.pairs.count
        if title > share, length >= 4 {
          let isTelling = title >= Self.telling && length >= 6
          if isTelling || entries[index].body.share(in: others[other].body) >= Self.backing { share = title }
        }
        if share > Self.part, share > result[index]?.share ?? 0 { result[index] = (other, share) }
      }
    }
    return result
  }

  private func rows(
    _ partner: [Int: (b: Int, score: Double)], _ taken: [Int: Int], _ merged: [Int: (at: Int, share: Double)],
    _ split: [Int: (at: Int, share: Double)]
  ) -> [TaskRow] {
    var rows: [TaskRow] = []
    var told: Set<Int> = []
    for a in before.indices {
      if let (b, score) = partner[a] {
        let joining = merged.keys.filter { merged[$0]?.at == b }.sorted()
        let leaving = split.keys.filter { split[$0]?.at == a }.sorted()
        told.formUnion([b] + leaving)
        let change: TaskRow.Change = !joining.isEmpty ? .merged : leaving.isEmpty ? .kept : .split
        rows.append(row(change, score, ([a] + joining).sorted(), ([b] + leaving).sorted()))
      } else if let (b, share) = merged[a] {
        // Told with the task it was merged into, if that has a partner of its own.
        guard taken[b] == nil, !told.contains(b) else { continue }
        told.insert(b)
        let joining = merged.keys.filter { merged[$0]?.at == b }.sorted()
        rows.append(row(joining.count > 1 ? .merged : .kept, share, joining, [b]))
      } else {
        let leaving = split.keys.filter { split[$0]?.at == a }.sorted()
        guard !leaving.isEmpty, told.isDisjoint(with: leaving) else {
          rows.append(row(.dropped, nil, [a], []))
          continue
        }
        told.formUnion(leaving)
        rows.append(row(leaving.count > 1 ? .split : .kept, split[leaving[0]]?.share, [a], leaving))
      }
    }
    for b in after.indices where !told.contains(b) { rows.append(row(.new, nil, [], [b])) }
    return rows
  }

  private func row(_ change: TaskRow.Change, _ score: Double?, _ a: [Int], _ b: [Int]) -> TaskRow {
    var row = TaskRow(
      from: from, to: from + 1, change: change, score: score.flatMap { ExactDecimal(rounding: $0) },
      before: a.map { reference(before[$0].item) }, after: b.map { reference(after[$0].item) })
    guard !a.isEmpty, !b.isEmpty else { return row }
    let was = a.flatMap { leads(before[$0].item) }
    let now = b.flatMap { leads(after[$0].item) }
    row.leadsLost = names(was) { key in !now.contains { bodies.key($0) == key } }
    row.leadsGained = names(now) { key in !was.contains { bodies.key($0) == key } }
    return row
  }

  private func names(_ units: [ResponsibleUnit], where wanted: (String) -> Bool) -> [String] {
    var seen: Set<String> = []
    return units.filter { wanted(bodies.key($0)) && seen.insert(bodies.key($0)).inserted }.map(\.name)
  }

  /// Who leads an item: 牵头, and where nobody does, whoever is responsible.
  private func leads(_ item: PlanItem) -> [ResponsibleUnit] {
    let leads = item.units.filter { $0.role == .lead }
    return leads.isEmpty ? item.units.filter { $0.role == .responsible } : leads
  }

  /// The first words of an item without a title, its label left out.
  private static func beginning(of item: PlanItem) -> String {
    let words = item.text.hasPrefix(item.label) ? item.text.dropFirst(item.label.count) : item.text[...]
    return String(words.drop { $0.isWhitespace }.prefix(40))
  }

  private func reference(_ item: PlanItem) -> TaskRow.Reference {
    TaskRow.Reference(
      item: item.id, path: item.path.description, title: item.title ?? Self.beginning(of: item),
      leads: leads(item).map(\.name))
  }
}
