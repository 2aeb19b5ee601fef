internal import PlanModel

/// Decodes a page. What it declares counts when the bytes follow it; pages that declare wrongly, or not at all, are guessed like plain text.
///
/// - Parameter declared: the charset of the message around the page, which goes first.
/// - Throws: `text.encoding` and the like, as `decodeText` does.
func decodeHTML(_ bytes: [UInt8], declared: String? = nil, path: String) throws(PlanError) -> DecodedText {
  let hasMark = [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]].contains { bytes.starts(with: $0) }
  guard !hasMark, let name = (declared ?? HTMLCharset.declared(in: bytes)).flatMap(HTMLCharset.encoding) else {
    return try decodeText(bytes, path: path)
  }
  let isUTF8 = !bytes.contains(0) && isValidUTF8(bytes)
  // Strict UTF-8 with characters beyond ASCII is hardly ever anything else, whatever the page says.
  if isUTF8, name != "UTF-8", bytes.contains(where: { $0 >= 0x80 }) {
    var text = try decodeText(bytes, path: path)
    text.diagnostics.append(wrong(name, text.encoding))
    return text
  }
  if name != "UTF-8", let text = transcode(bytes, from: name) {
    return DecodedText(bytes: text, encoding: name == "BIG5-HKSCS" ? "Big5-HKSCS" : name)
  }
  if name == "GB18030", let text = transcode(HTMLCharset.repairedGB18030(bytes), from: name) {
    return DecodedText(
      bytes: text, encoding: name,
      diagnostics: [
        Diagnostic(
          "text.encoding.damaged", .warning,
          "\(path): some bytes are no GB18030; each is shown as U+FFFD. Get a fresh copy of the page if the place matters"
        )
      ])
  }
  var text = try decodeText(bytes, path: path)
  if text.encoding != name { text.diagnostics.append(wrong(name, text.encoding)) }
  return text
}

private func wrong(_ declared: String, _ encoding: String) -> Diagnostic {
  Diagnostic(
    "html.charset", .note,
    "the page declares \(declared), but its bytes are \(encoding), which is how it was read; check a few characters")
}

enum HTMLCharset {
  /// What a page says its encoding is: in an XML declaration, or in a `<meta>` of its first bytes.
  static func declared(in bytes: [UInt8]) -> String? {
    let head = Array(bytes.prefix(1 << 14))
    var position = 0
    while let found = first("charset", in: head, from: position) ?? first("encoding", in: head, from: position) {
      position = found.end
      guard head[..<found.start].lastIndex(of: UInt8(ascii: "<")).map({ isDeclaration(head, $0) }) == true else {
        continue
      }
      let value = head[position...].drop { $0.isWhiteSpace || $0 == UInt8(ascii: "=") || isQuote($0) }
      let name = value.prefix {
        $0 > 0x20 && !isQuote($0) && $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: ">") && $0 != 0x2F
      }
      if !name.isEmpty, name.count < 32 { return String(decoding: name, as: UTF8.self) }
    }
    return nil
  }

  /// The encoding that a label stands for on the web (WHATWG Encoding); nil for one that says nothing about Chinese text.
  static func encoding(_ label: String) -> String? {
    switch label.lowercased() {
    case "utf-8", "utf8", "unicode-1-1-utf-8": "UTF-8"
    case "gb2312", "gbk", "gb18030", "gb_2312-80", "gb_2312", "gb2312-80", "x-gbk", "chinese", "csgb2312", "cp936",
      "ms936",
      "windows-936", "hz-gb-2312":
      "GB18030"
    case "big5", "big5-hkscs", "cn-big5", "x-x-big5", "csbig5": "BIG5-HKSCS"
    default: nil
    }
  }

  private static func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

  private static func isDeclaration(_ head: [UInt8], _ open: Int) -> Bool {
    let start = String(decoding: head[open..<min(head.count, open + 5)], as: UTF8.self).lowercased()
    return start == "<meta" || start == "<?xml"
  }

  private static func first(_ word: String, in head: [UInt8], from start: Int) -> (start: Int, end: Int)? {
    let word = Array(word.utf8)
    var position = start
    while position + word.count <= head.count {
      if head[position] | 0x20 == word[0],
        head[position..<(position + word.count)].elementsEqual(word, by: { $0 | 0x20 == $1 })
      {
        return (position, position + word.count)
      }
      position += 1
    }
    return nil
  }

  /// Bytes that no character of GB18030 begins or goes on with, as the replacement character.
  static func repairedGB18030(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 64)
    var position = 0
    while position < bytes.count {
      let first = bytes[position]
      let second = position + 1 < bytes.count ? bytes[position + 1] : 0
      if first < 0x80 {
        result.append(first)
        position += 1
      } else if first > 0x80, first < 0xFF, second >= 0x40, second != 0x7F, second < 0xFF {
        result += [first, second]
        position += 2
      } else if first > 0x80, first < 0xFF, (0x30...0x39).contains(second), position + 3 < bytes.count,
        (0x81...0xFE).contains(bytes[position + 2]), (0x30...0x39).contains(bytes[position + 3])
      {
        result += bytes[position..<(position + 4)]
        position += 4
      } else {
        result += [0x84, 0x31, 0xA4, 0x37]
        position += 1
      }
    }
    return result
  }
}
