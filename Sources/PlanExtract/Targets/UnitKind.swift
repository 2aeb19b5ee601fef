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
    let bytes = Array(unit.utf8)
    if let kind = Self.words[bytes] {
      self = kind
    } else {
      self = bytes.first("元", in: bytes.indices) != nil ? .money : .count
    }
  }

  /// By bytes: comparing strings, which asks for their normal forms, shows in the time of every figure.
  private static let words: [[UInt8]: UnitKind] = {
    let table: [(UnitKind, [String])] = [
      (.share, ["%", "‰", "个百分点", "百分点", "成"]),
      (
        .spec,
        [
          "千伏", "kV", "KV", "kv", "伏", "毫米", "mm", "MM", "厘米", "cm", "CM", "英寸", "度", "级", "号", "号线", "Mbps", "GHz",
        ]
      ),
      (.age, ["岁", "周岁"]), (.times, ["次", "期", "轮"]),
    ]
    var words: [[UInt8]: UnitKind] = [:]
    for (kind, units) in table { for unit in units { words[Array(unit.utf8)] = kind } }
    return words
  }()
}
