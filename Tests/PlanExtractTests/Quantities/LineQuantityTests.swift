import PlanModel
import Testing

@testable import PlanExtract

@Suite struct LineQuantityTests {
  private let reader = QuantityReader()

  @Test func `offsets count the scalars of the line as given`() throws {
    let line = "　到２０２５年，新增 １，２００ 家以上（含）。"
    let quantity = try #require(reader.quantities(inLine: line).first)
    let scalars = Array(line.unicodeScalars)
    var surface = String.UnicodeScalarView()
    surface.append(contentsOf: scalars[quantity.start..<quantity.end])
    #expect(String(surface) == quantity.surface)
    #expect(quantity.surface.hasPrefix("１，２００ 家以上"))
    #expect(quantity.value == ExactDecimal(1200))
    #expect(quantity.unit == "家")
    #expect(quantity.comparator == .ge)
  }

  @Test(arguments: ["", "第一批", "2024年10月1日", "第三章 总则", "2018", "000208"])
  func `nothing to report`(line: String) {
    #expect(reader.quantities(inLine: line).isEmpty)
  }

  @Test(arguments: [
    ("一百五十二", "152"), ("两千四百五", "2450"), ("负三十二", "-32"), ("12.5", "12.5"), ("１,０５０,０００", "1050000"),
    ("十万柒仟捌佰伍拾肆", "107854"), ("四亿五千六百四十二万零一十五", "456420015"), ("5亿1万4千6百", "500014600"),
  ])
  func `a line that is nothing but a number`(line: String, value: String) throws {
    let quantity = try #require(reader.quantities(inLine: line).first)
    #expect(quantity.value.description == value)
  }

  @Test(arguments: [
    ("对新认定的中心一次性给予50万元奖励", StatementClass.award), ("建设期不超过3年", .duration),
    ("截至2023年底，全市已有孵化器30家", .baseline), ("到2027年，新增孵化器30家", .target),
  ])
  func `the line's own words give the class`(line: String, statement: StatementClass) {
    #expect(reader.quantities(inLine: line).map(\.statement) == [statement])
  }
}
