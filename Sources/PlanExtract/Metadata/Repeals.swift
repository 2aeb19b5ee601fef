internal import PlanModel

/// What the document puts out of force: 《甲方案》（甲政发〔2019〕3号）同时废止, 原《乙办法》自本办法施行之日起废止, 甲政办发〔2020〕5号文件同时停止执行.
///
/// Tasks that speak of repealing (修订废止《…》, 拟予以废止的文件) and what an annex repeals are left alone.
func findRepeals(_ view: BlockView, _ outline: Outline) -> [RepealFinding] {
  var found: [RepealFinding] = []
  let bytes = view.scan.bytes
  for block in view.document.blocks.indices where outline.annexes[block] == nil {
    guard outline.roles[block] == .body || outline.roles[block] == .matter else { continue }
    var position = view.range(block).lowerBound
    while let word = nextWord(bytes, position..<view.range(block).upperBound) {
      position = word.upperBound
      let start = view.range(block).lowerBound
      let sentence = max(
        bytes.last("。", in: start..<word.lowerBound).map { $0 + 3 } ?? start,
        bytes.last(";", in: start..<word.lowerBound).map { $0 + 1 } ?? start)
      guard !bytes.has("的", at: position), let list = repealed(bytes, sentence..<word.lowerBound),
        isRepeal(bytes, list.end..<word.lowerBound, of: sentence)
      else { continue }
      let evidence = view.scan.evidence(list.start..<position, block: block, rule: "metadata.repeals")
      for document in list.documents {
        found.append(
          RepealFinding(
            title: document.title.map(view.scan.printed), documentNumber: document.number.map { view.scan.string($0) },
            evidence: evidence))
      }
    }
  }
  return found
}

/// The first of 废止, 停止执行, 不再执行 in a stretch, found in one pass.
private func nextWord(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
  for position in range where bytes[position] == 0xE5 || bytes[position] == 0xE4 {
    guard position + 2 < range.upperBound else { return nil }
    switch bytes[position + 2] {
    case 0x9F where bytes.has("废止", at: position): return position..<position + 6
    case 0x9C where bytes.has("停止执行", at: position): return position..<position + 12
    case 0x8D where bytes.has("不再执行", at: position): return position..<position + 12
    default: continue
    }
  }
  return nil
}

private struct RepealedList {
  var start: Int
  var end: Int
  var documents: [(title: Range<Int>?, number: Range<Int>?)] = []
}

/// What stands between the last document and 废止 says that it happens with this document, and nothing before makes it a condition.
private func isRepeal(_ bytes: [UInt8], _ gap: Range<Int>, of sentence: Int) -> Bool {
  let leads: [StaticString] = ["同时", "即行", "自", "相应", "一并", "随之"]
  guard bytes.characters(in: gap) <= 24, leads.contains(where: { bytes.has($0, at: gap.lowerBound) }) else {
    return false
  }
  let conditions: [StaticString] = ["期满", "届满", "拟", "建议", "修订", "清理"]
  return !conditions.contains { bytes.first($0, in: sentence..<gap.upperBound) != nil }
}

/// The last documents that are named one behind the other in a stretch, by title, number or both.
private func repealed(_ bytes: [UInt8], _ range: Range<Int>) -> RepealedList? {
  var last: RepealedList?
  var position = range.lowerBound
  while position < range.upperBound {
    guard let (document, end) = namedDocument(bytes, position, range, isNext: last?.end == position) else {
      position = bytes.next(position)
      continue
    }
    let start = document.title.map { $0.lowerBound - 3 } ?? document.number?.lowerBound ?? position
    if var list = last, list.end == start {
      list.documents.append(document)
      list.end = end
      last = list
    } else {
      last = RepealedList(start: start, end: end, documents: [document])
    }
    // A joint leads on to the next document.
    let joints: [StaticString] = ["以及", "、", "和", "与", "及", ","]
    if let joint = joints.first(where: { bytes.has($0, at: end) }) {
      let behind = end + joint.utf8CodeUnitCount
      let next = bytes.has("原", at: behind) ? behind + 3 : behind
      if namedDocument(bytes, next, range, isNext: true) != nil { last?.end = next }
    }
    position = last?.end ?? end
  }
  // 等文件, 等2个文件 and a comma stand between the list and what happens to it.
  if var list = last {
    if bytes.has("等", at: list.end) { list.end += 3 }
    if let (_, end) = smallInteger(bytes, at: list.end, limit: range.upperBound), bytes.has("个", at: end) {
      list.end = end + 3
    }
    if bytes.has("文件", at: list.end) { list.end += 6 }
    if bytes.has(",", at: list.end) { list.end += 1 }
    last = list
  }
  return last
}

/// 《甲方案》（甲政发〔2019〕3号）, 《甲方案》 or 甲政发〔2019〕3号 at a position.
private func namedDocument(
  _ bytes: [UInt8], _ position: Int, _ range: Range<Int>, isNext: Bool
) -> (document: (title: Range<Int>?, number: Range<Int>?), end: Int)? {
  if bytes.has("《", at: position), let close = bytes.first("》", in: position..<range.upperBound) {
    let title = position + 3..<close
    var end = close + 3
    var number: Range<Int>?
    if end < range.upperBound, bytes[end] == 0x28, let after = bracketClose(bytes, end, range.upperBound) {
      number = numberInside(bytes, end + 1..<after)
      end = after + 1
    }
    return ((title, number), end)
  }
  // Only where the number's first character stands, so that each is taken once; behind a joint it stands here.
  let limit = min(range.upperBound, position + 60)
  guard let bracket = bytes.first("〔", in: position..<limit),
    let number = documentNumber(bytes, bracket: bracket, in: isNext ? position..<range.upperBound : range),
    number.lowerBound == position
  else { return nil }
  let start = bytes.has("原", at: position) ? position + 3 : position
  return ((nil, start..<number.upperBound), number.upperBound)
}

/// The bracket that closes one which opens at the position; a year in brackets may stand inside.
private func bracketClose(_ bytes: [UInt8], _ open: Int, _ limit: Int) -> Int? {
  var depth = 0
  for position in open..<limit {
    if bytes[position] == 0x28 { depth += 1 }
    if bytes[position] == 0x29 {
      depth -= 1
      if depth == 0 { return position }
    }
  }
  return nil
}

private func numberInside(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
  var position = range.lowerBound
  while position < range.upperBound {
    if bytes.has("〔", at: position) || bytes[position] == 0x5B || bytes[position] == 0x28 {
      return documentNumber(bytes, bracket: position, in: range)
    }
    position = bytes.next(position)
  }
  return nil
}
