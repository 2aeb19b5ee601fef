import PlanModel
import Testing

@testable import PlanExtract

@Suite struct QuantityComparatorTests {
  @Test(arguments: [
    ("100家以上", "ge"), ("不少于100家", "ge"), ("不低于100家", "ge"), ("至少100家", "ge"), ("达到100家以上", "ge"),
    ("达到或超过100家", "ge"), ("≥100家", "ge"), ("100家及以上", "ge"), ("超过100家", "gt"), ("高于100家", "gt"), ("超100家", "gt"),
    ("不超过100家", "le"), ("不得高于100家", "le"), ("控制在100家以内", "le"), ("最高100家", "le"), ("100家以下", "le"), ("≤100家", "le"),
    ("低于100家", "lt"), ("不足100家", "lt"), ("100家左右", "approx"), ("达到100家", "eq"), ("达100家", "eq"), ("为100家", "eq"),
    ("企业数突破100家", "gt"), ("突破100家以上", "ge"), ("突破100项技术", "eq"), ("通过500家", "eq"),
    ("力争突破50项，", "eq"), ("技术突破50项，", "gt"), ("不低于总数的30%", "ge"), ("不低于最低价标准的30%", "ge"),
    ("产值超亿元企业", "gt"), ("亿元以上项目", "ge"), ("超万亿元", "gt"), ("超过人民币100万元", "gt"), ("培育10家内资企业", "eq"), ("48小时内", "le"),
  ])
  func `how a figure binds`(text: String, comparator: String) {
    #expect(mentions(text).map(\.comparator.rawValue) == [comparator])
  }

  @Test func `the mention covers number, unit and comparators`() throws {
    let text = "总数不少于120家以上的"
    let bytes = Array(text.utf8)
    let mention = try #require(mentions(text).first)
    #expect(String(decoding: bytes[mention.range], as: UTF8.self) == "不少于120家以上")
    #expect(String(decoding: bytes[mention.numberRange], as: UTF8.self) == "120")
    #expect(String(decoding: bytes[mention.unitRange], as: UTF8.self) == "家")
  }
}
