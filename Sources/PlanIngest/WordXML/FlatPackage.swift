internal import PlanModel

/// A package written into one XML file (Flat OPC, `pkg:package`): parts as XML elements, or in base64.
///
/// Each part is handed on as the document that it would be in a container: what namespaces the file declares around it are put into its
/// root tag.
struct FlatPackage: PackageParts {
  static let namespace = "http://schemas.microsoft.com/office/2006/xmlPackage"

  private struct Part {
    var content: Range<Int>
    var isBinary = false
    /// What its root tag has to declare, and where.
    var declarations: [UInt8] = []
    var insertion = 0
  }

  private let bytes: [UInt8]
  private let path: String
  private var parts: [String: Part] = [:]

  /// - Parameter bytes: UTF-8.
  /// - Throws: `flatopc.damaged` when it is no package, `zip.entries` when it has more parts than the limit.
  init(_ bytes: [UInt8], path: String, options: IngestOptions) throws(PlanError) {
    self.bytes = bytes
    self.path = path
    var scanner = XMLTagScanner(bytes)
    guard let root = scanner.next(), root.kind == .start else {
      throw PlanError("flatopc.damaged", "\(path): this is no valid XML; get a fresh copy")
    }
    let declared = Self.declarations(scanner.attributes(root))
    while let tag = scanner.next() {
      guard tag.kind == .start, scanner.localName(tag) == "part" else { continue }
      guard parts.count < options.maximumEntries else {
        throw PlanError("zip.entries", "\(path): it has more parts than the limit of \(options.maximumEntries)")
      }
      let attributes = scanner.attributes(tag)
      let name = attributes.first { $0.name.split(separator: ":").last == "name" }?.value
      let part = Self.content(&scanner, declared: declared + Self.declarations(attributes))
      if let name, let part, parts[partKey(name)] == nil { parts[partKey(name)] = part }
    }
  }

  func contains(_ name: String) -> Bool { parts[partKey(name)] != nil }

  func read(_ name: String, use: (UnsafeRawBufferPointer) -> Bool) throws(PlanError) {
    guard let part = parts[partKey(name)] else {
      throw PlanError("flatopc.part", "\(path): the part \(name) is missing; the file is damaged, get a fresh copy")
    }
    if part.isBinary {
      guard let data = decodeBase64(bytes[part.content]) else {
        throw PlanError("flatopc.part", "\(path): the part \(name) is no valid base64; get a fresh copy")
      }
      _ = data.withUnsafeBytes(use)
      return
    }
    _ = bytes.withUnsafeBytes { bytes in
      part.declarations.withUnsafeBytes { declarations in
        let before = part.content.lowerBound..<part.insertion
        let after = part.insertion..<part.content.upperBound
        return use(UnsafeRawBufferPointer(rebasing: bytes[before])) && use(declarations) && Self.feed(bytes, after, use)
      }
    }
  }

  /// In chunks, as a parser keeps what it has not parsed yet.
  private static func feed(
    _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, _ use: (UnsafeRawBufferPointer) -> Bool
  ) -> Bool {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = min(range.upperBound, start + 1 << 16)
      guard use(UnsafeRawBufferPointer(rebasing: bytes[start..<end])) else { return false }
      start = end
    }
    return true
  }

  // MARK: Finding the parts

  /// What stands in the part whose tag has just been read; nil when it has nothing. Leaves the scanner after it.
  ///
  /// A part that is cut off runs to the end of the file, where its own parser finds it damaged.
  private static func content(_ scanner: inout XMLTagScanner, declared: [(String, String)]) -> Part? {
    guard let holder = scanner.next(), holder.kind == .start else { return nil }
    let end: Int
    switch scanner.localName(holder) {
    case "binaryData":
      end = scanner.next()?.range.lowerBound ?? scanner.bytes.count
      return Part(content: holder.range.upperBound..<end, isBinary: true)
    case "xmlData":
      let outer = declared + declarations(scanner.attributes(holder))
      guard let root = scanner.next(), root.kind == .start || root.kind == .empty else { return nil }
      end = root.kind == .empty ? root.range.upperBound : Self.end(of: root, &scanner)
      return Part(
        content: root.range.lowerBound..<end, declarations: inherited(outer, by: scanner.attributes(root)),
        insertion: root.name.upperBound)
    default: return nil
    }
  }

  /// The end of an element whose start tag has just been read.
  private static func end(of tag: XMLTagScanner.Tag, _ scanner: inout XMLTagScanner) -> Int {
    var depth = 1
    while depth > 0 {
      guard let next = scanner.next() else { return scanner.bytes.count }
      if next.kind == .start { depth += 1 }
      if next.kind == .end { depth -= 1 }
    }
    return scanner.position
  }

  private static func declarations(_ attributes: [(name: String, value: String)]) -> [(String, String)] {
    attributes.filter { $0.name == "xmlns" || $0.name.hasPrefix("xmlns:") }
  }

  /// The declarations that hold around a tag and that it does not make itself; of two for one prefix the inner one.
  private static func inherited(_ outer: [(String, String)], by attributes: [(name: String, value: String)]) -> [UInt8]
  {
    var taken = Set(attributes.map(\.name))
    var result: [UInt8] = []
    for (name, value) in outer.reversed() where taken.insert(name).inserted {
      let value = value.flatMap { character in
        switch character {
        case "&": "&amp;"
        case "<": "&lt;"
        case "\"": "&quot;"
        default: String(character)
        }
      }
      result += Array(" \(name)=\"\(String(value))\"".utf8)
    }
    return result
  }
}

/// The bytes that base64 (RFC 4648, white space allowed) stands for; nil when other characters stand in it.
func decodeBase64(_ text: some Collection<UInt8>) -> [UInt8]? {
  var result: [UInt8] = []
  result.reserveCapacity(text.count / 4 * 3)
  var pending: UInt32 = 0
  var bits = 0
  var isPadded = false
  for byte in text {
    let value: UInt8
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = byte - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): value = byte - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): value = byte - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"): value = 62
    case UInt8(ascii: "/"): value = 63
    case UInt8(ascii: "="):
      isPadded = true
      continue
    case 0x20, 0x09...0x0D: continue
    default: return nil
    }
    guard !isPadded else { return nil }
    pending = pending << 6 | UInt32(value)
    bits += 6
    if bits >= 8 {
      bits -= 8
      result.append(UInt8(truncatingIfNeeded: pending >> UInt32(bits)))
    }
  }
  return result
}
