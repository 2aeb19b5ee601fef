import PlanModel
import Testing

struct PrintedFormTests {
  @Test(arguments: [
    ("行动方案(2018 - 2020 年)", "行动方案（2018-2020年）"), ("某政发 〔2018〕 51 号", "某政发〔2018〕51号"),
    ("市 水 务 局", "市水务局"), ("达到６０％,增长:三成", "达到60%，增长：三成"), ("各县(市、区)人民政府", "各县（市、区）人民政府"),
    ("《协定》(RCEP)", "《协定》（RCEP）"), ("2～3位", "2～3位"), ("2~3位", "2～3位"), ("磨憨—磨丁", "磨憨—磨丁"),
    ("⼯业", "工业"), ("市\u{200B}水务局", "市水务局"),
  ])
  func `beside Chinese punctuation is wide and spaces go`(text: String, expected: String) {
    #expect(PrintedForm.normalize(text) == expected)
    #expect(PrintedForm.normalize(expected) == expected)
  }

  @Test(arguments: ["R&D(1,000)", "10:30", "AI Lab", "1.5%", "GB/T 2260-2007"])
  func `away from Chinese it stays narrow`(text: String) {
    #expect(PrintedForm.normalize(text) == text)
  }
}
