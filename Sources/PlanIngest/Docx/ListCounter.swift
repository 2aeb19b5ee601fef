/// Counts list paragraphs and writes their labels, as Word shows them.
///
/// Lists with the same definition count on together, unless one of them has a start of its own (`w:startOverride`), which holds from its
/// first paragraph. A level starts again after a paragraph of a level above it, as far as `w:lvlRestart` does not say otherwise.
struct ListCounter {
  private let numbering: DocxNumbering
  private let styles: DocxStyles
  /// Current number by definition and level; nil where the level has not been used since its restart.
  private var counts: [Int: [Int?]] = [:]
  private var startedOverrides: Set<[Int]> = []

  init(numbering: DocxNumbering, styles: DocxStyles) {
    self.numbering = numbering
    self.styles = styles
  }

  struct Label: Equatable {
    /// Nil for a list level that shows nothing.
    var text: String?
    var isBullet: Bool
    var level: Int
  }

  /// Counts the paragraph. Nil when it is in no list.
  mutating func next(_ properties: ParagraphProperties) -> Label? {
    guard let (numberID, index) = list(of: properties), let number = numbering.numbers[numberID],
      let abstract = numbering.abstract(of: number), let level = numbering.level(index, of: number)
    else { return nil }
    count(numberID, number, abstract, index)
    if level.format == "bullet" {
      return Label(text: Self.bullet(level.text), isBullet: true, level: index)
    }
    let text = text(level, number, abstract)
    return Label(text: text.isEmpty ? nil : text, isBullet: false, level: index)
  }

  /// The list and level of a paragraph: its own, else its style's; numId 0 takes it out of any list.
  private func list(of properties: ParagraphProperties) -> (Int, Int)? {
    var numberID = properties.numberID
    var level = properties.level
    if numberID == nil {
      var styleID = properties.style ?? styles.defaultID
      var seen: Set<String> = []
      while let id = styleID, seen.insert(id).inserted, let style = styles.paragraphs[id] {
        if let found = style.properties.numberID {
          numberID = found
          level = level ?? levelLinked(to: id, in: found) ?? style.properties.level
          break
        }
        level = level ?? style.properties.level
        styleID = style.basedOn
      }
    }
    guard let numberID, numberID > 0 else { return nil }
    return (numberID, min(8, max(0, level ?? 0)))
  }

  private func levelLinked(to style: String, in numberID: Int) -> Int? {
    guard let number = numbering.numbers[numberID] else { return nil }
    return (0...8).first { numbering.level($0, of: number)?.style == style }
  }

  private mutating func count(_ numberID: Int, _ number: DocxNumbering.Number, _ abstract: Int, _ index: Int) {
    var current = counts[abstract] ?? [Int?](repeating: nil, count: 9)
    // A start of its own holds for every level of the list from its first paragraph on.
    if number.overrides[index]?.start != nil, startedOverrides.insert([numberID, index]).inserted {
      current[index] = nil
    }
    if let value = current[index] {
      current[index] = value == .max ? value : value + 1
    } else {
      current[index] = start(index, number)
    }
    for deeper in (index + 1)..<9 where index < 8 {
      let restart = numbering.level(deeper, of: number)?.restart
      if restart.map({ $0 > 0 && index <= $0 - 1 }) ?? true { current[deeper] = nil }
    }
    counts[abstract] = current
  }

  private func start(_ index: Int, _ number: DocxNumbering.Number) -> Int {
    number.overrides[index]?.start ?? numbering.level(index, of: number)?.start ?? 1
  }

  private func text(_ level: DocxNumbering.Level, _ number: DocxNumbering.Number, _ abstract: Int) -> String {
    var result = ""
    var characters = Array(level.text)[...]
    while let character = characters.popFirst() {
      guard character == "%", let digit = characters.first?.wholeNumberValue, (1...9).contains(digit) else {
        result.append(character)
        continue
      }
      characters.removeFirst()
      let index = digit - 1
      let shown = numbering.level(index, of: number)
      let value = counts[abstract]?[index] ?? start(index, number)
      let format = level.isLegal ? "decimal" : shown?.format ?? "decimal"
      result += NumberFormat.format(value, as: format) ?? ""
    }
    return result
  }

  /// Symbol fonts keep their bullets in the private use area.
  private static func bullet(_ text: String) -> String? {
    guard let scalar = text.unicodeScalars.first, !isSpace(scalar.value) else { return nil }
    switch scalar.value {
    case 0xF06C, 0xF0B7, 0xF09F: return "●"
    case 0xF06E, 0xF0A7: return "■"
    case 0xF075: return "◆"
    case 0xF0D8: return "➢"
    case 0xF0FC: return "✓"
    case 0xE000...0xF8FF: return "•"
    default: return text
    }
  }
}
