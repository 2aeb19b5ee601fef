internal import CNettle

/// SHA-256 of bytes, in lower-case hexadecimal (FIPS 180-4; computed by libnettle).
package func sha256(_ bytes: [UInt8]) -> String {
  var digest = RunningSHA256()
  digest.update(bytes)
  return digest.finish()
}

/// SHA-256 of bytes that come piece by piece.
package struct RunningSHA256 {
  private var context = sha256_ctx()

  package init() {
    nettle_sha256_init(&context)
  }

  package mutating func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { nettle_sha256_update(&context, $0.count, $0.baseAddress) }
  }

  /// The digest of all pieces, in lower-case hexadecimal; what follows starts anew.
  package mutating func finish() -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    nettle_sha256_digest(&context, digest.count, &digest)
    return hexadecimal(digest)
  }
}

private func hexadecimal(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
