internal import PlanModel

extension MetadataFindings {
  /// The first year that is not past for the plan: that of its period, of the five-year plan in its title (第十四个五年规划), or of its issue.
  var firstYear: Int? {
    period?.value.start ?? title.flatMap { YearMark.fivePlan(in: $0.value) } ?? issuedOn?.value.year
  }
}

extension YearMark {
  /// First year of the five-year plan that a title names: “十四五”, 第十四个五年.
  static func fivePlan(in title: String) -> Int? {
    let bytes = Array(title.utf8)
    for (word, short, year) in plans
    where bytes.first(word, in: 0..<bytes.count) != nil || bytes.first(short, in: 0..<bytes.count) != nil {
      return year
    }
    return nil
  }

  private static let plans: [(StaticString, StaticString, Int)] = [
    ("第十二个五年", "十二五", 2011), ("第十三个五年", "十三五", 2016), ("第十四个五年", "十四五", 2021), ("第十五个五年", "十五五", 2026),
  ]
}
