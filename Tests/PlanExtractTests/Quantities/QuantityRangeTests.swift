import PlanModel
import Testing

@testable import PlanExtract

@Suite struct QuantityRangeTests {
  @Test(arguments: [
    ("2—3个", "2~3 个"), ("2－3个", "2~3 个"), ("15～20", "15~20 ·"), ("10%-15%", "10~15 %"), ("10至15家", "10~15 家"),
    ("3到5家", "3~5 家"), ("三五百家", "300~500 家"), ("两三个", "2~3 个"), ("1—2万元", "1~2 万元"),
    ("2家-3家", "2~3 家"), ("500万-1亿元", "500~10000 万元"), ("5000-1万元", "5000~10000 元"),
    ("注册资本500万—1000万的", "500~1000 万"), ("三至五家", "3~5 家"), ("十七八个", "17~18 个"), ("100——200家", "100~200 家"),
  ])
  func `both ends of a range`(text: String, expected: String) {
    #expect(summary(text) == expected)
    #expect(mentions(text).map(\.comparator) == [.range])
  }

  @Test(arguments: [
    ("分别达到600、300和200家", "600 家; 300 家; 200 家"), ("分别突破600万吨、500亿元", "600 万吨 gt; 500 亿元 gt"),
    ("分别占比达30%、20%和10%", "30 %; 20 %; 10 %"), ("各5家", "5 家"), ("分别达到6家、3家和2家以上", "6 家 ge; 3 家 ge; 2 家 ge"),
  ])
  func lists(text: String, expected: String) {
    #expect(summary(text) == expected)
  }

  @Test(arguments: ["2018—2020年", "2018、2019年", "1-5月", "0771-5885555", "3-1号楼", "12月1日至31日"])
  func `dates and numbers are no range`(text: String) {
    #expect(summary(text) == "")
  }
}
