internal import PlanModel

/// Gives every item the role of its top-level part (GUIDE of the schema: `section`).
///
/// A title decides by the longest word of the lexicon table `sections.words`; a part without such a word is itself a task.
/// 工作措施 is a safeguard where another part of the same plan or annex holds the tasks.
struct SectionRoles: Sendable {
  private struct Word: Sendable {
    var bytes: [UInt8]
    var role: SectionRole
    var match: String
  }

  private let words: [Word]
  private let fallbacks: Set<String>
  /// Verbs of what is done: 夯实发展基础 and 营造良好发展环境 are tasks, 发展基础 is none.
  private let verbs: WordTrie<Bool>
  private let adverbs: WordTrie<Bool>

  init(lexicon: Lexicon) {
    words = lexicon["sections.words"].values("word", "role", "match").compactMap { row in
      SectionRole(rawValue: row[1]).map { role in
        Word(bytes: Array(ScanText.normalize(row[0]).utf8), role: role, match: row[2])
      }
    }
    // 发展 opens 发展基础 itself: what opens a word of the background tells no deed.
    let background = words.filter { $0.role == .background }
    verbs = WordTrie(
      (lexicon["targets.verbs"].values("word", "roles").filter { $0[1].contains("create") || $0[1].contains("act") }
        + lexicon["sections.verbs"].values("word", "word")).map { ScanText.normalize($0[0]) }
        .filter { verb in !background.contains { $0.bytes.starts(with: verb.utf8) } }.map { ($0, true) })
    adverbs = WordTrie(
      lexicon["targets.adverbs"].values("word", "roles").filter { $0[1] == "adverb" }.map {
        (ScanText.normalize($0[0]), true)
      })
    fallbacks = Set(lexicon["sections.fallbacks"].values("word").map { ScanText.normalize($0[0]) })
  }

  /// Role told by the title, and by standing last; nil when no word of the table stands in it.
  func role(title: [UInt8], isLast: Bool = false) -> SectionRole? {
    var best: (length: Int, role: SectionRole)?
    // 持续优化发展环境: adverbs may stand before the verb.
    var start = 0
    while let adverb = adverbs.match(in: title, at: start, limit: title.count), adverb.end - start >= 6 {
      start = adverb.end
    }
    let opensWithVerb = verbs.match(in: title, at: start, limit: title.count).map { $0.end - start >= 6 } ?? false
    for word in words
    where !(opensWithVerb && word.role == .background) && word.bytes.count > best?.length ?? 0
      && (isLast || word.match != "last") && matches(word, title)
    {
      best = (word.bytes.count, word.role)
    }
    return best?.role
  }

  /// What all parts of a part without a telling title say: 三、强化支撑 with （一）组织保障 and （二）资金保障 is a safeguard. A part with others among them
  /// tells nothing.
  private func roleOfParts(below top: Int, _ items: [OutlineItem], scan: ScanText) -> SectionRole? {
    let parts = items.indices.filter { items[$0].parent == top }
    let roles = Set(parts.map { part in items[part].titleRange.flatMap { role(title: Array(scan.bytes[$0])) } })
    guard parts.count > 1, roles.count == 1, let role = roles.first ?? nil, role == .safeguards || role == .background
    else {
      return nil
    }
    return role
  }

  private func matches(_ word: Word, _ title: [UInt8]) -> Bool {
    let length = word.bytes.count
    guard title.count >= length else { return false }
    switch word.match {
    case "whole": return title == word.bytes
    case "end": return Array(title.suffix(length)) == word.bytes
    default:
      return (0...(title.count - length)).contains { title[$0..<$0 + length].elementsEqual(word.bytes) }
    }
  }

  /// Sets `section` of all items that share a root (the body, or one annex).
  func assign(_ items: inout [OutlineItem], scan: ScanText) {
    for root in Set(items.map(\.path.root)) {
      let tops = items.indices.filter { items[$0].path.root == root && items[$0].parent == nil }
      let titles = tops.map { index in items[index].titleRange.map { Array(scan.bytes[$0]) } ?? [] }
      var last = titles.count - 1
      while last > 0, titles[last].count <= 12, titles[last].has("附则", endingAt: titles[last].count) { last -= 1 }
      var roles = titles.indices.map { role(title: titles[$0], isLast: $0 > 1 && $0 == last) }
      for (place, top) in tops.enumerated() where roles[place] == nil {
        roles[place] = roleOfParts(below: top, items, scan: scan)
      }
      let isFallback = titles.map { fallbacks.contains(String(decoding: $0, as: UTF8.self)) }
      let hasTasks = roles.indices.contains { !isFallback[$0] && (roles[$0] == .tasks || roles[$0] == nil) }
      for index in roles.indices where roles[index] == nil {
        roles[index] = isFallback[index] && hasTasks ? .safeguards : .tasks
      }
      for (top, role) in zip(tops, roles) { items[top].section = role ?? .tasks }
    }
    for index in items.indices {
      if let parent = items[index].parent { items[index].section = items[parent].section }
    }
  }
}
