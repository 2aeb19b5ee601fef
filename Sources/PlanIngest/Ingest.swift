package import PlanModel

/// Reads one file's bytes as a document.
///
/// - Throws: `PlanError` when nothing can be read: what it is and what to do.
package func ingest(_ bytes: [UInt8], path: String, options: IngestOptions = IngestOptions()) throws(PlanError)
  -> Document
{
  throw PlanError("ingest.format", "\(path): unknown format")
}

/// What a pipeline may set about reading.
package struct IngestOptions: Sendable, Equatable {
  package init() {}
}
