internal import PlanModel

// What the rows of `targets.classes` ask of a figure's place among its neighbours. The words that count stand in the rows.

extension FigureContext {
  /// A word of departure or a year of departure stands right before the figure: 由2020年的50%提高到….
  var startsFromSource: Bool {
    if let cue = adjacent, cue.roles.has(.source) { return true }
    return clause.years.contains {
      $0.role == .base && ($0.range.upperBound == number || $0.range.upperBound == mention.range.lowerBound)
    }
  }

  /// 由50%提高到60%: the next figure tells where the change goes to.
  var isSource: Bool {
    guard place + 1 < siblings.count else { return false }
    let next = siblings[place + 1]
    guard next.head.has([.attain, .increase, .decrease]), next.before.isEmpty, next.listHead == nil else {
      return false
    }
    return startsFromSource
  }

  /// A verb with an object stands inside the words before the figure: 全省累计实施工程65项.
  var hasVerbInside: Bool {
    clause.cues.contains {
      $0.roles.has(.create) && !$0.roles.has(.noun) && $0.range.lowerBound > statement.before.lowerBound
        && $0.range.upperBound + 6 <= statement.before.upperBound
    }
  }

  /// A verb stands in the words behind the figure: 90%以上的乡镇设立门诊.
  var hasVerbInAfter: Bool {
    clause.cues.contains {
      $0.range.lowerBound >= statement.after.lowerBound + 6 && !$0.roles.has(.noun)
        && $0.roles.has([.create, .attain, .act, .pursue])
    }
  }

  /// A promise without a figure stands behind: 30户以上自然村网络全覆盖.
  var qualityBehind: Bool {
    clause.cues.contains { $0.roles.has(.quality) && $0.range.lowerBound > statement.figureEnd }
  }

  /// The figure tells which things another one counts.
  var modifiesAnother: Bool { statement.inner || siblings.contains { $0.modifier == place } }

  /// The list of bare figures that it stands in ends in 的.
  var isInListOfWhich: Bool {
    guard statement.listCount > 1 || statement.listHead != nil else { return false }
    let head = statement.listHead ?? place
    return siblings.last { $0.listHead == head }?.followedByDe ?? false
  }

  /// A verb stands between the last condition and the figure: 为符合条件的残疾人提供补助2.5万人次.
  var createdSinceQualify: Bool {
    guard let last = clause.cues.last(where: { $0.roles.has(.qualify) && $0.range.upperBound <= number }) else {
      return false
    }
    return clause.cues.contains {
      $0.range.lowerBound >= last.range.upperBound && $0.range.upperBound <= number && $0.roles.has(.create)
        && !$0.roles.has(.noun)
    }
  }

  /// 南宁、柳州、桂林3市: as many members stand before the figure as it counts.
  var countsMembers: Bool {
    guard statement.headStart == number || statement.head.isEmpty, !statement.before.isEmpty,
      mention.comparator == .eq, mention.value.isInteger, mention.upper == nil, mention.value.scale == 0
    else { return false }
    let members = members(in: statement.range.lowerBound..<number)
    let count = Int(mention.value.mantissa)
    guard members.links > 0, count > 1, count - 1 >= members.marks else { return false }
    // 甲、乙及丙、丁等10项: within the members of a longer list 及 joins words; one joint may stand before the last.
    return count - 1 <= (bytes.has("等", endingAt: number) ? min(members.links, members.marks + 1) : members.links)
  }

  /// 、 alone, and 、 with 和, 及, 与 in a range, brackets left out.
  private func members(in range: Range<Int>) -> (marks: Int, links: Int) {
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

  /// 率, 比例 and the like, which end what is measured.
  static let rates: [StaticString] = ["率", "比例", "占比", "比重"]
}
