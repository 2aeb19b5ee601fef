internal import Foundation
package import Testing

/// Where tests find the files that are not part of a test target.
///
/// Some tests read annotated plans that are kept beside the checkout, in a folder `shared`, because they are not ours to publish.
/// Such a test carries the trait `.readsShared`: without the folder it is skipped on a developer's machine and fails where `CI` is set.
package enum Checkout {
  /// Absolute path of the repository's root.
  package static let root: String = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return folder.deletingLastPathComponent().deletingLastPathComponent().path
  }()

  /// Absolute path of a file or folder of the repository.
  package static func path(_ relative: String) -> String { "\(root)/\(relative)" }

  /// The folder `shared` beside the checkout (for a worktree: beside the checkout it belongs to); `TAIZHANG_SHARED` names another.
  package static let shared: String = {
    if let set = ProcessInfo.processInfo.environment["TAIZHANG_SHARED"], !set.isEmpty { return set }
    return URL(fileURLWithPath: mainCheckout).deletingLastPathComponent().appendingPathComponent("shared").path
  }()

  package static var hasShared: Bool { FileManager.default.fileExists(atPath: shared) }

  /// Whether this is a run where nothing may be skipped.
  package static var isCI: Bool { ProcessInfo.processInfo.environment["CI"].map { !$0.isEmpty } ?? false }

  /// The bytes of a file.
  package static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// Absolute paths of the files directly in a folder, sorted by name; empty when there is no such folder.
  package static func files(in folder: String, endingIn suffix: String = "") -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(suffix) }.sorted().map { "\(folder)/\($0)" }
  }

  /// The plans beside the checkout as text files, annotated or not; fails the test when there are none.
  package static func sharedTexts() throws -> [String] {
    let texts = files(in: "\(shared)/seeds", endingIn: ".txt") + files(in: "\(shared)/corpus/plans", endingIn: ".txt")
    return try #require(texts.isEmpty ? nil : texts, "no plans in \(shared)")
  }

  /// The annotations beside the checkout and the text each belongs to; fails the test when there are none.
  package static func annotated() throws -> [(gold: String, text: String)] {
    let texts = try sharedTexts()
    let pairs = files(in: "\(shared)/gold", endingIn: ".json").compactMap { gold -> (gold: String, text: String)? in
      let name = URL(fileURLWithPath: gold).deletingPathExtension().lastPathComponent + ".txt"
      return texts.first { $0.hasSuffix("/" + name) }.map { (gold, $0) }
    }
    return try #require(pairs.isEmpty ? nil : pairs, "no annotated plans in \(shared)")
  }

  /// A worktree's `.git` is a file that leads to the repository it belongs to.
  private static var mainCheckout: String {
    guard let link = try? String(contentsOfFile: "\(root)/.git", encoding: .utf8),
      link.hasPrefix("gitdir: "), let end = link.range(of: "/.git/worktrees/")
    else { return root }
    return String(link[..<end.lowerBound].dropFirst("gitdir: ".count))
  }
}

extension Trait where Self == ConditionTrait {
  /// For tests of the plans beside the checkout: skipped when they are not there, never in CI.
  package static var readsShared: Self {
    .enabled(if: Checkout.hasShared || Checkout.isCI, "no folder of plans beside the checkout")
  }
}
