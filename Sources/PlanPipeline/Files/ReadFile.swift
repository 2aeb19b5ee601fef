internal import Glibc
package import PlanModel

/// The name under which standard input is given.
package let standardInput = "-"

/// The bytes of a file, or of standard input for `-`.
///
/// - Throws: `PlanError` `input.missing`, `input.folder` or `input.unreadable`.
package func readFile(_ path: String) throws(PlanError) -> [UInt8] {
  guard path != standardInput else { return try readAll(STDIN_FILENO, path: "standard input", sizeHint: 0) }
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else {
    guard errno != ENOENT else { throw PlanError("input.missing", "\(path): no such file") }
    throw PlanError("input.unreadable", "\(path): cannot be opened: \(lastError())")
  }
  defer { close(descriptor) }
  var information = stat()
  guard fstat(descriptor, &information) == 0 else {
    throw PlanError("input.unreadable", "\(path): cannot be read: \(lastError())")
  }
  guard information.st_mode & S_IFMT != S_IFDIR else {
    throw PlanError("input.folder", "\(path): is a folder; name its files, or use a pipeline file with a pattern")
  }
  return try readAll(descriptor, path: path, sizeHint: Int(information.st_size))
}

/// What the last failed call of the C library says.
func lastError() -> String { String(cString: strerror(errno)) }

private func readAll(_ descriptor: Int32, path: String, sizeHint: Int) throws(PlanError) -> [UInt8] {
  var bytes: [UInt8] = []
  // One byte more than expected, so that the end is seen without growing.
  var capacity = max(sizeHint + 1, 1 << 16)
  while true {
    let start = bytes.count
    var received = 0
    bytes.reserveCapacity(start + capacity)
    bytes += [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      repeat { received = read(descriptor, buffer.baseAddress, capacity) } while received < 0 && errno == EINTR
      count = max(0, received)
    }
    guard received >= 0 else { throw PlanError("input.unreadable", "\(path): cannot be read: \(lastError())") }
    if received == 0 { return bytes }
    capacity = max(1 << 16, sizeHint + 1 - bytes.count)
  }
}
