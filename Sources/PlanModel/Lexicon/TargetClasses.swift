extension Lexicon {
  /// What a figure is for: rows of conditions, of which the first that holds gives the class.
  ///
  /// `when` holds conditions parted by spaces, see `GrammarCondition` and docs/rules.md. Rows of class `fact` name what others ask (`@id`). Each row
  /// that gives a class has a text that it takes and one that it leaves; ⏎ parts lines, and a
  /// text without ⏎ stands in a task of a plan.
  static let targetClasses = """
    id	class	when	example	counter
    # --- facts ---------------------------------------------------------------------------------------------------------------
    many	fact	unit:count after value>100
    many	fact	unit:count after unit^万 !unit=万
    over	fact	cmp:ge,gt
    dated	fact	due
    dated	fact	aspires
    plan	fact	!doc:rules,regulation
    # 符合条件的基金支出比例达到30%: a rate is measured, no sum given
    rate	fact	head:attain before$覆盖率/到位率/参保率/普及率/完成率/达标率/处置率/占比/比例/比重/费率 !before$补助比例/补贴比例/奖励比例/支持比例/资助比例/报销比例/出资比例
    rate	fact	verb:shorten,decrease before$费率/利率/税费负担率
    # 每个社区拥有3个以上的社会组织
    each-has	fact	unit:count left^每 after prev$有/具备
    # 将19个以上项目纳入保障
    taken	fact	unit:count after prev$将
    taken	fact	unit:count after left$将
    # 对500家以上工厂开展诊断, 在20个以上城市推广
    served	fact	unit:count adjacent:place before-adjacent before^对/在/向/面向
    # 为符合条件的残疾人提供补助2.5万人次: the verb behind the condition tells what is promised
    qualified	fact	@rate
    qualified	fact	unit:count !kind:duration prior:qualify prior~符合/条件 created-since-qualify !followed-de
    # 10万元的奖励
    awarded	fact	trail:award
    # a sum that is what the sentence promises, though it speaks of awards
    sum-promised	fact	unit:share @rate
    sum-promised	fact	aspires !@sum-capped
    sum-promised	fact	head:cumulative !@sum-capped
    sum-capped	fact	awards prior:cap cmp:le
    # 引进团队20个，给予每个团队100万元
    each-awarded	fact	unit:count value>1 !cmp:ge,gt award-beyond verb:create to-award~每/单个
    each-awarded	fact	unit:count value>1 !cmp:ge,gt award-beyond lead:part to-award~每/单个
    each-awarded	fact	unit:count value>1 !cmp:ge,gt award-beyond follows promised to-award~每/单个
    # 90%以上的乡镇设立门诊: a share of those who are to do it
    part-opens	fact	!before
    part-opens	fact	before$区/市/县/省/州/盟/旗/镇/乡
    part-opens	fact	before^在
    part	fact	unit:share @part-opens !awards !lead:attain,rule,cap,increase,decrease !clause$的 right~成为
    part	fact	unit:share @part-opens !awards !lead:attain,rule,cap,increase,decrease !clause$的 verb-in-after
    part	fact	unit:share @part-opens !awards !clause:award,cap,qualify,rule govern:create,act,firm after !clause$的
    # 对年产值2000万元以上的工厂: a rule for some
    regards	fact	first:place clause^对 !cmp:eq !first-adjacent right~的
    regards	fact	first:place clause^对 !cmp:eq !first-adjacent !head:attain,increase,decrease
    regards	fact	first:place clause^对 cmp:le,lt right~的
    regards	fact	first:place clause^对 cmp:le,lt !head:attain,increase,decrease
    # the figure tells which things are meant
    of-which	fact	@each-has
    of-which	fact	unit:share prev$覆盖
    of-which	fact	object:aim
    raised	fact	bare verb:fund
    raised	fact	bare unit~亿 govern:create,act
    raised	fact	bare unit~亿 prior:create,act !clause:award
    which	fact	modifies
    which	fact	@regards
    which	fact	unit:count cmp:eq last-in-after after~以上的/以下的/以内的
    which	fact	after !list-member left~一批 !left~、
    which	fact	!@part list-of-which
    which	fact	!@part followed-de !@of-which left$编制
    which	fact	!@part followed-de !@of-which !unit:count
    which	fact	!@part followed-de !@of-which !direct before unit:count
    which	fact	!@part followed-de !@of-which !direct !head:create,act unit:count !@plain-verb
    which	fact	!@part !followed-de clause$的
    which	fact	!@part !followed-de after !list-member unit:count !before cmp:ge !lead:create quality-behind
    which	fact	!@part !followed-de after !list-member unit:money !@raised !onward:aim
    which	fact	!@part !followed-de after !list-member !unit:money lead:create !direct before$量/额/值/数/率/积/收入/规模/年龄
    plain-verb	fact	!cmp:ge,gt,le,lt head:yearly,firm
    # 办理时间, 受教育年限: a time that is measured
    term	fact	before$时间/时限/周期/住院日/时长/时延/延迟/用时/审限/时效/耗时
    span	fact	before$年限/寿命/时长/天数/时数/无故障时间/无故障工作时间/无故障运行时间/续航时间
    short	fact	unit=秒/分钟/小时/个小时/工作日/个工作日/天/日/个自然日/自然日
    # 每年接受不少于24学时的培训
    frequency	fact	unit=次/场/期/学时/课时/轮/天/小时/场次/遍/届/人次 yearly
    # 市级10条政策措施, 第一批
    # --- names and what is only pointed to -------------------------------------------------------------------------------------
    name.quoted	reference	frame:quote	实施“新增50个园区”行动。	新增50个园区。
    name.grade	reference	right^级	打造千亿级集群。	集群产值达到1000亿元。
    name.programme	reference	bare cmp:eq after number^百/千/万/亿 after$行动/工程/计划/战略/攻坚战	实施百亿斤粮食提升行动。	实施100项工程。
    name.spec	reference	unit:spec !head:attain	推进220千伏线路建设。	新建线路220公里。
    one	other	number=一 kind:quantity !unit=番/倍/%/成/半 !due	组建一家公司。	组建5家公司。
    one.bounded	other	number=一 kind:quantity !unit=番/倍/%/成/半 !cmp:ge	到2025年，组建一家公司。	到2025年，组建一家以上公司。
    ordinal.of	ordinal	kind:ordinal unit=批/期/次/届/轮/季/年/方/类/种/套/个/部/章/条/航/时间	完成第二批改造。	完成2批改造。
    ordinal.name	ordinal	kind:ordinal after !unit=位/名/强	用好第五航权配额。	力争排名进入全国第10位。
    ordinal	ordinal	kind:ordinal !head:rank,attain !lead:rank	发布第5号令。	力争排名进入全国第10位。
    known.policy	reference	govern:act after$政策/措施/政策措施/举措/制度/规定/要求/机制/经验/做法/精神/任务 number^一/二/三/四/五/六/七/八/九/十/廿	推进二十条措施。	推进20条生产线。
    known.policy.figure	reference	left~落实 after$政策/措施/政策措施/举措/规定/要求/精神	落实稳岗留工10条政策措施。	出台10条政策措施。
    known.policy.done	reference	right~措施落实/政策落实/举措落实	推动改革20条措施落实。	推动改革20条生产线扩能。
    size.of	reference	unit=座/吨级/kW/千瓦 bare !cmp:ge,gt after govern:act,create !before cmp:range	支持研制4—6座载人飞行器。	支持研制4—6架载人飞行器。
    size.bounded	reference	unit=座 !before cmp:le,lt after	不超过9座客车优先通行。	通行客车9辆。
    size.grade	reference	unit=吨级/级	研制2吨级无人机。	研制2架无人机。
    # --- rules are no plans ----------------------------------------------------------------------------------------------------
    rules	threshold	doc:rules,regulation !due !aspires	河州市平台管理办法⏎第一条 为规范管理，制定本办法。⏎第二条 专家不少于5人。	河州市工作方案⏎一、主要任务⏎选聘专家不少于5人。
    rules.notice	threshold	doc:notice !due !aspires cmp:ge,le,gt,lt !head:increase,decrease	河州市关于规范采购的通知⏎一、有关要求⏎调查对象不少于3个。	河州市工作方案⏎一、主要任务⏎调查对象不少于3个。
    article	reference	doc:other section-none !aspires	建设低空飞行体系⏎全市已有企业达到50家。	河州市工作方案⏎一、主要任务⏎企业达到50家。
    known.regarding	reference	clause^针对 cmp:eq	针对首年关税为零的2070种商品开展培训。	培育2070种商品。
    known.listed	reference	prior~列入国家/列入省/国家“十四五”规划 cmp:eq	推进列入国家规划102项重大工程。	推进102项重大工程。
    ranked-among	reference	right~评价中/排名中/考核中/测评中/评比中	在全省58个县评价中争先。	在全省58个县推广。
    # --- what is ---------------------------------------------------------------------------------------------------------------
    done	target	completes pledged	到2025年，首批100个社区全面建成。	100个社区。
    known.done	baseline	adjacent:known adjacent:done cmp:eq	已有5个平台。	新建5个平台。
    known	reference	adjacent:known cmp:eq	整合现有5个平台。	新建5个平台。
    known.scope	reference	adjacent:scope cmp:eq after !unit:share !prior^在	全省11个设区市开展试点。	新增11个设区市。
    base	baseline	right~基础上	在26项业务基础上拓展功能。	拓展业务26项。
    source	baseline	source	覆盖率由50%提高到60%。	覆盖率提高到60%。
    list	count	counts-members before !left$各 !prior~在 !unit:share,money	支持甲州、乙州、丙州3个园区扩容。	支持3个园区扩容。
    mark	target	right^大关/台阶/关口/整数关口 head:attain,over,increase	产值突破800亿元大关。	产值突破800亿元。
    mark.verb	target	right^大关/台阶/关口/整数关口 !reports	产值迈上800亿元台阶。	产值达到800亿元。
    past	baseline	reports	截至2020年底，产值达到50亿元。	到2025年底，产值达到50亿元。
    list.named	count	left$等 prior~涉及/包括/包含/成员/下设/分为 !unit:share,money	涉及甲局、乙局等15家部门。	培育15家企业。
    rate.behind	target	unit:share after$率/比例 !awards !@which	实现90%办结率。	办结率达到90%。
    past.goes-on	baseline	reported !due !aspires !lead:create,firm !section:objectives	截至目前，已有企业50家。品牌达到5个。	品牌达到5个。
    past.expected	baseline	section:background forecasts	河州市规划⏎一、发展形势⏎预计到2025年货运量增长5%。	河州市规划⏎一、主要任务⏎到2025年货运量增长5%。
    past.section	baseline	section:background !due !aspires	河州市规划⏎一、发展现状⏎产值达到50亿元。	河州市规划⏎一、主要任务⏎产值达到50亿元。
    # --- money and shares that are given -----------------------------------------------------------------------------------------
    award.each	award	unit:money,share prior:cap prior~单 prior~最高/不超过	单个项目最高不超过50万元。	产值达到50万元。
    award.most	award	unit:money,share !@sum-promised adjacent:award prior:cap	每家最高补助50万元。	产值达到50万元。
    award.given	award	unit:money,share clause:award !@sum-promised !@which	补助50万元。	产值达到50万元。
    award.awarded	award	unit:money,share clause:award !@sum-promised @awarded	给予企业10万元的奖励。	产值达到10万元。
    award.capped	award	unit:money,share awards !@sum-promised prior:cap	给予补助，每家50万元。	产值达到50万元。
    award.rate	award	unit:share right^幅度/比例/标准 !verb:create	按照50%幅度减征。	减征幅度达到50%。
    award.support	award	unit:money,share left~支持金额/最高支持/每年支持/补助金额/资助金额/支持比例/补助比例/优惠幅度/减免幅度/扣除比例	支持金额不超过100万元。	销售金额达到100万元。
    award.relief	award	unit:share right^优惠/折扣/减免/补贴/奖励	手续费实行50%优惠。	覆盖率达到50%。
    regards.money	threshold	unit:money clause^对 first:place !verb:create,attain,increase,decrease	对投资5亿元的项目优先支持。	引进投资5亿元。
    limit.adjusted	threshold	unit:money !unit~亿 prior~额度上限/最高额度/门槛/最高限额	额度上限调整为500万元。	产值达到500万元。
    limit.insured	threshold	unit:money !unit~亿 sentence~保险金额/保额	开展保险，保险金额为640元。	人均收入为640元。
    limit	threshold	unit:money !unit~亿 before$额度/上限/限额/最高额/保额/保险金额/门槛/补贴标准/补助标准/奖励标准/资助标准/起付线/保费	贷款额度提高至40万元。	产值提高至40万元。
    limit.each	threshold	unit:money left~每亩/每人/每户/每家/每台/每辆/每个/每平方米 !unit~亿	每亩产值700元。	产值达到700元。
    # --- times ---------------------------------------------------------------------------------------------------------------------
    frequency	target	@frequency !clause:award @over	每年接受不少于24学时的培训。	任期24个月。
    time.limit	target	kind:duration cmp:le,lt sentence~目标时限/办理时限/办结时限/承诺时限 !prior~可在/可以	目标时限：3个月内。	任期3个月。
    time.shorter	target	kind:duration head:shorten	办理时间压缩至3个工作日。	任期3年。
    time.measured	target	kind:duration head:attain @span	受教育年限达到13年。	任期13年。
    time.term	target	kind:duration @term cmp:le,lt	办理时间不超过5个工作日。	任期5年。
    time.may	duration	kind:duration prior~可在/可以在/可于/可以/可自	可在5个工作日内补充。	在5个工作日内办结。
    time.shortened	target	kind:duration lead:shorten left$至/到/为	压缩公告时间至20天。	公告20天。
    time.elided	target	kind:duration @short cmp:le,lt promised	审批时限不超过60天，备案不超过30天。	公告30天。
    time.mean	target	kind:duration @short cmp:le,lt prior~时间/时限/用时/时长	排队时间工作日不超过8分钟。	工作8分钟。
    time.service	target	kind:duration @short cmp:le,lt after !prior~自 !after$率	不超过3分钟响应救援。	工作3分钟。
    time.service.done	target	kind:duration @short right^办结/响应/接听/到达/办成/审结/送达/反馈/回复/完成/出件/到账/直达 !right^办结率/响应率/接听率/到达率/办成率/审结率/送达率/反馈率/回复率/完成率	登记1个工作日办结。	工作1个工作日。
    time	duration	kind:duration	试点期限为3年。	办理时间压缩至3个工作日。
    # --- conditions ------------------------------------------------------------------------------------------------------------------
    share.part	target	@part	90%以上的乡镇设立门诊。	占比90%以上的乡镇。
    threshold	threshold	@which	支持投资超过1000万元的项目。	投资超过1000万元。
    threshold.age	threshold	unit:age !head:attain	年满60岁可以申请。	预期寿命达到80岁。
    threshold.age.of	threshold	unit:age !@dated after	达到60岁老人优先。	预期寿命达到80岁。
    threshold.awarded	threshold	!@dated award-follows !@each-awarded	营收超过5000万元，给予10万元奖励。	营收超过5000万元。
    threshold.needed	threshold	sentence~必要条件/先决条件/前提条件/准入条件	占比达到40%，是参与投标的必要条件。	占比达到40%。
    rule.rate	target	doc:plan,measures unit:share @over before$率/比例/占比/比重 !awards !clause:cap	解读比例不得低于50%。	人数不得低于50人。
    threshold.rule	threshold	!@dated prior:rule !yearly !prior~应当	人员不得少于5人。	人员达到5人。
    threshold.each	threshold	!@dated left^每个/每家/每处/每座/每所 !before promised !verb:create !unit:share	新建基地12个，每个200亩。	新建基地200亩。
    threshold.qualify	threshold	!@dated prior:qualify !@qualified	满足5人要求。	培训5人。
    threshold.applying	threshold	unit:money @over sentence~申报/可申请/申请享受/申请补贴	投资900万元以上，可申报贴息项目。	投资900万元以上。
    threshold.banned	threshold	left~禁止/严禁	禁止超过54米。	新建步道54米。
    # --- promises --------------------------------------------------------------------------------------------------------------------
    list.verb	target	list-of-verb	甲、乙分别达到5家和6家。	现有6家。
    of	target	followed-de before	培育总部企业30家的目标。	总部企业30家。
    of.share	target	followed-de unit:share	覆盖50%的行政村。	占比50%。
    list.others	reference	left$等 !digits	依托甲地等十个园区。	新建10个园区。
    list.more	target	left$等	突破甲、乙等9项技术。	突破甲、乙2项技术。
    rank	target	!after sentence~目标 left~前 unit=名/位	目标位次：全国前20名。	全国20名专家。
    bracket.which	threshold	frame:bracket behind^)的	推动（运距500公里以上）的货物转移。	运距达到500公里。
    bracket	other	frame:bracket !pledged !promised !verb:create	推动改革（涉及5个部门）。	推动5个部门改革。
    taken	target	@taken @over	将19个以上项目纳入保障。	纳入保障。
    taken.many	target	@taken @many	将200个项目纳入保障。	现有200个项目。
    taken.pledged	target	@taken pledged	到2025年，将5个项目纳入保障。	现有5个项目。
    made	target	bare govern:create,increase,decrease,rank,attain	新建5个平台。	现有5个平台。
    made.more	target	bare govern-none follows promised	新增5家甲企业、6家乙企业。	现有6家乙企业。
    made.same	target	bare govern-none promised same-unit opens after	选拔10名甲人才，60名乙人才。	现有60名乙人才。
    made.next	target	bare govern-none promised opens after unit:count	选拔10名甲人才，60家乙企业参加。	现有60家乙企业。
    moved	target	bare govern:act	推动5个园区扩容。	现有5个园区。
    made.goes-on	target	bare promised !after	出口额增长6%、力争8%。	出口额6%、8%。
    share.opens	target	bare unit:share govern-none opens after	88%事项网上办。	占比88%。
    made.pledged	target	bare pledged after	到2025年，5个事项上网。	5个事项。
    left	other	bare	5个事项。	新增5个事项。
    basis.times	target	has-basis unit=倍 !prior:award,rule,cap	规模达到上年的2倍。	2倍镜。
    served	target	@served @over	对500家以上工厂开展诊断。	现有500家工厂。
    served.many	target	@served @many	在200个城市推广。	现有200个城市。
    served.pledged	target	@served pledged	到2025年，在20个城市推广。	现有20个城市。
    served.in	target	doc:plan,measures unit:count before^在 after value>1	在20个领域试行。	现有23个领域。
    served.plan	target	@served doc:plan,measures	对20家工厂开展诊断。	现有20家工厂。
    each-has	target	@each-has	每个社区拥有3个社会组织。	现有3个社会组织。
    used	target	unit:share @over !awards after^用于 before	公益金50%以上用于养老。	公益金50%。
    about	other	unit:count !pledged after !verb:create,act,increase,decrease,rank figure^近/逾 before-scope	全市近300万人领取养老金。	培训300万人。
    attained	target	head:attain,increase,decrease,rank	产值达到50亿元。	现有产值50亿元。
    spec	reference	!after prior:spec !pledged	总投资5亿元。	投资达到5亿元。
    object	target	!after lead:create,act,increase,decrease	转化成果30项。	现有成果30项。
    object.inside	target	!after verb-inside	高校院所实施工程65项。	现有工程65项。
    object.deed	target	!after unit:count opening:pursue !opening:adverb	接待游客2万人次。	现有游客2万人次。
    per-head	target	!after left^每千人/每千名/每千老年人/每万人/每万名/每百人/每百名/每百户/每万户/每十万人 section:objectives,tasks	每千人口医师3.2人。	现有医师3.2人。
    rate	target	!after unit:share section:objectives,tasks before$率/比例/占比/比重	覆盖率100%。	覆盖100%。
    goes-on	target	!after promised	新建甲平台5个；乙平台6个。	现有乙平台6个。
    measured	target	!after section:objectives,tasks !unit:money before$里程/规模/总量/容量/产量/面积/长度/能力/数量/总数/装机/产能	铁路里程3万公里。	铁路3万公里。
    approx	target	!after section:objectives,tasks cmp:approx !unit:money doc:plan,measures	高铁6万公里左右。	高铁6万公里。
    pledged	target	!after pledged	到2025年，铁路3万公里。	铁路3万公里。
    bounded	target	!after @over	示范企业5家以上。	示范企业5家。
    told	other	!after	示范企业5家。	新增示范企业5家。
    led	target	lead:create,act	支持昆明市20个村落改造提升。	昆明市20个村落。
    counted.bounded	target	doc:plan,measures unit:count,times before after !cmp:eq	企业联系5个以上园区发展。	企业联系5个园区发展。
    counted.yearly	target	doc:plan,measures unit:count,times before after yearly	干部每年联系5个园区发展。	干部联系5个园区发展。
    counted.many	target	doc:plan,measures before after @many	“走进”1000家民营企业。	“走进”10家民营企业。
    none	reference	before	干部联系5个园区发展。	联系园区发展。
    """
}
