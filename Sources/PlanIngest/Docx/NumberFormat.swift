/// Writes a list number in a format of ECMA-376 17.18.59 (ST_NumberFormat), as Word shows it.
enum NumberFormat {
  /// The number's text; nil for a format that shows none (`none`, `bullet`).
  static func format(_ number: Int, as name: String) -> String? {
    switch name {
    case "none", "bullet": return nil
    case "decimalZero": return number < 10 && number >= 0 ? "0\(number)" : String(number)
    case "upperRoman": return roman(number) ?? String(number)
    case "lowerRoman": return roman(number)?.lowercased() ?? String(number)
    case "upperLetter": return letters(number, alphabet: latin) ?? String(number)
    case "lowerLetter": return letters(number, alphabet: latin)?.lowercased() ?? String(number)
    case "russianUpper": return letters(number, alphabet: russian) ?? String(number)
    case "russianLower": return letters(number, alphabet: russian)?.lowercased() ?? String(number)
    case "ordinal": return ordinal(number)
    case "hex": return String(number, radix: 16, uppercase: true)
    case "numberInDash": return "- \(number) -"
    case "decimalFullWidth", "decimalFullWidth2": return digits(number, fullWidthDigits)
    default: break
    }
    if let chinese = ChineseNumber.format(number, as: name) { return chinese }
    if let list = enclosed[name] {
      return (1...list.count).contains(number) ? String(list[number - 1]) : String(number)
    }
    if name == "ideographZodiacTraditional" {
      guard (1...60).contains(number) else { return String(number) }
      return String([stems[(number - 1) % 10], branches[(number - 1) % 12]])
    }
    return String(number)
  }

  private static let latin = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
  private static let russian = Array("АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ")
  private static let fullWidthDigits = Array("０１２３４５６７８９")
  private static let stems = Array("甲乙丙丁戊己庚辛壬癸")
  private static let branches = Array("子丑寅卯辰巳午未申酉戌亥")

  /// Formats that are a list of characters; past its end Word shows plain digits.
  private static let enclosed: [String: [Character]] = [
    "decimalEnclosedCircle": Array("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
    "decimalEnclosedCircleChinese": Array("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"),
    "decimalEnclosedFullstop": Array("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"),
    "decimalEnclosedParen": Array("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"),
    "ideographEnclosedCircle": Array("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"),
    "ideographTraditional": stems,
    "ideographZodiac": branches,
    "aiueo": Array("ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ"),
    "aiueoFullWidth": Array("アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"),
    "iroha": Array("ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ"),
    "irohaFullWidth": Array("イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン"),
    "ganada": Array("가나다라마바사아자차카타파하"),
    "chosung": Array("ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"),
  ]

  static func digits(_ number: Int, _ table: [Character]) -> String {
    String(String(number).map { character in character.wholeNumberValue.map { table[$0] } ?? character })
  }

  /// A, …, Z, AA, BB, … as Word repeats letters.
  private static func letters(_ number: Int, alphabet: [Character]) -> String? {
    guard number > 0, number <= alphabet.count * 30 else { return nil }
    return String(
      repeating: String(alphabet[(number - 1) % alphabet.count]), count: (number - 1) / alphabet.count + 1)
  }

  private static func roman(_ number: Int) -> String? {
    guard (1..<4000).contains(number) else { return nil }
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

  private static func ordinal(_ number: Int) -> String {
    let teens = (11...13).contains(number % 100)
    switch number % 10 {
    case 1 where !teens: return "\(number)st"
    case 2 where !teens: return "\(number)nd"
    case 3 where !teens: return "\(number)rd"
    default: return "\(number)th"
    }
  }
}
