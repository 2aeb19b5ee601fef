internal import PlanModel

/// Finds the lists of responsible units that are printed in a piece of text.
///
/// A list is what a label opens — in brackets, or on a line of its own — and what stands in brackets with a verb:
/// （牵头单位：省科技厅；配合单位：省财政厅）, 【责任单位：各区政府】, （市商务局牵头，市财政局配合）. Units in running text are no list.
final class UnitReader: Sendable {
  let words: UnitWords
  private let shape: UnitShape

  init(lexicon: Lexicon) {
    words = UnitWords(lexicon: lexicon)
    shape = UnitShape(words: words)
  }

  /// The lists in reading order; they do not overlap.
  func lists(in scan: ScanText, piece: TextPiece) -> [UnitList] {
    var lists: [UnitList] = []
    let bytes = scan.bytes
    let range = piece.range
    var position = range.lowerBound
    // A label outside brackets may stand where a sentence begins.
    var sentenceStart = true
    while position < range.upperBound {
      if sentenceStart, let list = labelLine(at: position, in: scan, piece: range) {
        lists.append(list)
        position = list.range.upperBound
        continue
      }
      sentenceStart = false
      if bytes[position] >= 0xE4, bytes[position] <= 0xE9 {
        // An ideograph is no mark.
        position += 3
        continue
      }
      switch SeparatorMark(bytes, position) {
      case .opening:
        let close = closing(bytes, position, range.upperBound)
        if let list = bracket(position, close, in: scan, piece: piece) {
          lists.append(list)
          position = list.range.upperBound
          sentenceStart = true
          continue
        }
      case .sentence: sentenceStart = true
      default:
        if bytes[position] == 0x2D || bytes[position] == 0x2A { sentenceStart = position == range.lowerBound }
      }
      position = bytes.next(position)
    }
    return lists
  }

  /// The lists of all pieces, piece by piece; names on the lines below a label that stands alone are its list.
  func lists(in scan: ScanText, pieces: [TextPiece]) -> [[UnitList]] {
    var result = pieces.map { lists(in: scan, piece: $0) }
    var index = 0
    while index < pieces.count {
      defer { index += 1 }
      guard result[index].isEmpty, let role = loneLabel(scan.bytes, pieces[index].range) else { continue }
      var goesOn = true
      while goesOn, index + 1 < pieces.count, pieces[index + 1].item == pieces[index].item,
        let list = bareList(pieces[index + 1].range, in: scan, role: role)
      {
        index += 1
        result[index] = [list]
        // 市经信局、市发展改革委、 | 市大数据局
        let end = pieces[index].range.upperBound
        goesOn = scan.bytes.has("、", endingAt: end) || scan.bytes[end - 1] == UInt8(ascii: ",")
      }
    }
    tellLeads(&result, in: scan, pieces: pieces)
    return result
  }

  /// 逗号前为牵头单位, in a list or in a sentence, tells who leads in that list and in the plain ones that follow.
  private func tellLeads(_ lists: inout [[UnitList]], in scan: ScanText, pieces: [TextPiece]) {
    var isTold = false
    for index in lists.indices {
      if !isTold, lists[index].isEmpty, words.saysLeadsBeforeComma(scan.bytes, pieces[index].range) { isTold = true }
      for inner in lists[index].indices {
        isTold = isTold || lists[index][inner].leadsBeforeComma
        let last = lists[index][inner].units.last?.group ?? 0
        guard isTold, lists[index][inner].isPlain, last > 0 else { continue }
        for member in lists[index][inner].units.indices where lists[index][inner].units[member].group == 0 {
          lists[index][inner].units[member].role = .lead
        }
      }
    }
  }

  /// 责任单位： and nothing else.
  private func loneLabel(_ bytes: [UInt8], _ range: Range<Int>) -> UnitRole? {
    if let made = words.madeLabel(bytes, at: range.lowerBound, limit: range.upperBound),
      case .units(let role) = made.label, made.end == range.upperBound
    {
      return role
    }
    guard let label = words.labels.match(in: bytes, at: range.lowerBound, limit: range.upperBound),
      case .units(let role) = label.value, label.end + 1 == range.upperBound, bytes[label.end] == UInt8(ascii: ":")
    else { return nil }
    return role
  }

  /// A line of nothing but units.
  private func bareList(_ range: Range<Int>, in scan: ScanText, role: UnitRole) -> UnitList? {
    let result = UnitListParser.parse(range, of: scan, words: words, role: role)
    guard !result.members.isEmpty, result.strangers == 0,
      result.members.allSatisfy({ shape.isUnit(scan.bytes, $0.range) })
    else { return nil }
    return UnitList(range: range, units: result.members, open: result.open, deadline: result.deadline)
  }

  /// The units of a table cell or of other words known to be a list, all with the role of their heading unless a verb tells another.
  func list(in scan: ScanText, range: Range<Int>, role: UnitRole) -> UnitList {
    let result = UnitListParser.parse(range, of: scan, words: words, role: role)
    return UnitList(range: range, units: result.members, open: result.open, deadline: result.deadline)
  }
}

// MARK: - Labels

extension UnitReader {
  /// 责任单位：市科技局、市财政局 without brackets: up to 。 or the end of the piece.
  private func labelLine(at position: Int, in scan: ScanText, piece: Range<Int>) -> UnitList? {
    let bytes = scan.bytes
    let made = words.madeLabel(bytes, at: position, limit: piece.upperBound)
    let listed = words.labels.match(in: bytes, at: position, limit: piece.upperBound)
    guard let labelEnd = made?.end ?? listed?.end, labelEnd < piece.upperBound else { return nil }
    // A label parted by a gap alone must fill the line: 责任单位  市水务局.
    let colon = made != nil || bytes[labelEnd] == UInt8(ascii: ":")
    guard colon || position == piece.lowerBound && scan.hasGap(before: labelEnd) else { return nil }
    let end = bytes.first("。", in: labelEnd..<piece.upperBound) ?? piece.upperBound
    let result = UnitListParser.parse(position..<end, of: scan, words: words)
    guard result.label, result.strangers == 0 else { return nil }
    let names = result.members.filter { shape.isUnit(bytes, $0.range) }
    guard !names.isEmpty, colon || names.count == result.members.count else { return nil }
    return UnitList(
      range: position..<end, units: result.members, open: result.open, deadline: result.deadline)
  }
}

// MARK: - Brackets

extension UnitReader {
  /// The bracket from `open`, when it holds a list of units.
  private func bracket(_ open: Int, _ close: Int?, in scan: ScanText, piece: TextPiece) -> UnitList? {
    let bytes = scan.bytes
    let start = bytes.next(open)
    let end = close ?? unclosedEnd(bytes, start..<piece.range.upperBound)
    guard start < end else { return nil }
    let result = UnitListParser.parse(start..<end, of: scan, words: words)
    guard !result.members.isEmpty, close != nil || result.label else { return nil }
    let after = SeparatorMark(bytes, min(end, bytes.count - 1)) == .closing ? bytes.next(end) : end
    let isList =
      if result.label {
        true
      } else if result.verb {
        standsAlone(open, after, bytes, piece.range)
          && (result.strangers * 2 <= result.members.count
            || result.strangers <= result.members.count && endsSentence(bytes, before: open)
              && closes(after, bytes, piece.range))
      } else {
        // （组织处、人事处，列第一位的为牵头单位） is a list for its remark.
        result.strangers == 0 && (result.remarks == 0 || result.members.count > 1)
          && isPlainList(result, open, after, bytes, piece)
      }
    guard isList else { return nil }
    var list = UnitList(
      range: open..<after, units: result.members, open: result.open, deadline: result.deadline)
    list.leadsBeforeComma = result.leadsBeforeComma
    list.isPlain = !result.label && !result.verb
    return list
  }

  /// Between sentences or at the end of one; 由市公安局（市交通局配合）负责 is prose.
  private func standsAlone(_ open: Int, _ after: Int, _ bytes: [UInt8], _ piece: Range<Int>) -> Bool {
    if open == piece.lowerBound || after >= piece.upperBound || endsSentence(bytes, before: open) { return true }
    return [.clause, .sentence, .enumeration].contains(SeparatorMark(bytes, after))
  }

  /// Behind a finished sentence and before the next.
  private func closes(_ after: Int, _ bytes: [UInt8], _ piece: Range<Int>) -> Bool {
    after >= piece.upperBound || SeparatorMark(bytes, after) == .sentence
  }

  /// Names without label or verb are a list only behind a finished sentence: ……服务平台。（省科技厅、省财政厅）
  private func isPlainList(
    _ result: UnitListParser.Result, _ open: Int, _ after: Int, _ bytes: [UInt8], _ piece: TextPiece
  ) -> Bool {
    let atEnd = after >= piece.range.upperBound || piece.kind == .title
    let kinds = result.members.map { shape.suffix(bytes, $0.range) }
    let opensWithOwn =
      (kinds.first == .department || kinds.first == .body)
      && result.members.first.map { shape.opensName(bytes, $0.range) } == true
    // 1.助企纾困行动（市经信委）: what stands behind a heading, or fills a line below one.
    let closesHeading = opensWithOwn && after >= piece.range.upperBound && piece.item != nil
    if open == piece.range.lowerBound {
      guard closesHeading, piece.kind == .text else { return false }
    } else {
      guard
        endsSentence(bytes, before: open) || (atEnd && result.members.count > 1)
          || closesHeading && piece.kind == .title
      else { return false }
    }
    // 甲区、市水务局、市林草局: a place may stand among offices, and behind an office that opens the list (区经委、华新镇、白鹤镇); (甲省、乙省、丙省)
    // lists none.
    let places = zip(kinds, result.members).count { $0 == .place && !bytes.has("各", at: $1.range.lowerBound) }
    // 园区 behind 各街镇 is a name for that 各 alone.
    let areNames = zip(kinds, result.members).allSatisfy { $0 != nil || bytes.characters(in: $1.range) == 2 }
    return areNames && (places * 3 <= kinds.count || opensWithOwn)
      && (closesHeading
        || result.members.contains { member in
          shape.suffix(bytes, member.range) == .department
            && (shape.beginsUnit(bytes, member.range) || result.members.count > 1 || isOffice(bytes, member.range))
        })
  }

  /// A division of the office itself, by itself at the end of a paragraph: ……示范课程。（思政处）
  private func isOffice(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard (3...8).contains(bytes.characters(in: range)) else { return false }
    return ["处", "科", "局", "厅", "委", "办", "司", "办公室"].contains { (ending: StaticString) in
      bytes.has(ending, endingAt: range.upperBound)
    }
  }

  private func endsSentence(_ bytes: [UInt8], before position: Int) -> Bool {
    for mark: StaticString in ["。", ";", "。”", "!", ")", "】", "]"] where bytes.has(mark, endingAt: position) {
      return true
    }
    return false
  }

  /// Where a list ends whose bracket is not closed: at the last closing bracket of the sentence, else with the sentence.
  private func unclosedEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    let sentence = range.lowerBound..<(bytes.first("。", in: range) ?? range.upperBound)
    var end = sentence.upperBound
    var position = sentence.lowerBound
    while position < sentence.upperBound {
      if SeparatorMark(bytes, position) == .closing { end = position }
      position = bytes.next(position)
    }
    // 市金融办（市国资委），市水务局: that bracket belongs to a name, and the list goes on.
    let after = bytes.next(end)
    let goesOn =
      after < sentence.upperBound && [.enumeration, .clause, .sentence].contains(SeparatorMark(bytes, after))
    return goesOn ? sentence.upperBound : end
  }

  /// Position of the bracket that closes the one at `open`, of whatever form; nil when none does within the limit.
  private func closing(_ bytes: [UInt8], _ open: Int, _ limit: Int) -> Int? {
    var depth = 0
    var position = open
    while position < limit {
      switch SeparatorMark(bytes, position) {
      case .opening: depth += 1
      case .closing:
        depth -= 1
        if depth == 0 { return position }
      default: break
      }
      position = bytes.next(position)
    }
    return nil
  }
}
