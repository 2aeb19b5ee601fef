internal import PlanModel

/// A year in a clause and what it does there.
struct YearMark: Sendable, Equatable {
  enum Role: Sendable, Equatable {
    /// 到2025年, 2025年底前, 2025年 at the start of a clause: what follows is due then.
    case due
    /// 比2020年, 2020年以来, 从2020年起: what follows is measured from there.
    case base
    /// 截至2020年底: what follows is told of then.
    case report
    /// 2020年度报告: part of a name.
    case modifier
    /// “十三五”期间: the whole span.
    case span
  }

  /// With 到 before and 年底前 behind.
  var range: Range<Int>
  /// The last year of a range.
  var year: Int
  /// The first year of a range: 2022 of 2022—2024年.
  var first: Int?
  var role: Role
  /// It opens its clause, or 到 stands before it, so that it holds for the sentences that follow too.
  var carries = false
}

extension YearMark {
  /// The year that starts at the position, where digits of a year stand: 2025年, 2021—2025年, 二〇三五年.
  ///
  /// - Parameter clause: the clause's start, before which nothing is read; a year that opens its clause is due.
  static func read(in bytes: [UInt8], at position: Int, clause: Int, opens: @autoclosure () -> Bool, limit: Int)
    -> YearMark?
  {
    // In 3.2024年底前 the point belongs to the item's number, before the clause.
    guard let (first, firstEnd) = digits(in: bytes, at: position, from: clause, limit: limit) else { return nil }
    var year = first
    var end = firstEnd
    if end < limit,
      bytes[end] == 0x2D || bytes.has("至", at: end) || bytes.has("年-", at: end) || bytes.has("年至", at: end)
    {
      var next = end
      if bytes.has("年", at: next) { next += 3 }
      next += bytes[next] == 0x2D ? 1 : 3
      if let (second, secondEnd) = digits(in: bytes, at: next, limit: limit), second >= first {
        year = second
        end = secondEnd
      }
    }
    guard (1900...2100).contains(year) else { return nil }
    if listed(in: bytes, from: end, limit: limit), opens() {
      return YearMark(range: position..<end, year: year, role: .due, carries: true)
    }
    guard bytes.has("年", at: end), end + 3 <= limit else { return nil }
    end += 3
    var role = Role.modifier
    var start = position
    let tail = suffix(in: bytes, at: end, limit: limit)
    end = tail.end
    if tail.before { role = .due }
    for (word, length, meaning) in prefixes where start - length >= clause && bytes.has(word, endingAt: start) {
      start -= length
      role = meaning
      break
    }
    if let told = tail.role {
      role = told
    } else if bytes.has("的", at: end), end + 3 <= limit {
      end += 3
    } else if role == .modifier, opens() || follows(in: bytes, at: end) {
      role = .due
    }
    let carries = opens() || bytes.has("到", at: start)
    return YearMark(
      range: start..<end, year: year, first: first < year ? first : nil, role: role, carries: carries)
  }

  /// 2025、2026和2027年: 年 stands with the last only.
  private static func listed(in bytes: [UInt8], from start: Int, limit: Int) -> Bool {
    var end = start
    while bytes.has("、", at: end) || bytes.has("和", at: end) || bytes.has("及", at: end),
      let next = digits(in: bytes, at: end + 3, limit: limit)
    {
      end = next.1
    }
    return end > start && end + 3 <= limit && bytes.has("年", at: end)
  }

  /// “十四五” and its kin where the quote opens; only with 末 or 期间 behind it a mark.
  static func readPlan(in bytes: [UInt8], at position: Int, clause: Int, limit: Int) -> YearMark? {
    // The first bytes of “ and 十: this is asked at every character.
    guard bytes[position] == 0xE2 || bytes[position] == 0xE5 else { return nil }
    var cursor = position
    if bytes.has("“", at: cursor) { cursor += 3 }
    guard let (number, afterNumber) = planNumber(in: bytes, at: cursor) else { return nil }
    cursor = afterNumber
    if bytes.has("”", at: cursor) { cursor += 3 }
    // “十四五”、“十五五”期间
    var last = number
    while bytes.has("、", at: cursor) || bytes.has("和", at: cursor) {
      let open = bytes.has("“", at: cursor + 3) ? cursor + 6 : cursor + 3
      guard let (next, end) = planNumber(in: bytes, at: open) else { break }
      last = next
      cursor = bytes.has("”", at: end) ? end + 3 : end
    }
    let year = 1955 + last * 5
    for word in ["规划期末", "期末", "末年", "末"] as [StaticString] where bytes.has(word, at: cursor) {
      let end = cursor + word.utf8CodeUnitCount
      guard end <= limit else { return nil }
      let to = position - 3 >= clause && bytes.has("到", endingAt: position) ? 3 : 0
      let than =
        position - 3 >= clause
        && (bytes.has("较", endingAt: position) || bytes.has("比", endingAt: position)
          || bytes.has("从", endingAt: position))
      return YearMark(range: position - to..<end, year: year, role: than ? .base : .due, carries: true)
    }
    for word in ["规划期间", "期间", "时期", "以来"] as [StaticString] where bytes.has(word, at: cursor) {
      let end = cursor + word.utf8CodeUnitCount
      guard end <= limit else { return nil }
      // 较“十三五”时期下降, 高于“十三五”时期: what the figure is compared with.
      let compared = (["较", "比", "于"] as [StaticString]).contains { bytes.has($0, endingAt: position) }
      return YearMark(range: position..<end, year: year, role: compared ? .base : .span)
    }
    return nil
  }

  private static let prefixes: [(StaticString, Int, Role)] = [
    ("截至", 6, .report), ("截止到", 9, .report), ("截止", 6, .report), ("对比", 6, .base), ("相比", 6, .base),
    ("比", 3, .base), ("较", 3, .base), ("自", 3, .base), ("从", 3, .base), ("由", 3, .base),
    ("到", 3, .due), ("至", 3, .due), ("于", 3, .due), ("在", 3, .due),
  ]

  /// 2025年度报告, 2025年度考核: the year is part of a name.
  private static func namesOf(_ bytes: [UInt8], at position: Int) -> Bool {
    (["报告", "预算", "决算", "考核", "工作", "总结", "公报", "要点", "目标", "审计", "重点"] as [StaticString]).contains {
      bytes.has($0, at: position)
    }
  }

  /// Month, day, 底, 末, 前 and the like behind 年.
  /// 年中, 年初 and 年末 before what makes another word of their last character; 中 hardly stands before a word otherwise.
  private static func opensWord(_ word: StaticString, _ bytes: [UInt8], at end: Int, limit: Int) -> Bool {
    guard end < limit, bytes[end] >= 0xE4, bytes[end] <= 0xE9 else { return false }
    for (opener, followers) in openers where bytes.has(opener, endingAt: end) {
      return followers.map { $0.contains(bytes, at: end) } ?? !bytes.has("期", at: end)
    }
    return false
  }

  private static let openers: [(StaticString, CharacterSet?)] = [
    ("中", nil), ("末", CharacterSet("端梢位级次")), ("初", CharacterSet("中级步次创始高等诊衷心")),
    ("底", CharacterSet("层线部数盘蕴气座子商")),
  ]

  private static func suffix(in bytes: [UInt8], at start: Int, limit: Int) -> (end: Int, role: Role?, before: Bool) {
    var end = start
    for unit in ["月", "日"] as [StaticString] {
      var cursor = end
      while cursor < limit, bytes[cursor].isASCIIDigit { cursor += 1 }
      if cursor > end, bytes.has(unit, at: cursor) { end = cursor + 3 }
    }
    for word in ["上半年", "下半年", "年底", "年末", "末期", "底", "末", "初", "中"] as [StaticString] where bytes.has(word, at: end) {
      end += word.utf8CodeUnitCount
      // 2025年中小企业, 2026年末端网点: the character opens the next word.
      if word.utf8CodeUnitCount == 3, opensWord(word, bytes, at: end, limit: limit) { end -= 3 }
      break
    }
    for word in ["以前", "之前", "前"] as [StaticString] where bytes.has(word, at: end) {
      return (min(limit, end + word.utf8CodeUnitCount), nil, true)
    }
    for word in ["以来", "起", "为基", "的基础上", "基础上", "同期", "相比"] as [StaticString] where bytes.has(word, at: end) {
      return (min(limit, end + word.utf8CodeUnitCount), .base, false)
    }
    if bytes.has("度", at: end) { return (min(limit, end + 3), namesOf(bytes, at: end + 3) ? .modifier : nil, false) }
    return (min(end, limit), nil, end > start && !bytes[start].isASCIIDigit)
  }

  /// A verb that reaches a figure, or what is measured in that year, makes a year in the middle of a clause a date due: 总数2025年达到500家,
  /// 推动基地2025年产量达到5万辆.
  private static func follows(in bytes: [UInt8], at position: Int) -> Bool {
    for word in ["达", "实现", "超过", "突破", "力争", "完成", "建成", "产量", "产值", "销量", "营业收入"] as [StaticString]
    where bytes.has(word, at: position) {
      return true
    }
    return false
  }

  static func digits(in bytes: [UInt8], at position: Int, from start: Int = 0, limit: Int) -> (Int, Int)? {
    if position + 4 <= limit, bytes[position].isASCIIDigit {
      guard position <= start || !(bytes[position - 1].isASCIIDigit || bytes[position - 1] == 0x2E) else { return nil }
      var value = 0
      for offset in 0..<4 {
        guard bytes[position + offset].isASCIIDigit else { return nil }
        value = value * 10 + Int(bytes[position + offset] - 0x30)
      }
      return position + 4 < bytes.count && bytes[position + 4].isASCIIDigit ? nil : (value, position + 4)
    }
    guard position + 12 <= limit else { return nil }
    var value = 0
    for offset in 0..<4 {
      guard let digit = chineseDigit(in: bytes, at: position + offset * 3) else { return nil }
      value = value * 10 + digit
    }
    return (value, position + 12)
  }

  private static func chineseDigit(in bytes: [UInt8], at position: Int) -> Int? {
    guard let value = ideographDigit(bytes, at: position), value < 10 else { return nil }
    return value
  }

  /// 十四五 is plan 14; 九五 and earlier ones are not told from other words.
  private static func planNumber(in bytes: [UInt8], at position: Int) -> (Int, Int)? {
    guard bytes.has("十", at: position) else { return nil }
    if bytes.has("五", at: position + 3) {
      // 十五五 is plan 15, 十五 plan 10.
      return bytes.has("五", at: position + 6) ? (15, position + 9) : (10, position + 6)
    }
    guard let digit = chineseDigit(in: bytes, at: position + 3), digit > 0, bytes.has("五", at: position + 6) else {
      return nil
    }
    return (10 + digit, position + 9)
  }
}
