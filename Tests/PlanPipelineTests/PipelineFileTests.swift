internal import PlanIngest
internal import PlanWrite
internal import TestSupport
internal import Testing

@testable internal import PlanPipeline

struct PipelineFileTests {
  private func errors(_ yaml: String) -> [String] {
    do throws(PipelineErrors) {
      _ = try PipelineFile(yaml, path: "p.yaml")
      return []
    } catch {
      return error.diagnostics.map(\.description)
    }
  }

  @Test func `the smallest file names itself, its inputs and its output, and writes everything`() throws {
    let file = try PipelineFile("name: small\ninputs: plans/*.txt\noutput: out\n", path: "p.yaml")
    #expect(file.name == "small")
    #expect(file.include.map(\.value) == ["plans/*.txt"])
    #expect(file.exclude.isEmpty)
    #expect(file.folder.value == "out")
    #expect(file.formats == [.json, .jsonl, .csv, .sqlite])
    #expect(file.jobs == nil)
  }

  @Test func `every key is read, with its place`() throws {
    let file = try PipelineFile(
      """
      name: all
      inputs:
        include: [a.txt, b.txt]
        exclude: c*.txt
      output:
        folder: out
        formats: [csv]
      lexicon:
        units.suffixes:
          extend: [one.tsv, two.tsv]
          replace: zero.tsv
      limits: {depth: 9}
      jobs: 3
      """, path: "p.yaml")
    #expect(file.include.map(\.value) == ["a.txt", "b.txt"])
    #expect(file.include.last?.place == FilePlace(line: 3, column: 20))
    #expect(file.exclude.map(\.value) == ["c*.txt"])
    #expect(file.formats == [.csv])
    #expect(file.lexicon.map(\.path.value) == ["zero.tsv", "one.tsv", "two.tsv"])
    #expect(file.lexicon.map(\.kind) == [.replace, .extend, .extend])
    #expect(file.ingest.maximumDepth == 9)
    #expect(file.jobs == 3)
  }

  @Test func `an unknown key is an error with its place and what may be meant`() {
    #expect(
      errors("name: a\ninputs: b\noutput:\n  foldr: c\n  folder: d\n") == [
        "p.yaml:4:3: error[pipeline.key.unknown]: unknown key “foldr” in output; did you mean “folder”?"
      ])
  }

  @Test func `an unknown key unlike any other is answered with the keys there are`() {
    #expect(
      errors("name: a\ninputs: {include: b, zzzzzz: c}\noutput: d\n") == [
        "p.yaml:2:22: error[pipeline.key.unknown]: unknown key “zzzzzz” in inputs; the keys here are include, exclude"
      ])
  }

  @Test func `a missing key is an error at the mapping that lacks it`() {
    #expect(
      errors("name: a\noutput: b\n") == [
        "p.yaml:1:1: error[pipeline.key.missing]: the pipeline file has no “inputs”: "
          + "the plans to read: files or patterns, relative to where the command is run."
      ])
  }

  @Test(arguments: [
    ("name: 3\ninputs: a\noutput: b\n", "p.yaml:1:7: error[pipeline.type]: name must be a string: put quotes around 3"),
    ("name:\ninputs: a\noutput: b\n", "p.yaml:1:6: error[pipeline.type]: name is empty where a string is expected"),
    ("name: a\ninputs: []\noutput: b\n", "p.yaml:2:9: error[pipeline.value]: inputs is an empty list"),
    (
      "name: a\ninputs: b\noutput: [c]\n",
      "p.yaml:3:9: error[pipeline.type]: output must be a string, or a mapping of keys to values, not a list"
    ),
    (
      "name: a\ninputs: b\noutput: c\njobs: 0\n",
      "p.yaml:4:7: error[pipeline.type]: jobs must be a whole number of at least 1, not “0”"
    ),
    (
      "name: a\ninputs: b\noutput: {folder: c, formats: [jsn]}\n",
      "p.yaml:3:31: error[pipeline.value]: output.formats must be one of json, jsonl, csv, sqlite, xlsx, not “jsn”; did you mean “json”?"
    ),
    ("name: a\nname: b\n", "p.yaml:2:1: error[pipeline.yaml]: the key “name” stands here for the second time"),
    ("name: [a\n", "p.yaml:2:1: error[pipeline.yaml]: a “[” is not closed by “]”"),
    ("- a\n", "p.yaml:1:1: error[pipeline.type]: the pipeline file must be a mapping of keys to values, not a list"),
  ])
  func `a wrong value is an error with its place`(yaml: String, message: String) {
    #expect(errors(yaml) == [message])
  }

  @Test func `all errors are told at once, by place`() {
    #expect(
      errors("nam: a\ninputs: 1\noutput: b\nlexikon: {}\n").map { $0.prefix(11) } == [
        "p.yaml:1:1:", "p.yaml:1:1:", "p.yaml:2:9:", "p.yaml:4:1:",
      ])
  }

  @Test func `an empty file is told what it lacks`() {
    #expect(errors("").count == 3)
  }
}
