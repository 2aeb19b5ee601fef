import PlanModel
import Testing

@testable import PlanExtract

struct IssuerFormTests {
  private func issuers(_ text: String) -> [String] { findings(text).metadata.issuers.map(\.value) }

  @Test func `the party's body and the state's are two`() {
    #expect(issuers("中共中央　国务院印发《兴农规划》\n兴农规划\n一、要求") == ["中共中央", "国务院"])
    #expect(issuers("中共中央国务院印发《兴农规划》\n兴农规划\n一、要求") == ["中共中央", "国务院"])
    #expect(issuers("国务院办公厅印发《兴农规划》\n兴农规划\n一、要求") == ["国务院办公厅"])
  }

  private let notice = """
    河政办发〔2024〕12号
    各县（区）人民政府：
    《河州市兴农行动方案》已经市政府同意，现转发给你们。
    河州市人民政府办公室
    2024年3月5日
    河州市兴农行动方案
    """

  @Test func `the bodies under the title of a reposted plan issue it, not the office that reposts`() {
    let title = "河州市人民政府办公室转发市水利局等部门关于河州市兴农行动方案的通知\n"
    #expect(issuers(title + notice + "\n河州市水利局 河州市财政局\n一、要求") == ["河州市水利局", "河州市财政局"])
    #expect(
      issuers(title.replacing("市水利局等部门", with: "河州市水利局、河州市财政局") + notice + "\n一、要求") == ["河州市水利局", "河州市财政局"])
    #expect(
      issuers("河州市人民政府办公室关于印发河州市兴农行动方案的通知\n" + notice + "\n河州市水利局 河州市财政局\n一、要求") == ["河州市人民政府办公室"])
  }

  @Test func `a line under the title that is no list of bodies tells none`() {
    #expect(issuers("河州市兴农行动方案\n河州市水利局 河州市财政局\n一、要求") == ["河州市水利局", "河州市财政局"])
    #expect(issuers("河州市兴农行动方案\n河州市水利局要抓好落实\n一、要求").isEmpty)
  }

  @Test func `a day right behind the number is the plan's, a day of posting is not`() {
    let issued = { (line: String) in findings("河州市兴农行动方案\n\(line)\n一、要求").metadata.issuedOn?.value.description }
    #expect(issued("（河政办发〔2024〕12号  2024年3月5日）") == "2024-03-05")
    #expect(issued("河政办发〔2024〕12号 发布日期：2024年3月8日") == nil)
    #expect(issued("（河政办发〔2024〕12号）") == nil)
  }
}
