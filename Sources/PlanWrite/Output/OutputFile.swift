internal import Glibc
package import PlanModel
internal import Synchronization

/// A file that was written: what `run.json` and `datapackage.json` tell of it.
package struct PublishedFile: Sendable, Equatable {
  package var path: String
  package var byteCount: Int
  package var sha256: String
  /// Whether the file is new or has other bytes than before.
  package var changed: Bool

  package init(path: String, byteCount: Int, sha256: String, changed: Bool) {
    self.path = path
    self.byteCount = byteCount
    self.sha256 = sha256
    self.changed = changed
  }
}

/// A file that appears whole or not at all: pieces go to a temporary file beside it, which takes its name when published.
///
/// Invariant: until `publish` the file at `path` is as it was; a file given up without `publish` leaves nothing behind. A file
/// that would not change keeps its time stamp. A symbolic link stays and its file is replaced; a device or pipe is written to.
/// Not `Sendable`: one owner appends and publishes.
package final class OutputFile {
  package let path: String
  private let isDurable: Bool
  private let destination: String
  /// Nil when written to directly.
  private let temporary: String?
  private let previous: FileSystem.Status?
  private var descriptor: Int32
  private var digest = RunningSHA256()
  private var byteCount = 0
  /// Small pieces wait here, so that each does not cost a system call.
  private var buffer: [UInt8] = []

  private static let bufferSize = 1 << 18
  private static let serial = Atomic(0)

  /// Starts the file. Its folder must exist.
  ///
  /// - Parameter isDurable: whether its bytes are on the disk before its name is; false where that is done for many files at once.
  /// - Throws: `PlanError` `output.write`.
  package init(path: String, isDurable: Bool = true) throws(PlanError) {
    self.path = path
    self.isDurable = isDurable
    previous = FileSystem.status(path)
    if let previous, previous.isFolder {
      throw PlanError("output.write", "\(path): is a folder; name a file")
    }
    if let previous, !previous.isRegular {
      destination = path
      temporary = nil
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
    } else {
      destination = previous == nil ? path : FileSystem.resolved(path)
      let number = Self.serial.add(1, ordering: .relaxed).newValue
      let name = "\(FileSystem.folder(of: destination))/.taizhang-\(getpid())-\(number).tmp"
      temporary = name
      descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, previous?.permissions ?? 0o666)
    }
    if descriptor < 0 { throw FileSystem.failure(path) }
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    if let temporary { unlink(temporary) }
  }

  package func append(_ bytes: [UInt8]) throws(PlanError) {
    digest.update(bytes)
    byteCount += bytes.count
    buffer += bytes
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Gives the file its name. Called once, after the last piece.
  ///
  /// - Throws: `PlanError` `output.write`; the file is then as it was before.
  package func publish() throws(PlanError) -> PublishedFile {
    try flush()
    let file = PublishedFile(path: path, byteCount: byteCount, sha256: digest.finish(), changed: true)
    guard let temporary else {
      close(descriptor)
      descriptor = -1
      return file
    }
    if previous?.size == byteCount, FileSystem.sameContent(destination, temporary) {
      close(descriptor)
      descriptor = -1
      unlink(temporary)
      return PublishedFile(path: path, byteCount: byteCount, sha256: file.sha256, changed: false)
    }
    // The bytes must be on the disk before the name is, or a crash could leave an empty file under it.
    guard !isDurable || fsync(descriptor) == 0, rename(temporary, destination) == 0 else {
      throw FileSystem.failure(path)
    }
    close(descriptor)
    descriptor = -1
    return file
  }

  private func flush() throws(PlanError) {
    try FileSystem.write(buffer, to: descriptor, path: path)
    buffer.removeAll(keepingCapacity: true)
  }
}

/// Writes a file whole or not at all; one that has these bytes already is not touched. Its folder must exist.
///
/// - Throws: `PlanError` `output.write` with the path and the reason.
@discardableResult
package func publish(_ bytes: [UInt8], to path: String, isDurable: Bool = true) throws(PlanError) -> PublishedFile {
  guard !FileSystem.content(of: path, is: bytes) else {
    return PublishedFile(path: path, byteCount: bytes.count, sha256: sha256(bytes), changed: false)
  }
  let file = try OutputFile(path: path, isDurable: isDurable)
  try file.append(bytes)
  return try file.publish()
}
