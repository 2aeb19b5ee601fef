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

  /// The files that match, sorted by the bytes of their path.
  func files() -> [String] {
    var found: Set<String> = []
    expand(components[...], under: isAbsolute ? "/" : "", into: &found)
    return found.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  private func expand(_ rest: ArraySlice<String>, under folder: String, into found: inout Set<String>) {
    guard let first = rest.first else { return }
    let isLast = rest.count == 1
    if first == "**" {
      if !isLast { expand(rest.dropFirst(), under: folder, into: &found) }
      for name in Self.names(in: folder) where !Self.isHidden(name) {
        let path = Self.join(folder, name)
        switch Self.kind(of: path, followingLinks: false) {
        case .folder: expand(rest, under: path, into: &found)
        case .file where isLast: found.insert(path)
        default: break
        }
      }
      return
    }
    let names =
      Self.isPattern(first)
      ? Self.names(in: folder).filter {
        Self.match(Array(first.unicodeScalars)[...], Array($0.unicodeScalars)[...], name: $0)
      }
      : [first]
    for path in names.map({ Self.join(folder, $0) }) {
      switch Self.kind(of: path, followingLinks: true) {
      case .folder where !isLast: expand(rest.dropFirst(), under: path, into: &found)
      case .file where isLast: found.insert(path)
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

  private static func kind(of path: String, followingLinks: Bool) -> Kind {
    var information = stat()
    guard (followingLinks ? stat(path, &information) : lstat(path, &information)) == 0 else { return .other }
    switch information.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFLNK: return kind(of: path, followingLinks: true) == .file ? .file : .other
    case S_IFREG, S_IFIFO, S_IFCHR: return .file
    default: return .other
    }
  }

  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder.isEmpty ? "." : folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
