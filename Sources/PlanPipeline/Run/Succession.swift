internal import PlanModel

/// Links the plans of a run: tells for each which one it replaces.
struct Succession {
  private struct Entry {
    var index: Int
    var id: String
    var ownID: String
    var facts: PlanFacts
  }

  private var entries: [Entry] = []

  mutating func add(_ index: Int, id: String, ownID: String, facts: PlanFacts) {
    entries.append(Entry(index: index, id: id, ownID: ownID, facts: facts))
  }

  /// Ids of the plans that plans replace, by the index of those: the draft of a final version, else what it repeals.
  func replaced() -> [Int: String] {
    var result: [Int: String] = [:]
    let lineages = Dictionary(grouping: entries.filter { $0.facts.lineage != nil }) { $0.facts.lineage ?? "" }
    for generation in lineages.values {
      let drafts = generation.filter(\.facts.isDraft)
      if !drafts.isEmpty { Self.link(generation.filter { !$0.facts.isDraft }, to: drafts, in: &result) }
    }
    let numbers = Dictionary(grouping: entries.filter { $0.facts.number != nil }) { $0.facts.number ?? "" }
    let titles = Dictionary(grouping: entries.filter { $0.facts.title != nil }) { $0.facts.title ?? "" }
    for entry in entries where result[entry.index] == nil {
      result[entry.index] =
        entry.facts.repeals.lazy.compactMap { repealed in
          Self.plan(repealed, by: entry, numbers: numbers, titles: titles)?.id
        }.first
    }
    return result
  }

  /// Names the draft that final versions of one lineage follow, where it is known which of them that is.
  private static func link(_ finals: [Entry], to drafts: [Entry], in result: inout [Int: String]) {
    guard finals.contains(where: \.facts.hasPeriod) else { return linkByDay(finals, to: drafts, in: &result) }
    guard drafts.count == 1, Set(finals.map(\.ownID)).count == 1 else { return }
    for final in finals {
      if let first = drafts[0].facts.issuedOn, let last = final.facts.issuedOn, last < first { continue }
      result[final.index] = drafts[0].id
    }
  }

  /// Without years in the title only days tell generations apart: a draft belongs to the next final version, if that comes soon and is the only one's.
  private static func linkByDay(_ finals: [Entry], to drafts: [Entry], in result: inout [Int: String]) {
    let days = finals.compactMap { final in final.facts.issuedOn.map { (day: $0, final: final) } }
      .sorted { $0.day < $1.day }
    guard days.count == finals.count, drafts.allSatisfy({ $0.facts.issuedOn != nil }) else { return }
    var followed: [CivilDate: [Entry]] = [:]
    for draft in drafts {
      guard let first = draft.facts.issuedOn, let next = days.first(where: { first <= $0.day }) else { continue }
      if next.day.year - first.year <= 2 { followed[next.day, default: []].append(draft) }
    }
    for (day, final) in days {
      if let drafts = followed[day], drafts.count == 1 { result[final.index] = drafts[0].id }
    }
  }

  /// The plan of the run that is meant: by its number, and its title where several share the number; by its title alone only in the same place.
  private static func plan(
    _ repealed: PlanFacts.Repealed, by entry: Entry, numbers: [String: [Entry]], titles: [String: [Entry]]
  ) -> Entry? {
    var found: [Entry]
    if let number = repealed.number {
      found = numbers[number] ?? []
      if Set(found.map(\.ownID)).count > 1 { found = found.filter { $0.facts.title == repealed.title } }
    } else {
      found = (repealed.title.flatMap { titles[$0] } ?? []).filter {
        $0.facts.place != nil && $0.facts.place == entry.facts.place
      }
    }
    found.removeAll { $0.facts.isDraft || $0.ownID == entry.ownID }
    return Set(found.map(\.ownID)).count == 1 ? found.first : nil
  }
}
