internal import Glibc
internal import PlanModel

/// What the inputs are, and what of them must be read: the first part of a run, and all of `taizhang plan`.
struct Survey {
  /// Why a file is read, or why not.
  enum Cause: String, CaseIterable {
    case unchanged, renamed, copy, new, changed, rules, failed
  }

  struct Input {
    var path: String
    /// Digest of the bytes, or why they cannot be had.
    var content: Result<String, PlanError>
    var cause: Cause
    /// Where the same bytes stood before, or stand too.
    var other: String?

    var sha256: String? { try? content.get() }
    var mustBeRead: Bool { cause == .new || cause == .changed || cause == .rules || cause == .failed }
  }

  var rules: String
  /// In the order of their paths.
  var inputs: [Input]
  /// Inputs of the published set that are gone, renamed ones not among them; sorted.
  var deleted: [String]
  /// How the files look that had to be hashed.
  fileprivate(set) var stamps: [(path: String, seen: SeenFile)]
  /// Files that the store remembers and that are no inputs any more.
  fileprivate(set) var forgotten: [String]

  /// Why inputs cannot be had.
  var unreadable: [PlanError] {
    inputs.compactMap { input in
      guard case .failure(let error) = input.content else { return nil }
      return error
    }
  }

  /// What the inputs are once their set is published.
  var published: [String: Int] {
    let copies = inputs.count { $0.cause == .copy }
    return ["unchanged": inputs.count - copies, "copy": copies].filter { $0.value > 0 }
  }

  /// The digest of what a set is made of: these inputs, these rules, and how it is written.
  func key(writing options: [String]) -> String {
    var digest = RunningSHA256()
    digest.update(Array("\(rules)\n\(options.joined(separator: "\n"))\n".utf8))
    for input in inputs {
      digest.update(Array("\(input.path)\u{0}\(input.sha256 ?? "unreadable")\n".utf8))
    }
    return digest.finish()
  }
}

/// Looks at every input: its size and times, and its bytes where those are not what they were.
///
/// - Parameters:
///   - store: nil before the first run.
///   - verify: whether to hash every file.
func survey(
  _ paths: [String], stages: Stages, store: Store?, jobs: Int, verify: Bool
) async throws(PlanError) -> Survey {
  let rules = stages.digest
  let seen = try store?.files() ?? [:]
  let published = try store?.published() ?? [:]
  let known = try store?.knownContents(rules: rules) ?? []
  let started = currentTime()
  let limit = stages.inputLimit

  var contents: [String: Result<String, PlanError>] = [:]
  contents.reserveCapacity(paths.count)
  var unseen: [(path: String, stamp: FileStamp?)] = []
  for path in paths {
    let stamp = FileStamp(path)
    if !verify, let stamp, let file = seen[path], file.stamp == stamp {
      contents[path] = .success(file.sha256)
    } else {
      unseen.append((path, stamp))
    }
  }
  var stamps: [(path: String, seen: SeenFile)] = []
  try await inOrder(unseen, jobs: jobs) { file in
    digest(of: file.path, isRegular: file.stamp != nil, limit: limit)
  } consume: { (file, content) throws(PlanError) in
    contents[file.path] = content
    if let stamp = file.stamp, case .success(let sha256) = content, !stamp.isFresh(at: started) {
      stamps.append((file.path, SeenFile(stamp: stamp, sha256: sha256)))
    }
  }

  let present = Set(paths)
  // Where contents stood that stand there no more, for renamed files.
  var moved: [String: String] = [:]
  for (path, file) in published.sorted(by: { $0.key > $1.key }) where !present.contains(path) {
    moved[file.sha256] = path
  }
  var first: [String: String] = [:]
  var renamedFrom: Set<String> = []
  let inputs = paths.map { path in
    let content = contents[path] ?? .failure(PlanError("input.missing", "\(path): no such file"))
    var input = Survey.Input(path: path, content: content, cause: .failed)
    guard case .success(let sha256) = content else { return input }
    let before = published[path]
    if let other = first[sha256] {
      (input.cause, input.other) = (.copy, other)
      return input
    }
    first[sha256] = path
    if known.contains(sha256) {
      if before?.sha256 == sha256 {
        input.cause = .unchanged
      } else if before == nil, let old = moved[sha256] {
        (input.cause, input.other) = (.renamed, old)
        renamedFrom.insert(old)
      } else {
        input.cause = .unchanged
      }
    } else if let before {
      input.cause = before.sha256 == sha256 ? .rules : .changed
    } else if let old = moved[sha256] {
      (input.cause, input.other) = (.rules, old)
      renamedFrom.insert(old)
    } else {
      input.cause = .new
    }
    return input
  }
  return Survey(
    rules: rules, inputs: inputs,
    deleted: published.keys.filter { !present.contains($0) && !renamedFrom.contains($0) }.sorted(), stamps: stamps,
    forgotten: seen.keys.filter { !present.contains($0) }.sorted())
}

/// The digest of a file's bytes, held in pieces.
private func digest(of path: String, isRegular: Bool, limit: Int) -> Result<String, PlanError> {
  do throws(PlanError) {
    // A pipe could keep a run waiting for ever.
    guard isRegular || !exists(path) else { throw PlanError("input.unreadable", "\(path): is not a regular file") }
    let file = try InputFile(path)
    var digest = RunningSHA256()
    var count = 0
    while true {
      let chunk = try file.read(atMost: 1 << 18)
      if chunk.isEmpty { return .success(digest.finish()) }
      count += chunk.count
      guard count <= limit else {
        throw PlanError("ingest.size", "\(path): more than the limit of \(limit) bytes; raise it")
      }
      digest.update(chunk)
    }
  } catch {
    return .failure(error)
  }
}

private func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
