internal import PlanModel

/// How a text breaks its lines: at paragraph ends only, or at a fixed width.
struct WrapProfile: Equatable {
  /// Cells at which lines are broken; nil where lines are whole paragraphs.
  var width: Int?
  /// The most usual width of a full line, at most `width`.
  var usual = 0
  /// Empty lines that stand between any two lines.
  var baseGap = 0
  /// Paragraphs open with space, continued lines do not.
  var usesIndent = false
  /// Full lines are cut again at punctuation, as some PDF converters do.
  var isRagged = false

  init(_ text: CleanText) {
    let lines = text.lines.filter { $0.mark == .text }
    let long = lines.filter { $0.width >= 30 }
    let widths = long.map(\.width).sorted()
    guard widths.count >= 4 else { return }
    let limit = widths[min(widths.count - 1, widths.count * 95 / 100)]
    guard (36...150).contains(limit) else { return }
    let wider = widths.count { $0 > limit + 6 }
    let full = long.filter { $0.width * 100 >= limit * 85 && $0.width <= limit + 6 }
    let open = full.count { !LineEnd.isFinished(text.bytes, $0.range) }
    guard wider * 100 <= widths.count * 3, full.count * 100 >= widths.count * 33, open * 100 >= full.count * 45 else {
      return
    }
    width = limit
    var counts: [Int: Int] = [:]
    for line in full { counts[line.width, default: 0] += 1 }
    usual = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? limit
    findGap(text, limit: limit)
    findIndent(text, limit: limit)
    let cut = lines.count { $0.width * 100 < limit * 85 && LineEnd.isComma(text.bytes, $0.range) }
    isRagged = cut * 100 >= lines.count * 6
  }

  private mutating func findGap(_ text: CleanText, limit: Int) {
    var gaps: [Int: Int] = [:]
    var total = 0
    for (line, next) in zip(text.lines, text.lines.dropFirst())
    where line.width * 100 >= limit * 85 && !LineEnd.isFinished(text.bytes, line.range) && !next.afterPage {
      gaps[next.gap, default: 0] += 1
      total += 1
    }
    for gap in 1...3 where (gaps[gap] ?? 0) * 100 >= total * 80 { baseGap = gap }
  }

  private mutating func findIndent(_ text: CleanText, limit: Int) {
    var continued = 0
    var continuedIndented = 0
    var opened = 0
    var openedIndented = 0
    for (line, next) in zip(text.lines, text.lines.dropFirst()) where line.mark == .text && next.mark == .text {
      if LineLabel(text.bytes, next.range) != nil {
        opened += 1
        if next.indent >= 2 { openedIndented += 1 }
      } else if line.width * 100 >= limit * 85, !LineEnd.isFinished(text.bytes, line.range) {
        continued += 1
        if next.indent >= 2 { continuedIndented += 1 }
      }
    }
    usesIndent = opened >= 2 && openedIndented * 2 >= opened && continuedIndented * 10 <= continued
  }
}

/// What the last character of a line says about whether its sentence goes on.
enum LineEnd {
  /// Ends a sentence or a lead: 。；：！？… and closing brackets or quotes after them, or a bracket that lists units.
  static func isFinished(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    var closed = false
    while end > range.lowerBound {
      let start = bytes.previous(end)
      guard let scalar = bytes.scalar(at: start) else { return false }
      switch scalar {
      case 0x3002, 0xFF1B, 0xFF01, 0xFF1F, 0x3B, 0x21, 0x3F, 0xFF1A, 0x3A, 0x2026: return true
      case 0x2E, 0xFF0E: return start > range.lowerBound && !bytes[start - 1].isASCIIDigit
      case 0x29, 0xFF09, 0x5D, 0xFF3D, 0x3015, 0x3011:
        if closesUnitList(bytes, range.lowerBound..<start) { return true }
        closed = true
      case 0x201D, 0x2019, 0x300D, 0x300F, 0x22: closed = true
      default:
        if !isSpace(scalar) { return false }
      }
      _ = closed
      end = start
    }
    return false
  }

  /// Ends with ， or 、 and so goes on.
  static func isComma(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    ["，", "、", ","].contains { (mark: StaticString) in bytes.has(mark, endingAt: range.upperBound) }
  }

  /// The words before a closing bracket are a list of responsible units.
  private static func closesUnitList(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let ends: [StaticString] = ["负责", "落实", "配合", "参与", "牵头", "组织实施", "指导"]
    if ends.contains(where: { bytes.has($0, endingAt: range.upperBound) }) { return true }
    guard let open = opening(bytes, max(range.lowerBound, range.upperBound - 1500)..<range.upperBound) else {
      return false
    }
    let labels: [StaticString] = ["责任", "牵头", "配合", "负责", "主办", "协办", "参与", "完成时限"]
    let head = bytes.next(open)
    return labels.contains { bytes.first($0, in: head..<min(range.upperBound, head + 24)) != nil }
  }

  /// The bracket that is still open at the end of a range: 「[」 in 「[责任单位：各开发（度假）区」.
  private static func opening(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var closed = 0
    var position = range.upperBound
    while position > range.lowerBound {
      position = bytes.previous(position)
      switch bytes.scalar(at: position) {
      case 0x29, 0xFF09, 0x5D, 0xFF3D, 0x3015, 0x3011: closed += 1
      case 0x28, 0xFF08, 0x5B, 0xFF3B, 0x3014, 0x3010:
        if closed == 0 { return position }
        closed -= 1
      default: break
      }
    }
    return nil
  }
}
