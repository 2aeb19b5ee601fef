/// Counts the items of lists and writes their labels, as LibreOffice shows them (OpenDocument 1.2, 5.3 and 16.30).
struct OdfLists {
  private struct OpenList {
    var style: String?
    /// Which numbers it counts on: those of a list by its id.
    var id: String
    /// The next item's number, where the file says it.
    var itemStart: Int?
    /// The item has not got its label yet.
    var isItemOpen = false
    var override: String?
  }

  private var open: [OpenList] = []
  /// Current number by list and level (from 0); nil where the level has not been used since its restart.
  private var counts: [String: [Int?]] = [:]
  private var lastOfStyle: [String: String] = [:]
  private var outline = [Int?](repeating: nil, count: 20)
  private var listCount = 0

  var depth: Int { open.count }

  mutating func startList(_ attributes: XMLAttributes) {
    listCount += 1
    let style = attributes["style-name"] ?? open.last?.style
    guard let around = open.last else {
      var id = attributes["id"] ?? "#\(listCount)"
      if let other = attributes["continue-list"], counts[other] != nil {
        id = other
      } else if attributes["continue-numbering"] == "true", let last = lastOfStyle[style ?? ""] {
        id = last
      } else {
        counts[id] = [Int?](repeating: nil, count: 20)
      }
      lastOfStyle[style ?? ""] = id
      open.append(OpenList(style: style, id: id))
      return
    }
    open.append(OpenList(style: style, id: around.id))
  }

  mutating func endList() { _ = open.popLast() }

  mutating func startItem(_ attributes: XMLAttributes) {
    guard let last = open.indices.last else { return }
    open[last].isItemOpen = true
    open[last].itemStart = attributes.integer("start-value")
    open[last].override = attributes["style-override"]
  }

  mutating func endItem() {
    if let last = open.indices.last { open[last].isItemOpen = false }
  }

  /// The label of a paragraph: that of its item, for the item's first one.
  ///
  /// - Parameter style: the list style that the paragraph's own style names.
  mutating func label(_ styles: OdfStyles, style: String?) -> String? {
    guard let last = open.indices.last, open[last].isItemOpen else { return nil }
    open[last].isItemOpen = false
    let index = min(last, 19)
    let levels = styles.lists[open[last].override ?? open[last].style ?? style ?? "#"] ?? [:]
    var numbers = counts[open[last].id] ?? [Int?](repeating: nil, count: 20)
    Self.count(&numbers, index, levels, from: open[last].itemStart)
    counts[open[last].id] = numbers
    return Self.label(numbers, index, levels)
  }

  /// The number of a heading that is in no list.
  mutating func outlineLabel(_ styles: OdfStyles, level: Int, restart: Int?) -> String? {
    let levels = styles.lists[""] ?? [:]
    let index = min(max(level, 1), 20) - 1
    guard let format = levels[index + 1]?.format, !format.isEmpty else { return nil }
    Self.count(&outline, index, levels, from: restart)
    return Self.label(outline, index, levels)
  }

  private static func count(_ numbers: inout [Int?], _ index: Int, _ levels: [Int: OdfStyles.Level], from start: Int?) {
    let next = numbers[index].map { $0 == .max ? $0 : $0 + 1 }
    numbers[index] = start ?? next ?? levels[index + 1]?.start ?? 1
    for deeper in (index + 1)..<20 where index < 19 { numbers[deeper] = nil }
  }

  private static func label(_ numbers: [Int?], _ index: Int, _ levels: [Int: OdfStyles.Level]) -> String? {
    guard let level = levels[index + 1] else { return nil }
    if let bullet = level.bullet { return bullet }
    func number(_ at: Int) -> String {
      guard let shown = levels[at + 1], let format = shown.format else { return "" }
      return OdfNumber.format(numbers[at] ?? shown.start, as: format, repeatsLetters: shown.repeatsLetters)
    }
    let text: String
    if let pattern = level.pattern {
      text = expanded(pattern) { (1...20).contains($0) ? number($0 - 1) : "" }
    } else {
      let first = max(0, index + 1 - level.shown)
      let parts = (first...index).map(number).filter { !$0.isEmpty }
      text = level.prefix + parts.joined(separator: ".") + level.suffix
    }
    let trimmed = text.drop { $0 == " " }
    return trimmed.isEmpty ? nil : String(trimmed)
  }

  /// `%1%.%2%` with each number in its place.
  private static func expanded(_ pattern: String, _ number: (Int) -> String) -> String {
    var result = ""
    for (index, piece) in pattern.split(separator: "%", omittingEmptySubsequences: false).enumerated() {
      if index % 2 == 1, let level = Int(piece) { result += number(level) } else { result += piece }
    }
    return result
  }
}

/// Numbers in the formats that OpenDocument files name by their first three values.
enum OdfNumber {
  static func format(_ number: Int, as format: String, repeatsLetters: Bool) -> String {
    switch format {
    case "": return ""
    case "1": return String(number)
    case "a": return letters(number, repeats: repeatsLetters).lowercased()
    case "A": return letters(number, repeats: repeatsLetters)
    case "i": return NumberFormat.format(number, as: "lowerRoman") ?? ""
    case "I": return NumberFormat.format(number, as: "upperRoman") ?? ""
    default: break
    }
    if format.allSatisfy({ $0 == "0" || $0 == "1" }), format.hasSuffix("1") {
      return String(repeating: "0", count: max(0, format.count - String(number).count)) + String(number)
    }
    let first = format.prefix { $0 != "," }
    guard let name = names[String(first)] ?? names[format] else { return String(number) }
    return NumberFormat.format(number, as: name) ?? String(number)
  }

  /// By the first value of the series.
  private static let names = [
    "一": "chineseCountingThousand", "壹": "chineseLegalSimplified", "壱": "japaneseLegal", "甲": "ideographTraditional",
    "子": "ideographZodiac", "①": "decimalEnclosedCircle", "１": "decimalFullWidth", "ア": "aiueoFullWidth",
    "ｱ": "aiueo", "イ": "irohaFullWidth", "ｲ": "iroha", "가": "ganada", "ㄱ": "chosung", "일": "koreanCounting",
    "하나": "koreanLegal", "⑴": "decimalEnclosedParen", "⒈": "decimalEnclosedFullstop", "01": "decimalZero",
    "1st": "ordinal", "First": "ordinalText", "One": "cardinalText",
  ]

  private static func letters(_ number: Int, repeats: Bool) -> String {
    guard number > 0 else { return String(number) }
    if repeats { return NumberFormat.format(number, as: "upperLetter") ?? "" }
    var rest = number
    var result = ""
    while rest > 0 {
      rest -= 1
      result = String(UnicodeScalar(UInt8(65 + rest % 26))) + result
      rest /= 26
    }
    return result
  }
}
