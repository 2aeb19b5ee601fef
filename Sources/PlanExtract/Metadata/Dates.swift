internal import PlanModel

/// A full date at a position: 2018年11月19日, 2024-09-21, 二〇二一年八月二十四日. Nil for anything less than a day.
func readDate(_ bytes: [UInt8], at start: Int, limit: Int) -> (CivilDate, Int)? {
  guard let (year, afterYear) = readYear(bytes, at: start, limit: limit) else { return nil }
  for (first, second, last) in [("年", "月", "日"), ("-", "-", ""), ("/", "/", ""), (".", ".", "")] {
    guard let monthStart = skip(first, bytes, afterYear),
      let (month, afterMonth) = dayNumber(bytes, at: monthStart, limit: limit),
      let dayStart = skip(second, bytes, afterMonth),
      let (day, afterDay) = dayNumber(bytes, at: dayStart, limit: limit),
      let end = skip(last, bytes, afterDay) ?? (last == "日" ? skip("号", bytes, afterDay) : nil),
      let date = CivilDate(year: year, month: month, day: day)
    else { continue }
    return (date, end)
  }
  return nil
}

/// Four Arabic digits or four ideographs that make a year from 1949 to 2100.
func readYear(_ bytes: [UInt8], at start: Int, limit: Int) -> (Int, Int)? {
  guard start + 4 <= limit else { return nil }
  if bytes[start].isASCIIDigit {
    var year = 0
    for position in start..<start + 4 {
      guard bytes[position].isASCIIDigit else { return nil }
      year = year * 10 + Int(bytes[position] - 0x30)
    }
    if start + 4 < limit, bytes[start + 4].isASCIIDigit { return nil }
    return (1949...2100).contains(year) ? (year, start + 4) : nil
  }
  guard bytes.has("二", at: start) || bytes.has("一九", at: start), start + 12 <= limit,
    let (year, end) = ideographNumber(bytes, at: start, limit: start + 12), end == start + 12,
    (1949...2100).contains(year)
  else { return nil }
  return (year, end)
}

private func dayNumber(_ bytes: [UInt8], at start: Int, limit: Int) -> (Int, Int)? {
  guard start < limit else { return nil }
  if bytes[start] == UInt8(ascii: "0") { return smallInteger(bytes, at: start + 1, limit: limit) }
  return bytes[start].isASCIIDigit
    ? smallInteger(bytes, at: start, limit: limit) : ideographNumber(bytes, at: start, limit: limit)
}

private func skip(_ word: String, _ bytes: [UInt8], _ position: Int) -> Int? {
  let count = word.utf8.count
  guard position + count <= bytes.count, bytes[position..<position + count].elementsEqual(word.utf8) else { return nil }
  return position + count
}
