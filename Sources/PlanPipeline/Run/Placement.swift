internal import PlanModel

/// A document of the set with all that depends on the other documents: its id, its copies, the plan it replaces.
struct PlacedDocument: Sendable {
  var path: String
  var copies: [String]
  /// Row of the store; nil when the file could not be read.
  var row: Int64?
  var error: PlanError?
  /// An earlier run has met the same bytes: their failure is no news.
  var isKnown = false
  /// Digest of the file's bytes.
  var sha256: String?
  var id = ""
  /// The id that the plan has by itself.
  var ownID = ""
  /// Path of the plan that has the document's own id, if that is another.
  var ownerOfID: String?
  var supersedes: String?

  /// Completes the stored plan.
  func complete(_ plan: inout Plan) {
    plan.source.path = path
    plan.source.copies = copies
    plan.take(id: id, ownerOfOwn: ownerOfID)
    if plan.document.supersedes == nil { plan.document.supersedes = supersedes }
  }
}

/// Puts the documents of all inputs in the order of their paths, copies under the first of them.
func place(_ inputs: [Survey.Input], store: Store, rules: String) throws(PlanError) -> [PlacedDocument] {
  var copies: [String: [String]] = [:]
  for input in inputs where input.cause == .copy { copies[input.sha256 ?? "", default: []].append(input.path) }
  let originals = inputs.filter { $0.cause != .copy }
  let contents = originals.compactMap(\.sha256)
  var documents = try store.documents(of: contents, rules: rules).makeIterator()
  var placed: [PlacedDocument] = []
  var ids = DistinctIDs()
  var succession = Succession()
  for input in originals {
    guard let sha256 = input.sha256 else {
      if case .failure(let error) = input.content {
        placed.append(PlacedDocument(path: input.path, copies: [], row: nil, error: error))
      }
      continue
    }
    for document in documents.next() ?? [] {
      var entry = PlacedDocument(
        path: input.path + document.name, copies: (copies[sha256] ?? []).map { $0 + document.name }, row: document.row,
        error: document.error?.restored(for: input.path), sha256: sha256)
      entry.isKnown = input.cause == .unchanged || input.cause == .renamed
      if let plan = document.plan {
        entry.ownID = plan.id
        (entry.id, entry.ownerOfID) = ids.assign(plan.id, path: entry.path)
        succession.add(placed.count, id: entry.id, ownID: entry.ownID, facts: plan.facts)
      }
      placed.append(entry)
    }
  }
  for (index, id) in succession.replaced() { placed[index].supersedes = id }
  return placed
}
