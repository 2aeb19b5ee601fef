internal import PlanModel

/// Reads an OpenDocument text (ODT, OTT) from its container.
///
/// - Throws: `odf.encrypted`, `ingest.odf` when it is no text (a spreadsheet, slides), `odf.damaged` when its content is not whole.
func readOdf(_ archive: inout ZipArchive, source: Source, options: IngestOptions) throws(PlanError) -> Document {
  let path = source.path
  if archive.contains("META-INF/manifest.xml"), let manifest = try? archive.data("META-INF/manifest.xml"),
    manifest.contains(Array("encryption-data".utf8))
  {
    throw PlanError("odf.encrypted", "\(path): the document is encrypted; open it and save it without a password")
  }
  var diagnostics: [Diagnostic] = []
  let styles = OdfReader(part: "styles.xml", revisions: options.revisions)
  if archive.contains("styles.xml"), let problem = try archive.tryParse("styles.xml", with: styles, options: options) {
    diagnostics.append(
      Diagnostic(
        "odf.part.damaged", .warning, "\(path): \(problem); labels, headers or footers may be missing. Get a fresh copy"
      ))
  }
  let content = OdfReader(part: "content.xml", styles: styles.styleTable, revisions: options.revisions)
  if let problem = try archive.parse("content.xml", with: content, options: options) {
    throw damaged(path, "content.xml", problem)
  }
  return try document(content, headers: styles, source: source, options: options, diagnostics: diagnostics)
}

/// Reads an OpenDocument text that is one XML file (FODT).
func readFlatOdf(_ bytes: [UInt8], source: Source, options: IngestOptions) throws(PlanError) -> Document {
  let content = OdfReader(part: nil, revisions: options.revisions)
  if let problem = try parseXML(bytes, with: content, options: options) {
    throw damaged(source.path, "the file", problem)
  }
  return try document(content, headers: content, source: source, options: options, diagnostics: [])
}

private func damaged(_ path: String, _ part: String, _ problem: String) -> PlanError {
  PlanError("odf.damaged", "\(path): \(part) is no valid XML (\(problem)); get a fresh copy")
}

private func document(
  _ content: OdfReader, headers: OdfReader, source: Source, options: IngestOptions, diagnostics: [Diagnostic]
) throws(PlanError) -> Document {
  guard content.hasText else {
    throw PlanError(
      "ingest.odf",
      "\(source.path): this is an OpenDocument file, but no text (\(content.otherKind ?? "unknown kind")); "
        + "copy its text or tables into a text document")
  }
  var source = source
  source.format = "odt"
  source.revisions = options.revisions.rawValue
  var writer = FlowWriter(source: source, options: options)
  writer.document.add(diagnostics)
  if content.contentsLines > 0 {
    writer.document.add(
      Diagnostic("odf.contents", .note, "\(content.contentsLines) lines of an index were set apart"))
  }
  if content.objects > 0 {
    writer.document.add(
      Diagnostic("odf.object", .note, "\(content.objects) embedded objects (formulas, charts) were not read"))
  }
  try writer.write(content.blocks)
  // A text without a page of its own starts on the first one.
  let used = content.usedPages.union(headers.headersAndFooters.prefix(1).map(\.page)).union(["Standard"])
  var seen: Set<[String]> = []
  for (page, blocks) in headers.headersAndFooters where used.contains(page) {
    if seen.insert(blocks.flatMap(\.lines)).inserted { try writer.write(.apart(.headerFooter, blocks)) }
  }
  return writer.document.document
}
