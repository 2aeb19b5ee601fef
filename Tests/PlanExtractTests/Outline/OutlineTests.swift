import PlanModel
import Testing

@testable import PlanExtract

/// `path title` of every item; `-` where there is no title.
private func paths(_ text: String) -> [String] {
  findings(text).items.map { "\($0.path) \($0.title?.value ?? "-")" }
}

@Suite struct OutlineTests {
  @Test func `ideographs, brackets and digits nest in the order of their ranks`() {
    #expect(
      paths("河州市兴农行动方案\n一、总体要求\n二、重点任务\n（一）稳定产量\n1.改良土壤。推广绿肥。\n2.兴修水利。整治沟渠。\n（二）扶持大户\n三、保障措施") == [
        "1 总体要求", "2 重点任务", "2.1 稳定产量", "2.1.1 改良土壤", "2.1.2 兴修水利", "2.2 扶持大户", "3 保障措施",
      ])
  }

  @Test func `articles stand below ideographs that come before the first of them`() {
    #expect(
      paths("一、开源\n第一条 引资。给予补助。\n第二条 扩面。给予奖励。\n二、节流\n第三条 压支。精简会议。\n（一）少开会。减场次。").map { $0.split(separator: " ")[0] }
        == ["1", "1.1", "1.2", "2", "2.3", "2.3.1"])
    #expect(
      paths("第一条 引资。给予补助。\n一、对象\n二、标准\n第二条 扩面。给予奖励。").map { $0.split(separator: " ")[0] } == ["1", "1.1", "1.2", "2"])
  }

  @Test func `numbers that run on across parents are taken as printed`() {
    #expect(
      paths("一、任务\n（一）开源\n1.增收。扩面。\n2.引资。招商。\n（二）节流\n3.压支。减会。\n二、措施\n4.督办。考核。").map { $0.split(separator: " ")[0] }
        == ["1", "1.1", "1.1.1", "1.1.2", "1.2", "1.2.3", "2", "2.4"])
  }

  @Test func `a printed decimal number is itself, whatever stands above`() {
    #expect(
      paths("一、现状\n1.1 成绩\n1.1.1 总量扩大。甲。\n1.1.2 结构优化。乙。\n1.2 形势\n二、目标\n2.1 思路").map { $0.split(separator: " ")[0] }
        == ["1", "1.1", "1.1.1", "1.1.2", "1.2", "2", "2.1"])
  }

  @Test func `a third level may open with a word that also measures`() {
    #expect(
      paths("1.1 目标\n1.1.1 人居环境更加优美。甲。\n1.1.2 家庭收入更加殷实。乙。").map { $0.split(separator: " ")[0] }
        == ["1.1", "1.1.1", "1.1.2"])
  }

  @Test func `a figure that opens a line is no decimal number`() {
    #expect(paths("一、目标\n1.3万亿元的总量要守住。\n2.5公里内有公园。") == ["1 目标"])
  }

  @Test func `chapters hold sections and articles run on through them`() {
    #expect(
      paths("第一章 总则\n第一条 为了规范管理，制定本办法。\n第二章 奖励\n第二条 落户奖。给予补助。\n第三条 税收奖。给予返还。") == [
        "1 总则", "1.1 -", "2 奖励", "2.2 落户奖", "2.3 税收奖",
      ])
  }

  @Test func `a number that does not follow on is no item`() {
    #expect(paths("一、任务\n（一）开源\n9.这不是编号。\n（二）节流") == ["1 任务", "1.1 开源", "1.2 节流"])
  }

  @Test func `one missing number does not end the numbering`() {
    #expect(paths("一、甲\n三、丙\n四、丁").map { $0.split(separator: " ")[0] } == ["1", "3", "4"])
  }

  @Test func `one two three industries are no label`() {
    #expect(paths("一、任务\n一、二、三产业融合发展。") == ["1 任务"])
  }

  @Test func `an automatic label counts like a printed one`() {
    #expect(paths("[[一、]]总体要求\n[[（一）]]思路\n[[1.]]稳中求进。做实。") == ["1 总体要求", "1.1 思路", "1.1.1 稳中求进"])
  }

  @Test func `a number alone on its line takes its title from the next`() {
    #expect(paths("一、任务\n（一）交通\n1.\n修建机场。打通航线。\n2.\n修建铁路。铺轨。") == ["1 任务", "1.1 交通", "1.1.1 修建机场", "1.1.2 修建铁路"])
  }

  @Test func `items of annexes start with A and annex headings are no items`() {
    let text = """
      河州市兴农行动方案
      一、任务
      附件：1. 河州市良种推广计划
      2. 河州市农机补贴方案
      附件1
      河州市良种推广计划
      一、目标
      （一）面积
      河州市农机补贴方案
      一、对象
      """
    #expect(paths(text) == ["1 任务", "A1.1 目标", "A1.1.1 面积", "A2.1 对象"])
  }

  @Test func `a plan that a notice carries as its annex is the body`() {
    #expect(
      paths("河州市农业局\n2024年3月5日\n附件\n河州市兴农行动方案\n一、目标\n二、任务") == ["1 目标", "2 任务"])
  }

  @Test func `a contents list gives no items`() {
    #expect(
      paths("河州市兴农规划\n目 录\n第一章 基础\n第一节 成绩\n第二章 任务\n第一章 基础\n第一节 成绩\n甲。\n第二章 任务\n乙。") == [
        "1 基础", "1.1 成绩", "2 任务",
      ])
  }

  @Test func `headings without printed numbers end a contents list too`() {
    #expect(
      paths("河州市兴农规划\n目录\n1 基础\n1.1 成绩\n2 任务\n2.1 修渠\n1 基础\n1.1 成绩\n甲。\n2 任务\n2.1 修渠\n乙。") == [
        "1 基础", "1.1 成绩", "2 任务", "2.1 修渠",
      ])
  }

  @Test func `a contents list glued to the title is one all the same`() {
    #expect(
      paths("河州市兴农规划（2021—2025年）目录\n第一章 基础\n第二章 任务\n第一章 基础\n甲。\n第二章 任务\n乙。") == ["1 基础", "2 任务"])
  }

  @Test func `numbers inside a box are not the plan's`() {
    #expect(
      paths("一、任务\n（一）开源\n专栏1 增收工程\n1.大棚。建棚。\n2.冷库。建库。\n（二）节流\n专栏2 节水\n1.滴灌。铺管。\n二、保障").map {
        $0.split(separator: " ")[0]
      } == ["1", "1.1", "1.2", "2"])
  }

  @Test func `the foot of a saved page is not read`() {
    let found = findings("河州市兴农行动方案\n一、任务\n种树10万亩。\n附件下载\n一图看懂方案\n主办：河州市人民政府")
    #expect(found.items.count == 1)
    #expect(found.items[0].text.range.upperBound < 80)
  }
}

@Suite struct TitleTests {
  @Test(
    arguments: [
      ("1.细化标准。制定时应当研究。", "细化标准"),
      ("（二）构建管理体系，探索新模式，提升能力", "构建管理体系，探索新模式，提升能力"),
      ("1.做好信息公开，及时发布政策。", nil),
      ("1.持续做好退役军人服务保障体系建设、移交安置、就业扶持、拥军优抚、褒扬纪念等方面信息公开工作。另行通知。", nil),
      ("（二）严明纪律，压实责任。各县每月报账。", "严明纪律，压实责任"),
      ("（二）县财政局安排资金，用三年时间修建二百公里以上水渠。各乡按期报账。", nil),
      ("1.加强组织领导，落实工作责任。各县每月报账。", "加强组织领导，落实工作责任"),
      ("1.完善协调机制，推动重点区域数据共享应用。各县每月报账。", nil),
      ("（二）严明纪律，压实责任。（县水利局）", nil),
      ("（二）主要目标：到2025年，灌溉面积翻一番。", "主要目标"),
      ("（二）完善便民设施：加装电梯、增设停车位", "完善便民设施：加装电梯、增设停车位"),
      ("（二）到2025年，建成三个基地：东山基地、西河基地，都要达标。", nil),
      ("1.营业收入500万元以上的，给予补助；", nil),
      ("1.营业执照副本（复印件）；", nil),
      ("第三条 落户奖。给予补助。", "落户奖"),
      ("第三条 落户奖。\n（一）给予补助。", "落户奖"),
      ("第三条 本办法由县财政局解释。", nil),
      ("第二条 政策支持的项目须符合国家产业政策和本市重点产业发展规划。", nil),
    ] as [(String, String?)]) func `a title is a short first sentence or a whole line`(_ line: String, _ title: String?)
  {
    #expect(
      findings(
        "河州市兴农行动方案\n" + line.replacing("（二）", with: "（一）").replacing("第三条", with: "第一条").replacing("第二条", with: "第一条")
      ).items.first?.title?.value == title)
  }
}

@Suite struct SectionTests {
  private func sections(_ titles: String...) -> [String] {
    let numerals = ["一", "二", "三", "四", "五"]
    let text = zip(numerals, titles).map { "\($0)、\($1)" }.joined(separator: "\n")
    return findings("河州市兴农行动方案\n" + text).items.map(\.section.rawValue)
  }

  @Test func `titles tell the role of a part`() {
    #expect(sections("发展基础", "总体要求", "主要任务", "保障措施") == ["background", "objectives", "tasks", "safeguards"])
  }

  @Test func `the last part may be told by a word that tells nothing elsewhere`() {
    #expect(sections("总体要求", "坚持党的全面领导", "修渠", "强化工作落实") == ["objectives", "tasks", "tasks", "safeguards"])
  }

  @Test func `a part without such a word is itself a task`() {
    #expect(sections("总体要求", "夯实农业基础，建设粮仓", "加强组织领导") == ["objectives", "tasks", "safeguards"])
  }

  @Test func `measures are safeguards only beside a part with tasks`() {
    #expect(sections("任务目标", "工作措施") == ["objectives", "tasks"])
    #expect(sections("主要任务", "工作措施") == ["tasks", "safeguards"])
  }
}
