internal import PlanModel

/// A signature at the end of a notice or plan: the bodies, then the day.
struct Signature: Sendable {
  var issuers: [Found<String>]
  var date: Found<CivilDate>?
  /// Blocks of the signature.
  var blocks: Range<Int>
}

/// Endings by which a line is a body that can issue a plan.
private let issuerEndings: [StaticString] = [
  "中共中央", "团中央", "人民政府", "政府办公厅", "政府办公室", "办公厅", "办公室", "委员会", "国务院", "党委", "党组", "省委", "市委", "区委", "县委",
  "小组", "专班", "工作组", "联席会议", "司", "中心", "厅", "局", "部", "院", "总行", "分行", "署", "总社", "联合会", "总工会", "管委会", "指挥部", "领导小组",
  "委", "会", "行", "办",
]

/// Whether a stretch of text can be the name of an issuer: no punctuation, the ending of a body.
func isIssuer(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
  guard range.count >= 9, bytes.characters(in: range) <= 40 else { return false }
  for position in range where bytes[position] < 0x80 { return false }
  if bytes.first("。", in: range) != nil || bytes.first("、", in: range) != nil || bytes.first("《", in: range) != nil {
    return false
  }
  return issuerEndings.contains { bytes.has($0, endingAt: range.upperBound) }
}

/// The signature whose day is told first in the blocks; a bracket line (…代章) between is passed over.
func findSignature(_ view: BlockView, in blocks: Range<Int>, needsIssuer: Bool = false) -> Signature? {
  for block in blocks {
    let range = view.range(block)
    guard let (date, start) = trailingDate(view.scan.bytes, range) else { continue }
    let evidence = view.scan.evidence(start..<range.upperBound, block: block, rule: "metadata.signature.date")
    if start > range.lowerBound {
      guard isIssuer(view.scan.bytes, range.lowerBound..<start) else { continue }
      let issuers = issuerNames(view, range.lowerBound..<start, block: block, rule: "metadata.signature")
      return Signature(issuers: issuers, date: Found(date, evidence), blocks: block..<block + 1)
    }
    var first = block
    var issuers: [Found<String>] = []
    while first > blocks.lowerBound, block - first < 24 {
      let above = view.range(first - 1)
      if view.scan.bytes[above].first == 0x28, view.length(first - 1) <= 30 {
        first -= 1
        continue
      }
      let names =
        isIssuer(view.scan.bytes, above)
        ? issuerNames(view, above, block: first - 1, rule: "metadata.signature")
        : jointIssuers(view, withoutMark(view.scan.bytes, above), block: first - 1, rule: "metadata.signature")
      guard let names else { break }
      first -= 1
      issuers.insert(contentsOf: names, at: 0)
    }
    if !issuers.isEmpty { return Signature(issuers: issuers, date: Found(date, evidence), blocks: first..<block + 1) }
    if !needsIssuer, block > blocks.lowerBound, view.length(block) <= 12 {
      return Signature(issuers: [], date: Found(date, evidence), blocks: block..<block + 1)
    }
  }
  return nil
}

/// A line of a signature that ends in 、, as the bodies go on below it.
private func withoutMark(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
  range.count > 3 && bytes.has("、", endingAt: range.upperBound) ? range.lowerBound..<range.upperBound - 3 : range
}

/// A date that ends the block, and where it starts.
private func trailingDate(_ bytes: [UInt8], _ range: Range<Int>) -> (CivilDate, Int)? {
  guard bytes.has("日", endingAt: range.upperBound), bytes.characters(in: range) <= 60 else { return nil }
  var position = range.lowerBound
  while position < range.upperBound {
    if let (date, end) = readDate(bytes, at: position, limit: range.upperBound), end == range.upperBound {
      return (date, position)
    }
    position = bytes.next(position)
  }
  return nil
}

/// The bodies in a stretch: joint issuers are parted by white space in print.
func issuerNames(_ view: BlockView, _ range: Range<Int>, block: Int, rule: String) -> [Found<String>] {
  let evidence = view.scan.evidence(range, block: block, rule: rule)
  let printed = view.document.string(evidence.range)
  let words = printed.split(whereSeparator: \.isWhitespace).flatMap(parted)
  let whole = Array(words.joined().utf8)
  let separate =
    words.count > 1
    && words.allSatisfy { word in
      let bytes = Array(word.utf8)
      return isIssuer(bytes, 0..<bytes.count)
    }
  guard separate, !isLetterhead(words) else {
    return [Found(String(decoding: whole, as: UTF8.self), evidence)]
  }
  var found: [Found<String>] = []
  var offset = evidence.range.lowerBound
  for word in words {
    let length = word.utf8.count
    while !view.document.text[offset...].starts(with: word.utf8) { offset += 1 }
    found.append(Found(String(word), Evidence(block: block, range: offset..<offset + length, rule: rule)))
    offset += length
  }
  return found
}

/// 「中共中央国务院」 printed without a gap: the party's body and the state's.
private func parted(_ word: Substring) -> [Substring] {
  guard word.hasPrefix("中共中央"), let state = word.firstRange(of: "国务院"), state.lowerBound > word.startIndex else {
    return [word]
  }
  return [word[..<state.lowerBound], word[state.lowerBound...]]
}

/// Joint issuers in a title: 「国家发展改革委、财政部」, 「甲市委办公室 甲市人民政府办公室」, 「商务部等12部门」; nil when a part is none.
func jointIssuers(_ view: BlockView, _ range: Range<Int>, block: Int, rule: String) -> [Found<String>]? {
  let bytes = view.scan.bytes
  var found: [Found<String>] = []
  var start = range.lowerBound
  while start < range.upperBound {
    var end = bytes.first("、", in: start..<range.upperBound) ?? range.upperBound
    let next = end < range.upperBound ? end + "、".utf8.count : end
    if next == range.upperBound, let rest = othersMark(bytes, start..<end) { end = rest }
    guard isIssuer(bytes, start..<end) else { return nil }
    found += issuerNames(view, start..<end, block: block, rule: rule)
    start = next
  }
  return found.isEmpty ? nil : found
}

/// Where 等六部门, 等12部门, 等部门 begins at the end of a range.
private func othersMark(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
  guard bytes.has("部门", endingAt: range.upperBound) || bytes.has("单位", endingAt: range.upperBound) else { return nil }
  guard let mark = bytes.last("等", in: range), bytes.characters(in: mark..<range.upperBound) <= 6 else { return nil }
  return mark
}

/// 「广西壮族自治区 人民政府」is one body, printed with a gap.
private func isLetterhead(_ words: [Substring]) -> Bool {
  words.dropFirst().contains { $0.hasPrefix("人民政府") || $0.hasPrefix("办公") }
}
