internal import CZip
internal import CZlib
import PlanIngest
import PlanModel

/// A Word document put together from readable XML, one behaviour each.
struct DocxFixture {
  /// What stands in `w:body`.
  var body: String
  var styles = ""
  var numbering = ""
  var footnotes = ""
  /// Further parts that the main part points to: type of the relationship, name, content. Their ids are `more0`, `more1`, ….
  var more: [(type: String, name: String, content: String)] = []
  /// Namespace of the Word elements, and the prefix they are given.
  var namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  var mainPart = "word/document.xml"

  init(_ body: String) { self.body = body }

  var parts: [(String, String)] {
    let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    let namespaces = """
      xmlns:w="\(namespace)" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
      xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" \
      xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:r="\(types.dropLast())"
      """
    func relationships(_ list: [(String, String)], _ more: [(String, String)] = []) -> String {
      let ids = list.indices.map { "r\($0)" } + more.indices.map { "more\($0)" }
      let items = Swift.zip(ids, list + more).map { id, item in
        "<Relationship Id=\"\(id)\" Type=\"\(types)\(item.0)\" Target=\"\(item.1)\"/>"
      }
      return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + items.joined() + "</Relationships>"
    }
    let folder = mainPart.split(separator: "/").dropLast().joined(separator: "/")
    let name = mainPart.split(separator: "/").last ?? ""
    return [
      ("_rels/.rels", relationships([("officeDocument", mainPart)])),
      (
        "\(folder)/_rels/\(name).rels",
        relationships(
          [("styles", "styles.xml"), ("numbering", "numbering.xml"), ("footnotes", "/\(folder)/footnotes.xml")],
          more.map { ($0.type, $0.name) })
      ),
      (mainPart, "<w:document \(namespaces)><w:body>\(body)</w:body></w:document>"),
      ("\(folder)/styles.xml", "<w:styles \(namespaces)>\(styles)</w:styles>"),
      ("\(folder)/numbering.xml", "<w:numbering \(namespaces)>\(numbering)</w:numbering>"),
      ("\(folder)/footnotes.xml", "<w:footnotes \(namespaces)>\(footnotes)</w:footnotes>"),
    ] + more.map { ("\(folder)/\($0.name)", $0.content.replacing("NAMESPACES", with: namespaces)) }
  }

  var bytes: [UInt8] { zip(parts.map { ($0.0, Array($0.1.utf8)) }) }

  func read(_ options: IngestOptions = IngestOptions()) throws -> Document {
    try ingest(bytes, path: "plan.docx", options: options)
  }
}

/// A paragraph of one run.
func paragraph(_ text: String, _ properties: String = "") -> String {
  "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
}

/// A paragraph in a list.
func listed(_ text: String, _ number: Int, _ level: Int = 0) -> String {
  paragraph(text, "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(number)\"/></w:numPr>")
}

func level(_ index: Int, _ format: String, _ text: String, _ more: String = "") -> String {
  "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/>\(more)<w:lvlText w:val=\"\(text)\"/></w:lvl>"
}

/// A container of parts.
func zip(_ parts: [(String, [UInt8])]) -> [UInt8] {
  var error = zip_error_t()
  zip_error_init(&error)
  guard let target = zip_source_buffer_create(nil, 0, 0, &error),
    let archive = zip_open_from_source(target, ZIP_TRUNCATE, &error)
  else { return [] }
  zip_source_keep(target)
  for (name, bytes) in parts {
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, bytes.count))
    copy.update(from: bytes, count: bytes.count)
    defer { _ = copy }
    let source = zip_source_buffer(archive, copy, UInt64(bytes.count), 0)
    zip_file_add(archive, name, source, UInt32(ZIP_FL_ENC_UTF_8))
  }
  zip_close(archive)
  zip_source_open(target)
  var status = zip_stat_t()
  zip_source_stat(target, &status)
  var result = [UInt8](repeating: 0, count: Int(status.size))
  zip_source_read(target, &result, status.size)
  zip_source_close(target)
  zip_source_free(target)
  return result
}

extension Document {
  /// Every block as `label|text`, or the text where it has no label.
  var shown: [String] {
    blocks.map { block in (block.label.map { $0 + "|" } ?? "") + string(block.range) }
  }
}

/// A gzip file.
func gzip(_ bytes: [UInt8]) -> [UInt8] {
  var stream = z_stream()
  deflateInit2_(
    &stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
    Int32(MemoryLayout<z_stream>.size))
  defer { deflateEnd(&stream) }
  var input = bytes
  var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))) + 64)
  let count = input.withUnsafeMutableBufferPointer { source in
    output.withUnsafeMutableBufferPointer { target in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(source.count)
      stream.next_out = target.baseAddress
      stream.avail_out = UInt32(target.count)
      deflate(&stream, Z_FINISH)
      return target.count - Int(stream.avail_out)
    }
  }
  return Array(output[0..<count])
}
