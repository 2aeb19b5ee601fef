internal import PlanModel

/// The number or mark that a line opens with.
struct LineLabel: Equatable {
  enum Family: Equatable {
    /// 第一编, 第一章, 第二节, 第三条.
    case part, chapter, section, article
    /// 一、
    case chinese
    /// （一）
    case bracketedChinese
    /// 1. 1． 1、 1）
    case arabic
    /// （1）
    case bracketedArabic
    /// 1.2, 3.3.4
    case decimal
    /// ①
    case circled
    /// ●, ——
    case bullet
    /// 附件1, 附表
    case annex
    /// 专栏3
    case box
    /// 表1, 图2
    case caption
  }

  var family: Family
  /// End of the label in the bytes it was read from, the space after it included.
  var end: Int
  /// The last number of the label, where it is one.
  var value: Int?
  /// Numbers in it: 3 for 3.3.4.
  var depth = 1
}

extension LineLabel {
  /// Reads the label at the start of a range; nil when the range opens with plain words.
  init?(_ bytes: [UInt8], _ range: Range<Int>) {
    var cursor = LabelCursor(bytes, range)
    guard let label = cursor.read() else { return nil }
    self = label
  }
}

/// Walks the first characters of a line in folded form: full-width ASCII is ASCII, space is skipped.
private struct LabelCursor {
  private var scalars: [UInt32] = []
  private var ends: [Int] = []
  /// A space stands before the character.
  private var spaced: [Bool] = []
  private let start: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    start = range.lowerBound
    var position = range.lowerBound
    var space = false
    while position < range.upperBound, scalars.count < 16, let scalar = bytes.scalar(at: position) {
      position = bytes.next(position)
      var folded = scalar
      var skip = scalar <= 0x20
      if scalar >= 0x80 {
        switch ScanFold.fold(scalar) {
        case .keep: break
        case .drop, .space: skip = true
        case .ascii(let byte): folded = UInt32(byte)
        case .scalar(let other): folded = other
        }
      }
      if scalar == 0x2014 || scalar == 0x2500 || scalar == 0x2015 { folded = 0x2014 }
      if skip {
        space = true
        if !ends.isEmpty { ends[ends.count - 1] = position }
      } else {
        scalars.append(folded)
        ends.append(position)
        spaced.append(space)
        space = false
      }
    }
  }

  mutating func read() -> LineLabel? {
    guard let first = scalars.first else { return nil }
    switch first {
    case 0x7B2C: return ordinal()
    case 0x28, 0x3014, 0x5B: return bracketed()
    case 0x30...0x39: return arabic()
    case 0x2460...0x24FF, 0x2776...0x2793: return LineLabel(family: .circled, end: ends[0], value: nil)
    case 0x3220...0x3229: return LineLabel(family: .bracketedChinese, end: ends[0], value: Int(first - 0x321F))
    case 0x25CF, 0x25A0, 0x25C6, 0x25B2, 0x2605, 0x2022, 0xF06C, 0xF0B7, 0x25AA, 0x25A1, 0x25C7, 0x2B50, 0x25B6, 0xF0D8,
      0x27A2:
      return LineLabel(family: .bullet, end: ends[0], value: nil)
    case 0x2014: return dashes()
    default: break
    }
    if let number = chineseNumber(at: 0), number.end < scalars.count, [0x3001, 0x2E].contains(scalars[number.end]) {
      return LineLabel(family: .chinese, end: ends[number.end], value: number.value)
    }
    return named()
  }

  /// 第一章, 第12条.
  private func ordinal() -> LineLabel? {
    guard let number = number(at: 1), number.end < scalars.count else { return nil }
    let families: [UInt32: LineLabel.Family] = [
      0x7F16: .part, 0x7BC7: .part, 0x7AE0: .chapter, 0x8282: .section, 0x6761: .article,
    ]
    if let family = families[scalars[number.end]] {
      return LineLabel(family: family, end: ends[number.end], value: number.value)
    }
    if has([0x90E8, 0x5206], at: number.end) {
      return LineLabel(family: .part, end: ends[number.end + 1], value: number.value)
    }
    return nil
  }

  /// （一）, （1）, [1].
  private func bracketed() -> LineLabel? {
    guard let number = number(at: 1), number.end < scalars.count, [0x29, 0x3015, 0x5D].contains(scalars[number.end])
    else { return nil }
    let isChinese = !(0x30...0x39).contains(scalars[1])
    guard number.value < 1000 else { return nil }
    return LineLabel(
      family: isChinese ? .bracketedChinese : .bracketedArabic, end: ends[number.end], value: number.value)
  }

  /// 1. 1、 1） 3.3.4; not 1.3亿, 2020年.
  private func arabic() -> LineLabel? {
    var position = 0
    var last = 0
    var depth = 0
    while let digits = digits(at: position), digits.end - position <= 3, position == 0 || digits.value <= 40 {
      last = digits.value
      depth += 1
      guard digits.end < scalars.count else { return nil }
      position = digits.end
      let next = scalars[position]
      let isDot = next == 0x2E
      let digitFollows = position + 1 < scalars.count && (0x30...0x39).contains(scalars[position + 1])
      if isDot, digitFollows, !spaced[position + 1] {
        position += 1
        continue
      }
      if depth == 1 {
        return isDot || next == 0x3001 || next == 0x29
          ? LineLabel(family: .arabic, end: ends[position], value: last) : nil
      }
      if isDot || next == 0x3001 { return LineLabel(family: .decimal, end: ends[position], value: last, depth: depth) }
      guard depth > 2 || spaced[position] || next == 0x201C || !measures.contains(next) else { return nil }
      // 1.2 人 is a figure, 2.3.1 人才队伍 a heading.
      guard depth > 2 && spaced[position] || !measures.contains(next), next != 0x25, next != 0x2D, next != 0x7E,
        next > 0x7F
      else { return nil }
      return LineLabel(family: .decimal, end: ends[position - 1], value: last, depth: depth)
    }
    return nil
  }

  /// 亿万千百个家倍项元公米吨平种人次年月日时小天度立方座户处条辆台套件所名位批级
  private var measures: Set<UInt32> { Self.measureHeads }
  private static let measureHeads = Set(
    "亿万千百十个家倍项元公米吨平种人次年月日时小天度立方座户处条辆台套件所名位批级岁吨亩斤克秒分以左多、，。；：）".unicodeScalars.map(\.value))

  /// ——坚持…, — —
  private func dashes() -> LineLabel? {
    var end = 0
    while end < scalars.count, scalars[end] == 0x2014 { end += 1 }
    return LineLabel(family: .bullet, end: ends[end - 1], value: nil)
  }

  /// 附件1, 附表：, 专栏3, 表1.
  private func named() -> LineLabel? {
    let annexes: [[UInt32]] = [[0x9644, 0x4EF6], [0x9644, 0x8868], [0x9644, 0x56FE], [0x9644, 0x5F55]]
    if annexes.contains(where: { has($0, at: 0) }) || has([0x9644, 0x3A], at: 0) {
      let position = scalars[1] == 0x3A ? 1 : 2
      if let number = number(at: position) {
        return LineLabel(family: .annex, end: ends[number.end - 1], value: number.value)
      }
      if position == scalars.count || [0x3A, 0x3001].contains(scalars[position]) {
        return LineLabel(family: .annex, end: ends[min(position, scalars.count - 1)], value: nil)
      }
      return nil
    }
    if has([0x4E13, 0x680F], at: 0) {
      if let number = number(at: 2) { return LineLabel(family: .box, end: ends[number.end - 1], value: number.value) }
      if scalars.count == 2 || scalars[2] == 0x3A || spaced[2] {
        return LineLabel(family: .box, end: ends[1], value: nil)
      }
      return nil
    }
    if scalars[0] == 0x8868 || scalars[0] == 0x56FE, let digits = digits(at: 1), digits.end < scalars.count {
      return LineLabel(family: .caption, end: ends[digits.end - 1], value: digits.value)
    }
    return nil
  }

  private func has(_ word: [UInt32], at position: Int) -> Bool {
    position + word.count <= scalars.count && scalars[position..<(position + word.count)].elementsEqual(word)
  }

  private func number(at position: Int) -> (value: Int, end: Int)? {
    digits(at: position) ?? chineseNumber(at: position)
  }

  private func digits(at start: Int) -> (value: Int, end: Int)? {
    var position = start
    var value = 0
    while position < scalars.count, position - start < 4, (0x30...0x39).contains(scalars[position]) {
      if position > start, spaced[position] { break }
      value = value * 10 + Int(scalars[position] - 0x30)
      position += 1
    }
    return position == start ? nil : (value, position)
  }

  private func chineseNumber(at start: Int) -> (value: Int, end: Int)? {
    let digits: [UInt32: Int] = [
      0x4E00: 1, 0x4E8C: 2, 0x4E09: 3, 0x56DB: 4, 0x4E94: 5, 0x516D: 6, 0x4E03: 7, 0x516B: 8, 0x4E5D: 9, 0x3007: 0,
      0x96F6: 0,
    ]
    var position = start
    var value = 0
    var pending = 0
    while position < scalars.count, position - start < 6 {
      let scalar = scalars[position]
      if let digit = digits[scalar] {
        pending = pending * 10 + digit
      } else if scalar == 0x5341 || scalar == 0x767E {
        value += max(1, pending) * (scalar == 0x5341 ? 10 : 100)
        pending = 0
      } else {
        break
      }
      position += 1
    }
    return position == start ? nil : (value + pending, position)
  }
}
