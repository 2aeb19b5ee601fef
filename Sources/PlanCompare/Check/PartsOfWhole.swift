internal import PlanModel

/// 其中 against the whole right before it.
///
/// 总产值突破10000亿元，其中…突破5000亿元 is in order; 新产品100个，其中高端新产品150个 is an error, and so are parts of one 分别 list that
/// together exceed the whole. Shares are left alone, for they may be shares of something else.
struct PartsOfWhole {
  let facts: PlanFacts

  func findings() -> [Finding] {
    var findings: [Finding] = []
    let all = facts.candidates
    var at = 0
    while at < all.count {
      defer { at += 1 }
      let first = all[at]
      guard ScanText.normalize(first.target.evidence.text).hasPrefix("其中"), at > 0 else { continue }
      // A list with 分别 is one quote for all its figures.
      var parts = [first]
      while at + 1 < all.count, all[at + 1].target.evidence.text == first.target.evidence.text,
        all[at + 1].target.item == first.target.item
      {
        at += 1
        parts.append(all[at])
      }
      guard let whole = whole(of: first, among: all[..<(at + 1 - parts.count)]), isComparable(whole, parts),
        let sum = ExactDecimal.sum(parts.map { $0.target.value ?? $0.value }), let total = whole.target.value
      else { continue }
      let remark = Remark(
        .part, "\(parts.count)", "\(sum)\(first.target.unit)", .text(whole.target.indicator ?? ""),
        "\(total)\(whole.target.unit)")
      let severity: Finding.Severity = sum <= total ? .agrees : exceeds(whole, parts)
      findings.append(
        Finding("check.part", severity, remark, places: [facts.place(whole.target), facts.place(first.target)]))
    }
    return findings
  }

  /// The target right before 其中; of several in one list the one that counts the same, else none: 乡村1000个、村庄300个，其中示范乡村500个.
  private func whole(of part: Candidate, among before: ArraySlice<Candidate>) -> Candidate? {
    guard let last = before.last, isBefore(last, part) else { return nil }
    let list = before.filter {
      $0.target.item == last.target.item && $0.target.evidence.block == last.target.evidence.block
        && $0.target.evidence.charEnd > last.target.evidence.charStart
    }
    if list.count == 1 { return last }
    let same = list.filter { $0.name.head == part.name.head }
    return same.count == 1 ? same[0] : nil
  }

  private func isBefore(_ whole: Candidate, _ part: Candidate) -> Bool {
    whole.target.item == part.target.item && whole.target.evidence.block == part.target.evidence.block
      && (0...2).contains(part.target.evidence.charStart - whole.target.evidence.charEnd)
  }

  private func isComparable(_ whole: Candidate, _ parts: [Candidate]) -> Bool {
    let firm: Set<Comparator> = [.eq, .ge, .gt]
    return whole.upper == nil && !whole.unit.hasSuffix("%") && !whole.unit.hasSuffix("百分点")
      && parts.allSatisfy {
        $0.target.unit == whole.target.unit && $0.measure == whole.measure && $0.target.perYear == whole.target.perYear
          && $0.upper == nil && firm.contains($0.target.comparator ?? .eq)
      }
  }

  /// 不少于100个 may become more than its parts, and what is called otherwise may not be a part: these are odd only.
  private func exceeds(_ whole: Candidate, _ parts: [Candidate]) -> Finding.Severity {
    let isFirm = [.eq, .le, .lt].contains(whole.target.comparator ?? .eq)
    return isFirm && parts.allSatisfy { $0.name.head == whole.name.head } ? .error : .doubt
  }
}
