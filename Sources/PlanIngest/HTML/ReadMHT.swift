internal import PlanModel

/// Reads a web page saved with its parts in one file (MHT, MHTML; RFC 2557): its root page.
///
/// - Throws: `mht.page` when it holds no page or text, and as `readHTML`.
func readMHT(
  _ bytes: [UInt8], source: Source, setsSiteApart: Bool = true, options: IngestOptions
) throws(PlanError) -> Document {
  guard let root = try MHT.root(bytes, path: source.path, options: options) else { throw MHT.noPage(source.path) }
  if root.isPlain {
    var source = source
    source.format = "mht"
    var document = try readText(root.page.bytes, source: source, options: options)
    document.source.format = "mht"
    return document
  }
  return try readPage(root.page, format: "mht", source: source, setsSiteApart: setsSiteApart, options: options)
}

enum MHT {
  /// Whether the bytes open with the header of a MIME message that can hold a page.
  static func isMessage(_ bytes: [UInt8]) -> Bool {
    guard let start = bytes.firstIndex(where: { !$0.isWhiteSpace }), start < 1024,
      let part = MIMEPart(bytes, start..<min(bytes.count, start + 1 << 15))
    else { return false }
    return part["mime-version"] != nil && part["content-type"] != nil || part.type == "multipart/related"
  }

  struct Root {
    var page: HTMLPage
    /// Text, no markup.
    var isPlain: Bool
  }

  static func noPage(_ path: String) -> PlanError {
    PlanError("mht.page", "\(path): this web archive or message holds no page; save the page again, or as HTML")
  }

  /// The page that the message is about: the part that `start` names, else the first page in it.
  static func root(_ bytes: [UInt8], path: String, options: IngestOptions) throws(PlanError) -> Root? {
    let start = bytes.firstIndex { !$0.isWhiteSpace } ?? 0
    guard let message = MIMEPart(bytes, start..<bytes.count) else { return nil }
    var found: (part: MIMEPart, rank: Int)?
    var waiting = [(part: message, depth: 0, isStart: false)]
    var seen = 0
    while let (part, depth, isStart) = waiting.popLast() {
      if part.type.hasPrefix("multipart/") {
        guard depth < 16 else { continue }
        let name = part.parameter("start")
        let parts = part.parts(bytes, limit: options.maximumEntries - seen).compactMap { MIMEPart(bytes, $0) }
        seen += parts.count
        waiting += parts.reversed().map { ($0, depth + 1, isStart || name != nil && $0["content-id"] == name) }
        continue
      }
      guard let rank = rank(part, isStart), rank > found?.rank ?? 0 else { continue }
      found = (part, rank)
    }
    guard let part = found?.part else { return nil }
    guard let body = part.decoded(bytes) else {
      throw PlanError("mht.damaged", "\(path): the page in this web archive is no valid base64; save the page again")
    }
    guard body.contains(where: { !$0.isWhiteSpace }) else { return nil }
    return Root(
      page: HTMLPage(bytes: body, charset: part.parameter("charset"), location: part["content-location"]),
      isPlain: part.type == "text/plain")
  }

  /// The first page goes before the first text, what `start` names before both.
  private static func rank(_ part: MIMEPart, _ isStart: Bool) -> Int? {
    switch part.type {
    case "text/html", "application/xhtml+xml": isStart ? 3 : 2
    case "text/plain": 1
    default: nil
    }
  }
}
