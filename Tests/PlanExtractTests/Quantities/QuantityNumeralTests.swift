import PlanModel
import Testing

@testable import PlanExtract

@Suite struct QuantityNumeralTests {
  @Test(arguments: [
    ("投资2500亿元", "2500 亿元"), ("投资２５００亿元", "2500 亿元"), ("服务1,200家", "1200 家"),
    ("投资2 500亿元", "2500 亿元"), ("就业3.5万人", "3.5 万人"), ("规模1.2万亿元", "1.2 万亿元"),
    ("参加3万4000人", "34000 人"), ("耗资5千万元", "5000 万元"), ("种植120 万亩", "120 万亩"),
    ("共7万5千4百人", "75400 人"), ("装机100千瓦", "100 千瓦"), ("全长12千米", "12 千米"),
  ])
  func `Arabic numerals with separators and magnitudes`(text: String, expected: String) {
    #expect(summary(text) == expected)
  }

  @Test(arguments: [
    ("两千五百家", "2500 家"), ("廿五个", "25 个"), ("壹佰万元", "100 万元"), ("五千亿元", "5000 亿元"),
    ("一百万元", "100 万元"), ("一亿两千万元", "12000 万元"), ("十二条", "12 条"), ("一百零五项", "105 项"),
    ("三点五亿元", "3.5 亿元"), ("三千瓦", "3 千瓦"), ("两百五十個", "250 個"), ("百亿元", "100 亿元"),
    ("伍拾萬元", "50 萬元"), ("一万二千户", "12000 户"),
  ])
  func `Chinese numerals, simplified, traditional and financial`(text: String, expected: String) {
    #expect(summary(text) == expected)
  }

  @Test(arguments: [
    ("十几家", "10 家 approx"), ("几十个", "10 个 approx"), ("数百家", "100 家 approx"),
    ("上百亿元", "100 亿元 approx"), ("500余家", "500 家 approx"), ("3000多万元", "3000 万元 approx"),
    ("十余个", "10 个 approx"), ("3万多家", "3 万家 approx"), ("近500家", "500 家 approx"),
    ("千余人", "1000 人 approx"), ("上万人", "1 万人 approx"), ("约30亿元", "30 亿元 approx"), ("200人左右", "200 人 approx"),
  ])
  func `rough numbers`(text: String, expected: String) {
    #expect(summary(text) == expected)
  }

  @Test(arguments: ["签约30亿元", "节约5万吨", "最近3年", "附近5个村"])
  func `words that only end like a comparator`(text: String) {
    #expect(mentions(text).map(\.comparator) == [.eq])
  }
}
