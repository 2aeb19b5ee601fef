internal import PlanModel

/// Reads a Word document (ECMA-376, transitional or strict).
///
/// A side part (styles, numbering, notes, headers, embedded documents) that is missing or broken costs itself alone; a diagnostic tells.
///
/// - Parameter depth: documents around this one.
/// - Throws: `ingest.zip` when the container holds no Word document, `docx.damaged` when its main part is not whole.
func readDocx<Parts: PackageParts & ~Copyable>(
  _ archive: inout Parts, source: Source, options: IngestOptions, depth: Int = 0
) throws(PlanError) -> Document {
  let path = source.path
  let main = try mainPart(&archive, path: path, options: options)
  var reader = DocxReader(path: path, options: options)
  reader.links = try Relationships.of(main, in: &archive, options: options)
  if let problem = reader.links.problem, !problem.hasSuffix("is missing") { reader.tell(problem) }
  try reader.readSideParts(&archive, depth: depth)

  let body = DocxPartReader(part: main, context: reader.context)
  if let problem = try archive.parse(main, with: body, options: options) {
    throw PlanError("docx.damaged", "\(path): \(main) is no valid XML (\(problem)); get a fresh copy")
  }
  guard body.content.isWord, body.content.hasBody else { throw notWord(path) }
  let headers = try reader.headersAndFooters(body.content.headersAndFooters, &archive)
  if body.content.missingChunks > 0 {
    reader.diagnostics.append(
      Diagnostic(
        "docx.altchunk", .warning,
        "\(path): \(body.content.missingChunks) embedded documents (w:altChunk) were not read; open the file in Word and save it again"
      ))
  }
  if body.content.contentsLines > 0 {
    reader.diagnostics.append(
      Diagnostic(
        "docx.contents", .note, "\(body.content.contentsLines) lines of an automatic contents list were set apart"))
  }
  var source = source
  source.format = "docx"
  source.revisions = options.revisions.rawValue
  var writer = FlowWriter(source: source, options: options)
  writer.document.add(reader.diagnostics)
  try writer.write(body.content.blocks)
  try writer.write(headers)
  return writer.document.document
}

/// Reads what stands around the body.
private struct DocxReader {
  let path: String
  let options: IngestOptions
  var links = Relationships.none
  var context = DocxContext()
  var diagnostics: [Diagnostic] = []

  init(path: String, options: IngestOptions) {
    self.path = path
    self.options = options
    context.revisions = options.revisions
  }

  mutating func tell(_ problem: String) {
    diagnostics.append(
      Diagnostic(
        "docx.part.damaged", .warning,
        "\(path): \(problem); labels, headings, notes or embedded text may be missing. Get a fresh copy"))
  }

  mutating func readSideParts(
    _ archive: inout some PackageParts & ~Copyable, depth: Int
  ) throws(PlanError) {
    let styles = StylesReader()
    if let part = links.part("styles") { try parse(part, &archive, styles) }
    context.styles = styles.styles
    let numbering = NumberingReader()
    if let part = links.part("numbering") { try parse(part, &archive, numbering) }
    context.numbering = numbering.numbering
    for type in ["footnotes", "endnotes"] {
      guard let part = links.part(type) else { continue }
      let notes = DocxPartReader(part: part, context: context)
      try parse(part, &archive, notes)
      context.notes.merge(notes.content.notes) { first, _ in first }
    }
    for link in links.targets where !link.id.isEmpty && archive.contains(link.part) {
      switch link.type {
      case "diagramData":
        let diagram = DocxPartReader(part: link.part, context: context)
        try parse(link.part, &archive, diagram)
        context.embedded[link.id] = diagram.content.blocks
      case "aFChunk": try readChunk(link.id, link.part, &archive, depth: depth)
      default: break
      }
    }
  }

  /// An embedded document, of whatever format it is.
  private mutating func readChunk(
    _ id: String, _ part: String, _ archive: inout some PackageParts & ~Copyable, depth: Int
  ) throws(PlanError) {
    do {
      let bytes = try archive.data(part)
      let document = try ingestEmbedded(bytes, path: "\(path)!/\(part)", options: options, depth: depth + 1)
      context.embedded[id] = embeddedBlocks(document, part: part)
      diagnostics += document.diagnostics
    } catch  where !error.isLimit {
      tell(error.message)
    }
  }

  /// Each once: sections mostly name the same ones, or copies of them.
  mutating func headersAndFooters(
    _ ids: [String], _ archive: inout some PackageParts & ~Copyable
  ) throws(PlanError) -> [FlowBlock] {
    var read: Set<String> = []
    var seen: Set<[String]> = []
    var result: [FlowBlock] = []
    for id in ids {
      guard let part = links.part(id: id), read.insert(part).inserted, archive.contains(part) else { continue }
      let reader = DocxPartReader(
        part: part, context: DocxContext(styles: context.styles, numbering: context.numbering))
      try parse(part, &archive, reader)
      if seen.insert(reader.content.blocks.flatMap(\.lines)).inserted {
        result.append(.apart(.headerFooter, reader.content.blocks))
      }
    }
    return result
  }

  /// Reads a part that the body can be read without; what is wrong with it is told.
  private mutating func parse(
    _ part: String, _ archive: inout some PackageParts & ~Copyable, _ handler: some XMLHandler
  ) throws(PlanError) {
    guard archive.contains(part) else { return }
    if let problem = try archive.tryParse(part, with: handler, options: options) { tell(problem) }
  }
}

/// The main part, by the package's relationships; by its usual name where they are missing.
private func mainPart(
  _ archive: inout some PackageParts & ~Copyable, path: String, options: IngestOptions
) throws(PlanError) -> String {
  let links = try Relationships.of("", in: &archive, options: options)
  if let part = links.targets.first(where: { $0.type == "officeDocument" })?.part, archive.contains(part) {
    return part
  }
  guard archive.contains("word/document.xml") else {
    guard let part = links.targets.first(where: { $0.type == "officeDocument" })?.part else { throw notWord(path) }
    throw PlanError("docx.damaged", "\(path): its main part \(part) is missing; get a fresh copy")
  }
  return "word/document.xml"
}

private func notWord(_ path: String) -> PlanError {
  PlanError(
    "ingest.zip",
    "\(path): this is a zip file without a Word document (a spreadsheet, slides or an archive); unpack it or save the "
      + "document as DOCX")
}
