internal import Glibc

/// A pattern of file paths: `*` any characters of one name, `?` one character, `[a-z]` one of a set (`[!…]` none of it), `**` as a
/// whole name any number of folders.
///
/// As in a shell, `*`, `?` and `**` do not match names that start with a dot; nor do they match `~$…`, the files by which Word marks
/// a document as open.
struct Glob: Equatable {
  private let components: [String]
  private let isAbsolute: Bool

  init(_ pattern: String) {
    isAbsolute = pattern.hasPrefix("/")
    components = Self.components(of: pattern)
  }

  /// Whether this names one file and nothing else.
  var isLiteral: Bool { !components.contains(where: Self.isPattern) }

  /// Whether the whole path fits; a pattern that starts with `**` fits absolute paths too.
  func matches(_ path: String) -> Bool {
    (path.hasPrefix("/") == isAbsolute || components.first == "**")
      && Self.match(components[...], Self.components(of: path)[...])
  }

  /// What is there under a pattern.
  struct Matches: Equatable {
    /// The files that match.
    var files: Set<String> = []
    /// Those of them that are links.
    var links: Set<String> = []
    /// Folders and files that could not be looked at, with the reason: what is in them is not known.
    var unreadable: [String: String] = [:]
  }

  /// The files that match, sorted by the bytes of their path.
  func files() -> [String] { matches().files.sortedByBytes() }

  /// What is there under the pattern.
  func matches() -> Matches {
    var found = Matches()
    expand(components[...], under: isAbsolute ? "/" : "", into: &found)
    return found
  }

  private func expand(_ rest: ArraySlice<String>, under folder: String, into found: inout Matches) {
    guard let first = rest.first else { return }
    let isLast = rest.count == 1
    if first == "**" {
      if !isLast { expand(rest.dropFirst(), under: folder, into: &found) }
      for entry in Self.entries(of: folder, &found) where !Self.isHidden(entry.name) {
        let path = Self.join(folder, entry.name)
        // Folders that links lead to are not entered: a link to a folder above would have no end.
        switch entry.kind ?? Self.kind(of: path, followingLinks: false, &found) {
        case .folder: expand(rest, under: path, into: &found)
        case .file where isLast: found.files.insert(path)
        default: break
        }
      }
      return
    }
    let pattern = Array(first.unicodeScalars)[...]
    let words = StarPattern(first)
    let entries =
      Self.isPattern(first)
      ? Self.entries(of: folder, &found).filter {
        words?.matches($0.name) ?? Self.match(pattern, Array($0.name.unicodeScalars)[...], name: $0.name)
      }
      : [Entry(name: first, kind: nil)]
    for entry in entries {
      let path = Self.join(folder, entry.name)
      switch entry.kind ?? Self.kind(of: path, followingLinks: true, &found) {
      case .folder where !isLast: expand(rest.dropFirst(), under: path, into: &found)
      case .file where isLast: found.files.insert(path)
      default: break
      }
    }
  }

  // MARK: Matching

  private static func match(_ pattern: ArraySlice<String>, _ path: ArraySlice<String>) -> Bool {
    guard let first = pattern.first else { return path.isEmpty }
    if first == "**" {
      if pattern.count == 1 { return !path.isEmpty && !path.contains(where: isHidden) }
      var rest = path
      while true {
        if match(pattern.dropFirst(), rest) { return true }
        guard let name = rest.popFirst(), !isHidden(name) else { return false }
      }
    }
    guard let name = path.first else { return false }
    return match(Array(first.unicodeScalars)[...], Array(name.unicodeScalars)[...], name: name)
      && match(pattern.dropFirst(), path.dropFirst())
  }

  private static func match(_ pattern: ArraySlice<Unicode.Scalar>, _ text: ArraySlice<Unicode.Scalar>, name: String)
    -> Bool
  {
    if isHidden(name), let first = pattern.first, first != name.unicodeScalars.first { return false }
    return match(pattern, text)
  }

  /// One name against one part of the pattern; a star takes as little as it can and more when the rest does not fit.
  private static func match(_ pattern: ArraySlice<Unicode.Scalar>, _ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var pattern = pattern
    var text = text
    var retry: (pattern: ArraySlice<Unicode.Scalar>, text: ArraySlice<Unicode.Scalar>)?
    while true {
      if pattern.first == "*" {
        pattern = pattern.dropFirst()
        retry = (pattern, text)
      } else if let scalar = text.first, let rest = step(pattern, scalar) {
        pattern = rest
        text = text.dropFirst()
      } else if text.isEmpty, pattern.isEmpty {
        return true
      } else if let again = retry, !again.text.isEmpty {
        retry = (again.pattern, again.text.dropFirst())
        pattern = again.pattern
        text = again.text.dropFirst()
      } else {
        return false
      }
    }
  }

  /// The rest of the pattern when its start takes the scalar.
  private static func step(_ pattern: ArraySlice<Unicode.Scalar>, _ scalar: Unicode.Scalar) -> ArraySlice<
    Unicode.Scalar
  >? {
    guard let first = pattern.first else { return nil }
    if first == "?" { return pattern.dropFirst() }
    guard first == "[", let end = pattern.dropFirst(2).firstIndex(of: "]") else {
      return first == scalar ? pattern.dropFirst() : nil
    }
    var set = pattern[(pattern.startIndex + 1)..<end]
    let isNegated = set.first == "!" || set.first == "^"
    if isNegated { set = set.dropFirst() }
    var isMember = false
    while let low = set.popFirst() {
      if set.first == "-", let high = set.dropFirst().first {
        isMember = isMember || (low.value <= scalar.value && scalar.value <= high.value)
        set = set.dropFirst(2)
      } else {
        isMember = isMember || low == scalar
      }
    }
    return isMember != isNegated ? pattern[(end + 1)...] : nil
  }

  // MARK: Paths

  private static func components(of path: String) -> [String] {
    path.split(separator: "/").filter { $0 != "." }.map(String.init)
  }

  private static func isPattern(_ component: String) -> Bool {
    component.contains { $0 == "*" || $0 == "?" || $0 == "[" }
  }

  private static func isHidden(_ name: String) -> Bool { name.hasPrefix(".") || name.hasPrefix("~$") }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty || folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  private enum Kind { case file, folder, other }

  /// A name in a folder. The kind is nil where only another look tells.
  private struct Entry {
    var name: String
    var kind: Kind?
  }

  private static func kind(of path: String, followingLinks: Bool, _ found: inout Matches) -> Kind {
    var information = stat()
    guard lstat(path, &information) == 0 else {
      note(path, &found)
      return .other
    }
    let isLink = information.st_mode & S_IFMT == S_IFLNK
    if isLink, stat(path, &information) != 0 {
      note(path, &found)
      return .other
    }
    switch information.st_mode & S_IFMT {
    case S_IFDIR: return isLink && !followingLinks ? .other : .folder
    case S_IFREG, S_IFIFO, S_IFCHR:
      if isLink { found.links.insert(path) }
      return .file
    default: return .other
    }
  }

  private static func entries(of folder: String, _ found: inout Matches) -> [Entry] {
    guard let stream = opendir(folder.isEmpty ? "." : folder) else {
      note(folder.isEmpty ? "." : folder, &found)
      return []
    }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { note(folder, &found) }
        return entries
      }
      // A record ends where its name does: the 256 bytes that `d_name` is declared with may reach beyond what is there.
      let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
      let name = String(cString: UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self))
      if name == "." || name == ".." { continue }
      switch Int(entry.pointee.d_type) {
      case DT_REG: entries.append(Entry(name: name, kind: .file))
      case DT_DIR: entries.append(Entry(name: name, kind: .folder))
      default: entries.append(Entry(name: name, kind: nil))
      }
    }
  }

  /// Remembers what could not be looked at. What is not there is no fault: a pattern may well lead nowhere.
  private static func note(_ path: String, _ found: inout Matches) {
    guard errno != ENOENT, errno != ENOTDIR, errno != ELOOP else { return }
    found.unreadable[path] = lastError()
  }
}

/// A pattern of one name in which only stars stand for something: told by bytes, quickly, for folders of many files.
private struct StarPattern {
  /// What stands before, between and behind the stars.
  private let parts: [[UInt8]]

  init?(_ pattern: String) {
    guard !pattern.isEmpty, !pattern.contains(where: { $0 == "?" || $0 == "[" }) else { return nil }
    parts = Array(pattern.utf8).split(separator: 0x2A, omittingEmptySubsequences: false).map { Array($0) }
  }

  func matches(_ name: String) -> Bool {
    if name.hasPrefix(".") || name.hasPrefix("~$"), parts[0].isEmpty { return false }
    var rest = Array(name.utf8)[...]
    guard rest.starts(with: parts[0]) else { return false }
    guard let last = parts.last, parts.count > 1 else { return rest.count == parts[0].count }
    rest = rest.dropFirst(parts[0].count)
    guard rest.count >= last.count, rest.suffix(last.count).elementsEqual(last) else { return false }
    rest = rest.dropLast(last.count)
    for part in parts[1..<(parts.count - 1)] where !part.isEmpty {
      while !rest.starts(with: part) { if rest.popFirst() == nil { return false } }
      rest = rest.dropFirst(part.count)
    }
    return true
  }
}

extension Sequence<String> {
  /// By the bytes: the same order on every machine.
  func sortedByBytes() -> [String] {
    sorted { first, second in first.utf8Order(second) < 0 }
  }
}

extension String {
  /// Below 0, 0 or above 0, as the bytes of this text come before, with or behind those of another.
  fileprivate func utf8Order(_ other: String) -> Int {
    let order = utf8.withContiguousStorageIfAvailable { first in
      other.utf8.withContiguousStorageIfAvailable { second -> Int in
        guard let a = first.baseAddress, let b = second.baseAddress else { return first.count - second.count }
        let shared = Int(memcmp(a, b, min(first.count, second.count)))
        return shared != 0 ? shared : first.count - second.count
      }
    }
    if case .some(.some(let order)) = order { return order }
    return utf8.lexicographicallyPrecedes(other.utf8) ? -1 : self == other ? 0 : 1
  }
}
