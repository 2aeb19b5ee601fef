internal import PlanModel

/// Promises without a figure: 实现行政村全覆盖, 重大事故零发生, 形成一批成果. They are kept as such; no figure is made up for them.
enum QualityRule {
  /// What a clause promises so, as the range of its noun phrase; nil where it promises nothing.
  static func indicator(in clause: Clause, _ bytes: [UInt8]) -> Range<Int>? {
    guard clause.frame == .plain, let cue = clause.cues.last(where: { $0.roles.has(.quality) }) else { return nil }
    // 全程网办率 is a rate.
    guard !bytes.has("率", at: cue.range.upperBound) else { return nil }
    let range =
      bytes.has("一批", at: cue.range.lowerBound) ? object(of: cue, clause, bytes) : subject(of: cue, clause, bytes)
    guard let range, (2...40).contains(bytes.characters(in: range)) else { return nil }
    return range
  }

  /// 培育一批领军企业: what stands behind, where a verb stands before.
  private static func object(of cue: Cue, _ clause: Clause, _ bytes: [UInt8]) -> Range<Int>? {
    let isPromised = clause.cues.contains {
      $0.range.upperBound == cue.range.lowerBound && $0.roles.has(.create) && !$0.roles.has(.noun)
    }
    guard isPromised else { return nil }
    // 一批一批, 一批次 and 一批10家 are something else.
    guard clause.figures.isEmpty, !bytes.has("次", at: cue.range.upperBound) else { return nil }
    return cue.range.upperBound..<clause.range.upperBound
  }

  /// 实现行政村5G网络全覆盖: what stands before, without the verbs that lead it.
  private static func subject(of cue: Cue, _ clause: Clause, _ bytes: [UInt8]) -> Range<Int>? {
    var start = clause.range.lowerBound
    var moved = true
    while moved {
      moved = false
      if let year = clause.years.first(where: { $0.range.lowerBound == start }) {
        start = year.range.upperBound
        moved = true
      } else if let lead = clause.cues.first(where: { $0.range.lowerBound == start }),
        !lead.roles.has([.noun, .quality])
      {
        guard lead.roles.has([.create, .act, .attain, .aspire, .adverb, .intro, .firm, .link, .span]) else { break }
        start = lead.range.upperBound
        moved = true
      }
    }
    var end = cue.range.lowerBound
    while let verb = clause.cues.last(where: { $0.range.upperBound == end && $0.range.lowerBound >= start }),
      verb.roles.has([.create, .attain, .adverb, .firm, .aspire])
    {
      end = verb.range.lowerBound
    }
    return start < end ? start..<end : nil
  }
}
