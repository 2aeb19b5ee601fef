internal import PlanModel

/// The title with which an item opens: its words up to the first 。 or the line end, without unit brackets; nil where the item opens
/// with running text.
///
/// A line without a sentence is a title whatever its commas (（二）构建…体系，探索…模式). A first sentence before more text is one
/// when it is short and has no comma (1.细化政策制定标准。政策制定时应…); 2.严格落实…原则，加强… is running text.
func titleSentence(
  _ scan: ScanText, _ range: Range<Int>, style: Label.Style, boldEnd: Int?,
  unitLists: (Range<Int>) -> [Range<Int>]
) -> Range<Int>? {
  let bytes = scan.bytes
  var end = sentenceEnd(bytes, range)
  var more = end.next < range.upperBound
  let bracketed =
    bytes[range.lowerBound..<end.stop].contains { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }
    || bytes.first("【", in: range.lowerBound..<end.stop) != nil
  if bracketed, let list = unitLists(range).first(where: { $0.lowerBound < end.stop }) {
    guard list.lowerBound > range.lowerBound else { return nil }
    end = (list.lowerBound, list.upperBound)
    more = list.upperBound < range.upperBound || bytes.has("。", endingAt: list.lowerBound)
    if bytes.has("。", endingAt: end.stop) { end.stop -= 3 }
  }
  while end.stop > range.lowerBound,
    bytes[end.stop - 1] == UInt8(ascii: ";") || bytes[end.stop - 1] == UInt8(ascii: ":")
  {
    end.stop -= 1
  }
  let title = range.lowerBound..<end.stop
  guard !title.isEmpty else { return nil }
  if let bold = boldEnd, more, bold >= title.upperBound, bold <= end.next { return title }
  let length = bytes.characters(in: title)
  let comma = bytes[title].contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
  let closed = bytes.has("。", at: end.stop)
  if style == .article { return !comma && length <= 16 && (more || !closed) ? title : nil }
  if !more, !closed { return length <= 60 ? title : nil }
  if comma { return nil }
  return length <= (more ? 30 : 34) ? title : nil
}

/// End of the first sentence, outside of quotes and brackets: where its words stop and where the next sentence begins.
private func sentenceEnd(_ bytes: [UInt8], _ range: Range<Int>) -> (stop: Int, next: Int) {
  var position = range.lowerBound
  while position < range.upperBound {
    if bytes.has("。", at: position) { return (position, position + 3) }
    position = bytes.next(position)
  }
  return (range.upperBound, range.upperBound)
}
