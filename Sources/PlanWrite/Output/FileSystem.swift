internal import Glibc
package import PlanModel

/// The few calls of the C library that publishing needs, with errors that say what to do.
package enum FileSystem {
  struct Status {
    var isRegular: Bool
    var isFolder: Bool
    var size: Int
    var permissions: mode_t
  }

  /// Follows symbolic links; nil when nothing is there.
  static func status(_ path: String) -> Status? {
    var information = stat()
    guard stat(path, &information) == 0 else { return nil }
    return Status(
      isRegular: information.st_mode & S_IFMT == S_IFREG, isFolder: information.st_mode & S_IFMT == S_IFDIR,
      size: Int(information.st_size), permissions: information.st_mode & 0o777)
  }

  /// Where a chain of symbolic links ends, so that a link stays a link when its file is replaced.
  static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The error of the C call that has just failed.
  static func failure(_ path: String) -> PlanError {
    PlanError("output.write", "\(path): cannot be written: \(String(cString: strerror(errno)))")
  }

  static func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(PlanError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        throw failure(path)
      }
    }
  }

  /// Writes a new file of a folder that nobody reads yet.
  static func create(_ path: String, with bytes: [UInt8]) throws(PlanError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure(path) }
    do throws(PlanError) {
      try write(bytes, to: descriptor, path: path)
    } catch {
      close(descriptor)
      throw error
    }
    // Some file systems tell only here that there was no room.
    guard close(descriptor) == 0 else { throw failure(path) }
  }

  /// Whether two files have the same bytes. A file that cannot be read is different.
  static func sameContent(_ first: String, _ second: String) -> Bool {
    let a = open(first, O_RDONLY | O_CLOEXEC)
    guard a >= 0 else { return false }
    defer { close(a) }
    let b = open(second, O_RDONLY | O_CLOEXEC)
    guard b >= 0 else { return false }
    defer { close(b) }
    let size = 1 << 16
    var left = [UInt8](repeating: 0, count: size)
    var right = left
    while true {
      guard let count = fill(&left, from: a), let other = fill(&right, from: b), count == other,
        memcmp(left, right, count) == 0
      else { return false }
      if count < size { return true }
    }
  }

  /// Whether the file has exactly these bytes.
  static func content(of path: String, is bytes: [UInt8]) -> Bool {
    guard let status = status(path), status.isRegular, status.size == bytes.count else { return false }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var found = [UInt8](repeating: 0, count: bytes.count + 1)
    return fill(&found, from: descriptor) == bytes.count && found.starts(with: bytes)
  }

  /// Reads until the buffer is full or the file ends; nil on error.
  private static func fill(_ buffer: inout [UInt8], from descriptor: Int32) -> Int? {
    var filled = 0
    let size = buffer.count
    while filled < size {
      let count = buffer.withUnsafeMutableBytes {
        read(descriptor, $0.baseAddress?.advanced(by: filled), size - filled)
      }
      if count == 0 { break }
      if count > 0 {
        filled += count
      } else if errno != EINTR {
        return nil
      }
    }
    return filled
  }
}

/// Makes a folder and those above it; one that is there stays.
///
/// - Throws: `PlanError` `output.write`.
package func createFolder(_ path: String) throws(PlanError) {
  if let status = FileSystem.status(path) {
    guard status.isFolder else {
      throw PlanError("output.write", "\(path): is a file; name a folder for the output, or move the file away")
    }
    return
  }
  let parent = FileSystem.folder(of: path)
  if parent != path, parent != "." { try createFolder(parent) }
  guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw FileSystem.failure(path) }
}
