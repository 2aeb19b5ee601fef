internal import PlanModel

/// Finds the plan's title and where its own text begins.
struct TitleReader: Sendable {
  private let kinds: [[UInt8]]

  init(lexicon: Lexicon) {
    kinds = lexicon["frame.kinds"].values("word").map { Array(ScanText.normalize($0[0]).utf8) }
      .sorted { $0.count > $1.count }
  }

  /// What a notice calls the plan it carries: 关于印发《…》的通知, or without 《》.
  struct Notice {
    /// Scan range of the name.
    var name: Range<Int>
    /// Scan range of all that stands between 印发 and 的通知.
    var words: Range<Int>
    /// Scan range of the whole line, the issuers' names included.
    var line: Range<Int>
    /// Where 关于 begins: the issuers stand before it.
    var about: Int
    var block: Int
    var lastBlock: Int
  }

  struct Result {
    var title: Found<String>?
    /// First block behind the title.
    var next: Int
    var firstBlock: Int
    var notice: Notice?
    var draft: Evidence?
  }

  func title(_ view: BlockView, front: Range<Int>) -> Result {
    let notice = findNotice(view, front)
    let printed = printedTitle(view, front, notice: notice)
    var result = Result(title: nil, next: front.lowerBound, firstBlock: front.upperBound, notice: notice, draft: nil)
    if let printed {
      result.title = found(view, printed)
      result.next = printed.upperBound
      result.firstBlock = printed.lowerBound
    } else if let quoted = quotedTitle(view, front) {
      result.title = found(view, quoted.range, block: quoted.block, rule: "metadata.title.quoted")
      result.next = quoted.block + 1
      result.firstBlock = quoted.block
    } else if let notice {
      result.title = found(view, notice.name, block: notice.block, rule: "metadata.title.notice")
      result.next = notice.lastBlock + 1
      result.firstBlock = notice.block
    } else if let glued = gluedTitle(view, front) {
      result.title = found(view, glued.range, block: glued.block, rule: "metadata.title.glued")
      result.next = glued.block
      result.firstBlock = glued.block
    } else if let block = front.first, isTitleLine(view, block), (8...60).contains(view.length(block)),
      !isUnitLine(view, block), !hasNumber(view, block)
    {
      // Whatever kind of document it calls itself: 2023年重点工作责任分解.
      result.title = found(view, block..<block + 1)
      result.next = block + 1
      result.firstBlock = block
    }
    return result
  }

  /// The title that stands at a known place.
  func title(_ view: BlockView, heading: PlanHeading) -> Result {
    let first = view.range(heading.blocks.lowerBound).lowerBound + heading.mark
    let last = view.range(heading.blocks.upperBound - 1).upperBound
    return Result(
      title: found(view, first..<last, block: heading.blocks.lowerBound, rule: "metadata.title.printed"),
      next: heading.blocks.upperBound, firstBlock: heading.blocks.lowerBound,
      notice: findNotice(view, 0..<heading.blocks.lowerBound), draft: nil)
  }

  /// Where the title of the plan stands that a notice with numbered paragraphs carries, behind the notice's signature; nil when the numbered
  /// paragraphs are the plan's own.
  ///
  /// - Parameter heading: the first numbered block.
  func planBehindNotice(_ view: BlockView, heading: Int) -> Int? {
    guard let notice = findNotice(view, 0..<heading) else { return nil }
    let name = key(view.scan.bytes[notice.name])
    let last = min(view.document.blocks.count, heading + 40)
    for block in heading + 1..<max(heading + 1, last) where isTitleLine(view, block) {
      let isName = (1...3).contains { lines in
        guard block + lines <= last else { return false }
        let printed = key(joined(view, block..<block + lines))
        return printed.starts(with: name) && printed.count <= name.count + 24
      }
      // A name at the end, with no numbered text behind it, is that of an annex.
      guard isName, (block + 1..<view.document.blocks.count).contains(where: { view.labels[$0] != nil }) else {
        continue
      }
      // The title may head every page; behind a signature it opens the plan.
      let before = max(heading, block - 5)..<block
      if before.contains(where: { isSigned(view, $0) }) { return block }
    }
    return nil
  }

  /// A date by itself, （此件公开发布）, or the mark of an annex.
  private func isSigned(_ view: BlockView, _ block: Int) -> Bool {
    let range = view.range(block)
    if let (_, end) = readDate(view.scan.bytes, at: range.lowerBound, limit: range.upperBound), end == range.upperBound
    {
      return true
    }
    return view.starts(block, with: "(此件") || view.starts(block, with: "附件") && view.length(block) <= 4
  }

  // MARK: - The title above the plan

  /// The last run of lines in the front matter that ends like a title.
  private func printedTitle(_ view: BlockView, _ front: Range<Int>, notice: Notice?) -> Range<Int>? {
    let name = notice.map { key(view.scan.bytes[$0.name]) }
    var best: Range<Int>?
    var block = front.upperBound
    let lowest = notice.map { $0.lastBlock + 1 } ?? front.lowerBound
    while block > lowest {
      block -= 1
      guard isTitleLine(view, block), let last = titleEnd(view, block, front.upperBound) else { continue }
      let first = titleStart(view, block, lowest)
      let run = first..<last
      guard endsLikeTitle(view, run) else { continue }
      if let name {
        let printed = key(joined(view, run))
        if printed == name || resembles(printed, name) { return run }
        if best == nil { best = run }
      } else {
        return run
      }
    }
    return notice == nil ? best : nil
  }

  func isTitleLine(_ view: BlockView, _ block: Int) -> Bool {
    let length = view.length(block)
    guard length >= 2, length <= 80, view.isLine(block), view.document.blocks[block].kind != .tableCell else {
      return false
    }
    let range = view.range(block)
    // 来源：省教育厅 时间：2024-03-15 is a field of the page.
    if view.scan.bytes[range].contains(UInt8(ascii: ":")) || view.starts(block, with: "附件") { return false }
    if view.labels[block] != nil || isSerialHeader(view, block) || block > 0 && isSerialHeader(view, block - 1) {
      return false
    }
    if let (_, end) = readDate(view.scan.bytes, at: range.lowerBound, limit: range.upperBound), end == range.upperBound
    {
      return false
    }
    return !view.contains(block, "印发给你们")
  }

  /// 序号 opens the header of a table printed one cell a line.
  private func isSerialHeader(_ view: BlockView, _ block: Int) -> Bool {
    view.length(block) == 2 && view.starts(block, with: "序号")
  }

  /// Lines above that belong to the same title: they are short and do not end like one themselves.
  private func titleStart(_ view: BlockView, _ block: Int, _ lowest: Int) -> Int {
    var first = block
    while first > lowest, block - first < 3, isTitleLine(view, first - 1), view.length(first - 1) <= 40,
      !endsLikeTitle(view, first - 1..<first), !isBracketLine(view, first - 1), !isUnitLine(view, first - 1),
      !hasNumber(view, first - 1), !view.contains(first - 1, "印发《")
    {
      first -= 1
    }
    // 「国务院办公厅 / 关于…的意见」: the body's name is part of the title.
    while first > lowest, block - first < 5, view.starts(first, with: "关于"), isUnitLine(view, first - 1) { first -= 1 }
    return first
  }

  /// Lines below that only carry the years or a draft mark in brackets.
  private func titleEnd(_ view: BlockView, _ block: Int, _ limit: Int) -> Int? {
    var last = block + 1
    while last < limit, isBracketLine(view, last), view.length(last) <= 24, !isDayLine(view, last) { last += 1 }
    return last
  }

  func isBracketLine(_ view: BlockView, _ block: Int) -> Bool {
    let bytes = view.scan.bytes[view.range(block)]
    return bytes.first == 0x28 && bytes.last == 0x29
  }

  /// （2021年12月）, （2021年12月5日）: when it was made, not what it is called.
  func isDayLine(_ view: BlockView, _ block: Int) -> Bool {
    let range = view.range(block)
    return isBracketLine(view, block) && Self.isDay(Array(view.scan.bytes[range.lowerBound + 1..<range.upperBound - 1]))
  }

  private static func isDay(_ bytes: [UInt8]) -> Bool {
    if let (_, end) = readDate(bytes, at: 0, limit: bytes.count) { return end == bytes.count }
    guard let (_, year) = readYear(bytes, at: 0, limit: bytes.count), bytes.has("年", at: year),
      bytes.has("月", endingAt: bytes.count)
    else { return false }
    return bytes.count - year <= 3 + 6 + 3 && bytes.count > year + 6
  }

  private func isUnitLine(_ view: BlockView, _ block: Int) -> Bool {
    let range = view.range(block)
    for ending: StaticString in ["人民政府", "办公厅", "办公室", "委员会", "人民政府文件", "厅", "局"]
    where view.scan.bytes.has(ending, endingAt: range.upperBound) {
      return true
    }
    return false
  }

  private func hasNumber(_ view: BlockView, _ block: Int) -> Bool {
    findDocumentNumber(view, in: block..<block + 1) != nil || view.starts(block, with: "发布时间")
      || view.starts(block, with: "时间:")
  }

  /// The run's words end in the kind of a document, trailing brackets (years, 征求意见稿, 试行) aside.
  private func endsLikeTitle(_ view: BlockView, _ run: Range<Int>) -> Bool {
    var bytes = joined(view, run)[...]
    while bytes.last == 0x29, let open = bytes.lastIndex(of: 0x28) { bytes = bytes[..<open] }
    guard bytes.count >= 12 else { return false }
    if bytes.count >= 6, Array(bytes).has("条", endingAt: bytes.endIndex - bytes.startIndex),
      let (_, _) = articleCount(Array(bytes))
    {
      return true
    }
    return kinds.contains { bytes.count > $0.count && bytes.suffix($0.count).elementsEqual($0) }
  }

  /// 「…政策三十条」「…若干措施20条」
  private func articleCount(_ bytes: [UInt8]) -> (Int, Int)? {
    var start = bytes.count - 3
    while start > 0 {
      let previous = bytes.previous(start)
      guard ideographNumber(bytes, at: previous, limit: bytes.count - 3) != nil || bytes[previous].isASCIIDigit else {
        break
      }
      start = previous
    }
    return start < bytes.count - 3 ? (start, bytes.count) : nil
  }

  private func joined(_ view: BlockView, _ run: Range<Int>) -> [UInt8] {
    run.flatMap { view.scan.bytes[view.titleRange($0)] }
  }

  // MARK: - Titles told by other words

  func findNotice(_ view: BlockView, _ front: Range<Int>) -> Notice? {
    for block in front {
      let range = view.range(block)
      guard let about = announcement(view.scan.bytes, range), !isCited(view.scan.bytes, about, range) else { continue }
      var last = block
      var end = view.scan.bytes.first("的通知", in: about..<range.upperBound)
      while end == nil, last + 1 < front.upperBound, last - block < 3 {
        last += 1
        end = view.scan.bytes.first("的通知", in: view.range(last))
      }
      guard let end, end - about < 400 else { continue }
      // 印发关于…的通知: 关于 is part of the name.
      let words = about + (view.scan.bytes.has("印发", at: about) ? 6 : 12)..<end
      var name = words
      if view.scan.bytes.has("《", at: name.lowerBound), let close = view.scan.bytes.last("》", in: name) {
        // 《政府工作报告》重点任务责任分解: the marks hold another document's name, not the plan's.
        let rest = Array(view.scan.bytes[close + 3..<words.upperBound])
        let isWhole = rest.isEmpty || rest[0] == 0x28 || Self.afterName.contains { rest.has($0, at: 0) }
        if isWhole { name = name.lowerBound + 3..<close }
      }
      guard name.count >= 12 else { continue }
      return Notice(
        name: name, words: words, line: range.lowerBound..<end + 9, about: about, block: block, lastBlock: last)
    }
    return nil
  }

  /// What may follow the name of the plan in its notice: 等文件, 和清单.
  private static let afterName: [StaticString] = ["等", "和", "及", "与", "、", "以及", ","]

  private func announcement(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    let words: [StaticString] = ["关于印发", "关于转发", "关于发布", "关于公布", "关于下达", "印发关于"]
    return words.lazy.compactMap { bytes.first($0, in: range) }.first
  }

  /// The words stand inside 《》: another document is cited.
  private func isCited(_ bytes: [UInt8], _ position: Int, _ block: Range<Int>) -> Bool {
    guard let open = bytes.last("《", in: block.lowerBound..<position) else { return false }
    return bytes.first("》", in: open..<position) == nil
  }

  /// 「《…方案（2021—2023年）》全文如下」
  private func quotedTitle(_ view: BlockView, _ front: Range<Int>) -> (range: Range<Int>, block: Int)? {
    for block in front.reversed() {
      let range = view.range(block)
      guard view.contains(block, "全文如下") || view.contains(block, "印发") || view.contains(block, "起草"),
        let open = view.scan.bytes.first("《", in: range),
        let close = view.scan.bytes.first("》", in: open..<range.upperBound)
      else { continue }
      let name = open + 3..<close
      if view.scan.bytes.has("通知", endingAt: close) { continue }
      var core = view.scan.bytes[name]
      while core.last == 0x29, let bracket = core.lastIndex(of: 0x28) { core = core[..<bracket] }
      if kinds.contains(where: { core.count > $0.count && core.suffix($0.count).elementsEqual($0) }) {
        return (name, block)
      }
    }
    return nil
  }

  /// 「…实施方案为贯彻落实…，制定本方案。」: the title stands right before the preamble, which opens with 为 or the like.
  private func gluedTitle(_ view: BlockView, _ front: Range<Int>) -> (range: Range<Int>, block: Int)? {
    let openers: [StaticString] = ["为", "根据", "按照", "依据", "坚持以", "深入贯彻", "全面贯彻", "以习近平"]
    for block in front.prefix(12) where view.length(block) > 24 && view.labels[block] == nil {
      let range = view.titleRange(block)
      var position = range.lowerBound
      var characters = 0
      while position < range.upperBound, characters <= 60 {
        let byte = view.scan.bytes[position]
        if byte == 0x2C || byte == 0x3B || byte == 0x3A || view.scan.bytes.has("。", at: position)
          || view.scan.bytes.has("《", at: position)
        {
          break
        }
        let end = position
        if characters >= 6, openers.contains(where: { view.scan.bytes.has($0, at: end) }),
          kinds.contains(where: {
            end - range.lowerBound > $0.count && view.scan.bytes[(end - $0.count)..<end].elementsEqual($0)
          })
        {
          return (range.lowerBound..<end, block)
        }
        position = view.scan.bytes.next(position)
        characters += 1
      }
    }
    return nil
  }

  // MARK: - Making the title

  private func found(_ view: BlockView, _ run: Range<Int>) -> Found<String> {
    let first = view.titleRange(run.lowerBound)
    let last = run.count == 1 ? first : view.titleRange(run.upperBound - 1)
    let evidence = Evidence(
      block: run.lowerBound, range: view.scan.source(first.lowerBound..<last.upperBound), rule: "metadata.title.printed"
    )
    return Found(cleaned(view.document.string(evidence.range)), evidence)
  }

  private func found(_ view: BlockView, _ range: Range<Int>, block: Int, rule: String) -> Found<String> {
    let evidence = Evidence(block: block, range: view.scan.source(range), rule: rule)
    return Found(cleaned(view.document.string(evidence.range)), evidence)
  }

  /// A title with its number behind it: …的意见（甲政〔2020〕1号）.
  private static func withoutNumber(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.has("号）", endingAt: bytes.count) || bytes.has("号)", endingAt: bytes.count),
      let open = text.lastIndex(where: { $0 == "（" || $0 == "(" }),
      text[open...].contains(where: { "〔[［".contains($0) })
    else { return text }
    return String(text[..<open])
  }

  /// A title with its day behind it: …规划（2021年12月）.
  private static func withoutDay(_ text: String) -> String {
    guard text.hasSuffix("）") || text.hasSuffix(")"), let open = text.lastIndex(where: { $0 == "（" || $0 == "(" })
    else {
      return text
    }
    let inside = text[text.index(after: open)...].dropLast()
    return isDay(Array(ScanText.normalize(String(inside)).utf8)) ? String(text[..<open]) : text
  }

  /// The printed title without draft marks, line breaks and the spaces that printing put in.
  private func cleaned(_ printed: String) -> String {
    var text = String(printed.unicodeScalars.filter { !Self.breaks.contains($0) })
    let bytes = Array(text.utf8)
    for mark in ["征求意见稿", "公开征求意见稿", "草案", "送审稿", "讨论稿", "审议稿"] as [StaticString]
    where bytes.first(mark, in: bytes.indices) != nil {
      for (open, close) in [("(", ")"), ("（", "）"), ("〔", "〕"), ("[", "]")] {
        if let found = text.firstRange(of: "\(open)\(mark)\(close)") { text.removeSubrange(found) }
      }
    }
    text = String(text.unicodeScalars.filter { !$0.properties.isWhitespace })
    return Self.withoutDay(Self.withoutNumber(text))
  }

  private static let breaks: [Unicode.Scalar] = [
    "\n", "\u{B}", "\u{C}", "\r", "\u{85}", "\u{2028}", "\u{2029}", "\t", "*", "#",
  ]

  /// What two printings of a title share: no quotes, brackets or years' brackets.
  func key(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    let bytes = Array(bytes)
    var key: [UInt8] = []
    key.reserveCapacity(bytes.count)
    var isMark = false
    for position in bytes.indices {
      // Only what is no ideograph and no second byte of one can be a mark; the bytes behind the first go with it.
      if bytes[position] & 0xC0 != 0x80 {
        isMark = bytes[position] < 0xE4 && Self.marks.contains(bytes, at: position)
      }
      if !isMark { key.append(bytes[position]) }
    }
    return key
  }

  private static let marks = CharacterSet("《》〈〉()“” 〔〕[]\n")

  private func resembles(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard a.count >= 18, min(a.count, b.count) * 10 >= max(a.count, b.count) * 6 else { return false }
    if a.starts(with: b.prefix(a.count)) || b.starts(with: a.prefix(b.count)) { return true }
    // 2023年…重点任务分解 where the notice leaves the year out.
    return a.count > b.count && b.count >= 18 && a.suffix(b.count).elementsEqual(b)
      && readYear(a, at: 0, limit: a.count) != nil
  }
}
