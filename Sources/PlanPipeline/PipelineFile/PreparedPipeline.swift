internal import Glibc
internal import PlanCompare
internal import PlanModel

/// A pipeline file with all that it names found: ready to run.
package struct PreparedPipeline: Sendable {
  package let file: PipelineFile
  /// Sorted by path, each file once.
  package let inputs: [String]
  let stages: Stages
  let lexicon: Lexicon
  let pairs: PairRules
  let corrections: Corrections

  /// Reads a pipeline file and finds what it names.
  ///
  /// - Parameter withInputs: false where they are not wanted; that there are none is then no error.
  package init(path: String, withInputs: Bool = true) throws(PipelineErrors) {
    var shapeErrors: [FileDiagnostic] = []
    file = try PipelineFile(path: path, errors: &shapeErrors)
    let (inputs, inputErrors) = withInputs ? file.inputs() : ([], [])
    var correctionErrors: [FileDiagnostic] = []
    corrections = Corrections(files: file.correctionFiles(&correctionErrors), errors: &correctionErrors)
    let (lexicon, lexiconErrors) = file.changedLexicon()
    let (pairs, pairErrors) = file.pairRules()
    let errors = shapeErrors + file.outputErrors() + inputErrors + lexiconErrors + pairErrors + correctionErrors
    guard errors.isEmpty else { throw PipelineErrors(errors) }
    self.inputs = inputs
    self.lexicon = lexicon
    self.pairs = pairs
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
  /// The pinned and forbidden pairs of the comparison, if it names any.
  fileprivate func pairRules() -> (rules: PairRules, errors: [FileDiagnostic]) {
    guard let pairs = compare?.pairs else { return (PairRules(), []) }
    do throws(PlanError) {
      return (try PlanPipeline.pairRules(pairs.value), [])
    } catch {
      return (PairRules(), [FileDiagnostic(path: path, at: pairs.place, "pipeline.compare.pairs", error.description)])
    }
  }

  /// What keeps the output folder from being written.
  fileprivate func outputErrors() -> [FileDiagnostic] {
    let folder = folder.value
    func error(_ id: String, _ message: String) -> [FileDiagnostic] {
      [FileDiagnostic(path: path, at: self.folder.place, "pipeline.output.\(id)", message)]
    }
    guard !folder.isEmpty else { return [] }
    if folder == "~" || folder.hasPrefix("~/") {
      return error("home", "“\(folder)”: only a shell knows what ~ stands for; write the whole path")
    }
    if isFile(folder) { return error("file", "“\(folder)” is a file; name a folder") }
    var nearest = folder
    while access(nearest, F_OK) != 0 {
      guard let slash = nearest.lastIndex(of: "/") else {
        nearest = "."
        break
      }
      nearest = slash == nearest.startIndex ? "/" : String(nearest[..<slash])
    }
    if access(nearest, W_OK) != 0 {
      return error("unwritable", "“\(nearest)”: this user may not write there: \(lastError())")
    }
    return []
  }

  fileprivate init(path: String, errors: inout [FileDiagnostic]) throws(PipelineErrors) {
    let bytes: [UInt8]
    do throws(PlanError) {
      bytes = try readFile(path)
    } catch {
      throw PipelineErrors([FileDiagnostic(path: path, at: .start, "pipeline.unreadable", error.description)])
    }
    guard let yaml = String(validating: bytes, as: UTF8.self) else {
      throw PipelineErrors([FileDiagnostic(path: path, at: .start, "pipeline.encoding", "the file is not UTF-8")])
    }
    try self.init(yaml, path: path, errors: &errors)
  }
}
