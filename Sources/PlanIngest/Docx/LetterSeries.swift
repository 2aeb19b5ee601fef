/// A number format that is a series of characters: letters, circled digits, stems and branches.
struct LetterSeries {
  /// What follows the last character.
  private enum Then {
    /// Plain digits.
    case digits
    /// The first one again.
    case again
    /// Each one twice, then three times, …; after this many rounds the first one again.
    case repeated(rounds: Int)
    /// Each one with the last one behind it, once a round.
    case lastAdded(rounds: Int)
  }

  private let items: [String]
  private let then: Then

  private init(_ characters: String, _ then: Then) {
    items = characters.map { String($0) }
    self.then = then
  }

  private init(items: [String], _ then: Then) {
    self.items = items
    self.then = then
  }

  func text(_ number: Int) -> String {
    let count = items.count
    guard number > 0 else {
      // Letters show nothing for 0.
      if case .repeated = then { return "" }
      return String(number)
    }
    let item = items[(number - 1) % count]
    switch then {
    case .digits: return number <= count ? item : String(number)
    case .again: return item
    case .repeated(let rounds): return String(repeating: item, count: (number - 1) / count % rounds + 1)
    case .lastAdded(let rounds):
      return item + String(repeating: items[count - 1], count: (number - 1) / count % rounds)
    }
  }

  static let byFormat: [String: LetterSeries] = {
    let stems = "甲乙丙丁戊己庚辛壬癸"
    let branches = "子丑寅卯辰巳午未申酉戌亥"
    let cycle = (0..<60).map { String([Array(stems)[$0 % 10], Array(branches)[$0 % 12]]) }
    let latin = "abcdefghijklmnopqrstuvwxyz"
    let russian = "абвгдежзиклмнопрстуфхцчшщыэюя"
    return [
      "lowerLetter": LetterSeries(latin, .repeated(rounds: 30)),
      "upperLetter": LetterSeries(latin.uppercased(), .repeated(rounds: 30)),
      "russianLower": LetterSeries(russian, .repeated(rounds: 30)),
      "russianUpper": LetterSeries(russian.uppercased(), .repeated(rounds: 30)),
      "chicago": LetterSeries("*†‡§", .repeated(rounds: 30)),
      "decimalEnclosedCircle": LetterSeries("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", .digits),
      "decimalEnclosedCircleChinese": LetterSeries("①②③④⑤⑥⑦⑧⑨⑩", .digits),
      "decimalEnclosedFullstop": LetterSeries("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛", .digits),
      "decimalEnclosedParen": LetterSeries("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇", .digits),
      "ideographEnclosedCircle": LetterSeries("㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩", .digits),
      "ideographTraditional": LetterSeries(stems, .digits),
      "ideographZodiac": LetterSeries(branches, .digits),
      "ideographZodiacTraditional": LetterSeries(items: cycle, .again),
      "aiueo": LetterSeries("ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ", .again),
      "aiueoFullWidth": LetterSeries("アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン", .again),
      "iroha": LetterSeries("ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ", .again),
      "irohaFullWidth": LetterSeries("イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン", .again),
      "ganada": LetterSeries("가나다라마바사아자차카타파하", .again),
      "chosung": LetterSeries("ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ", .again),
      "arabicAlpha": LetterSeries("أبتثجحخدذرزسشصضطظعغفقكلمنهوي", .repeated(rounds: 14)),
      "arabicAbjad": LetterSeries("أبجدهوزحطيكلمنسعفصقرشتثخذضظغ", .repeated(rounds: 14)),
      "hebrew2": LetterSeries("אבגדהוזחטיכלמנסעפצקרשת", .lastAdded(rounds: 18)),
      // Word has the two the other way round than the standard.
      "hindiConsonants": LetterSeries(items: scalars(0x0905...0x0914) + ["अं", "अः"], .repeated(rounds: 17)),
      "hindiVowels": LetterSeries(items: scalars(0x0915...0x0939), .repeated(rounds: 9)),
      "thaiLetters": LetterSeries("กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ", .repeated(rounds: 30)),
      // Custom formats of Word without a name of their own.
      "greekLower": LetterSeries("αβγδεζηθικλμνξοπρστυφχψω", .repeated(rounds: 30)),
      "turkishLower": LetterSeries("abcçdefgğhıijklmnoöprsştuüvyz", .repeated(rounds: 30)),
      "turkishUpper": LetterSeries("ABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZ", .repeated(rounds: 30)),
    ]
  }()

  private static func scalars(_ codes: ClosedRange<UInt32>) -> [String] {
    codes.compactMap { Unicode.Scalar($0).map { String($0) } }
  }
}
