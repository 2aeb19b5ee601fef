internal import PlanModel

/// Reads XML of a kind that has no reader of its own: Akoma Ntoso, DocBook, an office's own.
///
/// - Throws: `xml.damaged` when it is not well-formed, `xml.entities` when it declares entities, `ingest.size` beyond the limits.
func readGenericXML(_ bytes: [UInt8], source: Source, options: IngestOptions) throws(PlanError) -> Document {
  let path = source.path
  var text = try decodeHTML(bytes, path: path)
  if text.bytes.starts(with: Array("<?xml".utf8)), let end = text.bytes.firstIndex(of: UInt8(ascii: ">")) {
    // The declaration told the encoding, which is UTF-8 now. Lines keep their numbers.
    for place in 0...end where !text.bytes[place].isWhiteSpace { text.bytes[place] = 0x20 }
  }
  let builder = XMLTreeBuilder(options: options)
  if let problem = try parseXML(text.bytes, with: builder, documentTypes: true, options: options) {
    if problem.contains("declares entities") {
      throw PlanError(
        "xml.entities", "\(path): \(problem), as they can hide or multiply text; save the document without a DOCTYPE")
    }
    throw PlanError("xml.damaged", "\(path): this is no valid XML (\(problem)); get a fresh copy")
  }
  guard !builder.isTooLarge else {
    throw PlanError(
      "ingest.size", "\(path): the XML has more than \(options.maximumElements) elements, which is the limit; raise it")
  }
  var source = source
  source.format = "xml"
  source.encoding = text.encoding
  var writer = FlowWriter(source: source, options: options)
  writer.document.add(text.diagnostics)
  try writer.write(XMLFlow.blocks(of: builder.tree, roles: options.xmlRoles))
  guard !writer.document.document.blocks.isEmpty else {
    throw PlanError("xml.empty", "\(path): this XML has no text; use the document that it describes")
  }
  return writer.document.document
}
