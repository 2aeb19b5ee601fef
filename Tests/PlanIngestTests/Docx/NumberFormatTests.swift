import PlanModel
import Testing

@testable import PlanIngest

@Suite struct NumberFormatTests {
  @Test(arguments: [
    (1, "chineseCounting", "一"), (10, "chineseCounting", "十"), (11, "chineseCounting", "十一"),
    (20, "chineseCounting", "二十"), (99, "chineseCounting", "九十九"), (100, "chineseCounting", "一○○"),
    (101, "chineseCounting", "一○一"), (10, "chineseCountingThousand", "十"), (21, "chineseCountingThousand", "二十一"),
    (100, "chineseCountingThousand", "一百"), (101, "chineseCountingThousand", "一百〇一"),
    (110, "chineseCountingThousand", "一百一十"), (1001, "chineseCountingThousand", "一千〇一"),
    (101, "chineseLegalSimplified", "壹佰零壹"), (10, "chineseLegalSimplified", "壹拾"),
    (24, "ideographLegalTraditional", "貳拾肆"), (306, "ideographLegalTraditional", "參佰零陸"),
    (12, "ideographDigital", "一二"), (10, "ideographDigital", "一〇"),
  ])
  func `Chinese counting`(number: Int, format: String, shown: String) {
    #expect(NumberFormat.format(number, as: format) == shown)
  }

  @Test(arguments: [
    (10, "taiwaneseCounting", "十"), (101, "taiwaneseCounting", "一○一"), (101, "taiwaneseCountingThousand", "一百零一"),
    (10, "taiwaneseDigital", "一○"), (101, "japaneseCounting", "百一"), (210, "japaneseCounting", "二百十"),
    (10000, "japaneseCounting", "一万"), (11, "japaneseLegal", "壱拾壱"), (345, "japaneseLegal", "参百四拾伍"),
    (10, "japaneseDigitalTenThousand", "一〇"), (11, "koreanCounting", "십일"), (101, "koreanCounting", "백일"),
    (10, "koreanDigital", "일영"), (10, "koreanDigital2", "一零"), (1, "koreanLegal", "하나"), (21, "koreanLegal", "스물하나"),
    (100, "koreanLegal", "백"),
  ])
  func `counting of the rest of East Asia`(number: Int, format: String, shown: String) {
    #expect(NumberFormat.format(number, as: format) == shown)
  }

  @Test(arguments: [
    (10, "ideographTraditional", "癸"), (11, "ideographTraditional", "11"), (12, "ideographZodiac", "亥"),
    (13, "ideographZodiac", "13"), (13, "ideographZodiacTraditional", "丙子"), (60, "ideographZodiacTraditional", "癸亥"),
    (61, "ideographZodiacTraditional", "甲子"), (20, "decimalEnclosedCircle", "⑳"), (21, "decimalEnclosedCircle", "21"),
    (10, "decimalEnclosedCircleChinese", "⑩"), (11, "decimalEnclosedCircleChinese", "11"),
    (3, "decimalEnclosedParen", "⑶"), (20, "decimalEnclosedFullstop", "⒛"), (21, "decimalEnclosedFullstop", "21"),
    (4, "ideographEnclosedCircle", "㈣"), (11, "ideographEnclosedCircle", "11"),
  ])
  func `a series of signs ends in digits or starts again`(number: Int, format: String, shown: String) {
    #expect(NumberFormat.format(number, as: format) == shown)
  }

  @Test(arguments: [
    (26, "upperLetter", "Z"), (28, "upperLetter", "BB"), (53, "lowerLetter", "aaa"), (781, "lowerLetter", "a"),
    (0, "lowerLetter", ""), (9, "russianLower", "и"), (10, "russianUpper", "К"), (29, "russianUpper", "Я"),
    (30, "russianLower", "аа"), (5, "chicago", "**"), (46, "aiueo", "ﾝ"), (47, "aiueo", "ｱ"),
    (45, "aiueoFullWidth", "ヲ"),
    (48, "irohaFullWidth", "ン"), (25, "iroha", "ヰ"), (14, "ganada", "하"), (15, "chosung", "ㄱ"), (2, "arabicAlpha", "ب"),
    (3, "arabicAbjad", "ج"), (29, "arabicAbjad", "أأ"), (1, "hindiVowels", "क"), (1, "hindiConsonants", "अ"),
    (41, "thaiLetters", "ฮ"), (22, "hebrew2", "ת"),
  ])
  func `letters are repeated past the last one, kana and jamo start again`(number: Int, format: String, shown: String) {
    #expect(NumberFormat.format(number, as: format) == shown)
  }

  @Test(arguments: [
    (12, "decimalFullWidth", "１２"), (12, "decimalFullWidth2", "１２"), (12, "decimalHalfWidth", "12"),
    (7, "decimalZero", "07"), (10, "decimalZero", "10"), (14, "lowerRoman", "xiv"), (4000, "upperRoman", "MMMM"),
    (0, "upperRoman", ""), (112, "ordinal", "112th"), (22, "ordinal", "22nd"), (31, "hex", "1F"),
    (3, "numberInDash", "- 3 -"), (15, "hindiNumbers", "१५"), (25, "thaiNumbers", "๒๕"), (15, "hebrew1", "טו"),
    (21, "hebrew1", "כא"), (21, "thaiCounting", "ยี่สิบเอ็ด"), (12, "vietnameseCounting", "mười hai"),
    (21, "cardinalText", "Twenty-one"), (101, "cardinalText", "One hundred one"), (2, "ordinalText", "Second"),
    (20, "ordinalText", "Twentieth"), (112, "ordinalText", "One hundred twelfth"), (5, "bahtText", "5"),
    (5, "aFormatOfTheFuture", "5"),
  ])
  func `digits, Roman numbers and words`(number: Int, format: String, shown: String) {
    #expect(NumberFormat.format(number, as: format) == shown)
  }

  @Test func `bullets and hidden numbers have no text`() {
    #expect(NumberFormat.format(3, as: "none") == nil)
    #expect(NumberFormat.format(3, as: "bullet") == nil)
  }

  @Test(arguments: [
    ("01, 02, 03, ...", "decimalZero"), ("001, 002, 003, ...", "decimalZero3"),
    ("00001, 00002, 00003, ...", "decimalZero5"),
    ("①, ②, ③, ...", "decimalEnclosedCircle"), ("一, 十, 一百(简), ...", "chineseCountingThousand"),
    ("α, β, γ, ...", "greekLower"), ("A, Ç, Ğ, ...", "decimal"), ("", "decimal"),
  ])
  func `a custom format is known by its examples`(examples: String, format: String) {
    #expect(NumberFormat.custom(examples) == format)
  }

  @Test func `no number of any format is empty or endless`() {
    for name in NumberFormat.all {
      for number in [1, 9, 10, 11, 19, 20, 21, 99, 100, 101, 1000, 32_767] {
        let shown = NumberFormat.format(number, as: name) ?? ""
        #expect(!shown.isEmpty && shown.count < 60, "\(name) \(number): \(shown)")
      }
    }
  }
}
