internal import PlanModel

/// Names of many places that hold a 、 themselves: 各市、县（区）人民政府, 各区、县级市, 有关州、市人民政府, 各省、自治区、直辖市人民政府.
///
/// Before the mark stand 各 or 有关 and kinds of places only, behind it another kind with nothing but 人民政府 and the like: in
/// 各区、市财政局 the mark parts two names, as in 官渡区、寻甸县人民政府.
enum CollectiveName {
  static func holdsMark(
    _ bytes: [UInt8], before: Range<Int>, after: Range<Int>, words: UnitWords
  ) -> Bool {
    guard var position = opening(bytes, before) else { return false }
    // 各省、自治区 name one kind after another; 自治区 behind 各市 opens a name of its own.
    let isNational = bytes.has("省", at: position)
    if isNational { position += "省".utf8.count }
    while position < before.upperBound {
      guard
        let end = kind(bytes, position) ?? (isNational ? region(bytes, position) : nil)
          ?? (bytes.has("、", at: position) ? position + 3 : nil)
      else { return false }
      position = end
    }
    var name = after.lowerBound..<nameEnd(bytes, after)
    // 各市州、县市区人民政府均为责任单位: what is said of several parts them.
    if bytes.first("均", in: name) != nil { return false }
    name = VerbPhrase(bytes, name, words: words)?.name ?? name
    guard var rest = kind(bytes, name.lowerBound) ?? (isNational ? region(bytes, name.lowerBound) : nil),
      rest <= name.upperBound
    else { return false }
    while let end = kind(bytes, rest), end <= name.upperBound { rest = end }
    if rest < name.upperBound, bytes.has("〈", at: rest) {
      rest = SeparatorMark.endOfInside(bytes, rest, limit: name.upperBound)
    }
    if rest < name.upperBound, bytes[rest] == UInt8(ascii: "(") || bytes.has("〔", at: rest) {
      let isRound = bytes[rest] == UInt8(ascii: "(")
      guard let close = bytes.first(isRound ? ")" : "〕", in: rest..<name.upperBound) else { return false }
      rest = bytes.next(close)
    }
    if bytes.has(")", endingAt: name.upperBound), let open = bytes.first("(", in: rest..<name.upperBound) {
      name = name.lowerBound..<open
    }
    return rest == name.upperBound
      || tails.contains { rest + $0.utf8CodeUnitCount == name.upperBound && bytes.has($0, at: rest) }
  }

  /// Where 各, 有关, 各有关 end that open such a name; nil without them.
  static func opening(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    let words: [StaticString] = ["各有关", "各相关", "各", "有关", "相关"]
    return words.first { bytes.has($0, at: range.lowerBound) }.map { range.lowerBound + $0.utf8CodeUnitCount }
  }

  private static let kinds: [StaticString] = [
    "直辖市", "计划单列市", "地级以上市", "自治州", "自治县", "自治旗", "特区", "林区", "地区", "街道", "市", "县", "区", "州", "盟", "旗", "师",
    "乡", "镇",
  ]
  private static let tails: [StaticString] = ["级市", "人民政府", "政府", "党委", "党委政府", "党委和政府", "党委、政府", "有关部门", "管委会"]

  private static func kind(_ bytes: [UInt8], _ position: Int) -> Int? {
    kinds.first { bytes.has($0, at: position) }.map { position + $0.utf8CodeUnitCount }
  }

  private static func region(_ bytes: [UInt8], _ position: Int) -> Int? {
    bytes.has("自治区", at: position) ? position + "自治区".utf8.count : nil
  }

  private static func nameEnd(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var depth = 0
    var position = range.lowerBound
    while position < range.upperBound {
      switch SeparatorMark(bytes, position) {
      case .opening, .inside: depth += 1
      case .closing, .outside: depth -= 1
      case .enumeration, .clause, .sentence: if depth <= 0 { return position }
      case .other: break
      }
      position = bytes.next(position)
    }
    return range.upperBound
  }
}
