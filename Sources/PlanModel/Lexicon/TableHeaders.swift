extension Lexicon {
  /// What the words of a table's header make of the column.
  ///
  /// `match` is `whole`, `end` or `part` of the header text without brackets at its end; `kind` is one of
  ///
  /// - `serial` the row's number, `name` what the row is about, `group` a class of rows, `task` what is to be done,
  /// - `body` a word that makes the header one of responsible units (its role stands in `role`, or in a row of kind `role`),
  /// - `role` a word that gives such a header its role,
  /// - `measure` the measure unit of the row's figures, `binding` 约束性 or 预期性, `deadline` 完成时限, `remark` 备注,
  /// - `figure` figures, `skip` numbers that are no figures (a telephone number, a year of completion).
  static let tableHeaders = """
    word	match	kind	role
    序号	whole	serial
    序	whole	serial
    编号	whole	serial
    项号	whole	serial
    No.	whole	serial
    单位	whole	measure
    计量单位	whole	measure
    指标单位	whole	measure
    量纲	whole	measure
    指标属性	whole	binding
    属性	whole	binding
    指标性质	whole	binding
    指标类型	whole	binding
    备注	end	remark
    说明	whole	remark
    任务	part	task
    工作内容	end	task
    内容与要求	end	task
    内容及要求	end	task
    内容和要求	end	task
    主要内容	end	task
    具体内容	end	task
    建设内容	end	name
    重点内容	end	task
    事项	end	task
    工作目标	end	task
    目标要求	end	task
    工作	whole	task
    重点工作安排	end	task
    整改措施	end	task
    重要举措	end	task
    重点工作	end	task
    工作要点	end	task
    工作事项	end	task
    重点事项	end	task
    改革事项	end	task
    责任事项	end	task
    举措	end	task
    工作措施	end	task
    具体措施	end	task
    主要措施	end	task
    政策措施	end	task
    单位	end	body
    部门	end	body
    责任主体	end	body
    牵头	part	role	lead
    主办	part	role	lead
    指导	part	role	guide
    配合	part	role	support
    协办	part	role	support
    协同	part	role	support
    协作	part	role	support
    参与	part	role	support
    参加	part	role	support
    支持	part	role	support
    责任	part	role	responsible
    负责	part	role	responsible
    承办	part	role	responsible
    承担	part	role	responsible
    落实	part	role	responsible
    实施	part	role	responsible
    完成	part	role	responsible
    时限	end	deadline
    完成时间	end	deadline
    时间节点	end	deadline
    时间要求	end	deadline
    时限要求	end	deadline
    完成时间节点	end	deadline
    办结时限	end	deadline
    进度要求	end	deadline
    时间进度	end	deadline
    完成期限	end	deadline
    指标	end	name
    指标名称	end	name
    主要指标	end	name
    项目	whole	name
    名称	end	name
    项目类别	whole	name
    地区	whole	name
    设区市	whole	name
    地市	whole	name
    县区	whole	name
    类别	end	group
    类型	end	group
    领域	end	group
    一级指标	whole	group
    维度	whole	group
    规划目标	end	figure
    目标值	end	figure
    完成情况	end	figure
    完成率	end	figure
    现状	end	figure
    基期	end	figure
    基期值	end	figure
    基期水平	end	figure
    现状值	end	figure
    现状水平	end	figure
    基数	end	figure
    基准值	end	figure
    数量	end	figure
    目标	end	figure
    合计	end	figure
    总投资	end	figure
    投资	end	figure
    增速	end	figure
    增长率	end	figure
    电话	end	skip
    邮编	end	skip
    代码	end	skip
    编码	end	skip
    页码	end	skip
    联系方式	end	skip
    年份	end	skip
    年度	whole	skip
    时间	end	skip
    日期	end	skip
    年限	end	skip
    起止年限	end	skip
    第几条	whole	skip
    """

  /// Measure units that tables print in brackets and columns, beside those of `measures.units`.
  static let tableMeasures = """
    measure
    车次
    标箱
    TEU
    标准煤
    岁
    度
    m3
    m³
    m2
    m²
    km²
    kW
    kWh
    MW
    GW
    """
}
