internal import PlanModel

/// The page of one plan: what is known of the document, findings, tasks and targets, beside them the text.
struct PlanPage {
  let reported: ReportedPlan
  let number: Int
  let overview: PlanSet
  let words: Words
  let text: ShownText
  let records: Records
  let segments: Segments

  var plan: Plan { reported.plan }

  init(_ reported: ReportedPlan, _ source: ReportedText?, number: Int, overview: PlanSet, words: Words) {
    self.reported = reported
    self.number = number
    self.overview = overview
    self.words = words
    if let source {
      let text = ShownText(source.document)
      self.text = text
      let unread = text.ranges(of: source.unread, in: source.document).filter { text.hasWords($0) }
      records = Records(reported, number: number, text: text, unread: unread)
    } else {
      let text = ShownText(quotes: reported.plan.quotes)
      self.text = text
      records = Records(reported, number: number, text: text, unread: [])
    }
    segments = Segments(text, records.all, marks: reported.plan.items.map(\.evidence.charStart))
  }

  func write(to html: inout HTML) {
    html.element(
      "section",
      [
        "class": "page plan", "id": "p\(number)", "aria-labelledby": "p\(number)h", "data-sha256": plan.source.sha256,
        "data-document": plan.id,
      ]
    ) { html in
      head(&html)
      html.element("div", ["class": "panes"]) { html in
        html.element("div", ["class": "records"]) { html in
          FindingsList(page: self).write(to: &html)
          TaskTree(page: self).write(to: &html)
          OtherRecords(page: self).write(to: &html)
          CoverageView(page: self).write(to: &html)
        }
        html.element(
          "div",
          ["class": "text", "tabindex": "0", "role": "region", "aria-label": words[.textTitle], "lang": "zh-CN"]
        ) { html in
          html.element("h3", ["lang": words.language.tag], text: words[.textTitle])
          if !text.isWhole {
            html.element("p", ["class": "note", "lang": words.language.tag], text: words[.noText])
          }
          TextPane(
            plan: number, text: text, records: records.all, segments: segments, items: plan.items, words: words
          ).write(to: &html)
        }
      }
    }
    html.line()
  }

  private func head(_ html: inout HTML) {
    let entry = overview.plans[number - 1]
    html.element("header") { html in
      if overview.plans.count > 1 {
        html.element("p", ["class": "kicker"], text: "\(words[.plan]) \(PlanSet.mark(number - 1))")
      }
      html.element("h2", ["id": "p\(number)h"]) { html in
        html.element("span", ["lang": "zh-CN"], text: entry.title)
      }
      html.element("dl", ["class": "facts"]) { html in facts(&html) }
    }
  }

  private func facts(_ html: inout HTML) {
    let document = plan.document
    fact(.number, "document_number", document.documentNumber, document.documentNumberEvidence, records.number, &html)
    for (index, issuer) in document.issuers.enumerated() {
      fact(.issuers, nil, issuer, nil, records.issuers.indices.contains(index) ? records.issuers[index] : nil, &html)
    }
    fact(.issued, "issued_on", document.issuedOn?.description, document.issuedOnEvidence, records.issued, &html)
    fact(.period, "period", overview.plans[number - 1].period, document.periodEvidence, records.period, &html)
    fact(.region, nil, document.region?.name, nil, nil, &html)
    let status = document.status.rawValue
    fact(.status, "status", status, document.statusEvidence, records.status, &html)
    if document.titleEvidence != nil {
      fact(.planTitle, "title", document.title, document.titleEvidence, records.title, &html)
    }
    fact(.supersedes, nil, document.supersedes, nil, nil, &html)
    fact(.source, nil, plan.source.path, nil, nil, &html)
  }

  /// A field of the document. One whose words are known is a record, and can be reviewed where a correction may set it.
  private func fact(
    _ word: Word, _ field: String?, _ value: String?, _ quote: Quote?, _ record: Int?, _ html: inout HTML
  ) {
    // Somebody may have set a field to nothing: its words are still there.
    guard value != nil || record != nil else { return }
    let value = value ?? "—"
    html.element(
      "div",
      [
        "id": record.map { records.all[$0].id }, "data-field": quote == nil ? nil : field,
        "data-value": quote == nil || value == "—" ? nil : value, "data-quote": quote?.text,
      ]
    ) { html in
      html.element("dt", text: words[word])
      html.element("dd") { html in
        // The title stands above already.
        if word == .status {
          html.text(words.name(plan.document.status))
        } else if word != .planTitle {
          html.text(value)
        }
        html.text(" ")
        link(record, &html)
      }
    }
  }

  /// The link to a record's words in the text; nothing where they are not known.
  func link(_ record: Int?, _ html: inout HTML) {
    guard let record, let start = segments.starts[record] else { return }
    html.element("a", ["class": "to", "href": "#p\(number)s\(start)"], text: words[.inText])
  }

  func href(_ record: Int) -> String? { segments.starts[record].map { "#p\(number)s\($0)" } }

  /// Words that are a link to where they stand, if that is known.
  func quote(_ words: String, _ record: Int, class name: String = "quote", _ html: inout HTML) {
    if let href = href(record) {
      html.element("a", ["class": name, "href": href], text: words)
    } else {
      html.element("span", ["class": name], text: words)
    }
  }
}
