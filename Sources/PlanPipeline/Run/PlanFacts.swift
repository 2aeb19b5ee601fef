internal import PlanModel

/// What links a plan with others of a run: a draft with its final version, a plan with one that it repeals.
struct PlanFacts: Sendable, Equatable {
  struct Repealed: Sendable, Equatable {
    var title: String?
    var number: String?
  }

  /// What a draft and its final version have in common; nil when the document does not say enough.
  var lineage: String?
  /// The document says which years it covers, so that its lineage has one draft and one final version.
  var hasPeriod = false
  var isDraft = false
  var issuedOn: CivilDate?
  /// Where it holds, or who has issued it.
  var place: String?
  var title: String?
  var number: String?
  var repeals: [Repealed] = []

  init(_ plan: Plan) {
    let document = plan.document
    place =
      document.region.map { $0.code ?? $0.name } ?? document.title.flatMap(Self.place)
      ?? (document.issuers.isEmpty ? nil : document.issuers.joined(separator: "、"))
    hasPeriod = document.period != nil
    if let series = document.series, !series.isEmpty, let place {
      lineage = "\(series)|\(place)|\(document.period.map { "\($0.start)-\($0.end)" } ?? "")"
    }
    isDraft = document.status == .draft
    issuedOn = document.issuedOn
    title = document.title.map(Self.key)
    number = document.documentNumber.map(Self.key)
    repeals = document.repeals.map {
      Repealed(title: $0.title.map(Self.key), number: $0.documentNumber.map(Self.key))
    }
  }

  /// 某市 at the beginning of a title without a region of its own; nil when it names no place.
  private static func place(in title: String) -> String? {
    let start = Array(ScanText.normalize(title).drop { $0.isNumber || $0 == "年" || $0 == "度" }.prefix(8))
    guard let end = start.firstIndex(where: { "省市州盟县区旗".contains($0) }), end >= 1,
      start[...end].allSatisfy({ $0.isLetter && !$0.isASCII }), !"全各本我".contains(start[0])
    else { return nil }
    let place = String(start[...end])
    // 城市更新行动方案 names none.
    return ["城市", "都市", "社区", "园区", "地区", "山区", "城区", "景区", "灾区", "牧区", "库区"].contains(place) ? nil : place
  }

  /// A title or a number without what two printings of it do not share: 关于印发《甲方案》的通知 stands for 甲方案.
  private static func key(_ words: String) -> String {
    var name = Substring(ScanText.normalize(words))
    if name.hasSuffix("的通知"), let start = name.firstRange(of: "关于印发") {
      name = name[start.upperBound...].dropLast(3)
    }
    return name.filter { !"《》〈〉〔〕[]() \t".contains($0) }
  }
}

extension PlanFacts {
  /// One line for each field, for the store: nothing in them has a line break or a tab.
  var stored: String {
    var lines = [
      lineage ?? "", hasPeriod ? "period" : "", isDraft ? "draft" : "", issuedOn?.description ?? "", place ?? "",
      title ?? "", number ?? "",
    ]
    lines += repeals.map { "\($0.title ?? "")\t\($0.number ?? "")" }
    return lines.map { $0.filter { !$0.isNewline } }.joined(separator: "\n")
  }

  init(stored: String) {
    let lines = stored.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    func line(_ index: Int) -> String? { index < lines.count && !lines[index].isEmpty ? lines[index] : nil }
    lineage = line(0)
    hasPeriod = line(1) != nil
    isDraft = line(2) != nil
    issuedOn = line(3).flatMap { CivilDate(iso: $0) }
    place = line(4)
    title = line(5)
    number = line(6)
    repeals = lines.dropFirst(7).map { line in
      let words = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Repealed(
        title: words.first.flatMap { $0.isEmpty ? nil : $0 }, number: words.last.flatMap { $0.isEmpty ? nil : $0 })
    }
  }
}

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
      let finals = generation.filter { !$0.facts.isDraft }
      for final in finals {
        if let draft = Self.draft(of: final, drafts: drafts, finals: finals) { result[final.index] = draft.id }
      }
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

  /// The one draft that a final version follows; nil where there are more, or where it is not known which of them came first.
  private static func draft(of final: Entry, drafts: [Entry], finals: [Entry]) -> Entry? {
    if final.facts.hasPeriod {
      guard drafts.count == 1, Set(finals.map(\.ownID)).count == 1 else { return nil }
      if let first = drafts[0].facts.issuedOn, let last = final.facts.issuedOn, last < first { return nil }
      return drafts[0]
    }
    // Without years in the title only their days tell generations apart.
    guard let day = final.facts.issuedOn else { return nil }
    let before = drafts.filter { draft in
      guard let first = draft.facts.issuedOn, first <= day, day.year - first.year <= 2 else { return false }
      return !finals.contains { $0.facts.issuedOn.map { first <= $0 && $0 < day } ?? true }
    }
    return before.count == 1 ? before[0] : nil
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
