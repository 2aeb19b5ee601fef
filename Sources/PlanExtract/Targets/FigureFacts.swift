internal import PlanModel

// What the rules ask of a figure beyond its own words.

extension FigureContext {
  /// 从 or a year of departure stands right before the figure: 由2020年的50%提高到….
  var startsFromSource: Bool {
    if let cue = adjacent, cue.roles.has(.source) { return true }
    return clause.years.contains {
      $0.role == .base && ($0.range.upperBound == number || $0.range.upperBound == mention.range.lowerBound)
    }
  }

  /// 实施千亿斤粮食产能提升行动: a bare magnitude that opens the name of a programme.
  var namesProgramme: Bool {
    guard statement.before.isEmpty || statement.verbDirect, mention.comparator == .eq, !statement.after.isEmpty,
      (["百", "千", "万", "亿"] as [StaticString]).contains(where: { bytes.has($0, at: number) })
    else { return false }
    return (["行动", "工程", "计划", "战略", "攻坚战"] as [StaticString]).contains {
      bytes.has($0, endingAt: statement.after.upperBound)
    }
  }

  /// 近 or 逾 alone before so many of a place who do something.
  var tellsAbout: Bool {
    guard unit == .count, !isPledged, !statement.after.isEmpty,
      statement.lead.union(statement.head).isDisjoint(with: [.create, .act, .increase, .decrease, .rank]),
      let words = clause.cues.last(where: { $0.range.upperBound == number }),
      bytes.has("近", at: words.range.lowerBound) || bytes.has("逾", at: words.range.lowerBound)
    else { return false }
    return clause.cues.contains { $0.range == statement.before && $0.roles.has(.scope) }
  }

  /// 每个社区拥有3个以上的社会组织: what each is to have.
  var isHadByEach: Bool {
    guard unit == .count, bytes.has("每", at: statement.range.lowerBound), !statement.after.isEmpty else { return false }
    return (["有", "具备"] as [StaticString]).contains { bytes.has($0, endingAt: mention.range.lowerBound) }
  }

  /// 将19个以上项目纳入保障: what is done with them stands behind.
  var isTakenIn: Bool {
    guard unit == .count, !statement.after.isEmpty,
      bytes.has("将", endingAt: mention.range.lowerBound) || bytes.has("将", endingAt: number)
    else { return false }
    return isPledged || mention.comparator == .ge || mention.comparator == .gt || isMany
  }

  /// A rate is measured: 补贴人群覆盖率达到100%, 符合条件的基金支出比例达到30%.
  var measuresRate: Bool {
    statement.head.has(.attain)
      && (["覆盖率", "到位率", "参保率", "普及率", "完成率", "达标率", "处置率", "占比", "比例", "比重"] as [StaticString]).contains {
        bytes.has($0, endingAt: statement.before.upperBound)
      }
      && !(["补助比例", "补贴比例", "奖励比例", "支持比例", "资助比例", "报销比例", "出资比例"] as [StaticString]).contains {
        bytes.has($0, endingAt: statement.before.upperBound)
      }
  }

  /// 为符合条件的残疾人提供补助2.5万人次: the condition tells who, the verb behind it what is promised.
  var measuresQualified: Bool {
    if measuresRate { return true }
    guard unit == .count, mention.kind != .duration,
      let last = clause.cues.last(where: { $0.roles.has(.qualify) && $0.range.upperBound <= number }),
      bytes.has("条件", at: last.range.lowerBound) || bytes.has("符合", at: last.range.lowerBound)
    else { return false }
    return clause.cues.contains {
      $0.range.lowerBound >= last.range.upperBound && $0.range.upperBound <= number && $0.roles.has(.create)
        && !$0.roles.has(.noun)
    } && !statement.followedByDe
  }

  /// 接待游客2万人次, 参加培训5000人次: the verb is part of what is counted.
  var opensWithDeed: Bool {
    unit == .count
      && clause.cues.contains {
        $0.range.lowerBound == statement.before.lowerBound && $0.roles.has(.pursue) && !$0.roles.has(.adverb)
      }
  }

  /// 率, 比例 and the like end the words before the figure.
  var endsInRate: Bool { Self.rates.contains { bytes.has($0, endingAt: statement.before.upperBound) } }

  static let rates: [StaticString] = ["率", "比例", "占比", "比重"]

  /// An award follows the figure: 10万元的奖励.
  var isAwarded: Bool {
    clause.cues.contains {
      $0.roles.has(.award) && $0.range.lowerBound >= statement.after.lowerBound
        && $0.range.lowerBound <= statement.range.upperBound
    }
  }

  /// 引进团队20个，给予每个团队100万元: an award for each of so many is no condition for one of them.
  func isAwardedEach(at award: Int) -> Bool {
    guard unit == .count, ExactDecimal(1) < mention.value, mention.comparator != .ge, mention.comparator != .gt,
      statement.lead.union(statement.head).has(.create) || statement.lead.has(.part) || place > 0 && flow.promised,
      award >= clause.range.upperBound
    else { return false }
    let words = clause.range.upperBound..<min(bytes.count, award + 24)
    return bytes.first("每", in: words) != nil || bytes.first("单个", in: words) != nil
  }

  /// A verb with an object stands inside the words before the figure: 全省累计实施工程65项.
  var hasVerbInside: Bool {
    clause.cues.contains {
      $0.roles.has(.create) && !$0.roles.has(.noun) && $0.range.lowerBound > statement.before.lowerBound
        && $0.range.upperBound + 6 <= statement.before.upperBound
    }
  }

  /// 支持3000家企业上云: so many are an output, where 推动5个园区扩容 names known ones.
  var isMany: Bool {
    guard unit == .count, !statement.after.isEmpty else { return false }
    return ExactDecimal(100) < mention.value || mention.unit.hasPrefix("万") && mention.unit.utf8.count > 3
  }

  /// 单个项目额度最高可达10亿元: the most for each.
  var isCapOfOne: Bool {
    let caps = clause.cues.filter { $0.roles.has(.cap) && $0.range.upperBound <= mention.numberRange.lowerBound }
    return caps.contains { bytes.has("单", at: $0.range.lowerBound) }
      && caps.contains { bytes.has("最高", at: $0.range.lowerBound) || bytes.has("不超过", at: $0.range.lowerBound) }
  }

  /// 对500家以上工厂开展诊断, 在20个以上城市推广: so many are reached.
  var countsThoseServed: Bool {
    guard let cue = adjacent, cue.roles.has(.place), cue.range == statement.before, unit == .count,
      bytes.has("对", at: cue.range.lowerBound) || bytes.has("在", at: cue.range.lowerBound)
        || bytes.has("向", at: cue.range.lowerBound) || bytes.has("面向", at: cue.range.lowerBound)
    else { return false }
    return isPledged || mention.comparator == .ge || mention.comparator == .gt || isMany
  }

  /// The figure tells which things are meant: 100万元以上的项目, 年产值10亿元企业, …的，.
  var conditional: Bool {
    if statement.inner || siblings.contains(where: { $0.modifier == place }) { return true }
    if regardsSome || describesAfter || isPartOfSome { return true }
    if governsPart { return false }
    if statement.listCount > 1 || statement.listHead != nil {
      let head = statement.listHead ?? place
      if let last = siblings.last(where: { $0.listHead == head }), last.followedByDe { return true }
    }
    if statement.followedByDe {
      // 服务覆盖90%以上的乡镇 is measured.
      if isHadByEach || unit == .share && bytes.has("覆盖", endingAt: mention.range.lowerBound) { return false }
      if let cue = clause.cues.first(where: { $0.range.lowerBound == statement.after.lowerBound }), cue.roles.has(.aim)
      {
        return false
      }
      // 编制50人以上的机关: there 编制 is a noun.
      if bytes.has("编制", endingAt: number) { return true }
      return !(unit == .count && (statement.verbDirect || statement.before.isEmpty && statement.head.has(.create)))
    }
    if bytes.has("的", endingAt: clause.range.upperBound) { return true }
    guard !statement.after.isEmpty, statement.listHead == nil else { return false }
    // 30户以上自然村网络全覆盖: how large the villages are.
    if unit == .count, statement.before.isEmpty, mention.comparator == .ge, statement.lead.isDisjoint(with: .create),
      clause.cues.contains(where: { $0.roles.has(.quality) && $0.range.lowerBound > statement.figureEnd })
    {
      return true
    }
    if unit == .money {
      // 发行1万亿元国债: the sum is what is raised or spent.
      if statement.before.isEmpty || statement.verbDirect, statement.head.union(statement.lead).has(.fund) {
        return false
      }
      return !clause.cues.contains { $0.range.lowerBound >= statement.after.lowerBound && $0.roles.has(.aim) }
    }
    // 年出栏量100万头以上大县: a measured noun before, the thing itself behind.
    return statement.lead.has(.create) && !statement.verbDirect && endsInMeasure(statement.before)
  }

  /// 对年产值2000万元以上的工厂, 对3年内2次以上不合格的: a rule for some — but 对500家企业开展诊断 counts them.
  private var regardsSome: Bool {
    guard let cue = clause.cues.first, cue.range.lowerBound == clause.range.lowerBound, cue.roles.has(.place),
      bytes.has("对", at: cue.range.lowerBound), cue.range.upperBound <= number
    else { return false }
    let counts = cue.range.upperBound == mention.range.lowerBound || cue.range.upperBound == number
    // 对东盟出口额达到5亿元以上 is measured.
    let some = bytes.first("的", in: mention.range.upperBound..<max(mention.range.upperBound, clause.range.upperBound))
    let below = mention.comparator == .le || mention.comparator == .lt
    return (!counts || below) && mention.comparator != .eq
      && (some != nil || statement.head.isDisjoint(with: [.attain, .increase, .decrease]))
  }

  /// 举办500张床位以上的医院: 以上的 behind the noun.
  private var describesAfter: Bool {
    guard unit == .count, !statement.after.isEmpty, mention.comparator == .eq,
      place + 1 >= siblings.count || siblings[place + 1].figureEnd > statement.after.upperBound
    else { return false }
    for word in ["以上的", "以下的", "以内的"] as [StaticString] {
      if let at = bytes.first(word, in: statement.after), at > statement.after.lowerBound,
        at + 9 < statement.after.upperBound
      {
        return true
      }
    }
    return false
  }

  /// 培育一批20亩规模的农场: 一批 counts, the figure describes.
  private var isPartOfSome: Bool {
    guard !statement.after.isEmpty, statement.listHead == nil else { return false }
    let from = statement.range.lowerBound
    guard let some = bytes.first("一批", in: from..<max(from, number)) else { return false }
    return bytes.first("、", in: some..<number) == nil
  }

  /// 甲区、乙区50%的社区建成综合体: the places whose share it is.
  private func endsInPlace(_ range: Range<Int>) -> Bool {
    (["区", "市", "县", "省", "州", "盟", "旗", "镇", "乡"] as [StaticString]).contains {
      bytes.has($0, endingAt: range.upperBound)
    }
      || bytes.has(")县", endingAt: range.upperBound)
  }

  /// 到2025年，90%以上的乡镇设立门诊: the share of those who are to do it opens the clause, and a verb follows.
  private var governsPart: Bool {
    let opens =
      statement.before.isEmpty || endsInPlace(statement.before)
      // 在全国40%以上的地区开展改革
      || bytes.has("在", at: statement.before.lowerBound) && statement.before.count <= 12
    guard unit == .share, statement.followedByDe, opens, !awards,
      statement.lead.isDisjoint(with: [.create, .attain, .rule, .cap, .increase, .decrease]),
      !bytes.has("的", endingAt: clause.range.upperBound)
    else { return false }
    if bytes.first("成为", in: statement.after) != nil { return true }
    return clause.cues.contains {
      $0.range.lowerBound >= statement.after.lowerBound + 6 && !$0.roles.has(.noun)
        && $0.roles.has([.create, .attain, .act, .pursue])
    }
  }

  /// 受教育年限达到13年: an indicator that is a time.
  func endsInSpan(_ range: Range<Int>) -> Bool {
    for ending in ["年限", "寿命", "时长", "天数", "时数", "无故障时间", "无故障工作时间", "无故障运行时间", "续航时间"] as [StaticString]
    where range.count >= ending.utf8CodeUnitCount && bytes.has(ending, endingAt: range.upperBound) {
      return true
    }
    return false
  }

  /// 续航时间提高到20小时: a time that is to be longer.
  var lengthensTime: Bool {
    guard endsInTerm(statement.before) else { return false }
    return (["提高到", "提升到", "延长到", "延长至", "提升至", "提高至"] as [StaticString]).contains { bytes.has($0, endingAt: number) }
  }

  /// 办理时间不超过5个工作日, 平均住院日控制在8天以内: a time that is to be short.
  func endsInTerm(_ range: Range<Int>) -> Bool {
    for ending in ["时间", "时限", "周期", "住院日", "时长", "时延", "延迟"] as [StaticString]
    where range.count >= ending.utf8CodeUnitCount && bytes.has(ending, endingAt: range.upperBound) {
      return true
    }
    return false
  }

  /// 量, 额, 值 and the like end the words.
  func endsInMeasure(_ range: Range<Int>) -> Bool {
    for ending in ["量", "额", "值", "数", "率", "积", "收入", "规模", "年龄"] as [StaticString]
    where range.count >= ending.utf8CodeUnitCount && bytes.has(ending, endingAt: range.upperBound) {
      return true
    }
    return false
  }

  /// 、 alone, and 、 with 和, 及, 与 in a range, brackets left out.
  func members(in range: Range<Int>) -> (marks: Int, links: Int) {
    var marks = 0
    var words = 0
    var depth = 0
    var position = range.lowerBound
    while position < range.upperBound {
      if bytes[position] == 0x28 { depth += 1 }
      if bytes[position] == 0x29 { depth -= 1 }
      if depth == 0 {
        if bytes.has("、", at: position) { marks += 1 }
        if bytes.has("和", at: position) || bytes.has("及", at: position) || bytes.has("与", at: position) { words += 1 }
      }
      position = bytes.next(position)
    }
    return (marks, marks + words)
  }
}
