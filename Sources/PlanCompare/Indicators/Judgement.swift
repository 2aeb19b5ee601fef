internal import PlanModel

/// Says whether two figures may be set against each other.
///
/// The first of these that holds is the verdict: another place, another kind, another unit, another number of years, another definition, which
/// comes second where the two have other heads. All that hold are told in the reason.
struct Judgement {
  var verdict: Verdict
  var reasons: [Remark]

  init(_ a: Candidate, _ b: Candidate) {
    let definition = Self.definition(a, b)
    // Of two different things the kinds of figures matter less.
    let order =
      a.name.head == b.name.head
      ? [Self.scope(a, b), Self.kind(a, b), Self.unit(a, b), Self.window(a, b), definition]
      : [Self.scope(a, b), definition, Self.kind(a, b), Self.unit(a, b), Self.window(a, b)]
    let obstacles = order.compactMap(\.self)
    verdict = obstacles.first?.verdict ?? .comparable
    reasons = obstacles.isEmpty ? Self.agreement(a, b) : obstacles.flatMap(\.reasons)
  }

  private typealias Obstacle = (verdict: Verdict, reasons: [Remark])

  /// 南宁 against 全区, 柳州 against 广西.
  private static func scope(_ a: Candidate, _ b: Candidate) -> Obstacle? {
    if a.name.scope != b.name.scope {
      return (.scopeDiffers, [Remark(.scope, place(a), place(b))])
    }
    guard a.name.scope == nil else { return nil }
    switch a.home.isSame(as: b.home) {
    case .some(true): return nil
    case .some(false): return (.scopeDiffers, [Remark(.region)])
    case .none: return (.scopeDiffers, [Remark(.regionUnknown)])
    }
  }

  /// 新增中试基地30家 against 建立中试基地30家; 保有量 against 培育; 累计 against 当年.
  private static func kind(_ a: Candidate, _ b: Candidate) -> Obstacle? {
    if a.target.perYear != b.target.perYear {
      return (.kindDiffers, [Remark(.kind, name(of: a), name(of: b))])
    }
    if a.measure == b.measure {
      let isMixed = a.flow != b.flow && a.flow != .unknown && b.flow != .unknown
      return isMixed ? (.kindDiffers, [Remark(.kindFlow)]) : nil
    }
    // A running total of things done is what 转化2000项 says without 累计; of money it may be one year's against all years'.
    let isTotal = Set([a.measure, b.measure]) == [.level, .cumulative]
    if isTotal, a.counts != nil, b.counts != nil, a.flow == .flow, b.flow == .flow { return nil }
    return (.kindDiffers, [Remark(.kind, name(of: a), name(of: b))])
  }

  private static func unit(_ a: Candidate, _ b: Candidate) -> Obstacle? {
    if a.unit == b.unit { return nil }
    if let first = a.counts, let second = b.counts, first == second || first == "any" || second == "any" { return nil }
    return (.unitDiffers, [Remark(.unit, .text(a.target.unit), .text(b.target.unit))])
  }

  private static func window(_ a: Candidate, _ b: Candidate) -> Obstacle? {
    guard a.isOfYears, b.isOfYears, let first = a.years, let second = b.years, first != second else { return nil }
    let isChange = a.measure == .increase || a.measure == .decrease
    return (.windowDiffers, [Remark(isChange ? .windowOfChange : .window, "\(first)", "\(second)")])
  }

  /// 重大科技成果 against 科技成果.
  private static func definition(_ a: Candidate, _ b: Candidate) -> Obstacle? {
    let lost = a.name.modifiers.filter { !b.name.modifiers.contains($0) }
    let gained = b.name.modifiers.filter { !a.name.modifiers.contains($0) }
    var parts: [Remark] = []
    if !lost.isEmpty { parts.append(Remark(.definitionLost, .text(lost.joined(separator: "”“")))) }
    if !gained.isEmpty { parts.append(Remark(.definitionGained, .text(gained.joined(separator: "”“")))) }
    if a.name.head != b.name.head {
      parts.append(Remark(.definitionHead, .text(a.name.head), .text(b.name.head)))
    }
    return parts.isEmpty ? nil : (.definitionChanged, [Remark(.definition)] + parts)
  }

  private static func agreement(_ a: Candidate, _ b: Candidate) -> [Remark] {
    let names = [a, b].map { ScanText.normalize($0.target.indicator ?? "") }
    var parts = [Remark(names[0] == names[1] ? .sameName : .otherName)]
    parts.append(Remark(.sameKind, a.measure == b.measure || a.target.perYear ? name(of: a) : .term(.done)))
    if a.isOfYears, b.isOfYears, let years = a.years, a.years == b.years {
      parts.append(Remark(.sameYears, "\(years)"))
    }
    if a.isOfYears, b.isOfYears, let first = a.target.baselineYear, let second = b.target.baselineYear, first != second
    {
      parts.append(Remark(.bases, "\(first)", "\(second)"))
    }
    if a.opposes(b) { parts.append(Remark(.boundsOppose)) }
    if a.unit != b.unit { parts.append(Remark(.sameCounting, .text(a.target.unit), .text(b.target.unit))) }
    if a.home.isInferred || b.home.isInferred { parts.append(Remark(.regionInferred)) }
    return parts
  }

  private static func place(_ candidate: Candidate) -> Remark.Value {
    candidate.name.scope.map { .text($0) } ?? .term(.ownPlace)
  }

  private static func name(of candidate: Candidate) -> Remark.Value {
    if candidate.target.perYear { return .term(.perYear) }
    return switch candidate.measure {
    case .level: .term(candidate.flow == .flow ? .done : .reached)
    case .cumulative: .term(.cumulative)
    case .new: .term(.added)
    case .increase: .term(.increase)
    case .decrease: .term(.decrease)
    case .rank: .term(.rank)
    }
  }
}
