package import PlanModel

/// A report of a check as one JSON value: pretty, keys sorted, no line feed at the end.
package func json(_ report: CheckReport) -> [UInt8] {
  var writer = JSONWriter(pretty: true)
  writer.report(report)
  return writer.bytes
}

/// Several reports as one JSON array, a line feed at the end.
package func json(_ reports: [CheckReport]) -> [UInt8] {
  var writer = JSONWriter(pretty: true)
  writer.array(reports) { $0.report($1) }
  writer.endLine()
  return writer.bytes
}

extension JSONWriter {
  fileprivate mutating func report(_ report: CheckReport) {
    object {
      $0.field("agreements", report.agreements) { $0.finding($1) }
      $0.field("findings", report.findings) { $0.finding($1) }
      $0.field("path", report.path)
      $0.field("plan", report.plan)
      $0.field("schema", CheckReport.schema)
      $0.field("title", report.title)
    }
  }

  private mutating func finding(_ finding: Finding) {
    object {
      $0.field("id", finding.id)
      $0.field("message", finding.message)
      $0.field("places", finding.places) { writer, place in
        writer.object {
          $0.field("evidence", place.quote)
          $0.field("path", place.path)
          $0.field("quote", place.quote.text)
        }
      }
      $0.field("remark") { writer in
        writer.field("id", finding.remark.id)
        writer.field("values", finding.remark.values.map { $0.words(in: .chinese) })
      }
      $0.field("severity", finding.severity.rawValue)
    }
  }
}

/// The findings of several reports as a table, a row each; agreements are left out.
package func csv(_ reports: [CheckReport], _ dialect: CSVDialect = .plain) -> [UInt8] {
  var writer = CSVWriter(dialect)
  writer.header([
    "plan_id", "finding_no", "severity", "id", "message", "path_1", "quote_1", "path_2", "quote_2", "places",
  ])
  for report in reports {
    for (index, finding) in report.findings.enumerated() {
      writer.text(report.plan)
      writer.field(index + 1)
      writer.name(finding.severity.rawValue)
      writer.name(finding.id)
      writer.text(finding.message)
      for number in 0..<2 {
        let place = finding.places.count > number ? finding.places[number] : nil
        writer.text(place?.path)
        writer.text(place?.quote.text)
      }
      writer.field(finding.places.count)
      writer.endRow()
    }
  }
  return writer.bytes
}
