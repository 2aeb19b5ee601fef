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

  /// The documents in a file's bytes, as they are stored.
  func documents(in bytes: [UInt8], path: String) -> [ReadDocument] {
    var documents: [ReadDocument] = []
    ingestEach(bytes, path: path, options: ingestOptions) { member, document in
      let name = member.hasPrefix(path) ? String(member.dropFirst(path.count)) : ""
      let result = document.mapError { error in
        // The path is put in front when it is told: the file may have another by then.
        error.message.hasPrefix(path) ? PlanError(error.id, String(error.message.dropFirst(path.count))) : error
      }
      documents.append(ReadDocument(name: name, result: result.map(plan)))
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
    read(path) { path, document in result.append((path, document.map { map(plan(of: $0)) })) }
    return result
  }

  /// The text of one document as it was understood.
  package func document(_ bytes: [UInt8], path: String) throws(PlanError) -> Document {
    try ingest(bytes, path: path, options: ingestOptions)
  }

  package func findings(in document: Document) -> Findings {
    extractor.findings(in: document)
  }

  package func plan(of document: Document) -> Plan {
    normalizer.plan(extractor.findings(in: document), of: document)
  }

  /// One document from bytes to plan.
  package func process(_ bytes: [UInt8], path: String) throws(PlanError) -> Plan {
    plan(of: try document(bytes, path: path))
  }
}
