internal import TestSupport
internal import Testing

@testable internal import PlanPipeline

struct GlobTests {
  @Test(arguments: [
    ("plans/*.txt", "plans/a.txt"),
    ("plans/*.txt", "plans/计划.txt"),
    ("./plans//a.txt", "plans/a.txt"),
    ("**/a.txt", "a.txt"),
    ("**/a.txt", "x/y/a.txt"),
    ("x/**", "x/y/a.txt"),
    ("x/**/y/*.txt", "x/y/a.txt"),
    ("a?.txt", "a计.txt"),
    ("20[12][0-9].txt", "2018.txt"),
    ("[!0-9]*.txt", "a1.txt"),
    ("a*b*c.txt", "a-b-b-c.txt"),
    (".hidden/*.txt", ".hidden/a.txt"),
    ("/x/*", "/x/a"),
    ("**/a.txt", "/x/a.txt"),
  ])
  func `a pattern matches`(pattern: String, path: String) {
    #expect(Glob(pattern).matches(path))
  }

  @Test(arguments: [
    ("plans/*.txt", "plans/deep/a.txt"),
    ("*.txt", ".hidden.txt"),
    ("**/*.txt", ".git/a.txt"),
    ("*.docx", "~$plan.docx"),
    ("a?.txt", "abc.txt"),
    ("[!0-9]*.txt", "1a.txt"),
    ("x/**", "x"),
    ("*.txt", "a.txt.bak"),
    ("/x/*", "x/a"),
  ])
  func `a pattern does not match`(pattern: String, path: String) {
    #expect(!Glob(pattern).matches(path))
  }

  @Test func `expansion finds files at any depth, sorted by path, and no hidden or lock files`() throws {
    let folder = try TemporaryFolder()
    for name in ["b.txt", "a/c.txt", "a/d/e.txt", "a/d/e.docx", ".git/f.txt", "a/.g.txt", "a/~$h.txt"] {
      try folder.write("", to: name)
    }
    let found = Glob("\(folder.path)/**/*.txt").matches().files.sortedByBytes().map {
      String($0.dropFirst(folder.path.count + 1))
    }
    #expect(found == ["a/c.txt", "a/d/e.txt", "b.txt"])
  }

  @Test func `a name that cannot be looked at is told of, one that is not there is not`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "a/b.txt")
    let long = String(repeating: "很", count: 100)
    #expect(Glob("\(folder.path)/\(long)/*.txt").matches().unreadable.count == 1)
    #expect(Glob("\(folder.path)/none/*.txt").matches() == Glob.Matches())
    #expect(Glob("\(folder.path)/a/b.txt/*.txt").matches() == Glob.Matches())
  }

  @Test func `a folder is no file`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "plan.txt/inner")
    #expect(Glob("\(folder.path)/*.txt").matches().files.isEmpty)
  }
}
