package import PlanIngest
package import PlanModel
package import PlanWrite
internal import Yams

/// A pipeline file as it was read: what to process, how, and where to.
package struct PipelineFile: Sendable, Equatable {
  /// A value and where the file says it.
  package struct Placed<Value: Sendable & Equatable>: Sendable, Equatable {
    package var value: Value
    package var place: FilePlace
  }

  /// A change to a table of the lexicon.
  package struct LexiconChange: Sendable, Equatable {
    package enum Kind: Sendable { case extend, replace }
    package var table: Placed<String>
    package var kind: Kind
    package var path: Placed<String>
  }

  /// What a comparison of all plans of the run is written as, and how its pairs are found.
  package struct Compare: Sendable, Equatable {
    package var formats: Set<ReportFile>
    /// Only plans whose series holds these words; nil takes all.
    package var series: String?
    package var pairs: Placed<String>?
  }

  /// A form that a comparison or a check is written in.
  package enum ReportFile: String, Sendable, CaseIterable { case json, csv }

  /// A page of the plans for people.
  package struct Report: Sendable, Equatable {
    /// Only plans whose series holds these words; nil takes all.
    package var series: String?
    package var language: Language

    func takes(_ plan: Plan) -> Bool { series.map { (plan.document.series ?? "").contains($0) } ?? true }
  }

  package var path: String
  package var name: String
  package var include: [Placed<String>]
  package var exclude: [Placed<String>]
  package var folder: Placed<String>
  package var formats: Set<OutputFormat>
  /// Files or patterns of corrections.
  package var corrections: [Placed<String>]
  package var lexicon: [LexiconChange]
  package var ingest: IngestOptions
  package var jobs: Int?
  package var compare: Compare?
  /// What the findings of a check of each plan are written as; nil when no check is asked for.
  package var check: Set<ReportFile>?
  package var report: Report?

  /// Reads the text of a pipeline file.
  ///
  /// - Throws: everything that is wrong with it, by place.
  package init(_ yaml: String, path: String) throws(PipelineErrors) {
    var errors: [FileDiagnostic] = []
    try self.init(yaml, path: path, errors: &errors)
    guard errors.isEmpty else { throw PipelineErrors(errors) }
  }

  /// Reads what a pipeline file says as far as it can be understood, so that all that is wrong can be told at once.
  ///
  /// - Parameter errors: gets what has not the shape of a pipeline file.
  /// - Throws: what keeps it from being YAML at all.
  init(_ yaml: String, path: String, errors: inout [FileDiagnostic]) throws(PipelineErrors) {
    let root: Node
    do {
      root = try Yams.compose(yaml: yaml) ?? Node([(Node, Node)]())
    } catch {
      throw PipelineErrors([FileDiagnostic(yamlError: error, in: yaml, path: path)])
    }
    var checker = ShapeChecker(path: path)
    checker.check(root, .pipeline, name: "", at: .start)
    errors += checker.findings
    self.init(root: root, path: path)
  }

  /// Takes the values from a tree; those that have not the shape of a pipeline file are passed over.
  private init(root: Node, path: String) {
    self.path = path
    name = root["name"]?.string ?? ""
    let inputs = root["inputs"]
    include = Self.strings(inputs?.mapping == nil ? inputs : inputs?["include"])
    exclude = Self.strings(inputs?.mapping == nil ? nil : inputs?["exclude"])
    let output = root["output"]
    folder =
      Self.strings(output?.mapping == nil ? output : output?["folder"]).first ?? Placed(value: "", place: .start)
    let chosen = output?.mapping == nil ? nil : output?["formats"]
    formats = Set(
      chosen.map { Self.strings($0).compactMap { OutputFormat(rawValue: $0.value) } } ?? Array(OutputFormat.usual))
    corrections = Self.strings(root["corrections"])
    lexicon = (root["lexicon"]?.mapping.map(Array.init) ?? []).flatMap { table, changes in
      Self.changes(to: table, changes)
    }
    ingest = IngestOptions()
    for limit in Limit.all {
      if let value = root["limits"]?[limit.key]?.int { ingest[keyPath: limit.option] = value }
    }
    for (name, role) in root["xml"]?.mapping.map(Array.init) ?? [] {
      if let name = name.string, let role = role.string.flatMap(XMLRole.init) { ingest.xmlRoles[name] = role }
    }
    if let revisions = root["revisions"]?.string.flatMap(Revisions.init) { ingest.revisions = revisions }
    jobs = root["jobs"]?.int
    compare = root["compare"].map { block in
      Compare(
        formats: Self.reportFiles(block), series: block["series"]?.string, pairs: Self.strings(block["pairs"]).first)
    }
    check = root["check"].map(Self.reportFiles)
    report = root["report"].map {
      Report(
        series: $0["series"]?.string, language: $0["language"]?.string.flatMap { Language(rawValue: $0) } ?? .chinese)
    }
  }

  /// All unless told.
  private static func reportFiles(_ block: Node) -> Set<ReportFile> {
    Set(
      block["formats"].map { strings($0).compactMap { ReportFile(rawValue: $0.value) } } ?? ReportFile.allCases)
  }

  private static func strings(_ node: Node?) -> [Placed<String>] {
    guard let node else { return [] }
    if let sequence = node.sequence { return sequence.flatMap { strings($0) } }
    return [Placed(value: node.scalar?.string ?? "", place: FilePlace(node) ?? .start)]
  }

  /// A table is replaced before it is extended, in whatever order the file names the two.
  private static func changes(to table: Node, _ changes: Node) -> [LexiconChange] {
    guard let table = strings(table).first else { return [] }
    return strings(changes["replace"]).map { LexiconChange(table: table, kind: .replace, path: $0) }
      + strings(changes["extend"]).map { LexiconChange(table: table, kind: .extend, path: $0) }
  }
}

/// All that is wrong with a pipeline file, by place.
package struct PipelineErrors: Error, Sendable, Equatable {
  package var diagnostics: [FileDiagnostic]

  /// What is not there or not allowed around the file is told apart from what is wrong with the file itself.
  package var status: ExitStatus {
    let statuses = diagnostics.map { diagnostic -> ExitStatus in
      switch diagnostic.id {
      case "pipeline.input.none", "pipeline.input.unreadable", "pipeline.unreadable": .noInput
      case "pipeline.output.file", "pipeline.output.unwritable": .cannotWrite
      default: .pipelineWrong
      }
    }
    return statuses.contains(.pipelineWrong) ? .pipelineWrong : statuses.contains(.noInput) ? .noInput : .cannotWrite
  }

  init(_ diagnostics: [FileDiagnostic]) {
    self.diagnostics = diagnostics.sorted { ($0.place, $0.id) < ($1.place, $1.id) }
  }
}

extension FilePlace {
  init?(_ node: Node) {
    guard let mark = node.mark else { return nil }
    self.init(mark)
  }

  init(_ mark: Mark) {
    self.init(line: mark.line, column: mark.column)
  }
}
