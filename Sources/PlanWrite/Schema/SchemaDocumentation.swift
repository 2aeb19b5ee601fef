/// `docs/schema.md`: every field of a plan and every column of the tables, from the same declarations that the schemas are made of.
package func schemaDocumentation() -> [UInt8] {
  var page = Page(text: SchemaText.opening)
  page.fields(SchemaField.parse(planFields), below: "")
  page.text += SchemaText.shared
  for field in SchemaField.parse(sharedFields) {
    page.text += "\n### \(field.name)\n\n\(field.meaning).\n"
    page.fields(field.fields, below: "")
  }
  page.text += SchemaText.vocabularies
  for (name, words) in SchemaVocabulary.all {
    page.text += "- `\(name)`: \(words.map { "`\($0)`" }.joined(separator: ", "))\n"
  }
  page.text += SchemaText.tables
  for table in CSVTable.allCases { page.table(table) }
  page.text += SchemaText.run
  return Array(page.text.utf8)
}

private struct Page {
  var text: String

  mutating func fields(_ fields: [SchemaField], below path: String) {
    if path.isEmpty { text += "\n| field | type | meaning |\n|---|---|---|\n" }
    for field in fields {
      text += "| `\(path)\(field.name)` | \(field.type.description) | \(field.meaning) |\n"
      self.fields(field.fields, below: path + field.name + (field.type.lists > 0 ? "[]." : "."))
    }
  }

  mutating func table(_ table: CSVTable) {
    text += "\n### \(table.fileName)\n\n\(table.title). Key: \(names(table.primaryKey))."
    for key in table.foreignKeys {
      text += " `\(key.field)` is \(key.table.fileName)'s `\(key.key)`."
    }
    text += "\n\n| column | type | required | meaning |\n|---|---|---|---|\n"
    for column in table.columns {
      var type = column.kind.name
      if case .word(let words) = column.kind { type = words.joined(separator: ", ") }
      text += "| `\(column.name)` | \(type) | \(column.required ? "yes" : "") | \(column.description) |\n"
    }
  }

  private func names(_ columns: [String]) -> String {
    columns.map { "`\($0)`" }.joined(separator: ", ")
  }
}

/// The prose of the page.
private enum SchemaText {
  static let opening = """
    # Output

    What Taizhang writes, field by field. This page is made from the declarations in `Sources/PlanWrite`; a test holds it to them.

    | file | content |
    |---|---|
    | `plans/<id>.json` | one plan, pretty, keys sorted. Of the id, `/`, `%`, control characters and a leading `.` are written as `%XX` |
    | `plans.jsonl` | all plans, one a line |
    | `documents.csv`, `items.csv`, `units.csv`, `targets.csv`, `quantities.csv`, `cells.csv` | the same as tables |
    | `datapackage.json` | types, constraints and keys of the tables ([Data Package 2.0](https://datapackage.org)) |
    | `run.json` | what was read and written |

    Every file appears whole or not at all, and one that would not change keeps its time stamp. The same input gives the same bytes,
    whatever the number of jobs. Text is UTF-8. Numbers are exact decimals: 1.3 is written 1.3. A field that is not known is null
    (empty in CSV), never guessed.

    `taizhang schema` prints the JSON Schema of a plan. `?` marks what can be null; a `count` is an integer from 0; a `figure` is a
    number, or `[from, to]` for a range. All keys are always there.

    ## The bounds of a figure

    `value` is as printed; `value_min` and `value_max` carry the comparator, so that figures can be compared without it:

    | comparator | value_min | value_max |
    |---|---|---|
    | `ge` 100家以上 | 100 | null |
    | `gt` 超过100家 | 100 (itself not meant) | null |
    | `le` 不超过100家 | null | 100 |
    | `lt` 低于100家 | null | 100 (itself not meant) |
    | `eq` 100家 | 100 | 100 |
    | `approx` 100家左右 | 100 | 100 (the comparator tells that it is about so many) |
    | `range` 2—3项 | 2 | 3 |

    ## Plan: `taizhang/plan/1`

    """

  static let shared = """

    ## Shared types

    An `Origin` is a `TextOrigin` or, for containers, a `PartOrigin`. `Coverage` has a count of bytes for each class.

    """

  static let vocabularies = """

    ## Vocabularies


    """

  static let tables = """

    ## Tables

    CSV by RFC 4180: comma, quotes where needed, lines ended by CR LF, a header line, no byte order mark. Ids are those of the JSON with the
    plan's id and `/` in front, so that a single column joins the tables of many plans. An empty field is null.

    A text that a spreadsheet would take for a formula has an apostrophe in front: text that starts with `=`, `+`, `-`, `@` or their full-width
    forms, also after spaces, and is not a number. `-建设3个中心` is written `'-建设3个中心`; `-3.5` stays. Text that has apostrophes before
    such a character gets one more. So a reader gets the text back by taking one apostrophe away where, after all apostrophes and
    spaces, such a character follows.

    """

  static let run = """

    ## run.json: `taizhang/run/1`

    | field | meaning |
    |---|---|
    | `tool` | `name` and `version` |
    | `inputs[]` | each input that became a plan, in order: `path`, `bytes`, `sha256`, `plan` (id), its numbers of `items`, `units`, `targets`, `quantities`, `cells` and `diagnostics`, `text_bytes`, `unread_bytes` and `unread_share` (0 to 1, four places) |
    | `failures[]` | each input that gave no plan: `path`, `id` and `message` of the error |
    | `outputs[]` | each file written, relative to the output folder: `path`, `bytes`, `sha256` |
    | `diagnostics[]` | how often each was made: `id`, `severity`, `count` |
    | `counts` | sums over all inputs |

    It holds no times, so that two runs over the same input write the same bytes.

    """
}
