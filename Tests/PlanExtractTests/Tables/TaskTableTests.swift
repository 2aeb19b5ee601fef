import PlanModel
import Testing

@testable import PlanExtract

/// Rows of task tables as items.
struct TaskTableTests {
  @Test func `rows are items with the units of the columns, group rows are none`() {
    let reading = readTables(
      tableDocument(
        """
        序号\t重点任务\t牵头单位\t配合单位\t完成时限
        （一）打基础\t\t\t\t
        1\t建好平台。完善管理办法。\t市科技局\t市财政局、市教育局，各县政府\t2025年底
        2\t办好大赛\t市人社局\t—\t长期
        """), annex: 3)
    #expect(
      items(reading) == [
        "A3.1 建好平台 [lead:市科技局 support:市财政局 support:市教育局 support:各县政府]", "A3.2 办好大赛 [lead:市人社局]",
      ])
    #expect(reading.items.map(\.deadline?.value) == ["2025年底", "长期"])
    #expect(reading.items.first?.units.map(\.group) == [0, 1, 1, 2])
    #expect(reading.items.allSatisfy { $0.section == .tasks && $0.leaf })
    #expect(cells(reading).isEmpty)
  }

  @Test func `a merged task has sub-items that carry the units`() {
    let reading = readTables(
      tableDocument("序号\t重点任务\t具体举措\t责任单位\n1\t优化服务\t减少材料\t市政务局\n\t\t压缩时间\t市税务局\n2\t强化监管\t抽查\t市监局"))
    #expect(
      items(reading) == [
        "T1.1 优化服务 []", "T1.1.1 减少材料 [responsible:市政务局]", "T1.1.2 压缩时间 [responsible:市税务局]",
        "T1.2 强化监管 [responsible:市监局]",
      ])
    #expect(reading.items.map(\.parent) == [nil, 0, 0, nil])
    #expect(reading.items.map(\.leaf) == [false, true, true, true])
  }

  @Test func `where the numbers stand beside the finer column, that column names the items`() {
    let reading = readTables(
      tableDocument("重点任务\t序号\t具体任务\t责任部门\n优化服务\t1\t减少材料\t市政务局\n\t2\t压缩时间\t市税务局\n强化监管\t3\t抽查\t市监局"))
    #expect(
      items(reading) == [
        "T1.1 减少材料 [responsible:市政务局]", "T1.2 压缩时间 [responsible:市税务局]", "T1.3 抽查 [responsible:市监局]",
      ])
  }

  @Test func `rows without numbers are counted, printed numbers in the task are taken`() {
    let plain = readTables(tableDocument("工作任务\t责任单位\n建站\t甲局\n修路\t乙局"))
    #expect(plain.items.map(\.path.description) == ["T1.1", "T1.2"])
    let printed = readTables(tableDocument("工作任务\t责任单位\n4.建站\t甲局\n5.修路\t乙局"))
    #expect(items(printed) == ["T1.4 建站 [responsible:甲局]", "T1.5 修路 [responsible:乙局]"])
  }

  @Test func `a table of platforms with units and contents lists no tasks`() {
    let reading = readTables(tableDocument("序号\t平台\t主要创建内容\t牵头部门\n1\t重点实验室\t有色金属\t省科技厅\n2\t中心\t蔗糖\t省发改委"))
    #expect(reading.items.isEmpty)
  }

  @Test func `a table of yearly figures lists no tasks`() {
    let reading = readTables(tableDocument("序号\t主要指标\t单位\t2021年任务\n1\t管网\t公里\t628\n2\t泵站\t座\t5"))
    #expect(reading.items.isEmpty)
    #expect(cells(reading) == ["管网 | 2021年任务 | 628公里", "泵站 | 2021年任务 | 5座"])
  }

  @Test(arguments: [
    ("牵头单位", UnitRole.lead), ("牵头责任单位", .lead), ("责任单位", .responsible), ("配合单位（部门）", .support), ("协办部门", .support),
    ("指导单位", .guide),
    ("牵头及配合单位", .responsible),
  ])
  func `the header tells the role`(header: String, role: UnitRole) {
    #expect(TableWords(.builtIn).kind(of: Array(ScanText.normalize(header).utf8)) == .units(role))
  }

  @Test(arguments: ["单位", "依托单位", "建设单位", "责任人", "牵头领导", "任务"])
  func `other headers are no units`(header: String) {
    let kind = TableWords(.builtIn).kind(of: Array(ScanText.normalize(header).utf8))
    if case .units = kind { Issue.record("\(header) gives \(kind)") }
  }
}
