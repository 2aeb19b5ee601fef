internal import PlanModel

/// The rows of a flattened table, found by their running numbers.
///
/// The table opens with 序号 and header lines of which the lexicon knows at least one; its rows are numbered 1, 2, 3…, most of them with the
/// same number of lines. Counter-examples that do not pass: a list of names or places (no numbers on lines of their own), a
/// numbered list (1．… on one line), a menu.
struct LineRows {
  let lines: LineTokens
  /// Header lines after 序号.
  var header: Range<Int>
  /// Lines of most rows, the number included.
  var width: Int
  /// Each row's lines.
  var rows: [Range<Int>] = []
  /// Lines that head the rows below them.
  var groups: [Int] = []
  /// Rows with exactly `width` lines.
  var regular = 0

  init?(_ lines: LineTokens, words: TableWords) {
    self.lines = lines
    guard let first = lines.tokens.indices.prefix(32).dropFirst(2).first(where: { lines.serial($0) == 1 }) else {
      return nil
    }
    var end = first
    while end > 1, lines.isGroup(end - 1) || lines.tokens[end - 1].isEmpty { end -= 1 }
    header = 1..<end
    width = 0
    guard (1...20).contains(header.count), header.allSatisfy({ Self.isHeader(lines, $0) }),
      header.contains(where: { words.isKnown(lines.bytes($0)) })
    else { return nil }
    let walks = (2...min(17, header.count + 3)).map { walk(from: first, width: $0) }
    guard let best = walks.max(by: { ($0.score, $0.starts.count) < ($1.score, $1.starts.count) }), best.regular > 0,
      best.regular * 4 >= best.starts.count - 1
    else { return nil }
    width = best.width
    regular = best.regular
    groups = (end..<first).filter { !lines.tokens[$0].isEmpty }
    collect(best.starts)
  }

  private static func isHeader(_ lines: LineTokens, _ index: Int) -> Bool {
    let range = lines.tokens[index].range
    return lines.length(index) <= 25 && lines.scan.bytes.first("。", in: range) == nil
      && !lines.scan.bytes[range].contains(0x3B)
  }

  private struct Walk {
    var width: Int
    var starts: [Int]
    /// Rows that the next follows after exactly `width` lines.
    var regular = 0
    /// Rows with fewer lines. A cell may be set in several lines, but it cannot vanish.
    var short = 0

    var score: Int { regular - 2 * short }
  }

  /// Where rows start when most have so many lines.
  private func walk(from first: Int, width: Int) -> Walk {
    var walk = Walk(width: width, starts: [first])
    var number = 1
    var position = first
    while true {
      let next = skipped(position + width)
      if opensAnother(position + width) { return walk }
      if let serial = lines.serial(next), serial == number + 1 || (serial == 1 && next > position + width) {
        walk.regular += 1
        number = serial
        position = next
      } else if let near = nearest(number + 1, from: position, width: width) {
        if near < position + width { walk.short += 1 }
        number += 1
        position = near
      } else {
        // A figure of the last row may look like one more number.
        if let last = walk.starts.last, walk.starts.count > 1, last - walk.starts[walk.starts.count - 2] < width {
          walk.starts.removeLast()
          walk.short -= 1
        }
        return walk
      }
      walk.starts.append(position)
    }
  }

  /// Past group headings and headers repeated on a new page.
  private func skipped(_ position: Int) -> Int {
    var position = position
    while true {
      if lines.isGroup(position) {
        position += 1
      } else if repeatsHeader(position) {
        position += header.count + 1
      } else {
        return position
      }
    }
  }

  /// A group heading and the header anew, and the numbers start at 1: another table.
  private func opensAnother(_ position: Int) -> Bool {
    lines.isGroup(position) && repeatsHeader(position + 1) && lines.serial(position + 2 + header.count) == 1
  }

  private func repeatsHeader(_ position: Int) -> Bool {
    guard position + header.count < lines.tokens.count else { return false }
    return (0...header.count).allSatisfy { index in
      let line = lines.tokens[position + index].range
      let first = lines.tokens[index].range
      return line.count == first.count && lines.scan.bytes[line].elementsEqual(lines.scan.bytes[first])
    }
  }

  /// The line with the number that stands nearest to where it is expected.
  private func nearest(_ number: Int, from position: Int, width: Int) -> Int? {
    let end = min(lines.tokens.count, position + width + 9)
    guard position + 2 < end else { return nil }
    return (position + 2..<end).filter { lines.serial($0) == number }.min {
      abs($0 - position - width) < abs($1 - position - width)
    }
  }

  private mutating func collect(_ starts: [Int]) {
    for (index, start) in starts.enumerated() {
      guard index + 1 < starts.count else {
        rows.append(start..<min(lines.tokens.count, start + width))
        break
      }
      var end = starts[index + 1]
      var found: [Int] = []
      while end > start + 1 {
        if lines.isGroup(end - 1) {
          found.append(end - 1)
          end -= 1
        } else if end - header.count - 1 > start, repeatsHeader(end - header.count - 1) {
          end -= header.count + 1
        } else {
          break
        }
      }
      groups += found.reversed()
      rows.append(start..<end)
    }
  }
}
