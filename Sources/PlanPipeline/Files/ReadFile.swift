internal import Glibc
package import PlanModel

/// The name under which standard input is given.
package let standardInput = "-"

/// The bytes of a file, or of standard input for `-`.
///
/// - Parameter limit: most bytes that are taken in; a larger file (or one without end) is not read to its end.
/// - Throws: `PlanError` `input.missing`, `input.folder`, `input.unreadable` or `ingest.size`.
package func readFile(_ path: String, limit: Int = .max) throws(PlanError) -> [UInt8] {
  let file = try InputFile(path)
  var bytes: [UInt8] = []
  bytes.reserveCapacity(min(file.size, limit) + 1)
  while true {
    // One byte more than is expected, so that the end is seen without growing.
    let chunk = try file.read(atMost: max(1 << 16, file.size + 1 - bytes.count))
    if chunk.isEmpty { return bytes }
    bytes += chunk
    guard bytes.count <= limit else {
      throw PlanError("ingest.size", "\(file.name): more than the limit of \(limit) bytes; raise it")
    }
  }
}

/// What the last failed call of the C library says.
func lastError() -> String { String(cString: strerror(errno)) }

/// A file open for reading; closed when it goes.
struct InputFile: ~Copyable {
  /// As messages call it.
  let name: String
  /// Bytes, as far as the system knows before reading; 0 for pipes.
  let size: Int
  private let descriptor: Int32

  init(_ path: String) throws(PlanError) {
    guard path != standardInput else {
      (name, size, descriptor) = ("standard input", 0, STDIN_FILENO)
      return
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      guard errno != ENOENT else { throw PlanError("input.missing", "\(path): no such file") }
      throw PlanError("input.unreadable", "\(path): cannot be opened: \(lastError())")
    }
    var information = stat()
    let isKnown = fstat(descriptor, &information) == 0
    guard !isKnown || information.st_mode & S_IFMT != S_IFDIR else {
      close(descriptor)
      throw PlanError("input.folder", "\(path): is a folder; name its files, or use a pipeline file with a pattern")
    }
    (name, size, self.descriptor) = (path, isKnown ? Int(information.st_size) : 0, descriptor)
  }

  deinit {
    if descriptor != STDIN_FILENO { close(descriptor) }
  }

  /// The next bytes, as soon as there are some; none at the end.
  func read(atMost count: Int) throws(PlanError) -> [UInt8] {
    var received = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      repeat { received = Glibc.read(descriptor, buffer.baseAddress, count) } while received < 0 && errno == EINTR
      initialized = max(0, received)
    }
    guard received >= 0 else { throw PlanError("input.unreadable", "\(name): cannot be read: \(lastError())") }
    return bytes
  }
}
