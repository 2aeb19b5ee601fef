internal import CTextCodec
package import PlanModel

/// A text file's bytes as UTF-8, and what encoding they were in.
struct DecodedText: Equatable {
  /// Valid UTF-8 without a byte order mark.
  var bytes: [UInt8]
  /// IANA name.
  var encoding: String
  var diagnostics: [Diagnostic] = []
}

/// Decodes a text of unknown encoding. A byte order mark decides; then strict UTF-8; then the detector's guess and the encodings that
/// plans come in, each decoded strictly and kept only if the result reads as Chinese.
///
/// - Throws: `text.binary` for bytes that are no text, `text.encoding` when no encoding gives readable text: mojibake is never passed on.
func decodeText(_ bytes: [UInt8], path: String) throws(PlanError) -> DecodedText {
  for mark in byteOrderMarks where bytes.starts(with: mark.bytes) {
    let body = Array(bytes.dropFirst(mark.bytes.count))
    if mark.name == "UTF-8" { return try checked(decodeUTF8(body, path: path), path: path) }
    guard let text = transcode(body, from: mark.name) else {
      throw PlanError(
        "text.encoding",
        "\(path): the byte order mark says \(mark.name), but the bytes do not follow it; "
          + "the file is damaged, get a fresh copy")
    }
    return try checked(DecodedText(bytes: text, encoding: mark.name), path: path)
  }
  if isValidUTF8(bytes), !bytes.contains(0) { return try checked(decodeUTF8(bytes, path: path), path: path) }
  if let wide = decodeUTF16WithoutMark(bytes) { return try checked(wide, path: path) }
  if bytes.contains(0) { throw binary(path) }
  if isNearlyUTF8(bytes) { return try checked(decodeUTF8(bytes, path: path), path: path) }
  return try checked(decodeLegacy(bytes, path: path), path: path)
}

/// A text file's bytes as UTF-8, whatever Chinese encoding they are in.
///
/// - Throws: as `decodeText`.
package func readableText(_ bytes: [UInt8], path: String) throws(PlanError) -> [UInt8] {
  try decodeText(bytes, path: path).bytes
}

private let byteOrderMarks: [(bytes: [UInt8], name: String)] = [
  ([0xFF, 0xFE, 0x00, 0x00], "UTF-32LE"), ([0x00, 0x00, 0xFE, 0xFF], "UTF-32BE"), ([0xEF, 0xBB, 0xBF], "UTF-8"),
  ([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE"), ([0x84, 0x31, 0x95, 0x33], "GB18030"),
]

private func binary(_ path: String) -> PlanError {
  PlanError("text.binary", "\(path): this is binary data, not text; convert the document to DOCX or text")
}

func isValidUTF8(_ bytes: [UInt8]) -> Bool {
  String(validating: bytes, as: UTF8.self) != nil
}

/// Many well-formed Chinese characters and next to no malformed ones: UTF-8 with a damaged byte or a cut end.
private func isNearlyUTF8(_ bytes: [UInt8]) -> Bool {
  var good = 0
  var bad = 0
  var position = 0
  while position < bytes.count {
    let first = bytes[position]
    if first < 0x80 {
      position += 1
    } else if first >= 0xE0, first < 0xF0, position + 2 < bytes.count, bytes[position + 1] & 0xC0 == 0x80,
      bytes[position + 2] & 0xC0 == 0x80
    {
      good += 1
      position += 3
    } else {
      bad += 1
      position += 1
    }
  }
  return good >= 20 && bad * 10 <= good
}

private func decodeUTF8(_ bytes: [UInt8], path: String) -> DecodedText {
  if isValidUTF8(bytes) { return DecodedText(bytes: bytes, encoding: "UTF-8") }
  let repaired = Array(String(decoding: bytes, as: UTF8.self).utf8)
  return DecodedText(
    bytes: repaired, encoding: "UTF-8",
    diagnostics: [
      Diagnostic(
        "text.encoding.damaged", .warning,
        "\(path): some bytes are no UTF-8; each is shown as U+FFFD. Get a fresh copy of the file if the place matters")
    ])
}

/// UTF-16 without a mark: strict decoding must succeed and give mostly Chinese or ASCII text.
private func decodeUTF16WithoutMark(_ bytes: [UInt8]) -> DecodedText? {
  guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
  var best: (score: Double, text: DecodedText)?
  for name in ["UTF-16LE", "UTF-16BE"] {
    guard let text = transcode(bytes, from: name), !text.contains(0) else { continue }
    let score = readability(of: text).share
    if score > 0.9, score > best?.score ?? 0 { best = (score, DecodedText(bytes: text, encoding: name)) }
  }
  guard var text = best?.text else { return nil }
  // Two ASCII letters make a valid ideograph: without a line feed or zero high byte anywhere, it is not UTF-16.
  guard bytes.contains(0) || !isMostlyASCII(bytes) else { return nil }
  text.diagnostics.append(guessed(text.encoding))
  return text
}

private func isMostlyASCII(_ bytes: [UInt8]) -> Bool {
  bytes.count { $0 < 0x80 } * 10 > bytes.count * 8
}

private func guessed(_ encoding: String) -> Diagnostic {
  Diagnostic(
    "text.encoding.guessed", .note,
    "the file does not say its encoding; it reads as \(encoding). Save it as UTF-8 if that is wrong")
}

private func decodeLegacy(_ bytes: [UInt8], path: String) throws(PlanError) -> DecodedText {
  var candidates = ["GB18030", "BIG5", "BIG5-HKSCS"]
  if let guess = detectedEncoding(bytes), !candidates.contains(guess) { candidates.append(guess) }
  var best: (score: Double, text: DecodedText)?
  for name in candidates {
    guard let text = transcode(bytes, from: name) else { continue }
    let reading = readability(of: text)
    let score = reading.common
    guard reading.share > 0.9, score >= 0.25, score > best?.score ?? 0 else { continue }
    best = (score, DecodedText(bytes: text, encoding: name == "BIG5-HKSCS" ? "Big5-HKSCS" : name))
  }
  guard var text = best?.text else {
    throw PlanError(
      "text.encoding", "\(path): in no known encoding do these bytes read as Chinese text; save the file as UTF-8")
  }
  if text.encoding == "BIG5" { text.encoding = "Big5" }
  text.diagnostics.append(guessed(text.encoding))
  return text
}

/// What the detector makes of the bytes; nil when it does not know.
private func detectedEncoding(_ bytes: [UInt8]) -> String? {
  let detector = uchardet_new()
  defer { uchardet_delete(detector) }
  let length = min(bytes.count, 1 << 20)
  let status = bytes.withUnsafeBytes { buffer in
    uchardet_handle_data(detector, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), length)
  }
  guard status == 0 else { return nil }
  uchardet_data_end(detector)
  guard let name = uchardet_get_charset(detector), name.pointee != 0 else { return nil }
  return String(cString: name)
}

/// Strict conversion to UTF-8; nil when a byte does not fit or the name is unknown.
func transcode(_ bytes: [UInt8], from encoding: String) -> [UInt8]? {
  guard let result = convert(bytes, from: encoding, to: "UTF-8"), isValidUTF8(result) else { return nil }
  return result
}

/// Strict conversion by iconv; nil when a byte does not fit or a name is unknown.
func convert(_ bytes: [UInt8], from encoding: String, to target: String) -> [UInt8]? {
  let handle = iconv_open(target, encoding)
  guard handle != iconv_t(bitPattern: -1) else { return nil }
  defer { iconv_close(handle) }
  var input = bytes
  var output = [UInt8](repeating: 0, count: 1 << 16)
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count * 3 / 2)
  let failed = input.withUnsafeMutableBytes { source -> Bool in
    var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
    var left = source.count
    while left > 0 {
      let before = left
      let (status, written) = output.withUnsafeMutableBytes { target -> (Int, Int) in
        var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
        var room = target.count
        let status = iconv(handle, &from, &left, &to, &room)
        return (Int(status), target.count - room)
      }
      result.append(contentsOf: output[0..<written])
      if status == -1, left == before || written < output.count - 16 { return true }
    }
    return false
  }
  return failed ? nil : result
}

/// Refuses what decodes but is no text, and says where it is damaged.
private func checked(_ decoded: DecodedText, path: String) throws(PlanError) -> DecodedText {
  var text = decoded
  let controls = text.bytes.count { $0 < 0x20 && !$0.isWhiteSpace }
  if controls > 0, controls * 200 > text.bytes.count || text.bytes.contains(0) { throw binary(path) }
  if looksLikeLatinMojibake(text.bytes) {
    throw PlanError(
      "text.mojibake",
      "\(path): the text was decoded wrongly before it was saved (Ã¥, ä¸…); get the original file")
  }
  let bytes = text.bytes
  if bytes.first("锟斤拷", in: 0..<bytes.count) != nil {
    text.diagnostics.append(
      Diagnostic(
        "text.mojibake", .warning, "\(path): 锟斤拷 shows that characters were lost before the file was saved"))
  }
  return text
}

/// UTF-8 once read as Latin-1: many letters of U+0080–U+00FF and no Chinese.
private func looksLikeLatinMojibake(_ bytes: [UInt8]) -> Bool {
  var latin = 0
  var wide = 0
  for byte in bytes {
    if byte == 0xC2 || byte == 0xC3 { latin += 1 }
    if byte >= 0xE3 { wide += 1 }
  }
  return latin > 100 && latin > wide * 4 && latin * 5 > bytes.count
}
