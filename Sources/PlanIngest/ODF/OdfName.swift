/// The elements of OpenDocument text that are looked at.
enum OdfName: String, XMLVocabulary {
  case document = "office:document", content = "office:document-content", officeText = "office:text"
  case spreadsheet = "office:spreadsheet", presentation = "office:presentation", drawing = "office:drawing"
  case annotation = "office:annotation", binaryData = "office:binary-data", forms = "office:forms"
  case paragraph = "text:p", heading = "text:h", span = "text:span"
  case space = "text:s", tab = "text:tab", lineBreak = "text:line-break"
  case list = "text:list", listItem = "text:list-item", listHeader = "text:list-header", numbered =
    "text:numbered-paragraph"
  case note = "text:note", noteCitation = "text:note-citation", noteBody = "text:note-body"
  case section = "text:section", rubyText = "text:ruby-text", hiddenText = "text:hidden-text"
  case hiddenParagraph = "text:hidden-paragraph"
  case trackedChanges = "text:tracked-changes", changedRegion = "text:changed-region", deletion = "text:deletion"
  case insertion = "text:insertion", changeInfo = "office:change-info"
  case change = "text:change", changeStart = "text:change-start", changeEnd = "text:change-end"
  case indexBody = "text:index-body", bibliography = "text:bibliography"
  case contentsSource = "text:table-of-content-source", illustrationSource = "text:illustration-index-source"
  case tableSource = "text:table-index-source", objectSource = "text:object-index-source"
  case userSource = "text:user-index-source", alphabeticalSource = "text:alphabetical-index-source"
  case bibliographySource = "text:bibliography-source"
  case table = "table:table", headerRows = "table:table-header-rows", row = "table:table-row"
  case cell = "table:table-cell", coveredCell = "table:covered-table-cell"
  case textBox = "draw:text-box", object = "draw:object", shape = "draw:custom-shape", rectangle = "draw:rect"
  case ellipse = "draw:ellipse", circle = "draw:circle", line = "draw:line", polygon = "draw:polygon"
  case polyline = "draw:polyline", path = "draw:path", connector = "draw:connector", caption = "draw:caption"
  case title = "svg:title", description = "svg:desc"
  case style = "style:style", textProperties = "style:text-properties", defaultStyle = "style:default-style"
  case listStyle = "text:list-style", outlineStyle = "text:outline-style", outlineLevel = "text:outline-level-style"
  case numberLevel = "text:list-level-style-number", bulletLevel = "text:list-level-style-bullet"
  case imageLevel = "text:list-level-style-image"
  case masterPage = "style:master-page", header = "style:header", headerLeft = "style:header-left"
  case headerFirst = "style:header-first", footer = "style:footer", footerLeft = "style:footer-left"
  case footerFirst = "style:footer-first"
  case other = ""

  static func prefix(of uri: String) -> String? { prefixes[uri] }

  private static let prefixes: [String: String] = {
    var result = ["http://www.w3.org/2000/svg": "svg"]
    for (name, local) in [
      ("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing"), ("style", "style"),
      ("svg", "svg-compatible"),
    ] {
      result["urn:oasis:names:tc:opendocument:xmlns:\(local):1.0"] = name
      // The format that came before OpenDocument.
      result["http://openoffice.org/2000/\(local)"] = name
    }
    return result
  }()
}
