/// Counts list paragraphs and writes their labels, as Word shows them.
///
/// Lists with the same definition count on together, unless one of them has a start of its own (`w:startOverride`), which holds from its
/// first paragraph. A level starts again after a paragraph of a level above it, as far as `w:lvlRestart` does not say otherwise. A level
/// that is used before those above it takes them as used: after 1.1 comes 2.
struct ListCounter {
  private let numbering: DocxNumbering
  private let styles: DocxStyles
  /// Current number by definition and level; nil where the level has not been used since its restart.
  private var counts: [Int: [Int?]] = [:]
  /// Lists by number, as far as they have been used; nil for those that are not defined.
  private var lists: [Int: List?] = [:]
  private var started: Set<Int> = []
  /// What styles say, as far as they have been used.
  private var placesOfStyles: [String: StylePlace] = [:]
  private var lastPlace: (style: String, place: StylePlace)?

  /// A list as its paragraphs see it: overrides in place.
  private struct List {
    var abstract: Int
    var levels: [DocxNumbering.Level?]
    /// Starts of its own, by level.
    var starts: [Int?]

    func start(_ index: Int) -> Int { starts[index] ?? levels[index]?.start ?? 1 }
  }

  /// The list and level that a style puts its paragraphs in.
  private struct StylePlace {
    var numberID: Int?
    var level: Int?
  }

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
    guard let (numberID, index) = place(of: properties) else { return nil }
    guard let list = list(numberID), let level = list.levels[index] else {
      return properties.shownLabel.map { Label(text: $0, isBullet: false, level: index) }
    }
    count(list, numberID, index)
    if level.isHidden { return Label(text: nil, isBullet: level.format == "bullet", level: index) }
    if level.format == "bullet" {
      return Label(text: Self.bullet(level), isBullet: true, level: index)
    }
    let text = text(level, index, list)
    return Label(text: text.isEmpty ? nil : text, isBullet: false, level: index)
  }

  // MARK: Which list

  /// The list and level of a paragraph: its own, else its style's; numId 0 takes it out of any list.
  private mutating func place(of properties: ParagraphProperties) -> (Int, Int)? {
    if let own = properties.numberID {
      guard own > 0 else { return nil }
      if let level = properties.level { return (own, min(8, max(0, level))) }
      let style = stylePlace(properties.style)
      var linked: Int?
      for id in styles.chainIDs(properties.style) where linked == nil { linked = levelLinked(to: id, in: own) }
      return (own, linked ?? (style.numberID == own ? style.level : nil) ?? 0)
    }
    let style = stylePlace(properties.style)
    guard let numberID = style.numberID, numberID > 0 else { return nil }
    return (numberID, min(8, max(0, properties.level ?? style.level ?? 0)))
  }

  /// By the nearest style of the chain that names a list. Of its level, a level that names the style says more than the style itself
  /// (ECMA-376 17.9.23).
  private mutating func stylePlace(_ id: String?) -> StylePlace {
    guard let id = id ?? styles.defaultID else { return StylePlace() }
    if let lastPlace, lastPlace.style == id { return lastPlace.place }
    let result = placesOfStyles[id] ?? makeStylePlace(id)
    placesOfStyles[id] = result
    lastPlace = (id, result)
    return result
  }

  private func makeStylePlace(_ id: String) -> StylePlace {
    let chain = styles.chainIDs(id)
    var result = StylePlace()
    if let owner = chain.firstIndex(where: { styles.paragraphs[$0]?.properties.numberID != nil }) {
      let numberID = styles.paragraphs[chain[owner]]?.properties.numberID ?? 0
      result.numberID = numberID
      for id in chain[...owner] where result.level == nil {
        result.level = levelLinked(to: id, in: numberID) ?? styles.paragraphs[id]?.properties.level
      }
    }
    return result
  }

  private func levelLinked(to style: String, in numberID: Int) -> Int? {
    guard let list = lists[numberID] ?? makeList(numberID) else { return nil }
    return list.levels.firstIndex { $0?.style == style }
  }

  private mutating func list(_ numberID: Int) -> List? {
    if let known = lists[numberID] { return known }
    let list = makeList(numberID)
    lists[numberID] = .some(list)
    return list
  }

  private func makeList(_ numberID: Int) -> List? {
    guard let number = numbering.numbers[numberID],
      let abstract = numbering.abstract(of: number, styles: styles.numberings)
    else { return nil }
    let levels = (0...8).map { index in
      let defined = numbering.abstracts[abstract]?.levels[index]
      var level = number.overrides[index]?.level ?? defined
      // Word takes the restart of the definition, not that of a level put in its place ([MS-OI29500] on 17.9.10).
      level?.restart = defined?.restart
      return level
    }
    return List(abstract: abstract, levels: levels, starts: (0...8).map { number.overrides[$0]?.start })
  }

  // MARK: Counting

  private mutating func count(_ list: List, _ numberID: Int, _ index: Int) {
    var current = counts[list.abstract] ?? [Int?](repeating: nil, count: 9)
    if started.insert(numberID).inserted {
      for level in 0...8 where list.starts[level] != nil { current[level] = nil }
    }
    for above in 0..<index where current[above] == nil { current[above] = list.start(above) }
    if let value = current[index] {
      current[index] = value == .max ? value : value + 1
    } else {
      current[index] = list.start(index)
    }
    for deeper in (index + 1)..<9 where index < 8 {
      let restart = list.levels[deeper]?.restart
      if restart.map({ $0 > 0 && index <= $0 - 1 }) ?? true { current[deeper] = nil }
    }
    counts[list.abstract] = current
  }

  private func text(_ level: DocxNumbering.Level, _ index: Int, _ list: List) -> String {
    var result = ""
    var characters = Array(level.text)[...]
    while let character = characters.popFirst() {
      guard character == "%", let digit = characters.first?.wholeNumberValue, (1...9).contains(digit) else {
        result.append(character)
        continue
      }
      characters.removeFirst()
      // Word shows nothing at all when a label asks for a level below its own ([MS-OI29500] 2.1.283).
      guard digit <= index + 1 else { return "" }
      let value = counts[list.abstract]?[digit - 1] ?? list.start(digit - 1)
      let format = level.isLegal ? "decimal" : list.levels[digit - 1]?.format ?? "decimal"
      result += NumberFormat.format(value, as: format) ?? ""
    }
    return result
  }

  /// A bullet's character as its font shows it: symbol fonts keep theirs in the private use area, or where letters are.
  private static func bullet(_ level: DocxNumbering.Level) -> String? {
    var result = ""
    for scalar in level.text.unicodeScalars {
      let isOfSymbolFont = scalar.value < 0x100 && level.font.map(SymbolFont.isKnown) == true
      if isOfSymbolFont || (0xE000...0xF8FF).contains(scalar.value) {
        result += SymbolFont.text(scalar.value, font: level.font) ?? "•"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    guard result.unicodeScalars.contains(where: { !isSpace($0.value) }) else { return level.hasPicture ? "•" : nil }
    return result
  }
}
