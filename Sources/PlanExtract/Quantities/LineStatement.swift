internal import PlanModel

/// What a figure is for, by the words of its own line: the kind of mention first, then words directly around it.
func lineStatement(of mention: QuantityMention, in bytes: [UInt8], _ line: Range<Int>) -> StatementClass {
  switch mention.kind {
  case .ordinal, .date, .name: return .ordinal
  case .duration: return .duration
  case .rank, .quantity: break
  }
  func stands(_ words: [StaticString], before reach: Int) -> Bool {
    let from = max(line.lowerBound, mention.range.lowerBound - reach)
    return words.contains { bytes.first($0, in: from..<mention.range.lowerBound) != nil }
  }
  let after = mention.range.upperBound..<min(line.upperBound, mention.range.upperBound + 24)
  if stands(["给予", "奖励", "补助", "资助", "补贴", "奖补", "贴息", "每家", "一次性"], before: 60) { return .award }
  if bytes.first("奖励", in: after) != nil || bytes.first("补助", in: after) != nil { return .award }
  if mention.kind == .rank { return stands(["前移", "进入", "力争", "提升", "上升"], before: 60) ? .target : .ordinal }
  if stands(["截至", "截止", "目前", "已经", "已建", "已有", "五年来", "以来", "现有"], before: 90) { return .baseline }
  if mention.comparator == .ge || mention.comparator == .gt, bytes.has("的", at: mention.range.upperBound),
    stands(["对", "凡", "达到", "符合", "年营业收入"], before: 60)
  {
    return .threshold
  }
  if bytes.first("力争", in: line) != nil || bytes.first("达到", in: line) != nil || bytes.first("到20", in: line) != nil
    || stands(["新增", "建设", "建成", "培育", "实现", "增长", "提高", "完成", "组建", "突破", "转化", "引进", "培训"], before: 60)
  {
    return .target
  }
  return .other
}
