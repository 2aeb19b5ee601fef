internal import PlanModel
internal import Testing

@testable internal import PlanCompare

/// Two yearly editions of a city's tasks.
struct UnitAndTaskTests {
  private func editions() throws -> Comparison {
    let first = try plan(
      """
      临江市2018年科技创新工作要点
      一、总体要求
      加快建设创新城市。
      二、重点任务
      （一）培育高新技术企业。建立培育库，对入库企业逐一辅导，全年新增高新技术企业80家。（牵头单位：市科技局；配合单位：市财政局）
      （二）整治沿江排污口。对沿江排污口逐一排查登记，完成20处排污口整治。（牵头单位：市环保局；配合单位：市水利局）
      （三）建设科技成果交易大厅。完成交易大厅主体建设，引进服务机构入驻。（牵头单位：市科技局）
      （四）开通科技成果线上发布。汇集高校院所成果信息，按月在线上发布成果清单。（牵头单位：市工信局）
      （五）举办龙舟文化节。办好端午龙舟赛和民俗展演。（牵头单位：市文化局）
      """)
    let second = try plan(
      """
      临江市2020年科技创新工作要点
      一、总体要求
      加快建设创新城市。
      二、重点任务
      （一）培育高新技术企业。建立培育库，对入库企业逐一辅导，全年新增高新技术企业120家。（牵头单位：市科技局；配合单位：市财政局）
      （二）整治沿江排污口。对沿江排污口逐一排查登记，完成35处排污口整治。（牵头单位：市生态环境局；配合单位：市水利局）
      （三）建设科技成果交易大厅和线上平台。完成交易大厅主体建设，引进服务机构入驻；汇集高校院所成果信息，按月在线上发布成果清单。（牵头单位：市科技局）
      （四）试点无人机配送。划定低空航线，开展山区药品配送试点。（牵头单位：市交通运输局）
      """)
    return Comparer().compare([first, second])
  }

  @Test func `tasks that were kept, merged, dropped and added are found, figures aside`() throws {
    let tasks = try editions().tasks
    func change(_ words: String) -> TaskRow? {
      tasks.first { ($0.before + $0.after).contains { $0.title.contains(words) } }
    }
    #expect(change("培育高新技术企业")?.change == .kept)
    #expect(change("沿江排污口")?.change == .kept)
    let merged = try #require(change("交易大厅"))
    #expect(merged.change == .merged)
    #expect(merged.before.map(\.path) == ["2.3", "2.4"])
    #expect(merged.after.map(\.path) == ["2.3"])
    #expect(merged.leadsLost == ["市工信局"])
    #expect(change("龙舟")?.change == .dropped)
    #expect(change("无人机")?.change == .new)
    #expect(tasks.count == 5)
  }

  @Test func `one task whose parts stand in two is split`() throws {
    let whole = try cityPlan(2018, "（一）建设交易大厅和线上平台。完成交易大厅主体建设，引进服务机构入驻；汇集高校院所成果信息，按月发布成果清单。")
    let parts = try cityPlan(
      2021, "（一）建设交易大厅。完成交易大厅主体建设，引进服务机构入驻。\n（二）汇集成果信息。汇集高校院所成果信息，按月发布成果清单。")
    let rows = Comparer().compare([whole, parts]).tasks
    #expect(rows.map(\.change) == [.split])
    #expect(rows.first?.after.count == 2)
  }

  @Test func `a renamed body is one body, and its task has not gone to another`() throws {
    let comparison = try editions()
    let body = try #require(comparison.units.first { $0.names[0] == "市环保局" })
    #expect(body.names[1] == "市生态环境局")
    #expect(body.renamed)
    #expect(body.change == .kept)
    let task = comparison.tasks.first { $0.before.contains { $0.title.contains("排污口") } }
    #expect(task?.leadsLost == [])
    #expect(task?.leadsGained == [])
  }

  @Test func `roles that grew, shrank, came and went are counted`() throws {
    let units = try editions().units
    #expect(units.first { $0.name == "市科技局" }?.change == .kept)
    #expect(units.first { $0.name == "市科技局" }?.roles.map { $0?.lead } == [2, 2])
    #expect(units.first { $0.name == "市文化局" }?.change == .vanished)
    #expect(units.first { $0.name == "市交通运输局" }?.change == .new)
    #expect(units.first { $0.name == "市科技局" }?.renamed == false)
  }

  @Test func `a short title whose words stand in many does not make two tasks one`() throws {
    let before = try cityPlan(2018, "（一）促进成果转化。举办对接活动，发布需求清单。（牵头单位：市科技局）")
    let after = try cityPlan(2021, "（一）促进农业成果对外转化合作。派出专家团队，共建海外示范农场。（牵头单位：市农业农村局）")
    #expect(Comparer().compare([before, after]).tasks.map(\.change) == [.dropped, .new])
  }

  @Test func `two tasks of one office are not one task for the names of their units`() throws {
    let units = "（责任单位：市交通运输局、市财政局、市自然资源和规划局、市住房城乡建设局、市城市管理局、市公安局）"
    let before = try cityPlan(2018, "（一）疏浚北江航道。清理浅滩。\(units)")
    let after = try cityPlan(2021, "（一）更新公交车辆。淘汰旧车。\(units)")
    #expect(Comparer().compare([before, after]).tasks.map(\.change) == [.dropped, .new])
  }

  @Test func `a task that was reworded throughout is known by what is left of its title`() throws {
    let before = try cityPlan(2018, "（一）推动对外贸易转型升级。培育外贸品牌，组织企业参展。")
    let after = try cityPlan(2021, "（一）扎实做好对外贸易转型升级。建设海外仓，推行通关便利措施。")
    let tasks = Comparer().compare([before, after]).tasks
    #expect(tasks.map(\.change) == [.kept])
  }

  @Test func `the party's office for finance does the work of the local bureau`() throws {
    let before = try cityPlan(2018, "（一）发展金融业。引进金融机构。（牵头单位：市金融办）")
    let after = try cityPlan(2024, "（一）发展金融业。引进金融机构。（牵头单位：市委金融办）")
    let comparison = Comparer().compare([before, after])
    #expect(comparison.units.map(\.names) == [["市金融办", "市委金融办"]])
    #expect(comparison.tasks.first?.leadsLost == [])
  }
}
