internal import PlanModel

/// A plan's title as it stands above its text.
struct PlanHeading: Sendable, Equatable {
  var blocks: Range<Int>
  /// Scan bytes at its start that belong to the notice: 附件1：.
  var mark = 0
}

/// One of the plans that a notice issues.
struct PlanPart: Sendable, Equatable {
  /// The notice itself belongs to the first.
  var blocks: Range<Int>
  var heading: PlanHeading
  /// What the notice issues with the plan and hangs on it, by its place among all names.
  var attached: [Int: [UInt8]] = [:]
}

/// Where the plans of a notice stand that issues several documents.
struct PlanParts: Sendable {
  /// In reading order; empty where the document is one plan, or where it is not safe to tell.
  var parts: [PlanPart] = []
  /// Title of the one plan, where that is known.
  var heading: PlanHeading?
  /// What the notice issues beside the one plan.
  var attached: [Int: [UInt8]] = [:]
  /// Why a notice of several plans stays one record, or which of them are not there.
  var diagnostics: [Diagnostic] = []
}

/// Parts a notice that issues several plans by name: each whose own heading is found, with numbered text below it, is a part.
///
/// What a plan announces as its annexes stays with it, work plans among them.
struct PlanPartReader: Sendable {
  private let names: IssuedNameReader
  private let titles: TitleReader

  init(lexicon: Lexicon) {
    names = IssuedNameReader(lexicon: lexicon)
    titles = TitleReader(lexicon: lexicon)
  }

  func parts(_ view: BlockView) -> PlanParts {
    let annexes = AnnexList(view, from: 0)
    let front = 0..<(view.firstHeading(from: 0, annexes) ?? min(view.document.blocks.count, 40))
    guard let issued = names.names(view, title: titles.findNotice(view, front), front: front, annexes: annexes) else {
      return PlanParts()
    }
    let headings = headings(view, of: issued, annexes)
    let found = headings.enumerated().compactMap { index, heading in heading.map { (name: issued.plans[index], $0) } }
      .sorted { $0.1.blocks.lowerBound < $1.1.blocks.lowerBound }
    let missing = zip(issued.plans, headings).filter { $0.1 == nil }.map { issued.names[$0.0] }
    // Of a plan without a heading the text may stand before the first that has one.
    let isSafe =
      found.count > 1
      && (missing.isEmpty || !(0..<found[0].1.blocks.lowerBound).contains { view.opensOutline($0, annexes) })
    guard isSafe else {
      let only = issued.plans.count == 1 ? issued.plans[0] : 0
      var result = PlanParts(attached: attached(to: only, issued, until: issued.names.count))
      if found.count == 1, found[0].name == only { result.heading = found[0].1 }
      if issued.plans.count > 1, issued.isQuoted { result.diagnostics = [together(view, issued, missing)] }
      return result
    }
    var result = PlanParts()
    for (index, plan) in found.enumerated() {
      let start = index == 0 ? 0 : self.start(view, plan.1)
      let end = index + 1 < found.count ? self.start(view, found[index + 1].1) : view.document.blocks.count
      let next = issued.plans.first { $0 > plan.name } ?? issued.names.count
      result.parts.append(
        PlanPart(
          blocks: start..<end, heading: plan.1, attached: attached(to: plan.name, issued, until: next)))
    }
    if !missing.isEmpty { result.diagnostics.append(notThere(view, issued, missing)) }
    return result
  }

  /// The names behind that of a plan, by their numbers in the notice.
  private func attached(to plan: Int, _ issued: IssuedNames, until end: Int) -> [Int: [UInt8]] {
    Dictionary(uniqueKeysWithValues: issued.names.indices[(plan + 1)..<end].map { ($0 + 1, issued.names[$0]) })
  }

  /// The mark 附件2 above the heading belongs to the part.
  private func start(_ view: BlockView, _ heading: PlanHeading) -> Int {
    let first = heading.blocks.lowerBound
    var above = first - 1
    while above >= 0, first - above <= 3, view.range(above).isEmpty { above -= 1 }
    return above >= 0 && annexMark(view, above) != nil ? above : first
  }
}

// MARK: - Headings

extension PlanPartReader {
  private struct Candidate {
    var name: Int
    var heading: PlanHeading
    /// The heading has all the words of the name and no others.
    var isExact: Bool
  }

  /// The heading of each named plan; nil where none is found with numbered text below it.
  private func headings(_ view: BlockView, of issued: IssuedNames, _ annexes: AnnexList) -> [PlanHeading?] {
    let keys = issued.plans.map { Self.key(titles, issued.names[$0]) }
    let contents = findContents(view)
    var candidates: [Candidate] = []
    var block = issued.block + 1
    while block < view.document.blocks.count {
      let candidate =
        annexes.blocks.contains(block) || contents.contains(block) ? nil : candidate(view, block, keys)
      if let candidate { candidates.append(candidate) }
      // The words before an exact heading can make one that is like it.
      block = candidate.flatMap { $0.isExact ? $0.heading.blocks.upperBound : nil } ?? block + 1
    }
    let exact = Set(candidates.filter(\.isExact).map(\.name))
    candidates.removeAll { !$0.isExact && exact.contains($0.name) }
    var result: [PlanHeading?] = Array(repeating: nil, count: keys.count)
    for (index, candidate) in candidates.enumerated() where result[candidate.name] == nil {
      let end = candidates[index...].first { $0.name != candidate.name }?.heading.blocks.lowerBound
      let text = candidate.heading.blocks.upperBound..<(end ?? view.document.blocks.count)
      // A list of the plans has names too, but no text below them.
      let labels = text.count { view.labels[$0] != nil && !annexes.blocks.contains($0) }
      if labels > 1, text.contains(where: { view.opensOutline($0, annexes) }) {
        result[candidate.name] = candidate.heading
      }
    }
    return result
  }

  /// The plan whose title begins at the block.
  private func candidate(_ view: BlockView, _ block: Int, _ keys: [Self.Key]) -> Candidate? {
    let mark = mark(view, block)
    guard view.labels[block] == nil, mark > 0 || titles.isTitleLine(view, block), view.length(block) <= 80,
      !titles.isBracketLine(view, block)
    else {
      return nil
    }
    var line = block
    var words = Array(view.scan.bytes[view.range(block)].dropFirst(mark))
    var weak: Candidate?
    while line < view.document.blocks.count, line - block < 4 {
      if line > block {
        guard titles.isTitleLine(view, line), annexMark(view, line) == nil else { break }
        words += view.scan.bytes[view.range(line)]
      }
      line += 1
      var end = line
      while end < view.document.blocks.count, !view.range(end).isEmpty, titles.isBracketLine(view, end),
        view.length(end) <= 24
      {
        words += view.scan.bytes[view.range(end)]
        end += 1
      }
      guard keys.contains(where: { $0.mayResemble(words) }) else {
        line = end
        continue
      }
      let key = Self.key(titles, words)
      let heading = PlanHeading(blocks: block..<end, mark: mark)
      if let name = keys.firstIndex(where: { $0.equals(key) }) {
        return Candidate(name: name, heading: heading, isExact: true)
      }
      let similar = keys.indices.filter { keys[$0].resembles(key) }
      if weak == nil, similar.count == 1 { weak = Candidate(name: similar[0], heading: heading, isExact: false) }
      line = end
    }
    return weak
  }

  /// Length of 附件1： in front of a title on the same line.
  private func mark(_ view: BlockView, _ block: Int) -> Int {
    let range = view.range(block)
    let bytes = view.scan.bytes
    guard view.starts(block, with: "附件"), view.length(block) <= 80, view.isLine(block) else { return 0 }
    var position = range.lowerBound + 6
    if let (_, end) = smallInteger(bytes, at: position, limit: range.upperBound)
      ?? ideographNumber(bytes, at: position, limit: range.upperBound)
    {
      position = end
    }
    let punctuation = [UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: " ")]
    while position < range.upperBound, punctuation.contains(bytes[position]) { position += 1 }
    if bytes.has("、", at: position) { position += 3 }
    return position < range.upperBound ? position - range.lowerBound : 0
  }
}

// MARK: - Comparing names

extension PlanPartReader {
  /// A name reduced to what its printings share.
  private struct Key {
    var whole: [UInt8]
    /// Without the years in brackets.
    var bare: [UInt8]

    func equals(_ other: Key) -> Bool {
      whole == other.whole || bare == other.bare && (whole == bare || other.whole == other.bare)
    }

    /// Whether the words are as long as any that equal or resemble the name: most lines of a table are not.
    func mayResemble(_ words: [UInt8]) -> Bool { words.count * 10 >= bare.count * 6 }

    /// One has the place or the issuer in front that the other leaves out.
    func resembles(_ other: Key) -> Bool {
      let (long, short) = bare.count > other.bare.count ? (bare, other.bare) : (other.bare, bare)
      return short.count >= 18 && short.count * 10 >= long.count * 6 && long.suffix(short.count).elementsEqual(short)
    }
  }

  private static func key(_ titles: TitleReader, _ name: [UInt8]) -> Key {
    func reduced(_ words: [UInt8]) -> [UInt8] {
      var key = titles.key(words)
      for mark in ["公开征求意见稿", "征求意见稿", "草案", "送审稿", "讨论稿", "审议稿", "试行", "暂行"] as [StaticString]
      where key.has(mark, endingAt: key.count) {
        key.removeLast(mark.utf8CodeUnitCount)
      }
      return key
    }
    return Key(whole: reduced(name), bare: reduced(withoutBrackets(name)))
  }
}

// MARK: - Diagnostics

extension PlanPartReader {
  private func together(_ view: BlockView, _ issued: IssuedNames, _ missing: [[UInt8]]) -> Diagnostic {
    Diagnostic(
      "notice.plans.together", .warning,
      "the notice issues \(issued.plans.count) plans by name, but they cannot be told apart: \(Self.lacking(missing)); the document is one record",
      evidence: evidence(view, issued))
  }

  private func notThere(_ view: BlockView, _ issued: IssuedNames, _ missing: [[UInt8]]) -> Diagnostic {
    Diagnostic(
      "notice.plans.missing", .note,
      "the notice issues \(issued.plans.count) plans by name; \(Self.lacking(missing))",
      evidence: evidence(view, issued))
  }

  private static func lacking(_ names: [[UInt8]]) -> String {
    "no heading with numbered text below it was found for "
      + names.map { "《\(String(decoding: $0, as: UTF8.self))》" }.joined()
  }

  private func evidence(_ view: BlockView, _ issued: IssuedNames) -> Evidence {
    view.scan.evidence(view.range(issued.block), block: issued.block, rule: "notice.plans")
  }
}
