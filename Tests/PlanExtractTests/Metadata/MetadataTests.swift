import PlanModel
import Testing

@testable import PlanExtract

@Suite struct MetadataTests {
  private let notice = """
    河政发〔2024〕12 号
    河州市人民政府关于印发《河州市兴农行动方案（2024—2026年）》的通知
    各县（区）人民政府：
    现将《河州市兴农行动方案（2024—2026年）》印发给你们，请认真执行。
    河州市人民政府
    2024年3月5日
    （此件公开发布）
    河州市兴农行动方案
    （2024—2026年）
    为振兴农业，根据《河州市人民政府关于印发农业规划的通知》（河政发〔2020〕3号），制定本方案。
    一、总体要求
    """

  @Test func `a notice tells number, issuer, day, title and period`() {
    let metadata = findings(notice).metadata
    #expect(metadata.title?.value == "河州市兴农行动方案（2024—2026年）")
    #expect(metadata.documentNumber?.value == "河政发〔2024〕12号")
    #expect(metadata.issuers.map(\.value) == ["河州市人民政府"])
    #expect(metadata.issuedOn?.value.description == "2024-03-05")
    #expect(metadata.period?.value == YearPeriod(start: 2024, end: 2026))
    #expect(metadata.status == nil)
  }

  @Test func `a number that a sentence cites is not the plan's`() {
    let metadata = findings("河州市兴农行动方案\n根据河政发〔2020〕3号文件和上级部署，制定本方案。\n一、总体要求").metadata
    #expect(metadata.documentNumber == nil)
  }

  @Test func `a number behind its label is the plan's, whatever stands beside it`() {
    let metadata = findings("索引号：HZ01　发文文号：河政发〔2024〕12号　发布机关：河州市政府\n河州市兴农行动方案\n一、总体要求").metadata
    #expect(metadata.documentNumber?.value == "河政发〔2024〕12号")
  }

  @Test func `the site's column before the title is no part of it`() {
    let metadata = findings("【重点工作】河州市人民政府关于2024年重点工作的实施方案\n一、总体要求").metadata
    #expect(metadata.title?.value == "河州市人民政府关于2024年重点工作的实施方案")
    #expect(metadata.issuers.map(\.value) == ["河州市人民政府"])
  }

  @Test func `a notice that the plan cites does not name the plan`() {
    let metadata = findings("河州市兴农行动方案\n为落实《省政府关于印发乡村振兴行动方案的通知》，制定本方案。\n一、要求").metadata
    #expect(metadata.title?.value == "河州市兴农行动方案")
  }

  @Test func `a draft is known by its mark, which is no part of the title`() {
    let metadata = findings("河州市兴农行动方案\n（征求意见稿）\n一、总体要求").metadata
    #expect(metadata.status?.value == .draft)
    #expect(metadata.title?.value == "河州市兴农行动方案")
  }

  @Test func `the office that signs for another is no issuer`() {
    let metadata = findings("关于印发河州市公开要点的通知\n河州市公开领导小组办公室\n（河州市数据局代章）\n2024年4月2日\n河州市公开要点\n一、要求").metadata
    #expect(metadata.issuers.map(\.value) == ["河州市公开领导小组办公室"])
  }

  @Test func `the day of posting is not the day of issue`() {
    let metadata = findings("发布时间：2024-05-06\n河州市兴农行动方案\n一、要求").metadata
    #expect(metadata.issuedOn == nil)
  }

  @Test func `a single year is the period of a yearly plan, a far horizon is not`() {
    #expect(findings("2024年河州市公开工作要点\n一、要求").metadata.period?.value == YearPeriod(start: 2024, end: 2024))
    #expect(findings("河州市第十四个五年规划和二〇三五年远景目标纲要\n一、要求").metadata.period == nil)
  }

  @Test func `a day below the title is no part of it, years are`() {
    let metadata = findings("河州市人民政府关于兴农的若干措施\n（2024年3月5日）\n为振兴农业，制定本措施。\n一、要求").metadata
    #expect(metadata.title?.value == "河州市人民政府关于兴农的若干措施")
    #expect(metadata.issuedOn?.value.description == "2024-03-05")
    #expect(metadata.period == nil)
    let month = findings("河州市“十四五”兴农规划（2021年12月）\n为振兴农业，制定本规划。\n一、要求").metadata
    #expect(month.title?.value == "河州市“十四五”兴农规划" && month.period == nil && month.issuedOn == nil)
    #expect(findings("河州市兴农规划\n（2021—2025年）\n一、要求").metadata.title?.value == "河州市兴农规划（2021—2025年）")
  }

  @Test func `a document cited in the plan's name is not the plan`() {
    let metadata = findings(
      "河州市人民政府关于印发《政府工作报告》重点任务责任分解的通知\n各县（区）人民政府：\n现印发给你们，请抓好落实。\n河州市人民政府\n2024年2月3日\n2024年《政府工作报告》重点任务责任分解\n一、目标"
    ).metadata
    #expect(metadata.title?.value == "2024年《政府工作报告》重点任务责任分解")
    #expect(metadata.period?.value == YearPeriod(start: 2024, end: 2024))
  }

  @Test func `joint issuers are named each`() {
    let metadata = findings("河州市农业农村局 河州市财政局关于印发河州市农机补贴方案的通知\n河州市农机补贴方案\n一、对象").metadata
    #expect(metadata.issuers.map(\.value) == ["河州市农业农村局", "河州市财政局"])
  }

  @Test(arguments: [
    ("河州市农业农村局、河州市财政局等六部门关于印发河州市农机补贴方案的通知", ["河州市农业农村局", "河州市财政局"]),
    ("河州市农业农村局 河州市财政局\n河州市水利局\n关于印发河州市农机补贴方案的通知", ["河州市农业农村局", "河州市财政局", "河州市水利局"]),
    ("中共河州市委办公室 河州市人民政府办公室印发《河州市农机补贴方案》", ["中共河州市委办公室", "河州市人民政府办公室"]),
    ("近日，河州市委办公室、河州市政府办公室印发了《河州市农机补贴方案》。", ["河州市委办公室", "河州市政府办公室"]),
    ("今年3月，河州省水利厅印发《河州省水闸标准》，要求各地执行。", []),
    ("有关单位曾多次组织印发《河州市农机补贴方案》。", []),
  ])
  func `joint issuers are told by lists, lines and releases`(_ lines: String, _ issuers: [String]) {
    let metadata = findings(lines + "\n河州市农机补贴方案\n一、对象").metadata
    #expect(metadata.issuers.map(\.value) == issuers)
    #expect(metadata.title?.value == "河州市农机补贴方案")
  }

  @Test func `a field of the page is no line of the title`() {
    let metadata = findings("来源：河州市农业局 时间：2024-03-15\n2024年河州市农机补贴方案\n一、对象").metadata
    #expect(metadata.title?.value == "2024年河州市农机补贴方案")
  }

  @Test func `the period may be stated in the text, the validity of a rule is none`() {
    #expect(
      findings("河州市水网规划\n本规划期限为2021—2025年，展望到2035年。\n一、基础").metadata.period?.value
        == YearPeriod(start: 2021, end: 2025))
    #expect(findings("河州市水网规划\n补贴期限不超过2021年的规定。\n一、基础").metadata.period == nil)
  }

  @Test func `an opinion is titled with the body that gives it`() {
    let metadata = findings("国务院办公厅\n关于加强河湖保护的指导意见\n国办发〔2023〕7号\n各省人民政府：\n为保护河湖，提出如下意见。\n一、要求\n二、任务\n国务院办公厅\n2023年2月1日")
      .metadata
    #expect(metadata.title?.value == "国务院办公厅关于加强河湖保护的指导意见")
    #expect(metadata.issuers.map(\.value) == ["国务院办公厅"])
    #expect(metadata.issuedOn?.value.description == "2023-02-01")
  }
}
