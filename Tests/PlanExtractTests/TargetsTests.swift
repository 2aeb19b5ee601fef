import PlanModel
import Testing

@testable import PlanExtract

/// The figures of one paragraph that stands by itself.
private func figures(
  _ text: String, section: SectionRole = .tasks, since: Int? = 2022, kind: TextPiece.Kind = .text
) -> [QuantityFinding] {
  let bytes = Array(text.utf8)
  let document = Document(
    source: Source(path: "-"), text: bytes, blocks: [Block(kind: .paragraph, range: 0..<bytes.count)])
  let scan = ScanText(document)
  let item = OutlineItem(
    path: ItemPath([1]), block: 0, labelRange: 0..<0, label: "", titleRange: nil, section: section, leaf: true)
  let piece = TextPiece(kind: kind, item: 0, block: 0, range: scan.blocks[0])
  return TargetReader(lexicon: .builtIn).findings(
    pieces: [piece], scan: scan, excluded: [], items: [item], since: since)
}

private func targets(_ text: String, section: SectionRole = .tasks) -> [QuantityFinding] {
  figures(text, section: section).filter { $0.statement == .target }
}

private func quotes(_ text: String) -> [String] {
  let bytes = Array(text.utf8)
  return targets(text).map { String(decoding: bytes[$0.quote.range], as: UTF8.self) }
}

@Suite struct `What a figure is for` {
  @Test(arguments: [
    ("建成示范园区12个。", StatementClass.target),
    ("产值达到30亿元。", .target),
    ("全县累计治理河道45公里。", .target),
    ("力争进入全国前10位。", .target),
    ("审批时限压缩至3个工作日。", .target),
    ("平均受教育年限达到11年。", .target),
    ("新增床位500张。", .target),
    ("截至2021年底建成示范园区12个。", .baseline),
    ("全市已建成示范园区12个。", .baseline),
    ("建成了示范园区12个。", .baseline),
    ("2020年产值达到30亿元。", .baseline),
    ("对年产值超过3000万元的工厂予以表彰。", .threshold),
    ("对吸纳就业50人以上的车间，给予5万元补助。", .threshold),
    ("检查每年不得少于2次。", .target),
    ("每家给予20万元奖励。", .award),
    ("按投资额的8%给予补助。", .award),
    ("由市财政给予补助，每家每年最高不超过60万元。", .award),
    ("支持甲市、乙市、丙市3个城市扩容。", .count),
    ("任期3年。", .duration),
    ("召开第3届大会。", .ordinal),
    ("落实上述3项要求。", .reference),
    ("实施“新增50个园区”行动。", .reference),
    ("推动5个园区扩容。", .target),
    ("推进220千伏线路建设。", .reference),
  ])
  func `the words around it tell`(_ line: String, _ expected: StatementClass) {
    #expect(figures(line).first?.statement == expected, "\(line)")
  }

  @Test func `the same words promise in a task and report in the background`() {
    #expect(figures("产值达到30亿元。", section: .tasks).first?.statement == .target)
    #expect(figures("产值达到30亿元。", section: .background).first?.statement == .baseline)
    #expect(figures("到2025年，产值达到30亿元。", section: .background).first?.statement == .target)
  }

  @Test func `a list that ends in 等 is not spelled out, so its count is a promise`() {
    #expect(targets("重点突破甲技术、乙技术等9项技术。").count == 1)
    #expect(targets("实施甲技术、乙技术等2项措施。").isEmpty)
  }

  @Test func `work on what exists is a promise, with a year or without`() {
    #expect(targets("推动5个园区扩容。").count == 1)
    #expect(targets("到2025年，推动5个园区扩容。").count == 1)
    #expect(targets("推动5个以上园区扩容。").count == 1)
  }

  @Test func `a year before the plan is past, unless something is compared with it`() {
    #expect(figures("2020年产值达到30亿元。").first?.statement == .baseline)
    #expect(targets("产值较2020年增长30%。").first?.deadline == nil)
    #expect(targets("产值较2020年增长30%。").count == 1)
    #expect(targets("产值比上年增长6%。").count == 1)
  }

  @Test func `figures inside a noun phrase tell which things are counted`() {
    let found = figures("培育年产值超10亿元企业5家。")
    #expect(found.map(\.statement) == [.threshold, .target])
    #expect(found.last?.indicator?.value == "年产值超10亿元企业")
    let nested = figures("打造10个年产值100亿元以上的产业集群。")
    #expect(nested.map(\.statement) == [.target, .threshold])
  }

  @Test func `frequencies are promised, among the safeguards too`() {
    #expect(figures("每年召开会议不少于2次。", section: .safeguards).first?.statement == .target)
    #expect(figures("举办对接活动不少于2次。", section: .tasks).first?.statement == .target)
  }
}

@Suite struct `Shares, rules and forecasts` {
  @Test func `a share of those who are to do it is a promise, one that says who gets money is none`() {
    #expect(targets("到2025年，90%以上的乡镇设立门诊。").first?.comparator == .ge)
    #expect(targets("85%以上的工厂成为绿色工厂。").count == 1)
    #expect(figures("给予60%以上的工厂一次性补助。").first?.statement != .target)
    #expect(figures("占比60%以上的园区。").first?.statement == .threshold)
  }

  @Test func `对 opens a rule for some, unless it counts them or something is measured`() {
    #expect(figures("对年产值2000万元以上、研发占比3%以上的工厂，优先支持。").map(\.statement) == [.threshold, .threshold])
    #expect(figures("对3年内2次以上不合格的主体从严监管。").last?.statement == .threshold)
    #expect(targets("对500家以上工厂开展诊断。").count == 1)
    #expect(figures("对30万千瓦以下机组实施改造。").first?.statement == .threshold)
    #expect(targets("对东盟出口额达到5亿元以上。").count == 1)
  }

  @Test func `a figure that describes the object counts nothing`() {
    #expect(figures("举办500张床位以上的养老院。").first?.statement == .threshold)
    #expect(figures("发展一批20—30亩规模的茶园。").first?.statement == .threshold)
    #expect(targets("发展一批茶园、20家茶厂。").count == 1)
    #expect(targets("举办500场以上的展会。").count == 1)
    #expect(figures("打造集群2个、超5亿元的园区3个。").map(\.statement) == [.target, .threshold, .target])
  }

  @Test func `a time is promised where it is to be short`() {
    #expect(targets("平均住院日控制在8天以内。").count == 1)
    #expect(targets("办理时间不超过5个工作日。").first?.comparator == .le)
    #expect(figures("公示时间不少于5个工作日。").first?.statement == .duration)
    #expect(figures("贷款期限不超过3年。").first?.statement == .duration)
  }

  @Test func `those who are supported are counted, many or few`() {
    #expect(targets("支持2万个合作社建设冷库。").count == 1)
    #expect(targets("支持5个合作社建设冷库。").count == 1)
  }

  @Test func `what the background expects is no promise, what it vows is`() {
    #expect(figures("预计到2025年货运量增长5%。", section: .background).first?.statement == .baseline)
    #expect(figures("到2025年货运量增长5%。", section: .background).first?.statement == .target)
    #expect(figures("预计到2025年货运量增长5%。", section: .objectives).first?.statement == .target)
  }

  @Test func `建有 beside a year to come tells which are meant`() {
    #expect(targets("到2025年，建有研发中心的工厂达到320家。").count == 1)
    #expect(figures("全市建有研发中心的工厂达到320家。").first?.statement == .baseline)
  }

  @Test func `a cap for each in a sentence of awards is an award, added up or not`() {
    #expect(figures("按实际支出给予补助，每家累计不超过30万元。").first?.statement == .award)
    #expect(targets("累计发放贷款30万元。").count == 1)
    #expect(figures("单个项目额度最高可达10亿元。").first?.statement == .award)
  }

  @Test func `至少 binds over its verb, a share over its whole`() {
    #expect(targets("每个县至少建成1所寄宿学校。").first?.comparator == .ge)
    #expect(targets("每个县建成2所寄宿学校。").first?.comparator == .eq)
    let share = targets("到2025年，本科招生规模不低于全部招生规模的10%。").first
    #expect(share?.comparator == .ge)
    #expect(share?.indicator?.value == "本科招生规模")
    #expect(targets("到2025年，甲类占全部的10%。").first?.comparator == .eq)
  }
}

@Suite struct `What a promise measures` {
  @Test(arguments: [
    ("到2025年，全市技术交易额达到80亿元。", "全市技术交易额"),
    ("转化重大成果30项。", "重大成果"),
    ("建设20家以上验证中心。", "验证中心"),
    ("培训经理人（经纪人）100名以上。", "经理人（经纪人）"),
    ("高校院所发布新成果50项。", "新成果"),
    ("全省累计清淤管网65公里。", "管网"),
    ("实施流域综合治理500公里。", "流域综合治理"),
    ("占比由12%提升至35%。", "占比"),
    ("农村居民收入年均增长7%以上。", "农村居民收入"),
    ("每年促进50个转化项目落地。", "转化项目"),
    ("选派100名专家深入一线。", "专家"),
    ("建设重点领域实验室6家。", "重点领域实验室"),
    ("公路每年新改建50公里以上。", "公路"),
    ("新增上市企业5家。", "上市企业"),
    ("全省建成不少于50个园区。", "园区"),
    ("组织90名工匠下乡服务。", "工匠"),
    ("三年评定甲等、乙等民宿300家。", "甲等、乙等民宿"),
    ("依托河道、湖泊等新建绿道90公里。", "绿道"),
    ("任期内完成约11万平方米旧房改造。", "旧房改造"),
    ("集装箱运量较“十三五”末翻一番。", "集装箱运量"),
    ("城乡收入比降到2.3∶1。", "城乡收入比"),
    ("冷藏车数量以年均15%以上的速度增长。", "冷藏车数量"),
    ("选派300名工程师到工厂研修。", "工程师"),
    ("新增工厂50家，总数达到600家。", "工厂总数"),
  ])
  func `the noun phrase stands by itself`(_ line: String, _ indicator: String) {
    #expect(targets(line).last?.indicator?.value == ScanText.normalize(indicator), "\(line)")
  }

  @Test func `with 分别 each figure has its own subject`() {
    #expect(targets("园区总产值、利润分别达到5亿元、6亿元。").map { $0.indicator?.value } == ["园区总产值", "园区利润"])
    #expect(
      targets("其中甲市、乙市、丙市3市的企业数量分别达到60、30和20家。").map { $0.indicator?.value } == [
        "甲市企业数量", "乙市企业数量", "丙市企业数量",
      ])
    #expect(
      targets("工厂数量达到90家，其中甲市、乙市2市分别达到50家和40家。").map { $0.indicator?.value } == [
        "工厂数量", "甲市工厂数量", "乙市工厂数量",
      ])
    #expect(targets("养老保险、工伤保险参保人数分别达到5万人和6万人。").map { $0.indicator?.value } == ["养老保险参保人数", "工伤保险参保人数"])
    #expect(targets("苹果、柑橘产量分别达到5万吨和6万吨。").map { $0.indicator?.value } == ["苹果产量", "柑橘产量"])
    #expect(targets("贸易、投资分别占比达30%和20%。").map { $0.indicator?.value } == ["贸易占比", "投资占比"])
  }

  @Test func `个 in a list of points is half a unit, in a list of things a whole one`() {
    #expect(targets("甲、乙治理率分别提高10个、5个百分点。").map(\.unit) == ["个百分点", "个百分点"])
    #expect(targets("建成甲园10个、乙园5个。").map(\.unit) == ["个", "个"])
    #expect(figures("培育亿元企业。").isEmpty)
  }

  @Test func `a clause that goes on without a subject keeps the one before`() {
    #expect(targets("进出口总额达到80亿元，年均增长12%。").map { $0.indicator?.value } == ["进出口总额", "进出口总额"])
  }

  @Test(arguments: [
    ("产值提高5个百分点。", Measure.increase), ("产值占比提高到55%。", .level), ("能耗下降3%。", .decrease),
    ("能耗下降到3%。", .level), ("累计转化成果20项。", .cumulative), ("新增平台达到10家。", .new),
    ("再转化成果20项。", .new), ("全国排名前移2—3位。", .rank), ("建设平台10家。", .level), ("绿地面积增加1万亩。", .increase),
    ("产值实现倍增。", .increase), ("产值达到去年的2.5倍。", .level), ("单产提升2个百分点。", .increase),
    ("新增更新车辆中电动车比例不低于90%。", .level), ("出口以年均8%以上的速度增长。", .increase),
  ])
  func `the nearest verb tells the measure`(_ line: String, _ measure: Measure) {
    #expect(targets(line).first?.measure == measure, "\(line)")
  }

  @Test func `members of a list share the verb before the first`() {
    #expect(targets("新增甲平台5家、乙平台6家。").map(\.measure) == [.new, .new])
    #expect(targets("新增甲平台5家，乙平台总数达到6家。").map(\.measure) == [.new, .level])
  }

  @Test func `where a change starts is the baseline of where it ends`() {
    let target = targets("占比由2020年的12%提升至35%。").first
    #expect(target?.value == ExactDecimal(35))
    #expect(target?.baseline?.value == ExactDecimal(12))
    #expect(target?.baseline?.year == 2020)
  }
}

@Suite struct `By when, how often, how firmly` {
  @Test func `a year holds for what follows in its paragraph, never for what stands before`() {
    #expect(
      targets("建成甲5个。到2025年，建成乙6个。建成丙7个。").map { $0.deadline?.value } == [nil, 2025, 2025])
  }

  @Test func `a date of one project does not reach the next sentence`() {
    #expect(targets("甲工程于2024年6月底前投产。新建公路50公里。").map { $0.deadline?.value } == [nil])
  }

  @Test func `a year inside a name is no deadline`() {
    #expect(targets("组织召开2024年度大会，新增平台5家。").map { $0.deadline?.value } == [nil])
    #expect(targets("组织召开全市2024年金融大会，新增平台5家。").map { $0.deadline?.value } == [nil])
  }

  @Test func `stages follow their years`() {
    #expect(
      targets("2022年新建甲5个，2023年新建甲6个，2024年新建甲7个。").map { $0.deadline?.value } == [2022, 2023, 2024])
    #expect(
      targets("落地项目90项以上，其中2022年30项、2023年60项。").map { $0.deadline?.value } == [nil, 2022, 2023])
    #expect(
      targets("到2022年、2023年，企业数量分别达到5家和6家。").map { $0.deadline?.value } == [2022, 2023])
  }

  @Test func `the end of a five-year plan is a year, and so is its span`() {
    #expect(targets("到“十四五”末，建成甲5个。").first?.deadline?.value == 2025)
    #expect(targets("“十四五”期间，建成甲5个。").first?.deadline?.value == 2025)
  }

  @Test func `a lead paragraph governs its bullets, the next paragraph only with a colon`() {
    let text = Array("到2025年实现以下目标。\n建成甲5个\n建成乙6个".utf8)
    let lines = text.split(separator: 0x0A).map { $0.startIndex..<$0.endIndex }
    let document = Document(
      source: Source(path: "-"), text: text, blocks: lines.map { Block(kind: .paragraph, range: $0) })
    let scan = ScanText(document)
    func deadlines(_ kind: TextPiece.Kind) -> [Int?] {
      let pieces = scan.blocks.enumerated().map { index, range in
        TextPiece(kind: index == 0 ? .text : kind, item: nil, block: index, range: range)
      }
      return TargetReader(lexicon: .builtIn)
        .findings(pieces: pieces, scan: scan, excluded: [], items: [], since: 2022).map { $0.deadline?.value }
    }
    #expect(deadlines(.bullet) == [2025, 2025])
    #expect(deadlines(.text) == [nil, nil])
  }

  @Test func `a leading 力争 governs the sentence, one behind the subject its clause`() {
    #expect(targets("力争甲产值达到5亿元，乙产值达到6亿元。丙产值达到7亿元。").map(\.aspirational) == [true, true, false])
    #expect(targets("甲产值力争达到5亿元，乙产值达到6亿元。").map(\.aspirational) == [true, false])
    #expect(targets("经过3年的努力，建成甲5个。").map(\.aspirational) == [false])
  }

  @Test func `每年 and 年均 repeat a promise`() {
    #expect(targets("每年培训人员500名，建成基地5个。").map(\.perYear) == [true, true])
    #expect(targets("产值年均增长5%。").first?.perYear == true)
  }

  @Test func `突破 before an object is a verb`() {
    #expect(targets("突破10项技术。").first?.comparator == .eq)
    #expect(targets("产值突破10亿元。").first?.comparator == .gt)
  }

  @Test func `the quote is the clause with the year before it`() {
    #expect(quotes("加强建设。到2025年，建成甲5个，新建乙6个。") == ["到2025年，建成甲5个", "新建乙6个"])
  }
}

@Suite struct `Titles` {
  @Test func `a title that the text repeats is a heading, another one remains a promise`() {
    let text = Array("新增甲企业50家。到2025年，新增甲企业50家。\n建设乙园区6个。加强管理。".utf8)
    let blocks = text.split(separator: 0x0A).map { Block(kind: .paragraph, range: $0.startIndex..<$0.endIndex) }
    let scan = ScanText(Document(source: Source(path: "-"), text: text, blocks: blocks))
    let pieces = scan.blocks.enumerated().flatMap { index, range in
      let end = (scan.bytes.first("。", in: range) ?? range.lowerBound) + 3
      return [
        TextPiece(kind: .title, item: nil, block: index, range: range.lowerBound..<end),
        TextPiece(kind: .text, item: nil, block: index, range: end..<range.upperBound),
      ]
    }
    let found = TargetReader(lexicon: .builtIn).findings(
      pieces: pieces, scan: scan, excluded: [], items: [], since: nil)
    #expect(found.map(\.statement) == [.heading, .target, .target])
  }

  @Test func `a part named 发展现状 reports, one that is to improve things does not`() {
    func statement(_ title: String) -> StatementClass? {
      let text = Array("\(title)\n产值达到30亿元。".utf8)
      let blocks = text.split(separator: 0x0A).map { Block(kind: .paragraph, range: $0.startIndex..<$0.endIndex) }
      let scan = ScanText(Document(source: Source(path: "-"), text: text, blocks: blocks))
      let item = OutlineItem(
        path: ItemPath([1]), block: 0, labelRange: 0..<0, label: "", titleRange: scan.blocks[0], section: .tasks,
        leaf: true)
      let piece = TextPiece(kind: .text, item: 0, block: 1, range: scan.blocks[1])
      return TargetReader(lexicon: .builtIn)
        .findings(pieces: [piece], scan: scan, excluded: [], items: [item], since: nil).first?.statement
    }
    #expect(statement("发展现状") == .baseline)
    #expect(statement("“十三五”发展成就") == .baseline)
    #expect(statement("夯实发展基础") == .target)
    #expect(statement("优化发展环境") == .target)
  }
}
