internal import PlanIngest
internal import PlanModel
internal import PlanWrite

extension Shape {
  private static let reportFormats = Shape.list(of: .word(PipelineFile.ReportFile.allCases.map(\.rawValue)))

  /// Everything that a pipeline file may say. A new key is a line here, and a line where `PipelineFile` reads it.
  static let pipeline = Shape.mapping([
    Key(name: "name", isRequired: true, shape: .string, description: "What the run is called in its report."),
    Key(
      name: "inputs", isRequired: true,
      shape: .either([
        .oneOrMore(of: .string),
        .mapping([
          Key(
            name: "include", isRequired: true, shape: .oneOrMore(of: .string),
            description: "Files or patterns (*, ?, [a-z], ** for folders of any depth)."),
          Key(
            name: "exclude", shape: .oneOrMore(of: .string),
            description: "Patterns of files to leave out, matched against the whole path."),
        ]),
      ]),
      description: "The plans to read: files or patterns, relative to where the command is run."),
    Key(
      name: "output", isRequired: true,
      shape: .either([
        .string,
        .mapping([
          Key(
            name: "folder", isRequired: true, shape: .string,
            description: "The folder to write to; it is made when missing."),
          Key(
            name: "formats", shape: .list(of: .word(OutputFormat.allCases.map(\.rawValue))),
            description:
              "What to write: json (a file for each plan), jsonl (a plan a line), csv (tables), sqlite (a database), all by default; xlsx (the ledger as a workbook) only when told. run.json is always written."
          ),
        ]),
      ]),
      description: "The folder to write to, or what to write there."),
    Key(
      name: "corrections", shape: .oneOrMore(of: .string),
      description: "Files or patterns of what analysts have corrected."),
    Key(
      name: "lexicon",
      shape: .dictionary(
        of: .mapping([
          Key(
            name: "extend", shape: .oneOrMore(of: .string),
            description: "Tab-separated files whose rows are added to the table."),
          Key(
            name: "replace", shape: .string,
            description: "Tab-separated file that takes the place of the built-in table."),
        ])),
      description: "Additions to the built-in word tables, by the name of the table."),
    Key(
      name: "limits",
      shape: .mapping(
        Limit.all.map { limit in
          Key(
            name: limit.key, shape: .integer(minimum: 1),
            description: "\(limit.description) Default: \(IngestOptions()[keyPath: limit.option]).")
        }),
      description: "Limits that keep a broken or hostile file from using up the machine."),
    Key(
      name: "xml", shape: .dictionary(of: .word(XMLRole.allCases.map(\.rawValue))),
      description:
        "What elements of XML that has no reader of its own stand for, by name or parent/name; their usual names are known."
    ),
    Key(
      name: "revisions", shape: .word(Revisions.allCases.map(\.rawValue)),
      description:
        "Which text of documents with tracked changes is read: as if all were accepted (the default), or as it was before them."
    ),
    Key(
      name: "compare",
      shape: .mapping([
        Key(
          name: "formats", shape: reportFormats,
          description: "What to write: json (compare.json), csv (compare.csv); both by default."),
        Key(name: "series", shape: .string, description: "Compare only plans whose series holds these words."),
        Key(
          name: "pairs", shape: .string,
          description:
            "Tab-separated file of pairs of indicators to pin or to forbid: action, left, right, verdict, reason."),
      ]),
      description: "Compare all plans of the run by indicator, unit and task."),
    Key(
      name: "check",
      shape: .mapping([
        Key(
          name: "formats", shape: reportFormats,
          description: "What to write: json (check.json), csv (check.csv); both by default.")
      ]),
      description: "Check each plan against itself."),
    Key(
      name: "report",
      shape: .mapping([
        Key(
          name: "language", shape: .word(Language.allCases.map(\.rawValue)),
          description: "Language of the page's own words; zh by default."),
        Key(name: "series", shape: .string, description: "Show only plans whose series holds these words."),
      ]),
      description: "Write report.html: the plans, their texts and what they changed, as a page for people."),
    Key(
      name: "jobs", shape: .integer(minimum: 1),
      description: "Documents worked on at a time (default: one for each core). --jobs goes first."),
  ])
}
