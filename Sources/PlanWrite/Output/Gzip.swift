internal import CZlib
internal import Glibc
package import PlanModel

/// Writes a file beside another with the same content compressed (RFC 1952), without names and times: the same bytes for the same bytes.
package func gzip(_ path: String) throws(PlanError) {
  let target = path + ".gz"
  let source = open(path, O_RDONLY | O_CLOEXEC)
  guard source >= 0 else { throw FileSystem.failure(path) }
  defer { close(source) }
  guard let file = gzopen(target, "wb6") else { throw FileSystem.failure(target) }
  var buffer = [UInt8](repeating: 0, count: 1 << 18)
  while true {
    let count = buffer.withUnsafeMutableBytes { bytes in
      bytes.baseAddress.map { read(source, $0, bytes.count) } ?? -1
    }
    if count == 0 { break }
    guard count > 0, gzwrite(file, buffer, UInt32(count)) == Int32(count) else {
      gzclose(file)
      throw FileSystem.failure(target)
    }
  }
  guard gzclose(file) == Z_OK else { throw FileSystem.failure(target) }
}
