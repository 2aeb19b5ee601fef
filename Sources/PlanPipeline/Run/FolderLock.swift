internal import Glibc
internal import PlanModel

/// Keeps two runs from writing to one folder at a time. The system lets go of it when the process ends, however it ends.
struct FolderLock {
  private let descriptor: Int32

  /// - Throws: `PlanError` `output.locked`.
  init(_ folder: String) throws(PlanError) {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw PlanError("output.write", "\(folder): cannot be opened: \(lastError())") }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
      close(descriptor)
      throw PlanError("output.locked", "\(folder): another run is writing here; wait for it to end")
    }
  }

  func release() { close(descriptor) }
}
