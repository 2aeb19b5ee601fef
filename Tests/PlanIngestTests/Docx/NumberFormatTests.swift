import PlanModel
import Testing

@testable import PlanIngest

@Suite struct NumberFormatTests {
  @Test(arguments: [
    (1, "chineseCounting", "一"), (10, "chineseCounting", "十"), (11, "chineseCounting", "十一"),
    (20, "chineseCounting", "二十"), (99, "chineseCounting", "九十九"), (101, "chineseCounting", "一○一"),
    (10, "chineseCountingThousand", "十"), (21, "chineseCountingThousand", "二十一"),
    (100, "chineseCountingThousand", "一百"), (101, "chineseCountingThousand", "一百〇一"),
    (110, "chineseCountingThousand", "一百一十"), (1001, "chineseCountingThousand", "一千〇一"),
    (101, "japaneseCounting", "百一"), (210, "japaneseCounting", "二百十"), (10000, "japaneseCounting", "一万"),
    (101, "taiwaneseCountingThousand", "一百零一"), (10, "taiwaneseDigital", "一○"), (12, "ideographDigital", "一二"),
    (101, "chineseLegalSimplified", "壹佰零壹"), (10, "chineseLegalSimplified", "壹拾"),
    (24, "ideographLegalTraditional", "貳拾肆"), (10, "ideographTraditional", "癸"), (11, "ideographTraditional", "11"),
    (20, "decimalEnclosedCircle", "⑳"), (21, "decimalEnclosedCircle", "21"), (3, "decimalEnclosedParen", "⑶"),
    (12, "decimalFullWidth", "１２"), (7, "decimalZero", "07"), (14, "lowerRoman", "xiv"), (28, "upperLetter", "BB"),
    (61, "ideographZodiacTraditional", "61"), (13, "ideographZodiacTraditional", "丙子"), (112, "ordinal", "112th"),
    (5, "aFormatOfTheFuture", "5"),
  ])
  func `a number is written as Word shows it`(number: Int, format: String, shown: String) {
    #expect(NumberFormat.format(number, as: format) == shown)
  }

  @Test func `bullets and hidden numbers have no text`() {
    #expect(NumberFormat.format(3, as: "none") == nil)
    #expect(NumberFormat.format(3, as: "bullet") == nil)
  }
}
