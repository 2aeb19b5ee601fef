internal import CXML
internal import PlanModel

/// Cuts a page into tags and texts as browsers do (HTML, 13.2.5), without its error messages. Bytes are UTF-8.
struct HTMLTokenizer {
  struct Tag {
    var name: String
    var isEnd = false
    /// `/>`, which only XHTML means.
    var isClosed = false
    /// Names in lower case, values with entities resolved.
    var attributes: [(name: String, value: String)] = []

    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  enum Token {
    case tag(Tag)
    /// Entities are not resolved yet.
    case text(Range<Int>)
  }

  let bytes: [UInt8]
  private(set) var position = 0
  /// Quotes that no more stand in the rest of the page: a tag that lacks one is not looked through to the end again.
  private var missing: [UInt8: Int] = [:]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func next() -> Token? {
    while position < bytes.count {
      let start = position
      if bytes[start] != UInt8(ascii: "<") {
        position = bytes[start...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        return .text(start..<position)
      }
      switch byte(start + 1) {
      case UInt8(ascii: "!"), UInt8(ascii: "?"): skipComment()
      case UInt8(ascii: "/") where Self.isLetter(byte(start + 2)):
        position += 2
        return .tag(tag(isEnd: true))
      case UInt8(ascii: "/") where byte(start + 2) != 0: skip(past: ">", from: start + 2)
      case let letter where Self.isLetter(letter):
        position += 1
        return .tag(tag(isEnd: false))
      default:
        position += 1
        return .text(start..<position)
      }
    }
    return nil
  }

  /// Passes over everything up to the end tag of an element whose content is no markup.
  mutating func skipContent(of name: String) -> Range<Int> {
    let start = position
    let word = Array(name.utf8)
    while let open = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = open + 1
      guard byte(open + 1) == UInt8(ascii: "/"), open + 2 + word.count <= bytes.count,
        bytes[(open + 2)..<(open + 2 + word.count)].elementsEqual(word, by: { $0 | 0x20 == $1 }),
        !Self.isLetter(byte(open + 2 + word.count))
      else { continue }
      position = open
      return start..<open
    }
    position = bytes.count
    return start..<position
  }

  // MARK: Pieces

  private func byte(_ place: Int) -> UInt8 { place < bytes.count ? bytes[place] : 0 }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// A comment, a document type, what Word writes as `<![if …]>`.
  private mutating func skipComment() {
    guard bytes.starts(with: Array("<!--".utf8), at: position) else { return skip(past: ">", from: position + 2) }
    if byte(position + 4) == UInt8(ascii: ">") { return position += 5 }
    skip(past: "-->", from: position + 2)
  }

  private mutating func skip(past mark: StaticString, from start: Int) {
    let first = bytes.first(mark, in: min(start, bytes.count)..<bytes.count)
    position = first.map { $0 + mark.utf8CodeUnitCount } ?? bytes.count
  }

  private mutating func tag(isEnd: Bool) -> Tag {
    let start = position
    while position < bytes.count, !bytes[position].isWhiteSpace, bytes[position] != UInt8(ascii: ">"),
      bytes[position] != UInt8(ascii: "/")
    {
      position += 1
    }
    var tag = Tag(name: lowercased(start..<min(position, start + 64)), isEnd: isEnd)
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: ">"):
        position += 1
        return tag
      case UInt8(ascii: "/"):
        tag.isClosed = byte(position + 1) == UInt8(ascii: ">")
        position += 1
      case let byte where byte.isWhiteSpace: position += 1
      default: attribute(of: &tag)
      }
    }
    return tag
  }

  private mutating func attribute(of tag: inout Tag) {
    let start = position
    position += 1
    while position < bytes.count, !bytes[position].isWhiteSpace, bytes[position] != UInt8(ascii: "="),
      bytes[position] != UInt8(ascii: ">"), bytes[position] != UInt8(ascii: "/")
    {
      position += 1
    }
    let name = lowercased(start..<min(position, start + 64))
    var place = position
    while byte(place).isWhiteSpace { place += 1 }
    var value = ""
    if byte(place) == UInt8(ascii: "=") {
      place += 1
      while byte(place).isWhiteSpace { place += 1 }
      let range = self.value(from: place)
      value = HTMLEntities.resolved(bytes, range)
    }
    if tag.attributes.count < 200, tag[name] == nil { tag.attributes.append((name, value)) }
  }

  /// The value that starts here; goes past it.
  private mutating func value(from start: Int) -> Range<Int> {
    let quote = byte(start)
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"), start < missing[quote] ?? bytes.count {
      if let end = bytes[(start + 1)...].firstIndex(of: quote) {
        position = end + 1
        return (start + 1)..<end
      }
      missing[quote] = start
    }
    position = start
    while position < bytes.count, !bytes[position].isWhiteSpace, bytes[position] != UInt8(ascii: ">") { position += 1 }
    return start..<position
  }

  private func lowercased(_ range: Range<Int>) -> String {
    String(decoding: bytes[range].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}

/// Character references (HTML, 13.2.5.72): numbers, and names by the table of libxml2.
enum HTMLEntities {
  static func resolved(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    var result: [UInt8] = []
    append(bytes, range, to: &result)
    return String(decoding: result, as: UTF8.self)
  }

  /// Appends the text with its references resolved; one that stands for nothing stays as it is.
  static func append(_ bytes: [UInt8], _ range: Range<Int>, to result: inout [UInt8]) {
    var position = range.lowerBound
    while let mark = bytes[position..<range.upperBound].firstIndex(of: UInt8(ascii: "&")) {
      result += bytes[position..<mark]
      if let (scalar, end) = reference(bytes, mark + 1..<range.upperBound) {
        result += Array(String(scalar).utf8)
        position = end
      } else {
        result.append(bytes[mark])
        position = mark + 1
      }
    }
    result += bytes[position..<range.upperBound]
  }

  private static func reference(_ bytes: [UInt8], _ range: Range<Int>) -> (Unicode.Scalar, end: Int)? {
    guard let first = bytes[range].first else { return nil }
    let isNumber = first == UInt8(ascii: "#")
    var end = range.lowerBound + (isNumber ? 1 : 0)
    while end < range.upperBound, end - range.lowerBound < 32, isAlphanumeric(bytes[end]) { end += 1 }
    let name = String(decoding: bytes[range.lowerBound..<end], as: UTF8.self)
    let after = end < range.upperBound && bytes[end] == UInt8(ascii: ";") ? end + 1 : end
    if isNumber { return number(name.dropFirst()).map { ($0, after) } }
    if let scalar = named(name) { return (scalar, after) }
    // Old names need no semicolon: &nbsp正文 ends with its letters, &nbspx by the longest name.
    for old in ["nbsp", "amp", "lt", "gt", "quot", "middot"] where after == end && name.hasPrefix(old) {
      return named(old).map { ($0, range.lowerBound + old.utf8.count) }
    }
    return nil
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  private static func named(_ name: String) -> Unicode.Scalar? {
    if name == "apos" { return "'" }
    let value = tz_html_entity(name)
    return value == 0 ? nil : Unicode.Scalar(value)
  }

  private static func number(_ digits: Substring) -> Unicode.Scalar? {
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    guard let value = UInt32(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10) else {
      return nil
    }
    // Numbers of Windows-1252, as browsers read them.
    if (0x80...0x9F).contains(value) { return Unicode.Scalar(windows[Int(value - 0x80)]) }
    guard value >= 0x20 || value == 0x09 || value == 0x0A || value == 0x0D else { return "\u{FFFD}" }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private static let windows: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]
}
