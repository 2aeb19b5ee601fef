internal import PlanModel

/// A plan as the checks read it.
struct PlanFacts {
  let plan: Plan
  /// Quantified targets with what they count, in the order of the text.
  let candidates: [Candidate]
  private let items: [String: PlanItem]

  init(_ plan: Plan, candidates: [Candidate]) {
    self.plan = plan
    self.candidates = candidates
    items = Dictionary(plan.items.map { ($0.id, $0) }) { first, _ in first }
  }

  func item(_ id: String?) -> PlanItem? { id.flatMap { items[$0] } }

  func place(_ target: PlanTarget) -> Finding.Place {
    Finding.Place(path: target.path?.description ?? "", quote: target.evidence)
  }

  func place(_ table: PlanTable, _ quote: Quote) -> Finding.Place {
    Finding.Place(path: table.path?.description ?? "", quote: quote)
  }

  func place(_ item: PlanItem) -> Finding.Place {
    Finding.Place(path: item.path.description, quote: item.titleEvidence ?? item.evidence)
  }

  func name(of table: PlanTable) -> Remark.Value {
    table.caption.map { .remark(Remark(.tableNamed, .text($0))) } ?? .term(.table)
  }

  /// What a table is called: its caption where it has one.
  func place(captionOf table: PlanTable) -> Finding.Place { place(table, table.captionEvidence ?? table.evidence) }

  /// The item and all above it.
  func withAncestors(_ item: PlanItem) -> [PlanItem] {
    var chain = [item]
    while let parent = self.item(chain.last?.parent), chain.count < 64 { chain.append(parent) }
    return chain
  }
}

extension ExactDecimal {
  static func sum(_ values: [ExactDecimal]) -> ExactDecimal? {
    values.reduce(Optional(ExactDecimal(0))) { $0?.adding($1) }
  }
}
