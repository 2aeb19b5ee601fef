/// Finds the tags of an XML document without parsing it: enough to tell what kind it is, and where a part of it begins and ends.
///
/// Comments, processing instructions and character data are passed over. Bytes are UTF-8, or any encoding in which ASCII stands for itself.
struct XMLTagScanner {
  struct Tag: Equatable {
    enum Kind: Equatable { case start, end, empty, doctype }

    var kind: Kind
    /// From `<` to after `>`.
    var range: Range<Int>
    /// The name as written, with its prefix.
    var name: Range<Int>
  }

  let bytes: [UInt8]
  private(set) var position: Int

  init(_ bytes: [UInt8], from position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  /// The next tag; nil at the end, and where the markup is broken.
  mutating func next() -> Tag? {
    while let open = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      let second = open + 1 < bytes.count ? bytes[open + 1] : 0
      if second == UInt8(ascii: "?") {
        guard skip(past: "?>", from: open + 2) else { return nil }
      } else if second == UInt8(ascii: "!"), bytes.starts(with: Array("<!--".utf8), at: open) {
        guard skip(past: "-->", from: open + 4) else { return nil }
      } else if second == UInt8(ascii: "!"), bytes.starts(with: Array("<![CDATA[".utf8), at: open) {
        guard skip(past: "]]>", from: open + 9) else { return nil }
      } else {
        return tag(at: open)
      }
    }
    position = bytes.count
    return nil
  }

  private mutating func tag(at open: Int) -> Tag? {
    var kind = Tag.Kind.start
    var start = open + 1
    if start < bytes.count, bytes[start] == UInt8(ascii: "/") {
      kind = .end
      start += 1
    } else if start < bytes.count, bytes[start] == UInt8(ascii: "!") {
      kind = .doctype
      start += 1
    }
    var end = start
    while end < bytes.count, !bytes[end].isWhiteSpace, bytes[end] != UInt8(ascii: ">"), bytes[end] != UInt8(ascii: "/")
    {
      end += 1
    }
    var quote: UInt8 = 0
    var close = end
    while close < bytes.count, quote != 0 || bytes[close] != UInt8(ascii: ">") {
      if bytes[close] == quote {
        quote = 0
      } else if quote == 0, bytes[close] == UInt8(ascii: "\"") || bytes[close] == UInt8(ascii: "'") {
        quote = bytes[close]
      }
      close += 1
    }
    position = min(bytes.count, close + 1)
    guard close < bytes.count, end > start else { return nil }
    if kind == .start, bytes[close - 1] == UInt8(ascii: "/") { kind = .empty }
    return Tag(kind: kind, range: open..<(close + 1), name: start..<end)
  }

  private mutating func skip(past mark: StaticString, from start: Int) -> Bool {
    let mark = mark.withUTF8Buffer { Array($0) }
    var found = start
    while let next = bytes[min(found, bytes.count)...].firstIndex(of: mark[0]) {
      if bytes.starts(with: mark, at: next) {
        position = next + mark.count
        return true
      }
      found = next + 1
    }
    position = bytes.count
    return false
  }

  // MARK: What a tag says

  /// Whether a document type is that of a root element: `<!DOCTYPE html PUBLIC …>`.
  func declares(_ tag: Tag, _ root: String) -> Bool {
    let words = bytes[tag.name.upperBound..<tag.range.upperBound].prefix(64).split {
      $0.isWhiteSpace || $0 == UInt8(ascii: ">")
    }
    return words.first.map { String(decoding: $0, as: UTF8.self).lowercased() == root } ?? false
  }

  func name(_ tag: Tag) -> String { String(decoding: bytes[tag.name], as: UTF8.self) }

  /// The name without its prefix.
  func localName(_ tag: Tag) -> String {
    String(decoding: bytes[tag.name].split(separator: UInt8(ascii: ":")).last ?? [], as: UTF8.self)
  }

  /// The prefix, empty where there is none.
  func prefix(_ tag: Tag) -> String {
    guard let colon = bytes[tag.name].firstIndex(of: UInt8(ascii: ":")) else { return "" }
    return String(decoding: bytes[tag.name.lowerBound..<colon], as: UTF8.self)
  }

  /// Attributes in order, names as written, values with the five entities of XML resolved; at most 1,000.
  func attributes(_ tag: Tag) -> [(name: String, value: String)] {
    var result: [(String, String)] = []
    var place = tag.name.upperBound
    while result.count < 1000, let equals = bytes[place..<tag.range.upperBound].firstIndex(of: UInt8(ascii: "=")) {
      let name = bytes[place..<equals].filter { !$0.isWhiteSpace }
      var start = equals + 1
      while start < tag.range.upperBound, bytes[start].isWhiteSpace { start += 1 }
      guard start < tag.range.upperBound,
        let end = bytes[(start + 1)..<tag.range.upperBound].firstIndex(of: bytes[start])
      else { break }
      let value = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
      result.append((String(decoding: name, as: UTF8.self), Self.unescaped(value)))
      place = end + 1
    }
    return result
  }

  /// The namespace of a tag by its own declarations; for a root element.
  func namespace(_ tag: Tag) -> String {
    let prefix = prefix(tag)
    let declaration = prefix.isEmpty ? "xmlns" : "xmlns:" + prefix
    return attributes(tag).first { $0.name == declaration }?.value ?? ""
  }

  private static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = text
    for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")] {
      result = result.split(separator: entity, omittingEmptySubsequences: false).joined(separator: character)
    }
    return result
  }
}
