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

/// Reads a document that another one holds.
func ingestEmbedded(_ bytes: [UInt8], path: String, options: IngestOptions, depth: Int) throws(PlanError) -> Document {
  guard depth <= 3 else {
    throw PlanError(
      "docx.nested", "\(path): documents are embedded too deeply; open the file in Word and save it again")
  }
  return try readContent(bytes, source: Source(path: path), options: options, depth: depth)
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
  case .text:
    return try readText(bytes, source: source, options: options)
  case .known(let format, let advice):
    throw PlanError("ingest.\(format)", "\(source.path): this is \(advice)")
  case .empty:
    throw PlanError("ingest.empty", "\(source.path): the file is empty")
  }
}

/// A zip container: a Word document, or another kind, which its parts tell.
private func readContainer(_ archive: inout ZipArchive, source: Source, options: IngestOptions, depth: Int)
  throws(PlanError)
  -> Document
{
  if isOpenDocument(&archive) { return try readOdf(&archive, source: source, options: options) }
  if archive.contains("OFD.xml") {
    throw PlanError(
      "ingest.ofd", "\(source.path): this is an OFD file, which is not read yet; export it as DOCX or text")
  }
  return try readDocx(&archive, source: source, options: options, depth: depth)
}

/// By the type that the container names first; where it names none, by its parts.
private func isOpenDocument(_ archive: inout ZipArchive) -> Bool {
  guard archive.contains("mimetype") else {
    return archive.contains("content.xml") && archive.contains("META-INF/manifest.xml")
  }
  let type = (try? archive.data("mimetype")).map { String(decoding: $0.prefix(100), as: UTF8.self) } ?? ""
  return type.hasPrefix("application/vnd.oasis.opendocument") || type.hasPrefix("application/vnd.sun.xml")
}
