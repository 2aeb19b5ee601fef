internal import PlanModel

/// What sort of thing a unit counts, as far as the rules need it.
enum UnitKind: Sendable, Equatable {
  /// 万元, 亿美元, 元/亩.
  case money
  /// %, ‰, 个百分点.
  case share
  /// 千伏, 毫米: tells one object from another.
  case spec
  /// 岁.
  case age
  /// 次, 场: repetitions.
  case times
  /// 家, 亩, 公里 and all others.
  case count

  init(_ unit: String) {
    switch unit {
    case "": self = .count
    case "%", "‰", "个百分点", "百分点", "成": self = .share
    case "千伏", "kV", "KV", "kv", "伏", "毫米", "mm", "MM", "厘米", "cm", "CM", "英寸", "度", "级", "号", "号线", "Mbps", "GHz":
      self = .spec
    case "岁", "周岁": self = .age
    case "次", "期", "轮": self = .times
    default: self = unit.unicodeScalars.contains("元") ? .money : .count
    }
  }
}
