internal import PlanModel

/// What a character is to a numeral, in one byte, so that the scan decides by one table look-up.
///
/// The high half is the sort, the low half its value: digit 五 is `digit | 5`, 千 is `power | 3`.
enum NumeralClass {
  static let none: UInt8 = 0
  /// 零 to 九, financial and traditional forms too; 两 is 2.
  static let digit: UInt8 = 0x10
  /// 十 百 千: the exponent.
  static let power: UInt8 = 0x20
  /// 万 亿: the exponent, 4 or 8.
  static let magnitude: UInt8 = 0x30
  /// 廿 卅: tens.
  static let tens: UInt8 = 0x40
  /// Words that start a figure without a digit: 半 几 数 翻 倍.
  static let word: UInt8 = 0x50
  static let half: UInt8 = 0x51
  static let several: UInt8 = 0x52
  static let some: UInt8 = 0x53
  static let turn: UInt8 = 0x54
  static let double: UInt8 = 0x55

  static func sort(_ value: UInt8) -> UInt8 { value & 0xF0 }
  static func amount(_ value: UInt8) -> Int { Int(value & 0x0F) }

  /// By code point of the basic plane.
  static let table: [UInt8] = {
    var table = [UInt8](repeating: none, count: 0x10000)
    func set(_ characters: String, _ value: UInt8) {
      for scalar in characters.unicodeScalars { table[Int(scalar.value)] = value }
    }
    let digits = ["零〇", "一壹", "二贰貳两兩", "三叁參", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖"]
    for (value, forms) in digits.enumerated() { set(forms, digit | UInt8(value)) }
    set("十拾", power | 1)
    set("百佰", power | 2)
    set("千仟", power | 3)
    set("万萬", magnitude | 4)
    set("亿億", magnitude | 8)
    set("廿", tens | 2)
    set("卅", tens | 3)
    set("卌", tens | 4)
    set("半", half)
    set("几幾", several)
    set("数數", some)
    set("翻", turn)
    set("倍", double)
    return table
  }()

  /// The class of the character at the position, which must be the start of a three-byte character below the limit; `none` otherwise.
  @inline(__always)
  static func of(_ bytes: [UInt8], _ position: Int, _ limit: Int, _ table: [UInt8]) -> UInt8 {
    guard position + 2 < limit, bytes[position] & 0xF0 == 0xE0 else { return none }
    let code =
      Int(bytes[position] & 0x0F) << 12 | Int(bytes[position + 1] & 0x3F) << 6 | Int(bytes[position + 2] & 0x3F)
    return table[code]
  }
}
