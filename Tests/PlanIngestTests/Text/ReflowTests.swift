import PlanIngest
import PlanModel
import TestSupport
import Testing

/// Paragraphs of a made-up plan, as an author would type them.
let planParagraphs = [
  "青川县推动山货产业提质增效行动方案（2024—2026年）",
  "为发挥本县林木资源长处，做大做强山货产业，带动山区群众稳定增收，结合实际，制定本方案。",
  "一、总体要求",
  "（一）指导思想。坚持生态优先、市场主导，聚焦种植、加工、销售三个环节，建设链条完整、品牌响亮、带动有力的山货产业体系，把资源优势转化为发展优势。",
  "（二）主要目标。到2026年，全县山货种植面积稳定在12.5万亩以上，精深加工企业达到30家，年产值突破18亿元，带动农户人均增收1200元。",
  "二、重点任务",
  "（一）建设标准化种植基地",
  "1．提升种植水平。推广良种良法，新建标准化基地40个，统防统治覆盖率提高到85%。对集中连片300亩以上的基地，按规定给予补助。（牵头单位：县林业局；配合单位：县农业农村局、县财政局，各乡镇人民政府）",
  "2．完善基础设施。加快林区道路、灌溉和冷藏设施建设，三年累计新增冷库容量2万吨。（责任单位：县交通运输局、县水利局）",
  "（二）培育加工主体",
  "3．引进链主企业。围绕“一果一油一菌”，瞄准行业前列企业开展招商，每年新签约项目不少于5个，其中亿元以上项目不少于1个。（责任单位：县投资促进中心）",
  "——推进精深加工。支持企业开发饮料、油脂、保健食品，研发投入占比达到3%左右。",
  "三、保障措施",
  "（一）加强组织领导。建立由县政府分管负责同志牵头的联席会议制度，定期研究解决突出问题；各乡镇要落实属地责任，细化任务，明确时限。",
  "（二）强化资金支持。统筹乡村振兴衔接资金，县财政每年安排不低于800万元。",
]

@Suite struct ReflowTests {
  /// Breaks a paragraph after so many full-width characters; punctuation does not open a line, numbers and words are not cut.
  static func wrapped(_ text: String, at width: Int) -> [String] {
    let closing = Set("，。；：、）》”！？%％—")
    var lines: [String] = []
    var line = ""
    var cells = 0
    var words: [String] = []
    for character in text {
      let isWord = character.isASCII && (character.isNumber || character.isLetter || character == ".")
      if let last = words.last?.last,
        closing.contains(character) || isWord && last.isASCII && (last.isNumber || last.isLetter || last == ".")
      {
        words[words.count - 1].append(character)
      } else {
        words.append(String(character))
      }
    }
    for word in words {
      let size = word.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
      if cells + size > width * 2, !line.isEmpty {
        lines.append(line)
        line = ""
        cells = 0
      }
      line += word
      cells += size
    }
    return lines + [line]
  }

  static func scanned(_ text: String) throws -> [String] {
    let document = try ingest(Array(text.utf8), path: "-")
    let scan = ScanText(document)
    return scan.blocks.map(scan.string)
  }

  static let expected = planParagraphs.map(ScanText.normalize)

  /// Half- for full-width digits and brackets, and a space here and there.
  static func variant(_ text: String, _ random: inout SeededGenerator) -> String {
    var result = ""
    for character in text {
      switch character {
      case "（" where Bool.random(using: &random): result += "("
      case "）" where Bool.random(using: &random): result += ")"
      case "０"..."９": result.append(character)
      case "0"..."9" where Int.random(in: 0..<8, using: &random) == 0:
        result.unicodeScalars.append(Unicode.Scalar(character.unicodeScalars.first!.value + 0xFEE0)!)
      default: result.append(character)
      }
      if character == "：", Bool.random(using: &random) { result += " " }
    }
    return result
  }

  @Test func `a paragraph to a line, whatever the line ends and empty lines`() throws {
    for end in ["\n", "\r\n", "\n\n", "\r\n\r\n\r\n", "\n　　", "\u{2028}"] {
      #expect(try Self.scanned(planParagraphs.joined(separator: end)) == Self.expected, "\(end.debugDescription)")
    }
  }

  @Test(arguments: 30...45)
  func `lines broken at a width make the same paragraphs`(width: Int) throws {
    for (indent, between) in [("　　", "\n"), ("　　", "\r\n"), ("", "\n\n"), ("　　", "\n\n"), ("    ", "\n")] {
      let text = planParagraphs.map { paragraph in
        // The indent is part of the first line's width.
        let lines = Self.wrapped(indent.isEmpty ? paragraph : "\u{2}\u{2}\u{2}\u{2}" + paragraph, at: width)
        return indent.filter { _ in true } + lines.joined(separator: "\n").replacing("\u{2}", with: "")
      }.joined(separator: between)
      #expect(
        try Self.scanned(text) == Self.expected, "\(width) \(indent.debugDescription) \(between.debugDescription)")
    }
  }

  @Test(arguments: 1...40)
  func `half and full width and spaces make no difference`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let width = Int.random(in: 30...45, using: &random)
    let text = planParagraphs.map { paragraph in
      let varied = Self.variant(paragraph, &random)
      return "　　"
        + Self.wrapped("\u{2}\u{2}\u{2}\u{2}" + varied, at: width).joined(separator: "\n").replacing("\u{2}", with: "")
    }.joined(separator: "\n")
    #expect(try Self.scanned(text) == Self.expected)
  }

  @Test(arguments: 1...40)
  func `pages that break sentences make no difference`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let marks = ["\n\n— 7 —\n\n", "\n\n# Page 12:\n", "\n\u{0C}", "\n第 3 页 共 9 页\n\n"]
    let text = planParagraphs.map { paragraph in
      let characters = Array(paragraph)
      guard characters.count > 60 else { return paragraph }
      // Inside a clause of the middle, never within a number.
      let places = (30..<(characters.count - 12)).filter { place in
        !characters[place - 1].isASCII && !characters[place].isASCII && characters[place - 1].isLetter
          && characters[place].isLetter
      }
      guard let place = places.randomElement(using: &random), let mark = marks.randomElement(using: &random) else {
        return paragraph
      }
      return String(characters[..<place]) + mark + String(characters[place...])
    }.joined(separator: "\n")
    #expect(try Self.scanned(text) == Self.expected)
  }

  @Test func `a heading does not take in the paragraph below it`() throws {
    #expect(
      try Self.scanned("（一）指导思想\n坚持市场主导，推动山货产业提质增效，带动群众增收。\n") == [
        "(一)指导思想", "坚持市场主导,推动山货产业提质增效,带动群众增收。",
      ])
  }

  @Test func `a number on its own line belongs to the words below it`() throws {
    #expect(try Self.scanned("1.\n提升水平。\n2.\n完善设施。\n") == ["1.提升水平。", "2.完善设施。"])
    #expect(try Self.scanned("附件1\n任务分工表\n") == ["附件1", "任务分工表"])
  }

  @Test func `a decimal at a line start is no label`() throws {
    let text = """
      　　全县山货种植面积在上年末已经稳定达到
      3.5万亩，比三年以前增加了一倍还要多一些，
      居全市各县区第一位，山区农户户均增收达到
      1.2万元，生态效益也同样在三年里明显提高，
      群众满意度持续保持在较高的水平。
      """
    #expect(try Self.scanned(text).count == 1)
  }

  @Test func `a signature and its date stay apart`() throws {
    #expect(try Self.scanned("请认真贯彻执行。\n青川县人民政府\n2024年3月1日\n") == ["请认真贯彻执行。", "青川县人民政府", "2024年3月1日"])
  }

  @Test func `a title set over lines is one`() throws {
    #expect(
      try Self.scanned("青川县人民政府办公室\n青川县推动山货产业\n提质增效行动方案\n（2024—2026年）\n\n为发挥资源长处，制定本方案。\n") == [
        "青川县人民政府办公室", "青川县推动山货产业提质增效行动方案(2024-2026年)", "为发挥资源长处,制定本方案。",
      ])
  }

  @Test func `page numbers that run through the text are taken out, figures stay`() throws {
    var lines: [String] = []
    for page in 1...6 {
      for _ in 0..<19 { lines.append("各乡镇要落实属地责任，细化任务清单，明确完成时限，按季度报送") }
      lines.append("\(page)工作进展情况。2026年底前建成30个基地，户均增收1200元。各乡镇")
    }
    let text = lines.joined(separator: "\n")
    let scanned = try Self.scanned(text).joined()
    #expect(!scanned.contains("报送3工作"))
    #expect(scanned.contains("报送工作进展情况。2026年底前建成30个基地"))
  }

  @Test func `a plan on one line is cut before its headings`() throws {
    let chapters = ["总则", "重点任务", "保障措施"]
    let sections = ["发展基础", "主要目标"]
    var contents = ""
    var body = ""
    for (index, chapter) in chapters.enumerated() {
      let number = ["一", "二", "三"][index]
      contents += "第\(number)章　\(chapter)"
      body += "第\(number)章　\(chapter)"
      for (place, section) in sections.enumerated() {
        let label = "第\(["一", "二"][place])节　\(section)"
        contents += label
        body += label + String(repeating: "按照第一章要求，坚持生态优先，推动产业提质。", count: 20)
      }
    }
    let blocks = try Self.scanned("青川县规划目　录\(contents)青川县规划为发展产业，制定本规划。\(body)")
    #expect(blocks.count { $0 == "第一章总则" } == 2)
    #expect(blocks.count { $0 == "第二节主要目标" } >= 3)
    #expect(!blocks.contains { $0.hasPrefix("第一章要求") })
  }
}
