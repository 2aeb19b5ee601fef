internal import CSync
internal import Glibc
package import PlanModel

/// The sets of outputs in a folder: one is published, the next is made beside it.
///
/// A set is a folder of its own, `.taizhang/sets/N`. The link `current` leads to the published one, and every name that readers use (`targets.csv`,
/// `plans`) is a link through `current`: replacing that one link, which the system does at once or not at all, changes all of them together.
/// The set before stays until the next is published, for readers that have resolved `current` already.
///
/// Whoever publishes holds the folder's lock.
package struct PublishedSets {
  private let folder: String

  package init(folder: String) { self.folder = folder }

  private var sets: String { "\(folder)/.taizhang/sets" }

  /// Name of the published set; nil when there is none.
  private var publishedName: String? {
    guard let target = FileSystem.linkTarget("\(folder)/current"), target.hasPrefix(".taizhang/sets/") else {
      return nil
    }
    return String(target.dropFirst(".taizhang/sets/".count))
  }

  /// Folder of the published set; nil when there is none.
  package var published: String? {
    guard let name = publishedName, FileSystem.status("\(sets)/\(name)")?.isFolder == true else { return nil }
    return "\(sets)/\(name)"
  }

  /// A name of the published set that does not lead to its file any more.
  package struct Damage: Sendable {
    package var message: String
    fileprivate var name: String
    /// Somebody's own file stands there: it is not touched.
    package var isOccupied: Bool
  }

  /// What was done to the published set since it was published: names that are gone or stand for something else, files that were written to.
  package var damage: [Damage] {
    guard let published else { return [] }
    let since = FileSystem.modificationTime(ofLink: "\(folder)/current") ?? .max
    return FileSystem.names(in: published).compactMap { name in
      let path = "\(folder)/\(name)"
      if FileSystem.linkTarget(path) != "current/\(name)" {
        let isThere = FileSystem.linkTarget(path) != nil || FileSystem.status(path) != nil
        return Damage(
          message: isThere
            ? "\(path): is not what was published, something else stands there; move it away"
            : "\(path): was removed since it was published",
          name: name, isOccupied: isThere)
      }
      guard FileSystem.status("\(published)/\(name)")?.isRegular == true,
        let written = FileSystem.modificationTime(ofLink: "\(published)/\(name)"), written > since
      else { return nil }
      return Damage(message: "\(path): was written to since it was published", name: name, isOccupied: false)
    }
  }

  /// Puts names back that are gone.
  package func mend(_ damage: [Damage]) throws(PlanError) {
    for entry in damage where !entry.isOccupied { try link(entry.name) }
  }

  /// Starts the next set, after removing what a run that was cut off left behind.
  ///
  /// - Returns: its folder, empty.
  package func begin() throws(PlanError) -> String {
    try createFolder(sets)
    removeLeftovers()
    let last = numbers().max() ?? 0
    let next = "\(sets)/\(last + 1).part"
    try createFolder(next)
    return next
  }

  /// Removes all sets but the published one and the one before, and whatever else a run that was cut off left behind.
  package func removeLeftovers() {
    FileSystem.removeTree("\(folder)/current.new")
    let current = publishedName.flatMap { Int($0) } ?? 0
    let previous = numbers().filter { $0 < current }.max()
    for name in FileSystem.names(in: sets) where Int(name) != current && (previous == nil || Int(name) != previous) {
      FileSystem.removeTree("\(sets)/\(name)")
    }
  }

  /// Gives a set up that was begun.
  package func abandon(_ next: String) { FileSystem.removeTree(next) }

  /// Publishes a set that was begun: its files are on the disk before its name is.
  ///
  /// - Throws: `PlanError` `output.write`, or `output.occupied` when somebody's own file bears the name of one of the set; the set published
  ///   before is then as it was.
  package func publish(_ next: String) throws(PlanError) {
    let names = FileSystem.names(in: next)
    for name in names { try link(name) }
    try FileSystem.synchronize(next)
    let final = String(next.dropLast(".part".count))
    guard rename(next, final) == 0 else { throw FileSystem.failure(final) }
    let number = final.dropFirst(sets.count + 1)
    guard symlink(".taizhang/sets/\(number)", "\(folder)/current.new") == 0,
      rename("\(folder)/current.new", "\(folder)/current") == 0
    else { throw FileSystem.failure("\(folder)/current") }
    try FileSystem.synchronize(folder)
    for name in FileSystem.names(in: folder) where !names.contains(name) {
      let path = "\(folder)/\(name)"
      if FileSystem.linkTarget(path) == "current/\(name)" { unlink(path) }
    }
    removeLeftovers()
  }

  /// The name by which readers know a file of the set. It leads nowhere until a set has such a file.
  private func link(_ name: String) throws(PlanError) {
    let path = "\(folder)/\(name)"
    let target = "current/\(name)"
    if FileSystem.linkTarget(path) == target { return }
    if symlink(target, path) == 0 { return }
    guard errno == EEXIST else { throw FileSystem.failure(path) }
    guard let published, FileSystem.sameTree(path, "\(published)/\(name)") else {
      throw PlanError("output.occupied", "\(path): is not of this program's making, or was changed; move it away")
    }
    try exchange(path, target)
  }

  /// Puts a link in the place of a file or folder, at once where the file system can.
  private func exchange(_ path: String, _ target: String) throws(PlanError) {
    let link = "\(folder)/current.new"
    FileSystem.removeTree(link)
    guard symlink(target, link) == 0 else { throw FileSystem.failure(link) }
    if renameat2(AT_FDCWD, link, AT_FDCWD, path, taizhang_rename_exchange) != 0 {
      FileSystem.removeTree(path)
      guard rename(link, path) == 0 else { throw FileSystem.failure(path) }
    }
    FileSystem.removeTree(link)
  }

  /// Makes a set of the files that a version without sets has left in the folder itself, and publishes it: each is in two places then, and the
  /// names in the folder become links when the next set is published. Readers find the same bytes all the while.
  ///
  /// - Parameter files: paths relative to the folder, and the digests that they must have; nil where it is not known.
  /// - Returns: whether it was done; nothing is changed when a file is not as it was, or stands beside others in a folder of the set.
  package func adopt(_ files: [(path: String, sha256: String?)]) throws(PlanError) -> Bool {
    guard published == nil, FileSystem.linkTarget("\(folder)/current") == nil else { return false }
    var folders: [String: Set<String>] = [:]
    for (path, sha256) in files {
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && !$0.hasPrefix(".") }),
        FileSystem.linkTarget("\(folder)/\(path)") == nil, FileSystem.status("\(folder)/\(path)")?.isRegular == true
      else { return false }
      if let sha256, try FileSystem.digest("\(folder)/\(path)").sha256 != sha256 { return false }
      if parts.count == 2 { folders[String(parts[0]), default: []].insert(String(parts[1])) }
    }
    for (name, known) in folders where Set(FileSystem.names(in: "\(folder)/\(name)")) != known { return false }
    let next = try begin()
    for name in folders.keys.sorted() { try createFolder("\(next)/\(name)") }
    for (path, _) in files where Glibc.link("\(folder)/\(path)", "\(next)/\(path)") != 0 {
      abandon(next)
      return false
    }
    try FileSystem.synchronize(next)
    let final = String(next.dropLast(".part".count))
    guard rename(next, final) == 0, symlink(String(final.dropFirst(folder.count + 1)), "\(folder)/current") == 0 else {
      throw FileSystem.failure("\(folder)/current")
    }
    return true
  }

  private func numbers() -> [Int] { FileSystem.names(in: sets).compactMap { Int($0) } }
}

extension FileSystem {
  /// Where a symbolic link leads; nil when there is none.
  static func linkTarget(_ path: String) -> String? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = buffer.withUnsafeMutableBytes { bytes in
      bytes.baseAddress.map { readlink(path, $0, bytes.count) } ?? -1
    }
    return count < 0 ? nil : String(decoding: buffer[..<count], as: UTF8.self)
  }

  /// When a file, or a link itself, was last written, in nanoseconds since 1970; nil where nothing is.
  static func modificationTime(ofLink path: String) -> Int? {
    var information = stat()
    guard lstat(path, &information) == 0 else { return nil }
    return information.st_mtim.tv_sec * 1_000_000_000 + information.st_mtim.tv_nsec
  }

  /// The names in a folder, sorted; none when it is not there.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      // A record ends where its name does: the 256 bytes that `d_name` is declared with may reach beyond what is there.
      let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
      let name = String(cString: UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self))
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Whether two files have the same bytes, or two folders the same files.
  static func sameTree(_ first: String, _ second: String) -> Bool {
    guard let a = status(first), let b = status(second), a.isFolder == b.isFolder else { return false }
    guard a.isFolder else { return a.size == b.size && sameContent(first, second) }
    let names = names(in: first)
    return names == self.names(in: second) && names.allSatisfy { sameTree("\(first)/\($0)", "\(second)/\($0)") }
  }

  /// Removes a folder with all that is in it; links are removed, not followed.
  static func removeTree(_ path: String) {
    guard unlink(path) != 0, errno == EISDIR || errno == EPERM else { return }
    for name in names(in: path) { removeTree("\(path)/\(name)") }
    rmdir(path)
  }

  /// Waits until all that was written to the file system of a folder is on the disk.
  static func synchronize(_ folder: String) throws(PlanError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(folder) }
    defer { close(descriptor) }
    guard syncfs(descriptor) == 0 else { throw failure(folder) }
  }

  /// Size and SHA-256 of a file.
  package static func digest(_ path: String) throws(PlanError) -> (byteCount: Int, sha256: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    var digest = RunningSHA256()
    var byteCount = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = buffer.withUnsafeMutableBytes { bytes in
        bytes.baseAddress.map { read(descriptor, $0, bytes.count) } ?? -1
      }
      if count == 0 { return (byteCount, digest.finish()) }
      guard count > 0 else { throw failure(path) }
      digest.update(count == buffer.count ? buffer : Array(buffer[..<count]))
      byteCount += count
    }
  }
}
