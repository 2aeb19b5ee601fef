internal import PlanModel

/// What a word does in a statement; the words stand in the tables `targets.*`.
struct CueRoles: OptionSet, Sendable, Hashable {
  let rawValue: UInt64

  /// Verbs: 建成, 推动, 达到.
  static let create = CueRoles(rawValue: 1 << 0)
  static let act = CueRoles(rawValue: 1 << 1)
  static let attain = CueRoles(rawValue: 1 << 2)
  /// 突破, 超过: a verb before an object, a comparator before a bare figure.
  static let over = CueRoles(rawValue: 1 << 3)

  /// Measures.
  static let cumulative = CueRoles(rawValue: 1 << 4)
  static let new = CueRoles(rawValue: 1 << 5)
  static let increase = CueRoles(rawValue: 1 << 6)
  static let decrease = CueRoles(rawValue: 1 << 7)
  static let rank = CueRoles(rawValue: 1 << 8)
  /// 压缩, 缩短: the figure may be a time.
  static let shorten = CueRoles(rawValue: 1 << 9)

  /// Words around a verb.
  static let aspire = CueRoles(rawValue: 1 << 10)
  static let yearly = CueRoles(rawValue: 1 << 11)
  static let adverb = CueRoles(rawValue: 1 << 12)
  static let firm = CueRoles(rawValue: 1 << 13)
  static let part = CueRoles(rawValue: 1 << 14)
  static let span = CueRoles(rawValue: 1 << 15)
  static let respective = CueRoles(rawValue: 1 << 16)
  static let source = CueRoles(rawValue: 1 << 17)
  static let compare = CueRoles(rawValue: 1 << 18)
  static let place = CueRoles(rawValue: 1 << 19)
  static let link = CueRoles(rawValue: 1 << 20)

  /// A noun that holds the letters of another cue; it does nothing itself.
  static let noun = CueRoles(rawValue: 1 << 21)
  /// 落地 after an object.
  static let tail = CueRoles(rawValue: 1 << 22)

  /// Facts.
  static let past = CueRoles(rawValue: 1 << 23)
  static let done = CueRoles(rawValue: 1 << 24)
  static let known = CueRoles(rawValue: 1 << 25)
  static let scope = CueRoles(rawValue: 1 << 26)
  static let spec = CueRoles(rawValue: 1 << 27)

  /// Rules.
  static let award = CueRoles(rawValue: 1 << 28)
  static let cap = CueRoles(rawValue: 1 << 29)
  static let rule = CueRoles(rawValue: 1 << 30)
  static let qualify = CueRoles(rawValue: 1 << 31)
  static let aim = CueRoles(rawValue: 1 << 32)

  /// 使, 预计: opens a statement, before a noun too.
  static let intro = CueRoles(rawValue: 1 << 33)

  /// 发展现状: a title whose text reports.
  static let background = CueRoles(rawValue: 1 << 34)

  /// 开展, 深入: what the counted ones do, behind them: 100名专家深入一线.
  static let pursue = CueRoles(rawValue: 1 << 35)

  /// 预计, 预测: what is expected rather than promised.
  static let forecast = CueRoles(rawValue: 1 << 36)

  /// 发行, 投放: the sum before an object is what is promised: 发行1万亿元国债.
  static let fund = CueRoles(rawValue: 1 << 37)

  /// 全覆盖, 零发生, 一批: a promise without a figure.
  static let quality = CueRoles(rawValue: 1 << 38)

  private static let names: [String: CueRoles] = [
    "create": .create, "act": .act, "attain": .attain, "over": .over, "cumulative": .cumulative, "new": .new,
    "increase": .increase, "decrease": .decrease, "rank": .rank, "shorten": .shorten, "aspire": .aspire,
    "yearly": .yearly, "adverb": .adverb, "firm": .firm, "part": .part, "span": .span, "respective": .respective,
    "source": .source, "compare": .compare, "place": .place, "link": .link, "noun": .noun, "tail": .tail,
    "past": .past, "done": .done, "known": .known, "scope": .scope, "spec": .spec, "award": .award, "cap": .cap,
    "rule": .rule, "qualify": .qualify, "aim": .aim, "pursue": .pursue, "background": .background, "intro": .intro,
    "forecast": .forecast, "fund": .fund, "quality": .quality,
  ]

  /// The roles of a table cell, comma-separated; names that do not exist give nothing.
  init(names cell: String) {
    var roles: CueRoles = []
    for name in cell.split(separator: ",") {
      roles.formUnion(Self.names[name.filter { $0 != " " }] ?? [])
    }
    self = roles
  }

  init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  func has(_ roles: CueRoles) -> Bool {
    !isDisjoint(with: roles)
  }
}

/// A word of the tables at its place.
struct Cue: Sendable, Equatable {
  var range: Range<Int>
  var roles: CueRoles
}

extension CueRoles {
  /// All words of the tables `targets.*` in order; a word that stands in several has the roles of all.
  static func words(of lexicon: Lexicon) -> [(word: String, roles: CueRoles)] {
    var roles: [String: CueRoles] = [:]
    for table in ["targets.verbs", "targets.adverbs", "targets.nouns", "targets.facts", "targets.rules"] {
      for row in lexicon[table].values("word", "roles") {
        roles[ScanText.normalize(row[0]), default: []].formUnion(CueRoles(names: row[1]))
      }
    }
    return roles.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
