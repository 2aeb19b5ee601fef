extension Lexicon {
  /// Core indicators with ids that stay, by the names that plans give them.
  ///
  /// `others` are further names, parted by spaces; `inside` rows of `compare.indicators` are put in before a name is looked up. `polarity` tells of
  /// what there should be more or less; `unit` is the base unit of its level; `source` is where the indicator is defined.
  static let compareCatalogue = """
    id	name	others	unit	polarity	source
    gdp	地区生产总值	地区生产总值总量	元	more	statistical communique
    gdp_per_capita	人均地区生产总值		元	more	statistical communique
    energy_intensity	单位地区生产总值能耗	万元地区生产总值能耗 单位地区生产总值综合能耗	%	less	five-year plan
    carbon_intensity	单位地区生产总值二氧化碳排放	单位地区生产总值二氧化碳排放降低	%	less	five-year plan
    water_intensity	万元地区生产总值用水量	单位地区生产总值用水量	立方米	less	five-year plan
    pm25	细颗粒物浓度	细颗粒物平均浓度 细颗粒物年均浓度 细颗粒物年平均浓度	微克/立方米	less	environment bulletin
    air_good_days	空气质量优良天数比例	优良天数比例 空气优良天数比例 环境空气质量优良天数比例	%	more	five-year plan
    surface_water_good	地表水优良比例	地表水质量优良比例 地表水达到或好于Ⅲ类水体比例 地表水达到或好于III类水体比例	%	more	five-year plan
    forest_coverage	森林覆盖率		%	more	five-year plan
    life_expectancy	人均预期寿命	平均预期寿命 居民人均预期寿命 居民平均预期寿命	岁	more	five-year plan
    urbanization_resident	常住人口城镇化率	城镇化率	%	more	five-year plan
    urbanization_registered	户籍人口城镇化率		%	more	five-year plan
    urban_jobs_new	城镇就业	城镇新增就业 新增城镇就业 城镇新增就业人数 城镇就业人数 新增城镇就业人数	人	more	statistical communique
    unemployment_surveyed	城镇调查失业率	调查失业率	%	less	statistical communique
    unemployment_registered	城镇登记失业率	登记失业率	%	less	statistical communique
    cpi	居民消费价格	居民消费价格指数 CPI 居民消费价格总水平	%	neither	statistical communique
    retail_sales	社会消费品零售总额		元	more	statistical communique
    fixed_investment	固定资产投资	全社会固定资产投资 固定资产投资总额	元	more	statistical communique
    industry_value_added	规模以上工业增加值	规上工业增加值 规模工业增加值	元	more	statistical communique
    budget_revenue	一般公共预算收入	地方一般公共预算收入 地方财政一般公共预算收入	元	more	statistical communique
    foreign_trade	进出口总额	货物进出口总额 外贸进出口总额 外贸进出口总值 进出口总值 外贸进出口	元	more	statistical communique
    income_per_capita	居民人均可支配收入	全体居民人均可支配收入	元	more	statistical communique
    income_urban	城镇居民人均可支配收入	城镇常住居民人均可支配收入	元	more	statistical communique
    income_rural	农村居民人均可支配收入	农村常住居民人均可支配收入	元	more	statistical communique
    rd_intensity	研发经费投入强度	全社会研发经费投入强度 研发投入强度 研发经费占地区生产总值比重 研发经费支出占地区生产总值比重	%	more	five-year plan
    rd_spending	全社会研发经费投入	研发经费投入 全社会研发投入 全社会研发经费支出 研发经费	元	more	five-year plan
    tech_contracts	技术合同成交额	技术合同成交金额 技术合同交易额	元	more	statistical communique
    hightech_firms	高新技术企业	高企	家	more	statistical communique
    patents_high_value	每万人口高价值发明专利拥有量	万人高价值发明专利拥有量 每万人高价值发明专利拥有量 每万人口高价值发明专利	件	more	five-year plan
    digital_core_share	数字经济核心产业增加值占地区生产总值比重	数字经济核心产业增加值占地区生产总值比例	%	more	five-year plan
    grain_output	粮食产量	粮食总产量 粮食总产	吨	more	statistical communique
    farmland_high_standard	高标准农田	高标准农田面积	亩	more	five-year plan
    education_years	劳动年龄人口平均受教育年限	劳动年龄人口受教育年限	年	more	five-year plan
    pension_coverage	基本养老保险参保率		%	more	five-year plan
    childcare_places	每千人口拥有3岁以下婴幼儿托位数	每千人口托位数 每千人口3岁以下婴幼儿托位	个	more	five-year plan
    deficit_rate	赤字率	财政赤字率	%	neither	budget report
    """
}
