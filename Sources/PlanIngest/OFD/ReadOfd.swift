internal import PlanModel

/// Reads an OFD document (GB/T 33190-2016): characters at places on pages, put together again as paragraphs and tables.
///
/// - Throws: `ofd.encrypted`, `ofd.images` when the pages are pictures, `ofd.damaged` when the document cannot be followed from its root.
func readOfd(_ archive: inout ZipArchive, source: Source, options: IngestOptions) throws(PlanError) -> Document {
  let path = source.path
  guard !archive.contains("Encryptions.xml"), !archive.contains("Encryption.xml") else {
    throw PlanError("ofd.encrypted", "\(path): the document is encrypted; save it without a password")
  }
  var reader = OfdReader(path: path, options: options)
  try reader.read(&archive)
  var source = source
  source.format = "ofd"
  var writer = FlowWriter(source: source, options: options)
  writer.document.add(reader.diagnostics)
  for pages in reader.documents { try writer.write(OfdLayout(pages).blocks) }
  guard !writer.document.document.blocks.isEmpty else {
    throw PlanError(
      "ofd.images",
      "\(path): the pages hold no text (\(reader.images) pictures); recognise their text (OCR) first, or get the original"
    )
  }
  return writer.document.document
}

/// Follows a document from its root to its pages.
private struct OfdReader {
  let path: String
  let options: IngestOptions
  var documents: [[OfdPage]] = []
  var diagnostics: [Diagnostic] = []
  var images = 0

  init(path: String, options: IngestOptions) {
    self.path = path
    self.options = options
  }

  mutating func read(_ archive: inout ZipArchive) throws(PlanError) {
    let root = OfdRootReader()
    if let problem = try archive.parse("OFD.xml", with: root, options: options) { throw damaged("OFD.xml", problem) }
    guard !root.documents.isEmpty else { throw damaged("OFD.xml", "it names no document") }
    for part in root.documents {
      let part = located(part, from: "", &archive)
      let document = OfdRootReader()
      if let problem = try archive.parse(part, with: document, options: options) { throw damaged(part, problem) }
      documents.append(try pages(document, of: part, &archive))
    }
  }

  private mutating func pages(
    _ document: OfdRootReader, of part: String, _ archive: inout ZipArchive
  ) throws(PlanError) -> [OfdPage] {
    let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    var result: [OfdPage] = []
    var uses: [String: Int] = [:]
    for base in document.pages {
      guard let page = try page(located(base, from: folder, &archive), &archive) else { continue }
      for id in page.templates { uses[id, default: 0] += 1 }
      result.append(page)
    }
    var templates: [String: OfdPage] = [:]
    for id in uses.keys.sorted() {
      guard let base = document.templates[id] else { continue }
      templates[id] = try page(located(base, from: folder, &archive), &archive)
    }
    for index in result.indices {
      for id in result[index].templates {
        guard let template = templates[id] else { continue }
        // A form that one page uses belongs to it; what several show is like a header.
        result[index].rules += template.rules
        result[index].runs += template.runs.map { run in
          var run = run
          run.isFromTemplate = (uses[id] ?? 0) > 1
          return run
        }
      }
    }
    return result
  }

  /// A page that cannot be read costs itself alone.
  private mutating func page(_ part: String, _ archive: inout ZipArchive) throws(PlanError) -> OfdPage? {
    let reader = OfdPageReader(part: part)
    if let problem = try archive.tryParse(part, with: reader, options: options) {
      diagnostics.append(
        Diagnostic(
          "ofd.page.damaged", .warning, "\(path): \(problem); a page or part of it is missing. Get a fresh copy"))
    }
    images += reader.page.images
    return reader.page
  }

  /// Places are relative to the part that names them, or to the container.
  private func located(_ place: String, from folder: String, _ archive: inout ZipArchive) -> String {
    let place = place.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    return archive.contains(folder + place) ? folder + place : place
  }

  private func damaged(_ part: String, _ problem: String) -> PlanError {
    PlanError("ofd.damaged", "\(path): \(part): \(problem); get a fresh copy")
  }
}

/// Reads `OFD.xml` and `Document.xml`: where the documents, pages and templates are.
private final class OfdRootReader: XMLHandler {
  let names = XMLNames<OfdName>()
  private(set) var documents: [String] = []
  private(set) var pages: [String] = []
  private(set) var templates: [String: String] = [:]
  private var isRoot = false
  private var place: [UInt8] = []

  func start(_ name: OfdName, _ attributes: XMLAttributes) {
    switch name {
    case .docRoot:
      isRoot = true
      place = []
    case .page: if let base = attributes["BaseLoc"] { pages.append(base) }
    case .templatePage: if let base = attributes["BaseLoc"], let id = attributes["ID"] { templates[id] = base }
    default: break
    }
  }

  func end(_ name: OfdName) {
    guard name == .docRoot else { return }
    isRoot = false
    let text = String(decoding: place, as: UTF8.self).filter { !$0.isWhitespace }
    if !text.isEmpty { documents.append(text) }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isRoot { place += bytes }
  }
}
