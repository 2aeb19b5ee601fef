internal import Glibc
internal import PlanModel

/// What the first bytes of a file say it is.
enum ContentFormat: Equatable {
  case text
  case gzip
  /// A zip container; its parts say of what kind.
  case zip
  /// A package written into one XML file (Flat OPC).
  case flatPackage
  /// Word 2003 XML.
  case wordXML
  /// An OpenDocument file that is one XML file (FODT).
  case flatOpenDocument
  /// A web page or a piece of one.
  case html
  /// A web page with its parts in one file.
  case mht
  /// XML of no kind known here.
  case xml
  case empty
  /// A format that is recognised and not read: a stable name, and what to tell the user.
  case known(String, String)

  init(of bytes: [UInt8]) {
    guard bytes.contains(where: { !$0.isWhiteSpace }) else {
      self = .empty
      return
    }
    if bytes.starts(with: [0x1F, 0x8B, 0x08]) {
      self = .gzip
      return
    }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      self = .zip
      return
    }
    if let root = XMLRoot(bytes), let office = Self.office(root) {
      self = office
      return
    }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = Self.compound(bytes)
      return
    }
    let head = Self.firstMark(in: bytes)
    for format in Self.refused where format.marks.contains(where: { bytes.starts(with: $0, at: head) }) {
      self = .known(format.name, format.advice)
      return
    }
    if let markup = Self.markup(bytes, at: head) {
      self = markup
      return
    }
    self = .text
  }

  /// First byte after a UTF-8 byte order mark and white space: PDF and markup readers allow both.
  private static func firstMark(in bytes: [UInt8]) -> Int {
    var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while position < min(bytes.count, 1024), bytes[position].isWhiteSpace { position += 1 }
    return position
  }

  private struct Refused {
    let name: String
    let marks: [[UInt8]]
    let advice: String
  }

  private static let refused = [
    Refused(
      name: "pdf", marks: [Array("%PDF-".utf8)],
      advice: "a PDF, which is not read yet; export it as text or DOCX and use that"),
    Refused(
      name: "rtf", marks: [Array("{\\rtf".utf8)], advice: "a rich text file (RTF); open it and save it as DOCX"),
    Refused(
      name: "archive",
      marks: [
        [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07], [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], [0xFD, 0x37, 0x7A, 0x58, 0x5A],
        Array("BZh".utf8), [0x28, 0xB5, 0x2F, 0xFD],
      ], advice: "an archive of a kind that is not read; unpack it first"),
    Refused(
      name: "image",
      marks: [
        [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), [0x49, 0x49, 0x2A, 0x00],
        [0x4D, 0x4D, 0x00, 0x2A],
      ], advice: "an image; recognise its text (OCR) first"),
  ]

  /// A compound file (OLE2), by the names of its streams.
  private static func compound(_ bytes: [UInt8]) -> ContentFormat {
    let kinds: [(stream: String, name: String, advice: String)] = [
      ("EncryptedPackage", "encrypted", "a document with a password; open it and save it as DOCX without one"),
      ("WordDocument", "doc", "an old binary document (.doc, .wps); open it in Word or WPS and save it as DOCX"),
      ("Workbook", "xls", "an old spreadsheet (.xls, .et); copy its tables into a DOCX, or save them as text"),
      ("PowerPoint Document", "ppt", "old slides (.ppt, .dps); save their outline as DOCX or text"),
      ("HwpSummaryInformation", "hwp", "a Hangul document (.hwp); save it as DOCX"),
    ]
    for kind in kinds where bytes.contains(Array(kind.stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })) {
      return .known(kind.name, kind.advice)
    }
    return .known(
      "ole2",
      "an old binary document (.doc, .wps) or an encrypted one; open it in Word or WPS and save it as DOCX without a password"
    )
  }

  /// The XML formats of Office, by the namespace of their root element.
  private static func office(_ root: XMLRoot) -> ContentFormat? {
    switch root.namespace {
    case FlatPackage.namespace: .flatPackage
    case WordXMLName.namespace: .wordXML
    case "urn:oasis:names:tc:opendocument:xmlns:office:1.0" where root.name == "document": .flatOpenDocument
    case "urn:schemas-microsoft-com:office:spreadsheet":
      .known("spreadsheet", "a spreadsheet (Excel XML); copy its tables into a DOCX, or save them as text")
    default:
      root.namespace.hasPrefix("http://schemas.uof.org/")
        ? .known("uof", "a UOF file (标文通); open it in WPS and save it as DOCX") : nil
    }
  }

  private static func markup(_ bytes: [UInt8], at head: Int) -> ContentFormat? {
    guard let root = XMLRoot(bytes) else { return MHT.isMessage(bytes) ? .mht : nil }
    let name = root.name.lowercased()
    if name == "html" || root.namespace == "http://www.w3.org/1999/xhtml" { return .html }
    if name == "body" || name == "head" { return .html }
    if bytes.starts(with: Array("<?xml".utf8), at: head) || root.isWide { return .xml }
    if HTMLName(rawValue: name) != nil || pieces.contains(name) {
      // Markdown may open with markup too.
      return Markdown.isUsed(in: bytes) ? nil : .html
    }
    return closes(bytes, name: root.name) ? .xml : nil
  }

  /// Elements that a piece of a page may open with, beside those that are told apart in a page.
  private static let pieces: Set<String> = [
    "a", "b", "strong", "font", "em", "i", "u", "meta", "title", "style", "script", "link", "base",
  ]

  /// Whether the text ends with the end tag of its first element: 「<通知>」 at the start of a text is no markup.
  private static func closes(_ bytes: [UInt8], name: String) -> Bool {
    let end = bytes.last { !$0.isWhiteSpace }
    guard end == UInt8(ascii: ">"), let open = bytes.lastIndex(of: UInt8(ascii: "<")) else { return false }
    let tag = String(decoding: bytes[open...], as: UTF8.self)
    return tag.hasPrefix("</")
      && tag.dropFirst(2).split { $0 == ":" || $0 == ">" || $0.isWhitespace }.contains { $0 == name }
  }
}

extension UInt8 {
  /// Space, tab, line feed, vertical tab, form feed, carriage return.
  var isWhiteSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}

extension Array where Element == UInt8 {
  func starts(with mark: [UInt8], at position: Int) -> Bool {
    position + mark.count <= count && self[position..<(position + mark.count)].elementsEqual(mark)
  }

  func contains(_ word: [UInt8]) -> Bool {
    guard let first = word.first else { return true }
    return withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return false }
      var start = 0
      while start + word.count <= bytes.count,
        let hit = memchr(base + start, Int32(first), bytes.count - word.count + 1 - start)
      {
        let place = UnsafeRawPointer(hit) - base
        if bytes[place..<(place + word.count)].elementsEqual(word) { return true }
        start = place + 1
      }
      return false
    }
  }
}
