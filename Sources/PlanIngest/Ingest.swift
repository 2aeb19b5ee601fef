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
    let source = Source(path: path, byteCount: bytes.count, sha256: sha256(bytes))
    if case .zip = ContentFormat(of: content) {
      return try withZipArchive(content, path: path, options: options) { (archive) throws(PlanError) in
        let kind = ContainerKind(&archive)
        if kind == .archive, !archive.documentNames.isEmpty {
          readMembers(&archive, path: path, options: options, use)
        } else {
          use(path, .success(try readContainer(&archive, kind, source: source, options: options, depth: depth)))
        }
      }
    }
    use(path, .success(try readContent(content, source: source, options: options, depth: depth)))
  } catch {
    use(path, .failure(error))
  }
}

private func readMembers(
  _ archive: inout ZipArchive, path: String, options: IngestOptions,
  _ use: (String, Result<Document, PlanError>) -> Void
) {
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
  if archive.isSalvaged {
    use(
      path,
      .failure(
        PlanError("zip.damaged", "\(path): the archive is damaged; documents may be missing from it, get a fresh copy"))
    )
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
      try readContainer(&archive, ContainerKind(&archive), source: source, options: options, depth: depth)
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

/// A zip container, of the kind that its parts tell.
private func readContainer(
  _ archive: inout ZipArchive, _ kind: ContainerKind, source: Source, options: IngestOptions, depth: Int
) throws(PlanError) -> Document {
  var document: Document
  switch kind {
  case .word: document = try readDocx(&archive, source: source, options: options, depth: depth)
  case .openDocument: document = try readOdf(&archive, source: source, options: options)
  case .ofd: document = try readOfd(&archive, source: source, options: options)
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
  if archive.isSalvaged {
    document.diagnostics.insert(
      Diagnostic(
        "zip.salvaged", .warning,
        "\(source.path): the container is damaged; it was read by the parts that are whole. Get a fresh copy"), at: 0)
  }
  return document
}
