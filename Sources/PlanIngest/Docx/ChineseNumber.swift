/// The counting systems of East Asia among the number formats of ECMA-376 17.18.59.
///
/// The formats differ in small ways that a reader sees: 101 is 一○一 in `chineseCounting`, 一百〇一 in `chineseCountingThousand`,
/// 百一 in `japaneseCounting`, 壹佰零壹 in `chineseLegalSimplified`.
enum ChineseNumber {
  /// Nil for a format that is none of these.
  static func format(_ number: Int, as name: String) -> String? {
    guard let system = systems[name] else { return nil }
    guard number > 0 else { return number == 0 ? String(system.digits[0]) : String(number) }
    switch system.style {
    case .digits: return NumberFormat.digits(number, system.digits)
    case .digitsFrom(let limit):
      return number < limit ? counted(number, system) : NumberFormat.digits(number, system.digits)
    case .counted: return number < 100_000 ? counted(number, system) : NumberFormat.digits(number, system.digits)
    }
  }

  static var names: [String] { systems.keys.sorted() }

  private enum Style {
    /// Digit for digit: 10 is 一〇.
    case digits
    /// Counted below the limit, digit for digit from it: 99 is 九十九, 101 is 一○一.
    case digitsFrom(Int)
    /// 一百〇一.
    case counted
  }

  private struct System {
    let style: Style
    /// 0 to 9.
    let digits: [Character]
    /// Ten, hundred, thousand, ten thousand.
    var places = Array("十百千万")
    /// 10 is 十, not 一十.
    var dropsLeadingOne = true
    /// 百, not 一百, wherever a one stands before a place.
    var dropsEveryOne = false
    /// A gap of zeros is read: 一百〇一.
    var readsZero = true
  }

  private static let systems: [String: System] = {
    let plain = Array("〇一二三四五六七八九")
    let circle = Array("○一二三四五六七八九")
    let taiwan = Array("零一二三四五六七八九")
    let traditional = Array("十百千萬")
    let legalPlaces = Array("拾佰仟萬")
    return [
      "chineseCounting": System(style: .digitsFrom(100), digits: circle),
      "taiwaneseCounting": System(style: .digitsFrom(100), digits: circle, places: traditional),
      "chineseCountingThousand": System(style: .counted, digits: plain),
      "taiwaneseCountingThousand": System(style: .counted, digits: taiwan, places: traditional),
      "ideographDigital": System(style: .digits, digits: plain),
      "japaneseDigitalTenThousand": System(style: .digits, digits: plain),
      "taiwaneseDigital": System(style: .digits, digits: circle),
      "japaneseCounting": System(style: .counted, digits: plain, dropsEveryOne: true, readsZero: false),
      "japaneseLegal": System(
        style: .counted, digits: Array("〇壱弐参四伍六七八九"), places: Array("拾百阡萬"), dropsLeadingOne: false,
        readsZero: false),
      "chineseLegalSimplified": System(
        style: .counted, digits: Array("零壹贰叁肆伍陆柒捌玖"), places: Array("拾佰仟万"), dropsLeadingOne: false),
      "ideographLegalTraditional": System(
        style: .counted, digits: Array("零壹貳參肆伍陸柒捌玖"), places: legalPlaces, dropsLeadingOne: false),
      "koreanCounting": System(
        style: .counted, digits: Array("영일이삼사오육칠팔구"), places: Array("십백천만"), dropsEveryOne: true, readsZero: false),
      "koreanDigital": System(style: .digits, digits: Array("영일이삼사오육칠팔구")),
      "koreanDigital2": System(style: .digits, digits: taiwan),
    ]
  }()

  private static func counted(_ number: Int, _ system: System) -> String {
    var result = ""
    var rest = number
    var gap = false
    for (place, unit) in [(3, 10_000), (2, 1_000), (1, 100), (0, 10)] {
      let digit = rest / unit
      rest %= unit
      if digit == 0 {
        gap = !result.isEmpty
        continue
      }
      if gap, system.readsZero { result.append(system.digits[0]) }
      gap = false
      let isLeadingTen = result.isEmpty && place == 0 && system.dropsLeadingOne
      if digit > 1 || !(isLeadingTen || system.dropsEveryOne && place < 3) { result.append(system.digits[digit]) }
      result.append(system.places[place])
    }
    guard rest > 0 else { return result }
    if gap, system.readsZero { result.append(system.digits[0]) }
    result.append(system.digits[rest])
    return result
  }
}
