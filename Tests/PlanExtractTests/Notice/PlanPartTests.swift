import PlanModel
import Testing

@testable import PlanExtract

/// Notices that issue several plans, and those that do not.
struct PlanPartTests {
  private static let first = """
    河州市防汛抗旱工作方案（2022—2024年）
    为做好防汛工作，制定本方案。
    一、总体要求
    坚持人民至上。
    二、重点任务
    （一）检修水闸。到2023年，检修水闸30座。（责任单位：市水利局、财政局）
    """

  private static let second = """
    河州市山洪灾害防御若干措施
    一、加密监测
    新建雨量站50个。（市气象局牵头，市水利局配合）
    二、转移群众
    （一）编制预案。到2025年，100个村编制预案。
    """

  private static let third = """
    河州市水利工程管理办法（试行）
    第一条 为管好水利工程，制定本办法。
    第二条 每座水库配备巡查员不少于2名。
    第三条 本办法自印发之日起施行。
    """

  private static func notice(_ title: String, _ sentence: String, _ more: String...) -> String {
    let lines =
      ["河政办发〔2022〕15号", title, "各县（区）人民政府：", sentence] + more + ["河州市人民政府办公室", "2022年4月6日"]
    return lines.joined(separator: "\n") + "\n"
  }

  private static let twoTitle = "河州市人民政府办公室关于印发《河州市防汛抗旱工作方案（2022—2024年）》《河州市山洪灾害防御若干措施》的通知"
  private static let twoSentence = "现将《河州市防汛抗旱工作方案（2022—2024年）》《河州市山洪灾害防御若干措施》印发给你们，请认真组织实施。"

  private func plans(_ text: String) -> [Findings] { Extractor().plans(in: document(text)) }

  private func titles(_ plans: [Findings]) -> [String] { plans.map { $0.metadata.title?.value ?? "–" } }

  private func paths(_ plan: Findings) -> [String] { plan.items.map(\.path.description) }

  @Test(arguments: [
    notice(twoTitle, twoSentence),
    notice("河州市人民政府办公室关于印发两个文件的通知", twoSentence),
    notice(twoTitle, "现将有关文件印发给你们，请认真组织实施。"),
    notice("河州市人民政府办公室关于印发《河州市防汛抗旱工作方案》和《河州市山洪灾害防御若干措施》的通知", "请认真组织实施。"),
    notice("关于印发防汛文件的通知", "《河州市防汛抗旱工作方案（2022—2024年）》（以下简称《方案》）、《河州市山洪灾害防御若干措施》已经市政府同意，现印发给你们。"),
    notice("关于印发防汛文件的通知", "根据《甲省防汛条例》《甲省防汛预案》，市政府制定了《河州市防汛抗旱工作方案》和《河州市山洪灾害防御若干措施》，现予印发。"),
    notice("关于印发河州市防汛抗旱工作方案（2022—2024年）、河州市山洪灾害防御若干措施的通知", "请认真组织实施。"),
    notice("关于印发防汛文件的通知", "现将河州市防汛抗旱工作方案和河州市山洪灾害防御若干措施印发给你们。"),
    notice(
      "关于印发河州市防汛抗旱工作方案等2个文件的通知", "请认真组织实施。", "附件：1.河州市防汛抗旱工作方案（2022—2024年）",
      "2.河州市山洪灾害防御若干措施"),
    notice(
      "关于印发河州市防汛抗旱工作方案等两个文件的通知", "现印发给你们。",
      "附件：1.河州市防汛抗旱工作方案（2022—2024年）.docx；2.河州市山洪灾害防御若干措施.docx"),
    notice("关于印发《河州市防汛抗旱工作方案》等文件的通知", twoSentence + "\n一、高度重视。各单位要提高认识。\n二、强化督查。各单位要报告进展。"),
  ])
  func `each plan that a notice issues by name is read by itself`(notice: String) {
    let marked = "附件1\n\(Self.first)\n附件2\n\(Self.second)\n"
    let alone = [Self.first, Self.second].map { plans($0)[0] }
    for text in [notice + Self.first + "\n" + Self.second, notice + marked] {
      let plans = plans(text)
      #expect(titles(plans) == ["河州市防汛抗旱工作方案（2022—2024年）", "河州市山洪灾害防御若干措施"])
      guard plans.count == 2 else { continue }
      for (plan, alone) in zip(plans, alone) {
        #expect(paths(plan) == paths(alone))
        #expect(plan.items.map { $0.units.map(\.printed.value) } == alone.items.map { $0.units.map(\.printed.value) })
        #expect(plan.quantities.map(\.value) == alone.quantities.map(\.value))
        #expect(plan.metadata.documentNumber?.value == "河政办发〔2022〕15号")
        #expect(plan.metadata.issuers.map(\.value) == ["河州市人民政府办公室"])
        #expect(plan.metadata.issuedOn?.value.description == "2022-04-06")
        #expect(plan.diagnostics.isEmpty)
      }
      #expect(plans[0].metadata.period?.value == YearPeriod(start: 2022, end: 2024))
      #expect(plans[1].metadata.period == nil)
      #expect(plans[0].blocks?.upperBound == plans[1].blocks?.lowerBound)
    }
  }

  @Test(arguments: [("附件1：", "附件2："), ("附件1 ", "附件2 "), ("附件一　", "附件二　"), ("附件1.", "附件2.")])
  func `a mark in front of a heading is no part of the title`(first: String, second: String) {
    let text = Self.notice(Self.twoTitle, Self.twoSentence) + first + Self.first + "\n" + second + Self.second
    #expect(titles(plans(text)) == ["河州市防汛抗旱工作方案（2022—2024年）", "河州市山洪灾害防御若干措施"])
  }

  @Test func `three plans are three records, and all of the text belongs to one of them`() {
    let text =
      Self.notice(
        "关于印发《河州市防汛抗旱工作方案》等文件的通知",
        "现将《河州市防汛抗旱工作方案》《河州市山洪灾害防御若干措施》《河州市水利工程管理办法（试行）》印发给你们。")
      + "附件1\n\(Self.first)\n附件2\n\(Self.second)\n附件3\n\(Self.third)\n抄送：市委办公室。\n"
    let plans = plans(text)
    #expect(titles(plans).last == "河州市水利工程管理办法（试行）")
    #expect(plans.map(paths).last == ["1", "2", "3"])
    let covered = plans.map { $0.coverage.bytes.values.reduce(0, +) }
    #expect(covered.reduce(0, +) == document(text).text.count && covered.allSatisfy { $0 > 0 })
  }

  @Test func `evidence stands in the block that it names, in every plan`() throws {
    let table = "附件：雨量站任务表\n附件\n雨量站任务表\n序号\t任务\t责任单位\n1\t建设站点20个\t市气象局\n2\t维护站点80个\t市水利局"
    let text = Self.notice(Self.twoTitle, Self.twoSentence) + Self.first + "\n" + Self.second + "\n" + table
    let document = document(text)
    let plans = Extractor().plans(in: document)
    try #require(plans.count == 2)
    for plan in plans {
      let metadata = plan.metadata
      var evidence = [
        metadata.title?.evidence, metadata.documentNumber?.evidence, metadata.issuedOn?.evidence,
        metadata.period?.evidence,
      ].compactMap { $0 }
      evidence += metadata.issuers.map(\.evidence)
      for item in plan.items {
        evidence += [item.label.evidence, item.text] + item.units.map(\.printed.evidence)
        evidence += [item.title?.evidence].compactMap { $0 }
      }
      for figure in plan.quantities {
        evidence += [figure.surface, figure.quote]
        evidence += [figure.indicator?.evidence, figure.deadline?.evidence].compactMap { $0 }
      }
      #expect(evidence.count > 12)
      for place in evidence { #expect(document.block(at: place.range.lowerBound) == place.block, "\(place)") }
    }
    let labels = plans[1].items.map { ScanText.normalize(document.string($0.label.evidence.range)) }
    #expect(labels == plans[1].items.map(\.label.value))
  }

  @Test func `annexes of the second plan are annexes of that record`() {
    let annexes = """
      附件：1.监测任务分工
      2.物资储备工作方案
      附件2-1
      监测任务分工
      一、雨量站
      新建雨量站20个。
      附件2-2
      物资储备工作方案
      一、目标
      储备帐篷500顶。
      """
    let marked = "附件1\n\(Self.first)\n附件2\n\(Self.second)\n\(annexes)"
    let plans = plans(Self.notice(Self.twoTitle, Self.twoSentence) + marked)
    #expect(plans.map(paths) == [["1", "2", "2.1"], ["1", "2", "2.1", "A1.1", "A2.1"]])
  }

  @Test func `a list that the notice issues with a plan hangs on that plan`() {
    let notice = Self.notice(
      "关于印发《河州市防汛抗旱工作方案》等文件的通知",
      "现将《河州市防汛抗旱工作方案》《河州市防汛物资清单》和《河州市山洪灾害防御若干措施》印发给你们。")
    let list = "河州市防汛物资清单\n1. 编织袋\n2. 帐篷"
    let plans = plans(notice + [Self.first, list, Self.second].joined(separator: "\n"))
    #expect(plans.map(paths) == [["1", "2", "2.1", "A2.1", "A2.2"], ["1", "2", "2.1"]])
  }

  @Test func `the years of a title may stand on the next line, and so may its second half`() {
    let first = Self.first.replacing("（2022—2024年）\n", with: "\n（2022—2024年）\n")
    let second = Self.second.replacing("山洪灾害", with: "山洪\n灾害")
    let plans = plans(Self.notice(Self.twoTitle, Self.twoSentence) + first + "\n" + second)
    #expect(titles(plans) == ["河州市防汛抗旱工作方案（2022—2024年）", "河州市山洪灾害防御若干措施"])
  }

  @Test func `a bracket above a heading is no part of it, nor is a list of contents a plan`() {
    let contents = "目录\n一、河州市防汛抗旱工作方案（2022—2024年）\n二、河州市山洪灾害防御若干措施\n"
    let notice = Self.notice(Self.twoTitle, Self.twoSentence)
    for before in ["（本文有删减）\n", contents] {
      let plans = plans(notice + before + Self.first + "\n" + Self.second)
      #expect(titles(plans) == ["河州市防汛抗旱工作方案（2022—2024年）", "河州市山洪灾害防御若干措施"])
      #expect(plans.map(paths) == [["1", "2", "2.1"], ["1", "2", "2.1"]])
    }
  }

  @Test func `drafts that are sent out for comment are drafts, each of them`() {
    let notice = "关于公开征求意见的公告\n现将《河州市防汛抗旱工作方案（征求意见稿）》《河州市山洪灾害防御若干措施（征求意见稿）》发布，公开征求意见。\n2022年4月6日\n"
    let plans = plans(notice + Self.first + "\n" + Self.second)
    #expect(plans.map { $0.metadata.status?.value } == [.draft, .draft])
  }

  @Test func `a number and an issuer that a plan prints itself are its own`() {
    let second = Self.second.replacing("若干措施\n", with: "若干措施\n河水发〔2022〕3号\n")
    let plans = plans(Self.notice(Self.twoTitle, Self.twoSentence) + Self.first + "\n" + second)
    #expect(plans.map { $0.metadata.documentNumber?.value } == ["河政办发〔2022〕15号", "河水发〔2022〕3号"])
  }

  @Test func `a signature below the last plan is that of the notice`() {
    let notice = "关于印发《河州市防汛抗旱工作方案》《河州市山洪灾害防御若干措施》的通知\n各区：\n请认真执行。\n"
    let plans = plans(notice + [Self.first, Self.second, "河州市水利局\n2022年5月6日"].joined(separator: "\n"))
    #expect(plans.map { $0.metadata.issuers.map(\.value) } == [["河州市水利局"], ["河州市水利局"]])
    #expect(plans.map { $0.metadata.issuedOn?.value.description } == ["2022-05-06", "2022-05-06"])
  }

  // MARK: - One record

  @Test func `annexes of a plan stay with it, work plans among them`() {
    let text =
      Self.notice("关于印发《河州市水利总体方案》的通知", "现将《河州市水利总体方案》印发给你们。")
        + """
        河州市水利总体方案
        一、目标
        建好水利。
        二、任务
        抓好落实。
        附件：1.河州市防汛抗旱工作方案
        2.河州市山洪灾害防御若干措施
        附件1
        \(Self.first)
        附件2
        \(Self.second)
        """
    let plans = plans(text)
    #expect(plans.count == 1 && plans[0].blocks == nil && plans[0].diagnostics.isEmpty)
    #expect(paths(plans[0]).filter { $0.hasPrefix("A") } == ["A1.1", "A1.2", "A1.2.1", "A2.1", "A2.2", "A2.2.1"])
  }

  @Test(arguments: [
    "根据《河州市防汛抗旱工作方案》《河州市山洪灾害防御若干措施》，现将有关事项通知如下，请印发给你们单位。",
    "现将《河州市防汛抗旱工作方案》《河州市山洪灾害防御若干措施》任务分工印发给你们。",
    "按照省《河州市防汛抗旱工作方案》《河州市山洪灾害防御若干措施》要求，现将本方案印发给你们。",
  ])
  func `plans that a notice cites are not issued by it`(sentence: String) {
    let text = Self.notice("关于做好工作的通知", sentence) + Self.first + "\n" + Self.second
    #expect(plans(text).count == 1)
  }

  @Test func `a plan that is named and not there leaves one record and says so`() {
    let plans = plans(Self.notice(Self.twoTitle, Self.twoSentence) + Self.first)
    #expect(plans.map(paths) == [["1", "2", "2.1"]])
    #expect(plans[0].diagnostics.map(\.id) == ["notice.plans.together"])
    #expect(plans[0].diagnostics.first?.message.contains("《河州市山洪灾害防御若干措施》") == true)
  }

  @Test func `two of three plans are records, and the third is told of`() {
    let notice = Self.notice(
      "关于印发《河州市防汛抗旱工作方案》等文件的通知",
      "现将《河州市防汛抗旱工作方案》《河州市山洪灾害防御若干措施》《河州市水利工程管理办法》印发给你们。")
    let plans = plans(notice + Self.first + "\n" + Self.second)
    #expect(plans.count == 2)
    #expect(plans.map { $0.diagnostics.map(\.id) } == [["notice.plans.missing"], []])
  }

  @Test func `text without a heading before the first that is found keeps all in one record`() {
    let notice = Self.notice(
      "关于印发《河州市水利工程管理办法》等文件的通知",
      "现将《河州市水利工程管理办法》《河州市防汛抗旱工作方案》《河州市山洪灾害防御若干措施》印发给你们。")
    let text = notice + "一、管理机构\n设立机构。\n二、管理人员\n配备人员。\n" + Self.first + "\n" + Self.second
    let plans = plans(text)
    #expect(plans.count == 1 && plans[0].diagnostics.map(\.id) == ["notice.plans.together"])
  }

  @Test func `names that stand in a list have no text below them`() {
    let list = "河州市防汛抗旱工作方案\n河州市山洪灾害防御若干措施\n"
    let text = Self.notice(Self.twoTitle, Self.twoSentence) + list + Self.first + "\n" + Self.second
    #expect(plans(text).map { $0.items.count } == [3, 3])
    #expect(plans(Self.notice(Self.twoTitle, Self.twoSentence) + list).count == 1)
  }
}
