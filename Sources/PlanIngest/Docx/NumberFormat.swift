/// Writes a list number in a format of ECMA-376 17.18.59 (ST_NumberFormat), as Word shows it.
///
/// Where the standard and Word differ, Word counts ([MS-OI29500] 2.1.540): ideographs enclosed in a circle stand in parentheses, kana start
/// again after the last one. A format that is not known here shows digits, as do `bahtText` and `dollarText` in Word.
enum NumberFormat {
  /// The number's text; nil for a format that shows none (`none`, `bullet`).
  static func format(_ number: Int, as name: String) -> String? {
    switch name {
    case "decimal": return String(number)
    case "none", "bullet": return nil
    case "decimalZero": return padded(number, to: 2)
    case "decimalZero3": return padded(number, to: 3)
    case "decimalZero4": return padded(number, to: 4)
    case "decimalZero5": return padded(number, to: 5)
    case "upperRoman": return roman(number)
    case "lowerRoman": return roman(number).lowercased()
    case "ordinal": return EnglishNumber.ordinal(number)
    case "cardinalText": return EnglishNumber.cardinalText(number)
    case "ordinalText": return EnglishNumber.ordinalText(number)
    case "hex": return String(number, radix: 16, uppercase: true)
    case "numberInDash": return "- \(number) -"
    case "hebrew1": return hebrew(number)
    case "koreanLegal": return CountingNumber.koreanNative(number) ?? format(number, as: "koreanCounting")
    case "thaiCounting": return CountingNumber.thai(number)
    case "vietnameseCounting": return CountingNumber.vietnamese(number)
    default: break
    }
    if let chinese = ChineseNumber.format(number, as: name) { return chinese }
    if let series = LetterSeries.byFormat[name] { return series.text(number) }
    return digits[name].map { digits(number, $0) } ?? String(number)
  }

  /// The format that a list of examples stands for, as in `w:format="001, 002, 003, ..."` of a custom format ([MS-DOCX] 2.4).
  static func custom(_ examples: String) -> String {
    let shown = examples.split(separator: ",").map { part in
      String(part.drop { $0 == " " }.prefix { $0 != " " && $0 != "(" })
    }
    guard let first = shown.first else { return "decimal" }
    if first.last == "1", first.count <= 5, first.dropLast().allSatisfy({ $0 == "0" }) {
      return first.count == 1 ? "decimal" : first.count == 2 ? "decimalZero" : "decimalZero\(first.count)"
    }
    guard shown.count >= 3 else { return "decimal" }
    // Systems that count in tens show 1, 10 and 100.
    for numbers in [[1, 2, 3], [1, 10, 100]] {
      if let found = named.first(where: { name in numbers.map { format($0, as: name) ?? "" } == Array(shown[0..<3]) }) {
        return found
      }
    }
    return "decimal"
  }

  /// The format of a code that older formats of Word have (`nfc`, [MS-OI29500] 2.1.1772).
  static func coded(_ code: Int) -> String {
    codes.indices.contains(code) ? codes[code] : code == 255 ? "none" : "decimal"
  }

  private static let codes = [
    "decimal", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "ordinal", "cardinalText", "ordinalText",
    "hex",
    "chicago", "ideographDigital", "japaneseCounting", "aiueo", "iroha", "decimalFullWidth", "decimalHalfWidth",
    "japaneseLegal", "japaneseDigitalTenThousand", "decimalEnclosedCircle", "decimalFullWidth2", "aiueoFullWidth",
    "irohaFullWidth", "decimalZero", "bullet", "ganada", "chosung", "decimalEnclosedFullstop", "decimalEnclosedParen",
    "decimalEnclosedCircleChinese", "ideographEnclosedCircle", "ideographTraditional", "ideographZodiac",
    "ideographZodiacTraditional", "taiwaneseCounting", "ideographLegalTraditional", "taiwaneseCountingThousand",
    "taiwaneseDigital", "chineseCounting", "chineseLegalSimplified", "chineseCountingThousand", "decimal",
    "koreanDigital", "koreanCounting", "koreanLegal", "koreanDigital2", "hebrew1", "arabicAlpha", "hebrew2",
    "arabicAbjad", "hindiVowels", "hindiConsonants", "hindiNumbers", "hindiCounting", "thaiLetters", "thaiNumbers",
    "thaiCounting", "vietnameseCounting", "numberInDash", "russianLower", "russianUpper",
  ]

  /// Every format that has a rule of its own.
  static let all =
    ["decimal", "decimalZero", "decimalZero3", "decimalZero4", "decimalZero5", "numberInDash", "koreanLegal"] + named

  /// Formats that a custom one may be the same as, in the order they are tried.
  private static let named =
    ["upperRoman", "lowerRoman", "cardinalText", "ordinalText", "ordinal", "hex", "hebrew1", "thaiCounting"]
    + ["vietnameseCounting"] + LetterSeries.byFormat.keys.sorted() + digits.keys.sorted() + ChineseNumber.names

  /// Formats that only change the digits, from 0.
  private static let digits: [String: [Character]] = [
    "decimalFullWidth": Array("０１２３４５６７８９"), "decimalFullWidth2": Array("０１２３４５６７８９"),
    "decimalHalfWidth": Array("0123456789"), "hindiNumbers": Array("०१२३४५६७८९"), "thaiNumbers": Array("๐๑๒๓๔๕๖๗๘๙"),
  ]

  static func digits(_ number: Int, _ table: [Character]) -> String {
    String(String(number).map { character in character.wholeNumberValue.map { table[$0] } ?? character })
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// M is repeated for as many thousands as there are; nothing stands for 0.
  private static func roman(_ number: Int) -> String {
    guard (1...32_767).contains(number) else { return number == 0 ? "" : String(number) }
    let values = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
      (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var result = ""
    for (value, letters) in values {
      while rest >= value {
        result += letters
        rest -= value
      }
    }
    return result
  }

  /// Letters by their values, 15 and 16 without the name of God; starts again after 392.
  private static func hebrew(_ number: Int) -> String {
    guard number > 0 else { return "" }
    let value = (number - 1) % 392 + 1
    let letters = ["", "קרשת", "יכלמנסעפצ", "אבגדהוזחט"].map(Array.init)
    let lead = value >= 100 ? String(letters[1][value / 100 - 1]) : ""
    switch value % 100 {
    case 15: return lead + "טו"
    case 16: return lead + "טז"
    case let rest:
      let tens = rest >= 10 ? String(letters[2][rest / 10 - 1]) : ""
      return lead + tens + (rest % 10 > 0 ? String(letters[3][rest % 10 - 1]) : "")
    }
  }
}
