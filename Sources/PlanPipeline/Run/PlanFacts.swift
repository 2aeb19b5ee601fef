internal import PlanModel

/// What links a plan with others of a run: a draft with its final version, a plan with one that it repeals.
struct PlanFacts: Sendable, Equatable {
  struct Repealed: Sendable, Equatable {
    var title: String?
    var number: String?
  }

  /// What a draft and its final version have in common; nil when the document does not say enough.
  var lineage: String?
  /// The document says which years it covers, so that its lineage has one draft and one final version.
  var hasPeriod = false
  var isDraft = false
  var issuedOn: CivilDate?
  /// Where it holds, or who has issued it.
  var place: String?
  var title: String?
  var number: String?
  var repeals: [Repealed] = []

  init(_ plan: Plan) {
    let document = plan.document
    place =
      document.region.map { $0.code ?? $0.name } ?? document.title.flatMap(Self.place)
      ?? (document.issuers.isEmpty ? nil : document.issuers.joined(separator: "、"))
    hasPeriod = document.period != nil
    if let series = document.series, !series.isEmpty, let place {
      lineage = "\(series)|\(place)|\(document.period.map { "\($0.start)-\($0.end)" } ?? "")"
    }
    isDraft = document.status == .draft
    issuedOn = document.issuedOn
    title = document.title.map(Self.key)
    number = document.documentNumber.map(Self.key)
    repeals = document.repeals.map {
      Repealed(title: $0.title.map(Self.key), number: $0.documentNumber.map(Self.key))
    }
  }

  /// 某市 at the beginning of a title without a region of its own; nil when it names no place.
  private static func place(in title: String) -> String? {
    let start = Array(ScanText.normalize(title).drop { $0.isNumber || $0 == "年" || $0 == "度" }.prefix(8))
    guard let end = start.firstIndex(where: { "省市州盟县区旗".contains($0) }), end >= 1,
      start[...end].allSatisfy({ $0.isLetter && !$0.isASCII }), !"全各本我".contains(start[0])
    else { return nil }
    let place = String(start[...end])
    // 城市更新行动方案 names none.
    return ["城市", "都市", "社区", "园区", "地区", "山区", "城区", "景区", "灾区", "牧区", "库区"].contains(place) ? nil : place
  }

  /// A title or a number without what two printings of it do not share: 关于印发《甲方案》的通知 stands for 甲方案.
  private static func key(_ words: String) -> String {
    var name = Substring(ScanText.normalize(words))
    if name.hasSuffix("的通知"), let start = name.firstRange(of: "关于印发") {
      name = name[start.upperBound...].dropLast(3)
    }
    return name.filter { !"《》〈〉〔〕[]() \t".contains($0) }
  }
}

extension PlanFacts {
  /// One line for each field, for the store: nothing in them has a line break or a tab.
  var stored: String {
    var lines = [
      lineage ?? "", hasPeriod ? "period" : "", isDraft ? "draft" : "", issuedOn?.description ?? "", place ?? "",
      title ?? "", number ?? "",
    ]
    lines += repeals.map { "\($0.title ?? "")\t\($0.number ?? "")" }
    return lines.map { $0.filter { !$0.isNewline } }.joined(separator: "\n")
  }

  init(stored: String) {
    let lines = stored.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    func line(_ index: Int) -> String? { index < lines.count && !lines[index].isEmpty ? lines[index] : nil }
    lineage = line(0)
    hasPeriod = line(1) != nil
    isDraft = line(2) != nil
    issuedOn = line(3).flatMap { CivilDate(iso: $0) }
    place = line(4)
    title = line(5)
    number = line(6)
    repeals = lines.dropFirst(7).map { line in
      let words = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Repealed(
        title: words.first.flatMap { $0.isEmpty ? nil : $0 }, number: words.last.flatMap { $0.isEmpty ? nil : $0 })
    }
  }
}
