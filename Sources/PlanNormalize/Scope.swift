internal import PlanModel

/// The place that an indicator opens with, where it says less or more than the plan's own: 全市高新技术企业, 河北省钢铁产能.
struct Scope {
  private let regions: RegionTable

  init(regions: RegionTable) { self.regions = regions }

  private static let wholes: [StaticString] = [
    "全国", "全省", "全区", "全市", "全县", "全州", "全盟", "全旗", "全域", "我省", "我市", "我区", "我县", "本市",
  ]

  /// Nil when the indicator names no place, or nothing but one.
  func name(in indicator: String) -> String? {
    let bytes = Array(ScanText.normalize(indicator).utf8)
    if let whole = Self.wholes.first(where: { bytes.has($0, at: 0) }), bytes.count > whole.utf8CodeUnitCount {
      return "\(whole)"
    }
    guard let end = regions.prefixLength(of: bytes), end < bytes.count, regions.isWhole(bytes, end) else { return nil }
    return String(decoding: bytes[..<end], as: UTF8.self)
  }
}
