internal import PlanModel

/// Reads a document in Word 2003 XML.
///
/// - Throws: `wordxml2003.damaged` when it is not whole.
func readWordXML(_ bytes: [UInt8], source: Source, options: IngestOptions) throws(PlanError) -> Document {
  guard let (text, encoding) = decodeXML(bytes) else {
    throw PlanError(
      "xml.encoding", "\(source.path): the bytes do not follow the encoding that the file declares; get a fresh copy")
  }
  let reader = WordXMLReader(revisions: options.revisions)
  if let problem = try parseXML(text, with: reader, options: options) {
    throw PlanError("wordxml2003.damaged", "\(source.path): this is no valid XML (\(problem)); get a fresh copy")
  }
  guard let body = reader.body else {
    throw PlanError("wordxml2003.damaged", "\(source.path): it holds no text (w:body); get a fresh copy")
  }
  var source = source
  source.format = "wordxml2003"
  source.encoding = encoding
  source.revisions = options.revisions.rawValue
  var writer = FlowWriter(source: source, options: options)
  if body.content.contentsLines > 0 {
    writer.document.add([
      Diagnostic(
        "docx.contents", .note, "\(body.content.contentsLines) lines of an automatic contents list were set apart")
    ])
  }
  try writer.write(body.content.blocks)
  for blocks in reader.headersAndFooters { try writer.write(.apart(.headerFooter, blocks)) }
  return writer.document.document
}
