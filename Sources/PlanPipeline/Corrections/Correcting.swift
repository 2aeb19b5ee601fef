internal import PlanModel

extension Corrections {
  /// Applies the corrections of a plan, each as if it were the last word: a diagnostic tells what became of it, and the records that it touched
  /// name the rule `correction`.
  ///
  /// | diagnostic | |
  /// |---|---|
  /// | `correction.applied` | done |
  /// | `correction.stale` | the quoted words are not in the document any more |
  /// | `correction.unneeded` | the rules say so by themselves |
  /// | `correction.unmatched` | the words are there, but no record, or more than one, is meant |
  /// | `correction.kept` | what somebody confirmed is read as it was |
  /// | `correction.lost` | what somebody confirmed is read otherwise, or not at all |
  func apply(to plan: inout Plan, ownID: String? = nil, stages: Stages) {
    let corrections = matching(plan, ownID: ownID ?? plan.id)
    guard !corrections.isEmpty else { return }
    // The text is not stored: it is needed for the few documents that somebody has corrected.
    let document = stages.document(of: plan.source)
    let part = document.flatMap { stages.part(of: plan, in: $0) }
    let ids = [plan.id, ownID]
    for correction in corrections {
      let corrector = Corrector(correction: correction, document: document, part: part, stages: stages)
      // A file or a number that several plans share does not say which of them is meant; the words do.
      if corrector.isOfAnotherPlan, !ids.contains(correction.document) { continue }
      let outcome = corrector.apply(to: &plan)
      plan.diagnostics.append(
        PlanDiagnostic(
          id: "correction.\(outcome.rawValue)",
          severity: outcome.isAsMeant ? .note : .warning,
          message: correction.told(outcome), evidence: nil))
    }
  }

  /// Corrections of documents that are not in the set.
  func withoutDocument(_ documents: [PlacedDocument], numbers: Set<String>) -> [Correction] {
    let known = Set(documents.flatMap { [$0.id, $0.ownID, $0.path] }).union(numbers)
    return all.filter { !known.contains($0.document) }
  }
}

extension Correction {
  enum Outcome: String {
    case applied, stale, unneeded, unmatched, kept, lost

    var isAsMeant: Bool { self == .applied || self == .unneeded || self == .kept }
  }

  func told(_ outcome: Outcome) -> String {
    let what = "\(action.rawValue) \(subject.rawValue) at “\(quote)”"
    let changes = fields.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }.joined(separator: ", ")
    let detail = changes.isEmpty ? what : "\(what): \(changes)"
    let result =
      switch outcome {
      case .applied: "applied"
      case .stale: "not applied: the words are not in the document any more; look at it again or remove it"
      case .unneeded: "not needed any more: the rules agree; remove it"
      case .unmatched: "not applied: no record at these words, or more than one; say its item, its name or longer words"
      case .kept: "read as it was when it was confirmed"
      case .lost: "confirmed, but now read otherwise or not at all; look at it again"
      }
    return "\(place) (\(author): \(reason)): \(detail): \(result)"
  }
}

/// Applies one correction to one plan.
private struct Corrector {
  var correction: Correction
  var stages: Stages
  /// Where the quoted words stand; none when they do not, or when the file is not there any more.
  private let places: [Quote]
  /// The words stand in the document, but in the text of another plan of the same notice.
  let isOfAnotherPlan: Bool

  private static let rule = "correction"

  /// - Parameter part: the blocks of the plan and those of the notice, where that issues other plans too.
  init(
    correction: Correction, document: Document?, part: (blocks: Range<Int>, notice: Range<Int>)?, stages: Stages
  ) {
    self.correction = correction
    self.stages = stages
    let all = Self.places(of: correction, in: document, stages)
    places = all.filter { place in
      guard let part else { return true }
      return part.blocks.contains(place.block)
        || correction.subject == .document && part.notice.contains(place.block)
    }
    isOfAnotherPlan = places.isEmpty && !all.isEmpty
  }

  func apply(to plan: inout Plan) -> Correction.Outcome {
    guard let evidence = places.first else { return .stale }
    guard correction.action != .keep else { return outcomeOfKeeping(plan) }
    let before = plan
    let isDone =
      switch correction.subject {
      case .document:
        {
          correction.set(&plan.document, evidence: evidence)
          return true
        }()
      case .item: applyToItem(&plan, evidence)
      case .unit: applyToUnit(&plan, evidence)
      case .target: applyToTarget(&plan, evidence)
      }
    guard isDone else {
      plan = before
      return .unmatched
    }
    if Self.withoutRules(plan, like: before) == before {
      plan = before
      return .unneeded
    }
    return .applied
  }

  /// What is confirmed would change nothing if it were set.
  private func outcomeOfKeeping(_ plan: Plan) -> Correction.Outcome {
    var (plan, setting) = (plan, self)
    setting.correction.action = .set
    return switch setting.apply(to: &plan) {
    case .unneeded: .kept
    case .stale: .stale
    case .applied, .unmatched, .kept, .lost: .lost
    }
  }

  /// The plan with the evidence of another, to see whether anything but evidence changed.
  private static func withoutRules(_ plan: Plan, like other: Plan) -> Plan {
    var plan = plan
    guard plan.items.count == other.items.count, plan.targets.count == other.targets.count else { return plan }
    plan.document.titleEvidence = other.document.titleEvidence
    plan.document.documentNumberEvidence = other.document.documentNumberEvidence
    plan.document.issuedOnEvidence = other.document.issuedOnEvidence
    plan.document.periodEvidence = other.document.periodEvidence
    plan.document.statusEvidence = other.document.statusEvidence
    for index in plan.targets.indices {
      plan.targets[index].evidence = other.targets[index].evidence
      plan.targets[index].dueSource = other.targets[index].dueSource
    }
    for index in plan.items.indices {
      plan.items[index].evidence = other.items[index].evidence
      guard plan.items[index].units.count == other.items[index].units.count else { continue }
      for unit in plan.items[index].units.indices {
        plan.items[index].units[unit].evidence = other.items[index].units[unit].evidence
      }
    }
    return plan
  }

  /// The quoted words wherever they stand in the document, white space aside.
  private static func places(of correction: Correction, in document: Document?, _ stages: Stages) -> [Quote] {
    guard let document else { return [] }
    let wanted = correction.quote.utf8.filter { !isSpace($0) }
    guard !wanted.isEmpty else { return [] }
    let kept = document.text.indices.filter { !isSpace(document.text[$0]) }
    let text = kept.map { document.text[$0] }
    var places: [Quote] = []
    var start = 0
    while start + wanted.count <= text.count {
      if text[start] == wanted[0], text[start..<(start + wanted.count)].elementsEqual(wanted) {
        let range = kept[start]..<(kept[start + wanted.count - 1] + 1)
        let evidence = Evidence(block: document.block(at: range.lowerBound) ?? 0, range: range, rule: rule)
        places.append(stages.quote(evidence, in: document))
        start += wanted.count
      } else {
        start += 1
      }
    }
    return places
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private func isAt(_ quote: Quote, _ place: Quote) -> Bool {
    quote.charStart < place.charEnd && place.charStart < quote.charEnd
  }

  /// Whether the words are exactly those of the correction.
  private func isQuoted(_ quote: Quote) -> Bool {
    quote.text.utf8.filter { !Self.isSpace($0) } == correction.quote.utf8.filter { !Self.isSpace($0) }
  }

  /// The records at the quoted words; of several, those whose words are exactly these.
  private func found(_ indices: Range<Int>, _ quote: (Int) -> Quote, where isMeant: (Int) -> Bool) -> [Int] {
    let all = indices.filter { index in isMeant(index) && places.contains { isAt(quote(index), $0) } }
    let exact = all.filter { isQuoted(quote($0)) }
    return exact.isEmpty ? all : exact
  }

  // MARK: Records

  private func itemIndex(_ plan: Plan, _ evidence: Quote) -> Int? {
    if let path = correction.item {
      let items = plan.items.indices.filter { plan.items[$0].path.description == path }
      return only(items) ?? only(items.filter { index in places.contains { isAt(plan.items[index].evidence, $0) } })
    }
    return only(plan.items.indices.filter { isAt(plan.items[$0].evidence, evidence) })
      // Words inside an item: the last one that begins before them.
      ?? plan.items.indices.last { plan.items[$0].evidence.charStart <= evidence.charStart }
  }

  private func only(_ indices: [Int]) -> Int? { indices.count == 1 ? indices[0] : nil }

  private func applyToItem(_ plan: inout Plan, _ evidence: Quote) -> Bool {
    if correction.action == .add {
      guard let path = correction.fields["path"].flatMap({ ItemPath(printed: $0) }) else { return false }
      if let index = plan.items.firstIndex(where: { $0.path == path }) {
        correction.set(&plan.items[index])
        return true
      }
      let above = plan.items.last { $0.path.root == path.root && $0.path.numbers == path.numbers.dropLast() }
      var item = PlanItem(
        id: "\(plan.id):\(path)", path: path, label: "", title: nil, titleEvidence: nil, text: evidence.text,
        section: above?.section ?? .tasks, leaf: true, parent: above?.id, evidence: evidence)
      correction.set(&item)
      let place = plan.items.firstIndex { $0.evidence.charStart > evidence.charStart } ?? plan.items.count
      plan.items.insert(item, at: place)
      if let above, let index = plan.items.firstIndex(where: { $0.id == above.id }) { plan.items[index].leaf = false }
      return true
    }
    guard let index = itemIndex(plan, evidence) else { return false }
    if correction.action == .set {
      correction.set(&plan.items[index])
      plan.items[index].evidence.rule = Self.rule
      return true
    }
    let gone = plan.items.remove(at: index)
    for index in plan.items.indices where plan.items[index].parent == gone.id { plan.items[index].parent = gone.parent }
    for index in plan.targets.indices where plan.targets[index].item == gone.id {
      plan.targets[index].item = gone.parent
    }
    for index in plan.quantities.indices where plan.quantities[index].item == gone.id {
      plan.quantities[index].item = gone.parent
    }
    return true
  }

  private func applyToUnit(_ plan: inout Plan, _ evidence: Quote) -> Bool {
    guard let item = itemIndex(plan, evidence) else { return false }
    if correction.action == .add {
      var unit = ResponsibleUnit(
        role: .responsible, name: "", group: plan.items[item].units.last?.group ?? 0, evidence: evidence)
      correction.set(&unit)
      if !plan.items[item].units.contains(where: { $0.name == unit.name && $0.role == unit.role }) {
        plan.items[item].units.append(unit)
      }
      return true
    }
    let candidates = plan.items[item].units.indices.filter { index in
      let unit = plan.items[item].units[index]
      return correction.name.map { unit.name == $0 } ?? isAt(unit.evidence, evidence)
    }
    guard let index = only(candidates) else { return isGone(candidates) }
    if correction.action == .drop {
      plan.items[item].units.remove(at: index)
    } else {
      correction.set(&plan.items[item].units[index])
      plan.items[item].units[index].evidence.rule = Self.rule
    }
    return true
  }

  private func applyToTarget(_ plan: inout Plan, _ evidence: Quote) -> Bool {
    let found = found(plan.targets.indices) {
      plan.targets[$0].evidence
    } where: { index in
      (correction.item == nil || plan.targets[index].path?.description == correction.item)
        && (correction.name == nil || plan.targets[index].indicator == correction.name)
    }
    if correction.action == .add {
      let owner = itemIndex(plan, evidence).map { plan.items[$0] }
      let evidence = places.first { place in owner.map { isAt($0.evidence, place) } ?? true } ?? evidence
      var target = PlanTarget(
        id: "", kind: .quantified, unit: "", source: .text, evidence: evidence)
      (target.item, target.path) = (owner?.id, owner?.path)
      correction.set(&target, canonical: stages.canonical)
      let isThere = found.contains { plan.targets[$0].value == target.value && plan.targets[$0].unit == target.unit }
      guard !isThere else { return true }
      let prefix = "\(owner?.id ?? plan.id)"
      var number = 1
      while plan.targets.contains(where: { $0.id == "\(prefix):c\(number)" }) { number += 1 }
      target.id = "\(prefix):c\(number)"
      let place = plan.targets.firstIndex { $0.evidence.charStart > evidence.charStart } ?? plan.targets.count
      plan.targets.insert(target, at: place)
      return true
    }
    guard let index = only(found) else { return isGone(found) }
    if correction.action == .drop {
      plan.targets.remove(at: index)
    } else {
      correction.set(&plan.targets[index], canonical: stages.canonical)
      plan.targets[index].evidence.rule = Self.rule
    }
    return true
  }

  /// What is to be dropped and is not there needs no correction.
  private func isGone(_ candidates: [Int]) -> Bool { correction.action == .drop && candidates.isEmpty }
}
