import PlanModel
import Testing

@testable import PlanExtract

/// Figures with the header texts that lead to them.
struct FigureTableTests {
  @Test func `a figure has the row's name, the column's header and the measure in its bracket`() {
    let reading = readTables(
      tableDocument(
        """
        ## 新建 30 座充电站计划

        序号\t片区名称\t数量 (座)\t建设单位
        1\t东湖片区\t12\t城投公司
        2\t西山片区\t18\t公交公司
        合计\t\t30\t
        """))
    #expect(cells(reading) == ["东湖片区 | 数量 (座) | 12座", "西山片区 | 数量 (座) | 18座", "合计 | 数量 (座) | 30座"])
    #expect(reading.tables.first?.caption?.value == "新建 30 座充电站计划")
    #expect(reading.items.isEmpty)
  }

  @Test func `a list of names has no figures, though its rows are numbered`() {
    let reading = readTables(
      tableDocument("序号\t课题名称\n\t一、种业\n1\t早稻抗倒伏选育\n2\t晚稻 3 号推广\n合计：种业 2 项\t"))
    #expect(reading.tables.count == 1)
    #expect(cells(reading).isEmpty)
  }

  @Test(arguments: [
    ("82,500", "82500", ""), ("113%", "113", "%"), ("≥1075", "1075", ""), ("36左右", "36", ""), ("[20]", "20", ""),
    ("累计达到1000", "1000", ""), ("1（备注）", "1", ""), ("28.03", "28.03", ""), ("12个", "12", "个"), ("-0.5", "-0.5", ""),
    ("3.2万亩", "3.2", "万亩"),
  ])
  func `a cell that is nothing but a figure is one`(text: String, value: String, unit: String) throws {
    let bytes = Array(ScanText.normalize(text).utf8)
    let words = TableWords(.builtIn)
    let figure = try #require(CellFigure(bytes, in: 0..<bytes.count, measures: words.measures))
    #expect(figure.value.description == value)
    #expect(String(decoding: bytes[figure.unit], as: UTF8.self) == unit)
  }

  @Test(arguments: ["—", "2025年", "6月", "100-500", "1.5∶1", "第3位", "5G", "与经济增长同步", "", "1,23", "12号楼", "县级市≥20"])
  func `other cells are no figures`(text: String) {
    let bytes = Array(ScanText.normalize(text).utf8)
    #expect(CellFigure(bytes, in: 0..<bytes.count, measures: TableWords(.builtIn).measures) == nil)
  }

  @Test func `a second header row is joined to the first`() {
    let reading = readTables(
      tableDocument(
        "序号\t地市\t总数\t整治计划（处）\t\n\t\t\t2021年\t2022年\n1\t甲市\t9\t4\t5\n2\t乙市\t7\t3\t4"))
    #expect(
      cells(reading) == [
        "甲市 | 总数 | 9", "甲市 | 整治计划（处） 2021年 | 4处", "甲市 | 整治计划（处） 2022年 | 5处", "乙市 | 总数 | 7",
        "乙市 | 整治计划（处） 2021年 | 3处", "乙市 | 整治计划（处） 2022年 | 4处",
      ])
  }

  @Test func `the measure comes from the 单位 column, but from the column's bracket first`() {
    let reading = readTables(
      tableDocument("序号\t指标\t单位\t2025年\t总投资（万元）\n1\t绿道\t公里\t40\t300\n2\t公园\t个\t6\t250"))
    #expect(
      cells(reading) == [
        "绿道 | 2025年 | 40公里", "绿道 | 总投资（万元） | 300万元", "公园 | 2025年 | 6个", "公园 | 总投资（万元） | 250万元",
      ])
  }

  @Test func `the line 单位：项 above a table gives the measure and is no caption`() {
    let reading = readTables(tableDocument("附表\n年度安排表\n(单位:项)\n地区\t2018年\t2019年\n甲县\t3\t4\n乙县\t5\t6"))
    #expect(reading.tables.first?.caption?.value == "年度安排表")
    #expect(cells(reading) == ["甲县 | 2018年 | 3项", "甲县 | 2019年 | 4项", "乙县 | 2018年 | 5项", "乙县 | 2019年 | 6项"])
  }

  @Test func `a column of classes does not name the rows`() {
    let reading = readTables(
      tableDocument("类别\t主要指标\t2025年\n创新\t研发投入（%）\t3\n\t专利\t20件\n民生\t学位\t900个"))
    #expect(cells(reading) == ["研发投入（%） | 2025年 | 3%", "专利 | 2025年 | 20件", "学位 | 2025年 | 900个"])
  }

  @Test func `a sentence above a table is no caption`() {
    let reading = readTables(tableDocument("任务安排见下表，请抓好落实。\n地区\t数量\n甲县\t3\n乙县\t5"))
    #expect(reading.tables.first?.caption == nil)
  }

  @Test func `telephone numbers and years of completion are no figures`() {
    let reading = readTables(tableDocument("单位名称\t联系电话\t完成时间\n甲局\t5550101\t2025\n乙局\t5550102\t2026"))
    #expect(reading.tables.count == 1)
    #expect(cells(reading).isEmpty)
  }

  @Test func `the quotes of cells are the words at their evidence`() {
    let document = tableDocument("地区\t数量（个）\n甲县\t1,200\n乙县\t5")
    let quotes = readTables(document).tables.flatMap(\.cells).map { document.string($0.evidence.range) }
    #expect(quotes == ["1,200", "5"])
  }
}
