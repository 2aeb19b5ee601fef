internal import PlanModel

/// A pipeline file with all that it names found: ready to run.
package struct PreparedPipeline: Sendable {
  package let file: PipelineFile
  /// Sorted by path, each file once.
  package let inputs: [String]
  let stages: Stages

  /// Reads a pipeline file and finds what it names.
  package init(path: String) throws(PipelineErrors) {
    file = try PipelineFile(path: path)
    let (inputs, inputErrors) = file.inputs()
    let (lexicon, lexiconErrors) = file.changedLexicon()
    let errors = inputErrors + lexiconErrors
    guard errors.isEmpty else { throw PipelineErrors(errors) }
    self.inputs = inputs
    stages = Stages(lexicon: lexicon, ingest: file.ingest)
  }
}

/// All that is wrong with a pipeline file: its YAML, its keys and values, inputs and word tables that are not there.
package func lint(_ path: String) -> [FileDiagnostic] {
  do throws(PipelineErrors) {
    _ = try PreparedPipeline(path: path)
    return []
  } catch {
    return error.diagnostics
  }
}

extension PipelineFile {
  init(path: String) throws(PipelineErrors) {
    let bytes: [UInt8]
    do throws(PlanError) {
      bytes = try readFile(path)
    } catch {
      throw PipelineErrors([FileDiagnostic(path: path, at: .start, "pipeline.unreadable", error.description)])
    }
    guard let yaml = String(validating: bytes, as: UTF8.self) else {
      throw PipelineErrors([FileDiagnostic(path: path, at: .start, "pipeline.encoding", "the file is not UTF-8")])
    }
    try self.init(yaml, path: path)
  }
}
