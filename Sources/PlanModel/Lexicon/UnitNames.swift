extension Lexicon {
  /// Departments as they are called in lists, with the name they have in full behind the name of their place, and the id of their
  /// field. A renamed department keeps its id. A short form that is expanded differently from place to place (国资委) is left out, or has an id and
  /// no full name. A name of before the reforms of 2018 and 2023 stands for itself: a plan that prints 环保厅 means the 环境保护厅 of its time, which
  /// has the id of the 生态环境厅 that it became; a body that was merged into another keeps an id of its own (`…-before-2018`).
  ///
  /// `full` follows the place's name (昆明市 + 水务局) unless it holds it: `{place}` is the place in full, `{short}` its short name, `{party}` the committee of
  /// the party there (中共昆明市委员会). A name behind 党委 is that of the party's organ.
  ///
  /// A name that meant several bodies has a row for each: `from` and `until` are the first and the last month (2023-07), `where` is a level (province,
  /// prefecture, county) or what the code of the place begins with (31); the row that says most of the place wins.
  static let unitNames = """
    name	full	field	from	until	where
    科技厅	科学技术厅	science
    科技局	科学技术局	science
    科委	科学技术委员会	science
    科学技术厅	科学技术厅	science
    科学技术局	科学技术局	science
    发展改革委	发展和改革委员会	reform
    发改委	发展和改革委员会	reform
    发展和改革委	发展和改革委员会	reform
    发展和改革委员会	发展和改革委员会	reform
    发展改革局	发展和改革局	reform
    工业和信息化厅	工业和信息化厅	industry
    工业和信息化局	工业和信息化局	industry
    工信厅	工业和信息化厅	industry
    经济和信息化厅	经济和信息化厅	industry
    经济和信息化局	经济和信息化局	industry
    经信厅	经济和信息化厅	industry
    教育厅	教育厅	education
    教育局	教育局	education
    教委	教育委员会	education
    财政厅	财政厅	finance
    财政局	财政局	finance
    人力资源社会保障厅	人力资源和社会保障厅	labour
    人力资源社会保障局	人力资源和社会保障局	labour
    人力资源和社会保障厅	人力资源和社会保障厅	labour
    人力资源和社会保障局	人力资源和社会保障局	labour
    人社厅	人力资源和社会保障厅	labour
    人社局	人力资源和社会保障局	labour
    市场监管局	市场监督管理局	market
    市场监督管理局	市场监督管理局	market
    卫生健康委	卫生健康委员会	health
    卫健委	卫生健康委员会	health
    卫生健康委员会	卫生健康委员会	health
    生态环境厅	生态环境厅	environment
    生态环境局	生态环境局	environment
    自然资源厅	自然资源厅	land
    自然资源局	自然资源局	land
    住房城乡建设厅	住房和城乡建设厅	housing
    住房城乡建设局	住房和城乡建设局	housing
    住房城乡建设委	住房和城乡建设委员会	housing
    住房城乡建委	住房和城乡建设委员会	housing
    住房和城乡建设厅	住房和城乡建设厅	housing
    住房和城乡建设局	住房和城乡建设局	housing
    住建厅	住房和城乡建设厅	housing
    住建局	住房和城乡建设局	housing
    交通运输厅	交通运输厅	transport
    交通运输局	交通运输局	transport
    交通运输委	交通运输委员会	transport
    交通委	交通委员会	transport
    水利厅	水利厅	water
    水利局	水利局	water
    水务局	水务局	water
    农业农村厅	农业农村厅	agriculture
    农业农村局	农业农村局	agriculture
    农业农村委	农业农村委员会	agriculture
    商务厅	商务厅	commerce
    商务局	商务局	commerce
    商务委	商务委员会	commerce
    文化和旅游厅	文化和旅游厅	culture
    文化和旅游局	文化和旅游局	culture
    文化旅游厅	文化和旅游厅	culture
    应急管理厅	应急管理厅	emergency
    应急管理局	应急管理局	emergency
    应急厅	应急管理厅	emergency
    应急局	应急管理局	emergency
    审计厅	审计厅	audit
    审计局	审计局	audit
    统计局	统计局	statistics
    医保局	医疗保障局	insurance
    医疗保障局	医疗保障局	insurance
    退役军人厅	退役军人事务厅	veterans
    退役军人局	退役军人事务局	veterans
    退役军人事务厅	退役军人事务厅	veterans
    退役军人事务局	退役军人事务局	veterans
    民政厅	民政厅	civil
    民政局	民政局	civil
    司法厅	司法厅	justice
    司法局	司法局	justice
    公安厅	公安厅	police
    公安局	公安局	police
    林业局	林业局	forestry
    体育局	体育局	sports
    药监局	药品监督管理局	drugs
    药品监督管理局	药品监督管理局	drugs
    广电局	广播电视局	broadcasting
    广播电视局	广播电视局	broadcasting
    农业厅	农业厅	agriculture
    农业局	农业局	agriculture
    农业委员会	农业委员会	agriculture
    农委		agriculture
    畜牧兽医局	畜牧兽医局	livestock
    环境保护厅	环境保护厅	environment
    环境保护局	环境保护局	environment
    环保厅	环境保护厅	environment
    环保局	环境保护局	environment
    国土资源厅	国土资源厅	land
    国土资源局	国土资源局	land
    国土厅	国土资源厅	land
    国土局	国土资源局	land
    规划和自然资源局	规划和自然资源局	land
    规划自然资源局	规划和自然资源局	land
    自然资源和规划局	自然资源和规划局	land
    卫生计生委	卫生和计划生育委员会	health
    卫生和计划生育委员会	卫生和计划生育委员会	health
    卫计委	卫生和计划生育委员会	health
    卫生健康局	卫生健康局	health
    经济和信息化委员会	经济和信息化委员会	industry
    经济和信息化委	经济和信息化委员会	industry
    经信委	经济和信息化委员会	industry
    工业和信息化委员会	工业和信息化委员会	industry
    工业和信息化委	工业和信息化委员会	industry
    工信委	工业和信息化委员会	industry
    工信局	工业和信息化局	industry
    经信局	经济和信息化局	industry
    住房城乡建设管理委	住房和城乡建设管理委员会	housing
    住房和城乡建设委员会	住房和城乡建设委员会	housing
    城乡建设委	城乡建设委员会	housing
    文化厅	文化厅	culture-before-2018
    文化局	文化局	culture-before-2018
    旅游局	旅游局	tourism-before-2018
    旅游发展委员会	旅游发展委员会	tourism-before-2018
    旅游委		tourism-before-2018
    文化旅游局	文化和旅游局	culture
    文旅厅	文化和旅游厅	culture
    文旅局	文化和旅游局	culture
    文化旅游委	文化和旅游发展委员会	culture
    文化广电旅游局	文化广电旅游局	culture
    文广旅局		culture
    新闻出版广电局	新闻出版广电局	broadcasting
    安全监管局	安全生产监督管理局	safety-before-2018
    安全生产监督管理局	安全生产监督管理局	safety-before-2018
    安监局	安全生产监督管理局	safety-before-2018
    工商局	工商行政管理局	commerce-register-before-2018
    工商行政管理局	工商行政管理局	commerce-register-before-2018
    质监局	质量技术监督局	quality-before-2018
    质量技术监督局	质量技术监督局	quality-before-2018
    食品药品监管局	食品药品监督管理局	food-drugs-before-2018
    食品药品监督管理局	食品药品监督管理局	food-drugs-before-2018
    扶贫办	扶贫开发办公室	rural-revitalisation
    扶贫开发办公室	扶贫开发办公室	rural-revitalisation
    乡村振兴局	乡村振兴局	rural-revitalisation
    金融办		local-finance
    金融工作办公室	金融工作办公室	local-finance
    地方金融监管局	地方金融监督管理局	local-finance
    地方金融监督管理局	地方金融监督管理局	local-finance
    地方金融管理局	地方金融管理局	local-finance
    金融局		local-finance
    大数据发展局	大数据发展局	data
    大数据发展管理局	大数据发展管理局	data
    大数据管理局	大数据管理局	data
    数据局	数据局	data
    数据管理局	数据管理局	data
    粮食局	粮食局	grain
    粮食和储备局	粮食和物资储备局	grain
    粮食和物资储备局	粮食和物资储备局	grain
    林业厅	林业厅	forestry
    林草局	林业和草原局	forestry
    林业和草原局	林业和草原局	forestry
    政务服务局	政务服务管理局	government-services
    政务服务管理局	政务服务管理局	government-services
    政务服务数据管理局	政务服务数据管理局	government-services
    行政审批局	行政审批局	government-services
    机关事务局	机关事务管理局	logistics
    机关事务管理局	机关事务管理局	logistics
    信访局	信访局	petitions
    外事办	外事办公室	foreign-affairs
    外事办公室	外事办公室	foreign-affairs
    人防办	人民防空办公室	air-defence
    人民防空办公室	人民防空办公室	air-defence
    知识产权局	知识产权局	intellectual-property
    中医药局	中医药管理局	chinese-medicine
    中医药管理局	中医药管理局	chinese-medicine
    疾控局	疾病预防控制局	disease-control
    城市管理局	城市管理局	city-management
    城市管理委	城市管理委员会	city-management
    园林绿化局	园林绿化局	parks
    水产局	水产局	fisheries
    海洋局	海洋局	ocean
    海洋渔业局	海洋与渔业局	ocean
    海洋与渔业局	海洋与渔业局	ocean
    民族宗教局	民族宗教事务局	ethnic
    民宗局	民族宗教事务局	ethnic
    民宗委	民族宗教事务委员会	ethnic
    投资促进局	投资促进局	investment
    投促局	投资促进局	investment
    招商局	招商局	investment
    口岸办		ports
    供销社	供销合作社联合社	cooperatives
    供销合作社	供销合作社联合社	cooperatives
    供销社	供销合作总社	cooperatives			110000
    供销合作社	供销合作总社	cooperatives			110000
    供销社	供销合作总社	cooperatives			120000
    供销合作社	供销合作总社	cooperatives			120000
    供销社	供销合作总社	cooperatives			310000
    供销合作社	供销合作总社	cooperatives			310000
    供销社	供销合作总社	cooperatives			500000
    供销合作社	供销合作总社	cooperatives			500000
    供销社	供销合作总社	cooperatives			130000
    供销合作社	供销合作总社	cooperatives			130000
    供销社	供销合作总社	cooperatives			320000
    供销合作社	供销合作总社	cooperatives			320000
    供销社	供销合作总社	cooperatives			410000
    供销合作社	供销合作总社	cooperatives			410000
    供销社	供销合作总社	cooperatives			420000
    供销合作社	供销合作总社	cooperatives			420000
    供销社	供销合作总社	cooperatives			430000
    供销合作社	供销合作总社	cooperatives			430000
    残联	残疾人联合会	disabled
    妇联	妇女联合会	women
    总工会	总工会	trade-union
    科协	科学技术协会	science-association
    工商联	工商业联合会	business-association
    红十字会	红十字会	red-cross
    能源局	能源局	energy
    监狱局	监狱管理局	prisons
    档案局	档案局	archives
    气象局	气象局	weather
    邮政管理局	邮政管理局	post
    通信管理局	通信管理局	telecoms
    税务局	国家税务总局{place}税务局	tax
    消防救援总队	消防救援总队	fire
    消防救援支队	消防救援支队	fire
    人民政府	人民政府	government
    政府	人民政府	government
    人民政府办公厅	人民政府办公厅	general-office
    人民政府办公室	人民政府办公室	general-office
    政府办公厅	人民政府办公厅	general-office
    政府办公室	人民政府办公室	general-office
    政府办		general-office
    政府研究室	人民政府研究室	research-office
    政府参事室	人民政府参事室	counsellors
    国资局		state-assets
    编办	{party}机构编制委员会办公室	party-staffing
    党委编办	{party}机构编制委员会办公室	party-staffing
    党委办公厅	{party}办公厅	party-office
    党委办公室	{party}办公室	party-office
    党委组织部	{party}组织部	party-organisation
    组织部	{party}组织部	party-organisation
    党委宣传部	{party}宣传部	party-publicity
    宣传部	{party}宣传部	party-publicity
    党委统战部	{party}统一战线工作部	party-united-front
    统战部	{party}统一战线工作部	party-united-front
    党委社会工作部	{party}社会工作部	party-social-work
    社会工作部	{party}社会工作部	party-social-work
    党委政法委	{party}政法委员会	party-law
    政法委	{party}政法委员会	party-law
    党委网信办	{party}网络安全和信息化委员会办公室	party-internet
    网信办	{party}网络安全和信息化委员会办公室	party-internet
    党委金融办	{party}金融委员会办公室	party-finance
    党委农办	{party}农村工作领导小组办公室	party-countryside
    党委军民融合办		party-military-civil
    党委党校	{party}党校	party-school
    党校	{party}党校	party-school
    证监局	中国证券监督管理委员会{short}监管局	securities
    银监局	中国银行业监督管理委员会{short}监管局	banking
    保监局	中国保险监督管理委员会{short}监管局	insurers-before-2018
    银保监局	中国银行保险监督管理委员会{short}监管局	banking
    金融监管局	地方金融监督管理局	local-finance		2023-06
    金融监管局	国家金融监督管理总局{short}监管局	banking	2023-07
    国税局		tax
    地税局		local-tax-before-2018
    中国人民银行{place}分行	中国人民银行{place}分行	central-bank
    人民银行{place}分行	中国人民银行{place}分行	central-bank
    人行{place}分行	中国人民银行{place}分行	central-bank
    教育体育局	教育体育局	education
    教体局	教育体育局	education
    交通局	交通局	transport
    交通运输委员会	交通运输委员会	transport
    住房城乡建设管理局	住房和城乡建设管理局	housing
    建设局	建设局	housing
    规划局	规划局	planning
    城乡规划局	城乡规划局	planning
    自然资源规划局	自然资源和规划局	land
    卫生局	卫生局	health
    卫生厅	卫生厅	health
    商务委员会	商务委员会	commerce
    经济信息委	经济和信息化委员会	industry
    经济信息化委	经济和信息化委员会	industry
    科技和信息化局	科技和信息化局	science
    科技创新委	科技创新委员会	science
    科技创新局	科技创新局	science
    人力资源保障局	人力资源和社会保障局	labour
    文体旅游局	文化体育和旅游局	culture
    文化广电体育旅游局	文化广电体育旅游局	culture
    文化广电新闻出版局	文化广电新闻出版局	culture-before-2018
    文广新局		culture-before-2018
    政务和数据局	政务服务和数据管理局	government-services
    政务服务和数据管理局	政务服务和数据管理局	government-services
    政务服务管理办公室	政务服务管理办公室	government-services
    行政审批服务局	行政审批服务局	government-services
    城管执法局		city-enforcement
    城市管理综合执法局	城市管理综合执法局	city-enforcement
    城市管理执法局	城市管理执法局	city-enforcement
    城市管理行政执法局	城市管理行政执法局	city-enforcement
    综合执法局		city-enforcement
    绿化市容局	绿化和市容管理局	parks
    林业和园林局	林业和园林局	forestry
    海洋发展局	海洋发展局	ocean
    发改局		reform
    发展和改革局	发展和改革局	reform
    卫健局	卫生健康局	health
    水务管理局	水务管理局	water
    新闻出版局	新闻出版局	press
    文物局	文物局	heritage
    贸促会	贸易促进委员会	trade-promotion
    文联	文学艺术界联合会	literature-art
    社科联	社会科学界联合会	social-sciences
    侨联	归国华侨联合会	returned-overseas
    社科院	社会科学院	social-sciences-academy
    农科院	农业科学院	agricultural-academy
    疾控中心	疾病预防控制中心	disease-control-centre
    公积金中心	住房公积金管理中心	housing-fund
    大数据中心	大数据中心	data-centre
    公共资源交易中心	公共资源交易中心	public-resources
    中级人民法院	中级人民法院	court
    高级人民法院	高级人民法院	court
    人民检察院	人民检察院	procuratorate
    国资委		state-assets
    国资委	人民政府国有资产监督管理委员会	state-assets			province
    国资委	国有资产监督管理委员会	state-assets			31
    国资委	国有资产监督管理委员会	state-assets			50
    人民政府国有资产监督管理委员会	人民政府国有资产监督管理委员会	state-assets
    国有资产监督管理委员会	国有资产监督管理委员会	state-assets
    法院		court
    法院	高级人民法院	court			province
    法院	中级人民法院	court			prefecture
    法院	人民法院	court			county
    高院	高级人民法院	court
    高级法院	高级人民法院	court
    中院	中级人民法院	court
    中级法院	中级人民法院	court
    人民法院	人民法院	court			county
    检察院	人民检察院	procuratorate
    外办		foreign-affairs
    政府外办		foreign-affairs
    府外办	人民政府外事办公室	foreign-affairs
    人民政府外事办公室	人民政府外事办公室	foreign-affairs
    建委		housing
    建委	住房和城乡建设委员会	housing			11
    建管委	建设和管理委员会	housing			31
    经委	经济委员会	industry			31
    规划资源局	规划和自然资源局	land
    规划自然资源委	规划和自然资源委员会	land
    规划和自然资源委员会	规划和自然资源委员会	land
    规划和自然资源委	规划和自然资源委员会	land
    规划资源委	规划和自然资源委员会	land
    自规局		land
    房管局		housing-management
    房管局	房屋管理局	housing-management			31
    房屋管理局	房屋管理局	housing-management
    药品监管局	药品监督管理局	drugs
    食药监局	食品药品监督管理局	food-drugs-before-2018
    交通厅	交通运输厅	transport
    林草厅		forestry
    经信化委		industry
    城管委	城市管理委员会	city-management
    城管局		city-management
    大数据局		data
    公安分局		police
    生态环境分局		environment
    纪委		party-discipline
    纪委监委		party-discipline
    纪委监委机关		party-discipline
    纪检监察委		party-discipline
    监委	监察委员会	supervision
    监察委	监察委员会	supervision
    老龄办		ageing
    地方志办		local-chronicles
    团委	{cyl}	youth-league
    经贸委		economy-trade
    科工局		science
    政务办		government-services
    政务局		government-services
    政务局	政务管理服务局	government-services			430000
    政务服务办		government-services
    审批服务局		government-services
    政管局	政务服务管理局	government-services			110000
    科委中关村管委会	科学技术委员会、中关村科技园区管理委员会	science			110000
    科委、中关村管委会	科学技术委员会、中关村科技园区管理委员会	science			110000
    中关村管委会	科学技术委员会、中关村科技园区管理委员会	science			110000
    经济信息化局	经济和信息化局	industry
    大健康办		health-industry
    信访办	信访办公室	petitions
    信访办公室	信访办公室	petitions
    国动办	国防动员办公室	national-defence
    国防动员办	国防动员办公室	national-defence
    国防动员办公室	国防动员办公室	national-defence
    民防办	民防办公室	air-defence
    台办		taiwan-affairs
    侨办		overseas-chinese-affairs
    港澳办		hong-kong-macao
    研究室		research-office
    参事室		counsellors
    民委		ethnic
    民族宗教委	民族宗教事务委员会	ethnic
    民族宗教事务委员会	民族宗教事务委员会	ethnic
    民族宗教事务局	民族宗教事务局	ethnic
    民宗厅		ethnic
    教育委员会	教育委员会	education
    科学技术委员会	科学技术委员会	science
    交通委员会	交通委员会	transport
    农业农村委员会	农业农村委员会	agriculture
    文化和旅游委	文化和旅游发展委员会	culture			500000
    文旅委	文化和旅游发展委员会	culture			500000
    文化和旅游发展委	文化和旅游发展委员会	culture			500000
    文旅集团		tourism-company
    文旅体局		culture
    文体广电和旅游局	文化体育广电和旅游局	culture
    文广旅体局		culture
    文化广电和旅游局	文化广电和旅游局	culture
    文广旅游局		culture
    广播电视和旅游局		culture
    旅游和文化广电体育厅	旅游和文化广电体育厅	culture
    旅文厅	旅游和文化广电体育厅	culture			460000
    旅游发展委	旅游发展委员会	tourism-before-2018
    卫健体局		health
    医疗保障委		insurance
    人社委		labour
    人力社保厅	人力资源和社会保障厅	labour
    人力社保局	人力资源和社会保障局	labour
    人力资源局	人力资源局	labour
    人力资源社会保障委	人力资源和社会保障委员会	labour
    市场监管厅	市场监督管理厅	market
    市场监督管理厅	市场监督管理厅	market
    市场监管委	市场监督管理委员会	market			120000
    市监局	市场监督管理局	market
    知产局	知识产权局	intellectual-property
    粮食和物资局	粮食和物资储备局	grain
    粮储局	粮食和物资储备局	grain
    发展改革委员会	发展和改革委员会	reform
    发改和科技局		reform
    经济发展局		reform
    经济和信息委	经济和信息化委员会	industry
    工信科技局		industry
    科技和工信局		industry
    工业信息化局	工业和信息化局	industry
    数据和政务服务局		government-services
    数据资源局	数据资源管理局	data
    数据资源管理局	数据资源管理局	data
    大数据资源管理局	大数据资源管理局	data
    大数据应用发展局		data
    大数据应用发展管理局	大数据应用发展管理局	data
    大数据发展委		data
    大数据管理中心	大数据管理中心	data-centre
    政数局		government-services
    政务服务和数字化局		government-services
    政务服务数据局		government-services
    公共资源交易局		public-resources
    公共资源交易监管局	公共资源交易监督管理局	public-resources
    公共资源局		public-resources
    机关事务管理中心	机关事务管理中心	logistics
    机关事务中心		logistics
    机关管理局		logistics
    供销合作总社	供销合作总社	cooperatives
    供销总社	供销合作总社	cooperatives
    供销联社	供销合作社联合社	cooperatives
    供销合作社联合社	供销合作社联合社	cooperatives
    工会	总工会	trade-union
    残疾人联合会	残疾人联合会	disabled
    妇女联合会	妇女联合会	women
    科学技术协会	科学技术协会	science-association
    工商业联合会	工商业联合会	business-association
    工商业联合会(总商会)	工商业联合会	business-association
    作协	作家协会	writers
    记协		journalists
    台联		taiwan-association
    消防救援局	消防救援局	fire
    消防救援大队	消防救援大队	fire
    消防总队	消防救援总队	fire
    消防支队	消防救援支队	fire
    消防大队	消防救援大队	fire
    森林消防总队	森林消防总队	forest-fire
    戒毒局	戒毒管理局	drug-rehabilitation
    地震局	地震局	earthquakes
    烟草局	烟草专卖局	tobacco
    烟草专卖局	烟草专卖局	tobacco
    邮政局	邮政管理局	post
    邮管局	邮政管理局	post
    通管局	通信管理局	telecoms
    通信局	通信管理局	telecoms
    调查总队	{survey}	survey
    无线电管理局		radio
    无线电办		radio
    水文局	水文局	hydrology
    农机局		farm-machinery
    畜牧局		livestock
    渔业局		fisheries
    海洋渔业厅		ocean
    海洋经济局		ocean
    港务局		ports-authority
    港航局		ports-authority
    港航管理局	港航管理局	ports-authority
    口岸办公室	口岸办公室	ports
    口岸物流办		ports
    政府口岸物流办		ports
    铁路办		railways
    机场办		airport
    民航局		civil-aviation
    公路局	公路局	roads
    公路中心		roads
    公积金管理中心	住房公积金管理中心	housing-fund
    住房公积金管理中心	住房公积金管理中心	housing-fund
    住房公积金中心	住房公积金管理中心	housing-fund
    疾病预防控制中心	疾病预防控制中心	disease-control-centre
    疾病预防控制局	疾病预防控制局	disease-control
    广播电视台	广播电视台	broadcaster
    广播电视总台	广播电视总台	broadcaster
    融媒体中心	融媒体中心	media-centre
    档案馆	档案馆	archives-hall
    图书馆	图书馆	library
    博物馆	博物馆	museum
    科技馆	科学技术馆	science-hall
    党史研究室		party-history
    党史方志办		party-history
    行政学院	行政学院	administration-school
    社会科学院	社会科学院	social-sciences-academy
    农业科学院	农业科学院	agricultural-academy
    社会科学界联合会	社会科学界联合会	social-sciences
    文学艺术界联合会	文学艺术界联合会	literature-art
    归国华侨联合会	归国华侨联合会	returned-overseas
    贸易促进委员会	贸易促进委员会	trade-promotion
    红会	红十字会	red-cross
    慈善总会	慈善总会	charity
    营商局		business-environment
    营商环境局		business-environment
    营商环境建设局	营商环境建设局	business-environment
    营商环境建设监督局	营商环境建设监督局	business-environment
    营商办		business-environment
    优化办		business-environment
    招商促进局	招商促进局	investment
    投资促进中心	投资促进中心	investment
    投资合作局		investment
    经济合作局	经济合作局	investment
    经合局	经济合作局	investment
    合作交流办		cooperation
    政府合作交流办		cooperation
    区域合作办		cooperation
    金融管理局		local-finance
    金融发展局	金融发展局	local-finance
    金融发展服务中心	金融发展服务中心	local-finance
    金融服务中心		local-finance
    地方金融局		local-finance
    地方金融工作局		local-finance
    委金融办	{party}金融委员会办公室	party-finance
    党委台办	{party}台湾工作办公室	taiwan-affairs
    党委外办	{party}外事工作委员会办公室	party-foreign-affairs
    党委政研室	{party}政策研究室	party-research
    党委研究室		party-research
    党委政策研究室	{party}政策研究室	party-research
    党委改革办	{party}全面深化改革委员会办公室	party-reform
    党委财经办	{party}财经委员会办公室	party-economy
    党委巡察办	{party}巡察工作领导小组办公室	party-inspection
    党委巡视办	{party}巡视工作领导小组办公室	party-inspection
    党委老干部局	{party}老干部局	party-veterans
    党委直属机关工委	{party}直属机关工作委员会	party-organs
    党委机关工委		party-organs
    党委教育工委	{party}教育工作委员会	party-education
    党委教育工作委员会	{party}教育工作委员会	party-education
    党委编委办	{party}机构编制委员会办公室	party-staffing
    党委机构编制委员会办公室	{party}机构编制委员会办公室	party-staffing
    党委依法治省办	{party}全面依法治省委员会办公室	party-rule-of-law
    党委依法治市办	{party}全面依法治市委员会办公室	party-rule-of-law
    党委依法治区办	{party}全面依法治区委员会办公室	party-rule-of-law
    党委依法治县办	{party}全面依法治县委员会办公室	party-rule-of-law
    党委国安办	{party}国家安全委员会办公室	party-security
    党委文明办	{party}精神文明建设指导委员会办公室	party-civility
    文明办		party-civility
    党委机要局	{party}机要局	party-cipher
    党委保密办	{party}保密委员会办公室	party-secrecy
    党委保密局		party-secrecy
    党委党史研究室	{party}党史研究室	party-history
    党委	{party}	party-committee
    党委农村工作办公室		party-countryside
    党委科技委		party-science
    党委社工部	{party}社会工作部	party-social-work
    社工部	{party}社会工作部	party-social-work
    委编办	{party}机构编制委员会办公室	party-staffing
    编委办	{party}机构编制委员会办公室	party-staffing
    委宣传部	{party}宣传部	party-publicity
    委组织部	{party}组织部	party-organisation
    互联网信息办公室	互联网信息办公室	internet-office
    人民武装部	人民武装部	armed-forces
    人武部	人民武装部	armed-forces
    军分区	军分区	armed-forces
    警备区	警备区	armed-forces
    政务服务局	政务服务管理局	government-services			110000
    政务服务办	人民政府政务服务办公室	government-services			120000
    合作交流办	人民政府合作交流办公室	cooperation			120000
    大数据发展局	大数据应用发展管理局	data			500000
    政府口岸物流办	人民政府口岸和物流办公室	ports			500000
    口岸物流办	人民政府口岸和物流办公室	ports			500000
    中新项目局	中新示范项目管理局	investment-projects			500000
    招商投资局	招商投资促进局	investment			500000
    道路运输局	道路运输管理局	road-transport			310000
    粮食物资储备局	粮食和物资储备局	grain
    住房建设局	住房和建设局	housing			440300
    建设厅	住房和城乡建设厅	housing			330000
    建设厅	建设厅	housing		2008-12
    大数据局	大数据发展管理局	data			330000
    大数据局	大数据局	data			370000
    大数据局	大数据发展管理局	data			520000
    大数据局	大数据发展局	data			450000
    文化广电和旅游厅	文化广电和旅游厅	culture
    文化广电旅游厅	文化广电和旅游厅	culture			330000
    政务办	政务服务管理办公室	government-services			320000
    数字办	数字福建建设领导小组办公室	digital			350000
    营商环境建设厅	营商环境建设厅	business-environment
    数据资源局	数据资源管理局	data			340000
    政务服务局	政务服务局	government-services			150000
    行政审批和政务信息管理局	行政审批和政务信息管理局	government-services
    政务服务和大数据管理局	政务服务和大数据管理局	government-services
    政务服务和大数据局	政务服务和大数据管理局	government-services
    政务和大数据局	政务服务和大数据管理局	government-services
    大数据和政务服务局		government-services
    政务服务和大数据中心	政务服务和大数据中心	government-services
    经济信息化厅	经济和信息化厅	industry
    工业和信息厅	工业和信息化厅	industry
    机构编制委员会办公室	{party}机构编制委员会办公室	party-staffing
    生态环境委	生态环境委员会	environment
    新闻办		press-office
    政府新闻办	人民政府新闻办公室	press-office
    新闻办公室	人民政府新闻办公室	press-office
    电影局	电影局	film
    版权局	版权局	copyright
    体委		sports
    国家安全局	国家安全局	state-security
    国安局	国家安全局	state-security
    人民政府国资委	人民政府国有资产监督管理委员会	state-assets			province
    政府国资委	人民政府国有资产监督管理委员会	state-assets
    民族宗教事务委	民族宗教事务委员会	ethnic
    自然资源与规划局	自然资源与规划局	land
    水利水务局		water
    水务厅	水务厅	water
    农业和农村局		agriculture
    巡视办		party-inspection
    """

  /// Organs of the state in places, and banks of the state, by how their names are made; `*` is the words between (人行*中心支行). They stand by
  /// themselves: their id is that of the full name.
  static let unitVertical = """
    name	full
    人民银行*	中国人民银行*
    人行*	中国人民银行*
    中国人民银行*	中国人民银行*
    *海关	中华人民共和国*海关
    *海事局	中华人民共和国*海事局
    *证监局	中国证券监督管理委员会*监管局
    *银监局	中国银行业监督管理委员会*监管局
    *银监分局	中国银行业监督管理委员会*监管分局
    *保监局	中国保险监督管理委员会*监管局
    *银保监局	中国银行保险监督管理委员会*监管局
    *银保监分局	中国银行保险监督管理委员会*监管分局
    *金融监管局	国家金融监督管理总局*监管局
    *金融监管分局	国家金融监督管理总局*监管分局
    国家金融监管总局*监管局	国家金融监督管理总局*监管局
    国家金融监管总局*监管分局	国家金融监督管理总局*监管分局
    国家金融监督管理总局*监管局	国家金融监督管理总局*监管局
    国家金融监督管理总局*监管分局	国家金融监督管理总局*监管分局
    国家外汇管理局*分局	国家外汇管理局*分局
    外汇局*分局	国家外汇管理局*分局
    外汇管理局*分局	国家外汇管理局*分局
    民航*监管局	中国民用航空*安全监督管理局
    民航*地区管理局	中国民用航空*地区管理局
    *出入境边检总站	*出入境边防检查总站
    *边检站	*出入境边防检查站
    国家统计局*调查总队	国家统计局*调查总队
    国家统计局*调查队	国家统计局*调查队
    国家税务总局*税务局	国家税务总局*税务局
    """

  /// Bodies of the state, which belong to no place.
  static let unitNational = """
    name	full	id
    国家发展改革委	国家发展和改革委员会	ndrc
    发展改革委	国家发展和改革委员会	ndrc
    教育部	教育部	moe
    科技部	科学技术部	most
    科学技术部	科学技术部	most
    工业和信息化部	工业和信息化部	miit
    公安部	公安部	mps
    民政部	民政部	mca
    司法部	司法部	moj
    财政部	财政部	mof
    人力资源社会保障部	人力资源和社会保障部	mohrss
    人力资源和社会保障部	人力资源和社会保障部	mohrss
    自然资源部	自然资源部	mnr
    生态环境部	生态环境部	mee
    住房城乡建设部	住房和城乡建设部	mohurd
    住房和城乡建设部	住房和城乡建设部	mohurd
    交通运输部	交通运输部	mot
    水利部	水利部	mwr
    农业农村部	农业农村部	mara
    商务部	商务部	mofcom
    文化和旅游部	文化和旅游部	mct
    国家卫生健康委	国家卫生健康委员会	nhc
    退役军人事务部	退役军人事务部	mva
    应急管理部	应急管理部	mem
    人民银行	中国人民银行	pbc
    中国人民银行	中国人民银行	pbc
    审计署	审计署	nao
    海关总署	海关总署	gacc
    税务总局	国家税务总局	sta
    国家税务总局	国家税务总局	sta
    市场监管总局	国家市场监督管理总局	samr
    国家统计局	国家统计局	nbs
    国家医保局	国家医疗保障局	nhsa
    国家能源局	国家能源局	nea
    国家林草局	国家林业和草原局	nfga
    国家药监局	国家药品监督管理局	nmpa
    国家知识产权局	国家知识产权局	cnipa
    国务院扶贫办	国务院扶贫开发领导小组办公室	cpad
    中国证监会	中国证券监督管理委员会	csrc
    证监会	中国证券监督管理委员会	csrc
    银监会	中国银行业监督管理委员会	nfra
    保监会	中国保险监督管理委员会	circ-before-2018
    银保监会	中国银行保险监督管理委员会	nfra
    中国银保监会	中国银行保险监督管理委员会	nfra
    金融监管总局	国家金融监督管理总局	nfra
    国家金融监督管理总局	国家金融监督管理总局	nfra
    国务院国资委	国务院国有资产监督管理委员会	sasac
    国资委	国务院国有资产监督管理委员会	sasac
    农业部	农业部	mara
    环境保护部	环境保护部	mee
    国土资源部	国土资源部	mnr
    国家卫生计生委	国家卫生和计划生育委员会	nhc
    卫生健康委	国家卫生健康委员会	nhc
    文化部	文化部	culture-before-2018
    国家旅游局	国家旅游局	tourism-before-2018
    工商总局	国家工商行政管理总局	commerce-register-before-2018
    质检总局	国家质量监督检验检疫总局	quality-before-2018
    食品药品监管总局	国家食品药品监督管理总局	nmpa
    安全监管总局	国家安全生产监督管理总局	safety-before-2018
    国家林业局	国家林业局	nfga
    林草局	国家林业和草原局	nfga
    能源局	国家能源局	nea
    国家粮食局	国家粮食局	lswz
    国家粮食和储备局	国家粮食和物资储备局	lswz
    粮食和储备局	国家粮食和物资储备局	lswz
    国家中医药局	国家中医药管理局	natcm
    中医药局	国家中医药管理局	natcm
    国家疾控局	国家疾病预防控制局	ndcpa
    国家邮政局	国家邮政局	spb
    邮政局	国家邮政局	spb
    国家铁路局	国家铁路局	nra
    铁路局	国家铁路局	nra
    中国民航局	中国民用航空局	caac
    民航局	中国民用航空局	caac
    国家乡村振兴局	国家乡村振兴局	cpad
    国家数据局	国家数据局	nda
    国家移民局	国家移民管理局	nia
    移民局	国家移民管理局	nia
    国家文物局	国家文物局	ncha
    文物局	国家文物局	ncha
    国家外汇局	国家外汇管理局	safe
    外汇局	国家外汇管理局	safe
    国家烟草局	国家烟草专卖局	stma
    国家档案局	国家档案局	saac
    国家信访局	国家信访局	gjxfj
    国家网信办	国家互联网信息办公室	cac
    中央网信办	中央网络安全和信息化委员会办公室	cac
    体育总局	国家体育总局	sport
    国家体育总局	国家体育总局	sport
    广电总局	国家广播电视总局	nrta
    国家广播电视总局	国家广播电视总局	nrta
    药监局	国家药品监督管理局	nmpa
    知识产权局	国家知识产权局	cnipa
    医保局	国家医疗保障局	nhsa
    统计局	国家统计局	nbs
    中国气象局	中国气象局	cma
    气象局	中国气象局	cma
    中科院	中国科学院	cas
    中国科学院	中国科学院	cas
    中国工程院	中国工程院	cae
    中国科协	中国科学技术协会	cast
    全国总工会	中华全国总工会	acftu
    全国妇联	中华全国妇女联合会	acwf
    共青团中央	中国共产主义青年团中央委员会	cyl
    中国残联	中国残疾人联合会	cdpf
    科协	中国科学技术协会	cast
    妇联	中华全国妇女联合会	acwf
    残联	中国残疾人联合会	cdpf
    中国红十字会总会	中国红十字会总会	rcsc
    供销合作总社	中华全国供销合作总社	acfsmc
    全国工商联	中华全国工商业联合会	acfic
    国家民委	国家民族事务委员会	neac
    外交部	外交部	mfa
    国家国际发展合作署	国家国际发展合作署	cidca
    国管局	国家机关事务管理局	ggj
    应急部	应急管理部	mem
    退役军人部	退役军人事务部	mva
    人社部	人力资源和社会保障部	mohrss
    住建部	住房和城乡建设部	mohurd
    文旅部	文化和旅游部	mct
    工信部	工业和信息化部	miit
    国家发改委	国家发展和改革委员会	ndrc
    国家卫健委	国家卫生健康委员会	nhc
    """
}
