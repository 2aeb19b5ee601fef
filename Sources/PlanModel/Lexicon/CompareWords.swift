extension Lexicon {
  /// How indicators of several plans find each other.
  ///
  /// - `filler`, `tail`: say nothing about what is counted, in front of an indicator (累计, 各类) and at its end (数量, 总额).
  /// - `whole`: means all of the plan's own place (全区).
  /// - `modifier`: narrows what is counted; one that comes or goes changes the definition. `means` is its usual form.
  /// - `synonym`: an indicator, or the end of one, with another name; `means` is the name it is compared under.
  /// - `bare`: says what is measured but not of what; such figures stand alone.
  /// - `broader`: an indicator that is one kind of what `means` counts; the two share a row and never count as comparable.
  /// - `flow`: a verb of something done so many times in a plan's years. - `stock`: words of how many there are in the end.
  /// - `review`, `outlook`: words of a heading whose figures are results, and those that show that it tells plans too.
  /// - `title`: says nothing of a plan's subject. - `fall`: what makes an addition a decrease. - `rate`: the end of an indicator that is a change in percent. - `amount`: the end of one
  ///   that is money spent in the plan's years. - `average`: leaves a change in percent as it is.
  /// - `inside`: another name wherever it stands in an indicator. - `good`: the end of an indicator of which `means` (more, less, neither)
  ///   is wanted.
  static let compareIndicators = """
    word	kind	means
    # what is counted, and nothing else
    数量	tail
    总数	tail
    总量	tail
    总额	tail
    总数量	tail
    保有量	tail
    存量	tail
    规模	tail
    累计	filler
    年末	filler
    新增	filler
    新建	filler
    各类	filler
    各级	filler
    一批	filler
    # the plan's own place
    全区	whole
    全省	whole
    全市	whole
    全县	whole
    全州	whole
    全盟	whole
    我区	whole
    我省	whole
    我市	whole
    我县	whole
    全自治区	whole
    # what narrows it
    重大	modifier
    重要	modifier
    重点	modifier
    关键	modifier
    关键性	modifier	关键
    核心	modifier
    关键核心	modifier	关键核心
    产业关键核心	modifier	产业关键核心
    优质	modifier
    高质量	modifier
    高水平	modifier
    高层次	modifier
    高能级	modifier
    高端	modifier
    高级	modifier
    高成长性	modifier
    高价值	modifier
    标志性	modifier
    示范性	modifier
    典型	modifier
    大型	modifier
    综合性	modifier
    新型	modifier
    原创性	modifier
    颠覆性	modifier
    国际一流	modifier
    国内一流	modifier
    世界一流	modifier
    国家级	modifier
    国家	modifier	国家级
    省级	modifier
    省部级	modifier
    自治区级	modifier
    自治区	modifier	自治区级
    市级	modifier
    县级	modifier
    区级	modifier
    国家级以上	modifier
    省级以上	modifier
    省级及以上	modifier	省级以上
    自治区级以上	modifier
    自治区级及以上	modifier	自治区级以上
    市级以上	modifier
    市级及以上	modifier	市级以上
    规模以上	modifier
    规上	modifier	规模以上
    限额以上	modifier
    入库	modifier
    上市	modifier
    重点领域	modifier
    # other names
    技术经纪人	synonym	技术经理人
    技术转移经理人	synonym	技术经理人
    中试研究基地	synonym	中试基地
    中试熟化基地	synonym	中试基地
    高企	synonym	高新技术企业
    高新技术产业开发区	synonym	高新区
    技术合同成交金额	synonym	技术合同成交额
    技术合同交易额	synonym	技术合同成交额
    研究与试验发展经费投入强度	synonym	研发经费投入强度
    R&D经费投入强度	synonym	研发经费投入强度
    研发投入强度	synonym	研发经费投入强度
    全社会研发投入	synonym	全社会研发经费投入
    全社会研发经费支出	synonym	全社会研发经费投入
    科技进步对经济增长的贡献率	synonym	科技进步贡献率
    # names of nothing by themselves: figures of two of them are not set against each other
    产量	bare
    年产量	bare
    总产量	bare
    产值	bare
    年产值	bare
    总产值	bare
    增加值	bare
    面积	bare
    总面积	bare
    数量	bare
    总数	bare
    总量	bare
    规模	bare
    总规模	bare
    容量	bare
    比例	bare
    比重	bare
    占比	bare
    覆盖率	bare
    普及率	bare
    合格率	bare
    达标率	bare
    完成率	bare
    利用率	bare
    使用率	bare
    满意度	bare
    满意率	bare
    增速	bare
    增长率	bare
    收入	bare
    总收入	bare
    年收入	bare
    营业收入	bare
    主营业务收入	bare
    销售收入	bare
    投资	bare
    总投资	bare
    投资额	bare
    年度投资	bare
    金额	bare
    人数	bare
    总人数	bare
    人次	bare
    次数	bare
    里程	bare
    总里程	bare
    长度	bare
    技术	bare
    项目	bare
    技术攻关	bare
    任务	bare
    # one kind of something wider
    技术创新中心	broader	创新平台
    重点实验室	broader	创新平台
    专精特新“小巨人”企业	broader	专精特新企业
    专精特新小巨人企业	broader	专精特新企业
    领军型技术经理人	broader	技术经理人
    # done so many times
    转化	flow
    突破	flow
    攻克	flow
    培训	flow
    培养	flow
    引进	flow
    引育	flow
    选派	flow
    发布	flow
    实施	flow
    开展	flow
    举办	flow
    认定	flow
    建设	flow
    建立	flow
    组建	flow
    新建	flow
    新增	flow
    建成	flow
    设立	flow
    遴选	flow
    孵化	flow
    审定	flow
    获得	flow
    形成	flow
    # how many there are
    达到	stock
    达	stock
    总数	stock
    数量	stock
    保有量	stock
    存量	stock
    拥有	stock
    # what was reached, at the head of a part, and what a head that tells both holds
    工作回顾	review
    工作总结	review
    过去一年	review
    过去五年	review
    过去几年	review
    主要工作成效	review
    取得的成效	review
    取得的成绩	review
    工作成效	review
    主要成就	review
    完成情况	review
    执行情况	review
    发展成就	review
    发展现状	review
    发展基础	review
    安排	outlook
    打算	outlook
    思路	outlook
    建议	outlook
    任务	outlook
    目标	outlook
    部署	outlook
    # in titles, without a subject of their own
    三年行动计划	title
    三年行动方案	title
    行动方案	title
    行动计划	title
    实施方案	title
    工作方案	title
    工作要点	title
    实施意见	title
    指导意见	title
    若干政策措施	title
    若干政策	title
    若干措施	title
    措施	title
    意见	title
    办法	title
    规划	title
    计划	title
    方案	title
    关于	title
    进一步	title
    全面	title
    加强	title
    推进	title
    推动	title
    加快	title
    促进	title
    支持	title
    高质量发展	title
    发展	title
    建设	title
    工作	title
    的	title
    # a decrease, whatever adverb stands before it
    再减少	fall
    再压减	fall
    再削减	fall
    再降低	fall
    再下降	fall
    减少	fall
    # at the end of an indicator: its change in percent
    年均增速	rate
    增速	rate
    增长率	rate
    增长速度	rate
    增幅	rate
    涨幅	rate
    # money that is spent in a plan's years
    投资	amount
    资金	amount
    投资额	amount
    # leaves the percent by which something changes as it is
    平均	average
    # other words for one thing, wherever they stand in a name
    国内生产总值	inside	地区生产总值
    GDP	inside	地区生产总值
    PM2.5	inside	细颗粒物
    PM10	inside	可吸入颗粒物
    期望寿命	inside	预期寿命
    R&D	inside	研发
    研究与试验发展	inside	研发
    社零总额	inside	社会消费品零售总额
    社消零	inside	社会消费品零售总额
    比率	inside	比例
    占比重	inside	占比
    能源消耗	inside	能耗
    二氧化碳排放量	inside	二氧化碳排放
    碳排放强度	inside	单位地区生产总值二氧化碳排放
    居民医保	inside	居民基本医保
    居民基本医疗保险	inside	居民基本医保
    卫生厕所	inside	卫生户厕
    工业企业利润总额	inside	工业企业利润
    # what is good: at the end of an indicator
    浓度	good	less
    能耗	good	less
    电耗	good	less
    水耗	good	less
    失业率	good	less
    漏损率	good	less
    死亡率	good	less
    发生率	good	less
    发病率	good	less
    排放量	good	less
    排放	good	less
    排放强度	good	less
    用水量	good	less
    贫困人口	good	less
    危房	good	less
    时间	good	less
    成本	good	less
    电价	good	less
    资费	good	less
    负担	good	less
    物流费用	good	less
    事故	good	less
    事故率	good	less
    逾期率	good	less
    不良率	good	less
    覆盖率	good	more
    普及率	good	more
    合格率	good	more
    达标率	good	more
    利用率	good	more
    转化率	good	more
    贡献率	good	more
    优良率	good	more
    绿化率	good	more
    就业	good	more
    就业人数	good	more
    收入	good	more
    寿命	good	more
    生产总值	good	more
    增加值	good	more
    成交额	good	more
    满意度	good	more
    满意率	good	more
    入学率	good	more
    巩固率	good	more
    保有量	good	more
    处理率	good	more
    优良天数	good	more
    优良天数比例	good	more
    企业	good	more
    平台	good	more
    基地	good	more
    中心	good	more
    赤字	good	neither
    赤字率	good	neither
    价格	good	neither
    消费价格	good	neither
    支出	good	neither
    财政赤字	good	neither
    债券	good	neither
    中央对地方	modifier
    一般性	modifier
    均衡性	modifier
    完成	flow
    投入	flow
    地方专项债券	synonym	地方政府专项债券
    全国财政支出	synonym	财政支出
    """

  /// Counting words that count the same things, by what they count; one of `any` goes with all. Counts in words of two kinds do not compare.
  static let compareCounters = """
    words	kind
    个 项个	any
    人 名 位 人才	person
    家 所 户	body
    项 件 条 种	thing
    人次	visit
    台 套 台套 台(套) 台/套	device
    """

  /// Bodies that took over from others: the name without its place before and after, and the year.
  static let compareRenames = """
    before	after	year
    国土资源厅	自然资源厅	2018
    国土资源局	自然资源局	2018
    环境保护厅	生态环境厅	2018
    环境保护局	生态环境局	2018
    环保厅	生态环境厅	2018
    环保局	生态环境局	2018
    农业厅	农业农村厅	2018
    农业局	农业农村局	2018
    农业委	农业农村局	2018
    卫生计生委	卫生健康委	2018
    卫计委	卫生健康委	2018
    工商局	市场监管局	2018
    质监局	市场监管局	2018
    食品药品监管局	市场监管局	2018
    知识产权局	市场监管局	2018
    安全监管局	应急管理局	2018
    安监局	应急管理局	2018
    旅游发展委	文化和旅游厅	2018
    文化厅	文化和旅游厅	2018
    文化局	文化和旅游局	2018
    文广新局	文化广电旅游局	2018
    林业厅	林业局	2018
    民族宗教委	民宗委	2018
    国税局	税务局	2018
    地税局	税务局	2018
    金融办	地方金融监管局	2018
    金融工作办公室	地方金融监管局	2018
    地方金融监管局	地方金融管理局	2023
    地方金融监督管理局	地方金融管理局	2023
    # The office of the party's committee for finance, which does the work of the local bureau.
    党委金融办	地方金融管理局	2023
    委金融办	地方金融管理局	2023
    扶贫办	乡村振兴局	2021
    大数据发展局	数据局	2023
    大数据局	数据局	2023
    银监局	银保监局	2018
    保监局	银保监局	2018
    银保监局	金融监管局	2023
    """
}
