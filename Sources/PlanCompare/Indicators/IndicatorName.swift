internal import PlanModel

/// What an indicator counts: its head, what narrows it, and the place it is about.
struct IndicatorName: Equatable, Sendable {
  /// Under the name it is compared by: 技术经理人 for 技术经纪人（经理人）.
  var head: String
  /// In their usual form, sorted: 重大, 自治区级.
  var modifiers: [String]
  /// Words of the place where it is not the plan's own: 南宁.
  var scope: String?
  /// What it is one kind of, if the table tells.
  var broader: String?
  /// Whether it says what is measured but not of what: 年产量.
  var isBare = false
  /// Id in `compare.catalogue`; nil where the table does not have it.
  var id: String?
  /// What is good for it, where that is known.
  var polarity: Polarity?
}

/// Takes indicators apart by the table `compare.indicators` and the names of regions.
///
/// 自治区级中试研究基地 is 中试基地 narrowed by 自治区级; 全区高新技术企业总数 is 高新技术企业; 南宁高新技术企业数量 the same of 南宁. Shares
/// (…占…比重) and lists (…、…等平台) stand as they are, for a word taken off them would change what they are shares of.
struct IndicatorReader: Sendable {
  private let fillers: [String]
  private let tails: [String]
  private let whole: [String]
  private let modifiers: [(word: String, means: String)]
  private let synonyms: [(word: String, means: String)]
  private let broader: [String: String]
  private let bare: Set<String>
  private let inside: [(word: String, means: String)]
  private let good: [(word: String, means: String)]
  private let catalogue: [String: (id: String, name: String, polarity: Polarity?)]
  /// Names of places by their first character: there are thousands of them.
  private let places: [Character: [(word: String, code: String)]]

  init(lexicon: Lexicon) {
    let rows = lexicon["compare.indicators"].values("word", "kind", "means").map { $0.map(ScanText.normalize) }
    // The longest word first, so that 国家级 is not taken for 国家.
    func words(_ kind: String) -> [(word: String, means: String)] {
      rows.filter { $0[1] == kind && !$0[0].isEmpty }
        .map { (word: $0[0], means: $0[2].isEmpty ? $0[0] : $0[2]) }
        .sorted { ($1.word.utf8.count, $0.word) < ($0.word.utf8.count, $1.word) }
    }
    fillers = words("filler").map(\.word)
    tails = words("tail").map(\.word)
    whole = words("whole").map(\.word)
    modifiers = words("modifier")
    synonyms = words("synonym")
    broader = Dictionary(words("broader").map { ($0.word, $0.means) }) { first, _ in first }
    bare = Set(words("bare").map(\.word))
    inside = words("inside")
    good = words("good")
    var catalogue: [String: (id: String, name: String, polarity: Polarity?)] = [:]
    for row in lexicon["compare.catalogue"].values("id", "name", "others", "polarity") {
      let name = ScanText.normalize(row[1])
      for word in [name] + row[2].split(separator: " ").map({ ScanText.normalize(String($0)) }) {
        catalogue[word] = (row[0], name, Polarity(rawValue: row[3]))
      }
    }
    self.catalogue = catalogue
    places = Dictionary(grouping: Places.names(in: lexicon)) { $0.word.first ?? " " }
  }

  /// - Parameters:
  ///   - indicator: as printed.
  ///   - scope: the place that the plan tells beside it, if it does.
  ///   - region: code of the plan's own place; nil where it is not known.
  func name(of indicator: String, scope: String? = nil, region: String?) -> IndicatorName {
    var name = parts(of: indicator, scope: scope, region: region)
    if name.modifiers.isEmpty, let known = catalogue[name.head] {
      name.head = known.name
      name.id = known.id
      name.polarity = known.polarity
    }
    // An average, a total or a part of something is wanted as the whole is.
    name.polarity =
      name.polarity ?? catalogue[name.head]?.polarity
      ?? good.first { name.head.hasSuffix($0.word) }.flatMap { Polarity(rawValue: $0.means) }
    return name
  }

  private func parts(of indicator: String, scope: String?, region: String?) -> IndicatorName {
    var rest = withoutBrackets(ScanText.normalize(indicator))
    for (word, means) in inside where rest.contains(word) && !rest.contains(means) {
      rest = rest.replacing(word, with: means)
    }
    var place = scope.flatMap { own(ScanText.normalize($0), region) }
    if let word = whole.first(where: { leads($0, rest) }) {
      rest.removeFirst(word.count)
    } else if let (word, code) = rest.first.flatMap({ places[$0] })?.first(where: { leads($0.word, rest) }),
      !isPartOfName(rest.dropFirst(word.count))
    {
      rest.removeFirst(word.count)
      if place == nil, code != region { place = Places.short(word) }
    }
    if let known = catalogue[rest] { return IndicatorName(head: known.name, modifiers: [], scope: place, broader: nil) }
    // A tail taken off 数量 or 总量 would leave nothing: these are looked at before.
    let isBare = bare.contains(rest)
    rest = trimmed(rest)
    guard !rest.contains("、"), !rest.contains("占") else {
      return IndicatorName(head: rest, modifiers: [], scope: place, broader: nil)
    }
    var found: [String] = []
    if let end = rest.lastIndex(of: "的"), rest.distance(from: end, to: rest.endIndex) > 2 {
      found.append(String(rest[...end]))
      rest = trimmed(String(rest[rest.index(after: end)...]))
    }
    while let (word, means) = modifiers.first(where: { leads($0.word, rest) }) {
      rest = trimmed(String(rest.dropFirst(word.count)))
      found.append(means)
    }
    for (word, means) in synonyms where rest.hasSuffix(word) && !rest.hasSuffix(means) {
      rest = rest.dropLast(word.count) + means
      break
    }
    return IndicatorName(
      head: rest, modifiers: Array(Set(found)).sorted(), scope: place, broader: broader[rest] ?? Self.first(of: rest),
      isBare: isBare || (found.isEmpty && bare.contains(rest)))
  }

  /// Whether a word stands in front of something to stand in front of.
  private func leads(_ word: String, _ rest: String) -> Bool { rest.hasPrefix(word) && rest.count >= word.count + 2 }

  /// 广西大学, 南宁市… and the like are names that begin with a place.
  private func isPartOfName(_ rest: Substring) -> Bool {
    ["大学", "学院", "日报", "银行"].contains { rest.hasPrefix($0) }
  }

  private func own(_ scope: String, _ region: String?) -> String? {
    if whole.contains(scope) { return nil }
    if let place = scope.first.flatMap({ places[$0] })?.first(where: { $0.word == scope }) {
      return place.code == region ? nil : Places.short(scope)
    }
    return scope.isEmpty ? nil : scope
  }

  /// 创新人才 of 创新人才和团队: what a name with 和 has in common with the plan that says the first of the two only.
  private static func first(of words: String) -> String? {
    guard let and = words.firstIndex(where: { "和及与".contains($0) }) else { return nil }
    let first = String(words[..<and])
    return first.count >= 3 && words.index(after: and) < words.endIndex ? first : nil
  }

  private func trimmed(_ words: String) -> String {
    var rest = words
    while true {
      if let word = fillers.first(where: { leads($0, rest) }) {
        rest.removeFirst(word.count)
      } else if let word = tails.first(where: { rest.hasSuffix($0) && rest.count >= $0.count + 2 }) {
        rest.removeLast(word.count)
      } else {
        return rest
      }
    }
  }

  /// Without what brackets add: 技术经纪人（经理人） is 技术经纪人. Quotation marks stay, they are part of names.
  private func withoutBrackets(_ words: String) -> String {
    var depth = 0
    var result = ""
    for character in words {
      if character == "(" { depth += 1 }
      if depth == 0 { result.append(character) }
      if character == ")", depth > 0 { depth -= 1 }
    }
    return result.count >= 2 && depth == 0 ? result : words
  }
}
