internal import PlanModel

/// Reads every figure of a plan's text and tells what it is for; of promises also what, how much and by when.
final class TargetReader: Sendable {
  private let recognizer: QuantityRecognizer
  private let scanner: ClauseScanner
  let grammar: ClassGrammar

  init(lexicon: Lexicon) {
    recognizer = QuantityRecognizer(lexicon: lexicon)
    scanner = ClauseScanner(lexicon: lexicon)
    grammar = ClassGrammar(lexicon: lexicon)
  }

  /// The figures of the pieces in reading order, dates left out.
  ///
  /// - Parameters:
  ///   - pieces: in reading order.
  ///   - excluded: ranges whose figures are no statements (lists of units), ascending.
  ///   - items: the items that the pieces point to.
  ///   - document: what the document is.
  ///   - since: the first year of the plan; earlier ones are past.
  func findings(
    pieces: [TextPiece], scan: ScanText, excluded: [Range<Int>], items: [OutlineItem], since: Int?,
    document: DocumentKind? = nil
  ) -> [QuantityFinding] {
    var qualities: [QualityFinding] = []
    return findings(
      pieces: pieces, scan: scan, excluded: excluded, items: items, since: since,
      document: document, qualities: &qualities)
  }

  /// - Parameter qualities: gets the promises without a figure, in reading order.
  func findings(
    pieces: [TextPiece], scan: ScanText, excluded: [Range<Int>], items: [OutlineItem], since: Int?,
    document: DocumentKind? = nil, qualities: inout [QualityFinding]
  ) -> [QuantityFinding] {
    let sections = self.sections(of: items, scan.bytes)
    let mentions = self.mentions(of: pieces, scan.bytes, excluded: excluded)
    let ends = readingEnds(pieces, mentions, scan.bytes, sections: sections)
    var result: [QuantityFinding] = []
    var titles: [Int] = []
    var flow = Flow()
    var lead = LeadParagraph()
    for (index, piece) in pieces.enumerated() {
      guard let end = ends[index] else {
        lead.passes(piece)
        continue
      }
      if opensFlow(pieces, index) { flow = lead.governs(piece, items: items) ? lead.flow : Flow() }
      let first = result.count
      let section =
        piece.kind == .cell ? .tasks : piece.item.flatMap { sections.indices.contains($0) ? sections[$0] : nil }
      read(
        piece, upTo: end, mentions[index], scan, section: section, since: since, document: document, flow: &flow,
        into: &result, &qualities)
      if piece.kind == .title { titles.append(contentsOf: first..<result.count) }
      let states = result[first...].contains { $0.statement == .target }
      lead.read(
        piece, flow, scan.bytes, announces: section == .objectives && !states, hasFigure: result.count > first)
    }
    HeadingRule.apply(to: &result, titles: titles, items: items)
    return result
  }

  /// The figures and dates of each piece, without those in the excluded ranges.
  private func mentions(
    of pieces: [TextPiece], _ bytes: [UInt8], excluded: [Range<Int>]
  ) -> [[QuantityMention]] {
    var skip = 0
    return pieces.map { piece in
      while skip < excluded.count, excluded[skip].upperBound <= piece.range.lowerBound { skip += 1 }
      let out = excluded[skip...].prefix { $0.lowerBound < piece.range.upperBound }
      let all = recognizer.mentions(in: bytes, range: piece.range)
      return out.isEmpty ? all : all.filter { mention in !out.contains { $0.overlaps(mention.range) } }
    }
  }

  /// Whether what earlier pieces tell does not reach the piece: it opens a block, or stands in a cell.
  private func opensFlow(_ pieces: [TextPiece], _ index: Int) -> Bool {
    index == 0 || pieces[index].kind == .cell || pieces[index].block != pieces[index - 1].block
  }

  /// Up to where each piece must be read: all of it where a later one goes on from it, else to its last figure or other promise; nil
  /// where it has none. Reading clauses is the dearest part of extraction, and most paragraphs promise nothing.
  private func readingEnds(
    _ pieces: [TextPiece], _ mentions: [[QuantityMention]], _ bytes: [UInt8], sections: [SectionRole]
  ) -> [Int?] {
    var ends = [Int?](repeating: nil, count: pieces.count)
    // A bullet further on is read, and goes on from the paragraph that leads to it.
    var leads = false
    for index in pieces.indices.reversed() {
      let piece = pieces[index]
      var goesOn = index + 1 < pieces.count && ends[index + 1] != nil && !opensFlow(pieces, index + 1)
      if piece.kind != .bullet, piece.kind != .cell {
        goesOn = goesOn || leads
        leads = false
      }
      // A paragraph that leads to others: it ends in a colon, or opens the objectives with a year.
      if !mentions[index].isEmpty, piece.range.upperBound > piece.range.lowerBound,
        bytes[piece.range.upperBound - 1] == 0x3A
          || piece.item.map({ sections.indices.contains($0) && sections[$0] == .objectives }) ?? false
      {
        goesOn = true
      }
      if goesOn {
        ends[index] = piece.range.upperBound
      } else {
        let figure = mentions[index].last { $0.kind != .date }?.numberRange.lowerBound
        let quality = scanner.lastQuality(in: bytes, piece.range)
        ends[index] = figure.map { max($0, quality ?? $0) } ?? quality
      }
      if ends[index] != nil, piece.kind == .bullet, opensFlow(pieces, index) { leads = true }
    }
    return ends
  }

  /// The role of each item's part; an item whose title announces a report (发展现状) has its own, and so have those below it.
  private func sections(of items: [OutlineItem], _ bytes: [UInt8]) -> [SectionRole] {
    var sections = items.map(\.section)
    for (index, item) in items.enumerated() {
      if let parent = item.parent, sections[parent] == .background {
        sections[index] = .background
      } else if let title = item.titleRange, item.section != .safeguards, scanner.announcesReport(bytes, title) {
        sections[index] = .background
      }
    }
    return sections
  }

  private func read(
    _ piece: TextPiece, upTo end: Int, _ mentions: [QuantityMention], _ scan: ScanText, section: SectionRole?,
    since: Int?, document: DocumentKind?, flow: inout Flow, into result: inout [QuantityFinding],
    _ qualities: inout [QualityFinding]
  ) {
    let first = result.count
    for sentence in sentences(in: scan.bytes, piece.range, mentions: mentions, upTo: end) {
      var reader = SentenceReader(
        bytes: scan.bytes, clauses: sentence, mentions: mentions, section: section, since: since,
        grammar: grammar, document: document)
      reader.read(&flow) { figure, statement, rule in
        result.append(finding(figure, statement, rule, mentions: mentions, piece: piece, scan: scan))
      }
      qualities += reader.qualities.map { found in
        QualityFinding(
          item: piece.item, quote: scan.evidence(found.clause, block: piece.block, rule: "target.quality"),
          indicator: Found(
            scan.string(found.indicator), scan.evidence(found.indicator, block: piece.block, rule: "target.indicator")),
          deadline: found.due.map {
            Found($0.year, scan.evidence($0.range, block: scan.block(at: $0.range.lowerBound), rule: "target.deadline"))
          }, aspirational: found.aspires, origin: piece.origin)
      }
      flow.endSentence()
    }
    if result.count - first > 1 {
      result[first...].sort { $0.surface.range.lowerBound < $1.surface.range.lowerBound }
    }
  }

  /// The clauses of a range, sentence by sentence, up to the sentence that holds the last position.
  func sentences(
    in bytes: [UInt8], _ range: Range<Int>, mentions: [QuantityMention], upTo last: Int = .max
  ) -> [ArraySlice<Clause>] {
    let clauses = scanner.clauses(in: bytes, range, mentions: mentions, upTo: last)
    var sentences: [ArraySlice<Clause>] = []
    var start = 0
    for index in clauses.indices where clauses[index].closesSentence || index == clauses.count - 1 {
      sentences.append(clauses[start...index])
      start = index + 1
    }
    return sentences
  }

  private func finding(
    _ figure: FigureContext, _ statement: StatementClass, _ rule: String, mentions: [QuantityMention], piece: TextPiece,
    scan: ScanText
  ) -> QuantityFinding {
    let mention = figure.mention
    let range = statement == .target ? QuoteRule.quote(figure) : figure.statement.range
    var finding = QuantityFinding(
      item: piece.item, statement: statement, value: mention.value, upper: mention.upper,
      unit: figure.sharedUnit(mentions), comparator: MeasureRules.comparator(figure, mentions: mentions),
      surface: scan.evidence(mention.range, block: piece.block, rule: rule),
      quote: scan.evidence(range, block: piece.block, rule: rule))
    finding.origin = piece.origin
    guard statement == .target || statement == .baseline else { return finding }
    let indicators = IndicatorRule(
      bytes: scan.bytes, clause: figure.clause, statements: figure.siblings, flow: figure.flow, unit: mention.unit)
    if let (words, range) = indicators.indicator(at: figure.place) {
      let evidence = scan.evidence(range, block: piece.block, rule: "target.indicator")
      finding.indicator = Found(words ?? scan.string(range), evidence)
    }
    finding.measure = MeasureRules.measure(figure)
    guard statement == .target else { return finding }
    if let due = figure.dueYear {
      let home = scan.block(at: due.range.lowerBound)
      finding.deadline = Found(due.year, scan.evidence(due.range, block: home, rule: "target.deadline"))
    }
    finding.perYear = figure.yearly || mention.unit.hasSuffix("/年")
    finding.aspirational = figure.aspires
    finding.baseline = figure.departure(mentions, block: piece.block, scan: scan)
    return finding
  }
}

extension TextPiece {
  fileprivate var origin: TargetSource {
    switch kind {
    case .box: .box
    case .cell: .table
    case .title, .text, .bullet: .text
    }
  }
}

extension FigureContext {
  /// The unit, or that of a later figure in a list where only the last has one: 600、300和200家.
  fileprivate func sharedUnit(_ mentions: [QuantityMention]) -> String {
    guard mention.unit.isEmpty || mention.unit == "个" else { return mention.unit }
    let head = statement.listHead ?? place
    for index in place..<siblings.count where index == head || siblings[index].listHead == head {
      let unit = mentions[siblings[index].mention].unit
      // 10个、5个百分点, 8个、20个工作日: 个 is the first half of the unit that the last one has whole.
      if mention.unit.isEmpty ? !unit.isEmpty : unit.utf8.count > 3 && unit.hasPrefix("个") { return unit }
    }
    return mention.unit
  }

  /// Where a change starts: 由2020年的50%提高到60%.
  fileprivate func departure(_ mentions: [QuantityMention], block: Int, scan: ScanText) -> Baseline? {
    guard place > 0, statement.before.isEmpty, statement.listHead == nil else { return nil }
    var before = self
    before.place = place - 1
    before.statement = siblings[place - 1]
    before.mention = mentions[siblings[place - 1].mention]
    guard before.startsFromSource, statement.head.has([.attain, .increase, .decrease]) else { return nil }
    let year = clause.years.last { $0.role == .base && $0.range.upperBound <= before.number }?.year
    return Baseline(
      value: before.mention.value, year: year,
      evidence: scan.evidence(before.mention.range, block: block, rule: "target.source"))
  }
}
