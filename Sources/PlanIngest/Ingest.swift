package import PlanModel

/// Reads one file's bytes as a document. The format is told by content, never by name.
///
/// - Parameters:
///   - bytes: the file as it is, gzip-compressed or not.
///   - path: what messages call the file; it is not opened.
/// - Throws: `PlanError` when nothing can be read: what it is and what to do.
package func ingest(_ bytes: [UInt8], path: String, options: IngestOptions = IngestOptions()) throws(PlanError)
  -> Document
{
  guard bytes.count <= options.maximumInputBytes else {
    throw PlanError(
      "ingest.size", "\(path): \(bytes.count) bytes are more than the limit of \(options.maximumInputBytes); raise it")
  }
  let source = Source(path: path, byteCount: bytes.count, sha256: sha256(bytes))
  return try readContent(bytes, source: source, options: options, depth: 0)
}

private func readContent(_ bytes: [UInt8], source: Source, options: IngestOptions, depth: Int) throws(PlanError)
  -> Document
{
  switch ContentFormat(of: bytes) {
  case .text:
    return try readText(bytes, source: source, options: options)
  case .known(let format, let advice):
    throw PlanError("ingest.\(format)", "\(source.path): this is \(advice)")
  case .empty:
    throw PlanError("ingest.empty", "\(source.path): the file is empty")
  }
}
