internal import PlanModel

/// Finds what a printer put at the foot or head of pages: marks of their own (`# Page 12:`, — 12 —, 第3页) and bare page numbers,
/// on a line of their own or glued to the first words of the next page (「27自由贸易账户」).
enum PageMarks {
  /// A line that is nothing but a page mark in one of the usual forms.
  static func isExplicit(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    // A page mark has a digit, if only a full-width one; most lines are turned away here.
    guard range.count <= 40, bytes[range].contains(where: { $0.isASCIIDigit || $0 == 0xEF }) else { return false }
    let line = ScanText.normalize(String(decoding: bytes[range], as: UTF8.self)).lowercased()
    var text = Substring(line)
    while text.hasPrefix("#") { text = text.dropFirst() }
    if text.hasSuffix(":") { text = text.dropLast() }
    if text.hasPrefix("page") {
      return text.dropFirst(4).allSatisfy { $0.isASCII && ($0.isNumber || $0 == " " || "of/".contains($0)) }
        && text.contains(where: \.isNumber)
    }
    if text.hasPrefix("第"), text.hasSuffix("页") {
      return text.dropFirst().dropLast().allSatisfy { ($0.isASCII && $0.isNumber) || "页共第/,、".contains($0) }
    }
    let marks = text.drop { "-·~".contains($0) }
    let digits = marks.prefix { $0.isASCII && $0.isNumber }
    let rest = marks.dropFirst(digits.count)
    return marks.count < text.count && (1...4).contains(digits.count) && !rest.isEmpty
      && rest.allSatisfy { "-·~".contains($0) }
  }

  private struct Candidate {
    var line: Int
    var value: Int
    var end: Int
    var isAlone: Bool
  }

  /// Marks lines that are page numbers, and takes numbers off lines that they are glued to.
  ///
  /// Page numbers are recognised by their run through the whole text, rising by one at even distances; a table's numbered rows stand
  /// closer together or fill only a part of it.
  static func takeNumbers(from text: inout CleanText) {
    let candidates = numbers(in: text)
    var run = longestRun(candidates, lines: text.lines.count)
    let cuts = PageCuts(text)
    if run.isEmpty {
      let lines = cuts.run(of: candidates.filter(\.isAlone).map { ($0.line, $0.value) })
      run = candidates.filter { lines.contains($0.line) }
    }
    for line in cuts.pairs() { text.lines[line].mark = .page }
    let first = run.first?.line ?? 0
    // Pages of a contents list have numbers of their own, before the run.
    let ofContents = candidates.filter { candidate in
      guard !run.isEmpty, candidate.line < first, candidate.value <= 30, candidate.line > 0 else { return false }
      return text.lines[candidate.line - 1].mark == .contents
    }
    for candidate in ofContents + run {
      if candidate.isAlone {
        text.lines[candidate.line].mark = .page
      } else {
        text.lines[candidate.line].range = candidate.end..<text.lines[candidate.line].range.upperBound
        text.lines[candidate.line].width -= String(candidate.value).utf8.count
        text.lines[candidate.line].afterPage = true
      }
    }
    dropPageLines(&text)
  }

  /// Takes page lines out; what stands after one comes after a page end.
  static func dropPageLines(_ text: inout CleanText) {
    var kept: [TextLine] = []
    kept.reserveCapacity(text.lines.count)
    var pending = false
    for var line in text.lines {
      if line.mark == .page {
        pending = true
        continue
      }
      line.afterPage = line.afterPage || pending
      pending = false
      kept.append(line)
    }
    text.lines = kept
  }

  private static func numbers(in text: CleanText) -> [Candidate] {
    var result: [Candidate] = []
    for (index, line) in text.lines.enumerated() where line.mark == .text || line.mark == .contents {
      var end = line.range.lowerBound
      var value = 0
      while end < line.range.upperBound, text.bytes[end].isASCIIDigit, end - line.range.lowerBound < 4 {
        value = value * 10 + Int(text.bytes[end] - 0x30)
        end += 1
      }
      guard end > line.range.lowerBound, value > 0 else { continue }
      if let split = beforeLabel(text.bytes, line.range) {
        result.append(Candidate(line: index, value: split.value, end: split.end, isAlone: false))
        continue
      }
      if end == line.range.upperBound {
        result.append(Candidate(line: index, value: value, end: end, isAlone: true))
      } else if value < 1000, text.bytes[end] >= 0xE2, !text.bytes.has("、", at: end) {
        result.append(Candidate(line: index, value: value, end: end, isAlone: false))
      }
    }
    return result
  }

  /// A page number glued to a label of its own: 10613.3 is page 106 and section 13.3.
  private static func beforeLabel(_ bytes: [UInt8], _ range: Range<Int>) -> (value: Int, end: Int)? {
    var digits = range.lowerBound
    while digits < range.upperBound, bytes[digits].isASCIIDigit { digits += 1 }
    let count = digits - range.lowerBound
    guard (3...5).contains(count), digits + 1 < range.upperBound, bytes[digits] == 0x2E, bytes[digits + 1].isASCIIDigit
    else { return nil }
    let end = max(range.lowerBound + 1, digits - 2)
    guard end - range.lowerBound <= 3, bytes[end] != 0x30 else { return nil }
    return (bytes[range.lowerBound..<end].reduce(0) { $0 * 10 + Int($1 - 0x30) }, end)
  }

  private static func longestRun(_ candidates: [Candidate], lines: Int) -> [Candidate] {
    guard lines >= 40 else { return [] }
    var length = [Int](repeating: 1, count: candidates.count)
    var before = [Int](repeating: -1, count: candidates.count)
    var best = -1
    for current in candidates.indices {
      var previous = current - 1
      while previous >= 0, current - previous <= 80 {
        let step = candidates[current].value - candidates[previous].value
        let distance = candidates[current].line - candidates[previous].line
        if (1...3).contains(step), distance >= (candidates[current].isAlone ? 5 * step : 1), distance <= 90 * step,
          length[previous] + 1 > length[current]
        {
          length[current] = length[previous] + 1
          before[current] = previous
        }
        previous -= 1
      }
      if best < 0 || length[current] > length[best] { best = current }
    }
    guard best >= 0, length[best] >= 3 else { return [] }
    var run: [Candidate] = []
    while best >= 0 {
      run.append(candidates[best])
      best = before[best]
    }
    run.reverse()
    let span = run[run.count - 1].line - run[0].line
    guard span * 10 >= lines * 6, span >= (run.count - 1) * 12 else { return [] }
    return run
  }
}
