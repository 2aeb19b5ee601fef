package import PlanModel

/// Reads one file's bytes as a document. The format is told by content, never by name.
///
/// - Parameters:
///   - bytes: the file as it is, gzip-compressed or not.
///   - path: what messages call the file; it is not opened.
/// - Throws: `PlanError` when nothing can be read: what it is and what to do. `ingest.archive` for an archive of documents.
package func ingest(_ bytes: [UInt8], path: String, options: IngestOptions = IngestOptions()) throws(PlanError)
  -> Document
{
  try checkSize(bytes, path: path, options: options)
  let source = Source(path: path, byteCount: bytes.count, sha256: sha256(bytes))
  return try readContent(bytes, source: source, options: options, depth: 0)
}

/// Reads all documents of a file: the one that it is, or the members of an archive (zip), each on its own.
///
/// - Parameter use: called for each document in the order of the archive, with its path; a member's is `archive.zip!/folder/plan.docx`.
package func ingestEach(
  _ bytes: [UInt8], path: String, options: IngestOptions = IngestOptions(),
  _ use: (_ path: String, _ document: Result<Document, PlanError>) -> Void
) {
  do throws(PlanError) {
    try checkSize(bytes, path: path, options: options)
    var content = bytes
    var depth = 0
    if case .gzip = ContentFormat(of: bytes) {
      content = try inflateGzip(bytes, path: path, options: options)
      depth = 1
    }
    if case .zip = ContentFormat(of: content), try readMembers(content, path: path, options: options, use) { return }
    let source = Source(path: path, byteCount: bytes.count, sha256: sha256(bytes))
    let document = Result { () throws(PlanError) in
      try readContent(content, source: source, options: options, depth: depth)
    }
    use(path, document)
  } catch {
    use(path, .failure(error))
  }
}

/// Reads the members of an archive of documents. Returns false when the container is one document.
private func readMembers(
  _ bytes: [UInt8], path: String, options: IngestOptions, _ use: (String, Result<Document, PlanError>) -> Void
) throws(PlanError) -> Bool {
  try withZipArchive(bytes, path: path, options: options) { (archive) throws(PlanError) in
    guard ContainerKind(&archive) == .archive else { return false }
    for name in archive.documentNames {
      do throws(PlanError) {
        let member = try archive.data(name)
        if case .zip = ContentFormat(of: member), !path.contains("!/") {
          ingestEach(member, path: "\(path)!/\(name)", options: options, use)
        } else {
          use(
            "\(path)!/\(name)",
            Result { () throws(PlanError) in try ingest(member, path: "\(path)!/\(name)", options: options) })
        }
      } catch {
        use("\(path)!/\(name)", .failure(error))
      }
    }
    return true
  }
}

private func checkSize(_ bytes: [UInt8], path: String, options: IngestOptions) throws(PlanError) {
  guard bytes.count <= options.maximumInputBytes else {
    throw PlanError(
      "ingest.size", "\(path): \(bytes.count) bytes are more than the limit of \(options.maximumInputBytes); raise it")
  }
}

/// Reads a document that another one holds.
func ingestEmbedded(_ bytes: [UInt8], path: String, options: IngestOptions, depth: Int) throws(PlanError) -> Document {
  guard depth <= 3 else {
    throw PlanError(
      "docx.nested", "\(path): documents are embedded too deeply; open the file in Word and save it again")
  }
  // A page inside another document has no site around it.
  switch ContentFormat(of: bytes) {
  case .html: return try readHTML(bytes, source: Source(path: path), setsSiteApart: false, options: options)
  case .mht: return try readMHT(bytes, source: Source(path: path), setsSiteApart: false, options: options)
  default: return try readContent(bytes, source: Source(path: path), options: options, depth: depth)
  }
}

/// - Parameter depth: containers around the bytes.
private func readContent(_ bytes: [UInt8], source: Source, options: IngestOptions, depth: Int) throws(PlanError)
  -> Document
{
  switch ContentFormat(of: bytes) {
  case .gzip:
    guard depth == 0 else {
      throw PlanError("gzip.nested", "\(source.path): gzip inside gzip; unpack it first")
    }
    let inflated = try inflateGzip(bytes, path: source.path, options: options)
    return try readContent(inflated, source: source, options: options, depth: 1)
  case .zip:
    return try withZipArchive(bytes, path: source.path, options: options) { (archive) throws(PlanError) in
      try readContainer(&archive, source: source, options: options, depth: depth)
    }
  case .flatPackage:
    return try readFlatPackage(bytes, source: source, options: options, depth: depth)
  case .wordXML:
    return try readWordXML(bytes, source: source, options: options)
  case .flatOpenDocument:
    return try readFlatOdf(bytes, source: source, options: options)
  case .html:
    return try readHTML(bytes, source: source, options: options)
  case .mht:
    return try readMHT(bytes, source: source, options: options)
  case .xml:
    return try readGenericXML(bytes, source: source, options: options)
  case .text:
    return try readText(bytes, source: source, options: options)
  case .known(let format, let advice):
    throw PlanError("ingest.\(format)", "\(source.path): this is \(advice)")
  case .empty:
    throw PlanError("ingest.empty", "\(source.path): the file is empty")
  }
}

/// A zip container: its parts tell what it is.
private func readContainer(_ archive: inout ZipArchive, source: Source, options: IngestOptions, depth: Int)
  throws(PlanError) -> Document
{
  switch ContainerKind(&archive) {
  case .word: return try readDocx(&archive, source: source, options: options, depth: depth)
  case .openDocument: return try readOdf(&archive, source: source, options: options)
  case .ofd: return try readOfd(&archive, source: source, options: options)
  case .archive:
    let count = archive.documentNames.count
    throw PlanError(
      "ingest.archive",
      count == 0
        ? "\(source.path): this is a zip file without a document; give the documents themselves"
        : "\(source.path): this is an archive of \(count) files, not one document; give it to `run` or `extract`, or unpack it"
    )
  case .refused(let name, let advice): throw PlanError("ingest.\(name)", "\(source.path): this is \(advice)")
  }
}
