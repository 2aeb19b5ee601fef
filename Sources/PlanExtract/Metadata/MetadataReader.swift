internal import PlanModel

/// Reads what identifies the plan: title, number, issuers, day, period and status.
struct MetadataReader: Sendable {
  private let titles: TitleReader
  private let kinds: DocumentKinds

  init(lexicon: Lexicon) {
    titles = TitleReader(lexicon: lexicon)
    kinds = DocumentKinds(lexicon: lexicon)
  }

  /// The metadata, and the frame that it leaves for the outline.
  ///
  /// - Parameter heading: the plan's title where that is known; nil to look for it.
  func read(_ view: BlockView, heading: PlanHeading? = nil) -> (MetadataFindings, Frame) {
    let contents = findContents(view)
    let front = frontMatter(view, contents: contents, heading: heading)
    let title = heading.map { titles.title(view, heading: $0) } ?? titles.title(view, front: front)
    var metadata = MetadataFindings()
    metadata.title = title.title
    metadata.documentNumber = findDocumentNumber(view, in: front)
    let behind = front.upperBound..<view.document.blocks.count
    if let signature = findSignature(view, in: front) ?? findSignature(view, in: behind, needsIssuer: true) {
      metadata.issuers = signature.issuers
      metadata.issuedOn = signature.date
    }
    if let reposted = repostedIssuers(view, front, title) { metadata.issuers = reposted }
    if metadata.issuers.isEmpty {
      metadata.issuers =
        letterhead(view, front) ?? noticeIssuers(view, title.notice) ?? titleIssuers(view, title)
        ?? releaseIssuers(view, front, title) ?? labelledIssuers(view, front) ?? issuersBelow(view, title) ?? []
    }
    if metadata.issuedOn == nil {
      metadata.issuedOn =
        gluedDate(view, front, issuers: metadata.issuers) ?? labelledDate(view, front) ?? titleDate(view, title)
        ?? numberDate(view, metadata.documentNumber)
    }
    if metadata.issuedOn == nil, let told = view.compendiumDay {
      metadata.issuedOn = Found(
        told.day, view.scan.evidence(told.range, block: told.block, rule: "metadata.date.title"))
    }
    metadata.period = title.title.flatMap { period(view, $0) } ?? statedPeriod(view)
    metadata.status = draftMark(view, front, title)
    metadata.kind = title.title.flatMap { title in kinds.kind(of: title.value).map { Found($0, title.evidence) } }
    var frame = Frame(bodyStart: max(title.next, 0), title: title.title, contents: contents, matterStart: 0)
    if contents.contains(frame.bodyStart) { frame.bodyStart = contents.upperBound }
    frame.matterStart = matterStart(view, front, title, metadata)
    return (metadata, frame)
  }

  /// Everything above the first heading of the plan.
  private func frontMatter(_ view: BlockView, contents: Range<Int>, heading: PlanHeading?) -> Range<Int> {
    if !contents.isEmpty, contents.lowerBound >= heading?.blocks.upperBound ?? 0 {
      let glued = view.length(contents.lowerBound) > 4
      return 0..<contents.lowerBound + (glued ? 1 : 0)
    }
    let annexes = AnnexList(view, from: 0)
    if let title = heading?.blocks.upperBound {
      return 0..<(view.firstHeading(from: title, annexes) ?? title)
    }
    guard let first = view.firstHeading(from: 0, annexes) else { return 0..<min(view.document.blocks.count, 40) }
    // A notice whose own text is numbered: 一、提高认识。…二、强化督查。 The plan begins behind its signature.
    if let title = titles.planBehindNotice(view, heading: first) {
      return 0..<(view.firstHeading(from: title + 1, annexes) ?? title + 1)
    }
    return 0..<first
  }

  // MARK: - Issuers and day

  /// 「广西壮族自治区人民政府文件」
  private func letterhead(_ view: BlockView, _ front: Range<Int>) -> [Found<String>]? {
    for block in front {
      let range = view.range(block)
      guard view.scan.bytes.has("文件", endingAt: range.upperBound), view.length(block) <= 40 else { continue }
      let name = range.lowerBound..<range.upperBound - 6
      if isIssuer(view.scan.bytes, name) { return issuerNames(view, name, block: block, rule: "metadata.letterhead") }
    }
    return nil
  }

  /// 「国家发展改革委 财政部关于印发…的通知」
  private func noticeIssuers(_ view: BlockView, _ notice: TitleReader.Notice?) -> [Found<String>]? {
    guard let notice else { return nil }
    return issuers(view, before: notice.about, block: notice.block, rule: "metadata.notice")
  }

  /// 「国务院办公厅关于…的意见」
  private func titleIssuers(_ view: BlockView, _ title: TitleReader.Result) -> [Found<String>]? {
    guard title.title != nil, title.firstBlock < view.document.blocks.count,
      let about = view.scan.bytes.first("关于", in: view.range(title.firstBlock))
        ?? (title.firstBlock + 1 < title.next
          ? view.scan.bytes.first("关于", in: view.range(title.firstBlock + 1)) : nil)
    else { return nil }
    return issuers(view, before: about, block: view.scan.block(at: about), rule: "metadata.title.issuer")
  }

  /// The bodies named right before a position: in its block, or on the line above when it opens the block.
  private func issuers(_ view: BlockView, before about: Int, block: Int, rule: String) -> [Found<String>]? {
    let start = view.titleRange(block).lowerBound
    var found: [Found<String>] = []
    if about > start {
      guard let names = jointIssuers(view, start..<about, block: block, rule: rule) else { return nil }
      found = names
    }
    // Joint issuers may fill several lines above.
    var above = block - 1
    while above >= 0, block - above < 8, let names = jointIssuers(view, view.range(above), block: above, rule: rule) {
      found = names.filter { name in !found.contains { $0.value == name.value } } + found
      above -= 1
    }
    return found.isEmpty ? nil : found
  }

  /// 「甲市委办公室 甲市人民政府办公室印发《…若干措施》」, also after 近日，.
  private func releaseIssuers(_ view: BlockView, _ front: Range<Int>, _ title: TitleReader.Result) -> [Found<String>]? {
    guard let plan = title.title.map({ Array(ScanText.normalize($0.value).utf8) }) else { return nil }
    let bytes = view.scan.bytes
    for block in front {
      let range = view.range(block)
      guard let release = bytes.first("印发《", in: range) ?? bytes.first("印发了《", in: range) else { continue }
      // Another document that the text cites is none: 住房部印发《…标准》.
      guard let open = bytes.first("《", in: release..<range.upperBound),
        bytes[(open + 3)..<range.upperBound].starts(with: plan.prefix(24))
      else { continue }
      var start = range.lowerBound
      if let comma = bytes[start..<release].firstIndex(of: UInt8(ascii: ",")) {
        guard bytes.characters(in: start..<comma) <= 10 else { continue }
        start = comma + 1
      }
      if let names = jointIssuers(view, start..<release, block: block, rule: "metadata.release") { return names }
    }
    return nil
  }

  /// 「发文机关：国务院」 among a web page's fields.
  private func labelledIssuers(_ view: BlockView, _ front: Range<Int>) -> [Found<String>]? {
    for block in front {
      for label: StaticString in ["发文机关:", "发文单位:", "制发机关:"] where view.starts(block, with: label) {
        let name = view.range(block).lowerBound + label.utf8CodeUnitCount..<view.range(block).upperBound
        if isIssuer(view.scan.bytes, name) {
          return issuerNames(view, name, block: block, rule: "metadata.issuer.labelled")
        }
      }
    }
    return nil
  }

  /// 「…执行。重庆市人民政府2021年8月24日（此件…」 in a text without line breaks: the issuer's name right before a day.
  private func gluedDate(_ view: BlockView, _ front: Range<Int>, issuers: [Found<String>]) -> Found<CivilDate>? {
    guard let issuer = issuers.last.map({ Array(ScanText.normalize($0.value).utf8) }), !issuer.isEmpty else {
      return nil
    }
    for block in front where view.length(block) > 60 {
      let range = view.range(block)
      var position = range.lowerBound
      while position + issuer.count < range.upperBound {
        let end = position + issuer.count
        if view.scan.bytes[position] == issuer[0], view.scan.bytes[position..<end].elementsEqual(issuer),
          let (date, close) = readDate(view.scan.bytes, at: end, limit: range.upperBound)
        {
          return Found(date, view.scan.evidence(end..<close, block: block, rule: "metadata.date.glued"))
        }
        position = view.scan.bytes.next(position)
      }
    }
    return nil
  }

  /// 「成文日期：2024-09-21」, the value also on the next line.
  private func labelledDate(_ view: BlockView, _ front: Range<Int>) -> Found<CivilDate>? {
    for block in front {
      let range = view.range(block)
      guard let label = view.scan.bytes.first("成文日期", in: range) ?? view.scan.bytes.first("成文时间", in: range)
      else { continue }
      for candidate in block..<min(block + 3, front.upperBound) {
        let place = view.range(candidate)
        var position = candidate == block ? label + 12 : place.lowerBound
        while position < place.upperBound {
          if let (date, end) = readDate(view.scan.bytes, at: position, limit: place.upperBound) {
            return Found(
              date, view.scan.evidence(position..<end, block: candidate, rule: "metadata.date.labelled"))
          }
          position = view.scan.bytes.next(position)
        }
      }
    }
    return nil
  }

  /// 「…的通知（2023年4月28日）」 behind the title.
  private func titleDate(_ view: BlockView, _ title: TitleReader.Result) -> Found<CivilDate>? {
    // （2023年5月18日） below the title
    if title.title != nil, title.next < view.document.blocks.count, titles.isDayLine(view, title.next) {
      let range = view.range(title.next)
      if let (date, end) = readDate(view.scan.bytes, at: range.lowerBound + 1, limit: range.upperBound) {
        return Found(
          date, view.scan.evidence(range.lowerBound + 1..<end, block: title.next, rule: "metadata.date.title"))
      }
    }
    guard let notice = title.notice else { return nil }
    let range = view.range(notice.lastBlock)
    for position in range where view.scan.bytes[position] == 0x28 {
      if let (date, end) = readDate(view.scan.bytes, at: position + 1, limit: range.upperBound) {
        return Found(
          date, view.scan.evidence(position + 1..<end, block: notice.lastBlock, rule: "metadata.date.title"))
      }
    }
    return nil
  }

  // MARK: - Period and status

  /// 「（2018—2020年）」 in the title, or the single year of a yearly plan.
  private func period(_ view: BlockView, _ title: Found<String>) -> Found<YearPeriod>? {
    let bytes = Array(ScanText.normalize(title.value).utf8)
    var years: [(Int, Range<Int>)] = []
    var position = 0
    while position < bytes.count {
      if let (year, end) = readYear(bytes, at: position, limit: bytes.count) {
        years.append((year, position..<end))
        position = end
      } else {
        position = bytes.next(position)
      }
    }
    let evidence = Evidence(block: title.evidence.block, range: title.evidence.range, rule: "metadata.period")
    for (first, second) in zip(years, years.dropFirst()) where first.0 <= second.0 {
      let between = bytes[first.1.upperBound..<second.1.lowerBound]
      if ["-", "年-", "~", "年~", "至", "年至"].contains(String(decoding: between, as: UTF8.self)) {
        return Found(YearPeriod(start: first.0, end: second.0), evidence)
      }
    }
    guard years.count == 1, let only = years.first, bytes.has("年", at: only.1.upperBound),
      !bytes.has("年远景", at: only.1.upperBound), !bytes.has("年前", at: only.1.upperBound),
      !bytes.has("到", endingAt: only.1.lowerBound), !bytes.has("至", endingAt: only.1.lowerBound)
    else { return nil }
    return Found(YearPeriod(start: only.0, end: only.0), evidence)
  }

  /// 「规划期限为2021—2025年」, 「实施期限：2022年至2024年」 in the text; the end of validity of a rule is none.
  private func statedPeriod(_ view: BlockView) -> Found<YearPeriod>? {
    let words: [StaticString] = ["规划期限", "规划期为", "规划期:", "实施期限", "行动期限", "计划期限"]
    let bytes = view.scan.bytes
    for block in view.document.blocks.indices {
      let range = view.range(block)
      guard mayStatePeriod(bytes, range) else { continue }
      for word in words {
        guard let position = bytes.first(word, in: range) else { continue }
        var start = position + word.utf8CodeUnitCount
        let limit = min(range.upperBound, start + 18)
        while start < limit, !bytes[start].isASCIIDigit { start = bytes.next(start) }
        guard let (first, afterFirst) = readYear(bytes, at: start, limit: range.upperBound) else { continue }
        for joint in ["年-", "-", "年至", "至", "年~", "~"] {
          guard let second = afterJoint(joint, bytes, afterFirst, range.upperBound), second.year >= first else {
            continue
          }
          let evidence = view.scan.evidence(start..<second.end, block: block, rule: "metadata.period.stated")
          return Found(YearPeriod(start: first, end: second.year), evidence)
        }
      }
    }
    return nil
  }

  /// Whether 期 stands behind the last character of one of the words before it: one search of the whole text instead of six.
  private func mayStatePeriod(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var position = range.lowerBound
    while let found = bytes.first("期", in: position..<range.upperBound) {
      if bytes.has("划", endingAt: found) || bytes.has("施", endingAt: found) || bytes.has("动", endingAt: found) {
        return true
      }
      position = found + 3
    }
    return false
  }

  private func afterJoint(_ joint: String, _ bytes: [UInt8], _ position: Int, _ limit: Int) -> (year: Int, end: Int)? {
    let start = position + joint.utf8.count
    guard start <= limit, bytes[position..<start].elementsEqual(joint.utf8) else { return nil }
    return readYear(bytes, at: start, limit: limit).map { (year: $0.0, end: $0.1) }
  }

  private func draftMark(_ view: BlockView, _ front: Range<Int>, _ title: TitleReader.Result) -> Found<PlanStatus>? {
    for block in front {
      let range = view.range(block)
      guard view.length(block) <= 120 || block == title.firstBlock || view.contains(block, "征求意见稿") else { continue }
      for mark: StaticString in ["征求意见稿", "(草案)", "(送审稿)", "(讨论稿)", "(审议稿)"] {
        if let position = view.scan.bytes.first(mark, in: range) {
          let evidence = view.scan.evidence(
            position..<position + mark.utf8CodeUnitCount, block: block, rule: "metadata.status.draft")
          return Found(.draft, evidence)
        }
      }
    }
    return nil
  }

  /// The first block that is more than a page's menu.
  private func matterStart(
    _ view: BlockView, _ front: Range<Int>, _ title: TitleReader.Result, _ metadata: MetadataFindings
  ) -> Int {
    var first = title.firstBlock
    if let notice = title.notice { first = min(first, notice.block) }
    if let number = metadata.documentNumber { first = min(first, number.evidence.block) }
    if let issuer = metadata.issuers.first { first = min(first, issuer.evidence.block) }
    if let date = metadata.issuedOn { first = min(first, date.evidence.block) }
    return min(first, front.upperBound)
  }
}
