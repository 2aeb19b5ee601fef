internal import PlanModel

// Several figures and what each of them measures.

extension IndicatorRule {
  /// 4个万亿级、12个千亿级产业集群: what they are stands behind the last.
  func graded(_ after: Range<Int>, at place: Int) -> (words: String?, range: Range<Int>)? {
    guard bytes.has("级", endingAt: after.upperBound), after.count <= 18 else { return nil }
    for statement in statements[(place + 1)...] {
      let next = trimmed(statement.after)
      guard let grade = bytes.first("级", in: next), grade - next.lowerBound <= 15, grade + 3 < next.upperBound else {
        continue
      }
      return (string(after) + string(grade + 3..<next.upperBound), after.lowerBound..<next.upperBound)
    }
    return nil
  }

  /// A、B和C分别达到5、6和7家; 甲、乙2市的产值分别达到5和6亿元; A、B分别占比达5%和6%.
  func respective(_ place: Int, head: Int) -> (words: String?, range: Range<Int>)? {
    let subject = statements[head]
    var count = subject.listCount
    guard count > 1 else { return nil }
    var rank = place - head
    // 到2022年和2030年，甲和乙筛查覆盖率分别达到80%和90%: each year has its figure, not each name.
    if flow.due.count == count, !clause.cues.contains(where: { $0.roles.has(.part) }) { return nil }
    if let size = FigureContext.groupSize(statements, head: head, years: flow.due.count, clause: clause) {
      (rank, count) = (rank % size, size)
    }
    // 进出口额10亿元，利用外资2亿元，分别增长10%、8%: one for each that came before.
    if subject.before.isEmpty, subject.head.has(.respective), flow.subjects.count == count {
      return (nil, withoutEtc(trimmed(flow.subjects[rank])))
    }
    if let graded = gradedMember(rank, of: subject, count: count) { return graded }
    let whole = trimmed(subject.before)
    var tail = whole.upperBound..<whole.upperBound
    var list = whole
    if let mark = clause.cues.first(where: {
      $0.roles.has(.respective) && $0.range.lowerBound >= whole.lowerBound && $0.range.upperBound <= whole.upperBound
    }) {
      list = whole.lowerBound..<mark.range.lowerBound
      tail = mark.range.upperBound..<whole.upperBound
    } else if !subject.head.has(.respective) {
      return nil
    }
    var members = split(list)
    // 京津冀及周边地区、汾渭平原: two members, one of which holds a joint.
    if members.count > count { members = split(list, atMarksOnly: true) }
    let follows = head > 0 && whole.isEmpty && statements[head - 1].figureEnd == subject.range.lowerBound
    let counted = subject.modifier ?? (follows ? head - 1 : nil)
    if let counted, !trimmed(statements[counted].before).isEmpty {
      // The list stands before a count of its own: 甲、乙、丙3市的产值.
      let places = split(trimmed(statements[counted].before))
      // 婴儿死亡率和5岁以下儿童死亡率: there the figure is part of a member.
      if places.count == count || members.count != count {
        members = places
        tail = trimmed(statements[counted].after)
      }
    }
    guard members.count == count else { return nil }
    tail = trimmed(tail)
    if tail.isEmpty, let shared = partSubject(of: members, statements[counted ?? head]) {
      return (string(members[rank]) + shared, whole)
    }
    // 一般项目、复杂项目的审批时间: what stands behind 的 is shared.
    if tail.isEmpty, rank < count - 1, let last = members.last, let de = bytes.last("的", in: last),
      de + 3 < last.upperBound,
      bytes.last("的", in: members[rank]) == nil
    {
      return (string(members[rank]) + string(de..<last.upperBound), whole)
    }
    if tail.isEmpty, let head = sharedHead(of: members), rank < count - 1, !endsInHead(members[rank]) {
      return (string(members[rank]) + string(head), whole)
    }
    if counted == nil, trimmed(tail).isEmpty, rank < count - 1, bytes.characters(in: members[rank]) <= 3,
      !endsInHead(members[rank]), !bytes.has("率", endingAt: members[rank].upperBound)
    {
      // 国家和市级示范社: what the first is a kind of stands with the last only.
      return (string(list) + string(trimmed(tail)), whole)
    }
    let shared = rank == 0 ? "" : prefix(of: members[0], for: members[rank])
    let words = shared + string(members[rank]) + string(trimmed(tail))
    return (words, whole)
  }

  /// 产值过10亿元、50亿元的企业分别达80家、12家: the sizes are the members, what they describe stands behind the last.
  private func gradedMember(_ rank: Int, of subject: Statement, count: Int) -> (words: String?, range: Range<Int>)? {
    guard let last = subject.modifier, let first = statements[last].listHead, statements[first].listCount == count,
      last - first == count - 1, first + rank <= last
    else { return nil }
    let start = statements[first].range.lowerBound
    let tail = statements[last].figureEnd..<max(statements[last].figureEnd, trimmed(subject.before).upperBound)
    guard !tail.isEmpty, let digit = (start..<statements[first].figureEnd).first(where: { bytes[$0].isASCIIDigit })
    else { return nil }
    let size =
      rank == 0
      ? digit..<statements[first].figureEnd
      : statements[first + rank].range.lowerBound..<statements[first + rank].figureEnd
    return (string(start..<digit) + string(size) + string(tail), start..<tail.upperBound)
  }

  /// 100亿元以上企业1家、50亿元以上5家: the first of them tells what they are.
  func sizedLike(_ place: Int) -> (words: String?, range: Range<Int>)? {
    guard let size = statements[place].modifier,
      let first = statements[..<size].lastIndex(where: { $0.modifier != nil && !$0.before.isEmpty }),
      let model = statements[first].modifier
    else { return nil }
    let whole = trimmed(statements[first].before)
    let sizeStart = statements[size].range.lowerBound
    guard let digit = (whole.lowerBound..<statements[model].figureEnd).last(where: { bytes[$0].isASCIIDigit }),
      statements[model].figureEnd < whole.upperBound
    else { return nil }
    var start = digit
    while start > whole.lowerBound, bytes[start - 1].isASCIIDigit || bytes[start - 1] == 0x2E { start -= 1 }
    let words =
      string(whole.lowerBound..<start) + string(sizeStart..<statements[size].figureEnd)
      + string(statements[model].figureEnd..<whole.upperBound)
    return (words, sizeStart..<statements[size].figureEnd)
  }

  /// 企业数量达到90家，其中甲市、乙市分别达到50家和40家: the parts are of what the sentence speaks of.
  private func partSubject(of members: [Range<Int>], _ statement: Statement) -> String? {
    guard statement.lead.has(.part), let subject = flow.subject.map(trimmed), !subject.isEmpty,
      members.allSatisfy({ bytes.characters(in: $0) <= 4 && !endsInHead($0) })
    else { return nil }
    var start = subject.lowerBound
    for word in ["全省", "全市", "全区", "全县", "全国"] as [StaticString] where bytes.has(word, at: start) { start += 6 }
    return start < subject.upperBound ? string(start..<subject.upperBound) : nil
  }

  /// What follows the last member's own words and belongs to all: 养老保险、失业保险参保人数 share 参保人数, A、B产品覆盖率 share 覆盖率.
  ///
  /// Where the last member's own words end is told by a member that ends in the same word; else only a known head is shared.
  private func sharedHead(of members: [Range<Int>]) -> Range<Int>? {
    guard let last = members.last, endsInHead(last) || bytes.characters(in: last) > 4 else { return nil }
    if let place = sharedPlace(of: members) { return place..<last.upperBound }
    var best: (length: Int, end: Int)?
    for member in members.dropLast() where !endsInHead(member) {
      var start = member.lowerBound
      while start < member.upperBound {
        let ending = start..<member.upperBound
        if let end = found(ending, in: last), end < last.upperBound, ending.count > best?.length ?? 0 {
          best = (ending.count, end)
        }
        start = bytes.next(start)
      }
    }
    if let best, endsInHead(last) { return best.end..<last.upperBound }
    if let head = Self.heads.first(where: { bytes.has($0, endingAt: last.upperBound) }) {
      return last.upperBound - head.utf8CodeUnitCount..<last.upperBound
    }
    // 甲机床、乙装备本地配套率: any rate of three characters is shared.
    let rate = 9
    guard bytes.has("率", endingAt: last.upperBound), last.count > rate + 6,
      !members.dropLast().contains(where: {
        bytes.has("率", endingAt: $0.upperBound) || $0.count <= 9 && last.count > 33
      })
    else { return nil }
    return last.upperBound - rate..<last.upperBound
  }

  /// 东山地区、西河平原排放量: all but the last are places, and the last opens with one; where that ends.
  private func sharedPlace(of members: [Range<Int>]) -> Int? {
    guard let last = members.last,
      members.dropLast().allSatisfy({ member in Self.regions.contains { bytes.has($0, endingAt: member.upperBound) } })
    else { return nil }
    // 县 in 县城 ends no place.
    let ends = Self.regions.compactMap { word -> Int? in
      let end = bytes.first(word, in: last).map { $0 + word.utf8CodeUnitCount }
      return end.flatMap { $0 - last.lowerBound >= (word.utf8CodeUnitCount > 3 ? 6 : 9) ? $0 : nil }
    }
    guard let end = ends.min(), end < last.upperBound else { return nil }
    return end
  }

  private static let regions: [StaticString] = [
    "地区", "平原", "三角洲", "流域", "盆地", "城市群", "都市圈", "城市", "城镇", "农村", "县城", "城区", "市区", "郊区", "乡镇", "街道", "行政村", "自然村",
    "社区", "省", "市", "县", "州", "区",
  ]

  /// Where the same letters end inside another range, after its start; nil where they do not occur.
  private func found(_ words: Range<Int>, in range: Range<Int>) -> Int? {
    var at = range.lowerBound
    while at + words.count <= range.upperBound {
      if bytes[at..<at + words.count].elementsEqual(bytes[words]) { return at + words.count }
      at = bytes.next(at)
    }
    return nil
  }

  /// The members of a list, by 、 and 和 outside brackets.
  func split(_ range: Range<Int>, atMarksOnly: Bool = false) -> [Range<Int>] {
    var members: [Range<Int>] = []
    var start = range.lowerBound
    var position = start
    var depth = 0
    while position < range.upperBound {
      if bytes[position] == 0x28 { depth += 1 }
      if bytes[position] == 0x29 { depth -= 1 }
      var width = 0
      if depth == 0 {
        if bytes.has("、", at: position) {
          width = 3
        } else if atMarksOnly {
          width = 0
        } else if let cue = clause.cues.first(where: { $0.range.lowerBound == position }), cue.roles.has(.link) {
          width = cue.range.count
        } else if bytes.has("和", at: position), members.count > 0 || !bytes.has("和国", at: position) {
          width = 3
        }
      }
      if width > 0, position > start {
        members.append(start..<position)
        start = position + width
        position = start
      } else {
        position = bytes.next(position)
      }
    }
    if start < range.upperBound { members.append(start..<range.upperBound) }
    return members
  }

  /// What the first member shares with a bare later one: 口岸货物运输量、货值 share 口岸货物; 、牛、羊 share nothing.
  private func prefix(of first: Range<Int>, for member: Range<Int>) -> String {
    // 单位国内生产总值能耗和二氧化碳排放: emission for each unit of output, not emission.
    for basis in Self.bases where bytes.has(basis, at: first.lowerBound) {
      return Self.burdens.contains { bytes.has($0, at: member.lowerBound) }
        ? string(first.lowerBound..<first.lowerBound + basis.utf8CodeUnitCount) : ""
    }
    guard bytes.characters(in: member) <= 3,
      let head = Self.heads.first(where: { bytes.has($0, endingAt: first.upperBound) })
    else { return "" }
    guard Self.heads.contains(where: { bytes.has($0, endingAt: member.upperBound) }) else { return "" }
    let end = first.upperBound - head.utf8CodeUnitCount
    return end > first.lowerBound ? string(first.lowerBound..<end) : ""
  }

  private static let bases: [StaticString] = [
    "单位国内生产总值", "单位地区生产总值", "单位生产总值", "单位GDP", "单位工业增加值", "万元国内生产总值", "万元地区生产总值", "万元生产总值", "万元GDP", "万元工业增加值",
  ]
  private static let burdens: [StaticString] = ["能耗", "能源消耗", "二氧化碳", "碳排放", "用水量", "水耗", "电耗", "建设用地"]

  func endsInHead(_ range: Range<Int>) -> Bool {
    Self.heads.contains { bytes.has($0, endingAt: range.upperBound) }
  }

  private static let heads: [StaticString] = [
    "运输量", "吞吐量", "交易额", "成交额", "销售额", "总产值", "总产量", "增加值", "覆盖率", "普及率", "达标率", "营业收入", "面积", "产量", "产值", "货值",
    "收入", "数量", "总量", "总额", "出口", "进口", "投资", "人数", "占比", "比重", "件数", "架次", "时长", "利润", "税收",
    "污水处理率", "垃圾处理率", "无害化处理率", "处理率", "利用率", "合格率", "治理率", "管理率", "回收率", "城镇化率", "机械化率", "绿化率", "数字化率", "硬化率", "化率",
    "施用量", "使用量", "减排量", "保有量", "排放量", "用水量", "能力", "里程", "规模", "比例", "存栏",
    "出栏", "存栏量", "出栏量",
    "强度", "支出", "能耗", "电耗", "水耗", "装机容量", "装机", "产能", "年均增速", "增速", "配套率", "节能率",
  ]
}
