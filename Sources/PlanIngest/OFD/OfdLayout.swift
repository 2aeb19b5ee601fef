internal import PlanModel

/// Rebuilds paragraphs, tables and page marks from where characters stand on pages.
///
/// A paragraph goes on in the next line when its line is full and the next one starts at the left edge; an indent, a short line before, a
/// larger gap, another size of letters or a centred line begins a new one.
struct OfdLayout {
  private(set) var blocks: [FlowBlock] = []
  private var open: Paragraph?
  /// Lines that stand on several pages at the same place.
  private var repeated: Set<String> = []
  /// Edges of the text, by the width of the page: a page of few lines does not show them.
  private var edges: [Int: (left: Double, right: Double)] = [:]

  private struct Line {
    var text: String
    var left: Double
    var right: Double
    var baseline: Double
    var size: Double
    var object: Int
    var boldLead: Int

    init(_ run: OfdRun) {
      text = run.text
      left = run.left
      right = run.right
      baseline = run.baseline
      size = run.size
      object = run.object
      boldLead = run.isBold ? run.text.utf8.count : 0
    }
  }

  private struct Paragraph {
    var value: FlowParagraph
    var last: Line
    var isCentred: Bool
    /// The line before was full, so the text may go on.
    var isFull: Bool
    var page: Int
  }

  init(_ pages: [OfdPage]) {
    let lines = pages.map { Self.lines($0.runs.filter { !$0.isRotated && !$0.isFromTemplate }) }
    repeated = Self.repeated(lines, pages)
    for width in Set(pages.map { Int($0.width) }) {
      let body = zip(pages, lines).filter { Int($0.0.width) == width }.flatMap { page, lines in text(lines, page) }
      edges[width] = Self.edges(body)
    }
    for (index, page) in pages.enumerated() { read(page, number: index) }
    close()
    writeSetApart(pages)
  }

  /// What templates, stamps and watermarks say, once each.
  private mutating func writeSetApart(_ pages: [OfdPage]) {
    var seen: Set<String> = []
    for page in pages {
      var lines = Self.lines(page.runs.filter { $0.isFromTemplate && !$0.isRotated })
      for run in page.runs where run.isRotated {
        if let last = lines.indices.last, lines[last].object == run.object {
          lines[last].text += run.text
        } else {
          lines.append(Line(run))
        }
      }
      for line in lines where seen.insert(line.text).inserted {
        blocks.append(.apart(.headerFooter, [.paragraph(Self.paragraph(line, page.part))]))
      }
    }
  }

  /// Lines that are neither page numbers nor headers.
  private func text(_ lines: [Line], _ page: OfdPage) -> [Line] {
    lines.filter { !Self.isPageNumber($0, page) && !repeated.contains(Self.key($0)) }
  }

  // MARK: Lines

  /// Runs as lines from top to bottom, each from left to right; what is drawn twice to look bold is one.
  private static func lines(_ runs: [OfdRun]) -> [Line] {
    let sorted = runs.sorted { ($0.baseline, $0.left, $0.object) < ($1.baseline, $1.left, $1.object) }
    var rows: [[OfdRun]] = []
    for run in sorted {
      if let first = rows.last?.first, abs(first.baseline - run.baseline) < 0.4 * min(first.size, run.size) {
        rows[rows.count - 1].append(run)
      } else {
        rows.append([run])
      }
    }
    return rows.compactMap { row in
      var line: Line?
      for run in row.sorted(by: { ($0.left, $0.object) < ($1.left, $1.object) }) {
        guard var started = line else {
          line = Line(run)
          continue
        }
        // The same words at the same place again.
        if run.left < started.right - 0.6 * run.size, started.text.hasSuffix(run.text) { continue }
        if run.left > started.right + 0.8 * run.size { started.text += " " }
        if run.isBold, started.boldLead == started.text.utf8.count { started.boldLead += run.text.utf8.count }
        started.text += run.text
        started.right = max(started.right, run.right)
        started.size = max(started.size, run.size)
        line = started
      }
      return line.flatMap { $0.text.allSatisfy(\.isWhitespace) ? nil : $0 }
    }
  }

  /// Headers and footers: the same words at the same height of most pages.
  private static func repeated(_ lines: [[Line]], _ pages: [OfdPage]) -> Set<String> {
    guard pages.count > 2 else { return [] }
    var counts: [String: Int] = [:]
    for (page, lines) in zip(pages, lines) {
      for line in lines where line.baseline < 0.12 * page.height || line.baseline > 0.9 * page.height {
        counts[key(line), default: 0] += 1
      }
    }
    return Set(counts.filter { $0.value * 3 > pages.count * 2 }.keys)
  }

  private static func key(_ line: Line) -> String { "\(Int(line.baseline / 2)) \(line.text)" }

  /// — 3 —, - 3 -, 第3页, 3/12 at the edge of a page.
  private static func isPageNumber(_ line: Line, _ page: OfdPage) -> Bool {
    guard line.baseline < 0.1 * page.height || line.baseline > 0.88 * page.height, line.text.count <= 16 else {
      return false
    }
    let rest = line.text.filter { !"-—–－·• 　第共页/／".contains($0) }
    return !rest.isEmpty && rest.allSatisfy(\.isNumber)
  }

  // MARK: Pages

  private mutating func read(_ page: OfdPage, number: Int) {
    let tables = OfdTable.tables(page.rules)
    var free: [OfdRun] = []
    var held: [[OfdRun]] = Array(repeating: [], count: tables.count)
    for run in page.runs where !run.isRotated && !run.isFromTemplate {
      if let table = tables.firstIndex(where: { $0.holds(run) }) { held[table].append(run) } else { free.append(run) }
    }
    if tables.isEmpty, let gutter = Self.gutter(free, page) {
      for column in [free.filter { $0.right <= gutter }, free.filter { $0.right > gutter }] {
        read(column, [], page, number: number, Self.edges(text(Self.lines(column), page)))
      }
    } else {
      read(free, Array(zip(tables, held)), page, number: number, edges[Int(page.width)] ?? (0, page.width))
    }
  }

  private mutating func read(
    _ runs: [OfdRun], _ tables: [(grid: OfdTable, runs: [OfdRun])], _ page: OfdPage, number: Int,
    _ edges: (left: Double, right: Double)
  ) {
    let lines = Self.lines(runs)
    var tables = tables[...]
    for line in lines {
      while let table = tables.first, table.grid.top < line.baseline { write(table, page.part, &tables) }
      if Self.isPageNumber(line, page) {
        blocks.append(.apart(.pageMark, [.paragraph(Self.paragraph(line, page.part))]))
      } else if repeated.contains(Self.key(line)) {
        blocks.append(.apart(.headerFooter, [.paragraph(Self.paragraph(line, page.part))]))
      } else {
        add(line, page, number: number, left: edges.left, right: edges.right)
      }
    }
    while let table = tables.first { write(table, page.part, &tables) }
  }

  private mutating func write(
    _ table: (grid: OfdTable, runs: [OfdRun]), _ part: String,
    _ rest: inout ArraySlice<(grid: OfdTable, runs: [OfdRun])>
  ) {
    rest.removeFirst()
    guard !table.runs.isEmpty else { return }
    close()
    blocks.append(.table(table.grid.flow(table.runs) { Self.cell($0, part, right: $1) }))
  }

  /// The edges of the text: those of its outermost lines, short ones aside.
  private static func edges(_ lines: [Line]) -> (left: Double, right: Double) {
    let long = lines.filter { $0.text.count >= 8 }
    let shown = long.isEmpty ? lines : long
    return (shown.map(\.left).min() ?? 0, shown.map(\.right).max() ?? 0)
  }

  /// A cell's lines; one that ends short ends a paragraph.
  private static func cell(_ runs: [OfdRun], _ part: String, right: Double) -> [FlowBlock] {
    var result: [FlowParagraph] = []
    var isFull = false
    for line in lines(runs) {
      if isFull, let last = result.indices.last {
        result[last].text += Array(line.text.utf8)
      } else {
        result.append(paragraph(line, part))
      }
      isFull = line.right > right - 1.9 * line.size
    }
    return result.map { .paragraph($0) }
  }

  /// Where a page is parted into two columns: no run crosses the place, and both sides hold several long ones.
  private static func gutter(_ runs: [OfdRun], _ page: OfdPage) -> Double? {
    let long = runs.filter { $0.right - $0.left > 0.2 * page.width }.sorted { $0.right < $1.right }
    guard (10...1000).contains(long.count) else { return nil }
    let places = long.map { $0.right + 2 }.filter { $0 > 0.3 * page.width && $0 < 0.7 * page.width }
    return places.last { place in
      !runs.contains { $0.left < place + 1 && $0.right > place - 1 }
        && long.count { $0.right < place } >= 5 && long.count { $0.left > place } >= 5
    }
  }

  private mutating func add(_ line: Line, _ page: OfdPage, number: Int, left: Double, right: Double) {
    let middle = (line.left + line.right) / 2
    // An indent of two characters is that of a paragraph, even where it happens to be in the middle.
    let isCentred =
      abs(line.left - left - 2 * line.size) > 0.4 * line.size && abs(middle - (left + right) / 2) < line.size
      && line.left > left + 1.5 * line.size
      && line.right < right - 1.5 * line.size
    let isIndented = line.left > left + line.size
    let isFull = line.right > right - 1.6 * line.size
    defer {
      open?.last = line
      open?.isFull = isFull
      open?.page = number
      open?.isCentred = isCentred
    }
    if var before = open {
      let sameSize = abs(before.last.size - line.size) < 0.15 * line.size
      let gap = line.baseline - before.last.baseline
      let isNear = before.page == number ? gap < 2.6 * line.size : before.page == number - 1
      // A title over several lines, or text that goes on.
      if sameSize, isNear, isCentred, before.isCentred, before.page == number {
        before.value.text += [0x0A] + Array(line.text.utf8)
        open = before
        return
      }
      if sameSize, isNear, !isIndented, !isCentred, before.isFull, !before.isCentred {
        if before.value.text.last.map(Self.isASCIIWord) ?? false, line.text.utf8.first.map(Self.isASCIIWord) ?? false {
          before.value.text.append(0x20)
        }
        before.value.joined.append((before.value.text.count, line.object))
        before.value.text += Array(line.text.utf8)
        open = before
        return
      }
    }
    close()
    open = Paragraph(
      value: Self.paragraph(line, page.part), last: line, isCentred: isCentred, isFull: isFull, page: number)
  }

  private mutating func close() {
    if let paragraph = open.take() { blocks.append(.paragraph(paragraph.value)) }
  }

  private static func paragraph(_ line: Line, _ part: String) -> FlowParagraph {
    FlowParagraph(part: part, number: line.object, text: Array(line.text.utf8), boldLead: line.boldLead)
  }

  private static func isASCIIWord(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }
}
