internal import PlanModel
internal import Testing

struct WordingTests {
  private func blanks(_ template: String) -> Set<String> {
    Set(
      template.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map {
        String($0.prefix { $0 != "}" })
      })
  }

  @Test(arguments: Wording.allCases) func `a wording has words and the same blanks in every language`(wording: Wording)
  {
    let chinese = wording.template(in: .chinese)
    let english = wording.template(in: .english)
    #expect(chinese != wording.rawValue && english != wording.rawValue)
    #expect(blanks(english) == blanks(chinese))
    #expect(!english.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } || wording == .part)
  }

  @Test func `blanks are filled with words, figures and terms`() {
    let remark = Remark(.kind, .term(.perYear), .term(.reached))
    #expect(remark.words(in: .chinese) == "口径不同：每年 与 达到数")
    #expect(remark.words(in: .english) == "other kinds of figures: each year and level reached")
    #expect(Remark(.unit, "{1}", "项").words(in: .chinese) == "计量单位不同：{1} 与 项", "what fills a blank is no template")
    #expect(Remark(.unit, "人").words(in: .english) == "other units: 人 and ")
  }

  @Test func `what goes on with a thought stands behind a comma`() {
    let reasons = [Remark(.kindFlow), Remark(.definition), Remark(.definitionLost, "重大")]
    #expect(reasons.words(in: .chinese) == "口径不同：一为期内完成数，一为期末达到数；定义变化，去掉“重大”")
    #expect(reasons.words(in: .english).hasSuffix("; another definition, without “重大”"))
  }
}
