internal import PlanModel

/// What the root element of an XML document says it is; comments and processing instructions before it are passed over.
struct XMLRoot: Equatable {
  /// The local name.
  var name: String
  var namespace: String
  /// A document type is declared before it.
  var hasDocumentType = false
  /// The bytes are UTF-16.
  var isWide = false

  /// Nil when the bytes are no XML: something else than markup stands before the root.
  init?(_ bytes: [UInt8]) {
    var scanner = XMLTagScanner(Self.isWide(bytes) ? Self.narrowed(bytes) : bytes)
    let start = scanner.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let first = scanner.bytes[start...].first { !$0.isWhiteSpace }
    guard first == UInt8(ascii: "<") else { return nil }
    var hasDocumentType = false
    while let tag = scanner.next() {
      switch tag.kind {
      case .doctype:
        hasDocumentType = true
        if scanner.declares(tag, "html") {
          name = "html"
          namespace = ""
          self.hasDocumentType = true
          isWide = Self.isWide(bytes)
          return
        }
      case .start, .empty:
        name = scanner.localName(tag)
        namespace = scanner.namespace(tag)
        self.hasDocumentType = hasDocumentType
        isWide = Self.isWide(bytes)
        return
      case .end: return nil
      }
    }
    return nil
  }

  /// UTF-16, with a mark or by its first `<`.
  private static func isWide(_ bytes: [UInt8]) -> Bool {
    [[0xFF, 0xFE], [0xFE, 0xFF], [0x3C, 0x00], [0x00, 0x3C]].contains { bytes.starts(with: $0) }
  }

  /// The ASCII characters of the beginning of a text in UTF-16: what markup is made of.
  private static func narrowed(_ bytes: [UInt8]) -> [UInt8] {
    let isBigEndian = bytes[0] == 0xFE || bytes[0] == 0
    var result: [UInt8] = []
    var place = bytes[0] >= 0xFE ? 2 : 0
    while place + 1 < min(bytes.count, 1 << 17) {
      let (high, low) = isBigEndian ? (bytes[place], bytes[place + 1]) : (bytes[place + 1], bytes[place])
      result.append(high == 0 ? low : UInt8(ascii: "?"))
      place += 2
    }
    return result
  }
}

/// An XML document as UTF-8, by its byte order mark or its declaration, which is left out; nil when the bytes do not follow it.
///
/// For readers that look at bytes themselves; libxml2 finds this out alone.
func decodeXML(_ bytes: [UInt8]) -> (bytes: [UInt8], encoding: String)? {
  var text = bytes
  var encoding = "UTF-8"
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
    text.removeFirst(3)
  } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0x3C, 0x00]) {
    encoding = "UTF-16LE"
  } else if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0x00, 0x3C]) {
    encoding = "UTF-16BE"
  } else if let declared = declaredEncoding(bytes) {
    encoding = declared
  }
  if encoding.uppercased() != "UTF-8" {
    guard let decoded = transcode(bytes[0] >= 0xFE ? Array(bytes.dropFirst(2)) : bytes, from: encoding) else {
      return nil
    }
    text = decoded
  }
  if text.starts(with: Array("<?xml".utf8)), let end = text.firstIndex(of: UInt8(ascii: ">")) {
    // Lines keep their numbers.
    for place in 0...end where !text[place].isWhiteSpace { text[place] = 0x20 }
  }
  return (text, encoding)
}

private func declaredEncoding(_ bytes: [UInt8]) -> String? {
  guard bytes.starts(with: Array("<?xml".utf8)) else { return nil }
  let end = bytes.prefix(200).firstIndex(of: UInt8(ascii: ">")) ?? 0
  let parts = String(decoding: bytes[0..<end], as: UTF8.self).split(separator: "encoding", maxSplits: 1)
  guard parts.count == 2 else { return nil }
  return parts[1].split(whereSeparator: { "\"' =?".contains($0) }).first.map { $0.uppercased() }
}
