import PlanModel
import Testing

@testable import PlanNormalize

@Suite struct CanonicalTests {
  private let units = CanonicalUnits()

  @Test(arguments: [
    ("2500", "亿元", "250000000000", "元"), ("3.5", "万人", "35000", "人"), ("1.2", "万亿元", "1200000000000", "元"),
    ("1.2", "万亿", "1200000000000", ""), ("55.5", "%", "55.5", "%"), ("3", "个百分点", "3", "个百分点"),
    ("36.5", "万亩", "365000", "亩"), ("120", "万千瓦", "1200000", "千瓦"), ("2", "兆瓦", "2000", "千瓦"),
    ("15", "千米", "15", "公里"), ("0.35", "吨标准煤/万元", "0.35", "吨标准煤/万元"), ("5", "万元/家", "50000", "元/家"),
    ("25", "微克/立方米", "25", "微克/立方米"), ("7", "没有的单位", "7", "没有的单位"),
  ])
  func `a printed quantity in base units`(value: String, unit: String, base: String, baseUnit: String) throws {
    let result = try #require(units.canonical(value: decimal(value), unit: unit))
    #expect(result.value.description == base)
    #expect(result.unit == baseUnit)
  }

  @Test func `both ends of a range are converted`() throws {
    let result = try #require(units.canonical(value: ExactDecimal(1), upper: ExactDecimal(2), unit: "万元"))
    #expect(result == CanonicalQuantity(value: ExactDecimal(10000), upper: ExactDecimal(20000), unit: "元"))
  }

  @Test func `a value that does not fit is not known`() {
    #expect(units.canonical(value: ExactDecimal(mantissa: .max), unit: "亿元") == nil)
  }

  private func decimal(_ text: String) -> ExactDecimal {
    let digits = text.filter { $0 != "." }
    let scale = text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
    return ExactDecimal(mantissa: Int64(digits) ?? 0, scale: scale)
  }
}
