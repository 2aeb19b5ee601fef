internal import PlanModel

extension QuantityScan {
  /// Reads the words around number and unit and makes the mention; gives where to go on.
  mutating func finish(_ measured: Measured, _ numeral: Numeral?) -> Int {
    var start = measured.start
    var value = measured.value
    let floor = floor
    if let sign = signStart(before: start, measured) {
      start = sign
      value = ExactDecimal(mantissa: -value.mantissa, scale: value.scale)
    }
    let negated = start < measured.start
    var end = measured.end
    var comparator: Comparator = measured.approximate ? .approx : .eq
    var prefix: Comparator?
    if let (effect, wordStart) = comparison(before: start, measured, floor: floor) {
      switch effect {
      case .compares(.approx) where isRecent(measured, at: wordStart): break
      case .compares(let word):
        prefix = word
        start = wordStart
      case .verb where isSum(measured, after: wordStart):
        prefix = .gt
        start = wordStart
      default: break
      }
    }
    if prefix == nil, measured.unit == "%", measured.number.count == 3, isAt("半", measured.number.lowerBound),
      isAfter("过", at: start)
    {
      prefix = .gt
      start -= 3
    }
    if let prefix, prefix != .eq { comparator = prefix }
    if Self.atLeast(bytes, at: measured.start, range.lowerBound, numeral) { comparator = .approx }
    var suffix: Comparator?
    if let (word, wordEnd) = recognizer.words.after(bytes, at: end, limit: limit) {
      suffix = word
      comparator = word
      end = wordEnd
    } else if Self.more.contains(bytes, at: end), endsPhrase(end + 3), comparator == .eq {
      comparator = .approx
      end += 3
    }
    if measured.isRange { comparator = .range }
    let kind = kind(measured, suffix ?? prefix.flatMap { $0 == .eq || $0 == .approx ? nil : $0 })
    if kind == .date { return end }
    var mention = QuantityMention(
      range: start..<end, numberRange: (negated ? start : measured.number.lowerBound)..<measured.number.upperBound,
      unitRange: measured.unitRange, value: value, upper: measured.upper, unit: measured.unit,
      comparator: comparator, kind: kind)
    if negated { mention.numberRange = measured.number }
    appendList(&mention, prefix: prefix, suffix: suffix)
    return end
  }

  private static let more = CharacterSet("多余餘")
  private static let overs = CharacterSet("上成")

  /// 上百亿, 成百家 are rough.
  private static func atLeast(_ bytes: [UInt8], at start: Int, _ floor: Int, _ numeral: Numeral?) -> Bool {
    guard numeral?.form == .bare, start - 3 >= floor else { return false }
    return overs.contains(bytes, at: start - 3)
  }

  /// The comparator before a number, also over what a share is of: 不低于总数的30%.
  private func comparison(
    before start: Int, _ measured: Measured, floor: Int
  ) -> (effect: ComparatorWords.Effect, start: Int)? {
    if let found = recognizer.words.before(bytes, at: start, floor: floor) { return found }
    guard measured.kind == .share, isAfter("的", at: start) else { return nil }
    var position = start - 3
    let from = max(floor, start - 60)
    while position > from {
      position = bytes.previous(position)
      if bytes[position] < 0x80, !bytes[position].isASCIIAlphanumeric { return nil }
      if isAt("、", position) || isAt("。", position) { return nil }
      if let found = recognizer.words.ending(bytes, at: position, floor: from), position - found.start >= 6,
        case .compares = found.effect,
        isAt("不", found.start) || isAt("超过", found.start) || isAt("高于", found.start) || isAt("低于", found.start)
      {
        return found
      }
    }
    return nil
  }

  /// 近10年, 近三年来: the recent years, not almost so many.
  private func isRecent(_ measured: Measured, at wordStart: Int) -> Bool {
    measured.kind == .year && bytes.has("近", at: wordStart) && wordStart + 3 == measured.start
  }

  /// 突破 compares before a sum and before a count that ends its phrase: 突破500亿元, 企业数突破100家. It is a verb before an object
  /// (突破10项技术), and where things that are broken through are counted and no noun stands before it (重点突破10项).
  private func isSum(_ measured: Measured, after wordStart: Int) -> Bool {
    if measured.kind != .count { return true }
    if Self.brokenThrough.contains(where: { $0 == measured.unit }) {
      let before = bytes.previous(wordStart)
      guard wordStart > range.lowerBound, bytes[before] >= 0x80, !Self.beforeVerb.contains(bytes, at: before) else {
        return false
      }
    }
    return endsPhrase(measured.end) || isAt("大关", measured.end) || isAt("台阶", measured.end) || isAt("以上", measured.end)
  }

  private func kind(_ measured: Measured, _ suffix: Comparator?) -> QuantityMention.Kind {
    switch measured.kind {
    // 飞行6万小时 is a volume.
    case .duration where measured.unit.hasPrefix("万") || measured.unit.hasPrefix("亿"): return .quantity
    case .year, .duration: return .duration
    case .day: return suffix == nil ? .date : .duration
    case .month, .clock: return .date
    case .count where measured.unit == "位" && isRankMove(measured.start): return .rank
    default: return .quantity
    }
  }

  private static let brokenThrough = ["项", "种", "类"]
  private static let beforeVerb = CharacterSet("、。，；年点争取力要求上中并再")

  /// 前移2位, 位次上升3位, 提升2个位次.
  private func isRankMove(_ start: Int) -> Bool {
    let from = max(range.lowerBound, start - 18)
    for word: StaticString in ["前移", "前进", "上升", "提升", "进位", "后移", "下降", "跃升", "提高"]
    where bytes.first(word, in: from..<start) != nil {
      return true
    }
    return false
  }

  /// 负5%, 零下3℃, 增长-2.5%: a sign, and where it starts.
  private func signStart(before start: Int, _ measured: Measured) -> Int? {
    // 减负20亿元 takes a load off.
    if isAfter("负", at: start), !Self.burdens.contains(bytes, at: bytes.previous(start - 3)) { return start - 3 }
    if isAfter("零下", at: start) { return start - 6 }
    guard measured.kind == .share || measured.kind == .physical || measured.kind == nil, start > range.lowerBound,
      bytes[start - 1] == 0x2D,
      start - 2 < range.lowerBound || Self.beforeMinus.contains(bytes, at: bytes.previous(start - 1))
        || bytes[start - 2] == 0x28 || bytes[start - 2] == 0x2C || bytes[start - 2] == 0x3A
    else { return nil }
    return start - 1
  }

  private static let burdens = CharacterSet("减担肩抱欺胜辜自包重降")
  private static let beforeMinus = CharacterSet("为是达长率约、降至到在速幅")

  /// Puts a mention into the list that it may belong to: the unit goes back to the numbers that waited for it, and what 分别 governs
  /// shares its comparator (分别突破600万吨、500亿元).
  private mutating func appendList(_ mention: inout QuantityMention, prefix: Comparator?, suffix: Comparator?) {
    let first = waiting.first
    let joined = mention.numberRange.lowerBound == waitingEnd && !waiting.isEmpty
    let goesOn = mention.range.lowerBound == sharedEnd && !shared.isEmpty
    if joined, let first {
      let found = recognizer.words.before(bytes, at: first.range.lowerBound, floor: floor)
      var comparator = mention.comparator
      if case .compares(let word)? = found?.effect, word != .eq, suffix == nil { comparator = word }
      mention.comparator = comparator
      for number in waiting {
        mentions.append(
          QuantityMention(
            range: number.range, numberRange: number.range, unitRange: mention.unitRange, value: number.value,
            upper: nil, unit: mention.unit, comparator: comparator == .range ? .eq : comparator, kind: mention.kind))
      }
    }
    if goesOn {
      if mention.comparator == .eq, let sharedComparator { mention.comparator = sharedComparator }
      if let suffix {
        // 8%、8%、10%以上、10%以上: those with 以上 of their own leave the others bare.
        let own = isBoundedAgain(after: mention.range.upperBound)
        for index in shared where !own && mentions[index].comparator == .eq { mentions[index].comparator = suffix }
        // None of them waits for a comparator any more.
        shared.removeAll(keepingCapacity: true)
      }
    } else {
      shared.removeAll(keepingCapacity: true)
      let listStart = first.map { joined ? $0.range.lowerBound : mention.range.lowerBound } ?? mention.range.lowerBound
      guard isListHead(listStart) else {
        append(mention)
        sharedEnd = -1
        return
      }
      // 达到95%以上、25%: 以上 is the first one's own.
      sharedComparator = suffix == nil && prefix != nil && mention.comparator != .eq ? mention.comparator : nil
    }
    append(mention)
    shared.append(mentions.count - 1)
    sharedEnd = pastListJoint(mention.range.upperBound) ?? -1
  }

  /// The next figure of the list has 以上 or the like behind it too.
  private func isBoundedAgain(after end: Int) -> Bool {
    guard let next = pastListJoint(end), let numeral = reader.read(bytes, at: next, limit: limit),
      let unit = unit(after: numeral)
    else { return false }
    return recognizer.words.after(bytes, at: unit.end, limit: limit) != nil
  }

  /// 分别 shortly before the first figure of a list.
  private func isListHead(_ start: Int) -> Bool {
    bytes.first("分别", in: max(range.lowerBound, start - 18)..<min(start + 9, limit)) != nil
  }

  /// The end of 、 和 与 及 以及 , at the position; nil when none stands there.
  func pastListJoint(_ position: Int) -> Int? {
    if isAt(",", position) { return position + 1 }
    if isAt("以及", position) { return position + 6 }
    for word: StaticString in ["、", "和", "与", "及", "或"] where isAt(word, position) { return position + 3 }
    return nil
  }

  /// A number without unit: it waits for the unit of its list, or words around it tell that it counts (达到85以上, 3.5万).
  mutating func readUnitless(_ numeral: Numeral) -> Int? {
    let start = numeral.range.lowerBound
    let end = numeral.range.upperBound
    guard numeral.form != .positional, numeral.upper == nil || numeral.form == .chinese else { return nil }
    if let next = pastListJoint(end), !isAt(",", end), start > range.lowerBound, next < limit, numeral.upper == nil,
      numeral.form == .arabic || numeral.range.count > 3,
      NumeralClass.sort(reader.kind(bytes, next, limit)) != NumeralClass.none || bytes[next].isASCIIDigit
    {
      if start != waitingEnd { waiting.removeAll(keepingCapacity: true) }
      waiting.append(numeral)
      waitingEnd = next
      return next
    }
    if let range = unitlessRange(numeral) { return finish(range, numeral) }
    if isDeparture(numeral) { return finish(unitless(numeral, upper: nil), numeral) }
    let suffix = recognizer.words.after(bytes, at: end, limit: limit)
    if numeral.form == .arabic, numeral.power == 0, suffix == nil, !endsPhrase(end) { return nil }
    let prefix = recognizer.words.before(bytes, at: start, floor: floor)?.effect
    var compared = suffix != nil || prefix == .verb
    var bounded = compared
    if prefix == .states || closesStatedList(numeral) { compared = true }
    if case .compares(let comparator)? = prefix {
      compared = true
      bounded = bounded || comparator != .eq
    }
    let isPlain = end >= limit || (bytes[end] != 0x2D && bytes[end] != 0x3A && bytes[end] != 0x7E)
    switch numeral.form {
    case .arabic:
      let scaled = numeral.power > 0
      guard isPlain, scaled || (compared && (suffix != nil || endsPhrase(end)) && numeral.digits < 8) else {
        return nil
      }
    case .chinese:
      guard isPlain, compared, numeral.range.count > 6 || numeral.range.count == 6 && (bounded || numeral.power > 0)
      else {
        return nil
      }
    case .bare:
      guard numeral.power >= 8, isAt("级", end) else { return nil }
    case .positional: return nil
    }
    return finish(unitless(numeral, upper: numeral.upper), numeral)
  }

  /// 指数分别达到66、67和68: the last of several figures without unit, the first of which a verb states.
  private func closesStatedList(_ numeral: Numeral) -> Bool {
    guard numeral.range.lowerBound == waitingEnd, let first = waiting.first, isListHead(first.range.lowerBound)
    else { return false }
    switch recognizer.words.before(bytes, at: first.range.lowerBound, floor: floor)?.effect {
    case .states, .verb, .compares: return true
    default: return false
    }
  }

  /// 由0.55提高到0.58: a figure without unit that changes into another.
  private func isDeparture(_ numeral: Numeral) -> Bool {
    let start = numeral.range.lowerBound
    guard numeral.form == .arabic, numeral.digits < 8, numeral.upper == nil,
      isAfter("由", at: start) || isAfter("从", at: start) || isAfter("年的", at: start)
    else { return false }
    let end = numeral.range.upperBound
    return Self.changes.contains { isAt($0, end) && (isAt("到", end + 6) || isAt("至", end + 6) || isAt("为", end + 6)) }
      || isAt("降至", end) || isAt("增至", end) || isAt("降到", end) || isAt("升至", end)
  }

  private static let changes: [StaticString] = ["提高", "提升", "增加", "增长", "上升", "扩大", "下降", "降低", "减少", "缩小", "压减", "缩短"]

  private func unitless(_ numeral: Numeral, upper: ExactDecimal?) -> Measured {
    let unit = numeral.magnitudeStart..<numeral.range.upperBound
    return Measured(
      start: numeral.range.lowerBound, number: numeral.range.lowerBound..<numeral.magnitudeStart,
      value: numeral.value, upper: upper, unitRange: unit, unit: String(decoding: bytes[unit], as: UTF8.self),
      kind: nil, approximate: numeral.approximate, end: numeral.range.upperBound, isRange: upper != nil)
  }

  /// 500万-1000万: two numbers of one magnitude without unit.
  private func scaledRange(_ numeral: Numeral) -> Measured? {
    guard numeral.power > 0, numeral.upper == nil, let joint = pastJoint(numeral.range.upperBound),
      let other = reader.read(bytes, at: joint.end, limit: limit), other.power == numeral.power, other.upper == nil,
      numeral.value < other.value
    else { return nil }
    var whole = other
    whole.range = numeral.range.lowerBound..<other.range.upperBound
    whole.value = numeral.value
    return unitless(whole, upper: other.value)
  }

  /// 15~20, 达到15-20: two bare numbers.
  private func unitlessRange(_ numeral: Numeral) -> Measured? {
    if let range = scaledRange(numeral) { return range }
    guard numeral.form == .arabic, numeral.power == 0, numeral.upper == nil,
      let joint = pastJoint(numeral.range.upperBound),
      let other = reader.read(bytes, at: joint.end, limit: limit), other.form == .arabic, numeral.value < other.value,
      endsPhrase(other.range.upperBound)
        || recognizer.words.after(bytes, at: other.range.upperBound, limit: limit) != nil,
      !(other.range.upperBound < limit && bytes[other.range.upperBound] == 0x2D), numeral.digits < 8
    else { return nil }
    if bytes[numeral.range.upperBound] != 0x7E {
      switch recognizer.words.before(bytes, at: numeral.range.lowerBound, floor: floor)?.effect {
      case .compares, .states: break
      default: return nil
      }
    }
    var whole = other
    whole.range = numeral.range.lowerBound..<other.range.upperBound
    whole.value = numeral.value
    return unitless(whole, upper: other.value)
  }
}
