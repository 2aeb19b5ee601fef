internal import PlanModel

/// Finds page numbers in a short text, or in one whose pages are told as 1 / 12, by the sentences that they cut.
///
/// The numbers stand alone, rise by one from page to page, and at least one of them stands inside a sentence: a long line without an end
/// before it, words without a label behind it. Counter-examples: the numbers of a table's rows with 序号 above them, items whose number has
/// a line of its own.
struct PageCuts {
  private let text: CleanText
  private let width: Int

  init(_ text: CleanText) {
    self.text = text
    width = WrapProfile(text).width.map { $0 * 85 / 100 } ?? 60
  }

  /// The lines of the longest run of numbers that stand alone.
  func run(of numbers: [(line: Int, value: Int)]) -> [Int] {
    guard numbers.count > 1, !text.lines.contains(where: isSerialHeader) else { return [] }
    var best: [(line: Int, value: Int)] = []
    for start in numbers.indices {
      var run = [numbers[start]]
      for next in numbers[(start + 1)...] {
        guard let last = run.last, next.value == last.value + 1, (12...90).contains(next.line - last.line) else {
          continue
        }
        run.append(next)
      }
      if run.count > best.count { best = run }
    }
    guard best.count > 1, best.contains(where: { cutsSentence($0.line) }),
      best.allSatisfy({ cutsSentence($0.line) || endsPage($0.line) })
    else { return [] }
    return best.map(\.line)
  }

  /// The lines that tell a page and the number of pages, 1 / 12: two or more that rise by one, or one that cuts a sentence.
  func pairs() -> [Int] {
    let found = text.lines.indices.compactMap { line in
      pair(text.lines[line]).map { (line: line, page: $0.page, of: $0.of) }
    }
    return found.indices.filter { index in
      let mark = found[index]
      let isNext = index > 0 && follows(mark, found[index - 1])
      let hasNext = index + 1 < found.count && follows(found[index + 1], mark)
      return isNext || hasNext || cutsSentence(mark.line)
    }.map { found[$0].line }
  }

  private func follows(_ mark: (line: Int, page: Int, of: Int), _ last: (line: Int, page: Int, of: Int)) -> Bool {
    mark.of == last.of && mark.page == last.page + 1 && mark.line - last.line >= 8
  }

  private func pair(_ line: TextLine) -> (page: Int, of: Int)? {
    guard line.mark == .text, line.range.count <= 16, text.bytes[line.range.lowerBound].isASCIIDigit else { return nil }
    let words = ScanText.normalize(String(decoding: text.bytes[line.range], as: UTF8.self)).filter { $0 != " " }
    let parts = words.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let page = parts[0], let pages = parts[1], page >= 1, page <= pages, pages < 1000 else {
      return nil
    }
    return (page, pages)
  }

  private func isSerialHeader(_ line: TextLine) -> Bool {
    line.range.count == 6 && text.bytes.has("序号", at: line.range.lowerBound)
  }

  private func cutsSentence(_ line: Int) -> Bool {
    guard line > 0, line + 1 < text.lines.count else { return false }
    let before = text.lines[line - 1]
    let after = text.lines[line + 1]
    return before.mark == .text && after.mark == .text && before.width >= width
      && !LineEnd.isFinished(text.bytes, before.range)
      && LineLabel(text.bytes, after.range) == nil && text.bytes[after.range.lowerBound] >= 0xE3
  }

  /// Behind a finished sentence, and before a label, words or nothing.
  private func endsPage(_ line: Int) -> Bool {
    line > 0 && text.lines[line - 1].mark == .text && LineEnd.isFinished(text.bytes, text.lines[line - 1].range)
  }
}
