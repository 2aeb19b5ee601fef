internal import PlanModel

/// A printed number at the start of a block: 一、 （二） 3. 第四条 1.2.1 ⑤.
struct Label: Sendable, Equatable {
  /// Ways of numbering, from the outermost a plan uses to the innermost.
  enum Style: Int, Sendable, Comparable {
    case part, chapter, section, article, ideograph
    /// An article below 一、: 一、降低门槛 → 第一条 … 第三条, 二、… → 第四条.
    case innerArticle
    case bracketedIdeograph, arabic, bracketedArabic, halfBracketedArabic
    case circled
    /// 1.2.1: the whole path in one label.
    case decimal

    static func < (a: Style, b: Style) -> Bool { a.rawValue < b.rawValue }
  }

  var style: Style
  /// One number; for `decimal` two or more.
  var numbers: [Int]
  /// Scan positions of the label with its punctuation.
  var range: Range<Int>

  var number: Int { numbers[numbers.count - 1] }
}

/// Reads the label at a position of scan text; nil when none stands there.
///
/// `contiguous` tells whether a scan byte and the one behind it were neighbours in the source too: `1. 3D打印` is item 1, `1.3` is
/// section 1.3.
func readLabel(
  _ bytes: [UInt8], at start: Int, limit: Int, contiguous: (Int) -> Bool = { _ in true }
) -> Label? {
  guard start < limit else { return nil }
  let first = bytes[start]
  if first.isASCIIDigit { return arabicLabel(bytes, at: start, limit: limit, contiguous: contiguous) }
  if first == UInt8(ascii: "(") { return bracketedLabel(bytes, at: start, limit: limit) }
  if bytes.has("第", at: start) { return chapterLabel(bytes, at: start, limit: limit) }
  if let symbol = symbolLabel(bytes, at: start) { return symbol }
  return ideographLabel(bytes, at: start, limit: limit)
}

/// `3.` `3、` `3)` and `1.2.1`.
private func arabicLabel(_ bytes: [UInt8], at start: Int, limit: Int, contiguous: (Int) -> Bool) -> Label? {
  guard let (number, end) = smallInteger(bytes, at: start, limit: limit), end < limit else { return nil }
  let after = bytes[end]
  if after == UInt8(ascii: ".") {
    var numbers = [number]
    var position = end
    while position + 1 < limit, bytes[position] == UInt8(ascii: "."), bytes[position + 1].isASCIIDigit,
      contiguous(position - 1), contiguous(position),
      let (next, nextEnd) = smallInteger(bytes, at: position + 1, limit: limit)
    {
      numbers.append(next)
      position = nextEnd
    }
    // 11.121人才梯队项目 is item 11.
    if numbers.count > 1, numbers.dropFirst().contains(where: { $0 > 99 }) {
      return Label(style: .arabic, numbers: [number], range: start..<end + 1)
    }
    if numbers.count > 1 {
      if position < limit, bytes[position] == UInt8(ascii: ".") { position += 1 }
      return numbers.count <= 5 ? Label(style: .decimal, numbers: numbers, range: start..<position) : nil
    }
    return Label(style: .arabic, numbers: [number], range: start..<end + 1)
  }
  if bytes.has("、", at: end) { return Label(style: .arabic, numbers: [number], range: start..<end + 3) }
  if after == UInt8(ascii: ")") {
    return Label(style: .halfBracketedArabic, numbers: [number], range: start..<end + 1)
  }
  return nil
}

/// `（一）` `（12）`, also with 、 behind.
private func bracketedLabel(_ bytes: [UInt8], at start: Int, limit: Int) -> Label? {
  let inner = start + 1
  let read: (Int, Int)?
  let style: Label.Style
  if inner < limit, bytes[inner].isASCIIDigit {
    read = smallInteger(bytes, at: inner, limit: limit)
    style = .bracketedArabic
  } else {
    read = ideographNumber(bytes, at: inner, limit: limit)
    style = .bracketedIdeograph
  }
  guard let (number, end) = read, end < limit, bytes[end] == UInt8(ascii: ")") else { return nil }
  let close = bytes.has("、", at: end + 1) ? end + 4 : end + 1
  return Label(style: style, numbers: [number], range: start..<close)
}

/// `第三章` `第12条`, with a colon or 、 behind taken along.
private func chapterLabel(_ bytes: [UInt8], at start: Int, limit: Int) -> Label? {
  let inner = start + 3
  guard
    let (number, end) = inner < limit && bytes[inner].isASCIIDigit
      ? smallInteger(bytes, at: inner, limit: limit) : ideographNumber(bytes, at: inner, limit: limit)
  else { return nil }
  let style: Label.Style
  var close = end + 3
  if bytes.has("章", at: end) {
    style = .chapter
  } else if bytes.has("节", at: end) {
    style = .section
  } else if bytes.has("条", at: end) {
    style = .article
  } else if bytes.has("编", at: end) || bytes.has("篇", at: end) {
    style = .part
  } else if bytes.has("部分", at: end), !bytes.has("、", at: end + 6), !bytes.has("和", at: end + 6),
    !bytes.has("的", at: end + 6)
  {
    // 第一部分、第二部分分别装订 names parts of something else.
    style = .part
    close += 3
  } else {
    return nil
  }
  guard close <= limit else { return nil }
  if bytes.has("、", at: close) { close += 3 }
  if close < limit, bytes[close] == UInt8(ascii: ":") { close += 1 }
  return Label(style: style, numbers: [number], range: start..<min(close, limit))
}

/// `一、` `十二、`; not 一、二、三产业.
private func ideographLabel(_ bytes: [UInt8], at start: Int, limit: Int) -> Label? {
  guard let (number, end) = ideographNumber(bytes, at: start, limit: limit) else { return nil }
  let close: Int
  if bytes.has("、", at: end) {
    close = end + 3
  } else if end < limit, bytes[end] == UInt8(ascii: ".") {
    close = end + 1
  } else {
    return nil
  }
  if let (_, next) = ideographNumber(bytes, at: close, limit: limit), bytes.has("、", at: next) { return nil }
  return Label(style: .ideograph, numbers: [number], range: start..<close)
}

/// ① ⑴ ⒈ ㈠: one character each.
private func symbolLabel(_ bytes: [UInt8], at start: Int) -> Label? {
  guard bytes[start] == 0xE2 || bytes[start] == 0xE3, let scalar = bytes.scalar(at: start) else { return nil }
  let range = start..<start + 3
  switch scalar {
  case 0x2460...0x2473: return Label(style: .circled, numbers: [Int(scalar - 0x245F)], range: range)
  case 0x2474...0x2487: return Label(style: .bracketedArabic, numbers: [Int(scalar - 0x2473)], range: range)
  case 0x2488...0x249B: return Label(style: .arabic, numbers: [Int(scalar - 0x2487)], range: range)
  case 0x3220...0x3229: return Label(style: .bracketedIdeograph, numbers: [Int(scalar - 0x321F)], range: range)
  default: return nil
  }
}

/// Up to three Arabic digits.
func smallInteger(_ bytes: [UInt8], at start: Int, limit: Int) -> (Int, Int)? {
  var position = start
  var number = 0
  while position < limit, bytes[position].isASCIIDigit {
    number = number * 10 + Int(bytes[position] - 0x30)
    position += 1
    if position - start > 3 { return nil }
  }
  return position > start && number > 0 ? (number, position) : nil
}

/// A number below one thousand in ideographs: 三, 十二, 二十, 一百零五, 一〇一.
func ideographNumber(_ bytes: [UInt8], at start: Int, limit: Int) -> (Int, Int)? {
  var position = start
  var total = 0
  var digit: Int?
  var positional = 0
  var digits = 0
  while position + 3 <= limit, let value = ideographDigit(bytes, at: position) {
    switch value {
    case 10, 100:
      total += (digit ?? (value == 10 ? 1 : 0)) * value
      digit = nil
      digits = 0
    default:
      digit = value
      positional = digits == 0 ? value : positional * 10 + value
      digits += 1
    }
    position += 3
    if position - start > 15 { return nil }
  }
  guard position > start else { return nil }
  let number = total == 0 && digits > 1 ? positional : total + (digit ?? 0)
  return number > 0 ? (number, position) : nil
}

/// 〇 to 九 and 零, 十 as 10 and 百 as 100; nil for any other character.
func ideographDigit(_ bytes: [UInt8], at position: Int) -> Int? {
  switch bytes.scalar(at: position) {
  case 0x3007, 0x96F6: 0
  case 0x4E00: 1
  case 0x4E8C: 2
  case 0x4E09: 3
  case 0x56DB: 4
  case 0x4E94: 5
  case 0x516D: 6
  case 0x4E03: 7
  case 0x516B: 8
  case 0x4E5D: 9
  case 0x5341: 10
  case 0x767E: 100
  default: nil
  }
}
