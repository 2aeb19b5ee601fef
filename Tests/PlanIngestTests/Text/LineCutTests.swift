import PlanIngest
import PlanModel
import TestSupport
import Testing

/// Texts whose lines a program cut, or that have lost their line ends.
@Suite struct LineCutTests {
  /// A plan long enough to show how its lines were cut: the same paragraphs with other figures.
  static func plan(_ random: inout SeededGenerator) -> [String] {
    let numerals = ["一", "二", "三", "四", "五"]
    var result = ["青川县推动山货产业提质增效行动方案（2024—2026年）", "为发挥本县林木资源长处，做大做强山货产业，带动山区群众稳定增收，结合实际，制定本方案。"]
    var number = 0
    for part in 0..<3 {
      result.append("\(numerals[part])、\(["主要目标", "重点任务", "保障措施"][part])")
      for section in 0..<4 {
        result.append("（\(numerals[section])）\(["建设种植基地", "培育加工主体", "拓宽销售渠道", "强化要素支撑"][section])")
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          number += 1
          let area = Int.random(in: 10...99, using: &random)
          let share = Int.random(in: 100...999, using: &random)
          let rest = String(planParagraphs[4].dropFirst(8).prefix(Int.random(in: 0...60, using: &random)))
          result.append(
            "\(number)．完善第\(number)类设施。按照本方案第（一）项和第二章要求，新增冷库容量\(area).5万吨，覆盖率提高到\(share % 100)%，其中：\(rest)年均建设\(share)处。（责任单位：县林业局、县（区）财政局）"
          )
        }
      }
    }
    return result
  }

  static func cut(_ text: String, at count: Int, size: (Character) -> Int) -> String {
    var result = ""
    var filled = 0
    for character in text {
      if filled + size(character) > count {
        result += "\n"
        filled = 0
      }
      result.append(character)
      filled += size(character)
    }
    return result
  }

  @Test(arguments: [28, 30, 33, 35, 38, 40, 50, 60, 80])
  func `lines cut after so many characters or cells make the same paragraphs`(count: Int) throws {
    for seed in 1...6 {
      var random = SeededGenerator(seed: UInt64(seed * 100 + count))
      let plan = Self.plan(&random)
      let expected = plan.map(ScanText.normalize)
      for (name, size) in [("characters", { _ in 1 }), ("cells", { $0.isASCII ? 1 : 2 })]
        as [(String, (Character) -> Int)]
      {
        let limit = name == "cells" ? max(46, count * 2) : count
        for end in ["\n", "\r\n", "\n\n"] {
          let text = plan.map { Self.cut($0, at: limit, size: size) }.joined(separator: "\n").replacing("\n", with: end)
          let found = try ReflowTests.scanned(text)
          let first = zip(found, expected).first { $0 != $1 }
          #expect(found == expected, "\(seed) \(name) \(limit) \(end.debugDescription) \(first.map { "\($0)" } ?? "")")
        }
      }
    }
  }

  @Test(arguments: 1...20)
  func `a plan without line ends is cut at its labels, not at references`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let plan = Self.plan(&random)
    let blocks = try ReflowTests.scanned(plan.joined())
    #expect(Array(blocks.suffix(plan.count - 2)) == plan.dropFirst(2).map(ScanText.normalize))
  }

  @Test func `a letter without line ends is cut at its date and its title`() throws {
    var random = SeededGenerator(seed: 7)
    let plan = Self.plan(&random)
    let letter = "青政办〔2024〕3号各乡镇人民政府，县直有关单位：现将《\(plan[0])》印发给你们，请认真贯彻执行。青川县人民政府办公室2024年3月1日（此件公开发布）"
    let blocks = try ReflowTests.scanned(letter + plan.joined())
    #expect(blocks.contains(ScanText.normalize(plan[0])))
    #expect(blocks.contains("2024年3月1日"))
    #expect(blocks.contains("青政办[2024]3号") || blocks.contains("青政办〔2024〕3号"))
  }

  @Test func `a table whose lines have empty lines between them is one`() throws {
    let text = "一、总体要求\n坚持生态优先。\n附表\n乡镇\t基地\n东山\t\n西河\t5\n说明：按年更新。\n"
    for end in ["\n", "\n\n"] {
      let document = try ingest(Array(text.replacing("\n", with: end).utf8), path: "-")
      #expect(document.tables.map(\.rowCount) == [3])
      #expect(document.tables.map(\.columnCount) == [2])
    }
  }

  @Test func `a tab at the end of a paragraph makes no table`() throws {
    let document = try ingest(Array("坚持生态优先。\t\n坚持市场主导。\t\n".utf8), path: "-")
    #expect(document.tables.isEmpty)
    #expect(document.blocks.map { document.string($0.range) } == ["坚持生态优先。", "坚持市场主导。"])
  }

  @Test func `heading marks without a space are marks where a text uses them`() throws {
    let document = try ingest(Array("#青川县方案\n##一、总体要求\n坚持生态优先。\n##二、重点任务\n#山货#话题\n".utf8), path: "-")
    #expect(document.blocks.map(\.kind) == [.heading, .heading, .paragraph, .heading, .paragraph])
    let plain = try ingest(Array("#山货节\n坚持生态优先。\n".utf8), path: "-")
    #expect(plain.blocks.allSatisfy { $0.kind == .paragraph })
  }
}
