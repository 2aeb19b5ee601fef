extension Lexicon {
  /// Organs of a party committee: in 省委宣传部、网信办 the second takes 省委 back, in 省委宣传部、教育厅 only 省.
  static let partyOrgans = """
    name
    办公厅
    办公室
    组织部
    宣传部
    统战部
    社会工作部
    政法委
    网信办
    编办
    政研室
    政策研究室
    改革办
    财经办
    农办
    国安办
    台办
    军民融合办
    金融办
    巡视办
    巡察办
    老干部局
    党校
    文明办
    机要局
    保密局
    保密办
    直属机关工委
    机关工委
    教育工委
    教育工作委员会
    党史研究室
    """
}
