import PlanModel
import Testing

@testable import PlanExtract

struct RepealTests {
  private func repeals(_ sentence: String) -> [String] {
    findings("河州市兴农行动方案\n一、目标\n建平台。\n二、附则\n\(sentence)\n").metadata.repeals.map {
      "\($0.title ?? "–") \($0.documentNumber ?? "–")"
    }
  }

  @Test(arguments: [
    ("本方案自印发之日起施行，《河州市兴农计划》（河政发〔2019〕3号）同时废止。", ["河州市兴农计划 河政发〔2019〕3号"]),
    ("原《河州市兴农计划》同时废止。", ["河州市兴农计划 –"]), ("原《河州市兴农计划》、原河政发〔2019〕3号自发布之日起废止。", ["河州市兴农计划 –", "– 河政发〔2019〕3号"]),
    ("原河政发〔2019〕3号文件同时废止。", ["– 河政发〔2019〕3号"]),
    ("本方案自2024年1月1日起施行。河政办发〔2020〕5号文件同时停止执行。", ["– 河政办发〔2020〕5号"]),
    (
      "《河州市兴农计划》（河政发〔2019〕3 号）、《河州市兴牧计划》和河农发〔2018〕7号同时予以废止",
      ["河州市兴农计划 河政发〔2019〕3号", "河州市兴牧计划 –", "– 河农发〔2018〕7号"]
    ),
    (
      "《河州市人民政府关于印发〈河州市兴农计划〉的通知》（河政发（2019）3号）自本方案印发之日起不再执行。",
      ["河州市人民政府关于印发〈河州市兴农计划〉的通知 河政发(2019)3号"]
    ),
    ("《河州市兴农计划》《河州市兴牧计划》等2个文件即行废止。", ["河州市兴农计划 –", "河州市兴牧计划 –"]),
  ])
  func `what the plan puts out of force is told with its number and title`(sentence: String, expected: [String]) {
    #expect(repeals(sentence) == expected)
  }

  @Test(arguments: [
    "抓紧修订《河州市兴农计划》，相应废止有关规定。", "对《河州市兴农计划》予以废止的，要公布目录。", "清理《河州市兴农计划》等文件，同时废止不合理规定。",
    "《河州市兴农计划》有效期届满自行废止。", "《河州市兴农计划》同时废止的条款除外。", "有关规定同时废止。",
  ])
  func `tasks and conditions put nothing out of force`(sentence: String) {
    #expect(repeals(sentence) == [])
  }

  @Test func `the statement is quoted as a whole, and what an annex repeals is not the plan's`() {
    let text = "河州市兴农行动方案\n一、目标\n建平台。\n原《甲计划》同时废止。\n附件1\n河州市兴牧办法\n一、目标\n原《乙计划》同时废止。\n"
    let document = document(text)
    let repeals = Extractor().findings(in: document).metadata.repeals
    #expect(repeals.map { document.string($0.evidence.range) } == ["《甲计划》同时废止"])
  }
}
