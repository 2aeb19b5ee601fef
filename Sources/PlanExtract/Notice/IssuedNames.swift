internal import PlanModel

/// The documents that a notice issues by name, two or more.
struct IssuedNames: Sendable, Equatable {
  /// In scan form, without 《》, in the order in which the notice has them.
  var names: [[UInt8]]
  /// Places among the names of those that are plans; the others hang on the plan before them.
  var plans: [Int]
  /// Where the notice names them.
  var block: Int
  /// 《》 stand around the names: they are certain.
  var isQuoted: Bool
}

/// Reads the names of several documents in one notice:
///
/// - 关于印发《甲方案》《乙细则》的通知, also without 《》: 关于印发甲方案、乙办法的通知;
/// - 现将《甲方案》《乙细则》印发给你们, 《甲方案》和《乙细则》已经市政府同意，现予印发;
/// - 关于印发甲方案等3个文件的通知 with a list of three annexes.
///
/// Names after 根据, 按照 and the like are cited, not issued. What hangs on a plan (a list, a table) is no plan.
struct IssuedNameReader: Sendable {
  private let kinds: [[UInt8]]
  private let attachments: [[UInt8]]

  init(lexicon: Lexicon) {
    kinds = Self.words(lexicon, "frame.kinds")
    attachments = Self.words(lexicon, "frame.attachments")
  }

  private static func words(_ lexicon: Lexicon, _ table: String) -> [[UInt8]] {
    lexicon[table].values("word").map { Array(ScanText.normalize($0[0]).utf8) }
  }

  /// - Parameters:
  ///   - title: the title of the notice, 关于印发…的通知.
  ///   - front: the blocks above the first heading.
  /// - Returns: nil for a notice of one document, and for no notice.
  func names(_ view: BlockView, title: TitleReader.Notice?, front: Range<Int>, annexes: AnnexList) -> IssuedNames? {
    var found: [IssuedNames] = []
    func add(_ names: [[UInt8]], _ block: Int, isQuoted: Bool) {
      guard names.count > 1, Set(names).count == names.count else { return }
      let plans = names.indices.filter { isPlan(names[$0]) }
      found.append(IssuedNames(names: names, plans: plans, block: block, isQuoted: isQuoted))
    }
    if let title {
      let words = view.scan.bytes[title.words].filter { $0 != 0x0A }
      add(quotedNames(inTitle: words), title.lastBlock, isQuoted: true)
      add(plainNames(words), title.lastBlock, isQuoted: false)
      add(listed(view, annexes, front: front, count: othersCount(words)), title.lastBlock, isQuoted: false)
    }
    for block in front where !annexes.blocks.contains(block) {
      let words = Array(view.scan.bytes[view.range(block)])
      guard Self.issues(words, 0..<words.count) else { continue }
      add(quotedNames(inSentence: words), block, isQuoted: true)
      if let plain = plainWords(inSentence: words) {
        add(plainNames(plain), block, isQuoted: false)
        add(listed(view, annexes, front: front, count: othersCount(plain)), block, isQuoted: false)
      }
    }
    let most = found.map(\.names.count).max() ?? 0
    guard var names = found.first(where: { $0.names.count == most }) else { return nil }
    names.block = found.map(\.block).max() ?? names.block
    return names
  }

  /// Ends in the kind of a document that stands by itself: …方案, …细则（试行）; not …清单.
  private func isPlan(_ name: [UInt8]) -> Bool {
    let bare = withoutBrackets(name)
    guard bare.count >= 12, bare.first("印发", in: 0..<bare.count) == nil else { return false }
    return ends(bare, kinds) && !ends(bare, attachments)
  }

  private func ends(_ name: some BidirectionalCollection<UInt8>, _ words: [[UInt8]]) -> Bool {
    words.contains { name.count >= $0.count && name.suffix($0.count).elementsEqual($0) }
  }
}

// MARK: - Names in 《》

extension IssuedNameReader {
  /// The names in a title that consists of them: 《甲方案》《乙细则》, 《甲方案》和《乙细则》等2个文件.
  private func quotedNames(inTitle words: [UInt8]) -> [[UInt8]] {
    guard words.has("《", at: 0), let run = Self.run(words, from: 0) else { return [] }
    let isWhole = run.end == words.count || words.has("等", at: run.end)
    return isWhole ? run.names.map { Array(words[$0]) } : []
  }

  /// The names that a sentence issues; of several such runs the longest.
  private func quotedNames(inSentence words: [UInt8]) -> [[UInt8]] {
    var best: [Range<Int>] = []
    var position = 0
    while let open = words.first("《", in: position..<words.count), let run = Self.run(words, from: open) {
      if run.names.count > best.count, isIssued(words, open..<run.end) { best = run.names }
      position = run.end
    }
    return best.map { Array(words[$0]) }
  }

  private func isIssued(_ words: [UInt8], _ run: Range<Int>) -> Bool {
    let leads: [StaticString] = [
      "将", "印发", "印发了", "转发", "发布", "公布", "下发", "制定", "制定了", "编制了", "出台了", "同意",
      "。", ",", ":", ";",
    ]
    let follows: [StaticString] = [
      "印发", "已", "经", "现", "予", "转发", "发给", "下发", "公布", "发布", "一并", "等", "。", ",",
    ]
    guard run.lowerBound == 0 || leads.contains(where: { words.has($0, endingAt: run.lowerBound) }),
      run.upperBound == words.count || follows.contains(where: { words.has($0, at: run.upperBound) })
    else { return false }
    let start = words.last("。", in: 0..<run.lowerBound) ?? 0
    let end = words.first("。", in: run.upperBound..<words.count) ?? words.count
    return Self.issues(words, start..<end)
  }

  /// The sentence sends something out.
  private static func issues(_ words: [UInt8], _ range: Range<Int>) -> Bool {
    let verbs: [StaticString] = ["印发", "转发", "发布", "公布", "下发", "发给你们"]
    return verbs.contains { words.first($0, in: range) != nil }
  }

  /// Names that follow each other, 、和及 and brackets between them.
  private static func run(_ words: [UInt8], from open: Int) -> (names: [Range<Int>], end: Int)? {
    var names: [Range<Int>] = []
    var end = open
    var next: Int? = open
    while let start = next, let close = words.first("》", in: start..<words.count) {
      names.append(start + 3..<close)
      end = bracketEnd(words, close + 3)
      let joints: [StaticString] = ["以及", "、", "和", "与", "及", "暨", ","]
      let behind = joints.first { words.has($0, at: end) }.map { end + $0.utf8CodeUnitCount } ?? end
      next = words.has("《", at: behind) ? behind : nil
    }
    return names.isEmpty ? nil : (names, end)
  }

  /// Behind a bracket that opens at the position, such as （以下简称《方案》）.
  private static func bracketEnd(_ words: [UInt8], _ position: Int) -> Int {
    guard position < words.count, words[position] == 0x28,
      let close = words[position...].firstIndex(of: 0x29)
    else { return position }
    return close + 1
  }
}

// MARK: - Names without 《》, and lists

extension IssuedNameReader {
  /// 现将…印发给你们 without 《》: the words between.
  private func plainWords(inSentence words: [UInt8]) -> [UInt8]? {
    guard words.first("《", in: 0..<words.count) == nil,
      let end = words.first("印发给你们", in: 0..<words.count) ?? words.first("予以印发", in: 0..<words.count),
      let start = words.last("将", in: 0..<end)
    else { return nil }
    return Array(words[(start + 3)..<end])
  }

  /// 甲方案、乙办法: cut where a joint follows the kind of a document. None when a part is no document.
  private func plainNames(_ words: [UInt8]) -> [[UInt8]] {
    guard words.first("《", in: 0..<words.count) == nil else { return [] }
    var names: [[UInt8]] = []
    var start = 0
    var position = 0
    while position < words.count {
      let joints: [StaticString] = ["以及", "、", "和", "与", "及", "暨"]
      if let joint = joints.first(where: { words.has($0, at: position) }), isDocument(words[start..<position]) {
        names.append(Array(words[start..<position]))
        start = position + joint.utf8CodeUnitCount
        position = start
      } else {
        position = words.next(position)
      }
    }
    names.append(Array(words[start...]))
    return names.allSatisfy { isDocument($0[...]) } ? names : []
  }

  private func isDocument(_ name: ArraySlice<UInt8>) -> Bool {
    let bare = withoutBrackets(Array(name))
    return bare.count >= 12 && (ends(bare, kinds) || ends(bare, attachments))
  }

  /// 3 of 甲方案等3个文件, 甲方案等三个行动方案.
  private func othersCount(_ words: [UInt8]) -> Int? {
    var position = words.count
    while let others = words.last("等", in: 0..<position) {
      let start = others + 3
      if words.has("两个", at: start) || words.has("两项", at: start) || words.has("两件", at: start) { return 2 }
      if let (count, end) = smallInteger(words, at: start, limit: words.count)
        ?? ideographNumber(words, at: start, limit: words.count),
        words.has("个", at: end) || words.has("项", at: end) || words.has("件", at: end)
      {
        return count
      }
      position = others
    }
    return nil
  }

  /// The entries of the notice's list of annexes, if there are as many as it says.
  private func listed(_ view: BlockView, _ annexes: AnnexList, front: Range<Int>, count: Int?) -> [[UInt8]] {
    guard let count else { return [] }
    var entries: [[UInt8]] = []
    for block in annexes.blocks.sorted() where front.contains(block) {
      let bytes = Array(view.scan.bytes[view.range(block)])
      let colon = bytes.has("附件:", at: 0) ? 7 : 0
      for entry in bytes[colon...].split(separator: UInt8(ascii: ";")) {
        let words = Array(entry)
        let label = readLabel(words + [0x0A], at: 0, limit: words.count)
        let name = Array(words[(label?.range.upperBound ?? 0)...])
        if !name.isEmpty { entries.append(withoutFileEnding(name)) }
      }
    }
    return entries.count == count ? entries : []
  }
}

/// A name without the brackets that end it: （2022—2024年）, （试行）, （征求意见稿）.
func withoutBrackets(_ name: [UInt8]) -> [UInt8] {
  var bare = name[...]
  while bare.last == 0x29, let open = bare.lastIndex(of: 0x28) { bare = bare[..<open] }
  return Array(bare)
}

/// A name as it is printed in a list of files.
func withoutFileEnding(_ name: [UInt8]) -> [UInt8] {
  for ending in [".docx", ".doc", ".pdf", ".wps", ".ofd", ".xlsx", ".xls"]
  where name.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
    return Array(name.dropLast(ending.utf8.count))
  }
  return name
}
