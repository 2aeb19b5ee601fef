internal import PlanModel

/// Reads a Word document (ECMA-376, transitional or strict): its parts into a model of the format, then that into a `Document`.
///
/// - Throws: `ingest.zip` when the container holds no Word document, `docx.damaged` when its main part is not whole.
func readDocx<Parts: PackageParts & ~Copyable>(
  _ archive: inout Parts, source: Source, options: IngestOptions
) throws(PlanError) -> Document {
  let path = source.path
  let main = try mainPart(&archive, path: path, options: options)
  let links = try Relationships.of(main, in: &archive, path: path, options: options)
  var diagnostics: [Diagnostic] = []

  /// Reads a part that the body can be read without; what is wrong with it is told.
  func readSide(_ type: String, _ archive: inout Parts, _ handler: some XMLHandler) throws(PlanError) {
    guard let part = links.part(type), archive.contains(part) else { return }
    guard let problem = try archive.parse(part, with: handler, options: options) else { return }
    diagnostics.append(
      Diagnostic(
        "docx.part.damaged", .warning,
        "\(path): \(part) is no valid XML (\(problem)); labels, headings or notes may be missing. Get a fresh copy"))
  }

  let styles = StylesReader()
  try readSide("styles", &archive, styles)
  let numbering = NumberingReader()
  try readSide("numbering", &archive, numbering)
  var notes: [NoteKey: [FlowBlock]] = [:]
  for type in ["footnotes", "endnotes"] {
    guard let part = links.part(type) else { continue }
    let reader = DocxPartReader(part: part, styles: styles.styles, numbering: numbering.numbering)
    try readSide(type, &archive, reader)
    notes.merge(reader.notes) { first, _ in first }
  }
  let body = DocxPartReader(part: main, styles: styles.styles, numbering: numbering.numbering, notes: notes)
  if let problem = try archive.parse(main, with: body, options: options) {
    throw PlanError("docx.damaged", "\(path): \(main) is no valid XML (\(problem)); get a fresh copy")
  }
  guard body.isWord, body.hasBody else { throw notWord(path) }
  if body.altChunks > 0 {
    diagnostics.append(
      Diagnostic(
        "docx.altchunk", .warning,
        "\(path): \(body.altChunks) embedded documents (w:altChunk) were not read; open the file in Word and save it again"
      ))
  }
  if body.contentsLines > 0 {
    diagnostics.append(
      Diagnostic("docx.contents", .note, "\(body.contentsLines) lines of an automatic contents list were set apart"))
  }
  var source = source
  source.format = "docx"
  source.revisions = "accepted"
  var writer = FlowWriter(source: source, options: options)
  writer.document.add(diagnostics)
  try writer.write(body.blocks)
  return writer.document.document
}

/// The main part, by the package's relationships; by its usual name where they are missing.
private func mainPart(
  _ archive: inout some PackageParts & ~Copyable, path: String, options: IngestOptions
) throws(PlanError) -> String {
  let links = try Relationships.of("", in: &archive, path: path, options: options)
  if let part = links.part("officeDocument") {
    guard archive.contains(part) else {
      throw PlanError("docx.damaged", "\(path): its main part \(part) is missing; get a fresh copy")
    }
    return part
  }
  guard archive.contains("word/document.xml") else { throw notWord(path) }
  return "word/document.xml"
}

private func notWord(_ path: String) -> PlanError {
  PlanError(
    "ingest.zip",
    "\(path): this is a zip file without a Word document (a spreadsheet, slides or an archive); unpack it or save the "
      + "document as DOCX")
}
