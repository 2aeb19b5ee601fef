/// Numbers in words, as the number formats of ECMA-376 17.18.59 have them for single languages.
enum CountingNumber {
  /// 하나, 둘, …, 아흔아홉; nil from 100, where Korean counts in Chinese numbers, and for 0.
  static func koreanNative(_ number: Int) -> String? {
    guard (1...99).contains(number) else { return nil }
    let tens = ["", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"]
    let ones = ["", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉"]
    return tens[number / 10] + ones[number % 10]
  }

  /// หนึ่ง, …, สิบเอ็ด, ยี่สิบ, …
  static func thai(_ number: Int) -> String {
    guard (1..<1_000_000).contains(number) else { return number == 0 ? "ศูนย์" : String(number) }
    let digits = ["", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"]
    var result = ""
    for (unit, name) in [(100_000, "แสน"), (10_000, "หมื่น"), (1_000, "พัน"), (100, "ร้อย")] {
      let digit = number / unit % 10
      if digit > 0 { result += digits[digit] + name }
    }
    switch number / 10 % 10 {
    case 0: break
    case 1: result += "สิบ"
    case 2: result += "ยี่สิบ"
    case let ten: result += digits[ten] + "สิบ"
    }
    let one = number % 10
    return result + (one == 1 && number > 10 ? "เอ็ด" : digits[one])
  }

  /// một, hai, …, mười một, …, as Word puts the words together.
  static func vietnamese(_ number: Int) -> String {
    guard (1...9_999).contains(number) else { return number == 0 ? "không" : String(number) }
    let digits = ["", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
    var words: [String] = []
    if number >= 1000 { words += [digits[number / 1000], "ngàn"] }
    let rest = number % 100
    if number / 100 % 10 > 0 {
      words += [digits[number / 100 % 10], "trăm"]
      if (1...9).contains(rest) { words.append("lẻ") }
    }
    if rest >= 20 { words.append(digits[rest / 10]) }
    if rest >= 10 { words.append("mười") }
    if rest % 10 > 0 { words.append(digits[rest % 10]) }
    return words.joined(separator: " ")
  }
}

/// Numbers in English words. Word writes the words of the text's language; plans that ask for words are in English.
enum EnglishNumber {
  static func ordinal(_ number: Int) -> String {
    let teens = (11...13).contains(number % 100)
    switch number % 10 {
    case 1 where !teens: return "\(number)st"
    case 2 where !teens: return "\(number)nd"
    case 3 where !teens: return "\(number)rd"
    default: return "\(number)th"
    }
  }

  /// `Twenty-one`; digits from a million.
  static func cardinalText(_ number: Int) -> String {
    guard (0..<1_000_000).contains(number) else { return String(number) }
    return capitalized(number == 0 ? ["zero"] : words(number))
  }

  /// `Twenty-first`; digits from a million.
  static func ordinalText(_ number: Int) -> String {
    guard (0..<1_000_000).contains(number) else { return String(number) }
    var words = number == 0 ? ["zero"] : words(number)
    let parts = (words.popLast() ?? "").split(separator: "-").map(String.init)
    let last = parts.last ?? ""
    let ordinal: String
    if let irregular = irregularOrdinals[last] {
      ordinal = irregular
    } else {
      ordinal = last.hasSuffix("y") ? last.dropLast() + "ieth" : last + "th"
    }
    return capitalized(words + [(parts.dropLast() + [ordinal]).joined(separator: "-")])
  }

  private static let irregularOrdinals = [
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
  ]

  private static let small = [
    "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

  private static func words(_ number: Int) -> [String] {
    if number >= 1000 { return words(number / 1000) + ["thousand"] + (number % 1000 > 0 ? words(number % 1000) : []) }
    if number >= 100 { return [small[number / 100], "hundred"] + (number % 100 > 0 ? words(number % 100) : []) }
    if number < 20 { return [small[number]] }
    return [tens[number / 10] + (number % 10 > 0 ? "-" + small[number % 10] : "")]
  }

  private static func capitalized(_ words: [String]) -> String {
    let text = words.joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
