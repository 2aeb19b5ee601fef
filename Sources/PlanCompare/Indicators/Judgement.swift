internal import PlanModel

/// Says whether two figures may be set against each other.
///
/// The first of these that holds is the verdict: another place, another kind, another unit, another number of years, another definition. All
/// that hold are told in the reason.
struct Judgement {
  var verdict: Verdict
  var reason: String

  init(_ a: Candidate, _ b: Candidate) {
    let obstacles = [
      Self.scope(a, b), Self.kind(a, b), Self.unit(a, b), Self.window(a, b), Self.definition(a, b),
    ].compactMap(\.self)
    verdict = obstacles.first?.verdict ?? .comparable
    reason = obstacles.isEmpty ? Self.agreement(a, b) : obstacles.map(\.reason).joined(separator: "；")
  }

  private typealias Obstacle = (verdict: Verdict, reason: String)

  /// 南宁 against 全区, 柳州 against 广西.
  private static func scope(_ a: Candidate, _ b: Candidate) -> Obstacle? {
    if a.name.scope != b.name.scope {
      return (.scopeDiffers, "范围不同：\(a.name.scope ?? "本地区") 与 \(b.name.scope ?? "本地区")")
    }
    guard a.name.scope == nil else { return nil }
    switch a.home.isSame(as: b.home) {
    case .some(true): return nil
    case .some(false): return (.scopeDiffers, "两个方案的地区不同")
    case .none: return (.scopeDiffers, "有方案未载明地区，不能认定为同一地区")
    }
  }

  /// 新增中试基地30家 against 建立中试基地30家; 保有量 against 培育; 累计 against 当年.
  private static func kind(_ a: Candidate, _ b: Candidate) -> Obstacle? {
    if a.target.perYear != b.target.perYear {
      return (.kindDiffers, "口径不同：\(name(of: a)) 与 \(name(of: b))")
    }
    if a.measure == b.measure {
      let isMixed = a.flow != b.flow && a.flow != .unknown && b.flow != .unknown
      return isMixed ? (.kindDiffers, "口径不同：一为期内完成数，一为期末达到数") : nil
    }
    // A running total of things done is what 转化2000项 says without 累计; of money it may be one year's against all years'.
    let isTotal = Set([a.measure, b.measure]) == [.level, .cumulative]
    if isTotal, a.counts != nil, b.counts != nil, a.flow == .flow, b.flow == .flow { return nil }
    return (.kindDiffers, "口径不同：\(name(of: a)) 与 \(name(of: b))")
  }

  private static func unit(_ a: Candidate, _ b: Candidate) -> Obstacle? {
    if a.unit == b.unit { return nil }
    if let first = a.counts, let second = b.counts, first == second || first == "any" || second == "any" { return nil }
    return (.unitDiffers, "计量单位不同：\(a.target.unit) 与 \(b.target.unit)")
  }

  private static func window(_ a: Candidate, _ b: Candidate) -> Obstacle? {
    guard a.flow == .flow, b.flow == .flow, !a.target.perYear, let first = a.years, let second = b.years,
      first != second
    else { return nil }
    return (.windowDiffers, "期限不同：\(first)年 与 \(second)年 的合计数")
  }

  /// 重大科技成果 against 科技成果.
  private static func definition(_ a: Candidate, _ b: Candidate) -> Obstacle? {
    let lost = a.name.modifiers.filter { !b.name.modifiers.contains($0) }
    let gained = b.name.modifiers.filter { !a.name.modifiers.contains($0) }
    var parts: [String] = []
    if !lost.isEmpty { parts.append("去掉“\(lost.joined(separator: "”“"))”") }
    if !gained.isEmpty { parts.append("增加“\(gained.joined(separator: "”“"))”") }
    if a.name.head != b.name.head { parts.append("“\(a.name.head)”与“\(b.name.head)”") }
    return parts.isEmpty ? nil : (.definitionChanged, "定义变化：" + parts.joined(separator: "，"))
  }

  private static func agreement(_ a: Candidate, _ b: Candidate) -> String {
    let names = [a, b].map { ScanText.normalize($0.target.indicator ?? "") }
    var parts = [names[0] == names[1] ? "同名指标" : "同一指标的两种写法"]
    parts.append(a.measure == b.measure || a.target.perYear ? name(of: a) : "期内完成数")
    if a.flow == .flow, let years = a.years, a.years == b.years, !a.target.perYear { parts.append("均为\(years)年") }
    if a.unit != b.unit { parts.append("\(a.target.unit)、\(b.target.unit)同为计数单位") }
    if a.home.isInferred || b.home.isInferred { parts.append("有方案的地区据行文推定") }
    return parts.joined(separator: "，")
  }

  private static func name(of candidate: Candidate) -> String {
    if candidate.target.perYear { return "每年" }
    return switch candidate.measure {
    case .level: candidate.flow == .flow ? "期内完成数" : "达到数"
    case .cumulative: "累计数"
    case .new: "新增数"
    case .increase: "增长"
    case .decrease: "下降"
    case .rank: "位次"
    }
  }
}

extension Candidate {
  /// Where the figure went; nil where two ranges overlap so that it cannot be told.
  func direction(to other: Candidate) -> Direction? {
    let (low, high) = (value, upper ?? value)
    let (otherLow, otherHigh) = (other.value, other.upper ?? other.value)
    if low == otherLow, high == otherHigh { return .kept }
    if otherLow >= low, otherHigh >= high { return .raised }
    if otherLow <= low, otherHigh <= high { return .lowered }
    return nil
  }

  func change(to other: Candidate) -> Change? {
    // In the printed unit where both print the same, else in base units.
    let printed = target.unit == other.target.unit
    let a = printed ? target.value ?? value : value
    let b = printed ? other.target.value ?? other.value : other.value
    guard let absolute = b.adding(ExactDecimal(mantissa: -a.mantissa, scale: a.scale)) else { return nil }
    var perYear: ExactDecimal?
    if flow == .flow, other.flow == .flow, !target.perYear, let years, let otherYears = other.years {
      perYear = ExactDecimal(rounding: b.double / Double(otherYears) - a.double / Double(years))
    }
    return Change(
      absolute: absolute, unit: other.counts == nil && !printed ? unit : other.target.unit,
      relative: a.mantissa == 0 ? nil : ExactDecimal(rounding: absolute.double / a.double * 100), perYear: perYear)
  }
}

extension ExactDecimal {
  /// To two places.
  init(rounding value: Double) {
    self.init(mantissa: Int64((value * 100).rounded()), scale: 2)
  }
}
