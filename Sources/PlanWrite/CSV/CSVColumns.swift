internal import PlanModel

// The columns in the order in which `CSVRows.swift` writes them.

extension CSVColumn {
  private static let planID = CSVColumn("plan_id", required: true, about: "Id of the plan")

  private static let itemID = CSVColumn("item_id", about: "Id of the item; empty before the first")

  private static let path = CSVColumn(
    "path", about: "Printed numbers that lead to the item (2.1.1, A4.3); empty before the first")

  /// The words that prove the row, and where they stand.
  private static let evidence = [
    CSVColumn("quote", about: "The words that prove the row, exactly as in the text"),
    CSVColumn(
      "char_start", .integer, from: 0, about: "Offset of the quote in the text as understood, in Unicode scalars"),
    CSVColumn("char_end", .integer, from: 0, about: "Offset of the end of the quote"),
    CSVColumn("block", .integer, from: 0, about: "Block of the text in which it stands, from 0"),
    CSVColumn("rule", about: "Id of the rule that found it"),
    CSVColumn("source_line", .integer, from: 1, about: "Line of the source file, from 1; empty for containers"),
    CSVColumn("source_column", .integer, from: 1, about: "Column in that line, from 1, in Unicode scalars"),
    CSVColumn("source_byte", .integer, from: 0, about: "Byte offset into the source decoded to UTF-8"),
    CSVColumn("source_part", about: "Part of the container (word/document.xml); empty for text"),
    CSVColumn("source_paragraph", .integer, from: 1, about: "Paragraph of that part, from 1"),
  ]

  private static let figure = [
    CSVColumn("value", .number, about: "The figure in its printed unit; the lower end of a range"),
    CSVColumn("value_upper", .number, about: "The upper end of a range"),
    CSVColumn("value_min", .number, about: "Smallest value meant; empty when there is no lower bound"),
    CSVColumn("value_max", .number, about: "Largest value meant; empty when there is no upper bound"),
    CSVColumn("unit", about: "Printed unit or measure word (亿元, 家, %)"),
    CSVColumn(
      "comparator", .word(Comparator.allCases.map(\.rawValue)), about: "Relation of the figure to what is meant"),
  ]

  private static let canonical = [
    CSVColumn("canonical_min", .number, about: "Smallest value meant, in the base unit"),
    CSVColumn("canonical_max", .number, about: "Largest value meant, in the base unit"),
    CSVColumn("canonical_unit", about: "Base unit (元 for 亿元)"),
  ]

  static let documents =
    [
      planID,
      CSVColumn("title", about: "Title as printed"),
      CSVColumn("document_number", about: "发文字号"),
      CSVColumn("issuers", about: "发文机关 in printed order, joined with ;"),
      CSVColumn("issued_on", .date, about: "成文日期"),
      CSVColumn("period_start", .integer, about: "First year covered"),
      CSVColumn("period_end", .integer, about: "Last year covered"),
      CSVColumn(
        "status", .word(PlanStatus.allCases.map(\.rawValue)), required: true, about: "draft for 征求意见稿, else final"),
      CSVColumn(
        "kind", .word(DocumentKind.allCases.map(\.rawValue)), about: "What the document is, by the end of its title"),
      CSVColumn("region_name", about: "Region that issued the plan"),
      CSVColumn("region_code", about: "Its six-digit code of GB/T 2260"),
      CSVColumn(
        "series",
        about: "Place and title without years, draft and generation marks, the same for all generations of a plan"),
      CSVColumn("supersedes", about: "Id of the plan that this one replaces"),
      CSVColumn("source_path", required: true, about: "Path of the input as given"),
      CSVColumn("source_copies", about: "Paths of other inputs with the same bytes, joined with ;"),
      CSVColumn("source_format", required: true, about: "Format, told by content"),
      CSVColumn("source_encoding", about: "Character encoding; empty for containers"),
      CSVColumn("source_bytes", .integer, required: true, from: 0, about: "Size of the input"),
      CSVColumn("source_sha256", required: true, about: "SHA-256 of the input"),
      CSVColumn("source_revisions", about: "accepted or original where the format records revisions"),
      CSVColumn("source_captured_at", about: "When the file says that it was captured"),
      CSVColumn("item_count", .integer, required: true, from: 0, about: "Rows in items.csv"),
      CSVColumn("target_count", .integer, required: true, from: 0, about: "Rows in targets.csv"),
      CSVColumn("quantity_count", .integer, required: true, from: 0, about: "Rows in quantities.csv"),
      CSVColumn("cell_count", .integer, required: true, from: 0, about: "Rows in cells.csv"),
      CSVColumn("diagnostic_count", .integer, required: true, from: 0, about: "Diagnostics of the plan"),
      CSVColumn("text_bytes", .integer, required: true, from: 0, about: "Bytes of text"),
      CSVColumn("unread_bytes", .integer, required: true, from: 0, about: "Bytes of text that no rule read"),
    ] + evidence

  static let items =
    [
      planID,
      CSVColumn("item_id", required: true, about: "Id of the item"),
      CSVColumn("parent_id", about: "Id of the item above it"),
      CSVColumn("path", required: true, about: "Printed numbers, outermost first (2.1.1, A4.3, T1.2)"),
      CSVColumn("label", about: "The label as printed (（二）, 第三条)"),
      CSVColumn("title", about: "Heading or title sentence; empty where the item opens with running text"),
      CSVColumn("text", about: "The item's own words"),
      CSVColumn(
        "section", .word(SectionRole.allCases.map(\.rawValue)), required: true, about: "Role of its top-level part"),
      CSVColumn("leaf", .boolean, required: true, about: "No numbered item stands below it"),
      CSVColumn("unit_count", .integer, required: true, from: 0, about: "Rows in units.csv"),
      CSVColumn("units_open", .boolean, required: true, about: "The list of units ends in 等"),
      CSVColumn("deadline", about: "完成时限 as printed"),
    ] + evidence

  static let units =
    [
      planID,
      CSVColumn("item_id", required: true, about: "Id of the item"),
      CSVColumn("unit_no", .integer, required: true, from: 1, about: "Place in the item's list, from 1"),
      CSVColumn(
        "role", .word(UnitRole.allCases.map(\.rawValue)), required: true, about: "牵头, 配合, 指导, or 责任 and not told apart"),
      CSVColumn("name", required: true, about: "As printed, the shared prefix put back"),
      CSVColumn("full_name", about: "Full legal name for the plan's place and date"),
      CSVColumn("unit_id", about: "Stable id of the body, the same under all its names"),
      CSVColumn("unit_kind", .word(ResponsibleUnit.Kind.allCases.map(\.rawValue)), about: "What kind of body it is"),
      CSVColumn("unit_level", .word(ResponsibleUnit.Level.allCases.map(\.rawValue)), about: "Level of administration"),
      CSVColumn("group", .integer, required: true, from: 0, about: "Names joined by 、 share a group"),
    ] + evidence

  static let targets =
    [
      planID,
      CSVColumn("target_id", required: true, about: "Id of the target"),
      itemID, path,
      CSVColumn("kind", .word(["quantified", "qualitative"]), required: true, about: "Whether it has a figure"),
      CSVColumn("indicator", about: "What is measured, as printed"),
      CSVColumn("indicator_id", about: "Stable id of the indicator"),
    ] + figure + [
      CSVColumn("measure", .word(Measure.allCases.map(\.rawValue)), about: "What kind of change the figure measures")
    ] + canonical + [
      CSVColumn("baseline_value", .number, about: "Value from which the target starts, in its printed unit"),
      CSVColumn("baseline_year", .integer, about: "Year of that value"),
      CSVColumn("deadline", .integer, about: "Year told by the text"),
      CSVColumn("due_by", .integer, about: "Year by which it is due"),
      CSVColumn("due_source", .word(["text", "relative", "period"]), about: "What due_by rests on"),
      CSVColumn("per_year", .boolean, required: true, about: "每年, 年均"),
      CSVColumn("aspirational", .boolean, required: true, about: "力争, 争取"),
      CSVColumn("binding", .word(["约束性", "预期性"]), about: "Whether the indicator binds"),
      CSVColumn("scope", about: "What part of the whole the target is about"),
      CSVColumn("owners", about: "Units that lead, else that are responsible, joined by 、"),
      CSVColumn(
        "owners_from", .word(Owners.Source.allCases.map(\.rawValue)), about: "What the owners are taken from"),
      CSVColumn("source", .word(TargetSource.allCases.map(\.rawValue)), required: true, about: "Where it stands"),
    ] + evidence

  static let quantities =
    [
      planID,
      CSVColumn("quantity_id", required: true, about: "Id of the figure"),
      itemID, path,
      CSVColumn(
        "class", .word(StatementClass.allCases.map(\.rawValue)), required: true, about: "What the figure is for"),
    ] + figure + canonical + evidence

  static let cells =
    [
      planID,
      CSVColumn("table_id", required: true, about: "Id of the table"),
      CSVColumn("cell_no", .integer, required: true, from: 1, about: "Place among the table's cells, from 1"),
      path,
      CSVColumn("caption", about: "Caption of the table"),
      CSVColumn("row", about: "Header texts that lead to the cell's row"),
      CSVColumn("column", about: "Header texts that lead to the cell's column"),
      CSVColumn("value", .number, required: true, about: "The figure in its printed unit"),
      CSVColumn("unit", about: "Printed unit"),
    ] + evidence
}
