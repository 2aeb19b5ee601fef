internal import PlanModel

/// A 发文字号 that ends with 号: 桂政发〔2018〕51号, also with [ ] or ( ) for the year, and 第3号 in its place.
///
/// Gives the range of the whole number that contains the year bracket at `bracket`; nil when the words do not make one.
func documentNumber(_ bytes: [UInt8], bracket: Int, in block: Range<Int>) -> Range<Int>? {
  let open = bytes.has("〔", at: bracket) ? 3 : 1
  guard let (_, yearEnd) = readYear(bytes, at: bracket + open, limit: block.upperBound) else { return nil }
  var position = yearEnd
  if bytes.has("年", at: position) { position += 3 }
  let closes =
    bytes.has("〕", at: position)
    ? 3 : position < block.upperBound && (bytes[position] == 0x5D || bytes[position] == 0x29) ? 1 : 0
  guard closes > 0 else { return nil }
  position += closes
  if bytes.has("第", at: position) { position += 3 }
  while position < block.upperBound, bytes[position] == UInt8(ascii: "0") { position += 1 }
  var digits = 0
  while position < block.upperBound, bytes[position].isASCIIDigit {
    position += 1
    digits += 1
  }
  guard digits > 0, digits <= 5, bytes.has("号", at: position) else { return nil }
  var start = bracket
  var characters = 0
  while start > block.lowerBound {
    let previous = bytes.previous(start)
    guard bytes[previous] >= 0xE4, bytes[previous] <= 0xE9, characters < 14 else { break }
    // …的意见临府发〔2025〕17号: the title's last word is none of the number.
    if characters >= 2, titleEnds.contains(where: { bytes.has($0, endingAt: start) }) { break }
    if bytes.has("通知", at: bytes.previous(previous)) || bytes.has("号", at: previous) || bytes.has("》", at: previous) {
      break
    }
    start = previous
    characters += 1
  }
  return characters >= 2 ? start..<position + 3 : nil
}

/// The plan's own number: one that stands by itself in the front matter, not one that a sentence cites.
func findDocumentNumber(_ view: BlockView, in blocks: Range<Int>) -> Found<String>? {
  var inTitle: Found<String>?
  for block in blocks {
    let range = view.range(block)
    var position = range.lowerBound
    while position < range.upperBound {
      let isBracket =
        view.scan.bytes.has("〔", at: position) || view.scan.bytes[position] == 0x5B || view.scan.bytes[position] == 0x28
      if isBracket, let number = documentNumber(view.scan.bytes, bracket: position, in: range) {
        let evidence = view.scan.evidence(number, block: block, rule: "metadata.number")
        let found = Found(view.document.string(evidence.range).filter { !$0.isWhitespace }, evidence)
        if standsAlone(number, range, view) { return found }
        if inTitle == nil, view.scan.bytes.has("通知", endingAt: number.lowerBound) || closes(number, range, view) {
          inTitle = found
        }
        position = number.upperBound
      } else {
        position = view.scan.bytes.next(position)
      }
    }
  }
  return inTitle
}

/// In the bracket that closes a title: 甲市人民政府关于…的意见（甲政〔2020〕1号）.
private func closes(_ number: Range<Int>, _ block: Range<Int>, _ view: BlockView) -> Bool {
  let bytes = view.scan.bytes
  return number.lowerBound > block.lowerBound && bytes[number.lowerBound - 1] == 0x28
    && number.upperBound + 1 == block.upperBound && bytes[number.upperBound] == 0x29
    && bytes.first("关于", in: block) != nil && bytes.first("。", in: block) == nil && bytes.first("《", in: block) == nil
}

/// Nothing but brackets or a date stands beside the number, or its label right before it: 发文字号：甲政〔2020〕1号 成文日期：….
private func standsAlone(_ number: Range<Int>, _ block: Range<Int>, _ view: BlockView) -> Bool {
  let bytes = view.scan.bytes
  var start = block.lowerBound
  var end = block.upperBound
  if start < number.lowerBound, bytes[start] == 0x28 || bytes[start] == 0x5B { start += 1 }
  if end > number.upperBound, bytes[end - 1] == 0x29 || bytes[end - 1] == 0x5D { end -= 1 }
  for label: StaticString in ["文号:", "发文号:", "文件编号:", "字号:", "发文字号", "文号"]
  where bytes.has(label, endingAt: number.lowerBound) && number.lowerBound - label.utf8CodeUnitCount >= block.lowerBound
  {
    return true
  }
  // The salutation may be glued to it (豫政〔2023〕12号各市人民政府：), or the title's day in brackets stand before it.
  if start == number.lowerBound {
    return end - number.upperBound <= 30 || bytes.has("各", at: number.upperBound)
      || (bytes[number.upperBound..<end].firstIndex(of: 0x3A).map { $0 - number.upperBound < 240 } ?? false)
  }
  // …的意见临府发〔2025〕17号, a title and its number on one line, the salutation behind them perhaps.
  if titleEnds.contains(where: { bytes.has($0, endingAt: number.lowerBound) }),
    bytes.first("关于", in: block.lowerBound..<number.lowerBound) != nil
  {
    return end - number.upperBound <= 30 || bytes.has("各", at: number.upperBound)
  }
  return bytes[number.lowerBound - 1] == 0x29 && bytes.has("日", endingAt: number.lowerBound - 1)
    && end - number.upperBound <= 30
}

/// Words that end titles, behind which a number may stand without a gap.
private let titleEnds: [StaticString] = [
  "意见", "方案", "计划", "规划", "办法", "措施", "细则", "决定", "要点", "规定", "条例", "公告", "通告", "举措", "报告",
]
