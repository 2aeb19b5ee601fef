internal import CNettle

/// SHA-256 of bytes, in lower-case hexadecimal (FIPS 180-4; computed by libnettle).
package func sha256(_ bytes: [UInt8]) -> String {
  var context = sha256_ctx()
  nettle_sha256_init(&context)
  bytes.withUnsafeBufferPointer { nettle_sha256_update(&context, $0.count, $0.baseAddress) }
  var digest = [UInt8](repeating: 0, count: 32)
  nettle_sha256_digest(&context, digest.count, &digest)
  let digits = Array("0123456789abcdef".utf8)
  return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
