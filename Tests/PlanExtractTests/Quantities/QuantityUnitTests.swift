import PlanModel
import Testing

@testable import PlanExtract

@Suite struct QuantityUnitTests {
  @Test(arguments: [
    ("50台（套）", "50 台(套)"), ("50台套", "50 台套"), ("100张床位", "100 张"), ("30个专业村", "30 个"),
    ("0.35吨标准煤/万元", "0.35 吨标准煤/万元"), ("25微克/立方米", "25 微克/立方米"), ("5万元/家", "5 万元/家"),
    ("2平方公里", "2 平方公里"), ("10Gbps", "10 Gbps"), ("200人次", "200 人次"), ("南宁等3市", "3 市"), ("105亿枝", "105 亿枝"),
    ("每万人口12件", "12 件"), ("每年50个", "50 个"), ("18个月", "18 个月 duration"), ("3年", "3 年 duration"),
    ("近10年", "10 年 duration"), ("两米七", "2.7 米"), ("一个半月", "1.5 个月 duration"), ("50元/人·月", "50 元/人·月"),
    ("三年半", "3.5 年 duration"), ("5日内", "5 日 le duration"),
    ("赛事100项次", "100 项次"), ("收入突破万亿元", "1 万亿元 gt"),
  ])
  func units(text: String, expected: String) {
    #expect(summary(text) == expected)
  }

  @Test(arguments: [
    ("前移2—3位", "2~3 位 rank"), ("第25位", "25 位 rank"), ("进入前10", "10 · rank"), ("全国第一、", "1 · rank"),
    ("第一批", "1 批 ordinal"), ("第三方", "3 方 ordinal"),
  ])
  func `ranks and ordinals`(text: String, expected: String) {
    #expect(summary(text) == expected)
  }
}
