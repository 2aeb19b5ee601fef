/// HTML that grows at the end. Text and attribute values are escaped here and nowhere else; names are literals of the program.
struct HTML {
  private(set) var bytes: [UInt8] = []

  init(_ bytes: [UInt8] = []) { self.bytes = bytes }

  /// Markup of our own.
  mutating func raw(_ markup: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// Bytes that are HTML already.
  mutating func append(_ other: [UInt8]) { bytes += other }

  /// Words of somebody else.
  mutating func text(_ words: some StringProtocol) {
    for byte in words.utf8 {
      switch byte {
      case 0x26: raw("&amp;")
      case 0x3C: raw("&lt;")
      case 0x3E: raw("&gt;")
      case 0x22: raw("&quot;")
      case 0x27: raw("&#39;")
      // Browsers would make another character of these.
      case 0x00: raw("\u{FFFD}")
      case 0x0D: raw("&#13;")
      default: bytes.append(byte)
      }
    }
  }

  /// An element; attributes without a value are left out.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], _ content: (inout HTML) -> Void
  ) {
    open(name, attributes)
    content(&self)
    raw("</")
    raw(name)
    raw(">")
  }

  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], text words: some StringProtocol
  ) {
    element(name, attributes) { $0.text(words) }
  }

  /// The opening tag of an element, or the whole of one that has no content.
  mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]) {
    raw("<")
    raw(name)
    for (name, value) in attributes {
      guard let value else { continue }
      raw(" ")
      raw(name)
      raw("=\"")
      text(value)
      raw("\"")
    }
    raw(">")
  }

  mutating func line() { bytes.append(0x0A) }
}
