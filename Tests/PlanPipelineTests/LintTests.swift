internal import TestSupport
internal import Testing

@testable internal import PlanPipeline

struct LintTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func messages(_ yaml: String) throws -> [String] {
    let path = try folder.write(yaml.replacing("@", with: folder.path), to: "p.yaml")
    return lint(path).map { $0.description.replacing(folder.path + "/", with: "") }
  }

  @Test func `a file whose inputs and tables are there is clean`() throws {
    try folder.write("text", to: "in/a.txt")
    try folder.write("suffix\n专班\n", to: "more.tsv")
    let yaml = "name: a\ninputs: '@/in/*.txt'\noutput: '@/out'\nlexicon: {units.suffixes: {extend: '@/more.tsv'}}\n"
    #expect(try messages(yaml).isEmpty)
  }

  @Test func `inputs that are not there are errors at the pattern`() throws {
    #expect(
      try messages("name: a\ninputs:\n  - '@/a.txt'\n  - '@/*.md'\noutput: '@/out'\n") == [
        "p.yaml:3:5: error[pipeline.input.none]: there is no file “a.txt”; paths are relative to the folder where the command is run",
        "p.yaml:4:5: error[pipeline.input.none]: no file matches “*.md”; paths are relative to the folder where the command is run",
      ])
  }

  @Test func `word tables that do not exist, and files of them, are errors`() throws {
    try folder.write("text", to: "a.txt")
    try folder.write("nonsense\nx\n", to: "wrong.tsv")
    let found = try messages(
      """
      name: a
      inputs: '@/a.txt'
      output: '@/out'
      lexicon:
        units.sufixes: {extend: '@/wrong.tsv'}
        units.suffixes:
          extend:
            - '@/none.tsv'
            - '@/wrong.tsv'
      """)
    #expect(
      found.map { $0.split(separator: " ").prefix(2).joined(separator: " ") } == [
        "p.yaml:5:3: error[pipeline.lexicon.table]:", "p.yaml:8:9: error[pipeline.lexicon.file]:",
        "p.yaml:9:9: error[pipeline.lexicon.file]:",
      ])
    #expect(found.first?.hasSuffix("did you mean “units.suffixes”?") == true)
  }

  @Test func `a file that is not there is an error of the same form`() {
    #expect(
      lint("nowhere.yaml").map(\.description) == [
        "nowhere.yaml:1:1: error[pipeline.unreadable]: nowhere.yaml: no such file [input.missing]"
      ])
  }

  @Test func `inputs are read once, in the order of their paths, and never from the output folder`() throws {
    for name in ["in/b.txt", "in/a.txt", "in/deep/c.txt", "in/skip.txt", "in/out/old.txt"] {
      try folder.write(name, to: name)
    }
    let path = try folder.write(
      """
      name: a
      inputs:
        include: ['\(folder.path)/in/b.txt', '\(folder.path)/in/./b.txt', '\(folder.path)/in/**']
        exclude: '**/skip.txt'
      output: '\(folder.path)/in/out'
      """, to: "p.yaml")
    let inputs = try PreparedPipeline(path: path).inputs.map { String($0.dropFirst(folder.path.count + 1)) }
    #expect(inputs == ["in/a.txt", "in/b.txt", "in/deep/c.txt"])
  }
}
