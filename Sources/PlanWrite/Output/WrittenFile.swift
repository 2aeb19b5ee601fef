internal import Glibc
package import PlanModel
internal import Synchronization

/// A file that somebody else writes under a name of its own, and that takes its place when it is whole.
package final class WrittenFile {
  package let path: String
  /// Where it is to be written.
  package let temporary: String
  /// Where its writer may put what it does not keep.
  package let folder: String

  private static let serial = Atomic(0)

  /// - Throws: `PlanError` `output.write` when there is no folder for it.
  package init(path: String) throws(PlanError) {
    self.path = path
    let status = FileSystem.status(path)
    if let status, status.isFolder { throw PlanError("output.write", "\(path): is a folder; name a file") }
    // Beside a device there is no place for files.
    let isDevice = status.map { !$0.isRegular } ?? false
    folder = isDevice ? getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" : FileSystem.folder(of: path)
    guard FileSystem.status(folder)?.isFolder == true else {
      throw PlanError("output.write", "\(path): cannot be written: there is no folder \(folder)")
    }
    let number = Self.serial.add(1, ordering: .relaxed).newValue
    temporary = "\(folder)/.taizhang-\(getpid())-written-\(number).tmp"
  }

  deinit { unlink(temporary) }

  /// Puts the file in its place.
  ///
  /// - Throws: `PlanError` `output.write`; the file is then as it was before.
  package func publish() throws(PlanError) {
    let source = open(temporary, O_RDONLY | O_CLOEXEC)
    guard source >= 0 else { throw FileSystem.failure(path) }
    defer { close(source) }
    let file = try OutputFile(path: path)
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = buffer.withUnsafeMutableBytes { bytes in
        bytes.baseAddress.map { read(source, $0, bytes.count) } ?? -1
      }
      if count == 0 { break }
      guard count > 0 else { throw FileSystem.failure(path) }
      try file.append(count == buffer.count ? buffer : Array(buffer[..<count]))
    }
    _ = try file.publish()
  }
}
