extension Lexicon {
  /// Endings by which a unit's name is known; the longest that fits decides.
  ///
  /// `department` belongs to the government or party of a place and takes its prefix back (自治区科技厅、教育厅); `body` stands by
  /// itself (a university, a company); `agency` is the state's in a place: 证监局 alone takes the prefix, 江东证监局 does not; `place`
  /// names a place (官渡区); `group` names many (相关部门); `none` is no unit (布局). `body` tells what kind of body bears such a name; it is empty where
  /// the name does not tell (法院, 单位).
  static let unitSuffixes = """
    suffix	kind	body
    委员会	department	department
    办公室	department	department
    办公厅	department	department
    研究室	department	department
    参事室	department	department
    督查室	department	department
    局	department	department
    厅	department	department
    委	department	department
    办	department	department
    部	department	department
    署	department	department
    司	department	department
    农科院	department	institution
    社科院	department	institution
    农业科学院	department	institution
    社会科学院	department	institution
    法院	department
    检察院	department
    党校	department	party
    行政学院	department	institution
    总工会	department	social
    工商联	department	social
    科协	department	social
    妇联	department	social
    文联	department	social
    残联	department	social
    社科联	department	social
    侨联	department	social
    台联	department	social
    记协	department	social
    作协	department	social
    团委	department	social
    贸促会	department	social
    红十字会	department	social
    供销社	department	social
    供销合作社	department	social
    供销合作总社	department	social
    档案馆	department	institution
    机关工委	department	party
    公安	department	department
    消防救援总队	department	department
    消防救援支队	department	department
    总队	department	department
    支队	department	department
    大队	department	department
    大数据中心	department	institution
    数据中心	department	institution
    交易中心	department	institution
    服务中心	department	institution
    疾控中心	department	institution
    融媒体中心	department	institution
    广播电视台	department	institution
    广播电视总台	department	institution
    中心	department	institution
    组织部	department	party
    宣传部	department	party
    统战部	department	party
    社会工作部	department	party
    政法委	department	party
    网信办	department	party
    编办	department	party
    文明办	department	party
    政研室	department	party
    纪委	department	party
    党委	department	party
    团省委	department	social
    团市委	department	social
    团县委	department	social
    团区委	department	social
    团州委	department	social
    共青团委	department	social
    管理委员会	body	government
    管委会	body	government
    中心管委会	department	government
    银保监会	body	department
    银监会	body	department
    保监会	body	department
    证监会	body	department
    团中央	body	social
    人民政府	body	government
    政府	body	government
    办事处	body	government
    海关	body	department
    大学	body	institution
    学院	body	institution
    学校	body	institution
    高校	group	institution
    高等学校	group	institution
    院校	group	institution
    医院	body	institution
    研究院	body	institution
    研究所	body	institution
    科学院	body	institution
    工程院	body	institution
    设计院	body	institution
    院	body	institution
    公司	body	company
    集团	body	company
    银行	body	company
    分行	body	company
    支行	body	company
    总行	body	company
    营管部	body	department
    营业管理部	body	department
    人行	body	department
    证监局	agency	department
    银监局	agency	department
    保监局	agency	department
    银保监局	agency	department
    银保监分局	agency	department
    银监分局	agency	department
    监管分局	agency	department
    通信管理局	agency	department
    邮政管理局	agency	department
    海事局	agency	department
    调查总队	agency	department
    调查队	agency	department
    报社	body	institution
    日报社	body	institution
    出版社	body	institution
    通讯社	body	institution
    社	body
    电视台	body	institution
    协会	body	social
    学会	body	social
    商会	body	social
    联合会	body	social
    促进会	body	social
    基金会	body	social
    理事会	body
    指挥部	department	department
    专班	department	department
    工作组	department	department
    领导小组	department	department
    推进组	department	department
    小组	department	department
    实验室	body	institution
    试验站	body	institution
    监测站	body	institution
    工作站	body	institution
    气象台	body	institution
    博物馆	body	institution
    图书馆	body	institution
    科技馆	body	institution
    馆	body	institution
    所	body	institution
    处	department	department
    科	department	department
    股	department	department
    室	department	department
    站	body	institution
    总站	body	institution
    联盟	body	social
    中科院	body	institution
    部队	body
    总会	body	social
    军区	body
    警备区	body
    军分区	body
    人武部	body
    油田	body	company
    电网	body	company
    电信	body	company
    移动	body	company
    联通	body	company
    铁塔	body	company
    烟草	body
    邮政	body	company
    供电	body	company
    口岸	body
    机场	body	company
    港务	body	company
    企业	group	company
    机构	group
    部门	group	department
    单位	group
    主体	group
    地区	group	government
    街道	place	government
    镇街	place	government
    乡镇	place	government
    镇	place	government
    乡	place	government
    村	place
    区	place	government
    县	place	government
    市	place	government
    州	place	government
    盟	place	government
    旗	place	government
    省	place	government
    师市	place	government
    市县	place	government
    县区	place	government
    区县	place	government
    市区	place	government
    兵团	place	government
    开发区	place	government
    高新区	place	government
    经开区	place	government
    新区	place	government
    片区	place	government
    园区	place	government
    景区	place	government
    风景区	place	government
    度假区	place	government
    自贸区	place	government
    试验区	place	government
    示范区	place	government
    合作区	place	government
    保税区	place	government
    集中区	place	government
    全部	none
    内部	none
    外部	none
    干部	none
    东部	none
    西部	none
    中部	none
    南部	none
    北部	none
    俱乐部	none
    上司	none
    官司	none
    布局	none
    格局	none
    结局	none
    举办	none
    承办	none
    主办	none
    协办	none
    开办	none
    创办	none
    筹办	none
    社会	none
    机会	none
    部署	none
    平台	none
    舞台	none
    后台	none
    城市	none
    上市	none
    超市	none
    好处	none
    教室	none
    学科	none
    场所	none
    农村	none
    乡村	none
    城乡	none
    """
}
