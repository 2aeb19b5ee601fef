import PlanModel
import Testing

@testable import PlanExtract

/// The lists in a text of one block, each as `role:name+name|role:name`, with `…` for an open one and `@` before a deadline.
/// `+` joins a group.
private func lists(_ text: String, kind: TextPiece.Kind = .text) -> [String] {
  let bytes = Array(text.utf8)
  let document = Document(
    source: Source(path: "-"), text: bytes, blocks: [Block(kind: .paragraph, range: 0..<bytes.count)])
  let scan = ScanText(document)
  let reader = UnitReader(lexicon: .builtIn)
  return reader.lists(in: scan, piece: TextPiece(kind: kind, block: 0, range: scan.blocks[0])).map { list in
    render(list, scan)
  }
}

private func render(_ list: UnitList, _ scan: ScanText) -> String {
  var out = ""
  for (index, unit) in list.units.enumerated() {
    let previous = index > 0 ? list.units[index - 1] : nil
    if let previous, previous.group == unit.group, previous.role == unit.role {
      out += "+"
    } else {
      out += (previous == nil ? "" : "|") + "\(unit.role.rawValue):"
    }
    out += scan.printed(unit.range)
  }
  if list.open { out += "…" }
  if let deadline = list.deadline { out += "@" + scan.printed(deadline) }
  return out
}

struct UnitReaderTests {
  @Test(arguments: [
    ("建成平台。（牵头单位：省数据局；配合单位：省财政厅、林草局，各市人民政府）", "lead:省数据局|support:省财政厅+林草局|support:各市人民政府"),
    ("建成平台。【责任单位：市水务局、市林草局】", "responsible:市水务局+市林草局"),
    ("建成平台。[责任单位：各县（市）区人民政府，市水务局]", "responsible:各县（市）区人民政府|responsible:市水务局"),
    ("建成平台。（责任单位：各县（市、区）人民政府、市水务局等）", "responsible:各县（市、区）人民政府+市水务局…"),
    ("（牵头单位：市水务局、市林草局按职能分别负责；配合单位：各区）", "lead:市水务局+市林草局|support:各区"),
    ("建成平台。（责任单位：市水务局牵头，市林草局配合）", "lead:市水务局|support:市林草局"),
    ("建成平台。（责任单位：市水务局（牵头）、市林草局）", "lead:市水务局|responsible:市林草局"),
    ("建成平台。（牵头单位：市水务局配合单位：市林草局）", "lead:市水务局|support:市林草局"),
    ("建成平台。（责任部门：市公安局（交警支队）、市委宣传部（市新闻出版局））", "responsible:市公安局（交警支队）+市委宣传部（市新闻出版局）"),
    ("建成平台。（责任单位：市水务局；责任人：张三；完成时限：2025年6月底前）", "responsible:市水务局@2025年6月底前"),
    ("建成平台。（指导单位：省水利厅；主办单位：市水务局；协办单位：某某大学）", "guide:省水利厅|lead:市水务局|support:某某大学"),
    ("牵头单位：市水务局", "lead:市水务局"),
    ("责任单位：市水务局、市林草局。", "responsible:市水务局+市林草局"),
    ("建成平台。责任单位：市水务局。", "responsible:市水务局"),
    ("建成平台（牵头单位：市水务局", "lead:市水务局"),
    ("建成平台。（责任单位：市金融办（市国资委），市水务局。另建一所学校", "responsible:市金融办（市国资委）|responsible:市水务局"),
    ("建成平台。（责任单位：市水务局、市林草局，列第一位的为牵头单位，下同）", "responsible:市水务局+市林草局"),
    ("建成平台。（牵头责任单位：市水务局，配合责任单位：市林草局）", "lead:市水务局|support:市林草局"),
    ("建成平台。（责任单位：各市、县（区）人民政府，省林草局）", "responsible:各市、县（区）人民政府|responsible:省林草局"),
    (
      "建成平台。〔责任单位：省水利厅、林草局按职责分工负责。各项任务均涉及相关市（州）人民政府，不再列出，下同。〕",
      "responsible:省水利厅+林草局|responsible:相关市（州）人民政府"
    ),
    ("建成平台。（牵头单位：市水务局；责任单位：各市（特区、区）人民政府、各市、特区、区）", "lead:市水务局|responsible:各市（特区、区）人民政府+各市、特区、区"),
    ("责任单位  市水务局、市林草局", "responsible:市水务局+市林草局"),
    ("建成平台。责任单位：市水务局；督导单位：市政府督查室", "responsible:市水务局|guide:市政府督查室"),
    ("建成平台。（责任单位：市水务局\\市林草局）", "responsible:市水务局+市林草局"),
  ])
  func `a label opens a list in brackets or on its own line`(text: String, expected: String) {
    #expect(lists(text) == [expected])
  }

  @Test(arguments: [
    ("建成平台。（省水利厅牵头，省财政厅、省林草局按职责分工配合）", "lead:省水利厅|support:省财政厅+省林草局"),
    ("建成平台。（省水利厅、省财政厅按职责分工负责）", "responsible:省水利厅+省财政厅"),
    ("建成平台（各区政府、市有关部门负责落实，完成时限：2025年12月）。", "responsible:各区政府+市有关部门@2025年12月"),
    ("建成平台。（市水务局、市林草局等部门分别负责）", "responsible:市水务局+市林草局…"),
    ("建成平台。（省水利厅指导，各市参与）", "guide:省水利厅|support:各市"),
    ("建成平台。（市水务局、市林草局分别牵头，市财政局配合组织落实）", "lead:市水务局+市林草局|support:市财政局"),
    ("建成平台。（省水利厅牵头，会同省财政厅负责）", "lead:省水利厅|responsible:省财政厅"),
    ("建成平台。（市财政局和市水务局负责）", "responsible:市财政局+市水务局"),
    ("建成平台。（市水务局，各区政府负责）", "responsible:市水务局|responsible:各区政府"),
    ("建成平台。（市水务局负责制定细则，市财政局配合）", "responsible:市水务局|support:市财政局"),
    ("建成平台。（国家发展改革委、财政部、国务院扶贫办等负责）", "responsible:国家发展改革委+财政部+国务院扶贫办…"),
    ("建成平台。（省水利厅、省财政厅）", "responsible:省水利厅+省财政厅"),
    ("建成平台。（市水务局负责，2025年底前完成）", "responsible:市水务局@2025年底前完成"),
    ("建成平台。（水利部、林草局、海关总署按职责分工负责，年内持续推进）", "responsible:水利部+林草局+海关总署@年内持续推进"),
    ("建成平台。（省水利厅、财政厅等省有关部门和各地级以上市人民政府按职责分工负责）", "responsible:省水利厅+财政厅+各地级以上市人民政府…"),
    ("建成平台。（以下均需各市人民政府落实，不再列出）", "responsible:各市人民政府"),
    ("建成平台。（水利部、财政部）", "responsible:水利部+财政部"),
    ("建成平台。（省水利厅会同省财政厅、省林草局负责）", "responsible:省水利厅+省财政厅+省林草局"),
    ("建成平台。（省水利厅等有关部门和单位及各市人民政府负责）", "responsible:省水利厅+各市人民政府…"),
    ("建成平台。（各区、市财政局，各区、县按职责分工负责）", "responsible:各区+市财政局|responsible:各区、县"),
    ("建成平台。（省教育厅、各高等院校负责）", "responsible:省教育厅+各高等院校"),
    ("建成平台。（由省水利厅牵头，各市配合，长期坚持）", "lead:省水利厅|support:各市@长期坚持"),
    ("建成平台。（水利处）", "responsible:水利处"),
    ("建成平台。（水利处、财务处，列第一位的为牵头单位）", "responsible:水利处+财务处"),
    ("建成平台。（人民银行、银保监会、证监会按职责分工负责）", "responsible:人民银行+银保监会+证监会"),
    ("建成平台。（水利部、共青团中央负责）", "responsible:水利部+共青团中央"),
    ("建成平台。（东山新区、市水务局、市林草局）", "responsible:东山新区+市水务局+市林草局"),
    ("建成平台。（省水利厅、财政厅和东山市、西山市政府负责）", "responsible:省水利厅+财政厅+东山市+西山市政府"),
    ("建成平台。（东山海关和东山市政府负责）", "responsible:东山海关+东山市政府"),
    ("建成平台。（省水利和湖泊厅、市园区和产业办公室负责）", "responsible:省水利和湖泊厅+市园区和产业办公室"),
    ("建成平台。（牵头考核单位：市水务局）", "lead:市水务局"),
    ("建成平台。（9月底前见效，协同推进部门：市水务局）", "support:市水务局@9月底前见效"),
    ("建成平台。（牵头单位：市水务局 配合单位：市财政局）", "lead:市水务局|support:市财政局"),
    ("建成平台。（责任单位：市“双清、三治”专班、市水务局）", "responsible:市“双清、三治”专班+市水务局"),
    ("建成平台。（市水务局，各县〈市、区〉人民政府负责）", "responsible:市水务局|responsible:各县〈市、区〉人民政府"),
    ("建成平台。（区水务局、青水镇、白水镇、东山园区）", "responsible:区水务局+青水镇+白水镇+东山园区"),
    ("建成平台。（区水务局，各街镇、园区）", "responsible:区水务局|responsible:各街镇+园区"),
    ("建成平台。〔市水务局、市审批中心等市级有关部门（单位）〕", "responsible:市水务局+市审批中心…"),
    ("建成平台。（市水务局负责。各区政府均为责任单位，以下不再列出）", "responsible:市水务局|responsible:各区政府"),
    ("建成平台。（市水务局牵头，市各相关部门按分管领域负责）", "lead:市水务局|responsible:市各相关部门"),
    ("建成平台。（市直各单位按职责完成有关工作）", "responsible:市直各单位"),
  ])
  func `a verb tells the role of the names before it`(text: String, expected: String) {
    #expect(lists(text) == [expected])
  }

  @Test(arguments: [
    ("建成平台。（科协、水利部按职责分工负责）", "responsible:科协+水利部"),
    ("建成平台。（水利部牵头，残联等参与）", "lead:水利部|support:残联…"),
    ("建成平台。（公安部、武警部队、中国石油按职责分工负责）", "responsible:公安部+武警部队+中国石油"),
    ("建成平台。（省商务厅、海关、省税务局按职责分工负责）", "responsible:省商务厅+海关+省税务局"),
    ("建成平台。（河道司牵头，节水司、各供水公司参与）", "lead:河道司|support:节水司+各供水公司"),
    ("建成平台。（水利部会同财政部、林草局负责）", "responsible:水利部+财政部+林草局"),
    ("建成平台。（由水利部牵头，会同财政部落实）", "lead:水利部|responsible:财政部"),
    ("建成平台。（水利部、中国科协等部门和单位及地方各级政府按职责分工负责）", "responsible:水利部+中国科协+地方各级政府…"),
    ("建成平台。（省水利厅，有关州、市人民政府按职责分工负责）", "responsible:省水利厅|responsible:有关州、市人民政府"),
    ("建成平台。（各省、自治区、直辖市人民政府负责）", "responsible:各省、自治区、直辖市人民政府"),
    ("建成平台。（市水务局牵头，居民、乡贤、商户共同参与）", "lead:市水务局"),
    ("建成平台。（市水务局负责编制规划、加强监管，市财政局配合）", "responsible:市水务局|support:市财政局"),
    ("建成平台。（各市、省有关部门，各市、自治区有关部门负责）", "responsible:各市+省有关部门|responsible:各市+自治区有关部门"),
    ("建成平台。（市委 组织部、水务局 财政局负责）", "responsible:市委 组织部+水务局+财政局"),
    ("建成平台。（会同县人民政府、商务部负责）", "responsible:会同县人民政府+商务部"),
    ("建成平台。（有关市财政局、县财政局负责）", "responsible:有关市财政局+县财政局"),
  ])
  func `a name without a place before it counts in a list with a verb`(text: String, expected: String) {
    #expect(lists(text) == [expected])
  }

  @Test(arguments: [
    "建成平台。（政府、居民共同参与）", "建成平台（居民、乡贤负责）。", "建成平台。（居民牵头，上司配合）",
  ])
  func `words that name no body are no list, whatever verb is with them`(text: String) {
    #expect(lists(text) == [])
  }

  @Test(arguments: [
    ("市文化和旅游局", ["市文化和旅游局"]), ("水利部和财政部", ["水利部", "财政部"]), ("河道司和节水司", ["河道司", "节水司"]),
    ("住房和城乡建设部", ["住房和城乡建设部"]), ("各级党委和人民政府", ["各级党委和人民政府"]),
    ("发展和改革委员会", ["发展和改革委员会"]), ("省住房和城乡建设厅、省工业和信息化厅", ["省住房和城乡建设厅", "省工业和信息化厅"]),
    ("市文化和旅游局和市财政局", ["市文化和旅游局", "市财政局"]), ("省财政厅以及各市人民政府", ["省财政厅", "各市人民政府"]),
    ("各级党委和政府", ["各级党委和政府"]),
  ])
  func `only a word between two whole names joins them`(list: String, names: [String]) {
    #expect(lists("建成平台。（\(list)负责）") == ["responsible:" + names.joined(separator: "+")])
  }

  @Test(arguments: [
    "补助经费（不含购买土地费用，下同）。", "推广新一代通信（5G）技术。", "培养人才（专业技术经纪人）。",
    "某某公司（以下简称公司）承担建设。", "奖金（由兑付部门代扣代缴）。", "国家新闻出版署（国家版权局）发布名录。",
    "主城区（甲城区、乙墅区）内涝。", "由市公安局（市交通局配合）统一处置。", "市水务局牵头，市财政局配合推进此项工作。",
    "各责任单位要加强领导，牵头单位要主动作为。", "会议（市政府有关部门负责人参加）每年召开。", "（某某市水务局代章）",
    "覆盖三地。（东山县、西山县、南山区）", "分设四院。（北部）",
    "项目（含市级部门负责的项目）。", "责任单位要落实到人。", "规划（2021—2025年）。", "（一）", "按程序（见附件）办理。",
  ])
  func `brackets and words in running text are no lists`(text: String) {
    #expect(lists(text) == [])
  }

  @Test func `each sentence of a paragraph may have its own list`() {
    let text = "建成甲平台。（市水务局牵头，市财政局配合）建成乙平台。（市林草局负责）"
    #expect(lists(text) == ["lead:市水务局|support:市财政局", "responsible:市林草局"])
  }

  @Test func `spaces and width change nothing`() {
    let wide = lists("建成平台。（牵头单位：市水务局；配合单位：市林草局、市财政局等）")
    let narrow = lists("建成平台。(牵头 单位:市水务局;配合单位:市林草局、市财政局等)")
    #expect(wide == narrow)
  }

  @Test func `a gap parts the names of a table cell`() {
    let text = "市水务局 市林草局，各区 政府"
    let bytes = Array(text.utf8)
    let document = Document(
      source: Source(path: "-"), text: bytes, blocks: [Block(kind: .tableCell, range: 0..<bytes.count)])
    let scan = ScanText(document)
    let list = UnitReader(lexicon: .builtIn).list(in: scan, range: scan.blocks[0], role: .support)
    #expect(render(list, scan) == "support:市水务局+市林草局|support:各区 政府")
  }

  @Test func `a line break inside a name of a table cell parts nothing`() {
    let bytes = Array("市公安\u{3000}局 市发展\u{3000}改革委 水利厅\u{3000}林业局".utf8)
    let document = Document(
      source: Source(path: "-"), text: bytes, blocks: [Block(kind: .tableCell, range: 0..<bytes.count)])
    let scan = ScanText(document)
    let list = UnitReader(lexicon: .builtIn).list(in: scan, range: scan.blocks[0], role: .lead)
    #expect(list.units.map { scan.string($0.range) } == ["市公安局", "市发展改革委", "水利厅", "林业局"])
  }

  @Test func `a dash in a table cell is no unit`() {
    let bytes = Array("—".utf8)
    let document = Document(
      source: Source(path: "-"), text: bytes, blocks: [Block(kind: .tableCell, range: 0..<bytes.count)])
    let scan = ScanText(document)
    #expect(UnitReader(lexicon: .builtIn).list(in: scan, range: scan.blocks[0], role: .support).units == [])
  }
}

extension UnitReaderTests {
  /// Whatever stands in the text: lists lie in their piece in order, members in their list in order, and no member is empty.
  @Test func `ranges of any text are in order`() {
    let parts = [
      "（", "）", "(", "[", "】", "【", "牵头单位", "责任单位：", "配合：", "市水务局", "各市、县", "、", "，", "；", "。", "牵头", "等", "负责", "和",
      " ",
      "会同", "完成时限：", "2025年", "建成平台", "𠮷", "（市", "由", "按职责分工",
    ]
    let reader = UnitReader(lexicon: .builtIn)
    var state: UInt64 = 42
    func random(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % below
    }
    for _ in 0..<2000 {
      let text = (0..<random(25)).map { _ in parts[random(parts.count)] }.joined()
      let bytes = Array(text.utf8)
      let document = Document(
        source: Source(path: "-"), text: bytes, blocks: [Block(kind: .paragraph, range: 0..<bytes.count)])
      let scan = ScanText(document)
      let piece = TextPiece(kind: .text, block: 0, range: scan.blocks[0])
      var end = piece.range.lowerBound
      for list in reader.lists(in: scan, piece: piece) {
        #expect(list.range.lowerBound >= end && list.range.upperBound <= piece.range.upperBound, "\(text)")
        end = list.range.lowerBound
        for unit in list.units {
          #expect(unit.range.lowerBound >= end && unit.range.upperBound <= list.range.upperBound, "\(text)")
          #expect(
            !unit.range.isEmpty && scan.string(unit.range).unicodeScalars.allSatisfy { $0 != "\u{FFFD}" }, "\(text)")
          end = unit.range.upperBound
        }
        end = list.range.upperBound
      }
    }
  }
}

@Suite struct LoneLabelTests {
  private func units(_ text: String) throws -> [String] {
    let document = Document(
      source: Source(path: "x"), text: Array(text.utf8),
      blocks: {
        var blocks: [Block] = []
        var start = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
          blocks.append(Block(kind: .paragraph, range: start..<start + line.utf8.count))
          start += line.utf8.count + 1
        }
        return blocks
      }())
    return Extractor().findings(in: document).items.flatMap(\.units).map { "\($0.role.rawValue) \($0.printed.value)" }
  }

  @Test func `names on the lines below a label that stands alone are its list`() throws {
    let text = "方案\n一、主要任务\n（一）建平台。\n牵头单位：\n市经信局、市发展改革委、\n市大数据局\n（二）建园区。"
    #expect(try units(text) == ["lead 市经信局", "lead 市发展改革委", "lead 市大数据局"])
  }

  @Test func `prose below it is none`() throws {
    #expect(try units("方案\n一、主要任务\n（一）建平台。\n责任单位：\n市经信局要加快建设平台。").isEmpty)
    #expect(try units("方案\n一、主要任务\n（一）建平台。\n责任单位：\n（二）建园区。").isEmpty)
  }
}
