extension Lexicon {
  /// Measure words and units that make a figure a quantity.
  ///
  /// - `words`: spellings that share the row, separated by spaces.
  /// - `kind`: `count`, `share` (of a whole or a change), `money`, `physical`, `duration`, `year`, `month`, `day`, `clock`, or `name`
  ///   where the figure only numbers or grades something (3号, 5级).
  /// - `numerals`: which numerals it takes. `all`; `plural`: not 一 alone, which is an article or part of a word there (一批);
  ///   `arabic`: Chinese numerals before it make names (三省, 二期).
  /// - `base`, `factor`: the unit that canonical values use where it is another one, and how many of it one word is.
  /// - `not`: followers that make another word of it (项 before 目), separated by spaces.
  static let measureUnits = """
    words	kind	numerals	base	factor	not
    # shares and changes
    % ％	share	all	%
    个百分点 個百分點 百分点	share	all	个百分点
    ‰	share	all
    ‱	share	all
    个基点 基点 BP bp	share	all	基点
    倍	share	all			增 感 数 率
    番	share	all			茄 禺
    成	share	all			立 果 员 本 效 为 功 长 熟 绩 都 交 套 品 型 就 分 人 年 片 形 批 体 语 份 建 了 群 网 链 才 色 林 昆 像 药 组 因 见 天 对 份
    折	share	all			旧 线 叠 扣 射 合 腾
    # counted things
    个 個	count	all	个		性 体 别 人所 案 税 私
    家	count	all			庭 属 具 用 电 长 园 乡 禽 畜 政 国情 教 居 纺 装 一户 户户 喻 争
    项	count	all			目 链
    項	count	all	项
    件	count	all
    种	count	plural			植 业 子 苗 质 养 群 畜 猪 粮 源 公 鸡 牛 羊
    類 类	count	arabic			似 别 型 比
    名	count	all			称 单 牌 录 城 师 校 优 企 品 胜 额 村 镇 山 片 家 人 义 下 录 誉 医 著 词
    人	count	all			均 民 类 工智 大代 大常 才 员 力 口 次 文 体 社 事 为 身 居 选 防 行 道 格 物 字 气 参 造 心 一策 一档 以群
    人才	count	arabic	人		计 工 项 奖 政 引 培 基 队
    人口	count	arabic	人
    人次 人/次 人(次) 人年	count	all	人次
    人·日	count	arabic
    位	count	all			于 置 一体 居 列 阶 次 数 移
    名次 位次 个位次 个位 个名次	count	all	位
    户	count	all			籍 外 口 型 均 用 厕 主 内 档 联 一策
    户次 家次 场次 项次 班次 架次 车次 航次 列次 艘次 件次 辆次 台次 批次 例次 频次 课次 点次 户数	count	plural
    场	count	plural			地 所 景 馆 址 站 外 面 合 内 次
    次	count	plural			性 元 级 生 序 要 日 年 月 会 全会 代 产 氯 品 数 贷 第 新 高
    批	count	arabic			发 次 复 准 量 示
    回	count	arabic			收 归 流 升 应 头 迁 用
    遍 趟 轮	count	arabic			廓 换 候 动 值 驱 岗 作 流 椅
    条	count	plural			件 例 款 龙 文 形 块 码 约 目 理
    條	count	plural	条
    座 幢 栋 棟	count	all			谈 位 标 椅 次
    所	count	all			有 得 需 在 属 能 做 谓 长 示 提 述
    间 間	count	arabic			房街 房镇 房村 隔 接 断 歇 作 伐 距 套
    处	count	plural			理 置 于 级 罚 分 室 方 在 长 境 所
    處	count	plural	处
    套	count	all			餐 利 现 种 路 期 保 取 管 用 作 房
    台	count	all			湾 账 风 州 阶 商 胞 资 式 时 面 球 山 北 南 前 属 企 独
    臺	count	all	台
    台套 台(套) 台/套 台件 台(件) 件(套) 套(台) 件/套 台(架) 架(台) 个(家) 家(个) 个(项) 项(个) 项(次) 个(次) 场(次) 次(场) 场次(个) 名(人) 人(名) 人(次) 处(个) 个(处) 座(个) 辆(台) 台(辆) 件(项) 项(件) 条(个) 门(个) 户(家) 部(集) 个/家 家/个 辆/台 个(套) 套(个) 家(次) 期(次) 次(期) 批(次) 户(人) 头(只) 只(头) 部(件) 个(条) 条(段) 个(片) 支(个) 个(支) 篇(部) 部(篇)	count	all
    支	count	all			持 撑 付 部 出 援 行 点 线 流 柱 农 队 架 气 委 教
    只 隻	count	all			有 要 是 能 不 争 限 减 增 跑 进 用 收 需
    头	count	plural			部 衔 雁 条 号 盔
    匹 羽 尾 窝 峰	count	arabic			会 值 矿 号 气 水 配
    株 棵 枝 朵 盆 穗 茬 蔸	count	plural			洲 地 栽 景 高
    辆 輛	count	all	辆
    艘 架 列 枚 颗 颗星 顶 杆 把 柄 盏 扇 面次	count	plural			车 为 入 构 空 出 席 举 章 层 设 势 关 控 手 握 脉 卫 粒 明 点
    架/艘 艘/架	count	arabic
    部	count	plural			门 分 署 队 长 委 级 位 属 件 落 省 市 际 内
    本	count	arabic			地 市 科 级 届 年 土 省 县 区 级 次 方 身 着 部 月 条 行 领 案 意 通 级 办 规 单
    册 份 篇 幅 张 期 卷 套次 刊 集 首 曲 则 页 封 帧 版块	count	arabic			额 货 子 待 限 度 间 望 末 初 权 工 成 体 聚 团 中 约 群 力 先 次 创 批 府 席 都 要 选 例 开 家
    床 床位	count	arabic			上 位 铺
    门 门类	count	arabic			类 户 诊 店 槛 票 前 头 口 市
    款	count	plural			项 待 物
    组	count	plural			织 建 合 团 成 件 长 员 装 群 级 分 工
    对 双 副 打	count	arabic			外 于 口 接 标 应 称 象 比 照 话 等 策 抗 一 碳 创 向 边 省 市 县 食 产 职 主 造 破 击 牢 好 捞
    届	name	all
    班 团 队 席 桌	count	arabic			次 子 级 列 车 组 体 伍 员 结 队 时 位 主 中 长
    层 级 等 星级 星 甲 等级 级别 流 档 代 版 线 类别 期工程 阶 段位	name	arabic
    段 片 块 根 层楼 层级 环 道 口 眼 孔 井次 排 群 带 簇 站	count	arabic			区 段 落 状 地 面 链 据 路 境 节 保 径 岸 号 干 放 水 污 名 序 查 体 众 团 动 头 位 点 列 本
    口井 眼井	count	plural
    点	count	arabic			击 亮 位 面 对 上 前 半 多 赞 滴 燃 名 到 左 以 后 至 钟 整 之 -
    个点 个点位 个点状	count	all	个		位 状
    笔 单 宗 起 桩 例 则 幕 出 票 包 箱 袋 桶 瓶 盒 罐 车 船 卡 筐 串 捆 扎 束 团组 标 标段 案 款次 滴 剂 剂次 针 针次 头次 人份 份数	count	arabic			位 元 独 一 项 据 记 纳 旨 来 步 草 点 始 到 初 重 外 如 口 台 资 现 据 市 价 含 装 括 容 辆 间 道 站 主 库 舶 坞 桥 片 位 车 头 准 志 杆 签 本 的 结 内 件 例 管 灌 对 量 产 体 号 线 身
    剂次 针次 标段 人份	count	plural
    家(户) 户/家 家/户	count	arabic
    省 市 县 区 乡 镇 村 街道 社区 省份 省(区、市) 省区市 市县 县(市) 县(市、区) 县(区) 区县 区(县) 市(州) 州 盟 旗 国 园 校 企 馆 桥 岛 厂 店	count	arabic			村 场 民 级 委 政 长 直 内 外 域 位 属 际 家 家级 国 产 有 道 口 线 由 由 径 段 政府 区 园 士 长 子 业 务 团 友 企 财 辖 管 办 厅 局 府 科 公 教 商 人 卫 发 中 本 农 自 设 城 县 创 动 为 程 业 面 头 水 镇 庄 北 南 东 西 省 市 川 湖 路 铺 矿 网 外 联 开 医
    中心 基地 平台 企业 项目 机构 园区 高校 医院 学校 工程 行动 任务 产业	name	arabic
    学时 课时 学分 分 分值 分贝	count	arabic			之 别 类 级 布 析 离 散 工 支 享 担 配 行 公 局 院 会 包 红 层 区 期 步 批 部 馆 为 中 管 拨 业 拣 片 子 明 众 校 组 理 销 团
    字 词 句	count	arabic			号 节 典
    村民小组 村(社区) 行政村 自然村 乡镇 街镇 镇街	count	arabic
    # money
    元 圆 元人民币 元整 块钱	money	all	元		素 旦 件 数 器 化 宇 首 阳 谋 代 月
    美元 欧元 港元 日元 英镑 韩元 卢布 澳元 加元 新台币 泰铢 越南盾 新加坡元 港币 美金	money	all
    角 分钱	money	arabic			度 色 落 逐
    # lengths, areas, volumes, masses
    米 公尺	physical	all	米		粉 饭 面 线 字 兰 制 业
    公里 千米 km KM	physical	all	公里
    车道公里 皮长公里 管廊公里 双线公里 单线公里	physical	all
    分米 厘米 毫米 微米 纳米 cm mm nm μm m dm 海里 英寸 英里 英尺 丈 寸 尺	physical	all			材 级 技 科 度 碳 片 制 银 土
    里	physical	arabic			河 铺 店 桥 庙 堡 湾 坪 屯 镇 村 程 面 外 斯 约 昂 有 的
    平方公里 平方千米 km² km2	physical	all	平方公里
    平方米 平米 m² m2 ㎡ 平方厘米 平方毫米	physical	all
    公顷 亩 畝 市亩 亩次 hm²	physical	all			均 产
    畝 市亩	physical	all	亩
    立方米 立方 方 m³ m3 标准立方米 标方 立方公里 立方千米 立方厘米	physical	arabic			面 案 法 式 向 便 位 针 可 能 根 程 言 略 志 米 块 阵 圆 舱
    升 毫升 L mL ml 公升 加仑	physical	arabic			级 温 值 学 至 高 本 降 华 格 挡 为 规
    吨 t 公吨 载重吨 总吨 吨位 吨级	physical	all			位
    噸	physical	all	吨
    吨标准煤 吨标煤 吨煤 吨油 吨原油 吨二氧化碳 吨二氧化碳当量 吨碳 吨CO2 tce 吨粮 吨公里 吨/日 人公里	physical	all
    公斤 千克 kg KG	physical	all	千克		
    克 毫克 微克 g mg μg 斤 担 磅 盎司 克拉	physical	arabic			服 拉 隆 制 当 保 任 忧 负
    斤	physical	plural
    # energy, power, data
    千瓦时 kWh kwh 度电 kW·h KWH	physical	all	千瓦时
    兆瓦时 MWh	physical	all	千瓦时	1000
    吉瓦时 GWh	physical	all	千瓦时	1000000
    千瓦 kW KW kw	physical	all	千瓦
    兆瓦 MW	physical	all	千瓦	1000
    吉瓦 GW	physical	all	千瓦	1000000
    太瓦时 TWh	physical	all	千瓦时	1000000000
    瓦 W 瓦时 Wh	physical	arabic			斯 房 窑 解 楞 工
    安培 伏特 瓦特 千伏特 欧姆 法拉	physical	arabic
    公里每小时 千米每小时 英里每小时 米每秒 公里/小时 千米/小时 英里/小时 米/秒 km/h m/s	physical	all
    伏 千伏 kV KV 千伏安 兆伏安 kVA MVA 安 安时 Ah 毫安时 伏安	physical	arabic			全 置 排 装 徽 监 康 防 保 庆 阳 居 检 定 特 顺 国 心
    马力 千卡 大卡 卡路里 焦耳 千焦 兆焦 kJ MJ GJ 帕 千帕 兆帕 MPa kPa Pa 牛 牛米 N·m	physical	arabic			羊 肉 奶 场 粮 车 皮
    赫兹 千赫 兆赫 吉赫 Hz kHz MHz GHz THz dB 流明 勒克斯 转/分钟 rpm 贝可 摩尔 mol	physical	arabic
    Gbps Gbit/s Gb/s	physical	all	Mbps	1000
    Tbps Tbit/s Tb/s	physical	all	Mbps	1000000
    Mbps Mbit/s Mb/s	physical	all	Mbps
    Kbps kbps bps	physical	all
    兆	physical	arabic			瓦 帕 赫 比 易 元 焦 丰
    字节 比特 bit KB MB GB TB PB EB ZB	physical	arabic
    FLOPS TFLOPS PFLOPS EFLOPS TFlops PFlops EFlops PFLOPs EFLOPs P E 核 卡时 核时 TOPS	physical	arabic			心 算 查 准 实 电 定 酸 发 验 桃 能 技 武
    个标准机架 标准机架 机架 标准箱 TEU 箱位 个标准箱	count	all
    标台 标准台 标准车	count	all
    标箱	count	all	标准箱
    # concentrations, temperatures, angles
    /10万 /十万 /100万 /百万	physical	arabic
    微克/立方米 μg/m³ 微克/m³ ug/m3 微克每立方米	physical	all	微克/立方米
    毫克/立方米 毫克/升 mg/L mg/m³ mg/l 微克/升 ppm ppb 毫克/千克 mg/kg	physical	all
    摄氏度 ℃ °C 华氏度 ℉ °F 开尔文	physical	all
    度	physical	arabic			过 假 汛 电 量 夏 日 数 春
    次/分钟 次/日 个/平方公里 人/平方公里	physical	arabic
    # time
    年	year	all			级 制 轻 龄 货 检 报 画 生存 存活 留存
    年期 年制	duration	arabic
    月	month	all			球 亮 饼
    日	day	all			常 本 报 益 前 均 产 照 志 程 历
    个月 個月 个多月	duration	all	个月
    个季度 个学期 个财年 个年度 个五年 个学年 个周期 年次	duration	all
    季度	name	all
    强	name	all
    季	count	arabic			度 节
    周 星期 个星期 周年	duration	plural			边 期 围 密 末 转 口 刊 报
    天	duration	all			津 然 气 线 空 地 府 台 河 使 文 桥 山 竺 水 性 井 下 际 生 才
    个工作日 工作日 个自然日 自然日 个交易日 个日历日	duration	all	
    小时 个小时 h 个钟头	duration	all	小时		候
    分钟 min	duration	all
    秒 秒钟 毫秒 微秒 ms	duration	all			杀
    时	clock	arabic			间 代 期 速 效 节 刻 段 空 尚 事 任 长 候 常 令 势
    世纪 年代	name	all
    岁 周岁	count	all	岁		月 末 首 修
    # figures that number or grade
    号 號 弄 室 幢楼 号楼 号线 号文 号令 路公交	name	all
    """
}
