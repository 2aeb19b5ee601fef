extension Lexicon {
  /// How names of units begin.
  ///
  /// `prefix` is the place or party that a list prints once and shares (自治区科技厅、教育厅); `party` the same for a party
  /// committee; `word` looks like a prefix and is part of the name (市场监管局); `own` makes a name stand by itself (各设区市人民政府);
  /// `inner` holds a letter that looks like the end of a place (城市管理局 belongs to no 城市); `never` opens no name at all (不含购买土地费用). `body` tells what kind of body
  /// begins so, before its ending does: 人民银行某市分行 is no company.
  static let unitBeginnings = """
    beginning	kind	body
    自治区	prefix
    自治州	prefix
    自治县	prefix
    自治旗	prefix
    兵团	prefix
    省	prefix
    市	prefix
    县	prefix
    区	prefix
    州	prefix
    盟	prefix
    旗	prefix
    自治区党委	party
    兵团党委	party
    省委	party
    市委	party
    县委	party
    区委	party
    州委	party
    盟委	party
    旗委	party
    区党委	party
    省级	own
    市级	own
    县级	own
    区级	own
    州级	own
    省直	own
    市直	own
    县直	own
    区直	own
    州直	own
    省属	own
    市属	own
    区属	own
    区内	own
    市内	own
    省内	own
    省际	word
    市场	word
    市容	word
    市监	word
    市民中心	word
    市民之家	word
    市民热线	word
    市政工程	word
    市政公用	word
    市政管理	word
    市政园林	word
    市政和	word
    区域	word
    区块链	word
    区划	word
    县域	word
    各	own
    全省	own
    全市	own
    全区	own
    全县	own
    全国	own
    国家	own
    国务院	own
    中国人民银行	own	department
    中国移动	own	company
    中国联通	own	company
    中国电信	own	company
    中国铁塔	own	company
    国网	own	company
    中国石油	own	company
    中国石化	own	company
    中国海油	own	company
    中国华能	own	company
    中国华电	own	company
    中国大唐	own	company
    中国三峡	own	company
    中国中车	own	company
    中国商飞	own	company
    中国航发	own	company
    中国邮政	own	company
    国家电网	own	company
    国家电投	own	company
    国家管网	own	company
    中国	own
    中央	own
    中共	own
    中科院	own
    中华	own
    中直	own
    驻	own
    人行	own	department
    人民银行	own	department
    民航	own
    南方电网	own	company
    最高人民	own
    团省委	own	social
    团市委	own	social
    团县委	own	social
    团区委	own	social
    团州委	own	social
    共青团	own	social
    有关	own
    相关	own
    其他	own
    市有关	own
    省有关	own
    成员单位	own
    沿线	own
    辖区	own
    区县	own
    县区	own
    市县	own
    市区	own
    县市	own
    州市	own
    市州	own
    含山	own
    从化	own
    属地	own
    地方各级	own
    地方人民政府	own
    地方政府	own
    地方党委	own
    地方有关	own
    会同县	own
    城市	inner
    都市	inner
    上市	inner
    社区	inner
    园区	inner
    地区	inner
    特区	inner
    库区	inner
    校区	inner
    军区	inner
    山区	inner
    牧区	inner
    郊区	inner
    街区	inner
    联盟	inner
    不	never
    含	never
    包括	never
    包含	never
    除	never
    其中	never
    例如	never
    详见	never
    见附件	never
    各项	never
    以下	never
    以上	never
    下同	never
    其余	never
    逗号	never
    顿号	never
    分号	never
    不再	never
    不单	never
    此项	never
    上述	never
    列第	never
    列首位	never
    列在	never
    排第	never
    排名	never
    排在	never
    首位	never
    第一	never
    均	never
    按	never
    依	never
    详	never
    原则上	never
    根据	never
    为	never
    在	never
    从	never
    已	never
    或	never
    因	never
    并	never
    须	never
    需	never
    """
}
