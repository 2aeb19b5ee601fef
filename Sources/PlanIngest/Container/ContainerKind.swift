internal import PlanModel

/// What a zip container holds, by its parts.
enum ContainerKind: Equatable {
  case word
  case openDocument
  case ofd
  /// Files of any kind, each on its own.
  case archive
  /// A format that is recognised and not read: a stable name, and what to tell the user.
  case refused(String, String)

  init(_ archive: inout ZipArchive) {
    if archive.contains("mimetype") {
      let type = (try? archive.data("mimetype")).map { String(decoding: $0.prefix(100), as: UTF8.self) } ?? ""
      if type.hasPrefix("application/vnd.oasis.opendocument") || type.hasPrefix("application/vnd.sun.xml") {
        self = .openDocument
        return
      }
      if type.hasPrefix("application/epub") {
        self = .refused("epub", "an e-book (EPUB); save its text as DOCX or text")
        return
      }
    }
    if archive.contains("OFD.xml") {
      self = .ofd
    } else if archive.contains("content.xml"), archive.contains("META-INF/manifest.xml") {
      self = .openDocument
    } else if let refused = Self.refused.first(where: { archive.contains($0.part) }) {
      self = .refused(refused.name, refused.advice)
    } else if archive.contains("[Content_Types].xml") || archive.contains("_rels/.rels")
      || archive.contains("word/document.xml")
    {
      self = .word
    } else {
      self = .archive
    }
  }

  private static let refused = [
    (
      part: "xl/workbook.xml", name: "xlsx",
      advice: "a spreadsheet (XLSX); copy its tables into a DOCX, or save them as text"
    ),
    (
      part: "xl/workbook.bin", name: "xlsx",
      advice: "a spreadsheet (XLSB); copy its tables into a DOCX, or save them as text"
    ),
    (part: "ppt/presentation.xml", name: "pptx", advice: "slides (PPTX); save their outline as DOCX or text"),
    (part: "visio/document.xml", name: "visio", advice: "a drawing (Visio); save its text as DOCX or text"),
    (part: "uof.xml", name: "uof", advice: "a UOF file (标文通); open it in WPS and save it as DOCX"),
    (part: "META-INF/MANIFEST.MF", name: "program", advice: "a program archive (JAR, APK), not a document"),
  ]
}
