internal import PlanExtract
package import PlanIngest
package import PlanModel
internal import PlanNormalize

/// The stages with their options and words, made once for a run and used for every document.
package struct Stages: Sendable {
  private let ingestOptions: IngestOptions
  /// What decides, beside a document's bytes, what is read in it.
  private let lexicon: Lexicon
  private let extractor: Extractor
  private let normalizer: Normalizer

  package init(lexicon: Lexicon = .builtIn, ingest: IngestOptions = IngestOptions()) {
    ingestOptions = ingest
    self.lexicon = lexicon
    extractor = Extractor(lexicon: lexicon)
    normalizer = Normalizer(lexicon: lexicon)
  }

  /// The digest of program, options and words: the same digest and the same bytes give the same plan.
  var digest: String { rulesDigest(lexicon: lexicon, ingest: ingestOptions) }

  /// Most bytes that a file may have.
  var inputLimit: Int { ingestOptions.maximumInputBytes }

  /// The text of a document that was read before; nil when its file is not there any more or has other bytes.
  func document(of source: Source) -> Document? {
    let file = source.path.memberMark.map { String(source.path[..<$0]) } ?? source.path
    var found: Document?
    read(file) { path, document in
      if path == source.path, case .success(let document) = document, document.source.sha256 == source.sha256 {
        found = document
      }
    }
    return found
  }

  func quote(_ evidence: Evidence, in document: Document) -> Quote {
    PlanNormalize.quote(evidence, in: document)
  }

  func canonical(_ value: ExactDecimal, _ upper: ExactDecimal?, _ unit: String) -> CanonicalQuantity? {
    CanonicalUnits(lexicon: lexicon).canonical(value: value, upper: upper, unit: unit)
  }

  /// The documents in a file's bytes, as they are stored.
  func documents(in bytes: [UInt8], path: String) -> [ReadDocument] {
    var documents: [ReadDocument] = []
    ingestEach(bytes, path: path, options: ingestOptions) { member, document in
      let name = member.hasPrefix(path) ? String(member.dropFirst(path.count)) : ""
      let result = document.mapError { error in
        // The path is put in front when it is told: the file may have another by then.
        error.message.hasPrefix(path) ? PlanError(error.id, String(error.message.dropFirst(path.count))) : error
      }
      switch result {
      case .success(let document):
        documents += plans(in: document).map { ReadDocument(name: name, result: .success($0)) }
      case .failure(let error): documents.append(ReadDocument(name: name, result: .failure(error)))
      }
    }
    return documents
  }

  /// Reads a file, no more of it than the options allow, and hands over each document in it: itself, or the members of an archive.
  ///
  /// - Parameter use: gets the path of the document, which for members says where in the archive they stand.
  package func read(_ path: String, _ use: (_ path: String, _ document: Result<Document, PlanError>) -> Void) {
    do throws(PlanError) {
      let bytes = try readFile(path, limit: ingestOptions.maximumInputBytes)
      ingestEach(bytes, path: path, options: ingestOptions, use)
    } catch {
      use(path, .failure(error))
    }
  }

  /// All plans of a file, or why they could not be read, through a function of each.
  package func plans<Value>(of path: String, _ map: (Plan) -> Value) -> [(path: String, plan: Result<Value, PlanError>)]
  {
    var result: [(path: String, plan: Result<Value, PlanError>)] = []
    read(path) { path, document in
      switch document {
      case .success(let document): result += plans(in: document).map { (path, .success(map($0))) }
      case .failure(let error): result.append((path, .failure(error)))
      }
    }
    return result
  }

  /// The text of one document as it was understood.
  package func document(_ bytes: [UInt8], path: String) throws(PlanError) -> Document {
    try ingest(bytes, path: path, options: ingestOptions)
  }

  /// What was not read of a plan's part of its document.
  package func unread(of plan: Plan, in document: Document) -> [Range<Int>] {
    let findings = extractor.plans(in: document)
    return findings[plan.part(of: findings.map { $0.blocks ?? 0..<document.blocks.count })].unread
  }

  /// The blocks of a plan and those above its text, where its notice issues others too; nil where the document is one plan.
  func part(of plan: Plan, in document: Document) -> (blocks: Range<Int>, notice: Range<Int>)? {
    let parts = extractor.parts(of: document)
    guard let first = parts.first else { return nil }
    return (parts[plan.part(of: parts.map(\.blocks))].blocks, first.front)
  }

  /// The plans of a document: several where it is a notice that issues them, else one.
  package func plans(in document: Document) -> [Plan] {
    extractor.plans(in: document).map { normalizer.plan($0, of: document) }
  }

  /// The first plan of a document, from bytes.
  package func process(_ bytes: [UInt8], path: String) throws(PlanError) -> Plan {
    plans(in: try document(bytes, path: path))[0]
  }
}

extension Plan {
  /// Which part of its document it is: its first item stands there, or its title.
  fileprivate func part(of parts: [Range<Int>]) -> Int {
    let block = items.first?.evidence.block ?? document.titleEvidence?.block ?? 0
    return parts.firstIndex { $0.contains(block) } ?? 0
  }
}

extension String {
  /// Where the path of an archive ends and that of its member begins.
  fileprivate var memberMark: String.Index? {
    indices.first { self[$0] == "!" && self[$0...].hasPrefix("!/") }
  }
}
