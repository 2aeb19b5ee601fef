import PlanModel
import Testing

@testable import PlanExtract

struct OutlineLevelTests {
  private func paths(_ text: String) -> [String] {
    findings("河州市兴农行动方案\n" + text).items.map { "\($0.path) \($0.title?.value ?? "-")" }
  }

  @Test func `bracketed numbers stand below a decimal item`() {
    #expect(
      paths("1.1 目标\n1.1.1 修渠\n（1）挖土。\n（2）运石。\n1.1.2 筑坝\n（1）打桩。\n1.2 任务").map { $0.split(separator: " ")[0] }
        == ["1.1", "1.1.1", "1.1.1.1", "1.1.1.2", "1.1.2", "1.1.2.1", "1.2"])
  }

  @Test func `a second style that counts from one below the same parent goes a level deeper`() {
    #expect(
      paths("一、任务\n（一）修渠\n①挖土。\n②运石。\n1）采石。\n2）装车。\n③砌墙。\n（二）筑坝\n①打桩。") == [
        "1 任务", "1.1 修渠", "1.1.1 挖土", "1.1.2 运石", "1.1.2.1 采石", "1.1.2.2 装车", "1.1.3 砌墙", "1.2 筑坝", "1.2.1 打桩",
      ])
  }

  @Test func `ranks may be printed the other way round where the outer numbers go on`() {
    #expect(
      paths("一、任务\n1.修渠。\n（一）挖土。\n（二）运石。\n2.筑坝。\n（一）打桩。").map { $0.split(separator: " ")[0] }
        == ["1", "1.1", "1.1.1", "1.1.2", "1.2", "1.2.1"])
    // The numbers of a lead-in do not go on behind （一）.
    #expect(
      paths("一、任务\n1.求稳。\n2.求实。\n（一）修渠\n1.挖土。\n（二）筑坝").map { $0.split(separator: " ")[0] }
        == ["1", "1.1", "1.2", "1.1", "1.1.1", "1.2"])
  }

  @Test func `a part counts in a text that was cut, whatever numbers are missing before it`() {
    #expect(
      paths("一、目标\n二、任务\n（一）修渠。挖土。\n（二）筑坝。打桩。\n九、加强组织领导\n（三十七）严格考核。按月报账。") == [
        "1 目标", "2 任务", "2.1 修渠", "2.2 筑坝", "9 加强组织领导", "9.37 严格考核",
      ])
    #expect(paths("第一章 目标\n第二章 任务\n第九章 保障措施\n按期报账。").count == 3)
    #expect(paths("一、目标\n二、任务\n专栏1 重点工程\n1.修渠。\n八、保障措施\n按期报账。").last == "8 保障措施")
  }

  @Test func `a sentence with a number far off is no part`() {
    #expect(paths("一、目标\n二、任务\n九、十两月农闲时要抓紧修渠；各乡按期报账。\n三、保障").count == 3)
    #expect(paths("一、目标\n（一）面积\n（九）这一行是误印\n二、任务").count == 3)
  }

  @Test func `a sentence with a year and a figure is no title`() {
    #expect(paths("一、任务\n1.2020年以来累计修渠120公里。") == ["1 任务", "1.1 -"])
    #expect(paths("一、任务\n1.2024年工作安排。抓紧修渠。") == ["1 任务", "1.1 2024年工作安排"])
  }

  @Test func `a year right behind an item's number is a year`() {
    let found = findings("河州市兴农行动方案\n一、任务\n3．2024年底前，修渠120公里。".replacing("3．", with: "1．"))
    #expect(found.quantities.first { $0.statement == .target }?.deadline?.value == 2024)
    // 3.2024 is a figure elsewhere.
    let figure = findings("河州市兴农行动方案\n一、任务\n面积达到3.2024年。")
    #expect(figure.quantities.allSatisfy { $0.deadline == nil })
  }
}

struct SectionPartTests {
  private func sections(_ text: String) -> [String] {
    findings("河州市兴农行动方案\n" + text).items.filter { $0.parent == nil }.map(\.section.rawValue)
  }

  @Test func `further words tell the role of a part`() {
    #expect(sections("一、总体情况\n二、重点任务\n三、管理机制\n四、保障条件") == ["background", "tasks", "safeguards", "safeguards"])
    #expect(sections("一、发展优势\n二、主要任务") == ["background", "tasks"])
    #expect(sections("一、目标\n二、管理机制") == ["objectives", "tasks"])
    #expect(sections("一、目标\n二、做大发展优势产业") == ["objectives", "tasks"])
  }

  @Test func `parts of parts tell it where all agree`() {
    #expect(sections("一、修渠\n二、强化支撑\n（一）组织保障\n（二）资金保障") == ["tasks", "safeguards"])
    #expect(sections("一、打好底子\n（一）发展现状\n（二）面临形势\n二、修渠") == ["background", "tasks"])
    #expect(sections("一、修渠\n二、强化支撑\n（一）组织保障\n（二）建设粮仓") == ["tasks", "tasks"])
  }
}
