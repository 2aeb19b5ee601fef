internal import GRDB
internal import Glibc
internal import PlanModel

/// Size and times of a file: while they are as they were, so are its bytes, short of somebody's ill will (`--verify` hashes).
///
/// The time of the last change of the inode is among them, which a copy that keeps the old modification time cannot set.
struct FileStamp: Sendable, Equatable {
  var bytes: Int
  /// Nanoseconds.
  var modified: Int
  var changed: Int

  init(bytes: Int, modified: Int, changed: Int) {
    self.bytes = bytes
    self.modified = modified
    self.changed = changed
  }

  /// Nil when nothing is there, or no regular file.
  init?(_ path: String) {
    var information = stat()
    guard stat(path, &information) == 0, information.st_mode & S_IFMT == S_IFREG else { return nil }
    func nanoseconds(_ time: timespec) -> Int { time.tv_sec * 1_000_000_000 + time.tv_nsec }
    self.init(
      bytes: Int(information.st_size), modified: nanoseconds(information.st_mtim),
      changed: nanoseconds(information.st_ctim))
  }

  /// Whether a write at about the time of `now` could leave the stamp as it is: clocks of file systems tick slowly.
  func isFresh(at now: Int) -> Bool { max(modified, changed) > now - 2_000_000_000 }
}

/// Nanoseconds since 1970.
func currentTime() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return time.tv_sec * 1_000_000_000 + time.tv_nsec
}

/// A file as it was when it was hashed.
struct SeenFile: Sendable, Equatable {
  var stamp: FileStamp
  var sha256: String
}

extension Store {
  /// Every file that was hashed, by path.
  func files() throws(PlanError) -> [String: SeenFile] {
    try read { database in
      var files: [String: SeenFile] = [:]
      let rows = try Row.fetchCursor(database, sql: "SELECT path, bytes, modified, changed, sha256 FROM file")
      while let row = try rows.next() {
        files[row[0]] = SeenFile(stamp: FileStamp(bytes: row[1], modified: row[2], changed: row[3]), sha256: row[4])
      }
      return files
    }
  }

  /// The inputs of the published set: the digest of each file's content and of the rules that read it, by path.
  func published() throws(PlanError) -> [String: (sha256: String, rules: String)] {
    try read { database in
      var files: [String: (sha256: String, rules: String)] = [:]
      let rows = try Row.fetchCursor(database, sql: "SELECT path, sha256, rules FROM published")
      while let row = try rows.next() { files[row[0]] = (row[1], row[2]) }
      return files
    }
  }

  func state(_ name: String) throws(PlanError) -> String? {
    try read { try String.fetchOne($0, sql: "SELECT value FROM state WHERE name = ?", arguments: [name]) }
  }

  /// The files of the published set.
  func outputs() throws(PlanError) -> [(path: String, bytes: Int, sha256: String)] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT path, bytes, sha256 FROM output ORDER BY path").map {
        ($0[0], $0[1], $0[2])
      }
    }
  }
}
