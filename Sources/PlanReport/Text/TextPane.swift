internal import PlanModel

/// The plan's text with every record's words marked and linked to the record.
struct TextPane {
  let plan: Int
  let text: ShownText
  let records: [Record]
  let segments: Segments
  /// Where items begin: their anchors, paths and the anchor of the item's record.
  let items: [(start: Int, path: String, number: Int)]
  let words: Words

  init(
    plan: Int, text: ShownText, records: [Record], segments: Segments, items: [PlanItem], words: Words
  ) {
    self.plan = plan
    self.text = text
    self.records = records
    self.segments = segments
    self.words = words
    self.items = items.enumerated().map { ($1.evidence.charStart, $1.path.description, $0 + 1) }
      .sorted { ($0.start, $0.number) < ($1.start, $1.number) }
  }

  func write(to html: inout HTML) {
    var next = 0
    var block = 0
    while block < text.blocks.count {
      if let table = text.blocks[block].cell?.table {
        var end = block
        while end < text.blocks.count, text.blocks[end].cell?.table == table { end += 1 }
        self.table(block..<end, &next, to: &html)
        block = end
      } else {
        paragraph(block, &next, to: &html)
        block += 1
      }
    }
    // Items that begin behind the last block.
    if next < items.count {
      html.element("p") { html in while next < items.count { mark(&next, to: &html) } }
    }
  }

  private func paragraph(_ block: Int, _ next: inout Int, to html: inout HTML) {
    let name: String? =
      switch text.blocks[block].kind {
      case .heading: "h"
      case .note: "n"
      case .chrome: "m"
      case .gap: "gap"
      case .paragraph, .cell: nil
      }
    html.element("p", ["class": name]) { html in
      if text.blocks[block].kind == .gap { return html.text(words[.gap]) }
      content(of: block, &next, to: &html)
    }
    html.line()
  }

  /// A table of the source: cells in the places it gives them.
  private func table(_ blocks: Range<Int>, _ next: inout Int, to html: inout HTML) {
    html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"")
    html.text(words[.tablesTitle])
    html.raw("\"><table>")
    var block = blocks.lowerBound
    while block < blocks.upperBound, let row = text.blocks[block].cell?.row {
      html.raw("<tr>")
      while block < blocks.upperBound, let cell = text.blocks[block].cell, cell.row == row {
        html.element(
          "td",
          [
            "rowspan": cell.rowSpan > 1 ? "\(min(cell.rowSpan, 1000))" : nil,
            "colspan": cell.columnSpan > 1 ? "\(min(cell.columnSpan, 1000))" : nil,
          ]
        ) { html in
          while block < blocks.upperBound, text.blocks[block].cell == cell {
            html.element("p") { content(of: block, &next, to: &$0) }
            block += 1
          }
        }
      }
      html.raw("</tr>")
    }
    html.raw("</table></div>")
    html.line()
  }

  private func content(of block: Int, _ next: inout Int, to html: inout HTML) {
    let range = text.blocks[block].range
    if range.isEmpty { while next < items.count, items[next].start <= range.lowerBound { mark(&next, to: &html) } }
    if let label = text.blocks[block].label {
      while next < items.count, items[next].start <= range.lowerBound { mark(&next, to: &html) }
      html.element("span", ["class": "label"], text: label)
    }
    for segment in segments.blocks[block] {
      while next < items.count, items[next].start <= segment.range.lowerBound { mark(&next, to: &html) }
      write(segment, to: &html)
    }
    while next < items.count, items[next].start < range.upperBound { mark(&next, to: &html) }
  }

  private func write(_ segment: Segments.Segment, to html: inout HTML) {
    let words = text.string(segment.range)
    if let first = segment.records.first {
      html.open(
        "a",
        [
          "id": "p\(plan)s\(segment.range.lowerBound)", "class": classes(of: segment),
          "href": "#\(records[first].id)",
        ])
      html.text(words)
      html.raw("</a>")
    } else {
      html.text(words)
    }
    for record in segment.hidden {
      html.element(
        "a",
        [
          "class": "also", "href": "#\(records[record].id)",
          "aria-label": self.words.fill(.also, self.words.name(records[record].kind)),
        ],
        text: "+")
    }
  }

  /// That of the record it leads to, and of findings and unread stretches it is part of.
  private func classes(of segment: Segments.Segment) -> String {
    var names = segment.records.first.map { [records[$0].kind.rawValue] } ?? []
    for record in segment.records.dropFirst() {
      let name = records[record].kind.rawValue
      if !names.contains(name) { names.append(name) }
    }
    return names.joined(separator: " ")
  }

  /// The mark in front of an item's first words.
  private func mark(_ next: inout Int, to html: inout HTML) {
    let item = items[next]
    html.element(
      "a", ["id": "p\(plan)a\(item.number)", "class": "at", "href": "#p\(plan)i\(item.number)"], text: item.path)
    next += 1
  }
}
