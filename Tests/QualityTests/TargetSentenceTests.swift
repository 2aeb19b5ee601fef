internal import PlanModel
internal import PlanPipeline
internal import Testing

/// Whole sentences and what is told of each of their figures: indicator, figure, and whatever is not a plain level.
struct TargetSentenceTests {
  private func told(_ sentence: String) throws -> [String] {
    let text = "河州市行动方案（2025—2027年）\n一、主要任务\n（一）做好工作。\(sentence)\n"
    return try Stages().process(Array(text.utf8), path: "x").targets.map(Self.words)
  }

  private static func words(_ target: PlanTarget) -> String {
    var words = [target.indicator ?? "–"]
    if let value = target.value { words.append("\(value)\(target.unit)") }
    if let comparator = target.comparator, comparator != .eq { words.append(comparator.rawValue) }
    if let measure = target.measure, measure != .level { words.append(measure.rawValue) }
    if let deadline = target.deadline { words.append("\(deadline)") }
    if target.perYear { words.append("每年") }
    if target.aspirational { words.append("力争") }
    return words.joined(separator: " ")
  }

  @Test(arguments: [
    ("累计建成驿站30座、书屋20个。", ["驿站 30座 cumulative", "书屋 20个 cumulative"]),
    ("新增产值超百亿元企业3家、超十亿元企业8家。", ["产值超百亿元企业 3家 new", "超十亿元企业 8家 new"]),
    ("新增学位500个，每千人口拥有床位4.5张。", ["学位 500个 new", "每千人口拥有床位 4.5张"]),
    ("出口总额增长6%、力争8%。", ["出口总额 6% increase", "出口总额 8% increase 力争"]),
    ("每年引进工匠50人，其中高级工匠不少于5人。", ["工匠 50人 每年", "高级工匠 5人 ge 每年"]),
    ("每年改造公路30公里、改造危桥2座。", ["公路 30公里 每年", "危桥 2座 每年"]),
    ("每年改造公路30公里、到2027年改造危桥2座。", ["公路 30公里 每年", "危桥 2座 2027"]),
  ])
  func `a word governs all that follows it, until another takes its place`(sentence: String, targets: [String]) throws {
    #expect(try told(sentence) == targets)
  }

  @Test(arguments: [
    ("2025—2027年，分别培训木工200人次、250人次、300人次。", ["木工 200人次 2025", "木工 250人次 2026", "木工 300人次 2027"]),
    ("2025年、2026年、2027年融合指数分别达到66、67和68。", ["融合指数 66 2025", "融合指数 67 2026", "融合指数 68 2027"]),
    ("到2026年和2027年，肺病和胃病筛查率分别达到60%和70%。", ["肺病和胃病筛查率 60% 2026", "肺病和胃病筛查率 70% 2027"]),
    (
      "到2026年和2027年，汽车产量、机床产量分别提高到30万辆、18万台和45万辆、25万台。",
      ["汽车产量 30万辆 2026", "机床产量 18万台 2026", "汽车产量 45万辆 2027", "机床产量 25万台 2027"]
    ),
    (
      "上云比例2025年达到95%、2026年达到98%；教育、医疗两类平台访问量分别超过10万次、8万次。",
      ["上云比例 95% 2025", "上云比例 98% 2026", "教育、医疗两类平台访问量 10万次 gt 2026", "医疗两类平台访问量 8万次 gt 2026"]
    ),
    ("推动东山基地2026年产量达到5万辆。", ["东山基地2026年产量 5万辆 2026"]),
  ])
  func `each figure has the year that it belongs to`(sentence: String, targets: [String]) throws {
    #expect(try told(sentence) == targets)
  }

  @Test(arguments: [
    ("存款余额超过30亿元，较年初增长5%以上。", ["存款余额 30亿元 gt", "存款余额 5% ge increase"]),
    ("到2027年，电耗较“十三五”时期下降10%。", ["电耗 10% decrease 2027"]),
    ("稻谷产量稳中有升，力争2026年回升到30万吨水平。", ["稻谷产量 30万吨 2026 力争"]),
    ("生态环境持续改善，力争达到5家。", ["– 5家 力争"]),
    ("产值达到60亿元以上、三年年均增长5%以上。", ["产值 60亿元 ge", "产值 5% ge increase 每年"]),
    ("水能利用率保持在95%以上；2025年、2026年分别开工150万、180万千瓦。", ["水能利用率 95% ge", "– 150万千瓦 2025", "– 180万千瓦 2026"]),
    ("打造一批示范渔村，到2026年达到35个。", ["示范渔村", "示范渔村 35个 2026"]),
    ("提高收益用于农村比例，到2027年达到50%以上且每年增长2%。", ["收益用于农村比例 50% ge 2027", "收益用于农村比例 2% increase 2027 每年"]),
    ("务工人员月收入增速达到5%，全部在2000元以上。", ["务工人员月收入增速 5%", "务工人员月收入增速 2000元 ge"]),
    ("品牌价值超过45亿元并进入全国前10位。", ["品牌价值 45亿元 gt", "品牌价值 10位 rank"]),
  ])
  func `a clause that names nothing goes on about what was named`(sentence: String, targets: [String]) throws {
    #expect(try told(sentence) == targets)
  }

  @Test(arguments: [
    ("数控机床、传动装备本地配套率分别提高15个和20个百分点。", ["数控机床配套率 15个百分点 increase", "传动装备本地配套率 20个百分点 increase"]),
    ("预算收入、支出分别达到10亿元、20亿元。", ["预算收入 10亿元", "预算支出 20亿元"]),
    ("单位地区生产总值能耗和二氧化碳排放分别降低2%、3%。", ["单位地区生产总值能耗 2% decrease", "单位地区生产总值二氧化碳排放 3% decrease"]),
    ("硅料、硅片、电池产能分别控制在13万吨以内、达到5万吨和15吉瓦。", ["硅料产能 13万吨 le", "硅片产能 5万吨", "电池产能 15吉瓦"]),
    ("列养率、优良率分别达到95%以上、25%。", ["列养率 95% ge", "优良率 25%"]),
    ("儿童贫血率分别低于7%和5%、近视率分别低于12%和10%。", ["儿童贫血率 7% lt", "儿童贫血率 5% lt", "近视率 12% lt", "近视率 10% lt"]),
    (
      "产值过10亿元、50亿元的企业分别达8家、2家。", ["产值过10亿元的企业 8家", "产值过50亿元的企业 2家"]
    ),
    (
      "出口额达到10亿元，利用外资2亿美元，分别增长10%、8%。",
      ["出口额 10亿元", "利用外资 2亿美元", "出口额 10% increase", "利用外资 8% increase"]
    ),
    (
      "新增交易额10亿元以上企业1家以上、5亿元以上2家、1亿元以上30家。",
      ["交易额10亿元以上企业 1家 ge new", "交易额5亿元以上企业 2家 new", "交易额1亿元以上企业 30家 new"]
    ),
    ("改造后的住宅、商场节能率分别提高30%、20%。", ["改造后的住宅节能率 30% increase", "商场节能率 20% increase"]),
  ])
  func `members of a list share their head, not another quantity's`(sentence: String, targets: [String]) throws {
    #expect(try told(sentence) == targets)
  }

  @Test(arguments: [
    ("集成电路产业规模达到10亿元。", ["集成电路产业规模 10亿元"]),
    ("每年培训时长不少于40学时，签约金额20亿元。", ["培训时长 40学时 ge 每年", "签约金额 20亿元 每年"]),
    ("建成里程120公里。", ["里程 120公里"]),
    ("数据共享满足率保持在99%以上。", ["数据共享满足率 99% ge"]),
    ("机床平均无故障时间提高到2000小时。", ["机床平均无故障时间 2000小时"]),
    ("办理时间达到2小时的事项优先改革。", []),
    ("建成15分钟便民圈50个。", ["15分钟便民圈 50个"]),
    ("新建大型机房能源利用效率（PUE）降到1.3以下。", ["新建大型机房能源利用效率（PUE） 1.3 le"]),
    ("完成对200个老旧街区、45个旧院落的改造。", ["老旧街区 200个", "旧院落的改造 45个"]),
    ("各地响应能力一般应达到5%，投资拟安排70亿元。", ["各地响应能力 5%", "投资 70亿元"]),
    ("审批时限由10个工作日缩减为5个工作日。", ["审批时限 5个工作日"]),
    ("科技创新发展资金达到45亿元。", ["科技创新发展资金 45亿元"]),
    ("备案事项1个工作日内办结率达到98%。", ["备案事项1个工作日内办结率 98%"]),
    ("治愈率在现有基础上提高30%。", ["治愈率 30% increase"]),
    ("贷款增速要高于40%，赤字率拟按3%安排。", ["贷款增速 40% gt", "赤字率 3%"]),
    ("建成1所以上护理院。", ["护理院 1所 ge"]),
    ("福利金50%以上用于养老。", ["福利金 50% ge"]),
    ("创新能力在全省排名上升2个位次。", ["创新能力 2个位次 rank"]),
  ])
  func `nouns that hold a verb are whole, verbs and adverbs beside them are not theirs`(
    sentence: String, targets: [String]
  ) throws {
    #expect(try told(sentence) == targets)
  }

  @Test(arguments: [
    "编制50人（含）以上的机关，应当安排岗位。", "每辆最高补贴5000元。", "2020年以来累计建成基站14万个。", "近五年来，累计培训10万人次。",
    "每千瓦时加价0.3元。", "30户以上自然村按期供水。", "实施千亿斤稻谷产能提升行动。", "住宅区按每千人不少于10个托位配建。", "全省近3万人领取津贴。",
  ])
  func `a rule, an award and a report promise nothing`(sentence: String) throws {
    #expect(try told(sentence).isEmpty)
  }

  @Test(arguments: [
    ("改造户厕30户（水冲厕20户、旱厕10户）。", ["户厕 30户", "水冲厕 20户", "旱厕 10户"]),
    ("改造户厕30户（去年20户、今年25户）。", ["户厕 30户"]),
    ("新建基地12个，每个不少于200亩。", ["基地 12个 new"]),
    ("遴选人才150名、专家30名，给予每人100万元支持；入库企业80家以上。", ["人才 150名", "专家 30名", "企业 80家 ge"]),
    ("车辆费用减免率达到100%，损耗率降至15%左右。", ["车辆费用减免率 100%", "损耗率 15% approx"]),
    ("实施项目50项，单个项目最高补助100万元。", ["项目 50项"]),
    ("就业300人以上，发放补助每人不超过500元。", ["就业 300人 ge"]),
  ])
  func `parts that add up are promised with the whole, sizes and awards are not`(sentence: String, targets: [String])
    throws
  {
    #expect(try told(sentence) == targets)
  }

  @Test func `a load taken off is no minus`() throws {
    #expect(try told("为企业减负20亿元以上。") == ["为企业减负 20亿元 ge"])
  }

  @Test func `a figure in a title is a heading only where the item's own text states it`() throws {
    let text =
      "河州市行动方案（2025—2027年）\n一、主要任务\n（一）工业增加值增长8%、力争10%。\n（二）投资增长10%。\n（三）培育企业50家\n1．培育企业50家，其中骨干企业5家。\n"
    let targets = try Stages().process(Array(text.utf8), path: "x").targets
    #expect(
      targets.map(Self.words) == [
        "工业增加值 8% increase", "工业增加值 10% increase 力争", "投资 10% increase", "企业 50家", "骨干企业 5家",
      ])
    #expect(targets.map { $0.path?.description } == ["1.1", "1.1", "1.2", "1.3.1", "1.3.1"])
  }
}
