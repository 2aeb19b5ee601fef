internal import PlanModel

/// Reads a web page: the document's text first, then what belongs to the site around it, set apart.
///
/// - Throws: `text.encoding` when no encoding makes its bytes readable, `ingest.size` when it is larger than the limits.
func readHTML(
  _ bytes: [UInt8], source: Source, setsSiteApart: Bool = true, options: IngestOptions
) throws(PlanError) -> Document {
  let page = HTMLPage(bytes: bytes, charset: nil, location: nil)
  return try readPage(page, format: "html", source: source, setsSiteApart: setsSiteApart, options: options)
}

/// A page, and what the message around it says of it.
struct HTMLPage {
  var bytes: [UInt8]
  var charset: String?
  /// Where it was saved from.
  var location: String?
}

func readPage(
  _ page: HTMLPage, format: String, source: Source, setsSiteApart: Bool, options: IngestOptions
) throws(PlanError) -> Document {
  let text = try decodeHTML(page.bytes, declared: page.charset, path: source.path)
  let tree = try parsed(text, path: source.path, options: options)
  let pieces = PageFields.joined(HTMLFlow.pieces(of: tree, part: page.location))
  let parted = setsSiteApart ? PageZones(tree).parted(pieces) : (document: pieces, site: [])
  var source = source
  source.format = format
  source.encoding = text.encoding
  var writer = FlowWriter(source: source, options: options)
  writer.document.add(text.diagnostics)
  if tree.isTooDeep { writer.document.add(tooDeep(source.path, options)) }
  try writer.write(parted.document.map(\.block))
  if !parted.site.isEmpty {
    writer.document.add(
      Diagnostic(
        "html.site", .note,
        "\(parted.site.count) blocks of the site around the text (menus, links, footer) were set apart; taizhang text shows them"
      ))
    try writer.write(.apart(.headerFooter, parted.site.map(\.block)))
  }
  return writer.document.document
}

private func parsed(_ text: DecodedText, path: String, options: IngestOptions) throws(PlanError) -> HTMLTree {
  guard let tree = HTMLParser.parse(text.bytes, options: options) else {
    throw PlanError(
      "ingest.size", "\(path): the page has more than \(options.maximumElements) elements, which is the limit; raise it"
    )
  }
  return tree
}

private func tooDeep(_ path: String, _ options: IngestOptions) -> Diagnostic {
  Diagnostic(
    "html.depth", .warning,
    "\(path): elements are nested deeper than the limit of \(options.maximumDepth); the inner ones were read as text of the "
      + "outer. Raise the limit if lists or tables are lost")
}
