internal import PlanExtract
package import PlanIngest
package import PlanModel
internal import PlanNormalize

/// The stages with their options and words, made once for a run and used for every document.
package struct Stages: Sendable {
  private let ingestOptions: IngestOptions
  private let extractor: Extractor
  private let normalizer: Normalizer

  package init(lexicon: Lexicon = .builtIn, ingest: IngestOptions = IngestOptions()) {
    ingestOptions = ingest
    extractor = Extractor(lexicon: lexicon)
    normalizer = Normalizer(lexicon: lexicon)
  }

  /// Reads a file, no more of it than the options allow.
  package func read(_ path: String) throws(PlanError) -> [UInt8] {
    try readFile(path, limit: ingestOptions.maximumInputBytes)
  }

  /// The text of one file as it was understood.
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
