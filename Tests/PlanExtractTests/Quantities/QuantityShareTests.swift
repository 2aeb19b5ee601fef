import PlanModel
import Testing

@testable import PlanExtract

@Suite struct QuantityShareTests {
  @Test(arguments: [
    ("三分之二以上", "66.67 % ge"), ("约1/3的企业", "33.33 % approx"), ("半数以上", "50 % ge"), ("一半以上", "50 % ge"),
    ("八成", "80 %"), ("三成半", "35 %"), ("百分之三点五", "3.5 %"), ("百分之五十以上", "50 % ge"), ("千分之五", "5 ‰"),
    ("控制在5‰以内", "5 ‰ le"), ("提高3个百分点", "3 个百分点"), ("四分之一", "25 %"), ("７５％", "75 %"),
    ("过半数", "50 % gt"),
  ])
  func shares(text: String, expected: String) {
    #expect(summary(text) == expected)
  }

  @Test(arguments: [
    ("翻一番", "1 番"), ("翻两番", "2 番"), ("实现倍增", "1 倍"), ("增长3倍", "3 倍"),
    ("提高到原来的2.5倍", "2.5 倍"), ("从1.2%提高到1.5%", "1.2 %; 1.5 %"), ("由50家增加到80家", "50 家; 80 家"),
    ("降至5%以下", "5 % le"), ("实现零增长", "0 %"), ("城乡收入比为2.35∶1", "2.35 ·"), ("从10%到15%", "10 %; 15 %"),
  ])
  func `multiples, changes and ratios`(text: String, expected: String) {
    #expect(summary(text) == expected)
  }

  @Test(arguments: ["科技倍增计划", "三成立", "24/7服务", "五四运动", "一半导体企业", "2024/12/31", "9:30开始"])
  func `no share`(text: String) {
    #expect(summary(text) == "")
  }
}
