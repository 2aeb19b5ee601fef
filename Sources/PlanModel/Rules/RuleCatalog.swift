/// What each rule takes, the example that it exists for, and words that look alike and are not taken.
///
/// `docs/rules.md` is generated from it, `taizhang explain` quotes it, and a test reads every example and every counter-example.
package struct RuleCatalog: Sendable {
  package struct Rule: Sendable, Equatable {
    /// As evidence names it: `target.promise`.
    package var id: String
    package var takes: String
    /// A text in which it takes something; lines are parted by ⏎.
    package var example: String
    /// A text in which it takes nothing.
    package var counterExample: String
  }

  /// In the order of their ids.
  package let rules: [Rule]

  package subscript(id: String) -> Rule? { rules.first { $0.id == id } }

  package static let builtIn: RuleCatalog = {
    guard let table = try? LexiconTable(tsv: text, name: "rules") else { return RuleCatalog(rules: []) }
    let written = table.values("id", "takes", "example", "counter").map {
      Rule(id: $0[0], takes: $0[1], example: $0[2], counterExample: $0[3])
    }
    return RuleCatalog(rules: (written + classes).sorted { $0.id < $1.id })
  }()

  /// The rows of `targets.classes` that give a class.
  private static var classes: [Rule] {
    Lexicon.builtIn["targets.classes"].values("id", "class", "when", "example", "counter").filter { $0[1] != "fact" }
      .map { row in
        Rule(
          id: "target.\(row[0])", takes: "\(row[1]): \(row[2])", example: framed(row[3]), counterExample: framed(row[4])
        )
      }
  }

  /// A sentence by itself stands in a task of a plan.
  private static func framed(_ example: String) -> String {
    example.contains("⏎") ? example : frame + example
  }

  private static let frame = "河州市工作方案⏎一、主要任务⏎"

  private static let text = """
    id\ttakes\texample\tcounter
    item.text\tan item from its number to the next one\t方案⏎一、主要任务⏎（一）建平台。\t方案⏎主要任务是建平台。
    item.title\tthe heading, or the short first sentence of an item\t方案⏎一、主要任务⏎（一）建平台。加快建设。\t方案⏎一、按照河州市委的要求，现就有关工作，提出以下任务，请各单位抓好落实，并及时报告；
    metadata.date.glued\tthe date behind the issuer's name in a text without line breaks\t河州市人民政府关于印发河州市成果转化行动方案的通知⏎各区人民政府，市政府各部门：《河州市成果转化行动方案》已经市政府同意，现印发给你们，请结合实际认真贯彻执行。执行中有什么问题，请径向市科技局反映。河州市人民政府2024年5月6日（此件公开发布）⏎河州市成果转化行动方案⏎一、目标⏎建平台。\t河州市行动方案⏎一、目标⏎2024年5月6日前建平台。
    metadata.date.labelled\tthe date behind 成文日期\t成文日期：2024-05-06⏎河州市行动方案⏎一、目标⏎建平台。\t发布日期：2024-05-06⏎河州市行动方案⏎一、目标⏎建平台。
    metadata.date.number\tthe date right behind the document's number\t河州市行动方案⏎（河政办发〔2024〕5号 2024年5月6日）⏎一、目标⏎建平台。\t河州市行动方案⏎（河政办发〔2024〕5号）⏎一、目标⏎2024年5月6日前建平台。
    metadata.date.title\tthe date in brackets behind a notice's title\t河州市人民政府关于印发河州市行动方案的通知（2024年5月6日）⏎各区政府：⏎现印发给你们。⏎一、目标⏎建平台。\t河州市行动方案（2024—2026年）⏎一、目标⏎建平台。
    metadata.issuer.below\tthe bodies on the line under the plan's title\t河州市行动方案⏎河州市科技局 河州市财政局⏎一、目标⏎建平台。\t河州市行动方案⏎河州市科技局负责实施。⏎一、目标⏎建平台。
    metadata.issuer.labelled\tthe body behind 发文机关\t发文机关：河州市人民政府⏎河州市行动方案⏎一、目标⏎建平台。\t河州市行动方案⏎一、目标⏎发文机关要报告。
    metadata.issuer.reposted\tthe bodies whose plan an office reposts\t河州市人民政府办公室转发河州市科技局关于河州市行动方案的通知⏎各区政府：⏎现转发给你们。⏎河州市人民政府办公室⏎2024年5月6日⏎河州市行动方案⏎一、目标⏎建平台。\t河州市人民政府办公室关于印发河州市行动方案的通知⏎各区政府：⏎现印发给你们。⏎河州市人民政府办公室⏎2024年5月6日⏎河州市行动方案⏎一、目标⏎建平台。
    metadata.letterhead\tthe body whose document it is\t河州市人民政府文件⏎河政发〔2024〕5号⏎河州市行动方案⏎一、目标⏎建平台。\t河州市行动方案⏎一、目标⏎落实河州市人民政府文件。
    metadata.notice\tthe bodies before 关于印发\t河州市人民政府关于印发河州市行动方案的通知⏎各区政府：⏎一、目标⏎建平台。\t河州市行动方案⏎一、目标⏎落实关于印发方案的通知。
    metadata.number\tthe document's number\t河政发〔2024〕5号⏎河州市行动方案⏎一、目标⏎建平台。\t河州市行动方案⏎根据《意见》（河政发〔2024〕5号），制定本方案。⏎一、目标⏎建平台。
    metadata.period\tthe years in the title\t河州市行动方案（2024—2026年）⏎一、目标⏎建平台。\t河州市行动方案⏎一、目标⏎建平台。
    metadata.period.stated\tthe years that the text gives as its span\t河州市行动方案⏎本方案实施期限为2024—2026年。⏎一、目标⏎建平台。\t河州市行动方案⏎一、目标⏎到2026年建平台。
    metadata.repeals\ta document that the plan puts out of force\t河州市行动方案⏎一、目标⏎建平台。⏎本方案自印发之日起施行，《河州市行动计划》（河政发〔2019〕3号）同时废止。\t河州市行动方案⏎一、目标⏎抓紧修订《河州市行动计划》，同时废止有关规定。
    metadata.signature\tthe body that signs\t关于印发河州市行动方案的通知⏎各区政府：⏎现印发给你们。⏎河州市人民政府⏎2024年5月6日⏎河州市行动方案⏎一、目标⏎建平台。\t河州市行动方案⏎一、目标⏎由河州市人民政府负责。
    metadata.signature.date\tthe date below the signature\t关于印发河州市行动方案的通知⏎各区政府：⏎现印发给你们。⏎河州市人民政府⏎2024年5月6日⏎河州市行动方案⏎一、目标⏎建平台。\t河州市行动方案⏎一、目标⏎建平台。
    metadata.status.draft\ta draft's mark\t河州市行动方案（征求意见稿）⏎一、目标⏎建平台。\t河州市行动方案⏎一、目标⏎广泛征求意见。
    metadata.title.notice\tthe plan's name in the title of its notice\t河州市人民政府关于印发河州市行动方案的通知⏎各区政府：⏎一、目标⏎建平台。\t河州市行动方案⏎一、目标⏎建平台。
    metadata.title.printed\tthe title above the plan\t河州市行动方案⏎一、目标⏎建平台。\t一、目标⏎建平台。
    notice.plans\tthe names of several plans that a notice issues, where they cannot be told apart\t关于印发河州市防汛文件的通知⏎各区政府：⏎现将《河州市防汛工作方案》《河州市抗旱若干措施》印发给你们。⏎河州市防汛工作方案⏎一、目标⏎建平台。\t关于印发河州市防汛文件的通知⏎各区政府：⏎根据《河州市防汛条例》《河州市抗旱若干措施》，现将《河州市防汛工作方案》印发给你们。⏎河州市防汛工作方案⏎一、目标⏎建平台。
    table.cell\ta figure in a table, with the headers that lead to it\t方案⏎一、目标⏎指标\\t2024年⏎产值（亿元）\\t20⏎利润（亿元）\\t3\t方案⏎一、目标⏎产值20亿元。
    target.deadline\tthe year by which a target is due\t方案⏎一、主要任务⏎到2025年，产值达到50亿元。\t方案⏎一、主要任务⏎产值达到50亿元。
    target.indicator\twhat a target measures\t方案⏎一、主要任务⏎产值达到50亿元。\t方案⏎一、主要任务⏎加快建设平台。
    target.quality\ta promise without a figure\t方案⏎一、主要任务⏎实现行政村5G网络全覆盖。\t方案⏎一、主要任务⏎行政村覆盖率达到90%。
    task.title\ta task in a table\t方案⏎附件⏎序号\\t工作任务\\t责任单位⏎1\\t建平台\\t市科技局⏎2\\t建园区\\t市工信局\t方案⏎附件⏎序号\\t乡镇\\t面积⏎1\\t东山\\t5⏎2\\t西河\\t6
    unit.deadline\tthe date in a list of units\t方案⏎一、主要任务⏎（一）建平台。（责任单位：市科技局；完成时限：2025年6月底前）\t方案⏎一、主要任务⏎（一）2025年6月底前建平台。（责任单位：市科技局）
    unit.list\ta unit in a list of responsible units\t方案⏎一、主要任务⏎（一）建平台。（市科技局牵头，市财政局配合）\t方案⏎一、主要任务⏎（一）由市科技局建平台。
    """
}

extension RuleCatalog {
  /// `docs/rules.md`: the rules, then the word tables they read.
  package func page(tables: Lexicon) -> [UInt8] {
    var text = """
      # Rules

      Generated from `Sources/PlanModel/Rules/RuleCatalog.swift` and the word tables; a test reads every example and every counter-example. `taizhang \
      explain ID FILE` tells which rule took which words. ⏎ parts lines.

      | rule | takes | example | not |
      |---|---|---|---|

      """
    for rule in rules {
      text += "| `\(rule.id)` | \(rule.takes) | \(cell(rule.example)) | \(cell(rule.counterExample)) |\n"
    }
    text += """

      ## Word tables

      What varies by place, year or field stands in tables, which a pipeline extends or replaces (docs/pipelines.md).

      | table | columns | rows |
      |---|---|---|

      """
    for (name, table) in tables.tables.sorted(by: { $0.key < $1.key }) {
      text += "| `\(name)` | \(table.columns.map { "`\($0)`" }.joined(separator: ", ")) | \(table.rows.count) |\n"
    }
    return Array(text.utf8)
  }

  /// Without the frame that most examples share.
  private func cell(_ example: String) -> String {
    let frames = ["方案⏎一、主要任务⏎", Self.frame]
    let words = frames.first { example.hasPrefix($0) }.map { String(example.dropFirst($0.count)) } ?? example
    return words.split(separator: "\\t", omittingEmptySubsequences: false).joined(separator: " ⇥ ")
      .split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
