internal import PlanModel
internal import TestSupport
internal import Testing

@testable internal import PlanCompare

/// The three generations among the samples, and those of plans beside the checkout.
struct GenerationTests {
  private func compare(_ paths: [String]) throws -> Comparison {
    Comparer().compare(try paths.map { try plan(at: $0) })
  }

  @Test func `three generations of the samples are read as a person reads them`() throws {
    let comparison = try compare(
      ["guangxi-2018-2020.txt", "guangxi-2021-2023.docx", "guangxi-2025-2027.txt"].map {
        Checkout.path("samples/\($0)")
      })
    // The first generation tells a year's amount, the others running totals.
    let contracts = try #require(comparison.row("技术合同成交额"))
    #expect(contracts.verdict == .kindDiffers)
    let last = try #require(contracts.pairs.last { $0.verdict != nil })
    #expect(last.verdict == .comparable)
    #expect(comparison.row("科技成果")?.verdict == .definitionChanged)
    #expect(comparison.values("技术经纪人") == ["1000名", "1200人", "800名"])
    #expect(comparison.row("技术经纪人")?.pairs.last?.direction == .lowered)
    #expect(comparison.row("科技进步贡献率")?.direction == .dropped)
    #expect(comparison.row("概念验证中心")?.pairs.first?.direction == .new)
    #expect(comparison.values("概念验证中心") == [nil, "2-3个", "20家"])
    #expect(comparison.values("高新技术企业") == ["2200家", "4000家", "6000家"])
    let city = try #require(comparison.rows.first { $0.scope == "南宁" })
    #expect(city.cells.compactMap { $0?.target.value } == [ExactDecimal(760), ExactDecimal(1500)])
  }

  @Test(.readsShared) func `three generations beside the checkout reach the bars`() throws {
    let names = [
      "guangxi-2018-2020-innovation", "guangxi-2021-2023-strong-science", "guangxi-2025-2027-transfer-draft",
    ]
    let comparison = try compare(names.map { "\(Checkout.shared)/seeds/\($0).txt" })

    let contracts = try #require(comparison.row("技术合同成交额"))
    #expect(comparison.values("技术合同成交额") == [nil, "2000亿元", "2500亿元"])
    #expect(contracts.verdict == .comparable)
    #expect(contracts.direction == .raised)

    #expect(comparison.values("重大科技成果") == ["1000项", "2000项", "100项"])
    #expect(comparison.row("重大科技成果")?.verdict == .definitionChanged)

    let enterprises = try #require(comparison.row("高新技术企业数量"))
    #expect(comparison.values("高新技术企业数量") == ["2200家", "4200家", nil])
    #expect(enterprises.verdict == .comparable)
    #expect(enterprises.cells[0]?.choice?.contains("1000") == true, "the added 1000 are kept")

    #expect(comparison.values("概念验证中心") == [nil, "2-3个", "20家"])
    #expect(comparison.row("概念验证中心")?.direction == .raised)
    #expect(comparison.values("技术经纪人") == [nil, "1200人", "1000名"])
    #expect(comparison.row("技术经纪人")?.direction == .lowered)
    #expect(comparison.values("中试研究基地") == [nil, "30家", "30家"])
    #expect(comparison.row("中试研究基地")?.verdict == .kindDiffers)
    #expect(comparison.row("科技进步贡献率")?.direction == .dropped)
    #expect(comparison.row("科创飞地")?.direction == .new)

    for row in comparison.rows where row.verdict == .comparable {
      let regions = row.cells.compactMap { $0.map { ($0.target.indicator ?? "").contains("南宁") } }
      #expect(Set(regions).count <= 1, "a city against the region in \(row.indicator)")
    }
  }

  @Test(.readsShared) func `plans of cities are not set against those of the region`() throws {
    let names = ["guangxi-2018-2020-innovation", "guangzhou-2018-2020-transfer", "liuzhou-2020-2022-400-results"]
    let comparison = try compare(names.map { "\(Checkout.shared)/seeds/\($0).txt" })
    #expect(comparison.rows.count > 20)
    #expect(!comparison.rows.contains { $0.verdict == .comparable })
  }
}
