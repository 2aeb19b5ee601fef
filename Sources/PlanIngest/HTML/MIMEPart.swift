/// A part of a MIME message (RFC 2045): its header fields and where its body stands.
struct MIMEPart {
  private(set) var fields: [(name: String, value: String)] = []
  private(set) var body: Range<Int>

  /// Reads the header at the start of the range; nil when no field stands there.
  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    var position = range.lowerBound
    body = range.upperBound..<range.upperBound
    while position < range.upperBound {
      let end = bytes[position..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
      var line = bytes[position..<end]
      if line.last == 0x0D { line.removeLast() }
      let next = min(end + 1, range.upperBound)
      if line.isEmpty {
        body = next..<range.upperBound
        break
      }
      if line[position].isWhiteSpace, !fields.isEmpty {
        guard fields[fields.count - 1].value.utf8.count < 1 << 14 else { return nil }
        fields[fields.count - 1].value += " " + String(decoding: line.drop { $0.isWhiteSpace }, as: UTF8.self)
      } else if let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > position, colon - position < 80,
        line[..<colon].allSatisfy({ $0 > 0x20 && $0 < 0x7F }), fields.count < 200
      {
        let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
        let value = line[(colon + 1)...].drop { $0.isWhiteSpace }
        fields.append((name, String(decoding: value, as: UTF8.self)))
      } else {
        return nil
      }
      position = next
    }
    if fields.isEmpty { return nil }
  }

  subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// `text/html`, in lower case.
  var type: String {
    (self["content-type"] ?? "text/plain").prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace }
  }

  /// A parameter of the content type: boundary, charset, start.
  func parameter(_ name: String) -> String? {
    guard let value = self["content-type"] else { return nil }
    var rest = value.drop { $0 != ";" }
    while !rest.isEmpty {
      rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
      let key = rest.prefix { $0 != "=" && $0 != ";" }.lowercased().filter { !$0.isWhitespace }
      rest = rest.drop { $0 != "=" && $0 != ";" }
      guard rest.first == "=" else { continue }
      rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
      let text: Substring
      if rest.first == "\"" {
        text = rest.dropFirst().prefix { $0 != "\"" }
      } else {
        text = rest.prefix { $0 != ";" && $0 != " " }
      }
      if key == name { return String(text) }
      rest = rest[text.endIndex...].drop { $0 != ";" }
    }
    return nil
  }

  /// The body as the bytes it stands for; nil when they are no such encoding.
  func decoded(_ bytes: [UInt8]) -> [UInt8]? {
    switch (self["content-transfer-encoding"] ?? "").lowercased().filter({ !$0.isWhitespace }) {
    case "base64": decodeBase64(bytes[body])
    case "quoted-printable": Self.quotedPrintable(bytes[body])
    default: Array(bytes[body])
    }
  }

  /// Where the parts of a multipart body stand; at most `limit`.
  func parts(_ bytes: [UInt8], limit: Int) -> [Range<Int>] {
    guard let boundary = parameter("boundary"), !boundary.isEmpty else { return [] }
    let mark = Array("--\(boundary)".utf8)
    var result: [Range<Int>] = []
    var start: Int?
    var position = body.lowerBound
    while position < body.upperBound, result.count < limit {
      let end = bytes[position..<body.upperBound].firstIndex(of: 0x0A) ?? body.upperBound
      if bytes.starts(with: mark, at: position) {
        if let start { result.append(start..<max(start, position)) }
        let isLast = bytes.starts(with: Array("--".utf8), at: position + mark.count)
        start = isLast ? nil : min(end + 1, body.upperBound)
        if isLast { break }
      }
      position = end + 1
    }
    // A message that is cut off still has its last part.
    if let start, start < body.upperBound, result.count < limit { result.append(start..<body.upperBound) }
    return result
  }

  static func quotedPrintable(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var position = text.startIndex
    while position < text.endIndex {
      let byte = text[position]
      position += 1
      guard byte == UInt8(ascii: "=") else {
        result.append(byte)
        continue
      }
      if position + 1 < text.endIndex, let high = hexadecimal(text[position]), let low = hexadecimal(text[position + 1])
      {
        result.append(high << 4 | low)
        position += 2
        continue
      }
      // A soft line break, with white space that a mail server added.
      var end = position
      while end < text.endIndex, text[end] == 0x20 || text[end] == 0x09 || text[end] == 0x0D { end += 1 }
      if end == text.endIndex || text[end] == 0x0A {
        position = min(end + 1, text.endIndex)
      } else {
        result.append(byte)
      }
    }
    return result
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x61 + 10
    default: nil
    }
  }
}
