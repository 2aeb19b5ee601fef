internal import CXML
internal import PlanModel

/// The attributes of an element, valid during the call only.
struct XMLAttributes {
  fileprivate let base: UnsafePointer<tz_xml_attribute>?
  fileprivate let count: Int
  fileprivate unowned(unsafe) let reader: XMLReader

  /// The value by local name, whatever the namespace.
  subscript(name: StaticString) -> String? {
    guard let value = bytes(name).map({ String(decoding: $0, as: UTF8.self) }) else { return nil }
    guard value.utf8.contains(UInt8(ascii: "&")) else { return value }
    // libxml2 resolves entities but hands an ampersand on as a reference unless it may substitute all entities.
    return value.split(separator: "&#38;", omittingEmptySubsequences: false).joined(separator: "&")
  }

  func integer(_ name: StaticString) -> Int? {
    self[name].flatMap { Int($0) }
  }

  func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    guard let base else { return nil }
    for index in 0..<count where equal(base[index].name, name) {
      guard let value = base[index].value else { return nil }
      return UnsafeRawBufferPointer(start: value, count: base[index].count).assumingMemoryBound(to: UInt8.self)
    }
    return nil
  }

  /// An on/off property (ECMA-376 17.17.4): present is on, unless it says otherwise.
  var isOn: Bool {
    guard let value = self["val"] else { return true }
    return !["0", "false", "off"].contains(value)
  }

  /// The namespace that a prefix stands for here.
  func namespace(_ prefix: String) -> String? { reader.prefixes.last { $0.prefix == prefix }?.uri }

  private func equal(_ text: UnsafePointer<CChar>?, _ word: StaticString) -> Bool {
    guard let text else { return false }
    let length = word.utf8CodeUnitCount
    for index in 0..<length where UInt8(bitPattern: text[index]) != word.utf8Start[index] { return false }
    return text[length] == 0
  }
}

/// A push parser for one part.
final class XMLReader {
  private var parser: OpaquePointer?
  private let handler: any XMLEvents
  /// Prefixes in the order they were declared; scopes are not tracked, as files declare them once.
  fileprivate var prefixes: [(prefix: String, uri: String)] = []

  /// - Parameter documentTypes: whether a document type may be declared; it is never loaded, and entities may not.
  /// - Throws: `xml.memory` when libxml2 cannot be set up.
  init(_ handler: some XMLHandler, documentTypes: Bool = false, maximumDepth: Int) throws(PlanError) {
    self.handler = handler
    var events = tz_xml_events()
    events.context = Unmanaged.passUnretained(self).toOpaque()
    // Without counting references: the reader outlives the calls of its parser.
    events.resolve = { context, name, uri in
      XMLReader.from(context)?._withUnsafeGuaranteedRef { $0.handler.number(of: name, uri) } ?? -1
    }
    events.start = { context, name, attributes, count in
      XMLReader.from(context)?._withUnsafeGuaranteedRef {
        $0.handler.start(number: name, XMLAttributes(base: attributes, count: Int(count), reader: $0))
      }
    }
    events.end = { context, name in XMLReader.from(context)?._withUnsafeGuaranteedRef { $0.handler.end(number: name) } }
    events.text = { context, bytes, count in
      XMLReader.from(context)?._withUnsafeGuaranteedRef {
        $0.handler.text(UnsafeRawBufferPointer(start: bytes, count: count).assumingMemoryBound(to: UInt8.self))
      }
    }
    events.declare = { context, prefix, uri in
      XMLReader.from(context)?._withUnsafeGuaranteedRef {
        guard let uri, $0.prefixes.count < 1000 else { return }
        $0.prefixes.append((prefix.map { String(cString: $0) } ?? "", String(cString: uri)))
      }
    }
    parser = tz_xml_open(&events, documentTypes ? 1 : 0, Int32(clamping: maximumDepth))
    if parser == nil { throw PlanError("xml.memory", "not enough memory to read XML") }
  }

  private static func from(_ context: UnsafeMutableRawPointer?) -> Unmanaged<XMLReader>? {
    context.map { Unmanaged<XMLReader>.fromOpaque($0) }
  }

  deinit { tz_xml_close(parser) }

  /// Parses the next bytes. Returns false once the input is in error.
  func push(_ chunk: UnsafeRawBufferPointer) -> Bool {
    tz_xml_push(parser, chunk.baseAddress?.assumingMemoryBound(to: CChar.self), chunk.count, 0) == 0
  }

  /// Ends the input. Returns what is wrong with it, with the line; nil when nothing is.
  func finish() -> String? {
    guard tz_xml_push(parser, nil, 0, 1) != 0 else { return nil }
    let line = tz_xml_line(parser)
    let message = tz_xml_message(parser).map { String(cString: $0) } ?? ""
    return line > 0 ? "line \(line): \(message)" : message
  }
}

/// Parses bytes in memory. Returns what is wrong with the XML; nil when nothing is.
func parseXML(
  _ bytes: [UInt8], with handler: some XMLHandler, documentTypes: Bool = false, options: IngestOptions
) throws(PlanError) -> String? {
  let reader = try XMLReader(handler, documentTypes: documentTypes, maximumDepth: options.maximumDepth)
  bytes.withUnsafeBytes { bytes in
    // In chunks, as the parser keeps what it has not parsed yet.
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start + 1 << 16)
      if !reader.push(UnsafeRawBufferPointer(rebasing: bytes[start..<end])) { return }
      start = end
    }
  }
  return reader.finish()
}
