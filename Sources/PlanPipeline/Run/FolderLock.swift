internal import Glibc
internal import PlanModel

/// Keeps two runs from writing to one folder at a time. The system lets go of it when the process ends, however it ends.
struct FolderLock {
  private let descriptor: Int32

  /// - Parameter waiting: whether to wait for another run to end.
  /// - Throws: `PlanError` `output.locked`.
  init(_ folder: String, waiting: Bool = false) throws(PlanError) {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw PlanError("output.write", "\(folder): cannot be opened: \(lastError())") }
    while flock(descriptor, waiting ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
      let reason = errno
      if reason == EINTR { continue }
      close(descriptor)
      guard reason == EWOULDBLOCK else {
        throw PlanError("output.write", "\(folder): cannot be locked: \(String(cString: strerror(reason)))")
      }
      throw PlanError("output.locked", "\(folder): another run is writing here; wait for it to end, or use --wait")
    }
  }

  /// Whether a run is at work in the folder, without getting in the way of one that begins: the system's own list tells.
  static func isHeld(_ folder: String) -> Bool {
    var information = stat()
    guard stat(folder, &information) == 0, let list = try? readFile("/proc/locks") else { return false }
    return String(decoding: list, as: UTF8.self).split(separator: "\n").contains { line in
      line.contains(" FLOCK ") && line.contains(":\(information.st_ino) ")
    }
  }

  func release() { close(descriptor) }
}
